//! The columns of a table: by what `audit.yaml` says, by their headings, and without those that tell who somebody is.

use std::collections::HashSet;

use super::{Found, required};
use crate::audit::{CONTACTS, Column, Holds, TABLES, TableKind};
use crate::audit::{NamedTable, Placed};
use crate::diagnostic::{Place, Problems, Severity, suggestion};
use crate::locale::Message;
use crate::records::dates::{DateFormat, Order};
use crate::records::privacy;
use crate::records::words::Vocabulary;
use crate::table::{Headings, Mapping, Stream, fold, holds_headings, shown_heading};

/// Finds the columns of a table by what `audit.yaml` says and by their headings.
pub struct Finder<'a, 'p> {
    pub named: &'a NamedTable,
    pub kind: &'static TableKind,
    pub stream: &'a Stream<'static>,
    pub problems: &'p mut Problems,
}

fn headings(header: &[String], named: &NamedTable, kind: &'static TableKind) -> Headings<Holds> {
    let columns: Vec<(&str, &str)> = named.columns.iter().map(|(name, heading)| (name.as_str(), heading.value.as_str())).collect();
    let drop: Vec<&str> = named.drop.iter().map(|heading| heading.value.as_str()).collect();
    Headings::of(header, kind.columns, Mapping { columns: &columns, drop: &drop })
}

/// Whether a row holds the headings of all columns that the table cannot do without, and of those that `audit.yaml` names.
pub fn holds_all(header: &[String], named: &NamedTable, kind: &'static TableKind) -> bool {
    let found = headings(header, named, kind);
    found.missing.is_empty() && found.no_such_heading.is_empty()
}

impl Finder<'_, '_> {
    /// The columns; what is wrong with them is reported, and there are none then.
    pub fn find(mut self) -> Option<Vec<Found>> {
        let (named, header) = (self.named, &self.stream.header);
        let before = self.problems.count(Severity::Error);
        let mut headings = headings(header, named, self.kind);
        for heading in headings.nothing_to_drop.iter().filter_map(|index| named.drop.get(*index)) {
            self.no_such_heading(heading);
        }
        for (name, heading) in headings.no_such_column.iter().filter_map(|index| named.columns.get(*index)) {
            let suggestion = suggestion(name, self.kind.columns.iter().map(|column| column.name));
            self.say(heading.place.clone(), Message::UnknownColumnName { name: name.clone(), suggestion });
        }
        for (_, heading) in headings.no_such_heading.iter().filter_map(|index| named.columns.get(*index)) {
            self.no_such_heading(heading);
        }
        let dropped: HashSet<usize> = headings.dropped.iter().copied().collect();
        let kept = header.iter().enumerate().filter(|(index, _)| !dropped.contains(index));
        let kept: Vec<String> = kept.map(|(_, heading)| heading.clone()).collect();
        // A file without a row of headings has data there, which may tell who somebody is: none of it is repeated.
        if !holds_headings(&kept, headings.found.len()) && self.problems.count(Severity::Error) == before {
            let fault = Message::NoHeadings { required: required(self.kind) };
            self.problems.error(self.stream.place(&named.file, self.stream.header_row, None), fault);
            return None;
        }
        for (column, index) in &headings.doubled {
            self.at(*index, Message::RecordsColumnDoubled { column: column.name.to_owned() });
        }
        for column in &headings.missing {
            let place = self.stream.place(&named.file, self.stream.header_row, None);
            self.say(place, Message::RecordsColumnMissing { column: column.name.to_owned() });
        }
        let names: HashSet<usize> =
            headings.found.iter().filter(|(column, _)| column.about == Holds::Name).map(|(_, index)| *index).collect();
        let mut personal: HashSet<usize> = HashSet::new();
        for (index, heading) in header.iter().enumerate().filter(|(index, _)| !dropped.contains(index) && !names.contains(index)) {
            if let Some(looks_like) = privacy::of_heading(&fold(heading)) {
                self.at(index, Message::PersonalColumn { what: looks_like.title() });
                personal.insert(index);
            }
        }
        headings.unused.retain(|unused| !personal.contains(unused));
        if !headings.unused.is_empty() {
            let headings = headings.unused.iter().map(|index| shown_heading(header, *index)).collect();
            let place = self.stream.place(&named.file, self.stream.header_row, None);
            self.problems.warning(place, Message::UnusedColumns { headings });
        }
        let found = headings.found.iter().map(|(column, index)| self.found(column, *index)).collect();
        (self.problems.count(Severity::Error) == before).then_some(found)
    }

    fn found(&self, column: &'static Column, index: usize) -> Found {
        Found { column, index, format: DateFormat { order: Order::YearMonthDay, zone: None } }
    }

    fn no_such_heading(&mut self, heading: &Placed<String>) {
        self.say(heading.place.clone(), Message::NoSuchHeading { heading: heading.value.clone() });
    }

    fn say(&mut self, place: Place, fault: Message) {
        self.problems.error(place, fault);
    }

    fn at(&mut self, index: usize, fault: Message) {
        self.say(self.stream.place(&self.named.file, self.stream.header_row, Some(index)), fault);
    }
}

/// Checks the meanings that `audit.yaml` gives to values.
pub fn check_meanings(named: &NamedTable, kind: &'static TableKind, tracks: &[String], problems: &mut Problems) -> Option<()> {
    let mut sound = true;
    for (name, word, meaning) in &named.values {
        let fault = match kind.column(&fold(name)) {
            None => {
                let suggestion = suggestion(name, kind.columns.iter().map(|column| column.name));
                Some(Message::UnknownColumnName { name: name.clone(), suggestion })
            }
            // A name may be replaced by another, so that two spellings are one.
            Some(Column { about: Holds::Name, .. }) => None,
            Some(column) => {
                let mut words = Vocabulary::new(column.about, tracks);
                if words.meanings().is_empty() {
                    let with_words = |column: &&Column| !Vocabulary::new(column.about, tracks).meanings().is_empty();
                    let known = kind.columns.iter().filter(with_words).map(|column| column.name.to_owned()).collect();
                    Some(Message::NoMeanings { column: name.clone(), known })
                } else {
                    words.learn(name, word, &meaning.value).err()
                }
            }
        };
        if let Some(fault) = fault {
            problems.error(meaning.place.clone(), fault);
            sound = false;
        }
    }
    sound.then_some(())
}

/// The tables whose columns a heading may stand for, for a mapping skeleton.
pub fn tables_called(headings: &[String]) -> &'static TableKind {
    let matches = |table: &TableKind| {
        let is_called = |heading: &&String| table.columns.iter().any(|column| column.is_called(&fold(heading)));
        headings.iter().filter(is_called).count()
    };
    // Of tables that fit alike the first is offered.
    TABLES.into_iter().rev().max_by_key(|table| matches(table)).unwrap_or(&CONTACTS)
}
