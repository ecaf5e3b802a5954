//! Krippendorff's alpha (Krippendorff 2011), for any number of raters and with ratings missing.

use super::pattern::{Tallied, cells};
use super::real::real;
use super::weights::Distance;

/// 1 − Do / De over the coincidences of the items that at least two raters rated; `None` without any, or where all ratings are the same.
pub fn alpha(tallied: &Tallied, distance: Distance) -> Option<f64> {
    let q = tallied.categories;
    let mut marginals = vec![0.0; q];
    for (row, _, sum) in cells(&tallied.coincidences, q) {
        *marginals.get_mut(row)? += sum;
    }
    let all: f64 = marginals.iter().sum();
    // How many ratings lie below the middle of each category.
    let mut below = Vec::with_capacity(q);
    let mut sum = 0.0;
    for marginal in &marginals {
        below.push(sum + marginal / 2.0);
        sum += marginal;
    }
    let apart = |row: usize, column: usize| match distance {
        Distance::Nominal => f64::from(u8::from(row != column)),
        Distance::Ordinal => below.get(row).zip(below.get(column)).map_or(0.0, |(one, other)| (one - other).powi(2)),
        Distance::Interval => real(row.abs_diff(column)).powi(2),
    };
    let observed: f64 = cells(&tallied.coincidences, q).map(|(row, column, sum)| sum * apart(row, column)).sum();
    let mut expected = 0.0;
    for (row, one) in marginals.iter().enumerate() {
        for (column, other) in marginals.iter().enumerate() {
            expected += one * other * apart(row, column);
        }
    }
    // A sample draws its pairs without putting back.
    let others = if tallied.is_population { all } else { all - 1.0 };
    let is_known = all > 1.0 || (tallied.is_population && all > 0.0);
    (is_known && expected > all * all * f64::EPSILON).then(|| 1.0 - observed * others / expected)
}
