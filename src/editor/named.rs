//! What the word under a cursor names, and where that is given.

use std::path::Path;

use super::cursor::Cursor;
use super::document::{Document, Kind};
use super::index::{Index, ItemNames, Name};
use super::{Target, Workspace};
use crate::source::Files;
use crate::yaml::Position;

/// What a word names.
#[derive(Debug)]
pub enum Named<'i> {
    Item(&'i ItemNames),
    Fact(&'i ItemNames, &'i Name),
    /// Anything else that a rubric gives a name.
    Other(&'i Name),
}

/// The item that a cursor stands in: by its place in a rubric, by its id in a wording.
pub fn item_around<'i>(cursor: &Cursor, index: &'i Index) -> Option<&'i ItemNames> {
    match &cursor.steps[..] {
        [sections, section, items, item, ..] if sections == "sections" && items == "items" => {
            index.item_at([section.parse().ok()?, item.parse().ok()?])
        }
        [items, id, ..] if items == "items" => index.item(id),
        _ => None,
    }
}

/// The lists of a rubric whose names may stand under a key.
pub fn lists_of(key: &str) -> Option<&'static str> {
    match key {
        "tracks" => Some("tracks"),
        "models" | "model" | "diverging" => Some("models"),
        "evidence" | "evidence_codes" => Some("evidence_codes"),
        "rulings" => Some("rulings"),
        "principles" => Some("principles"),
        "informants" => Some("informants"),
        "due" => Some("due"),
        "sections" => Some("sections"),
        _ => None,
    }
}

/// Keys of a rubric whose values are facts of their item, or conditions on them.
pub const FACT_KEYS: [&str; 3] = ["of", "fact", "mean"];
pub const CONDITION_KEYS: [&str; 5] = ["all", "any", "unless", "when", "contradictions"];

pub fn named<'i>(kind: Kind, cursor: &Cursor, index: &'i Index) -> Option<Named<'i>> {
    let word = cursor.word.trim_end_matches('.');
    let names = cursor.names();
    let around = item_around(cursor, index);
    let listed = |list: &str| index.list(list).iter().find(|name| name.id == word).map(Named::Other);
    let fact = || {
        let item = around?;
        let fact = item.facts.iter().find(|fact| fact.name.id == word)?;
        Some(Named::Fact(item, &fact.name))
    };
    let last = names.last().copied().unwrap_or_default();
    if kind == Kind::Audit {
        return if last == "model" { listed("models") } else { None };
    }
    if cursor.is_key {
        return match (kind, &names[..]) {
            (Kind::Wording, ["items"]) => index.item(word).map(Named::Item),
            (Kind::Wording, ["items", _, "facts" | "help" | "units" | "per_file" | "choices"]) => fact(),
            (Kind::Wording, [list]) => listed(list),
            (Kind::Rubric, [.., "facts"]) => fact(),
            (Kind::Rubric, [.., "items"]) if ["number", "title", "score"].contains(&word) => around.map(Named::Item),
            _ => None,
        };
    }
    match &names[..] {
        [.., "minimums", "items", "item"] | ["principles" | "informants", "items"] => index.item(word).map(Named::Item),
        [.., "items", "number" | "title"] => around.map(Named::Item),
        [.., key] if FACT_KEYS.contains(key) || CONDITION_KEYS.contains(key) => fact(),
        [.., key] => listed(lists_of(key)?),
        [] => None,
    }
}

/// Where what stands under a cursor is given: in the file itself, in the rubric that it is for, or in the file that it names.
pub fn definition(workspace: &Workspace<'_>, file: &str, document: &Document, cursor: &Cursor) -> Option<Target> {
    let kind = document.kind?;
    if let Some(target) = named_file(workspace, file, document, cursor) {
        return Some(target);
    }
    let (of_rubric, index) = workspace.index(file, document)?;
    let of_rubric = of_rubric?;
    if kind != Kind::Rubric && cursor.names() == ["rubric"] {
        return Some(Target { file: of_rubric, at: Position { line: 1, column: 1 } });
    }
    let at = match named(kind, cursor, &index)? {
        Named::Item(item) => item.name.at,
        Named::Fact(_, name) | Named::Other(name) => name.at,
    };
    Some(Target { file: of_rubric, at: at? })
}

/// The file that an audit names under a cursor.
fn named_file(workspace: &Workspace<'_>, file: &str, document: &Document, cursor: &Cursor) -> Option<Target> {
    let names = cursor.names();
    let is_named = document.kind == Some(Kind::Audit)
        && !cursor.is_key
        && matches!(names[..], ["rubric" | "evidence" | "overlays"] | ["rubrics", "rubric"] | ["records", _] | ["records", _, "file"]);
    if !is_named {
        return None;
    }
    // A path is more than a word.
    let line = document.line(cursor.start.line);
    let is_end = |letter: char| letter.is_whitespace() || "[],\"'{}".contains(letter);
    let before: String = line.chars().take(cursor.start.column - 1).collect();
    let begins = before.rfind(is_end).map_or(0, |at| at + 1);
    let name: String = line.get(begins..)?.chars().take_while(|letter| !is_end(*letter)).collect();
    let path = Path::new(file).parent()?.join(name.trim_end_matches('/'));
    let is_there = workspace.overlaid(&path).read(path.file_name()?.to_str()?).is_ok();
    is_there.then(|| Some(Target { file: path.to_str()?.to_owned(), at: Position { line: 1, column: 1 } }))?
}
