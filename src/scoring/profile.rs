//! The profile per principle: what the items that show a principle got, beside the totals and never added to them.

use super::{Outcome, Scorecard};
use crate::rubric::{Item, Principle, Score, Sums, TrackId};

/// What the items of a principle got in one track.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PrinciplePoints {
    /// The sum over the items that have a score.
    pub points: Score,
    /// The highest sum over these.
    pub maximum: Score,
    /// How many items have a score.
    pub scored: usize,
    /// How many items of the principle the model scores in the track.
    pub items: usize,
}

/// The points of a principle in a track.
pub fn principle_points(scorecard: &Scorecard<'_>, principle: &Principle, track: &TrackId) -> PrinciplePoints {
    let of_principle = scorecard.items.iter().filter(|scored| principle.items.contains(&scored.item.id));
    let outcomes: Vec<(&Item, &Outcome)> = of_principle
        .filter_map(|scored| Some((scored.item, scored.in_track(track)?)))
        .filter(|(_, outcome)| !matches!(outcome, Outcome::NotApplicable))
        .collect();
    let scored: Vec<(&Item, Score)> = outcomes.iter().filter_map(|(item, outcome)| Some((*item, outcome.score()?))).collect();
    PrinciplePoints {
        points: scored.iter().map(|(_, score)| score).sum(),
        maximum: Sums::over(scored.iter().map(|(item, _)| *item)).highest,
        scored: scored.len(),
        items: outcomes.len(),
    }
}
