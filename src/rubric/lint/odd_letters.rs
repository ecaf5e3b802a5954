//! Letters that cannot be seen, turn a line round, or look like others.

use crate::letters::{is_foreign, is_invisible};
use crate::locale::{Sentence, sentence};
use crate::rubric::fault::{Example, Faults, Level, Rule};
use crate::rubric::sheet::Sheet;
use crate::rubric::texts;

pub static RULE: Rule = Rule {
    name: "odd-letters",
    level: Level::Deny,
    what: "An id or a text holds a letter that cannot be seen, turns the line round, or looks like another.",
    why: "Evidence that names the id as it looks would not be about it, and a reader would not read what the file says.",
    example: Example::Told("a title with a zero-width space in it, copied from a page; an id with a Cyrillic letter"),
};

const HELP: &str = "type it anew; it may have been copied from a page or a PDF";

pub fn check(sheet: &Sheet<'_>, faults: &mut Faults<'_>) {
    let raw = sheet.raw;
    let mut ids: Vec<(Vec<String>, String)> = vec![(vec!["id".to_owned()], raw.id.clone())];
    ids.extend(raw.ids());
    for checked in &sheet.items {
        ids.push((checked.path(&["number"]), checked.raw.number.clone()));
        for (name, fact) in checked.raw.facts.iter() {
            let path = checked.path(&["facts", name.as_str()]);
            if let Some(letter) = odd_in_id(name.as_str()) {
                faults.key(&path, &RULE, told(letter), HELP);
            }
            let choice = |index: usize| checked.path(&["facts", name.as_str(), "choices", &index.to_string(), "id"]);
            ids.extend(fact.choices.iter().enumerate().map(|(index, found)| (choice(index), found.id.clone())));
        }
    }
    for (path, id) in ids {
        if let Some(letter) = odd_in_id(&id) {
            faults.value(&path, &RULE, told(letter), HELP);
        }
    }
    for (path, text) in texts::of_raw(raw) {
        report(&RULE, &text, &path, faults);
    }
}

/// Reports a text with such a letter.
pub fn report(rule: &'static Rule, text: &str, path: &[String], faults: &mut Faults<'_>) {
    if let Some(letter) = odd_in_text(text) {
        faults.value(path, rule, told(letter), HELP);
    }
}

fn told(letter: char) -> Sentence {
    let number = format!("U+{:04X}", u32::from(letter));
    if is_hidden(letter) {
        sentence!("there is {number} here, which cannot be seen", number)
    } else {
        sentence!("there is {number} '{letter}' here, which looks like another letter", number, letter)
    }
}

fn is_hidden(letter: char) -> bool {
    (is_invisible(letter) || letter.is_control() || matches!(letter, '\u{2028}' | '\u{2029}')) && !matches!(letter, '\n' | '\t' | '\r')
}

fn odd_in_id(id: &str) -> Option<char> {
    id.chars().find(|letter| is_hidden(*letter) || is_foreign(*letter) || *letter == '\u{a0}')
}

/// A hidden letter, or a letter of another script in a word that has letters of this one.
fn odd_in_text(text: &str) -> Option<char> {
    // Joiners belong to the spelling of other scripts, and to some signs.
    let joins = |at: usize| text.get(..at).and_then(|before| before.chars().next_back()).is_some_and(|before| u32::from(before) > 0x2ff);
    let is_joiner = |letter: char| matches!(letter, '\u{200c}' | '\u{200d}' | '\u{fe0e}' | '\u{fe0f}');
    let hidden = text.char_indices().find(|(at, letter)| is_hidden(*letter) && !(is_joiner(*letter) && joins(*at)));
    if let Some((_, letter)) = hidden {
        return Some(letter);
    }
    let is_mixed = |word: &&str| word.chars().any(|letter| letter.is_alphabetic() && !is_foreign(letter));
    text.split(|letter: char| !letter.is_alphanumeric()).filter(is_mixed).flat_map(str::chars).find(|letter| is_foreign(*letter))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rubric::inspect::sample::rules;

    #[test]
    fn letters_of_other_scripts_may_stand_in_words_of_their_own() {
        for text in ["20 %", "\u{1f469}\u{200d}\u{2695}\u{fe0f}", "κ = 0,6", "één à\u{202f}twee", "x", "a\nb"] {
            assert_eq!(odd_in_text(text), None, "{text}");
        }
        for (text, letter) in [("te\u{ad}am", '\u{ad}'), ("t\u{435}am", '\u{435}'), ("a\u{202e}b", '\u{202e}'), ("w\u{ff41}", '\u{ff41}')] {
            assert_eq!(odd_in_text(text), Some(letter), "{text}");
        }
    }

    #[test]
    fn ids_hold_no_letters_but_plain_ones() {
        for (right, wrong) in [("id: work,", "id: w\u{43e}rk,"), ("{code: INT,", "{code: I\u{200b}NT,"), ("teams:", "te\u{a0}ams:")] {
            assert!(rules(right, wrong).contains(&"odd-letters"), "{wrong}");
        }
    }
}
