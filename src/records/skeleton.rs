//! A first mapping for a foreign file: its headings beside the columns that they seem to be.

use super::privacy;
use super::privacy::Personal;
use super::reader::tables_called;
use crate::audit::TableKind;
use crate::source::Files;
use crate::table::{Origin, OriginFault, StreamFault, fold, number};

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
    pub heading: String,
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
    let headings: Vec<String> = origin.open()?.0.header.into_iter().filter(|heading| !heading.is_empty()).collect();
    let is_data = |heading: &String| {
        let digits = heading.chars().filter(char::is_ascii_digit).count();
        digits > 2 || number(heading).is_ok() || heading.contains('@')
    };
    if headings.iter().any(is_data) {
        return Ok(None);
    }
    let table = tables_called(&headings);
    let mut taken: Vec<&str> = Vec::new();
    let mut columns = Vec::new();
    for heading in headings {
        let folded = fold(&heading);
        let personal = privacy::of_heading(&folded);
        let column = table.columns.iter().find(|column| column.is_called(&folded) && !taken.contains(&column.name) && personal.is_none());
        taken.extend(column.map(|column| column.name));
        columns.push(SkeletonColumn { heading, column: column.map(|column| column.name), personal });
    }
    Ok(Some(Skeleton { table, columns }))
}
