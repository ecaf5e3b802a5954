//! A sheet of a workbook, XLSX or ODS: its cells as what they are, and what a reader should know of it that the cells do not say.

mod figures;
mod formats;
mod grid;
mod limits;
mod ods;
mod package;
mod xlsx;

use super::cell::Cell;
use grid::Grid;
use limits::{Budget, MOST_FILE};
use package::Package;

/// A sheet that was read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sheet {
    pub name: String,
    /// The rows that are not blank, in order.
    pub rows: Vec<SheetRow>,
    /// How many of them the spreadsheet hides.
    pub hidden_rows: usize,
    /// The columns that it hides and that are not blank, from 0.
    pub hidden_columns: Vec<usize>,
    /// Other sheets that it shows and that hold something, where nobody said which to read.
    pub others: Vec<String>,
}

/// A row of a sheet.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SheetRow {
    /// Its number, from 1.
    pub number: usize,
    pub cells: Vec<Cell>,
}

/// Why a file gives no sheet.
#[derive(Debug, PartialEq, Eq)]
pub enum SheetFault {
    /// It is no workbook, or a broken one. Why may hold what stands in a cell, and is not told.
    Broken,
    /// It asks for more time or memory than any table of an audit.
    TooLarge,
    /// Something stands beyond the columns that are read.
    TooWide,
    /// It has no sheet of the name that was asked for.
    NoSuchSheet { known: Vec<String> },
    /// All of its sheets are hidden, and none was asked for.
    AllHidden { known: Vec<String> },
}

/// What a file is by its first bytes, if it is no text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FileKind {
    /// An archive, as XLSX and ODS files are.
    Workbook,
    /// A file of old Excel, or one with a password.
    OldExcel,
    /// A page, whatever it is called.
    Html,
    /// Text, or nothing that is known.
    Text,
}

impl FileKind {
    /// What a file is that begins with these bytes; some sixty are enough.
    pub fn of(start: &[u8]) -> Self {
        let text = start.strip_prefix(b"\xef\xbb\xbf").unwrap_or(start).trim_ascii_start().to_ascii_lowercase();
        if start.starts_with(b"PK\x03\x04") {
            Self::Workbook
        } else if start.starts_with(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1") || start.starts_with(b"\x09\x08\x10\x00\x00\x06\x05\x00") {
            Self::OldExcel
        } else if ["<!doctype html", "<html", "<table", "<head", "<meta", "<?xml version=\"1.0\"?><html"]
            .iter()
            .any(|tag| text.starts_with(tag.as_bytes()))
        {
            Self::Html
        } else {
            Self::Text
        }
    }
}

/// Reads a sheet: the one of this name, in any case of letters, or else the first that is shown and holds something.
///
/// # Errors
/// See [`SheetFault`].
pub fn read(bytes: &[u8], wanted: Option<&str>) -> Result<Sheet, SheetFault> {
    let budget = Budget::new();
    let mut package = opened(bytes, &budget)?;
    if package.has("content.xml") { ods::read(&mut package, wanted) } else { xlsx::read(&mut package, wanted) }
}

fn opened<'p>(bytes: &'p [u8], budget: &'p Budget) -> Result<Package<'p>, SheetFault> {
    if u64::try_from(bytes.len()).unwrap_or(u64::MAX) > MOST_FILE {
        return Err(SheetFault::TooLarge);
    }
    Package::open(bytes, budget)
}

/// All sheets of a workbook, of which one or several are to be chosen by what stands in them.
pub struct Sheets(Vec<Page>);

/// A sheet of a workbook with its cells.
struct Page {
    listed: Listed,
    /// What keeps a sheet from being read is no matter where it is not chosen.
    grid: Result<Grid, SheetFault>,
}

impl Sheets {
    /// Reads every sheet, those that are not shown last.
    ///
    /// # Errors
    /// See [`SheetFault`].
    pub fn read(bytes: &[u8]) -> Result<Self, SheetFault> {
        let budget = Budget::new();
        let mut package = opened(bytes, &budget)?;
        let pages = if package.has("content.xml") { ods::read_all(&mut package)? } else { xlsx::read_all(&mut package)? };
        Ok(Self(pages))
    }

    /// Whether one of the first rows of any sheet is such a one.
    pub fn have(&self, is_such: &dyn Fn(&[String]) -> bool) -> bool {
        self.0.iter().any(|page| page.grid.as_ref().is_ok_and(|grid| grid.begins_with(is_such)))
    }

    /// The first sheet that is shown and holds something.
    ///
    /// # Errors
    /// See [`SheetFault`].
    pub fn first(self) -> Result<Sheet, SheetFault> {
        let listed: Vec<&Listed> = self.0.iter().map(|page| &page.listed).collect();
        chosen(&listed, None)?;
        first_filled(self.0.into_iter().filter(|page| page.listed.is_shown).map(|page| Ok((page.listed.name, page.grid?))))
    }

    /// The sheets among whose first rows such a one stands, of those that are not shown only what `is_marked` knows.
    ///
    /// # Errors
    /// See [`SheetFault`].
    pub fn with(self, is_such: &dyn Fn(&[String]) -> bool, is_marked: &dyn Fn(&[String]) -> bool) -> Result<Vec<Sheet>, SheetFault> {
        let mut sheets = Vec::new();
        for Page { listed, grid } in self.0 {
            let grid = grid?;
            if grid.begins_with(if listed.is_shown { is_such } else { is_marked }) {
                sheets.push(grid.into_sheet(listed.name)?);
            }
        }
        Ok(sheets)
    }
}

/// A sheet of a workbook before it is chosen.
struct Listed {
    name: String,
    /// Whether the spreadsheet shows it.
    is_shown: bool,
}

/// Which sheets to look at, in order: the one that is wanted, or all that are shown.
fn chosen(listed: &[&Listed], wanted: Option<&str>) -> Result<Vec<usize>, SheetFault> {
    let known = || listed.iter().filter(|sheet| sheet.is_shown).map(|sheet| sheet.name.clone()).collect();
    match wanted {
        Some(name) => {
            let is_called = |sheet: &&Listed| sheet.name.to_lowercase() == name.to_lowercase();
            listed.iter().position(is_called).map(|at| vec![at]).ok_or_else(|| SheetFault::NoSuchSheet { known: known() })
        }
        None => {
            let shown: Vec<usize> = listed.iter().enumerate().filter(|(_, sheet)| sheet.is_shown).map(|(at, _)| at).collect();
            if shown.is_empty() {
                return Err(SheetFault::AllHidden { known: listed.iter().map(|sheet| sheet.name.clone()).collect() });
            }
            Ok(shown)
        }
    }
}

/// The first cell of a sheet that explains the others, by which it is known to hold nothing to read.
pub const EXPLAINS: &str = "getrouw-help/1";

/// The first of these grids that holds something, with the names of the others that do; the first of all where none does.
fn first_filled(grids: impl IntoIterator<Item = Result<(String, Grid), SheetFault>>) -> Result<Sheet, SheetFault> {
    let mut found: Option<Sheet> = None;
    for grid in grids {
        let (name, grid) = grid?;
        let is_filled = found.as_ref().is_some_and(|sheet| !sheet.rows.is_empty());
        if found.is_none() || (!is_filled && !grid.is_blank()) {
            found = Some(grid.into_sheet(name)?);
        } else if let Some(sheet) = found.as_mut().filter(|_| !grid.is_blank() && !grid.explains()) {
            sheet.others.push(name);
        }
    }
    found.ok_or(SheetFault::Broken)
}
