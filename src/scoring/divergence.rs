//! Divergence: an item that has different scores in its tracks (ruling 10).

use std::collections::HashSet;

use super::ItemScores;
use crate::audit::{Audit, ItemEvidence};
use crate::diagnostic::{Place, Problem, Problems, Severity};
use crate::locale::Message;
use crate::rubric::{Diverging, Item, Occasion};

/// A forbidden difference is an error that names the scores, a disputed one a warning.
pub(super) fn check(item: &Item, scored: &mut ItemScores, audit: &Audit, problems: &mut Problems) {
    let scores: Vec<(String, i64)> =
        scored.outcomes.iter().filter_map(|(track, outcome)| Some((track.to_string(), outcome.score()?))).collect();
    let differ = scores.windows(2).any(|pair| matches!(pair, [(_, one), (_, other)] if one != other));
    if !differ {
        return;
    }
    scored.occasions.insert(Occasion::DivergingScores);
    let id = item.id.to_string();
    let (severity, message) = match item.diverging {
        Some(Diverging::Forbidden) => (Severity::Error, Message::ForbiddenDivergence { item: id, scores }),
        Some(Diverging::Disputed) => (Severity::Warning, Message::DisputedDivergence { item: id, scores }),
        Some(Diverging::Allowed) | None => return,
    };
    let mut places: Vec<&Place> = Vec::new();
    for (track, _) in scored.outcomes.iter().filter(|(_, outcome)| outcome.score().is_some()) {
        let of_track = audit.evidence_of(&item.id, track).map(ItemEvidence::places).unwrap_or_default();
        let known: HashSet<&Place> = places.iter().copied().collect();
        places.extend(of_track.into_iter().filter(|place| !known.contains(place)));
    }
    problems.push(Problem::new(severity, message).about(item.id.as_str()).at_all(places));
}
