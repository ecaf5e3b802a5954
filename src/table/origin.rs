//! Where the rows of a table come from: a CSV file, or a sheet of a workbook.

use std::io::{self, Read};
use std::sync::Arc;

use super::sheet::{self, FileKind, Sheet, SheetFault};
use super::stream::{Stream, StreamFault};
use crate::source::Files;

/// The rows of a file, which can be read from their start as often as it takes.
pub enum Origin<'a> {
    /// A CSV file of any size.
    Csv {
        files: &'a dyn Files,
        name: &'a str,
    },
    Sheet {
        sheet: Arc<Sheet>,
        size: u64,
    },
}

/// Why a file gives no rows.
#[derive(Debug)]
pub enum OriginFault {
    /// It cannot be read.
    Io(io::Error),
    /// A sheet was asked for of a file that has none.
    SheetOfCsv,
    /// It is of a kind that no table is read from.
    Kind(FileKind),
    Sheet(SheetFault),
}

impl<'a> Origin<'a> {
    /// Finds out what a file is; of a workbook it reads the sheet of this name, or the first that is shown and filled.
    ///
    /// # Errors
    /// See [`OriginFault`].
    pub fn of(files: &'a dyn Files, name: &'a str, wanted: Option<&str>) -> Result<Self, OriginFault> {
        let mut start = Vec::new();
        let reader = files.open(name).map_err(OriginFault::Io)?.reader;
        reader.take(64).read_to_end(&mut start).map_err(OriginFault::Io)?;
        match FileKind::of(&start) {
            FileKind::Text if wanted.is_some() => Err(OriginFault::SheetOfCsv),
            FileKind::Text => Ok(Self::Csv { files, name }),
            FileKind::Workbook => {
                let bytes = files.read(name).map_err(OriginFault::Io)?;
                let sheet = sheet::read(&bytes, wanted).map_err(OriginFault::Sheet)?;
                Ok(Self::Sheet { sheet: Arc::new(sheet), size: u64::try_from(bytes.len()).unwrap_or(u64::MAX) })
            }
            kind @ (FileKind::OldExcel | FileKind::Html) => Err(OriginFault::Kind(kind)),
        }
    }

    /// The sheet that was read, of a workbook.
    pub fn sheet(&self) -> Option<&Sheet> {
        match self {
            Self::Csv { .. } => None,
            Self::Sheet { sheet, .. } => Some(sheet),
        }
    }

    /// The rows from their start, and how many bytes the file has.
    ///
    /// # Errors
    /// See [`StreamFault`].
    pub fn open(&self) -> Result<(Stream<'static>, u64), StreamFault> {
        match self {
            Self::Csv { files, name } => {
                let file = files.open(name)?;
                Ok((Stream::open(file.reader)?, file.size))
            }
            Self::Sheet { sheet, size } => Ok((Stream::of_sheet(Arc::clone(sheet))?, *size)),
        }
    }
}
