//! Cells to values: numbers, yes and no, and dates as Dutch, Flemish, French and English spreadsheets write them.

use chrono::{DateTime, FixedOffset, NaiveDate};
use chrono_tz::Tz;

use super::ailment::Ailment;
use super::text::same_look;
use crate::figure::Figure;

/// A name in small letters, without accents, and with one `_` for spaces and hyphens.
pub fn fold(name: &str) -> String {
    let small = same_look(name);
    let plain = small.chars().map(|letter| match letter {
        'é' | 'è' | 'ê' | 'ë' => 'e',
        'à' | 'â' | 'ä' | 'á' | 'ã' | 'å' => 'a',
        'ï' | 'î' | 'í' | 'ì' => 'i',
        'ô' | 'ö' | 'ó' | 'ò' | 'õ' => 'o',
        'ü' | 'û' | 'ù' | 'ú' => 'u',
        'ç' => 'c',
        'ñ' => 'n',
        'ý' | 'ÿ' => 'y',
        ' ' | '-' => '_',
        other => other,
    });
    plain.collect()
}

/// A text in small letters, without accents, with one space for spaces, hyphens and underscores.
pub fn fold_words(text: &str) -> String {
    fold(text).replace('_', " ")
}

/// A number that was read from a cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Number {
    /// The number itself; of `92 %` it is 92.
    pub figure: Figure,
    /// Whether a percent sign stood behind it.
    pub percent: bool,
}

/// Why a cell holds no number.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NumberFault {
    /// It is none.
    NotANumber,
    /// It is below zero.
    Negative,
    /// The cell is something else.
    Ailing(Ailment),
    /// A separator stands where it may part thousands or decimals.
    Ambiguous {
        /// How to write it as a decimal.
        as_decimal: String,
        /// How to write it as a whole number.
        as_thousands: String,
    },
}

/// Reads a number with a comma or a point before its decimals, and points, commas, spaces or apostrophes between thousands.
///
/// # Errors
/// See [`NumberFault`]. `1.234` is ambiguous; `0.125`, `1234.567`, `1.234.567` and `1.234,5` are not.
pub fn number(cell: &str) -> Result<Number, NumberFault> {
    let cell = cell.trim();
    let (digits, percent) = match cell.strip_suffix('%') {
        Some(digits) => (digits.trim_end(), true),
        None => (cell, false),
    };
    let (digits, negative) = match digits.strip_prefix(['-', '\u{2212}']) {
        Some(digits) => (digits.trim_start(), true),
        None => (digits, false),
    };
    let plain = plain_decimal(digits)?;
    let figure = Figure::from_decimal(&plain).ok_or(NumberFault::NotANumber)?;
    if negative && figure != Figure::whole(0) {
        return Err(NumberFault::Negative);
    }
    Ok(Number { figure, percent })
}

fn plain_decimal(digits: &str) -> Result<String, NumberFault> {
    let spaced = |letter: char| matches!(letter, ' ' | '\u{a0}' | '\u{202f}' | '\u{2009}' | '\'' | '\u{2019}');
    let digits = if digits.contains(spaced) {
        let (whole, rest) = digits.find(['.', ',']).map_or((digits, ""), |at| digits.split_at(at));
        let groups: Vec<&str> = whole.split(spaced).collect();
        if !is_grouped(&groups) {
            return Err(NumberFault::NotANumber);
        }
        // The spaces part the thousands, so what follows can only be decimals.
        return join(&groups.concat(), rest.get(1..).filter(|_| !rest.is_empty()));
    } else {
        digits
    };
    let (points, commas) = (digits.matches('.').count(), digits.matches(',').count());
    match (points, commas) {
        (0, 0) => join(digits, None),
        (1, 0) | (0, 1) => {
            let (whole, decimals) = digits.split_once(['.', ',']).unwrap_or((digits, ""));
            let could_be_thousands = decimals.len() == 3 && (1..=3).contains(&whole.len()) && !whole.starts_with('0');
            let plain = join(whole, Some(decimals))?;
            if could_be_thousands {
                return Err(NumberFault::Ambiguous { as_decimal: format!("{digits}0"), as_thousands: format!("{whole}{decimals}") });
            }
            Ok(plain)
        }
        (1, 1..) | (1.., 1) => {
            let decimal_sign = if digits.rfind('.') > digits.rfind(',') { '.' } else { ',' };
            let thousands_sign = if decimal_sign == '.' { ',' } else { '.' };
            let (whole, decimals) = digits.rsplit_once(decimal_sign).unwrap_or((digits, ""));
            grouped(whole, thousands_sign, Some(decimals))
        }
        (2.., 0) => grouped(digits, '.', None),
        (0, 2..) => grouped(digits, ',', None),
        _ => Err(NumberFault::NotANumber),
    }
}

fn grouped(whole: &str, sign: char, decimals: Option<&str>) -> Result<String, NumberFault> {
    let groups: Vec<&str> = whole.split(sign).collect();
    if is_grouped(&groups) { join(&groups.concat(), decimals) } else { Err(NumberFault::NotANumber) }
}

/// One to three digits, then groups of three.
fn is_grouped(groups: &[&str]) -> bool {
    let three = |group: &&str| group.len() == 3 && group.bytes().all(|byte| byte.is_ascii_digit());
    groups.split_first().is_some_and(|(first, rest)| (1..=3).contains(&first.len()) && rest.iter().all(three))
}

fn join(whole: &str, decimals: Option<&str>) -> Result<String, NumberFault> {
    let is_digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    match decimals {
        None if is_digits(whole) => Ok(whole.to_owned()),
        Some(decimals) if is_digits(whole) && is_digits(decimals) => Ok(format!("{whole}.{decimals}")),
        _ => Err(NumberFault::NotANumber),
    }
}

/// Words for yes and for no in Dutch, English and French, and the truth words that spreadsheets write, in small letters.
pub const YES: [&str; 10] = ["yes", "ja", "oui", "y", "j", "o", "true", "waar", "vrai", "1"];
pub const NO: [&str; 9] = ["no", "nee", "neen", "non", "n", "false", "onwaar", "faux", "0"];

/// Reads a word for yes or no, in any case of letters.
pub fn yes_no(cell: &str) -> Option<bool> {
    let word = cell.trim().to_lowercase();
    if YES.contains(&word.as_str()) {
        Some(true)
    } else if NO.contains(&word.as_str()) {
        Some(false)
    } else {
        None
    }
}

/// Reads a date as year-month-day or day-month-year, parted by `-`, `/` or `.`, with four digits for the year; a time of
/// day behind it is passed over.
pub fn date(cell: &str) -> Option<NaiveDate> {
    let day = cell.trim().split([' ', 'T']).next()?;
    let parts: Vec<&str> = day.split(['-', '/', '.']).collect();
    let number = |part: &str| -> Option<u32> { part.bytes().all(|byte| byte.is_ascii_digit()).then(|| part.parse().ok())? };
    let [first, month, last] = parts[..] else { return None };
    let (year, day) = match (first.len(), last.len()) {
        (4, 1..=2) => (first, last),
        (1..=2, 4) => (last, first),
        _ => return None,
    };
    NaiveDate::from_ymd_opt(i32::try_from(number(year)?).ok()?, number(month)?, number(day)?)
}

/// A moment with the zone that it is of, such as `2026-02-01T23:00:00Z`; `None` for anything else.
pub fn zoned(cell: &str) -> Option<DateTime<FixedOffset>> {
    let text = cell.trim().replacen(' ', "T", 1).replace(' ', "");
    let text = text.strip_suffix(['Z', 'z']).map_or_else(|| text.clone(), |moment| format!("{moment}+00:00"));
    let parse = |format: &str| DateTime::parse_from_str(&text, format).ok();
    ["%Y-%m-%dT%H:%M:%S%.f%#z", "%Y-%m-%dT%H:%M%#z", "%d-%m-%YT%H:%M:%S%.f%#z", "%d/%m/%YT%H:%M:%S%.f%#z"].into_iter().find_map(parse)
}

/// The day of a moment in a zone, or the day that a cell states without one.
///
/// # Errors
/// That the cell states a moment of some zone, and nobody said which zone is meant here.
pub fn day_here(cell: &str, zone: Option<Tz>) -> Result<Option<NaiveDate>, NoZone> {
    match zoned(cell) {
        Some(moment) => zone.map(|zone| Some(moment.with_timezone(&zone).date_naive())).ok_or(NoZone),
        None => Ok(date(cell)),
    }
}

/// Nobody said which zone is meant here.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NoZone;

#[cfg(test)]
mod tests {
    use super::*;

    fn read(cell: &str) -> Result<String, NumberFault> {
        number(cell).map(|number| format!("{}{}", number.figure, if number.percent { "%" } else { "" }))
    }

    #[test]
    fn numbers_of_every_custom_are_read() {
        for (cell, plain) in [
            ("92", "92"),
            ("92,0", "92"),
            ("92.5", "92.5"),
            ("92 %", "92%"),
            ("92,5%", "92.5%"),
            ("92\u{a0}%", "92%"),
            ("1.234,5", "1234.5"),
            ("1,234.5", "1234.5"),
            ("1.234.567", "1234567"),
            ("1 234,5", "1234.5"),
            ("1\u{202f}234", "1234"),
            ("1'234.50", "1234.5"),
            ("0,125", "0.125"),
            ("0.125", "0.125"),
            ("1234.567", "1234.567"),
            ("1234,567", "1234.567"),
            ("007", "7"),
            ("1.234.567,89", "1234567.89"),
            ("-0", "0"),
            ("20,1234", "20.1234"),
        ] {
            assert_eq!(read(cell).as_deref(), Ok(plain), "{cell}");
        }
    }

    #[test]
    fn a_number_that_reads_two_ways_says_what_to_write() {
        for (cell, decimal, thousands) in [("1.234", "1.2340", "1234"), ("12,345", "12,3450", "12345"), ("999.000", "999.0000", "999000")] {
            let fault = NumberFault::Ambiguous { as_decimal: decimal.to_owned(), as_thousands: thousands.to_owned() };
            assert_eq!(read(cell), Err(fault), "{cell}");
        }
    }

    #[test]
    fn what_is_no_number_is_refused() {
        for cell in [
            "",
            "abc",
            "1,2,3",
            "1.2.3",
            "12 34",
            ",5",
            "5,",
            "1e3",
            "1..5",
            "%",
            "1,23.456,7",
            "+5",
            "½",
            "5 clients",
            "1 2345,6",
            "1.2345.6,7",
        ] {
            assert_eq!(read(cell), Err(NumberFault::NotANumber), "{cell}");
        }
        assert_eq!(read("-3"), Err(NumberFault::Negative));
        assert_eq!(read("-0,5 %"), Err(NumberFault::Negative));
    }

    #[test]
    fn yes_and_no_are_read_in_three_languages() {
        for word in ["ja", "JA", " Yes ", "oui", "WAAR", "true", "vrai", "j", "o", "y", "1"] {
            assert_eq!(yes_no(word), Some(true), "{word}");
        }
        for word in ["nee", "Neen", "no", "NON", "onwaar", "faux", "n", "0"] {
            assert_eq!(yes_no(word), Some(false), "{word}");
        }
        for word in ["", "x", "misschien", "2", "ja nee"] {
            assert_eq!(yes_no(word), None, "{word}");
        }
    }

    #[test]
    fn dates_are_read_year_first_or_day_first() {
        let day = NaiveDate::from_ymd_opt(2026, 7, 6);
        for cell in ["2026-07-06", "6-7-2026", "06/07/2026", "6.7.2026", "2026-07-06 00:00:00", "2026-07-06T10:00"] {
            assert_eq!(date(cell), day, "{cell}");
        }
        for cell in ["", "6-7-26", "2026-13-01", "31/02/2026", "12/31/2026", "2026", "07-2026", "a-b-c", "6--2026"] {
            assert_eq!(date(cell), None, "{cell}");
        }
    }

    #[test]
    fn a_moment_of_another_zone_is_the_day_here() {
        let brussels = Some(chrono_tz::Europe::Brussels);
        let day = |cell: &str| day_here(cell, brussels).map(|day| day.map(|day| day.to_string()));
        assert_eq!(day("2026-01-31T23:30:00Z"), Ok(Some("2026-02-01".to_owned())));
        assert_eq!(day("2026-06-30 22:00:00+00:00"), Ok(Some("2026-07-01".to_owned())));
        assert_eq!(day("2026-06-30T23:59:59.5+0200"), Ok(Some("2026-06-30".to_owned())));
        assert_eq!(day("2026-06-30T23:59"), Ok(Some("2026-06-30".to_owned())));
        assert_eq!(day_here("2026-01-31T23:30:00Z", None), Err(NoZone));
    }
}
