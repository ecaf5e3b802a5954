//! Which coefficients of agreement there are.

use super::pattern::{Pattern, Tallied};
use super::weights::{Distance, Weights};
use super::{alpha, gwet, kappa};

/// A coefficient of agreement that is corrected for chance.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Coefficient {
    /// Cohen's kappa: chance from the two raters' own scores. Of two raters only.
    Kappa(Weights),
    /// Gwet's AC1 and AC2: chance from how much the scores spread over the scale.
    Ac(Weights),
    /// Krippendorff's alpha: chance from all scores together.
    Alpha(Distance),
}

impl Coefficient {
    /// All of them, in the order in which they are told.
    pub const ALL: [Self; 9] = [
        Self::Ac(Weights::Identity),
        Self::Ac(Weights::Linear),
        Self::Ac(Weights::Quadratic),
        Self::Kappa(Weights::Identity),
        Self::Kappa(Weights::Linear),
        Self::Kappa(Weights::Quadratic),
        Self::Alpha(Distance::Nominal),
        Self::Alpha(Distance::Ordinal),
        Self::Alpha(Distance::Interval),
    ];

    /// The coefficient of all that could be rated, by how often two raters give each pair of categories: a row for each of the first's. `None` where
    /// agreement by chance is whole.
    pub fn of_population(self, table: &[Vec<f64>]) -> Option<f64> {
        let mut tallied = Tallied::nothing(table.len(), true);
        for (first, row) in table.iter().enumerate() {
            for (second, part) in row.iter().enumerate() {
                tallied.add(&Pattern::of(&[Some(first), Some(second)], table.len()), *part);
            }
        }
        self.of(&tallied)
    }

    /// The coefficient of what is tallied; `None` where agreement by chance is whole, so that nothing can be said.
    pub(super) fn of(self, tallied: &Tallied) -> Option<f64> {
        let value = match self {
            Self::Kappa(weights) => kappa::kappa(tallied, weights),
            Self::Ac(weights) => gwet::ac(tallied, weights),
            Self::Alpha(distance) => alpha::alpha(tallied, distance),
        };
        value.filter(|value| value.is_finite())
    }
}
