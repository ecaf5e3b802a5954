//! Arguments of `rate`: scoring at the keyboard.

use clap::Args;

use super::FolderArgs;

#[derive(Debug, Args)]
pub struct RateArgs {
    #[command(flatten)]
    pub folder: FolderArgs,
    /// Who scores, by the id in audit.yaml; without it the only auditor there
    #[arg(long, value_name = "ID", conflicts_with = "consensus")]
    pub rater: Option<String>,
    /// Score the consensus, with the answers of every reviewer beside
    #[arg(long)]
    pub consensus: bool,
    /// Ask line by line, for screen readers and plain terminals
    #[arg(long)]
    pub lines: bool,
}
