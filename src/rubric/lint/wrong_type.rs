//! A value of the wrong kind.

use super::rule::{Check, Example, Level, Rule};

/// The rule and its page.
pub static RULE: Rule = Rule {
    name: "wrong-type",
    level: Level::Unsound,
    what: "The value is of another kind than the format asks for, such as text where a number belongs.",
    why: "It cannot be read as what it is to mean.",
    example: Example::Rubric { wrong: "maximum: many}", right: "maximum: 12}" },
    check: Check::WhileReading,
};
