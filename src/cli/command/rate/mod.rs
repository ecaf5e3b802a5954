//! `getrouw rate`: scoring at the keyboard, saved after every answer.

mod lines;
mod own_table;
mod reader;
mod saver;
mod screen;
mod sitting;
mod watch;

use std::path::Path;

use super::{check_rater, locate, not_there, open_blank, refuse};
use crate::audit::{Audit, CONSENSUS};
use crate::cli::ExitStatus;
use crate::cli::args::RateArgs;
use crate::cli::streams::Io;
use crate::diagnostic::{Place, Problem, Problems, Severity};
use crate::locale::{Message, Person};
use crate::rating::{Answers, Desk, Matter, asks};
use crate::review::{Purpose, Request, Standing};
use own_table::OwnTable;
pub use screen::rate_screen;
use sitting::Sitting;

pub fn run(args: &RateArgs, io: &mut Io<'_>) -> anyhow::Result<ExitStatus> {
    let mut problems = Problems::new();
    let at = locate(args.folder.audit.as_deref(), io);
    if let Some(missing) = not_there(&at, io) {
        return refuse(&missing.problems, io);
    }
    let (audits, evidence) = open_blank(&args.folder, io, &mut problems);
    let rater = rater(args, &audits, &mut problems);
    let files = io.disk.folder(&at.folder);
    let folder = evidence.iter().find(|name| matches!(files.list(name), Ok(Some(_))));
    if folder.is_none() && !audits.is_empty() {
        problems.error(Place::whole(&at.file), Message::RateNeedsFolder);
    }
    let has_terminal = io.out_is_terminal && io.in_is_terminal;
    if !(args.lines || has_terminal) {
        problems.push(Problem::new(Severity::Error, Message::RateNeedsTerminal));
    }
    let (Some(rater), Some(folder), false) = (rater, folder, problems.has_errors()) else { return refuse(&problems, io) };
    let table = match OwnTable::take(&at.folder, folder, &rater) {
        Ok((table, warning)) => {
            problems.extend(warning.into_iter().map(|message| Problem::new(Severity::Warning, message)));
            table
        }
        Err(message) => {
            problems.push(Problem::new(Severity::Error, message));
            return refuse(&problems, io);
        }
    };
    let request = Request {
        purpose: Purpose::Look,
        today: Some(io.today),
        stays_inside: args.folder.inside,
        watcher: io.watcher,
        ..Request::new(&*files, &at.file, io.lang)
    };
    let opened = Standing::open(&request, &rater, table.name(), &mut problems);
    let Some((standing, rows)) = opened.filter(|_| !problems.has_errors()) else { return refuse(&problems, io) };
    io.tell(problems.iter())?;
    let asks = asks(standing.audits().map(|(audit, _)| audit));
    let matters: Vec<Matter> = asks.iter().map(|ask| ask.matter.clone()).collect();
    let desk = Desk::new(asks, Answers::of(&rater, &matters, rows));
    let sitting = Sitting::new(desk, standing, request, table, args.consensus, io.locale, io.today);
    if args.lines { lines::run(sitting, io) } else { screen::run(sitting, io) }
}

/// Who scores: who is asked for, or the only auditor.
fn rater(args: &RateArgs, audits: &[Audit], problems: &mut Problems) -> Option<String> {
    if args.consensus {
        return Some(CONSENSUS.to_owned());
    }
    let known: Vec<&str> = audits.first()?.auditors().iter().map(|auditor| auditor.id.as_str()).collect();
    match (&args.rater, &known[..]) {
        (Some(rater), []) => Some(rater.clone()),
        (Some(rater), _) => {
            check_rater(rater, audits, problems);
            let own = known.iter().find(|id| id.eq_ignore_ascii_case(rater));
            own.map(|id| (*id).to_owned())
        }
        (None, [only]) => Some((*only).to_owned()),
        (None, _) => {
            let known = known.into_iter().map(Person::of).collect();
            problems.push(Problem::new(Severity::Error, Message::RateNeedsRater { known }));
            None
        }
    }
}

/// A path as it is told.
fn told(path: &Path) -> String {
    path.display().to_string()
}
