//! Arguments of `prepare`: what comes before and after a visit.

use std::path::PathBuf;

use chrono::NaiveDate;
use clap::{Args, ValueEnum};

use super::{AuditArgs, parse_day};
use crate::report::PreparationPart;

#[derive(Debug, Args)]
pub struct PrepareArgs {
    #[command(flatten)]
    pub audit: AuditArgs,
    /// File to write; its ending gives the format: .md .xlsx .docx .html .ics. May be given several times; without it, the terminal
    #[arg(short, long, value_name = "FILE")]
    pub output: Vec<PathBuf>,
    /// Only this part. May be given several times
    #[arg(long, value_enum, value_name = "PART")]
    pub part: Vec<PartArg>,
    /// Day of the files; else that of SOURCE_DATE_EPOCH, else today
    #[arg(long, value_name = "DAY", value_parser = parse_day)]
    pub date: Option<NaiveDate>,
    /// Draw client files at random from this list of clients, and write which they are to a .csv, and a tally sheet to an .xlsx
    #[arg(long, value_name = "FILES", requires_all = ["number", "seed", "output"], conflicts_with = "part")]
    pub sample: Option<PathBuf>,
    /// How many files to draw
    #[arg(long = "n", value_name = "N", requires = "sample", value_parser = clap::value_parser!(u32).range(1..=1000))]
    pub number: Option<u32>,
    /// Any word or number: with the same one the same files are drawn again
    #[arg(long, value_name = "SEED", requires = "sample", value_parser = clap::builder::NonEmptyStringValueParser::new())]
    pub seed: Option<String>,
    /// Draw from each employment specialist in proportion to their caseload
    #[arg(long, requires = "sample")]
    pub by_worker: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum PartArg {
    /// The evidence that is still needed
    Evidence,
    /// The days of the visit, laid out
    Timetable,
    /// What is due after the review
    Due,
}

impl From<PartArg> for PreparationPart {
    fn from(part: PartArg) -> Self {
        match part {
            PartArg::Evidence => Self::Evidence,
            PartArg::Timetable => Self::Timetable,
            PartArg::Due => Self::Due,
        }
    }
}
