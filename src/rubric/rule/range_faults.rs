//! Ranges of an item as its file writes them: read, proved to give each figure one score, and each fault told at the range concerned.

use super::checker::Checker;
use super::range::{Domain, Range, RangeFault, Ranges};
use crate::figure::Figure;
use crate::locale::sentence;
use crate::rubric::fault::Faults;
use crate::rubric::fault::reading::{BAD_RANGE, NO_SUCH_HOLE, RANGES_HOLE, RANGES_OPEN, RANGES_OVERLAP};
use crate::rubric::in_order::InOrder;
use crate::rubric::parts::Score;

/// Reports faults of the ranges at `path`; `hole_help` says what to do about a hole.
pub fn report(path: &[&str], found: Vec<RangeFault<String>>, hole_help: &'static str, faults: &mut Faults<'_>) {
    for fault in found {
        match fault {
            RangeFault::Overlap(one, other) => {
                let text = sentence!("the ranges of {one} and {other} hold the same figures", one, other);
                faults.value(&[path, &[&other]].concat(), &RANGES_OVERLAP, text, "let one end where the other begins");
            }
            RangeFault::Hole { below, above, width } => {
                let text = sentence!("between the ranges of {below} and {above} lies a hole of {width}", below, above, width);
                faults.value(&[path, &[&above]].concat(), &RANGES_HOLE, text, hole_help);
            }
            RangeFault::Uncovered { end, lower } => {
                let text = if lower {
                    sentence!("figures below the range of {end} belong to none", end)
                } else {
                    sentence!("figures above the range of {end} belong to none", end)
                };
                let help = "let the range at each end reach as far as figures can";
                faults.value(&[path, &[&end]].concat(), &RANGES_OPEN, text, help);
            }
            RangeFault::NoSuchHole(figure) => {
                let text = sentence!("{figure} is declared to lie in a hole, but a range holds it", figure);
                faults.value(path, &NO_SUCH_HOLE, text, "take it out of 'holes'");
            }
        }
    }
}

impl<M> RangeFault<M> {
    /// The same fault, told of other names for the ranges.
    pub fn map<N>(self, name: impl Fn(M) -> N) -> RangeFault<N> {
        match self {
            Self::Overlap(one, other) => RangeFault::Overlap(name(one), name(other)),
            Self::Hole { below, above, width } => RangeFault::Hole { below: name(below), above: name(above), width },
            Self::Uncovered { end, lower } => RangeFault::Uncovered { end: name(end), lower },
            Self::NoSuchHole(figure) => RangeFault::NoSuchHole(figure),
        }
    }
}

impl Checker<'_, '_> {
    pub fn parse_ranges(&mut self, raw: &InOrder<String, String>, path: &[&str]) -> Vec<(Range, Score)> {
        let mut ranges = Vec::new();
        for (key, text) in raw.iter() {
            let at = [path, &[key]].concat();
            let Some(score) = self.score(key, &at) else { continue };
            match Range::parse(text) {
                Some(range) => ranges.push((range, score)),
                None => self.faults.bad_range(text, &[&self.at, &at[..]].concat()),
            }
        }
        if raw.is_empty() {
            self.value(path, &BAD_RANGE, "there are no ranges", "give each score its range");
        }
        ranges
    }

    pub fn prove(
        &mut self,
        ranges: Vec<(Range, Score)>,
        domain: &Domain,
        step: &Figure,
        holes: &[Figure],
        path: &[&str],
    ) -> Option<Ranges<Score>> {
        if ranges.is_empty() {
            return None;
        }
        match Ranges::new(ranges.clone(), domain, step, holes) {
            Ok(ranges) => Some(ranges),
            Err(found) => {
                let found = found.into_iter().map(|fault| fault.map(|score| score.to_string())).collect();
                let help = "close it, or declare it under 'holes' with a figure that lies in it";
                report(&[&self.at, path].concat(), found, help, self.faults);
                // The rubric is unsound, but the rest of the item can still be looked at.
                self.is_proved = false;
                Some(Ranges::unproved(ranges))
            }
        }
    }
}

impl Faults<'_> {
    /// Reports text that is no range.
    pub fn bad_range(&mut self, text: &str, path: &[&str]) {
        let help = "write a number, 26-40, \"<= 25\", \"> 14, <= 30\" or the like, the lower figure first";
        self.value(path, &BAD_RANGE, sentence!("'{text}' is not a range", text), help);
    }
}
