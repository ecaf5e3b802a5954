//! Numbers of spreadsheets: at the fifteen digits that count, and as days and hours.

use chrono::{Days, NaiveDate};

use crate::figure::Figure;

/// How many digits of a number a spreadsheet keeps; what stands behind them is dust of its arithmetic.
const DIGITS: usize = 15;

/// A number as plain decimal text at fifteen significant digits, rounded half away from zero; `None` for what is none, or has an exponent
/// beyond what a spreadsheet has.
pub fn plain(written: &str) -> Option<String> {
    decimal(written, DIGITS)
}

/// The hours of a number of days, at the same digits: a third of a day is eight hours.
pub fn hours(written: &str) -> Option<Figure> {
    let days = figure(&decimal(written, usize::MAX)?)?;
    let negative = days < Figure::whole(0);
    let hours = if negative { Figure::whole(0).minus(&days) } else { days }.times(24);
    let hours = figure(&plain(&hours.rounded(30))?)?;
    Some(if negative { Figure::whole(0).minus(&hours) } else { hours })
}

fn decimal(written: &str, most: usize) -> Option<String> {
    let (negative, rest) = written.strip_prefix('-').map_or((false, written.strip_prefix('+').unwrap_or(written)), |rest| (true, rest));
    let (mantissa, exponent) = match rest.split_once(['e', 'E']) {
        Some((mantissa, exponent)) => (mantissa, exponent.parse::<i32>().ok()?),
        None => (rest, 0),
    };
    let (whole, decimals) = mantissa.split_once('.').unwrap_or((mantissa, ""));
    let all: Vec<u8> = whole.bytes().chain(decimals.bytes()).collect();
    if all.is_empty() || !all.iter().all(u8::is_ascii_digit) || all.len() > 400 || exponent.abs() > 400 {
        return None;
    }
    // The point stands so many digits from the start.
    let mut point = i32::try_from(whole.len()).ok()? + exponent;
    let zeros = all.iter().take_while(|digit| **digit == b'0').count();
    let mut digits: Vec<u8> = all.get(zeros..).unwrap_or_default().iter().map(|digit| digit - b'0').collect();
    point -= i32::try_from(zeros).ok()?;
    let rounds_up = digits.get(most).is_some_and(|next| *next >= 5);
    digits.truncate(most);
    if rounds_up {
        let nines = digits.iter().rev().take_while(|digit| **digit == 9).count();
        digits.truncate(digits.len() - nines);
        match digits.last_mut() {
            Some(last) => *last += 1,
            None => {
                digits.push(1);
                point += 1;
            }
        }
    }
    while digits.last() == Some(&0) {
        digits.pop();
    }
    if digits.is_empty() {
        return Some("0".to_owned());
    }
    let sign = if negative { "-" } else { "" };
    let text: String = digits.iter().map(|digit| char::from(b'0' + digit)).collect();
    let length = i32::try_from(text.len()).ok()?;
    let zeros = |count: i32| "0".repeat(usize::try_from(count).unwrap_or_default());
    Some(if point <= 0 {
        format!("{sign}0.{}{text}", zeros(-point))
    } else if point >= length {
        format!("{sign}{text}{}", zeros(point - length))
    } else {
        let (whole, decimals) = text.split_at(usize::try_from(point).ok()?);
        format!("{sign}{whole}.{decimals}")
    })
}

/// A plain decimal that may be below zero.
pub fn figure(plain: &str) -> Option<Figure> {
    match plain.strip_prefix('-') {
        Some(above) => Figure::from_decimal(above).map(|figure| Figure::whole(0).minus(&figure)),
        None => Figure::from_decimal(plain),
    }
}

/// How a workbook counts days.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum DateSystem {
    /// From the first of January 1900, with a 29th of February that never was.
    #[default]
    From1900,
    /// From the first of January 1904, which is 0.
    From1904,
}

impl DateSystem {
    /// The day of a day number, whatever time stands behind its point; `None` for one that is no day.
    pub fn day(self, plain: &str) -> Option<NaiveDate> {
        let number: u64 = plain.split('.').next()?.parse().ok()?;
        let zero = match self {
            // Day 60 never was, and before it the count is one off.
            Self::From1900 if number <= 60 => NaiveDate::from_ymd_opt(1899, 12, 31)?,
            Self::From1900 => NaiveDate::from_ymd_opt(1899, 12, 30)?,
            Self::From1904 => NaiveDate::from_ymd_opt(1904, 1, 1)?,
        };
        zero.checked_add_days(Days::new(number))
    }
}

/// The time of day of a number of days, as a cell shows it.
pub fn clock(days: &Figure, may_be_long: bool) -> Option<String> {
    let minutes: u64 = days.times(24 * 60).rounded(0).parse().ok()?;
    let hours = if may_be_long { minutes / 60 } else { minutes / 60 % 24 };
    Some(format!("{hours}:{:02}", minutes % 60))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_count_at_fifteen_digits() {
        for (written, expected) in [
            ("38.300000000000004", "38.3"),
            ("36.125", "36.125"),
            ("0.92499999999999993", "0.925"),
            ("1.6666666666666667", "1.66666666666667"),
            ("9.9999999999999995E-2", "0.1"),
            ("999999999999999.9", "1000000000000000"),
            ("1.23457E+11", "123457000000"),
            ("1E-3", "0.001"),
            ("-0", "0"),
            ("0.000", "0"),
            ("-12.50", "-12.5"),
            ("007", "7"),
            ("1234567890123456", "1234567890123460"),
            ("46054.75", "46054.75"),
        ] {
            assert_eq!(plain(written).as_deref(), Some(expected), "{written}");
        }
        for written in ["", ".", "x", "1e999", "1,5", "--1", "1e", "NaN", "0x1"] {
            assert_eq!(plain(written), None, "{written}");
        }
    }

    #[test]
    fn days_follow_the_workbook_and_nobody_is_older_than_its_count() {
        let day = |system: DateSystem, plain| system.day(plain).map(|day| day.to_string());
        assert_eq!(day(DateSystem::From1900, "46054.75").as_deref(), Some("2026-02-01"));
        assert_eq!(day(DateSystem::From1904, "44592").as_deref(), Some("2026-02-01"));
        assert_eq!(day(DateSystem::From1900, "61").as_deref(), Some("1900-03-01"));
        assert_eq!(day(DateSystem::From1900, "36.5").as_deref(), Some("1900-02-05"));
        assert_eq!((day(DateSystem::From1900, "-5"), day(DateSystem::From1900, "99999999999")), (None, None));
    }
}
