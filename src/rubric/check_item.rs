//! The checks of one item: its names, facts, anchors, and the rule that gives its score.

use crate::locale::sentence;
use std::collections::BTreeMap;

use super::fact::{Fact, FactKind, Facts, MeasureUse};
use super::fault::reading::{DIVERGING_NOT_STATED, FACT_SHAPE, ITEM_WITHOUT_TRACK, MISSING_ANCHOR, UNKNOWN_EVIDENCE_CODE, UNKNOWN_NAME};
use super::fault::{Faults, Rule as Fault};
use super::id::{FactName, ModelId, PRESENT, TrackId};
use super::model::Item;
use super::parts::{Diverging, Model, Score};
use super::raw::{RawDiverging, RawFact, RawItem, RawKind, RawRubric};
use super::rule::{Checker, Contradiction, RawRule, Rule, check_caps};
use super::sheet::CheckedItem;
use crate::figure::Figure;

/// Checks an item of a rubric, as far as its file alone says; `item` stays empty when its facts or its rule cannot be made sense of.
pub fn check(checked: &mut CheckedItem<'_>, rubric: &RawRubric, faults: &mut Faults<'_>) {
    let at = checked.path::<&str>(&[]);
    let at = at.iter().map(String::as_str).collect();
    let mut checker = Checker { at, scale: &checked.scale, facts: Facts::default(), faults, is_proved: true };
    let raw = checked.raw;
    check_names(raw, rubric, &mut checker);
    checker.facts = facts(raw, &mut checker);
    let anchors = anchors(raw, &mut checker);
    let rule = Rule::check(&raw.score, &mut checker);
    let caps = check_caps(&raw.caps, &mut checker);
    let contradictions = Contradiction::check(&raw.contradictions, &mut checker);
    let models = models_of(&raw.models, &raw.tracks, &rubric.models);
    let diverging = diverging(raw, &models, rubric, &mut checker);
    let item = rule.zip(caps).zip(contradictions).map(|((rule, caps), contradictions)| Item {
        id: checked.id.clone(),
        section: checked.section.to_owned(),
        title: raw.title.clone(),
        models,
        tracks: raw.tracks.clone(),
        diverging,
        evidence: raw.evidence.clone(),
        criterion: raw.criterion.clone(),
        lowest: checked.scale.lowest,
        highest: checked.scale.highest,
        facts: checker.facts,
        rule,
        contradictions,
        caps,
        anchors,
        rulings: raw.rulings.clone(),
    });
    (checked.is_proved, checked.item) = (checker.is_proved, item);
}

fn check_names(raw: &RawItem, rubric: &RawRubric, checker: &mut Checker<'_, '_>) {
    if raw.tracks.is_empty() {
        checker.value(&["tracks"], &ITEM_WITHOUT_TRACK, "the item is in no track", "name the tracks that it is scored in");
    }
    if raw.tracks.len() > 1 && raw.diverging.is_none() {
        let text = "the item does not say whether its tracks may have different scores";
        checker.value(&["tracks"], &DIVERGING_NOT_STATED, text, "add 'diverging: forbidden', 'allowed' or 'disputed'");
    }
    let tracks = rubric.tracks.iter().map(|track| track.id.as_str()).collect();
    check_list("tracks", "track", &UNKNOWN_NAME, raw.tracks.iter().map(TrackId::as_str), tracks, checker);
    let models = rubric.models.iter().map(|model| model.id.as_str()).collect();
    check_list("models", "model", &UNKNOWN_NAME, raw.models.iter().map(ModelId::as_str), models, checker);
    let codes = rubric.evidence_codes.iter().map(|code| code.code.as_str()).collect();
    check_list("evidence", "evidence code", &UNKNOWN_EVIDENCE_CODE, raw.evidence.iter().map(String::as_str), codes, checker);
    let rulings = rubric.rulings.iter().map(|ruling| ruling.number.as_str()).collect();
    check_list("rulings", "ruling", &UNKNOWN_NAME, raw.rulings.iter().map(String::as_str), rulings, checker);
}

/// A list of names, each of which must exist.
fn check_list<'n>(
    list: &str,
    what: &'static str,
    rule: &'static Fault,
    names: impl Iterator<Item = &'n str>,
    known: Vec<&str>,
    checker: &mut Checker<'_, '_>,
) {
    // Where the rubric has no such list at all, that was told.
    if known.is_empty() && rule.name == UNKNOWN_NAME.name && what != "ruling" {
        return;
    }
    for (index, name) in names.enumerate().filter(|(_, name)| !known.contains(name)) {
        checker.unknown(&[list, &index.to_string()], rule, what, name, known.iter().copied());
    }
}

fn facts(raw: &RawItem, checker: &mut Checker<'_, '_>) -> Facts {
    let mut facts = Vec::new();
    if raw.score == RawRule::Present {
        let blank = String::new;
        let present = Fact {
            kind: FactKind::YesNo,
            title: blank(),
            from: Figure::whole(0),
            to: None,
            help: blank(),
            per_file: blank(),
            measure: None,
            supporting: false,
        };
        facts.push((FactName::from(PRESENT), present));
    }
    for (name, raw) in raw.facts.iter() {
        let kind = kind(name, raw, checker);
        let settings = || raw.settings.clone().unwrap_or_default();
        let measure = raw.measure.as_ref().map(|measure| MeasureUse { name: measure.clone(), settings: settings() });
        let from = Figure::whole(raw.from.unwrap_or_default().into());
        let to = if kind == FactKind::Percentage { Some(100) } else { raw.to }.map(|highest| Figure::whole(highest.into()));
        let (title, help, per_file) = (raw.title.clone(), raw.help.clone(), raw.per_file.clone());
        facts.push((name.clone(), Fact { kind, title, from, to, help, per_file, measure, supporting: raw.supporting }));
    }
    facts.into_iter().collect()
}

fn kind(name: &FactName, raw: &RawFact, checker: &mut Checker<'_, '_>) -> FactKind {
    let at = ["facts", name.as_str()];
    let takes_unit = matches!(raw.kind, RawKind::Number | RawKind::Whole);
    if takes_unit != raw.unit.is_some() {
        let (text, help) = if takes_unit {
            ("a number has no unit", "say what it counts: 'unit: …'")
        } else {
            ("only a number has a unit", "take 'unit' out")
        };
        checker.value(&at, &FACT_SHAPE, text, help);
    }
    let has_bounds = raw.from.is_some() || raw.to.is_some();
    if has_bounds && !takes_unit {
        checker.value(&at, &FACT_SHAPE, "only a number has a lowest and a highest", "take 'from' and 'to' out");
    } else if raw.to.is_some_and(|highest| highest <= raw.from.unwrap_or_default()) {
        checker.value(&at, &FACT_SHAPE, "no number lies between 'from' and 'to'", "let 'to' be above 'from'");
    }
    if !raw.per_file.is_empty() && !matches!(raw.kind, RawKind::Percentage | RawKind::YesNo) {
        let text = "a tally of files answers only a percentage, or stands beside yes or no";
        checker.value(&["facts", name.as_str(), "per_file"], &FACT_SHAPE, text, "take 'per_file' out");
    }
    check_beside(name, raw, checker);
    let takes_choices = raw.kind == RawKind::Choice;
    if takes_choices != (raw.choices.len() > 1) {
        let (text, help) = if takes_choices {
            ("a choice has fewer than two answers", "list them under 'choices', the lowest first")
        } else {
            ("only a choice has answers to choose", "take 'choices' out, or write 'kind: choice'")
        };
        checker.value(&at, &FACT_SHAPE, text, help);
    }
    let unit = raw.unit.clone().unwrap_or_default();
    match raw.kind {
        RawKind::Number => FactKind::Number(unit),
        RawKind::Whole => FactKind::Whole(unit),
        RawKind::Percentage => FactKind::Percentage,
        RawKind::YesNo => FactKind::YesNo,
        RawKind::Choice => FactKind::Choice(raw.choices.clone()),
    }
}

/// The answers beside which others may be stated.
fn check_beside(name: &FactName, raw: &RawFact, checker: &mut Checker<'_, '_>) {
    for (index, choice) in raw.choices.iter().enumerate() {
        let step = index.to_string();
        let others: Vec<&str> = raw.choices.iter().map(|other| other.id.as_str()).filter(|other| *other != choice.id).collect();
        for (place, beside) in choice.beside.iter().enumerate().filter(|(_, beside)| !others.contains(&beside.as_str())) {
            let path = ["facts", name.as_str(), "choices", &step, "beside", &place.to_string()];
            checker.unknown(&path, &UNKNOWN_NAME, "answer", beside, others.iter().copied());
        }
    }
}

/// Whether tracks may differ, by each model that scores the item in several of them.
fn diverging(raw: &RawItem, models: &[ModelId], rubric: &RawRubric, checker: &mut Checker<'_, '_>) -> BTreeMap<ModelId, Diverging> {
    let in_several =
        |model: &&Model| models.contains(&model.id) && model.tracks.iter().filter(|track| raw.tracks.contains(track)).count() > 1;
    let several: Vec<&ModelId> = rubric.models.iter().filter(in_several).map(|model| &model.id).collect();
    match &raw.diverging {
        None => BTreeMap::new(),
        Some(RawDiverging::Everywhere(word)) => several.into_iter().map(|model| (model.clone(), *word)).collect(),
        Some(RawDiverging::ByModel(words)) => {
            for model in words.keys().filter(|model| !several.contains(model)) {
                let text = sentence!("no model '{model}' scores the item in several tracks", model);
                let known = several.iter().map(|model| model.as_str()).collect::<Vec<_>>().join(", ");
                checker.value(
                    &["diverging", model.as_str()],
                    &UNKNOWN_NAME,
                    text,
                    sentence!("take it out; such models are: {known}", known),
                );
            }
            for model in several.iter().filter(|model| words.get(model.as_str()).is_none()) {
                let text = sentence!("the item does not say whether its tracks may have different scores in model '{model}'", model);
                checker.value(
                    &["diverging"],
                    &DIVERGING_NOT_STATED,
                    text,
                    sentence!("add '{model}: forbidden', 'allowed' or 'disputed'", model),
                );
            }
            words.iter().map(|(model, word)| (model.clone(), *word)).collect()
        }
    }
}

fn anchors(raw: &RawItem, checker: &mut Checker<'_, '_>) -> BTreeMap<Score, String> {
    let mut anchors = BTreeMap::new();
    for (key, text) in &raw.anchors {
        if let Some(score) = checker.score(key, &["anchors", key]) {
            anchors.insert(score, text.clone());
        }
    }
    let scale = checker.scale;
    // The range is the file's own, and may be a billion wide.
    let wanting: Vec<String> =
        (scale.lowest..=scale.highest).filter(|score| !anchors.contains_key(score)).take(20).map(|score| score.to_string()).collect();
    let needs_none = raw.score == RawRule::Present && raw.anchors.is_empty();
    if !wanting.is_empty() && !needs_none {
        let text = sentence!("no anchor for {names}", names = wanting.join(", "));
        checker.value(&["anchors"], &MISSING_ANCHOR, text, "describe every score of the scale");
    }
    anchors
}

/// The models that use an item: those it names, or else all that have one of its tracks.
fn models_of(named: &[ModelId], tracks: &[TrackId], models: &[Model]) -> Vec<ModelId> {
    let has_a_track = |model: &&Model| model.tracks.iter().any(|track| tracks.contains(track));
    let is_named = |model: &&Model| named.is_empty() || named.contains(&model.id);
    models.iter().filter(is_named).filter(has_a_track).map(|model| model.id.clone()).collect()
}
