//! Any CSV table as spreadsheets save it: encoding, delimiter, header names, row numbers, values.

mod dialect;
mod header;
mod spreadsheet;
mod stream;
mod text;
mod value;

pub use header::{Columns, fold};
pub use spreadsheet::{SpreadsheetFault, day_zero, is_spreadsheet, sheet_as_csv};
pub use stream::{Cells, Piece, Stream, StreamFault, decode};
pub use value::{Number, NumberFault, date, number, yes_no};

use crate::diagnostic::{Place, Problems};
use crate::locale::Message;

/// A table that was read: its header and its rows with the numbers that a spreadsheet shows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Table {
    /// The cells of the first row that is not blank.
    pub header: Vec<String>,
    /// The row number of the header.
    pub header_row: usize,
    /// The rows after it that are not blank.
    pub rows: Vec<Row>,
}

/// A row of a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// The number of the row in a spreadsheet, where the first is 1.
    pub number: usize,
    /// The cells, without the white space around them.
    pub cells: Vec<String>,
}

/// Reads a CSV file, whatever its encoding, line ends and delimiter. `None` when it is no table.
///
/// Row numbers are those of a spreadsheet: blank rows count, a line break within quotes does not begin a new row, and a
/// `sep=` line is not a row.
pub fn read(file: &str, bytes: &[u8], problems: &mut Problems) -> Option<Table> {
    let Some(text) = text::decode(bytes) else {
        problems.error(Place::whole(file), Message::NotText);
        return None;
    };
    let (stated, text) = dialect::stated_delimiter(&text);
    let delimiter = stated.unwrap_or_else(|| dialect::guess_delimiter(text));
    let mut rows = rows_of(text, delimiter).into_iter();
    let Some(header) = rows.next() else {
        problems.error(Place::whole(file), Message::EmptyTable);
        return None;
    };
    let rows: Vec<Row> = rows.collect();
    if dialect::ends_within_quotes(text, delimiter) {
        let row = rows.last().unwrap_or(&header).number;
        problems.error(Place::row(file, row, None), Message::UnclosedQuote);
    }
    Some(Table { header: header.cells, header_row: header.number, rows })
}

fn rows_of(text: &str, delimiter: u8) -> Vec<Row> {
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(delimiter)
        .has_headers(false)
        .flexible(true)
        .buffer_capacity(text.len().clamp(1, 1 << 16))
        .from_reader(text.as_bytes());
    let mut record = csv::StringRecord::new();
    let mut rows = Vec::new();
    let (mut number, mut read_up_to) = (0, 0);
    // Text that was decoded is valid UTF-8, and lengths may differ: reading it cannot fail.
    while reader.read_record(&mut record).unwrap_or(false) {
        let end = usize::try_from(reader.position().byte()).unwrap_or(text.len()).min(text.len());
        // The reader passes over empty lines; a spreadsheet counts them.
        let empty_lines = text.as_bytes().get(read_up_to..end).unwrap_or_default().iter().take_while(|byte| **byte == b'\n').count();
        read_up_to = end;
        number += empty_lines + 1;
        let cells: Vec<String> = record.iter().map(|cell| text::trim(cell).to_owned()).collect();
        if cells.iter().any(|cell| !cell.is_empty()) {
            rows.push(Row { number, cells });
        }
    }
    rows
}

#[cfg(test)]
mod tests {
    use super::*;

    fn table(bytes: &[u8]) -> Table {
        let mut problems = Problems::new();
        let table = read("x.csv", bytes, &mut problems);
        assert!(problems.is_empty(), "{problems:?}");
        table.expect("a table")
    }

    fn numbers(table: &Table) -> Vec<usize> {
        table.rows.iter().map(|row| row.number).collect()
    }

    #[test]
    fn rows_have_the_numbers_that_a_spreadsheet_shows() {
        let table = table(b"sep=;\r\n\r\na;b\r\n1;\"two\r\nlines\"\r\n\r\n;\r\n2;x\r\n\r\n\r\n3;y");
        assert_eq!(table.header_row, 2);
        assert_eq!(numbers(&table), [3, 6, 9]);
        assert_eq!(table.rows[0].cells, ["1", "two\nlines"]);
    }

    #[test]
    fn every_dialect_gives_the_same_table() {
        let plain = table("a,b\n1,é\n".as_bytes());
        for (name, bytes) in [
            ("semicolon", "a;b\r\n1;é\r\n".as_bytes().to_vec()),
            ("tab", "a\tb\r1\té".as_bytes().to_vec()),
            ("BOM", [b"\xEF\xBB\xBF", "a|b\n1|é".as_bytes()].concat()),
            ("windows-1252", b"a;b\n1;\xE9\n".to_vec()),
            ("UTF-16", "\u{feff}a\tb\r\n1\té\r\n".encode_utf16().flat_map(u16::to_le_bytes).collect()),
            ("quoted", "\"a\";\"b\"\n\" 1 \";\"é\"\n".as_bytes().to_vec()),
            ("sep", "sep=,\na,b\n1,é".as_bytes().to_vec()),
        ] {
            assert_eq!(table(&bytes), plain, "{name}");
        }
    }

    #[test]
    fn a_quote_that_never_closes_is_told_with_the_row_where_it_opens() {
        let mut problems = Problems::new();
        read("x.csv", b"a;b\n1;2\n3;\"open\n4;5\n", &mut problems);
        let found: Vec<_> = problems.into_iter().map(|problem| (problem.message, problem.place)).collect();
        assert_eq!(found, [(Message::UnclosedQuote, Some(Place::row("x.csv", 3, None)))]);
    }

    #[test]
    fn what_is_no_table_is_told() {
        for (bytes, message) in
            [(&b""[..], Message::EmptyTable), (b"\n;;\n", Message::EmptyTable), (b"PK\x03\x04\x00\x00", Message::NotText)]
        {
            let mut problems = Problems::new();
            assert_eq!(read("x.csv", bytes, &mut problems), None);
            assert_eq!(problems.into_iter().map(|problem| problem.message).collect::<Vec<_>>(), [message]);
        }
    }
}
