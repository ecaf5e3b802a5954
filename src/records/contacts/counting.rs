//! Counting contacts: where each adds up.

use super::row::{Contact, Named};
use super::{Around, ContactTally, OfClient, week};
use crate::records::cell::{ALWAYS, OPEN, RowLog};
use crate::records::dates::Day;
use crate::records::faults::FaultLog;
use crate::records::ids::NOBODY;
use crate::records::row_fault::RowFault;
use crate::records::words::With;

/// What one thread has counted.
pub struct Counting {
    /// All but what is counted of clients with one enrolment.
    pub tally: ContactTally,
    /// What is counted of each client who has one enrolment, together so that it is found in one place.
    pub near: Vec<Near>,
}

/// What is counted of a client, and what it is held against. So aligned, none lies across two lines of the cache.
#[derive(Clone, Copy)]
#[repr(align(32))]
pub struct Near {
    /// The first day of the first enrolment.
    enrolled: Day,
    /// Whether there are several enrolments, so that a contact belongs to one of them.
    has_several: bool,
    pub first_employer: Day,
    pub first_school: Day,
    pub counted: OfClient,
    /// Where the client's starts of jobs and courses begin; they end where the next client's do.
    starts: u32,
}

impl Counting {
    pub fn new(around: &Around<'_>) -> Self {
        Self { tally: ContactTally::of(around), near: near(around) }
    }

    /// Counts the rows that wait, and takes them off.
    pub fn count(&mut self, batch: &mut Vec<Contact>, around: &Around<'_>, log: &mut FaultLog) {
        if let Some(clients) = around.clients {
            for contact in batch.iter_mut() {
                if let Named::Short(short) = contact.client {
                    contact.client = clients.place_of_short(short).map_or(Named::Unknown, Named::Client);
                    if matches!(contact.client, Named::Unknown) {
                        log.note(RowFault::UnknownClient, "client", contact.row);
                    }
                }
            }
        }
        for contact in batch.iter() {
            self.count_one(contact, around, &mut RowLog { row: contact.row, log });
        }
        batch.clear();
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
                let at = usize::try_from(week(day) - week(around.from)).ok();
                if let Some(kinds) = at.and_then(|at| self.tally.weeks.get_mut(at)) {
                    kinds.employers |= is_employer;
                    kinds.schools |= !is_employer;
                }
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

fn place(of: u32) -> Option<usize> {
    if of == NOBODY { None } else { usize::try_from(of).ok() }
}
