//! The sheet of outcomes, where records give any: the tables of the report, with their counts as numbers.

use super::{Sheet, SheetCell};
use crate::report::fidelity::ReportRequest;
use crate::report::outcome_page::outcome_blocks;
use crate::report::words::Words;
use crate::report::{Align, Block, Cell, Table};
use crate::scoring::Scorecard;

pub(super) fn sheet(scorecard: &Scorecard<'_>, request: &ReportRequest<'_>, name: String, words: Words) -> Option<Sheet> {
    let outcomes = request.outcomes?;
    let mut rows = vec![vec![SheetCell::Title(name.clone())]];
    for block in outcome_blocks(outcomes, scorecard.audit, request.small, 2, words) {
        match block {
            Block::Heading(_, text) => rows.extend([Vec::new(), vec![SheetCell::Label(text)]]),
            Block::Table(table) => rows.extend(table_rows(&table)),
            // A sentence to a row, since it runs on over the columns beside it and is cut at the edge of the page.
            Block::List(points) => rows.extend(
                points
                    .iter()
                    .flat_map(|point| point.split_inclusive(". "))
                    .map(|sentence| vec![SheetCell::Remark(sentence.trim_end().to_owned())]),
            ),
            Block::Terms(terms) => rows.extend(terms.into_iter().map(|(term, what)| vec![SheetCell::Label(term), SheetCell::Text(what)])),
            Block::Paragraph(text) => rows.push(vec![SheetCell::Remark(text)]),
            _ => {}
        }
    }
    let columns = rows.iter().map(Vec::len).max().unwrap_or(1);
    let widths = std::iter::once(56).chain(std::iter::repeat_n(18, columns.saturating_sub(1))).collect();
    Some(Sheet { name, widths, rows, heading_rows: 0, fixed_columns: 0, score_bounds: None, chart: None })
}

fn table_rows(table: &Table) -> Vec<Vec<SheetCell>> {
    let heading = |(text, align): &(String, Align)| SheetCell::Heading(text.clone(), *align);
    let mut rows = vec![table.columns.iter().map(heading).collect()];
    let aligns = || table.columns.iter().map(|(_, align)| *align);
    rows.extend(table.rows.iter().map(|row| row.cells.iter().zip(aligns()).map(|(cell, align)| value(cell, align)).collect()));
    rows
}

/// A count as a number; a share, a hidden count or a name as it stands.
fn value(cell: &Cell, align: Align) -> SheetCell {
    match (cell.text.parse(), align) {
        (Ok(number), _) => SheetCell::Whole(number),
        (Err(_), Align::Right) => SheetCell::Instead(cell.text.clone()),
        (Err(_), Align::Left) => SheetCell::Text(cell.text.clone()),
    }
}
