//! `getrouw plan`: what comes first and what it would take; a target, a what-if, a roadmap and the action plan.

mod asked;

use std::path::Path;

use super::reviews::LastTime;
use super::{Asked, beside, check_not_inputs, day, outputs, refuse, remarks, review_on, write_files};
use crate::audit::Telling;
use crate::cli::ExitStatus;
use crate::cli::args::{PlanArgs, TableOrJsonArg};
use crate::cli::streams::Io;
use crate::diagnostic::{Place, Problem, Problems, Severity};
use crate::document;
use crate::figure::Figure;
use crate::locale::{Lang, Message, Phrase};
use crate::planning::{AimFault, Plan, PlanRequest, plan};
use crate::render;
use crate::report::{self, Planned, WhatIf};
use crate::review::{Purpose, Review};
use crate::scoring::Scorecard;

#[cfg(feature = "calendar")]
const ENDINGS: [&str; 7] = ["md", "docx", "html", "xlsx", "csv", "json", CALENDAR];
#[cfg(not(feature = "calendar"))]
const ENDINGS: [&str; 6] = ["md", "docx", "html", "xlsx", "csv", "json"];
const CALENDAR: &str = "ics";
/// Those that somebody writes in.
const TO_FILL_IN: [&str; 3] = ["xlsx", "docx", "csv"];

pub fn run(args: &PlanArgs, io: &mut Io<'_>) -> anyhow::Result<ExitStatus> {
    let mut faults = Problems::new();
    let date = day(args.date, io, &mut faults);
    let outputs = outputs(&args.output, &ENDINGS, &TO_FILL_IN, io, &mut faults);
    let review = reviewed(args, &[], Telling::All, io);
    check_not_inputs(&args.audit.folder, &args.output, &review.inputs, &review.evidence, io, &mut faults);
    if !review.is_sound() {
        return refuse(&beside(faults, &review), io);
    }
    let scorecards = review.scorecards();
    let requests = asked::requests(args, &scorecards, date, &mut faults);
    let assumed = asked::assumptions(&args.set, &mut faults);
    let last_time = LastTime::of(&args.audit.folder, &review, &scorecards, Purpose::Look, &args.output, io, &mut faults);
    let plans = made(&scorecards, &requests, io.lang, &mut faults);
    if faults.has_errors() {
        return refuse(&faults, io);
    }
    let evidence = assumed.iter().map(asked::Assumption::as_evidence).collect::<Result<Vec<_>, _>>()?;
    let then = if assumed.is_empty() { Review::default() } else { reviewed(args, &evidence, Telling::NotOfFew, io) };
    if !assumed.is_empty() && !then.is_sound() {
        return refuse(&then.problems, io);
    }
    let then_scorecards = then.scorecards();
    // What is assumed of an item is told under its own scale.
    let assumed_of: Vec<Vec<String>> = scorecards.iter().map(|scorecard| asked::about_scale(&assumed, scorecard.audit)).collect();
    let what_ifs: Vec<WhatIf<'_>> =
        scorecards.iter().zip(&then_scorecards).zip(&assumed_of).map(|((now, then), assumed)| WhatIf { assumed, now, then }).collect();
    let comparisons = last_time.as_ref().map(LastTime::comparisons).unwrap_or_default();
    let since = last_time.as_ref().map(|last_time| last_time.since(&comparisons)).unwrap_or_default();
    let told = |(at, plan)| Planned {
        plan,
        what_if: what_ifs.get(at).filter(|what_if: &&WhatIf<'_>| !what_if.assumed.is_empty()),
        since: since.get(at).and_then(Option::as_ref),
        day: date,
        has_efforts: !args.effort.is_empty(),
    };
    let planned: Vec<Planned<'_>> = plans.iter().enumerate().map(told).collect();
    let wants_calendar = outputs.iter().any(|(_, ending)| *ending == CALENDAR);
    let calendar_of = report::plan_calendar(if wants_calendar { &planned } else { &[] }, io.locale, date);
    if let Some((path, _)) = outputs.iter().find(|(_, ending)| *ending == CALENDAR && calendar_of.events.is_empty()) {
        faults.error(Place::whole(&path.display().to_string()), Message::NothingPlanned);
        return refuse(&faults, io);
    }
    let mut files: Vec<(&Path, Vec<u8>)> = Vec::new();
    for (path, ending) in outputs {
        let bytes = match ending {
            "docx" => render::docx(&report::plan_report(&planned, io.locale))?,
            "html" => render::html(&report::plan_report(&planned, io.locale))?,
            "xlsx" => render::xlsx(&report::action_book(&planned, io.locale))?,
            "csv" => render::csv(&report::action_table(&planned, io.locale), io.lang)?,
            "json" => document::write(&report::plan_document(&planned, io.lang))?,
            CALENDAR => calendar(&calendar_of)?,
            _ => render::markdown_document(&report::plan_report(&planned, io.locale)),
        };
        files.push((path, bytes));
    }
    if !write_files(&files, io)? {
        return Ok(ExitStatus::Error);
    }
    match args.format {
        TableOrJsonArg::Json => io.write(&document::write(&report::plan_document(&planned, io.lang))?)?,
        TableOrJsonArg::Table if files.is_empty() => {
            for planned in &planned {
                io.write_page(&report::plan_page(planned, io.locale))?;
            }
        }
        TableOrJsonArg::Table => {}
    }
    io.tell(faults.iter())?;
    io.tell(remarks(&scorecards))?;
    Ok(ExitStatus::Fine)
}

/// A plan works with what rests on few clients and does not tell it; what is assumed is shown as a report shows it.
fn reviewed(args: &PlanArgs, assumed: &[(String, Vec<u8>)], telling: Telling, io: &Io<'_>) -> Review {
    let asked = Asked { today: Some(io.today), purpose: Purpose::Look, telling, assumed };
    review_on(asked, &args.audit.folder, &args.audit.rater, io)
}

#[cfg(feature = "calendar")]
fn calendar(events: &report::Calendar) -> anyhow::Result<Vec<u8>> {
    Ok(render::calendar(events))
}

#[cfg(not(feature = "calendar"))]
fn calendar(_: &report::Calendar) -> anyhow::Result<Vec<u8>> {
    Err(render::RenderError::NotBuiltIn.into())
}

/// The plan on each scale; what is asked of it and cannot be meant is reported.
fn made<'a>(scorecards: &[Scorecard<'a>], requests: &[PlanRequest], lang: Lang, faults: &mut Problems) -> Vec<Plan<'a>> {
    let mut plans = Vec::new();
    for (scorecard, request) in scorecards.iter().zip(requests) {
        match plan(scorecard, request) {
            Ok(plan) => plans.push(plan),
            Err(found) => {
                let message = |fault| match fault {
                    AimFault::NoSuchBand { name, known } => Message::NoSuchBand { name, known },
                    AimFault::NoMinimums => Message::NoMinimums,
                    AimFault::Below { track, asked, lowest } => Message::TargetBelow {
                        track: scorecard.audit.rubric().short_title(&track).to_owned(),
                        asked: figure(&asked, lang),
                        lowest: figure(&lowest, lang),
                    },
                    AimFault::Beyond { track, asked, highest } => Message::TargetBeyond {
                        track: scorecard.audit.rubric().short_title(&track).to_owned(),
                        asked: figure(&asked, lang),
                        highest: figure(&highest, lang),
                    },
                };
                faults.extend(found.into_iter().map(|fault| Problem::new(Severity::Error, message(fault))));
            }
        }
    }
    plans
}

/// A figure as the reader writes it, rounded to two decimals where it has no end.
fn figure(figure: &Figure, lang: Lang) -> String {
    let exact = figure.to_string();
    lang.phrase(&Phrase::Number { number: if exact.contains('/') { figure.rounded(2) } else { exact } })
}
