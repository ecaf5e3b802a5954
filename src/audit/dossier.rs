//! An audit whose files were read: what they state, and from that what counts.

use std::cell::Cell;
use std::collections::BTreeSet;
use std::sync::Arc;

use chrono::NaiveDate;

use super::actions::Action;
use super::evidence::{self, CannotWrite, Help, Unanswered};
use super::file::{AuditFile, NamedScale};
use super::raters::CONSENSUS;
use super::scale::Scale;
use super::statement::{Statement, Subject};
use super::vocabulary::Vocabulary;
use super::{Audit, ConsensusMethod, Erratum, Previous, UsedOverlay, raters};
use crate::diagnostic::{Place, Problem, Problems};
use crate::rubric::{FactName, Item, ItemId, Model, Rubric, Rule, TrackId};
use crate::source::{Files, Fingerprint};
use crate::table::Dialect;

/// An audit whose files were read and held against its scales. Whose word counts is not decided yet.
#[derive(Debug)]
pub struct Dossier {
    pub(super) file: AuditFile,
    pub(super) scales: Vec<OpenScale>,
    pub(super) statements: Vec<Arc<Statement>>,
    pub(super) errata: Vec<Erratum>,
    pub(super) previous: Previous,
    pub(super) actions: Vec<Action>,
    /// What is assumed, whatever records yield.
    pub(super) assumed: BTreeSet<(ItemId, TrackId, FactName)>,
}

/// A scale of an audit, with the programme's model in it and the files that all was read from.
#[derive(Clone, Debug)]
pub(super) struct OpenScale {
    pub(super) rubric: Rubric,
    pub(super) model: Model,
    pub(super) overlays: Vec<UsedOverlay>,
    pub(super) inputs: Vec<Fingerprint>,
}

impl Dossier {
    /// The files and folders that `audit.yaml` names as evidence.
    pub fn evidence(&self) -> &[String] {
        &self.file.evidence
    }

    /// The scales as `audit.yaml` names them, each with its model.
    pub fn scales(&self) -> impl Iterator<Item = (&str, &str)> {
        self.file.scales.iter().map(|scale| (scale.rubric.as_str(), scale.model.as_str()))
    }

    /// The files of its own wording.
    pub fn overlays(&self) -> &[String] {
        &self.file.overlays
    }

    /// The tracks of all its scales, each once.
    pub fn tracks(&self) -> Vec<String> {
        let mut tracks: Vec<String> = Vec::new();
        for track in self.scales.iter().flat_map(|scale| &scale.rubric.tracks) {
            if !tracks.iter().any(|known| track.id.as_str() == known) {
                tracks.push(track.id.to_string());
            }
        }
        tracks
    }

    /// The name of the audit's own file.
    pub fn file_name(&self) -> &str {
        self.file.tree.file()
    }

    /// What a table states that is not of the evidence yet; what is wrong with it is reported.
    pub fn read_more<'a>(
        &'a self,
        file: &'a str,
        bytes: &[u8],
        files: &'a dyn Files,
        today: Option<NaiveDate>,
        problems: &mut Problems,
    ) -> Vec<Statement> {
        let scales: Vec<Scale<'_>> = self.scales.iter().map(|scale| Scale { rubric: &scale.rubric, model: Some(&scale.model) }).collect();
        let words = |(named, scale): (&'a NamedScale, &'a OpenScale)| {
            Vocabulary::of(&named.rubric, &scale.rubric, !scale.overlays.is_empty(), files)
        };
        let vocabularies: Vec<Vocabulary<'_>> = self.file.scales.iter().zip(&self.scales).map(words).collect();
        reader(file, &scales, &vocabularies, &self.file, today).read(bytes, problems)
    }

    /// The sources of a statement that are what somebody said.
    pub fn asks_consent(&self, statement: &Statement) -> Vec<String> {
        self.scales.get(statement.scale).map(|scale| evidence::asking_consent(&scale.rubric, &statement.sources)).unwrap_or_default()
    }

    /// What the rows of evidence state, in the order of files and rows.
    pub fn statements(&self) -> &[Arc<Statement>] {
        &self.statements
    }

    /// Lays what is assumed over what is stated: it takes the place of every statement of the same fact or rating, and a fact also that of a rating that
    /// follows from facts and says nothing of its own. `named` is what the assumption is called where something is wrong with it; the table has one row.
    pub fn assume(&mut self, named: &str, bytes: &[u8], files: &dyn Files, problems: &mut Problems) {
        let mut found = Problems::new();
        let assumed = self.read_more(named, bytes, files, None, &mut found);
        problems.extend(found.into_iter().map(|problem| Problem { places: vec![Place::whole(named)], ..problem }));
        for statement in assumed {
            let item = self.scales.get(statement.scale).and_then(|scale| scale.rubric.item(statement.item.as_str()));
            let Some(item) = item else { continue };
            for known in &mut self.statements {
                let is_about = known.scale == statement.scale && known.item == statement.item;
                if is_about && gives_way(known, &statement, item) {
                    let known = Arc::make_mut(known);
                    known.tracks.retain(|track| !statement.tracks.contains(track));
                }
            }
            self.statements.retain(|known| !known.tracks.is_empty());
            if let Some(Subject::Fact(fact)) = statement.subject() {
                self.assumed.extend(statement.tracks.iter().map(|track| (statement.item.clone(), track.clone(), fact.clone())));
            }
            self.statements.push(Arc::new(Statement { place: Place::whole(named), ..statement }));
        }
    }

    /// An evidence table of statements about this audit, which reads back as the same statements, with a row for each thing that is still to be answered.
    ///
    /// # Errors
    /// See [`CannotWrite`].
    pub fn write_evidence(&self, statements: &[&Statement], unanswered: &[Unanswered], dialect: Dialect) -> Result<Vec<u8>, CannotWrite> {
        self.write_sheet(statements, unanswered, dialect, &Help { heads: Vec::new(), cells: &|_| Vec::new() })
    }

    /// The same with columns of help, to be filled in by hand.
    ///
    /// # Errors
    /// See [`CannotWrite`].
    pub fn write_sheet(
        &self,
        statements: &[&Statement],
        unanswered: &[Unanswered],
        dialect: Dialect,
        help: &Help<'_>,
    ) -> Result<Vec<u8>, CannotWrite> {
        let scales: Vec<Scale<'_>> = self.scales.iter().map(|scale| Scale { rubric: &scale.rubric, model: Some(&scale.model) }).collect();
        evidence::write(statements, unanswered, &scales, dialect, help)
    }

    /// Decides what counts: an audit for each scale. With a rater the rows of that one and of nobody in particular count; without, what
    /// all raters agree on, and where they do not the consensus. Where there is none, that is reported.
    ///
    /// With errors among the problems an audit is not to be scored, but its records can still be looked into.
    pub fn resolve(self, rater: Option<&str>, problems: &mut Problems) -> Vec<Audit> {
        if let Some(rater) = rater {
            raters::report_unknown_rater(&self.statements, rater, problems);
        }
        let mut scales = self.scales;
        let rest = Self { scales: Vec::new(), ..self };
        scales.drain(..).enumerate().map(|(at, scale)| rest.audit(at, scale, rater, problems)).collect()
    }

    /// The audits as the rows of one rater, and of nobody in particular, make them; of nobody chosen, all rows.
    pub fn resolve_for(&self, rater: Option<&str>, problems: &mut Problems) -> Vec<Audit> {
        self.scales.iter().enumerate().map(|(at, scale)| self.audit(at, scale.clone(), rater, problems)).collect()
    }

    fn audit(&self, at: usize, scale: OpenScale, rater: Option<&str>, problems: &mut Problems) -> Audit {
        let Self { file, statements, errata, previous, actions, assumed, .. } = self;
        Audit {
            programme: file.programme.clone(),
            evidence: raters::resolve(statements, at, &scale.rubric, rater, problems),
            errata: errata.iter().filter(|erratum| scale.rubric.item(erratum.item.as_str()).is_some()).cloned().collect(),
            previous: previous.clone(),
            assumed: assumed.clone(),
            actions: actions.iter().filter(|action| scale.rubric.item(action.item.as_str()).is_some()).cloned().collect(),
            consensus: file.consensus,
            model: scale.model,
            rubric: scale.rubric,
            period: file.period,
            timezone: file.timezone,
            visit: file.visit.clone(),
            terms: file.terms.clone(),
            readiness: file.readiness.clone(),
            summary: file.summary.clone(),
            is_self_assessment: file.is_self_assessment,
            auditors: file.auditors.clone(),
            rater: rater.map(str::to_owned),
            records: file.records.clone(),
            overlays: scale.overlays,
            inputs: scale.inputs,
        }
    }

    /// The rubric of each scale.
    pub fn rubrics(&self) -> Vec<&Rubric> {
        self.scales.iter().map(|scale| &scale.rubric).collect()
    }

    /// How its raters come to one score, where it says so.
    pub fn consensus(&self) -> Option<ConsensusMethod> {
        self.file.consensus
    }

    /// The raters who claim something, the auditors first in the order of `audit.yaml`, then others by name; not the consensus.
    pub fn raters(&self) -> Vec<String> {
        let claiming = self.statements.iter().filter(|statement| statement.claim.is_some());
        let mut raters: Vec<String> = Vec::new();
        for rater in claiming.filter_map(|statement| statement.rater.as_deref()).filter(|rater| !rater.eq_ignore_ascii_case(CONSENSUS)) {
            if !raters.iter().any(|known| known.eq_ignore_ascii_case(rater)) {
                raters.push(rater.to_owned());
            }
        }
        let rank = |rater: &str| self.file.auditors.iter().position(|auditor| auditor.id.eq_ignore_ascii_case(rater));
        raters.sort_by_key(|rater| (rank(rater).unwrap_or(usize::MAX), rater.to_lowercase()));
        raters
    }

    /// Puts other statements in the place of those that there are.
    pub fn restate(&mut self, statements: Vec<Arc<Statement>>) {
        self.statements = statements;
    }

    /// Lays what a rater stated elsewhere beside the evidence.
    pub fn lay_beside(&mut self, statements: Vec<Statement>) {
        self.statements.extend(statements.into_iter().map(Arc::new));
    }
}

/// Whether a statement on the same item gives way to an assumption.
fn gives_way(known: &Statement, assumed: &Statement, item: &Item) -> bool {
    let (Some(known_of), Some(assumed_of)) = (known.subject(), assumed.subject()) else { return false };
    let is_rating = |subject: &Subject| matches!(subject, Subject::Rating | Subject::RatingOf(_));
    match assumed_of {
        Subject::Fact(fact) if is_rating(known_of) => match &item.rule {
            Rule::PerWorker(judged) => judged.mean() == fact,
            rule => !rule.is_judged() && !known.is_explained(),
        },
        Subject::Fact(_) => known_of == assumed_of,
        Subject::Rating | Subject::RatingOf(_) => is_rating(known_of),
    }
}

pub(super) fn reader<'a>(
    file: &'a str,
    scales: &'a [Scale<'a>],
    vocabularies: &'a [Vocabulary<'a>],
    audit: &'a AuditFile,
    today: Option<NaiveDate>,
) -> evidence::Reader<'a> {
    evidence::Reader {
        file,
        scales,
        vocabularies,
        auditors: &audit.auditors,
        reference: audit.period.map(|period| period.to),
        zone: audit.timezone,
        today,
        looked_for: Cell::default(),
    }
}
