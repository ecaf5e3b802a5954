//! Every text of a rubric or a wording, with the path at which its file says it.

use std::collections::HashSet;

use serde::Serialize;
use serde_json::Value;

use super::fact::FactKind;
use super::model::{Item, Rubric};
use super::raw::{RawRubric, RawWording};

/// Texts, each with its path in a file.
pub type Texts = Vec<(Vec<String>, String)>;

/// Sees a text at its path in a wording file, and may replace it.
pub type Visitor<'v> = dyn FnMut(&[&str], &mut String) + 'v;

/// Visits every text of a rubric that a wording may replace, also those that are empty.
pub fn visit(rubric: &mut Rubric, see: &mut Visitor<'_>) {
    see(&["title"], &mut rubric.title);
    see(&["source"], &mut rubric.source);
    see(&["licence"], &mut rubric.licence);
    if let Some(code) = &mut rubric.insufficient {
        see(&["insufficient"], &mut code.title);
    }
    rubric.tracks.iter_mut().for_each(|track| see(&["tracks", track.id.as_str()], &mut track.title));
    rubric.models.iter_mut().for_each(|model| see(&["models", model.id.as_str()], &mut model.title));
    rubric.evidence_codes.iter_mut().for_each(|code| see(&["evidence_codes", &code.code], &mut code.title));
    rubric.principles.iter_mut().for_each(|principle| see(&["principles", &principle.id], &mut principle.title));
    rubric.informants.iter_mut().for_each(|role| see(&["informants", &role.id], &mut role.title));
    rubric.due.iter_mut().for_each(|due| see(&["due", &due.id], &mut due.title));
    let questions = rubric.readiness.iter_mut().flat_map(|readiness| &mut readiness.questions);
    questions.for_each(|question| see(&["readiness", &question.id], &mut question.title));
    rubric.rulings.iter_mut().for_each(|ruling| see(&["rulings", &ruling.number], &mut ruling.text));
    let bands = rubric.bands.iter_mut().flat_map(|bands| bands.tracks.values_mut());
    bands.flat_map(|ranges| ranges.meanings_mut()).for_each(|band| see(&["band_names", &band.id], &mut band.name));
    rubric.sections.iter_mut().for_each(|section| see(&["sections", &section.id], &mut section.title));
    rubric.items.iter_mut().for_each(|item| visit_item(item, see));
}

fn visit_item(item: &mut Item, see: &mut Visitor<'_>) {
    let id = item.id.as_str();
    see(&["items", id, "title"], &mut item.title);
    see(&["items", id, "criterion"], &mut item.criterion);
    for (name, fact) in item.facts.iter_mut() {
        see(&["items", id, "facts", name.as_str()], &mut fact.title);
        see(&["items", id, "help", name.as_str()], &mut fact.help);
        see(&["items", id, "per_file", name.as_str()], &mut fact.per_file);
        match &mut fact.kind {
            FactKind::Number(unit) | FactKind::Whole(unit) => see(&["items", id, "units", name.as_str()], unit),
            FactKind::Choice(choices) => {
                choices.iter_mut().for_each(|choice| see(&["items", id, "choices", name.as_str(), &choice.id], &mut choice.title));
            }
            FactKind::Percentage | FactKind::YesNo => {}
        }
    }
    for (index, cap) in item.caps.iter_mut().enumerate() {
        see(&["items", id, "caps", &(index + 1).to_string()], &mut cap.text);
    }
    for (score, anchor) in &mut item.anchors {
        see(&["items", id, "anchors", &score.to_string()], anchor);
    }
}

/// The texts of a rubric that say something, by their paths in a wording file.
pub fn of_rubric(rubric: &Rubric) -> Texts {
    let (mut texts, mut seen) = (Texts::new(), HashSet::new());
    // A copy, since a visitor may change what it sees.
    visit(&mut rubric.clone(), &mut |path, text| {
        let path: Vec<String> = path.iter().map(|step| (*step).to_owned()).collect();
        if !text.trim().is_empty() && seen.insert(path.clone()) {
            texts.push((path, text.clone()));
        }
    });
    texts
}

/// The texts of a rubric file, by their paths in it.
pub fn of_raw(raw: &RawRubric) -> Texts {
    const KEYS: [&str; 9] = ["title", "short", "source", "licence", "criterion", "unit", "text", "help", "per_file"];
    let in_file = leaves(raw).into_iter().filter(|(path, text)| match path.as_slice() {
        [first, ..] if first == "bands" => false,
        [.., list, _] if list == "anchors" => true,
        // That one of these says nothing is a finding of another rule.
        [.., key] if ["criterion", "text", "help", "per_file"].contains(&key.as_str()) => !text.trim().is_empty(),
        [.., key] => KEYS.contains(&key.as_str()),
        [] => false,
    });
    in_file.collect()
}

/// The texts of a wording file, by their paths in it.
pub fn of_wording(raw: &RawWording) -> Texts {
    const OTHERS: [&str; 5] = ["rubric", "language", "origin", "bands", "minimums"];
    leaves(raw).into_iter().filter(|(path, _)| path.first().is_some_and(|first| !OTHERS.contains(&first.as_str()))).collect()
}

/// Every text in a document.
fn leaves(document: &impl Serialize) -> Texts {
    fn walk(value: &Value, path: &mut Vec<String>, found: &mut Texts) {
        let mut within = |step: String, value: &Value| {
            path.push(step);
            walk(value, path, found);
            path.pop();
        };
        match value {
            Value::Object(entries) => entries.iter().for_each(|(key, value)| within(key.clone(), value)),
            Value::Array(values) => values.iter().enumerate().for_each(|(index, value)| within(index.to_string(), value)),
            Value::String(text) => found.push((path.clone(), text.clone())),
            Value::Null | Value::Bool(_) | Value::Number(_) => {}
        }
    }
    let mut found = Texts::new();
    if let Ok(value) = serde_json::to_value(document) {
        walk(&value, &mut Vec::new(), &mut found);
    }
    found
}
