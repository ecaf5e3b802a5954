//! The form as a table: a row for each answer, with columns of help that the reader of evidence passes over.

use super::{FormRequest, RATING_ASKED, answers, asked};
use crate::audit::Audit;
use crate::locale::{Label, Phrase};
use crate::report::words::Words;

/// The headings in their order.
const HEADS: [Label; 11] = [
    Label { nl: "item", en: "item", fr: "item" },
    Label { nl: "titel", en: "title", fr: "titre" },
    Label { nl: "spoor", en: "track", fr: "volet" },
    Label { nl: "gegeven", en: "fact", fr: "donnée" },
    Label { nl: "vraag", en: "question", fr: "question" },
    Label { nl: "antwoorden", en: "answers", fr: "réponses" },
    Label { nl: "waarde", en: "value", fr: "valeur" },
    Label { nl: "bron", en: "source", fr: "source" },
    Label { nl: "beoordelaar", en: "rater", fr: "évaluateur" },
    Label { nl: "datum", en: "date", fr: "date" },
    Label { nl: "toelichting", en: "note", fr: "remarque" },
];

/// The rows of a form, the headings first.
pub fn form_rows(audit: &Audit, request: &FormRequest<'_>) -> Vec<Vec<String>> {
    let words = Words::from(request.locale);
    let rubric = audit.rubric();
    let mut rows = vec![HEADS.map(|head| words.say(head)).to_vec()];
    for question in asked(audit).iter().flat_map(|section| &section.items).flat_map(|asked| &asked.questions) {
        let item = question.item;
        let (title, answers) = match question.fact {
            None => (words.say(RATING_ASKED), words.say(Phrase::ScoreRange { lowest: item.lowest, highest: item.highest })),
            Some((name, fact)) => {
                let help = if fact.help.is_empty() { String::new() } else { format!(" ({})", fact.help) };
                (item.fact_title(name).to_owned(), format!("{}{help}", answers(fact, words)))
            }
        };
        rows.push(vec![
            item.id.to_string(),
            item.title.clone(),
            question.track.map(|track| rubric.short_title(track).to_owned()).unwrap_or_default(),
            question.name().to_owned(),
            title,
            answers,
            String::new(),
            String::new(),
            request.rater.unwrap_or_default().to_owned(),
            String::new(),
            String::new(),
        ]);
    }
    rows
}
