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
        Self { delimiter: stream.delimiter(), header: stream.header.clone(), columns, pairs }
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
        for (index, column, holds) in &self.columns {
            let (index, bytes) = (*index, cells.bytes(*index));
            if may_ail {
                let cell = cells.cell(index);
                if let Some(ailment) = cell.ailment() {
                    log.note_ailing(ailment, column, row, &cell.text);
                    continue;
                }
            }
            if !is_plain && self.delimiter.is_some() && is_odd(bytes) {
                log.doubt(Doubt::OddLetters, column, row);
            }
            if !matches!(holds, Holds::Person | Holds::Name) || bytes.is_empty() {
                continue;
            }
            let has_digit = bytes.iter().any(u8::is_ascii_digit);
            if *holds == Holds::Person
                && has_digit
                && (bytes.len() > 15 || bytes.iter().any(|byte| byte.eq_ignore_ascii_case(&b'e')))
                && is_broken_id(&cells.text(index))
            {
                log.doubt(Doubt::BrokenId, column, row);
            }
            // The words for a total and for nothing hold no digit, but for a year behind the one.
            if bytes.len() < 30 && (!has_digit || matches!(bytes.first(), Some(b'T' | b't' | b'S' | b's' | b'E' | b'e' | b'G' | b'g'))) {
                let text = cells.text(index);
                if is_total(&text) {
                    log.doubt(Doubt::TotalsRow, column, row);
                } else if !has_digit && is_placeholder(&text) {
                    log.doubt(Doubt::NoName, column, row);
                }
            }
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
