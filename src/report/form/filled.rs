//! Answers of a form that was filled in, laid into another: each where its question stands, and what has no place kept beside.

use std::collections::HashMap;

use super::layout::Answers;
use super::{FormRequest, Question, asked};
use crate::audit::heads::{DATE, FACT, ITEM, NOTE, RATER, SOURCE, TRACK, VALUE};
use crate::audit::{Audit, ClaimValue, FilledForm, FilledRow, Interpreter, LEFT_OVER_MARK, share_of};
use crate::report::labels::{NO, YES};
use crate::report::sheet::GivenCell;
use crate::report::words::Words;
use crate::rubric::{Answer, FactKind};
use crate::source::Memory;
use crate::table::{Cell, Kind, date};

/// The answers that have a question in the form of an audit, by its key, in the words of that form; and the rows of those that have none, are
/// another rater's, or whose question is answered otherwise already, under headings. Nothing is in neither.
pub fn answers_of(filled: &FilledForm, audit: &Audit, request: &FormRequest<'_>) -> (Answers, Vec<Vec<String>>) {
    let words = Words::from(request.locale);
    let files = Memory::new();
    let interpreter = Interpreter::new(audit, &files);
    let sections = asked(audit);
    let mut questions: HashMap<(String, String), Vec<Question<'_>>> = HashMap::new();
    for question in sections.iter().flat_map(|section| &section.items).flat_map(|asked| &asked.questions) {
        let key = (question.item.id.as_str().to_lowercase(), question.name().to_lowercase());
        questions.entry(key).or_default().push(*question);
    }
    let (mut answers, mut left_over) = (Answers::new(), Vec::new());
    for row in &filled.rows {
        let of_fact = questions.get(&(row.item.to_lowercase(), row.fact.to_lowercase())).map_or(&[][..], Vec::as_slice);
        let is_ours = row.rater.is_empty() || request.rater.is_some_and(|rater| rater.eq_ignore_ascii_case(&row.rater));
        let meant = of_fact.iter().filter(|question| is_ours && is_of_track(question, row, audit));
        let given: Vec<(String, [Option<GivenCell>; 4])> =
            meant.map(|question| (question.key(), given(row, question, &interpreter, words))).collect();
        let is_other = |(key, given): &(String, [Option<GivenCell>; 4])| answers.get(key).is_some_and(|known| known != given);
        if given.is_empty() || given.iter().any(is_other) {
            left_over.push(told(row));
        } else {
            answers.extend(given);
        }
    }
    if !left_over.is_empty() {
        let heads = [ITEM, FACT, TRACK, VALUE, SOURCE, DATE, RATER, NOTE].map(|head| words.say(head));
        left_over.insert(0, std::iter::once(LEFT_OVER_MARK.to_owned()).chain(heads).collect());
    }
    (answers, left_over)
}

/// Whether a row is about the track of a question. A row of no track is about all, and a question of no track asks for all.
fn is_of_track(question: &Question<'_>, row: &FilledRow, audit: &Audit) -> bool {
    let Some(track) = question.track.filter(|_| !row.track.is_empty()) else { return true };
    [track.as_str(), audit.rubric().short_title(track)].iter().any(|name| name.eq_ignore_ascii_case(&row.track))
}

/// The cells of a row in the words of the form that they go into.
fn given(row: &FilledRow, question: &Question<'_>, interpreter: &Interpreter<'_>, words: Words) -> [Option<GivenCell>; 4] {
    let [value, source, day, note] = &row.cells;
    let of_day = date(&day.text).filter(|_| day.kind == Kind::Text).map(GivenCell::Day);
    // A form has a number for a percentage; how many of how many it was is kept beside it.
    let noted = match share_of(&value.text) {
        Some(_) if note.is_blank() => Some(GivenCell::Text(value.text.to_string())),
        Some(_) => Some(GivenCell::Text(format!("{}; {}", note.text, value.text))),
        None => as_it_stands(note),
    };
    [
        answer(value, question, interpreter, words).or_else(|| as_it_stands(value)),
        as_it_stands(source),
        of_day.or_else(|| as_it_stands(day)),
        noted,
    ]
}

/// What a cell answers; nothing where that is not understood.
fn answer(cell: &Cell, question: &Question<'_>, interpreter: &Interpreter<'_>, words: Words) -> Option<GivenCell> {
    let number = |plain: String| if plain.contains('/') { None } else { Some(GivenCell::Number(plain)) };
    match interpreter.said(question.item, question.fact.map(|(name, _)| name), cell)? {
        ClaimValue::Rating(score) => number(score.to_string()),
        ClaimValue::Answer(Answer::Figure(figure)) => number(figure.to_string()),
        ClaimValue::Answer(Answer::YesNo(truth)) => Some(GivenCell::Text(words.say(if truth { YES } else { NO }))),
        ClaimValue::Answer(Answer::Choice(rank)) => match question.fact {
            Some((_, fact)) => match &fact.kind {
                FactKind::Choice(choices) => choices.get(rank).map(|choice| GivenCell::Text(choice.title.clone())),
                _ => None,
            },
            None => None,
        },
        ClaimValue::Insufficient | ClaimValue::Answer(Answer::Untold) => None,
    }
}

fn as_it_stands(cell: &Cell) -> Option<GivenCell> {
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
    vec![String::new(), row.item.clone(), row.fact.clone(), row.track.clone(), value, source, date, row.rater.clone(), note]
}
