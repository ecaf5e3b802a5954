//! `getrouw prepare`: evidence still wanting, a timetable of the visit, what is due; or a sample of client files.

mod sample;

use std::path::{Path, PathBuf};

use super::{beside, day, refuse, review_as_planned, unwritable, write_files};
use crate::cli::ExitStatus;
use crate::cli::args::PrepareArgs;
use crate::cli::streams::Io;
use crate::diagnostic::{Place, Problem, Problems, Severity};
use crate::locale::{Message, date};
use crate::preparation::{MOST_AUDITORS, MOST_DAYS, Timetable, dues, timetable};
use crate::render;
use crate::report::{self, Preparation, PreparationPart};
use crate::review::Review;

/// The endings of what is written, as far as they were built in.
#[cfg(feature = "calendar")]
const ENDINGS: [&str; 5] = ["md", "xlsx", "docx", "html", CALENDAR];
#[cfg(not(feature = "calendar"))]
const ENDINGS: [&str; 4] = ["md", "xlsx", "docx", "html"];
const CALENDAR: &str = "ics";
const ALL: [PreparationPart; 3] = [PreparationPart::Evidence, PreparationPart::Timetable, PreparationPart::Due];

pub fn run(args: &PrepareArgs, io: &mut Io<'_>) -> anyhow::Result<ExitStatus> {
    let mut faults = Problems::new();
    let date = day(args.date, io, &mut faults);
    if let Some(list) = &args.sample {
        return sample::run(args, list, date, faults, io);
    }
    let outputs = outputs(&args.output, &ENDINGS, io, &mut faults);
    // What is planned lies in the future, so nobody says which day is today.
    let review = review_as_planned(&args.audit, io);
    let mut parts: Vec<PreparationPart> = args.part.iter().map(|part| (*part).into()).collect();
    parts.sort_unstable();
    parts.dedup();
    let parts = if parts.is_empty() { ALL.to_vec() } else { parts };
    if !review.is_sound() || faults.has_errors() {
        return refuse(&beside(faults, &review), io);
    }
    let Some(timetable) = laid_out(&review, io, &mut faults) else { return refuse(&faults, io) };
    let dues = dues(&review.audits);
    let scorecards = review.scorecards();
    let preparation = Preparation { scorecards: &scorecards, timetable: &timetable, dues: &dues, parts: &parts, locale: io.locale, date };
    let events = report::calendar(&preparation);
    if let Some((path, _)) = outputs.iter().find(|(_, ending)| *ending == CALENDAR && events.events.is_empty()) {
        faults.error(Place::whole(&path.display().to_string()), Message::NothingForCalendar);
        return refuse(&faults, io);
    }
    let mut files: Vec<(&Path, Vec<u8>)> = Vec::new();
    for (path, ending) in outputs {
        let bytes = match ending {
            "xlsx" => render::xlsx(&report::preparation_book(&preparation))?,
            "docx" => render::docx(&report::preparation_document(&preparation))?,
            "html" => render::html(&report::preparation_document(&preparation))?,
            CALENDAR => calendar(&events)?,
            _ => render::markdown_document(&report::preparation_document(&preparation)),
        };
        files.push((path, bytes));
    }
    if !write_files(&files, io)? {
        return Ok(ExitStatus::Error);
    }
    if files.is_empty() {
        io.write_page(&report::preparation_page(&preparation))?;
    }
    io.tell(faults.iter())?;
    Ok(ExitStatus::Fine)
}

#[cfg(feature = "calendar")]
fn calendar(events: &report::Calendar) -> anyhow::Result<Vec<u8>> {
    Ok(render::calendar(events))
}

#[cfg(not(feature = "calendar"))]
fn calendar(_: &report::Calendar) -> anyhow::Result<Vec<u8>> {
    Err(render::RenderError::NotBuiltIn.into())
}

/// The visit laid out; what of it finds no place, and what overlaps, is told. One that is too large is an error.
fn laid_out(review: &Review, io: &Io<'_>, faults: &mut Problems) -> Option<Timetable> {
    let Some(table) = timetable(&review.audits) else {
        let message = Message::TimetableTooLarge { days: MOST_DAYS, auditors: MOST_AUDITORS };
        faults.push(Problem::new(Severity::Error, message));
        return None;
    };
    if !table.unplaced.is_empty() {
        faults.push(Problem::new(Severity::Warning, Message::SessionsWithoutPlace { count: table.unplaced.len() }));
    }
    for (first, second) in &table.overlapping {
        if let (Some(first), Some(second)) = (table.slots.get(*first), table.slots.get(*second)) {
            let [first, second] = [first, second].map(|slot| (report::session_title(slot, io.locale), slot.date));
            let message = Message::SessionsOverlap { first: first.0, second: second.0, day: date(io.locale, second.1) };
            faults.push(Problem::new(Severity::Warning, message));
        }
    }
    Some(table)
}

/// Where to write what.
fn outputs<'a>(paths: &'a [PathBuf], known: &[&'static str], io: &Io<'_>, problems: &mut Problems) -> Vec<(&'a Path, &'static str)> {
    let mut outputs = Vec::new();
    for (index, path) in paths.iter().enumerate() {
        let file = path.display().to_string();
        let ending = path.extension().and_then(|ending| known.iter().copied().find(|known| ending.eq_ignore_ascii_case(known)));
        let message = match ending {
            None => Message::OutputFormat { file, known: known.iter().map(|ending| format!(".{ending}")).collect() },
            Some(_) if paths.iter().take(index).any(|other| other == path) => Message::DoubledOutput { file },
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
