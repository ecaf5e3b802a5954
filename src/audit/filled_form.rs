//! The filled rows of a form as they stand, whatever rubric it was made for.

use super::evidence::place_of;
use super::form::is_form;
use crate::table::{self, Cell};

/// The filled rows of a form, as they stand.
#[derive(Clone, Debug, Default)]
pub struct FilledForm {
    pub rows: Vec<FilledRow>,
}

/// A row in which something was filled in.
#[derive(Clone, Debug)]
pub struct FilledRow {
    pub item: String,
    pub track: String,
    pub fact: String,
    /// The answer, the source, the date and the note.
    pub cells: [Cell; 4],
    pub rater: String,
}

/// Reads a form that was filled in, whatever rubric it was made for; `None` for a file that is no form.
pub fn read_form(bytes: &[u8]) -> Option<FilledForm> {
    let tables = table::read_marked(bytes, &is_form);
    let mut form = FilledForm::default();
    for table in &tables {
        let place = |column: &str| place_of(&table.header, column);
        let (item, track, fact, rater) = (place("item"), place("track"), place("fact"), place("rater"));
        let filled = ["value", "source", "date", "note"].map(place);
        for row in &table.rows {
            let cell = |at: Option<usize>| at.and_then(|at| row.cells.get(at)).cloned().unwrap_or_default();
            let text = |at| cell(at).text.trim().to_owned();
            let cells = filled.map(cell);
            if cells.iter().any(|cell| !cell.is_blank()) {
                form.rows.push(FilledRow { item: text(item), track: text(track), fact: text(fact), cells, rater: text(rater) });
            }
        }
    }
    (!tables.is_empty()).then_some(form)
}
