//! A key that the format does not have.

use super::rule::{Check, Example, Level, Rule};

/// The rule and its page.
pub static RULE: Rule = Rule {
    name: "unknown-key",
    level: Level::Unsound,
    what: "The format has no such key here.",
    why: "A misspelt key would be ignored, and what it was to say would be missing from every score.",
    example: Example::Rubric { wrong: "criterium: Contacts lead somewhere.", right: "criterion: Contacts lead somewhere." },
    check: Check::WhileReading,
};
