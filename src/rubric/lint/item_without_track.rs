//! An item that is in no column.

use super::rule::{Check, Example, Level, Rule};

/// The rule and its page.
pub static RULE: Rule = Rule {
    name: "item-without-track",
    level: Level::Unsound,
    what: "The item names no track.",
    why: "It would be in no column of the score sheet.",
    example: Example::Rubric {
        wrong: "title: Quality of the contacts\n        tracks: []",
        right: "title: Quality of the contacts\n        tracks: [work]",
    },
    check: Check::WhileReading,
};
