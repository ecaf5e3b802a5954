//! A list that names one thing twice.

use std::collections::HashSet;

use super::rule::{Check, Example, Level, Rule};
use super::sheet::Sheet;
use crate::rubric::faults::Faults;

/// The rule and its page.
pub static RULE: Rule = Rule {
    name: "doubled-name",
    level: Level::Unsound,
    what: "A list names the same track, model, source, ruling or item twice.",
    why: "One of the two is most likely to have been another.",
    example: Example::Rubric { wrong: "tracks: [work, work]\n        models: [apart]", right: "tracks: [work]\n        models: [apart]" },
    check: Check::Rubric(check),
};

/// The lists of an item are checked where they are read.
fn check(sheet: &Sheet<'_>, faults: &mut Faults<'_>) {
    for (index, model) in sheet.raw.models.iter().enumerate() {
        report(&model.tracks, &["models", &index.to_string(), "tracks"], faults);
    }
    for (index, principle) in sheet.raw.principles.iter().enumerate() {
        report(&principle.items, &["principles", &index.to_string(), "items"], faults);
    }
}

/// Reports every name of a list that stood in it before.
pub fn report(names: &[String], path: &[&str], faults: &mut Faults<'_>) {
    let mut seen = HashSet::new();
    for (index, name) in names.iter().enumerate().filter(|(_, name)| !seen.insert(name.as_str())) {
        let step = index.to_string();
        faults.value(&[path, &[&step]].concat(), &RULE, format!("'{name}' stands here twice"), "name it once");
    }
}

#[cfg(test)]
mod tests {
    use crate::rubric::lint::sample::rules;

    #[test]
    fn an_item_that_a_principle_names_twice() {
        assert_eq!(rules("items: [team.1]}", "items: [team.1, team.1]}"), ["doubled-name"]);
    }
}
