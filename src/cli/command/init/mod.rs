//! `getrouw init`: a new audit, from flags, from what is answered on a terminal, and from the last one.

mod asking;
mod given;
mod last_time;
mod scales;

use std::path::{Path, PathBuf};

use super::{AUDIT_FILE, day, refuse};
use crate::audit::{self, Audit, TABLES};
use crate::cli::ExitStatus;
use crate::cli::args::InitArgs;
use crate::cli::streams::Io;
use crate::cli::world::Readers;
use crate::diagnostic::{Problem, Problems, Severity};
use crate::locale::{Label, Message, Text};
use crate::render;
use crate::report::{self, EVIDENCE, FormRequest, Made, NewAudit, RECORDS};
use crate::source::Memory;
use crate::table::Dialect;
use given::Given;
use last_time::LastTime;

/// The folder of blank forms.
const FORMS: &str = "forms";
const FORM: Label = Label { nl: "formulier", en: "form", fr: "formulaire" };
const FOLLOW_UP: Label = Label { nl: "vorig-actieplan", en: "last-action-plan", fr: "plan-d-action-precedent" };

/// Files of the new audit, by their paths in its folder.
type NewFiles = Vec<(String, Vec<u8>)>;

pub fn run(args: &InitArgs, io: &mut Io<'_>) -> anyhow::Result<ExitStatus> {
    let mut problems = Problems::new();
    let date = day(args.date, io, &mut problems);
    if io.disk.is_file(&args.folder) {
        problems.push(Problem::new(Severity::Error, Message::OutputIsThere { file: args.folder.display().to_string() }));
    }
    let audit_file = args.folder.join(AUDIT_FILE);
    if io.disk.is_file(&audit_file) {
        problems.push(Problem::new(Severity::Error, Message::OutputIsThere { file: audit_file.display().to_string() }));
    }
    if problems.has_errors() {
        return refuse(&problems, io);
    }
    let (mut last, mut given) = known(args, io, &mut problems);
    // The period of the last audit is over.
    let is_open = !given.wanting().is_empty() || (last.is_some() && given.period.is_none());
    if io.can_ask && is_open && !problems.has_errors() {
        if !io.lang_was_asked {
            if !asking::ask_language(io)? {
                return stopped(problems, io);
            }
            // What was read so far speaks another language.
            problems = Problems::new();
            (last, given) = known(args, io, &mut problems);
        }
        if !asking::ask(&mut given, io)? {
            return stopped(problems, io);
        }
    }
    problems.extend(given.wanting());
    let LastTime { follow_up, spoken_with, records, timezone, overlays, copies, .. } = last.unwrap_or_default();
    let mut files: NewFiles = copies;
    let scales = scales::settle(given.scales, io, &mut files, &mut problems);
    let new = NewAudit {
        programme: given.programme.unwrap_or_default(),
        scales,
        period: given.period,
        timezone,
        auditors: given.auditors,
        is_self_assessment: given.is_self_assessment,
        spoken_with,
        overlays,
        records,
    };
    if problems.has_errors() {
        return refuse(&problems, io);
    }
    let yaml = report::audit_yaml(&new, io.locale).into_bytes();
    let audits = opened(&yaml, &files, io, &mut problems);
    if problems.has_errors() {
        return refuse(&problems, io);
    }
    files.push((AUDIT_FILE.to_owned(), yaml));
    let forms = forms(&audits, date, io, &mut files)?;
    for table in TABLES.iter().filter(|table| !new.records.iter().any(|known| known.table == table.name)) {
        let book = render::xlsx(&report::record_book(table, io.locale, date))?;
        files.push((format!("{RECORDS}/{}.xlsx", table.name), book));
    }
    let follow_up = (!follow_up.is_empty()).then(|| -> anyhow::Result<String> {
        let name = format!("{}.csv", FOLLOW_UP.said(io.lang));
        files.push((name.clone(), Dialect::of_spreadsheets(io.lang).write(follow_up)?));
        Ok(name)
    });
    let follow_up = follow_up.transpose()?;
    if !write(&args.folder, files, io)? {
        return Ok(ExitStatus::Error);
    }
    io.tell(problems.iter())?;
    let folder = args.folder.display().to_string();
    let (workbooks, prints): (Vec<String>, Vec<String>) = forms.into_iter().partition(|form| form.ends_with(".xlsx"));
    let made = Made {
        programme: &new.programme,
        folder: &folder,
        forms: &workbooks,
        prints: &prints,
        follow_up: follow_up.as_deref(),
        has_records: new.records.len() < TABLES.len(),
    };
    io.write_page(&report::next_steps(&made, io.locale))?;
    Ok(ExitStatus::Fine)
}

/// What flags and the last audit say.
fn known(args: &InitArgs, io: &Io<'_>, problems: &mut Problems) -> (Option<LastTime>, Given) {
    let last = args.from.as_deref().map(|old| last_time::read(old, io, problems));
    let given = Given::of(args, last.as_ref(), io, problems);
    (last, given)
}

fn stopped(mut problems: Problems, io: &mut Io<'_>) -> anyhow::Result<ExitStatus> {
    problems.push(Problem::new(Severity::Error, Message::Stopped));
    refuse(&problems, io)
}

/// The new audit as it will be read. What is wrong with it was given so, and stands in no file yet.
fn opened(yaml: &[u8], files: &NewFiles, io: &Io<'_>, problems: &mut Problems) -> Vec<Audit> {
    let memory = files.iter().fold(Memory::new().with(AUDIT_FILE, yaml), |memory, (name, bytes)| memory.with(name.clone(), bytes.clone()));
    let request =
        audit::Request { files: &memory, file: AUDIT_FILE, lang: io.lang, reads_evidence: false, today: None, stays_inside: false };
    let mut found = Problems::new();
    let audits = audit::open(&request, &mut found).map(|dossier| dossier.resolve(None, &mut found)).unwrap_or_default();
    for problem in found.iter() {
        problems.push(Problem::new(problem.severity, problem.message.clone()));
    }
    audits
}

/// Blank forms of each scale: a workbook for each auditor, and one to print. The names of all of them.
fn forms(audits: &[Audit], date: chrono::NaiveDate, io: &Io<'_>, files: &mut NewFiles) -> anyhow::Result<Vec<String>> {
    let mut names: Vec<String> = Vec::new();
    for audit in audits {
        let scale = if audits.len() > 1 { format!("-{}", audit.rubric().id) } else { String::new() };
        let base = format!("{FORMS}/{}{scale}", FORM.said(io.lang));
        let raters: Vec<Option<&str>> = match audit.auditors() {
            [] => vec![None],
            several => several.iter().map(|auditor| Some(auditor.id.as_str())).collect(),
        };
        for rater in raters {
            let request = FormRequest { rater, names_scale: audits.len() > 1, locale: io.locale };
            let ending = rater.map(|rater| format!("-{}", plain(rater))).unwrap_or_default();
            let name = unused(&format!("{base}{ending}"), ".xlsx", &names);
            let form = report::form_workbook(audit, &request, report::Answers::default(), date, Vec::new());
            files.push((name.clone(), render::xlsx(&form)?));
            names.push(name);
        }
        let request = FormRequest { rater: None, names_scale: false, locale: io.locale };
        let name = unused(&base, ".docx", &names);
        files.push((name.clone(), render::docx(&report::form_page(audit, &request, date))?));
        names.push(name);
    }
    Ok(names)
}

/// A name as it may stand in the name of a file on any system.
fn plain(name: &str) -> String {
    name.chars().map(|letter| if letter.is_alphanumeric() { letter } else { '-' }).collect()
}

/// A name of a file that none of these has, in any case of letters.
fn unused(base: &str, ending: &str, names: &[String]) -> String {
    let is_free = |name: &String| !names.iter().any(|other| other.to_lowercase() == name.to_lowercase());
    let first = format!("{base}{ending}");
    if is_free(&first) {
        return first;
    }
    (2_usize..).map(|number| format!("{base}-{number}{ending}")).find(is_free).unwrap_or(first)
}

/// Writes everything or nothing, and nothing over what is there; `false` when something is in the way.
fn write(folder: &Path, files: NewFiles, io: &mut Io<'_>) -> anyhow::Result<bool> {
    let mut problems = Problems::new();
    for (name, _) in &files {
        let path = folder.join(name);
        if io.disk.is_file(&path) || io.disk.is_folder(&path) {
            problems.push(Problem::new(Severity::Error, Message::OutputIsThere { file: path.display().to_string() }));
        }
    }
    if problems.has_errors() {
        refuse(&problems, io)?;
        return Ok(false);
    }
    let paths: Vec<PathBuf> = files.iter().map(|(name, _)| folder.join(name)).collect();
    let mut folders = vec![folder.to_path_buf(), folder.join(EVIDENCE)];
    folders.extend(paths.iter().filter_map(|path| path.parent()).map(Path::to_path_buf));
    let whole: Vec<(&Path, Vec<u8>)> = paths.iter().map(PathBuf::as_path).zip(files.into_iter().map(|(_, bytes)| bytes)).collect();
    if let Err(failed) = io.disk.write_new(&folders, &whole, Readers::Usual) {
        io.decide(ExitStatus::Error);
        io.tell(&[failed.problem()])?;
        return Ok(false);
    }
    Ok(true)
}
