//! A table of records: opened, its columns known and its dates settled, and read by one thread or two.

mod columns;
mod doubts;
mod look;

use std::borrow::Cow;

use chrono_tz::Tz;

use super::dates::{DateFormat, Day, Order};
use super::faults::FaultLog;
use super::words::Vocabulary;
use crate::audit::{Column, Holds, TableKind, table_kind};
use crate::audit::{NamedTable, Placed};
use crate::diagnostic::{Place, Problems};
use crate::locale::{FileName, Message};
use crate::parallel;
use crate::source::{Files, Trouble, Watcher};
use crate::table::{
    Cells, Origin, OriginFault, Piece, SheetFault, Stream, StreamFault, few_shown, fold, is_placeholder, no_table, refusal, tell_of,
    tell_of_titles,
};

pub use columns::tables_called;
use doubts::Doubts;

/// What all tables of an audit are read with.
pub struct Context<'a> {
    pub files: &'a dyn Files,
    /// The tracks that the audit's rubrics know.
    pub tracks: &'a [String],
    /// The last year in which an adult can have been born, for columns that look like dates of birth.
    pub adults_born_before: i32,
    /// The zone in which days are meant, where the audit names it.
    pub zone: Option<Tz>,
    /// The days between which those of clients, contacts, jobs and courses are likely to be.
    pub likely: (Day, Day),
    /// Whoever wants to know how far it has come.
    pub watcher: &'a dyn Watcher,
}

/// A table whose columns are known and whose rows wait to be read.
pub struct TableReader<'a> {
    pub kind: &'static TableKind,
    pub file: &'a str,
    named: &'a NamedTable,
    context: &'a Context<'a>,
    stream: Stream<'static>,
    found: Vec<Found>,
    doubts: Doubts,
    size: u64,
}

/// A column of the file that has a meaning.
pub struct Found {
    pub column: &'static Column,
    pub index: usize,
    /// How its dates are written, if it holds any.
    pub format: DateFormat,
}

/// Opens a table that the audit names; what is wrong with it as a whole is reported, and it is `None` then.
pub fn open<'a>(named: &'a NamedTable, context: &'a Context<'a>, problems: &mut Problems) -> Option<TableReader<'a>> {
    let kind = table_kind(named.table)?;
    let sheet = named.sheet.as_ref().map(|sheet| sheet.value.as_str());
    let origin = Origin::of(context.files, &named.file, sheet).map_err(|fault| report_origin(&fault, named, problems)).ok()?;
    let (mut stream, size) = match origin.open() {
        Ok(opened) => opened,
        Err(fault) => {
            report_stream(&fault, named, problems);
            return None;
        }
    };
    match stream.pass_over_titles(&|header| columns::holds_all(header, named, kind)) {
        Ok(passed) => tell_of_titles(passed, stream.place(&named.file, stream.header_row, None), problems),
        Err(fault) => {
            report_stream(&fault, named, problems);
            return None;
        }
    }
    if let Some(sheet) = origin.sheet() {
        tell_of(sheet, &named.file, problems);
    }
    let mut found = columns::Finder { named, kind, stream: &stream, problems }.find()?;
    look::look(&origin, &stream, &mut found, named, context, problems)?;
    columns::check_meanings(named, kind, context.tracks, problems)?;
    let doubts = Doubts::of(&stream, &found);
    Some(TableReader { kind, file: &named.file, named, context, stream, found, doubts, size })
}

fn report_origin(fault: &OriginFault, named: &NamedTable, problems: &mut Problems) {
    let of_sheet = || named.sheet.as_ref().map_or_else(|| named.place.clone(), |sheet| sheet.place.clone());
    let (place, message) = match fault {
        OriginFault::Io(error) => {
            (named.place.clone(), Message::FileUnreadable { name: Some(FileName::of(&named.file)), trouble: Trouble::from(error) })
        }
        OriginFault::SheetOfCsv => (of_sheet(), Message::SheetOfCsv),
        OriginFault::Kind(kind) => (Place::whole(&named.file), no_table(*kind)),
        OriginFault::Sheet(SheetFault::NoSuchSheet { known }) => {
            let sheet = named.sheet.as_ref().map(|sheet| sheet.value.clone()).unwrap_or_default();
            (of_sheet(), Message::NoSuchSheet { sheet, known: few_shown(known) })
        }
        OriginFault::Sheet(fault) => (Place::whole(&named.file), refusal(fault)),
    };
    problems.error(place, message);
}

fn report_stream(fault: &StreamFault, named: &NamedTable, problems: &mut Problems) {
    let whole = || Place::whole(&named.file);
    match fault {
        StreamFault::Io(error) => problems.error(whole(), Message::FileUnreadable { name: None, trouble: Trouble::from(error) }),
        StreamFault::NotText => problems.error(whole(), Message::NotText),
        StreamFault::Empty => {
            let columns = table_kind(named.table).map(required).unwrap_or_default();
            problems.error(whole(), Message::NoHeadings { required: columns });
        }
        StreamFault::UnclosedQuote { row } => problems.error(Place::row(&named.file, *row, None), Message::UnclosedQuote),
    }
}

fn required(kind: &TableKind) -> Vec<String> {
    kind.columns.iter().filter(|column| column.required).map(|column| column.name.to_owned()).collect()
}

/// How many threads read a long table.
const THREADS: usize = 2;

/// A file of at most so many bytes is not worth a second thread.
const SHORT: u64 = 1 << 20;

impl TableReader<'_> {
    /// The file's size in bytes.
    pub fn size(&self) -> u64 {
        self.size
    }

    /// Whether the file has this column.
    pub fn has(&self, column: &str) -> bool {
        self.found.iter().any(|found| found.column.name == column)
    }

    /// Where the column stands; beyond every row when the file does not have it, so that its cells are blank.
    pub fn at(&self, column: &str) -> usize {
        self.found.iter().find(|found| found.column.name == column).map_or(usize::MAX, |found| found.index)
    }

    /// The names of the columns that the file has.
    pub fn columns(&self) -> Vec<&'static str> {
        self.found.iter().map(|found| found.column.name).collect()
    }

    /// How the dates of a column are written.
    pub fn format(&self, column: &str) -> DateFormat {
        let found = self.found.iter().find(|found| found.column.name == column);
        found.map_or(DateFormat { order: Order::YearMonthDay, zone: None }, |found| found.format)
    }

    /// The words of a column.
    pub fn vocabulary(&self, column: &str) -> Vocabulary {
        let holds = self.kind.column(column).map_or(Holds::Name, |column| column.about);
        let mut words = Vocabulary::new(holds, self.context.tracks);
        for (name, word, meaning) in self.named.values.iter().filter(|(name, ..)| fold(name) == column) {
            // What is wrong with a meaning was told when the table was opened.
            let _ = words.learn(name, word, &meaning.value);
        }
        if holds == Holds::YesNo {
            for (more, meaning) in [(&self.named.yes, "yes"), (&self.named.no, "no")] {
                for word in more {
                    let _ = words.learn(column, word, meaning);
                }
            }
        }
        words
    }

    /// A name in a cell, or what `audit.yaml` puts in its place; blank where a word for nothing stands there.
    pub fn name<'c>(&self, column: &str, cell: Cow<'c, str>) -> Cow<'c, str> {
        if is_placeholder(&cell) && !self.named.values.iter().any(|(name, word, _)| fold(name) == column && fold(word) == fold(&cell)) {
            return Cow::Borrowed("");
        }
        let replaced = |(name, word, _): &&(String, String, Placed<String>)| fold(name) == column && fold(word) == fold(&cell);
        match self.named.values.iter().find(replaced) {
            Some((.., meaning)) => Cow::Owned(meaning.value.clone()),
            None => cell,
        }
    }

    /// What `audit.yaml` puts in the place of values of a column.
    pub fn meanings<'m>(&'m self, column: &'m str) -> impl Iterator<Item = &'m str> {
        self.named.values.iter().filter(move |(name, ..)| fold(name) == column).map(|(.., meaning)| meaning.value.as_str())
    }

    /// Reads all rows in one thread; what is wrong with them is in the log that comes back.
    pub fn each(&self, problems: &mut Problems, mut visit: impl FnMut(usize, &Cells<'_>, &mut FaultLog)) -> FaultLog {
        let (mut piece, mut log) = (Piece::default(), FaultLog::of_days(self.context.likely));
        self.context.watcher.begins(self.file, self.size);
        loop {
            match self.stream.next_piece(&mut piece) {
                Ok(true) => self.visit(&piece, &mut log, &mut visit),
                Ok(false) => break,
                Err(fault) => {
                    report_stream(&fault, self.named, problems);
                    break;
                }
            }
        }
        self.context.watcher.ends();
        log
    }

    /// Tells what is wrong with the rows.
    pub fn report(&self, log: FaultLog, problems: &mut Problems) {
        log.report(|column, row| self.place(column, row), problems);
    }

    /// Reads all rows in two threads, each with a state of its own, and gives back the states.
    pub fn each_in_two<T: Send>(
        &self,
        start: impl Fn() -> T + Sync,
        visit: impl Fn(&mut T, usize, &Cells<'_>, &mut FaultLog) + Sync,
        finish: impl Fn(&mut T, &mut FaultLog) + Sync,
        problems: &mut Problems,
    ) -> Vec<(T, FaultLog)> {
        self.context.watcher.begins(self.file, self.size);
        let work = || {
            let (mut state, mut log, mut piece) = (start(), FaultLog::of_days(self.context.likely), Piece::default());
            loop {
                match self.stream.next_piece(&mut piece) {
                    Ok(true) => self.visit(&piece, &mut log, |row, cells, log| visit(&mut state, row, cells, log)),
                    Ok(false) => break finish(&mut state, &mut log),
                    Err(fault) => return (state, log, Some(fault)),
                }
            }
            (state, log, None)
        };
        let done = parallel::together(if self.size > SHORT { THREADS } else { 1 }, work);
        self.context.watcher.ends();
        let mut states = Vec::new();
        let mut first_fault = None;
        for (state, log, fault) in done {
            states.push((state, log));
            first_fault = first_fault.or(fault);
        }
        if let Some(fault) = first_fault {
            report_stream(&fault, self.named, problems);
        }
        states
    }

    /// Where a row stands, and its column where the file has it.
    pub fn place(&self, column: &str, row: usize) -> Place {
        let found = self.found.iter().find(|found| found.column.name == column);
        self.stream.place(self.file, row, found.map(|found| found.index))
    }

    fn visit(&self, piece: &Piece, log: &mut FaultLog, mut visit: impl FnMut(usize, &Cells<'_>, &mut FaultLog)) {
        self.stream.each_row(piece, |row, cells| {
            self.doubts.look(row, cells, log);
            visit(row, cells, log);
        });
        self.context.watcher.reads(u64::try_from(piece.size()).unwrap_or_default());
    }
}
