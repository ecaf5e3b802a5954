//! A principle that no item shows.

use crate::locale::sentence;
use crate::rubric::fault::{Example, Faults, Level, Rule};
use crate::rubric::sheet::Sheet;

pub static RULE: Rule = Rule {
    name: "principle-without-items",
    level: Level::Warn,
    what: "A principle names no item.",
    why: "The profile would have a row that says nothing.",
    example: Example::Rubric { wrong: "origin: source, items: []}", right: "origin: source, items: [team.1]}" },
};

pub fn check(sheet: &Sheet<'_>, faults: &mut Faults<'_>) {
    for (index, principle) in sheet.raw.principles.iter().enumerate().filter(|(_, principle)| principle.items.is_empty()) {
        let text = sentence!("principle '{id}' names no item", id = principle.id);
        faults.value(&["principles", &index.to_string(), "items"], &RULE, text, "name the items that show it, or take it out");
    }
}

#[cfg(test)]
mod tests {
    use crate::rubric::inspect::sample::rules;

    #[test]
    fn a_second_principle_is_looked_at_too() {
        assert_eq!(
            rules("items: [team.1]}\n", "items: [team.1]}\n  - {id: nearness, title: near, origin: reading, items: []}\n"),
            ["principle-without-items"]
        );
    }
}
