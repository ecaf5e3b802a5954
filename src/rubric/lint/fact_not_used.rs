//! A fact that no rule looks at.

use super::rule::{Check, Example, Level, Rule};
use super::sheet::Sheet;
use crate::rubric::faults::Faults;
use crate::rubric::id::FactName;
use crate::rubric::space;

/// The rule and its page.
pub static RULE: Rule = Rule {
    name: "fact-not-used",
    level: Level::Deny,
    what: "A fact is listed, and no count, bands, rule or cap looks at it.",
    why: "Auditors would gather it for nothing. A component that is listed and not counted makes the full count too easy.",
    example: Example::Rubric {
        wrong: "of: [attends, shares_office], ranges: {1: \"0\", 2: \"1\", 3: \"2\"}}",
        right: "of: [attends, shares_office, shares_file], ranges: {1: 0-1, 2: \"2\", 3: \"3\"}}",
    },
    check: Check::Rubric(check),
};

fn check(sheet: &Sheet<'_>, faults: &mut Faults<'_>) {
    for (checked, item) in sheet.sound() {
        let used: Vec<FactName> = space::dimensions(item, &[]).into_iter().flat_map(space::Dimension::into_facts).collect();
        for name in item.facts.keys().filter(|name| !used.contains(name)) {
            let text = format!("{name} is listed, but nothing looks at it");
            faults.key(&checked.path(&["facts", name.as_str()]), &RULE, text, "count or compare it, or take it out");
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::rubric::lint::sample::rules;

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
}
