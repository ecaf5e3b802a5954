//! `getrouw score`: the scorecard of one audit.

use super::{Purpose, check_gates, open, refuse, remarks, score_all, scorecards_as_json, verdict};
use crate::cli::ExitStatus;
use crate::cli::args::{FormatArg, ScoreArgs};
use crate::cli::streams::Io;
use crate::diagnostic::Problems;
use crate::{render, report};

pub fn run(args: &ScoreArgs, io: &mut Io<'_>) -> anyhow::Result<ExitStatus> {
    let (gates, mut problems) = (args.gates.gates(), Problems::new());
    let Some(opened) = open(args.audit.audit.as_deref(), args.audit.rater.rater.as_deref(), Purpose::Scorecard, io, &mut problems) else {
        return refuse(&problems, io);
    };
    check_gates(&gates, &opened.audits, &mut problems);
    if problems.has_errors() {
        return refuse(&problems, io);
    }
    let Some(scorecards) = score_all(&opened.audits, &mut problems) else {
        return refuse(&problems, io);
    };
    match args.format {
        FormatArg::Table => {
            for (index, scorecard) in scorecards.iter().enumerate() {
                if index > 0 {
                    io.write(b"\n")?;
                }
                io.write_page(&report::score_page(scorecard, io.lang))?;
            }
        }
        FormatArg::Json => io.write(&scorecards_as_json(&scorecards, io.lang)?)?,
        FormatArg::Csv => {
            io.write(&render::csv(&report::flat(&scorecards, io.lang))?)?;
            io.tell(remarks(&scorecards))?;
        }
    }
    verdict(&gates, &scorecards, io)
}
