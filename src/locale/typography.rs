//! How French is set: spaces that do not break before double marks and within guillemets.

/// The space that does not break.
const KEPT: char = '\u{a0}';

/// A French text with its spaces as print sets them; its sources have ordinary ones.
pub fn french(text: String) -> String {
    if !text.contains([':', ';', '?', '!', '%', '«', '»']) {
        return text;
    }
    let mut set = String::with_capacity(text.len() + 8);
    let mut letters = text.chars().peekable();
    while let Some(letter) = letters.next() {
        let next = letters.peek().copied();
        let is_before_mark = letter == ' ' && matches!(next, Some(':' | ';' | '?' | '!' | '%' | '»'));
        let is_behind_opening = letter == ' ' && set.ends_with('«');
        set.push(if is_before_mark || is_behind_opening { KEPT } else { letter });
    }
    set
}

#[cfg(test)]
mod tests {
    #[test]
    fn spaces_before_double_marks_do_not_break() {
        assert_eq!(super::french("« a » : b ; 90 % ?".to_owned()), "«\u{a0}a\u{a0}»\u{a0}: b\u{a0}; 90\u{a0}%\u{a0}?");
        assert_eq!(super::french("10:30, a:b".to_owned()), "10:30, a:b");
    }
}
