//! The items on which a programme does best and worst, in one track.

use super::Scorecard;
use crate::rubric::{Item, Score, TrackId};

/// How many items are named, before those that have the same score as the last are only counted.
const NAMED: usize = 5;

/// Which end of the scores.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Extreme {
    /// The highest.
    Strongest,
    /// The lowest.
    Weakest,
}

/// What was found at one end.
pub struct Extremes<'a> {
    /// The items with their scores, the furthest out first and else in the order of the scale.
    pub items: Vec<(&'a Item, Score)>,
    /// How many more have the score of the last, and that score.
    pub more: Option<(usize, Score)>,
    /// The score of all items, when they all have the same.
    pub alike: Option<Score>,
}

/// The items at one end of a track, by how much of its own range each reached. Only whole groups of the same height follow the first, so that
/// no item is named while another as good or as bad is left out without a word.
pub fn extremes<'a>(scorecard: &Scorecard<'a>, track: &TrackId, extreme: Extreme) -> Extremes<'a> {
    let mut scored: Vec<(&Item, Score)> =
        scorecard.items.iter().filter_map(|scored| Some((scored.item, scored.in_track(track)?.score()?))).collect();
    // Fractions (score - lowest) / (highest - lowest), compared crosswise so that nothing is rounded.
    let reached = |(item, score): &(&Item, Score)| (score - item.lowest, (item.highest - item.lowest).max(1));
    let compare = |one: &(&Item, Score), other: &(&Item, Score)| {
        let ((one, of_one), (other, of_other)) = (reached(one), reached(other));
        (one * of_other).cmp(&(other * of_one))
    };
    scored.sort_by(|one, other| if extreme == Extreme::Weakest { compare(one, other) } else { compare(other, one) });
    let groups: Vec<&[(&Item, Score)]> = scored.chunk_by(|one, other| compare(one, other).is_eq()).collect();
    let alike = match &groups[..] {
        [only] if only.len() > 1 => only.first().map(|(_, score)| *score),
        _ => None,
    };
    let mut items: Vec<(&Item, Score)> = Vec::new();
    let mut more = None;
    for (index, group) in groups.iter().enumerate() {
        // What is among the better half is not among the weakest too.
        let is_other_half = index > 0 && index >= groups.len() / 2;
        if is_other_half || items.len() + group.len() > NAMED {
            if index == 0 {
                items.extend(group.iter().take(NAMED));
                more = group.first().map(|(_, score)| (group.len().saturating_sub(NAMED), *score)).filter(|(count, _)| *count > 0);
            }
            break;
        }
        items.extend(group.iter());
    }
    Extremes { items, more, alike }
}
