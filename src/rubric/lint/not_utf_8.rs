//! A file that is no text.

use super::rule::{Check, Example, Level, Rule};

/// The rule and its page.
pub static RULE: Rule = Rule {
    name: "not-utf-8",
    level: Level::Unsound,
    what: "The file is not UTF-8 text, or holds a NUL character.",
    why: "YAML is UTF-8 text. Read otherwise, a letter of a criterion or a digit of a bound could turn into another.",
    example: Example::Told("a rubric that was saved as Windows-1252 or UTF-16"),
    check: Check::WhileReading,
};
