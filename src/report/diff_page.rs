//! What changed between two rubrics, as a page and as JSON. Parts and properties are called as their files call them.

use super::blocks::{Align, Block, Page, Table};
use crate::document::{CaseEntry, ChangeEntry, DiffDocument, Head, RubricVersion, ScoreEntry};
use crate::locale::{Label, Lang, Phrase};
use crate::rubric::Rubric;
use crate::rubric::diff::{Change, Diff, ScoreChange};

const NOTHING: Label = Label {
    nl: "De betekenis is dezelfde: elk antwoord geeft dezelfde score als voorheen.",
    en: "Nothing changed in meaning: every answer scores as before.",
    fr: "Le sens n'a pas changé : chaque réponse donne le même score qu'avant.",
};
const MEANING: Label = Label { nl: "Wijzigingen in de betekenis", en: "Changes of meaning", fr: "Changements de sens" };
const SCORES: Label = Label { nl: "Wat anders scoort", en: "What scores differently", fr: "Ce qui change de score" };
const NO_ANSWERS: Label = Label {
    nl: "Geen enkel antwoord op een item dat in beide staat.",
    en: "No answers to an item that both have.",
    fr: "Aucune réponse à un item présent dans les deux.",
};
const WORDING: Label = Label { nl: "Wijzigingen in de teksten", en: "Changes of wording", fr: "Changements de formulation" };
const COLUMNS: [Label; 4] = [
    Label { nl: "Plaats", en: "Part", fr: "Endroit" },
    Label { nl: "Wat", en: "What", fr: "Quoi" },
    Label { nl: "Oud", en: "Old", fr: "Avant" },
    Label { nl: "Nieuw", en: "New", fr: "Après" },
];
const THERE: Label = Label { nl: "aanwezig", en: "there", fr: "présent" };
const HEAD: Label = Label { nl: "kop", en: "head", fr: "en-tête" };
const TOO_MANY: Label = Label {
    nl: "te veel combinaties van antwoorden om te vergelijken",
    en: "too many combinations of answers to compare",
    fr: "trop de combinaisons de réponses à comparer",
};
const NO_SCORE: Label = Label { nl: "geen score", en: "no score", fr: "pas de score" };

/// What changed, to be read.
pub fn diff_page(old: &Rubric, new: &Rubric, diff: &Diff, lang: Lang) -> Page {
    let name = |rubric: &Rubric| format!("{} {}", rubric.id, rubric.version);
    let mut blocks = Vec::new();
    if diff.meaning.is_empty() && diff.scores.is_empty() {
        blocks.push(Block::Paragraph(NOTHING.of(lang).to_owned()));
    } else {
        blocks.push(Block::Heading(2, MEANING.of(lang).to_owned()));
        blocks.push(Block::Table(table(&diff.meaning, lang)));
        blocks.push(Block::Heading(2, SCORES.of(lang).to_owned()));
        blocks.push(if diff.scores.is_empty() {
            Block::Paragraph(NO_ANSWERS.of(lang).to_owned())
        } else {
            Block::List(diff.scores.iter().flat_map(|change| score_lines(change, lang)).collect())
        });
    }
    if !diff.wording.is_empty() {
        blocks.push(Block::Heading(2, WORDING.of(lang).to_owned()));
        blocks.push(Block::Table(table(&diff.wording, lang)));
    }
    Page { title: format!("{} -> {}", name(old), name(new)), blocks }
}

fn table(changes: &[Change], lang: Lang) -> Table {
    let mut table = Table::new(COLUMNS.map(|heading| (heading.of(lang).to_owned(), Align::Left)));
    for change in changes {
        let value = |value: &Option<String>| match value {
            None => "–".to_owned(),
            Some(value) if change.what.is_empty() || value.is_empty() => THERE.of(lang).to_owned(),
            Some(value) => value.clone(),
        };
        let part = if change.part.is_empty() { HEAD.of(lang) } else { &change.part };
        table.row([part.to_owned(), change.what.clone(), value(&change.old), value(&change.new)]);
    }
    table
}

fn score_lines(change: &ScoreChange, lang: Lang) -> Vec<String> {
    let Some(changed) = change.changed else {
        return vec![format!("{}: {}", change.item, TOO_MANY.of(lang))];
    };
    let score = |score: Option<i64>| score.map_or_else(|| NO_SCORE.of(lang).to_owned(), |score| score.to_string());
    let lines = change.cases.iter().map(|case| format!("{}: {}: {} -> {}", change.item, case.answers, score(case.old), score(case.new)));
    let mut lines: Vec<String> = lines.collect();
    // Stretches of one figure are told in full; of combinations only some.
    if changed > change.cases.len() && change.cases.iter().any(|case| case.answers.contains(", ") && case.answers.contains(" = ")) {
        let more = lang.phrase(&Phrase::MoreCombinations { more: changed - change.cases.len(), tried: change.tried });
        lines.push(format!("{}: {more}", change.item));
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
