//! A name that refers to nothing.

use super::rule::{Check, Example, Level, Rule};
use super::sheet::Sheet;
use crate::rubric::faults::Faults;

/// The rule and its page.
pub static RULE: Rule = Rule {
    name: "unknown-name",
    level: Level::Unsound,
    what: "The name refers to a track, model, item, fact, ruling, band or language that does not exist.",
    why: "The rule or mapping in which it stands would be about nothing.",
    example: Example::Rubric { wrong: "meetings = weekly, teems <= 2", right: "meetings = weekly, teams <= 2" },
    check: Check::Rubric(check),
};

/// The names in models and principles; those in items are resolved where they are read.
fn check(sheet: &Sheet<'_>, faults: &mut Faults<'_>) {
    let raw = sheet.raw;
    for (index, model) in raw.models.iter().enumerate() {
        for (place, track) in model.tracks.iter().enumerate().filter(|(_, track)| !sheet.has_track(track) && sheet.whole) {
            let path = ["models", &index.to_string(), "tracks", &place.to_string()];
            faults.unknown(&path, &RULE, "track", track, raw.tracks.iter().map(|track| track.id.as_str()));
        }
    }
    let is_item = |name: &str| sheet.items.iter().any(|checked| checked.id.as_str() == name);
    for (index, principle) in raw.principles.iter().enumerate() {
        for (place, item) in principle.items.iter().enumerate().filter(|(_, item)| !is_item(item) && sheet.whole) {
            let path = ["principles", &index.to_string(), "items", &place.to_string()];
            faults.unknown(&path, &RULE, "item", item, sheet.items.iter().map(|checked| checked.id.as_str()));
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::rubric::lint::sample::rules;

    #[test]
    fn an_item_that_a_principle_misspells() {
        assert_eq!(rules("items: [team.1]}", "items: [team.9]}"), ["unknown-name"]);
    }

    #[test]
    fn a_band_that_a_minimum_misspells() {
        assert_eq!(rules("for: high}", "for: hihg}"), ["unknown-name"]);
    }
}
