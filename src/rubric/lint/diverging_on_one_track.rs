//! A say on diverging scores of an item that has one column.

use crate::locale::sentence;
use crate::rubric::fault::{Example, Faults, Level, Rule};
use crate::rubric::sheet::Sheet;

pub static RULE: Rule = Rule {
    name: "diverging-on-one-track",
    level: Level::Warn,
    what: "An item of one track says whether its tracks may differ.",
    why: "It has nothing to differ from. A track is missing, or the line was copied from another item.",
    example: Example::Rubric {
        wrong: "title: Quality of the contacts\n        tracks: [work]\n        diverging: allowed",
        right: "title: Quality of the contacts\n        tracks: [work]",
    },
};

pub fn check(sheet: &Sheet<'_>, faults: &mut Faults<'_>) {
    for checked in sheet.items.iter().filter(|checked| checked.raw.diverging.is_some() && checked.raw.tracks.len() == 1) {
        let text = sentence!("{id} has one track, so its scores cannot diverge", id = checked.id);
        faults.key(&checked.path(&["diverging"]), &RULE, text, "take 'diverging' out, or name the other track");
    }
}

#[cfg(test)]
mod tests {
    use crate::rubric::inspect::sample::rules;

    #[test]
    fn two_tracks_have_something_to_say() {
        assert_eq!(
            rules(
                "title: Meetings\n        tracks: [work, study]\n        diverging: allowed",
                "title: Meetings\n        tracks: [work, study]\n        diverging: disputed"
            ),
            [""; 0]
        );
    }
}
