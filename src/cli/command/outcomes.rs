//! `getrouw outcomes`: employment and education outcomes per quarter.

use super::{locate, records_of, refuse};
use crate::cli::ExitStatus;
use crate::cli::args::{FormatArg, OutcomesArgs};
use crate::cli::streams::Io;
use crate::diagnostic::Place;
use crate::locale::Message;
use crate::outcomes::{SmallCounts, outcomes};
use crate::report::ReadBy;
use crate::{document, render, report};

pub fn run(args: &OutcomesArgs, io: &mut Io<'_>) -> anyhow::Result<ExitStatus> {
    let mut review = records_of(&args.folder, io);
    let (Some(records), Some(audit), true) = (&review.records, review.audits.first(), review.is_sound()) else {
        return refuse(&review.problems, io);
    };
    let Some(outcomes) = outcomes(records, audit) else {
        let missing = Message::MissingTable { table: "clients".to_owned() };
        review.problems.error(Place::whole(&locate(args.folder.audit.as_deref(), io).file), missing);
        return refuse(&review.problems, io);
    };
    let small = if args.small_counts { SmallCounts::Shown } else { SmallCounts::Hidden };
    match args.format {
        FormatArg::Table => io.write_page(&report::outcome_page(&outcomes, audit, small, io.locale))?,
        FormatArg::Csv => io.write(&match args.dialect.read_by(ReadBy::Program) {
            ReadBy::Person => render::csv(&report::outcome_table(&outcomes, audit, small, io.locale), io.lang)?,
            ReadBy::Program => document::write_rows(&report::outcome_rows(&outcomes, small))?,
        })?,
        FormatArg::Json => io.write(&document::write(&report::outcomes_document(&outcomes, audit, small))?)?,
    }
    io.tell(review.problems.iter())?;
    Ok(ExitStatus::Fine)
}
