//! A key that the format asks for.

use super::rule::{Check, Example, Level, Rule};

/// The rule and its page.
pub static RULE: Rule = Rule {
    name: "missing-key",
    level: Level::Unsound,
    what: "A key that the format asks for is not there.",
    why: "Without it the rubric does not say enough to score anybody.",
    example: Example::Rubric { wrong: "licence_: free to use", right: "licence: free to use" },
    check: Check::WhileReading,
};
