//! A declared hole that is none.

use super::rule::{Check, Example, Level, Rule};

/// The rule and its page.
pub static RULE: Rule = Rule {
    name: "no-such-hole",
    level: Level::Unsound,
    what: "A figure that is declared to lie in a hole lies in a range.",
    why: "The ranges were changed and the declaration was not, or one of the two is wrong.",
    example: Example::Rubric { wrong: "holes: [\"45\"]", right: "holes: [\"55\"]" },
    check: Check::WhileReading,
};

#[cfg(test)]
mod tests {
    use crate::rubric::lint::sample::rules;

    #[test]
    fn a_hole_at_the_edge_of_a_range_is_none() {
        assert_eq!(rules("holes: [\"55\"]", "holes: [\"55\", \"60\"]"), ["no-such-hole"]);
    }
}
