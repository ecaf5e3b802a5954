//! Whether the tracks of an item may have different scores, and where they may not, the one that they share (rulings 10, 22).

use std::collections::{BTreeSet, HashSet};

use super::ItemScores;
use super::outcome::{Basis, Decision, Outcome};
use crate::audit::{Audit, ItemEvidence};
use crate::diagnostic::{Place, Problem, Problems, Severity};
use crate::locale::Message;
use crate::rubric::{Diverging, Item, Occasion, Score, TrackId};

/// Where a difference is forbidden the tracks share what all of them leave open, and nothing left is an error; a disputed difference is a
/// warning.
pub(super) fn check(item: &Item, scored: &mut ItemScores, audit: &Audit, problems: &mut Problems) {
    let diverging = item.diverging(&audit.model().id);
    if diverging == Some(Diverging::Forbidden) {
        share(item, scored, audit, problems);
        return;
    }
    let scores: Vec<(String, Score)> =
        scored.outcomes.iter().filter_map(|(track, outcome)| Some((track.to_string(), outcome.score()?))).collect();
    let differ = scores.windows(2).any(|pair| matches!(pair, [(_, one), (_, other)] if one != other));
    if differ {
        scored.occasions.insert(Occasion::DivergingScores);
    }
    if differ && diverging == Some(Diverging::Disputed) {
        let message = Message::DisputedDivergence { item: item.id.to_string(), scores };
        report(Severity::Warning, message, item, scored, audit, problems);
    }
}

/// The scores that a track leaves open; nothing where it states nothing, and so leaves all.
fn open(outcome: &Outcome) -> Option<BTreeSet<Score>> {
    match outcome {
        Outcome::Scored(decision) => Some(BTreeSet::from([decision.score])),
        Outcome::Missing { open, .. } if !open.is_empty() => Some(open.clone()),
        Outcome::Missing { .. } | Outcome::Insufficient { .. } | Outcome::NotApplicable => None,
    }
}

fn share(item: &Item, scored: &mut ItemScores, audit: &Audit, problems: &mut Problems) {
    let stated: Vec<(String, BTreeSet<Score>)> =
        scored.outcomes.iter().filter_map(|(track, outcome)| Some((track.to_string(), open(outcome)?))).collect();
    let Some((first, others)) = stated.split_first() else { return };
    let shared: BTreeSet<Score> = others.iter().fold(first.1.clone(), |shared, (_, open)| shared.intersection(open).copied().collect());
    let Some(score) = shared.first().copied() else {
        scored.occasions.insert(Occasion::DivergingScores);
        let scores = stated.into_iter().map(|(track, open)| (track, open.into_iter().collect())).collect();
        report(Severity::Error, Message::ForbiddenDivergence { item: item.id.to_string(), scores }, item, scored, audit, problems);
        return;
    };
    let is_settled = shared.len() == 1;
    let mut silent: Vec<TrackId> = Vec::new();
    for (track, outcome) in &mut scored.outcomes {
        let Outcome::Missing { open, .. } = outcome else { continue };
        if *open == shared {
            continue;
        }
        scored.occasions.insert(Occasion::DivergingScores);
        if is_settled && open.is_empty() {
            silent.push(track.clone());
        }
        if is_settled {
            *outcome = Outcome::Scored(Box::new(Decision { score, basis: Basis::Shared, computed: None, rating: None }));
        } else {
            open.clone_from(&shared);
        }
    }
    for track in silent {
        let message = Message::SharedScore { item: item.id.to_string(), score };
        let mut problem = Problem::new(Severity::Warning, message).about(item.id.as_str()).in_track(track.as_str());
        problem = problem.at_all(places(item, scored, audit));
        problems.push(problem);
    }
}

fn report(severity: Severity, message: Message, item: &Item, scored: &ItemScores, audit: &Audit, problems: &mut Problems) {
    problems.push(Problem::new(severity, message).about(item.id.as_str()).at_all(places(item, scored, audit)));
}

/// Where the tracks that have a score or leave some open say so, each place once.
fn places<'a>(item: &Item, scored: &ItemScores, audit: &'a Audit) -> Vec<&'a Place> {
    let (mut places, mut known): (Vec<&Place>, HashSet<&Place>) = (Vec::new(), HashSet::new());
    for (track, _) in scored.outcomes.iter().filter(|(_, outcome)| open(outcome).is_some()) {
        let of_track = audit.evidence_of(&item.id, track).map(ItemEvidence::places).unwrap_or_default();
        places.extend(of_track.into_iter().filter(|place| known.insert(place)));
    }
    places
}
