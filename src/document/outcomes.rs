//! Employment and education outcomes per quarter.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::table::{Row, text};
use super::{Document, Head};

impl Document for OutcomesDocument {
    const NAME: &'static str = "getrouw.outcomes";
    const NUMBER: u32 = 1;
}

/// Outcomes per quarter.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct OutcomesDocument {
    #[serde(flatten)]
    pub head: Head,
    /// The programme's name.
    pub programme: String,
    /// Whether counts below five are null.
    pub small_counts_hidden: bool,
    /// Whether jobs say how many hours were paid; if not, every first job counts.
    pub knows_paid_hours: bool,
    /// The quarters of the period, in order.
    pub quarters: Vec<QuarterEntry>,
    /// The same of the whole period, where it has several quarters.
    #[serde(default)]
    pub period: Option<QuarterEntry>,
    /// Rows without the date that they need, by table.
    pub undated: Vec<UndatedEntry>,
    /// Jobs of the period that do not say whether they are competitive; null when that is below five and hidden.
    pub jobs_not_said: Option<u64>,
}

/// A quarter, or the part of it that lies in the period.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct QuarterEntry {
    /// The quarter, such as `2026-Q1`; `period` for the whole period.
    pub quarter: String,
    /// The first day that counts, year-month-day.
    pub from: String,
    /// The last day that counts.
    pub to: String,
    /// Whether all of the quarter lies in the period.
    pub whole: bool,
    /// Over all clients, and then by track where there are several.
    pub tracks: Vec<OutcomesOfTrack>,
}

/// What was counted over the clients of one track, or over all.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct OutcomesOfTrack {
    /// The id of the track; null for all clients.
    pub track: Option<String>,
    /// One for each thing that is counted, always in the same order.
    pub outcomes: Vec<OutcomeEntry>,
}

/// Something that was counted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct OutcomeEntry {
    /// The stable code of what was counted.
    pub outcome: String,
    /// How many; null when that is hidden: below five, or beside another track that is.
    pub count: Option<u64>,
    /// Of how many, for a rate; null when that is hidden, and for what is no rate.
    pub of: Option<u64>,
    /// The rate in per cent, one decimal, a half rounded up; null when it is hidden, of nobody, or none.
    pub percent: Option<String>,
}

/// How many rows of a table lack the date that an outcome needs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct UndatedEntry {
    /// The name of the table in `audit.yaml`.
    pub table: String,
    /// How many rows; null when that is below five and hidden.
    pub rows: Option<u64>,
}

/// A row of the outcomes as CSV: an outcome of a quarter, of all clients or in one track.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OutcomeRow {
    /// The quarter, such as `2026-Q1`; `period` for the whole period.
    pub quarter: String,
    /// The first day that counts, year-month-day.
    pub from: String,
    /// The last day that counts.
    pub to: String,
    /// The track; `all` for all clients.
    #[serde(with = "text")]
    pub track: String,
    /// The stable code of what was counted.
    pub outcome: String,
    /// How many; `<5` for a small count, `–` where it would give another away.
    pub count: String,
    /// Of how many, for a rate.
    pub of: String,
    /// The rate in per cent, one decimal, a half rounded up; blank where it is hidden, of nobody, or none.
    pub percent: String,
}

impl Row for OutcomeRow {
    const COLUMNS: &'static [&'static str] = &["quarter", "from", "to", "track", "outcome", "count", "of", "percent"];
}
