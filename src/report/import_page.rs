//! What taking over filled forms would change, as a page and as JSON.

use super::blocks::{Align, Block, Cell, Page, Table};
use super::labels::{FACT, ITEM, NOTE, RATER, SCORE, TRACK, VALUE};
use super::words::Words;
use crate::audit::{Audit, ClaimValue, Statement, Subject, share_of};
use crate::document::{EffectWord, Head, ImportDocument, ImportEntry, ImportFile, PlaceEntry};
use crate::intake::{Change, Effect, FileChange};
use crate::locale::{Label, Locale, Phrase};

const NEW: Label = Label { nl: "Nieuw", en: "New", fr: "Nouveau" };
const CHANGED: Label = Label { nl: "Gewijzigd", en: "Changed", fr: "Modifié" };
const CONTRADICTS: Label = Label { nl: "Een andere auditor antwoordde anders", en: "Another rater differs", fr: "Un autre avis diffère" };
const KEPT: Label = Label {
    nl: "Niet ingevuld in het formulier, blijft staan",
    en: "Not filled in in the form, stays",
    fr: "Pas rempli dans le formulaire, reste",
};
const WAS: Label = Label { nl: "Was", en: "Was", fr: "Avant" };
const BECOMES: Label = Label { nl: "Wordt", en: "Becomes", fr: "Après" };
const FORM: Label = Label { nl: "Formulier", en: "Form", fr: "Formulaire" };
const OTHER: Label = Label { nl: "Ander", en: "Other", fr: "Autre" };

/// The most statements that stay as they are and are shown one by one.
const MOST_KEPT: usize = 10;

/// What an intake would change, to be read.
pub fn import_page(audits: &[Audit], changes: &[Change], locale: Locale) -> Page {
    let words = Words::from(locale);
    let mut blocks = Vec::new();
    for (effect, heading) in [(Effect::New, NEW), (Effect::Changed, CHANGED), (Effect::Contradicts, CONTRADICTS), (Effect::Kept, KEPT)] {
        let of_effect: Vec<&Change> = changes.iter().filter(|change| change.effect == effect).collect();
        // A table of a few rows leaves all else as it is, which nobody wants to read.
        let is_told = effect != Effect::Kept || of_effect.len() <= MOST_KEPT;
        if !of_effect.is_empty() && is_told {
            blocks.push(Block::Heading(2, format!("{} ({})", words.say(heading), of_effect.len())));
            blocks.push(Block::Table(table(audits, effect, &of_effect, words)));
        }
    }
    let count = |effect| changes.iter().filter(|change| change.effect == effect).count();
    blocks.push(Block::Paragraph(words.say(Phrase::ImportCounted {
        new: count(Effect::New),
        changed: count(Effect::Changed),
        contradicted: count(Effect::Contradicts),
        kept: count(Effect::Kept),
    })));
    Page { title: audits.first().map(|audit| audit.programme().to_owned()).unwrap_or_default(), blocks }
}

fn table(audits: &[Audit], effect: Effect, changes: &[&Change], words: Words) -> Table {
    let values: &[Label] = match effect {
        Effect::New | Effect::Kept => &[VALUE],
        Effect::Changed => &[WAS, BECOMES],
        Effect::Contradicts => &[FORM, OTHER],
    };
    let heads = [ITEM, TRACK, FACT].iter().chain(values).chain([&RATER]);
    let mut table = Table::new(heads.map(|head| (words.say(*head), Align::Left)));
    for change in changes {
        let Some(audit) = audits.get(change.statement.scale) else { continue };
        let (own, other) = (value(audit, &change.statement, words), change.other.as_ref().map(|other| value(audit, other, words)));
        let rater = |statement: &Statement| statement.rater.clone().unwrap_or_else(|| "–".to_owned());
        let mut cells = vec![change.statement.item.to_string(), tracks(audit, &change.statement), fact(audit, &change.statement, words)];
        match effect {
            Effect::New | Effect::Kept => cells.push(own),
            Effect::Changed => cells.extend([other.unwrap_or_default(), own]),
            Effect::Contradicts => cells.extend([own, other.unwrap_or_default()]),
        }
        cells.push(match change.other.as_ref().filter(|_| effect == Effect::Contradicts) {
            Some(other) => format!("{}, {}", rater(&change.statement), rater(other)),
            None => rater(&change.statement),
        });
        table.cells(cells.into_iter().map(Cell::from));
    }
    table
}

/// The tracks of a statement; nothing where it is about all in which the model scores the item.
fn tracks(audit: &Audit, statement: &Statement) -> String {
    let item = audit.rubric().item(statement.item.as_str());
    let all = audit.model().tracks.iter().filter(|track| item.is_some_and(|item| item.is_scored(&audit.model().id, track)));
    if all.count() == statement.tracks.len() {
        return String::new();
    }
    statement.tracks.iter().map(|track| audit.rubric().short_title(track)).collect::<Vec<_>>().join(", ")
}

fn fact(audit: &Audit, statement: &Statement, words: Words) -> String {
    match (statement.subject(), audit.rubric().item(statement.item.as_str())) {
        (Some(Subject::Fact(name)), Some(item)) => item.fact_title(name).to_owned(),
        (Some(_), _) => words.say(SCORE),
        _ => words.say(NOTE),
    }
}

/// What is stated, with its note where that is all.
fn value(audit: &Audit, statement: &Statement, words: Words) -> String {
    let item = audit.rubric().item(statement.item.as_str());
    let noted = || statement.notes.iter().map(|(_, text)| text.as_str()).collect::<Vec<_>>().join(" ");
    match statement.claim.as_ref().map(|claim| (&claim.subject, &claim.value)) {
        None => noted(),
        Some((_, ClaimValue::Rating(score))) => score.to_string(),
        Some((_, ClaimValue::Insufficient)) => audit.rubric().insufficient.as_ref().map(|known| known.code.clone()).unwrap_or_default(),
        Some((Subject::Fact(name), ClaimValue::Answer(answer))) => {
            let shown = words.answer(answer, item.and_then(|item| item.facts.get(name)));
            // How many of how many it was says more than what it comes to.
            let written = statement.claim.as_ref().map(|claim| claim.written.trim()).filter(|written| share_of(written).is_some());
            written.map_or(shown.clone(), |written| format!("{written} ({shown})"))
        }
        Some((_, ClaimValue::Answer(answer))) => words.answer(answer, None),
    }
}

/// The same in its published shape.
pub fn import_document(audits: &[Audit], changes: &[Change], files: &[FileChange], written: bool, locale: Locale) -> ImportDocument {
    let words = Words::from(locale);
    let entry = |change: &Change| {
        let audit = audits.get(change.statement.scale)?;
        Some(ImportEntry {
            effect: match change.effect {
                Effect::New => EffectWord::New,
                Effect::Changed => EffectWord::Changed,
                Effect::Contradicts => EffectWord::Contradicts,
                Effect::Kept => EffectWord::Kept,
            },
            rubric: audit.rubric().id.clone(),
            item: change.statement.item.to_string(),
            tracks: change.statement.tracks.iter().map(ToString::to_string).collect(),
            fact: change.statement.subject().map(|subject| subject.name().to_owned()),
            value: value(audit, &change.statement, words),
            other: change.other.as_ref().map(|other| value(audit, other, words)),
            rater: change.statement.rater.clone(),
            other_rater: change.other.as_ref().and_then(|other| other.rater.clone()),
            place: PlaceEntry::from(&change.statement.place),
        })
    };
    ImportDocument {
        head: Head::of::<ImportDocument>(locale.lang.tag()),
        programme: audits.first().map(|audit| audit.programme().to_owned()).unwrap_or_default(),
        changes: changes.iter().filter_map(entry).collect(),
        files: files.iter().map(|file| ImportFile { path: file.name.clone(), removed: file.after.is_none() }).collect(),
        written,
    }
}
