//! A row of contacts: where its cells stand, and what they say.

use super::Around;
use crate::records::cell::{ALWAYS, RowLog};
use crate::records::dates::{DateFormat, Day};
use crate::records::ids::{Short, pseudonym};
use crate::records::row_fault::RowFault;
use crate::records::words::{Meaning, Vocabulary, With};
use crate::table::Cells;

/// Where a contact's cells stand and how they are read.
pub struct Layout {
    pub date: usize,
    pub worker: usize,
    pub client: usize,
    pub with: usize,
    pub organisation: usize,
    pub mode: usize,
    pub preference: usize,
    pub format: DateFormat,
}

/// The words of the columns that hold words.
pub struct Words {
    pub with: Vocabulary,
    pub mode: Vocabulary,
    pub preference: Vocabulary,
}

/// What reading a row came to.
pub enum Read {
    Contact(Contact),
    /// A row without a date.
    Undated,
    /// A row whose date cannot be read.
    Faulty,
}

/// What a row says.
pub struct Contact {
    pub row: usize,
    pub day: Day,
    pub worker: u32,
    pub client: Named,
    pub with: Option<With>,
    pub in_person: Option<bool>,
    pub preferred: Option<bool>,
}

/// Whom a row names as client.
#[derive(Clone, Copy)]
pub enum Named {
    Nobody,
    /// Somebody who is yet to be looked up.
    Short(Short),
    /// The client at a place.
    Client(u32),
    /// Somebody whom no table knows.
    Unknown,
}

impl Layout {
    pub fn row(&self, cells: &Cells<'_>, words: &mut Words, around: &Around<'_>, row: &mut RowLog<'_>) -> Read {
        let day = row.day(cells, self.date, self.format, "date", ALWAYS);
        let worker = pseudonym(cells, self.worker);
        if worker.is_empty() {
            row.note(RowFault::BlankId, "worker");
        }
        let worker = row.worker(&worker, around.workers);
        let id = pseudonym(cells, self.client);
        let client = match (&*id, around.clients) {
            ([], _) => Named::Nobody,
            (_, None) => Named::Unknown,
            (id, Some(clients)) => match Short::of(id) {
                Some(short) => Named::Short(short),
                None => match clients.place(id) {
                    Some(client) => Named::Client(client),
                    None => {
                        row.note(RowFault::UnknownClient, "client");
                        Named::Unknown
                    }
                },
            },
        };
        let with = match cells.bytes(self.with) {
            [] => {
                row.note(RowFault::BlankWord, "with");
                None
            }
            word => match words.with.read(word) {
                Some(Meaning::With(with)) => Some(with),
                _ => {
                    row.note(RowFault::UnknownWord, "with");
                    None
                }
            },
        };
        let in_person = match cells.bytes(self.mode) {
            [] => None,
            word => match words.mode.read(word) {
                Some(Meaning::InPerson(in_person)) => Some(in_person),
                _ => {
                    row.note(RowFault::UnknownWord, "mode");
                    None
                }
            },
        };
        let preferred = row.yes_no(cells.bytes(self.preference), &mut words.preference, "preference_based");
        match day {
            Some(ALWAYS) => {
                row.note(RowFault::BlankDate, "date");
                Read::Undated
            }
            Some(day) => Read::Contact(Contact { row: row.row, day, worker, client, with, in_person, preferred }),
            None => Read::Faulty,
        }
    }
}
