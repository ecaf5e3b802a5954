//! What checking rubric files found.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Document, Head};

impl Document for FindingsDocument {
    const NAME: &'static str = "getrouw.findings";
    const NUMBER: u32 = 1;
}

/// What checking rubric files found.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct FindingsDocument {
    #[serde(flatten)]
    pub head: Head,
    /// How many errors there are; any of them makes the exit status 1, or 2 when a file could not be read.
    pub errors: usize,
    /// How many warnings there are.
    pub warnings: usize,
    /// Each finding, in the order of the files and of the lines in each.
    pub findings: Vec<FindingEntry>,
}

/// Something in a rubric file that breaks a lint rule.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct FindingEntry {
    /// The name of the rule.
    pub rule: String,
    /// `error`, `warning` or `notice`.
    pub severity: String,
    /// What is wrong, in the language of the document.
    pub message: String,
    /// What to do about it, in the language of the document.
    pub help: Option<String>,
    /// The file as it was named; null for what is about no file.
    pub file: Option<String>,
    /// The line, from 1; null for a finding of the file as a whole.
    pub line: Option<usize>,
    /// The column, from 1, in characters.
    pub column: Option<usize>,
}
