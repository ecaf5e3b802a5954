//! A file that is open in an editor: its text now, and what of it could last be read.

use crate::diagnostic::Problems;
use crate::yaml::{Node, Position, parse};

/// What kind of file a text is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Audit,
    Rubric,
    Wording,
}

impl Kind {
    /// The key by which each kind says what it is. An audit names a rubric and a wording does too, so that one comes last.
    const KEYS: [(&str, Self); 3] = [("audit", Self::Audit), ("wording", Self::Wording), ("rubric", Self::Rubric)];

    /// The kind of a text, by a line at its left.
    pub fn of(text: &str) -> Option<Self> {
        let says = |key: &str| {
            let begins = |line: &str| line.strip_prefix(key).is_some_and(|rest| rest.trim_start().starts_with(':'));
            text.trim_start_matches('\u{feff}').lines().any(begins)
        };
        Self::KEYS.into_iter().find(|(key, _)| says(key)).map(|(_, kind)| kind)
    }
}

pub struct Document {
    pub text: String,
    pub kind: Option<Kind>,
    /// The file as it stands, or as it stood when it could last be read.
    pub root: Option<Node>,
}

impl Document {
    pub fn new(text: String) -> Self {
        let mut document = Self { text: String::new(), kind: None, root: None };
        document.change(text);
        document
    }

    /// Takes another text; what cannot be read leaves what could be read before.
    pub fn change(&mut self, text: String) {
        self.kind = Kind::of(&text);
        if let Some(root) = parse("", text.as_bytes(), &mut Problems::new()) {
            self.root = Some(root);
        }
        self.text = text;
    }

    /// Where the text ends.
    pub fn end(&self) -> Position {
        Position { line: self.text.lines().count() + 1, column: 1 }
    }

    /// A line of the text, from 1.
    pub fn line(&self, line: usize) -> &str {
        line.checked_sub(1).and_then(|index| self.text.lines().nth(index)).unwrap_or_default()
    }
}
