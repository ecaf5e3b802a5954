//! A comment that silences nothing.

use super::rule::{Check, Example, Level, Rule};

/// The rule and its page.
pub static RULE: Rule = Rule {
    name: "unused-silencer",
    level: Level::Warn,
    what: "A comment silences a rule that finds nothing there.",
    why: "It would hide the finding once there is one, for a reason that was given for something else.",
    example: Example::Rubric {
        wrong: "      # getrouw: allow(not-monotone) an invented reason\n      - number: \"4\"",
        right: "      - number: \"4\"",
    },
    check: Check::WhileReading,
};
