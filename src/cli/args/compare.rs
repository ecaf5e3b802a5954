//! Arguments of `compare`: reviews held against each other.

use std::path::PathBuf;

use chrono::NaiveDate;
use clap::Args;

use super::{TableOrJsonArg, parse_day};

#[derive(Debug, Args)]
pub struct CompareArgs {
    /// Reviews, the earliest first: folders of audits, their audit.yaml, or scorecards in JSON
    #[arg(value_name = "REVIEW", num_args = 2.., required = true)]
    pub reviews: Vec<PathBuf>,
    /// File to write; its ending gives the format: .html .docx .xlsx .md .json. May be given several times
    #[arg(short, long, value_name = "FILE")]
    pub output: Vec<PathBuf>,
    /// How to show it
    #[arg(long, value_enum, value_name = "FORMAT", default_value_t = TableOrJsonArg::Table)]
    pub format: TableOrJsonArg,
    /// Day of the files; else that of SOURCE_DATE_EPOCH, else today
    #[arg(long, value_name = "DAY", value_parser = parse_day)]
    pub date: Option<NaiveDate>,
}
