//! `getrouw form`: forms to fill in, in the format that each file's ending asks for.

use std::path::Path;

use super::{check_rater, day, locate, open_blank, refuse, unwritable, write_files};
use crate::audit::{Audit, FilledForm, read_form};
use crate::cli::ExitStatus;
use crate::cli::args::FormArgs;
use crate::cli::streams::Io;
use crate::diagnostic::{Place, Problem, Problems, Severity};
use crate::locale::Message;
use crate::render;
use crate::report::{self, FormRequest};
use crate::source::Trouble;
use crate::table::Dialect;

/// The endings of forms.
const ENDINGS: [&str; 4] = [WORKBOOK, "csv", "docx", "html"];
const WORKBOOK: &str = "xlsx";

pub fn run(args: &FormArgs, io: &mut Io<'_>) -> anyhow::Result<ExitStatus> {
    let mut problems = Problems::new();
    let outputs = check_outputs(args, io, &mut problems);
    let date = day(args.date, io, &mut problems);
    // A form asks what the model needs, whatever is answered already.
    let (audits, _) = open_blank(&args.folder, io, &mut problems);
    let filled = args.update.as_deref().map(|form| read(form, io, &mut problems));
    if let Some(rater) = &args.rater {
        check_rater(rater, &audits, &mut problems);
    }
    let Some(audit) = scale(args, &audits, io, &mut problems).filter(|_| !problems.has_errors()) else { return refuse(&problems, io) };
    let rater = args.rater.as_deref().or_else(|| filled.as_ref()?.rater());
    let request = FormRequest { rater, names_scale: audits.len() > 1, locale: io.locale };
    let mut files: Vec<(&Path, Vec<u8>)> = Vec::new();
    for (path, ending) in outputs {
        let bytes = match ending {
            WORKBOOK => {
                let (answers, left_over) = filled.as_ref().map(|filled| report::answers_of(filled, audit, &request)).unwrap_or_default();
                if !left_over.is_empty() {
                    // The first row holds the headings.
                    let message = Message::AnswersWithoutPlace { count: left_over.len() - 1 };
                    problems.push(Problem::new(Severity::Warning, message));
                }
                render::xlsx(&report::form_workbook(audit, &request, answers, date, left_over))?
            }
            "csv" => Dialect::of_spreadsheets(io.lang).write(report::form_rows(audit, &request))?,
            "docx" => render::docx(&report::form_page(audit, &request, date))?,
            _ => render::html(&report::form_page(audit, &request, date))?,
        };
        files.push((path, bytes));
    }
    if !write_files(&files, io)? {
        return Ok(ExitStatus::Error);
    }
    io.tell(problems.iter())?;
    Ok(ExitStatus::Fine)
}

/// The scale that the form is for: the only one, or the one that is asked for.
fn scale<'a>(args: &FormArgs, audits: &'a [Audit], io: &Io<'_>, problems: &mut Problems) -> Option<&'a Audit> {
    let rubrics = || audits.iter().map(|audit| audit.rubric().id.clone()).collect();
    let message = match (args.rubric.as_deref(), audits) {
        (_, []) => return None,
        (None, [audit]) => return Some(audit),
        (None, _) => Message::FormOfSeveralScales { rubrics: rubrics() },
        (Some(name), _) => match audits.iter().find(|audit| audit.rubric().id.eq_ignore_ascii_case(name.trim())) {
            Some(audit) => return Some(audit),
            None => Message::ScaleNotInAudit { name: name.to_owned(), rubrics: rubrics() },
        },
    };
    problems.error(Place::whole(&locate(args.folder.audit.as_deref(), io).file), message);
    None
}

/// The answers of a form that was filled in.
fn read(form: &Path, io: &Io<'_>, problems: &mut Problems) -> FilledForm {
    let name = form.display().to_string();
    match io.disk.folder(Path::new(".")).read(&name) {
        Ok(bytes) => read_form(&name, &bytes, problems),
        Err(error) => {
            problems.error(Place::whole(&name), Message::FileUnreadable { name: None, trouble: Trouble::from(&error) });
            FilledForm::default()
        }
    }
}

/// Where to write what. A form that somebody may have filled in is never written over, and answers go only where all of them have a place.
fn check_outputs<'a>(args: &'a FormArgs, io: &Io<'_>, problems: &mut Problems) -> Vec<(&'a Path, &'static str)> {
    let paths = &args.output;
    let mut outputs = Vec::new();
    for (index, path) in paths.iter().enumerate() {
        let file = path.display().to_string();
        let ending = path.extension().and_then(|ending| ENDINGS.into_iter().find(|known| ending.eq_ignore_ascii_case(known)));
        let message = match ending {
            None => Message::OutputFormat { file, known: ENDINGS.map(|ending| format!(".{ending}")).to_vec() },
            Some(_) if paths.iter().take(index).any(|other| other == path) => Message::DoubledOutput { file },
            Some(ending) if args.update.is_some() && ending != WORKBOOK => Message::AnswersNeedWorkbook { file },
            Some(_) if io.disk.is_file(path) => Message::OutputIsThere { file },
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
