//! A cap that never lowers a score.

use crate::locale::sentence;
use crate::rubric::fault::{Example, Faults, Level, Rule};
use crate::rubric::sheet::Sheet;

pub static RULE: Rule = Rule {
    name: "cap-without-effect",
    level: Level::Deny,
    what: "A cap never lowers any score.",
    why: "It was meant to. Its limit is too high, or another cap always does more.",
    example: Example::Rubric { wrong: "at_most: 3, text", right: "at_most: 2, text" },
};

pub fn check(sheet: &Sheet<'_>, faults: &mut Faults<'_>) {
    for (checked, item) in sheet.sound() {
        let Some(space) = checked.space() else { continue };
        for (index, cap) in item.caps.iter().enumerate() {
            let bites = space.verdicts().iter().any(|verdict| {
                let others = verdict.caps.iter().filter(|other| **other != index).filter_map(|other| item.caps.get(*other));
                let lowest = others.map(|other| other.at_most).min();
                let otherwise = verdict.uncapped.map(|score| lowest.map_or(score, |cap| score.min(cap)));
                verdict.caps.contains(&index) && otherwise.is_some_and(|score| score > cap.at_most)
            });
            if !bites {
                let text = sentence!("no score is ever above {at_most} when this cap holds", at_most = cap.at_most);
                faults.value(&checked.path(&["caps", &index.to_string()]), &RULE, text, "lower it, or take it out");
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::rubric::inspect::sample::rules;

    #[test]
    fn a_cap_that_always_holds_some_score_down_is_fine() {
        assert_eq!(rules("at_most: 2, text: at most 2 unless", "at_most: 1, text: at most 1 unless"), [""; 0]);
    }
}
