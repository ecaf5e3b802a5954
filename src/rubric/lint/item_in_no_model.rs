//! An item that nobody is ever scored on.

use crate::locale::sentence;
use crate::rubric::fault::{Example, Faults, Level, Rule};
use crate::rubric::sheet::Sheet;

pub static RULE: Rule = Rule {
    name: "item-in-no-model",
    level: Level::Unsound,
    what: "No model scores the item in any track.",
    why: "The item is in the file and in no total.",
    example: Example::Rubric { wrong: "tracks: [work]\n        models: [joit]", right: "tracks: [work]\n        models: [apart]" },
};

pub fn check(sheet: &Sheet<'_>, faults: &mut Faults<'_>) {
    for (checked, item) in sheet.sound() {
        let is_scored = sheet.raw.models.iter().any(|model| model.tracks.iter().any(|track| item.is_scored(&model.id, track)));
        if !is_scored && sheet.whole {
            let text = sentence!("no model scores item '{id}'", id = item.id);
            faults.value(&checked.path(&["number"]), &RULE, text, "name a model that has one of its tracks");
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::rubric::inspect::sample::rules;

    #[test]
    fn a_model_without_the_track_of_the_item() {
        assert_eq!(
            rules(
                "title: Caseload of a study team\n        tracks: [study]\n        models: [apart]",
                "title: Caseload of a study team\n        tracks: [study]\n        models: [apat]"
            ),
            ["maximum-differs", "item-in-no-model", "variant-missing", "unknown-name"]
        );
    }
}
