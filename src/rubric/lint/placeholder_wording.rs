//! A translation that was to be written later.

use super::placeholder_text;
use crate::rubric::fault::{Example, Faults, Level, Rule};
use crate::rubric::sheet::Words;

pub static RULE: Rule = Rule {
    name: "placeholder-wording",
    level: Level::Deny,
    what: "A text of a wording is empty, or is a placeholder such as TODO.",
    why: "It would appear in a report, where a reader looks for what a score means.",
    example: Example::Wording { wrong: "title: \"???\"", right: "title: Kwaliteit van de contacten" },
};

pub fn check(words: &Words, faults: &mut Faults<'_>) {
    for (path, text) in &words.texts {
        placeholder_text::report(&RULE, text, path, faults);
    }
}

#[cfg(test)]
mod tests {
    use crate::rubric::inspect::sample::rules_of_words;

    #[test]
    fn an_empty_text_is_one() {
        assert_eq!(rules_of_words("criterion: Vaak overleg met weinig teams.", "criterion: \"\""), ["placeholder-wording"]);
    }
}
