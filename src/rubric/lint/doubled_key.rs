//! A key that stands twice in one mapping.

use super::rule::{Check, Example, Level, Rule};

/// The rule and its page.
pub static RULE: Rule = Rule {
    name: "doubled-key",
    level: Level::Unsound,
    what: "The same key stands twice in one mapping.",
    why: "Most readers of YAML keep the last of the two without a word, and a scale would then have another bound than its author sees.",
    example: Example::Rubric { wrong: "language: en\nlanguage: en", right: "language: en" },
    check: Check::WhileReading,
};
