//! What an audit's model needs answered: item by item, once for all tracks or for each.

use super::Audit;
use crate::rubric::{Diverging, Fact, FactName, Item, RATING, Section, TotalKind, TrackId};

/// A thing to answer.
#[derive(Clone, Copy, Debug)]
pub struct Question<'a> {
    pub item: &'a Item,
    /// The track that it is about; none where one answer holds for all of them.
    pub track: Option<&'a TrackId>,
    /// The fact; none for the auditors' rating.
    pub fact: Option<(&'a FactName, &'a Fact)>,
}

/// An item and what to answer about it.
pub struct Asked<'a> {
    pub item: &'a Item,
    /// The tracks that the model scores it in.
    pub tracks: Vec<&'a TrackId>,
    pub questions: Vec<Question<'a>>,
}

/// A section with what to answer in it.
pub struct AskedSection<'a> {
    pub title: &'a str,
    pub items: Vec<Asked<'a>>,
}

impl Question<'_> {
    /// Whether the item has its score without it: a rating where a rule decides.
    pub fn is_optional(&self) -> bool {
        self.fact.is_none() && !self.item.rule.is_judged()
    }

    /// What else helps to answer; nothing where that is all.
    pub fn help(&self) -> &str {
        self.fact.map_or("", |(_, fact)| &fact.help)
    }

    /// What tells an answer from every other of the audit, wherever it stands.
    pub fn key(&self) -> String {
        format!("{}|{}|{}", self.item.id, self.track_id(), self.name())
    }

    pub fn track_id(&self) -> &str {
        self.track.map_or("", TrackId::as_str)
    }

    /// The name of the fact, or the word for a rating.
    pub fn name(&self) -> &str {
        self.fact.map_or(RATING, |(name, _)| name.as_str())
    }
}

/// Everything that an audit's model needs, in the order of the scale.
pub fn asked(audit: &Audit) -> Vec<AskedSection<'_>> {
    let rubric = audit.rubric();
    let section = |section: &'_ Section| {
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
