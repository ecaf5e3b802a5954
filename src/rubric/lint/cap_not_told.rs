//! A cap that does not say in words what it allows.

use crate::figure::Figure;
use crate::locale::sentence;
use crate::locale::{Lang, numbers_in};
use crate::rubric::fault::{Example, Faults, Level, Rule};
use crate::rubric::sheet::Sheet;

pub static RULE: Rule = Rule {
    name: "cap-not-told",
    level: Level::Warn,
    what: "A cap has no text, or its text names another score than its limit.",
    why: "A report says in these words why a score went no higher. When they name another limit than the one that is computed, one of the two is wrong.",
    example: Example::Rubric {
        wrong: "at_most: 2, text: at most 3 unless the time is recorded}",
        right: "at_most: 2, text: at most 2 unless the time is recorded}",
    },
};

pub fn check(sheet: &Sheet<'_>, faults: &mut Faults<'_>) {
    let Some(lang) = Lang::from_tag(&sheet.raw.language) else { return };
    for (checked, item) in sheet.sound() {
        for (index, cap) in item.caps.iter().enumerate() {
            let step = index.to_string();
            if cap.text.trim().is_empty() {
                let text = sentence!("the cap at {at_most} does not say so in words", at_most = cap.at_most);
                faults.value(&checked.path(&["caps", &step]), &RULE, text, "add 'text: at most … unless …'");
            } else if !numbers_in(lang, &cap.text).contains(&Figure::whole(cap.at_most)) {
                let text = sentence!("the text of the cap does not name its limit of {at_most}", at_most = cap.at_most);
                faults.value(&checked.path(&["caps", &step, "at_most"]), &RULE, text, "correct the limit or the text");
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::rubric::inspect::sample::told;

    #[test]
    fn a_limit_that_moved_by_one_is_found_on_its_line() {
        let line = "{unless: time_tracked = yes, at_most: 1, text: at most 2 unless the time is recorded}";
        assert_eq!(told("at_most: 2, text", "at_most: 1, text").first(), Some(&format!("cap-not-told: {line}")));
        assert_eq!(told(", text: at most 2 unless the time is recorded", ""), ["cap-not-told: {unless: time_tracked = yes, at_most: 2}"]);
    }
}
