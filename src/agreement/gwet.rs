//! Gwet's AC1 and AC2 (Gwet 2008, 2014), for any number of raters and with ratings missing.

use super::kappa::ALL_BY_CHANCE;
use super::pattern::{Tallied, cells};
use super::real::real;
use super::weights::Weights;

/// (pa − pe) / (1 − pe), with pa over the items that at least two raters rated and pe = Tw / (q (q − 1)) · Σ π (1 − π), where Tw is the sum of all weights
/// and π the part of a category over the items that anybody rated. `None` without a pair of ratings, or on a scale of one category.
pub fn ac(tallied: &Tallied, weights: Weights) -> Option<f64> {
    let q = tallied.categories;
    if q < 2 || tallied.paired <= 0.0 {
        return None;
    }
    let agreeing: f64 = cells(&tallied.pairs, q).map(|(row, column, sum)| sum * weights.of(row, column, q)).sum();
    let observed = agreeing / tallied.paired;
    let all_weights: f64 = (0..q * q).map(|at| weights.of(at / q, at % q, q)).sum();
    let spread: f64 = tallied.parts.iter().map(|sum| sum / tallied.rated).map(|part| part * (1.0 - part)).sum();
    let expected = all_weights * spread / (real(q) * real(q - 1));
    let room = 1.0 - expected;
    (room > ALL_BY_CHANCE).then(|| (observed - expected) / room)
}
