//! Where the rows of a table come from: a CSV file, or a sheet that is read as one.

use std::io::{self, Cursor, Read};
use std::sync::Arc;

use super::spreadsheet::{self, SpreadsheetFault};
use super::stream::{Stream, StreamFault};
use crate::source::Files;

/// The rows of a file, which can be read from their start as often as it takes.
pub enum Origin<'a> {
    /// A CSV file of any size.
    Csv { files: &'a dyn Files, name: &'a str },
    /// A sheet as CSV.
    Sheet(Arc<[u8]>),
}

/// Why a file gives no rows.
#[derive(Debug)]
pub enum OriginFault {
    /// It cannot be read.
    Io(io::Error),
    /// A sheet was asked for of a file that has none.
    SheetOfCsv,
    /// It is no spreadsheet, or a broken one. Why may hold what stands in a cell, and is not told.
    Broken,
    /// It has no sheet of the name that was asked for.
    NoSuchSheet { known: Vec<String> },
}

impl<'a> Origin<'a> {
    /// Finds out what a file is; of a spreadsheet it reads the sheet of this name, or the first.
    ///
    /// # Errors
    /// See [`OriginFault`].
    pub fn of(files: &'a dyn Files, name: &'a str, sheet: Option<&str>) -> Result<Self, OriginFault> {
        let mut start = [0; 4];
        let mut reader = files.open(name).map_err(OriginFault::Io)?.reader;
        match reader.read_exact(&mut start) {
            Err(error) if error.kind() != io::ErrorKind::UnexpectedEof => return Err(OriginFault::Io(error)),
            _ => {}
        }
        if !spreadsheet::is_spreadsheet(&start) {
            return if sheet.is_some() { Err(OriginFault::SheetOfCsv) } else { Ok(Self::Csv { files, name }) };
        }
        let bytes = files.read(name).map_err(OriginFault::Io)?;
        match spreadsheet::sheet_as_csv(bytes, sheet) {
            Ok(csv) => Ok(Self::Sheet(csv.into())),
            Err(SpreadsheetFault::Broken) => Err(OriginFault::Broken),
            Err(SpreadsheetFault::NoSuchSheet { known }) => Err(OriginFault::NoSuchSheet { known }),
        }
    }

    /// Whether days may stand in it as numbers.
    pub fn is_sheet(&self) -> bool {
        matches!(self, Self::Sheet(_))
    }

    /// The rows from their start, and how many bytes they come to.
    ///
    /// # Errors
    /// See [`StreamFault`].
    pub fn open(&self) -> Result<(Stream<'static>, u64), StreamFault> {
        let (reader, size): (Box<dyn Read + Send>, u64) = match self {
            Self::Csv { files, name } => {
                let file = files.open(name)?;
                (file.reader, file.size)
            }
            Self::Sheet(csv) => (Box::new(Cursor::new(Arc::clone(csv))), u64::try_from(csv.len()).unwrap_or(u64::MAX)),
        };
        Ok((Stream::open(reader)?, size))
    }
}
