//! What totals are and mean: what a scale reports of a sum, bands on it, and what single items must reach.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::item::Item;
use crate::figure::Figure;
use crate::rubric::id::TrackId;
use crate::rubric::parts::{Score, TotalKind};
use crate::rubric::rule::Ranges;

/// What totals mean, per track, and who says so.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct TotalBands {
    pub origin: String,
    /// What the ranges are ranges of.
    pub on: TotalKind,
    /// Per track, the bands in rising order.
    pub tracks: BTreeMap<TrackId, Ranges<BandName>>,
}

/// A band, with its rank from the lowest up.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct BandName {
    /// 0 is the lowest.
    pub rank: usize,
    /// The name by which wordings and minimums know it.
    pub id: String,
    pub name: String,
}

impl TotalBands {
    /// The band of a figure of the kind that the bands are on, and `None` where the track has none.
    pub fn of(&self, track: &TrackId, figure: &Figure) -> Option<&BandName> {
        self.tracks.get(track)?.find(figure).map(|found| found.meaning)
    }

    /// The figures at which one band of a track ends and another begins.
    pub fn edges(&self, track: &TrackId) -> Vec<&Figure> {
        self.tracks.get(track).into_iter().flat_map(|ranges| ranges.iter().flat_map(|(range, _)| range.edges())).collect()
    }

    /// The bands of a track, the lowest first.
    pub fn in_track(&self, track: &TrackId) -> impl Iterator<Item = &BandName> {
        self.tracks.get(track).into_iter().flat_map(|ranges| ranges.iter().map(|(_, band)| band))
    }
}

impl TotalKind {
    /// What the scale reports of a sum of scores: mean = sum / items; per cent of maximum = 100 sum / highest; per cent of
    /// range = 100 (sum - lowest) / (highest - lowest). `None` where that divides by zero.
    pub fn of(self, sum: &Figure, sums: &Sums) -> Option<Figure> {
        let (lowest, highest) = (Figure::whole(sums.lowest), Figure::whole(sums.highest));
        match self {
            Self::Sum | Self::Count => Some(sum.clone()),
            Self::Mean => sum.divided_by(&Figure::whole(i64::try_from(sums.items).ok()?)),
            Self::PercentOfMaximum => sum.times(100).divided_by(&highest),
            Self::PercentOfRange => sum.minus(&lowest).times(100).divided_by(&highest.minus(&lowest)),
        }
    }
}

/// Between what a sum of scores can lie.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sums {
    /// How many items are added.
    pub items: usize,
    /// The sum of their lowest scores.
    pub lowest: Score,
    /// The sum of their highest scores.
    pub highest: Score,
}

impl Sums {
    /// Between what the sum of the scores of these items can lie.
    pub fn over<'a>(items: impl IntoIterator<Item = &'a Item>) -> Self {
        let nothing = Self { items: 0, lowest: 0, highest: 0 };
        items.into_iter().fold(nothing, |sums, item| Self {
            items: sums.items + 1,
            lowest: sums.lowest.saturating_add(item.lowest),
            highest: sums.highest.saturating_add(item.highest),
        })
    }
}
