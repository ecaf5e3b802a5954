//! Hours of workers by week, added up as they stream past.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

use super::cell::RowLog;
use super::dates::Day;
use super::faults::FaultLog;
use super::ids::{NOBODY, pseudonym};
use super::reader::TableReader;
use super::workers::Workers;
use crate::diagnostic::Problems;
use crate::figure::{Figure, Scaled};
use crate::records::row_fault::RowFault;
use crate::table::{Cells, Doubt};

/// Hours by worker, over the weeks whose Monday is in the period.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct HoursTally {
    /// By the worker's place.
    pub workers: Vec<OfWorker>,
}

/// The hours of a worker.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OfWorker {
    /// For work and study.
    pub vocational: Share,
    /// Outside the institution.
    pub community: Share,
}

/// A part of a worker's hours, over the rows that state it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Share {
    /// The hours of the part.
    pub part: Scaled,
    /// All hours of the same rows.
    pub total: Scaled,
    /// How many rows do not state the part.
    pub not_said: u64,
}

impl Share {
    /// The part as a percentage of the whole; nothing where there are no hours.
    pub fn percent(&self) -> Option<Figure> {
        self.part.figure().times(100).divided_by(&self.total.figure())
    }

    fn add(&mut self, part: Option<Scaled>, total: Scaled) {
        match part {
            Some(part) => {
                self.part = self.part.plus(part);
                self.total = self.total.plus(total);
            }
            None => self.not_said += 1,
        }
    }

    fn merge(&mut self, other: Self) {
        self.part = self.part.plus(other.part);
        self.total = self.total.plus(other.total);
        self.not_said += other.not_said;
    }
}

/// No week has more hours.
const HOURS_OF_A_WEEK: i128 = 7 * 24;

/// One thread at work.
struct Counting {
    workers: Vec<OfWorker>,
    /// The first row of each worker and week.
    weeks: BTreeMap<(u32, Day), usize>,
    sums: LastRow,
}

impl HoursTally {
    pub fn read(reader: &TableReader<'_>, workers: Option<&Workers>, from: Day, to: Day, problems: &mut Problems) -> Self {
        let columns = ["worker", "week", "total", "vocational", "community"];
        let [worker, week, total, vocational, community] = columns.map(|column| reader.at(column));
        let format = reader.format("week");
        let count = workers.map_or(0, |workers| workers.ids.len());
        let start = || Counting { workers: vec![OfWorker::default(); count], weeks: BTreeMap::new(), sums: LastRow::default() };
        let visit = |counting: &mut Counting, row: usize, cells: &Cells<'_>, log: &mut FaultLog| {
            let mut row = RowLog { row, log };
            let id = pseudonym(cells, worker);
            if id.is_empty() {
                row.note(RowFault::BlankId, "worker");
            }
            let worker = row.worker(&id, workers);
            let monday = format.week(cells, week);
            if monday.is_none() {
                row.note(RowFault::UnreadableWeek, "week");
            }
            let total = hours(cells, total, "total", &mut row);
            counting.sums.add(total, row.row);
            let mut part = |index: usize, column: &'static str| {
                if cells.bytes(index).is_empty() { Some(None) } else { hours(cells, index, column, &mut row).map(Some) }
            };
            let (vocational, community) = (part(vocational, "vocational"), part(community, "community"));
            let (Some(monday), Some(total), Some(vocational), Some(community)) = (monday, total, vocational, community) else { return };
            if total > Scaled::whole(HOURS_OF_A_WEEK) {
                row.note(RowFault::MoreThanAWeek, "total");
            }
            for (part, column) in [(vocational, "vocational"), (community, "community")] {
                if part.is_some_and(|part| part > total) {
                    row.note(RowFault::PartAboveTotal, column);
                }
            }
            if worker == NOBODY || monday < from || to < monday {
                return;
            }
            match counting.weeks.entry((worker, monday)) {
                Entry::Occupied(_) => row.note(RowFault::DoubledWeek, "week"),
                Entry::Vacant(week) => {
                    week.insert(row.row);
                }
            }
            if let Some(of_worker) = usize::try_from(worker).ok().and_then(|worker| counting.workers.get_mut(worker)) {
                of_worker.vocational.add(vocational, total);
                of_worker.community.add(community, total);
            }
        };
        let mut all = start();
        let mut log = FaultLog::default();
        for (counting, found) in reader.each_in_two(start, visit, |_, _| {}, problems) {
            log.merge(found);
            all.sums.merge(counting.sums);
            for (own, other) in all.workers.iter_mut().zip(counting.workers) {
                own.vocational.merge(other.vocational);
                own.community.merge(other.community);
            }
            for (week, row) in counting.weeks {
                // Of two threads that met the same week the later row is the double.
                if let Some(first) = all.weeks.insert(week, row) {
                    log.note(RowFault::DoubledWeek, "week", first.max(row));
                }
            }
        }
        if let Some(row) = all.sums.that_adds_up() {
            log.doubt(Doubt::AddsUp, "total", row);
        }
        reader.report(log, problems);
        Self { workers: all.workers }
    }
}

/// The hours of all rows, and those of the last, which may be their total.
#[derive(Clone, Copy, Debug, Default)]
struct LastRow {
    all: Scaled,
    last: (usize, Scaled),
    rows: usize,
}

impl LastRow {
    fn add(&mut self, total: Option<Scaled>, row: usize) {
        let Some(total) = total else { return };
        self.merge(Self { all: total, last: (row, total), rows: 1 });
    }

    fn merge(&mut self, other: Self) {
        self.all = self.all.plus(other.all);
        self.rows += other.rows;
        if other.last.0 > self.last.0 {
            self.last = other.last;
        }
    }

    /// The last row, when it adds up three or more before it.
    fn that_adds_up(&self) -> Option<usize> {
        let (row, last) = self.last;
        (self.rows > 3 && last > Scaled::default() && self.all == last.plus(last)).then_some(row)
    }
}

/// The hours in a cell, which must be filled in.
fn hours(cells: &Cells<'_>, index: usize, column: &'static str, row: &mut RowLog<'_>) -> Option<Scaled> {
    if cells.kind(index).is_none()
        && let Some(hours) = Scaled::plain(cells.bytes(index))
    {
        return Some(hours);
    }
    let hours = row.hours(cells, index, column)?;
    let scaled = Scaled::of(&hours);
    if scaled.is_none() {
        row.note(RowFault::UnreadableNumber, column);
    }
    scaled
}
