//! Contacts, counted as they stream past: what is kept depends on clients, workers and starts, and not on how many rows there are.

use twox_hash::XxHash3_64;

use super::cell::{ALWAYS, OPEN, RowLog};
use super::clients::Clients;
use super::dates::{DateFormat, Day};
use super::faults::FaultLog;
use super::ids::{NOBODY, Short};
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
    /// So many leading bits of a fingerprint are zero in the sample.
    sample: u32,
}

/// One thread at work.
struct Counting {
    tally: ContactTally,
    /// What is counted of each client who has one enrolment, together so that it is found in one place.
    near: Vec<Near>,
    with: Vocabulary,
    mode: Vocabulary,
    preference: Vocabulary,
    /// Fingerprints of rows and their numbers, to find equal ones.
    prints: Vec<(u64, u64)>,
    buffer: Vec<u8>,
    /// Rows that were read and not yet counted. Taking many at once lets the machine look up several clients at the same time.
    batch: Vec<Contact>,
}

/// How many rows are counted at once.
const BATCH: usize = 512;

/// What a row says.
struct Contact {
    row: usize,
    day: Day,
    worker: u32,
    client: Named,
    with: Option<With>,
    in_person: Option<bool>,
    preferred: Option<bool>,
}

/// Whom a row names as client.
#[derive(Clone, Copy)]
enum Named {
    /// Nobody.
    Nobody,
    /// Somebody who is yet to be looked up.
    Short(Short),
    /// The client at a place.
    Client(u32),
    /// Somebody whom no table knows.
    Unknown,
}

/// What is counted of a client, and what it is held against. So aligned, none lies across two lines of the cache.
#[derive(Clone, Copy)]
#[repr(align(32))]
struct Near {
    /// The first day of the first enrolment.
    enrolled: Day,
    /// Whether there are several enrolments, so that a contact belongs to one of them.
    has_several: bool,
    first_employer: Day,
    first_school: Day,
    counted: OfClient,
    /// Where the client's starts of jobs and courses begin; they end where the next client's do.
    starts: u32,
}

/// Of a longer file only a sample of the rows is held against one another, so that the memory stays the same: all rows that are
/// equal are in it, or none of them.
const BYTES_COMPARED: u64 = 1 << 25;

impl ContactTally {
    /// Reads the table.
    pub fn read(reader: &TableReader<'_>, around: &Around<'_>, problems: &mut Problems) -> Self {
        let [date, worker, client] = ["date", "worker", "client"].map(|column| reader.at(column));
        let [with, organisation, mode, preference] = ["with", "organisation", "mode", "preference_based"].map(|column| reader.at(column));
        let sample = reader.size().div_ceil(BYTES_COMPARED).next_power_of_two().trailing_zeros();
        let layout = Layout { date, worker, client, with, organisation, mode, preference, format: reader.format("date"), sample };
        let start = || Counting {
            tally: Self::of(around),
            near: near(around),
            with: reader.vocabulary("with"),
            mode: reader.vocabulary("mode"),
            preference: reader.vocabulary("preference_based"),
            prints: Vec::new(),
            buffer: Vec::new(),
            batch: Vec::with_capacity(BATCH),
        };
        let visit = |counting: &mut Counting, row: usize, cells: &Cells<'_>, log: &mut FaultLog| {
            let contact = layout.contact(cells, counting, around, &mut RowLog { row, log });
            counting.batch.extend(contact);
            if counting.batch.len() >= BATCH {
                counting.count(around, log);
            }
        };
        let mut tally = Self::of(around);
        let (mut log, mut prints) = (FaultLog::default(), Vec::new());
        for (counting, found) in reader.each_in_two(start, visit, |counting, log| counting.count(around, log), problems) {
            tally.merge(counting.tally);
            tally.merge_near(&counting.near, around);
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

/// Every client, before anything is counted.
fn near(around: &Around<'_>) -> Vec<Near> {
    let Some(clients) = around.clients else { return Vec::new() };
    let mut starts = around.starts.iter().peekable();
    let mut at = 0;
    let mut near = Vec::with_capacity(clients.count());
    let nobody =
        Near { enrolled: ALWAYS, has_several: false, first_employer: OPEN, first_school: OPEN, counted: OfClient::default(), starts: 0 };
    for client in (0..).take(clients.count()) {
        let enrolments = clients.of(client);
        // A client without a day of enrolment has no contact before it.
        let enrolled = enrolments.first().map_or(ALWAYS, |first| first.enrolled);
        near.push(Near { enrolled, has_several: enrolments.len() != 1, starts: at, ..nobody });
        while starts.next_if(|start| start.client == client).is_some() {
            at += 1;
        }
    }
    near.push(Near { starts: at, ..nobody });
    near
}

impl Layout {
    /// What a row says; nothing where it has no day.
    fn contact(&self, cells: &Cells<'_>, counting: &mut Counting, around: &Around<'_>, row: &mut RowLog<'_>) -> Option<Contact> {
        let day = row.day(cells.bytes(self.date), self.format, "date", ALWAYS);
        let worker = cells.bytes(self.worker);
        if worker.is_empty() {
            row.note(RowFault::BlankId, "worker");
        }
        let worker = row.worker(worker, around.workers);
        let id = cells.bytes(self.client);
        let client = match (id, around.clients) {
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
        let day = day?;
        if day == ALWAYS {
            counting.tally.undated += 1;
            row.note(RowFault::BlankDate, "date");
            return None;
        }
        let contact = Contact { row: row.row, day, worker, client, with, in_person, preferred };
        counting.fingerprint(&contact, id, cells.bytes(self.organisation), self.sample);
        Some(contact)
    }
}

impl Counting {
    /// Keeps the fingerprint of a row, if it is in the sample.
    fn fingerprint(&mut self, contact: &Contact, client: &[u8], organisation: &[u8], sample: u32) {
        // Whether a row is in the sample hangs on a part of it alone, which is quick, and which equal rows share.
        if sample > 0 {
            let bits = if let Named::Short(short) = contact.client { short.bits() } else { 0 };
            let mixed =
                (u64::from(contact.day.unsigned_abs()) << 32 | u64::from(contact.worker)) ^ bits.wrapping_mul(0x9E37_79B9_7F4A_7C15);
            let mixed = (mixed ^ (mixed >> 29)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
            if mixed.leading_zeros() < sample {
                return;
            }
        }
        let word = |answer: Option<bool>| answer.map_or(2, u8::from);
        let with = match contact.with {
            None => 0,
            Some(With::Employer) => 1,
            Some(With::School) => 2,
            Some(With::Client) => 3,
            Some(With::Other) => 4,
        };
        self.buffer.clear();
        self.buffer.extend_from_slice(&contact.day.to_le_bytes());
        self.buffer.extend_from_slice(&contact.worker.to_le_bytes());
        self.buffer.extend_from_slice(&[with, word(contact.in_person), word(contact.preferred)]);
        self.buffer.extend_from_slice(&client.len().to_le_bytes());
        self.buffer.extend_from_slice(client);
        self.buffer.extend_from_slice(organisation);
        self.prints.push((XxHash3_64::oneshot(&self.buffer), u64::try_from(contact.row).unwrap_or(u64::MAX)));
    }

    /// Counts the rows that wait.
    fn count(&mut self, around: &Around<'_>, log: &mut FaultLog) {
        let mut batch = std::mem::take(&mut self.batch);
        if let Some(clients) = around.clients {
            for contact in &mut batch {
                if let Named::Short(short) = contact.client {
                    contact.client = clients.place_of_short(short).map_or(Named::Unknown, Named::Client);
                    if matches!(contact.client, Named::Unknown) {
                        log.note(RowFault::UnknownClient, "client", contact.row);
                    }
                }
            }
        }
        for contact in &batch {
            self.count_one(contact, around, &mut RowLog { row: contact.row, log });
        }
        batch.clear();
        self.batch = batch;
    }

    fn count_one(&mut self, contact: &Contact, around: &Around<'_>, row: &mut RowLog<'_>) {
        let day = contact.day;
        let client = match contact.client {
            Named::Client(client) => client,
            _ => NOBODY,
        };
        let mut near = place(client).and_then(|client| self.near.get_mut(client));
        if near.as_ref().is_some_and(|near| day < near.enrolled) {
            row.note(RowFault::ContactBeforeEnrolment, "date");
        }
        match contact.with {
            Some(with @ (With::Employer | With::School)) => {
                let is_employer = with == With::Employer;
                if let Some(near) = near.as_mut().filter(|_| contact.in_person == Some(true) && day <= around.to) {
                    if near.has_several {
                        self.tally.first_of_several(client, day, is_employer, around);
                    } else if near.enrolled <= day {
                        let first = if is_employer { &mut near.first_employer } else { &mut near.first_school };
                        *first = day.min(*first);
                    }
                }
                if day < around.from || around.to < day {
                    return;
                }
                *(if is_employer { &mut self.tally.with_employers } else { &mut self.tally.with_schools }) += 1;
                match (near, contact.client) {
                    (Some(near), _) => near.counted.add(contact.preferred),
                    (None, Named::Nobody) => self.tally.unnamed += 1,
                    (None, _) => self.tally.of_unknown.add(contact.preferred),
                }
                self.count_worker(contact, around, row);
            }
            Some(With::Client) if contact.in_person == Some(true) => {
                let Some(first) = near.map(|near| near.starts) else { return };
                let end = place(client).and_then(|client| self.near.get(client + 1)).map_or(first, |next| next.starts);
                let range = usize::try_from(first).unwrap_or(usize::MAX)..usize::try_from(end).unwrap_or_default();
                let starts = around.starts.get(range.clone()).unwrap_or_default();
                for (start, met) in starts.iter().zip(self.tally.met_on.get_mut(range).unwrap_or_default()) {
                    met.meet(i64::from(day) - i64::from(start.day));
                }
            }
            Some(With::Client | With::Other) => {}
            None => self.tally.with_nobody += 1,
        }
    }

    fn count_worker(&mut self, contact: &Contact, around: &Around<'_>, row: &mut RowLog<'_>) {
        let Some(of_worker) = place(contact.worker).and_then(|worker| self.tally.workers.get_mut(worker)) else { return };
        let is_active = around.workers.is_some_and(|workers| workers.is_active(contact.worker, contact.day));
        match contact.in_person {
            Some(true) if is_active => of_worker.in_person += 1,
            Some(true) => {
                of_worker.while_not_active += 1;
                row.note(RowFault::ContactWhileNotActive, "worker");
            }
            None if is_active => of_worker.mode_not_said += 1,
            _ => {}
        }
    }
}

fn place(of: u32) -> Option<usize> {
    if of == NOBODY { None } else { usize::try_from(of).ok() }
}
