//! What stands beside the rows of a consensus sheet: the item, what is asked, what may be answered, what each rater has.

use crate::agreement::Unsettled;
use crate::audit::{Audit, Question, RowAbout, Subject};
use crate::locale::{Label, Locale, Phrase};
use crate::report::form::{ANSWERS, ASKED_TITLE, InWords, QUESTION, RATING_ASKED};
use crate::report::words::Words;

/// A heading that evidence tables pass over, as they do those of a form.
const BY_RATER: Label = Label { nl: "per auditor", en: "by reviewer", fr: "par évaluation" };

pub fn consensus_heads(locale: Locale) -> Vec<String> {
    [ASKED_TITLE, QUESTION, ANSWERS, BY_RATER].map(|head| Words::from(locale).say(head)).to_vec()
}

/// The cells under these headings.
pub fn consensus_cells(audit: &Audit, open: &[Unsettled], row: &RowAbout<'_>, locale: Locale) -> Vec<String> {
    let words = Words::from(locale);
    let Some(item) = audit.rubric().item(row.item.as_str()) else { return vec![String::new(); 4] };
    let fact = match row.subject {
        Some(Subject::Fact(name)) => item.facts.get(name).map(|fact| (name, fact)),
        _ => None,
    };
    let question = Question { item, track: None, fact };
    // Here it is asked of all together, also where it would stand beside facts.
    let asked = if fact.is_some() { question.title(words) } else { words.say(RATING_ASKED) };
    let is_meant = |known: &&Unsettled| {
        let unanswered = &known.unanswered;
        (unanswered.scale, &unanswered.item, &*unanswered.tracks, Some(&unanswered.subject))
            == (row.scale, row.item, row.tracks, row.subject)
    };
    let said = open.iter().filter(is_meant).flat_map(|known| &known.said).map(|(rater, claim)| {
        words.say(Phrase::FactStated { title: audit.auditor_name(rater).to_owned(), value: words.claimed(claim, item) })
    });
    vec![item.title.clone(), asked, question.answers(words), said.collect::<Vec<_>>().join("; ")]
}
