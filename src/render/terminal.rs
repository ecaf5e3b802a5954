//! A page for a terminal: tables that keep within its width, and colour only where it takes any.

use comfy_table::presets::UTF8_HORIZONTAL_ONLY;
use comfy_table::{Cell, CellAlignment, ColumnConstraint, ContentArrangement, LineStyle, Width};

use textwrap::core::display_width;
use textwrap::{Options, WordSplitter};

use super::widths::words;
use super::{Look, styling};
use crate::report::{self, Align, Block, Page, Row, RowKind, Table, Tone};

/// A page as text of the terminal's width.
pub fn terminal(page: &Page, look: Look) -> Vec<u8> {
    let mut parts = vec![heading(&page.title, look)];
    for block in &page.flat() {
        parts.push(match block {
            Block::Heading(_, text) => format!("\n{}", heading(text, look)),
            Block::Paragraph(text) => fill(text, "", "", look),
            Block::List(points) => points.iter().map(|point| fill(point, "•  ", "   ", look)).collect::<Vec<_>>().join("\n"),
            Block::Terms(terms) => beside(terms, look),
            Block::Code(lines) => lines.lines().map(|line| format!("    {line}")).collect::<Vec<_>>().join("\n"),
            Block::Table(table) => format!("\n{}", ruled(table, look)),
            Block::Callout(text) => fill(text, "! ", "  ", look),
            Block::KeyFigures(figures) => {
                let said = figures.iter().map(|figure| (figure.label.clone(), format!("{} {} ({})", figure.value, figure.of, figure.note)));
                beside(&said.collect::<Vec<_>>(), look)
            }
            // The table by it has the same figures.
            Block::Chart(chart) => fill(&chart.title, "", "", look),
            // Taken apart before.
            Block::Parts(_) => continue,
            Block::Editable { label, text } => fill(text, &format!("{label}: "), "  ", look),
        });
    }
    let mut text = String::new();
    for line in parts.join("\n").lines() {
        text.push_str(line.trim_end());
        text.push('\n');
    }
    text.into_bytes()
}

fn heading(text: &str, look: Look) -> String {
    let filled = fill(text, "", "", look);
    if look.colour { format!("\u{1b}[1m{filled}\u{1b}[0m") } else { filled }
}

/// Terms in a column as wide as the longest, and what they are beside them; below them where that leaves too little room.
fn beside(terms: &[(String, String)], look: Look) -> String {
    let widest = terms.iter().map(|(term, _)| display_width(term)).max().unwrap_or_default();
    if widest + 2 + BESIDE > usize::from(look.width) {
        let lines = terms.iter().map(|(term, what)| format!("{}\n{}", fill(term, "", "", look), fill(what, "  ", "  ", look)));
        return lines.collect::<Vec<_>>().join("\n");
    }
    let indent = " ".repeat(widest + 2);
    let line = |(term, what): &(String, String)| {
        let start = format!("{term}{}", " ".repeat(widest + 2 - display_width(term)));
        fill(what, &start, &indent, look)
    };
    terms.iter().map(line).collect::<Vec<_>>().join("\n")
}

/// The letters of a line that what a term means has at least, beside it.
const BESIDE: usize = 12;

/// The blanks on both sides of a cell.
const PADDING: u16 = 2;

/// The letters of a line that a column of words has at least, where its words are broken to keep figures whole.
const READABLE: u16 = 4;

/// Text broken to the terminal's width, with what stands before its first line and before the others.
fn fill(text: &str, first: &str, others: &str, look: Look) -> String {
    let text = &harmless(text);
    // A hyphen within a word or a date is no place to break a line.
    let options =
        Options::new(usize::from(look.width)).initial_indent(first).subsequent_indent(others).word_splitter(WordSplitter::NoHyphenation);
    textwrap::fill(text, options)
}

/// A table between rules; where not even its figures would stay whole, its rows below each other.
fn ruled(blocks: &Table, look: Look) -> String {
    let Some(widths) = least_widths(blocks, look.width) else {
        return row_by_row(blocks, look);
    };
    let mut table = comfy_table::Table::new();
    table.load_style(UTF8_HORIZONTAL_ONLY.row_separator(LineStyle::none()));
    table.set_content_arrangement(ContentArrangement::Dynamic).set_width(look.width);
    styling::allow(&mut table, look.colour);
    table.set_header(blocks.columns.iter().map(|(heading, _)| styling::bold(Cell::new(heading))));
    for row in &blocks.rows {
        table.add_row(cells(row));
    }
    for (index, (_, align)) in blocks.columns.iter().enumerate() {
        if let Some(column) = table.column_mut(index).filter(|_| *align == Align::Right) {
            column.set_cell_alignment(CellAlignment::Right);
        }
    }
    for (index, width) in widths.into_iter().enumerate() {
        if let Some(column) = table.column_mut(index) {
            column.set_constraint(ColumnConstraint::LowerBoundary(Width::Fixed(width)));
        }
    }
    table.to_string()
}

/// What names a row, and below it its other cells with their headings.
fn row_by_row(table: &Table, look: Look) -> String {
    let row = |row: &Row| {
        let name = row.cells.first().map(|cell| heading(&cell.text, look)).unwrap_or_default();
        let others = table.columns.iter().zip(&row.cells).skip(1);
        let terms: Vec<_> = others.map(|((heading, _), cell)| (heading.clone(), cell.text.clone())).collect();
        format!("{name}\n{}", beside(&terms, look))
    };
    // What follows is set off, since no rule ends the last row.
    table.rows.iter().map(row).collect::<Vec<_>>().join("\n\n") + "\n"
}

/// The least width of each column, padding included, so that nothing is broken that would then be misread: every word stays whole where all fit; else
/// the figures and what stands first, since it names the row; else the figures. None where these do not fit either.
fn least_widths(table: &Table, width: u16) -> Option<Vec<u16>> {
    let choices: [fn(usize, &str) -> bool; 3] = [|_, _| true, |column, word| column == 0 || is_figure(word), |_, word| is_figure(word)];
    let mut widths = choices.iter().map(|keeps| {
        let least = |column| {
            let readable = longest_word(table, column, |_| true).min(READABLE);
            longest_word(table, column, |word| keeps(column, word)).max(readable).saturating_add(PADDING)
        };
        (0..table.columns.len()).map(least).collect::<Vec<_>>()
    });
    // A blank stands between two columns.
    let whole = |widths: &[u16]| widths.iter().map(|width| usize::from(*width) + 1).sum::<usize>().saturating_sub(1);
    widths.find(|widths| whole(widths) <= usize::from(width))
}

/// Whether a word holds a figure, which reads as another when it is broken.
fn is_figure(word: &str) -> bool {
    word.chars().any(|letter| letter.is_ascii_digit())
}

/// The width of the longest word of a column among those that are kept whole.
fn longest_word(table: &Table, column: usize, is_kept: impl Fn(&str) -> bool) -> u16 {
    let heading = table.columns.get(column).map(|(heading, _)| heading.as_str());
    let texts = heading.into_iter().chain(table.rows.iter().filter_map(|row| row.cells.get(column)).map(|cell| cell.text.as_str()));
    let widths = texts.flat_map(words).filter(|word| is_kept(word)).map(display_width);
    widths.max().and_then(|width| u16::try_from(width).ok()).unwrap_or_default()
}

fn cells(row: &Row) -> Vec<Cell> {
    let cell = |cell: &report::Cell| {
        let shown = Cell::new_owned(harmless(&cell.text));
        let shown = match cell.tone {
            Tone::Attention | Tone::Low => styling::attention(shown),
            Tone::Lowest => styling::alarm(shown),
            Tone::Middling | Tone::Plain | Tone::ToFill => shown,
        };
        if row.kind == RowKind::Sum { styling::bold(shown) } else { shown }
    };
    row.cells.iter().map(cell).collect()
}

/// Text without characters that would steer the terminal; lines stay.
fn harmless(text: &str) -> String {
    text.split('\n').map(report::harmless).collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_narrow_terminal_breaks_words_before_figures() {
        let table = Table::of_one_row(&["Overeenstem", "Verschillend", "Totaal"], &["IPS-A", "(100,0%)", "12 / 34"]);
        // A padding of two each and a blank between two columns: 11, 12 and 6 letters whole; then 11, 8 and 4; then 4, 8 and 4.
        for (width, least) in [(37, [13, 14, 8]), (36, [13, 10, 6]), (31, [13, 10, 6]), (30, [6, 10, 6]), (24, [6, 10, 6])] {
            assert_eq!(least_widths(&table, width), Some(least.to_vec()), "{width}");
        }
        assert_eq!(least_widths(&table, 23), None);
        for width in 12..=40 {
            let page = Page { title: String::new(), blocks: vec![Block::Table(table.clone())] };
            let text = String::from_utf8(terminal(&page, Look { width, colour: false })).expect("UTF-8");
            assert!(text.contains("(100,0%)") && text.contains("12") && text.contains("34"), "{width}: {text}");
            assert!(text.lines().all(|line| display_width(line) <= usize::from(width)), "{width}: {text}");
        }
    }

    #[test]
    fn a_figure_and_its_sign_are_one_word() {
        let table = Table::of_one_row(&["Score", "Part"], &["12", "(95,7\u{a0}%)"]);
        assert_eq!(least_widths(&table, 18), Some(vec![7, 10]));
        assert_eq!(least_widths(&table, 17), Some(vec![6, 10]));
    }

    #[test]
    fn where_not_even_the_figures_fit_the_rows_stand_below_each_other() {
        let mut table = Table::of_one_row(&["Item", "Score", "Of"], &["b.1", "1234567", "12"]);
        table.row(["b.2", "–", "3"].map(str::to_owned));
        let page = Page { title: "T".to_owned(), blocks: vec![Block::Table(table)] };
        let shown = |width| String::from_utf8(terminal(&page, Look { width, colour: false })).expect("UTF-8");
        assert_eq!(shown(19), "T\n\nb.1\nScore  1234567\nOf     12\n\nb.2\nScore  –\nOf     3\n");
        assert_eq!(shown(18), "T\n\nb.1\nScore\n  1234567\nOf\n  12\n\nb.2\nScore\n  –\nOf\n  3\n");
    }

    #[test]
    fn text_cannot_steer_the_terminal() {
        let page = Page { title: "a\u{1b}[31mb".to_owned(), blocks: vec![Block::List(vec!["c\u{7}d".to_owned()])] };
        let text = String::from_utf8(terminal(&page, Look { width: 80, colour: false })).expect("UTF-8");
        assert_eq!(text, "a<U+001B>[31mb\n•  c<U+0007>d\n");
    }
}
