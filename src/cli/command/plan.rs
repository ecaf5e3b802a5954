//! `getrouw plan`: what comes first and what it would take; a target, a what-if, a roadmap and the action plan.

use std::collections::BTreeMap;
use std::path::Path;

use super::reviews::LastTime;
use super::{Asked, beside, check_not_inputs, day, outputs, refuse, remarks, review_on, write_files};
use crate::audit::{Audit, Telling};
use crate::cli::ExitStatus;
use crate::cli::args::{PlanArgs, TableOrJsonArg, decimal};
use crate::cli::streams::Io;
use crate::diagnostic::{Place, Problem, Problems, Severity, suggestion};
use crate::document;
use crate::figure::Figure;
use crate::locale::{Lang, Message, Phrase};
use crate::planning::{Aim, AimFault, AtLeast, Plan, PlanRequest, plan};
use crate::render;
use crate::report::{self, Planned, WhatIf};
use crate::review::{Purpose, Review};
use crate::rubric::{Item, RATING, TrackId};
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
    let requests = requests(args, &scorecards, date, &mut faults);
    let assumed = assumptions(&args.set, &mut faults);
    let last_time = LastTime::of(&args.audit.folder, &review, &scorecards, Purpose::Look, &args.output, io, &mut faults);
    let plans = made(&scorecards, &requests, io.lang, &mut faults);
    if faults.has_errors() {
        return refuse(&faults, io);
    }
    let then = if assumed.is_empty() { Review::default() } else { reviewed(args, &assumed, Telling::NotOfFew, io) };
    if !assumed.is_empty() && !then.is_sound() {
        return refuse(&then.problems, io);
    }
    let then_scorecards = then.scorecards();
    // What is assumed of an item is told under its own scale.
    let of_scale = |audit: &Audit| {
        let is_own = |text: &&String| {
            let item = text.split_once('=').and_then(|(subject, _)| subject.rsplit_once('.')).map_or("", |(item, _)| item.trim());
            audit.rubric().item(item).is_some() || scorecards.len() == 1
        };
        args.set.iter().filter(is_own).cloned().collect::<Vec<String>>()
    };
    let assumed_of: Vec<Vec<String>> = scorecards.iter().map(|scorecard| of_scale(scorecard.audit)).collect();
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

/// What is asked of the plan on each scale; what names nothing of any scale is reported.
fn requests(args: &PlanArgs, scorecards: &[Scorecard<'_>], day: chrono::NaiveDate, faults: &mut Problems) -> Vec<PlanRequest> {
    let nothing = || PlanRequest {
        aims: Vec::new(),
        minimums: Vec::new(),
        all_minimums: args.minimums,
        effort: BTreeMap::new(),
        most: args.top,
        day,
    };
    let mut requests: Vec<PlanRequest> = scorecards.iter().map(|_| nothing()).collect();
    for text in &args.target {
        aim(text, scorecards, &mut requests, faults);
    }
    for (name, score) in &args.min {
        let Some((at, item)) = item_of(name, scorecards, faults) else { continue };
        if !(item.lowest..=item.highest).contains(score) {
            let message = Message::RatingOutside { text: score.to_string(), lowest: item.lowest, highest: item.highest };
            faults.push(Problem::new(Severity::Error, message));
        }
        if let Some(request) = requests.get_mut(at) {
            request.minimums.push((item.id.clone(), *score));
        }
    }
    for (name, effort) in &args.effort {
        let Some((at, item)) = item_of(name, scorecards, faults) else { continue };
        if let Some(request) = requests.get_mut(at) {
            request.effort.insert(item.id.clone(), effort.clone());
        }
    }
    requests
}

/// The item that an argument names, and of which scale it is.
fn item_of<'a>(name: &str, scorecards: &[Scorecard<'a>], faults: &mut Problems) -> Option<(usize, &'a Item)> {
    let audits: Vec<&'a Audit> = scorecards.iter().map(|scorecard| scorecard.audit).collect();
    let found = audits.iter().enumerate().find_map(|(at, audit)| Some((at, *audit, audit.rubric().item(name)?)));
    let message = match found {
        Some((at, audit, item)) if item.models.contains(&audit.model().id) => return Some((at, item)),
        Some((_, audit, item)) => Message::ItemNotInModel { item: item.id.to_string(), model: audit.model().title.clone() },
        None => {
            let known = audits.iter().flat_map(|audit| &audit.rubric().items).map(|item| item.id.as_str());
            let suggestion = suggestion(name, known);
            let rubric = audits.iter().map(|audit| audit.rubric().id.as_str()).collect::<Vec<_>>().join(", ");
            Message::UnknownItem { item: name.to_owned(), rubric, suggestion }
        }
    };
    faults.push(Problem::new(Severity::Error, message));
    None
}

/// What a target asks of which scale: `N`, `BAND`, `TRACK=...`, `RUBRIC/TRACK=...`.
fn aim(text: &str, scorecards: &[Scorecard<'_>], requests: &mut [PlanRequest], faults: &mut Problems) {
    let (named, least) = text.split_once('=').map_or((None, text), |(name, least)| (Some(name.trim()), least));
    let (rubric, track) =
        match named.map(|name| name.rsplit_once('/').map_or((None, name), |(rubric, track)| (Some(rubric.trim()), track.trim()))) {
            Some((rubric, track)) => (rubric, Some(track)),
            None => (None, None),
        };
    let at_least = decimal(least).map_or_else(|| AtLeast::Band(least.trim().to_owned()), AtLeast::Total);
    let is_meant = |audit: &Audit| {
        rubric.is_none_or(|rubric| audit.rubric().id.eq_ignore_ascii_case(rubric))
            && track.is_none_or(|track| audit.model().tracks.iter().any(|known| known.as_str().eq_ignore_ascii_case(track)))
            // Of several scales a band is that of the one that has any.
            && (scorecards.len() == 1 || matches!(at_least, AtLeast::Total(_)) || audit.rubric().bands.is_some())
    };
    let meant: Vec<usize> = scorecards.iter().enumerate().filter(|(_, scorecard)| is_meant(scorecard.audit)).map(|(at, _)| at).collect();
    let known = || {
        let tracks = |scorecard: &Scorecard<'_>| scorecard.audit.model().tracks.iter().map(TrackId::to_string).collect::<Vec<_>>();
        scorecards.iter().flat_map(tracks).collect::<Vec<String>>()
    };
    let message = match meant[..] {
        [at] => {
            let audit = scorecards.get(at).map(|scorecard| scorecard.audit);
            let tracks = audit.into_iter().flat_map(|audit| &audit.model().tracks);
            let track = track.and_then(|track| tracks.into_iter().find(|known| known.as_str().eq_ignore_ascii_case(track)).cloned());
            if let Some(request) = requests.get_mut(at) {
                request.aims.push(Aim { track, at_least });
            }
            return;
        }
        [] => {
            let name = named.unwrap_or(text);
            Message::UnknownTrack {
                track: name.to_owned(),
                suggestion: suggestion(track.unwrap_or(name), known().iter().map(String::as_str)),
            }
        }
        _ => {
            let of_scale = |scorecard: &Scorecard<'_>| {
                let id = scorecard.audit.rubric().id.clone();
                scorecard.audit.model().tracks.iter().map(move |track| format!("{id}/{track}")).collect::<Vec<_>>()
            };
            Message::AmbiguousTarget { target: least.trim().to_owned(), known: scorecards.iter().flat_map(of_scale).collect() }
        }
    };
    faults.push(Problem::new(Severity::Error, message));
}

/// What is assumed, each as a table of evidence of one row with a note that says so.
fn assumptions(texts: &[String], faults: &mut Problems) -> Vec<(String, Vec<u8>)> {
    let mut assumed = Vec::new();
    let mut subjects: Vec<String> = Vec::new();
    for text in texts {
        let subject = text.split_once('=').map(|(subject, _)| subject.trim().to_lowercase()).unwrap_or_default();
        if !subject.is_empty() && subjects.contains(&subject) {
            faults.push(Problem::new(Severity::Error, Message::SetTwice { text: subject.clone() }));
        }
        subjects.push(subject);
        let parts = text.split_once('=').and_then(|(subject, value)| {
            let (subject, track) = subject.split_once('@').map_or((subject, ""), |(subject, track)| (subject, track));
            let (item, fact) = subject.trim().rsplit_once('.')?;
            Some((item.trim(), track.trim(), fact.trim(), value.trim()))
        });
        match parts.filter(|(item, _, fact, value)| !item.is_empty() && !fact.is_empty() && !value.is_empty()) {
            Some((item, track, fact, value)) => {
                let fact = if fact.eq_ignore_ascii_case(RATING) { RATING } else { fact };
                let cells = [item, track, fact, value].map(|cell| format!("\"{}\"", cell.replace('"', "\"\"")));
                let table = format!("item;track;fact;value;note\n{};--set\n", cells.join(";"));
                assumed.push((format!("--set {text}"), table.into_bytes()));
            }
            None => faults.push(Problem::new(Severity::Error, Message::SetShape { text: text.clone() })),
        }
    }
    assumed
}
