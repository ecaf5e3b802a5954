//! Texts of cells: without the white space around them, and in one form in which what looks the same is the same.

use std::borrow::Cow;

use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfc, is_nfkc_quick};

use crate::letters::is_invisible;

/// A cell without the white space around it; spreadsheets also leave no-break spaces and marks there.
pub fn trim(cell: &str) -> &str {
    cell.trim_matches(|letter: char| letter.is_whitespace() || is_invisible(letter))
}

/// A text in the form in which it is compared: letters composed and of usual width, without invisible ones, with one dash, one apostrophe and
/// one space between words, in small letters.
pub fn same_look(text: &str) -> String {
    let composed: Cow<'_, str> =
        if is_nfkc_quick(text.chars()) == IsNormalized::Yes { text.into() } else { text.nfkc().collect::<String>().into() };
    let mut plain = String::with_capacity(composed.len());
    for letter in composed.chars().filter(|letter| !is_invisible(*letter)) {
        match letter {
            '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{2e3a}' | '\u{2e3b}' | '\u{fe58}' | '\u{fe63}' => plain.push('-'),
            '\u{2018}'..='\u{201b}' | '\u{2032}' | '\u{2b9}' | '\u{2bc}' | '`' | '\u{b4}' => plain.push('\''),
            letter if letter.is_whitespace() => {
                if !plain.ends_with(' ') && !plain.is_empty() {
                    plain.push(' ');
                }
            }
            letter => plain.extend(letter.to_lowercase()),
        }
    }
    plain.truncate(plain.trim_end().len());
    plain
}

/// An id in the form in which it is compared: letters composed, without invisible ones, capitals as they are.
pub fn same_id(id: &str) -> Cow<'_, str> {
    if id.is_ascii() || (is_nfc(id) && !id.contains(is_invisible)) {
        return Cow::Borrowed(id);
    }
    Cow::Owned(id.nfc().filter(|letter| !is_invisible(*letter)).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_looks_the_same_is_the_same() {
        for (one, other) in [
            ("Café Één", "Cafe\u{301} E\u{301}e\u{301}n"),
            ("Bak-kerij", "Bak\u{2013}kerij"),
            ("Bak-kerij", "Bak\u{2011}kerij"),
            ("Bakkerij", "Bak\u{200b}kerij"),
            ("Bakkerij", "Bak\u{ad}kerij"),
            ("'t Hof", "\u{2019}t  HOF"),
            ("ﬁetsen", "fietsen"),
            ("Ｎoord", "noord"),
            (" a\u{a0}b ", "a b"),
        ] {
            assert_eq!(same_look(one), same_look(other), "{one} {other}");
        }
        assert_ne!(same_look("bakkerij"), same_look("bak kerij"));
        assert_eq!(same_id("e\u{301}A\u{200b}1"), "éA1");
        assert_ne!(same_id("a1"), same_id("A1"));
    }
}
