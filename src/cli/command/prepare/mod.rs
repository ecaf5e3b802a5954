//! `getrouw prepare`: evidence still wanting, a timetable of the visit, what is due; or a sample of client files.

mod sample;

use std::path::Path;

use super::{beside, check_not_inputs, day, outputs, refuse, review_as_planned, write_files};
use crate::cli::ExitStatus;
use crate::cli::args::PrepareArgs;
use crate::cli::streams::Io;
use crate::diagnostic::{Place, Problem, Problems, Severity, suggestion};
use crate::locale::{Message, date};
use crate::preparation::{Dues, MOST_AUDITORS, MOST_DAYS, MOST_SESSIONS, Timetable, dues, informants, timetable};
use crate::render;
use crate::report::{self, Preparation, PreparationPart};
use crate::review::Review;

/// The endings of what is written, as far as they were built in.
#[cfg(feature = "calendar")]
const ENDINGS: [&str; 5] = ["md", "xlsx", "docx", "html", CALENDAR];
#[cfg(not(feature = "calendar"))]
const ENDINGS: [&str; 4] = ["md", "xlsx", "docx", "html"];
const CALENDAR: &str = "ics";
/// Those that somebody writes in.
const TO_FILL_IN: [&str; 2] = ["xlsx", "docx"];
const ALL: [PreparationPart; 3] = [PreparationPart::Evidence, PreparationPart::Timetable, PreparationPart::Due];

pub fn run(args: &PrepareArgs, io: &mut Io<'_>) -> anyhow::Result<ExitStatus> {
    let mut faults = Problems::new();
    let date = day(args.date, io, &mut faults);
    if let Some(list) = &args.sample {
        return sample::run(args, list, date, faults, io);
    }
    let outputs = outputs(&args.output, &ENDINGS, &TO_FILL_IN, io, &mut faults);
    // What is planned lies in the future, so nobody says which day is today.
    let review = review_as_planned(&args.audit, io);
    let mut parts: Vec<PreparationPart> = args.part.iter().map(|part| (*part).into()).collect();
    parts.sort_unstable();
    parts.dedup();
    let parts = if parts.is_empty() { ALL.to_vec() } else { parts };
    check_not_inputs(&args.audit.folder, &args.output, &review.inputs, &review.evidence, io, &mut faults);
    if !review.is_sound() || faults.has_errors() {
        return refuse(&beside(faults, &review), io);
    }
    let timetable = match parts.contains(&PreparationPart::Timetable) {
        true => laid_out(&review, io, &mut faults),
        false => Some(Timetable::default()),
    };
    let Some(timetable) = timetable else { return refuse(&faults, io) };
    let dues = dues(&review.audits);
    let scorecards = review.scorecards();
    told_of_plan(&review, &dues, io, &mut faults);
    let stamp = args.date.or_else(|| io.source_date_epoch.as_ref().map(|_| date));
    let preparation =
        Preparation { scorecards: &scorecards, timetable: &timetable, dues: &dues, parts: &parts, locale: io.locale, date, stamp };
    let events = report::calendar(&preparation);
    if let Some((path, _)) = outputs.iter().find(|(_, ending)| *ending == CALENDAR && events.events.is_empty()) {
        faults.error(Place::whole(&path.display().to_string()), Message::NothingForCalendar);
        return refuse(&faults, io);
    }
    if outputs.iter().any(|(_, ending)| *ending == CALENDAR)
        && !timetable.slots.is_empty()
        && review.audits.iter().all(|audit| audit.timezone().is_none())
    {
        let message = Message::ZoneAssumed { zone: report::ZONE.name().to_owned() };
        faults.push(Problem::new(Severity::Notice, message));
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

/// Tells roles that are nearly those of the scale, and what is due before the visit ends.
fn told_of_plan(review: &Review, dues: &Dues, io: &Io<'_>, faults: &mut Problems) {
    let Some(audit) = review.audits.first() else { return };
    let known: Vec<&str> =
        review.audits.iter().flat_map(|audit| &audit.rubric().informants).flat_map(|known| [known.id.as_str(), &known.title]).collect();
    for spoken in audit.visit().interviews.iter().filter(|spoken| !known.is_empty() && informants(&review.audits, &spoken.role).is_empty())
    {
        let mut suggestion = suggestion(&spoken.role, known.iter().copied());
        // Roles in words of one's own are as good as any; only a slip is told.
        suggestion.known.clear();
        if !suggestion.near.is_empty() {
            let message = Message::RoleNotOfScale { name: spoken.role.clone(), suggestion };
            faults.push(Problem::new(Severity::Notice, message));
        }
    }
    for due in dues.dated.iter().filter(|due| dues.reviewed.is_some_and(|reviewed| due.day < reviewed)) {
        let message = Message::DueBeforeReview { what: report::due_title(due, io.locale), day: date(io.locale, due.day) };
        faults.push(Problem::new(Severity::Warning, message));
    }
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
        let message = Message::TimetableTooLarge { days: MOST_DAYS, auditors: MOST_AUDITORS, sessions: MOST_SESSIONS };
        faults.push(Problem::new(Severity::Error, message));
        return None;
    };
    if !table.unplaced.is_empty() {
        faults.push(Problem::new(Severity::Warning, Message::SessionsWithoutPlace { count: table.unplaced.len() }));
    }
    for slot in table.outside.iter().filter_map(|at| table.slots.get(*at)) {
        let message = Message::SessionOutsideDay { what: report::session_title(slot, io.locale), day: date(io.locale, slot.date) };
        faults.push(Problem::new(Severity::Warning, message));
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
