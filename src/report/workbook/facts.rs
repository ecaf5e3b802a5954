//! The sheet of facts: a row for each time that somebody stated a fact or gave a rating, with who, when, on what ground and where; and for what
//! records yield.

use super::{Sheet, SheetCell, headings};
use crate::audit::{ClaimValue, ItemEvidence, Statement, Subject};
use crate::locale::Label;
use crate::report::labels::{FILE, INSUFFICIENT, ITEM, NO, SCORE, TITLE, TRACK, YES};
use crate::report::testimony::{Origin, Says, testimonies};
use crate::report::words::Words;
use crate::rubric::{Answer, FactKind, FactName, Item};
use crate::scoring::{Outcome, Scorecard};

const FACT_NAME: Label = Label { nl: "Gegeven", en: "Fact", fr: "Donnée" };
const ANSWER: Label = Label { nl: "Waarde", en: "Value", fr: "Valeur" };
const UNIT: Label = Label { nl: "Eenheid", en: "Unit", fr: "Unité" };
const SOURCE_CODES: Label = Label { nl: "Gegevensbron", en: "Evidence source", fr: "Source d'information" };
const FROM_RECORDS: Label = Label { nl: "registraties", en: "records", fr: "tableaux de suivi" };

const COUNTS: Label = Label { nl: "Telt mee", en: "Counts", fr: "Compte" };
const RATED_BY: Label = Label { nl: "Door", en: "By", fr: "Par" };
const DAY: Label = Label { nl: "Datum", en: "Date", fr: "Date" };
const NOTE: Label = Label { nl: "Toelichting", en: "Note", fr: "Remarque" };
const ROW: Label = Label { nl: "Rij", en: "Row", fr: "Ligne" };

pub(super) fn sheet(scorecard: &Scorecard<'_>, name: String, words: Words) -> Sheet {
    let heads =
        [ITEM, TITLE, TRACK, FACT_NAME, ANSWER, UNIT, SOURCE_CODES, RATED_BY, DAY, NOTE, FILE, ROW, COUNTS].map(|head| words.say(head));
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
            for testimony in testimonies(item, evidence) {
                let (Says::Fact(name, answer), Origin::Records) = (testimony.says, testimony.origin) else { continue };
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

/// What a statement says: the fact or the rating, its value and unit, source, rater, day, note, file and row; nothing of a row that only holds a
/// note. A figure that points at few is told by none who stated it.
fn stated(statement: &Statement, item: &Item, evidence: &ItemEvidence, words: Words) -> Option<Vec<SheetCell>> {
    let claim = statement.claim.as_ref()?;
    let (fact, (value, unit)) = match (&claim.subject, &claim.value) {
        (Subject::Fact(name), ClaimValue::Answer(answer)) => {
            let untold = evidence.facts().get(name).filter(|counted| **counted == Answer::Untold);
            (item.fact_title(name).to_owned(), value(untold.unwrap_or(answer), name, item, words))
        }
        (_, ClaimValue::Rating(score)) => (words.say(SCORE), (SheetCell::Whole(*score), String::new())),
        (_, ClaimValue::Insufficient) => (words.say(SCORE), (SheetCell::Text(words.say(INSUFFICIENT)), String::new())),
        (_, ClaimValue::Answer(_)) => return None,
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
