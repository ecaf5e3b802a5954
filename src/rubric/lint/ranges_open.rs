//! Figures at an end that belong to no range.

use super::rule::{Check, Example, Level, Rule};

/// The rule and its page.
pub static RULE: Rule = Rule {
    name: "ranges-open",
    level: Level::Unsound,
    what: "Figures below the first or above the last range belong to none.",
    why: "Such a figure can occur, and would have no score.",
    example: Example::Rubric { wrong: "1: 41-80", right: "1: \">= 41\"" },
    check: Check::WhileReading,
};
