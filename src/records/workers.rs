//! The workers: who is active on a day, for how much, in which teams and which track.

use super::cell::{ALWAYS, Belongs, Caseloads, OPEN, RowLog, RunningSum};
use super::dates::Day;
use super::ids::{Added, Ids, NOBODY, pseudonym};
use super::names::{NO_NAME, NameId, Names};
use super::reader::TableReader;
use crate::diagnostic::Problems;
use crate::figure::Figure;
use crate::records::row_fault::RowFault;
use crate::table::{Doubt, decode};

/// The workers, each with a place.
#[derive(Debug, Default)]
pub struct Workers {
    pub ids: Vec<String>,
    ids_to_places: Ids,
    /// Their stints, in order of their start.
    pub stints: Vec<Vec<Stint>>,
}

/// A stretch of time in which a worker works for the programme.
#[derive(Clone, Debug)]
pub struct Stint {
    /// Full-time equivalents.
    pub fte: Figure,
    pub belongs: Belongs,
    /// The care teams, each once.
    pub teams: Vec<NameId>,
    pub from: Day,
    pub to: Day,
    /// The row that says so.
    pub row: usize,
}

impl Stint {
    /// Whether the worker is active on a day: both ends are included.
    pub fn covers(&self, day: Day) -> bool {
        self.from <= day && day <= self.to
    }

    /// On how many days between two the worker is active, both included.
    pub fn days_within(&self, from: Day, to: Day) -> i64 {
        let (from, to) = (i64::from(self.from.max(from)), i64::from(self.to.min(to)));
        (to - from + 1).max(0)
    }
}

impl Workers {
    /// The place of the worker of this id.
    pub fn place(&self, id: &[u8]) -> Option<u32> {
        self.ids_to_places.place(id)
    }

    /// The stints of the worker at a place.
    pub fn stints_of(&self, place: u32) -> &[Stint] {
        usize::try_from(place).ok().and_then(|place| self.stints.get(place)).map_or(&[], Vec::as_slice)
    }

    /// Whether a worker is active on a day.
    pub fn is_active(&self, place: u32, day: Day) -> bool {
        self.stints_of(place).iter().any(|stint| stint.covers(day))
    }

    pub fn read(reader: &TableReader<'_>, caseloads: Caseloads, names: &mut Names, problems: &mut Problems) -> Self {
        let mut workers = Self::default();
        let [worker, fte, track, teams, from, to] = ["worker", "fte", "track", "teams", "from", "to"].map(|column| reader.at(column));
        let (from_format, to_format) = (reader.format("from"), reader.format("to"));
        let mut tracks = reader.vocabulary("track");
        let mut sums = RunningSum::default();
        let mut log = reader.each(problems, |row, cells, log| {
            let mut row = RowLog { row, log };
            let from = row.day(cells, from, from_format, "from", ALWAYS);
            let to = row.day(cells, to, to_format, "to", OPEN);
            if from.zip(to).is_some_and(|(from, to)| to < from) {
                row.note(RowFault::EndBeforeStart, "to");
            }
            let fte = row.figure(cells, fte, "fte");
            match &fte {
                Some(fte) if *fte == Figure::whole(0) => row.note(RowFault::FteZero, "fte"),
                // Nobody works more than one and a half times full time; hours or a percentage stand here then.
                Some(fte) if fte.times(2) > Figure::whole(3) => row.note(RowFault::FteTooHigh, "fte"),
                _ => {}
            }
            sums.add(fte.as_ref(), row.row);
            let belongs = row.belongs(cells.bytes(track), &mut tracks, caseloads);
            if caseloads == Caseloads::PerTrack && belongs == Belongs::ToBoth {
                row.note(RowFault::WorkerOfBoth, "track");
            }
            let id = pseudonym(cells, worker);
            if id.is_empty() {
                row.note(RowFault::BlankId, "worker");
                return;
            }
            let listed = cells.text(teams);
            let listed = listed.split(['|', ';']).map(str::trim).filter(|team| !team.is_empty());
            let mut teams: Vec<NameId> = listed.map(|team| names.place(&reader.name("teams", team.into()))).collect();
            teams.retain(|team| *team != NO_NAME);
            teams.sort_unstable();
            teams.dedup();
            let Some(stints) = usize::try_from(workers.add(&id, &mut row)).ok().and_then(|place| workers.stints.get_mut(place)) else {
                return;
            };
            // A row that cannot be read still shows that there is such a worker.
            let (Some(fte), Some(from), Some(to)) = (fte, from, to) else { return };
            stints.push(Stint { fte, belongs, teams, from, to, row: row.row });
        });
        for stints in &mut workers.stints {
            stints.sort_by_key(|stint| stint.from);
            // Of two that overlap the later row is at fault.
            let mut last: Option<(Day, usize)> = None;
            for stint in stints.iter() {
                if let Some((_, row)) = last.filter(|(until, _)| stint.from <= *until) {
                    log.note(RowFault::Overlap, "worker", stint.row.max(row));
                }
                last = last.max(Some((stint.to, stint.row)));
            }
        }
        if let Some(row) = sums.last_that_adds_up() {
            log.doubt(Doubt::AddsUp, "fte", row);
        }
        reader.report(log, problems);
        workers
    }

    fn add(&mut self, id: &[u8], row: &mut RowLog<'_>) -> u32 {
        let Added { place, is_new, differs_in_case } = self.ids_to_places.add(id);
        if differs_in_case {
            row.log.doubt(Doubt::CaseAlone, "worker", row.row);
        }
        if is_new {
            self.ids.push(decode(id).into_owned());
            self.stints.push(Vec::new());
        }
        place
    }
}

impl RowLog<'_> {
    /// The place of the worker that a cell names; nobody where it is blank or there is no table of workers.
    pub fn worker(&mut self, cell: &[u8], workers: Option<&Workers>) -> u32 {
        let Some(workers) = workers.filter(|_| !cell.is_empty()) else { return NOBODY };
        workers.place(cell).unwrap_or_else(|| {
            self.note(RowFault::UnknownWorker, "worker");
            NOBODY
        })
    }
}
