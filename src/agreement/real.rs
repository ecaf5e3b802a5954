//! Counts of ratings as real numbers.

/// A count as a real number: exact up to 2^53, far beyond any number of ratings.
#[allow(clippy::cast_precision_loss, reason = "counts of ratings stay far below 2^53")]
pub fn real(count: usize) -> f64 {
    count as f64
}
