//! What a problem says in words, and the parts of it that do not depend on what is wrong.

use super::Lang;
use super::label::Label;

/// What a problem says: one sentence on what is wrong, and one on what to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Said {
    pub text: String,
    /// What to do about it.
    pub help: Option<String>,
}

impl Said {
    /// A sentence with its help.
    pub fn new(text: impl Into<String>, help: impl Into<String>) -> Self {
        Self { text: text.into(), help: Some(help.into()) }
    }

    /// A sentence that needs no help line.
    pub fn bare(text: impl Into<String>) -> Self {
        Self { text: text.into(), help: None }
    }
}

/// A problem without arguments: its code, what is wrong, and what to do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Notice {
    pub code: &'static str,
    pub text: Label,
    /// What to do about it.
    pub help: Label,
}

/// Names to offer in place of one that is not known.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Suggestion {
    /// The names that resemble it most.
    pub near: Vec<String>,
    /// All names that would do, when that is a list one can read.
    pub known: Vec<String>,
}

impl Suggestion {
    /// The same, with these names as all that would do.
    pub fn among(&self, known: &[Label], lang: Lang) -> Self {
        Self { near: self.near.clone(), known: known.iter().map(|name| name.of(lang).to_owned()).collect() }
    }
}
