//! Totals: sums over a track and over its sections, what is still possible, and shares.

use super::ScoredItem;
use super::outcome::Outcome;
use crate::audit::Audit;
use crate::figure::Figure;
use crate::rubric::{BandName, Score, TrackId};

/// The total of a track.
#[derive(Clone, Debug, PartialEq)]
pub struct TrackTotal {
    /// The track.
    pub track: TrackId,
    /// The sum over the items that have a score.
    pub total: Score,
    /// The highest sum.
    pub maximum: Score,
    /// How many items the model scores in this track.
    pub items: usize,
    /// How many of them have a score.
    pub scored: usize,
    /// The total if every missing item got the lowest score.
    pub lowest_possible: Score,
    /// The total if every missing item got the highest score.
    pub highest_possible: Score,
    /// What share of the maximum and of the range the total is; only of a complete sheet.
    pub share: Option<Share>,
    /// The band, once no missing item can change it.
    pub band: Option<BandName>,
    /// The sections, in order, without those that have no item here.
    pub sections: Vec<SectionTotal>,
}

/// A total in per cent, exactly.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Share {
    /// Of the maximum: total / maximum.
    pub of_maximum: Figure,
    /// Of the range: (total - lowest) / (maximum - lowest). A scale that does not begin at zero makes the two differ.
    pub of_range: Figure,
}

/// The sum over one section.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SectionTotal {
    /// The section's id.
    pub section: String,
    /// The sum over the items that have a score.
    pub total: Score,
    /// The highest sum.
    pub maximum: Score,
    /// How many items the model scores here.
    pub items: usize,
    /// How many of them have a score.
    pub scored: usize,
}

/// Adds up a track.
pub(super) fn total(audit: &Audit, items: &[ScoredItem<'_>], track: &TrackId) -> TrackTotal {
    let rubric = &audit.rubric;
    let sections: Vec<SectionTotal> = rubric
        .sections
        .iter()
        .map(|section| {
            let outcomes: Vec<&Outcome> = items
                .iter()
                .filter(|scored| scored.item.section == section.id)
                .filter_map(|scored| scored.in_track(track))
                .filter(|outcome| !matches!(outcome, Outcome::NotApplicable))
                .collect();
            let scores: Vec<Score> = outcomes.iter().filter_map(|outcome| outcome.score()).collect();
            SectionTotal {
                section: section.id.clone(),
                total: scores.iter().sum(),
                maximum: rubric.highest * count(outcomes.len()),
                items: outcomes.len(),
                scored: scores.len(),
            }
        })
        .filter(|section| section.items > 0)
        .collect();
    let sum = |part: fn(&SectionTotal) -> Score| sections.iter().map(part).sum::<Score>();
    let (total, maximum) = (sum(|section| section.total), sum(|section| section.maximum));
    let items = sections.iter().map(|section| section.items).sum::<usize>();
    let scored = sections.iter().map(|section| section.scored).sum::<usize>();
    let missing = count(items - scored);
    let (lowest_possible, highest_possible) = (total + missing * rubric.lowest, total + missing * rubric.highest);
    let lowest = rubric.lowest * count(items);
    let share =
        || Some(Share { of_maximum: Figure::percentage(total, maximum)?, of_range: Figure::percentage(total - lowest, maximum - lowest)? });
    let band_of = |total| rubric.bands.as_ref().and_then(|bands| bands.of(track, total));
    TrackTotal {
        track: track.clone(),
        total,
        maximum,
        items,
        scored,
        lowest_possible,
        highest_possible,
        share: if missing == 0 { share() } else { None },
        band: band_of(lowest_possible).filter(|band| band_of(highest_possible) == Some(band)).cloned(),
        sections,
    }
}

fn count(number: usize) -> Score {
    Score::try_from(number).unwrap_or(Score::MAX)
}
