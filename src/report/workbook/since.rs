//! The sheet of what changed since the review before.

use super::{Sheet, SheetCell, headings, text};
use crate::report::since::{self, Since};
use crate::report::words::Words;

/// Every score that changed, with both scores as numbers to go on with; what was planned then stands below.
pub(super) fn sheet(since: &Since<'_>, name: String, words: Words) -> Sheet {
    let mut rows = vec![vec![SheetCell::Title(since.heading(words))]];
    rows.extend(since.totals(words).into_iter().chain(since.brief(words)).map(|said| vec![SheetCell::Remark(said)]));
    for table in since::tables(since, words) {
        rows.push(Vec::new());
        rows.push(headings(table.columns.iter().map(|(heading, _)| heading.clone())));
        let cell = |cell| {
            let text = text(cell);
            match &text {
                SheetCell::Text(score) => score.parse().map_or(text, SheetCell::Whole),
                _ => text,
            }
        };
        rows.extend(table.rows.iter().map(|row| row.cells.iter().map(cell).collect::<Vec<_>>()));
    }
    Sheet { name, widths: vec![18, 60, 24, 14, 14, 14], rows, ..Sheet::default() }
}
