//! A file that cannot be read.

use super::rule::{Check, Example, Level, Rule};

/// The rule and its page.
pub static RULE: Rule = Rule {
    name: "file-unreadable",
    level: Level::Unsound,
    what: "The file cannot be read: it is not there, may not be read, is no ordinary file, or is far larger than any rubric.",
    why: "Nothing can be said of a rubric that nobody can read.",
    example: Example::Told("getrouw rubric check no-such-file.yaml"),
    check: Check::WhileReading,
};
