//! The calendar quarters of a period.

use chrono::{Datelike, Months, NaiveDate};

use crate::records::{Day, date_of, day_of};

/// A calendar quarter, or the part of it that lies in the period.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Quarter {
    pub year: i32,
    /// 1 to 4.
    pub number: u32,
    /// The first day that counts.
    pub from: Day,
    /// The last day that counts.
    pub to: Day,
    /// Whether all of the quarter lies in the period.
    pub is_whole: bool,
}

/// The quarters that a period touches, the first and the last cut to it.
pub fn quarters(from: Day, to: Day) -> Vec<Quarter> {
    let mut quarters = Vec::new();
    let mut first = date_of(from).and_then(first_day);
    while let Some(start) = first.filter(|start| day_of(*start) <= to) {
        let Some(next) = start.checked_add_months(Months::new(3)) else { break };
        let (begin, end) = (day_of(start), day_of(next) - 1);
        let (own_from, own_to) = (begin.max(from), end.min(to));
        let is_whole = own_from == begin && own_to == end;
        quarters.push(Quarter { year: start.year(), number: start.month0() / 3 + 1, from: own_from, to: own_to, is_whole });
        first = Some(next);
    }
    quarters
}

/// The first day of the quarter that a day is in.
fn first_day(day: NaiveDate) -> Option<NaiveDate> {
    NaiveDate::from_ymd_opt(day.year(), day.month0() / 3 * 3 + 1, 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(year: i32, month: u32, day: u32) -> Day {
        day_of(NaiveDate::from_ymd_opt(year, month, day).expect("a date"))
    }

    #[test]
    fn a_period_is_cut_at_the_calendar() {
        let quarters = quarters(day(2025, 11, 15), day(2026, 4, 1));
        let found: Vec<_> =
            quarters.iter().map(|quarter| (quarter.year, quarter.number, quarter.from, quarter.to, quarter.is_whole)).collect();
        assert_eq!(
            found,
            [
                (2025, 4, day(2025, 11, 15), day(2025, 12, 31), false),
                (2026, 1, day(2026, 1, 1), day(2026, 3, 31), true),
                (2026, 2, day(2026, 4, 1), day(2026, 4, 1), false),
            ]
        );
    }
}
