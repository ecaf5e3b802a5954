//! A file that is larger than any rubric.

use super::rule::{Check, Example, Level, Rule};

/// The rule and its page.
pub static RULE: Rule = Rule {
    name: "file-too-large",
    level: Level::Unsound,
    what: "The file is larger than 2 MiB.",
    why: "A rubric of a hundred items is a tenth of one. Something else was named, and reading it whole would only take memory.",
    example: Example::Told("a database or a video that was named by mistake"),
    check: Check::WhileReading,
};
