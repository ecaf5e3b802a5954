//! What a lint rule is: a name, a level, its own page of documentation, and how it is checked.

use super::sheet::{Sheet, Words};
use crate::diagnostic::Severity;
use crate::rubric::faults::Faults;

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
    pub check: Check,
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

/// A piece of a file that breaks a rule, and the same piece when it keeps it.
#[derive(Clone, Copy, Debug)]
pub enum Example {
    /// A piece of the sample rubric. A test puts the one in the place of the other, and sees the rule speak and fall silent.
    Rubric {
        /// Breaks the rule.
        wrong: &'static str,
        /// Keeps it.
        right: &'static str,
    },
    /// A piece of the sample's Dutch wording.
    Wording {
        /// Breaks the rule.
        wrong: &'static str,
        /// Keeps it.
        right: &'static str,
    },
    /// What cannot be shown as a piece of a sound file.
    Told(&'static str),
}

/// How a rule is checked.
#[derive(Clone, Copy)]
pub enum Check {
    /// Whatever reads or resolves that part of a file finds it.
    WhileReading,
    /// Over a whole rubric, once its items have been read.
    Rubric(fn(&Sheet<'_>, &mut Faults<'_>)),
    /// Over a wording, beside its rubric.
    Wording(fn(&Words<'_>, &mut Faults<'_>)),
}
