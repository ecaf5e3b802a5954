//! The profile per principle: what the items that show a principle got, beside the totals and never added to them.

use super::blocks::{Align, Table};
use super::words::Words;
use crate::locale::Phrase;
use crate::rubric::{Item, MappingOrigin, Principle, Sums, TrackId};
use crate::scoring::{Outcome, Scorecard};

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
        cells.extend(scorecard.totals.iter().map(|total| points(scorecard, principle, &total.track, words)));
        cells.push(words.say(match principle.origin {
            MappingOrigin::Source => Phrase::MappingOfSource,
            MappingOrigin::Reading => Phrase::MappingOfProject,
        }));
        table.row(cells);
    }
    Some(table)
}

/// Points of the maximum, over the items that have a score; how many those are when some are missing.
fn points(scorecard: &Scorecard<'_>, principle: &Principle, track: &TrackId, words: Words) -> String {
    let of_principle = scorecard.items.iter().filter(|scored| principle.items.contains(&scored.item.id));
    let outcomes: Vec<(&Item, &Outcome)> = of_principle
        .filter_map(|scored| Some((scored.item, scored.in_track(track)?)))
        .filter(|(_, outcome)| !matches!(outcome, Outcome::NotApplicable))
        .collect();
    let scores: Vec<i64> = outcomes.iter().filter_map(|(_, outcome)| outcome.score()).collect();
    if outcomes.is_empty() {
        return "–".to_owned();
    }
    if scores.is_empty() {
        return words.say(Phrase::Missing);
    }
    let maximum = Sums::over(outcomes.iter().filter(|(_, outcome)| outcome.score().is_some()).map(|(item, _)| *item)).highest;
    let points = format!("{}/{maximum}", scores.iter().sum::<i64>());
    if scores.len() == outcomes.len() {
        return points;
    }
    format!("{points} ({})", words.say(Phrase::ScoredOf { scored: scores.len(), items: outcomes.len() }))
}
