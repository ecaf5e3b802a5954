//! An item number that does not follow the one before it.

use crate::locale::sentence;
use crate::rubric::fault::{Example, Faults, Level, Rule};
use crate::rubric::sheet::Sheet;

pub static RULE: Rule = Rule {
    name: "number-out-of-sequence",
    level: Level::Warn,
    what: "The number of an item does not follow that of the item before it.",
    why: "An item is missing, doubled or in the wrong place, or its number is misspelt and evidence will not find it.",
    example: Example::Rubric { wrong: "number: \"5\"", right: "number: \"4\"" },
};

pub fn check(sheet: &Sheet<'_>, faults: &mut Faults<'_>) {
    let mut last: Option<(&str, Number)> = None;
    for checked in &sheet.items {
        let Some(number) = Number::read(&checked.raw.number) else { continue };
        let follows = match &last {
            Some((section, before)) if *section == checked.section => number.follows(before),
            // A section begins anew, or goes on where the one before it ended.
            Some((_, before)) => number.begins() || number.follows(before),
            None => number.begins(),
        };
        if !follows {
            let text = match &last {
                Some((section, before)) if *section == checked.section => {
                    sentence!("number {number} does not follow {before}", number, before)
                }
                _ => sentence!("number {number} does not begin a section", number),
            };
            faults.value(
                &checked.path(&["number"]),
                &RULE,
                text,
                "number the items of a section 1, 2, 3, and variants of one item 1a, 1b, 1c",
            );
        }
        last = Some((checked.section, number));
    }
}

/// An item's number: what stands before it, the number, and the letter of a variant.
struct Number {
    prefix: String,
    digits: u64,
    letter: Option<u8>,
}

impl Number {
    fn read(text: &str) -> Option<Self> {
        let prefix: String = text.chars().take_while(|letter| !letter.is_ascii_digit()).collect();
        let rest = text.strip_prefix(&prefix)?;
        let digits: String = rest.chars().take_while(char::is_ascii_digit).collect();
        let letter = match rest.strip_prefix(&digits)?.as_bytes() {
            [] => None,
            [letter] if letter.is_ascii_lowercase() => Some(*letter),
            _ => return None,
        };
        Some(Self { prefix, digits: digits.parse().ok()?, letter })
    }

    fn begins(&self) -> bool {
        self.digits == 1 && self.letter.is_none_or(|letter| letter == b'a')
    }

    fn follows(&self, before: &Self) -> bool {
        if self.digits == before.digits {
            return before.letter.zip(self.letter).is_some_and(|(before, letter)| letter == before + 1);
        }
        self.prefix == before.prefix && before.digits.checked_add(1) == Some(self.digits) && self.letter.is_none_or(|letter| letter == b'a')
    }
}

impl std::fmt::Display for Number {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}{}{}", self.prefix, self.digits, self.letter.map(char::from).map(String::from).unwrap_or_default())
    }
}

#[cfg(test)]
mod tests {
    use super::Number;

    #[test]
    fn numbers_and_letters_follow_one_another() {
        let follows = |before: &str, after: &str| Number::read(after).expect("read").follows(&Number::read(before).expect("read"));
        for (before, after, so) in [
            ("1", "2", true),
            ("1a", "1b", true),
            ("1b", "2", true),
            ("1", "2a", true),
            ("1", "3", false),
            ("1a", "1c", false),
            ("1", "2b", false),
            ("1", "1b", false),
            ("H9", "H10", true),
            ("H9", "S10", false),
        ] {
            assert_eq!(follows(before, after), so, "{before} {after}");
        }
    }
}
