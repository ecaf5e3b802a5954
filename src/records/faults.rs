//! What is wrong with the rows of a table: counted by kind and column, with the first rows of each.

use std::collections::BTreeMap;

use rustc_hash::FxHashSet;

use super::dates::Day;
use super::ids::Short;
use super::row_fault::RowFault;
use crate::diagnostic::{Place, Problem, Problems, Severity};
use crate::locale::Message;
use crate::table::{Ailment, Doubt};

/// How many names are remembered as being what they seem.
const MOST_KNOWN: usize = 4096;

/// How many rows of a kind are told by number.
pub const TOLD: usize = 20;

/// The faults of one table, whose rows may be read by several threads.
#[derive(Clone, Debug, Default)]
pub struct FaultLog {
    kinds: BTreeMap<(Fault, &'static str), Rows>,
    /// The row and the columns whose cells cannot stand for a value, which says all there is to say of them.
    ailing: (usize, Vec<&'static str>),
    /// Names that were looked at and are what they seem.
    known: FxHashSet<Short>,
    /// The days between which records are likely to be, where that is known.
    likely: Option<(Day, Day)>,
}

/// What is wrong with a row, by itself or held against the header, or with one of its cells whatever the column.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Fault {
    Row(RowFault),
    Doubt(Doubt),
    Cell(Ailment),
}

#[derive(Clone, Debug, Default)]
struct Rows {
    count: usize,
    /// The first of them, in rising order.
    first: Vec<usize>,
    /// What the first of them shows, where that says more than the fault.
    shown: Option<(usize, String)>,
}

impl Rows {
    fn add(&mut self, row: usize) {
        self.count += 1;
        if self.first.len() < TOLD {
            self.first.push(row);
        } else if self.first.last().is_some_and(|last| row < *last) {
            // Rows mostly come in order, but for those found when two threads compare theirs.
            self.first.pop();
            self.first.push(row);
        } else {
            return;
        }
        self.first.sort_unstable();
    }
}

impl FaultLog {
    /// A log of rows whose days are likely to lie between these.
    pub fn of_days(likely: (Day, Day)) -> Self {
        Self { likely: Some(likely), ..Self::default() }
    }

    /// Whether a name was looked at before, and is what it seems.
    pub fn is_known(&self, name: &[u8]) -> bool {
        Short::of(name).is_some_and(|short| self.known.contains(&short))
    }

    /// Remembers a name that is what it seems; long ones are looked at anew.
    pub fn know(&mut self, name: &[u8]) {
        if let Some(short) = Short::of(name).filter(|_| self.known.len() < MOST_KNOWN) {
            self.known.insert(short);
        }
    }

    /// Whether a day is far from those that records are likely to be of.
    pub fn is_far(&self, day: Day) -> bool {
        self.likely.is_some_and(|(from, to)| day < from || to < day)
    }

    /// Takes note of a fault in a row and column.
    pub fn note(&mut self, fault: RowFault, column: &'static str, row: usize) {
        if self.ailing.0 != row || !self.ailing.1.contains(&column) {
            self.kinds.entry((Fault::Row(fault), column)).or_default().add(row);
        }
    }

    /// Takes note of a row that is not what it seems.
    pub fn doubt(&mut self, doubt: Doubt, column: &'static str, row: usize) {
        self.kinds.entry((Fault::Doubt(doubt), column)).or_default().add(row);
    }

    /// Takes note of a cell that cannot stand for a value, and of what it shows.
    pub fn note_ailing(&mut self, ailment: Ailment, column: &'static str, row: usize, shown: &str) {
        if self.ailing.0 != row {
            self.ailing = (row, Vec::new());
        }
        self.ailing.1.push(column);
        let rows = self.kinds.entry((Fault::Cell(ailment), column)).or_default();
        rows.add(row);
        if !shown.is_empty() && rows.shown.as_ref().is_none_or(|(first, _)| row < *first) {
            rows.shown = Some((row, shown.to_owned()));
        }
    }

    /// How many faults of a kind there are, over all columns.
    #[cfg(test)]
    pub fn count(&self, fault: RowFault) -> usize {
        self.kinds.iter().filter(|((kind, _), _)| *kind == Fault::Row(fault)).map(|(_, rows)| rows.count).sum()
    }

    /// Adds what another thread found.
    pub fn merge(&mut self, other: Self) {
        for (kind, rows) in other.kinds {
            let own = self.kinds.entry(kind).or_default();
            own.count += rows.count;
            own.first.extend(rows.first);
            own.first.sort_unstable();
            own.first.truncate(TOLD);
            own.shown = own.shown.take().into_iter().chain(rows.shown).min();
        }
    }

    /// Tells all that was found, kind by kind.
    pub fn report(self, place: impl Fn(&str, usize) -> Place, problems: &mut Problems) {
        for ((fault, column), rows) in self.kinds {
            let place = place(column, rows.first.first().copied().unwrap_or_default());
            let (severity, notice) = match fault {
                Fault::Row(fault) => (fault.severity(), fault.notice()),
                Fault::Doubt(doubt) => (doubt.severity(), doubt.notice()),
                Fault::Cell(ailment) => (Severity::Error, ailment.notice()),
            };
            let shown = rows.shown.map(|(_, shown)| shown);
            let message = Message::Rows { notice: Box::new(notice), rows: rows.first, count: rows.count, shown };
            problems.push(Problem::new(severity, message).at(place));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_twenty_are_told_by_number_and_all_are_counted_however_threads_share_them() {
        let (mut one, mut other) = (FaultLog::default(), FaultLog::default());
        for row in 2..102 {
            let log = if row % 3 == 0 { &mut one } else { &mut other };
            log.note(RowFault::UnknownWorker, "worker", row);
        }
        other.merge(one);
        let mut problems = Problems::new();
        other.report(|column, row| Place::row("x.csv", row, Some(column)), &mut problems);
        let told: Vec<Problem> = problems.into_iter().collect();
        let message =
            Message::Rows { notice: Box::new(RowFault::UnknownWorker.notice()), rows: (2..22).collect(), count: 100, shown: None };
        assert_eq!(told, [Problem::new(Severity::Error, message).at(Place::row("x.csv", 2, Some("worker")))]);
    }
}
