//! Two variants of one item that are scored at once.

use crate::locale::sentence;
use crate::rubric::fault::{Example, Faults, Level, Rule};
use crate::rubric::sheet::Sheet;

pub static RULE: Rule = Rule {
    name: "variants-together",
    level: Level::Deny,
    what: "A model scores two variants of one item in the same track.",
    why: "The item would count double in the total.",
    example: Example::Rubric {
        wrong: "title: Caseload of a work team\n        tracks: [work]\n        models: [joint, apart]",
        right: "title: Caseload of a work team\n        tracks: [work]\n        models: [apart]",
    },
};

/// Variants are the items of a section whose numbers differ by a letter alone.
pub fn check(sheet: &Sheet<'_>, faults: &mut Faults<'_>) {
    for group in sheet.variants() {
        for (index, checked) in group.iter().enumerate() {
            let Some(item) = &checked.item else { continue };
            let clash = sheet.columns().into_iter().find_map(|(model, track)| {
                let mut earlier = group.iter().take(index).filter_map(|other| other.item.as_ref());
                let other = earlier.find(|other| other.is_scored(&model.id, track))?;
                item.is_scored(&model.id, track).then_some((model, track, other))
            });
            if let Some((model, track, other)) = clash {
                let text = sentence!(
                    "{id} and {id2} are variants of one item, and model '{id3}' scores both in track '{track}'",
                    id = other.id,
                    id2 = item.id,
                    id3 = model.id,
                    track
                );
                faults.value(&checked.path(&["number"]), &RULE, text, "name in 'models' and 'tracks' where each applies");
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::rubric::inspect::sample::rules;

    #[test]
    fn an_item_without_models_is_in_all_of_them() {
        assert_eq!(
            rules(
                "title: Caseload of a work team\n        tracks: [work]\n        models: [apart]\n",
                "title: Caseload of a work team\n        tracks: [work]\n"
            ),
            ["maximum-differs", "variants-together"]
        );
    }
}
