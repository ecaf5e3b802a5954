//! Where something stands.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::diagnostic::{Place, Spot};

/// A place in a file: a row of a table, a line of a text, or the file as a whole.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(rename = "Place")]
pub struct PlaceEntry {
    /// The file, as the audit gives it.
    pub path: String,
    /// The row of a table, from 1, as a spreadsheet shows it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub row: Option<usize>,
    /// The heading of the column.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub heading: Option<String>,
    /// The sheet of a workbook.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sheet: Option<String>,
    /// The cell of the sheet, such as `C7`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cell: Option<String>,
    /// The line of a text, from 1.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub line: Option<usize>,
    /// The column of the line, from 1, in characters.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub column: Option<usize>,
}

impl From<&Place> for PlaceEntry {
    fn from(place: &Place) -> Self {
        let mut entry = Self { path: place.file.clone(), row: None, heading: None, sheet: None, cell: None, line: None, column: None };
        match &place.spot {
            Spot::Whole => {}
            Spot::Row { row, column } => (entry.row, entry.heading) = (Some(*row), column.clone()),
            Spot::Cell { sheet, row, column, .. } => {
                (entry.row, entry.heading) = (Some(*row), column.clone());
                (entry.sheet, entry.cell) = (Some(sheet.clone()), place.spot.address());
            }
            Spot::Line { line, column } => (entry.line, entry.column) = (Some(*line), Some(*column)),
        }
        entry
    }
}
