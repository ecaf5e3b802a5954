//! How much of an agreement, or of a disagreement, two categories of a scale are.

use super::real::real;

/// How much of an agreement two categories are, by how far apart they are on the scale.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Weights {
    /// Only the same category agrees.
    Identity,
    /// 1 − |i − j| / (q − 1) over the q categories of the scale.
    Linear,
    /// 1 − (i − j)² / (q − 1)².
    Quadratic,
}

/// How much of a disagreement two categories are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Distance {
    Nominal,
    /// By how many ratings lie between the two (Krippendorff 2011).
    Ordinal,
    /// (i − j)².
    Interval,
}

impl Weights {
    /// The weight of two categories of a scale that has so many.
    pub fn of(self, one: usize, other: usize, categories: usize) -> f64 {
        let (apart, most) = (real(one.abs_diff(other)), real(categories.saturating_sub(1)).max(1.0));
        match self {
            Self::Identity => f64::from(u8::from(one == other)),
            Self::Linear => 1.0 - apart / most,
            Self::Quadratic => 1.0 - (apart / most).powi(2),
        }
    }
}
