//! `getrouw man`: the manual page of a command, or one page with a section for each.

use clap::{Command, CommandFactory};
use clap_mangen::Man;

use crate::cli::ExitStatus;
use crate::cli::args::{Arguments, ManArgs};
use crate::cli::help::manual;
use crate::cli::streams::Io;
use crate::diagnostic::{Problem, Severity, suggestion};
use crate::locale::Message;

pub fn run(args: &ManArgs, io: &mut Io<'_>) -> anyhow::Result<ExitStatus> {
    let mut command = Arguments::command().disable_help_subcommand(true);
    command.build();
    let mut bytes = Vec::new();
    let mut found = &command;
    // The page that a page refers to is called `getrouw-score`.
    let named = args.command.iter().flat_map(|name| name.split('-')).filter(|name| *name != command.get_name());
    for name in named {
        let Some(next) = found.find_subcommand(name) else {
            let suggestion = suggestion(name, found.get_subcommands().map(Command::get_name));
            io.tell(&[Problem::new(Severity::Error, Message::UnknownCommand { name: name.to_owned(), suggestion })])?;
            return Ok(ExitStatus::Error);
        };
        found = next;
    }
    if args.command.is_empty() {
        // All commands stand on this page, so it refers to no other.
        let head = Man::new(command.clone());
        head.render_title(&mut bytes)?;
        head.render_name_section(&mut bytes)?;
        head.render_synopsis_section(&mut bytes)?;
        head.render_description_section(&mut bytes)?;
        head.render_options_section(&mut bytes)?;
        render_subcommands(&command, &mut bytes)?;
        head.render_extra_section(&mut bytes)?;
    } else {
        Man::new(found.clone()).render(&mut bytes)?;
    }
    io.write(manual(&String::from_utf8_lossy(&bytes), io.lang).as_bytes())?;
    Ok(ExitStatus::Fine)
}

fn render_subcommands(command: &Command, bytes: &mut Vec<u8>) -> anyhow::Result<()> {
    for subcommand in command.get_subcommands() {
        let man = Man::new(subcommand.clone());
        man.render_name_section(bytes)?;
        man.render_synopsis_section(bytes)?;
        man.render_options_section(bytes)?;
        render_subcommands(subcommand, bytes)?;
    }
    Ok(())
}
