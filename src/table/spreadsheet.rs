//! A sheet of an XLSX file as the CSV text that the other readers take: dates as day numbers, rows where they stand.

use std::io::Cursor;

use calamine::{Data, DataRef, Reader, Xlsx, open_workbook_from_rs};
use chrono::NaiveDate;

/// The most text that one sheet may come to, in bytes.
const MOST_TEXT: usize = 1 << 28;

/// The most columns of a sheet that are read.
const MOST_COLUMNS: usize = 1 << 10;

/// Why a sheet cannot be read.
#[derive(Debug)]
pub enum SpreadsheetFault {
    /// The file is no XLSX file, or a broken one, or its sheet is too large.
    Broken,
    /// It has no sheet of this name.
    NoSuchSheet { known: Vec<String> },
}

/// Whether the bytes begin as an XLSX file does: it is a ZIP archive.
pub fn is_spreadsheet(bytes: &[u8]) -> bool {
    bytes.starts_with(b"PK\x03\x04")
}

/// The day number 0 of spreadsheets.
pub fn day_zero() -> Option<NaiveDate> {
    NaiveDate::from_ymd_opt(1899, 12, 30)
}

/// A sheet as CSV with semicolons. Without a name the first sheet is read; a blank row stays a blank line, so that rows keep their numbers.
///
/// # Errors
/// See [`SpreadsheetFault`].
pub fn sheet_as_csv(bytes: Vec<u8>, sheet: Option<&str>) -> Result<Vec<u8>, SpreadsheetFault> {
    let broken = |_: calamine::XlsxError| SpreadsheetFault::Broken;
    let mut workbook: Xlsx<_> = open_workbook_from_rs(Cursor::new(bytes)).map_err(broken)?;
    let known = workbook.sheet_names();
    let chosen = match sheet {
        Some(name) => known.iter().find(|known| known.eq_ignore_ascii_case(name)),
        None => known.first(),
    };
    let Some(name) = chosen.cloned() else { return Err(SpreadsheetFault::NoSuchSheet { known }) };
    let mut cells = workbook.worksheet_cells_reader(&name).map_err(broken)?;
    let mut text = Text::default();
    while let Some(cell) = cells.next_cell().map_err(broken)? {
        let (row, column) = cell.get_position();
        let (row, column) = (usize::try_from(row).unwrap_or(usize::MAX), usize::try_from(column).unwrap_or(usize::MAX));
        if column < MOST_COLUMNS {
            text.put(row, column, &plain(cell.get_value()))?;
        }
    }
    Ok(text.finish())
}

/// A cell as text: a number as short as it can be written, a date as its day number, a truth value as a word.
fn plain(cell: &DataRef<'_>) -> String {
    match Data::from(cell.clone()) {
        Data::String(text) => text,
        Data::DateTimeIso(text) | Data::DurationIso(text) => text,
        Data::Float(number) => format!("{number}"),
        Data::Int(number) => number.to_string(),
        Data::Bool(truth) => truth.to_string(),
        Data::DateTime(moment) if moment.is_datetime() => match moment.as_datetime().map(|moment| moment.date()).zip(day_zero()) {
            Some((day, zero)) => (day - zero).num_days().to_string(),
            None => String::new(),
        },
        Data::DateTime(span) => format!("{}", span.as_f64()),
        // A formula that failed has no value, but the cell is not blank.
        Data::Error(error) => error.to_string(),
        Data::Empty => String::new(),
    }
}

#[derive(Default)]
struct Text {
    bytes: Vec<u8>,
    row: usize,
    /// The cells of the row that are written.
    column: usize,
}

impl Text {
    fn put(&mut self, row: usize, column: usize, value: &str) -> Result<(), SpreadsheetFault> {
        if value.is_empty() {
            return Ok(());
        }
        let lines = row.saturating_sub(self.row);
        if self.bytes.len() + lines + column + value.len() > MOST_TEXT {
            return Err(SpreadsheetFault::Broken);
        }
        if lines > 0 {
            self.bytes.resize(self.bytes.len() + lines, b'\n');
            (self.row, self.column) = (row, 0);
        }
        let gap = column.saturating_sub(self.column);
        self.bytes.resize(self.bytes.len() + gap, b';');
        self.column = column;
        if value.contains(['"', ';', '\n', '\r']) {
            self.bytes.extend_from_slice(format!("\"{}\"", value.replace('"', "\"\"")).as_bytes());
        } else {
            self.bytes.extend_from_slice(value.as_bytes());
        }
        Ok(())
    }

    fn finish(mut self) -> Vec<u8> {
        self.bytes.push(b'\n');
        // A semicolon as separator is stated, since a sheet of one column has none to show.
        [b"sep=;\n".as_slice(), &self.bytes].concat()
    }
}
