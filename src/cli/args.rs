//! Arguments as they are typed.

use std::path::PathBuf;

use chrono::NaiveDate;
use clap::builder::PossibleValuesParser;
use clap::{Args, Parser, Subcommand, ValueEnum};

use crate::figure::Figure;
use crate::locale::{Lang, Locale};
use crate::render::FORMATS;
use crate::report::{Audience, ReadBy};
use crate::scoring::{Gates, TrackGate};

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
    /// Take filled forms into the evidence, after showing what that changes
    Import(ImportArgs),
    /// Show everything that is wrong with an audit's files
    Check(CheckArgs),
    /// Show the facts that an audit's records yield, and how each was counted
    Measure(MeasureArgs),
    /// Show employment and education outcomes per quarter
    Outcomes(OutcomesArgs),
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

fn parse_gate(text: &str) -> Result<TrackGate, String> {
    let (name, number) = match text.split_once('=') {
        Some((name, number)) => (Some(name.trim()), number.trim()),
        None => (None, text.trim()),
    };
    let total = Figure::from_decimal(number).ok_or_else(|| format!("'{number}' is not a total; write a number, or TRACK=NUMBER"))?;
    let (rubric, track) = match name.map(|name| name.rsplit_once('/').unwrap_or(("", name))) {
        Some((rubric, track)) => (Some(rubric.trim()).filter(|rubric| !rubric.is_empty()), Some(track.trim())),
        None => (None, None),
    };
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
    #[arg(long, value_enum, value_name = "FORMAT", default_value_t = MeasureFormatArg::Table)]
    pub format: MeasureFormatArg,
}

#[derive(Debug, Args)]
pub struct CheckArgs {
    #[command(flatten)]
    pub audit: AuditArgs,
    /// Fail when there are warnings
    #[arg(long)]
    pub deny_warnings: bool,
}

#[derive(Debug, Args)]
pub struct MeasureArgs {
    #[command(flatten)]
    pub folder: FolderArgs,
    /// How to show it
    #[arg(long, value_enum, value_name = "FORMAT", default_value_t = MeasureFormatArg::Table)]
    pub format: MeasureFormatArg,
    /// Show the figure of every employment specialist, with the specialist's pseudonym
    #[arg(long)]
    pub by_worker: bool,
    /// Print a first column mapping for a file with columns of its own, to paste into audit.yaml
    #[arg(long, value_name = "FILE")]
    pub map: Option<PathBuf>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum MeasureFormatArg {
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
pub struct RubricArgs {
    #[command(subcommand)]
    pub command: RubricCommand,
}

#[derive(Debug, Subcommand)]
pub enum RubricCommand {
    /// List the shipped scales
    List,
    /// Show a scale, or one item of it
    Show(RubricShowArgs),
    /// Check rubric and wording files against all rules
    Check(RubricCheckArgs),
    /// Explain a rule that `rubric check` applies
    #[command(name = "explain")]
    Rule(RuleArgs),
    /// Print the JSON Schema of a kind of file
    Schema(SchemaArgs),
    /// Show what changed between two scales, and what that does to scores; exit 1 on a change of meaning
    Diff(DiffArgs),
}

#[derive(Debug, Args)]
pub struct RuleArgs {
    /// The rule, such as not-monotone; without it, the list of all
    #[arg(value_name = "RULE")]
    pub rule: Option<String>,
}

#[derive(Debug, Args)]
pub struct SchemaArgs {
    /// The kind of file
    #[arg(value_enum, value_name = "KIND")]
    pub kind: SchemaArg,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
pub enum SchemaArg {
    Rubric,
    Wording,
    Audit,
}

#[derive(Debug, Args)]
pub struct DiffArgs {
    /// Id of a shipped scale, or path of a rubric file: as it was
    #[arg(value_name = "OLD")]
    pub old: String,
    /// Id or path: as it is
    #[arg(value_name = "NEW")]
    pub new: String,
    /// How to show it
    #[arg(long, value_enum, value_name = "FORMAT", default_value_t = DiffFormatArg::Text)]
    pub format: DiffFormatArg,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
pub enum DiffFormatArg {
    Text,
    Json,
}

#[derive(Debug, Args)]
pub struct RubricCheckArgs {
    /// Files, folders whose .yaml files are meant, or - for standard input
    #[arg(value_name = "PATH", required = true)]
    pub paths: Vec<PathBuf>,
    /// How to show what is found
    #[arg(long, value_enum, value_name = "FORMAT", default_value_t = FindingsFormatArg::Full)]
    pub format: FindingsFormatArg,
    /// Make findings of a rule errors; `all` stands for every rule. May be given several times
    #[arg(short = 'D', long, value_name = "RULE")]
    pub deny: Vec<String>,
    /// Make findings of a rule warnings
    #[arg(short = 'W', long, value_name = "RULE")]
    pub warn: Vec<String>,
    /// Hide findings of a rule
    #[arg(short = 'A', long, value_name = "RULE")]
    pub allow: Vec<String>,
    /// Fix in the files what was plainly meant otherwise: misspelt keys, quotation marks, comments that silence nothing
    #[arg(long)]
    pub fix: bool,
    /// Show what --fix would change, and change nothing; ends with 1 when there is something
    #[arg(long)]
    pub diff: bool,
    /// Also make fixes that are guesses
    #[arg(long)]
    pub unsafe_fixes: bool,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
pub enum FindingsFormatArg {
    /// With the line of the file
    Full,
    /// One line each
    Concise,
    /// For other tools
    Json,
    /// Commands that annotate a pull request on GitHub
    Github,
    /// A Code Quality report for GitLab
    Gitlab,
    /// JUnit's XML
    Junit,
    /// SARIF 2.1.0
    Sarif,
}

#[derive(Debug, Args)]
pub struct RubricShowArgs {
    /// Id of a shipped scale, or path of a rubric file
    #[arg(value_name = "RUBRIC")]
    pub rubric: String,
    /// The item: its section and number, as the scorecard shows them
    #[arg(value_name = "ITEM")]
    pub item: Option<String>,
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
