//! What is wrong with the rows of a table: counted by kind and column, with the first rows of each.

use std::collections::BTreeMap;

use super::row_fault::RowFault;
use crate::diagnostic::{Place, Problem, Problems};
use crate::locale::Message;

/// How many rows of a kind are told by number.
pub const TOLD: usize = 20;

/// The faults of one table, whose rows may be read by several threads.
#[derive(Clone, Debug, Default)]
pub struct FaultLog {
    kinds: BTreeMap<(RowFault, &'static str), Rows>,
}

#[derive(Clone, Debug, Default)]
struct Rows {
    count: usize,
    /// The first of them, in rising order.
    first: Vec<usize>,
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
    /// Takes note of a fault in a row and column.
    pub fn note(&mut self, fault: RowFault, column: &'static str, row: usize) {
        self.kinds.entry((fault, column)).or_default().add(row);
    }

    /// How many faults of a kind there are, over all columns.
    #[cfg(test)]
    pub fn count(&self, fault: RowFault) -> usize {
        self.kinds.iter().filter(|((kind, _), _)| *kind == fault).map(|(_, rows)| rows.count).sum()
    }

    /// Adds what another thread found.
    pub fn merge(&mut self, other: Self) {
        for (kind, rows) in other.kinds {
            let own = self.kinds.entry(kind).or_default();
            own.count += rows.count;
            own.first.extend(rows.first);
            own.first.sort_unstable();
            own.first.truncate(TOLD);
        }
    }

    /// Tells all that was found, kind by kind.
    pub fn report(self, file: &str, heading: impl Fn(&str) -> Option<String>, problems: &mut Problems) {
        for ((fault, column), rows) in self.kinds {
            let first = rows.first.first().copied().unwrap_or_default();
            let place = Place::row(file, first, heading(column).as_deref());
            let message = Message::RecordRows { notice: Box::new(fault.notice()), rows: rows.first, count: rows.count };
            problems.push(Problem::new(fault.severity(), message).at(place));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::Severity;

    #[test]
    fn the_first_twenty_are_told_by_number_and_all_are_counted_however_threads_share_them() {
        let (mut one, mut other) = (FaultLog::default(), FaultLog::default());
        for row in 2..102 {
            let log = if row % 3 == 0 { &mut one } else { &mut other };
            log.note(RowFault::UnknownWorker, "worker", row);
        }
        other.merge(one);
        let mut problems = Problems::new();
        other.report("x.csv", |column| Some(column.to_owned()), &mut problems);
        let told: Vec<Problem> = problems.into_iter().collect();
        let message = Message::RecordRows { notice: Box::new(RowFault::UnknownWorker.notice()), rows: (2..22).collect(), count: 100 };
        assert_eq!(told, [Problem::new(Severity::Error, message).at(Place::row("x.csv", 2, Some("worker")))]);
    }
}
