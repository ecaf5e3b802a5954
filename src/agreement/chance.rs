//! The coefficients of some ratings, each with its interval.

use super::coefficient::Coefficient;
use super::interval::{DRAWS, Interval, Posterior, Why};
use super::pattern::Tallied;
use super::ratings::Ratings;

/// A coefficient and how sure it is.
#[derive(Clone, Debug, PartialEq)]
pub struct Chance {
    pub coefficient: Coefficient,
    pub value: Result<f64, Why>,
    pub interval: Interval,
}

/// All coefficients of some ratings.
pub fn chance(ratings: &Ratings) -> Vec<Chance> {
    drawn(ratings, &Coefficient::ALL, DRAWS)
}

/// Some of the coefficients, with intervals from so many tables drawn.
pub fn drawn(ratings: &Ratings, wanted: &[Coefficient], draws: usize) -> Vec<Chance> {
    let shared = ratings.shared();
    let without = |coefficient: Coefficient| {
        let why = match shared {
            _ if ratings.raters() < 2 => Some(Why::OneRater),
            0 => Some(Why::NothingShared),
            1 => Some(Why::TooFew),
            _ => None,
        };
        why.or((matches!(coefficient, Coefficient::Kappa(_)) && ratings.raters() > 2).then_some(Why::SeveralRaters))
    };
    let tallied = Tallied::of(ratings);
    let value = |coefficient: Coefficient| match without(coefficient) {
        Some(why) => Err(why),
        None => coefficient.of(&tallied).ok_or(Why::NoVariance),
    };
    let values: Vec<(Coefficient, Result<f64, Why>)> = wanted.iter().map(|coefficient| (*coefficient, value(*coefficient))).collect();
    let known: Vec<(Coefficient, f64)> = values.iter().filter_map(|(coefficient, value)| Some((*coefficient, value.ok()?))).collect();
    let intervals = Posterior::of(ratings, draws).map(|posterior| posterior.intervals(&known));
    let interval = |coefficient: Coefficient, value: Result<f64, Why>| match (value, &intervals) {
        (Err(why), _) => Interval::None(why),
        (Ok(_), Err(why)) => Interval::None(*why),
        (Ok(_), Ok(intervals)) => {
            let at = known.iter().position(|(known, _)| *known == coefficient);
            at.and_then(|at| intervals.get(at)).cloned().unwrap_or(Interval::None(Why::NoVariance))
        }
    };
    values.into_iter().map(|(coefficient, value)| Chance { coefficient, value, interval: interval(coefficient, value) }).collect()
}
