//! Dates of a column: one format for all of its cells, settled before the first of them is used.

use std::sync::LazyLock;

use chrono::{Datelike, NaiveDate, Weekday};
use chrono_tz::Tz;

use crate::table::{Cells, Kind, zoned};

/// A day, counted from the first of January of the year 1.
pub type Day = i32;

/// The order in which a date is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Order {
    /// 2026-12-31.
    YearMonthDay,
    /// 31-12-2026.
    DayMonthYear,
    /// 12-31-2026.
    MonthDayYear,
}

impl Order {
    /// The orders by the names that `audit.yaml` gives them.
    pub const NAMES: [(&'static str, Self); 3] =
        [("year-month-day", Self::YearMonthDay), ("day-month-year", Self::DayMonthYear), ("month-day-year", Self::MonthDayYear)];
}

/// How the dates of a column are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DateFormat {
    /// The order of the parts.
    pub order: Order,
    /// The zone in which days are meant, where it is named.
    pub zone: Option<Tz>,
}

/// The day as a number.
pub fn day_of(date: NaiveDate) -> Day {
    date.num_days_from_ce()
}

pub fn date_of(day: Day) -> Option<NaiveDate> {
    NaiveDate::from_num_days_from_ce_opt(day)
}

/// Looks at the cells of a column until it is clear how its dates are written.
#[derive(Clone, Debug, Default)]
pub struct Settling {
    settled: Option<Order>,
    /// Whether some date would be another day if its first two parts changed places.
    matters: bool,
    saw_any: bool,
    /// Whether some cell holds a day itself, and none of its texts.
    saw_day: bool,
}

impl Settling {
    /// Takes a cell into account.
    pub fn see(&mut self, cells: &Cells<'_>, index: usize) {
        match cells.kind(index) {
            None => self.see_text(cells.bytes(index)),
            Some(Kind::Day(_)) => self.saw_day = true,
            Some(_) => {}
        }
    }

    /// Whether real days stand among texts of days, so that some of the real ones may have been turned round.
    pub fn is_mixed(&self) -> bool {
        self.saw_day && self.saw_any
    }

    fn see_text(&mut self, cell: &[u8]) {
        if self.settled.is_some() {
            return;
        }
        let Some(Parts { numbers: [first, second, _], year_first }) = parts(cell) else { return };
        self.saw_any = true;
        if year_first {
            self.settled = Some(Order::YearMonthDay);
        } else if first > 12 {
            self.settled = Some(Order::DayMonthYear);
        } else if second > 12 {
            self.settled = Some(Order::MonthDayYear);
        } else if first != second {
            self.matters = true;
        }
    }

    /// Whether no further cell can change the format.
    pub fn is_settled(&self) -> bool {
        self.settled.is_some()
    }

    /// The order; `None` when all that was seen can be read in two ways.
    pub fn order(&self) -> Option<Order> {
        match self.settled {
            Some(order) => Some(order),
            None if self.matters => None,
            // Nothing was seen that the order would change.
            None => Some(if self.saw_any { Order::DayMonthYear } else { Order::YearMonthDay }),
        }
    }
}

impl DateFormat {
    /// The day that a cell states, as a day of its own or in words; `None` when it is none in this format.
    pub fn day(self, cells: &Cells<'_>, index: usize) -> Option<Day> {
        match cells.kind(index) {
            None => self.read(cells.bytes(index)).or_else(|| self.moment(&cells.text(index))),
            Some(Kind::Day(day)) => Some(day_of(*day)),
            Some(Kind::Number(number)) => number.day.map(day_of),
            Some(Kind::Hours(_) | Kind::Truth(_) | Kind::Ailing(_) | Kind::Text) => None,
        }
    }

    /// The Monday of the week that a cell states.
    pub fn week(self, cells: &Cells<'_>, index: usize) -> Option<Day> {
        match cells.kind(index) {
            None => self.read_week(cells.bytes(index)),
            Some(_) => self.day(cells, index).filter(|day| is_monday(*day)),
        }
    }

    /// The day here of a moment of some zone.
    fn moment(self, cell: &str) -> Option<Day> {
        zoned(cell).zip(self.zone).map(|(moment, zone)| day_of(moment.with_timezone(&zone).date_naive()))
    }

    fn read(self, cell: &[u8]) -> Option<Day> {
        if let Some(day) = self.read_plain(cell) {
            return Some(day);
        }
        let Parts { numbers: [first, second, third], year_first } = parts(cell)?;
        let (year, month, day) = match (self.order, year_first) {
            (Order::YearMonthDay, true) => (first, second, third),
            (Order::DayMonthYear, false) => (third, second, first),
            (Order::MonthDayYear, false) => (third, first, second),
            _ => return None,
        };
        NaiveDate::from_ymd_opt(i32::try_from(year).ok()?, month, day).map(day_of)
    }

    /// The day of a date as most cells have it: with two digits for day and month and nothing behind.
    fn read_plain(self, cell: &[u8]) -> Option<Day> {
        let cell: &[u8; 10] = cell.try_into().ok()?;
        let digit = |byte: &u8| u32::from(byte.wrapping_sub(b'0'));
        let is_sign = |byte: &u8| matches!(byte, b'-' | b'/' | b'.');
        let (year, month, day) = match (self.order, cell) {
            (Order::YearMonthDay, [a, b, c, d, e, f, g, h, i, j]) if is_sign(e) && is_sign(h) => ([a, b, c, d], [f, g], [i, j]),
            (Order::DayMonthYear, [i, j, e, f, g, h, a, b, c, d]) if is_sign(e) && is_sign(h) => ([a, b, c, d], [f, g], [i, j]),
            _ => return None,
        };
        if !year.iter().chain(&month).chain(&day).all(|byte| byte.is_ascii_digit()) {
            return None;
        }
        let number = |digits: &[&u8]| digits.iter().fold(0, |number, byte| number * 10 + digit(byte));
        in_calendar(number(&year), number(&month), number(&day))
    }

    /// An ISO week such as `2026-W05`, or the Monday itself.
    fn read_week(self, cell: &[u8]) -> Option<Day> {
        let monday = match iso_week(cell) {
            Some(monday) => monday,
            None => self.read(cell)?,
        };
        Some(monday).filter(|day| is_monday(*day))
    }
}

fn is_monday(day: Day) -> bool {
    date_of(day).is_some_and(|day| day.weekday() == Weekday::Mon)
}

/// The years that records are likely to be of, whose months are looked up.
const LIKELY_YEARS: std::ops::Range<u32> = 1900..2100;

/// The first day of each month of the likely years, and of the month after them. A long table asks for so many days that looking a month
/// up, rather than working it out, is felt.
static MONTHS: LazyLock<Vec<Day>> = LazyLock::new(|| {
    let months = LIKELY_YEARS.flat_map(|year| (1..=12).map(move |month| (year, month))).chain([(LIKELY_YEARS.end, 1)]);
    months.filter_map(|(year, month)| NaiveDate::from_ymd_opt(i32::try_from(year).ok()?, month, 1)).map(day_of).collect()
});

/// The day of a date, if there is such a date in a likely year.
fn in_calendar(year: u32, month: u32, day: u32) -> Option<Day> {
    let month = month.checked_sub(1).filter(|month| *month < 12)?;
    let place = usize::try_from(year.checked_sub(LIKELY_YEARS.start)? * 12 + month).ok()?;
    let (first, next) = (MONTHS.get(place)?, MONTHS.get(place + 1)?);
    let found = first + Day::try_from(day.checked_sub(1)?).ok()?;
    (found < *next).then_some(found)
}

/// A date taken apart, before it is clear which part is what.
struct Parts {
    numbers: [u32; 3],
    year_first: bool,
}

/// Takes a date apart at `-`, `/` or `.`; the year has four digits, the others one or two. A time of day behind it is passed over.
fn parts(cell: &[u8]) -> Option<Parts> {
    let mut numbers = [0_u32; 3];
    let mut lengths = [0_u8; 3];
    let mut at = 0;
    for (place, byte) in cell.iter().enumerate() {
        match byte {
            b'0'..=b'9' => {
                let (number, length) = numbers.get_mut(at).zip(lengths.get_mut(at))?;
                if *length == 4 {
                    return None;
                }
                *number = *number * 10 + u32::from(byte - b'0');
                *length += 1;
            }
            b'-' | b'/' | b'.' if at < 2 => at += 1,
            // A time of day behind it changes nothing, unless it is that of another zone.
            b' ' | b'T' if at == 2 => match cell.get(place + 1..).unwrap_or_default() {
                time if time.iter().any(|byte| matches!(byte, b'Z' | b'z' | b'+' | b'-')) => return None,
                _ => break,
            },
            _ => return None,
        }
    }
    match lengths {
        [4, 1..=2, 1..=2] => Some(Parts { numbers, year_first: true }),
        [1..=2, 1..=2, 4] => Some(Parts { numbers, year_first: false }),
        _ => None,
    }
}

fn iso_week(cell: &[u8]) -> Option<Day> {
    let text = std::str::from_utf8(cell).ok()?;
    let (year, week) = text.split_once(['W', 'w'])?;
    let year = year.trim_end_matches('-');
    let is_number = |text: &str, length: std::ops::RangeInclusive<usize>| {
        length.contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit())
    };
    if !is_number(year, 4..=4) || !is_number(week, 1..=2) {
        return None;
    }
    NaiveDate::from_isoywd_opt(year.parse().ok()?, week.parse().ok()?, Weekday::Mon).map(day_of)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn order(cells: &[&str]) -> Option<Order> {
        let mut settling = Settling::default();
        cells.iter().for_each(|cell| settling.see_text(cell.as_bytes()));
        settling.order()
    }

    #[test]
    fn one_clear_date_settles_a_column() {
        assert_eq!(order(&["01-02-2026", "31-12-2026"]), Some(Order::DayMonthYear));
        assert_eq!(order(&["01/02/2026", "12/13/2026"]), Some(Order::MonthDayYear));
        assert_eq!(order(&["", "2026-01-02"]), Some(Order::YearMonthDay));
        assert_eq!(order(&["01-02-2026", "12.12.2026"]), None);
        assert_eq!(order(&["1-1-2026", "12/12/2026"]), Some(Order::DayMonthYear));
    }

    fn read(order: Order, cell: &str) -> Option<String> {
        let format = DateFormat { order, zone: None };
        format.read(cell.as_bytes()).and_then(date_of).map(|date| date.to_string())
    }

    #[test]
    fn dates_are_read_in_the_format_of_their_column_alone() {
        assert_eq!(read(Order::DayMonthYear, "1/2/2026").as_deref(), Some("2026-02-01"));
        assert_eq!(read(Order::MonthDayYear, "1/2/2026").as_deref(), Some("2026-01-02"));
        assert_eq!(read(Order::YearMonthDay, "2026-02-01 12:30").as_deref(), Some("2026-02-01"));
        assert_eq!(read(Order::YearMonthDay, "2026-02-01T00:00:00").as_deref(), Some("2026-02-01"));
        for cell in ["2026-02-01", "31-2-2026", "1-2-26", "1-2-20261", "13/13/2026", "1-2", "x", "", "60"] {
            assert_eq!(read(Order::DayMonthYear, cell), None, "{cell}");
        }
    }

    #[test]
    fn the_calendar_knows_every_day_of_the_likely_years_and_no_other() {
        for year in LIKELY_YEARS.start - 1..=LIKELY_YEARS.end {
            for (month, day) in (0..=13).flat_map(|month| (0..=32).map(move |day| (month, day))) {
                let known = NaiveDate::from_ymd_opt(i32::try_from(year).expect("small"), month, day).map(day_of);
                let expected = known.filter(|_| LIKELY_YEARS.contains(&year));
                assert_eq!(in_calendar(year, month, day), expected, "{year} {month} {day}");
            }
        }
    }

    #[test]
    fn a_week_is_an_iso_week_or_its_monday() {
        let week = |cell: &str| {
            let format = DateFormat { order: Order::DayMonthYear, zone: None };
            format.read_week(cell.as_bytes()).and_then(date_of).map(|date| date.to_string())
        };
        assert_eq!(week("2026-W05").as_deref(), Some("2026-01-26"));
        assert_eq!(week("2026W5").as_deref(), Some("2026-01-26"));
        assert_eq!(week("2026-W53").as_deref(), Some("2026-12-28"));
        assert_eq!(week("26-1-2026").as_deref(), Some("2026-01-26"));
        for cell in ["2026-W54", "2025-W53", "27-1-2026", "W05", "2026-5"] {
            assert_eq!(week(cell), None, "{cell}");
        }
    }
}
