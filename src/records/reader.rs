//! Opens a table of records: finds its columns, refuses those that tell who a person is, settles its dates.

use std::borrow::Cow;
use std::io::Cursor;
use std::sync::Arc;

use super::dates::{DateFormat, Order, Settling};
use super::faults::FaultLog;
use super::privacy::{self, Look};
use super::tables::{Column, Holds, TABLES, TableKind, table_kind};
use super::words::Vocabulary;
use crate::audit::NamedTable;
use crate::diagnostic::{Place, Problems, suggestion};
use crate::locale::{Message, RowFault, TableFault};
use crate::source::{Files, OpenFile, Watcher};
use crate::table::{Cells, Piece, SpreadsheetFault, Stream, StreamFault, fold, is_spreadsheet, sheet_as_csv};

/// What all tables of an audit are read with.
pub struct Context<'a> {
    /// Where the files are.
    pub files: &'a dyn Files,
    /// The tracks that the audit's rubrics know.
    pub tracks: &'a [String],
    /// The last year in which an adult can have been born, for columns that look like dates of birth.
    pub adults_born_before: i32,
    /// Whoever wants to know how far it has come.
    pub watcher: &'a dyn Watcher,
}

/// A table whose columns are known and whose rows wait to be read.
pub struct TableReader<'a> {
    /// Which table it is.
    pub kind: &'static TableKind,
    /// The file's name.
    pub file: &'a str,
    named: &'a NamedTable,
    context: &'a Context<'a>,
    stream: Stream,
    found: Vec<Found>,
    size: u64,
}

/// A column of the file that has a meaning.
struct Found {
    column: &'static Column,
    index: usize,
    heading: String,
    /// How its dates are written, if it holds any.
    format: DateFormat,
}

/// The bytes of a file, which are read once to look at it and once to count.
enum Origin<'a> {
    Csv { files: &'a dyn Files, name: &'a str },
    Sheet(Arc<[u8]>),
}

impl Origin<'_> {
    fn open(&self) -> std::io::Result<OpenFile> {
        match self {
            Self::Csv { files, name } => files.open(name),
            Self::Sheet(csv) => {
                let size = u64::try_from(csv.len()).unwrap_or(u64::MAX);
                Ok(OpenFile { reader: Box::new(Cursor::new(Arc::clone(csv))), size })
            }
        }
    }
}

/// Opens a table that the audit names; what is wrong with it as a whole is reported, and it is `None` then.
pub fn open<'a>(named: &'a NamedTable, context: &'a Context<'a>, problems: &mut Problems) -> Option<TableReader<'a>> {
    let kind = table_kind(named.table)?;
    let origin = origin(named, context, problems)?;
    let opened = origin.open().map_err(StreamFault::Io).and_then(|file| Ok((file.size, Stream::open(file.reader)?)));
    let (size, stream) = match opened {
        Ok(opened) => opened,
        Err(fault) => {
            report_stream(&fault, named, problems);
            return None;
        }
    };
    let mut found = Columns { named, kind, stream: &stream, problems }.find()?;
    look(&origin, &stream, &mut found, named, context, problems)?;
    check_meanings(named, kind, context.tracks, problems)?;
    Some(TableReader { kind, file: &named.file, named, context, stream, found, size })
}

/// The headings of a file and whether its rows look like data, for a mapping skeleton.
///
/// # Errors
/// See [`StreamFault`].
pub fn headings(bytes: Vec<u8>) -> Result<Vec<String>, StreamFault> {
    let bytes = if is_spreadsheet(&bytes) { sheet_as_csv(bytes, None).map_err(|_| StreamFault::NotText)? } else { bytes };
    Ok(Stream::open(Box::new(Cursor::new(bytes)))?.header)
}

fn origin<'a>(named: &'a NamedTable, context: &'a Context<'a>, problems: &mut Problems) -> Option<Origin<'a>> {
    let unreadable = |error: std::io::Error| Message::FileUnreadable { reason: format!("{}: {error}", named.file) };
    let mut start = [0; 4];
    let begun = context.files.open(&named.file).and_then(|mut file| read_start(&mut file, &mut start));
    if let Err(error) = begun {
        problems.error(named.place.clone(), unreadable(error));
        return None;
    }
    if !is_spreadsheet(&start) {
        if let Some(sheet) = &named.sheet {
            problems.error(sheet.place.clone(), Message::RecordTable(TableFault::SheetOfCsv));
            return None;
        }
        return Some(Origin::Csv { files: context.files, name: &named.file });
    }
    let bytes = match context.files.read(&named.file) {
        Ok(bytes) => bytes,
        Err(error) => {
            problems.error(named.place.clone(), unreadable(error));
            return None;
        }
    };
    match sheet_as_csv(bytes, named.sheet.as_ref().map(|sheet| sheet.value.as_str())) {
        Ok(csv) => Some(Origin::Sheet(csv.into())),
        Err(SpreadsheetFault::Broken(reason)) => {
            problems.error(Place::whole(&named.file), Message::RecordTable(TableFault::NotASpreadsheet { reason }));
            None
        }
        Err(SpreadsheetFault::NoSuchSheet { known }) => {
            let place = named.sheet.as_ref().map_or_else(|| named.place.clone(), |sheet| sheet.place.clone());
            let sheet = named.sheet.as_ref().map(|sheet| sheet.value.clone()).unwrap_or_default();
            problems.error(place, Message::RecordTable(TableFault::NoSuchSheet { sheet, known }));
            None
        }
    }
}

fn read_start(file: &mut OpenFile, start: &mut [u8; 4]) -> std::io::Result<()> {
    match file.reader.read_exact(start) {
        Err(error) if error.kind() != std::io::ErrorKind::UnexpectedEof => Err(error),
        _ => Ok(()),
    }
}

fn report_stream(fault: &StreamFault, named: &NamedTable, problems: &mut Problems) {
    let whole = || Place::whole(&named.file);
    match fault {
        StreamFault::Io(error) => problems.error(whole(), Message::FileUnreadable { reason: error.to_string() }),
        StreamFault::NotText => problems.error(whole(), Message::NotText),
        StreamFault::Empty => {
            let columns = table_kind(named.table).map(required).unwrap_or_default();
            problems.error(whole(), Message::RecordTable(TableFault::NoHeadings { required: columns }));
        }
        StreamFault::UnclosedQuote { row } => problems.error(Place::row(&named.file, *row, None), Message::UnclosedQuote),
    }
}

fn required(kind: &TableKind) -> Vec<String> {
    kind.columns.iter().filter(|column| column.required).map(|column| column.name.to_owned()).collect()
}

/// Finds the columns of a table by what `audit.yaml` says and by their headings.
struct Columns<'a, 'p> {
    named: &'a NamedTable,
    kind: &'static TableKind,
    stream: &'a Stream,
    problems: &'p mut Problems,
}

impl Columns<'_, '_> {
    fn find(mut self) -> Option<Vec<Found>> {
        let (named, header) = (self.named, &self.stream.header);
        let before = self.problems.count(crate::diagnostic::Severity::Error);
        let folded: Vec<String> = header.iter().map(|heading| fold(heading)).collect();
        let place_of = |heading: &str| folded.iter().position(|own| *own == fold(heading));
        let mut dropped = Vec::new();
        for heading in &named.drop {
            match place_of(&heading.value) {
                Some(index) => dropped.push(index),
                None => self.say(heading.place.clone(), TableFault::NoSuchHeading { heading: heading.value.clone() }),
            }
        }
        let mut found: Vec<Found> = Vec::new();
        for (name, heading) in &named.columns {
            match (self.kind.column(&fold(name)), place_of(&heading.value)) {
                (None, _) => {
                    let suggestion = suggestion(name, self.kind.columns.iter().map(|column| column.name));
                    self.say(heading.place.clone(), TableFault::UnknownColumnName { name: name.clone(), suggestion });
                }
                (Some(_), None) => self.say(heading.place.clone(), TableFault::NoSuchHeading { heading: heading.value.clone() }),
                (Some(column), Some(index)) => found.push(self.found(column, index)),
            }
        }
        let is_taken = |found: &[Found], index: usize| found.iter().any(|taken| taken.index == index);
        let mut unused = Vec::new();
        let mut doubled = Vec::new();
        for (index, heading) in folded.iter().enumerate().filter(|(_, heading)| !heading.is_empty()) {
            if dropped.contains(&index) || is_taken(&found, index) {
                continue;
            }
            match self.kind.columns.iter().find(|column| column.is_called(heading)) {
                Some(column) if named.columns.iter().any(|(name, _)| fold(name) == column.name) => unused.push(index),
                Some(column) if found.iter().any(|taken| taken.column.name == column.name) => doubled.push((index, column)),
                Some(column) => found.push(self.found(column, index)),
                None => unused.push(index),
            }
        }
        // A file without a row of headings has data there, which may tell who somebody is: none of it is repeated.
        if found.is_empty() && self.problems.count(crate::diagnostic::Severity::Error) == before {
            let fault = TableFault::NoHeadings { required: required(self.kind) };
            self.problems.error(Place::row(&named.file, self.stream.header_row, None), Message::RecordTable(fault));
            return None;
        }
        for (index, column) in doubled {
            self.at(index, TableFault::DoubledColumn { column: column.name.to_owned() });
        }
        for column in
            self.kind.columns.iter().filter(|column| column.required && found.iter().all(|taken| taken.column.name != column.name))
        {
            let place = Place::row(&named.file, self.stream.header_row, None);
            self.say(place, TableFault::MissingColumn { column: column.name.to_owned() });
        }
        for (index, heading) in folded.iter().enumerate().filter(|(index, _)| !dropped.contains(index)) {
            let is_name = found.iter().any(|taken| taken.index == index && taken.column.holds == Holds::Name);
            if let Some(looks_like) = privacy::of_heading(heading).filter(|_| !is_name) {
                self.at(index, TableFault::PersonalColumn { looks_like });
                unused.retain(|unused| *unused != index);
            }
        }
        if !unused.is_empty() {
            let headings = unused.iter().filter_map(|index| header.get(*index)).cloned().collect();
            let place = Place::row(&named.file, self.stream.header_row, None);
            self.problems.warning(place, Message::RecordTable(TableFault::UnusedColumns { headings }));
        }
        (self.problems.count(crate::diagnostic::Severity::Error) == before).then_some(found)
    }

    fn found(&self, column: &'static Column, index: usize) -> Found {
        let heading = self.stream.header.get(index).cloned().unwrap_or_default();
        Found { column, index, heading, format: DateFormat { order: Order::YearMonthDay, serials: false } }
    }

    fn say(&mut self, place: Place, fault: TableFault) {
        self.problems.error(place, Message::RecordTable(fault));
    }

    fn at(&mut self, index: usize, fault: TableFault) {
        let heading = self.stream.header.get(index).map(String::as_str);
        self.say(Place::row(&self.named.file, self.stream.header_row, heading), fault);
    }
}

/// Looks into the cells before they are counted: the first of them for what tells who somebody is, and as many as it takes to settle
/// how dates are written.
fn look(
    origin: &Origin<'_>,
    opened: &Stream,
    found: &mut [Found],
    named: &NamedTable,
    context: &Context<'_>,
    problems: &mut Problems,
) -> Option<()> {
    let order = match &named.dates {
        None => None,
        Some(stated) => match Order::NAMES.iter().find(|(name, _)| *name == stated.value.trim()) {
            Some((_, order)) => Some(*order),
            None => {
                let fault = TableFault::UnknownDateOrder { name: stated.value.clone() };
                problems.error(stated.place.clone(), Message::RecordTable(fault));
                return None;
            }
        },
    };
    let serials = matches!(origin, Origin::Sheet(_));
    let dropped: Vec<String> = named.drop.iter().map(|heading| fold(&heading.value)).collect();
    let mut looks: Vec<Look> = vec![Look::default(); opened.header.len()];
    let is_date = |found: &Found| matches!(found.column.holds, Holds::Date | Holds::Week);
    let mut settling: Vec<(usize, Settling)> =
        found.iter().filter(|found| is_date(found)).map(|found| (found.index, Settling::default())).collect();
    let walked = origin.open().map_err(StreamFault::Io).and_then(|file| {
        let stream = Stream::open(file.reader)?;
        let mut piece = Piece::default();
        let mut is_first = true;
        while stream.next_piece(&mut piece)? {
            stream.each_row(&piece, |_, cells| {
                if is_first {
                    looks.iter_mut().enumerate().for_each(|(index, look)| look.see(&cells.text(index), context.adults_born_before));
                }
                settling.iter_mut().for_each(|(index, settling)| settling.see(cells.bytes(*index)));
            });
            is_first = false;
            if order.is_some() || settling.iter().all(|(_, settling)| settling.is_settled()) {
                break;
            }
        }
        Ok(())
    });
    if let Err(fault) = walked {
        report_stream(&fault, named, problems);
        return None;
    }
    let mut sound = true;
    for (index, look) in looks.iter().enumerate() {
        let heading = opened.header.get(index).cloned().unwrap_or_default();
        let holds = found.iter().find(|found| found.index == index).map(|found| found.column.holds);
        let (may_hold_names, may_hold_dates) = (holds.is_some_and(|holds| holds != Holds::Person), holds.is_some());
        if let Some(looks_like) = look.tells(may_hold_names, may_hold_dates).filter(|_| !dropped.contains(&fold(&heading))) {
            let heading = Some(heading.as_str()).filter(|heading| !heading.is_empty());
            let place = Place::row(&named.file, opened.header_row, heading);
            problems.error(place, Message::RecordTable(TableFault::PersonalColumn { looks_like }));
            sound = false;
        }
    }
    for found in found.iter_mut().filter(|found| is_date(found)) {
        let seen = settling.iter().find(|(index, _)| *index == found.index).map(|(_, settling)| settling.order());
        match order.or(seen.flatten()) {
            Some(order) => found.format = DateFormat { order, serials },
            None => {
                let place = Place::row(&named.file, opened.header_row, Some(&found.heading));
                problems.error(place, Message::RecordTable(TableFault::AmbiguousDates));
                sound = false;
            }
        }
    }
    sound.then_some(())
}

/// Checks the meanings that `audit.yaml` gives to values.
fn check_meanings(named: &NamedTable, kind: &'static TableKind, tracks: &[String], problems: &mut Problems) -> Option<()> {
    let mut sound = true;
    for (name, word, meaning) in &named.values {
        let fault = match kind.column(&fold(name)) {
            None => {
                let suggestion = suggestion(name, kind.columns.iter().map(|column| column.name));
                Some(TableFault::UnknownColumnName { name: name.clone(), suggestion })
            }
            // A name may be replaced by another, so that two spellings are one.
            Some(Column { holds: Holds::Name, .. }) => None,
            Some(column) => {
                let mut words = Vocabulary::new(column.holds, tracks);
                if words.meanings().is_empty() {
                    let with_words = |column: &&Column| !Vocabulary::new(column.holds, tracks).meanings().is_empty();
                    let known = kind.columns.iter().filter(with_words).map(|column| column.name.to_owned()).collect();
                    Some(TableFault::NoMeanings { column: name.clone(), known })
                } else {
                    words.learn(name, word, &meaning.value).err()
                }
            }
        };
        if let Some(fault) = fault {
            problems.error(meaning.place.clone(), Message::RecordTable(fault));
            sound = false;
        }
    }
    sound.then_some(())
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
        found.map_or(DateFormat { order: Order::YearMonthDay, serials: false }, |found| found.format)
    }

    /// The words of a column.
    pub fn vocabulary(&self, column: &str) -> Vocabulary {
        let holds = self.kind.column(column).map_or(Holds::Name, |column| column.holds);
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

    /// A name in a cell, or what `audit.yaml` puts in its place.
    pub fn name<'c>(&self, column: &str, cell: Cow<'c, str>) -> Cow<'c, str> {
        let replaced =
            |(name, word, _): &&(String, String, crate::audit::Placed<String>)| fold(name) == column && fold(word) == fold(&cell);
        match self.named.values.iter().find(replaced) {
            Some((.., meaning)) => Cow::Owned(meaning.value.clone()),
            None => cell,
        }
    }

    /// Reads all rows in one thread; what is wrong with them is in the log that comes back.
    pub fn each(&self, problems: &mut Problems, mut visit: impl FnMut(usize, &Cells<'_>, &mut FaultLog)) -> FaultLog {
        let (mut piece, mut log) = (Piece::default(), FaultLog::default());
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
        log.report(self.file, |column| self.heading(column), problems);
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
            let (mut state, mut log, mut piece) = (start(), FaultLog::default(), Piece::default());
            loop {
                match self.stream.next_piece(&mut piece) {
                    Ok(true) => self.visit(&piece, &mut log, |row, cells, log| visit(&mut state, row, cells, log)),
                    Ok(false) => break finish(&mut state, &mut log),
                    Err(fault) => return (state, log, Some(fault)),
                }
            }
            (state, log, None)
        };
        let threads = if self.size > SHORT { THREADS } else { 1 };
        let done: Vec<_> = std::thread::scope(|scope| {
            let others: Vec<_> = (1..threads).map(|_| scope.spawn(work)).collect();
            let own = work();
            // A thread that could not go on has told its panic; what it counted is lost, and so is the result.
            std::iter::once(Some(own)).chain(others.into_iter().map(|thread| thread.join().ok())).collect()
        });
        self.context.watcher.ends();
        let mut states = Vec::new();
        let mut first_fault = None;
        for done in done {
            let Some((state, log, fault)) = done else {
                problems.error(Place::whole(self.file), Message::RecordTable(TableFault::ChangedWhileRead));
                continue;
            };
            states.push((state, log));
            first_fault = first_fault.or(fault);
        }
        if let Some(fault) = first_fault {
            report_stream(&fault, self.named, problems);
        }
        states
    }

    /// The heading that the file has for a column.
    pub fn heading(&self, column: &str) -> Option<String> {
        self.found.iter().find(|found| found.column.name == column).map(|found| found.heading.clone())
    }

    fn visit(&self, piece: &Piece, log: &mut FaultLog, mut visit: impl FnMut(usize, &Cells<'_>, &mut FaultLog)) {
        let width = self.stream.header.len();
        self.stream.each_row(piece, |row, cells| {
            if cells.count() > width && (width..cells.count()).any(|index| !cells.bytes(index).is_empty()) {
                log.note(RowFault::StrayCells, "", row);
            }
            visit(row, cells, log);
        });
        self.context.watcher.reads(u64::try_from(piece.size()).unwrap_or_default());
    }
}

/// The tables whose columns a heading may stand for, for a mapping skeleton.
pub fn tables_called(headings: &[String]) -> &'static TableKind {
    let matches = |table: &TableKind| {
        let is_called = |heading: &&String| table.columns.iter().any(|column| column.is_called(&fold(heading)));
        headings.iter().filter(is_called).count()
    };
    // Of tables that fit alike the first is offered.
    TABLES.into_iter().rev().max_by_key(|table| matches(table)).unwrap_or(&super::tables::CONTACTS)
}
