//! `getrouw check`: everything wrong with an audit's files, without a score.

use super::{refuse, review_of};
use crate::cli::ExitStatus;
use crate::cli::args::CheckArgs;
use crate::cli::streams::Io;
use crate::diagnostic::Severity;
use crate::locale::Phrase;
use crate::report;
use crate::review::Purpose;
use crate::scoring::{Filled, filled};

pub fn run(args: &CheckArgs, io: &mut Io<'_>) -> anyhow::Result<ExitStatus> {
    let review = review_of(&args.audit.folder, &args.audit.rater, Purpose::Look, io);
    if !review.is_sound() {
        return refuse(&review.problems, io);
    }
    let denied = args.deny_warnings && review.problems.count(Severity::Warning) > 0;
    io.decide(if denied { ExitStatus::Failed } else { ExitStatus::Fine });
    io.tell(review.problems.iter())?;
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
