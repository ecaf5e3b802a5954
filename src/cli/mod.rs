//! The command line: arguments, one file per command; sole owner of files, streams, clock and exit status.

mod args;
#[cfg(feature = "terminal")]
mod clock;
mod command;
mod help;
#[cfg(feature = "terminal")]
mod disk;
#[cfg(feature = "terminal")]
mod progress;
#[cfg(feature = "terminal")]
mod replace;
mod rooted;
#[cfg(feature = "terminal")]
mod server;
mod streams;
mod world;

use std::ffi::OsString;
use std::io;

use clap::{CommandFactory, FromArgMatches, Parser};

use crate::diagnostic::{Problem, Severity};
use crate::locale::{Lang, Message};
use crate::source::Trouble;
use args::{Arguments, Command};
#[cfg(feature = "terminal")]
pub use clock::today;
#[cfg(feature = "terminal")]
pub use command::rate::rate_screen;
#[cfg(feature = "terminal")]
pub use disk::LocalDisk;
#[cfg(feature = "terminal")]
pub use progress::Progress;
pub use streams::{Environment, Streams};
pub use world::{Disk, NotWritten, Readers, World};

/// How a run ended. The number is the process's exit status.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ExitStatus {
    /// All is well.
    Fine = 0,
    /// It ran, and a gate or check failed.
    Failed = 1,
    /// Wrong usage, or input that cannot be read or is not sound, or output that cannot be written.
    Error = 2,
}

/// Runs the program: arguments in, streams out, on the machine that is handed in.
pub fn run<'a>(
    arguments: impl IntoIterator<Item = OsString>,
    environment: &Environment,
    world: World<'a>,
    streams: Streams<'a>,
) -> ExitStatus {
    let arguments: Vec<OsString> = arguments.into_iter().collect();
    let lang = streams::asked(&arguments, environment).lang;
    let arguments = match parse(arguments, lang) {
        Ok(arguments) => arguments,
        Err(error) => return usage(&error, lang, environment.width, streams),
    };
    let mut io = streams::Io::new(&arguments.common, environment, world, streams);
    let told = if environment.zone_unread { io.tell(&[Problem::new(Severity::Notice, Message::ZoneUnread)]) } else { Ok(()) };
    let result = told.map_err(anyhow::Error::from).and_then(|()| match &arguments.command {
        Command::Import(args) => command::import::run(args, &mut io),
        Command::Init(args) => command::init::run(args, &mut io),
        Command::Prepare(args) => command::prepare::run(args, &mut io),
        #[cfg(feature = "terminal")]
        Command::Rate(args) => command::rate::run(args, &mut io),
        Command::Agree(args) => command::agree::run(args, &mut io),
        Command::Compare(args) => command::compare::run(args, &mut io),
        Command::Plan(args) => command::plan::run(args, &mut io),
        Command::Score(args) => command::score::run(args, &mut io),
        Command::Explain(args) => command::explain::run(args, &mut io),
        Command::Report(args) => command::report::run(args, &mut io),
        Command::Form(args) => command::form::run(args, &mut io),
        Command::Check(args) => command::check::run(args, &mut io),
        Command::Measure(args) => command::measure::run(args, &mut io),
        Command::Outcomes(args) => command::outcomes::run(args, &mut io),
        Command::Rubric(args) => command::rubric::run(args, &mut io),
        #[cfg(feature = "terminal")]
        Command::Lsp => command::lsp::run(&mut io),
        Command::Completions(args) => command::completions::run(args, &mut io),
        Command::Man(args) => command::man::run(args, &mut io),
    });
    match result {
        Ok(status) => status,
        // Whoever reads has read enough, as `head` does; what was decided stands.
        Err(error) if is_broken_pipe(&error) => io.verdict(),
        Err(error) => {
            match error.chain().find_map(|cause| cause.downcast_ref::<io::Error>()) {
                // Files that cannot be written are told by the command: what is left is standard output.
                Some(cause) => {
                    let message = Message::OutputUnwritable { file: "-".to_owned(), trouble: Trouble::from(cause), replaced: Vec::new() };
                    // When standard error is gone too, nobody is left to tell.
                    let _ = io.tell(&[Problem::new(Severity::Error, message)]);
                }
                None => io.complain(&format!("{error:#}")),
            }
            ExitStatus::Error
        }
    }
}

/// Reads the arguments; what is said of them in another language than English is broken into lines afterwards.
fn parse(arguments: Vec<OsString>, lang: Lang) -> Result<Arguments, clap::Error> {
    if lang == Lang::En {
        return Arguments::try_parse_from(arguments);
    }
    let mut command = Arguments::command().term_width(0);
    let matches = command.try_get_matches_from_mut(arguments)?;
    Arguments::from_arg_matches(&matches).map_err(|error| error.format(&mut command))
}

fn usage(error: &clap::Error, lang: Lang, width: Option<u16>, streams: Streams<'_>) -> ExitStatus {
    let is_help = !error.use_stderr();
    let stream = if is_help { streams.out } else { streams.err };
    // Nothing is left to say it to when the stream is gone.
    let text = error.render().to_string();
    let text = if lang == Lang::En { text } else { help::said(&text, lang, width.unwrap_or(streams::PLAIN_WIDTH)) };
    let _ = write!(stream, "{text}");
    if is_help { ExitStatus::Fine } else { ExitStatus::Error }
}

fn is_broken_pipe(error: &anyhow::Error) -> bool {
    error.chain().filter_map(|cause| cause.downcast_ref::<io::Error>()).any(|cause| cause.kind() == io::ErrorKind::BrokenPipe)
}
