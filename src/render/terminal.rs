//! A page for a terminal: tables that keep within its width, and colour only where it takes any.

use comfy_table::presets::{NOTHING, UTF8_HORIZONTAL_ONLY};
use comfy_table::{Attribute, Cell, CellAlignment, Color, ContentArrangement, LineStyle};

use super::Look;
use crate::report::{Align, Block, Page, Row, RowKind, Table, Tone};

/// A page as text of the terminal's width.
pub fn terminal(page: &Page, look: Look) -> Vec<u8> {
    let mut parts = vec![heading(&page.title, look)];
    for block in &page.blocks {
        parts.push(match block {
            Block::Heading(_, text) => format!("\n{}", heading(text, look)),
            Block::Paragraph(text) => columns(vec![vec![text.clone()]], look),
            Block::List(points) => columns(points.iter().map(|point| vec!["•".to_owned(), point.clone()]).collect(), look),
            Block::Terms(terms) => columns(terms.iter().map(|(term, what)| vec![term.clone(), what.clone()]).collect(), look),
            Block::Table(table) => format!("\n{}", ruled(table, look)),
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
    let mut table = laid_out(NOTHING, look);
    table.add_row([Cell::new(text).add_attribute(Attribute::Bold)]);
    flush_left(table)
}

/// Text in columns without rules.
fn columns(rows: Vec<Vec<String>>, look: Look) -> String {
    let mut table = laid_out(NOTHING, look);
    table.add_rows(rows);
    flush_left(table)
}

fn flush_left(mut table: comfy_table::Table) -> String {
    if let Some(first) = table.column_mut(0) {
        first.set_padding((0, 1));
    }
    table.to_string()
}

fn ruled(blocks: &Table, look: Look) -> String {
    let mut table = laid_out(UTF8_HORIZONTAL_ONLY.row_separator(LineStyle::none()), look);
    table.set_header(blocks.columns.iter().map(|(heading, _)| Cell::new(heading).add_attribute(Attribute::Bold)));
    for row in &blocks.rows {
        table.add_row(cells(row));
    }
    for (index, (_, align)) in blocks.columns.iter().enumerate() {
        if let Some(column) = table.column_mut(index).filter(|_| *align == Align::Right) {
            column.set_cell_alignment(CellAlignment::Right);
        }
    }
    table.to_string()
}

fn cells(row: &Row) -> Vec<Cell> {
    let cell = |cell: &crate::report::Cell| {
        let shown = Cell::new(&cell.text);
        let shown = if cell.tone == Tone::Attention { shown.fg(Color::Yellow) } else { shown };
        if row.kind == RowKind::Sum { shown.add_attribute(Attribute::Bold) } else { shown }
    };
    row.cells.iter().map(cell).collect()
}

fn laid_out(style: comfy_table::TableStyle, look: Look) -> comfy_table::Table {
    let mut table = comfy_table::Table::new();
    table.load_style(style).set_content_arrangement(ContentArrangement::Dynamic).set_width(look.width);
    if look.colour {
        table.enforce_styling();
    } else {
        table.force_no_tty();
    }
    table
}
