//! A score that is not described.

use super::rule::{Check, Example, Level, Rule};

/// The rule and its page.
pub static RULE: Rule = Rule {
    name: "missing-anchor",
    level: Level::Unsound,
    what: "A score of the scale has no anchor.",
    why: "An auditor could not choose it, and a report could not say what it means.",
    example: Example::Rubric {
        wrong: "          2: contacts lead to interviews\n          3: contacts lead to jobs",
        right: "          1: contacts lead nowhere\n          2: contacts lead to interviews\n          3: contacts lead to jobs",
    },
    check: Check::WhileReading,
};
