//! Two things of one kind with one id.

use crate::locale::sentence;
use crate::rubric::fault::{Example, Faults, Level, Rule};
use crate::rubric::sheet::Sheet;
use std::collections::{HashMap, HashSet};

pub static RULE: Rule = Rule {
    name: "doubled-id",
    level: Level::Unsound,
    what: "Two items, tracks, models, sources, principles, rulings, sections or answers have the same id.",
    why: "Evidence that names the id would be about both, and one of the two would never be scored.",
    example: Example::Rubric { wrong: "{code: DOC, title: interviews}", right: "{code: INT, title: interviews}" },
};

pub fn check(sheet: &Sheet<'_>, faults: &mut Faults<'_>) {
    let mut seen = HashSet::new();
    for (path, id) in sheet.raw.ids() {
        let kind = path.first().cloned().unwrap_or_default();
        if !seen.insert((kind.clone(), id.to_lowercase())) {
            faults.value(&path, &RULE, sentence!("'{id}' appears twice in {kind}", id, kind), "give each its own");
        }
    }
    let mut first_of: HashMap<String, &str> = HashMap::new();
    for checked in &sheet.items {
        if let Some(title) = first_of.insert(checked.id.as_str().to_lowercase(), &checked.raw.title) {
            let text = sentence!("item '{id}' appears twice; the first is '{title}'", id = checked.id, title);
            faults.value(&checked.path(&["number"]), &RULE, text, "number each item of a section once");
        }
    }
    for checked in &sheet.items {
        for (name, fact) in checked.raw.facts.iter() {
            for (index, choice) in fact.choices.iter().enumerate() {
                if fact.choices.iter().take(index).any(|other| other.id.eq_ignore_ascii_case(&choice.id)) {
                    let step = index.to_string();
                    let path = checked.path(&["facts", name.as_str(), "choices", &step, "id"]);
                    faults.value(&path, &RULE, sentence!("answer '{id}' appears twice", id = choice.id), "keep one of the two");
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::rubric::inspect::sample::told;

    #[test]
    fn an_item_number_counts_once_in_its_section_only() {
        assert_eq!(told("number: \"4\"", "number: \"3\""), ["doubled-id: - number: \"3\"", "number-out-of-sequence: - number: \"3\""]);
    }

    #[test]
    fn an_answer_counts_once_in_its_fact() {
        assert_eq!(
            told("{id: weekly, title: every week}", "{id: Monthly, title: every week}").first().map(String::as_str),
            Some("doubled-id: {id: Monthly, title: every week}")
        );
    }
}
