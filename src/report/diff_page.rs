//! What changed between two rubrics, as a page and as JSON. In English, as all that authors of rubrics are told.

use super::blocks::{Align, Block, Page, Table};
use crate::document::{CaseEntry, ChangeEntry, DiffDocument, Head, RubricVersion, ScoreEntry};
use crate::locale::Lang;
use crate::rubric::Rubric;
use crate::rubric::diff::{Change, Diff, ScoreChange};

/// What changed, to be read.
pub fn diff_page(old: &Rubric, new: &Rubric, diff: &Diff) -> Page {
    let name = |rubric: &Rubric| format!("{} {}", rubric.id, rubric.version);
    let mut blocks = Vec::new();
    if diff.meaning.is_empty() && diff.scores.is_empty() {
        blocks.push(Block::Paragraph("Nothing changed in meaning: every answer scores as before.".to_owned()));
    } else {
        blocks.push(Block::Heading(2, "Changes of meaning".to_owned()));
        blocks.push(Block::Table(table(&diff.meaning)));
        blocks.push(Block::Heading(2, "What scores differently".to_owned()));
        blocks.push(if diff.scores.is_empty() {
            Block::Paragraph("No answers to an item that both have.".to_owned())
        } else {
            Block::List(diff.scores.iter().flat_map(score_lines).collect())
        });
    }
    if !diff.wording.is_empty() {
        blocks.push(Block::Heading(2, "Changes of wording".to_owned()));
        blocks.push(Block::Table(table(&diff.wording)));
    }
    Page { title: format!("{} -> {}", name(old), name(new)), blocks }
}

fn table(changes: &[Change]) -> Table {
    let mut table = Table::new(["Part", "What", "Old", "New"].map(|heading| (heading.to_owned(), Align::Left)));
    for change in changes {
        let value = |value: &Option<String>| match value {
            None => "–".to_owned(),
            Some(_) if change.what.is_empty() => "there".to_owned(),
            Some(value) => value.clone(),
        };
        let part = if change.part.is_empty() { "head" } else { &change.part };
        table.row([part.to_owned(), change.what.clone(), value(&change.old), value(&change.new)]);
    }
    table
}

fn score_lines(change: &ScoreChange) -> Vec<String> {
    let Some(changed) = change.changed else {
        return vec![format!("{}: too many combinations of answers to compare", change.item)];
    };
    let score = |score: Option<i64>| score.map_or_else(|| "no score".to_owned(), |score| score.to_string());
    let lines = change.cases.iter().map(|case| format!("{}: {}: {} -> {}", change.item, case.answers, score(case.old), score(case.new)));
    let mut lines: Vec<String> = lines.collect();
    // Stretches of one figure are told in full; of combinations only some.
    if changed > change.cases.len() && change.cases.iter().any(|case| case.answers.contains(", ") && case.answers.contains(" = ")) {
        lines.push(format!("{}: and {} more of {} combinations", change.item, changed - change.cases.len(), change.tried));
    }
    lines
}

/// What changed, for other tools.
pub fn diff_document(old: &Rubric, new: &Rubric, diff: &Diff, lang: Lang) -> DiffDocument {
    let version = |rubric: &Rubric| RubricVersion { id: rubric.id.clone(), version: rubric.version.clone(), sha256: rubric.sha256.clone() };
    let entry = |change: &Change| ChangeEntry {
        part: change.part.clone(),
        what: change.what.clone(),
        old: change.old.clone(),
        new: change.new.clone(),
    };
    let scores = |change: &ScoreChange| ScoreEntry {
        item: change.item.clone(),
        changed: change.changed,
        tried: change.tried,
        cases: change.cases.iter().map(|case| CaseEntry { answers: case.answers.clone(), old: case.old, new: case.new }).collect(),
    };
    DiffDocument {
        head: Head::of::<DiffDocument>(lang.tag()),
        old: version(old),
        new: version(new),
        meaning_changed: diff.changes_meaning(),
        meaning: diff.meaning.iter().map(entry).collect(),
        scores: diff.scores.iter().map(scores).collect(),
        wording: diff.wording.iter().map(entry).collect(),
    }
}
