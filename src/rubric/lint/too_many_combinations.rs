//! An item with more combinations of answers than can be tried.

use crate::rubric::fault::{Example, Faults, Level, Rule};
use crate::rubric::sheet::Sheet;

pub static RULE: Rule = Rule {
    name: "too-many-combinations",
    level: Level::Unsound,
    what: "The rule of an item has more than 200,000 combinations of answers.",
    why: "They cannot all be tried, so nobody knows that each has one score. No auditor could see through such an item either.",
    example: Example::Told("an item with twelve choices of six answers each"),
};

pub fn check(sheet: &Sheet<'_>, faults: &mut Faults<'_>) {
    for (checked, _) in sheet.sound().filter(|(checked, _)| checked.space().is_none()) {
        let text = "the rule has more combinations of answers than can be tried";
        faults.value(&checked.path(&["score"]), &RULE, text, "make several items of it, or compare fewer facts");
    }
}
