//! The sheet of facts: a row for each fact that is stated or measured, with its source.

use super::{Sheet, SheetCell, headings};
use crate::locale::Label;
use crate::report::labels::{ITEM, SCORE, TITLE, TRACK};
use crate::report::testimony::{Origin, Says, testimonies};
use crate::report::words::Words;
use crate::rubric::{Answer, FactKind, FactName, Item};
use crate::scoring::{Outcome, Scorecard};

const FACT_NAME: Label = Label { nl: "Gegeven", en: "Fact", fr: "Donnée" };
const ANSWER: Label = Label { nl: "Waarde", en: "Value", fr: "Valeur" };
const UNIT: Label = Label { nl: "Eenheid", en: "Unit", fr: "Unité" };
const SOURCE_CODES: Label = Label { nl: "Gegevensbron", en: "Evidence source", fr: "Source d'information" };
const FROM_RECORDS: Label = Label { nl: "registraties", en: "records", fr: "tableaux de suivi" };

pub(super) fn sheet(scorecard: &Scorecard<'_>, name: String, words: Words) -> Sheet {
    let heads = [
        words.say(ITEM),
        words.say(TITLE),
        words.say(TRACK),
        words.say(FACT_NAME),
        words.say(ANSWER),
        words.say(UNIT),
        words.say(SOURCE_CODES),
    ];
    let mut rows = vec![headings(heads)];
    let rubric = scorecard.audit.rubric();
    for scored in &scorecard.items {
        let item = scored.item;
        for (track, _) in scored.outcomes.iter().filter(|(_, outcome)| !matches!(outcome, Outcome::NotApplicable)) {
            let Some(evidence) = scorecard.audit.evidence_of(&item.id, track) else { continue };
            for testimony in testimonies(item, evidence) {
                let (fact, (value, unit)) = match testimony.says {
                    Says::Fact(name, answer) => (item.fact_title(name).to_owned(), value(answer, name, item, words)),
                    Says::Rating(score) => (words.say(SCORE), (SheetCell::Whole(score), String::new())),
                };
                let source = match testimony.origin {
                    Origin::Records => words.say(FROM_RECORDS),
                    Origin::Sources(codes) => codes.join(" + "),
                };
                let [item, title, track] =
                    [item.id.to_string(), item.title.clone(), rubric.short_title(track).to_owned()].map(SheetCell::Text);
                rows.push(vec![item, title, track, SheetCell::Text(fact), value, SheetCell::Text(unit), SheetCell::Text(source)]);
            }
        }
    }
    Sheet { name, widths: vec![17, 40, 10, 48, 14, 20, 16], rows, heading_rows: 1, fixed_columns: 1, score_bounds: None, chart: None }
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
