//! Exact decimals for sums over very many rows: whole numbers of a fixed small part.

use num_bigint::BigInt;
use num_rational::BigRational;
use num_traits::{ToPrimitive, pow};

use super::Figure;

/// How many decimals are kept.
const PLACES: usize = 18;

/// One, in the smallest part.
const ONE: i128 = 1_000_000_000_000_000_000;

/// A number with up to eighteen decimals, exact.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Scaled(i128);

impl Scaled {
    pub fn whole(number: i128) -> Self {
        Self(number.saturating_mul(ONE))
    }

    /// The sum of two. Numbers that are read from cells are so small that no table is long enough to reach the end.
    #[must_use]
    pub fn plus(self, other: Self) -> Self {
        Self(self.0.saturating_add(other.0))
    }

    /// A figure, if so many decimals write it exactly and it is no larger than any sum could bear.
    pub fn of(figure: &Figure) -> Option<Self> {
        let scaled = &figure.0 * BigRational::from_integer(pow(BigInt::from(10), PLACES));
        let scaled = if scaled.is_integer() { scaled.to_integer().to_i128()? } else { return None };
        (scaled.abs() <= ONE * 1_000_000_000).then_some(Self(scaled))
    }

    /// A number as most cells hold it: up to six digits, and behind a point or comma one or two more. Whatever is written otherwise is
    /// for the careful reader.
    pub fn plain(cell: &[u8]) -> Option<Self> {
        let (whole, decimals) = match cell.iter().position(|byte| matches!(byte, b'.' | b',')) {
            Some(at) => (cell.get(..at)?, cell.get(at + 1..)?),
            None => (cell, &b"0"[..]),
        };
        if !(1..=6).contains(&whole.len()) || !(1..=2).contains(&decimals.len()) {
            return None;
        }
        let number = |digits: &[u8]| {
            digits.iter().try_fold(0_i128, |number, byte| byte.is_ascii_digit().then(|| number * 10 + i128::from(byte - b'0')))
        };
        let part = if decimals.len() == 1 { ONE / 10 } else { ONE / 100 };
        Some(Self(number(whole)? * ONE + number(decimals)? * part))
    }

    /// The same number as a figure.
    pub fn figure(self) -> Figure {
        Figure(BigRational::new(BigInt::from(self.0), BigInt::from(ONE)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn plain_cells_are_read_as_the_careful_reader_does() {
        for cell in ["0", "7", "36", "7.6", "7,25", "0.05", "123456.99"] {
            let figure = Figure::from_decimal(&cell.replace(',', ".")).expect(cell);
            assert_eq!(Scaled::plain(cell.as_bytes()), Scaled::of(&figure), "{cell}");
            assert_eq!(Scaled::of(&figure).map(Scaled::figure), Some(figure), "{cell}");
        }
        for cell in ["", ".", "7.", ".5", "-1", "1.234", "1e3", "7 6", "1234567", "1.2.3"] {
            assert_eq!(Scaled::plain(cell.as_bytes()), None, "{cell}");
        }
    }

    #[test]
    fn what_does_not_fit_is_refused() {
        let third = Figure::whole(1).divided_by(&Figure::whole(3)).expect("a third");
        assert_eq!(Scaled::of(&third), None);
        assert_eq!(Scaled::of(&Figure::whole(i64::MAX)), None);
        assert_eq!(
            Scaled::of(&Figure::from_decimal("7.333333333333333333").expect("a figure"))
                .map(|sum| sum.plus(sum).figure().to_string())
                .as_deref(),
            Some("14.666666666666666666")
        );
    }
}
