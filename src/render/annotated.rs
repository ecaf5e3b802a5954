//! Findings with the line of the file that each is about, in the look of rustc.

use annotate_snippets::{AnnotationKind, Group, Level, Origin, Renderer, Snippet};

use super::Look;
use crate::diagnostic::{Severity, Spot};
use crate::report::{Finding, harmless};
use crate::source::SourceFile;
use crate::yaml;

/// How much of a line is shown, in characters; where the fault stands further on it is told without the line.
const LONGEST_LINE: usize = 120;

/// Findings one after another, each under the line it is about.
pub fn annotated(findings: &[Finding], sources: &[SourceFile], look: Look) -> Vec<u8> {
    let renderer = if look.colour { Renderer::styled() } else { Renderer::plain() };
    let renderer = renderer.term_width(usize::from(look.width));
    let mut text = String::new();
    let texts: Vec<(&str, String)> =
        sources.iter().map(|source| (source.name.as_str(), yaml::text(&source.bytes).unwrap_or_default())).collect();
    let mut lines: Option<(&str, Vec<&str>)> = None;
    for finding in findings {
        let file = finding.at.as_ref().map(|place| place.file.as_str());
        // Findings come file by file, so the lines of one are looked up once.
        if lines.as_ref().map(|(name, _)| *name) != file {
            let source = texts.iter().find(|(name, _)| Some(*name) == file);
            lines = source.map(|(name, text)| (*name, text.lines().collect()));
        }
        let of_file = lines.as_ref().map_or(&[][..], |(_, lines)| &lines[..]);
        text.push_str(&renderer.render(&[group(finding, of_file)]));
        text.push_str("\n\n");
    }
    text.into_bytes()
}

fn group<'a>(finding: &'a Finding, lines: &[&'a str]) -> Group<'a> {
    let level = match finding.severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
        Severity::Notice => Level::NOTE,
    };
    let mut group =
        level.with_name(finding.label.as_str()).primary_title(finding.text.as_str()).id(finding.code).elements(Vec::<Origin<'_>>::new());
    if let Some(place) = &finding.at {
        let shown = match place.spot {
            Spot::Line { line, column } => {
                let text = line.checked_sub(1).and_then(|index| lines.get(index)).filter(|_| column <= LONGEST_LINE);
                let text =
                    text.map(|text| text.char_indices().nth(LONGEST_LINE).map_or(*text, |(end, _)| text.get(..end).unwrap_or_default()));
                // What steers a terminal would move what stands under it.
                text.filter(|text| harmless(&text.replace('\t', " ")) == text.replace('\t', " ")).map(|text| (line, column, text))
            }
            _ => None,
        };
        group = match (shown, &place.spot) {
            (Some((line, column, text)), _) => {
                let span = underlined(text, column);
                let annotation = AnnotationKind::Primary.span(span);
                group.element(Snippet::source(text).path(place.file.as_str()).line_start(line).annotation(annotation))
            }
            (None, Spot::Line { line, column }) => group.element(Origin::path(place.file.as_str()).line(*line).char_column(*column)),
            (None, _) => group.element(Origin::path(place.file.as_str())),
        };
    }
    if let Some((label, lines)) = &finding.also {
        group = group.element(Level::NOTE.with_name(label.as_str()).message(lines.as_str()));
    }
    if let Some((label, help)) = &finding.help {
        group = group.element(Level::HELP.with_name(label.as_str()).message(help.as_str()));
    }
    group
}

/// The bytes of a line from a column, counted in characters, to the end of the word or quoted text that stands there.
pub fn underlined(line: &str, column: usize) -> std::ops::Range<usize> {
    let start = line.char_indices().nth(column.saturating_sub(1)).map_or(line.len(), |(at, _)| at);
    let rest = line.get(start..).unwrap_or_default();
    let length = match rest.chars().next() {
        Some(quote @ ('"' | '\'')) => rest.char_indices().skip(1).find(|(_, letter)| *letter == quote).map(|(at, _)| at + 1),
        Some('{' | '[') => Some(1),
        _ => {
            let ends = |(at, letter): (usize, char)| {
                let after = rest.get(at + letter.len_utf8()..).unwrap_or_default();
                let is_end = matches!(letter, ',' | '}' | ']')
                    || (letter == ':' && (after.is_empty() || after.starts_with(' ')))
                    || (letter == ' ' && after.starts_with('#'));
                is_end.then_some(at)
            };
            rest.char_indices().find_map(ends)
        }
    };
    let end = start + length.unwrap_or(rest.trim_end().len());
    start..end.max(start)
}

#[cfg(test)]
mod tests {

    #[test]
    fn what_is_underlined_ends_with_the_word() {
        let underlined = |line: &'static str, column| &line[super::underlined(line, column)];
        assert_eq!(underlined("  score: {2: 26-40, 1: x}", 14), "26-40");
        assert_eq!(underlined("  criterion: één ding  # waarom", 14), "één ding ");
        assert_eq!(underlined("  - number: \"4, a\", x", 13), "\"4, a\"");
        assert_eq!(underlined("  diverging: allowed", 3), "diverging");
        assert_eq!(underlined("  a: {b: 1}", 6), "{");
        assert_eq!(underlined("kort", 40), "");
    }
}
