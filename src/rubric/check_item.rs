//! The checks of one item: its names, facts, anchors, and the rule that gives its score.

use std::collections::BTreeMap;

use super::faults::Faults;
use super::id::{FactName, ModelId, PRESENT, RATING, TrackId};
use super::in_order::InOrder;
use super::lint::{CheckedItem, Rule as Lint, doubled_id, doubled_name, empty_part, score_outside, unfit_id, unknown_name, while_reading};
use super::model::{Choice, Fact, FactKind, Item, MeasureUse, Model, Score};
use super::raw::{RawFact, RawItem, RawKind, RawRubric};
use super::rule::RawRule;

/// Checks one item of a rubric.
pub struct ItemChecker<'a, 'f> {
    /// Which item it is, and where it stands.
    pub at: &'a CheckedItem<'a>,
    /// The rubric that it is part of.
    pub rubric: &'a RawRubric,
    pub models: &'a [Model],
    /// Where faults go.
    pub faults: &'a mut Faults<'f>,
    /// Whether its ranges were proved to give each figure one score.
    pub is_proved: bool,
}

impl<'a> ItemChecker<'a, '_> {
    /// The checked item, and whether its ranges were proved; `None` when its facts or its rule cannot be made sense of.
    pub fn check(mut self) -> (Option<Item>, bool) {
        let item = self.item();
        (item, self.is_proved)
    }

    fn item(&mut self) -> Option<Item> {
        let raw = self.raw();
        if raw.scale.is_some() {
            let at = self.at.path(&["scale"]);
            empty_part::check_scale(&self.at.scale, &at, self.faults);
        }
        let tracks = self.tracks();
        self.names();
        let facts = self.facts();
        let anchors = self.anchors();
        let rule = self.rule(&facts);
        let caps = self.caps(&facts);
        Some(Item {
            id: self.at.id.clone(),
            section: self.at.section.to_owned(),
            title: raw.title.clone(),
            models: models_of(&raw.models, &tracks, self.models),
            tracks,
            diverging: raw.diverging,
            evidence: raw.evidence.clone(),
            criterion: raw.criterion.clone(),
            lowest: self.at.scale.lowest,
            highest: self.at.scale.highest,
            facts,
            rule: rule?,
            caps: caps?,
            anchors,
            rulings: raw.rulings.clone(),
        })
    }

    pub fn raw(&self) -> &'a RawItem {
        self.at.raw
    }

    pub fn value(&mut self, path: &[&str], rule: &'static Lint, text: impl Into<String>, help: impl Into<String>) {
        self.faults.value(&self.at.path(path), rule, text, help);
    }

    pub fn unknown<'n>(&mut self, path: &[&str], rule: &'static Lint, what: &str, name: &str, known: impl IntoIterator<Item = &'n str>) {
        self.faults.unknown(&self.at.path(path), rule, what, name, known);
    }

    fn tracks(&mut self) -> Vec<TrackId> {
        let raw = self.raw();
        if raw.tracks.is_empty() {
            self.value(&["tracks"], &while_reading::ITEM_WITHOUT_TRACK, "the item is in no track", "name the tracks that it is scored in");
        }
        doubled_name::report(&raw.tracks, &self.at.path(&["tracks"]), self.faults);
        for (index, track) in raw.tracks.iter().enumerate() {
            let step = index.to_string();
            let path = ["tracks", step.as_str()];
            if self.rubric.tracks.iter().all(|known| known.id != *track) {
                self.unknown(&path, &unknown_name::RULE, "track", track, self.rubric.tracks.iter().map(|track| track.id.as_str()));
            }
        }
        if raw.tracks.len() > 1 && raw.diverging.is_none() {
            self.value(
                &["tracks"],
                &while_reading::DIVERGING_NOT_STATED,
                "the item does not say whether its tracks may have different scores",
                "add 'diverging: forbidden', 'allowed' or 'disputed'",
            );
        }
        raw.tracks.iter().map(|track| track.as_str().into()).collect()
    }

    fn names(&mut self) {
        let (raw, rubric) = (self.raw(), self.rubric);
        let models = self.models.iter().map(|model| model.id.as_str()).collect();
        self.list("models", "model", &unknown_name::RULE, &raw.models, models);
        let codes = rubric.evidence_codes.iter().map(|code| code.code.as_str()).collect();
        self.list("evidence", "evidence code", &while_reading::UNKNOWN_EVIDENCE_CODE, &raw.evidence, codes);
        let rulings = rubric.rulings.iter().map(|ruling| ruling.number.as_str()).collect();
        self.list("rulings", "ruling", &unknown_name::RULE, &raw.rulings, rulings);
    }

    /// A list of names, each of which must exist and stand there once.
    fn list(&mut self, list: &str, what: &str, rule: &'static Lint, names: &[String], known: Vec<&str>) {
        doubled_name::report(names, &self.at.path(&[list]), self.faults);
        for (index, name) in names.iter().enumerate() {
            let step = index.to_string();
            if !known.contains(&name.as_str()) {
                self.unknown(&[list, &step], rule, what, name, known.iter().copied());
            }
        }
    }

    fn facts(&mut self) -> InOrder<FactName, Fact> {
        let mut facts = Vec::new();
        if self.raw().score == RawRule::Present {
            facts.push((FactName::from(PRESENT), Fact { kind: FactKind::YesNo, title: String::new(), measure: None, supporting: false }));
        }
        for (name, raw) in self.raw().facts.iter() {
            let reserved = match &self.raw().score {
                RawRule::Present if name == PRESENT => Some("'present' is there already, as the rule asks for it"),
                _ if name.eq_ignore_ascii_case(RATING) => Some("that name is kept for a direct rating"),
                _ => None,
            };
            if let Some(text) = reserved {
                self.faults.key(&self.at.path(&["facts", name]), &unfit_id::RULE, text, "give the fact another name");
            }
            let kind = self.kind(name, raw);
            let measure = raw
                .measure
                .as_ref()
                .map(|measure| MeasureUse { name: measure.clone(), settings: raw.settings.clone().unwrap_or_default() });
            facts.push((FactName::from(name.as_str()), Fact { kind, title: raw.title.clone(), measure, supporting: raw.supporting }));
        }
        facts.into_iter().collect()
    }

    fn kind(&mut self, name: &str, raw: &RawFact) -> FactKind {
        let takes_unit = matches!(raw.kind, RawKind::Number | RawKind::Whole);
        if takes_unit != raw.unit.is_some() {
            let (text, help) = if takes_unit {
                ("a number has no unit", "say what it counts: 'unit: …'")
            } else {
                ("only a number has a unit", "take 'unit' out")
            };
            self.value(&["facts", name], &while_reading::FACT_SHAPE, text, help);
        }
        let takes_choices = raw.kind == RawKind::Choice;
        if takes_choices != (raw.choices.len() > 1) {
            let (text, help) = if takes_choices {
                ("a choice has fewer than two answers", "list them under 'choices', the lowest first")
            } else {
                ("only a choice has answers to choose", "take 'choices' out, or write 'kind: choice'")
            };
            self.value(&["facts", name], &while_reading::FACT_SHAPE, text, help);
        }
        for (index, choice) in raw.choices.iter().enumerate() {
            if raw.choices.iter().take(index).any(|other| other.id.eq_ignore_ascii_case(&choice.id)) {
                self.value(
                    &["facts", name, "choices", &index.to_string(), "id"],
                    &doubled_id::RULE,
                    format!("answer '{}' stands here twice", choice.id),
                    "keep one of the two",
                );
            }
        }
        let unit = raw.unit.clone().unwrap_or_default();
        match raw.kind {
            RawKind::Number => FactKind::Number(unit),
            RawKind::Whole => FactKind::Whole(unit),
            RawKind::Percentage => FactKind::Percentage,
            RawKind::YesNo => FactKind::YesNo,
            RawKind::Choice => {
                FactKind::Choice(raw.choices.iter().map(|choice| Choice { id: choice.id.clone(), title: choice.title.clone() }).collect())
            }
        }
    }

    fn anchors(&mut self) -> BTreeMap<Score, String> {
        let raw = self.raw();
        let mut anchors = BTreeMap::new();
        for (key, text) in &raw.anchors {
            match self.score(key) {
                Some(score) => {
                    anchors.insert(score, text.clone());
                }
                None => self.outside(&["anchors", key], key),
            }
        }
        let scale = &self.at.scale;
        // The range is the file's own, and may be a billion wide.
        let wanting: Vec<String> =
            (scale.lowest..=scale.highest).filter(|score| !anchors.contains_key(score)).take(20).map(|score| score.to_string()).collect();
        let needs_none = raw.score == RawRule::Present && raw.anchors.is_empty();
        if !wanting.is_empty() && !needs_none {
            let text = format!("no anchor for {}", wanting.join(", "));
            self.value(&["anchors"], &while_reading::MISSING_ANCHOR, text, "describe every score of the scale");
        }
        anchors
    }

    pub fn score(&self, key: &str) -> Option<Score> {
        key.parse().ok().filter(|score| (self.at.scale.lowest..=self.at.scale.highest).contains(score))
    }

    pub fn outside(&mut self, path: &[&str], score: &str) {
        let (lowest, highest) = (self.at.scale.lowest, self.at.scale.highest);
        score_outside::report(score, lowest, highest, &self.at.path(path), self.faults);
    }
}

/// The models that use an item: those it names, or else all that have one of its tracks.
fn models_of(named: &[String], tracks: &[TrackId], models: &[Model]) -> Vec<ModelId> {
    let has_a_track = |model: &&Model| model.tracks.iter().any(|track| tracks.contains(track));
    let is_named = |model: &&Model| named.is_empty() || named.iter().any(|name| name == model.id.as_str());
    models.iter().filter(is_named).filter(has_a_track).map(|model| model.id.clone()).collect()
}
