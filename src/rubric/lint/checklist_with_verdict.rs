//! A checklist that passes judgement.

use crate::rubric::fault::{Example, Faults, Level, Rule};
use crate::rubric::parts::TotalKind;
use crate::rubric::sheet::Sheet;

pub static RULE: Rule = Rule {
    name: "checklist-with-verdict",
    level: Level::Deny,
    what: "A scale that reports a count has bands or minimums.",
    why: "A checklist says what is there. Its source has no cut-offs, and bands on it would read as a verdict that nobody gave.",
    example: Example::Rubric { wrong: "total: count\ninsufficient: {code", right: "insufficient: {code" },
};

pub fn check(sheet: &Sheet<'_>, faults: &mut Faults<'_>) {
    let raw = sheet.raw;
    if raw.total == TotalKind::Count && (raw.bands.is_some() || raw.minimums.is_some()) {
        let text = "a checklist has no bands and no minimums";
        faults.key(&["total"], &RULE, text, "take them out, or write 'total: sum' if this is a scale");
    }
}

#[cfg(test)]
mod tests {
    use crate::rubric::inspect::sample::told;

    #[test]
    fn bands_on_a_count_are_told_once() {
        let told = told("insufficient: {code", "total: count\ninsufficient: {code");
        assert_eq!(told, ["checklist-with-verdict: total: count"]);
    }
}
