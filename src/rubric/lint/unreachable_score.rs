//! A score that no answers give.

use crate::locale::sentence;
use crate::rubric::fault::{Example, Faults, Level, Rule};
use crate::rubric::parts::Score;
use crate::rubric::sheet::Sheet;

pub static RULE: Rule = Rule {
    name: "unreachable-score",
    level: Level::Deny,
    what: "No combination of answers gives the score.",
    why: "An anchor that nobody can reach, or that nobody can fall to, is most likely a wrong bound, a wrong cap or a rule that is missing.",
    example: Example::Rubric {
        wrong: "            - {score: 2, all: [separate = yes]}\n            - {score: 3, all: [meetings = weekly, teams <= 2]}\n            - {score: 2, all: [meetings >= monthly]}\n            - {score: 2}",
        right: "            - {score: 1, all: [separate = yes]}\n            - {score: 3, all: [meetings = weekly, teams <= 2]}\n            - {score: 2, all: [meetings >= monthly]}\n            - {score: 1}",
    },
};

pub fn check(sheet: &Sheet<'_>, faults: &mut Faults<'_>) {
    for (checked, item) in sheet.sound() {
        let Some(space) = checked.space().filter(|space| !space.dimensions().is_empty()) else { continue };
        let given = |score: &Score| space.verdicts().iter().any(|verdict| verdict.score == Some(*score));
        for score in item.anchors.keys().filter(|score| !given(score)) {
            let text = sentence!("no answers give {id} a score of {score}", id = item.id, score);
            faults.key(
                &checked.path(&["anchors", &score.to_string()]),
                &RULE,
                text,
                "correct the bounds, rules or caps, or say why in a comment",
            );
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::rubric::inspect::sample::rules;

    #[test]
    fn a_cap_can_put_a_score_out_of_reach() {
        assert_eq!(rules("at_most: 2, text: at most 2 unless", "at_most: 1, text: at most 1 unless"), [""; 0]);
    }
}
