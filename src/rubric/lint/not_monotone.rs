//! A fact that now raises and now lowers the score.

use crate::locale::{Sentence, sentence};
use crate::rubric::fault::{Example, Faults, Level, Rule};
use crate::rubric::model::Item;
use crate::rubric::sheet::Sheet;
use crate::rubric::space::{Dimension, Space};

pub static RULE: Rule = Rule {
    name: "not-monotone",
    level: Level::Deny,
    what: "The score rises with a fact in one place and falls with it in another.",
    why: "More of something is good or it is bad. A scale that goes up and then down is most often two bounds or two anchors that were exchanged.",
    example: Example::Rubric {
        wrong: "ranges: {3: \"<= 25\", 1: 26-40, 2: \">= 41\"}",
        right: "ranges: {3: \"<= 25\", 2: 26-40, 1: \">= 41\"}",
    },
};

pub fn check(sheet: &Sheet<'_>, faults: &mut Faults<'_>) {
    for (checked, item) in sheet.sound() {
        let Some(space) = checked.space() else { continue };
        for (index, dimension) in space.dimensions().iter().enumerate() {
            let Some([rise, fall]) = both_ways(space, index, item) else { continue };
            let what = match dimension {
                Dimension::Fact(name, _) => sentence!("{name} raises", name),
                Dimension::Components(_) => Sentence::from("one more component raises"),
            };
            let text = sentence!(
                "{what} the score in one case and lowers it in another: it rises to {rise}, and falls to {fall}",
                what,
                rise,
                fall
            );
            faults.value(
                &checked.path(&["score"]),
                &RULE,
                text,
                "look whether two bounds or scores were exchanged, or say why in a comment",
            );
        }
    }
}

/// A combination to which the score rises along a dimension, and one to which it falls, when there are both.
fn both_ways(space: &Space, dimension: usize, item: &Item) -> Option<[Sentence; 2]> {
    let (mut rise, mut fall) = (None, None);
    for line in space.lines(dimension) {
        for pair in line.windows(2) {
            let [low, high] = pair else { continue };
            let score = |index: &usize| space.verdicts().get(*index)?.score;
            let (Some(before), Some(after)) = (score(low), score(high)) else { continue };
            let told = || sentence!("{after} at {answers}", after, answers = space.describe(*high, item));
            if after > before {
                rise.get_or_insert_with(told);
            } else if after < before {
                fall.get_or_insert_with(told);
            }
        }
    }
    Some([rise?, fall?])
}

#[cfg(test)]
mod tests {
    use crate::rubric::inspect::sample::rules;

    #[test]
    fn a_fact_that_only_raises_the_score_is_fine() {
        assert_eq!(
            rules(
                "- {score: 1, all: [separate = yes]}\n            - {score: 3, all: [meetings = weekly, teams <= 2]}",
                "- {score: 1, all: [separate = yes]}\n            - {score: 3, all: [meetings = weekly, teams >= 2]}"
            ),
            [""; 0]
        );
    }

    #[test]
    fn anchors_in_the_wrong_order_are_told() {
        assert_eq!(
            rules("1: \"< 30\", 2: 30-50, 3: 60-100", "3: \"< 30\", 1: 30-50, 2: 60-100"),
            ["not-monotone", "bound-not-in-anchor", "bound-not-in-anchor", "bound-not-in-anchor"]
        );
    }
}
