//! Items that can rise, each as far as it can in steps of one score that it can have, in the tracks that rise together.

use std::collections::BTreeMap;

use super::way::{self, Search, Way};
use crate::audit::ItemEvidence;
use crate::figure::Figure;
use crate::rubric::{Answer, Diverging, FactName, Item, ItemId, Score, TrackId};
use crate::scoring::{Basis, Decision, NextStep, Outcome, Scorecard, ScoredItem, next_step};

/// An item that can rise, in the tracks that rise with it.
#[derive(Clone, Debug)]
pub struct Rise<'a> {
    pub item: &'a Item,
    /// In the order of the model.
    pub tracks: Vec<TrackId>,
    /// Its score in each of them.
    pub from: Score,
    /// The scores above it that it can have, the lowest first.
    pub rungs: Vec<Rung>,
    /// What the next score asks for beyond the text of its anchor, where no facts say it.
    pub next: Option<NextStep<'a>>,
    /// What one rung costs, in whatever the reader counts.
    pub effort: Figure,
    /// Its facts whose answers rest on few clients, and are not told.
    pub small: Vec<FactName>,
}

/// A score that an item can have next.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rung {
    pub score: Score,
    /// The smallest ways to it from the facts as they are, six at most, any of which does; none where an auditor judges or they are not known.
    pub ways: Vec<Way>,
}

/// An item without a score in some tracks, which may win or lose points before anything is done.
#[derive(Clone, Debug, PartialEq)]
pub struct Unscored<'a> {
    pub item: &'a Item,
    pub tracks: Vec<TrackId>,
}

impl Rise<'_> {
    /// The points that the next rung wins over all tracks.
    pub fn points(&self) -> Score {
        (self.after(1) - self.from) * i64::try_from(self.tracks.len()).unwrap_or(i64::MAX)
    }

    /// The score after so many rungs.
    pub fn after(&self, rungs: usize) -> Score {
        rungs.checked_sub(1).and_then(|last| self.rungs.get(last)).map_or(self.from, |rung| rung.score)
    }
}

/// The items that can rise, in the order of the scale. `effort` is what a rung of an item costs; 1 where it says nothing.
pub(super) fn rises<'a>(scorecard: &Scorecard<'a>, effort: &BTreeMap<ItemId, Figure>) -> Vec<Rise<'a>> {
    let of_item = |scored: &ScoredItem<'a>| {
        let groups = groups(scorecard, scored).into_iter();
        let rises = groups.filter_map(|(tracks, decision, evidence)| {
            let nothing = BTreeMap::new();
            let rungs = rungs(scored.item, decision, evidence.map_or(&nothing, |evidence| evidence.facts()));
            let is_judged = rungs.first().is_some_and(|rung| rung.ways.is_empty());
            let cost = effort.get(&scored.item.id).cloned().unwrap_or(Figure::whole(1));
            (!rungs.is_empty()).then(|| Rise {
                item: scored.item,
                tracks,
                from: decision.score,
                rungs,
                next: if is_judged { next_step(decision, scored.item) } else { None },
                effort: cost,
                small: small(scorecard, scored),
            })
        });
        rises.collect::<Vec<_>>()
    };
    scorecard.items.iter().flat_map(of_item).collect()
}

/// The facts of an item whose answers rest on few clients in some track.
fn small(scorecard: &Scorecard<'_>, scored: &ScoredItem<'_>) -> Vec<FactName> {
    let evidence = || scored.outcomes.iter().filter_map(|(track, _)| scorecard.audit.evidence_of(&scored.item.id, track));
    scored.item.facts.keys().filter(|fact| evidence().any(|evidence| evidence.is_small(fact))).cloned().collect()
}

/// The items that have no score in some track of the model.
pub(super) fn unscored<'a>(scorecard: &Scorecard<'a>) -> Vec<Unscored<'a>> {
    let without = |scored: &ScoredItem<'a>| {
        let has_none = |(_, outcome): &&(TrackId, Outcome)| matches!(outcome, Outcome::Missing { .. } | Outcome::Insufficient { .. });
        let tracks: Vec<TrackId> = scored.outcomes.iter().filter(has_none).map(|(track, _)| track.clone()).collect();
        (!tracks.is_empty()).then_some(Unscored { item: scored.item, tracks })
    };
    scorecard.items.iter().filter_map(without).collect()
}

/// Tracks that rise together, with what decided their score and the evidence that it rests on.
type Group<'a> = (Vec<TrackId>, &'a Decision, Option<&'a ItemEvidence>);

/// The tracks in which an item has a score: together where the scale lets them not differ, or where one and the same statement speaks for them.
fn groups<'a>(scorecard: &Scorecard<'a>, scored: &ScoredItem<'a>) -> Vec<Group<'a>> {
    let are_one = scored.item.diverging(&scorecard.audit.model().id) == Some(Diverging::Forbidden);
    let mut groups: Vec<Group<'a>> = Vec::new();
    for (track, outcome) in scored.outcomes {
        let Outcome::Scored(decision) = outcome else { continue };
        let evidence = scorecard.audit.evidence_of(&scored.item.id, track);
        let is_same = |(_, known, known_evidence): &&mut Group<'a>| {
            known.score == decision.score && (are_one || said_at_once(scored.item, *known_evidence, evidence))
        };
        match groups.iter_mut().find(is_same) {
            Some((tracks, known, known_evidence)) => {
                tracks.push(track.clone());
                // What another track leaves open decides nothing by itself.
                if known.basis == Basis::Shared {
                    (*known, *known_evidence) = (decision, evidence);
                }
            }
            None => groups.push((vec![track.clone()], decision, evidence)),
        }
    }
    groups
}

/// Whether the same rows speak for both, and nothing that is counted for each by itself.
fn said_at_once(item: &Item, one: Option<&ItemEvidence>, other: Option<&ItemEvidence>) -> bool {
    let (Some(one), Some(other)) = (one, other) else { return false };
    let is_measured = |evidence: &ItemEvidence| item.facts.keys().any(|fact| evidence.measured(fact).is_some());
    one.testimonies() == other.testimonies() && !is_measured(one) && !is_measured(other)
}

/// The scores above the present one that an item can have: by facts, where those decided, and else one by one, as an auditor may give them.
fn rungs(item: &Item, decision: &Decision, facts: &BTreeMap<FactName, Answer>) -> Vec<Rung> {
    let one_by_one = |from: Score| ((from + 1)..=item.highest).map(|score| Rung { score, ways: Vec::new() });
    if !matches!(decision.basis, Basis::Count | Basis::Bands | Basis::Rules | Basis::Mean) {
        return one_by_one(decision.score).collect();
    }
    let (mut rungs, mut from) = (Vec::new(), decision.score);
    while from < item.highest {
        match way::next(item, facts, from) {
            Search::Found { score, ways } => {
                rungs.push(Rung { score, ways });
                from = score;
            }
            Search::Nothing => break,
            // What it takes is not known, but nothing says that it cannot be had.
            Search::TooMany => {
                rungs.extend(one_by_one(from));
                break;
            }
        }
    }
    rungs
}
