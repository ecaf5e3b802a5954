//! Names in running text, whatever their case, accents and marks between their words, and what stands in their place.

use std::collections::HashMap;

use unicode_normalization::UnicodeNormalization;

use crate::letters::is_invisible;
use crate::table::fold;

/// A name of one word stands for itself within longer words from so many letters on, as that of a town in that of its inhabitants.
const LONG: usize = 5;

/// A name this short is looked for as it is written: in small letters it may be any word.
const SHORT: usize = 2;

/// A part of a person's name is looked for in any case from so many letters on.
const ANY_CASE: usize = 4;

/// The most letters between two words of a name.
const MOST_BETWEEN: usize = 3;

/// Names to look for in texts.
#[derive(Debug, Default)]
pub struct HiddenNames {
    /// By their first word, folded.
    by_word: HashMap<String, Vec<HiddenName>>,
    /// Long single words, looked for within others.
    within: Vec<(String, String)>,
}

#[derive(Debug)]
struct HiddenName {
    /// Its words, folded, or as they are written where case tells a name from a word.
    words: Vec<String>,
    is_exact: bool,
    stands_in: String,
}

/// A word of a text and where it stands, in bytes.
struct Word<'t> {
    text: &'t str,
    folded: String,
    from: usize,
    to: usize,
}

impl HiddenNames {
    /// Hides a name in any case.
    pub fn hide_name(&mut self, name: &str, stands_in: &str) {
        let name: String = name.nfc().collect();
        let parts = words(&name);
        let letters: usize = parts.iter().map(|word| word.text.chars().count()).sum();
        let has_digit = name.contains(|letter: char| letter.is_ascii_digit());
        self.add(&parts, letters <= SHORT && !has_digit, stands_in);
        if parts.len() > 1 {
            self.add_joined(&parts, stands_in);
        }
        if let [word] = &parts[..]
            && letters >= LONG
        {
            self.within.push((word.folded.clone(), stands_in.to_owned()));
        }
    }

    /// Hides a person's name, and each part of it that begins with a capital.
    pub fn hide_person(&mut self, name: &str, stands_in: &str) {
        self.hide_name(name, stands_in);
        let name: String = name.nfc().collect();
        for word in words(&name) {
            let is_name = word.text.chars().next().is_some_and(char::is_uppercase);
            if is_name && word.text.chars().count() > 1 {
                let is_short = word.text.chars().count() < ANY_CASE;
                self.add(&[word], is_short, stands_in);
            }
        }
        // What comes after the first name, such as 'van den Berg', also stands alone.
        let parts = words(&name);
        if let [_, others @ ..] = &parts[..]
            && others.len() > 1
        {
            self.add(others, false, stands_in);
            self.add_joined(others, stands_in);
        }
    }

    /// Hides the name of an organisation, and what of it stands before or between marks such as brackets and dashes.
    pub fn hide_organisation(&mut self, name: &str, stands_in: &str) {
        self.hide_name(name, stands_in);
        for part in name.split(['(', ')', ',', ';', '|', '/', ':', '–', '—']).flat_map(|part| part.split(" - ")) {
            if words(part).len() > 1 {
                self.hide_name(part, stands_in);
            }
        }
    }

    /// Hides the name of a file, with its folders, alone, and without its ending where that leaves more than one word.
    pub fn hide_file(&mut self, path: &str, stands_in: &str) {
        self.hide_name(path, stands_in);
        let name = path.rsplit(['/', '\\']).next().unwrap_or(path);
        self.hide_name(name, stands_in);
        if let Some((stem, _)) = name.rsplit_once('.').filter(|(stem, _)| words(stem).len() > 1) {
            self.hide_name(stem, stands_in);
        }
    }

    /// Hides the words of a name also where they are written as one.
    fn add_joined(&mut self, parts: &[Word<'_>], stands_in: &str) {
        let joined: String = parts.iter().map(|word| word.folded.as_str()).collect();
        if joined.chars().count() > LONG {
            self.within.push((joined, stands_in.to_owned()));
        }
    }

    fn add(&mut self, parts: &[Word<'_>], is_exact: bool, stands_in: &str) {
        let Some(first) = parts.first() else { return };
        let written = |word: &Word<'_>| if is_exact { word.text.to_owned() } else { word.folded.clone() };
        let name = HiddenName { words: parts.iter().map(written).collect(), is_exact, stands_in: stands_in.to_owned() };
        let names = self.by_word.entry(first.folded.clone()).or_default();
        names.push(name);
        // The longest first, since one name may be the beginning of another.
        names.sort_by_key(|name| std::cmp::Reverse(name.words.len()));
    }

    /// A text without the names.
    pub fn without(&self, text: &str) -> String {
        let text: String = text.nfc().collect();
        let found = words(&text);
        let mut shown = String::with_capacity(text.len());
        let (mut at, mut done) = (0, 0);
        while let Some(word) = found.get(at) {
            let name =
                self.by_word.get(&word.folded).into_iter().flatten().find(|name| is_at(name, found.get(at..).unwrap_or_default(), &text));
            let within = || self.within.iter().find(|(part, _)| word.folded.contains(part.as_str()));
            let (length, stands_in) = match (name, name.is_none().then(within).flatten()) {
                (Some(name), _) => (name.words.len(), &name.stands_in),
                (None, Some((_, stands_in))) => (1, stands_in),
                (None, None) => {
                    at += 1;
                    continue;
                }
            };
            let end = found.get(at + length - 1).map_or(word.to, |last| last.to);
            shown.push_str(text.get(done..word.from).unwrap_or_default());
            shown.push_str(stands_in);
            (at, done) = (at + length, end);
        }
        shown.push_str(text.get(done..).unwrap_or_default());
        shown
    }
}

/// Whether a name begins with the first of these words.
fn is_at(name: &HiddenName, found: &[Word<'_>], text: &str) -> bool {
    let are_words = name.words.iter().enumerate().all(|(index, wanted)| {
        found.get(index).is_some_and(|word| if name.is_exact { word.text == wanted } else { word.folded == *wanted })
    });
    let are_near = found.windows(2).take(name.words.len() - 1).all(|pair| match pair {
        [one, next] => text.get(one.to..next.from).is_some_and(|between| between.chars().count() <= MOST_BETWEEN),
        _ => false,
    });
    are_words && are_near
}

/// The runs of letters and digits in a text.
fn words(text: &str) -> Vec<Word<'_>> {
    let mut found = Vec::new();
    let mut start = None;
    for (at, letter) in text.char_indices().chain([(text.len(), ' ')]) {
        match (letter.is_alphanumeric() || is_invisible(letter) && start.is_some(), start) {
            (true, None) => start = Some(at),
            (false, Some(from)) => {
                let word = text.get(from..at).unwrap_or_default();
                found.push(Word { text: word, folded: fold(word), from, to: at });
                start = None;
            }
            _ => {}
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn hidden(text: &str) -> String {
        let mut names = HiddenNames::default();
        names.hide_organisation("GGZ Kesteren (verzonnen)", "P");
        names.hide_person("Jan de Wit", "A1");
        names.hide_name("jan.dewit", "A1");
        names.hide_name("an", "A2");
        names.hide_name("KANARIE", "A3");
        names.hide_file("bewijs/vragen-KLAASVAAK.csv", "F");
        names.hide_file("evidence.csv", "F2");
        names.without(text)
    }

    #[test]
    fn names_are_found_in_any_case_and_with_any_marks() {
        assert_eq!(hidden("JAN DE WIT van ggz  kesteren; zie bewijs/vragen-klaasvaak.CSV van jan.dewit"), "A1 van P; zie F van A1");
        assert_eq!(hidden("ggz-kesteren, Ján dé Wít, JAN.DEWIT"), "P, A1, A1");
        assert_eq!(hidden("GGZ Kesteren (verzonnen)!"), "P)!");
        assert_eq!(hidden("volgens Wit en Jan, in het wit"), "volgens A1 en A1, in het wit");
        assert_eq!(hidden("de wit, DEWIT, ggzkesteren, JA\u{ad}N DE WIT"), "A1, DEWIT, P, A1");
        assert_eq!(hidden("Ja\u{301}n de\u{301} Wi\u{301}t"), "A1");
    }

    #[test]
    fn long_names_are_found_within_words_and_short_ones_only_as_written() {
        assert_eq!(hidden("kanaries en Kanarie's"), "A3 en A3's");
        assert_eq!(hidden("An zag an"), "An zag A2");
        assert_eq!(hidden("evidence of evidence.csv"), "evidence of F2");
        assert_eq!(hidden("vragen KLAASVAAK"), "F");
    }

    #[test]
    fn a_text_without_names_stays_as_it_is() {
        for text in ["", "  één — twee\n", "bezetting.1a: 20", "<U+202E>"] {
            assert_eq!(hidden(text), text);
        }
    }
}
