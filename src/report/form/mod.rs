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

use crate::audit::Audit;
use crate::locale::{Label, Locale, Phrase};
use crate::report::sheet::{FormulaKind, SheetCell};
use crate::report::words::Words;
use crate::rubric::{Diverging, Fact, FactKind, FactName, Item, RATING, TotalKind, TrackId};

pub use filled::answers_of;
pub use layout::Answers;
pub use page::form_page;
pub use rows::form_rows;
pub use tally::{asks_of_files, tally_workbook};
pub use workbook::form_workbook;

const FORM: Label = Label { nl: "Formulier", en: "Form", fr: "Formulaire" };
const RATING_ASKED: Label =
    Label { nl: "score volgens de auditor", en: "the reviewers' rating", fr: "score attribué par l'équipe d'audit" };

/// What an auditor gives in the place of what the rule of an item comes to; the note says why (ruling 15).
const OWN_RATING: Label = Label {
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

/// A thing to answer.
#[derive(Clone, Copy, Debug)]
struct Question<'a> {
    item: &'a Item,
    /// The track that it is about; none where one answer holds for all of them.
    track: Option<&'a TrackId>,
    /// The fact; none for the auditors' rating.
    fact: Option<(&'a FactName, &'a Fact)>,
}

/// An item and what to answer about it.
struct Asked<'a> {
    item: &'a Item,
    /// The tracks that the model scores it in.
    tracks: Vec<&'a TrackId>,
    questions: Vec<Question<'a>>,
}

/// A section with what to answer in it.
struct AskedSection<'a> {
    title: &'a str,
    items: Vec<Asked<'a>>,
}

impl Question<'_> {
    /// What is asked.
    fn title(&self, words: Words) -> String {
        let rating = if self.is_optional() { OWN_RATING } else { RATING_ASKED };
        self.fact.map_or_else(|| words.say(rating), |(name, _)| self.item.fact_title(name).to_owned())
    }

    /// Whether the item has its score without it: a rating where a rule decides.
    fn is_optional(&self) -> bool {
        self.fact.is_none() && !self.item.rule.is_judged()
    }

    /// What may be answered, as it is shown to choose from.
    fn answers(&self, words: Words) -> String {
        match self.fact {
            None => words.say(Phrase::ScoreRange { lowest: self.item.lowest, highest: self.item.highest }),
            Some((_, fact)) => match &fact.kind {
                FactKind::Choice(choices) => choices.iter().map(|choice| choice.title.clone()).collect::<Vec<_>>().join("; "),
                _ => words.kind(fact),
            },
        }
    }

    /// What else helps to answer; nothing where that is all.
    fn help(&self) -> &str {
        self.fact.map_or("", |(_, fact)| &fact.help)
    }

    /// What tells an answer from every other of the form, wherever it stands.
    fn key(&self) -> String {
        format!("{}|{}|{}", self.item.id, self.track_id(), self.name())
    }

    fn track_id(&self) -> &str {
        self.track.map_or("", TrackId::as_str)
    }

    /// The name of the fact, or the word for a rating.
    fn name(&self) -> &str {
        self.fact.map_or(RATING, |(name, _)| name.as_str())
    }
}

/// Everything that an audit's model needs, in the order of the scale.
fn asked(audit: &Audit) -> Vec<AskedSection<'_>> {
    let rubric = audit.rubric();
    let section = |section: &'_ crate::rubric::Section| {
        let of_section = rubric.items.iter().filter(|item| item.section == section.id);
        of_section.filter_map(|item| of_item(item, audit)).collect::<Vec<_>>()
    };
    let sections = rubric.sections.iter().map(|of| AskedSection { title: &of.title, items: section(of) });
    sections.filter(|section| !section.items.is_empty()).collect()
}

/// What to answer about an item: once for all tracks where they must not differ, and else for each, also where the model has only one of them, so
/// that an answer is never taken for one about another; nothing where the model does not use it.
fn of_item<'a>(item: &'a Item, audit: &'a Audit) -> Option<Asked<'a>> {
    let model = audit.model();
    let tracks: Vec<&TrackId> = model.tracks.iter().filter(|track| item.is_scored(&model.id, track)).collect();
    if tracks.is_empty() {
        return None;
    }
    let is_shared = item.tracks.len() == 1 || item.diverging(&model.id) == Some(Diverging::Forbidden);
    let each: Vec<Option<&TrackId>> = if is_shared { vec![None] } else { tracks.iter().copied().map(Some).collect() };
    let mut questions = Vec::new();
    for track in each {
        questions.extend(item.facts.iter().map(|fact| Question { item, track, fact: Some(fact) }));
        // Of a checklist nobody judges whether a point is there.
        if item.rule.is_judged() || audit.rubric().total != TotalKind::Count {
            questions.push(Question { item, track, fact: None });
        }
    }
    Some(Asked { item, tracks, questions })
}
