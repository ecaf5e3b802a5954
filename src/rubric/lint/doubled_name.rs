//! A list that names one thing twice.

use crate::locale::sentence;
use std::borrow::Borrow;
use std::collections::HashSet;

use crate::rubric::fault::{Example, Faults, Level, Rule};
use crate::rubric::sheet::Sheet;

pub static RULE: Rule = Rule {
    name: "doubled-name",
    level: Level::Unsound,
    what: "A list names the same track, model, source, ruling or item twice.",
    why: "One of the two is most likely to have been another.",
    example: Example::Rubric { wrong: "tracks: [work, work]\n        models: [apart]", right: "tracks: [work]\n        models: [apart]" },
};

pub fn check(sheet: &Sheet<'_>, faults: &mut Faults<'_>) {
    for (index, model) in sheet.raw.models.iter().enumerate() {
        report(&model.tracks, &["models", &index.to_string(), "tracks"], faults);
    }
    for (index, principle) in sheet.raw.principles.iter().enumerate() {
        report(&principle.items, &["principles", &index.to_string(), "items"], faults);
    }
    for checked in &sheet.items {
        report(&checked.raw.tracks, &checked.path(&["tracks"]), faults);
        report(&checked.raw.models, &checked.path(&["models"]), faults);
        report(&checked.raw.evidence, &checked.path(&["evidence"]), faults);
        report(&checked.raw.rulings, &checked.path(&["rulings"]), faults);
    }
}

/// Reports every name of a list that stood in it before.
fn report<N: Borrow<str>, S: AsRef<str>>(names: &[N], path: &[S], faults: &mut Faults<'_>) {
    let mut seen = HashSet::new();
    for (index, name) in names.iter().enumerate().filter(|(_, name)| !seen.insert((*name).borrow())) {
        let step = index.to_string();
        let path: Vec<&str> = path.iter().map(AsRef::as_ref).chain([step.as_str()]).collect();
        faults.value(&path, &RULE, sentence!("'{name}' appears twice", name = name.borrow()), "name it once");
    }
}

#[cfg(test)]
mod tests {
    use crate::rubric::inspect::sample::rules;

    #[test]
    fn an_item_that_a_principle_names_twice() {
        assert_eq!(rules("items: [team.1]}", "items: [team.1, team.1]}"), ["doubled-name"]);
    }
}
