//! What taking over filled forms would change.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::place::PlaceEntry;
use super::{Document, Head};

impl Document for ImportDocument {
    const NAME: &'static str = "getrouw.import";
    const NUMBER: u32 = 1;
}

/// What taking over filled forms would change.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct ImportDocument {
    #[serde(flatten)]
    pub head: Head,
    /// The programme's name.
    pub programme: String,
    /// One entry per statement that would have an effect.
    pub changes: Vec<ImportEntry>,
    /// The files of evidence that would change.
    pub files: Vec<ImportFile>,
    /// Whether they have been changed.
    pub written: bool,
}

/// A statement and what it would do to the evidence.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct ImportEntry {
    /// What it would do to the evidence.
    pub effect: EffectWord,
    /// The id of the scale.
    pub rubric: String,
    /// The item, as in the rubric.
    pub item: String,
    /// The tracks in which it has this effect.
    pub tracks: Vec<String>,
    /// The fact, or `score` for a rating; null for a note alone.
    pub fact: Option<String>,
    /// What is stated, as the reader's language writes it.
    pub value: String,
    /// What the evidence has instead: what the same rater stated, or what another states.
    pub other: Option<String>,
    /// The rater, if the row names one.
    pub rater: Option<String>,
    /// The rater of the other value.
    pub other_rater: Option<String>,
    /// Where it is stated.
    pub place: PlaceEntry,
}

/// What a statement would do to the evidence.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum EffectWord {
    /// The rater had not stated it before.
    New,
    /// The rater had stated it otherwise, or on other ground.
    Changed,
    /// Another rater states otherwise.
    Contradicts,
    /// It is in the evidence and blank in the forms, and stays.
    Kept,
}

/// A file of evidence that would change.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct ImportFile {
    /// The file, relative to the folder of the audit.
    pub path: String,
    /// Whether it would be gone, since what it states stands elsewhere.
    pub removed: bool,
}
