//! Cohen's kappa, plain and weighted (Cohen 1960, 1968).

use super::pattern::{Tallied, cells};
use super::weights::Weights;

/// (po − pe) / (1 − pe) over the items that both of two raters rated; `None` without any, or where chance alone agrees wholly.
pub fn kappa(tallied: &Tallied, weights: Weights) -> Option<f64> {
    let categories = tallied.categories;
    let all: f64 = tallied.table.iter().sum();
    let (mut first, mut second) = (vec![0.0; categories], vec![0.0; categories]);
    let mut observed = 0.0;
    for (row, column, sum) in cells(&tallied.table, categories) {
        let part = sum / all;
        observed += part * weights.of(row, column, categories);
        *first.get_mut(row)? += part;
        *second.get_mut(column)? += part;
    }
    let expected: f64 = first
        .iter()
        .enumerate()
        .flat_map(|(row, one)| second.iter().enumerate().map(move |(column, other)| one * other * weights.of(row, column, categories)))
        .sum();
    let room = 1.0 - expected;
    (all > 0.0 && room > ALL_BY_CHANCE).then(|| (observed - expected) / room)
}

/// Below this, chance alone agrees wholly but for what adding up many parts leaves.
pub(super) const ALL_BY_CHANCE: f64 = 1e-12;
