//! Contacts, counted as they stream past: what is kept depends on clients, workers and starts, and not on how many rows there are.

mod counting;
mod equal;
mod row;

use super::cell::{OPEN, RowLog};
use super::clients::Clients;
use super::dates::Day;
use super::faults::FaultLog;
use super::reader::TableReader;
use super::starts::{MetOn, Start};
use super::workers::Workers;
use crate::diagnostic::Problems;
use crate::table::Cells;
use counting::{Counting, Near};
use equal::EqualRows;
use row::{Contact, Layout, Read, Words};

/// What was counted of all contacts.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ContactTally {
    /// Contacts with an employer in the period, in person or not.
    pub with_employers: u64,
    /// Contacts with a school in the period, in person or not.
    pub with_schools: u64,
    /// By week of the period, from Monday on: with whom there was a contact, in person or not.
    pub weeks: Vec<Kinds>,
    /// Contacts with an employer or school in the period that name no client.
    pub unnamed: u64,
    /// Rows without a date.
    pub undated: u64,
    /// Rows that do not say with whom.
    pub with_nobody: u64,
    pub workers: Vec<OfWorker>,
    pub clients: Vec<OfClient>,
    /// Those that name a client when there is no table of clients.
    pub of_unknown: OfClient,
    /// By enrolment: the first contact in person with an employer from that day on.
    pub first_employer: Vec<Day>,
    /// By enrolment: the first contact in person with a school from that day on.
    pub first_school: Vec<Day>,
    /// By start: when the client was met.
    pub met_on: Vec<MetOn>,
}

/// With whom there was a contact.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Kinds {
    pub employers: bool,
    pub schools: bool,
}

/// The week of a day, from Monday on; the first day that is counted was a Monday.
pub fn week(day: Day) -> i64 {
    (i64::from(day) - 1).div_euclid(7)
}

/// Contacts of a worker with employers and schools in the period.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct OfWorker {
    /// In person, on days on which the worker was active.
    pub in_person: u64,
    /// In person, on other days.
    pub while_not_active: u64,
    /// Those that do not say whether they were in person.
    pub mode_not_said: u64,
}

/// Contacts with employers and schools in the period that name a client.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct OfClient {
    /// In line with what the client prefers.
    pub preferred: u32,
    /// Not in line with it.
    pub not_preferred: u32,
    pub not_said: u32,
}

/// Who contacts are held against.
pub struct Around<'a> {
    /// The workers, if the table is at hand.
    pub workers: Option<&'a Workers>,
    /// The clients, if the table is at hand.
    pub clients: Option<&'a Clients>,
    /// The starts of jobs and courses.
    pub starts: &'a [Start],
    /// The first day of the period.
    pub from: Day,
    /// The last day of the period.
    pub to: Day,
}

/// One thread at work.
struct Thread {
    counting: Counting,
    words: Words,
    equal: EqualRows,
    /// Rows that were read and not yet counted.
    batch: Vec<Contact>,
}

/// How many rows are counted at once. Taking many lets the machine look up several clients at the same time.
const BATCH: usize = 512;

impl ContactTally {
    pub fn read(reader: &TableReader<'_>, around: &Around<'_>, problems: &mut Problems) -> Self {
        let [date, worker, client] = ["date", "worker", "client"].map(|column| reader.at(column));
        let [with, organisation, mode, preference] = ["with", "organisation", "mode", "preference_based"].map(|column| reader.at(column));
        let layout = Layout { date, worker, client, with, organisation, mode, preference, format: reader.format("date") };
        let start = || Thread {
            counting: Counting::new(around),
            words: Words {
                with: reader.vocabulary("with"),
                mode: reader.vocabulary("mode"),
                preference: reader.vocabulary("preference_based"),
            },
            equal: EqualRows::of_file(reader.size()),
            batch: Vec::with_capacity(BATCH),
        };
        let visit = |thread: &mut Thread, row: usize, cells: &Cells<'_>, log: &mut FaultLog| {
            match layout.row(cells, &mut thread.words, around, &mut RowLog { row, log }) {
                Read::Contact(contact) => {
                    thread.equal.see(&contact, cells.bytes(layout.client), cells.bytes(layout.organisation));
                    thread.batch.push(contact);
                }
                Read::Undated => thread.counting.tally.undated += 1,
                Read::Faulty => {}
            }
            if thread.batch.len() >= BATCH {
                thread.counting.count(&mut thread.batch, around, log);
            }
        };
        let finish = |thread: &mut Thread, log: &mut FaultLog| thread.counting.count(&mut thread.batch, around, log);
        let mut tally = Self::of(around);
        let (mut log, mut equal) = (FaultLog::default(), EqualRows::of_file(reader.size()));
        for (thread, found) in reader.each_in_two(start, visit, finish, problems) {
            tally.merge(thread.counting.tally);
            tally.merge_near(&thread.counting.near, around);
            log.merge(found);
            equal.merge(thread.equal);
        }
        equal.note(&mut log);
        reader.report(log, problems);
        tally
    }

    fn of(around: &Around<'_>) -> Self {
        let enrolments = around.clients.map_or(0, |clients| clients.enrolments.len());
        Self {
            workers: vec![OfWorker::default(); around.workers.map_or(0, |workers| workers.ids.len())],
            clients: vec![OfClient::default(); around.clients.map_or(0, Clients::count)],
            weeks: vec![Kinds::default(); usize::try_from(week(around.to) - week(around.from) + 1).unwrap_or_default()],
            first_employer: vec![OPEN; enrolments],
            first_school: vec![OPEN; enrolments],
            met_on: vec![MetOn::default(); around.starts.len()],
            ..Self::default()
        }
    }

    /// A contact in person belongs to the last enrolment that began on or before it.
    fn first_of_several(&mut self, client: u32, day: Day, is_employer: bool, around: &Around<'_>) {
        let Some(clients) = around.clients else { return };
        let range = clients.range_of(client);
        let began = clients.of(client).iter().take_while(|enrolment| enrolment.enrolled <= day).count();
        let Some(enrolment) = began.checked_sub(1).map(|last| range.start + last) else { return };
        let firsts = if is_employer { &mut self.first_employer } else { &mut self.first_school };
        if let Some(first) = firsts.get_mut(enrolment) {
            *first = day.min(*first);
        }
    }

    fn merge(&mut self, other: Self) {
        self.with_employers += other.with_employers;
        self.with_schools += other.with_schools;
        for (own, other) in self.weeks.iter_mut().zip(other.weeks) {
            own.employers |= other.employers;
            own.schools |= other.schools;
        }
        self.unnamed += other.unnamed;
        self.undated += other.undated;
        self.with_nobody += other.with_nobody;
        self.of_unknown.merge(other.of_unknown);
        for (own, other) in self.workers.iter_mut().zip(other.workers) {
            own.in_person += other.in_person;
            own.while_not_active += other.while_not_active;
            own.mode_not_said += other.mode_not_said;
        }
        for (own, other) in [(&mut self.first_employer, other.first_employer), (&mut self.first_school, other.first_school)] {
            own.iter_mut().zip(other).for_each(|(own, other)| *own = other.min(*own));
        }
        self.met_on.iter_mut().zip(other.met_on).for_each(|(own, other)| own.merge(other));
    }

    /// Adds what a thread counted of each client.
    fn merge_near(&mut self, near: &[Near], around: &Around<'_>) {
        let Some(clients) = around.clients else { return };
        for ((client, own), near) in (0..).zip(&mut self.clients).zip(near) {
            own.merge(near.counted);
            for (firsts, first) in [(&mut self.first_employer, near.first_employer), (&mut self.first_school, near.first_school)] {
                if let Some(own) = firsts.get_mut(clients.range_of(client).start).filter(|_| first < OPEN) {
                    *own = first.min(*own);
                }
            }
        }
    }
}

impl OfClient {
    fn add(&mut self, preferred: Option<bool>) {
        match preferred {
            Some(true) => self.preferred += 1,
            Some(false) => self.not_preferred += 1,
            None => self.not_said += 1,
        }
    }

    fn merge(&mut self, other: Self) {
        self.preferred += other.preferred;
        self.not_preferred += other.not_preferred;
        self.not_said += other.not_said;
    }
}
