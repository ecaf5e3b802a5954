//! A declared hole that is none.

use super::rule::{Check, Example, Level, Rule};

/// The rule and its page.
pub static RULE: Rule = Rule {
    name: "no-such-hole",
    level: Level::Unsound,
    what: "A figure that is declared to lie in a hole lies in a range.",
    why: "The ranges were changed and the declaration was not, or one of the two is wrong.",
    example: Example::Rubric { wrong: "holes: [\"45\"]", right: "holes: [\"55\"]" },
    check: Check::WhileReading,
};
