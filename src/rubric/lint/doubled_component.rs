//! A component that is counted twice.

use super::rule::{Check, Example, Level, Rule};

/// The rule and its page.
pub static RULE: Rule = Rule {
    name: "doubled-component",
    level: Level::Unsound,
    what: "A count names the same component twice.",
    why: "It would weigh double, and another one is likely to be missing.",
    example: Example::Rubric { wrong: "of: [attends, attends, shares_file]", right: "of: [attends, shares_office, shares_file]" },
    check: Check::WhileReading,
};
