//! `getrouw report`: the fidelity report, in the format that each file's ending asks for.

use std::path::Path;

use super::reviews::LastTime;
use super::{Asked, beside, check_not_inputs, day, decide, gate_faults, refuse, remarks, review_on, unwritable, verdict, write_files};
use crate::audit::Telling;
use crate::cli::ExitStatus;
use crate::cli::args::ReportArgs;
use crate::cli::streams::Io;
use crate::diagnostic::{Problem, Problems, Severity};
use crate::locale::Message;
use crate::outcomes::{SmallCounts, outcomes};
use crate::render::{FORMATS, Format};
use crate::report::{ReadBy, ReportRequest};
use crate::review::Purpose;

/// The formats that set a page; others hold tables and figures.
const ONE_PAGE: [&str; 4] = ["html", "pdf", "docx", "md"];

/// Where a report goes.
#[derive(Clone, Copy)]
enum Output<'a> {
    File(&'a Path),
    Out,
}

pub fn run(args: &ReportArgs, io: &mut Io<'_>) -> anyhow::Result<ExitStatus> {
    let (gates, mut problems) = (args.gates.gates(), Problems::new());
    let outputs = check_outputs(args, io, &mut problems);
    let date = day(args.date, io, &mut problems);
    let telling = if args.small_counts { Telling::All } else { Telling::NotOfFew };
    let purpose = if args.anonymous { Purpose::WithoutNames } else { Purpose::Record };
    let review = review_on(Asked { today: Some(date), purpose, telling, assumed: &[] }, &args.audit.folder, &args.audit.rater, io);
    check_not_inputs(&args.audit.folder, &args.output, &review.inputs, &review.evidence, io, &mut problems);
    problems.extend(gate_faults(&gates, &review));
    let scorecards = review.scorecards();
    let last_time = LastTime::of(&args.audit.folder, &review, &scorecards, purpose, &args.output, io, &mut problems);
    if problems.has_errors() || !review.is_sound() {
        return refuse(&beside(problems, &review), io);
    }
    let comparisons = last_time.as_ref().map(LastTime::comparisons).unwrap_or_default();
    let since = last_time.as_ref().map(|last_time| last_time.since(&comparisons)).unwrap_or_default();
    let failures = decide(&gates, &scorecards, io);
    let outcomes = review.records.as_ref().zip(review.audits.first()).and_then(|(records, audit)| outcomes(records, audit));
    let request = ReportRequest {
        outcomes: outcomes.as_ref(),
        small: if args.small_counts { SmallCounts::Shown } else { SmallCounts::Hidden },
        audience: args.audience.into(),
        since: &since,
        is_one_page: args.one_page,
        read_by: ReadBy::Person,
        is_anonymous: args.anonymous,
        date,
        locale: io.locale,
    };
    // All are rendered before the first is written.
    let (mut files, mut out) = (Vec::new(), None);
    for (output, format) in outputs {
        let usual = if matches!(output, Output::Out) { ReadBy::Program } else { ReadBy::Person };
        let request = ReportRequest { read_by: args.dialect.read_by(usual), ..request };
        match (format.make(&scorecards, &request), output) {
            (Ok(bytes), Output::File(path)) => files.push((path, bytes)),
            (Ok(bytes), Output::Out) => out = Some(bytes),
            (Err(error), _) => {
                let message = Message::OutputNotMade { format: format.name.to_owned(), reason: error.to_string() };
                io.decide(ExitStatus::Error);
                io.tell(&[Problem::new(Severity::Error, message)])?;
                return Ok(ExitStatus::Error);
            }
        }
    }
    // What goes to standard output can fail too, and nothing is replaced then; a reader who has gone keeps no file from being written.
    let written = out.map_or(Ok(()), |bytes| io.write(&bytes));
    if written.as_ref().is_err_and(|error| error.kind() != std::io::ErrorKind::BrokenPipe) {
        written?;
        return Ok(ExitStatus::Error);
    }
    if !write_files(&files, io)? {
        return Ok(ExitStatus::Error);
    }
    written?;
    io.tell(remarks(&scorecards))?;
    verdict(&failures, io)
}

/// Where to write what. What cannot be written is told before any work is done.
fn check_outputs<'a>(args: &'a ReportArgs, io: &Io<'_>, problems: &mut Problems) -> Vec<(Output<'a>, &'static Format)> {
    let paths = &args.output;
    let mut outputs = Vec::new();
    for (index, path) in paths.iter().enumerate() {
        let file = path.display().to_string();
        let is_out = path.as_os_str() == "-";
        let format = if is_out { Format::named(&args.format) } else { format_of(path) };
        let message = match format {
            None => Message::OutputFormat { file, known: FORMATS.iter().map(|format| format!(".{}", format.name)).collect() },
            Some(format) if args.one_page && !ONE_PAGE.contains(&format.name) => Message::NotOnePage { file },
            Some(_) if paths.iter().take(index).any(|other| other == path) => Message::DoubledOutput { file },
            Some(Format { wants_feature: Some(feature), .. }) => Message::OutputNotBuiltIn { file, feature: (*feature).to_owned() },
            Some(format) if is_out && io.out_is_terminal && format.is_binary => {
                Message::OutputToTerminal { format: format!(".{}", format.name) }
            }
            Some(format) if is_out => {
                outputs.push((Output::Out, format));
                continue;
            }
            Some(format) => match unwritable(path, io) {
                Some(message) => message,
                None => {
                    outputs.push((Output::File(path), format));
                    continue;
                }
            },
        };
        problems.push(Problem::new(Severity::Error, message));
    }
    outputs
}

fn format_of(path: &Path) -> Option<&'static Format> {
    Format::named(path.extension()?.to_str()?)
}
