//! A first mapping for a foreign file: its headings beside the columns that they seem to be.

use super::privacy;
use super::privacy::Personal;
use super::reader::tables_called;
use crate::audit::TableKind;
use crate::source::Files;
use crate::table::{Origin, OriginFault, StreamFault, fold, holds_headings, shown_heading};

/// What a foreign file seems to be.
#[derive(Debug)]
pub struct Skeleton {
    /// The table that most of its headings speak of.
    pub table: &'static TableKind,
    pub columns: Vec<SkeletonColumn>,
}

/// A heading and what it seems to be.
#[derive(Debug)]
pub struct SkeletonColumn {
    /// The heading; nothing where it may be a value.
    pub heading: Option<String>,
    /// The place in the row of headings, from 0.
    pub index: usize,
    /// The column that it is called like.
    pub column: Option<&'static str>,
    /// What it tells of a person.
    pub personal: Option<Personal>,
}

/// The skeleton of a file's mapping; `Ok(None)` when its first row holds data, which is not to be repeated.
///
/// # Errors
/// See [`StreamFault`].
pub fn skeleton(files: &dyn Files, name: &str) -> Result<Option<Skeleton>, StreamFault> {
    let origin = Origin::of(files, name, None).map_err(|fault| match fault {
        OriginFault::Io(error) => StreamFault::Io(error),
        OriginFault::SheetOfCsv | OriginFault::Kind(_) | OriginFault::Sheet(_) => StreamFault::NotText,
    })?;
    let headings: Vec<String> = origin.open()?.0.header;
    let table = tables_called(&headings);
    let is_called = |heading: &str| table.columns.iter().any(|column| column.is_called(heading));
    let is_recognised = |heading: &&String| is_called(&fold(heading)) || privacy::of_heading(&fold(heading)).is_some();
    if !holds_headings(&headings, headings.iter().filter(is_recognised).count()) {
        return Ok(None);
    }
    let mut taken: Vec<&str> = Vec::new();
    let mut columns = Vec::new();
    for (index, heading) in headings.iter().cloned().enumerate().filter(|(_, heading)| !heading.is_empty()) {
        let folded = fold(&heading);
        let personal = privacy::of_heading(&folded);
        let column = table.columns.iter().find(|column| column.is_called(&folded) && !taken.contains(&column.name) && personal.is_none());
        taken.extend(column.map(|column| column.name));
        let is_shown = shown_heading(&headings, index) == heading;
        columns.push(SkeletonColumn { heading: is_shown.then_some(heading), index, column: column.map(|column| column.name), personal });
    }
    Ok(Some(Skeleton { table, columns }))
}
