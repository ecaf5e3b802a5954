//! `getrouw check`: everything wrong with an audit's files, without a score.

use super::{Purpose, open, refuse, score_all};
use crate::cli::ExitStatus;
use crate::cli::args::CheckArgs;
use crate::cli::streams::Io;
use crate::diagnostic::{Problems, Severity};
use crate::report;

pub fn run(args: &CheckArgs, io: &mut Io<'_>) -> anyhow::Result<ExitStatus> {
    let mut problems = Problems::new();
    let opened = open(args.audit.audit.as_deref(), args.audit.rater.rater.as_deref(), Purpose::Look, io, &mut problems);
    let sound = opened.is_some_and(|opened| score_all(&opened.audits, &mut problems).is_some());
    if !sound {
        return refuse(&problems, io);
    }
    io.tell(problems.iter())?;
    io.write(format!("{}\n", report::summary(&problems, io.lang)).as_bytes())?;
    let denied = args.deny_warnings && problems.count(Severity::Warning) > 0;
    Ok(if denied { ExitStatus::Failed } else { ExitStatus::Fine })
}
