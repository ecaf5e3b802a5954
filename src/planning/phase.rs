//! By when something is to be done: now, within half a year, within a year.

use chrono::{Months, NaiveDate};

/// By when something is to be done.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Phase {
    Now,
    HalfYear,
    Year,
}

impl Phase {
    pub const ALL: [Self; 3] = [Self::Now, Self::HalfYear, Self::Year];

    /// The last day of it, of a plan that was made on `day`: a month, half a year or a year after it.
    pub fn ends(self, day: NaiveDate) -> NaiveDate {
        let months = match self {
            Self::Now => 1,
            Self::HalfYear => 6,
            Self::Year => 12,
        };
        day.checked_add_months(Months::new(months)).unwrap_or(day)
    }

    /// The phase in which a day falls; what is overdue is to be done now, and what comes after a year is in none.
    pub fn of(due: NaiveDate, day: NaiveDate) -> Option<Self> {
        Self::ALL.into_iter().find(|phase| due <= phase.ends(day))
    }
}
