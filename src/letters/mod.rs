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
