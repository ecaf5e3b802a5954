//! Streams and surroundings: where results and problems go, in which language, how wide, with or without colour.

use std::ffi::OsString;
use std::io::{self, Read, Write};

use chrono::NaiveDate;

use super::ExitStatus;
use super::args::{ColorArg, Common};
use super::world::{Disk, World};
use crate::diagnostic::{Problem, Severity};
use crate::locale::{Lang, Locale};
use crate::render::{self, Look};
use crate::report::{Page, findings_once, harmless};
use crate::source::{Unwatched, Watcher};

/// The most bytes that are read of one file. Evidence of a hundred thousand rows is a tenth of it.
pub const MOST_BYTES: u64 = 64 * 1024 * 1024;

/// The longest answer that is read, in bytes.
const LONGEST_ANSWER: usize = 10_000;

/// The width of output that goes to no terminal.
pub(super) const PLAIN_WIDTH: u16 = 80;

/// What the program knows of its surroundings.
#[derive(Clone, Debug, Default)]
pub struct Environment {
    pub lang: Option<String>,
    /// The locale: the first of `LC_ALL`, `LC_MESSAGES` and `LANG` that is set.
    pub locale: Option<String>,
    pub source_date_epoch: Option<String>,
    /// The day, by the clock.
    pub today: NaiveDate,
    /// Whether the time zone was left unread, so that the day is that of UTC.
    pub zone_unread: bool,
    /// Whether `NO_COLOR` is set to anything.
    pub no_color: bool,
    /// Whether standard input is a terminal.
    pub in_is_terminal: bool,
    /// Whether standard output is a terminal.
    pub out_is_terminal: bool,
    /// Whether standard error is a terminal.
    pub err_is_terminal: bool,
    /// The terminal's width in columns, if there is one.
    pub width: Option<u16>,
}

/// Where a run reads and writes.
pub struct Streams<'a> {
    pub input: &'a mut dyn Read,
    /// Results.
    pub out: &'a mut dyn Write,
    /// Problems.
    pub err: &'a mut dyn Write,
}

/// The streams of a run with all that was decided about them.
pub struct Io<'a> {
    /// The language of results and messages.
    pub lang: Lang,
    /// Whether it was asked for, and not guessed from the system.
    pub lang_was_asked: bool,
    /// The same, as it is written where the reader is.
    pub locale: Locale,
    /// How results are to look.
    pub look: Look,
    /// Where files are read and written.
    pub disk: &'a dyn Disk,
    /// Whoever shows how far a long reading has come; nobody when the run is quiet or standard error is no terminal.
    pub watcher: &'a dyn Watcher,
    /// Whether somebody can be asked: answers come from a terminal, and questions go to one.
    pub can_ask: bool,
    /// Whether answers come from a terminal.
    #[cfg(feature = "terminal")]
    pub in_is_terminal: bool,
    /// Whether results go to a terminal.
    pub out_is_terminal: bool,
    pub source_date_epoch: Option<String>,
    /// The day, by the clock.
    pub today: NaiveDate,
    err_look: Look,
    quiet: bool,
    verdict: ExitStatus,
    streams: Streams<'a>,
}

/// The language that arguments ask for before they are read, or else their surroundings: what is wrong with them is said in it.
pub(super) fn asked(arguments: &[OsString], environment: &Environment) -> Locale {
    let of_option = |name: &str| {
        arguments.iter().enumerate().find_map(|(at, argument)| {
            let text = argument.to_str()?;
            let value = match text.strip_prefix(name)? {
                "" => arguments.get(at + 1)?.to_str()?,
                behind => behind.strip_prefix('=')?,
            };
            Locale::from_tag(value)
        })
    };
    let of = |text: &Option<String>| text.as_deref().and_then(Locale::from_tag);
    let asked = of_option("--lang").or_else(|| of_option("--locale")).or_else(|| of(&environment.lang));
    asked.or_else(|| of(&environment.locale)).unwrap_or_default()
}

impl<'a> Io<'a> {
    /// Decides language and look.
    pub fn new(common: &Common, environment: &Environment, world: World<'a>, streams: Streams<'a>) -> Self {
        let of_environment = || environment.lang.as_deref().and_then(Locale::from_tag);
        let of_locale = || environment.locale.as_deref().and_then(Locale::from_tag);
        let asked = common.locale.or_else(|| common.lang.map(|lang| Lang::from(lang).into()));
        let asked = asked.or_else(of_environment);
        let locale = asked.or_else(of_locale).unwrap_or_default();
        let colour = |is_terminal| match common.color {
            ColorArg::Always => true,
            ColorArg::Never => false,
            ColorArg::Auto => is_terminal && !environment.no_color,
        };
        let width = environment.width.unwrap_or(PLAIN_WIDTH);
        Self {
            lang: locale.lang,
            lang_was_asked: asked.is_some(),
            locale,
            look: Look { width, colour: colour(environment.out_is_terminal) },
            err_look: Look { width, colour: colour(environment.err_is_terminal) },
            disk: world.disk,
            watcher: if environment.err_is_terminal && !common.quiet { world.watcher } else { &Unwatched },
            can_ask: environment.in_is_terminal && environment.err_is_terminal,
            #[cfg(feature = "terminal")]
            in_is_terminal: environment.in_is_terminal,
            out_is_terminal: environment.out_is_terminal,
            source_date_epoch: environment.source_date_epoch.clone(),
            today: environment.today,
            quiet: common.quiet,
            verdict: ExitStatus::Fine,
            streams,
        }
    }

    /// Takes note of how the run ends even if whoever reads its results stops reading.
    pub fn decide(&mut self, verdict: ExitStatus) -> ExitStatus {
        self.verdict = verdict;
        verdict
    }

    /// How the run ends as far as it is decided.
    pub fn verdict(&self) -> ExitStatus {
        self.verdict
    }

    /// Writes a result.
    ///
    /// # Errors
    /// When standard output cannot be written to.
    pub fn write(&mut self, bytes: &[u8]) -> io::Result<()> {
        self.streams.out.write_all(bytes)?;
        self.streams.out.flush()
    }

    /// Writes a page as a result.
    ///
    /// # Errors
    /// When standard output cannot be written to.
    pub fn write_page(&mut self, page: &Page) -> io::Result<()> {
        self.write(&render::terminal(page, self.look))
    }

    /// Tells problems on standard error; only errors when quiet.
    ///
    /// # Errors
    /// When standard error cannot be written to.
    pub fn tell<'p>(&mut self, problems: impl IntoIterator<Item = &'p Problem>) -> io::Result<()> {
        let told = problems.into_iter().filter(|problem| !self.quiet || problem.severity == Severity::Error);
        let findings = findings_once(told, self.lang);
        self.streams.err.write_all(&render::findings(&findings, self.err_look))
    }

    /// Standard input and output at once, for a program that talks with this one.
    #[cfg(feature = "terminal")]
    pub fn conversation(&mut self) -> (&mut dyn Read, &mut dyn Write) {
        (self.streams.input, self.streams.out)
    }

    /// Goes on in another language.
    pub fn speak(&mut self, locale: Locale) {
        (self.lang, self.locale) = (locale.lang, locale);
    }

    /// Asks on standard error and reads a line from standard input; nothing where that ends before one begins.
    ///
    /// # Errors
    /// When standard error cannot be written to, or standard input cannot be read.
    pub fn ask(&mut self, question: &str) -> io::Result<Option<String>> {
        write!(self.streams.err, "{question}: ")?;
        self.streams.err.flush()?;
        let mut bytes = Vec::new();
        let mut one = [0_u8];
        loop {
            match self.streams.input.read(&mut one)? {
                0 if bytes.is_empty() => return Ok(None),
                0 => break,
                _ if one == *b"\n" => break,
                _ if bytes.len() < LONGEST_ANSWER => bytes.extend(one),
                _ => {}
            }
        }
        Ok(Some(String::from_utf8_lossy(&bytes).trim().to_owned()))
    }

    pub fn input(&mut self) -> &mut dyn Read {
        self.streams.input
    }

    /// Tells a sentence on standard error, unless quiet.
    ///
    /// # Errors
    /// When standard error cannot be written to.
    pub fn remark(&mut self, line: &str) -> io::Result<()> {
        if self.quiet { Ok(()) } else { self.tell_line(line) }
    }

    /// Tells a sentence on standard error.
    ///
    /// # Errors
    /// When standard error cannot be written to.
    pub fn tell_line(&mut self, line: &str) -> io::Result<()> {
        writeln!(self.streams.err, "{line}")
    }

    /// Tells why the run ends; when standard error is gone too, nobody is left to tell.
    pub fn complain(&mut self, why: &str) {
        let _ = writeln!(self.streams.err, "getrouw: {}", harmless(why));
    }
}
