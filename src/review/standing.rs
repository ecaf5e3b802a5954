//! An audit while one rater scores it: its files read once, its scores worked out anew after every answer.

use std::sync::Arc;

use super::{Request, open};
use crate::audit::{Audit, CONSENSUS, Dossier, Measured, Statement};
use crate::diagnostic::Problems;
use crate::records::{Records, measure_all};
use crate::scoring::{self, Scores};

/// An audit that a rater is at, without the rows of the table that the rater writes.
pub struct Standing {
    dossier: Dossier,
    rater: String,
    /// What others state, and what the same rater states in other files.
    others: Vec<Arc<Statement>>,
    /// What records yield, by scale.
    measured: Vec<Vec<Measured>>,
    audits: Vec<Audit>,
    scores: Vec<Scores>,
}

impl Standing {
    /// Opens an audit for a rater, and gives back the rows of the rater's own table, by its name from the folder of the audit. What is wrong with the files
    /// is reported, but not that raters disagree: they are about to settle that.
    pub fn open(request: &Request<'_>, rater: &str, table: &str, problems: &mut Problems) -> Option<(Self, Vec<Statement>)> {
        let dossier = open(request, problems)?;
        let (own, others): (Vec<Arc<Statement>>, Vec<Arc<Statement>>) =
            dossier.statements().iter().cloned().partition(|statement| statement.place.file == table);
        let audits = dossier.resolve_for(Some(rater), &mut Problems::new());
        let records = Records::open(&audits, request.files, request.watcher, problems);
        let of = |audit: &Audit| -> Vec<Measured> {
            let facts = records.iter().flat_map(|records| measure_all(records, audit));
            facts.filter_map(|fact| fact.measured(audit)).collect()
        };
        let measured = audits.iter().map(of).collect();
        let mut standing = Self { dossier, rater: rater.to_owned(), others, measured, audits: Vec::new(), scores: Vec::new() };
        let rows: Vec<Statement> = own.iter().map(|row| Statement::clone(row)).collect();
        standing.score(rows.iter(), request);
        Some((standing, rows))
    }

    /// Scores the audit with these rows of the rater.
    pub fn score<'r>(&mut self, rows: impl IntoIterator<Item = &'r Statement>, request: &Request<'_>) {
        let own = rows.into_iter().map(|row| Arc::new(row.clone()));
        self.dossier.restate(self.others.iter().cloned().chain(own).collect());
        // A consensus is laid over what everybody says; else nobody else's rows are seen.
        let rater = Some(self.rater.as_str()).filter(|rater| *rater != CONSENSUS);
        let mut unheard = Problems::new();
        let audits = self.dossier.resolve_for(rater, &mut unheard).into_iter().zip(&self.measured);
        self.audits = audits.map(|(audit, facts)| audit.with_measured(facts.clone(), Vec::new(), request.telling, &mut unheard)).collect();
        self.scores = self.audits.iter().map(|audit| scoring::standing(audit, &mut unheard)).collect();
    }

    pub fn dossier(&self) -> &Dossier {
        &self.dossier
    }

    /// What others state, and what the same rater states in other files.
    pub fn others(&self) -> &[Arc<Statement>] {
        &self.others
    }

    /// The audit on each of its scales, with what it scores.
    pub fn audits(&self) -> impl Iterator<Item = (&Audit, &Scores)> {
        self.audits.iter().zip(&self.scores)
    }
}
