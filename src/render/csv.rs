//! A table as CSV for a spreadsheet where the reader's language is spoken; text never calculates.

use crate::locale::Lang;
use crate::report::Table;
use crate::table::{Dialect, is_like_formula};

/// A table under its headings.
///
/// # Errors
/// When the CSV writer fails, which it does not in memory.
pub fn csv(table: &Table, lang: Lang) -> Result<Vec<u8>, csv::Error> {
    let headings = table.columns.iter().map(|(heading, _)| heading.clone()).collect();
    let rows = table.rows.iter().map(|row| row.cells.iter().map(|cell| guarded(&cell.text)).collect());
    Dialect::of_spreadsheets(lang).write(std::iter::once(headings).chain(rows))
}

/// Text that a spreadsheet would calculate, behind an apostrophe.
fn guarded(text: &str) -> String {
    if is_like_formula(text) { format!("'{text}") } else { text.to_owned() }
}
