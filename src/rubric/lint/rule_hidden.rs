//! A rule that never decides.

use crate::rubric::fault::{Example, Faults, Level, Rule};
use crate::rubric::rule::Rule as ItemRule;
use crate::rubric::sheet::Sheet;

pub static RULE: Rule = Rule {
    name: "rule-hidden",
    level: Level::Deny,
    what: "A rule of a list never decides, because an earlier one holds whenever it does.",
    why: "Its author meant it to matter. The earlier rule is too wide, or the two are in the wrong order.",
    example: Example::Rubric {
        wrong: "- {score: 2, all: [meetings >= monthly]}\n            - {score: 3, all: [meetings = weekly, teams <= 2]}",
        right: "- {score: 3, all: [meetings = weekly, teams <= 2]}\n            - {score: 2, all: [meetings >= monthly]}",
    },
};

pub fn check(sheet: &Sheet<'_>, faults: &mut Faults<'_>) {
    for (checked, item) in sheet.sound() {
        let (ItemRule::Rules(cases), Some(space)) = (&item.rule, checked.space()) else { continue };
        for index in 0..cases.len() {
            if space.verdicts().iter().all(|verdict| verdict.case != Some(index)) {
                let text = "this rule never decides: whenever it holds, so does one before it";
                faults.value(
                    &checked.path(&["score", "rules", &index.to_string()]),
                    &RULE,
                    text,
                    "put the narrower rule first, or take this one out",
                );
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::rubric::inspect::sample::rules;

    #[test]
    fn what_follows_a_rule_that_always_holds_is_hidden() {
        assert_eq!(
            rules(
                "            - {score: 1}\n        anchors:\n          1: outside",
                "            - {score: 1}\n            - {score: 2}\n        anchors:\n          1: outside"
            ),
            ["rule-hidden"]
        );
    }
}
