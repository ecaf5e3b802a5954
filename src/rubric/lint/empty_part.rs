//! A part that has to hold something and does not.

use crate::locale::sentence;
use crate::rubric::fault::{Example, Faults, Level, Rule};
use crate::rubric::sheet::Sheet;

pub static RULE: Rule = Rule {
    name: "empty-part",
    level: Level::Unsound,
    what: "A list that has to name something is empty, or a range of scores has its ends the wrong way round.",
    why: "There would be nothing to score, or nothing to score it in.",
    example: Example::Rubric { wrong: "scale: {lowest: 3, highest: 3}", right: "scale: {lowest: 1, highest: 3}" },
};

pub fn check(sheet: &Sheet<'_>, faults: &mut Faults<'_>) {
    let raw = sheet.raw;
    for (list, empty) in [("tracks", raw.tracks.is_empty()), ("models", raw.models.is_empty()), ("sections", raw.sections.is_empty())] {
        if empty {
            faults.value(&[list], &RULE, sentence!("{list} is empty", list), "name at least one");
        }
    }
    let of_items = sheet.items.iter().filter_map(|checked| Some((checked.raw.scale.as_ref()?, checked.path(&["scale"]))));
    for (scale, path) in [(&raw.scale, vec!["scale".to_owned()])].into_iter().chain(of_items) {
        if scale.lowest >= scale.highest {
            faults.value(&path, &RULE, "the lowest score is not below the highest", "write the lowest score of an item first");
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::rubric::inspect::sample::rules;

    #[test]
    fn an_item_may_have_a_range_of_its_own_the_right_way_round() {
        assert_eq!(
            rules("criterion: Contacts lead somewhere.\n", "criterion: Contacts lead somewhere.\n        scale: {lowest: 1, highest: 3}\n"),
            [""; 0]
        );
    }

    #[test]
    fn a_range_of_an_item_the_wrong_way_round() {
        let told = rules("title: Working with the team\n", "title: Working with the team\n        scale: {lowest: 3, highest: 3}\n");
        assert!(told.contains(&"empty-part"), "{told:?}");
    }
}
