//! One file per command: load, call, render, status.

pub mod check;
pub mod completions;
pub mod explain;
pub mod man;
pub mod measure;
pub mod outcomes;
pub mod report;
pub mod rubric;
mod rubric_check;
mod rubric_diff;
mod rubric_explain;
mod rubric_schema;
pub mod score;

use std::path::Path;

use super::ExitStatus;
use super::disk::{Folder, audit_at};
use super::progress::Progress;
use super::streams::Io;
use crate::audit::{self, Audit, Request};
use crate::diagnostic::{Place, Problem, Problems};
use crate::locale::{Lang, Message};
use crate::records::{Records, fingerprints, measure_all};
use crate::render;
use crate::report::{document, documents, summary};
use crate::scoring::{self, Gates, Scorecard};
use crate::source::Trouble;

/// An audit that was opened, once for each scale that it uses, and the folder that it is in.
struct Opened {
    audits: Vec<Audit>,
    folder: Folder,
    /// The audit's own file.
    file: String,
    /// The records, where the audit names any.
    records: Option<Records>,
}

/// What an audit is opened for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Purpose {
    /// A scorecard, which names the files that it was made from.
    Scorecard,
    /// Evidence and records, but no record of the files: for long ones that takes another walk over each.
    Look,
    /// Records alone, whatever the evidence says.
    Records,
}

/// Opens the audit that a command names, with its records, and lays what they yield beside the evidence.
fn open(path: Option<&Path>, rater: Option<&str>, purpose: Purpose, io: &Io<'_>, problems: &mut Problems) -> Option<Opened> {
    let (folder, file) = audit_at(path);
    let reads_evidence = purpose != Purpose::Records;
    let dossier = audit::open(&Request { files: &folder, file: &file, lang: io.lang, reads_evidence }, problems)?;
    let mut audits = dossier.resolve(rater, problems);
    let records = Records::open(&audits, &folder, &Progress::new(io.shows_progress), problems);
    if let Some(records) = records.as_ref().filter(|_| reads_evidence) {
        let mut inputs = Vec::new();
        if purpose == Purpose::Scorecard {
            match audits.first().map_or_else(|| Ok(Vec::new()), |audit| fingerprints(audit, &folder)) {
                Ok(found) => inputs = found,
                Err(error) => problems.error(Place::whole(&file), Message::FileUnreadable { name: None, trouble: Trouble::from(&error) }),
            }
        }
        let with_measured = |audit: Audit| {
            let facts = measure_all(records, &audit).iter().filter_map(|fact| fact.measured(&audit)).collect();
            audit.with_measured(facts, inputs.clone(), problems)
        };
        audits = audits.into_iter().map(with_measured).collect();
    }
    (!problems.has_errors()).then_some(Opened { audits, folder, file, records })
}

/// What is said of an audit that names no records, to a command that needs them.
fn no_records(path: Option<&Path>) -> Problems {
    let (_, file) = audit_at(path);
    let mut problems = Problems::new();
    problems.error(Place::whole(&file), Message::NoRecordsNamed);
    problems
}

/// Scores an audit on each of its scales; `None` when any of them cannot be, with all that is wrong reported.
fn score_all<'a>(audits: &'a [Audit], problems: &mut Problems) -> Option<Vec<Scorecard<'a>>> {
    // What opening the audit found belongs to all scales, unless it is about an item of another. Each scale is tried before
    // the first is given up.
    let opening: Vec<Problem> = problems.iter().cloned().collect();
    let score = |audit: &'a Audit| {
        let concerns = |problem: &&Problem| problem.item.as_ref().is_none_or(|item| audit.rubric().item(item).is_some());
        let mut found = Problems::new();
        found.extend(opening.iter().filter(concerns).cloned());
        let before = found.iter().count();
        let scorecard = scoring::score(audit, &mut found);
        problems.extend(found.into_iter().skip(before));
        scorecard
    };
    let scorecards: Vec<Option<Scorecard<'a>>> = audits.iter().map(score).collect();
    scorecards.into_iter().collect()
}

/// Tells everything that is wrong, and what it comes to.
fn refuse(problems: &Problems, io: &mut Io<'_>) -> anyhow::Result<ExitStatus> {
    io.tell(problems.iter())?;
    let summary = summary(problems, io.lang);
    io.tell_line(&summary)?;
    Ok(ExitStatus::Error)
}

/// What the gates say of the scorecards.
fn verdict(gates: &Gates, scorecards: &[Scorecard<'_>], io: &mut Io<'_>) -> anyhow::Result<ExitStatus> {
    let failures: Vec<Problem> = scorecards.iter().flat_map(|scorecard| gates.failures(scorecard)).collect();
    io.tell(&failures)?;
    Ok(if failures.is_empty() { ExitStatus::Fine } else { ExitStatus::Failed })
}

/// What is worth knowing of all scorecards; what opening the audit found is told once.
fn remarks<'a>(scorecards: &'a [Scorecard<'_>]) -> Vec<&'a Problem> {
    let mut remarks: Vec<&Problem> = Vec::new();
    for remark in scorecards.iter().flat_map(|scorecard| &scorecard.remarks) {
        if !remarks.contains(&remark) {
            remarks.push(remark);
        }
    }
    remarks
}

/// One scorecard as JSON, or several in a document that keeps them apart.
fn scorecards_as_json(scorecards: &[Scorecard<'_>], lang: Lang) -> anyhow::Result<Vec<u8>> {
    match scorecards {
        [scorecard] => Ok(render::json(&document(scorecard, lang))?),
        several => Ok(render::json(&documents(several, lang))?),
    }
}

/// Reports gates on tracks that the rubric does not have.
fn check_gates(gates: &Gates, audits: &[Audit], problems: &mut Problems) {
    for gate in &gates.fail_under {
        problems.extend(gate.fault(audits));
    }
}
