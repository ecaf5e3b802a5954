//! Two ranges that hold the same figure.

use super::rule::{Check, Example, Level, Rule};

/// The rule and its page.
pub static RULE: Rule = Rule {
    name: "ranges-overlap",
    level: Level::Unsound,
    what: "Two ranges of one rule, or two bands, hold the same figure.",
    why: "Such a figure would have two scores, and which of them it got would depend on the order of the file.",
    example: Example::Rubric { wrong: "2: 25-40", right: "2: 26-40" },
    check: Check::WhileReading,
};

#[cfg(test)]
mod tests {
    use crate::rubric::lint::sample::rules;

    #[test]
    fn bands_overlap_as_ranges_do() {
        assert_eq!(rules("low: \"<= 9\", high: 10-15", "low: \"<= 10\", high: 10-15"), ["ranges-overlap"]);
    }
}
