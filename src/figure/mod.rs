//! Exact numbers: what an audit states is compared as a fraction, never as a binary float (ruling 2).

mod scaled;

pub use scaled::Scaled;

use std::cmp::Ordering;
use std::fmt;

use num_bigint::BigInt;
use num_rational::BigRational;
use num_traits::{Signed, ToPrimitive, Zero};
use serde::de::Error;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// The most digits a figure may have on either side of its decimal point.
///
/// No count, share or mean of an audit comes near it; it bounds the work that one cell can ask for.
pub const MOST_DIGITS: usize = 30;

/// An exact rational number. It has no unit of its own: the fact that it belongs to states one.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Figure(BigRational);

impl Figure {
    pub fn whole(number: i64) -> Self {
        Self(BigRational::from_integer(BigInt::from(number)))
    }

    /// So many times the figure.
    #[must_use]
    pub fn times(&self, factor: i64) -> Self {
        Self(&self.0 * BigRational::from_integer(BigInt::from(factor)))
    }

    /// This figure multiplied by another.
    pub fn product(&self, other: &Self) -> Self {
        Self(&self.0 * &other.0)
    }

    /// The sum of two figures.
    #[must_use]
    pub fn plus(&self, other: &Self) -> Self {
        Self(&self.0 + &other.0)
    }

    #[must_use]
    pub fn minus(&self, other: &Self) -> Self {
        Self(&self.0 - &other.0)
    }

    /// The figure divided by another; `None` when that is zero.
    pub fn divided_by(&self, other: &Self) -> Option<Self> {
        (!other.0.is_zero()).then(|| Self(&self.0 / &other.0))
    }

    #[must_use]
    pub fn halfway(&self, other: &Self) -> Self {
        Self((&self.0 + &other.0) / BigRational::from_integer(BigInt::from(2)))
    }

    /// Reads plain decimal notation: digits, and at most one point with digits on both sides.
    ///
    /// A sign, an exponent, a separator of thousands or too many digits is `None`.
    pub fn from_decimal(text: &str) -> Option<Self> {
        let (whole, decimals) = match text.split_once('.') {
            Some((whole, decimals)) if !decimals.is_empty() => (whole, decimals),
            Some(_) => return None,
            None => (text, ""),
        };
        let digits_only = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
        if whole.is_empty() || whole.len() > MOST_DIGITS || decimals.len() > MOST_DIGITS {
            return None;
        }
        if !digits_only(whole) || !digits_only(decimals) {
            return None;
        }
        if decimals.is_empty() {
            // Most figures are whole; they need no common divisor.
            return Some(Self(BigRational::from_integer(whole.parse().ok()?)));
        }
        let numerator: BigInt = format!("{whole}{decimals}").parse().ok()?;
        let denominator = num_traits::pow(BigInt::from(10), decimals.len());
        Some(Self(BigRational::new(numerator, denominator)))
    }

    /// Whether the figure has no fractional part.
    pub fn is_whole(&self) -> bool {
        self.0.is_integer()
    }

    /// The figure as a machine integer, when it is whole and fits.
    pub fn to_whole(&self) -> Option<i64> {
        if self.is_whole() { self.0.to_integer().to_i64() } else { None }
    }

    /// The highest whole number that is not above it, where that fits.
    pub fn floor(&self) -> Option<i64> {
        self.0.floor().to_integer().to_i64()
    }

    /// The lowest whole number that is not below it, where that fits.
    pub fn ceil(&self) -> Option<i64> {
        self.0.ceil().to_integer().to_i64()
    }

    /// How far apart two figures are.
    pub fn distance(&self, other: &Self) -> Self {
        Self((&self.0 - &other.0).abs())
    }

    /// The figure with `places` decimals, a half rounded away from zero.
    pub fn rounded(&self, places: usize) -> String {
        let scale = num_traits::pow(BigInt::from(10), places);
        let scaled = (&self.0 * BigRational::from_integer(scale)).round().to_integer();
        let negative = scaled.is_negative();
        let digits = scaled.abs().to_string();
        let digits = format!("{digits:0>width$}", width = places + 1);
        let (whole, decimals) = digits.split_at(digits.len() - places);
        let sign = if negative { "-" } else { "" };
        if places == 0 { format!("{sign}{whole}") } else { format!("{sign}{whole}.{decimals}") }
    }

    /// The figure with `places` decimals, or with as many more, up to eight, as it takes not to show it at or beyond a bound that it does not
    /// reach: 89.96 with one decimal is 90.0, but beside a bound of 90 it is 89.96.
    pub fn rounded_apart<'b>(&self, places: usize, bounds: impl IntoIterator<Item = &'b Self> + Clone) -> String {
        let stays = |text: &String| {
            let shown = Self::from_decimal(text);
            shown.is_none_or(|shown| bounds.clone().into_iter().all(|bound| shown.cmp(bound) == self.cmp(bound)))
        };
        (places..=places + 8).map(|places| self.rounded(places)).find(stays).unwrap_or_else(|| self.rounded(places + 8))
    }

    /// How many decimals write the figure exactly, if any number of them does.
    fn decimals(&self) -> Option<usize> {
        let (two, five) = (BigInt::from(2), BigInt::from(5));
        let (mut rest, mut twos, mut fives) = (self.0.denom().clone(), 0, 0);
        while (&rest % &two).is_zero() {
            rest /= &two;
            twos += 1;
        }
        while (&rest % &five).is_zero() {
            rest /= &five;
            fives += 1;
        }
        (rest == BigInt::from(1)).then(|| twos.max(fives))
    }
}

impl PartialOrd for Figure {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Figure {
    fn cmp(&self, other: &Self) -> Ordering {
        // Of two fractions of machine integers the products across cannot overflow twice their width, and need no division.
        let parts = |figure: &Self| Some((i128::from(figure.0.numer().to_i64()?), i128::from(figure.0.denom().to_i64()?)));
        match (parts(self), parts(other)) {
            (Some((one, one_of)), Some((two, two_of))) => (one * two_of).cmp(&(two * one_of)),
            _ => self.0.cmp(&other.0),
        }
    }
}

/// Plain decimal notation with a point where that is exact, else a fraction such as `123/7`.
impl fmt::Display for Figure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.is_whole() {
            return write!(f, "{}", self.0.numer());
        }
        match self.decimals() {
            Some(places) => f.write_str(&self.rounded(places)),
            None => write!(f, "{}/{}", self.0.numer(), self.0.denom()),
        }
    }
}

/// As text in plain decimal notation, which every figure of a rubric has.
impl Serialize for Figure {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Figure {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = <&str>::deserialize(deserializer)?;
        Self::from_decimal(text).ok_or_else(|| D::Error::custom("a figure in plain decimal notation"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_rounded_figure_never_shows_across_a_bound() {
        let figure = |text| Figure::from_decimal(text).expect(text);
        let ninety = Figure::whole(90);
        for (text, shown) in
            [("89.96", "89.96"), ("89.94", "89.9"), ("90.04", "90.04"), ("90", "90.0"), ("89.9999", "89.9999"), ("95.96", "96.0")]
        {
            assert_eq!(figure(text).rounded_apart(1, [&ninety]), shown, "{text}");
        }
        assert_eq!(figure("89.96").rounded_apart(1, []), "90.0");
    }

    #[test]
    fn figures_are_ordered_as_fractions_are_whatever_their_size() {
        let large = figure("123456789012345678901234567890");
        let third = figure("1").divided_by(&figure("3")).expect("a third");
        let ordered =
            [figure("1").minus(&figure("2")), figure("0"), figure("0.333"), third, figure("0.334"), figure("9223372036854775807"), large];
        for (index, one) in ordered.iter().enumerate() {
            for (other_index, other) in ordered.iter().enumerate() {
                assert_eq!(one.cmp(other), index.cmp(&other_index), "{one} {other}");
            }
        }
    }

    fn figure(text: &str) -> Figure {
        Figure::from_decimal(text).expect(text)
    }

    #[test]
    fn decimals_are_read_and_written_exactly() {
        for (text, shown) in [("20.5", "20.5"), ("92.0", "92"), ("007", "7"), ("0.29", "0.29"), ("0", "0")] {
            assert_eq!(figure(text).to_string(), shown);
        }
    }

    #[test]
    fn twenty_nine_hundredths_times_hundred_is_twenty_nine() {
        assert_eq!(Figure(figure("0.29").0 * BigRational::from_integer(BigInt::from(100))), Figure::whole(29));
    }

    #[test]
    fn what_is_not_plain_decimal_notation_is_refused() {
        for text in ["", ".5", "5.", "-1", "+1", "1e3", "1,5", "1.2.3", "NaN", "١"] {
            assert_eq!(Figure::from_decimal(text), None, "{text}");
        }
        assert_eq!(Figure::from_decimal(&"9".repeat(MOST_DIGITS + 1)), None);
    }

    #[test]
    fn a_half_rounds_away_from_zero() {
        assert_eq!(figure("0.05").rounded(1), "0.1");
        assert_eq!(figure("0.04").rounded(1), "0.0");
        assert_eq!(figure("12.5").rounded(0), "13");
    }

    #[test]
    fn shares_are_exact() {
        let share = |part: i64, of: i64| Figure::whole(part).times(100).divided_by(&Figure::whole(of));
        assert_eq!(share(101, 130).map(|share| share.rounded(1)).as_deref(), Some("77.7"));
        assert_eq!(share(1, 3).map(|share| share.to_string()).as_deref(), Some("100/3"));
        assert_eq!(share(1, 0), None);
        assert_eq!(figure("1").minus(&figure("2.5")).to_string(), "-1.5");
        assert_eq!(figure("1").halfway(&figure("2")).to_string(), "1.5");
    }
}
