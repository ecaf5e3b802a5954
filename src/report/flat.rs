//! The scorecard as one flat table for other tools: English column names, plain values, a row per item and track.

use super::blocks::{Align, Table};
use super::document::plain;
use super::words::Words;
use crate::locale::Lang;
use crate::scoring::{Outcome, Scorecard};

/// The scorecard as a flat table; only reasons and titles are in `lang`.
pub fn flat(scorecard: &Scorecard<'_>, lang: Lang) -> Table {
    let words = Words { lang };
    let columns = ["item", "title", "section", "track", "status", "score", "basis", "facts", "reason"];
    let mut table = Table::new(columns.map(|column| (column.to_owned(), Align::Left)));
    for scored in &scorecard.items {
        for (track, outcome) in &scored.outcomes {
            let evidence = scorecard.audit.evidence_of(&scored.item.id, track);
            let facts = evidence.into_iter().flat_map(|evidence| &evidence.facts);
            let facts: Vec<String> = facts.map(|(name, answer)| format!("{name}={}", plain(answer, name.as_str(), scored.item))).collect();
            let (status, basis) = match outcome {
                Outcome::Scored(decision) => ("scored", decision.basis.code()),
                Outcome::Missing { .. } => ("missing", ""),
                Outcome::NotApplicable => ("not_applicable", ""),
            };
            table.row([
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
