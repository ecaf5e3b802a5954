//! How far raters agree, in its published shape.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Document, Head};

impl Document for AgreementDocument {
    const NAME: &'static str = "getrouw.agreement";
    const NUMBER: u32 = 1;
}

/// How far raters agree: on one audit, or over several programmes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct AgreementDocument {
    #[serde(flatten)]
    pub head: Head,
    /// The audits, each on each of its scales.
    pub audits: Vec<RatedEntry>,
    /// What several programmes say together, one part for each scale and track; empty for one audit.
    pub studies: Vec<StudyEntry>,
    /// The audits, as they were named, that are left out because fewer than two raters state anything; empty for one audit.
    #[serde(default)]
    pub left_out: Vec<String>,
}

/// One audit on one scale.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct RatedEntry {
    /// The audit, as it was named.
    pub source: String,
    /// The programme's name.
    pub programme: String,
    /// The id of the scale.
    pub rubric: String,
    /// The version of the scale.
    pub version: String,
    /// The id of the programme's model.
    pub model: String,
    /// The raters, in the order of every list of scores.
    pub raters: Vec<String>,
    /// By track of the model; empty where several audits are taken together.
    pub tracks: Vec<AgreementEntry>,
    /// The total of each rater, by the id of the track; null where a score is missing.
    #[serde(default)]
    pub totals: BTreeMap<String, Vec<Option<i64>>>,
    /// What is to be talked about, the largest difference first; empty where several audits are taken together.
    pub discuss: Vec<PointEntry>,
}

/// How far the raters of one audit agree in a track.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct AgreementEntry {
    /// The id of the track.
    pub track: String,
    /// How many items at least two raters scored.
    pub shared: usize,
    /// Pairs with the same score.
    pub exact: ShareEntry,
    /// Pairs that differ by at most one.
    pub within_one: ShareEntry,
    /// The coefficients that are corrected for chance.
    pub coefficients: Vec<CoefficientEntry>,
    /// The total of each rater; null where a score is missing.
    pub totals: Vec<Option<i64>>,
    /// Every item of the track.
    pub items: Vec<RatedItem>,
}

/// How many pairs of ratings agree. Figures have six decimals, rounded.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct ShareEntry {
    /// How many pairs agree.
    pub agreeing: usize,
    /// Of how many.
    pub of: usize,
    /// The lower end of the 95 % interval of Clopper and Pearson, from 0 to 1; null where there is none.
    pub low: Option<String>,
    /// The upper end, from 0 to 1; null with the lower one.
    pub high: Option<String>,
}

/// A coefficient. Figures have six decimals, rounded.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct CoefficientEntry {
    /// `ac1`, `ac2_linear`, `ac2_quadratic`, `kappa`, `kappa_linear`, `kappa_quadratic`, `alpha_nominal`, `alpha_ordinal` or `alpha_interval`.
    pub name: String,
    /// Its value; null where nothing can be said.
    pub value: Option<String>,
    /// The lower end of the 95 % interval; null where there is none.
    pub low: Option<String>,
    /// The upper end, at most 1; null with the lower one.
    pub high: Option<String>,
    /// Why there is no value, or no interval; null where both are there.
    pub why: Option<WhyWord>,
}

/// Why a figure or its interval is not there.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
#[schemars(rename = "Why")]
pub enum WhyWord {
    /// Nobody else rated.
    OneRater,
    /// No item was rated by two raters.
    NothingShared,
    /// One item, or too few programmes.
    TooFew,
    /// All ratings are the same.
    NoVariance,
    /// It is of two raters alone.
    SeveralRaters,
    /// There are too many patterns that scores could have.
    TooManyPatterns,
    /// Too few items for an interval that holds the true figure often enough.
    TooFewForInterval,
    /// Programmes have different numbers of raters.
    RatersVary,
    /// What is counted hangs together within each programme.
    Linked,
}

/// What raters gave an item.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct RatedItem {
    /// The id of the item.
    pub id: String,
    /// The score of each rater; null where no row of the rater's own gives one.
    pub scores: Vec<Option<i64>>,
    /// The highest less the lowest; null where fewer than two raters have one.
    pub difference: Option<i64>,
}

/// An item to talk about.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct PointEntry {
    /// The id of the item.
    pub item: String,
    /// The ids of the tracks in which it is so.
    pub tracks: Vec<String>,
    /// The highest score less the lowest: 0 where only the facts differ, null where fewer than two raters have one.
    pub difference: Option<i64>,
    /// What each has on it, in the order of the audit's raters.
    pub raters: Vec<SideEntry>,
}

/// What one rater has on an item.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct SideEntry {
    /// The id of the rater.
    pub rater: String,
    /// The score; null where no row of the rater's own gives one.
    pub score: Option<i64>,
    /// The facts that it rests on, as evidence files write them.
    pub facts: BTreeMap<String, String>,
    /// The rater's own rating, where there is one.
    pub rating: Option<i64>,
    /// The rater's notes.
    pub notes: Vec<String>,
}

/// One track of a scale over several programmes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct StudyEntry {
    /// The id of the scale.
    pub rubric: String,
    /// The id of the track.
    pub track: String,
    /// How many programmes there are.
    pub programmes: usize,
    /// The raters, where they are the same in every programme; else null.
    pub raters: Option<Vec<String>>,
    /// Pairs of ratings of all items and programmes with the same score. They hang together, so there is no interval.
    pub exact: ShareEntry,
    /// The same for scores that differ by at most one.
    pub within_one: ShareEntry,
    /// How far the totals of the track agree.
    pub totals: TotalsEntry,
    /// Every item over the programmes.
    pub items: Vec<ItemStudyEntry>,
}

/// How far totals agree over programmes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct TotalsEntry {
    /// How many programmes have a total of each of their raters.
    pub complete: usize,
    /// The mean of the second rater's totals less the first's, with six decimals; null unless there are two raters.
    pub mean_difference: Option<String>,
    /// ICC(A,1) and ICC(C,1), or ICC(1) where raters differ by programme.
    pub correlations: Vec<CorrelationEntry>,
}

/// An intraclass correlation of a single rater. Figures have six decimals, rounded.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct CorrelationEntry {
    /// `icc_1`, `icc_a1` or `icc_c1`.
    pub name: String,
    /// Its value; null where nothing can be said.
    pub value: Option<String>,
    /// The 95 % interval by the F distribution; null where there is none.
    pub low: Option<String>,
    /// Its upper end.
    pub high: Option<String>,
    /// The 95 % interval by programmes drawn anew; null where there is none.
    pub drawn_low: Option<String>,
    /// Its upper end.
    pub drawn_high: Option<String>,
    /// Why there is no value; null where there is one.
    pub why: Option<WhyWord>,
}

/// One item over programmes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct ItemStudyEntry {
    /// The id of the item.
    pub id: String,
    /// In how many programmes at least two raters scored it.
    pub programmes: usize,
    /// Pairs with the same score.
    pub exact: ShareEntry,
    /// Pairs that differ by at most one.
    pub within_one: ShareEntry,
    /// Coefficients that are corrected for chance.
    pub coefficients: Vec<CoefficientEntry>,
}
