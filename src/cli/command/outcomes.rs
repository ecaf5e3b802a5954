//! `getrouw outcomes`: employment and education outcomes per quarter.

use super::{Purpose, no_records, open, refuse};
use crate::cli::ExitStatus;
use crate::cli::args::{FormatArg, OutcomesArgs};
use crate::cli::streams::Io;
use crate::diagnostic::{Place, Problem, Problems, Severity};
use crate::locale::{Message, TableFault};
use crate::outcomes::outcomes;
use crate::report::SmallCounts;
use crate::{render, report};

pub fn run(args: &OutcomesArgs, io: &mut Io<'_>) -> anyhow::Result<ExitStatus> {
    let mut problems = Problems::new();
    let Some(opened) = open(args.audit.as_deref(), None, Purpose::Records, io, &mut problems) else {
        return refuse(&problems, io);
    };
    let (Some(records), Some(audit)) = (&opened.records, opened.audits.first()) else {
        return refuse(&no_records(args.audit.as_deref()), io);
    };
    let Some(outcomes) = outcomes(records, audit) else {
        let missing = Message::RecordTable(TableFault::MissingTable { table: "clients".to_owned() });
        problems.push(Problem::new(Severity::Error, missing).at(Place::whole(&opened.file)));
        return refuse(&problems, io);
    };
    let small = if args.small_counts { SmallCounts::Shown } else { SmallCounts::Hidden };
    match args.format {
        FormatArg::Table => io.write_page(&report::outcome_page(&outcomes, audit, small, io.locale))?,
        FormatArg::Csv => io.write(&render::csv(&report::flat_outcomes(&outcomes, small))?)?,
        FormatArg::Json => io.write(&render::json(&report::outcomes_document(&outcomes, audit, small))?)?,
    }
    io.tell(problems.iter())?;
    Ok(ExitStatus::Fine)
}
