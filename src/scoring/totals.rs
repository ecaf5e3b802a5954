//! Totals: sums over a track and over its sections, what is still possible, and shares.

use super::Scorecard;
use super::outcome::Outcome;
use crate::figure::Figure;
use crate::rubric::{BandName, Item, Minimum, Rubric, Score, Sums, TotalKind, TrackId};

#[derive(Clone, Debug, PartialEq)]
pub struct TrackTotal {
    pub track: TrackId,
    /// The sum over the items that have a score.
    pub total: Score,
    /// The lowest sum.
    pub lowest: Score,
    /// The highest sum.
    pub maximum: Score,
    /// How many items the model scores in this track.
    pub items: usize,
    /// How many of them have a score.
    pub scored: usize,
    /// How many of those without a score have data that do not allow one.
    pub insufficient: usize,
    /// The total if every missing item got the lowest score.
    pub lowest_possible: Score,
    /// The total if every missing item got the highest score.
    pub highest_possible: Score,
    /// What the scale reports, such as the mean; only of a complete sheet.
    pub reported: Option<Figure>,
    /// What share of the maximum and of the range the total is; only of a complete sheet, and not of a checklist.
    pub share: Option<Share>,
    /// The band, once no missing item can change it.
    pub band: Option<BandName>,
    /// What single items of this track must reach, in the order of the rubric.
    pub minimums: Vec<MinimumResult>,
    /// The sections, in order, without those that have no item here.
    pub sections: Vec<SectionTotal>,
}

/// What a demand on one item came to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MinimumResult {
    /// The demand.
    pub minimum: Minimum,
    /// What the item got; none while it has no score.
    pub score: Option<Score>,
}

impl MinimumResult {
    /// Whether the item reaches it; none while nobody knows.
    pub fn is_met(&self) -> Option<bool> {
        self.score.map(|score| score >= self.minimum.at_least)
    }
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

impl TrackTotal {
    /// What the scale reports, counting nothing for what is missing from a sum, and the lowest score from the rest.
    pub fn at_least(&self, kind: TotalKind) -> Option<Figure> {
        let sum = match kind {
            TotalKind::Sum | TotalKind::Count => self.total,
            TotalKind::Mean | TotalKind::PercentOfMaximum | TotalKind::PercentOfRange => self.lowest_possible,
        };
        let sums = Sums { items: self.items, lowest: self.lowest, highest: self.maximum };
        kind.of(&Figure::whole(sum), &sums)
    }
}

/// Adds up a track.
pub(super) fn total(scorecard: &Scorecard<'_>, track: &TrackId) -> TrackTotal {
    let rubric = scorecard.audit.rubric();
    let used: Vec<(&Item, &Outcome)> = scorecard
        .items
        .iter()
        .filter_map(|scored| Some((scored.item, scored.in_track(track)?)))
        .filter(|(_, outcome)| !matches!(outcome, Outcome::NotApplicable))
        .collect();
    let sections: Vec<SectionTotal> = rubric
        .sections
        .iter()
        .map(|section| {
            let of_section = || used.iter().filter(|(item, _)| item.section == section.id);
            let scores: Vec<Score> = of_section().filter_map(|(_, outcome)| outcome.score()).collect();
            SectionTotal {
                section: section.id.clone(),
                total: scores.iter().sum(),
                maximum: Sums::over(of_section().map(|(item, _)| *item)).highest,
                items: of_section().count(),
                scored: scores.len(),
            }
        })
        .filter(|section| section.items > 0)
        .collect();
    let sums = Sums::over(used.iter().map(|(item, _)| *item));
    let total: Score = sections.iter().map(|section| section.total).sum();
    let scored = used.iter().filter(|(_, outcome)| outcome.score().is_some()).count();
    let insufficient = used.iter().filter(|(_, outcome)| matches!(outcome, Outcome::Insufficient { .. })).count();
    // A missing score can still become any that is open.
    let possible = || used.iter().filter_map(|(item, outcome)| outcome.possible(item));
    let lowest_possible = possible().map(|(lowest, _)| lowest).sum::<Score>();
    let highest_possible = possible().map(|(_, highest)| highest).sum::<Score>();
    let is_complete = scored == used.len();
    let of_total = |kind: TotalKind| if is_complete { kind.of(&Figure::whole(total), &sums) } else { None };
    let is_checklist = rubric.total == TotalKind::Count;
    let share = || Some(Share { of_maximum: of_total(TotalKind::PercentOfMaximum)?, of_range: of_total(TotalKind::PercentOfRange)? });
    let score_of = |minimum: &Minimum| used.iter().find(|(item, _)| item.id == minimum.item).map(|(_, outcome)| outcome.score());
    let demands = rubric.minimums.iter().flat_map(|minimums| &minimums.items);
    let minimums: Vec<MinimumResult> =
        demands.filter_map(|minimum| Some(MinimumResult { minimum: minimum.clone(), score: score_of(minimum)? })).collect();
    let band_if = |total: Score, missing_are_met: bool| {
        let met = |result: &MinimumResult| result.is_met().unwrap_or(missing_are_met);
        band(rubric, track, &sums, total, &minimums.iter().filter(|result| !met(result)).map(|result| &result.minimum).collect::<Vec<_>>())
    };
    let (worst, best) = (band_if(lowest_possible, false), band_if(highest_possible, true));
    TrackTotal {
        track: track.clone(),
        total,
        lowest: sums.lowest,
        maximum: sums.highest,
        items: used.len(),
        scored,
        insufficient,
        lowest_possible,
        highest_possible,
        reported: of_total(rubric.total),
        share: if is_checklist { None } else { share() },
        band: worst.filter(|band| best == Some(*band)).cloned(),
        minimums,
        sections,
    }
}

/// The highest band that the total reaches and that asks for nothing that was not met.
fn band<'a>(rubric: &'a Rubric, track: &TrackId, sums: &Sums, total: Score, unmet: &[&Minimum]) -> Option<&'a BandName> {
    let bands = rubric.bands.as_ref()?;
    let reached = bands.of(track, &bands.on.of(&Figure::whole(total), sums)?)?;
    let asks_too_much = |band: &BandName| {
        let asked_from = unmet.iter().filter_map(|minimum| minimum.band.as_ref());
        asked_from.filter_map(|id| bands.in_track(track).find(|known| known.id == *id)).any(|from| from.rank <= band.rank)
    };
    bands.in_track(track).filter(|band| band.rank <= reached.rank && !asks_too_much(band)).last()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A scale of 38 items from 1 to 4 that begins at 38: 136.6 of 38 to 152, worked out by hand.
    #[test]
    fn shares_of_the_maximum_and_of_the_range_differ_when_a_scale_does_not_begin_at_nought() {
        let sums = Sums { items: 38, lowest: 38, highest: 152 };
        let total = Figure::from_decimal("136.6").expect("a figure");
        let rounded = |kind: TotalKind, places| kind.of(&total, &sums).map(|figure| figure.rounded(places));
        assert_eq!(rounded(TotalKind::PercentOfMaximum, 1).as_deref(), Some("89.9"));
        assert_eq!(rounded(TotalKind::PercentOfRange, 1).as_deref(), Some("86.5"));
        assert_eq!(rounded(TotalKind::Mean, 3).as_deref(), Some("3.595"));
        assert_eq!(rounded(TotalKind::Sum, 1).as_deref(), Some("136.6"));
    }
}
