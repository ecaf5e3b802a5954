//! `getrouw score`: the scorecard of one audit.

use super::{beside, decide, gate_faults, refuse, remarks, review_of, verdict};
use crate::cli::ExitStatus;
use crate::cli::args::{FormatArg, ScoreArgs};
use crate::cli::streams::Io;
use crate::report::ReadBy;
use crate::review::Purpose;
use crate::{document, render, report};

pub fn run(args: &ScoreArgs, io: &mut Io<'_>) -> anyhow::Result<ExitStatus> {
    let gates = args.gates.gates();
    let review = review_of(&args.audit.folder, &args.audit.rater, Purpose::Record, io);
    let faults = gate_faults(&gates, &review);
    if !review.is_sound() || faults.has_errors() {
        return refuse(&beside(faults, &review), io);
    }
    let scorecards = review.scorecards();
    let failures = decide(&gates, &scorecards, io);
    match args.format {
        FormatArg::Table => {
            for (index, scorecard) in scorecards.iter().enumerate() {
                if index > 0 {
                    io.write(b"\n")?;
                }
                let page = if args.brief { report::brief_page(scorecard, io.lang) } else { report::score_page(scorecard, io.lang) };
                io.write_page(&page)?;
            }
        }
        FormatArg::Json => io.write(&render::scorecards_as_json(&scorecards, io.lang)?)?,
        FormatArg::Csv => {
            io.write(&match args.dialect.read_by(ReadBy::Program) {
                ReadBy::Person => render::csv(&report::score_table(&scorecards, io.locale), io.lang)?,
                ReadBy::Program => document::write_rows(&report::scorecard_rows(&scorecards, io.lang))?,
            })?;
            io.tell(remarks(&scorecards))?;
        }
    }
    verdict(&failures, io)
}
