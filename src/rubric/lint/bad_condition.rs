//! A condition that cannot be read.

use super::rule::{Check, Example, Level, Rule};

/// The rule and its page.
pub static RULE: Rule = Rule {
    name: "bad-condition",
    level: Level::Unsound,
    what: "A condition is not a fact, an operator and an answer that the fact takes.",
    why: "It would never hold, or always.",
    example: Example::Rubric { wrong: "separate = maybe", right: "separate = yes" },
    check: Check::WhileReading,
};
