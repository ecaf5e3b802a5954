//! The checks of one item: its names, facts, anchors, and the rule that gives its score.

use std::collections::{BTreeMap, HashSet};

use super::condition::{self, ConditionFault};
use super::faults::Faults;
use super::id::{FactName, ModelId, PRESENT, RATING, TrackId};
use super::in_order::InOrder;
use super::lint::{
    CheckedItem, Rule as Lint, bad_condition, bad_range, component_not_listed, count_beyond, diverging_not_stated, doubled_component,
    doubled_id, doubled_name, empty_part, fact_shape, item_without_track, missing_anchor, ranges_hole, rule_shape, score_outside, unfit_id,
    unknown_evidence_code, unknown_name, wrong_kind_of_fact,
};
use super::model::{Bands, Cap, Case, Choice, Condition, Count, Fact, FactKind, Item, MeasureUse, Model, Rule, Score, Then, When};
use super::range::{Bound, Domain, Range, Ranges};
use super::range_faults::report;
use super::raw::{RawBands, RawCase, RawCount, RawFact, RawItem, RawKind, RawRubric, RawRule};
use crate::figure::Figure;

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

    fn raw(&self) -> &'a RawItem {
        self.at.raw
    }

    fn value(&mut self, path: &[&str], rule: &'static Lint, text: impl Into<String>, help: impl Into<String>) {
        self.faults.value(&self.at.path(path), rule, text, help);
    }

    fn unknown<'n>(&mut self, path: &[&str], rule: &'static Lint, what: &str, name: &str, known: impl IntoIterator<Item = &'n str>) {
        self.faults.unknown(&self.at.path(path), rule, what, name, known);
    }

    fn tracks(&mut self) -> Vec<TrackId> {
        let raw = self.raw();
        if raw.tracks.is_empty() {
            self.value(&["tracks"], &item_without_track::RULE, "the item is in no track", "name the tracks that it is scored in");
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
                &diverging_not_stated::RULE,
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
        self.list("evidence", "evidence code", &unknown_evidence_code::RULE, &raw.evidence, codes);
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
            self.value(&["facts", name], &fact_shape::RULE, text, help);
        }
        let takes_choices = raw.kind == RawKind::Choice;
        if takes_choices != (raw.choices.len() > 1) {
            let (text, help) = if takes_choices {
                ("a choice has fewer than two answers", "list them under 'choices', the lowest first")
            } else {
                ("only a choice has answers to choose", "take 'choices' out, or write 'kind: choice'")
            };
            self.value(&["facts", name], &fact_shape::RULE, text, help);
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
            self.value(&["anchors"], &missing_anchor::RULE, text, "describe every score of the scale");
        }
        anchors
    }

    fn score(&self, key: &str) -> Option<Score> {
        key.parse().ok().filter(|score| (self.at.scale.lowest..=self.at.scale.highest).contains(score))
    }

    fn outside(&mut self, path: &[&str], score: &str) {
        let (lowest, highest) = (self.at.scale.lowest, self.at.scale.highest);
        score_outside::report(score, lowest, highest, &self.at.path(path), self.faults);
    }

    fn rule(&mut self, facts: &InOrder<FactName, Fact>) -> Option<Rule> {
        match &self.raw().score {
            RawRule::Judged => Some(Rule::Judged),
            RawRule::Present => Some(Rule::Count(self.present()?)),
            RawRule::Count(count) => self.count(count, &["score", "count"], facts).map(Rule::Count),
            RawRule::Bands(bands) => self.bands(bands, &["score", "bands"], facts).map(Rule::Bands),
            RawRule::Rules(cases) => {
                if cases.is_empty() {
                    self.value(&["score", "rules"], &rule_shape::RULE, "the list of rules is empty", "give each score a rule");
                    return None;
                }
                let checked: Vec<Option<Case>> = cases.iter().enumerate().map(|(index, case)| self.case(case, index, facts)).collect();
                checked.into_iter().collect::<Option<Vec<_>>>().map(Rule::Rules)
            }
        }
    }

    /// A point that is there or not is a count of one component.
    fn present(&self) -> Option<Count> {
        let exactly = |number: i64| Range::parse(&number.to_string());
        let ranges = vec![(exactly(0)?, self.at.scale.lowest), (exactly(1)?, self.at.scale.highest)];
        let domain = Domain { lowest: Figure::whole(0), highest: Some(Figure::whole(1)) };
        let ranges = Ranges::new(ranges, &domain, &Figure::whole(1), &[]).ok()?;
        Some(Count { of: vec![FactName::from(PRESENT)], ranges })
    }

    fn case(&mut self, raw: &RawCase, index: usize, facts: &InOrder<FactName, Fact>) -> Option<Case> {
        let step = index.to_string();
        let path = ["score", "rules", step.as_str()];
        if !raw.all.is_empty() && !raw.any.is_empty() {
            self.value(&path, &rule_shape::RULE, "the rule has both 'all' and 'any'", "make two rules of it");
        }
        let all = self.conditions(&raw.all, &[&path[..], &["all"]].concat(), facts);
        let any = self.conditions(&raw.any, &[&path[..], &["any"]].concat(), facts);
        let when = match (all, any) {
            (Some(all), Some(any)) if all.is_empty() && any.is_empty() => Some(When::Otherwise),
            (Some(all), Some(any)) if any.is_empty() => Some(When::All(all)),
            (Some(_), Some(any)) => Some(When::Any(any)),
            _ => None,
        };
        let then = match (raw.score, &raw.count, &raw.bands) {
            (Some(score), None, None) => {
                if self.score(&score.to_string()).is_none() {
                    self.outside(&[&path[..], &["score"]].concat(), &score.to_string());
                    return None;
                }
                Then::Score(score)
            }
            (None, Some(count), None) => Then::Count(self.count(count, &[&path[..], &["count"]].concat(), facts)?),
            (None, None, Some(bands)) => Then::Bands(self.bands(bands, &[&path[..], &["bands"]].concat(), facts)?),
            _ => {
                self.value(&path, &rule_shape::RULE, "a rule gives either a score, a count or bands", "keep exactly one of the three");
                return None;
            }
        };
        Some(Case { when: when?, then })
    }

    fn conditions(&mut self, texts: &[String], path: &[&str], facts: &InOrder<FactName, Fact>) -> Option<Vec<Condition>> {
        let checked: Vec<Option<Condition>> =
            texts.iter().enumerate().map(|(index, text)| self.condition(text, &[path, &[&index.to_string()]].concat(), facts)).collect();
        checked.into_iter().collect()
    }

    fn condition(&mut self, text: &str, path: &[&str], facts: &InOrder<FactName, Fact>) -> Option<Condition> {
        let fault = match condition::parse(text, facts) {
            Ok(condition) => return Some(condition),
            Err(fault) => fault,
        };
        match fault {
            ConditionFault::Shape => {
                let help = "write fact, operator and answer: 'teams >= 3'";
                self.value(path, &bad_condition::RULE, format!("'{text}' is not a condition"), help);
            }
            ConditionFault::Fact { name, .. } => {
                self.unknown(path, &unknown_name::RULE, "fact", &name, facts.keys().map(FactName::as_str));
            }
            ConditionFault::Answer { text: answer, takes } => {
                let text = format!("'{answer}' is no answer to compare this fact with");
                self.value(path, &bad_condition::RULE, text, format!("it takes {takes}"));
            }
        }
        None
    }

    fn count(&mut self, raw: &RawCount, path: &[&str], facts: &InOrder<FactName, Fact>) -> Option<Count> {
        let mut seen = HashSet::new();
        for (index, name) in raw.of.iter().enumerate() {
            let step = index.to_string();
            let at = [path, &["of", &step]].concat();
            if !seen.insert(name) {
                self.value(&at, &doubled_component::RULE, format!("component '{name}' is counted twice"), "name each component once");
            }
            match facts.get(name.as_str()) {
                None => self.unknown(&at, &component_not_listed::RULE, "fact", name, facts.keys().map(FactName::as_str)),
                Some(fact) if fact.kind != FactKind::YesNo => {
                    let text = format!("'{name}' is not a yes-or-no fact");
                    self.value(&at, &wrong_kind_of_fact::RULE, text, "count only facts of 'kind: yes_no'");
                }
                Some(_) => {}
            }
        }
        let of = Figure::whole(i64::try_from(raw.of.len()).unwrap_or(i64::MAX));
        let at = [path, &["ranges"]].concat();
        let ranges = self.parse_ranges(&raw.ranges, &at);
        for (range, score) in &ranges {
            let edges_are_whole =
                [&range.lower, &range.upper].into_iter().all(|bound| matches!(bound, Bound::Including(figure) if figure.is_whole()));
            let key = score.to_string();
            if !edges_are_whole {
                self.value(
                    &[&at[..], &[&key]].concat(),
                    &bad_range::RULE,
                    "a count runs from one whole number to another",
                    "write '2' or '0-1'",
                );
            } else if range.upper.figure().is_some_and(|most| *most > of) {
                self.value(
                    &[&at[..], &[&key]].concat(),
                    &count_beyond::RULE,
                    format!("score {score} asks for more than the {of} components that are counted"),
                    "list the missing components, or correct the number",
                );
            }
        }
        self.prove(ranges, &Domain { lowest: Figure::whole(0), highest: Some(of) }, &Figure::whole(1), &[], &at)
            .map(|ranges| Count { of: raw.of.iter().map(|name| name.as_str().into()).collect(), ranges })
    }

    fn bands(&mut self, raw: &RawBands, path: &[&str], facts: &InOrder<FactName, Fact>) -> Option<Bands> {
        let highest = match facts.get(raw.fact.as_str()).map(|fact| &fact.kind) {
            Some(FactKind::Percentage) => Some(Figure::whole(100)),
            Some(FactKind::Number(_) | FactKind::Whole(_)) => None,
            Some(FactKind::YesNo | FactKind::Choice(_)) => {
                self.value(
                    &[path, &["fact"]].concat(),
                    &wrong_kind_of_fact::RULE,
                    format!("'{}' is not a number", raw.fact),
                    "bands take a fact of kind number, whole or percentage",
                );
                return None;
            }
            None => {
                self.unknown(&[path, &["fact"]].concat(), &unknown_name::RULE, "fact", &raw.fact, facts.keys().map(FactName::as_str));
                return None;
            }
        };
        let at = [path, &["ranges"]].concat();
        let ranges = self.parse_ranges(&raw.ranges, &at);
        let mut holes = Vec::new();
        for (index, hole) in raw.holes.iter().enumerate() {
            match Figure::from_decimal(hole) {
                Some(figure) => holes.push(figure),
                None => self.value(
                    &[path, &["holes", &index.to_string()]].concat(),
                    &bad_range::RULE,
                    format!("'{hole}' is not a number"),
                    "write a figure that lies in the hole",
                ),
            }
        }
        self.prove(ranges, &Domain { lowest: Figure::whole(0), highest }, &Figure::whole(i64::from(raw.step)), &holes, &at)
            .map(|ranges| Bands { fact: raw.fact.as_str().into(), ranges })
    }

    fn parse_ranges(&mut self, raw: &InOrder<String, String>, path: &[&str]) -> Vec<(Range, Score)> {
        let mut ranges = Vec::new();
        for (key, text) in raw.iter() {
            match (self.score(key), Range::parse(text)) {
                (None, _) => self.outside(&[path, &[key]].concat(), key),
                (_, None) => bad_range::report(text, &self.at.path(&[path, &[key]].concat()), self.faults),
                (Some(score), Some(range)) => ranges.push((range, score)),
            }
        }
        if raw.is_empty() {
            self.value(path, &bad_range::RULE, "there are no ranges", "give each score its range");
        }
        ranges
    }

    fn prove(
        &mut self,
        ranges: Vec<(Range, Score)>,
        domain: &Domain,
        step: &Figure,
        holes: &[Figure],
        path: &[&str],
    ) -> Option<Ranges<Score>> {
        if ranges.is_empty() {
            return None;
        }
        match Ranges::new(ranges.clone(), domain, step, holes) {
            Ok(ranges) => Some(ranges),
            Err(found) => {
                let found = found.into_iter().map(|fault| fault.map(|score| score.to_string())).collect();
                report(&self.at.path(path), found, ranges_hole::HELP, self.faults);
                // The rubric is unsound, but the rest of the item can still be looked at.
                self.is_proved = false;
                Some(Ranges::unproved(ranges))
            }
        }
    }

    fn caps(&mut self, facts: &InOrder<FactName, Fact>) -> Option<Vec<Cap>> {
        let mut caps = Vec::new();
        for (index, raw) in self.raw().caps.iter().enumerate() {
            let step = index.to_string();
            if self.score(&raw.at_most.to_string()).is_none() {
                self.outside(&["caps", &step, "at_most"], &raw.at_most.to_string());
            }
            let unless = self.condition(&raw.unless, &["caps", &step, "unless"], facts);
            caps.push(unless.map(|unless| Cap { unless, at_most: raw.at_most, text: raw.text.clone() }));
        }
        caps.into_iter().collect()
    }
}

/// The models that use an item: those it names, or else all that have one of its tracks.
fn models_of(named: &[String], tracks: &[TrackId], models: &[Model]) -> Vec<ModelId> {
    let has_a_track = |model: &&Model| model.tracks.iter().any(|track| tracks.contains(track));
    let is_named = |model: &&Model| named.is_empty() || named.iter().any(|name| name == model.id.as_str());
    models.iter().filter(is_named).filter(has_a_track).map(|model| model.id.clone()).collect()
}
