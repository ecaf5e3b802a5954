//! Faults of a set of ranges, each told at the range concerned.

use super::faults::Faults;
use super::lint::{no_such_hole, ranges_hole, ranges_open, ranges_overlap};
use super::range::RangeFault;

/// Reports faults of the ranges at `path`; `hole_help` says what to do about a hole.
pub fn report(path: &[&str], found: Vec<RangeFault<String>>, hole_help: &str, faults: &mut Faults<'_>) {
    for fault in found {
        match fault {
            RangeFault::Overlap(one, other) => {
                let text = format!("the ranges of {one} and {other} hold the same figures");
                faults.value(&[path, &[&other]].concat(), &ranges_overlap::RULE, text, "let one end where the other begins");
            }
            RangeFault::Hole { below, above, width } => {
                let text = format!("between the ranges of {below} and {above} lies a hole of {width}");
                faults.value(&[path, &[&above]].concat(), &ranges_hole::RULE, text, hole_help);
            }
            RangeFault::Uncovered { end, lower } => {
                let side = if lower { "below" } else { "above" };
                let text = format!("figures {side} the range of {end} belong to none");
                let help = "let the range at each end reach as far as figures can";
                faults.value(&[path, &[&end]].concat(), &ranges_open::RULE, text, help);
            }
            RangeFault::NoSuchHole(figure) => {
                let text = format!("{figure} is declared to lie in a hole, but a range holds it");
                faults.value(path, &no_such_hole::RULE, text, "take it out of 'holes'");
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
