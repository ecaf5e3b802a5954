//! Forms to fill in: exactly the items, tracks and facts that an audit's model needs, as a workbook that scores itself, as a table, and to print.

mod calculation;
mod filled;
mod layout;
mod lists;
mod page;
mod reading;
mod rows;
mod start;
mod state;
mod tally;
mod workbook;

use crate::audit::{Asked, AskedSection, Audit, Question, asked};
use crate::locale::{Label, Locale, Phrase};
use crate::report::sheet::{FormulaKind, SheetCell};
use crate::report::words::Words;
use crate::rubric::FactKind;

pub use filled::answers_of;
pub use layout::Answers;
pub(in crate::report) use layout::{ANSWERS, QUESTION};
pub use page::form_page;
pub(in crate::report) use rows::TITLE as ASKED_TITLE;
pub use rows::form_rows;
pub use tally::{asks_of_files, tally_workbook};
pub use workbook::form_workbook;

const FORM: Label = Label { nl: "Formulier", en: "Form", fr: "Formulaire" };
pub(in crate::report) const RATING_ASKED: Label =
    Label { nl: "score volgens de auditor", en: "the reviewers' rating", fr: "score attribué par l'équipe d'audit" };

/// What an auditor gives in the place of what the rule of an item comes to; the note says why (ruling 15).
pub(in crate::report) const OWN_RATING: Label = Label {
    nl: "eigen score van de auditor, alleen als die afwijkt; met toelichting",
    en: "the reviewers' own rating, only where it differs; with a note",
    fr: "score propre à l'équipe d'audit, seulement s'il diffère ; avec une remarque",
};

/// What goes into a form.
#[derive(Clone, Copy, Debug)]
pub struct FormRequest<'a> {
    /// The id of the auditor who fills it in, if it is for one.
    pub rater: Option<&'a str>,
    /// Whether every row of a table says of which scale it is, because the audit has several.
    pub names_scale: bool,
    /// In which language, and where.
    pub locale: Locale,
}

/// What every sheet of a workbook to fill in is made with.
struct Context<'a> {
    audit: &'a Audit,
    rater: Option<&'a str>,
    words: Words,
    /// What the form says of itself.
    identity: String,
    /// Whether answers are there already, so that nobody has worked anything out yet.
    is_filled: bool,
}

impl Context<'_> {
    /// A formula, and what it comes to while nothing is answered; where answers are there nothing is stored beside it, and never nought.
    fn formula(&self, formula: String, unanswered: impl ToString, kind: FormulaKind) -> SheetCell {
        let result = if self.is_filled { String::new() } else { unanswered.to_string() };
        SheetCell::Formula { formula, result, kind }
    }
}

/// A question in words.
pub(in crate::report) trait InWords {
    /// What is asked.
    fn title(&self, words: Words) -> String;

    /// What may be answered, as it is shown to choose from.
    fn answers(&self, words: Words) -> String;
}

impl InWords for Question<'_> {
    fn title(&self, words: Words) -> String {
        let rating = if self.is_optional() { OWN_RATING } else { RATING_ASKED };
        self.fact.map_or_else(|| words.say(rating), |(name, _)| self.item.fact_title(name).to_owned())
    }

    fn answers(&self, words: Words) -> String {
        match self.fact {
            None => words.say(Phrase::ScoreRange { lowest: self.item.lowest, highest: self.item.highest }),
            Some((_, fact)) => match &fact.kind {
                FactKind::Choice(choices) => choices.iter().map(|choice| choice.title.clone()).collect::<Vec<_>>().join("; "),
                _ => words.kind(fact),
            },
        }
    }
}
