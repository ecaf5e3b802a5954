//! `getrouw man`: the manual page, with a section for each command.

use clap::{Command, CommandFactory};
use clap_mangen::Man;

use crate::cli::ExitStatus;
use crate::cli::args::Arguments;
use crate::cli::streams::Io;

pub fn run(io: &mut Io<'_>) -> anyhow::Result<ExitStatus> {
    let mut command = Arguments::command();
    command.build();
    let mut bytes = Vec::new();
    Man::new(command.clone()).render(&mut bytes)?;
    render_subcommands(&command, &mut bytes)?;
    io.write(&bytes)?;
    Ok(ExitStatus::Fine)
}

fn render_subcommands(command: &Command, bytes: &mut Vec<u8>) -> anyhow::Result<()> {
    for subcommand in command.get_subcommands().filter(|subcommand| subcommand.get_name() != "help") {
        let man = Man::new(subcommand.clone());
        man.render_name_section(bytes)?;
        man.render_synopsis_section(bytes)?;
        man.render_options_section(bytes)?;
        render_subcommands(subcommand, bytes)?;
    }
    Ok(())
}
