//! A case of a list of rules that says too much or too little.

use super::rule::{Check, Example, Level, Rule};

/// The rule and its page.
pub static RULE: Rule = Rule {
    name: "rule-shape",
    level: Level::Unsound,
    what: "A case has both 'all' and 'any', or gives none or several of a score, a count and bands, or the list is empty.",
    why: "It could be read in more than one way.",
    example: Example::Rubric { wrong: "{all: [meetings >= monthly]}", right: "{score: 2, all: [meetings >= monthly]}" },
    check: Check::WhileReading,
};
