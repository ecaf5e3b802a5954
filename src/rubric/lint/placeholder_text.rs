//! Text that was to be written later.

use crate::locale::{Sentence, sentence};
use crate::rubric::fault::{Example, Faults, Level, Rule};
use crate::rubric::sheet::Sheet;
use crate::rubric::texts;

pub static RULE: Rule = Rule {
    name: "placeholder-text",
    level: Level::Deny,
    what: "A text is empty, or is a placeholder such as TODO, TBD, ??? or lorem ipsum.",
    why: "It would appear in a report, where a reader looks for what a score means.",
    example: Example::Rubric { wrong: "2: TODO", right: "2: contacts lead to interviews" },
};

pub fn check(sheet: &Sheet<'_>, faults: &mut Faults<'_>) {
    for (path, text) in texts::of_raw(sheet.raw) {
        report(&RULE, &text, &path, faults);
    }
}

/// Reports a text that says nothing.
pub fn report(rule: &'static Rule, text: &str, path: &[String], faults: &mut Faults<'_>) {
    if is_placeholder(text) {
        let text = if text.trim().is_empty() {
            Sentence::from("the text is empty")
        } else {
            sentence!("'{text}' is a placeholder", text = text.trim())
        };
        faults.value(path, rule, text, "write the text");
    }
}

/// Whether a text was to be written later.
fn is_placeholder(text: &str) -> bool {
    const WORDS: [&str; 6] = ["TODO", "TBD", "FIXME", "XXX", "XX", "NNB"];
    let says_nothing = !text.chars().any(char::is_alphanumeric);
    let mut words = text.split(|letter: char| !letter.is_alphanumeric());
    says_nothing || words.any(|word| WORDS.contains(&word)) || text.to_lowercase().contains("lorem ipsum")
}

#[cfg(test)]
mod tests {
    use super::is_placeholder;

    #[test]
    fn placeholders_are_told_from_words() {
        for text in ["", " ", "...", "???", "TODO", "TODO: later", "nog TBD", "Lorem ipsum dolor", "<…>"] {
            assert!(is_placeholder(text), "{text}");
        }
        for text in ["todo lists are shared", "XXL", "5", "à", "the team"] {
            assert!(!is_placeholder(text), "{text}");
        }
    }
}
