//! Every row held against its header, before it is read.

use super::Found;
use crate::audit::Holds;
use crate::records::faults::FaultLog;
use crate::table::{Cells, Doubt, Stream, is_broken_id, is_odd, is_placeholder, is_split_decimal, is_total, swallows_rows};

/// What the rows of one table are held against.
pub struct Doubts {
    delimiter: Option<u8>,
    header: Vec<String>,
    /// The columns that have a meaning, by their places.
    columns: Vec<(usize, &'static str, Holds)>,
    /// Those that hold pseudonyms or names, and whether it is pseudonyms.
    names: Vec<(usize, &'static str, bool)>,
    /// Numbers right before a name, by their places.
    pairs: Vec<(usize, usize, &'static str)>,
}

impl Doubts {
    pub fn of(stream: &Stream<'_>, found: &[Found]) -> Self {
        let columns: Vec<_> = found.iter().map(|found| (found.index, found.column.name, found.column.about)).collect();
        let is_figure = |holds| matches!(holds, Holds::Number | Holds::Hours);
        let pair = |(index, _, holds): &(usize, &'static str, Holds)| {
            let (next, name, _) = columns.iter().find(|(next, _, of_next)| *next == index + 1 && *of_next == Holds::Name)?;
            is_figure(*holds).then_some((*index, *next, *name))
        };
        let pairs = columns.iter().filter_map(pair).collect();
        let is_name = |(_, _, holds): &&(usize, &'static str, Holds)| matches!(holds, Holds::Person | Holds::Name);
        let names = columns.iter().filter(is_name).map(|(index, name, holds)| (*index, *name, *holds == Holds::Person)).collect();
        Self { delimiter: stream.delimiter(), header: stream.header.clone(), columns, names, pairs }
    }

    /// Takes note of what shows that a row is not what it seems.
    pub fn look(&self, row: usize, cells: &Cells<'_>, log: &mut FaultLog) {
        let (width, is_comma) = (self.header.len(), self.delimiter == Some(b','));
        // Between commas a blank cell may be all that a number with a comma left behind.
        if cells.count() > width && (is_comma || (width..cells.count()).any(|index| !cells.bytes(index).is_empty())) {
            log.doubt(Doubt::SurplusCell, "", row);
        }
        if is_comma {
            for (figure, next, column) in &self.pairs {
                if is_split_decimal(&cells.text(*figure), &cells.text(*next)) {
                    log.doubt(Doubt::SplitDecimal, column, row);
                }
            }
        }
        if self.is_header(cells) {
            log.doubt(Doubt::HeaderAgain, "", row);
            return;
        }
        let is_plain = cells.is_plain();
        if let Some(delimiter) = self.delimiter.filter(|_| !is_plain)
            && (0..cells.count()).any(|index| swallows_rows(&cells.text(index), delimiter, width))
        {
            log.doubt(Doubt::SwallowedRows, "", row);
        }
        let may_ail = cells.may_ail();
        if is_plain && !may_ail {
            // Most rows of long tables: nothing but pseudonyms and names can be other than they seem.
            for (index, column, is_person) in &self.names {
                self.look_at_name(row, (cells, *index), column, *is_person, log);
            }
            return;
        }
        for (index, column, holds) in &self.columns {
            if may_ail {
                let cell = cells.cell(*index);
                if let Some(ailment) = cell.ailment() {
                    log.note_ailing(ailment, column, row, &cell.text);
                    continue;
                }
            }
            if !is_plain && self.delimiter.is_some() && is_odd(cells.bytes(*index)) {
                log.doubt(Doubt::OddLetters, column, row);
            }
            if matches!(holds, Holds::Person | Holds::Name) {
                self.look_at_name(row, (cells, *index), column, *holds == Holds::Person, log);
            }
        }
    }

    /// Takes note of a pseudonym that was cut off, and of a word for a total or for nothing in the place of a name.
    fn look_at_name(&self, row: usize, (cells, index): (&Cells<'_>, usize), column: &'static str, is_person: bool, log: &mut FaultLog) {
        let bytes = cells.bytes(index);
        let Some(first) = bytes.first() else { return };
        if first.is_ascii_digit() {
            if is_person && (bytes.len() > 15 || bytes.iter().any(|byte| matches!(byte, b'e' | b'E'))) && is_broken_id(&cells.text(index)) {
                log.doubt(Doubt::BrokenId, column, row);
            }
            return;
        }
        // The words for a total and for nothing hold no digit, but for a year behind the one.
        let may_be_total = matches!(first, b'T' | b't' | b'S' | b's' | b'E' | b'e' | b'G' | b'g');
        if bytes.len() > 30 || (!may_be_total && bytes.last().is_some_and(u8::is_ascii_digit)) || log.is_known(bytes) {
            return;
        }
        let text = cells.text(index);
        if is_total(&text) {
            log.doubt(Doubt::TotalsRow, column, row);
        } else if is_placeholder(&text) {
            log.doubt(Doubt::NoName, column, row);
        } else {
            log.know(bytes);
        }
    }

    /// Whether a row says again what the columns are called.
    fn is_header(&self, cells: &Cells<'_>) -> bool {
        let says = |(index, ..): &(usize, &'static str, Holds)| {
            self.header.get(*index).is_some_and(|heading| cells.bytes(*index).eq_ignore_ascii_case(heading.as_bytes()))
        };
        self.columns.len() > 1 && self.columns.iter().all(says)
    }
}
