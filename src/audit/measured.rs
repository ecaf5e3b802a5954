//! What records yield beside what the evidence states of the same facts.

use super::item_evidence::MeasuredAnswer;
use super::{Audit, Subject};
use crate::diagnostic::{Place, Problem, Problems, Severity};
use crate::locale::{FactId, Message};
use crate::rubric::{Answer, FactName, ItemId, TrackId};
use crate::source::Fingerprint;

/// A fact that records yield.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Measured {
    pub item: ItemId,
    pub track: TrackId,
    pub fact: FactName,
    pub answer: Answer,
    /// What is to be told of how it came about.
    pub remarks: Vec<Remark>,
    /// The tables that it was counted from.
    pub tables: Vec<Place>,
    /// Whether it rests on so few, or tells so few, that it could point at somebody.
    pub is_small: bool,
}

/// A count of clients, and of what is theirs, below this could point at somebody.
pub const SMALL: u64 = 5;

/// Whether what rests on few clients is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Telling {
    All,
    /// Only that they are few is.
    NotOfFew,
}

/// Something to tell of how a measured fact came about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Remark {
    /// So many clients count with the days waited so far, which makes the answer a lower bound.
    Waiting { clients: u64 },
    /// So many workers have no team, which alone makes the answer no.
    WithoutTeam { workers: u64 },
    /// So many courses are of a type that the scale does not name, and are not counted.
    UnknownTypes { courses: u64 },
    /// So many weeks of the period have a contact.
    WeeksWithContact { weeks: u64, of: u64 },
}

impl Remark {
    /// Whether there is anything to tell.
    pub fn is_worth_telling(self) -> bool {
        match self {
            Self::Waiting { clients: count } | Self::WithoutTeam { workers: count } | Self::UnknownTypes { courses: count } => count > 0,
            Self::WeeksWithContact { .. } => true,
        }
    }

    /// What is told beside the scores.
    fn message(self, item: &ItemId, telling: Telling) -> (Severity, Message) {
        let item = item.to_string();
        let told = |count: u64| Some(count).filter(|count| telling == Telling::All || *count >= SMALL);
        match self {
            Self::Waiting { clients } => (Severity::Warning, Message::WaitingSoFar { item, clients: told(clients) }),
            Self::WithoutTeam { workers } => (Severity::Warning, Message::WithoutTeam { item, workers }),
            Self::UnknownTypes { courses } => (Severity::Warning, Message::UnknownTypes { item, courses: told(courses) }),
            Self::WeeksWithContact { weeks, of } => (Severity::Notice, Message::WeeksWithContact { item, weeks, of }),
        }
    }
}

impl Audit {
    /// The audit with measured facts laid beside the stated ones, and the files of records among its inputs. Where the evidence states
    /// another value, that stands only with a note that says why, and is an error without one.
    #[must_use]
    pub fn with_measured(mut self, facts: Vec<Measured>, records: Vec<Fingerprint>, telling: Telling, problems: &mut Problems) -> Self {
        self.inputs.extend(records);
        for measured in facts {
            self.lay_beside(measured, telling, problems);
        }
        self
    }

    /// Leaves out the measured answers that rest on few, and what is stated of the same facts where that is the same.
    pub fn leave_out_small(&mut self) {
        for evidence in self.evidence.values_mut() {
            for (fact, measured) in evidence.measured.iter_mut().filter(|(_, measured)| measured.is_small) {
                if let Some(stated) = evidence.facts.get_mut(fact).filter(|stated| **stated == measured.answer) {
                    *stated = Answer::Untold;
                }
                measured.answer = Answer::Untold;
            }
        }
    }

    /// Whether an answer of an item is left out in any track.
    pub fn is_left_out(&self, item: &ItemId, fact: &FactName) -> bool {
        let of_item = self.evidence.iter().filter(|((known, _), _)| known == item);
        of_item.map(|(_, evidence)| evidence).any(|evidence| evidence.facts.get(fact) == Some(&Answer::Untold))
    }

    fn lay_beside(&mut self, measured: Measured, telling: Telling, problems: &mut Problems) {
        let Measured { item: item_id, track, fact, answer, remarks, tables, is_small } = measured;
        let Some(item) = self.rubric.item(item_id.as_str()) else { return };
        // What is assumed stands alone: held against what is measured it would tell that.
        if self.assumed.contains(&(item_id.clone(), track.clone(), fact.clone())) {
            return;
        }
        let about = |severity, message, places: Vec<&Place>| {
            Problem::new(severity, message).about(item_id.as_str()).in_track(track.as_str()).at_all(places)
        };
        let evidence = self.evidence.entry((item_id.clone(), track.clone())).or_default();
        // What was stated as exactly as it was written is what was measured.
        if evidence.facts.get(&fact).is_some_and(|stated| *stated != answer) && evidence.states_rounded(&fact, &answer) {
            evidence.facts.insert(fact.clone(), answer.clone());
        }
        let may_stand_beside = |stated: &Answer| item.facts.get(&fact).is_some_and(|fact| fact.may_stand_beside(stated, &answer));
        match evidence.facts.get(&fact) {
            Some(stated) if *stated != answer && !may_stand_beside(stated) => {
                let subject = Subject::Fact(fact.clone());
                let (item_id, stated) = (item_id.to_string(), item.facts.plain(stated, &fact));
                let measured = item.facts.plain(&answer, &fact);
                let (severity, message) = if evidence.is_explained(&subject) {
                    let measured = Some(measured).filter(|_| !is_small || telling == Telling::All);
                    (Severity::Warning, Message::StatedOverMeasured { item: item_id, fact: FactId::of(&fact), stated, measured })
                } else {
                    (Severity::Error, Message::StatedAgainstMeasured { item: item_id, fact: FactId::of(&fact), stated, measured })
                };
                problems.push_joined(about(severity, message, evidence.places_of(&subject)));
            }
            stated => {
                if stated.is_none() {
                    evidence.facts.insert(fact.clone(), answer.clone());
                }
                for remark in remarks {
                    let (severity, message) = remark.message(&item_id, telling);
                    problems.push_joined(about(severity, message, tables.iter().collect()));
                }
            }
        }
        evidence.measured.insert(fact, MeasuredAnswer { answer, tables, is_small });
    }
}
