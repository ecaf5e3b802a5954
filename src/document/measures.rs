//! The facts that records yield: one for each item, track and fact of the model that names a measure.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Document, Head};

impl Document for MeasuresDocument {
    const NAME: &'static str = "getrouw.measures";
    const NUMBER: u32 = 1;
}

/// The facts that the records of an audit yield.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct MeasuresDocument {
    #[serde(flatten)]
    pub head: Head,
    /// The programme's name.
    pub programme: String,
    /// A row for each scale, item, track and fact that names a measure.
    pub facts: Vec<FactEntry>,
}

/// A fact and what its measure came to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct FactEntry {
    /// The id of the rubric.
    pub rubric: String,
    /// The id of the item, as in the rubric.
    pub item: String,
    /// The id of the track, as in the rubric.
    pub track: String,
    /// The name of the fact in the item, as in the rubric.
    pub fact: String,
    /// The measure that the fact names.
    pub measure: String,
    /// Plain decimals, rounded to two (a half away from zero) where no number of them is exact; `yes` or `no`; or the answer chosen. Null
    /// when the records do not yield it.
    pub value: Option<String>,
    /// The same exactly: plain decimals, or a fraction such as 123/7.
    pub exact: Option<String>,
    /// How many of what is counted the value rests on.
    pub n: u64,
    /// What is counted: `clients`, `workers`, `contacts`, `jobs`, `courses` or `starts`.
    pub counted: String,
    /// What was left out of it, and why, so that the value can be judged.
    pub left_out: Vec<LeftOutEntry>,
    /// How many clients count with the days waited so far, which makes the value a lower bound.
    pub waiting: u64,
    /// In how many weeks of the period there is a contact, where the fact says whether contacts are on record.
    #[serde(default)]
    pub weeks: Option<WeeksEntry>,
    /// Lowest, median and highest of the workers' own figures, where the measure has them.
    pub spread: Option<SpreadEntry>,
    /// The workers' own figures, when they were asked for.
    pub by_worker: Option<Vec<WorkerEntry>>,
    /// What is wanting for a value; null when there is one.
    pub wanting: Option<String>,
}

/// Something that was left out of a measure.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct LeftOutEntry {
    /// The stable code of the reason.
    pub reason: String,
    /// How many of what is counted.
    pub count: u64,
}

/// In how many weeks of a period there is something; a week begins on Monday.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct WeeksEntry {
    /// How many weeks have a contact.
    pub with_contact: u64,
    /// How many weeks have a day in the period.
    pub of: u64,
}

/// The spread of workers' figures, exact.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct SpreadEntry {
    /// The lowest of them.
    pub min: String,
    /// The one in the middle, or halfway between the two there.
    pub median: String,
    /// The highest of them.
    pub max: String,
    /// How many workers have one.
    pub workers: usize,
}

/// The figure over one worker's own records.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct WorkerEntry {
    /// The pseudonym that the records give the worker.
    pub worker: String,
    /// The figure, rounded as `value` is.
    pub value: String,
    /// The figure in plain decimals, or as a fraction such as 123/7.
    pub exact: String,
}
