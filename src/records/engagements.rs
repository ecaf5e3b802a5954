//! Jobs and courses: who held which, from when to when.

use std::collections::{BTreeSet, HashMap, HashSet};

use super::cell::{ALWAYS, OPEN, RowLog};
use super::clients::Clients;
use super::dates::Day;
use super::ids::{NOBODY, pseudonym};
use super::names::{NO_NAME, NameId, Names};
use super::reader::TableReader;
use super::workers::Workers;
use crate::diagnostic::Problems;
use crate::figure::Figure;
use crate::records::row_fault::RowFault;

/// The jobs or the courses of all clients.
#[derive(Debug, Default)]
pub struct Engagements {
    /// Those with a day on which they started, by client and then in order of that day.
    pub all: Vec<Engagement>,
    /// How many rows have no day on which they started, which leaves them out of everything.
    pub undated: usize,
    /// The kinds that `audit.yaml` gives as the meaning of a value.
    pub meant: BTreeSet<NameId>,
    /// Whether the table says how many hours were paid.
    pub has_paid_hours: bool,
}

/// A job or a course.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Engagement {
    /// The client's place among `Ids`.
    pub client: u32,
    pub started: Day,
    /// The last day, or [`OPEN`].
    pub ended: Day,
    /// The kind of job or course, or [`NO_NAME`].
    pub kind: NameId,
    /// The employer or institution, or [`NO_NAME`].
    pub place: NameId,
    /// Whether it is a competitive job, or a regular full-time course; nothing where the table does not say.
    pub regular: Option<bool>,
    /// The hours of paid work, where the table says.
    pub paid_hours: Option<Figure>,
}

/// The names of the columns in which jobs and courses differ.
pub struct EngagementColumns {
    /// The kind of job or course.
    pub kind: &'static str,
    /// The employer or institution.
    pub place: &'static str,
    /// Whether it is competitive, or regular and full-time.
    pub regular: &'static str,
}

pub const OF_JOBS: EngagementColumns = EngagementColumns { kind: "job_type", place: "employer", regular: "competitive" };
pub const OF_COURSES: EngagementColumns = EngagementColumns { kind: "course_type", place: "institution", regular: "regular_fulltime" };

impl Engagement {
    /// Whether it is held on a day: both ends are included.
    pub fn is_held(&self, day: Day) -> bool {
        self.started <= day && day <= self.ended
    }

    /// Whether it is held on any day between two, both included.
    pub fn is_held_within(&self, from: Day, to: Day) -> bool {
        self.started <= to && from <= self.ended
    }
}

impl Engagements {
    /// The jobs or courses of a client, in order of their first day.
    pub fn of(&self, client: u32) -> &[Engagement] {
        let start = self.all.partition_point(|engagement| engagement.client < client);
        let end = self.all.partition_point(|engagement| engagement.client <= client);
        self.all.get(start..end).unwrap_or_default()
    }

    pub fn read(
        reader: &TableReader<'_>,
        columns: &EngagementColumns,
        workers: Option<&Workers>,
        clients: Option<&Clients>,
        names: &mut Names,
        problems: &mut Problems,
    ) -> Self {
        let mut engagements = Self { has_paid_hours: reader.has("paid_hours"), ..Self::default() };
        let [client, worker, started, ended] = ["client", "worker", "started", "ended"].map(|column| reader.at(column));
        let [kind, place, regular] = [columns.kind, columns.place, columns.regular].map(|column| reader.at(column));
        let paid_hours = reader.at("paid_hours");
        let (started_format, ended_format) = (reader.format("started"), reader.format("ended"));
        let mut words = reader.vocabulary(columns.regular);
        let mut read: Vec<(Engagement, usize)> = Vec::new();
        let mut log = reader.each(problems, |row, cells, log| {
            let mut row = RowLog { row, log };
            let started = row.day(cells, started, started_format, "started", ALWAYS);
            let ended = row.day(cells, ended, ended_format, "ended", OPEN);
            if started.zip(ended).is_some_and(|(started, ended)| ended < started) {
                row.note(RowFault::EndBeforeStart, "ended");
            }
            row.worker(&pseudonym(cells, worker), workers);
            let regular = row.yes_no(cells.bytes(regular), &mut words, columns.regular);
            let paid_hours = if cells.bytes(paid_hours).is_empty() { None } else { row.hours(cells, paid_hours, "paid_hours") };
            let mut named = |column: &str, index: usize| {
                let cell = cells.text(index);
                if cell.is_empty() { NO_NAME } else { names.place(&reader.name(column, cell)) }
            };
            let (kind, place) = (named(columns.kind, kind), named(columns.place, place));
            let id = pseudonym(cells, client);
            if id.is_empty() {
                row.note(RowFault::BlankId, "client");
                return;
            }
            let client = match clients.map(|clients| clients.place(&id)) {
                Some(Some(client)) => client,
                Some(None) => {
                    row.note(RowFault::UnknownClient, "client");
                    return;
                }
                None => NOBODY,
            };
            let (Some(started), Some(ended)) = (started, ended) else { return };
            if started == ALWAYS {
                row.note(RowFault::BlankDate, "started");
                engagements.undated += 1;
                return;
            }
            read.push((Engagement { client, started, ended, kind, place, regular, paid_hours }, row.row));
        });
        read.sort_by_key(|(engagement, row)| (engagement.client, engagement.started, *row));
        // Without a table of clients a job may be anybody's.
        let mut seen: HashSet<&Engagement> = HashSet::new();
        // Until when a client has held one of a kind in a place, of those that started before.
        let mut held: HashMap<(u32, NameId, NameId), Day> = HashMap::new();
        for (engagement, row) in read.iter().filter(|(engagement, _)| engagement.client != NOBODY) {
            let until = held.entry((engagement.client, engagement.kind, engagement.place)).or_insert(ALWAYS);
            if !seen.insert(engagement) {
                log.note(RowFault::DoubledRow, "", *row);
            } else if engagement.place != NO_NAME && engagement.started <= *until {
                log.note(RowFault::Overlap, "started", *row);
            }
            *until = engagement.ended.max(*until);
        }
        reader.report(log, problems);
        engagements.meant = reader.meanings(columns.kind).map(|meaning| names.place(meaning)).collect();
        engagements.all = read.into_iter().map(|(engagement, _)| engagement).collect();
        engagements
    }
}
