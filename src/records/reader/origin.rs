//! Where the rows of a table come from: a CSV file, or a sheet that is read as one.

use std::io::{Cursor, Read};
use std::sync::Arc;

use super::Context;
use crate::audit::NamedTable;
use crate::diagnostic::{Place, Problems};
use crate::locale::{Message, TableFault};
use crate::source::{Files, OpenFile, Trouble};
use crate::table::{SpreadsheetFault, Stream, StreamFault, is_spreadsheet, sheet_as_csv};

/// The bytes of a file, which are read once to look at it and once to count.
pub enum Origin<'a> {
    Csv { files: &'a dyn Files, name: &'a str },
    Sheet(Arc<[u8]>),
}

impl<'a> Origin<'a> {
    /// The file from its start.
    ///
    /// # Errors
    /// Whatever keeps it from being opened.
    pub fn open(&self) -> std::io::Result<OpenFile> {
        match self {
            Self::Csv { files, name } => files.open(name),
            Self::Sheet(csv) => {
                let size = u64::try_from(csv.len()).unwrap_or(u64::MAX);
                Ok(OpenFile { reader: Box::new(Cursor::new(Arc::clone(csv))), size })
            }
        }
    }

    /// Where the rows of a table are; what keeps them from being read is reported.
    pub fn of(named: &'a NamedTable, context: &'a Context<'a>, problems: &mut Problems) -> Option<Self> {
        let unreadable = |error: std::io::Error| Message::FileUnreadable { name: Some(named.file.clone()), trouble: Trouble::from(&error) };
        let mut start = [0; 4];
        let begun = context.files.open(&named.file).and_then(|mut file| read_start(&mut file, &mut start));
        if let Err(error) = begun {
            problems.error(named.place.clone(), unreadable(error));
            return None;
        }
        if !is_spreadsheet(&start) {
            if let Some(sheet) = &named.sheet {
                problems.error(sheet.place.clone(), Message::RecordTable(TableFault::SheetOfCsv));
                return None;
            }
            return Some(Self::Csv { files: context.files, name: &named.file });
        }
        let bytes = match context.files.read(&named.file) {
            Ok(bytes) => bytes,
            Err(error) => {
                problems.error(named.place.clone(), unreadable(error));
                return None;
            }
        };
        match sheet_as_csv(bytes, named.sheet.as_ref().map(|sheet| sheet.value.as_str())) {
            Ok(csv) => Some(Self::Sheet(csv.into())),
            // Why it is broken may hold what stands in a cell, and is not told.
            Err(SpreadsheetFault::Broken(_)) => {
                problems.error(Place::whole(&named.file), Message::RecordTable(TableFault::NotASpreadsheet));
                None
            }
            Err(SpreadsheetFault::NoSuchSheet { known }) => {
                let place = named.sheet.as_ref().map_or_else(|| named.place.clone(), |sheet| sheet.place.clone());
                let sheet = named.sheet.as_ref().map(|sheet| sheet.value.clone()).unwrap_or_default();
                problems.error(place, Message::RecordTable(TableFault::NoSuchSheet { sheet, known }));
                None
            }
        }
    }
}

fn read_start(file: &mut OpenFile, start: &mut [u8; 4]) -> std::io::Result<()> {
    match file.reader.read_exact(start) {
        Err(error) if error.kind() != std::io::ErrorKind::UnexpectedEof => Err(error),
        _ => Ok(()),
    }
}

/// The headings of a file, for a mapping skeleton. Of a CSV file no more is read, so that it may be of any size.
///
/// # Errors
/// See [`StreamFault`].
pub fn headings(files: &dyn Files, name: &str) -> Result<Vec<String>, StreamFault> {
    let mut start = [0; 4];
    read_start(&mut files.open(name)?, &mut start)?;
    let reader: Box<dyn Read + Send> = if is_spreadsheet(&start) {
        Box::new(Cursor::new(sheet_as_csv(files.read(name)?, None).map_err(|_| StreamFault::NotText)?))
    } else {
        files.open(name)?.reader
    };
    Ok(Stream::open(reader)?.header)
}
