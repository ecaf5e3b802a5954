//! A component that is counted and not listed.

use super::rule::{Check, Example, Level, Rule};

/// The rule and its page.
pub static RULE: Rule = Rule {
    name: "component-not-listed",
    level: Level::Unsound,
    what: "A count names a component that is not among the facts of the item.",
    why: "Evidence could not state it, so the full count could not be reached.",
    example: Example::Rubric { wrong: "of: [attends, shares_ofice, shares_file]", right: "of: [attends, shares_office, shares_file]" },
    check: Check::WhileReading,
};
