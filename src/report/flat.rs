//! The scorecard as one flat table for other tools: English column names, plain values, a row per item and track.

use super::blocks::{Align, Table};
use super::words::Words;
use crate::locale::Lang;
use crate::scoring::{Outcome, Scorecard};

/// Scorecards as one flat table; only reasons and titles are in `lang`.
pub fn flat(scorecards: &[Scorecard<'_>], lang: Lang) -> Table {
    let words = Words::from(lang);
    let columns = ["rubric", "item", "title", "section", "track", "status", "score", "basis", "facts", "reason"];
    let mut table = Table::new(columns.map(|column| (column.to_owned(), Align::Left)));
    for (scorecard, scored) in scorecards.iter().flat_map(|scorecard| scorecard.items.iter().map(move |scored| (scorecard, scored))) {
        for (track, outcome) in scored.outcomes {
            let evidence = scorecard.audit.evidence_of(&scored.item.id, track);
            let facts = evidence.into_iter().flat_map(|evidence| evidence.facts());
            let facts: Vec<String> = facts.map(|(name, answer)| format!("{name}={}", scored.item.plain(answer, name))).collect();
            let (status, basis) = match outcome {
                Outcome::Scored(decision) => ("scored", decision.basis.code()),
                Outcome::Missing { .. } => ("missing", ""),
                Outcome::Insufficient { .. } => ("insufficient_data", ""),
                Outcome::NotApplicable => ("not_applicable", ""),
            };
            table.row([
                scorecard.audit.rubric().id.clone(),
                scored.item.id.to_string(),
                scored.item.title.clone(),
                scored.item.section.clone(),
                track.to_string(),
                status.to_owned(),
                outcome.score().map(|score| score.to_string()).unwrap_or_default(),
                basis.to_owned(),
                facts.join("; "),
                words.reason(outcome, scored.item),
            ]);
        }
    }
    table
}
