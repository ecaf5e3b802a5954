//! The scores as a flat table for readers: a row for each item and track, in words.

use super::blocks::{Align, Cell, Table};
use super::labels::{FACTS, ITEM, REASON, RUBRIC, SCORE, SCORED_BY, SECTION, TITLE, TRACK};
use super::words::Words;
use crate::audit::ItemEvidence;
use crate::locale::Locale;
use crate::scoring::{Outcome, Scorecard};

/// A row for each item and track that the audit's model scores; with the scale before it where there are several.
pub fn score_table(scorecards: &[Scorecard<'_>], locale: Locale) -> Table {
    let words = Words::from(locale);
    let scale = (scorecards.len() > 1).then_some(RUBRIC);
    let headings = scale.into_iter().chain([ITEM, TITLE, SECTION, TRACK, SCORE, SCORED_BY, FACTS, REASON]);
    let mut table = Table::new(headings.map(|heading| (words.say(heading), if heading == SCORE { Align::Right } else { Align::Left })));
    for (scorecard, scored) in scorecards.iter().flat_map(|scorecard| scorecard.items.iter().map(move |scored| (scorecard, scored))) {
        let (rubric, item) = (scorecard.audit.rubric(), scored.item);
        let section = rubric.sections.iter().find(|section| section.id == item.section).map(|section| section.title.clone());
        for (track, outcome) in scored.outcomes.iter().filter(|(_, outcome)| !matches!(outcome, Outcome::NotApplicable)) {
            let evidence = scorecard.audit.evidence_of(&item.id, track);
            let facts = evidence.into_iter().flat_map(ItemEvidence::facts);
            let facts: Vec<String> = facts.map(|(name, answer)| words.stated(name, answer, item)).collect();
            let mut cells: Vec<Cell> = scale.iter().map(|_| Cell::from(rubric.title.clone())).collect();
            cells.extend([item.id.to_string(), item.title.clone(), section.clone().unwrap_or_default()].map(Cell::from));
            cells.push(Cell::from(rubric.short_title(track).to_owned()));
            // A score that is missing is an empty cell, as a spreadsheet counts.
            cells.push(Cell::from(outcome.score().map(|score| score.to_string()).unwrap_or_default()));
            cells.extend([words.basis(outcome), facts.join("; "), words.reason(outcome, item)].map(Cell::from));
            table.cells(cells);
        }
    }
    table
}
