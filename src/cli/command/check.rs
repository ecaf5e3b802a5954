//! `getrouw check`: everything wrong with an audit's files, without a score.

use super::{refuse, review_of};
use crate::cli::ExitStatus;
use crate::cli::args::CheckArgs;
use crate::cli::streams::Io;
use crate::diagnostic::Severity;
use crate::report;
use crate::review::Purpose;

pub fn run(args: &CheckArgs, io: &mut Io<'_>) -> anyhow::Result<ExitStatus> {
    let review = review_of(&args.audit.folder, &args.audit.rater, Purpose::Look, io);
    if !review.is_sound() {
        return refuse(&review.problems, io);
    }
    let denied = args.deny_warnings && review.problems.count(Severity::Warning) > 0;
    io.decide(if denied { ExitStatus::Failed } else { ExitStatus::Fine });
    io.tell(review.problems.iter())?;
    io.write(format!("{}\n", report::summary(&review.problems, io.lang)).as_bytes())?;
    Ok(io.verdict())
}
