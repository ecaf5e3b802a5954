//! The form to print and fill in by hand on the visit: every item with its criterion, anchors and questions, and room to write.

use chrono::NaiveDate;

use super::{Asked, FORM, FormRequest, InWords, asked};
use crate::audit::Audit;
use crate::document::MAKER;
use crate::locale::{Label, Phrase};
use crate::report::blocks::{Align, Block, Cell, Document, Page, Row, RowKind, Table};
use crate::report::frame::frame;
use crate::report::labels::{ANCHORS, ANSWER, EVIDENCE_SOURCE, EVIDENCE_SOURCES, MODEL, NOTE, PARAPHRASE, PERIOD, RATER, RUBRIC};
use crate::report::words::Words;

const QUESTION: Label = Label { nl: "Vraag", en: "Question", fr: "Question" };
const VISIT_DAY: Label = Label { nl: "Bezoekdag", en: "Day of the visit", fr: "Jour de la visite" };

/// The form as a document to print.
pub fn form_page(audit: &Audit, request: &FormRequest<'_>, date: NaiveDate) -> Document {
    let words = Words::from(request.locale);
    let rubric = audit.rubric();
    let version = Phrase::VersionOf { title: rubric.title.clone(), id: rubric.id.clone(), version: rubric.version.clone() };
    let mut terms = vec![(words.say(RUBRIC), words.say(version)), (words.say(MODEL), audit.model().title.clone())];
    terms.extend(words.kind_of_review(audit));
    terms.extend(audit.period().map(|period| (words.say(PERIOD), words.period(period))));
    let rater = request.rater.map(|rater| audit.auditor_name(rater).to_owned()).unwrap_or_else(|| " ".to_owned());
    terms.extend([(words.say(RATER), rater), (words.say(VISIT_DAY), " ".to_owned())]);
    let mut blocks = vec![Block::Terms(terms), Block::Paragraph(words.say(PARAPHRASE))];
    if !rubric.evidence_codes.is_empty() {
        blocks.push(Block::Heading(2, words.say(EVIDENCE_SOURCES)));
        blocks.push(Block::Terms(rubric.evidence_codes.iter().map(|known| (known.code.clone(), known.title.clone())).collect()));
    }
    for section in asked(audit) {
        blocks.push(Block::Heading(2, section.title.to_owned()));
        for asked in &section.items {
            item(asked, audit, words, &mut blocks);
        }
    }
    let title = words.titled(words.say(FORM), audit.programme());
    Document {
        subject: rubric.title.clone(),
        language: request.locale.tag(),
        date: date.format("%Y-%m-%d").to_string(),
        maker: MAKER.to_owned(),
        frame: frame(words),
        is_one_page: false,
        pages: vec![Page { title: title.clone(), blocks }],
        title,
    }
}

fn item(asked: &Asked<'_>, audit: &Audit, words: Words, blocks: &mut Vec<Block>) {
    let item = asked.item;
    blocks.push(Block::Heading(3, format!("{} {}", item.id, item.title)));
    if !item.criterion.is_empty() {
        blocks.push(Block::Paragraph(item.criterion.clone()));
    }
    if !item.anchors.is_empty() {
        blocks.push(Block::Heading(4, words.say(ANCHORS)));
        blocks.push(Block::Terms(item.anchors.iter().rev().map(|(score, text)| (score.to_string(), text.clone())).collect()));
    }
    let mut table = Table::new([QUESTION, ANSWER, EVIDENCE_SOURCE, NOTE].map(|heading| (words.say(heading), Align::Left)));
    // On paper whoever judges otherwise writes it beside the answers.
    for question in asked.questions.iter().filter(|question| !question.is_optional()) {
        let track = question.track.map(|track| format!("{}: ", audit.rubric().short_title(track))).unwrap_or_default();
        let answers = question
            .fact
            .map_or_else(|| words.say(Phrase::FromTo { lowest: item.lowest, highest: item.highest }), |_| question.answers(words));
        let asked = format!("{} ({answers})", question.title(words));
        let cells = vec![Cell::from(format!("{track}{asked}")), Cell::to_fill(), Cell::to_fill(), Cell::to_fill()];
        table.rows.push(Row { kind: RowKind::Body, cells });
    }
    blocks.push(Block::Table(table));
}
