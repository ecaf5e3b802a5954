//! What totals would be if some items had other scores.

use super::outcome::{Basis, Decision, Outcome};
use super::{ItemScores, Scorecard, Scores, TrackTotal, totals};
use crate::rubric::{ItemId, Score, TrackId};

/// The totals of a scorecard in which these items have these scores in these tracks; the last of several for one item and track counts.
pub fn projected(scorecard: &Scorecard<'_>, raised: &[(ItemId, TrackId, Score)]) -> Vec<TrackTotal> {
    let given = |score: Score| Outcome::Scored(Box::new(Decision { score, basis: Basis::Rated, computed: None, rating: Some(score) }));
    let items = scorecard.items.iter().map(|scored| {
        let outcome = |(track, outcome): &(TrackId, Outcome)| {
            let other = raised.iter().rev().find(|(item, of, _)| *item == scored.item.id && of == track);
            (track.clone(), other.map_or_else(|| outcome.clone(), |(.., score)| given(*score)))
        };
        ItemScores { outcomes: scored.outcomes.iter().map(outcome).collect(), occasions: scored.occasions.clone() }
    });
    let scores = Scores { items: items.collect(), totals: Vec::new(), remarks: Vec::new() };
    let scorecard = scores.of(scorecard.audit);
    scorecard.audit.model().tracks.iter().map(|track| totals::total(&scorecard, track)).collect()
}
