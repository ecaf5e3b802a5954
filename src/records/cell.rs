//! Cells of records to days, numbers, places and answers; a cell that cannot be read is noted, and never repeated.

use super::dates::{DateFormat, Day};
use super::faults::FaultLog;
use super::words::{Meaning, Vocabulary};
use crate::figure::Figure;
use crate::records::row_fault::RowFault;
use crate::table::{Ailment, Cells, Number, NumberFault, zoned};

/// Before every day: the start of what has been so for ever, and of what has no date.
pub const ALWAYS: Day = Day::MIN;
/// After every day: the end of what goes on.
pub const OPEN: Day = Day::MAX;

/// The days from 1900 to 2200, counted as [`Day`]s are.
const POSSIBLE: std::ops::RangeInclusive<Day> = 693_596..=803_533;

/// The tracks that a worker or client belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Belongs {
    /// One track, by its place among those of the audit.
    To(u8),
    ToBoth,
    /// The table does not say.
    NotSaid,
}

/// Whether every track has clients and workers of its own, so that nobody can be without a track.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Caseloads {
    /// One caseload.
    Shared,
    PerTrack,
}

/// A row while it is read.
pub struct RowLog<'a> {
    pub row: usize,
    /// Where its faults are noted.
    pub log: &'a mut FaultLog,
}

impl RowLog<'_> {
    /// Takes note of a fault.
    pub fn note(&mut self, fault: RowFault, column: &'static str) {
        self.log.note(fault, column, self.row);
    }

    /// The day in a cell; `blank` where it is not filled in, and nothing where it cannot be read.
    pub fn day(&mut self, cells: &Cells<'_>, index: usize, format: DateFormat, column: &'static str, blank: Day) -> Option<Day> {
        if cells.bytes(index).is_empty() {
            return Some(blank);
        }
        match format.day(cells, index) {
            None if zoned(&cells.text(index)).is_some() => self.note(RowFault::ZonedTime, column),
            None => self.note(RowFault::UnreadableDate, column),
            Some(day) if !POSSIBLE.contains(&day) => self.note(RowFault::ImpossibleYear, column),
            // Whoever works for the programme may have come long ago.
            Some(day) => {
                if self.log.is_far(day) && !matches!(column, "from" | "to") {
                    self.note(RowFault::FarDay, column);
                }
                return Some(day);
            }
        }
        None
    }

    /// The number in a cell, which must be filled in.
    pub fn figure(&mut self, cells: &Cells<'_>, index: usize, column: &'static str) -> Option<Figure> {
        self.number(cells.cell(index).number(), cells, index, column)
    }

    /// The hours in a cell, which must be filled in.
    pub fn hours(&mut self, cells: &Cells<'_>, index: usize, column: &'static str) -> Option<Figure> {
        self.number(cells.cell(index).hours(), cells, index, column)
    }

    fn number(&mut self, read: Result<Number, NumberFault>, cells: &Cells<'_>, index: usize, column: &'static str) -> Option<Figure> {
        match read {
            Ok(read) if !read.percent => return Some(read.figure),
            Err(NumberFault::Negative) => self.note(RowFault::NegativeNumber, column),
            // Those that ail in any column are noted as the row is opened.
            Err(NumberFault::Ailing(ailment @ (Ailment::Day | Ailment::Time | Ailment::TimeOfDay))) => {
                self.log.note_ailing(ailment, column, self.row, &cells.text(index));
            }
            _ => self.note(RowFault::UnreadableNumber, column),
        }
        None
    }

    /// Which tracks a cell names.
    pub fn belongs(&mut self, cell: &[u8], words: &mut Vocabulary, caseloads: Caseloads) -> Belongs {
        if cell.is_empty() {
            if caseloads == Caseloads::PerTrack {
                self.note(RowFault::TrackNeeded, "track");
            }
            return Belongs::NotSaid;
        }
        match words.read(cell) {
            Some(Meaning::Track(track)) => Belongs::To(track),
            Some(Meaning::Both) => Belongs::ToBoth,
            _ => {
                self.note(RowFault::UnknownTrack, "track");
                Belongs::NotSaid
            }
        }
    }

    /// Yes or no; nothing where the cell is blank.
    pub fn yes_no(&mut self, cell: &[u8], words: &mut Vocabulary, column: &'static str) -> Option<bool> {
        if cell.is_empty() {
            return None;
        }
        match words.read(cell) {
            Some(Meaning::YesNo(yes)) => Some(yes),
            _ => {
                self.note(RowFault::UnreadableYesNo, column);
                None
            }
        }
    }
}

/// What the rows so far come to, to see whether the last of them is their total.
#[derive(Debug, Default)]
pub struct RunningSum {
    /// The sum of all rows before the last.
    before: Option<Figure>,
    last: Option<(Figure, usize)>,
    rows: usize,
}

impl RunningSum {
    pub fn add(&mut self, figure: Option<&Figure>, row: usize) {
        let Some(figure) = figure else { return };
        if let Some((last, _)) = self.last.take() {
            self.before = Some(self.before.as_ref().map_or_else(|| last.clone(), |before| before.plus(&last)));
        }
        self.last = Some((figure.clone(), row));
        self.rows += 1;
    }

    /// The last row, when it adds up three or more before it.
    pub fn last_that_adds_up(&self) -> Option<usize> {
        let (last, row) = self.last.as_ref()?;
        (self.rows > 3 && self.before.as_ref() == Some(last) && *last > Figure::whole(0)).then_some(*row)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::records::dates::day_of;

    #[test]
    fn the_possible_days_are_those_of_three_centuries() {
        let day = |year, month, day| day_of(chrono::NaiveDate::from_ymd_opt(year, month, day).expect("a day"));
        assert_eq!(POSSIBLE, day(1900, 1, 1)..=day(2200, 12, 31));
    }
}
