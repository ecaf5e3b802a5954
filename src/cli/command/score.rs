//! `getrouw score`: the scorecard of one audit.

use super::{check_gates, open, refuse, verdict};
use crate::cli::ExitStatus;
use crate::cli::args::{FormatArg, ScoreArgs};
use crate::cli::streams::Io;
use crate::diagnostic::Problems;
use crate::{render, report, scoring};

pub fn run(args: &ScoreArgs, io: &mut Io<'_>) -> anyhow::Result<ExitStatus> {
    let (gates, mut problems) = (args.gates.gates(), Problems::new());
    let Some(opened) = open(args.audit.audit.as_deref(), args.audit.rater.rater.as_deref(), io, &mut problems) else {
        return refuse(&problems, io);
    };
    check_gates(&gates, &opened.audit, &mut problems);
    if problems.has_errors() {
        return refuse(&problems, io);
    }
    let Some(scorecard) = scoring::score(&opened.audit, &mut problems) else {
        return refuse(&problems, io);
    };
    match args.format {
        FormatArg::Table => io.write_page(&report::score_page(&scorecard, io.lang))?,
        FormatArg::Json => io.write(&render::json(&report::document(&scorecard, io.lang))?)?,
        FormatArg::Csv => {
            io.write(&render::csv(&report::flat(&scorecard, io.lang))?)?;
            io.tell(&scorecard.remarks)?;
        }
    }
    verdict(&gates, &scorecard, io)
}
