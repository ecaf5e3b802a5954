//! What changed between two rubrics.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Document, Head};

impl Document for DiffDocument {
    const NAME: &'static str = "getrouw.rubric-diff";
    const NUMBER: u32 = 1;
}

/// What changed between two rubrics.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct DiffDocument {
    #[serde(flatten)]
    pub head: Head,
    /// The rubric as it was.
    pub old: RubricVersion,
    /// The rubric as it is.
    pub new: RubricVersion,
    /// Whether anything changed that bears on scores or on what they mean.
    pub meaning_changed: bool,
    /// What changed in meaning.
    pub meaning: Vec<ChangeEntry>,
    /// Which answers score differently.
    pub scores: Vec<ScoreEntry>,
    /// What changed in words alone.
    pub wording: Vec<ChangeEntry>,
}

/// One of the two rubrics that were compared.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct RubricVersion {
    /// The id of the rubric.
    pub id: String,
    /// The version of the scale.
    pub version: String,
    /// SHA-256 of the rubric file, 64 hexadecimal digits.
    pub sha256: String,
}

/// A change of one part.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct ChangeEntry {
    /// The part, such as `items.team.1`; empty for the head.
    pub part: String,
    /// What of it; empty when the part itself came or went.
    pub what: String,
    /// As it was; null when it is new.
    pub old: Option<String>,
    /// As it is; null when it is gone.
    pub new: Option<String>,
}

/// The answers to one item that score differently.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct ScoreEntry {
    /// The id of the item, as in the rubric.
    pub item: String,
    /// How many combinations of answers score differently; null when there are too many to try.
    pub changed: Option<usize>,
    /// How many combinations of answers were tried.
    pub tried: usize,
    /// Stretches of the one figure that decides, or at most ten combinations.
    pub cases: Vec<CaseEntry>,
}

/// Answers that score differently, all from one score to one other.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct CaseEntry {
    /// As `fact = answer`, or a stretch of the one figure that decides.
    pub answers: String,
    /// The score as it was.
    pub old: Option<i64>,
    /// The score as it is.
    pub new: Option<i64>,
}
