//! How sure a figure of agreement is: intervals that hold their estimate, narrow with more items, and are there where nobody disagreed too.

use std::collections::BTreeMap;

use statrs::function::beta::inv_beta_reg;

use super::coefficient::Coefficient;
use super::pattern::{Pattern, Tallied};
use super::random::Random;
use super::ratings::Ratings;
use super::real::real;

/// How many tables are drawn for an interval.
pub const DRAWS: usize = 4_000;

/// How much all patterns that could have been weigh together beside the items that were, in items; and the part of it that is of raters who all give the
/// same score, equal among these, the rest being equal among the other patterns.
pub const PRIOR_WEIGHT: f64 = 3.0;
const UNANIMOUS: f64 = 0.6;

/// The part of the tables drawn that an interval of 95 % holds: more than that, since for few items fewer would hold the true figure too seldom
/// (`benches/coverage.rs`, docs/coverage.md).
pub const CREDIBILITY: f64 = 0.98;

/// In how many of a hundred samples an interval of a coefficient holds the true figure where it does so least: the table of docs/coverage.md, of two raters.
pub const WORST_COVERAGE: &str = "94.0";

/// The most patterns of scores that are reckoned with: the categories of the scale to the power of the number of raters.
const MOST_PATTERNS: usize = 1_300;

/// An interval of 95 %.
#[derive(Clone, Debug, PartialEq)]
pub enum Interval {
    Of { low: f64, high: f64 },
    None(Why),
}

/// Why a figure or its interval is not there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Why {
    /// Nobody else rated.
    OneRater,
    /// No item was rated by two raters.
    NothingShared,
    /// One item, or too few programmes.
    TooFew,
    /// All ratings are the same, so that chance alone agrees wholly.
    NoVariance,
    /// It is of two raters alone.
    SeveralRaters,
    /// There are too many patterns that scores could have.
    TooManyPatterns,
    /// Too few items for an interval that would hold the true figure often enough.
    TooFewForInterval,
    /// Programmes have different numbers of raters.
    RatersVary,
    /// What is counted hangs together within each programme.
    Linked,
}

impl Interval {
    /// One that holds the estimate.
    pub(super) fn around(value: f64, low: f64, high: f64) -> Self {
        Self::Of { low: low.min(value), high: high.max(value) }
    }

    /// The interval of Clopper and Pearson (1934) of a share of independent items, rated by two.
    pub(super) fn of_share(count: usize, of: usize, raters: usize) -> Self {
        match (raters, of) {
            (0 | 1, _) => return Self::None(Why::OneRater),
            (_, 0) => return Self::None(Why::NothingShared),
            (2, _) => {}
            _ => return Self::None(Why::SeveralRaters),
        }
        let (agreeing, differing) = (real(count), real(of - count));
        let low = if count == 0 { 0.0 } else { inv_beta_reg(agreeing, differing + 1.0, 0.025) };
        let high = if count == of { 1.0 } else { inv_beta_reg(agreeing + 1.0, differing, 0.975) };
        Self::Of { low, high }
    }
}

/// What the ratings leave possible: tables of all that could be rated, drawn with a weight of Gamma(1) for each item that was seen and a little for each
/// pattern of scores that could have been.
pub(super) struct Posterior {
    categories: usize,
    /// Each pattern with how many items have it, and what it weighs unseen.
    patterns: Vec<(Pattern, f64)>,
    draws: usize,
}

impl Posterior {
    pub fn of(ratings: &Ratings, draws: usize) -> Result<Self, Why> {
        let (categories, raters) = (ratings.categories(), ratings.raters());
        let power = u32::try_from(raters).ok().and_then(|raters| categories.checked_pow(raters));
        let count = power.filter(|count| *count <= MOST_PATTERNS).ok_or(Why::TooManyPatterns)?;
        let mut seen: BTreeMap<Vec<Option<usize>>, f64> = BTreeMap::new();
        for row in ratings.rows().iter().filter(|row| row.iter().flatten().next().is_some()) {
            *seen.entry(row.clone()).or_default() += 1.0;
        }
        let others = count.saturating_sub(categories).max(1);
        for number in 0..count {
            let row = complete(number, categories, raters);
            let is_unanimous = row.iter().all(|category| Some(category) == row.first());
            let weight = if is_unanimous { UNANIMOUS / real(categories) } else { (1.0 - UNANIMOUS) / real(others) };
            *seen.entry(row).or_default() += PRIOR_WEIGHT * weight;
        }
        let patterns = seen.into_iter().map(|(row, weight)| (Pattern::of(&row, categories), weight)).collect();
        Ok(Self { categories, patterns, draws })
    }

    /// The interval of each coefficient, which holds its value.
    pub fn intervals(&self, known: &[(Coefficient, f64)]) -> Vec<Interval> {
        let mut random = Random::new("getrouw agree: items");
        let mut found: Vec<Vec<f64>> = vec![Vec::with_capacity(self.draws); known.len()];
        let mut tallied = Tallied::nothing(self.categories, true);
        for _ in 0..self.draws {
            tallied.clear();
            for (pattern, weight) in &self.patterns {
                tallied.add(pattern, random.gamma(*weight));
            }
            for ((coefficient, _), found) in known.iter().zip(&mut found) {
                found.extend(coefficient.of(&tallied));
            }
        }
        let interval =
            |((_, value), found): (&(Coefficient, f64), &mut Vec<f64>)| match (quantiles(found, CREDIBILITY), quantiles(found, 0.0)) {
                // What was never seen draws the tables below the estimate; the distance to 1 of the upper end is shortened by as much.
                (Some((low, high)), Some((_, middle))) if middle < 1.0 => {
                    let shorter = ((1.0 - value) / (1.0 - middle)).min(1.0);
                    Interval::around(*value, low, 1.0 - (1.0 - high) * shorter)
                }
                _ => Interval::None(Why::NoVariance),
            };
        known.iter().zip(&mut found).map(interval).collect()
    }
}

/// The pattern of this number among all in which every rater gave a score.
fn complete(number: usize, categories: usize, raters: usize) -> Vec<Option<usize>> {
    let mut rest = number;
    let mut row = Vec::with_capacity(raters);
    for _ in 0..raters {
        row.push(Some(rest % categories.max(1)));
        rest /= categories.max(1);
    }
    row
}

/// The points between which this part of the figures lies, as much beyond the one as beyond the other; none of no figures.
pub(super) fn quantiles(found: &mut [f64], part: f64) -> Option<(f64, f64)> {
    found.sort_by(f64::total_cmp);
    let last = found.len().checked_sub(1)?;
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a place in the list")]
    let beyond = ((1.0 - part) / 2.0 * real(last)).round() as usize;
    Some((*found.get(beyond)?, *found.get(last - beyond)?))
}
