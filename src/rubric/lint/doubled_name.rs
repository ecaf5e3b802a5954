//! A list that names one thing twice.

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
    let models = sheet.raw.models.iter().map(|model| ("models", "tracks", &model.tracks));
    let principles = sheet.raw.principles.iter().map(|principle| ("principles", "items", &principle.items));
    for (list, key, names, index) in models
        .enumerate()
        .map(|(index, (list, key, names))| (list, key, names, index))
        .chain(principles.enumerate().map(|(index, (list, key, names))| (list, key, names, index)))
    {
        for (place, name) in names.iter().enumerate().filter(|(place, name)| names.iter().take(*place).any(|other| other == *name)) {
            let path = [list, &index.to_string(), key, &place.to_string()];
            faults.value(&path, &RULE, format!("'{name}' stands here twice"), "name it once");
        }
    }
}
