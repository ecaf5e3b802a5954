//! A contradiction that no answers come to.

use crate::rubric::fault::{Example, Faults, Level, Rule};
use crate::rubric::sheet::Sheet;
use crate::rubric::space;

pub static RULE: Rule = Rule {
    name: "contradiction-never-holds",
    level: Level::Deny,
    what: "No answers meet all conditions of a contradiction.",
    why: "It was written to catch something. Two of its conditions exclude each other, or one asks for a figure that the fact cannot have.",
    example: Example::Rubric {
        wrong: "        contradictions: [[teams >= 3, teams < 2, separate = yes]]\n        score:\n          rules:",
        right: "        score:\n          rules:",
    },
};

pub fn check(sheet: &Sheet<'_>, faults: &mut Faults<'_>) {
    for (checked, item) in sheet.sound() {
        for (index, contradiction) in item.contradictions.iter().enumerate() {
            if !space::can_hold(item, contradiction) {
                let text = "no answers meet all of these conditions";
                let path = checked.path(&["contradictions", &index.to_string()]);
                faults.value(&path, &RULE, text, "correct the conditions, or take the contradiction out");
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::rubric::inspect::sample::rules;

    #[test]
    fn conditions_that_answers_can_meet_are_fine() {
        let score = "        score:\n          rules:";
        assert_eq!(rules(score, &format!("        contradictions: [[teams >= 3, teams < 4, separate = yes]]\n{score}")), [""; 0]);
        let beyond = format!("        contradictions: [[teams < 0, separate = yes]]\n{score}");
        assert_eq!(rules(score, &beyond), ["contradiction-never-holds"]);
    }

    #[test]
    fn a_contradiction_is_between_two_facts() {
        let score = "        score:\n          rules:";
        assert_eq!(rules(score, &format!("        contradictions: [[teams >= 3, teams < 4]]\n{score}")), ["rule-shape"]);
        assert_eq!(rules(score, &format!("        contradictions: [[teams >= 0, separate != maybe]]\n{score}")), ["bad-condition"]);
    }
}
