//! A track in which no variant of an item is scored.

use crate::locale::sentence;
use crate::rubric::fault::{Example, Faults, Level, Rule};
use crate::rubric::sheet::Sheet;

pub static RULE: Rule = Rule {
    name: "variant-missing",
    level: Level::Deny,
    what: "A model scores none of the variants of an item in one of its tracks.",
    why: "The item would be missing from the total of that track, and nobody would see it.",
    example: Example::Rubric {
        wrong: "number: \"1c\"\n        title: Caseload of a study team\n        tracks: [study]\n        models: [joint]",
        right: "number: \"1c\"\n        title: Caseload of a study team\n        tracks: [study]\n        models: [apart]",
    },
};

/// Variants are the items of a section whose numbers differ by a letter alone.
pub fn check(sheet: &Sheet<'_>, faults: &mut Faults<'_>) {
    for group in sheet.variants() {
        for (model, track) in sheet.columns() {
            let mut items = group.iter().filter_map(|checked| checked.item.as_ref());
            if items.all(|item| !item.is_scored(&model.id, track)) {
                let numbers: Vec<&str> = group.iter().map(|checked| checked.id.as_str()).collect();
                let text =
                    sentence!("model '{id}' scores none of {names} in track '{track}'", id = model.id, names = numbers.join(", "), track);
                // The last variant of that track is the likeliest to have been meant.
                let meant = group.iter().rev().find(|checked| checked.raw.tracks.iter().any(|known| known == track));
                let Some(at) = meant.or(group.first()) else { continue };
                faults.value(&at.path(&["number"]), &RULE, text, "name in 'models' and 'tracks' where each applies");
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::rubric::inspect::sample::rules;

    #[test]
    fn a_variant_for_the_other_track_does_not_help() {
        assert_eq!(
            rules("title: Caseload of a study team\n        tracks: [study]", "title: Caseload of a study team\n        tracks: [work]"),
            ["maximum-differs", "maximum-differs", "variant-missing", "variants-together"]
        );
    }
}
