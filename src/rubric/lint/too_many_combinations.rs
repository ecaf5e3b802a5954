//! An item with more combinations of answers than can be tried.

use crate::rubric::fault::{Example, Faults, Level, Rule};
use crate::rubric::sheet::Sheet;

pub static RULE: Rule = Rule {
    name: "too-many-combinations",
    level: Level::Unsound,
    what: "The rule of an item has more than 200,000 combinations of answers, or the items of a file together more than 1,000,000.",
    why: "They cannot all be tried, so nobody knows that each has one score. No reviewer could see through such an item either.",
    example: Example::Told("an item with twelve choices of six answers each"),
};

pub fn check(sheet: &Sheet<'_>, faults: &mut Faults<'_>) {
    let mut is_told = false;
    for (checked, _) in sheet.sound() {
        let text = if !checked.is_within_reach() {
            "with the items before it the rule has more combinations of answers than can be tried"
        } else if checked.space().is_none() {
            "the rule has more combinations of answers than can be tried"
        } else {
            continue;
        };
        // What goes for the first item beyond reach goes for all after it.
        if checked.is_within_reach() || !std::mem::replace(&mut is_told, true) {
            faults.value(&checked.path(&["score"]), &RULE, text, "make several items of it, or compare fewer facts");
        }
    }
}
