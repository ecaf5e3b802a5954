//! What is due after a review, as a table.

use crate::locale::{Label, Locale, Phrase};
use crate::preparation::{DueDate, DueKind, Dues};
use crate::report::blocks::{Align, Block, Table};
use crate::report::labels::{DAY, WHAT};
use crate::report::words::Words;

pub(super) const DUE: Label = Label { nl: "Termijnen", en: "What is due", fr: "Échéances" };
const REPORT: Label = Label { nl: "rapport aan het programma", en: "report to the programme", fr: "rapport au programme" };
const ANSWER: Label = Label { nl: "reactie van het programma", en: "answer of the programme", fr: "réponse du programme" };
const ACTION_PLAN: Label = Label { nl: "actieplan", en: "action plan", fr: "plan d'action" };
const DELETION: Label =
    Label { nl: "persoonsgegevens verwijderen", en: "deletion of personal data", fr: "suppression des données personnelles" };
const NO_VISIT: Label = Label {
    nl: "Termijnen worden geteld vanaf de laatste bezoekdag, en die staat nog niet in audit.yaml.",
    en: "Terms are counted from the last day of the visit, which is not in audit.yaml yet.",
    fr: "Les délais se comptent depuis le dernier jour de la visite, qui n'est pas encore dans audit.yaml.",
};

pub(super) fn blocks(dues: &Dues, words: Words) -> Vec<Block> {
    let mut blocks = vec![Block::Heading(2, words.say(DUE))];
    match dues.reviewed {
        Some(day) => blocks.push(Block::Paragraph(words.say(Phrase::CountedFrom { day: words.date(day) }))),
        None => blocks.push(Block::Paragraph(words.say(NO_VISIT))),
    }
    if !dues.dated.is_empty() {
        let mut table = Table::new([DAY, WHAT].map(|head| (words.say(head), Align::Left)));
        for due in &dues.dated {
            table.row([words.date(due.day), what(due, words)]);
        }
        blocks.push(Block::Table(table));
    }
    if !dues.undated.is_empty() {
        // What comes after the report waits for it, where its own term is there.
        let awaited = |kind: &DueKind| if dues.waiting.contains(kind) { key(&DueKind::Report) } else { key(kind) };
        let undated: Vec<String> = dues.undated.iter().map(|kind| format!("{} ({})", title(kind, words), awaited(kind))).collect();
        blocks.push(Block::Paragraph(words.say(Phrase::WithoutDay { what: undated })));
    }
    blocks
}

/// What something that is due is called.
pub fn due_title(due: &DueDate, locale: Locale) -> String {
    what(due, Words::from(locale))
}

/// What is due, and which time it is of several.
pub(super) fn what(due: &DueDate, words: Words) -> String {
    let title = title(&due.kind, words);
    due.time.map_or(title.clone(), |time| format!("{title} ({time})"))
}

fn title(kind: &DueKind, words: Words) -> String {
    match kind {
        DueKind::Report => words.say(REPORT),
        DueKind::Answer => words.say(ANSWER),
        DueKind::ActionPlan => words.say(ACTION_PLAN),
        DueKind::Deletion => words.say(DELETION),
        DueKind::OfScale { title, .. } => title.clone(),
    }
}

/// The key of `audit.yaml` that gives it a day.
pub(super) fn key(kind: &DueKind) -> String {
    match kind {
        DueKind::Report => format!("due: {}", crate::audit::REPORT),
        DueKind::Answer => format!("due: {}", crate::audit::ANSWER),
        DueKind::ActionPlan => format!("due: {}", crate::audit::ACTION_PLAN),
        DueKind::Deletion => "delete_by".to_owned(),
        DueKind::OfScale { id, .. } => format!("due: {id}"),
    }
}
