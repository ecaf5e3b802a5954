//! What a new audit consists of, and what comes next.

use super::{EVIDENCE, RECORDS};
use crate::locale::{Label, Locale, Phrase};
use crate::report::blocks::{Block, Page};
use crate::report::words::Words;

const MADE: Label = Label { nl: "Klaargezet", en: "Ready", fr: "Préparé" };
const NEXT: Label = Label { nl: "Zo gaat u verder", en: "What to do next", fr: "Et maintenant" };
const IS_FILE: Label = Label {
    nl: "welk programma, welke schaal, welke periode",
    en: "which programme, which scale, which period",
    fr: "quel programme, quelle échelle, quelle période",
};
const IS_FORM: Label =
    Label { nl: "leeg formulier, dat zelf scoort", en: "blank form, which scores itself", fr: "formulaire vierge, qui calcule les scores" };
const TO_PRINT: Label = Label { nl: "hetzelfde, om af te drukken", en: "the same, to print", fr: "le même, à imprimer" };
const IS_EVIDENCE: Label = Label {
    nl: "nog leeg: hier komen de ingevulde formulieren",
    en: "still empty: filled forms go here",
    fr: "encore vide : les formulaires remplis vont ici",
};
const ARE_RECORDS: Label = Label {
    nl: "tabellen voor de registraties, als die er zijn",
    en: "tables for the records, where there are any",
    fr: "tableaux pour le suivi, s'il y en a",
};
const IS_FOLLOW_UP: Label =
    Label { nl: "het actieplan van de vorige keer", en: "the action plan of last time", fr: "le plan d'action de la dernière fois" };

/// What was made of a new audit.
#[derive(Debug)]
pub struct Made<'a> {
    pub programme: &'a str,
    /// The folder, as it was typed.
    pub folder: &'a str,
    /// The workbooks to fill in, by their paths in the folder.
    pub forms: &'a [String],
    /// The same to print.
    pub prints: &'a [String],
    /// What last time left to do.
    pub follow_up: Option<&'a str>,
    /// Whether there are tables of records to fill in.
    pub has_records: bool,
}

/// The page that is shown when all is written.
pub fn next_steps(made: &Made<'_>, locale: Locale) -> Page {
    let words = Words::from(locale);
    let mut parts = vec![("audit.yaml".to_owned(), words.say(IS_FILE))];
    for (files, what) in [(made.forms, IS_FORM), (made.prints, TO_PRINT)] {
        parts.extend(files.iter().map(|file| (file.clone(), words.say(what))));
    }
    parts.push((format!("{EVIDENCE}/"), words.say(IS_EVIDENCE)));
    if made.has_records {
        parts.push((format!("{RECORDS}/"), words.say(ARE_RECORDS)));
    }
    parts.extend(made.follow_up.map(|file| (file.to_owned(), words.say(IS_FOLLOW_UP))));
    let folder = quoted(made.folder);
    let steps = Phrase::NewAuditSteps { folder, form: made.forms.first().cloned().unwrap_or_default(), evidence: EVIDENCE };
    let steps = (1..).zip(words.say(steps).lines()).map(|(number, step): (usize, _)| (number.to_string(), step.to_owned())).collect();
    let blocks = vec![Block::Heading(2, words.say(MADE)), Block::Terms(parts), Block::Heading(2, words.say(NEXT)), Block::Terms(steps)];
    Page { title: made.programme.to_owned(), blocks }
}

/// A path as a shell takes it.
fn quoted(path: &str) -> String {
    if path.contains(char::is_whitespace) { format!("\"{path}\"") } else { path.to_owned() }
}
