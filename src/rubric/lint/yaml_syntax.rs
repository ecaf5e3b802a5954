//! A file that is no YAML.

use super::rule::{Check, Example, Level, Rule};

/// The rule and its page.
pub static RULE: Rule = Rule {
    name: "yaml-syntax",
    level: Level::Unsound,
    what: "The file is not YAML, or uses anchors and aliases, nests deeper than a rubric can, or holds more values than any rubric.",
    why: "What cannot be read whole might be read wrong. Anchors let a small file grow without bound, and no rubric needs them.",
    example: Example::Rubric { wrong: "scale: {lowest: 1, highest: 3", right: "scale: {lowest: 1, highest: 3}" },
    check: Check::WhileReading,
};
