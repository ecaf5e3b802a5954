//! Arguments of the commands that begin an audit and bring its evidence in: a new folder, forms to fill in, filled ones.

use std::path::PathBuf;

use chrono::NaiveDate;
use clap::Args;

use super::{FolderArgs, TableOrJsonArg, parse_day};

#[derive(Debug, Args)]
pub struct InitArgs {
    /// Folder of the new audit; it is made, and nothing in it is written over
    #[arg(value_name = "DIR")]
    pub folder: PathBuf,
    /// The programme's name
    #[arg(long, value_name = "NAME")]
    pub programme: Option<String>,
    /// The scale: the id of a shipped one, or the path of a rubric file. May be given several times
    #[arg(long, value_name = "RUBRIC")]
    pub rubric: Vec<String>,
    /// How the programme is organised: one of the scale's models; of one of several scales: ips-25=ips. May be given several times
    #[arg(long, value_name = "[RUBRIC=]MODEL")]
    pub model: Vec<String>,
    /// First and last day of the period that is counted over
    #[arg(long, num_args = 2, value_names = ["FROM", "TO"], value_parser = parse_day)]
    pub period: Option<Vec<NaiveDate>>,
    /// An auditor: an id, ID=NAME, or a name. May be given several times
    #[arg(long, value_name = "AUDITOR")]
    pub auditor: Vec<String>,
    /// The programme scores itself
    #[arg(long = "self")]
    pub self_assessment: bool,
    /// Begin the next review from an earlier audit: take over programme, scale, auditors, how records were read and what was left to do, but no
    /// answers
    #[arg(long, value_name = "AUDIT")]
    pub from: Option<PathBuf>,
    /// Day of the forms; else that of SOURCE_DATE_EPOCH, else today
    #[arg(long, value_name = "DAY", value_parser = parse_day)]
    pub date: Option<NaiveDate>,
}

#[derive(Debug, Args)]
pub struct FormArgs {
    #[command(flatten)]
    pub folder: FolderArgs,
    /// File to write; its ending gives the format: .xlsx .csv .docx .html. May be given several times
    #[arg(short, long, value_name = "FILE", required = true)]
    pub output: Vec<PathBuf>,
    /// The scale, where the audit has several
    #[arg(long, value_name = "RUBRIC")]
    pub rubric: Option<String>,
    /// The auditor who fills it in, as it stands in audit.yaml; every answer is then that auditor's
    #[arg(long, value_name = "ID")]
    pub rater: Option<String>,
    /// Take over the answers of a form that was filled in for another rubric, version or model
    #[arg(long, value_name = "FORM")]
    pub update: Option<PathBuf>,
    /// Day of the form; else that of SOURCE_DATE_EPOCH, else today
    #[arg(long, value_name = "DAY", value_parser = parse_day)]
    pub date: Option<NaiveDate>,
}

#[derive(Debug, Args)]
pub struct ImportArgs {
    /// Filled forms: workbooks or tables
    #[arg(value_name = "FORM", required_unless_present = "undo")]
    pub forms: Vec<PathBuf>,
    /// Folder of the audit, or its audit.yaml; without it, the current folder
    #[arg(long, value_name = "AUDIT")]
    pub audit: Option<PathBuf>,
    /// Write without asking
    #[arg(long)]
    pub yes: bool,
    /// Bring back what was there before the last import
    #[arg(long, conflicts_with_all = ["forms", "yes"])]
    pub undo: bool,
    /// How to show it
    #[arg(long, value_enum, value_name = "FORMAT", default_value_t = TableOrJsonArg::Table)]
    pub format: TableOrJsonArg,
}
