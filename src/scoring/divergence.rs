//! Divergence: an item that has different scores in its tracks (ruling 10).

use super::ScoredItem;
use crate::diagnostic::{Problem, Problems, Severity};
use crate::locale::Message;
use crate::rubric::{Diverging, Occasion};

/// A forbidden difference is an error that names the scores, a disputed one a warning.
pub(super) fn check(scored: &mut ScoredItem<'_>, problems: &mut Problems) {
    let scores: Vec<(String, i64)> =
        scored.outcomes.iter().filter_map(|(track, outcome)| Some((track.to_string(), outcome.score()?))).collect();
    let differ = scores.windows(2).any(|pair| matches!(pair, [(_, one), (_, other)] if one != other));
    if !differ {
        return;
    }
    scored.occasions.insert(Occasion::DivergingScores);
    let item = scored.item.id.to_string();
    let (severity, message) = match scored.item.diverging {
        Some(Diverging::Forbidden) => (Severity::Error, Message::ForbiddenDivergence { item, scores }),
        Some(Diverging::Disputed) => (Severity::Warning, Message::DisputedDivergence { item, scores }),
        Some(Diverging::Allowed) | None => return,
    };
    problems.push(Problem::new(severity, message).about(scored.item.id.as_str()));
}
