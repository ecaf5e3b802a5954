//! Arguments of the commands about rubrics.

use std::path::PathBuf;

use clap::{Args, Subcommand, ValueEnum};

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
