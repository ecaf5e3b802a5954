//! Forms to fill in: exactly the items, tracks and facts that an audit's model needs, as a workbook that scores itself, as a table, and to print.

mod calculation;
mod filled;
mod layout;
mod lists;
mod page;
mod rows;
mod start;
mod workbook;

use crate::audit::Audit;
use crate::locale::{Label, Locale};
use crate::report::words::Words;
use crate::rubric::{Diverging, Fact, FactKind, FactName, Item, RATING, TrackId};

pub use filled::answers_of;
pub use layout::Answers;
pub use page::form_page;
pub use rows::form_rows;
pub use workbook::form_workbook;

const FORM: Label = Label { nl: "Formulier", en: "Form", fr: "Formulaire" };
const RATING_ASKED: Label =
    Label { nl: "score volgens de auditor", en: "the reviewers' rating", fr: "score attribué par l'équipe d'audit" };

/// What goes into a form.
#[derive(Clone, Copy, Debug)]
pub struct FormRequest<'a> {
    /// The id of the auditor who fills it in, if it is for one.
    pub rater: Option<&'a str>,
    /// In which language, and where.
    pub locale: Locale,
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

/// What may be answered to a fact, as it is shown to choose from.
fn answers(fact: &Fact, words: Words) -> String {
    match &fact.kind {
        FactKind::Choice(choices) => choices.iter().map(|choice| choice.title.clone()).collect::<Vec<_>>().join("; "),
        _ => words.kind(fact),
    }
}

impl Question<'_> {
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
        if item.rule.is_judged() {
            questions.push(Question { item, track, fact: None });
        }
    }
    Some(Asked { item, tracks, questions })
}
