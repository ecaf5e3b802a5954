//! `getrouw import`: filled forms laid beside the evidence there is, shown before they are taken, kept so that it can be undone.

mod journal;

use std::path::{Path, PathBuf};
use std::sync::Arc;

use chrono::NaiveDate;

use super::{Located, locate, not_there, refuse};
use crate::audit::{self, Audit, ClaimValue, Dossier, NoteKind, Statement, Subject};
use crate::cli::ExitStatus;
use crate::cli::args::{ImportArgs, TableOrJsonArg};
use crate::cli::streams::Io;
use crate::diagnostic::{Place, Problem, Problems, Severity};
use crate::intake::{FileChange, Incoming, Intake, WithChanges, changed_files};
use crate::locale::{Label, Message, Phrase, Text};
use crate::rubric::{ItemId, TrackId};
use crate::source::{Files, Trouble};
use crate::table::{self, Dialect};
use crate::{document, report};

const WRITE_NOW: Label = Label { nl: "Overnemen (ja of nee)", en: "Take it over (yes or no)", fr: "Reprendre (oui ou non)" };
const NOTHING_WRITTEN: Label = Label {
    nl: "Er is niets geschreven. Voeg --yes toe om het over te nemen.",
    en: "Nothing was written. Add --yes to take it over.",
    fr: "Rien n'a été écrit. Ajoutez --yes pour reprendre.",
};
const NOTHING_TO_DO: Label = Label {
    nl: "Alles staat al zo in het bewijs.",
    en: "The evidence holds all of it already.",
    fr: "Les données contiennent déjà tout cela.",
};

const NOTHING_FILLED_IN: Label = Label { nl: "Er is niets ingevuld.", en: "Nothing is filled in.", fr: "Rien n'est rempli." };

pub fn run(args: &ImportArgs, io: &mut Io<'_>) -> anyhow::Result<ExitStatus> {
    let at = locate(args.audit.as_deref(), io);
    if let Some(missing) = not_there(&at, io) {
        return refuse(&missing.problems, io);
    }
    if args.undo { journal::undo(&at, io) } else { import(args, &at, io) }
}

fn import(args: &ImportArgs, at: &Located, io: &mut Io<'_>) -> anyhow::Result<ExitStatus> {
    let mut problems = Problems::new();
    let disk = io.disk;
    let files = disk.folder(&at.folder);
    // What is only worth knowing of the evidence there is, other commands tell.
    let mut found = Problems::new();
    let Some(dossier) = opened(&*files, at, io, &mut found).filter(|_| !found.has_errors()) else {
        return refuse(&found, io);
    };
    let forms = read(args, at, &dossier, &*files, io, &mut problems);
    if problems.has_errors() {
        return refuse(&problems, io);
    }
    let stated = dossier.statements().to_vec();
    let intake = Intake::of(&stated, &forms);
    let changed = changed_files(&intake, &dossier, &forms, &*files, Dialect::of_spreadsheets(io.lang), &mut problems)?;
    let Some(changed) = changed.filter(|_| !problems.has_errors()) else { return refuse(&problems, io) };
    hold(&intake.result(&stated), &WithChanges { files: &*files, changes: &changed }, at, io)?;
    // What is shown needs the scales and the model, and not what counts.
    let audits = dossier.resolve(None, &mut Problems::new());
    if args.format == TableOrJsonArg::Table {
        io.write_page(&report::import_page(&audits, &intake.changes, io.locale))?;
    }
    io.tell(problems.iter())?;
    let is_wanted = !intake.is_empty() && (args.yes || (io.can_ask && is_confirmed(io)?));
    let status = if is_wanted { take(&at.folder, &changed, io)? } else { ExitStatus::Fine };
    if !is_wanted {
        let why = match intake.is_empty() {
            true if forms.iter().all(|form| form.statements.is_empty()) => NOTHING_FILLED_IN,
            true => NOTHING_TO_DO,
            false => NOTHING_WRITTEN,
        };
        io.remark(&why.said(io.lang))?;
    }
    if args.format == TableOrJsonArg::Json {
        json(&audits, &intake, &changed, is_wanted && status == ExitStatus::Fine, io)?;
    }
    Ok(status)
}

fn json(audits: &[Audit], intake: &Intake, changed: &[FileChange], written: bool, io: &mut Io<'_>) -> anyhow::Result<()> {
    let changed = if intake.is_empty() { &[] } else { changed };
    Ok(io.write(&document::write(&report::import_document(audits, &intake.changes, changed, written, io.locale))?)?)
}

fn opened(files: &dyn Files, at: &Located, io: &Io<'_>, problems: &mut Problems) -> Option<Dossier> {
    let request = audit::Request { files, file: &at.file, lang: io.lang, reads_evidence: true, today: Some(io.today), stays_inside: false };
    audit::open(&request, problems)
}

/// What the forms state. One that is evidence already is refused: it would stand beside itself.
fn read(args: &ImportArgs, at: &Located, dossier: &Dossier, files: &dyn Files, io: &Io<'_>, problems: &mut Problems) -> Vec<Incoming> {
    let real = |path: &Path| io.disk.real_path(path).ok();
    let evidence: Vec<PathBuf> = dossier.evidence().iter().filter_map(|name| real(&at.folder.join(name))).collect();
    let mut forms = Vec::new();
    for path in &args.forms {
        let name = path.display().to_string();
        if real(path).is_some_and(|form| evidence.iter().any(|evidence| form.starts_with(evidence))) {
            problems.error(Place::whole(&name), Message::FormIsEvidence { file: name.clone() });
            continue;
        }
        match io.disk.folder(Path::new(".")).read(&name) {
            Ok(bytes) => {
                let statements = dossier.read_more(&name, &bytes, files, Some(io.today), problems);
                forms.push(Incoming { name, statements, unanswered: Vec::new() });
            }
            Err(error) => {
                problems.error(Place::whole(&name), Message::FileUnreadable { name: None, trouble: Trouble::from(&error) });
            }
        }
    }
    let all: Vec<_> = forms.iter().flat_map(|form| form.statements.iter().cloned().map(Arc::new)).collect();
    audit::report_contradictions(&all, problems);
    forms
}

/// Holds what the files would state against what they are to state, before anything is written: nothing may be lost on the way.
fn hold(wanted: &[Statement], files: &WithChanges<'_>, at: &Located, io: &Io<'_>) -> anyhow::Result<()> {
    let mut problems = Problems::new();
    let found = opened(files, at, io, &mut problems);
    let found: Vec<Statement> =
        found.iter().flat_map(|dossier| dossier.statements()).map(|statement| Statement::clone(statement)).collect();
    let is_exact = !problems.has_errors() && said(&found) == said(wanted);
    anyhow::ensure!(is_exact, "the evidence would not read back as it is meant; nothing was written");
    Ok(())
}

/// All that statements say, track by track, wherever it stands and however it was written.
fn said(statements: &[Statement]) -> Vec<Said<'_>> {
    let mut said: Vec<Said<'_>> = statements.iter().flat_map(Said::of).collect();
    // Of one matter nothing else differs but the ground: two values of one rater would contradict each other.
    said.sort_by(|one, other| (&one.matter, &one.ground).cmp(&(&other.matter, &other.ground)));
    said
}

/// What a statement says in one track.
#[derive(PartialEq)]
struct Said<'s> {
    matter: (usize, &'s ItemId, &'s TrackId, Option<&'s Subject>, &'s Option<String>),
    ground: (&'s [String], Option<NaiveDate>, Vec<&'s str>),
    value: Option<&'s ClaimValue>,
    kinds: (bool, Vec<NoteKind>),
}

impl<'s> Said<'s> {
    fn of(statement: &'s Statement) -> Vec<Self> {
        let of_track = |track| Self {
            matter: (statement.scale, &statement.item, track, statement.subject(), &statement.rater),
            ground: (&statement.sources, statement.date, statement.notes.iter().map(|(_, text)| text.as_str()).collect()),
            value: statement.claim.as_ref().map(|claim| &claim.value),
            kinds: (statement.consents, statement.notes.iter().map(|(kind, _)| *kind).collect()),
        };
        statement.tracks.iter().map(of_track).collect()
    }
}

fn is_confirmed(io: &mut Io<'_>) -> anyhow::Result<bool> {
    let answer = io.ask(&WRITE_NOW.said(io.lang))?;
    Ok(answer.and_then(|answer| table::yes_no(&answer)) == Some(true))
}

/// Where rows are to be placed that another command made.
pub struct Placing<'a> {
    /// The folder of the audit, and the name of its file.
    pub folder: &'a Path,
    pub file: &'a str,
    pub files: &'a dyn Files,
    pub dossier: &'a Dossier,
    /// What the evidence states.
    pub stated: Vec<Arc<Statement>>,
}

/// Takes rows into the evidence as those of a form, kept so that it can be undone; `false` where that failed, which is told.
pub fn place(placing: &Placing<'_>, form: Incoming, io: &mut Io<'_>) -> anyhow::Result<bool> {
    let forms = [form];
    let intake = Intake::of(&placing.stated, &forms);
    let mut problems = Problems::new();
    let changed = changed_files(&intake, placing.dossier, &forms, placing.files, Dialect::of_spreadsheets(io.lang), &mut problems)?;
    let Some(changed) = changed.filter(|_| !problems.has_errors()) else {
        refuse(&problems, io)?;
        return Ok(false);
    };
    let at = Located { folder: placing.folder.to_path_buf(), file: placing.file.to_owned() };
    hold(&intake.result(&placing.stated), &WithChanges { files: placing.files, changes: &changed }, &at, io)?;
    // What a file holds already is not written again, nor taken back.
    let is_new = |change: &FileChange| placing.files.read(&change.name).ok() != change.after;
    let changed: Vec<FileChange> = changed.into_iter().filter(is_new).collect();
    Ok(changed.is_empty() || take(placing.folder, &changed, io)? == ExitStatus::Fine)
}

/// Writes what changes, with what was there before kept aside.
fn take(folder: &Path, changed: &[FileChange], io: &mut Io<'_>) -> anyhow::Result<ExitStatus> {
    if let Err(failed) = journal::write(folder, changed, io) {
        io.decide(ExitStatus::Error);
        io.tell(&[failed.problem()])?;
        return Ok(ExitStatus::Error);
    }
    let written = changed.iter().filter(|change| change.after.is_some());
    let files = written.map(|change| folder.join(&change.name).display().to_string()).collect();
    io.remark(&io.lang.phrase(&Phrase::Written { files }))?;
    Ok(ExitStatus::Fine)
}

/// Tells an error about no file in particular.
fn error(message: Message, io: &mut Io<'_>) -> anyhow::Result<ExitStatus> {
    let mut problems = Problems::new();
    problems.push(Problem::new(Severity::Error, message));
    refuse(&problems, io)
}
