//! A score that the scale does not have.

use super::rule::{Check, Example, Level, Rule};
use crate::rubric::faults::Faults;
use crate::rubric::model::Score;

/// The rule and its page.
pub static RULE: Rule = Rule {
    name: "score-outside",
    level: Level::Unsound,
    what: "A rule, range, anchor, cap or minimum names a score outside the range of the scale.",
    why: "No item can have that score.",
    example: Example::Rubric {
        wrong: "{score: 4, all: [meetings = weekly, teams <= 2]}",
        right: "{score: 3, all: [meetings = weekly, teams <= 2]}",
    },
    check: Check::WhileReading,
};

/// Reports a score outside the range of the scale.
pub fn report(score: &str, lowest: Score, highest: Score, path: &[&str], faults: &mut Faults<'_>) {
    faults.key(path, &RULE, format!("{score} is not a score of this scale"), format!("scores run from {lowest} to {highest}"));
}

#[cfg(test)]
mod tests {
    use crate::rubric::lint::sample::rules;

    #[test]
    fn a_minimum_must_be_a_score_of_its_item() {
        assert_eq!(rules("at_least: 2, for", "at_least: 4, for"), ["score-outside"]);
    }
}
