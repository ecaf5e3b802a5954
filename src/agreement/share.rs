//! How often raters agree, before anything is said of chance.

use super::interval::{Interval, Why};
use super::ratings::Ratings;

/// How many pairs of ratings there are, and how many of them agree.
#[derive(Clone, Debug, PartialEq)]
pub struct Share {
    pub agreeing: usize,
    /// Of how many; of two raters each item is one pair.
    pub of: usize,
    /// Of more than two raters there is none: the pairs of an item hang together.
    pub interval: Interval,
}

impl Share {
    /// The same of several programmes, whose own items hang together.
    pub(super) fn linked(self) -> Self {
        Self { interval: Interval::None(Why::Linked), ..self }
    }
}

/// How many pairs are the same, and how many differ by at most one.
pub fn shares(ratings: &Ratings) -> [Share; 2] {
    [0, 1].map(|most| {
        let (mut agreeing, mut of) = (0, 0);
        for row in ratings.rows() {
            let given: Vec<usize> = row.iter().flatten().copied().collect();
            for (at, one) in given.iter().enumerate() {
                for other in given.iter().skip(at + 1) {
                    of += 1;
                    agreeing += usize::from(one.abs_diff(*other) <= most);
                }
            }
        }
        let interval = Interval::of_share(agreeing, of, ratings.raters());
        Share { agreeing, of, interval }
    })
}
