//! One file per command: load, call, render, status.

pub mod check;
pub mod completions;
pub mod explain;
pub mod man;
pub mod report;
pub mod rubric;
mod rubric_check;
pub mod score;

use std::path::Path;

use super::ExitStatus;
use super::disk::{Folder, audit_at};
use super::streams::Io;
use crate::audit::{self, Audit, Request};
use crate::diagnostic::Problems;
use crate::report::summary;
use crate::scoring::{Gates, Scorecard};

/// An audit that was opened, and the folder that it is in.
struct Opened {
    audit: Audit,
    folder: Folder,
}

/// Opens the audit that a command names.
fn open(path: Option<&Path>, rater: Option<&str>, io: &Io<'_>, problems: &mut Problems) -> Option<Opened> {
    let (folder, file) = audit_at(path);
    let audit = audit::open(&Request { files: &folder, file: &file, lang: io.lang, rater }, problems)?;
    Some(Opened { audit, folder })
}

/// Tells everything that is wrong, and what it comes to.
fn refuse(problems: &Problems, io: &mut Io<'_>) -> anyhow::Result<ExitStatus> {
    io.tell(problems.iter())?;
    let summary = summary(problems, io.lang);
    io.tell_line(&summary)?;
    Ok(ExitStatus::Error)
}

/// What the gates say of a scorecard.
fn verdict(gates: &Gates, scorecard: &Scorecard<'_>, io: &mut Io<'_>) -> anyhow::Result<ExitStatus> {
    let failures = gates.failures(scorecard);
    io.tell(&failures)?;
    Ok(if failures.is_empty() { ExitStatus::Fine } else { ExitStatus::Failed })
}

/// Reports gates on tracks that the rubric does not have.
fn check_gates(gates: &Gates, audit: &Audit, problems: &mut Problems) {
    for gate in &gates.fail_under {
        problems.extend(gate.fault(audit));
    }
}
