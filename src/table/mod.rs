//! Any table as spreadsheets save it: encoding, delimiter, header names, row numbers, values; one opener for all, as a stream or collected.

mod ailment;
mod cell;
mod columns;
mod dialect;
mod doubt;
mod heading;
mod origin;
mod sheet;
mod stream;
mod text;
mod value;

pub use ailment::Ailment;
pub use cell::{Cell, Kind, NumberCell};
pub use columns::{Column, Headings, Mapping};
pub use dialect::{Dialect, is_like_formula};
pub use doubt::{Doubt, is_broken_id, is_odd, is_placeholder, is_split_decimal, is_total, swallows_rows};
pub use heading::{few_shown, holds_headings, shown as shown_heading, shown_sheet};
pub use origin::{Origin, OriginFault};
pub use sheet::{EXPLAINS, FileKind, Sheet, SheetFault, Sheets};
pub use stream::{Cells, Piece, Stream, StreamFault, decode};
pub use text::{same_id, same_look};
pub use value::{NO, NoZone, Number, NumberFault, YES, date, day_here, fold, number, yes_no, zoned};

use std::sync::Arc;

use crate::diagnostic::{Place, Problem, Problems, Severity};
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
    /// The sheet that it is, of a workbook.
    pub sheet: Option<String>,
    /// What stands between the cells, of a CSV file.
    pub delimiter: Option<u8>,
}

/// A row of a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// The number of the row in a spreadsheet, where the first is 1.
    pub number: usize,
    pub cells: Vec<Cell>,
    /// The first cell whose letters are those of another encoding than the file seems to have.
    pub odd: Option<usize>,
}

/// The most rows and cells of a table that is read whole: a hundred times those of the longest evidence.
const MOST_ROWS: usize = 250_000;
const MOST_CELLS: usize = 1 << 21;

impl Table {
    /// Where a row stands in this file, and its column where one is meant.
    pub fn place(&self, file: &str, row: usize, column: Option<usize>) -> Place {
        let heading = column.map(|column| shown_heading(&self.header, column));
        let heading = heading.as_deref().filter(|heading| !heading.is_empty());
        match &self.sheet {
            None => Place::row(file, row, heading),
            Some(sheet) => Place::cell(file, &shown_sheet(sheet), row, column, heading),
        }
    }
}

/// How tables are known, by a row of their cells.
pub struct Signs<'a> {
    /// Whether the row holds the headings of a table.
    pub is_headings: &'a dyn Fn(&[String]) -> bool,
    /// Whether it holds those of a form, which is on several sheets of a workbook.
    pub is_form: &'a dyn Fn(&[String]) -> bool,
}

/// Reads small tables whole: a CSV file, or the first sheet of a workbook that is shown and filled; of a form every sheet that has headings. Nothing
/// when it is no table.
///
/// Rows above the one that holds headings are passed over, told once where it is no form. Row numbers are those of a spreadsheet: blank rows count,
/// a line break within quotes does not begin a new row, and a `sep=` line is not a row.
pub fn read(file: &str, bytes: &[u8], signs: &Signs<'_>, problems: &mut Problems) -> Vec<Table> {
    let of_sheet = |sheet: Sheet| (Some(sheet.name.clone()), Stream::of_sheet(Arc::new(sheet)));
    let streams = match FileKind::of(bytes) {
        FileKind::Text => vec![(None, Stream::open(Box::new(bytes)))],
        FileKind::Workbook => match sheets(file, bytes, signs, problems) {
            Ok(sheets) => sheets.into_iter().map(of_sheet).collect(),
            Err(fault) => {
                problems.error(Place::whole(file), refusal(&fault));
                return Vec::new();
            }
        },
        kind => {
            problems.error(Place::whole(file), no_table(kind));
            return Vec::new();
        }
    };
    streams.into_iter().filter_map(|(sheet, stream)| read_stream(file, sheet, stream, signs, problems)).collect()
}

/// The sheets of a workbook that hold tables: all of a form, and of another the first.
fn sheets(file: &str, bytes: &[u8], signs: &Signs<'_>, problems: &mut Problems) -> Result<Vec<Sheet>, SheetFault> {
    let sheets = Sheets::read(bytes)?;
    if sheets.have(signs.is_form) {
        return sheets.with(&|cells| (signs.is_form)(cells) || (signs.is_headings)(cells), signs.is_form);
    }
    let first = sheets.first()?;
    tell_of(&first, file, problems);
    Ok(vec![first])
}

fn read_stream(
    file: &str,
    sheet: Option<String>,
    stream: Result<Stream<'_>, StreamFault>,
    signs: &Signs<'_>,
    problems: &mut Problems,
) -> Option<Table> {
    let whole = || Place::whole(file);
    let mut stream = stream.map_err(|fault| report(file, fault, problems)).ok()?;
    match stream.pass_over_titles(&|cells| (signs.is_form)(cells) || (signs.is_headings)(cells)) {
        // A form has titles of its own.
        Ok(_) if (signs.is_form)(&stream.header) => {}
        Ok(passed) => tell_of_titles(passed, stream.place(file, stream.header_row, None), problems),
        Err(fault) => {
            report(file, fault, problems);
            return None;
        }
    }
    let (mut piece, mut rows, mut count) = (Piece::default(), Vec::new(), 0_usize);
    loop {
        match stream.next_piece(&mut piece) {
            Ok(true) => stream.each_row(&piece, |number, cells| {
                count += cells.count();
                if count > MOST_CELLS || rows.len() > MOST_ROWS {
                    return;
                }
                let is_odd = |index: &usize| !cells.is_plain() && is_odd(cells.bytes(*index));
                let odd = if sheet.is_none() { (0..cells.count()).find(is_odd) } else { None };
                let cells: Vec<Cell> = (0..cells.count()).map(|index| cells.cell(index)).collect();
                if cells.iter().any(|cell| !cell.is_blank()) {
                    rows.push(Row { number, cells, odd });
                }
            }),
            Ok(false) => break,
            Err(fault) => {
                report(file, fault, problems);
                break;
            }
        }
    }
    if count > MOST_CELLS || rows.len() > MOST_ROWS {
        problems.error(whole(), Message::TableTooLarge { rows: MOST_ROWS, cells: MOST_CELLS });
        return None;
    }
    let delimiter = stream.delimiter();
    Some(Table { header: stream.header, header_row: stream.header_row, rows, sheet, delimiter })
}

/// Tells what a reader should know of a sheet that its cells do not say.
pub fn tell_of(sheet: &Sheet, file: &str, problems: &mut Problems) {
    if !sheet.others.is_empty() {
        let message = Message::FirstSheetRead { sheet: sheet.name.clone(), others: sheet.others.clone() };
        problems.push(Problem::new(Severity::Notice, message).at(Place::whole(file)));
    }
    if sheet.hidden_rows > 0 || !sheet.hidden_columns.is_empty() {
        let message = Message::HiddenCells { sheet: sheet.name.clone(), rows: sheet.hidden_rows, columns: sheet.hidden_columns.len() };
        problems.warning(Place::whole(file), message);
    }
}

/// Tells that rows above the headings are not read.
pub fn tell_of_titles(passed: usize, headings: Place, problems: &mut Problems) {
    if passed > 0 {
        problems.push(Problem::new(Severity::Notice, Message::TitlesPassedOver { rows: passed }).at(headings));
    }
}

/// What is told of a workbook that gives no sheet.
pub fn refusal(fault: &SheetFault) -> Message {
    match fault {
        SheetFault::Broken => Message::NotASpreadsheet,
        SheetFault::TooLarge => Message::SheetTooLarge,
        SheetFault::TooWide => Message::SheetTooWide,
        SheetFault::AllHidden { known } => Message::AllSheetsHidden { known: few_shown(known) },
        SheetFault::NoSuchSheet { known } => Message::NoSuchSheet { sheet: String::new(), known: few_shown(known) },
    }
}

/// What is told of a file of a kind that holds no table.
pub fn no_table(kind: FileKind) -> Message {
    match kind {
        FileKind::OldExcel => Message::OldExcelFile,
        FileKind::Html => Message::HtmlFile,
        FileKind::Workbook | FileKind::Text => Message::NotText,
    }
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

    /// Any first row holds headings, and no row is that of a form.
    const ANY: Signs<'_> = Signs { is_headings: &|_| true, is_form: &|_| false };

    fn table(bytes: &[u8]) -> Table {
        let mut problems = Problems::new();
        let mut tables = read("x.csv", bytes, &ANY, &mut problems);
        assert!(problems.is_empty(), "{problems:?}");
        tables.pop().expect("a table")
    }

    fn numbers(table: &Table) -> Vec<usize> {
        table.rows.iter().map(|row| row.number).collect()
    }

    #[test]
    fn rows_have_the_numbers_that_a_spreadsheet_shows() {
        let table = table(b"sep=;\r\n\r\na;b\r\n1;\"two\r\nlines\"\r\n\r\n;\r\n2;x\r\n\r\n\r\n3;y");
        assert_eq!(table.header_row, 2);
        assert_eq!(numbers(&table), [3, 6, 9]);
        assert_eq!(table.rows[0].cells, ["1", "two\nlines"].map(Cell::text));
    }

    #[test]
    fn every_dialect_gives_the_same_table() {
        let plain = table("a,b\n1,é\n".as_bytes());
        let (header, rows) = (plain.header, plain.rows);
        for (name, bytes) in [
            ("semicolon", "a;b\r\n1;é\r\n".as_bytes().to_vec()),
            ("tab", "a\tb\r1\té".as_bytes().to_vec()),
            ("BOM", [b"\xEF\xBB\xBF", "a|b\n1|é".as_bytes()].concat()),
            ("windows-1252", b"a;b\n1;\xE9\n".to_vec()),
            ("UTF-16", "\u{feff}a\tb\r\n1\té\r\n".encode_utf16().flat_map(u16::to_le_bytes).collect()),
            ("quoted", "\"a\";\"b\"\n\" 1 \";\"é\"\n".as_bytes().to_vec()),
            ("sep", "sep=,\na,b\n1,é".as_bytes().to_vec()),
        ] {
            let read = table(&bytes);
            assert_eq!((&read.header, &read.rows), (&header, &rows), "{name}");
        }
    }

    #[test]
    fn a_quote_that_never_closes_is_told_with_the_row_where_it_opens() {
        let mut problems = Problems::new();
        read("x.csv", b"a;b\n1;2\n3;\"open\n4;5\n", &ANY, &mut problems);
        let found: Vec<_> = problems.into_iter().map(|problem| (problem.message, problem.places)).collect();
        assert_eq!(found, [(Message::UnclosedQuote, vec![Place::row("x.csv", 3, None)])]);
    }

    #[test]
    fn what_is_no_table_is_told() {
        for (bytes, message) in
            [(&b""[..], Message::EmptyTable), (b"\n;;\n", Message::EmptyTable), (b"PK\x03\x04\x00\x00", Message::NotASpreadsheet)]
        {
            let mut problems = Problems::new();
            assert_eq!(read("x.csv", bytes, &ANY, &mut problems), []);
            assert_eq!(problems.into_iter().map(|problem| problem.message).collect::<Vec<_>>(), [message]);
        }
    }
}
