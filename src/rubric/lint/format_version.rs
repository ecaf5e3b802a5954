//! A version of the format that is not known.

use super::rule::{Check, Example, Level, Rule};

/// The rule and its page.
pub static RULE: Rule = Rule {
    name: "format-version",
    level: Level::Unsound,
    what: "The file is written in a version of the format that this program does not read.",
    why: "A later format may mean something else by the same words.",
    example: Example::Rubric { wrong: "rubric: 2", right: "rubric: 1" },
    check: Check::WhileReading,
};
