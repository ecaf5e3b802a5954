//! A ruling that decides nothing in words.

use crate::locale::sentence;
use crate::rubric::fault::{Example, Faults, Level, Rule};
use crate::rubric::sheet::Sheet;

pub static RULE: Rule = Rule {
    name: "ruling-without-note",
    level: Level::Deny,
    what: "A ruling has no text.",
    why: "A ruling is what a report shows when somebody asks why the scale was read this way. Without its note the decision cannot be judged.",
    example: Example::Rubric { wrong: "{number: \"2\", text: \"\"}", right: "{number: \"2\", text: Open clients on one day count.}" },
};

pub fn check(sheet: &Sheet<'_>, faults: &mut Faults<'_>) {
    for (index, ruling) in sheet.raw.rulings.iter().enumerate().filter(|(_, ruling)| ruling.text.trim().is_empty()) {
        let text = sentence!("ruling {number} does not say what was decided", number = ruling.number);
        faults.value(&["rulings", &index.to_string(), "text"], &RULE, text, "write the decision in a sentence");
    }
}

#[cfg(test)]
mod tests {
    use crate::rubric::inspect::sample::rules;

    #[test]
    fn blanks_are_no_text() {
        assert_eq!(rules("text: Open clients on one day count.}", "text: \"  \"}"), ["ruling-without-note"]);
    }
}
