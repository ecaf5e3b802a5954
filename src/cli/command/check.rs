//! `getrouw check`: everything wrong with an audit's files, without a score.

use super::reviews::LastTime;
use super::{beside, refuse, review_as_planned, review_of};
use crate::audit::Audit;
use crate::cli::ExitStatus;
use crate::cli::args::CheckArgs;
use crate::cli::streams::Io;
use crate::diagnostic::{Problem, Problems, Severity};
use crate::locale::{Message, Phrase};
use crate::preparation::{EntryTest, Verdict, entry_test};
use crate::report;
use crate::review::{Purpose, Review};
use crate::scoring::{Filled, filled};

pub fn run(args: &CheckArgs, io: &mut Io<'_>) -> anyhow::Result<ExitStatus> {
    // The entry test comes before the visit, whose days are then still to come.
    let review = match args.ready {
        true => review_as_planned(&args.audit, io),
        false => review_of(&args.audit.folder, &args.audit.rater, Purpose::Look, io),
    };
    if !review.is_sound() {
        return refuse(&review.problems, io);
    }
    // A review before this one that cannot be read would keep a report from being made.
    let mut faults = Problems::new();
    LastTime::of(&args.audit.folder, &review, &review.scorecards(), Purpose::Look, &[], io, &mut faults);
    if faults.has_errors() {
        return refuse(&beside(faults, &review), io);
    }
    let denied = args.deny_warnings && review.problems.count(Severity::Warning) > 0;
    io.decide(if denied { ExitStatus::Failed } else { ExitStatus::Fine });
    io.tell(review.problems.iter())?;
    if args.ready {
        return entry_tests(&review, io);
    }
    let scorecards = review.scorecards();
    let mut said = String::new();
    for scorecard in &scorecards {
        let Filled { stated, wanted, unscored } = filled(scorecard);
        let name = if scorecards.len() > 1 { format!("{}: ", scorecard.audit.rubric().title) } else { String::new() };
        said.push_str(&format!("{name}{}\n", io.lang.phrase(&Phrase::Filled { stated, wanted, unscored })));
    }
    said.push_str(&format!("{}\n", report::summary(&review.problems, io.lang)));
    io.write(said.as_bytes())?;
    Ok(io.verdict())
}

/// Says of every scale with entry criteria whether the programme meets them.
fn entry_tests(review: &Review, io: &mut Io<'_>) -> anyhow::Result<ExitStatus> {
    let tests: Vec<(&Audit, EntryTest<'_>)> = review.audits.iter().filter_map(|audit| Some((audit, entry_test(audit)?))).collect();
    if tests.is_empty() {
        let mut problems = Problems::new();
        let rubric = review.audits.iter().map(|audit| audit.rubric().title.clone()).collect::<Vec<_>>().join(", ");
        problems.push(Problem::new(Severity::Error, Message::NoEntryTest { rubric }));
        return refuse(&problems, io);
    }
    let failures: Vec<Problem> = tests.iter().filter_map(|(audit, test)| failure(audit, test)).collect();
    if !failures.is_empty() {
        io.decide(ExitStatus::Failed);
    }
    for (audit, test) in &tests {
        io.write_page(&report::entry_page(test, &audit.rubric().title, io.locale))?;
    }
    io.tell(&failures)?;
    Ok(io.verdict())
}

fn failure(audit: &Audit, test: &EntryTest<'_>) -> Option<Problem> {
    let rubric = audit.rubric().title.clone();
    let (yes, open, needed) = (test.yes, test.open, test.readiness.needed());
    let message = match test.verdict {
        Verdict::Ready => return None,
        Verdict::NotReady => Message::NotReady { rubric, yes, open, needed },
        Verdict::Open => Message::ReadinessOpen { rubric, yes, open, needed },
    };
    Some(Problem::new(Severity::Error, message))
}
