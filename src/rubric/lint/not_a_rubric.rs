//! A file of another kind.

use super::rule::{Check, Example, Level, Rule};

/// The rule and its page.
pub static RULE: Rule = Rule {
    name: "not-a-rubric",
    level: Level::Unsound,
    what: "The file is an audit, and neither a rubric nor a wording.",
    why: "Nothing of it can be checked here; 'getrouw check' does that.",
    example: Example::Told("getrouw rubric check audit.yaml"),
    check: Check::WhileReading,
};
