//! A change of a text.

use super::Safety;
use crate::yaml::Position;

/// A change of a text: what stands from one position up to another gives way to this.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Edit {
    pub start: Position,
    /// Where what stays begins again.
    pub end: Position,
    pub text: String,
    pub safety: Safety,
}

impl Edit {
    /// A text with the edit; nothing where the text has no such place.
    pub fn applied(&self, text: &str) -> Option<String> {
        let (start, end) = (offset(text, self.start)?, offset(text, self.end)?);
        Some([text.get(..start)?, &self.text, text.get(end..)?].concat())
    }
}

/// Where a position stands in a text, in bytes; one behind the last line is its end.
fn offset(text: &str, position: Position) -> Option<usize> {
    let mut begins = 0;
    for (index, line) in text.split_inclusive('\n').enumerate() {
        if index + 1 == position.line {
            let within = line.char_indices().map(|(at, _)| at).chain([line.len()]).nth(position.column.checked_sub(1)?)?;
            return Some(begins + within);
        }
        begins += line.len();
    }
    Some(text.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_edit_reaches_over_lines_and_letters_of_several_bytes() {
        let at = |line, column| Position { line, column };
        let edit = |start, end, text: &str| Edit { start, end, text: text.to_owned(), safety: Safety::Safe };
        assert_eq!(edit(at(1, 2), at(2, 2), "-").applied("één\r\nzó\n").as_deref(), Some("é-ó\n"));
        assert_eq!(edit(at(2, 1), at(3, 1), "").applied("a\nb\nc").as_deref(), Some("a\nc"));
        assert_eq!(edit(at(3, 1), at(4, 1), "").applied("a\nb\nc").as_deref(), Some("a\nb\n"));
        assert_eq!(edit(at(1, 9), at(1, 9), "").applied("a\n"), None);
    }
}
