//! CSV: commas, UTF-8, a row per line; a cell that a spreadsheet would take for a formula is kept text.

use crate::report::Table;

/// A table as CSV.
///
/// # Errors
/// When the CSV writer fails, which it does not in memory.
pub fn csv(table: &Table) -> Result<Vec<u8>, ::csv::Error> {
    let mut writer = ::csv::Writer::from_writer(Vec::new());
    writer.write_record(table.columns.iter().map(|(heading, _)| heading))?;
    for row in &table.rows {
        writer.write_record(row.cells.iter().map(|cell| harmless(&cell.text)))?;
    }
    writer.into_inner().map_err(|error| error.into_error().into())
}

/// An apostrophe before what a spreadsheet would calculate.
fn harmless(text: &str) -> String {
    if is_like_formula(text) { format!("'{text}") } else { text.to_owned() }
}

/// Whether a spreadsheet would calculate a text, or might after it was typed again: by its first sign, of either width.
pub(super) fn is_like_formula(text: &str) -> bool {
    text.starts_with(['=', '+', '-', '@', '\u{ff1d}', '\u{ff0b}', '\u{ff0d}', '\u{ff20}', '\t', '\r', '\n'])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::Align;

    #[test]
    fn a_formula_in_a_cell_stays_text() {
        let mut table = Table::new([("title".to_owned(), Align::Left)]);
        for text in ["=1+1", "@x", "a,\"b\"", "5"] {
            table.row([text.to_owned()]);
        }
        assert_eq!(csv(&table).expect("in memory"), b"title\n'=1+1\n'@x\n\"a,\"\"b\"\"\"\n5\n");
    }
}
