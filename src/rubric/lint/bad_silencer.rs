//! A comment that silences without saying why, or what.

use super::rule::{Check, Example, Level, Rule};

/// The rule and its page.
pub static RULE: Rule = Rule {
    name: "bad-silencer",
    level: Level::Warn,
    what: "A comment that is to silence a rule gives no reason, names a rule that does not exist, or one that cannot be silenced.",
    why: "The next reader must be able to judge whether the exception still holds.",
    example: Example::Rubric { wrong: "      # getrouw: allow(not-monotone)\n      - number: \"4\"", right: "      - number: \"4\"" },
    check: Check::WhileReading,
};
