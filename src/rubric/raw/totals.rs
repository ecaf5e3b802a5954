//! What a file says of totals: what the scale reports, bands on it, and what single items must reach.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::rubric::in_order::InOrder;

/// What a scale reports of a track.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum TotalKind {
    /// The sum of the scores.
    #[default]
    Sum,
    /// The sum of the scores divided by the number of items.
    Mean,
    /// The sum as a percentage of the highest sum.
    PercentOfMaximum,
    /// The sum less the lowest sum, as a percentage of the highest less the lowest.
    PercentOfRange,
    /// How many points of a checklist are there: a count, and no verdict.
    Count,
}

/// What a track's total means.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "TotalBands")]
pub struct RawTotalBands {
    /// Who says so.
    pub origin: String,
    /// What the ranges are ranges of; what the scale reports, unless this says otherwise.
    #[serde(default)]
    pub on: Option<TotalKind>,
    /// Per track, the range of each band.
    pub tracks: InOrder<String, InOrder<String, String>>,
}

/// The lowest scores that single items must have.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "Minimums")]
pub struct RawMinimums {
    /// Who demands it.
    pub origin: String,
    /// The items.
    pub items: Vec<RawMinimum>,
}

/// The lowest score that one item must have.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "Minimum")]
pub struct RawMinimum {
    /// The item.
    pub item: String,
    /// The lowest score that will do.
    pub at_least: i64,
    /// The band that asks for it, and so do those above it; without one it stands beside the bands.
    #[serde(default, rename = "for")]
    pub band: Option<String>,
}
