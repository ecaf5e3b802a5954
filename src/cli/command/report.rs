//! `getrouw report`: the fidelity report, in the format that each file's ending asks for.

use std::fs;
use std::path::{Path, PathBuf};

use super::{Opened, Purpose, check_gates, open, refuse, remarks, score_all, scorecards_as_json, verdict};
use crate::cli::ExitStatus;
use crate::cli::args::ReportArgs;
use crate::cli::disk::write_whole;
use crate::cli::streams::Io;
use crate::diagnostic::{Problem, Problems, Severity};
use crate::locale::{Lang, Message};
use crate::outcomes::{Outcomes, outcomes};
use crate::report::SmallCounts;
use crate::scoring::Scorecard;
use crate::{render, report};

/// The formats that a report can be written in.
#[derive(Clone, Copy, Debug)]
enum Format {
    Markdown,
    Json,
    Csv,
}

impl Format {
    const ALL: [(&str, Self); 3] = [(".md", Self::Markdown), (".json", Self::Json), (".csv", Self::Csv)];

    fn of(path: &Path) -> Option<Self> {
        let extension = format!(".{}", path.extension()?.to_str()?.to_lowercase());
        Self::ALL.into_iter().find(|(known, _)| *known == extension).map(|(_, format)| format)
    }
}

pub fn run(args: &ReportArgs, io: &mut Io<'_>) -> anyhow::Result<ExitStatus> {
    let (gates, mut problems) = (args.gates.gates(), Problems::new());
    let outputs = check_outputs(&args.output, &mut problems);
    let opened = open(args.audit.audit.as_deref(), args.audit.rater.rater.as_deref(), Purpose::Scorecard, io, &mut problems);
    let Some(opened) = opened else { return refuse(&problems, io) };
    check_not_inputs(&args.output, &opened, &mut problems);
    check_gates(&gates, &opened.audits, &mut problems);
    if problems.has_errors() {
        return refuse(&problems, io);
    }
    let Some(scorecards) = score_all(&opened.audits, &mut problems) else {
        return refuse(&problems, io);
    };
    let outcomes = opened.records.as_ref().zip(opened.audits.first()).and_then(|(records, audit)| outcomes(records, audit));
    let small = if args.small_counts { SmallCounts::Shown } else { SmallCounts::Hidden };
    // All are rendered before the first is written.
    let rendered = outputs.iter().map(|(path, format)| Ok((path, render(&scorecards, outcomes.as_ref(), small, *format, io.lang)?)));
    for (path, bytes) in rendered.collect::<anyhow::Result<Vec<_>>>()? {
        if let Err(error) = write_whole(path, &bytes) {
            let message = Message::OutputUnwritable { file: path.display().to_string(), reason: error.to_string() };
            io.tell(&[Problem::new(Severity::Error, message)])?;
            return Ok(ExitStatus::Error);
        }
    }
    io.tell(remarks(&scorecards))?;
    verdict(&gates, &scorecards, io)
}

fn render(
    scorecards: &[Scorecard<'_>],
    outcomes: Option<&Outcomes>,
    small: SmallCounts,
    format: Format,
    lang: Lang,
) -> anyhow::Result<Vec<u8>> {
    Ok(match format {
        Format::Markdown => {
            let pages: Vec<Vec<u8>> = report::fidelity_reports(scorecards, outcomes, small, lang).iter().map(render::markdown).collect();
            pages.join(&b"\n"[..])
        }
        Format::Json => scorecards_as_json(scorecards, lang)?,
        Format::Csv => render::csv(&report::flat(scorecards, lang))?,
    })
}

/// The files to write with their formats. Names that cannot be written are told before any work is done.
fn check_outputs<'a>(paths: &'a [PathBuf], problems: &mut Problems) -> Vec<(&'a Path, Format)> {
    let mut outputs = Vec::new();
    for (index, path) in paths.iter().enumerate() {
        let file = path.display().to_string();
        let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty());
        let message = match Format::of(path) {
            None => Message::OutputFormat { file, known: Format::ALL.map(|(extension, _)| extension.to_owned()).to_vec() },
            Some(_) if paths.iter().take(index).any(|other| other == path) => Message::DoubledOutput { file },
            Some(_) if path.is_dir() => Message::OutputUnwritable { file, reason: "is a folder".to_owned() },
            Some(_) if folder.is_some_and(|folder| !folder.is_dir()) => {
                Message::OutputUnwritable { file, reason: "no such folder".to_owned() }
            }
            Some(format) => {
                outputs.push((path.as_path(), format));
                continue;
            }
        };
        problems.push(Problem::new(Severity::Error, message));
    }
    outputs
}

/// A report must not replace the evidence that it is made from.
fn check_not_inputs(paths: &[PathBuf], opened: &Opened, problems: &mut Problems) {
    let inputs: Vec<PathBuf> = opened
        .audits
        .iter()
        .flat_map(|audit| &audit.inputs)
        .filter_map(|input| fs::canonicalize(opened.folder.path_of(&input.name)).ok())
        .collect();
    for path in paths {
        if fs::canonicalize(path).is_ok_and(|path| inputs.contains(&path)) {
            problems.push(Problem::new(Severity::Error, Message::OutputIsInput { file: path.display().to_string() }));
        }
    }
}
