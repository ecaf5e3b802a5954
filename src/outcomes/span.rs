//! The spans that outcomes are counted over: the calendar quarters of a period, and the whole of it.

use chrono::{Datelike, Months, NaiveDate};

use crate::records::{Day, date_of, day_of};

/// A calendar quarter, or the part of it that lies in the period; or the whole period.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Span {
    /// Which quarter it is; none for the whole period.
    pub quarter: Option<Quarter>,
    /// The first day that counts.
    pub from: Day,
    /// The last day that counts.
    pub to: Day,
    /// Whether all of the quarter lies in the period.
    pub is_whole: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Quarter {
    pub year: i32,
    /// 1 to 4.
    pub number: u32,
}

/// The quarters that a period touches, the first and the last cut to it, and after several of them the whole period.
pub fn spans(from: Day, to: Day) -> Vec<Span> {
    let mut spans = Vec::new();
    let mut first = date_of(from).and_then(first_day);
    while let Some(start) = first.filter(|start| day_of(*start) <= to) {
        let Some(next) = start.checked_add_months(Months::new(3)) else { break };
        let (begin, end) = (day_of(start), day_of(next) - 1);
        let (own_from, own_to) = (begin.max(from), end.min(to));
        let is_whole = own_from == begin && own_to == end;
        let quarter = Quarter { year: start.year(), number: start.month0() / 3 + 1 };
        spans.push(Span { quarter: Some(quarter), from: own_from, to: own_to, is_whole });
        first = Some(next);
    }
    if spans.len() > 1 {
        spans.push(Span { quarter: None, from, to, is_whole: true });
    }
    spans
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
        let spans = spans(day(2025, 11, 15), day(2026, 4, 1));
        let found: Vec<_> =
            spans.iter().map(|span| (span.quarter.map(|of| (of.year, of.number)), span.from, span.to, span.is_whole)).collect();
        assert_eq!(
            found,
            [
                (Some((2025, 4)), day(2025, 11, 15), day(2025, 12, 31), false),
                (Some((2026, 1)), day(2026, 1, 1), day(2026, 3, 31), true),
                (Some((2026, 2)), day(2026, 4, 1), day(2026, 4, 1), false),
                (None, day(2025, 11, 15), day(2026, 4, 1), true),
            ]
        );
        assert_eq!(super::spans(day(2026, 1, 1), day(2026, 3, 31)).len(), 1);
    }
}
