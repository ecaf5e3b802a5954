//! A fact that no rule looks at.

use crate::locale::sentence;
use crate::rubric::fault::{Example, Faults, Level, Rule};
use crate::rubric::id::FactName;
use crate::rubric::rule::Rule as ItemRule;
use crate::rubric::sheet::Sheet;
use crate::rubric::space;

pub static RULE: Rule = Rule {
    name: "fact-not-used",
    level: Level::Deny,
    what: "A fact is listed, and no count, bands, rule or cap looks at it; or one does though the fact is said to be supporting.",
    why: "Reviewers would gather it for nothing. A component that is listed and not counted makes the full count too easy.",
    example: Example::Rubric {
        wrong: "of: [attends, shares_office], ranges: {1: \"0\", 2: \"1\", 3: \"2\"}}",
        right: "of: [attends, shares_office, shares_file], ranges: {1: 0-1, 2: \"2\", 3: \"3\"}}",
    },
};

pub fn check(sheet: &Sheet<'_>, faults: &mut Faults<'_>) {
    for (checked, item) in sheet.sound() {
        let mut used: Vec<FactName> = space::dimensions(item, &[]).into_iter().flat_map(space::Dimension::into_facts).collect();
        if let ItemRule::PerWorker(judged) = &item.rule {
            used.push(judged.mean().clone());
        }
        for (name, fact) in item.facts.iter().filter(|(name, fact)| used.contains(name) == fact.supporting) {
            let (text, help) = if fact.supporting {
                (sentence!("{name} is said to be supporting, but a rule looks at it", name), "take 'supporting' out")
            } else {
                (
                    sentence!("{name} is listed, but nothing looks at it", name),
                    "count or compare it, mark it 'supporting: true', or take it out",
                )
            };
            faults.key(&checked.path(&["facts", name.as_str()]), &RULE, text, help);
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::rubric::inspect::sample::rules;

    #[test]
    fn a_component_that_is_listed_and_not_counted() {
        assert_eq!(
            rules(
                "          attends: {kind: yes_no, title: attends the meeting}\n",
                "          attends: {kind: yes_no, title: attends the meeting}\n          chats: {kind: yes_no, title: chats with the team}\n"
            ),
            ["fact-not-used"]
        );
    }

    #[test]
    fn a_supporting_fact_stands_beside_the_rules() {
        let meeting = "          attends: {kind: yes_no, title: attends the meeting}\n";
        let chats = "          chats: {kind: yes_no, title: chats with the team, supporting: true}\n";
        assert!(rules(meeting, &format!("{meeting}{chats}")).is_empty());
        assert_eq!(rules("title: attends the meeting}", "title: attends the meeting, supporting: true}"), ["fact-not-used"]);
    }
}
