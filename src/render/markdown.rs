//! Markdown that reads the same on GitHub as here; text from files is never markup.

use std::fmt::Write;

use crate::report::{Align, Block, Document, Page, RowKind, Table, harmless};

/// A document as Markdown, its pages one after another.
pub fn markdown_document(document: &Document) -> Vec<u8> {
    document.pages.iter().map(markdown).collect::<Vec<_>>().join(&b"\n"[..])
}

pub fn markdown(page: &Page) -> Vec<u8> {
    let mut text = format!("# {}\n", escape(&page.title));
    // Writing to a string does not fail.
    let _ = page.flat().iter().try_for_each(|block| write_block(&mut text, block));
    text.into_bytes()
}

fn write_block(text: &mut String, block: &Block) -> std::fmt::Result {
    text.push('\n');
    match block {
        Block::Heading(level, heading) => writeln!(text, "{} {}", "#".repeat(usize::from(*level)), escape(heading)),
        Block::Paragraph(paragraph) => writeln!(text, "{}", escape(paragraph)),
        Block::List(points) => points.iter().try_for_each(|point| writeln!(text, "- {}", escape(point))),
        Block::Terms(terms) => terms.iter().try_for_each(|(term, what)| writeln!(text, "- **{}**: {}", escape(term), escape(what))),
        Block::Code(lines) => writeln!(text, "```yaml\n{}\n```", lines.replace("```", "'''")),
        Block::Table(table) => write_table(text, table),
        Block::Callout(said) => writeln!(text, "> **{}**", escape(said)),
        Block::KeyFigures(figures) => figures.iter().try_for_each(|figure| {
            let (label, value, of, note) = (escape(&figure.label), escape(&figure.value), escape(&figure.of), escape(&figure.note));
            writeln!(text, "- {label}: **{value}** {of} ({note})")
        }),
        // The table by it has the same figures.
        Block::Chart(chart) => writeln!(text, "*{}*", escape(&chart.title)),
        // Taken apart before.
        Block::Parts(_) => Ok(()),
        Block::Editable { label, text: advice } => writeln!(text, "{}", format!("- **{}**: {}", escape(label), escape(advice)).trim_end()),
    }
}

fn write_table(text: &mut String, table: &Table) -> std::fmt::Result {
    let headings: Vec<String> = table.columns.iter().map(|(heading, _)| escape(heading)).collect();
    writeln!(text, "| {} |", headings.join(" | "))?;
    let rules: Vec<&str> = table.columns.iter().map(|(_, align)| if *align == Align::Right { "---:" } else { "---" }).collect();
    writeln!(text, "| {} |", rules.join(" | "))?;
    for row in &table.rows {
        let cell = |cell: &crate::report::Cell| {
            let escaped = escape(&cell.text);
            if row.kind == RowKind::Sum && !escaped.is_empty() { format!("**{escaped}**") } else { escaped }
        };
        writeln!(text, "| {} |", row.cells.iter().map(cell).collect::<Vec<_>>().join(" | "))?;
    }
    Ok(())
}

/// Text on one line in which no character is markup, no address a link, no name a mention, and nothing steers a terminal.
fn escape(text: &str) -> String {
    let line = text.trim().replace("\r\n", " ").replace(['\n', '\r', '\t'], " ");
    let text = harmless(&line);
    let mut escaped = String::with_capacity(text.len());
    for (at, letter) in text.char_indices() {
        let follows = |what: &str| text.get(at + letter.len_utf8()..).is_some_and(|rest| rest.starts_with(what));
        let ends = |what: &str| text.get(..at).is_some_and(|before| before.to_ascii_lowercase().ends_with(what));
        match letter {
            // An empty comment parts what would be read together.
            '@' => escaped.push_str("@<!-- -->"),
            ':' if follows("//") || ends("mailto") || ends("xmpp") => escaped.push_str(":<!-- -->"),
            '.' if ends("www") => escaped.push_str(".<!-- -->"),
            '\\' | '`' | '*' | '_' | '[' | ']' | '|' | '#' | '~' => escaped.extend(['\\', letter]),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '&' => escaped.push_str("&amp;"),
            other => escaped.push(other),
        }
    }
    // A line that begins like a list or a number would become one.
    if escaped.starts_with(['-', '+']) {
        escaped.insert(0, '\\');
    } else if let Some(at) = escaped.find(|letter: char| !letter.is_ascii_digit()).filter(|at| *at > 0)
        && escaped.get(at..).is_some_and(|rest| rest.starts_with(". ") || rest.starts_with(") "))
    {
        escaped.insert(at, '\\');
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::escape;

    #[test]
    fn text_is_never_markup() {
        for (text, escaped) in [
            ("<script>", "&lt;script&gt;"),
            ("a|b\nc", "a\\|b c"),
            ("*x* _y_ `z`", "\\*x\\* \\_y\\_ \\`z\\`"),
            ("- point", "\\- point"),
            ("1. first", "1\\. first"),
            ("1.5 fte", "1.5 fte"),
            ("[a](b)", "\\[a\\](b)"),
            ("zie https://x.nl/a", "zie https:<!-- -->//x.nl/a"),
            ("WWW.x.nl en mailto:a@b.nl", "WWW.<!-- -->x.nl en mailto:<!-- -->a@<!-- -->b.nl"),
            ("@iemand: 1:2", "@<!-- -->iemand: 1:2"),
            ("a\u{1b}[31mb\u{202e}c\td", "a&lt;U+001B&gt;\\[31mb&lt;U+202E&gt;c d"),
        ] {
            assert_eq!(escape(text), escaped);
        }
    }
}
