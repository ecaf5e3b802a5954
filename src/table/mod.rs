//! Any table as spreadsheets save it: encoding, delimiter, header names, row numbers, values; one opener for all, as a stream or collected.

mod columns;
mod dialect;
mod origin;
mod spreadsheet;
mod stream;
mod text;
mod value;

pub use columns::{Column, Headings, Mapping, fold};
pub use dialect::{Dialect, is_like_formula};
pub use origin::{Origin, OriginFault};
pub use spreadsheet::{day_zero, is_spreadsheet};
pub use stream::{Cells, Piece, Stream, StreamFault, decode};
pub use value::{Number, NumberFault, date, number, yes_no};

use crate::diagnostic::{Place, Problems};
use crate::locale::Message;
use crate::source::Trouble;

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

/// Reads a small CSV file whole. `None` when it is no table.
///
/// Row numbers are those of a spreadsheet: blank rows count, a line break within quotes does not begin a new row, and a
/// `sep=` line is not a row.
pub fn read(file: &str, bytes: &[u8], problems: &mut Problems) -> Option<Table> {
    let stream = Stream::open(Box::new(bytes)).map_err(|fault| report(file, fault, problems)).ok()?;
    let (mut piece, mut rows) = (Piece::default(), Vec::new());
    loop {
        match stream.next_piece(&mut piece) {
            Ok(true) => stream.each_row(&piece, |number, cells| {
                // A line break within quotes is the same on every system.
                let cells: Vec<String> = (0..cells.count()).map(|index| cells.text(index).replace("\r\n", "\n")).collect();
                if cells.iter().any(|cell| !cell.is_empty()) {
                    rows.push(Row { number, cells });
                }
            }),
            Ok(false) => break,
            Err(fault) => {
                report(file, fault, problems);
                break;
            }
        }
    }
    Some(Table { header: stream.header, header_row: stream.header_row, rows })
}

fn report(file: &str, fault: StreamFault, problems: &mut Problems) {
    match fault {
        StreamFault::Io(error) => {
            problems.error(Place::whole(file), Message::FileUnreadable { name: None, trouble: Trouble::from(&error) })
        }
        StreamFault::NotText => problems.error(Place::whole(file), Message::NotText),
        StreamFault::Empty => problems.error(Place::whole(file), Message::EmptyTable),
        StreamFault::UnclosedQuote { row } => problems.error(Place::row(file, row, None), Message::UnclosedQuote),
    }
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
        let found: Vec<_> = problems.into_iter().map(|problem| (problem.message, problem.places)).collect();
        assert_eq!(found, [(Message::UnclosedQuote, vec![Place::row("x.csv", 3, None)])]);
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
