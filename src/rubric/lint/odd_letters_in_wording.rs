//! Letters of a wording that cannot be seen, turn a line round, or look like others.

use super::odd_letters;
use crate::rubric::fault::{Example, Faults, Level, Rule};
use crate::rubric::sheet::Words;

pub static RULE: Rule = Rule {
    name: "odd-letters-in-wording",
    level: Level::Deny,
    what: "A text of a wording holds a letter that cannot be seen, turns the line round, or looks like another.",
    why: "A reader would not read what the file says.",
    example: Example::Told("a text with a mark that turns the line round, copied from a PDF"),
};

pub fn check(words: &Words, faults: &mut Faults<'_>) {
    for (path, text) in &words.texts {
        odd_letters::report(&RULE, text, path, faults);
    }
}

#[cfg(test)]
mod tests {
    use crate::rubric::inspect::sample::rules_of_words;

    #[test]
    fn a_word_of_two_scripts_is_one() {
        let (right, wrong) = ("Vaak overleg", "Vaak \u{43e}verleg");
        assert_eq!(rules_of_words(right, wrong), ["odd-letters-in-wording"]);
    }
}
