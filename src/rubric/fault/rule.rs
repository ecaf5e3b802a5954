//! What a rule for rubric and wording files is: a name, a level, and its own page of documentation.

use crate::diagnostic::Severity;

/// A rule that a rubric or wording file must keep.
pub struct Rule {
    /// The stable kebab-case name; also the code of its findings.
    pub name: &'static str,
    /// How much a finding weighs.
    pub level: Level,
    /// What is wrong, in one sentence.
    pub what: &'static str,
    /// Why that matters to whoever is scored with the rubric.
    pub why: &'static str,
    /// A piece of a file that breaks the rule, and the same piece when it keeps it.
    pub example: Example,
}

/// How much a finding of a rule weighs, unless the caller says otherwise.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Level {
    /// Always an error: a file that breaks the rule has no meaning, and nobody can be scored with it.
    Unsound,
    /// An error that can be overridden or silenced.
    Deny,
    /// A warning that can be overridden or silenced.
    Warn,
}

impl Level {
    /// The weight of a finding.
    pub fn severity(self) -> Severity {
        match self {
            Self::Unsound | Self::Deny => Severity::Error,
            Self::Warn => Severity::Warning,
        }
    }
}

/// A piece of a file that breaks a rule (`wrong`), and the same piece when it keeps it (`right`). A test puts the one in the place of the
/// other, and sees the rule speak and fall silent.
#[derive(Clone, Copy, Debug)]
pub enum Example {
    /// A piece of the sample rubric.
    Rubric { wrong: &'static str, right: &'static str },
    /// A piece of the sample's Dutch wording.
    Wording { wrong: &'static str, right: &'static str },
    /// What cannot be shown as a piece of a sound file.
    Told(&'static str),
}
