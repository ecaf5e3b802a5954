//! `audit.yaml` and evidence: what was stated, by whom and where, and from that what counts, bound to a rubric.

mod actions;
mod anonymous;
mod agenda;
mod answer;
mod consensus;
mod dossier;
mod errata;
mod evidence;
mod file;
mod filled_form;
mod form;
mod grouped;
mod hidden_names;
mod item_evidence;
mod measured;
mod note;
mod one_or_several;
mod open;
mod previous;
mod question;
mod raters;
mod records;
mod rubric_source;
mod scale;
mod share;
mod statement;
mod tables;
mod tally;
mod terms;
mod visit;
mod vocabulary;
mod workers;

use std::collections::{BTreeMap, BTreeSet};

use chrono_tz::Tz;

use crate::rubric::{FactName, ItemId, Model, Rubric, TrackId};
use crate::source::Fingerprint;

pub use actions::{ACTION_COLUMNS, Action, ActionState};
pub use agenda::{Pace, Session};
pub use anonymous::{Pseudonyms, leave_out_names};
pub use answer::TICKS;
pub use consensus::ConsensusMethod;
pub use dossier::Dossier;
pub use errata::Erratum;
pub use evidence::{CannotWrite, Help, RowAbout, Unanswered, heads, is_heading as is_evidence_heading};
pub use file::{Auditor, Period, schema};
pub use filled_form::{FilledForm, FilledRow, Interpreter, read_form};
pub use form::{LEFT_OVER_MARK, TALLY_MARK, form_identity, form_made_for};
pub use item_evidence::{ItemEvidence, Note, Testimony};
pub use measured::{Measured, Remark, SMALL, Telling};
pub use note::{NoteKind, cell as note_cell, parts as note_parts};
pub use open::{Request, open};
pub use previous::Previous;
pub use question::{Asked, AskedSection, Question, asked};
pub use raters::{CONSENSUS, report_contradictions};
pub use records::{NamedTable, Placed};
pub use rubric_source::{RubricSource, find_rubric};
pub use scale::unused_item;
pub use share::share_of;
pub use statement::{Claim, ClaimValue, Statement, Subject};
pub use tables::{CONTACTS, Column, Holds, TABLES, TableKind, table_kind};
pub use terms::{ACTION_PLAN, ANSWER, REPORT, Terms, When};
pub use visit::{Interviews, Visit, VisitDay};

/// A programme on one scale, with what counts of its evidence. An audit on several scales is several of these.
///
/// It is made by [`Dossier::resolve`]; nothing outside this module changes it.
#[derive(Clone, Debug)]
pub struct Audit {
    programme: String,
    rubric: Rubric,
    model: Model,
    period: Option<Period>,
    timezone: Option<Tz>,
    visit: Visit,
    terms: Terms,
    readiness: BTreeMap<String, bool>,
    errata: Vec<Erratum>,
    previous: Previous,
    actions: Vec<Action>,
    consensus: Option<ConsensusMethod>,
    assumed: BTreeSet<(ItemId, TrackId, FactName)>,
    summary: Option<String>,
    is_self_assessment: bool,
    auditors: Vec<Auditor>,
    rater: Option<String>,
    evidence: BTreeMap<(ItemId, TrackId), ItemEvidence>,
    records: Vec<NamedTable>,
    overlays: Vec<UsedOverlay>,
    inputs: Vec<Fingerprint>,
}

/// An overlay that changed something in the report.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UsedOverlay {
    pub file: String,
    /// Who wrote it, if it says so.
    pub origin: Option<String>,
}

impl Audit {
    pub fn programme(&self) -> &str {
        &self.programme
    }

    /// The scale, in the language that was asked for.
    pub fn rubric(&self) -> &Rubric {
        &self.rubric
    }

    /// How the programme is organised.
    pub fn model(&self) -> &Model {
        &self.model
    }

    /// The zone in which days are meant, where the audit names it.
    pub fn timezone(&self) -> Option<Tz> {
        self.timezone
    }

    /// The days that records are counted over, if stated.
    pub fn period(&self) -> Option<Period> {
        self.period
    }

    /// When the auditors visited, with whom they spoke, what they read and saw.
    pub fn visit(&self) -> &Visit {
        &self.visit
    }

    /// What is due after the review.
    pub fn terms(&self) -> &Terms {
        &self.terms
    }

    /// The answers to an entry test, by question.
    pub fn readiness(&self) -> &BTreeMap<String, bool> {
        &self.readiness
    }

    /// The scores of earlier reviews that it states to have been wrong.
    pub fn errata(&self) -> &[Erratum] {
        &self.errata
    }

    /// The review before this one.
    pub fn previous(&self) -> &Previous {
        &self.previous
    }

    /// What the programme plans, as far as a table of it is named.
    pub fn actions(&self) -> &[Action] {
        &self.actions
    }

    /// How its raters come to one score, where it says so.
    pub fn consensus(&self) -> Option<ConsensusMethod> {
        self.consensus
    }

    /// The auditors' own summary, if they wrote one.
    pub fn summary(&self) -> Option<&str> {
        self.summary.as_deref()
    }

    /// Whether the programme scored itself.
    pub fn is_self_assessment(&self) -> bool {
        self.is_self_assessment
    }

    pub fn auditors(&self) -> &[Auditor] {
        &self.auditors
    }

    /// What to call the auditor of this id: by name, where the audit gives one.
    pub fn auditor_name<'a>(&'a self, id: &'a str) -> &'a str {
        let known = self.auditors.iter().find(|auditor| auditor.id.eq_ignore_ascii_case(id));
        known.and_then(|auditor| auditor.name.as_deref()).unwrap_or(id)
    }

    /// The rater whose rows count, when one was chosen.
    pub fn rater(&self) -> Option<&str> {
        self.rater.as_deref()
    }

    /// The evidence on an item in a track, if there is any.
    pub fn evidence_of(&self, item: &ItemId, track: &TrackId) -> Option<&ItemEvidence> {
        self.evidence.get(&(item.clone(), track.clone()))
    }

    /// The tables of records that facts are measured from.
    pub fn records(&self) -> &[NamedTable] {
        &self.records
    }

    /// The overlays that changed words or bands.
    pub fn overlays(&self) -> &[UsedOverlay] {
        &self.overlays
    }

    /// Every file that the audit was read from.
    pub fn inputs(&self) -> &[Fingerprint] {
        &self.inputs
    }
}
