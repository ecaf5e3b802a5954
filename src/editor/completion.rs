//! What may be written where a cursor stands: keys of the format, names that the rubric gives, words that a key takes.

use std::path::Path;
use std::sync::OnceLock;

use serde_json::Value as Json;

use super::Workspace;
use super::cursor::Cursor;
use super::document::{Document, Kind};
use super::hover::description;
use super::index::{Index, Name};
use super::named::{CONDITION_KEYS, FACT_KEYS, item_around, lists_of};
use crate::audit;
use crate::locale::{Lang, Sentence, Text, key_text};
use crate::rubric::measure::MEASURES;
use crate::rubric::{built_in, rubric_schema, wording_schema};
use crate::source::Files;
use crate::yaml::{Position, shape_at, shapes};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CompletionKind {
    /// A key of the format.
    Key,
    /// A name that a rubric gives.
    Name,
    /// A word that a key takes.
    Word,
    File,
}

/// Something that may be written in the place of the word under the cursor.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Completion {
    pub text: String,
    /// What it is called or means.
    pub meaning: String,
    pub kind: CompletionKind,
    /// The word that it replaces.
    pub start: Position,
    pub end: Position,
}

/// What the schema says of a key, in the reader's language.
pub struct KeyText<'t>(pub &'t str);

impl Text for KeyText<'_> {
    fn said(&self, lang: Lang) -> String {
        key_text(self.0, lang).to_owned()
    }
}

/// The schema of a kind of file.
pub fn schema(kind: Kind) -> &'static Json {
    static SCHEMAS: [OnceLock<Json>; 3] = [const { OnceLock::new() }; 3];
    let [audit, rubric, wording] = &SCHEMAS;
    match kind {
        Kind::Audit => audit.get_or_init(|| audit::schema().to_value()),
        Kind::Rubric => rubric.get_or_init(|| rubric_schema().to_value()),
        Kind::Wording => wording.get_or_init(|| wording_schema().to_value()),
    }
}

pub fn completions(workspace: &Workspace<'_>, file: &str, document: &Document, cursor: &Cursor) -> Vec<Completion> {
    let Some(kind) = document.kind else { return Vec::new() };
    let index = workspace.index(file, document).map(|(_, index)| index).unwrap_or_default();
    let mut offered: Vec<(String, String, CompletionKind)> = Vec::new();
    if cursor.is_key {
        offered.extend(keys(kind, cursor, workspace.lang));
        offered.extend(names_as_keys(kind, cursor, &index));
    }
    if cursor.is_value {
        offered.extend(values(kind, cursor, &index, workspace.lang));
        offered.extend(words(kind, cursor, workspace.lang));
        if kind == Kind::Audit {
            offered.extend(files(workspace, file, cursor));
        }
    }
    let completion = |(text, meaning, kind)| Completion { text, meaning, kind, start: cursor.start, end: cursor.end() };
    offered.into_iter().map(completion).collect()
}

/// The keys that the format has here.
fn keys(kind: Kind, cursor: &Cursor, lang: Lang) -> Vec<(String, String, CompletionKind)> {
    let schema = schema(kind);
    let Some(shape) = shape_at(&cursor.steps, schema) else { return Vec::new() };
    let known = shapes(shape, schema).into_iter().filter_map(|shape| shape.get("properties")?.as_object()).flatten();
    known
        .map(|(key, shape)| {
            let meaning = description(shape).map(|text| KeyText(text).said(lang)).unwrap_or_default();
            (key.clone(), meaning, CompletionKind::Key)
        })
        .collect()
}

fn as_names<'n>(names: impl IntoIterator<Item = &'n Name>) -> Vec<(String, String, CompletionKind)> {
    names.into_iter().map(|name| (name.id.clone(), name.title.clone(), CompletionKind::Name)).collect()
}

/// The names of a rubric that are keys of its wording.
fn names_as_keys(kind: Kind, cursor: &Cursor, index: &Index) -> Vec<(String, String, CompletionKind)> {
    if kind != Kind::Wording {
        return Vec::new();
    }
    let facts = || item_around(cursor, index).map(|item| &item.facts[..]).unwrap_or_default();
    match cursor.names()[..] {
        ["items"] => as_names(index.items.iter().map(|item| &item.name)),
        ["items", _, "facts" | "help" | "units" | "per_file" | "choices"] => as_names(facts().iter().map(|fact| &fact.name)),
        ["items", _, "choices", fact] => as_names(facts().iter().filter(|known| known.name.id == fact).flat_map(|known| &known.answers)),
        [list] => as_names(index.list(list)),
        _ => Vec::new(),
    }
}

/// The names that may be a value here.
fn values(kind: Kind, cursor: &Cursor, index: &Index, lang: Lang) -> Vec<(String, String, CompletionKind)> {
    let names = cursor.names();
    let facts = || item_around(cursor, index).map(|item| &item.facts[..]).unwrap_or_default();
    match (kind, &names[..]) {
        (Kind::Audit | Kind::Wording, ["rubric"] | ["rubrics", "rubric"]) => {
            let shipped = built_in::ids().filter_map(built_in::rubric);
            shipped.map(|rubric| (rubric.id, rubric.title, CompletionKind::Name)).collect()
        }
        (Kind::Audit, ["model"] | ["rubrics", "model"]) => as_names(index.list("models")),
        (Kind::Audit, _) => Vec::new(),
        (_, [.., "measure"]) => {
            let named = |kind: &crate::rubric::measure::MeasureKind| {
                (kind.name.to_owned(), Sentence::from(kind.yields.name()).said(lang), CompletionKind::Name)
            };
            MEASURES.iter().map(named).collect()
        }
        (_, ["principles" | "informants", "items"] | [.., "minimums", "items", "item"]) => {
            as_names(index.items.iter().map(|item| &item.name))
        }
        (_, [.., key]) if FACT_KEYS.contains(key) => as_names(facts().iter().map(|fact| &fact.name)),
        (_, [.., key]) if CONDITION_KEYS.contains(key) => {
            let asked = cursor.before.split_once(['=', '!', '<', '>']).map(|(fact, _)| fact.trim());
            match asked {
                Some(asked) => as_names(facts().iter().filter(|fact| fact.name.id == asked).flat_map(|fact| &fact.answers)),
                None => as_names(facts().iter().map(|fact| &fact.name)),
            }
        }
        (Kind::Rubric, ["sections", "items", key] | ["models", key]) => {
            lists_of(key).map(|list| as_names(index.list(list))).unwrap_or_default()
        }
        _ => Vec::new(),
    }
}

/// The words that a key takes, of a closed list of the format's.
fn words(kind: Kind, cursor: &Cursor, lang: Lang) -> Vec<(String, String, CompletionKind)> {
    let schema = schema(kind);
    let Some(shape) = shape_at(&cursor.steps, schema) else { return Vec::new() };
    let mut offered = Vec::new();
    for shape in shapes(shape, schema) {
        let meaning = description(shape).map(|text| KeyText(text).said(lang)).unwrap_or_default();
        let listed = shape.get("enum").and_then(Json::as_array).into_iter().flatten().chain(shape.get("const"));
        offered.extend(listed.filter_map(Json::as_str).map(|word| (word.to_owned(), meaning.clone(), CompletionKind::Word)));
        if shape.get("type").and_then(Json::as_str) == Some("boolean") {
            offered.extend(["true", "false"].map(|word| (word.to_owned(), String::new(), CompletionKind::Word)));
        }
    }
    offered
}

/// The files beside an audit that it may name.
fn files(workspace: &Workspace<'_>, file: &str, cursor: &Cursor) -> Vec<(String, String, CompletionKind)> {
    let takes_files = matches!(cursor.names()[..], ["rubric" | "evidence" | "overlays"] | ["rubrics", "rubric"] | ["records", _]);
    let listed = if takes_files { workspace.overlaid(Path::new(file)).list(".").ok().flatten().unwrap_or_default() } else { Vec::new() };
    listed.into_iter().map(|name| (name, String::new(), CompletionKind::File)).collect()
}
