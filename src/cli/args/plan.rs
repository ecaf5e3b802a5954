//! Arguments of `plan`: what comes first, and what it would take.

use std::path::PathBuf;

use chrono::NaiveDate;
use clap::Args;

use super::{AuditArgs, TableOrJsonArg, parse_day};
use crate::figure::Figure;

#[derive(Debug, Args)]
pub struct PlanArgs {
    #[command(flatten)]
    pub audit: AuditArgs,
    /// What is to be reached: a total or a fidelity band; of one track: ips-a=100, of one of several scales: ips-25/ips=100. May be given several times
    #[arg(long, value_name = "[[RUBRIC/]TRACK=]N|BAND")]
    pub target: Vec<String>,
    /// The lowest score that an item is to reach. May be given several times
    #[arg(long, value_name = "ITEM=N", value_parser = parse_score)]
    pub min: Vec<(String, i64)>,
    /// Reach every score that the scale asks of single items
    #[arg(long)]
    pub minimums: bool,
    /// What a step on an item costs, where 1 is what any other costs. May be given several times
    #[arg(long, value_name = "ITEM=N", value_parser = parse_effort)]
    pub effort: Vec<(String, Figure)>,
    /// Show what another fact or rating would give, beside what is: ITEM.FACT=VALUE, ITEM.score=N; of one track: ITEM.FACT@TRACK=VALUE. May be given
    /// several times
    #[arg(long, value_name = "ITEM.FACT=VALUE")]
    pub set: Vec<String>,
    /// How many steps are planned where no target is given
    #[arg(long, value_name = "N", default_value_t = 10)]
    pub top: usize,
    /// File to write; its ending gives the format: .md .docx .html .xlsx .csv .ics .json. May be given several times
    #[arg(short, long, value_name = "FILE")]
    pub output: Vec<PathBuf>,
    /// How to show it
    #[arg(long, value_enum, value_name = "FORMAT", default_value_t = TableOrJsonArg::Table)]
    pub format: TableOrJsonArg,
    /// Day of the plan, from which phases are counted; else that of SOURCE_DATE_EPOCH, else today
    #[arg(long, value_name = "DAY", value_parser = parse_day)]
    pub date: Option<NaiveDate>,
}

fn parse_score(text: &str) -> Result<(String, i64), String> {
    let of_item = text.rsplit_once('=').and_then(|(item, score)| Some((item.trim().to_owned(), score.trim().parse().ok()?)));
    of_item.ok_or_else(|| format!("'{text}' is not an item with a score; write ITEM=NUMBER"))
}

/// A number with a point or a comma before its decimals.
pub fn decimal(text: &str) -> Option<Figure> {
    Figure::from_decimal(&text.trim().replacen(',', ".", 1))
}

/// The most that a step can cost, and the fewest parts of one that count.
const MOST_EFFORT: i64 = 1_000_000;
const PARTS: i64 = 1_000;

fn parse_effort(text: &str) -> Result<(String, Figure), String> {
    let found = text.rsplit_once('=').and_then(|(item, effort)| Some((item.trim().to_owned(), decimal(effort)?)));
    let (item, effort) = found.ok_or_else(|| format!("'{text}' is not an item with what a step on it costs; write ITEM=NUMBER"))?;
    if effort > Figure::whole(MOST_EFFORT) || !effort.times(PARTS).is_whole() {
        return Err(format!("'{text}' costs too much, or has more than three decimals"));
    }
    Ok((item, effort))
}
