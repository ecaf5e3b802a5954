//! From what a rubric file says to a rubric, with every fault of meaning reported where it stands.

use super::check_item;
use super::fault::Faults;
use super::fault::reading::{NUMBER_BEYOND, TOO_MANY_PARTS, UNKNOWN_NAME};
use super::id::ItemId;
use super::lint;
use super::model::{Rubric, Section};
use super::parts::{Scale, Score};
use super::raw::{RUBRIC_FORMAT, RawRubric};
use super::sheet::{CheckedItem, Sheet};
use super::totals::{Scope, check_minimums, check_total_bands};
use crate::locale::{Lang, Sentence, sentence};

/// The farthest from zero that a score lies; a report gives each score of a scale a place.
const MOST_SCORE: Score = 10_000;

/// The farthest from zero that the sum over a track lies.
const MOST_MAXIMUM: Score = 1_000_000;

/// The most tracks, models, and answers of a choice.
const MOST_PARTS: usize = 100;

/// Resolves what a rubric file says. `whole` is false when parts of it had to be left out as unreadable. `None` when nothing
/// can be said of any item: the format is another one, or nobody knows the range of scores.
pub fn resolve<'a>(raw: &'a RawRubric, whole: bool, faults: &mut Faults<'_>) -> Option<Sheet<'a>> {
    if faults.other_version("rubric", raw.rubric, RUBRIC_FORMAT) {
        return None;
    }
    if Lang::ALL.iter().all(|lang| lang.tag() != raw.language) {
        faults.unknown(&["language"], &UNKNOWN_NAME, "language", &raw.language, Lang::ALL.map(Lang::tag));
    }
    if faults.is_stand_in(&["scale", "lowest"]) || faults.is_stand_in(&["scale", "highest"]) {
        return None;
    }
    if has_numbers_beyond(raw, faults) | has_too_many_parts(raw, faults) {
        return None;
    }
    let mut items = Vec::new();
    for (section_index, section) in raw.sections.iter().enumerate() {
        for (item_index, item) in section.items.iter().enumerate() {
            let scale = item.scale.clone().unwrap_or_else(|| raw.scale.clone());
            let mut checked = CheckedItem::new(item, &section.id, [section_index, item_index], scale);
            check_item::check(&mut checked, raw, faults);
            items.push(checked);
        }
    }
    let sheet = Sheet::new(raw, items, whole);
    check_terms(raw, faults);
    if whole {
        check_names(&sheet, faults);
        check_correspondences(&sheet, faults);
    }
    Some(sheet)
}

/// Reports scores and maximums beyond those of any scale, and tells whether there were any.
fn has_numbers_beyond(raw: &RawRubric, faults: &mut Faults<'_>) -> bool {
    let before = faults.count();
    let mut check = |path: &[&str], number: i64, most: i64| {
        if !(-most..=most).contains(&number) {
            faults.value(
                path,
                &NUMBER_BEYOND,
                sentence!("{number} is beyond {most}", number, most),
                "write the score that an item can have, or the sum over all items",
            );
        }
    };
    let mut check_scale = |path: &[&str], scale: &Scale| {
        for (end, score) in [("lowest", scale.lowest), ("highest", scale.highest)] {
            check(&[path, &[end]].concat(), score, MOST_SCORE);
        }
    };
    check_scale(&["scale"], &raw.scale);
    for (section_index, section) in raw.sections.iter().enumerate() {
        for (item_index, item) in section.items.iter().enumerate() {
            if let Some(scale) = &item.scale {
                check_scale(&["sections", &section_index.to_string(), "items", &item_index.to_string(), "scale"], scale);
            }
        }
    }
    for (index, track) in raw.tracks.iter().enumerate() {
        check(&["tracks", &index.to_string(), "maximum"], track.maximum, MOST_MAXIMUM);
    }
    faults.count() > before
}

/// Reports more tracks, models or answers than can be checked with each other, and tells whether there were any.
fn has_too_many_parts(raw: &RawRubric, faults: &mut Faults<'_>) -> bool {
    let before = faults.count();
    let mut check = |path: &[&str], what: &'static str, count: usize| {
        if count > MOST_PARTS {
            let text = sentence!(
                "{count} {what} are more than the {MOST_PARTS} that there may be",
                count,
                what = Sentence::from(what),
                MOST_PARTS
            );
            faults.value(path, &TOO_MANY_PARTS, text, "leave out what a reviewer does not need to tell apart");
        }
    };
    check(&["tracks"], "tracks", raw.tracks.len());
    check(&["models"], "models", raw.models.len());
    for (section_index, section) in raw.sections.iter().enumerate() {
        for (item_index, item) in section.items.iter().enumerate() {
            for (name, fact) in item.facts.iter() {
                let (section, item) = (section_index.to_string(), item_index.to_string());
                let path = ["sections", &section, "items", &item, "facts", name.as_str(), "choices"];
                check(&path, "answers", fact.choices.len());
            }
        }
    }
    faults.count() > before
}

/// What is due after every review: `audit.yaml` sets these by the same names.
pub const OF_EVERY_REVIEW: [&str; 3] = ["report", "answer", "action_plan"];

/// Reports terms that end at once or outlive any programme, and an entry test that asks for more than it has questions.
fn check_terms(raw: &RawRubric, faults: &mut Faults<'_>) {
    for (index, due) in raw.due.iter().enumerate() {
        if OF_EVERY_REVIEW.contains(&due.id.as_str()) {
            let text = sentence!("'{id}' is due after every review, whatever its scale", id = due.id);
            faults.value(&["due", &index.to_string(), "id"], &UNKNOWN_NAME, text, "choose another id, or take it out");
        }
        for (key, term) in [("within", Some(due.within)), ("once_high", due.once_high)] {
            let Some(term) = term.filter(|term| !term.is_sound()) else { continue };
            let text = sentence!("{term} is no term", term = term.to_string());
            faults.value(&["due", &index.to_string(), key], &NUMBER_BEYOND, text, "write a term from one day to ten years");
        }
    }
    let Some(readiness) = &raw.readiness else { return };
    let (number, most) = (readiness.needed(), readiness.questions.len());
    if number == 0 || number > most {
        let path: &[&str] = if readiness.at_least.is_some() { &["readiness", "at_least"] } else { &["readiness", "questions"] };
        let text = sentence!("{number} of {most} questions cannot be asked for", number, most);
        faults.value(path, &NUMBER_BEYOND, text, "ask for at least one, and for no more than there are questions");
    }
}

/// The names in models, principles and informants.
fn check_names(sheet: &Sheet<'_>, faults: &mut Faults<'_>) {
    let raw = sheet.raw;
    for (index, model) in raw.models.iter().enumerate() {
        for (place, track) in model.tracks.iter().enumerate().filter(|(_, track)| !sheet.has_track(track)) {
            let path = ["models", &index.to_string(), "tracks", &place.to_string()];
            faults.unknown(&path, &UNKNOWN_NAME, "track", track.as_str(), raw.tracks.iter().map(|track| track.id.as_str()));
        }
    }
    let of_principles = raw.principles.iter().enumerate().map(|(index, principle)| ("principles", index, &principle.items));
    let of_informants = raw.informants.iter().enumerate().map(|(index, informant)| ("informants", index, &informant.items));
    for (list, index, items) in of_principles.chain(of_informants) {
        let is_item = |name: &ItemId| sheet.items.iter().any(|checked| checked.id == *name);
        for (place, item) in items.iter().enumerate().filter(|(_, item)| !is_item(item)) {
            let path = [list, &index.to_string(), "items", &place.to_string()];
            faults.unknown(&path, &UNKNOWN_NAME, "item", item.as_str(), sheet.items.iter().map(|checked| checked.id.as_str()));
        }
    }
}

/// Reports what a correspondence names of this scale that it does not have.
fn check_correspondences(sheet: &Sheet<'_>, faults: &mut Faults<'_>) {
    for (index, map) in sheet.raw.corresponds.iter().enumerate() {
        let step = index.to_string();
        for track in map.tracks.keys().filter(|track| !sheet.has_track(track)) {
            let known = sheet.raw.tracks.iter().map(|track| track.id.as_str());
            faults.unknown(&["corresponds", &step, "tracks", track.as_str()], &UNKNOWN_NAME, "track", track.as_str(), known);
        }
        for item in map.items.keys().filter(|item| !sheet.items.iter().any(|checked| checked.id == **item)) {
            let known = sheet.items.iter().map(|checked| checked.id.as_str());
            faults.unknown(&["corresponds", &step, "items", item.as_str()], &UNKNOWN_NAME, "item", item.as_str(), known);
        }
    }
}

/// Checks a resolved rubric against every rule that it must keep to mean anything, and makes a rubric of it; `None` when
/// anything was wrong since `before`.
pub fn check(sheet: &Sheet<'_>, sha256: String, before: usize, faults: &mut Faults<'_>) -> Option<Rubric> {
    lint::check_soundness(sheet, faults);
    let raw = sheet.raw;
    let items: Vec<_> = sheet.sound().map(|(_, item)| item.clone()).collect();
    let scope = Scope { total: raw.total, tracks: &raw.tracks, models: &raw.models, items: &items };
    let (mut bands, mut minimums) = (None, None);
    if sheet.is_complete() {
        bands = raw.bands.as_ref().map(|bands| check_total_bands(bands, &scope, faults));
        let known = raw.bands.as_ref().map(|bands| bands.names()).unwrap_or_default();
        if let Some(stated) = &raw.minimums {
            check_minimums(stated, &known, &scope, faults);
            minimums = Some(stated.clone());
        }
    }
    if !sheet.is_complete() || faults.count() > before {
        return None;
    }
    Some(Rubric {
        id: raw.id.clone(),
        version: raw.version.clone(),
        language: raw.language.clone(),
        title: raw.title.clone(),
        source: raw.source.clone(),
        licence: raw.licence.clone(),
        total: raw.total,
        tie: raw.tie,
        insufficient: raw.insufficient.clone(),
        tracks: raw.tracks.clone(),
        models: raw.models.clone(),
        evidence_codes: raw.evidence_codes.clone(),
        principles: raw.principles.clone(),
        informants: raw.informants.clone(),
        corresponds: raw.corresponds.clone(),
        due: raw.due.clone(),
        readiness: raw.readiness.clone(),
        rulings: raw.rulings.clone(),
        bands,
        minimums,
        sections: raw.sections.iter().map(|section| Section { id: section.id.clone(), title: section.title.clone() }).collect(),
        items,
        sha256,
    })
}
