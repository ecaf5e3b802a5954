//! The parts of a file: its head, and sections with their items and facts.

use crate::yaml::{Node, Position, Value};

/// A part of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    pub name: String,
    pub kind: PartKind,
    /// From where it stands to where the next begins.
    pub start: Position,
    pub end: Position,
    pub parts: Vec<Part>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PartKind {
    /// A key of the file's head.
    Key,
    Section,
    Item,
    Fact,
}

/// The parts of a file that ends at `end`.
pub fn outline(root: &Node, end: Position) -> Vec<Part> {
    let entries = root.entries();
    let ends = |index: usize| entries.get(index + 1).map_or(end, |next| next.position);
    let part = |(index, entry): (usize, &crate::yaml::Entry)| {
        let end = ends(index);
        let parts = match entry.key.as_str() {
            "sections" => sections(&entry.node, end),
            "items" => worded(&entry.node, end),
            _ => Vec::new(),
        };
        Part { name: entry.key.clone(), kind: PartKind::Key, start: entry.position, end, parts }
    };
    entries.iter().enumerate().map(part).collect()
}

fn sections(list: &Node, end: Position) -> Vec<Part> {
    listed(list, end, PartKind::Section, |section, end| {
        let items = section.entry("items").map(|entry| items(&entry.node, end)).unwrap_or_default();
        (called(section, "id"), items)
    })
}

fn items(list: &Node, end: Position) -> Vec<Part> {
    listed(list, end, PartKind::Item, |item, end| {
        let facts = item.entry("facts").map(|entry| &entry.node);
        let after = |facts: &Node| item.entries().iter().map(|entry| entry.position).find(|at| *at > facts.position).unwrap_or(end);
        (called(item, "number"), facts.map(|facts| keyed(facts, after(facts), PartKind::Fact)).unwrap_or_default())
    })
}

/// The items of a wording, which stand by their ids.
fn worded(items: &Node, end: Position) -> Vec<Part> {
    keyed(items, end, PartKind::Item)
}

fn called(node: &Node, key: &str) -> String {
    [node.text(key), node.text("title")].into_iter().flatten().collect::<Vec<_>>().join(" ")
}

fn listed(list: &Node, end: Position, kind: PartKind, read: impl Fn(&Node, Position) -> (String, Vec<Part>)) -> Vec<Part> {
    let nodes = list.list();
    let part = |(index, node): (usize, &Node)| {
        let end = nodes.get(index + 1).map_or(end, |next| next.position);
        let (name, parts) = read(node, end);
        Part { name, kind, start: node.position, end, parts }
    };
    nodes.iter().enumerate().map(part).collect()
}

fn keyed(mapping: &Node, end: Position, kind: PartKind) -> Vec<Part> {
    let Value::Mapping(entries) = &mapping.value else { return Vec::new() };
    let part = |(index, entry): (usize, &crate::yaml::Entry)| {
        let end = entries.get(index + 1).map_or(end, |next| next.position);
        let name = [Some(entry.key.clone()), entry.node.text("title")].into_iter().flatten().collect::<Vec<_>>().join(" ");
        Part { name, kind, start: entry.position, end, parts: Vec::new() }
    };
    entries.iter().enumerate().map(part).collect()
}
