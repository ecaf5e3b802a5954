//! The starts of jobs and courses in the period, and on which days around each the client was met.

use super::dates::Day;
use super::engagements::Engagements;
use super::ids::NOBODY;
use crate::rubric::measure::LONGEST_STRETCH;

/// The first of the days around a start that are kept, counted from it.
const FIRST: Day = -14;
/// How many days are kept, so that each is one bit.
const KEPT: Day = 64;

// What a rubric may ask for is kept.
const _: () = assert!(LONGEST_STRETCH.0 as Day <= -FIRST && LONGEST_STRETCH.1 as Day * 7 <= KEPT + FIRST);

/// The start of a job or course.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Start {
    /// The client's place among `Ids`.
    pub client: u32,
    /// The first day of the job or course.
    pub day: Day,
    /// Its last day.
    pub ended: Day,
}

/// The days around a start on which the client was met in person.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct MetOn(u64);

impl MetOn {
    /// Takes note of a meeting so many days after the start, or before it when below zero.
    pub fn meet(&mut self, offset: i64) {
        if let Some(bit) = u32::try_from(offset - i64::from(FIRST)).ok().and_then(|bit| 1_u64.checked_shl(bit)) {
            self.0 |= bit;
        }
    }

    /// Adds what another thread found.
    pub fn merge(&mut self, other: Self) {
        self.0 |= other.0;
    }

    /// Whether the client was met on any of these days, counted from the start, both included.
    pub fn within(self, from: i64, to: i64) -> bool {
        let mut days = Self::default();
        (from..=to).for_each(|day| days.meet(day));
        self.0 & days.0 != 0
    }
}

/// The starts in the period, by client and then in order of their day.
pub fn starts(jobs: Option<&Engagements>, courses: Option<&Engagements>, from: Day, to: Day) -> Vec<Start> {
    let all = jobs.into_iter().chain(courses).flat_map(|engagements| &engagements.all);
    let in_period = all.filter(|engagement| engagement.client != NOBODY && from <= engagement.started && engagement.started <= to);
    let mut starts: Vec<Start> =
        in_period.map(|engagement| Start { client: engagement.client, day: engagement.started, ended: engagement.ended }).collect();
    starts.sort_by_key(|start| (start.client, start.day));
    starts
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_around_a_start_are_told_apart() {
        let mut met = MetOn::default();
        for offset in [-15, -14, 0, 49, 50, 1000, -1000] {
            met.meet(offset);
        }
        let days: Vec<i64> = (-40..80).filter(|day| met.within(*day, *day)).collect();
        assert_eq!(days, [-14, 0, 49]);
        assert!(met.within(-7, 0) && !met.within(-7, -1) && !met.within(1, 48));
    }
}
