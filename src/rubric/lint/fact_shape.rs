//! A fact that its kind does not fit.

use super::rule::{Check, Example, Level, Rule};

/// The rule and its page.
pub static RULE: Rule = Rule {
    name: "fact-shape",
    level: Level::Unsound,
    what: "A number has no unit, a choice has fewer than two answers, or a fact has a unit or answers that its kind does not take.",
    why: "Whoever states the fact must know what it counts, and what there is to choose from.",
    example: Example::Rubric { wrong: "teams: {kind: whole, title", right: "teams: {kind: whole, unit: teams, title" },
    check: Check::WhileReading,
};
