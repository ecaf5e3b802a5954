//! A count that asks for more than there is.

use super::rule::{Check, Example, Level, Rule};

/// The rule and its page.
pub static RULE: Rule = Rule {
    name: "count-beyond",
    level: Level::Unsound,
    what: "A range of a count asks for more components than are counted.",
    why: "Nobody could reach that score.",
    example: Example::Rubric { wrong: "3: \"4\"}}", right: "3: \"3\"}}" },
    check: Check::WhileReading,
};
