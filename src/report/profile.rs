//! The profile per principle, as a table.

use super::blocks::{Align, Table};
use super::words::Words;
use crate::locale::Phrase;
use crate::rubric::MappingOrigin;
use crate::scoring::{PrinciplePoints, Scorecard, principle_points};

/// A row per principle; nothing for a rubric without any.
pub(super) fn profile(scorecard: &Scorecard<'_>, words: Words) -> Option<Table> {
    let rubric = scorecard.audit.rubric();
    if rubric.principles.is_empty() {
        return None;
    }
    let mut columns = vec![(words.say(Phrase::Principle), Align::Left), (words.say(Phrase::Items), Align::Left)];
    for total in scorecard.totals {
        columns.push((rubric.short_title(&total.track).to_owned(), Align::Right));
    }
    columns.push((words.say(Phrase::Mapping), Align::Left));
    let mut table = Table::new(columns);
    for principle in &rubric.principles {
        let items: Vec<&str> = principle.items.iter().map(|item| item.as_str()).collect();
        let mut cells = vec![principle.title.clone(), items.join(", ")];
        cells.extend(scorecard.totals.iter().map(|total| points(principle_points(scorecard, principle, &total.track), words)));
        cells.push(words.say(match principle.origin {
            MappingOrigin::Source => Phrase::MappingOfSource,
            MappingOrigin::Reading => Phrase::MappingOfProject,
        }));
        table.row(cells);
    }
    Some(table)
}

/// Points of the maximum, over the items that have a score; how many those are when some are missing.
fn points(points: PrinciplePoints, words: Words) -> String {
    let PrinciplePoints { points, maximum, scored, items } = points;
    match (scored, items) {
        (_, 0) => "–".to_owned(),
        (0, _) => words.say(Phrase::Missing),
        _ if scored == items => format!("{points}/{maximum}"),
        _ => format!("{points}/{maximum} ({})", words.say(Phrase::ScoredOf { scored, items })),
    }
}
