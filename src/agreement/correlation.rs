//! Intraclass correlation of totals over several programmes (Shrout and Fleiss 1979; McGraw and Wong 1996).

use statrs::function::beta::inv_beta_reg;

use super::interval::{Interval, Why, quantiles};
use super::random::Random;
use super::real::real;

/// How often programmes are drawn anew for an interval.
pub const BOOTSTRAPS: usize = 10_000;

/// The part of the correlations drawn anew that an interval of 95 % holds: more than that, since it would hold the true figure too seldom
/// (docs/coverage.md).
const DRAWN_PART: f64 = 0.975;

/// With fewer programmes the interval from drawing them anew holds the true figure too seldom (docs/coverage.md).
pub const FEWEST_FOR_BOOTSTRAP: usize = 100;

/// In how many of a hundred samples the interval by F of ICC(A,1) or ICC(C,1) holds the true figure where it does so least (docs/coverage.md).
pub const WORST_COVERAGE_BY_F: &str = "93.1";

/// What a correlation asks of raters: to agree, or only to place programmes alike.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// One-way, single rater: ICC(1). It asks for no rater to be the same in two programmes.
    OneWay,
    /// Two-way, absolute agreement, single rater: ICC(A,1), older ICC(2,1).
    Agreement,
    /// Two-way, consistency, single rater: ICC(C,1), older ICC(3,1).
    Consistency,
}

/// A correlation with its intervals.
#[derive(Clone, Debug, PartialEq)]
pub struct Correlation {
    pub form: Form,
    pub value: Result<f64, Why>,
    /// By the F distribution.
    pub interval: Interval,
    /// By drawing programmes anew: it does not ask for totals to be normally distributed.
    pub drawn: Interval,
}

/// The correlations of some totals.
#[derive(Clone, Debug, PartialEq)]
pub struct Correlated {
    /// How many programmes have a total of each of their raters, and of how many.
    pub complete: usize,
    pub of: usize,
    pub raters: usize,
    /// By how much the second rater's totals exceed the first's on average; of two raters only, and none without programmes.
    pub mean_difference: Option<f64>,
    pub forms: Vec<Correlation>,
}

/// The sums that a correlation is made of, of complete rows alone.
struct Sums {
    rows: f64,
    raters: f64,
    /// Σ of squares of all ratings, of the sums of rows, of the sums of columns; and the sum of all.
    squares: f64,
    of_rows: f64,
    columns: Vec<f64>,
    all: f64,
}

struct Squares {
    between_rows: f64,
    between_raters: f64,
    rest: f64,
    within: f64,
}

impl Sums {
    fn over<'t>(rows: impl Iterator<Item = &'t [f64]>, raters: usize) -> Self {
        let mut sums = Self { rows: 0.0, raters: real(raters), squares: 0.0, of_rows: 0.0, columns: vec![0.0; raters], all: 0.0 };
        for row in rows {
            let mut sum = 0.0;
            for (column, total) in sums.columns.iter_mut().zip(row) {
                *column += total;
                sums.squares += total * total;
                sum += total;
            }
            sums.rows += 1.0;
            sums.of_rows += sum * sum;
            sums.all += sum;
        }
        sums
    }

    /// Mean squares; `None` without two rows and two raters.
    fn mean_squares(&self) -> Option<Squares> {
        let (n, k) = (self.rows, self.raters);
        if n < 2.0 || k < 2.0 {
            return None;
        }
        let middle = self.all * self.all / (n * k);
        let rows = (self.of_rows / k - middle).max(0.0);
        let raters = (self.columns.iter().map(|sum| sum * sum).sum::<f64>() / n - middle).max(0.0);
        let total = (self.squares - middle).max(0.0);
        Some(Squares {
            between_rows: rows / (n - 1.0),
            between_raters: raters / (k - 1.0),
            rest: (total - rows - raters).max(0.0) / ((n - 1.0) * (k - 1.0)),
            within: (total - rows).max(0.0) / (n * (k - 1.0)),
        })
    }

    fn of(&self, form: Form) -> Option<f64> {
        let (n, k) = (self.rows, self.raters);
        let Squares { between_rows, between_raters, rest, within } = self.mean_squares()?;
        let (above, below) = match form {
            Form::OneWay => (between_rows - within, between_rows + (k - 1.0) * within),
            Form::Agreement => (between_rows - rest, between_rows + (k - 1.0) * rest + k * (between_raters - rest) / n),
            Form::Consistency => (between_rows - rest, between_rows + (k - 1.0) * rest),
        };
        (below > 1e-9).then(|| above / below).filter(|value| value.is_finite())
    }

    /// The limits of the 95 % interval by F.
    fn limits(&self, form: Form) -> Option<(f64, f64)> {
        let (n, k) = (self.rows, self.raters);
        let Squares { between_rows, between_raters, rest, within } = self.mean_squares()?;
        let ratio = |of: f64, freedom: f64| {
            let f = between_rows / of;
            let (low, high) = (f / quantile(n - 1.0, freedom), f * quantile(freedom, n - 1.0));
            (of > 1e-9).then(|| ((low - 1.0) / (low + k - 1.0), (high - 1.0) / (high + k - 1.0)))
        };
        match form {
            Form::OneWay => ratio(within, n * (k - 1.0)),
            Form::Consistency => ratio(rest, (n - 1.0) * (k - 1.0)),
            Form::Agreement => {
                let value = self.of(form)?;
                if rest <= 1e-9 || value >= 1.0 {
                    return None;
                }
                let a = k * value / (n * (1.0 - value));
                let b = 1.0 + k * value * (n - 1.0) / (n * (1.0 - value));
                let (of_raters, of_rest) = (a * between_raters, b * rest);
                let freedom = (of_raters + of_rest).powi(2) / (of_raters.powi(2) / (k - 1.0) + of_rest.powi(2) / ((n - 1.0) * (k - 1.0)));
                let (lower, upper) = (quantile(n - 1.0, freedom), quantile(freedom, n - 1.0));
                let spread = k * between_raters + (k * n - k - n) * rest;
                Some((
                    n * (between_rows - lower * rest) / (lower * spread + n * between_rows),
                    n * (upper * between_rows - rest) / (spread + n * upper * between_rows),
                ))
            }
        }
    }
}

/// The point of the F distribution below which 97.5 % of it lies.
fn quantile(above: f64, below: f64) -> f64 {
    let part = inv_beta_reg(above / 2.0, below / 2.0, 0.975);
    below * part / (above * (1.0 - part))
}

/// The correlations of totals, a row for each programme with the total of each of its raters; programmes without a total of every rater are left out,
/// and said. With `same_raters` a column is one person everywhere; else only the one-way form means anything, and rows may be of different lengths.
pub fn correlations(totals: &[Vec<Option<i64>>], raters: usize, same_raters: bool) -> Correlated {
    #[allow(clippy::cast_precision_loss, reason = "totals are far below 2^53")]
    let total = |total: &Option<i64>| total.map(|total| total as f64);
    let rows = totals.iter().filter_map(|row| row.iter().map(total).collect::<Option<Vec<f64>>>());
    let complete: Vec<Vec<f64>> = rows.filter(|row| row.len() > 1 || raters < 2).collect();
    let width = complete.first().map_or(raters, Vec::len);
    let is_even = complete.iter().all(|row| row.len() == width);
    let forms = match (same_raters, is_even) {
        (true, _) => [Form::Agreement, Form::Consistency].map(|form| correlation(form, &complete, raters)).to_vec(),
        (false, true) => vec![correlation(Form::OneWay, &complete, width)],
        (false, false) => vec![uneven(&complete)],
    };
    let mean_difference = match (raters, complete.len()) {
        (2, 1..) => {
            let apart = complete.iter().filter_map(|row| Some(row.get(1)? - row.first()?));
            Some(apart.sum::<f64>() / real(complete.len()))
        }
        _ => None,
    };
    Correlated { complete: complete.len(), of: totals.len(), raters, mean_difference, forms }
}

/// ICC(1) of programmes with different numbers of raters, by the analysis of variance of unequal groups, in which k is (N − Σkᵢ²/N)/(n − 1) (Donner
/// 1986). The F distribution is not that of its limits, so it has none.
fn uneven(rows: &[Vec<f64>]) -> Correlation {
    let none = |why: Why| Interval::None(why);
    let without = |why: Why| Correlation { form: Form::OneWay, value: Err(why), interval: none(why), drawn: none(why) };
    if rows.len() < 3 {
        return without(Why::TooFew);
    }
    let all: f64 = rows.iter().map(|row| real(row.len())).sum();
    let mean = |row: &[f64]| row.iter().sum::<f64>() / real(row.len());
    let middle = rows.iter().flatten().sum::<f64>() / all;
    let between: f64 = rows.iter().map(|row| real(row.len()) * (mean(row) - middle).powi(2)).sum();
    let within: f64 = rows.iter().map(|row| row.iter().map(|total| (total - mean(row)).powi(2)).sum::<f64>()).sum();
    let (between, within) = (between / (real(rows.len()) - 1.0), within / (all - real(rows.len())));
    let size = (all - rows.iter().map(|row| real(row.len()).powi(2)).sum::<f64>() / all) / (real(rows.len()) - 1.0);
    let below = between + (size - 1.0) * within;
    if below <= 1e-9 {
        return without(Why::NoVariance);
    }
    Correlation { form: Form::OneWay, value: Ok((between - within) / below), interval: none(Why::RatersVary), drawn: none(Why::RatersVary) }
}

fn correlation(form: Form, rows: &[Vec<f64>], raters: usize) -> Correlation {
    let without = |why: Why| Correlation { form, value: Err(why), interval: Interval::None(why), drawn: Interval::None(why) };
    if raters < 2 {
        return without(Why::OneRater);
    }
    if rows.len() < 3 {
        return without(Why::TooFew);
    }
    let sums = Sums::over(rows.iter().map(Vec::as_slice), raters);
    let Some(value) = sums.of(form) else { return without(Why::NoVariance) };
    let interval = match sums.limits(form) {
        Some((low, high)) if low.is_finite() && high.is_finite() => Interval::around(value, low.max(-1.0), high.min(1.0)),
        // The totals of all raters are the same in every programme.
        _ => Interval::None(Why::NoVariance),
    };
    Correlation { form, value: Ok(value), interval, drawn: drawn(form, rows, raters, value) }
}

/// The interval in which the middle of the correlations of programmes drawn anew lies: programmes are drawn, never single totals.
fn drawn(form: Form, rows: &[Vec<f64>], raters: usize, value: f64) -> Interval {
    let Some(count) = u32::try_from(rows.len()).ok().filter(|_| rows.len() >= FEWEST_FOR_BOOTSTRAP) else {
        return Interval::None(Why::TooFewForInterval);
    };
    let mut random = Random::new("getrouw agree: programmes");
    let mut found: Vec<f64> = Vec::with_capacity(BOOTSTRAPS);
    for _ in 0..BOOTSTRAPS {
        let picked = (0..count).map(|_| random.below(count));
        let picked = picked.filter_map(|at| rows.get(usize::try_from(at).unwrap_or_default())).map(Vec::as_slice);
        found.extend(Sums::over(picked, raters).of(form));
    }
    // Draws in which nothing differs have no correlation; without them the interval would be too narrow.
    if (BOOTSTRAPS - found.len()) * 20 > BOOTSTRAPS {
        return Interval::None(Why::NoVariance);
    }
    match quantiles(&mut found, DRAWN_PART) {
        Some((low, high)) => Interval::around(value, low, high),
        None => Interval::None(Why::NoVariance),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn programmes_with_different_numbers_of_raters_have_the_correlation_of_unequal_groups_without_limits() {
        // By hand: SSB 43.875 and SSW 4 make MSB 21.9375 and MSW 0.8, and k is (8 − 22/8) / 2 = 2.625.
        let totals = [vec![Some(4), Some(6)], vec![Some(8); 3], vec![Some(10), Some(12), Some(11)], vec![Some(9), None], vec![Some(7)]];
        let found = correlations(&totals, 3, false);
        assert_eq!((found.complete, found.of), (3, 5));
        let [only] = &found.forms[..] else { panic!("one form") };
        assert!((only.value.expect("a value") - 21.1375 / 23.2375).abs() < 1e-12);
        assert_eq!((only.form, &only.interval), (Form::OneWay, &Interval::None(Why::RatersVary)));
        // Of as many raters everywhere it is the common one.
        let even = |rows: &[Vec<Option<i64>>]| correlations(rows, 2, false).forms[0].clone();
        let rows = [vec![Some(4), Some(6)], vec![Some(8), Some(8)], vec![Some(10), Some(12)]];
        let floats = [vec![4.0, 6.0], vec![8.0, 8.0], vec![10.0, 12.0]];
        assert!((even(&rows).value.expect("a value") - uneven(&floats).value.expect("a value")).abs() < 1e-12);
    }
}
