//! Answers of a form that was filled in, laid into another: each where its question stands, and what has no place kept beside.

use std::collections::HashMap;

use super::layout::Answers;
use super::{FormRequest, Question, asked};
use crate::audit::{Audit, FilledForm, FilledRow};
use crate::locale::Label;
use crate::report::labels::{ITEM, RATER, TRACK};
use crate::report::words::Words;
use crate::report::workbook::GivenCell;
use crate::table::{Cell, Kind};

const FACT: Label = Label { nl: "Gegeven", en: "Fact", fr: "Donnée" };
const VALUE: Label = Label { nl: "Waarde", en: "Value", fr: "Valeur" };
const SOURCE: Label = Label { nl: "Gegevensbron", en: "Source", fr: "Source" };
const DATE: Label = Label { nl: "Datum", en: "Date", fr: "Date" };
const NOTE: Label = Label { nl: "Toelichting", en: "Note", fr: "Remarque" };

/// The answers that have a question in the form of an audit, by its key; and the rows of those that have none, or whose question is answered
/// otherwise already, under headings. Nothing is in neither.
pub fn answers_of(filled: &FilledForm, audit: &Audit, request: &FormRequest<'_>) -> (Answers, Vec<Vec<String>>) {
    let words = Words::from(request.locale);
    let sections = asked(audit);
    let mut questions: HashMap<(String, String), Vec<Question<'_>>> = HashMap::new();
    for question in sections.iter().flat_map(|section| &section.items).flat_map(|asked| &asked.questions) {
        let key = (question.item.id.as_str().to_lowercase(), question.name().to_lowercase());
        questions.entry(key).or_default().push(*question);
    }
    let (mut answers, mut left_over) = (Answers::new(), Vec::new());
    for row in &filled.rows {
        let of_fact = questions.get(&(row.item.to_lowercase(), row.fact.to_lowercase())).map_or(&[][..], Vec::as_slice);
        let meant: Vec<&Question<'_>> = of_fact.iter().filter(|question| is_of_track(question, row, audit)).collect();
        let given = row.cells.each_ref().map(given);
        let is_other = |question: &&&Question<'_>| answers.get(&question.key()).is_some_and(|known| *known != given);
        if meant.is_empty() || meant.iter().any(|question| is_other(&question)) {
            left_over.push(told(row));
            continue;
        }
        for question in meant {
            answers.insert(question.key(), given.clone());
        }
    }
    if !left_over.is_empty() {
        let heads = [ITEM, FACT, TRACK, VALUE, SOURCE, DATE, RATER, NOTE].map(|head| words.say(head));
        left_over.insert(0, heads.to_vec());
    }
    (answers, left_over)
}

/// Whether a row is about the track of a question. A row of no track is about all, and a question of no track asks for all.
fn is_of_track(question: &Question<'_>, row: &FilledRow, audit: &Audit) -> bool {
    let Some(track) = question.track.filter(|_| !row.track.is_empty()) else { return true };
    [track.as_str(), audit.rubric().short_title(track)].iter().any(|name| name.eq_ignore_ascii_case(&row.track))
}

fn given(cell: &Cell) -> Option<GivenCell> {
    let text = || GivenCell::Text(cell.text.to_string());
    if cell.is_blank() {
        return None;
    }
    Some(match &cell.kind {
        Kind::Number(number) => {
            let plain = number.figure.to_string();
            if plain.contains('/') { text() } else { GivenCell::Number(plain) }
        }
        Kind::Truth(truth) => GivenCell::Truth(*truth),
        Kind::Day(day) => GivenCell::Day(*day),
        _ => text(),
    })
}

fn told(row: &FilledRow) -> Vec<String> {
    let [value, source, date, note] = row.cells.each_ref().map(|cell| cell.text.to_string());
    vec![row.item.clone(), row.fact.clone(), row.track.clone(), value, source, date, row.rater.clone(), note]
}
