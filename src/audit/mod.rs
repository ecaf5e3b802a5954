//! `audit.yaml` and evidence: facts and ratings bound to a rubric.

mod anonymous;
mod answer;
mod evidence;
mod file;
mod note;
mod open;
mod raters;
mod records;
mod rubric_source;

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use crate::rubric::{Answer, FactName, ItemId, Model, Rubric, Score, TrackId};
use crate::source::Fingerprint;

pub use anonymous::{Pseudonyms, leave_out_names};
pub use file::{Auditor, Period, schema};
pub use note::{Note, NoteKind};
pub use open::{Request, open};
pub use raters::CONSENSUS;
pub use records::{NamedTable, Placed};
pub use rubric_source::{RubricSource, find_rubric};

/// A programme on one scale, from files that were read and found sound. An audit on several scales is several of these.
#[derive(Debug)]
pub struct Audit {
    /// The programme's name.
    pub programme: String,
    /// The scale, in the language that was asked for.
    pub rubric: Rubric,
    /// How the programme is organised.
    pub model: Model,
    /// The days that records are counted over, if stated.
    pub period: Option<Period>,
    /// When the auditors visited.
    pub visited: Vec<NaiveDate>,
    /// Who audited.
    pub auditors: Vec<Auditor>,
    /// The rater whose rows count, when one was chosen.
    pub rater: Option<String>,
    /// What the evidence states, by item and track; nothing for an item without evidence.
    pub evidence: BTreeMap<(ItemId, TrackId), ItemEvidence>,
    /// The tables of records that facts are measured from.
    pub records: Vec<NamedTable>,
    /// The overlays that changed words or bands.
    pub overlays: Vec<UsedOverlay>,
    /// Every file that the audit was read from.
    pub inputs: Vec<Fingerprint>,
}

/// What the evidence states of one item in one track.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ItemEvidence {
    /// The facts that count: those stated, and those measured that are not.
    pub facts: BTreeMap<FactName, Answer>,
    /// The facts among them whose rows have a note.
    pub explained: BTreeSet<FactName>,
    /// What records yield, also where a statement stands beside it.
    pub measured: BTreeMap<FactName, Answer>,
    /// A direct rating.
    pub rating: Option<Rating>,
    /// That the data do not allow a score, which a rater wrote in its place.
    pub insufficient: Option<InsufficientData>,
    /// The evidence codes that the facts and the rating came from.
    pub sources: BTreeSet<String>,
    /// By fact: the evidence codes that it came from; the rating is under no fact's name.
    pub sources_of: BTreeMap<Option<FactName>, BTreeSet<String>>,
    /// What the auditors wrote.
    pub notes: Vec<Note>,
}

/// A direct rating.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rating {
    /// The score.
    pub score: Score,
    /// Whether a note says why.
    pub explained: bool,
}

/// A rater's word that the data do not allow a score.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct InsufficientData {
    /// Whether a note says why.
    pub explained: bool,
}

/// An overlay that changed something in the report.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UsedOverlay {
    /// The file.
    pub file: String,
    /// Who wrote it, if it says so.
    pub origin: Option<String>,
}

impl Audit {
    /// The evidence on an item in a track, if there is any.
    pub fn evidence_of(&self, item: &ItemId, track: &TrackId) -> Option<&ItemEvidence> {
        self.evidence.get(&(item.clone(), track.clone()))
    }
}
