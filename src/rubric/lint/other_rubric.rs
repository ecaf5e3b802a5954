//! A wording that is laid over the wrong rubric.

use super::rule::{Check, Example, Level, Rule};

/// The rule and its page.
pub static RULE: Rule = Rule {
    name: "other-rubric",
    level: Level::Unsound,
    what: "The wording is for another rubric than the one that it is laid over.",
    why: "The same item number means something else in another scale.",
    example: Example::Told("an audit of one scale that lists an overlay of another"),
    check: Check::WhileReading,
};
