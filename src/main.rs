//! The `getrouw` command.

use std::io::{self, BufWriter, IsTerminal};
use std::process::ExitCode;

use getrouw::cli::{Environment, LocalDisk, Progress, Streams, World, run, today};

fn main() -> ExitCode {
    let text = |name| std::env::var(name).ok().filter(|value| !value.is_empty());
    let (today, zone_unread) = today(text("TZ").as_deref());
    let environment = Environment {
        lang: text("GETROUW_LANG"),
        locale: text("LC_ALL").or_else(|| text("LC_MESSAGES")).or_else(|| text("LANG")),
        source_date_epoch: text("SOURCE_DATE_EPOCH"),
        today,
        zone_unread,
        no_color: text("NO_COLOR").is_some(),
        in_is_terminal: io::stdin().is_terminal(),
        out_is_terminal: io::stdout().is_terminal(),
        err_is_terminal: io::stderr().is_terminal(),
        width: terminal_size::terminal_size().map(|(terminal_size::Width(width), _)| width),
    };
    // Standard error stays unlocked: a thread that reads a long table shows there how far it is.
    let (mut out, mut err) = (BufWriter::new(io::stdout().lock()), io::stderr());
    let world = World { disk: &LocalDisk, watcher: &Progress::default() };
    let status = run(std::env::args_os(), &environment, world, Streams { input: &mut io::stdin().lock(), out: &mut out, err: &mut err });
    ExitCode::from(status as u8)
}
