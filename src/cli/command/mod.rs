//! One file per command: load, call, render, status.

pub mod agree;
pub mod check;
pub mod compare;
pub mod completions;
pub mod explain;
pub mod form;
pub mod import;
pub mod init;
#[cfg(feature = "terminal")]
pub mod lsp;
pub mod man;
pub mod measure;
pub mod outcomes;
pub mod plan;
pub mod prepare;
#[cfg(feature = "terminal")]
pub mod rate;
pub mod report;
mod reviews;
pub mod rubric;
mod rubric_check;
mod rubric_diff;
mod rubric_explain;
mod rubric_schema;
pub mod score;

use std::path::{Path, PathBuf};

use super::ExitStatus;
use super::args::{AuditArgs, FolderArgs, RaterArgs};
use super::streams::Io;
use chrono::{DateTime, NaiveDate};

use crate::audit::{self, Audit, Telling};
use crate::diagnostic::{Place, Problem, Problems, Severity, suggestion};
use crate::locale::{Message, People, Person, Phrase};
use crate::report::summary;
use crate::review::{Purpose, Request, Review, review};
use crate::scoring::{Gates, Scorecard};
use crate::source::{Fingerprint, Trouble};

/// The file of an audit, in its folder.
const AUDIT_FILE: &str = "audit.yaml";

/// Where the audit is that a command names.
struct Located {
    folder: PathBuf,
    /// The audit's own file.
    file: String,
}

/// The folder of an audit and the name of its file.
fn locate(path: Option<&Path>, io: &Io<'_>) -> Located {
    let path = path.unwrap_or_else(|| Path::new("."));
    match (io.disk.is_file(path), path.parent(), path.file_name()) {
        (true, Some(folder), Some(name)) => Located { folder: folder.to_path_buf(), file: name.to_string_lossy().into_owned() },
        _ => Located { folder: path.to_path_buf(), file: AUDIT_FILE.to_owned() },
    }
}

/// What is told where no audit is: which folder was looked into, and what there may be meant.
fn not_there(at: &Located, io: &Io<'_>) -> Option<Review> {
    const TABLES: [&str; 5] = ["csv", "xlsx", "ods", "xls", "tsv"];
    let path = at.folder.join(&at.file);
    let is_file = io.disk.is_file(&path);
    let ending = path.extension().map(|ending| ending.to_string_lossy().to_lowercase());
    let message = if is_file && ending.is_some_and(|ending| TABLES.contains(&ending.as_str())) {
        Message::TableAsAudit { file: path.display().to_string() }
    } else if !is_file && at.file == AUDIT_FILE && !io.disk.is_folder(&at.folder) {
        let mut review = Review::default();
        let missing = Message::FileUnreadable { name: None, trouble: Trouble::NotThere };
        review.problems.error(Place::whole(&at.folder.display().to_string()), missing);
        return Some(review);
    } else if !is_file && at.file == AUDIT_FILE {
        let listed = io.disk.folder(&at.folder).list(".").ok().flatten().unwrap_or_default();
        let is_near = |name: &String| {
            let small = name.to_lowercase();
            ["audit.yaml", "audit.yml"].iter().any(|near| small.starts_with(near))
        };
        let folder = io.disk.real_path(&at.folder).unwrap_or_else(|_| at.folder.clone());
        Message::NoAuditThere { folder: folder.display().to_string(), near: listed.into_iter().filter(is_near).collect() }
    } else {
        return None;
    };
    let mut review = Review::default();
    review.problems.push(Problem::new(Severity::Error, message));
    Some(review)
}

/// What is wanted of a review.
struct Asked<'a> {
    /// Nothing where what is planned is no fault.
    today: Option<NaiveDate>,
    purpose: Purpose,
    telling: Telling,
    /// What is assumed against what is stated, as [`Request`] takes it.
    assumed: &'a [(String, Vec<u8>)],
}

/// Reviews the audit that a command names.
fn review_of(folder: &FolderArgs, rater: &RaterArgs, purpose: Purpose, io: &Io<'_>) -> Review {
    review_on(Asked { today: Some(io.today), purpose, telling: Telling::All, assumed: &[] }, folder, rater, io)
}

/// Reviews it as of a day.
fn review_on(asked: Asked<'_>, folder: &FolderArgs, rater: &RaterArgs, io: &Io<'_>) -> Review {
    let Asked { today, purpose, telling, assumed } = asked;
    let at = locate(folder.audit.as_deref(), io);
    if let Some(missing) = not_there(&at, io) {
        return missing;
    }
    let files = io.disk.folder(&at.folder);
    review(&Request {
        files: &*files,
        file: &at.file,
        lang: io.lang,
        rater: rater.rater.as_deref(),
        purpose,
        today,
        telling,
        stays_inside: folder.inside,
        assumed,
        watcher: io.watcher,
    })
}

/// Reviews it before the visit: days that are still to come are no fault.
fn review_as_planned(audit: &AuditArgs, io: &Io<'_>) -> Review {
    review_on(Asked { today: None, purpose: Purpose::Look, telling: Telling::All, assumed: &[] }, &audit.folder, &audit.rater, io)
}

/// The audit that a command names, without its evidence, and the files and folders that it names as that.
fn open_blank(folder: &FolderArgs, io: &Io<'_>, problems: &mut Problems) -> (Vec<Audit>, Vec<String>) {
    let at = locate(folder.audit.as_deref(), io);
    if let Some(missing) = not_there(&at, io) {
        problems.extend(missing.problems);
        return (Vec::new(), Vec::new());
    }
    let files = io.disk.folder(&at.folder);
    let request =
        audit::Request { files: &*files, file: &at.file, lang: io.lang, reads_evidence: false, today: None, stays_inside: folder.inside };
    let Some(dossier) = audit::open(&request, problems) else { return (Vec::new(), Vec::new()) };
    let evidence = dossier.evidence().to_vec();
    (dossier.resolve(None, problems), evidence)
}

/// Reports a rater who is not among the auditors.
fn check_rater(rater: &str, audits: &[Audit], problems: &mut Problems) {
    let known: Vec<&str> = audits.first().into_iter().flat_map(Audit::auditors).map(|auditor| auditor.id.as_str()).collect();
    if !audits.is_empty() && !known.iter().any(|id| id.eq_ignore_ascii_case(rater)) {
        let suggestion = People(suggestion(rater, known));
        problems.push(Problem::new(Severity::Error, Message::UnknownRater { id: Person::of(rater), suggestion }));
    }
}

/// Reads the records of the audit that a command names.
fn records_of(folder: &FolderArgs, io: &Io<'_>) -> Review {
    let at = locate(folder.audit.as_deref(), io);
    if let Some(missing) = not_there(&at, io) {
        return missing;
    }
    let files = io.disk.folder(&at.folder);
    let mut review = review(&Request {
        files: &*files,
        file: &at.file,
        lang: io.lang,
        rater: None,
        purpose: Purpose::Records,
        today: Some(io.today),
        telling: Telling::All,
        stays_inside: folder.inside,
        assumed: &[],
        watcher: io.watcher,
    });
    if review.is_sound() && review.records.is_none() {
        // What was found on the way to no records does not matter beside that.
        review.problems = Problems::new();
        review.problems.error(Place::whole(&at.file), Message::NoRecordsNamed);
    }
    review
}

/// Tells everything that is wrong, and what it comes to.
fn refuse(problems: &Problems, io: &mut Io<'_>) -> anyhow::Result<ExitStatus> {
    io.decide(ExitStatus::Error);
    io.tell(problems.iter())?;
    let summary = summary(problems, io.lang);
    io.tell_line(&summary)?;
    Ok(ExitStatus::Error)
}

/// Which gates failed; decided before anything is written, so that no reader who stops reading makes a gate pass.
fn decide(gates: &Gates, scorecards: &[Scorecard<'_>], io: &mut Io<'_>) -> Vec<Problem> {
    let failures: Vec<Problem> = scorecards.iter().flat_map(|scorecard| gates.failures(scorecard)).collect();
    io.decide(if failures.is_empty() { ExitStatus::Fine } else { ExitStatus::Failed });
    failures
}

/// Tells which gates failed.
fn verdict(failures: &[Problem], io: &mut Io<'_>) -> anyhow::Result<ExitStatus> {
    io.tell(failures)?;
    Ok(io.verdict())
}

/// What is worth knowing of all scorecards; what opening the audit found is told once.
fn remarks<'a>(scorecards: &'a [Scorecard<'_>]) -> Vec<&'a Problem> {
    let mut remarks: Vec<&Problem> = Vec::new();
    for remark in scorecards.iter().flat_map(|scorecard| scorecard.remarks) {
        if !remarks.contains(&remark) {
            remarks.push(remark);
        }
    }
    remarks
}

/// What is wrong with gates themselves, such as one on a track that the rubric does not have.
fn gate_faults(gates: &Gates, review: &Review) -> Problems {
    let mut faults = Problems::new();
    for gate in gates.fail_under.iter().filter(|_| !review.audits.is_empty()) {
        faults.extend(gate.fault(&review.audits));
    }
    faults
}

/// What is wrong with a command, beside what is wrong with the audit; what is only worth knowing of that waits for a result.
fn beside(faults: Problems, review: &Review) -> Problems {
    let mut all = Problems::new();
    all.extend(review.problems.iter().filter(|_| !review.is_sound()).cloned());
    all.extend(faults);
    all
}

/// What keeps a file from being written, before any work is done.
fn unwritable(path: &Path, io: &Io<'_>) -> Option<Message> {
    let file = path.display().to_string();
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty());
    if io.disk.is_folder(path) {
        Some(Message::OutputIsFolder { file })
    } else if folder.is_some_and(|folder| !io.disk.is_folder(folder)) {
        Some(Message::OutputFolderMissing { file })
    } else {
        let trouble = Trouble::from(&io.disk.try_folder(path).err()?);
        Some(Message::OutputUnwritable { file, trouble, replaced: Vec::new() })
    }
}

/// What is made of an audit must not replace the files that it is made from, nor lie as a table where evidence is read from.
fn check_not_inputs(
    folder: &FolderArgs,
    outputs: &[PathBuf],
    inputs: &[Fingerprint],
    evidence: &[String],
    io: &Io<'_>,
    problems: &mut Problems,
) {
    let folder = locate(folder.audit.as_deref(), io).folder;
    let inputs: Vec<PathBuf> = inputs.iter().filter_map(|input| io.disk.real_path(&folder.join(&input.name)).ok()).collect();
    let folders = evidence.iter().map(|name| folder.join(name)).filter(|path| io.disk.is_folder(path));
    let folders: Vec<PathBuf> = folders.filter_map(|path| io.disk.real_path(&path).ok()).collect();
    for path in outputs.iter().filter(|path| path.as_os_str() != "-") {
        let beside = path.parent().map(|parent| if parent.as_os_str().is_empty() { Path::new(".") } else { parent });
        let ending = path.extension().map(|ending| ending.to_string_lossy().to_lowercase());
        let is_table = ending.is_some_and(|ending| ["csv", "xlsx"].contains(&ending.as_str()));
        let file = path.display().to_string();
        if io.disk.real_path(path).is_ok_and(|path| inputs.contains(&path)) {
            problems.push(Problem::new(Severity::Error, Message::OutputIsInput { file }));
        } else if is_table && beside.and_then(|beside| io.disk.real_path(beside).ok()).is_some_and(|beside| folders.contains(&beside)) {
            problems.push(Problem::new(Severity::Error, Message::OutputInEvidence { file }));
        }
    }
}

/// Where to write what. Files of the kinds `to_fill_in` are not written over: somebody may have ticked off and noted in them.
fn outputs<'a>(
    paths: &'a [PathBuf],
    known: &[&'static str],
    to_fill_in: &[&str],
    io: &Io<'_>,
    problems: &mut Problems,
) -> Vec<(&'a Path, &'static str)> {
    let mut outputs = Vec::new();
    for (index, path) in paths.iter().enumerate() {
        let file = path.display().to_string();
        let ending = path.extension().and_then(|ending| known.iter().copied().find(|known| ending.eq_ignore_ascii_case(known)));
        let message = match ending {
            None => Message::OutputFormat { file, known: known.iter().map(|ending| format!(".{ending}")).collect() },
            Some(_) if paths.iter().take(index).any(|other| other == path) => Message::DoubledOutput { file },
            Some(ending) if to_fill_in.contains(&ending) && io.disk.is_file(path) => Message::OutputIsThere { file },
            Some(ending) => match unwritable(path, io) {
                Some(message) => message,
                None => {
                    outputs.push((path.as_path(), ending));
                    continue;
                }
            },
        };
        problems.push(Problem::new(Severity::Error, message));
    }
    outputs
}

/// Writes all files and tells which, or none of them and tells why; `false` then.
fn write_files(files: &[(&Path, Vec<u8>)], io: &mut Io<'_>) -> anyhow::Result<bool> {
    if let Err(failed) = io.disk.write_all_whole(files) {
        io.decide(ExitStatus::Error);
        io.tell(&[failed.problem()])?;
        return Ok(false);
    }
    if !files.is_empty() {
        let files = files.iter().map(|(path, _)| path.display().to_string()).collect();
        io.remark(&io.lang.phrase(&Phrase::Written { files }))?;
    }
    Ok(true)
}

/// The day that a report or form bears.
fn day(asked: Option<NaiveDate>, io: &Io<'_>, problems: &mut Problems) -> NaiveDate {
    let Some(text) = io.source_date_epoch.as_ref().filter(|_| asked.is_none()) else {
        return asked.unwrap_or(io.today);
    };
    let moment = text.trim().parse().ok().and_then(|seconds| DateTime::from_timestamp(seconds, 0));
    moment.map(|moment| moment.date_naive()).unwrap_or_else(|| {
        problems.push(Problem::new(Severity::Error, Message::NotAnEpoch { text: text.clone() }));
        io.today
    })
}
