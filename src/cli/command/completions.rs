//! `getrouw completions`: completions for a shell.

use clap::CommandFactory;

use crate::cli::ExitStatus;
use crate::cli::args::{Arguments, CompletionsArgs};
use crate::cli::streams::Io;

pub fn run(args: &CompletionsArgs, io: &mut Io<'_>) -> anyhow::Result<ExitStatus> {
    let mut command = Arguments::command();
    let name = command.get_name().to_owned();
    let mut bytes = Vec::new();
    clap_complete::generate(args.shell, &mut command, name, &mut bytes);
    io.write(&bytes)?;
    Ok(ExitStatus::Fine)
}
