//! Contacts, counted as they stream past: what is kept depends on clients, workers and starts, and not on how many rows there are.

use xxhash_rust::xxh3::xxh3_64;

use super::cell::{ALWAYS, NOBODY, OPEN, RowLog};
use super::clients::Clients;
use super::dates::{DateFormat, Day};
use super::faults::FaultLog;
use super::reader::TableReader;
use super::starts::{MetOn, Start};
use super::words::{Meaning, Vocabulary, With};
use super::workers::Workers;
use crate::diagnostic::Problems;
use crate::locale::RowFault;
use crate::table::Cells;

/// What was counted of all contacts.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ContactTally {
    /// Contacts with an employer in the period, in person or not.
    pub with_employers: u64,
    /// Contacts with a school in the period, in person or not.
    pub with_schools: u64,
    /// Contacts with an employer or school in the period that name no client.
    pub unnamed: u64,
    /// Rows without a date.
    pub undated: u64,
    /// Rows that do not say with whom.
    pub with_nobody: u64,
    /// By worker.
    pub workers: Vec<OfWorker>,
    /// By client.
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
    /// Those that do not say.
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

/// Where a contact's cells stand and how they are read.
struct Layout {
    date: usize,
    worker: usize,
    client: usize,
    with: usize,
    organisation: usize,
    mode: usize,
    preference: usize,
    format: DateFormat,
}

/// One thread at work.
struct Counting {
    tally: ContactTally,
    with: Vocabulary,
    mode: Vocabulary,
    preference: Vocabulary,
    /// Fingerprints of rows and their numbers, to find equal ones.
    prints: Vec<(u64, u64)>,
    buffer: Vec<u8>,
}

/// What a row says.
struct Contact {
    day: Day,
    worker: u32,
    client: u32,
    names_client: bool,
    with: Option<With>,
    in_person: Option<bool>,
    preferred: Option<bool>,
}

/// Of a longer file only a sample of the rows is held against one another, so that the memory stays the same: all rows that are
/// equal are in it, or none of them.
const BYTES_COMPARED: u64 = 1 << 25;

impl ContactTally {
    /// Reads the table.
    pub fn read(reader: &TableReader<'_>, around: &Around<'_>, problems: &mut Problems) -> Self {
        let [date, worker, client] = ["date", "worker", "client"].map(|column| reader.at(column));
        let [with, organisation, mode, preference] = ["with", "organisation", "mode", "preference_based"].map(|column| reader.at(column));
        let layout = Layout { date, worker, client, with, organisation, mode, preference, format: reader.format("date") };
        // So many leading bits of a fingerprint are zero in the sample.
        let sample = reader.size().div_ceil(BYTES_COMPARED).next_power_of_two().trailing_zeros();
        let start = || Counting {
            tally: Self::of(around),
            with: reader.vocabulary("with"),
            mode: reader.vocabulary("mode"),
            preference: reader.vocabulary("preference_based"),
            prints: Vec::new(),
            buffer: Vec::new(),
        };
        let count = |counting: &mut Counting, row: usize, cells: &Cells<'_>, log: &mut FaultLog| {
            let mut row = RowLog { row, log };
            if let Some(contact) = layout.contact(cells, counting, around, &mut row) {
                counting.fingerprint(&contact, cells.bytes(layout.organisation), row.row, sample);
                counting.tally.count(&contact, around, &mut row);
            }
        };
        let mut tally = Self::of(around);
        let (mut log, mut prints) = (FaultLog::default(), Vec::new());
        for (counting, found) in reader.each_in_two(start, count, problems) {
            tally.merge(counting.tally);
            log.merge(found);
            prints.extend(counting.prints);
        }
        prints.sort_unstable();
        let fault = if sample == 0 { RowFault::EqualContacts } else { RowFault::EqualContactsInSample };
        for pair in prints.windows(2) {
            if let [(one, _), (other, row)] = pair
                && one == other
            {
                log.note(fault, "", usize::try_from(*row).unwrap_or_default());
            }
        }
        reader.report(log, problems);
        tally
    }

    fn of(around: &Around<'_>) -> Self {
        let enrolments = around.clients.map_or(0, |clients| clients.enrolments.len());
        Self {
            workers: vec![OfWorker::default(); around.workers.map_or(0, |workers| workers.ids.len())],
            clients: vec![OfClient::default(); around.clients.map_or(0, Clients::count)],
            first_employer: vec![OPEN; enrolments],
            first_school: vec![OPEN; enrolments],
            met_on: vec![MetOn::default(); around.starts.len()],
            ..Self::default()
        }
    }

    fn count(&mut self, contact: &Contact, around: &Around<'_>, row: &mut RowLog<'_>) {
        let Contact { day, worker, client, with, in_person, preferred, .. } = *contact;
        let before_enrolment = client != NOBODY && self.is_before_enrolment(contact, around);
        if before_enrolment {
            row.note(RowFault::ContactBeforeEnrolment, "date");
        }
        match with {
            Some(With::Employer | With::School) => {
                let is_employer = with == Some(With::Employer);
                if in_person == Some(true) && client != NOBODY && day <= around.to {
                    self.first(client, day, is_employer, around);
                }
                if day < around.from || around.to < day {
                    return;
                }
                *(if is_employer { &mut self.with_employers } else { &mut self.with_schools }) += 1;
                let of_client = match place(client) {
                    Some(client) => self.clients.get_mut(client),
                    None => contact.names_client.then_some(&mut self.of_unknown),
                };
                match of_client {
                    Some(of_client) => match preferred {
                        Some(true) => of_client.preferred += 1,
                        Some(false) => of_client.not_preferred += 1,
                        None => of_client.not_said += 1,
                    },
                    None => self.unnamed += 1,
                }
                let Some(of_worker) = place(worker).and_then(|worker| self.workers.get_mut(worker)) else { return };
                let is_active = around.workers.is_some_and(|workers| workers.is_active(worker, day));
                match in_person {
                    Some(true) if is_active => of_worker.in_person += 1,
                    Some(true) => {
                        of_worker.while_not_active += 1;
                        row.note(RowFault::ContactWhileNotActive, "worker");
                    }
                    None if is_active => of_worker.mode_not_said += 1,
                    _ => {}
                }
            }
            Some(With::Client) if in_person == Some(true) && client != NOBODY => self.meet(client, day, around),
            Some(With::Client | With::Other) => {}
            None => self.with_nobody += 1,
        }
    }

    fn is_before_enrolment(&self, contact: &Contact, around: &Around<'_>) -> bool {
        let first = around.clients.and_then(|clients| clients.of(contact.client).first());
        first.is_some_and(|first| contact.day < first.enrolled)
    }

    /// A contact in person belongs to the last enrolment that began on or before it.
    fn first(&mut self, client: u32, day: Day, is_employer: bool, around: &Around<'_>) {
        let Some(clients) = around.clients else { return };
        let range = clients.range_of(client);
        let began = clients.of(client).iter().take_while(|enrolment| enrolment.enrolled <= day).count();
        let Some(enrolment) = began.checked_sub(1).map(|last| range.start + last) else { return };
        let firsts = if is_employer { &mut self.first_employer } else { &mut self.first_school };
        if let Some(first) = firsts.get_mut(enrolment) {
            *first = day.min(*first);
        }
    }

    fn meet(&mut self, client: u32, day: Day, around: &Around<'_>) {
        let begin = around.starts.partition_point(|start| start.client < client);
        let own = around.starts.get(begin..).unwrap_or_default().iter().take_while(|start| start.client == client);
        for (start, met) in own.zip(self.met_on.get_mut(begin..).unwrap_or_default()) {
            met.meet(i64::from(day) - i64::from(start.day));
        }
    }

    fn merge(&mut self, other: Self) {
        self.with_employers += other.with_employers;
        self.with_schools += other.with_schools;
        self.unnamed += other.unnamed;
        self.undated += other.undated;
        self.with_nobody += other.with_nobody;
        for (own, other) in self.workers.iter_mut().zip(other.workers) {
            own.in_person += other.in_person;
            own.while_not_active += other.while_not_active;
            own.mode_not_said += other.mode_not_said;
        }
        let of_unknown = std::iter::once((&mut self.of_unknown, other.of_unknown));
        for (own, other) in self.clients.iter_mut().zip(other.clients).chain(of_unknown) {
            own.preferred += other.preferred;
            own.not_preferred += other.not_preferred;
            own.not_said += other.not_said;
        }
        for (own, other) in [(&mut self.first_employer, other.first_employer), (&mut self.first_school, other.first_school)] {
            own.iter_mut().zip(other).for_each(|(own, other)| *own = other.min(*own));
        }
        self.met_on.iter_mut().zip(other.met_on).for_each(|(own, other)| own.merge(other));
    }
}

impl Layout {
    /// What a row says; nothing where it has no day, or one of its cells cannot be read.
    fn contact(&self, cells: &Cells<'_>, counting: &mut Counting, around: &Around<'_>, row: &mut RowLog<'_>) -> Option<Contact> {
        let day = row.day(cells.bytes(self.date), self.format, "date", ALWAYS);
        let worker = cells.bytes(self.worker);
        if worker.is_empty() {
            row.note(RowFault::BlankId, "worker");
        }
        let worker = row.worker(worker, around.workers);
        let client = match (cells.bytes(self.client), around.clients) {
            ([], _) | (_, None) => NOBODY,
            (id, Some(clients)) => clients.place(id).unwrap_or_else(|| {
                row.note(RowFault::UnknownClient, "client");
                NOBODY
            }),
        };
        let with = match cells.bytes(self.with) {
            [] => {
                row.note(RowFault::BlankWord, "with");
                None
            }
            word => match counting.with.read(word) {
                Some(Meaning::With(with)) => Some(with),
                _ => {
                    row.note(RowFault::UnknownWord, "with");
                    None
                }
            },
        };
        let in_person = match cells.bytes(self.mode) {
            [] => None,
            word => match counting.mode.read(word) {
                Some(Meaning::InPerson(in_person)) => Some(in_person),
                _ => {
                    row.note(RowFault::UnknownWord, "mode");
                    None
                }
            },
        };
        let preferred = row.yes_no(cells.bytes(self.preference), &mut counting.preference, "preference_based");
        match day? {
            ALWAYS => {
                counting.tally.undated += 1;
                row.note(RowFault::BlankDate, "date");
                None
            }
            day => Some(Contact { day, worker, client, names_client: !cells.bytes(self.client).is_empty(), with, in_person, preferred }),
        }
    }
}

impl Counting {
    /// Keeps the fingerprint of a row, if it is in the sample.
    fn fingerprint(&mut self, contact: &Contact, organisation: &[u8], row: usize, sample: u32) {
        let word = |answer: Option<bool>| answer.map_or(2, u8::from);
        self.buffer.clear();
        self.buffer.extend_from_slice(&contact.day.to_le_bytes());
        self.buffer.extend_from_slice(&contact.worker.to_le_bytes());
        self.buffer.extend_from_slice(&contact.client.to_le_bytes());
        let with = contact.with.map_or(4, |with| with as u8);
        self.buffer.extend_from_slice(&[with, word(contact.in_person), word(contact.preferred)]);
        self.buffer.extend_from_slice(organisation);
        let print = xxh3_64(&self.buffer);
        if print.leading_zeros() >= sample {
            self.prints.push((print, u64::try_from(row).unwrap_or(u64::MAX)));
        }
    }
}

fn place(of: u32) -> Option<usize> {
    if of == NOBODY { None } else { usize::try_from(of).ok() }
}
