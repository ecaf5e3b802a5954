//! A wording for a rubric that nobody knows.

use super::rule::{Check, Example, Level, Rule};

/// The rule and its page.
pub static RULE: Rule = Rule {
    name: "unknown-rubric",
    level: Level::Unsound,
    what: "The wording is for a rubric that is neither among the files that are checked nor shipped.",
    why: "Its names cannot be held against those of a rubric.",
    example: Example::Wording { wrong: "rubric: simple", right: "rubric: sample" },
    check: Check::WhileReading,
};
