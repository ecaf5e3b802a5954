//! What the editor's room says, in the protocol's types; positions in UTF-16, from 0.

use lsp_types::{
    CodeDescription, CompletionItem, CompletionItemKind, CompletionTextEdit, Diagnostic, DiagnosticSeverity, DocumentSymbol,
    NumberOrString, Position, Range, SymbolKind, TextEdit, Uri,
};
use std::str::FromStr;

use crate::diagnostic::Severity;
use crate::editor::{Completion, CompletionKind, Flaw, Part, PartKind};
use crate::yaml;

/// Where the rules are described.
const RULES: &str = concat!(env!("CARGO_PKG_REPOSITORY"), "/blob/main/docs/rules.md");

/// A text whose lines are counted in two ways.
pub struct Lines<'t>(Vec<&'t str>);

impl<'t> Lines<'t> {
    pub fn of(text: &'t str) -> Self {
        Self(text.lines().collect())
    }

    /// The protocol's position of one of ours.
    pub fn position(&self, at: yaml::Position) -> Position {
        let (line, before) = (at.line.saturating_sub(1), at.column.saturating_sub(1));
        let units: usize = self.0.get(line).map_or(0, |text| text.chars().take(before).map(char::len_utf16).sum());
        Position { line: number(line), character: number(units) }
    }

    /// Our position of one of the protocol's; in the middle of a letter, that letter's.
    pub fn own_position(&self, at: Position) -> yaml::Position {
        let line = usize::try_from(at.line).unwrap_or(usize::MAX);
        let mut units = 0;
        let before = self.0.get(line).map_or(0, |text| {
            text.chars()
                .take_while(|letter| {
                    units += number(letter.len_utf16());
                    units <= at.character
                })
                .count()
        });
        yaml::Position { line: line.saturating_add(1), column: before + 1 }
    }

    pub fn range(&self, start: yaml::Position, end: yaml::Position) -> Range {
        Range { start: self.position(start), end: self.position(end) }
    }

    pub fn diagnostic(&self, flaw: &Flaw) -> Diagnostic {
        let message = match &flaw.help {
            Some(help) => format!("{}\n{help}", flaw.text),
            None => flaw.text.clone(),
        };
        let severity = match flaw.severity {
            Severity::Error => DiagnosticSeverity::ERROR,
            Severity::Warning => DiagnosticSeverity::WARNING,
            Severity::Notice => DiagnosticSeverity::INFORMATION,
        };
        let described = crate::rubric::lint::rule(flaw.code).and_then(|rule| Uri::from_str(&format!("{RULES}#{}", rule.name)).ok());
        Diagnostic {
            range: self.range(flaw.start, flaw.end),
            severity: Some(severity),
            code: Some(NumberOrString::String(flaw.code.to_owned())),
            code_description: described.map(|href| CodeDescription { href }),
            source: Some("getrouw".to_owned()),
            message,
            ..Diagnostic::default()
        }
    }

    pub fn completion(&self, completion: Completion) -> CompletionItem {
        let kind = match completion.kind {
            CompletionKind::Key => CompletionItemKind::PROPERTY,
            CompletionKind::Name => CompletionItemKind::REFERENCE,
            CompletionKind::Word => CompletionItemKind::ENUM_MEMBER,
            CompletionKind::File => CompletionItemKind::FILE,
        };
        let new_text = if completion.kind == CompletionKind::Key { format!("{}: ", completion.text) } else { completion.text.clone() };
        CompletionItem {
            label: completion.text,
            kind: Some(kind),
            detail: Some(completion.meaning).filter(|meaning| !meaning.is_empty()),
            text_edit: Some(CompletionTextEdit::Edit(TextEdit { range: self.range(completion.start, completion.end), new_text })),
            ..CompletionItem::default()
        }
    }

    #[expect(deprecated, reason = "a field of the protocol that must be filled")]
    pub fn symbol(&self, part: Part) -> DocumentSymbol {
        let kind = match part.kind {
            PartKind::Key => SymbolKind::PROPERTY,
            PartKind::Section => SymbolKind::NAMESPACE,
            PartKind::Item => SymbolKind::CLASS,
            PartKind::Fact => SymbolKind::FIELD,
        };
        let name = if part.name.is_empty() { "…".to_owned() } else { part.name };
        DocumentSymbol {
            name,
            detail: None,
            kind,
            tags: None,
            deprecated: None,
            range: self.range(part.start, part.end.max(part.start)),
            selection_range: self.range(part.start, part.start),
            children: Some(part.parts.into_iter().map(|part| self.symbol(part)).collect()),
        }
    }
}

fn number(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_outside_the_basic_plane_count_twice() {
        let lines = Lines::of("a: 𝄞é\nb");
        let ours = |line, column| yaml::Position { line, column };
        let theirs = |line, character| Position { line, character };
        for (own, their) in [(ours(1, 4), theirs(0, 3)), (ours(1, 5), theirs(0, 5)), (ours(1, 6), theirs(0, 6)), (ours(2, 1), theirs(1, 0))]
        {
            assert_eq!((lines.position(own), lines.own_position(their)), (their, own));
        }
        assert_eq!(lines.own_position(theirs(0, 4)), ours(1, 4), "in the middle of a letter");
        assert_eq!(lines.own_position(theirs(9, 9)), ours(10, 1), "beyond the end");
    }
}
