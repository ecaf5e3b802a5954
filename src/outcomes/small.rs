//! Small counts: a count of few clients could point at somebody, and so could what gives it away.

use super::{Outcome, QuarterOutcomes, TrackOutcomes};

/// A count of clients below this could point at somebody.
pub const SMALL: u64 = 5;

/// Whether small counts are shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SmallCounts {
    Shown,
    /// Only that they are small is.
    Hidden,
}

/// What is shown of a count.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shown {
    Count(u64),
    Small,
    /// Nothing, since the small count of another track could be found by taking it from that of all clients.
    Withheld,
}

impl Shown {
    /// The count, where it is shown.
    pub fn count(self) -> Option<u64> {
        match self {
            Self::Count(count) => Some(count),
            Self::Small | Self::Withheld => None,
        }
    }
}

impl SmallCounts {
    /// What is shown of a count that stands alone.
    pub fn of(self, count: u64) -> Shown {
        if self == Self::Hidden && count < SMALL { Shown::Small } else { Shown::Count(count) }
    }

    /// What is shown of an outcome of a quarter: its count, and of how many.
    pub fn outcome(self, quarter: &QuarterOutcomes, track: &TrackOutcomes, outcome: &Outcome) -> (Shown, Option<Shown>) {
        let same = |other: &TrackOutcomes| other.counts.iter().find(|other| other.name == outcome.name).cloned();
        let tracks: Vec<Outcome> = quarter.tracks.iter().filter(|other| other.track.is_some()).filter_map(same).collect();
        let is_of_track = track.track.is_some();
        let counts: Vec<u64> = tracks.iter().map(|other| other.count).collect();
        let wholes: Vec<u64> = tracks.iter().filter_map(|other| other.of).collect();
        (self.beside(outcome.count, is_of_track, &counts), outcome.of.map(|of| self.beside(of, is_of_track, &wholes)))
    }

    /// A number of one track, beside the same number of each track.
    fn beside(self, count: u64, is_of_track: bool, tracks: &[u64]) -> Shown {
        let gives_away = is_of_track && tracks.iter().any(|count| self.of(*count) == Shown::Small);
        match self.of(count) {
            Shown::Count(_) if gives_away => Shown::Withheld,
            shown => shown,
        }
    }
}
