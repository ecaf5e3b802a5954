//! A cell of a table: what it says, and in a spreadsheet what it is.

use chrono::NaiveDate;

use super::ailment::{Ailment, is_error};
use super::value::{Number, NumberFault, number};
use crate::figure::Figure;

/// A cell of a table, and what it says as text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Cell {
    /// What it says, without the white space around it: a number in digits with a point, a day as year-month-day.
    pub text: Box<str>,
    pub kind: Kind,
}

/// What a cell is. A CSV file has only text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Kind {
    #[default]
    Text,
    Number(Box<NumberCell>),
    /// A day, with or without a time behind it.
    Day(NaiveDate),
    /// A time of day or a length of time, in hours; nothing for a time of day that is a day or longer, which shows only its last part.
    Hours(Option<Box<Figure>>),
    Truth(bool),
    /// What cannot stand for a value.
    Ailing(Ailment),
}

/// A number of a spreadsheet, at the fifteen digits that it keeps.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NumberCell {
    /// The number; of a cell that shows `92 %` it is 92.
    pub figure: Figure,
    /// Whether the cell shows a percentage.
    pub percent: bool,
    /// The day that it would be as a date of its workbook.
    pub day: Option<NaiveDate>,
}

impl Cell {
    /// A cell of a CSV file, or a text in a spreadsheet.
    pub fn text(text: &str) -> Self {
        Self { text: super::text::trim(text).into(), kind: Kind::Text }
    }

    /// Whether nothing is filled in. A formula that was never worked out is filled in, and a cell under a merged one is not.
    pub fn is_blank(&self) -> bool {
        self.text.is_empty() && self.kind != Kind::Ailing(Ailment::Unworked)
    }

    /// What keeps the cell from standing for any value: an error is one however it was written.
    pub fn ailment(&self) -> Option<Ailment> {
        match &self.kind {
            Kind::Ailing(ailment) => Some(*ailment),
            Kind::Text if is_error(&self.text) => Some(Ailment::Error),
            _ => None,
        }
    }

    /// The number that the cell states.
    ///
    /// # Errors
    /// See [`NumberFault`].
    pub fn number(&self) -> Result<Number, NumberFault> {
        match &self.kind {
            Kind::Text => number(&self.text),
            Kind::Number(cell) if cell.figure < Figure::whole(0) => Err(NumberFault::Negative),
            Kind::Number(cell) => Ok(Number { figure: cell.figure.clone(), percent: cell.percent }),
            Kind::Day(_) => Err(NumberFault::Ailing(Ailment::Day)),
            Kind::Hours(_) => Err(NumberFault::Ailing(Ailment::Time)),
            Kind::Truth(_) => Err(NumberFault::NotANumber),
            Kind::Ailing(ailment) => Err(NumberFault::Ailing(*ailment)),
        }
    }

    /// The number of hours that the cell states.
    ///
    /// # Errors
    /// See [`NumberFault`].
    pub fn hours(&self) -> Result<Number, NumberFault> {
        match &self.kind {
            Kind::Hours(Some(hours)) if **hours < Figure::whole(0) => Err(NumberFault::Negative),
            Kind::Hours(Some(hours)) => Ok(Number { figure: Figure::clone(hours), percent: false }),
            Kind::Hours(None) => Err(NumberFault::Ailing(Ailment::TimeOfDay)),
            _ => self.number(),
        }
    }
}
