//! Located nodes to plain types, with every fault of shape reported at its line and column.

use std::collections::HashSet;

use serde::de::DeserializeOwned;
use serde_path_to_error::Segment;

use crate::diagnostic::{Place, Problem, Problems, Severity, suggestion};
use crate::locale::{FoundValue, Message};

use super::node::{Entry, Node, Position, Value};
use super::told::wanted;

/// A file's contents in plain types, and the tree that tells where each part of them stands.
pub struct Decoded<T> {
    /// What the file says.
    pub value: T,
    pub tree: Tree,
    /// Whether nothing had to be left out; when false, a part that is missing may have been there.
    pub whole: bool,
}

/// The located nodes of one file.
#[derive(Debug)]
pub struct Tree {
    file: String,
    root: Node,
    /// Where the parts begin that something was taken out of.
    lost: HashSet<Position>,
}

impl Tree {
    /// The name of the file.
    pub fn file(&self) -> &str {
        &self.file
    }

    /// The place of the value at `path`, or of the nearest part around it that exists.
    pub fn place(&self, path: &[&str]) -> Place {
        self.nearest(path).0.position.in_file(&self.file)
    }

    /// The place of the key at the end of `path`, or of the nearest part around it that exists.
    pub fn key(&self, path: &[&str]) -> Place {
        self.nearest(path).1.in_file(&self.file)
    }

    /// Whether the value at `path` was missing or unreadable, and only stands in for one. What a check finds in it is
    /// not the fault of the file; what was wrong has been reported.
    pub fn is_stand_in(&self, path: &[&str]) -> bool {
        let mut node = &self.root;
        for step in path {
            let Some((next, position)) = node.step(step) else { break };
            if position == STAND_IN || next.position == STAND_IN {
                return true;
            }
            node = next;
        }
        false
    }

    /// Whether something unreadable was taken out of the value at `path`: what is not found in it may have been there.
    pub fn has_lost(&self, path: &[&str]) -> bool {
        self.lost.contains(&self.nearest(path).0.position)
    }

    /// The node at the end of `path`, or as far along it as the file goes, and where the key that leads to it stands.
    fn nearest(&self, path: &[&str]) -> (&Node, Position) {
        let (mut node, mut key) = (&self.root, self.root.position);
        for step in path {
            // What only stands in for a part stands nowhere.
            let Some((next, position)) = node.step(step).filter(|(_, position)| *position != STAND_IN) else { break };
            (node, key) = (next, position);
        }
        (node, key)
    }
}

/// Turns a parsed file into `T`, reporting every unknown or missing key and every wrong kind of value.
///
/// Serde stops at its first error. So the part at fault is taken out and the rest is tried again. What `T` cannot do
/// without gets a stand-in, so that all the rest is still read and checked; see [`Tree::is_stand_in`].
pub fn decode<T: DeserializeOwned>(file: &str, mut root: Node, problems: &mut Problems) -> Option<Decoded<T>> {
    let (mut found, mut lost) = (Vec::new(), HashSet::new());
    let value = mend(&mut root, &mut found, &mut lost);
    let whole = found.is_empty();
    // The order of a file is the order in which its author mends it.
    found.sort_by_key(|(position, ..)| (position.line, position.column));
    let found = without_twins(found);
    problems.extend(found.into_iter().map(|(position, message, _)| Problem::new(Severity::Error, message).at(position.in_file(file))));
    Some(Decoded { value: value?, tree: Tree { file: file.to_owned(), root, lost }, whole })
}

/// A fault of shape: where, what, and where the part begins in which it is.
type Found = (Position, Message, Position);

/// Faults without the keys that are missing because they are misspelt, which the misspelt key tells.
fn without_twins(found: Vec<Found>) -> Vec<Found> {
    let mut meant: HashSet<(Position, String)> = HashSet::new();
    for (_, message, parent) in &found {
        if let Message::UnknownKey { suggestion, .. } = message {
            meant.extend(suggestion.near.iter().map(|near| (*parent, near.clone())));
        }
    }
    let is_told = |(_, message, parent): &Found| match message {
        Message::MissingKey { key } => meant.contains(&(*parent, key.clone())),
        _ => false,
    };
    found.into_iter().filter(|found| !is_told(found)).collect()
}

fn mend<T: DeserializeOwned>(root: &mut Node, found: &mut Vec<Found>, lost: &mut HashSet<Position>) -> Option<T> {
    let mut taken = HashSet::new();
    // Each fault costs a reading of the file; one with more than these is another kind of file.
    while found.len() < MOST_FAULTS {
        let mut track = serde_path_to_error::Track::new();
        let deserializer = serde_path_to_error::Deserializer::new(&*root, &mut track);
        let error = match T::deserialize(deserializer) {
            Ok(value) => return Some(value),
            Err(error) => error.to_string(),
        };
        let mut path = root.steps(&track.path());
        let position = root.position_of(&path);
        let out = match Fault::read(&error) {
            Fault::Missing { key } => {
                // What a part that is missing itself lacks is not told apart.
                if position != STAND_IN && taken.insert((position, key.clone())) {
                    found.push((position, Message::MissingKey { key: key.clone() }, position));
                }
                if root.stand_in(&path, &key) {
                    continue;
                }
                path
            }
            Fault::Unknown { key, known } => {
                // The key may or may not end the path already.
                if path.last() != Some(&key) || root.find(&[&path[..], std::slice::from_ref(&key)].concat()).is_some() {
                    path.push(key.clone());
                }
                let suggestion = suggestion(&key, known.iter().map(String::as_str));
                let parent = root.position_of(path.split_last().map_or(&[][..], |(_, parent)| parent));
                found.push((root.key_position(&path), Message::UnknownKey { key, suggestion }, parent));
                path
            }
            Fault::Wrong { .. } if position == STAND_IN => {
                if root.next_stand_in(&path) {
                    continue;
                }
                // No stand-in fits here, so what needs it goes as well.
                path.pop();
                path
            }
            Fault::Wrong { detail } => {
                let here = root.find(&path).map_or(FoundValue::Nothing, Node::found);
                let wanted = wanted(&detail, &here);
                found.push((position, Message::WrongShape { found: here, wanted }, position));
                path
            }
        };
        let (last, parent) = out.split_last()?;
        taken.insert((root.position_of(parent), last.clone()));
        lost.insert(root.position_of(parent));
        if !root.take_out(&out) {
            return None;
        }
    }
    None
}

/// The most faults of shape that are told of one file.
const MOST_FAULTS: usize = 200;

/// The position of what no file holds.
const STAND_IN: Position = Position { line: 0, column: 0 };

/// What may stand in for a value that is missing, each tried in turn.
fn stand_ins() -> [Value; 4] {
    [Value::Text(String::new()), Value::Whole(0), Value::List(Vec::new()), Value::Mapping(Vec::new())]
}

/// What serde says, told apart.
enum Fault {
    Unknown { key: String, known: Vec<String> },
    Missing { key: String },
    Wrong { detail: String },
}

impl Fault {
    fn read(error: &str) -> Self {
        let quoted = |text: &str| -> Vec<String> { text.split('`').skip(1).step_by(2).map(str::to_owned).collect() };
        if let Some(rest) = error.strip_prefix("unknown field ") {
            let mut names = quoted(rest).into_iter();
            if let Some(key) = names.next() {
                return Self::Unknown { key, known: names.collect() };
            }
        }
        if let Some(key) = error.strip_prefix("missing field ").and_then(|rest| quoted(rest).into_iter().next()) {
            return Self::Missing { key };
        }
        Self::Wrong { detail: error.to_owned() }
    }
}

impl Node {
    /// The steps of a serde path that exist in this tree; a variant's name is a step only where it is a key.
    fn steps(&self, path: &serde_path_to_error::Path) -> Vec<String> {
        let mut steps: Vec<String> = Vec::new();
        for segment in path {
            let step = match segment {
                Segment::Seq { index } => index.to_string(),
                Segment::Map { key } => key.clone(),
                Segment::Enum { variant } => variant.clone(),
                Segment::Unknown => continue,
            };
            steps.push(step);
            if self.find(&steps).is_none() {
                steps.pop();
            }
        }
        steps
    }

    /// One step down: the value under a key, or at an index of a list, and where the key or the value stands.
    fn step(&self, step: &str) -> Option<(&Self, Position)> {
        match &self.value {
            Value::Mapping(entries) => entries.iter().find(|entry| entry.key == step).map(|entry| (&entry.node, entry.position)),
            Value::List(nodes) => nodes.get(step.parse::<usize>().ok()?).map(|node| (node, node.position)),
            _ => None,
        }
    }

    fn find(&self, path: &[String]) -> Option<&Self> {
        path.iter().try_fold(self, |node, step| node.step(step).map(|(next, _)| next))
    }

    fn position_of(&self, path: &[String]) -> Position {
        self.find(path).map_or(self.position, |node| node.position)
    }

    fn key_position(&self, path: &[String]) -> Position {
        let key = || {
            let (last, parent) = path.split_last()?;
            self.find(parent)?.step(last)
        };
        key().map_or_else(|| self.position_of(path), |(_, position)| position)
    }

    fn find_mut(&mut self, path: &[String]) -> Option<&mut Self> {
        path.iter().try_fold(self, |node, step| match &mut node.value {
            Value::Mapping(entries) => entries.iter_mut().find(|entry| entry.key == *step).map(|entry| &mut entry.node),
            Value::List(nodes) => nodes.get_mut(step.parse::<usize>().ok()?),
            _ => None,
        })
    }

    /// Adds a stand-in for a missing key; false where there is no mapping to add it to, or it stands there already.
    fn stand_in(&mut self, path: &[String], key: &str) -> bool {
        let [first, ..] = stand_ins();
        match self.find_mut(path).map(|node| &mut node.value) {
            Some(Value::Mapping(entries)) if entries.iter().all(|entry| entry.key != key) => {
                entries.push(Entry {
                    key: key.to_owned(),
                    position: STAND_IN,
                    node: Self { position: STAND_IN, value: first, written: String::new(), comment: None },
                });
                true
            }
            _ => false,
        }
    }

    /// Tries another stand-in; false when none is left.
    fn next_stand_in(&mut self, path: &[String]) -> bool {
        let Some(node) = self.find_mut(path) else { return false };
        let same_kind = |value: &Value| std::mem::discriminant(value) == std::mem::discriminant(&node.value);
        let next = stand_ins().into_iter().skip_while(|value| !same_kind(value)).nth(1);
        next.map(|value| node.value = value).is_some()
    }

    fn take_out(&mut self, path: &[String]) -> bool {
        let Some((step, rest)) = path.split_first() else { return false };
        match &mut self.value {
            Value::Mapping(entries) => {
                let Some(index) = entries.iter().position(|entry| entry.key == *step) else { return false };
                if rest.is_empty() {
                    entries.remove(index);
                    return true;
                }
                entries.get_mut(index).is_some_and(|entry| entry.node.take_out(rest))
            }
            Value::List(nodes) => {
                let Some(index) = step.parse::<usize>().ok().filter(|index| *index < nodes.len()) else { return false };
                if rest.is_empty() {
                    nodes.remove(index);
                    return true;
                }
                nodes.get_mut(index).is_some_and(|node| node.take_out(rest))
            }
            _ => false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::Spot;

    #[derive(Debug, serde::Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Outer {
        #[expect(dead_code, reason = "its shape is what is tested")]
        rubric: i64,
        #[expect(dead_code, reason = "its shape is what is tested")]
        name: String,
        list: Vec<Inner>,
    }

    #[derive(Debug, serde::Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Inner {
        #[expect(dead_code, reason = "its shape is what is tested")]
        size: i64,
        #[expect(dead_code, reason = "its shape is what is tested")]
        rule: Option<Rule>,
    }

    #[derive(Debug, serde::Deserialize)]
    #[serde(rename_all = "snake_case", deny_unknown_fields)]
    enum Rule {
        #[expect(dead_code, reason = "its shape is what is tested")]
        Bands(Vec<i64>),
    }

    fn faults(text: &str) -> (Vec<(&'static str, usize, usize)>, Option<Outer>) {
        let mut problems = Problems::new();
        let root = crate::yaml::parse("x.yaml", text.as_bytes(), &mut problems).expect("valid YAML");
        let decoded = decode::<Outer>("x.yaml", root, &mut problems);
        let faults = problems
            .into_iter()
            .map(|problem| match problem.place().map(|place| place.spot.clone()) {
                Some(Spot::Line { line, column }) => (problem.message.code(), line, column),
                spot => panic!("{spot:?}"),
            })
            .collect();
        (faults, decoded.map(|decoded| decoded.value))
    }

    #[test]
    fn every_fault_is_told_once_with_its_place() {
        let text = "rubric: 1\nname: x\nlist:\n  - {size: one}\n  - {sise: 2}\n  - size: 3\n    rule:\n      bands: [1, two]\n      other: 1\nextra: 1\n";
        let (mut faults, value) = faults(text);
        faults.sort_by_key(|fault| fault.1);
        let codes: Vec<_> = faults.iter().map(|fault| (fault.0, fault.1)).collect();
        assert_eq!(
            codes,
            // What is missing because it is misspelt is not told again.
            [("wrong-type", 4), ("unknown-key", 5), ("wrong-type", 8), ("unknown-key", 10)],
            "{faults:?}"
        );
        assert_eq!(value.map(|value| value.list.len()), Some(3));
    }
}
