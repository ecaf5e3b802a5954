//! A count that asks for more than there is.

use super::rule::{Check, Example, Level, Rule};

/// The rule and its page.
pub static RULE: Rule = Rule {
    name: "count-beyond",
    level: Level::Unsound,
    what: "A range of a count asks for more components than are counted.",
    why: "Nobody could reach that score.",
    example: Example::Rubric { wrong: "3: \"4\"}}", right: "3: \"3\"}}" },
    check: Check::WhileReading,
};

#[cfg(test)]
mod tests {
    use crate::rubric::lint::sample::rules;

    #[test]
    fn the_full_count_is_within_reach() {
        assert_eq!(rules("ranges: {1: 0-1, 2: \"2\", 3: \"3\"}", "ranges: {1: 0-1, 2: \"2\", 3: 3-4}"), ["count-beyond"]);
    }
}
