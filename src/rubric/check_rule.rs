//! The checks of one item: its names, facts, anchors, and the rule that gives its score.

use std::collections::BTreeMap;

use super::check::{Faults, RANGE_HELP, models_of, report_ranges};
use super::condition::{self, ConditionFault};
use super::id::{FactName, ItemId, RATING, TrackId};
use super::in_order::InOrder;
use super::model::{Bands, Cap, Case, Choice, Condition, Count, Fact, FactKind, Item, Model, Rule, Score, Then, When};
use super::range::{Bound, Domain, Range, Ranges};
use super::raw::{RawBands, RawCase, RawCount, RawFact, RawItem, RawKind, RawRubric, RawRule};
use crate::figure::Figure;

/// Checks one item of a rubric.
pub struct ItemChecker<'a, 'f> {
    /// What the file says of the item.
    pub raw: &'a RawItem,
    /// The rubric that it is part of.
    pub rubric: &'a RawRubric,
    /// Where the item stands.
    pub path: &'a [&'a str],
    /// Where faults go.
    pub faults: &'a mut Faults<'f>,
}

impl ItemChecker<'_, '_> {
    /// The checked item; `None` when its rule cannot be made sense of.
    pub fn check(mut self, id: ItemId, section: &str, models: &[Model]) -> Option<Item> {
        let tracks = self.tracks();
        self.names(models);
        let facts = self.facts();
        let anchors = self.anchors();
        let rule = self.rule(&facts);
        let caps = self.caps(&facts);
        Some(Item {
            id,
            section: section.to_owned(),
            title: self.raw.title.clone(),
            models: models_of(&self.raw.models, &tracks, models),
            tracks,
            diverging: self.raw.diverging,
            evidence: self.raw.evidence.clone(),
            criterion: self.raw.criterion.clone(),
            facts,
            rule: rule?,
            caps,
            anchors,
            rulings: self.raw.rulings.clone(),
        })
    }

    fn value(&mut self, path: &[&str], code: &'static str, text: impl Into<String>, help: impl Into<String>) {
        self.faults.value(&[self.path, path].concat(), code, text, help);
    }

    fn tracks(&mut self) -> Vec<TrackId> {
        if self.raw.tracks.is_empty() {
            self.value(&["tracks"], "item-without-track", "the item is in no track", "name the tracks that it is scored in");
        }
        for (index, track) in self.raw.tracks.iter().enumerate() {
            let step = index.to_string();
            let path = [self.path, &["tracks", &step]].concat();
            if self.raw.tracks.iter().take(index).any(|other| other == track) {
                self.faults.value(&path, "doubled-name", format!("'{track}' stands here twice"), "name each track once");
            }
            if self.rubric.tracks.iter().all(|known| known.id != *track) {
                self.faults.unknown(&path, "track", track, self.rubric.tracks.iter().map(|track| track.id.as_str()));
            }
        }
        if self.raw.tracks.len() > 1 && self.raw.diverging.is_none() {
            self.value(
                &["tracks"],
                "diverging-not-stated",
                "the item does not say whether its tracks may have different scores",
                "add 'diverging: forbidden', 'allowed' or 'disputed'",
            );
        }
        self.raw.tracks.iter().map(|track| track.as_str().into()).collect()
    }

    fn names(&mut self, models: &[Model]) {
        for (index, model) in self.raw.models.iter().enumerate() {
            if models.iter().all(|known| known.id.as_str() != model) {
                let step = index.to_string();
                let path = [self.path, &["models", &step]].concat();
                self.faults.unknown(&path, "model", model, models.iter().map(|model| model.id.as_str()));
            }
        }
        for (index, code) in self.raw.evidence.iter().enumerate() {
            if self.rubric.evidence_codes.iter().all(|known| known.code != *code) {
                let step = index.to_string();
                let path = [self.path, &["evidence", &step]].concat();
                self.faults.unknown(&path, "evidence code", code, self.rubric.evidence_codes.iter().map(|code| code.code.as_str()));
            }
        }
        for (index, number) in self.raw.rulings.iter().enumerate() {
            if self.rubric.rulings.iter().all(|known| known.number != *number) {
                let step = index.to_string();
                let path = [self.path, &["rulings", &step]].concat();
                self.faults.unknown(&path, "ruling", number, self.rubric.rulings.iter().map(|ruling| ruling.number.as_str()));
            }
        }
    }

    fn facts(&mut self) -> InOrder<FactName, Fact> {
        let mut facts = Vec::new();
        for (name, raw) in self.raw.facts.iter() {
            if name.eq_ignore_ascii_case(RATING) {
                let path = [self.path, &["facts", name]].concat();
                self.faults.key(&path, "reserved-fact", format!("'{name}' is kept for a direct rating"), "give the fact another name");
            }
            let kind = self.kind(name, raw);
            facts.push((FactName::from(name.as_str()), Fact { kind, title: raw.title.clone(), measure: raw.measure.clone() }));
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
            self.value(&["facts", name], "unit", text, help);
        }
        let takes_choices = raw.kind == RawKind::Choice;
        if takes_choices != (raw.choices.len() > 1) {
            let (text, help) = if takes_choices {
                ("a choice has fewer than two answers", "list them under 'choices', the lowest first")
            } else {
                ("only a choice has answers to choose", "take 'choices' out, or write 'kind: choice'")
            };
            self.value(&["facts", name], "choices", text, help);
        }
        for (index, choice) in raw.choices.iter().enumerate() {
            if raw.choices.iter().take(index).any(|other| other.id.eq_ignore_ascii_case(&choice.id)) {
                self.value(
                    &["facts", name, "choices", &index.to_string(), "id"],
                    "doubled-id",
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
        let mut anchors = BTreeMap::new();
        for (key, text) in &self.raw.anchors {
            match self.score(key) {
                Some(score) => {
                    anchors.insert(score, text.clone());
                }
                None => self.outside(&["anchors", key], key),
            }
        }
        let wanting: Vec<String> = (self.rubric.scale.lowest..=self.rubric.scale.highest)
            .filter(|score| !anchors.contains_key(score))
            .map(|score| score.to_string())
            .collect();
        if !wanting.is_empty() {
            self.value(
                &["anchors"],
                "missing-anchor",
                format!("no anchor for {}", wanting.join(", ")),
                "describe every score of the scale",
            );
        }
        anchors
    }

    fn score(&self, key: &str) -> Option<Score> {
        key.parse().ok().filter(|score| (self.rubric.scale.lowest..=self.rubric.scale.highest).contains(score))
    }

    fn outside(&mut self, path: &[&str], score: &str) {
        let scale = &self.rubric.scale;
        let help = format!("scores run from {} to {}", scale.lowest, scale.highest);
        self.faults.key(&[self.path, path].concat(), "score-outside", format!("{score} is not a score of this scale"), help);
    }

    fn rule(&mut self, facts: &InOrder<FactName, Fact>) -> Option<Rule> {
        match &self.raw.score {
            RawRule::Judged => Some(Rule::Judged),
            RawRule::Count(count) => self.count(count, &["score", "count"], facts).map(Rule::Count),
            RawRule::Bands(bands) => self.bands(bands, &["score", "bands"], facts).map(Rule::Bands),
            RawRule::Rules(cases) => {
                let checked: Vec<Option<Case>> =
                    cases.iter().enumerate().map(|(index, case)| self.case(case, index, cases.len(), facts)).collect();
                if cases.is_empty() {
                    self.value(
                        &["score", "rules"],
                        "no-rules",
                        "the list of rules is empty",
                        "end it with one that always holds: '- {score: 1}'",
                    );
                    return None;
                }
                checked.into_iter().collect::<Option<Vec<_>>>().map(Rule::Rules)
            }
        }
    }

    fn case(&mut self, raw: &RawCase, index: usize, of: usize, facts: &InOrder<FactName, Fact>) -> Option<Case> {
        let step = index.to_string();
        let path = ["score", "rules", step.as_str()];
        if !raw.all.is_empty() && !raw.any.is_empty() {
            self.value(&path, "all-and-any", "the rule has both 'all' and 'any'", "make two rules of it");
        }
        let always = raw.all.is_empty() && raw.any.is_empty();
        let last = index + 1 == of;
        if always && !last {
            self.value(&path, "rules-hidden", "this rule always holds, so those after it never count", "move it to the end");
        }
        if last && !always {
            self.value(&path, "rules-open", "when no rule holds there is no score", "end with one that always holds: '- {score: 1}'");
        }
        let all = self.conditions(&raw.all, &[&path[..], &["all"]].concat(), facts);
        let any = self.conditions(&raw.any, &[&path[..], &["any"]].concat(), facts);
        let when = match (all?, any?) {
            (all, any) if all.is_empty() && any.is_empty() => When::Otherwise,
            (all, any) if any.is_empty() => When::All(all),
            (_, any) => When::Any(any),
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
                self.value(&path, "rule-gives", "a rule gives either a score, a count or bands", "keep exactly one of the three");
                return None;
            }
        };
        Some(Case { when, then })
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
                self.value(path, "bad-condition", format!("'{text}' is not a condition"), "write fact, operator and answer: 'teams >= 3'")
            }
            ConditionFault::Fact { name, .. } => {
                let path = [self.path, path].concat();
                self.faults.unknown(&path, "fact", &name, facts.keys().map(FactName::as_str));
            }
            ConditionFault::Answer { text: answer, takes } => {
                self.value(path, "bad-condition", format!("'{answer}' is no answer to compare this fact with"), format!("it takes {takes}"))
            }
        }
        None
    }

    fn count(&mut self, raw: &RawCount, path: &[&str], facts: &InOrder<FactName, Fact>) -> Option<Count> {
        for (index, name) in raw.of.iter().enumerate() {
            let step = index.to_string();
            let at = [path, &["of", &step]].concat();
            if raw.of.iter().take(index).any(|other| other == name) {
                self.value(&at, "doubled-component", format!("component '{name}' is counted twice"), "name each component once");
            }
            match facts.get(name.as_str()) {
                None => self.faults.unknown(&[self.path, &at].concat(), "fact", name, facts.keys().map(FactName::as_str)),
                Some(fact) if fact.kind != FactKind::YesNo => {
                    self.value(&at, "not-a-component", format!("'{name}' is not a yes-or-no fact"), "count only facts of 'kind: yes_no'")
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
                    "bad-range",
                    "a count runs from one whole number to another",
                    "write '2' or '0-1'",
                );
            } else if range.upper.figure().is_some_and(|most| *most > of) {
                self.value(
                    &[&at[..], &[&key]].concat(),
                    "count-beyond",
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
                    "not-a-number",
                    format!("'{}' is not a number", raw.fact),
                    "bands take a fact of kind number, whole or percentage",
                );
                return None;
            }
            None => {
                self.faults.unknown(&[self.path, path, &["fact"]].concat(), "fact", &raw.fact, facts.keys().map(FactName::as_str));
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
                    "bad-range",
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
                (_, None) => self.value(&[path, &[key]].concat(), "bad-range", format!("'{text}' is not a range"), RANGE_HELP),
                (Some(score), Some(range)) => ranges.push((range, score)),
            }
        }
        if raw.is_empty() {
            self.value(path, "no-ranges", "there are no ranges", "give each score its range");
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
        match Ranges::new(ranges, domain, step, holes) {
            Ok(ranges) => Some(ranges),
            Err(found) => {
                let found = found.into_iter().map(|fault| fault.map(|score| score.to_string())).collect();
                report_ranges(&[self.path, path].concat(), found, self.faults);
                None
            }
        }
    }

    fn caps(&mut self, facts: &InOrder<FactName, Fact>) -> Vec<Cap> {
        let mut caps = Vec::new();
        for (index, raw) in self.raw.caps.iter().enumerate() {
            let step = index.to_string();
            if self.score(&raw.at_most.to_string()).is_none() {
                self.outside(&["caps", &step, "at_most"], &raw.at_most.to_string());
            }
            if let Some(unless) = self.condition(&raw.unless, &["caps", &step, "unless"], facts) {
                caps.push(Cap { unless, at_most: raw.at_most });
            }
        }
        caps
    }
}
