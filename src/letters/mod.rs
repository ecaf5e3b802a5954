//! Letters that a reader does not see, or takes for others.

/// Whether a letter shows nothing and takes no room.
pub fn is_invisible(letter: char) -> bool {
    matches!(
        letter,
        '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}'
    )
}

/// Whether a letter looks like one of ours: a Greek or Cyrillic one, or one of another width.
pub fn is_foreign(letter: char) -> bool {
    matches!(letter, '\u{370}'..='\u{52f}' | '\u{1f00}'..='\u{1fff}' | '\u{ff01}'..='\u{ff5e}')
}

/// A name without what parts its words (blanks, `.`, `:`, `-`, `_`), so that it is the same however it is parted. Between two figures one `.` stays:
/// 1.12 is not 11.2, and 1-2 is not 12.
pub fn unparted(name: &str) -> String {
    let mut joined = String::with_capacity(name.len());
    let mut is_parted = false;
    for letter in name.chars() {
        if letter.is_whitespace() || matches!(letter, '.' | ':' | '-' | '_') {
            is_parted = true;
            continue;
        }
        let is_between_figures = is_parted && letter.is_numeric() && joined.ends_with(char::is_numeric);
        if is_between_figures {
            joined.push('.');
        }
        joined.push(letter);
        is_parted = false;
    }
    joined
}

#[cfg(test)]
mod tests {
    use super::unparted;

    #[test]
    fn what_parts_words_is_left_out_and_what_parts_figures_stays() {
        for same in ["begeleiding.2", "begeleiding 2", "begeleiding - 2", "begeleiding2"] {
            assert_eq!(unparted(same), "begeleiding2");
        }
        assert_ne!(unparted("1.12"), unparted("11.2"));
        assert_ne!(unparted("1-2 keer"), unparted("12 keer"));
        assert_ne!(unparted("w2.1"), unparted("w21"));
        assert_eq!(unparted("w2 1"), unparted("w2.1"));
    }
}
