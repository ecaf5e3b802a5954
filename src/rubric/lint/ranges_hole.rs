//! Figures between two ranges that belong to neither.

use super::rule::{Check, Example, Level, Rule};

/// The rule and its page.
pub static RULE: Rule = Rule {
    name: "ranges-hole",
    level: Level::Unsound,
    what: "Between two ranges lies a hole that is wider than the step in which the anchors count, and that is not declared.",
    why: "Anchors in whole numbers leave a hole as wide as their step, and a figure in it takes the nearest. A wider hole is more likely a wrong bound; where the source has one, 'holes' names a figure in it. Between bands on a mean or a percentage there may be none.",
    example: Example::Rubric { wrong: "2: 28-40", right: "2: 26-40" },
    check: Check::WhileReading,
};

/// What to do about a hole in the ranges of an item.
pub const HELP: &str = "close it, or declare it under 'holes' with a figure that lies in it";

/// What to do about a hole between bands.
pub const HELP_FOR_BANDS: &str = "close it: let one band end where the next begins, such as '>= 3, < 4' and '>= 4'";

#[cfg(test)]
mod tests {
    use crate::rubric::lint::sample::rules;

    #[test]
    fn a_hole_as_wide_as_the_step_is_none() {
        assert_eq!(rules("2: 26-40", "2: 26-40"), [""; 0]);
    }

    #[test]
    fn a_hole_that_is_wider_is_told() {
        assert_eq!(rules("2: 30-50, 3: 60-100}, holes: [\"55\"]", "2: 30-50, 3: 60-100}"), ["ranges-hole"]);
    }

    #[test]
    fn bands_on_sums_leave_out_no_sum() {
        assert_eq!(rules("low: \"<= 9\", high: 10-15", "low: \"<= 8\", high: 10-15"), ["ranges-hole"]);
    }
}
