//! The entry test of a scale in words: each question with its answer, and what it comes to.

use crate::locale::{Label, Locale, Phrase};
use crate::preparation::{EntryTest, Verdict};
use crate::report::blocks::{Align, Block, Page, Table};
use crate::report::labels::{ANSWER, NO, NOT_STATED, YES};
use crate::report::words::Words;

const ENTRY: Label = Label { nl: "Toelatingscriteria", en: "Entry criteria", fr: "Critères d'entrée" };
const QUESTION: Label = Label { nl: "Vraag", en: "Question", fr: "Question" };
const READY: Label = Label { nl: "klaar voor een toetsing", en: "ready for a review", fr: "prêt pour un audit" };
const NOT_READY: Label =
    Label { nl: "nog niet klaar voor een toetsing", en: "not ready for a review", fr: "pas encore prêt pour un audit" };
const NOT_KNOWN: Label = Label { nl: "nog niet te zeggen", en: "not known yet", fr: "pas encore connu" };

/// The test of a scale, for a terminal.
pub fn entry_page(test: &EntryTest<'_>, scale: &str, locale: Locale) -> Page {
    let words = Words::from(locale);
    let mut table = Table::new([QUESTION, ANSWER].map(|head| (words.say(head), Align::Left)));
    for (question, answer) in &test.answers {
        let answer = match answer {
            Some(true) => YES,
            Some(false) => NO,
            None => NOT_STATED,
        };
        table.row([question.title.clone(), words.say(answer)]);
    }
    let verdict = match test.verdict {
        Verdict::Ready => READY,
        Verdict::NotReady => NOT_READY,
        Verdict::Open => NOT_KNOWN,
    };
    let counted = Phrase::EntryCounted { yes: test.yes, of: test.answers.len(), needed: test.readiness.needed(), open: test.open };
    let said = words.say(Phrase::Labelled { label: words.say(verdict), text: words.say(counted) });
    let blocks = vec![Block::Paragraph(test.readiness.origin.clone()), Block::Table(table), Block::Paragraph(said)];
    Page { title: words.titled(words.say(ENTRY), scale), blocks }
}
