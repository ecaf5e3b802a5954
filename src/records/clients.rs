//! The clients: who is open on a day, with which worker and team and in which track. Their ids are known here alone.

use super::cell::{ALWAYS, Belongs, Caseloads, OPEN, RowLog};
use super::dates::Day;
use super::ids::{Added, Ids, NOBODY, Short, pseudonym};
use super::names::{NO_NAME, NameId, Names};
use super::reader::TableReader;
use super::workers::Workers;
use crate::diagnostic::Problems;
use crate::records::row_fault::RowFault;
use crate::table::Doubt;

/// The clients, each with a place.
#[derive(Debug, Default)]
pub struct Clients {
    ids: Ids,
    /// Every enrolment, by client and then in order of its day.
    pub enrolments: Vec<Enrolment>,
    /// Where the enrolments of each client begin.
    starts: Vec<usize>,
    /// How many rows have no day of enrolment, which leaves them out of everything.
    pub undated: usize,
}

/// An enrolment of a client.
#[derive(Clone, Debug)]
pub struct Enrolment {
    /// The client's place among `Ids`.
    pub client: u32,
    /// The worker's place, or [`NOBODY`].
    pub worker: u32,
    pub belongs: Belongs,
    /// The care team, or [`NO_NAME`].
    pub team: NameId,
    pub enrolled: Day,
    /// The day on which it was closed, or [`OPEN`].
    pub closed: Day,
    /// The row that says so.
    pub row: usize,
}

impl Enrolment {
    /// Whether the client is open on a day: enrolled on or before it, and not closed on or before it.
    pub fn is_open(&self, day: Day) -> bool {
        self.enrolled <= day && day < self.closed
    }
}

impl Clients {
    /// The place of the client of this id.
    pub fn place(&self, id: &[u8]) -> Option<u32> {
        self.ids.place(id)
    }

    /// The place of the client of a short id.
    pub fn place_of_short(&self, id: Short) -> Option<u32> {
        self.ids.place_of_short(id)
    }

    /// How many clients there are.
    pub fn count(&self) -> usize {
        self.ids.count()
    }

    /// Where a client's enrolments stand among all, in order of their days.
    pub fn range_of(&self, client: u32) -> std::ops::Range<usize> {
        let start = |place: Option<usize>| place.and_then(|place| self.starts.get(place)).copied().unwrap_or(self.enrolments.len());
        let place = usize::try_from(client).ok();
        start(place)..start(place.and_then(|place| place.checked_add(1)))
    }

    /// A client's enrolments, in order of their days.
    pub fn of(&self, client: u32) -> &[Enrolment] {
        self.enrolments.get(self.range_of(client)).unwrap_or_default()
    }

    pub fn read(
        reader: &TableReader<'_>,
        workers: Option<&Workers>,
        caseloads: Caseloads,
        names: &mut Names,
        problems: &mut Problems,
    ) -> Self {
        let mut clients = Self::default();
        let columns = ["client", "worker", "track", "team", "enrolled", "closed"];
        let [client, worker, track, team, enrolled, closed] = columns.map(|column| reader.at(column));
        let (enrolled_format, closed_format) = (reader.format("enrolled"), reader.format("closed"));
        let mut tracks = reader.vocabulary("track");
        let mut read: Vec<Enrolment> = Vec::new();
        let mut log = reader.each(problems, |row, cells, log| {
            let mut row = RowLog { row, log };
            let enrolled = row.day(cells, enrolled, enrolled_format, "enrolled", ALWAYS);
            let closed = row.day(cells, closed, closed_format, "closed", OPEN);
            if enrolled.zip(closed).is_some_and(|(enrolled, closed)| closed < enrolled) {
                row.note(RowFault::EndBeforeStart, "closed");
            }
            let worker = row.worker(&pseudonym(cells, worker), workers);
            let belongs = row.belongs(cells.bytes(track), &mut tracks, caseloads);
            let id = pseudonym(cells, client);
            if id.is_empty() {
                row.note(RowFault::BlankId, "client");
                return;
            }
            let Added { place, differs_in_case, .. } = clients.ids.add(&id);
            if differs_in_case {
                row.log.doubt(Doubt::CaseAlone, "client", row.row);
            }
            let team = cells.text(team);
            let team = if team.is_empty() { NO_NAME } else { names.place(&reader.name("team", team)) };
            let (Some(enrolled), Some(closed)) = (enrolled, closed) else { return };
            if enrolled == ALWAYS {
                row.note(RowFault::BlankDate, "enrolled");
                clients.undated += 1;
                return;
            }
            read.push(Enrolment { client: place, worker, belongs, team, enrolled, closed, row: row.row });
        });
        read.sort_by_key(|enrolment| (enrolment.client, enrolment.enrolled, enrolment.row));
        let mut before: Option<&Enrolment> = None;
        for enrolment in &read {
            let same = before.filter(|before| before.client == enrolment.client);
            // Closed on a day and enrolled anew on the same: open once.
            if same.is_some_and(|before| enrolment.enrolled < before.closed) {
                log.note(RowFault::Overlap, "client", enrolment.row);
            }
            // What reaches farthest hides what began later and ended before it.
            before = same.filter(|before| before.closed > enrolment.closed).or(Some(enrolment));
        }
        reader.report(log, problems);
        clients.enrolments = read;
        clients.index();
        clients
    }

    fn index(&mut self) {
        let mut at = 0;
        for client in 0..u32::try_from(self.ids.count()).unwrap_or(NOBODY) {
            self.starts.push(at);
            at += self.enrolments.get(at..).unwrap_or_default().iter().take_while(|enrolment| enrolment.client == client).count();
        }
    }
}
