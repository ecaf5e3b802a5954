//! The form as a table: a row for each answer, with columns of help that the reader of evidence passes over.

use super::layout::{ANSWERS, QUESTION};
use super::{FormRequest, InWords, asked};
use crate::audit::Audit;
use crate::audit::heads::{DATE, FACT, ITEM, NOTE, RATER, RUBRIC, SOURCE, TRACK, VALUE};
use crate::locale::Label;
use crate::report::words::Words;

pub(in crate::report) const TITLE: Label = Label { nl: "titel", en: "title", fr: "titre" };

/// The rows of a form, the headings first.
pub fn form_rows(audit: &Audit, request: &FormRequest<'_>) -> Vec<Vec<String>> {
    let words = Words::from(request.locale);
    let heads = [ITEM, TITLE, TRACK, FACT, QUESTION, ANSWERS, VALUE, SOURCE, RATER, DATE, NOTE];
    let scale = || request.names_scale.then(|| audit.rubric().id.clone());
    let mut rows: Vec<Vec<String>> =
        vec![request.names_scale.then_some(RUBRIC).into_iter().chain(heads).map(|head| words.say(head)).collect()];
    for question in asked(audit).iter().flat_map(|section| &section.items).flat_map(|asked| &asked.questions) {
        let item = question.item;
        let help = if question.help().is_empty() { String::new() } else { format!(" ({})", question.help()) };
        let mut row: Vec<String> = scale().into_iter().collect();
        row.extend([
            item.id.to_string(),
            item.title.clone(),
            question.track.map(|track| audit.rubric().short_title(track).to_owned()).unwrap_or_default(),
            question.name().to_owned(),
            question.title(words),
            format!("{}{help}", question.answers(words)),
            String::new(),
            String::new(),
            request.rater.unwrap_or_default().to_owned(),
            String::new(),
            String::new(),
        ]);
        rows.push(row);
    }
    rows
}
