//! Ranges of an item as its file writes them: read, proved to give each figure one score, and each fault told at the range concerned.

use super::range::{Domain, Range, RangeFault, Ranges};
use crate::figure::Figure;
use crate::rubric::check_item::ItemChecker;
use crate::rubric::faults::Faults;
use crate::rubric::in_order::InOrder;
use crate::rubric::lint::{bad_range, no_such_hole, ranges_hole, ranges_open, ranges_overlap};
use crate::rubric::model::Score;

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

impl ItemChecker<'_, '_> {
    pub fn parse_ranges(&mut self, raw: &InOrder<String, String>, path: &[&str]) -> Vec<(Range, Score)> {
        let mut ranges = Vec::new();
        for (key, text) in raw.iter() {
            match (self.score(key), Range::parse(text)) {
                (None, _) => self.outside(&[path, &[key]].concat(), key),
                (_, None) => bad_range::report(text, &self.at.path(&[path, &[key]].concat()), self.faults),
                (Some(score), Some(range)) => ranges.push((range, score)),
            }
        }
        if raw.is_empty() {
            self.value(path, &bad_range::RULE, "there are no ranges", "give each score its range");
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
                report(&self.at.path(path), found, ranges_hole::HELP, self.faults);
                // The rubric is unsound, but the rest of the item can still be looked at.
                self.is_proved = false;
                Some(Ranges::unproved(ranges))
            }
        }
    }
}
