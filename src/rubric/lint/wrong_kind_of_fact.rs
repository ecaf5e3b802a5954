//! A rule on a fact of the wrong kind.

use super::rule::{Check, Example, Level, Rule};

/// The rule and its page.
pub static RULE: Rule = Rule {
    name: "wrong-kind-of-fact",
    level: Level::Unsound,
    what: "A count is of a fact that is not yes or no, or bands are of a fact that is no number.",
    why: "The rule could not be applied to any answer.",
    example: Example::Rubric { wrong: "bands: {fact: time_tracked, step: 1", right: "bands: {fact: time_outside, step: 1" },
    check: Check::WhileReading,
};
