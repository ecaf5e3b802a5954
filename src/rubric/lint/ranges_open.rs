//! Figures at an end that belong to no range.

use super::rule::{Check, Example, Level, Rule};

/// The rule and its page.
pub static RULE: Rule = Rule {
    name: "ranges-open",
    level: Level::Unsound,
    what: "Figures below the first or above the last range belong to none.",
    why: "Such a figure can occur, and would have no score.",
    example: Example::Rubric { wrong: "1: 41-80", right: "1: \">= 41\"" },
    check: Check::WhileReading,
};

#[cfg(test)]
mod tests {
    use crate::rubric::lint::sample::rules;

    #[test]
    fn a_band_must_reach_the_highest_sum() {
        assert_eq!(rules("high: 10-15", "high: 10-14"), ["ranges-open"]);
    }
}
