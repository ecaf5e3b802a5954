//! A text that names other numbers in another language.

use crate::figure::Figure;
use crate::locale::sentence;
use crate::locale::{Lang, numbers_in};
use crate::rubric::fault::{Example, Faults, Level, Rule};
use crate::rubric::sheet::Words;
use std::collections::BTreeSet;

pub static RULE: Rule = Rule {
    name: "numbers-differ",
    level: Level::Deny,
    what: "A text of a wording names other numbers than the same text of the rubric.",
    why: "An anchor that says 26 to 40 in one language and 25 to 40 in another gives two readers two scales.",
    example: Example::Wording { wrong: "2: 25 tot 40 cliënten", right: "2: 26 tot 40 cliënten" },
};

/// One is left out, as it is an article in some languages, and so is nought; a number may be in digits or in words.
pub fn check(words: &Words, faults: &mut Faults<'_>) {
    let (Some(own), Some(other)) = words.languages else { return };
    for (path, text) in &words.texts {
        let Some(original) = words.originals.get(path) else { continue };
        let (here, there) = (numbers(other, text), numbers(own, original));
        if here != there {
            // A dash where there is none, which is a sign in every language.
            let list = |numbers: &BTreeSet<Figure>| match numbers.len() {
                0 => "–".to_owned(),
                _ => numbers.iter().map(ToString::to_string).collect::<Vec<_>>().join(", "),
            };
            let text =
                sentence!("the numbers differ: {list} here, {list2} in '{original}'", list = list(&here), list2 = list(&there), original);
            faults.value(path, &RULE, text, "name the same numbers in every language");
        }
    }
}

fn numbers(lang: Lang, text: &str) -> BTreeSet<Figure> {
    numbers_in(lang, text).into_iter().filter(|figure| *figure != Figure::whole(0) && *figure != Figure::whole(1)).collect()
}

#[cfg(test)]
mod tests {
    use crate::rubric::inspect::sample::rules_of_words;

    #[test]
    fn a_number_may_be_in_words_in_one_language_and_in_digits_in_the_other() {
        assert_eq!(rules_of_words("2: twee van de drie", "2: 2 van de 3"), [""; 0]);
    }

    #[test]
    fn another_number_is_told() {
        assert_eq!(rules_of_words("3: alle drie", "3: alle vier"), ["numbers-differ"]);
    }
}
