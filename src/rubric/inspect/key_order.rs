//! The order of the keys in each part of a file, held against that of the format's own schema.

use std::sync::OnceLock;

use serde_json::Value as Json;

use crate::rubric::{rubric_schema, wording_schema};
use crate::yaml::{Entry, Node, Value, shapes};

/// A part of a file whose keys stand in another order than the format's own.
#[derive(Debug)]
pub struct Disorder<'n> {
    /// Its keys as they stand.
    pub entries: &'n [Entry],
    /// Which of them comes first, second and so on in the format's order.
    pub order: Vec<usize>,
}

impl Disorder<'_> {
    /// The first key that stands too late, and the one that it belongs before.
    pub fn misplaced(&self) -> Option<(&Entry, &Entry)> {
        let rank = |entry: usize| self.order.iter().position(|at| *at == entry);
        let late = (1..self.entries.len()).find(|at| rank(*at) < rank(at - 1))?;
        let before = (0..late).find(|at| rank(*at) > rank(late))?;
        Some((self.entries.get(late)?, self.entries.get(before)?))
    }

    /// The keys as they are to stand.
    pub fn keys(&self) -> Vec<&str> {
        self.order.iter().filter_map(|at| self.entries.get(*at)).map(|entry| entry.key.as_str()).collect()
    }
}

/// Every part of a rubric or wording whose keys stand out of order. Parts with keys that the format does not know are left alone.
pub fn disorders(root: &Node) -> Vec<Disorder<'_>> {
    static RUBRIC: OnceLock<Json> = OnceLock::new();
    static WORDING: OnceLock<Json> = OnceLock::new();
    let schema = if root.has_key("wording") {
        WORDING.get_or_init(|| wording_schema().to_value())
    } else {
        RUBRIC.get_or_init(|| rubric_schema().to_value())
    };
    let mut found = Vec::new();
    walk(root, schema, schema, &mut found);
    found
}

fn walk<'n>(node: &'n Node, shape: &Json, schema: &Json, found: &mut Vec<Disorder<'n>>) {
    let shapes = shapes(shape, schema);
    match &node.value {
        Value::List(nodes) => {
            for items in shapes.iter().filter_map(|shape| shape.get("items")).take(1) {
                nodes.iter().for_each(|node| walk(node, items, schema, found));
            }
        }
        Value::Mapping(entries) => {
            let known = shapes.iter().filter_map(|shape| shape.get("properties")?.as_object());
            if let Some(known) = known.into_iter().find(|known| entries.iter().all(|entry| known.contains_key(&entry.key))) {
                let rank = |at: &usize| entries.get(*at).and_then(|entry| known.keys().position(|key| *key == entry.key));
                let mut order: Vec<usize> = (0..entries.len()).collect();
                order.sort_by_key(rank);
                if !order.is_sorted() {
                    found.push(Disorder { entries, order });
                }
                entries.iter().for_each(|entry| {
                    if let Some(shape) = known.get(&entry.key) {
                        walk(&entry.node, shape, schema, found);
                    }
                });
            } else if let Some(each) = shapes.iter().find_map(|shape| shape.get("additionalProperties").filter(|each| each.is_object())) {
                entries.iter().for_each(|entry| walk(&entry.node, each, schema, found));
            }
        }
        Value::Null | Value::Bool(_) | Value::Whole(_) | Value::Float(_) | Value::Text(_) => {}
    }
}

#[cfg(test)]
mod tests {
    use super::disorders;
    use crate::diagnostic::Problems;
    use crate::rubric::inspect::sample::{RUBRIC, WORDING};
    use crate::yaml::parse;

    fn told(text: &str) -> Vec<String> {
        let node = parse("x.yaml", text.as_bytes(), &mut Problems::new()).expect("YAML");
        disorders(&node)
            .iter()
            .map(|found| {
                let (late, before) = found.misplaced().expect("one");
                format!("{} {}: {} before {}", late.position.line, late.key, before.key, found.keys().join(" "))
            })
            .collect()
    }

    #[test]
    fn parts_of_every_depth_are_looked_at() {
        assert_eq!(told(RUBRIC), [""; 0]);
        assert_eq!(told(WORDING), [""; 0]);
        assert_eq!(told("rubric: 1\nversion: x\nid: y\n"), ["3 id: version before rubric id version"]);
        assert_eq!(
            told("rubric: 1\nsections:\n- id: a\n  items:\n  - number: x\n    score: {bands: {step: 1, fact: y}}\n"),
            ["6 fact: step before fact step"]
        );
        assert_eq!(told("rubric: 1\nmodels:\n- {tracks: [], id: a}\n"), ["3 id: tracks before id tracks"]);
    }

    #[test]
    fn what_has_an_order_of_its_own_or_strange_keys_is_left_alone() {
        assert_eq!(told("rubric: 1\nsections:\n- items:\n  - anchors: {2: b, 1: a}\n    facts: {z: {}, a: {}}\n").len(), 1);
        assert_eq!(told("rubric: 1\nversoin: 1\nid: x\n"), [""; 0]);
        assert_eq!(
            told("wording: 1\nitems: {b: {title: x}, a: {criterion: y, title: x}}\n"),
            ["2 title: criterion before title criterion"]
        );
    }
}
