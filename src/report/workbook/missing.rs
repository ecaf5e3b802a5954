//! The sheet of what is missing: a row for each score that nobody could give, with what it needs.

use super::{Sheet, SheetCell, headings, text};
use crate::report::fidelity::missing_table;
use crate::report::labels::NOTHING_MISSING;
use crate::report::words::Words;
use crate::scoring::Scorecard;

pub(super) fn sheet(scorecard: &Scorecard<'_>, name: String, words: Words) -> Sheet {
    let table = missing_table(scorecard, false, words);
    let mut rows = vec![headings(table.columns.iter().map(|(heading, _)| heading.clone()))];
    rows.extend(table.rows.iter().map(|row| row.cells.iter().map(text).collect()));
    if table.rows.is_empty() {
        rows.push(vec![SheetCell::Text(words.say(NOTHING_MISSING))]);
    }
    Sheet { name, widths: vec![17, 48, 10, 70], rows, heading_rows: 1, fixed_columns: 1, ..Sheet::default() }
}
