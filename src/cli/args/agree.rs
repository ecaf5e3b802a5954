//! Arguments of `agree`: raters held against each other.

use std::path::PathBuf;

use chrono::NaiveDate;
use clap::Args;

use super::{TableOrJsonArg, parse_day};

#[derive(Debug, Args)]
pub struct AgreeArgs {
    /// An audit, and behind it raters by their id, or their filled forms; or several audits, or a folder of audits
    #[arg(value_name = "AUDIT")]
    pub named: Vec<PathBuf>,
    /// Refuse an audit.yaml that names files outside its folder
    #[arg(long)]
    pub inside: bool,
    /// File to write; its ending gives the format: .html .docx .xlsx .md .json. May be given several times
    #[arg(short, long, value_name = "FILE")]
    pub output: Vec<PathBuf>,
    /// How to show it
    #[arg(long, value_enum, value_name = "FORMAT", default_value_t = TableOrJsonArg::Table)]
    pub format: TableOrJsonArg,
    /// Write what the raters settle on among the evidence, filled in where they agree; `import --undo` takes it back
    #[arg(long)]
    pub consensus: bool,
    /// Consensus sheet to write and fill in, for import; its ending gives the format: .csv .xlsx. May be given several times
    #[arg(long, value_name = "FILE")]
    pub sheet: Vec<PathBuf>,
    /// With several scales, the one that a workbook is for
    #[arg(long, value_name = "ID")]
    pub rubric: Option<String>,
    /// Day of the files; else that of SOURCE_DATE_EPOCH, else today
    #[arg(long, value_name = "DAY", value_parser = parse_day)]
    pub date: Option<NaiveDate>,
}
