//! The sheet of facts: a row for each time that somebody stated a fact or gave a rating, with who, when, on what ground and where; and for what
//! records yield.

use super::{Sheet, SheetCell, headings};
use crate::audit::{ItemEvidence, Statement};
use crate::locale::Label;
use crate::report::labels::{
    BY, DAY, EVIDENCE_SOURCE, FACT, FILE, FROM_RECORDS, INSUFFICIENT, ITEM, NO, NOTE, SCORE, TITLE, TRACK, VALUE, YES,
};
use crate::report::testimony::{Claimed, claimed, measured};
use crate::report::words::Words;
use crate::rubric::{Answer, FactKind, FactName, Item};
use crate::scoring::{Outcome, Scorecard};

const UNIT: Label = Label { nl: "Eenheid", en: "Unit", fr: "Unité" };

const COUNTS: Label = Label { nl: "Telt mee", en: "Counts", fr: "Compte" };
const ROW: Label = Label { nl: "Rij", en: "Row", fr: "Ligne" };

pub(super) fn sheet(scorecard: &Scorecard<'_>, name: String, words: Words) -> Sheet {
    let heads = [ITEM, TITLE, TRACK, FACT, VALUE, UNIT, EVIDENCE_SOURCE, BY, DAY, NOTE, FILE, ROW, COUNTS].map(|head| words.say(head));
    let mut rows = vec![headings(heads)];
    let rubric = scorecard.audit.rubric();
    for scored in &scorecard.items {
        let item = scored.item;
        for (track, _) in scored.outcomes.iter().filter(|(_, outcome)| !matches!(outcome, Outcome::NotApplicable)) {
            let Some(evidence) = scorecard.audit.evidence_of(&item.id, track) else { continue };
            let about = || [item.id.to_string(), item.title.clone(), rubric.short_title(track).to_owned()].map(SheetCell::Text).into_iter();
            for testimony in evidence.testimonies() {
                let Some(said) = stated(&testimony.statement, item, evidence, words) else { continue };
                let counts = SheetCell::Text(words.say(if testimony.counts { YES } else { NO }));
                rows.push(about().chain(said).chain([counts]).collect());
            }
            for (name, answer) in measured(item, evidence) {
                let (value, unit) = value(answer, name, item, words);
                let said = [item.fact_title(name).to_owned()].map(SheetCell::Text).into_iter().chain([value]);
                let rest = [unit, words.say(FROM_RECORDS)].map(SheetCell::Text).into_iter().chain((0..6).map(|_| SheetCell::Blank));
                rows.push(about().chain(said).chain(rest).collect());
            }
        }
    }
    let widths = vec![17, 40, 10, 48, 14, 20, 16, 14, 12, 48, 24, 8, 10];
    Sheet { name, widths, rows, heading_rows: 1, fixed_columns: 1, ..Sheet::default() }
}

/// The cells of a statement, under the headings of the sheet; nothing for a row that only holds a note.
fn stated(statement: &Statement, item: &Item, evidence: &ItemEvidence, words: Words) -> Option<Vec<SheetCell>> {
    let (fact, (value, unit)) = match claimed(statement, evidence)? {
        Claimed::Fact(name, answer) => (item.fact_title(name).to_owned(), value(answer, name, item, words)),
        Claimed::Rating(score) => (words.say(SCORE), (SheetCell::Whole(score), String::new())),
        Claimed::Insufficient => (words.say(SCORE), (SheetCell::Text(words.say(INSUFFICIENT)), String::new())),
    };
    let notes: Vec<&str> = statement.notes.iter().map(|(_, text)| text.as_str()).collect();
    let row = statement.place.spot.table_row().and_then(|row| i64::try_from(row).ok());
    Some(vec![
        SheetCell::Text(fact),
        value,
        SheetCell::Text(unit),
        SheetCell::Text(statement.sources.join(" + ")),
        SheetCell::Text(statement.rater.clone().unwrap_or_default()),
        statement.date.map_or(SheetCell::Blank, SheetCell::Day),
        SheetCell::Text(notes.join("\n")),
        SheetCell::Text(statement.place.file.clone()),
        row.map_or(SheetCell::Blank, SheetCell::Whole),
    ])
}

/// An answer as a value of its own kind, and its unit.
fn value(answer: &Answer, name: &FactName, item: &Item, words: Words) -> (SheetCell, String) {
    let fact = item.facts.get(name);
    let Answer::Figure(figure) = answer else { return (SheetCell::Text(words.answer(answer, fact)), String::new()) };
    let exact = figure.to_string();
    // A fraction without an end is shown to six places, as the only figures of the workbook that are rounded.
    let plain = if exact.contains('/') { figure.rounded(6) } else { exact };
    let unit = match fact.map(|fact| &fact.kind) {
        Some(FactKind::Percentage) => "%".to_owned(),
        Some(FactKind::Number(unit) | FactKind::Whole(unit)) => unit.clone(),
        _ => String::new(),
    };
    (SheetCell::Decimal(plain), unit)
}
