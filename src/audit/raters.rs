//! From the statements of several raters to one statement per fact, item and track.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use std::sync::Arc;

use super::grouped::Grouped;
use super::item_evidence::{ItemEvidence, Testimony};
use super::statement::{Claim, ClaimValue, Statement, Subject};
use super::workers;
use crate::diagnostic::{Place, Problem, Problems, Severity, suggestion};
use crate::locale::{FactId, FileName, Message, People, Person};
use crate::rubric::{ItemId, Rubric, TrackId};

/// The rater of rows that raters agreed on; such rows go before those of any one rater.
pub const CONSENSUS: &str = "consensus";

/// What a claim is about: a scale, an item, a track, and a fact or the rating.
type About<'a> = (usize, &'a ItemId, &'a TrackId, &'a Subject);

/// A claim, the statement that makes it, and which of all statements that is.
type Stated<'a> = (usize, &'a Statement, &'a Claim);

/// The first claim of somebody, and the first that says something else: enough to contradict any other.
#[derive(Default)]
struct FirstTwo<'a>(Vec<Stated<'a>>);

impl<'a> FirstTwo<'a> {
    fn against(&self, claim: &Claim) -> Option<Stated<'a>> {
        self.0.iter().copied().find(|(.., other)| other.value != claim.value)
    }

    fn add(&mut self, stated: Stated<'a>) {
        if self.0.len() < 2 && self.0.iter().all(|(.., other)| other.value != stated.2.value) {
            self.0.push(stated);
        }
    }
}

/// What was claimed of one thing so far.
#[derive(Default)]
struct Claimed<'a> {
    /// By each rater, in small letters, and by nobody in particular.
    by: HashMap<Option<String>, FirstTwo<'a>>,
    /// By all but the consensus.
    by_anyone: FirstTwo<'a>,
}

impl<'a> Claimed<'a> {
    /// The first claim that a statement contradicts: of the same rater, or of nobody in particular, who speaks for every rater.
    fn against(&self, statement: &Statement, claim: &Claim) -> Option<Stated<'a>> {
        let by = |rater: Option<&str>| self.by.get(&rater.map(str::to_lowercase)).and_then(|claims| claims.against(claim));
        match statement.rater.as_deref() {
            None => self.by_anyone.against(claim),
            Some(CONSENSUS) => by(Some(CONSENSUS)),
            named => [by(named), by(None)].into_iter().flatten().min_by_key(|(at, ..)| *at),
        }
    }

    fn add(&mut self, stated: Stated<'a>) {
        let rater = stated.1.rater.as_deref();
        self.by.entry(rater.map(str::to_lowercase)).or_default().add(stated);
        if rater != Some(CONSENSUS) {
            self.by_anyone.add(stated);
        }
    }
}

/// Reports rows that state different values for the same fact: by one rater, or by one and by nobody in particular.
pub fn report_contradictions(statements: &[Arc<Statement>], problems: &mut Problems) {
    let mut seen: BTreeMap<About<'_>, Claimed<'_>> = BTreeMap::new();
    let mut reported: HashSet<&Place> = HashSet::new();
    let mut log = Grouped::new();
    for (at, statement) in statements.iter().enumerate() {
        let Some(claim) = &statement.claim else { continue };
        for track in &statement.tracks {
            let earlier = seen.entry((statement.scale, &statement.item, track, &claim.subject)).or_default();
            if let Some((_, other, other_claim)) = earlier.against(statement, claim)
                && reported.insert(&statement.place)
            {
                let message = Message::Contradiction {
                    fact: FactId::of(claim.subject.name()),
                    value: claim.written.clone(),
                    other: other_claim.written.clone(),
                    file: FileName::of(&other.place.file),
                    row: row(&other.place),
                };
                log.take_one(Problem::new(Severity::Error, message).at(statement.place.clone()).about(statement.item.as_str()));
            }
            earlier.add((at, statement, claim));
        }
    }
    log.report(problems);
}

fn row(place: &Place) -> usize {
    place.spot.table_row().unwrap_or_default()
}

/// What the evidence states of each item and track of one scale.
pub(super) type OfItems = BTreeMap<(ItemId, TrackId), ItemEvidence>;

/// Chooses what counts for each item and track of one scale: the rows of `chosen`, or else those that all raters agree on and the
/// consensus where they do not. Disagreement without a consensus is reported.
pub(super) fn resolve(
    statements: &[Arc<Statement>],
    scale: usize,
    rubric: &Rubric,
    chosen: Option<&str>,
    problems: &mut Problems,
) -> OfItems {
    let counts = |statement: &Statement| match (chosen, &statement.rater) {
        (Some(chosen), Some(rater)) => rater.eq_ignore_ascii_case(chosen),
        _ => true,
    };
    let mut by_item: BTreeMap<(ItemId, TrackId), Vec<&Arc<Statement>>> = BTreeMap::new();
    for statement in statements.iter().filter(|statement| statement.scale == scale && counts(statement)) {
        for track in &statement.tracks {
            by_item.entry((statement.item.clone(), track.clone())).or_default().push(statement);
        }
    }
    let mut disagreements = Problems::new();
    let settled = by_item.into_iter().map(|(key, statements)| {
        let mut evidence = settle(&key, &statements, &mut disagreements);
        if let Some(item) = rubric.item(key.0.as_str()) {
            workers::lay_mean(item, &key.1, &mut evidence, problems);
        }
        (key, evidence)
    });
    let settled = settled.collect();
    let mut log = Grouped::new();
    log.take(disagreements);
    log.report(problems);
    settled
}

/// Reports a rater whose rows alone were asked for, and who has none.
pub(super) fn report_unknown_rater(statements: &[Arc<Statement>], chosen: &str, problems: &mut Problems) {
    let raters: BTreeSet<&str> = statements.iter().filter_map(|statement| statement.rater.as_deref()).collect();
    if !raters.iter().any(|rater| rater.eq_ignore_ascii_case(chosen)) {
        let suggestion = suggestion(chosen, raters);
        problems.push(Problem::new(Severity::Error, Message::NoSuchRater { id: Person::of(chosen), suggestion: People(suggestion) }));
    }
}

/// A claim, the statement that makes it, and where that stands among all on its item.
type Made<'a> = (usize, &'a Statement, &'a Claim);

/// The evidence on one item in one track.
fn settle((item, track): &(ItemId, TrackId), statements: &[&Arc<Statement>], problems: &mut Problems) -> ItemEvidence {
    let mut claims: BTreeMap<&Subject, Vec<Made<'_>>> = BTreeMap::new();
    for (index, statement) in statements.iter().enumerate() {
        if let Some(claim) = &statement.claim {
            claims.entry(&claim.subject).or_default().push((index, statement, claim));
        }
    }
    let is_consensus = |(_, statement, _): &Made<'_>| statement.rater.as_deref() == Some(CONSENSUS);
    let rating_agreed = claims.get(&Subject::Rating).is_some_and(|claims| claims.iter().any(is_consensus));
    for claims in claims.values_mut().filter(|claims| claims.iter().any(is_consensus)) {
        claims.retain(is_consensus);
    }
    let is_disputed =
        |claims: &[Made<'_>]| claims.windows(2).any(|pair| matches!(pair, [(.., one), (.., other)] if one.value != other.value));
    // Once the raters agreed on a rating, facts that they saw differently no longer matter, nor where those came from.
    if rating_agreed && claims.values().any(|claims| is_disputed(claims)) {
        claims.retain(|subject, _| **subject == Subject::Rating);
    }
    let testimony = |statement: &&Arc<Statement>| Testimony { statement: Arc::clone(statement), counts: false };
    let mut evidence = ItemEvidence { testimonies: statements.iter().map(testimony).collect(), ..ItemEvidence::default() };
    for (subject, claims) in claims {
        if is_disputed(&claims) {
            report_disagreement(item, track, subject, &claims, problems);
            continue;
        }
        let Some((.., first)) = claims.first() else { continue };
        match (&first.value, subject) {
            // Those of workers are taken together once all of them are settled.
            (_, Subject::RatingOf(_)) => {}
            (ClaimValue::Rating(score), _) => evidence.rating = Some(*score),
            (ClaimValue::Insufficient, _) => evidence.is_insufficient = true,
            (ClaimValue::Answer(answer), Subject::Fact(fact)) => {
                evidence.facts.insert(fact.clone(), answer.clone());
            }
            (ClaimValue::Answer(_), Subject::Rating) => {}
        }
        for (index, ..) in claims {
            if let Some(testimony) = evidence.testimonies.get_mut(index) {
                testimony.counts = true;
            }
        }
    }
    evidence
}

fn report_disagreement(item: &ItemId, track: &TrackId, subject: &Subject, claims: &[Made<'_>], problems: &mut Problems) {
    // By rater and what was written: the first place that says so.
    let mut said: BTreeMap<(String, String), &Place> = BTreeMap::new();
    for (_, statement, claim) in claims {
        if let Some(rater) = &statement.rater {
            said.entry((rater.clone(), claim.written.clone())).or_insert(&statement.place);
        }
    }
    // Two rows that speak as one were reported as a contradiction.
    if said.keys().map(|(rater, _)| rater.to_lowercase()).collect::<BTreeSet<_>>().len() < 2 {
        return;
    }
    let problem = said.values().fold(
        Problem::new(
            Severity::Error,
            Message::RatersDisagree {
                item: item.to_string(),
                fact: FactId::of(subject.name()),
                values: said.keys().map(|(rater, value)| (Person::of(rater), value.clone())).collect(),
            },
        ),
        |problem, place| problem.at((*place).clone()),
    );
    problems.push_joined(problem.about(item.as_str()).in_track(track.as_str()));
}
