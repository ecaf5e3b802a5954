//! Arguments as they are typed.

mod agree;
mod compare;
mod intake;
mod plan;
mod prepare;
#[cfg(feature = "terminal")]
mod rate;
mod rubric;

use std::path::PathBuf;

use chrono::NaiveDate;
use clap::builder::PossibleValuesParser;
use clap::{Args, Parser, Subcommand, ValueEnum};

use crate::figure::Figure;
use crate::locale::{Lang, Locale};
use crate::render::FORMATS;
use crate::report::{Audience, ReadBy};
use crate::scoring::{Gates, TrackGate};

pub use agree::AgreeArgs;
pub use compare::CompareArgs;
pub use intake::{FormArgs, ImportArgs, InitArgs};
pub use plan::{PlanArgs, decimal};
pub use prepare::PrepareArgs;
#[cfg(feature = "terminal")]
pub use rate::RateArgs;
pub use rubric::{
    DiffArgs, DiffFormatArg, FindingsFormatArg, RubricArgs, RubricCheckArgs, RubricCommand, RubricShowArgs, RuleArgs, SchemaArg, SchemaArgs,
};

/// Scores how faithfully a supported-employment programme follows the IPS model, and says why.
#[derive(Debug, Parser)]
#[command(name = "getrouw", version, propagate_version = true, arg_required_else_help = true, after_help = EXIT)]
pub struct Arguments {
    #[command(flatten)]
    pub common: Common,
    #[command(subcommand)]
    pub command: Command,
}

const EXIT: &str = "Exit status: 0 success; 1 it ran, but a threshold was not met; 2 wrong usage, or input or output that is not sound.";

#[derive(Debug, Args)]
pub struct Common {
    /// Language of results and messages; else GETROUW_LANG, else the locale, else nl
    #[arg(long, global = true, value_enum, value_name = "LANG")]
    pub lang: Option<LangArg>,
    /// Language and region of results, such as nl-BE: the region decides how days are written
    #[arg(long, global = true, value_name = "TAG", conflicts_with = "lang", value_parser = parse_locale)]
    pub locale: Option<Locale>,
    /// When to use colour
    #[arg(long, global = true, value_enum, value_name = "WHEN", default_value_t = ColorArg::Auto)]
    pub color: ColorArg,
    /// Print only errors on standard error
    #[arg(short, long, global = true)]
    pub quiet: bool,
}

fn parse_locale(text: &str) -> Result<Locale, String> {
    let known = Locale::TAGS.into_iter().find(|tag| tag.eq_ignore_ascii_case(text)).and_then(Locale::from_tag);
    known.ok_or_else(|| format!("choose from: {}", Locale::TAGS.join(", ")))
}

#[derive(Clone, Copy, Debug, ValueEnum)]
pub enum LangArg {
    Nl,
    En,
    Fr,
}

impl From<LangArg> for Lang {
    fn from(arg: LangArg) -> Self {
        match arg {
            LangArg::Nl => Self::Nl,
            LangArg::En => Self::En,
            LangArg::Fr => Self::Fr,
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum ColorArg {
    /// On a terminal, unless NO_COLOR is set
    Auto,
    Always,
    Never,
}

#[derive(Debug, Subcommand)]
pub enum Command {
    /// Begin a new audit: its folder, with audit.yaml, blank forms and tables for records
    Init(InitArgs),
    /// Show the scorecard of an audit
    Score(ScoreArgs),
    /// Explain why an item got its score
    Explain(ExplainArgs),
    /// Write the fidelity report
    Report(ReportArgs),
    /// Write a form to fill in: a workbook that scores itself, a table, or pages to print
    Form(FormArgs),
    /// Prepare a visit: the evidence still needed, a timetable, what is due; or draw client files at random
    Prepare(PrepareArgs),
    /// Take filled forms into the evidence, after showing what that changes
    Import(ImportArgs),
    /// Show everything that is wrong with an audit's files
    Check(CheckArgs),
    /// Show the facts that an audit's records yield, and how each was counted
    Measure(MeasureArgs),
    /// Show employment and education outcomes per quarter
    Outcomes(OutcomesArgs),
    /// Score at the keyboard, saved after every answer; or line by line
    #[cfg(feature = "terminal")]
    Rate(RateArgs),
    /// Hold reviewers of one audit, or of several, against each other: how far they agree, what to discuss, the consensus
    Agree(AgreeArgs),
    /// Hold reviews against each other: what changed, per item, section and total
    Compare(CompareArgs),
    /// Plan what comes first: what a higher score takes, the fewest steps to a target, a roadmap, an action plan to fill in
    Plan(PlanArgs),
    /// List, show and check scales
    Rubric(RubricArgs),
    /// Report to an editor what is wrong while rubric, wording and audit files are written (language server)
    #[cfg(feature = "terminal")]
    Lsp,
    /// Print shell completions
    Completions(CompletionsArgs),
    /// Print the manual page
    Man(ManArgs),
}

#[derive(Debug, Args)]
pub struct FolderArgs {
    /// Folder with an audit.yaml, or that file; without it, the current folder
    #[arg(value_name = "AUDIT")]
    pub audit: Option<PathBuf>,
    /// Refuse an audit.yaml that names files outside its folder
    #[arg(long)]
    pub inside: bool,
}

#[derive(Debug, Args)]
pub struct AuditArgs {
    #[command(flatten)]
    pub folder: FolderArgs,
    #[command(flatten)]
    pub rater: RaterArgs,
}

#[derive(Debug, Args)]
pub struct RaterArgs {
    /// Count only the rows of this rater, and those that name none
    #[arg(long, value_name = "ID")]
    pub rater: Option<String>,
}

#[derive(Debug, Args)]
pub struct ScoreArgs {
    #[command(flatten)]
    pub audit: AuditArgs,
    /// How to show it
    #[arg(long, value_enum, value_name = "FORMAT", default_value_t = FormatArg::Table)]
    pub format: FormatArg,
    #[command(flatten)]
    pub dialect: DialectArgs,
    /// Show only the totals and the items with the lowest scores, on one screen
    #[arg(long)]
    pub brief: bool,
    #[command(flatten)]
    pub gates: GateArgs,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
pub enum FormatArg {
    Table,
    Json,
    Csv,
}

#[derive(Debug, Args)]
pub struct GateArgs {
    /// Fail when a total is under N; of one track: ips-a=100, of one of several scales: ips-25/ips=100. May be given several times
    #[arg(long, value_name = "[[RUBRIC/]TRACK=]N", value_parser = parse_gate)]
    pub fail_under: Vec<TrackGate>,
    /// Fail when any score is missing
    #[arg(long)]
    pub require_complete: bool,
    /// Fail when there are warnings
    #[arg(long)]
    pub deny_warnings: bool,
}

impl GateArgs {
    /// What the scorecard must meet.
    pub fn gates(&self) -> Gates {
        Gates { fail_under: self.fail_under.clone(), require_complete: self.require_complete, deny_warnings: self.deny_warnings }
    }
}

/// What an argument says of one track of one scale: `[[RUBRIC/]TRACK=]VALUE`.
pub struct OfTrack<'t> {
    pub rubric: Option<&'t str>,
    pub track: Option<&'t str>,
    pub value: &'t str,
}

impl<'t> OfTrack<'t> {
    pub fn read(text: &'t str) -> Self {
        let Some((name, value)) = text.split_once('=') else { return Self { rubric: None, track: None, value: text.trim() } };
        let (rubric, track) = name.rsplit_once('/').unwrap_or(("", name));
        Self { rubric: Some(rubric.trim()).filter(|rubric| !rubric.is_empty()), track: Some(track.trim()), value: value.trim() }
    }
}

fn parse_gate(text: &str) -> Result<TrackGate, String> {
    let OfTrack { rubric, track, value } = OfTrack::read(text);
    let total = Figure::from_decimal(value).ok_or_else(|| format!("'{value}' is not a total; write a number, or TRACK=NUMBER"))?;
    Ok(TrackGate { rubric: rubric.map(str::to_owned), track: track.map(str::to_owned), total })
}

#[derive(Debug, Args)]
#[command(allow_missing_positional = true)]
pub struct ExplainArgs {
    #[command(flatten)]
    pub folder: FolderArgs,
    /// The item: its section and number, as the scorecard shows them
    #[arg(value_name = "ITEM", required = true)]
    pub item: String,
    #[command(flatten)]
    pub rater: RaterArgs,
}

#[derive(Debug, Args)]
pub struct ReportArgs {
    #[command(flatten)]
    pub audit: AuditArgs,
    #[arg(short, long, value_name = "FILE", required = true, help = output_help())]
    pub output: Vec<PathBuf>,
    /// Format of what goes to standard output
    #[arg(long, value_name = "FORMAT", default_value = "md", value_parser = PossibleValuesParser::new(FORMATS.iter().map(|format| format.name)))]
    pub format: String,
    #[command(flatten)]
    pub dialect: DialectArgs,
    /// Who reads it: the programme gets everything, its steering group and senior management get less of single items
    #[arg(long, value_enum, value_name = "WHO", default_value_t = AudienceArg::Programme)]
    pub audience: AudienceArg,
    /// One page of A4 for a steering group: the result, every item, three strengths and three priorities
    #[arg(long)]
    pub one_page: bool,
    /// Leave out the names of programme, auditors and files
    #[arg(long)]
    pub anonymous: bool,
    /// Day of the report; else that of SOURCE_DATE_EPOCH, else today
    #[arg(long, value_name = "DAY", value_parser = parse_day)]
    pub date: Option<NaiveDate>,
    /// Show counts of fewer than 5 clients too
    #[arg(long)]
    pub small_counts: bool,
    #[command(flatten)]
    pub gates: GateArgs,
}

fn output_help() -> String {
    let endings: Vec<String> = FORMATS.iter().map(|format| format!(".{}", format.name)).collect();
    format!("File to write; its ending gives the format: {}. `-` is standard output. May be given several times", endings.join(" "))
}

fn parse_day(text: &str) -> Result<NaiveDate, String> {
    crate::table::date(text).ok_or_else(|| "write a day as 2026-12-31 or 31-12-2026".to_owned())
}

#[derive(Clone, Copy, Debug, Args)]
pub struct DialectArgs {
    /// How CSV is written: in words and with the signs of the reader's spreadsheet, as in files unless this says otherwise, or for other
    /// programs, as on standard output
    #[arg(long, value_enum, value_name = "DIALECT")]
    pub dialect: Option<DialectArg>,
}

impl DialectArgs {
    /// Who reads a table, where nothing else is asked for than what goes with its place.
    pub fn read_by(self, usual: ReadBy) -> ReadBy {
        match self.dialect {
            Some(DialectArg::Spreadsheet) => ReadBy::Person,
            Some(DialectArg::Plain) => ReadBy::Program,
            None => usual,
        }
    }
}

#[derive(Clone, Copy, Debug, ValueEnum)]
pub enum DialectArg {
    Spreadsheet,
    Plain,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
pub enum AudienceArg {
    Programme,
    Steering,
    Management,
}

impl From<AudienceArg> for Audience {
    fn from(arg: AudienceArg) -> Self {
        match arg {
            AudienceArg::Programme => Self::Programme,
            AudienceArg::Steering => Self::Steering,
            AudienceArg::Management => Self::Management,
        }
    }
}

#[derive(Debug, Args)]
pub struct CheckArgs {
    #[command(flatten)]
    pub audit: AuditArgs,
    /// Fail when there are warnings
    #[arg(long)]
    pub deny_warnings: bool,
    /// Say whether the programme meets the entry criteria of its scale, and fail where it does not
    #[arg(long)]
    pub ready: bool,
}

#[derive(Debug, Args)]
pub struct MeasureArgs {
    #[command(flatten)]
    pub folder: FolderArgs,
    /// How to show it
    #[arg(long, value_enum, value_name = "FORMAT", default_value_t = TableOrJsonArg::Table)]
    pub format: TableOrJsonArg,
    /// Show the figure of every employment specialist, with the specialist's pseudonym
    #[arg(long)]
    pub by_worker: bool,
    /// Print a first column mapping for a file with columns of its own, to paste into audit.yaml
    #[arg(long, value_name = "FILE")]
    pub map: Option<PathBuf>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum TableOrJsonArg {
    Table,
    Json,
}

#[derive(Debug, Args)]
pub struct OutcomesArgs {
    #[command(flatten)]
    pub folder: FolderArgs,
    /// How to show them
    #[arg(long, value_enum, value_name = "FORMAT", default_value_t = FormatArg::Table)]
    pub format: FormatArg,
    #[command(flatten)]
    pub dialect: DialectArgs,
    /// Show counts below five, which may point at somebody
    #[arg(long)]
    pub small_counts: bool,
}

#[derive(Debug, Args)]
pub struct ManArgs {
    /// Print the manual page of this command; without it, all of them on one page
    #[arg(value_name = "COMMAND")]
    pub command: Vec<String>,
}

#[derive(Debug, Args)]
pub struct CompletionsArgs {
    /// The shell
    #[arg(value_name = "SHELL")]
    pub shell: clap_complete::Shell,
}
