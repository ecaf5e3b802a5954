//! Two answers that always give the same score.

use crate::locale::sentence;
use crate::rubric::fact::FactKind;
use crate::rubric::fault::{Example, Faults, Level, Rule};
use crate::rubric::sheet::Sheet;
use crate::rubric::space::{Dimension, Space};

pub static RULE: Rule = Rule {
    name: "choices-alike",
    level: Level::Warn,
    what: "Two answers to choose from always give the same score.",
    why: "Either a rule that tells them apart is missing, or the choice asks more than the scale wants to know.",
    example: Example::Rubric { wrong: "[meetings >= weekly]", right: "[meetings >= monthly]" },
};

pub fn check(sheet: &Sheet<'_>, faults: &mut Faults<'_>) {
    for (checked, item) in sheet.sound() {
        let Some(space) = checked.space() else { continue };
        for (index, dimension) in space.dimensions().iter().enumerate() {
            let Dimension::Fact(name, answers) = dimension else { continue };
            let Some(FactKind::Choice(choices)) = item.facts.get(name).map(|fact| &fact.kind) else { continue };
            let pairs = (0..answers.len()).flat_map(|one| (one + 1..answers.len()).map(move |other| (one, other)));
            for (one, other) in pairs.filter(|(one, other)| are_alike(space, index, *one, *other)) {
                let (Some(first), Some(second)) = (choices.get(one), choices.get(other)) else { continue };
                let text = sentence!("'{id}' and '{id2}' of {name} always give the same score", id = first.id, id2 = second.id, name);
                let step = other.to_string();
                let path = checked.path(&["facts", name.as_str(), "choices", &step]);
                faults.value(&path, &RULE, text, "add the rule that tells them apart, join them, or say why in a comment");
            }
        }
    }
}

fn are_alike(space: &Space, dimension: usize, one: usize, other: usize) -> bool {
    let score = |index: Option<&usize>| space.verdicts().get(*index?)?.score;
    space.lines(dimension).iter().all(|line| score(line.get(one)) == score(line.get(other)))
}

#[cfg(test)]
mod tests {
    use crate::rubric::inspect::sample::rules;

    #[test]
    fn an_answer_that_no_rule_tells_from_another() {
        assert_eq!(
            rules(
                "              - {id: none, title: never}\n",
                "              - {id: none, title: never}\n              - {id: yearly, title: every year}\n"
            ),
            ["choices-alike"]
        );
    }
}
