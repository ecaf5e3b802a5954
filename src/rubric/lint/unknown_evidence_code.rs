//! A source that the scale does not have.

use super::rule::{Check, Example, Level, Rule};

/// The rule and its page.
pub static RULE: Rule = Rule {
    name: "unknown-evidence-code",
    level: Level::Unsound,
    what: "An item lists an evidence code that is not among the codes of the rubric.",
    why: "Evidence could not name it, and a report could not say what it stands for. A code that the source prints without explaining it is listed with 'undefined: true'.",
    example: Example::Rubric { wrong: "diverging: allowed\n        evidence: [IMT]", right: "diverging: allowed\n        evidence: [INT]" },
    check: Check::WhileReading,
};
