//! The sheet of outcomes, where records give any: the tables of the report, with their counts as numbers.

use super::{Sheet, SheetCell};
use crate::report::Align;
use crate::report::fidelity::ReportRequest;
use crate::report::labels::OUTCOME_HEAD;
use crate::report::outcome_page::{OutcomeFigure, outcome_notes, outcome_tables};
use crate::report::words::Words;
use crate::scoring::Scorecard;

pub(super) fn sheet(scorecard: &Scorecard<'_>, request: &ReportRequest<'_>, name: String, words: Words) -> Option<Sheet> {
    let outcomes = request.outcomes?;
    let mut rows = vec![vec![SheetCell::Title(name.clone())]];
    for table in outcome_tables(outcomes, scorecard.audit, request.small, words) {
        rows.extend(table.title.into_iter().flat_map(|title| [Vec::new(), vec![SheetCell::Label(title)]]));
        let mut headings = vec![SheetCell::Heading(words.say(OUTCOME_HEAD), Align::Left)];
        headings.extend(table.quarters.into_iter().map(|quarter| SheetCell::Heading(quarter, Align::Right)));
        rows.push(headings);
        rows.extend(table.rows.into_iter().map(|(name, figures)| {
            let figures = figures.into_iter().map(|figure| match figure {
                OutcomeFigure::Count(count) => SheetCell::Whole(i64::try_from(count).unwrap_or(i64::MAX)),
                OutcomeFigure::Said(text) => SheetCell::Instead(text),
            });
            std::iter::once(SheetCell::Text(name)).chain(figures).collect()
        }));
    }
    // A sentence to a row, since it runs on over the columns beside it and is cut at the edge of the page.
    let notes = outcome_notes(outcomes, request.small, words);
    let sentences = notes.iter().flat_map(|note| note.split_inclusive(". "));
    rows.extend(sentences.map(|sentence| vec![SheetCell::Remark(sentence.trim_end().to_owned())]));
    let columns = rows.iter().map(Vec::len).max().unwrap_or(1);
    let widths = std::iter::once(56).chain(std::iter::repeat_n(18, columns.saturating_sub(1))).collect();
    Some(Sheet { name, widths, rows, ..Sheet::default() })
}
