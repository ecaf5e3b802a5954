//! An item of several tracks that does not say whether they may differ.

use super::rule::{Check, Example, Level, Rule};

/// The rule and its page.
pub static RULE: Rule = Rule {
    name: "diverging-not-stated",
    level: Level::Unsound,
    what: "An item of several tracks does not say whether its tracks may have different scores.",
    why: "Nobody could tell a finding from a slip of the pen when the two columns differ.",
    example: Example::Rubric {
        wrong: "title: Working with the team\n        tracks: [work, study]",
        right: "title: Working with the team\n        tracks: [work, study]\n        diverging: allowed",
    },
    check: Check::WhileReading,
};
