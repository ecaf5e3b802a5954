//! Texts from outside, made fit to be shown: nothing in them steers a terminal, turns a line round or begins a new one, and none is a book.

use crate::letters::{is_foreign, is_invisible};

/// The longest name, heading, path or cell that is shown whole, in characters.
const LONGEST_PART: usize = 120;

/// The longest sentence that is shown whole, in characters.
const LONGEST_SENTENCE: usize = 600;

/// A name, heading, path or cell in a message.
pub fn legible(text: &str) -> String {
    cut(text, LONGEST_PART, true)
}

/// A sentence on one line, whose quoted parts are legible already.
pub(super) fn legible_sentence(text: &str) -> String {
    cut(text, LONGEST_SENTENCE, false)
}

/// Letters without those that steer a terminal or cannot be seen, which are shown by their numbers.
pub fn harmless(text: &str) -> String {
    let mut shown = String::with_capacity(text.len());
    for letter in text.chars() {
        push(letter, &mut shown);
    }
    shown
}

fn push(letter: char, shown: &mut String) {
    if letter.is_control() || is_invisible(letter) || matches!(letter, '\u{2028}' | '\u{2029}' | '\u{fffe}' | '\u{ffff}') {
        shown.push_str(&format!("<U+{:04X}>", u32::from(letter)));
    } else {
        shown.push(letter);
    }
}

fn cut(text: &str, longest: usize, tells_scripts: bool) -> String {
    let mut shown = String::new();
    for letter in text.chars().take(longest) {
        push(letter, &mut shown);
        // Letters of other scripts and of other widths look like ours.
        if tells_scripts && is_foreign(letter) {
            shown.push_str(&format!("<U+{:04X}>", u32::from(letter)));
        }
    }
    if text.chars().nth(longest).is_some() {
        shown.push('…');
    }
    shown
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_steers_or_hides_is_shown_by_its_number() {
        assert_eq!(legible("a\u{1b}[31mb\r\nc\u{202e}d\u{85}\u{2028}"), "a<U+001B>[31mb<U+000D><U+000A>c<U+202E>d<U+0085><U+2028>");
        assert_eq!(legible("w\u{441}"), "w\u{441}<U+0441>");
        assert_eq!(harmless("één\u{7}"), "één<U+0007>");
    }

    #[test]
    fn a_part_is_cut_at_120_characters_and_not_before() {
        let long = "é".repeat(120);
        assert_eq!(legible(&long), long);
        assert_eq!(legible(&format!("{long}x")), format!("{long}…"));
    }
}
