//! The sheet of facts: a row for each fact that is stated or measured, with its source.

use super::{Sheet, SheetCell, headings};
use crate::locale::{Phrase, ReportPhrase};
use crate::report::words::Words;
use crate::rubric::{Answer, FactKind, FactName, Item};
use crate::scoring::{Outcome, Scorecard};

pub(super) fn sheet(scorecard: &Scorecard<'_>, name: String, words: Words) -> Sheet {
    use ReportPhrase as P;
    let heads = [
        words.say(Phrase::Item),
        words.say(Phrase::Title),
        words.say(Phrase::Track),
        words.tell(P::FactName),
        words.tell(P::Answer),
        words.tell(P::Unit),
        words.tell(P::SourceCodes),
    ];
    let mut rows = vec![headings(heads)];
    let rubric = &scorecard.audit.rubric;
    for scored in &scorecard.items {
        let item = scored.item;
        for (track, _) in scored.outcomes.iter().filter(|(_, outcome)| !matches!(outcome, Outcome::NotApplicable)) {
            let Some(evidence) = scorecard.audit.evidence_of(&item.id, track) else { continue };
            let mut add = |title: String, value: (SheetCell, String), source: String| {
                let (value, unit) = value;
                let [item, title_of_item, track] =
                    [item.id.to_string(), item.title.clone(), rubric.short_title(track).to_owned()].map(SheetCell::Text);
                rows.push(vec![item, title_of_item, track, SheetCell::Text(title), value, SheetCell::Text(unit), SheetCell::Text(source)]);
            };
            let codes = |fact: Option<&FactName>| {
                let codes = evidence.sources_of.get(&fact.cloned());
                codes.map(|codes| codes.iter().cloned().collect::<Vec<_>>().join(" + ")).unwrap_or_default()
            };
            for (name, answer) in item.facts.keys().filter_map(|name| Some((name, evidence.facts.get(name)?))) {
                if evidence.sources_of.contains_key(&Some(name.clone())) {
                    add(item.fact_title(name).to_owned(), value(answer, name, item, words), codes(Some(name)));
                }
            }
            for (name, answer) in item.facts.keys().filter_map(|name| Some((name, evidence.measured.get(name)?))) {
                add(item.fact_title(name).to_owned(), value(answer, name, item, words), words.tell(P::FromRecords));
            }
            if let Some(rating) = &evidence.rating {
                add(words.say(Phrase::Score), (SheetCell::Whole(rating.score), String::new()), codes(None));
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
