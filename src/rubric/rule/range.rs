//! Ranges of a number and what lies between them.

use std::fmt;

use serde::{Deserialize, Serialize};

use super::edge::Edge;
use crate::figure::Figure;
use crate::rubric::parts::Score;

/// One side of a range.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Bound {
    /// The range has no end on this side.
    Open,
    /// The figure itself is in the range.
    Including(Figure),
    /// The figure itself is not.
    Excluding(Figure),
}

impl Bound {
    /// The figure at this side, if there is one.
    pub fn figure(&self) -> Option<&Figure> {
        match self {
            Self::Open => None,
            Self::Including(figure) | Self::Excluding(figure) => Some(figure),
        }
    }
}

/// A stretch of numbers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Range {
    /// The lower side.
    pub lower: Bound,
    /// The upper side.
    pub upper: Bound,
}

/// As a rubric file writes it: `26-40`, `<= 25`, `> 14, <= 30`, `2`.
impl fmt::Display for Range {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (&self.lower, &self.upper) {
            (Bound::Including(lowest), Bound::Including(highest)) if lowest == highest => write!(f, "{lowest}"),
            (Bound::Including(lowest), Bound::Including(highest)) => write!(f, "{lowest}-{highest}"),
            (lower, upper) => {
                let lower = match lower {
                    Bound::Open => None,
                    Bound::Including(figure) => Some(format!(">= {figure}")),
                    Bound::Excluding(figure) => Some(format!("> {figure}")),
                };
                let upper = match upper {
                    Bound::Open => None,
                    Bound::Including(figure) => Some(format!("<= {figure}")),
                    Bound::Excluding(figure) => Some(format!("< {figure}")),
                };
                f.write_str(&[lower, upper].into_iter().flatten().collect::<Vec<_>>().join(", "))
            }
        }
    }
}

impl Bound {
    /// As a lower side: where the range starts, one that leaves its figure out after one that holds it.
    fn start(&self) -> (Option<&Figure>, bool) {
        (self.figure(), matches!(self, Self::Excluding(_)))
    }
}

impl Range {
    /// The figures that it names.
    pub fn edges(&self) -> impl Iterator<Item = &Figure> {
        [&self.lower, &self.upper].into_iter().filter_map(Bound::figure)
    }

    /// Reads `2`, `26-40`, `<= 25`, `> 14, <= 30`; `None` for anything else or for a range that holds nothing.
    pub fn parse(text: &str) -> Option<Self> {
        let text = text.trim();
        if let Some(exactly) = Figure::from_decimal(text) {
            return Some(Self { lower: Bound::Including(exactly.clone()), upper: Bound::Including(exactly) });
        }
        if let Some((lowest, highest)) = text.split_once('-') {
            let (lowest, highest) = (Figure::from_decimal(lowest.trim())?, Figure::from_decimal(highest.trim())?);
            return (lowest < highest).then_some(Self { lower: Bound::Including(lowest), upper: Bound::Including(highest) });
        }
        let mut range = Self { lower: Bound::Open, upper: Bound::Open };
        for part in text.split(',').map(str::trim) {
            let digits = part.trim_start_matches(['<', '>', '=']);
            let figure = Figure::from_decimal(digits.trim())?;
            let (side, bound) = match part.strip_suffix(digits)? {
                "<" => (&mut range.upper, Bound::Excluding(figure)),
                "<=" => (&mut range.upper, Bound::Including(figure)),
                ">" => (&mut range.lower, Bound::Excluding(figure)),
                ">=" => (&mut range.lower, Bound::Including(figure)),
                _ => return None,
            };
            if *side != Bound::Open {
                return None;
            }
            *side = bound;
        }
        let empty = match (range.lower.figure(), range.upper.figure()) {
            (Some(lowest), Some(highest)) => lowest >= highest,
            _ => false,
        };
        (!empty).then_some(range)
    }

    /// Whether a figure is in the range.
    pub fn contains(&self, figure: &Figure) -> bool {
        let above = match &self.lower {
            Bound::Open => true,
            Bound::Including(bound) => figure >= bound,
            Bound::Excluding(bound) => figure > bound,
        };
        let below = match &self.upper {
            Bound::Open => true,
            Bound::Including(bound) => figure <= bound,
            Bound::Excluding(bound) => figure < bound,
        };
        above && below
    }

    /// How far a figure outside the range is from it; zero for one at an edge that the range leaves out.
    fn distance(&self, figure: &Figure) -> Option<Figure> {
        let sides = [self.lower.figure(), self.upper.figure()];
        sides.into_iter().flatten().map(|bound| bound.distance(figure)).min()
    }
}

/// Ranges that do not overlap, in rising order, each with what it means.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ranges<M> {
    ranges: Vec<(Range, M)>,
}

/// Where a figure lies among ranges.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found<'a, M> {
    /// The range that it is in, or is counted with.
    pub range: &'a Range,
    /// What that range means.
    pub meaning: &'a M,
    /// How it came to be counted with that range.
    pub fit: Fit,
}

/// How a figure came to be counted with a range.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fit {
    Inside,
    /// It is in none, and nearest to this one.
    Nearest,
    /// It is in none, and as near to another one, which means more.
    Tie,
}

/// What is wrong with a set of ranges.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RangeFault<M> {
    /// Two of them hold the same figures.
    Overlap(M, M),
    /// Between two of them lies a hole that is wider than the step, and not declared.
    Hole {
        /// The range below the hole.
        below: M,
        /// The range above the hole.
        above: M,
        /// How wide it is.
        width: Figure,
    },
    /// The figures below the first or above the last of them belong to none.
    Uncovered {
        /// The range at that end.
        end: M,
        /// Whether it is the lower end.
        lower: bool,
    },
    /// A figure that was declared to lie in a hole does not.
    NoSuchHole(Figure),
}

/// The figures that can occur.
#[derive(Clone, Debug)]
pub struct Domain {
    pub lowest: Figure,
    pub highest: Option<Figure>,
}

impl<M: Clone + Ord> Ranges<M> {
    /// Puts ranges in order and proves that they cover the domain, without overlap, but for holes up to `step` wide.
    ///
    /// # Errors
    /// Every fault that was found.
    pub fn new(mut ranges: Vec<(Range, M)>, domain: &Domain, step: &Figure, holes: &[Figure]) -> Result<Self, Vec<RangeFault<M>>> {
        ranges.sort_by(|(one, _), (other, _)| one.lower.start().cmp(&other.lower.start()));
        let mut faults = Vec::new();
        for pair in ranges.windows(2) {
            let [(below, low), (above, high)] = pair else { continue };
            let (Some(end), Some(start)) = (below.upper.figure(), above.lower.figure()) else {
                faults.push(RangeFault::Overlap(low.clone(), high.clone()));
                continue;
            };
            let share_the_edge = matches!((&below.upper, &above.lower), (Bound::Including(_), Bound::Including(_)));
            if end > start || (end == start && share_the_edge) {
                faults.push(RangeFault::Overlap(low.clone(), high.clone()));
                continue;
            }
            let width = start.distance(end);
            let declared = holes.iter().any(|hole| hole > end && hole < start);
            if width > *step && !declared {
                faults.push(RangeFault::Hole { below: low.clone(), above: high.clone(), width });
            }
        }
        if let Some((first, meaning)) = ranges.first() {
            let covered = match &first.lower {
                Bound::Open => true,
                Bound::Including(bound) => *bound <= domain.lowest,
                Bound::Excluding(bound) => *bound < domain.lowest,
            };
            if !covered {
                faults.push(RangeFault::Uncovered { end: meaning.clone(), lower: true });
            }
        }
        if let Some((last, meaning)) = ranges.last() {
            let covered = match (&last.upper, &domain.highest) {
                (Bound::Open, _) => true,
                (_, None) => false,
                (Bound::Including(bound), Some(highest)) => bound >= highest,
                (Bound::Excluding(bound), Some(highest)) => bound > highest,
            };
            if !covered {
                faults.push(RangeFault::Uncovered { end: meaning.clone(), lower: false });
            }
        }
        let inside_a_range = |hole: &&Figure| ranges.iter().any(|(range, _)| range.contains(hole));
        faults.extend(holes.iter().filter(inside_a_range).cloned().map(RangeFault::NoSuchHole));
        if faults.is_empty() { Ok(Self { ranges }) } else { Err(faults) }
    }

    /// Ranges of which faults were reported already, to look for others in what they are part of.
    pub fn unproved(mut ranges: Vec<(Range, M)>) -> Self {
        ranges.sort_by(|(one, _), (other, _)| one.lower.start().cmp(&other.lower.start()));
        Self { ranges }
    }

    /// The range of a figure. One in a hole goes to the nearest; at equal distance to the one that means less (ruling 1).
    ///
    /// `None` only when there is no range at all.
    pub fn find(&self, figure: &Figure) -> Option<Found<'_, M>> {
        if let Some((range, meaning)) = self.ranges.iter().find(|(range, _)| range.contains(figure)) {
            return Some(Found { range, meaning, fit: Fit::Inside });
        }
        // Only the ranges at either side of the hole can be nearest: the edge that one leaves out may belong to another.
        let above = self.ranges.iter().position(|(range, _)| range.lower.figure().is_some_and(|lowest| lowest >= figure));
        let above = above.unwrap_or(self.ranges.len());
        let beside = [above.checked_sub(1), Some(above)].into_iter().flatten().filter_map(|index| self.ranges.get(index));
        let distances: Vec<_> = beside.filter_map(|(range, meaning)| Some((range.distance(figure)?, meaning, range))).collect();
        let (least, meaning, range) = distances.iter().min_by(|one, other| (&one.0, one.1).cmp(&(&other.0, other.1)))?;
        let tie = distances.iter().filter(|(distance, ..)| distance == least).count() > 1;
        Some(Found { range, meaning, fit: if tie { Fit::Tie } else { Fit::Nearest } })
    }

    /// Where one range ends and the next begins: in a hole halfway, and there with the one that means less (ruling 1).
    pub fn edges(&self) -> Vec<Edge> {
        let between = |pair: &[(Range, M)]| {
            let [(below, low), (above, high)] = pair else { return None };
            let (end, start) = (below.upper.figure()?, above.lower.figure()?);
            let lower_holds = low <= high;
            Some(match (end == start, &below.upper, &above.lower) {
                (true, Bound::Including(_), _) => Edge::below(end.clone()),
                (true, _, Bound::Including(_)) => Edge::above(end.clone()),
                _ if lower_holds => Edge::below(end.halfway(start)),
                _ => Edge::above(end.halfway(start)),
            })
        };
        self.ranges.windows(2).filter_map(between).collect()
    }

    /// The range that means exactly this.
    pub fn meaning(&self, meaning: &M) -> Option<&Range> {
        self.ranges.iter().find(|(_, other)| other == meaning).map(|(range, _)| range)
    }

    /// What the ranges mean, to change their words; the order of the meanings must stay.
    pub fn meanings_mut(&mut self) -> impl Iterator<Item = &mut M> {
        self.ranges.iter_mut().map(|(_, meaning)| meaning)
    }

    /// The ranges in rising order.
    pub fn iter(&self) -> impl Iterator<Item = (&Range, &M)> {
        self.ranges.iter().map(|(range, meaning)| (range, meaning))
    }
}

impl Ranges<Score> {
    /// The ranges in a comparison of rubrics.
    pub fn properties(&self, at: &str) -> impl Iterator<Item = (String, String)> {
        self.iter().map(move |(range, score)| (format!("{at}.ranges.{score}"), range.to_string()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn figure(text: &str) -> Figure {
        Figure::from_decimal(text).expect(text)
    }

    fn ranges(texts: &[(&str, i64)], holes: &[&str]) -> Result<Ranges<i64>, Vec<RangeFault<i64>>> {
        let domain = Domain { lowest: Figure::whole(0), highest: None };
        let ranges = texts.iter().map(|(text, score)| (Range::parse(text).expect(text), *score)).collect();
        let holes: Vec<_> = holes.iter().map(|hole| figure(hole)).collect();
        Ranges::new(ranges, &domain, &Figure::whole(1), &holes)
    }

    #[test]
    fn ranges_are_read() {
        for text in ["2", "26-40", "<= 25", ">= 6", "< 60", "> 90", "> 14, <= 30", "0.5-1.5"] {
            assert_eq!(Range::parse(text).map(|range| range.to_string()).as_deref(), Some(text));
        }
        for text in ["", "40-26", "5-5", "a", "26–40", "<= 25, <= 30", "> 30, <= 14", "= 3", "1-2-3", "-3"] {
            assert_eq!(Range::parse(text), None, "{text}");
        }
    }

    #[test]
    fn a_figure_between_anchors_takes_the_nearest_and_the_lower_at_a_tie() {
        let ranges = ranges(&[("<= 20", 5), ("21-25", 4), (">= 26", 3)], &[]).expect("sound");
        for (text, score, fit) in
            [("20", 5, Fit::Inside), ("20.4", 5, Fit::Nearest), ("20.5", 4, Fit::Tie), ("20.6", 4, Fit::Nearest), ("25.5", 3, Fit::Tie)]
        {
            let found = ranges.find(&figure(text)).expect(text);
            assert_eq!((*found.meaning, found.fit), (score, fit), "{text}");
        }
    }

    #[test]
    fn an_edge_that_a_range_leaves_out_still_draws_what_lies_beyond() {
        let ranges = ranges(&[("< 64", 1), (">= 65", 2)], &[]).expect("sound");
        for (text, score) in [("63.9", 1), ("64", 1), ("64.4", 1), ("64.5", 1), ("64.6", 2)] {
            assert_eq!(ranges.find(&figure(text)).map(|found| *found.meaning), Some(score), "{text}");
        }
    }

    #[test]
    fn an_edge_that_one_range_leaves_out_and_another_holds_draws_to_the_other() {
        let ranges = ranges(&[(">= 4", 3), ("2", 2), ("< 2", 1)], &["3"]).expect("sound");
        for (text, score) in [("1.9", 1), ("2", 2), ("2.9", 2), ("3", 2), ("3.1", 3), ("4", 3)] {
            assert_eq!(ranges.find(&figure(text)).map(|found| *found.meaning), Some(score), "{text}");
        }
    }

    #[test]
    fn edges_part_figures_as_finding_them_does() {
        for texts in [
            &[("<= 20", 5), ("21-25", 4), (">= 26", 3)][..],
            &[("< 64", 1), (">= 65", 2)],
            &[("<= 30", 1), ("> 30, <= 39", 2), ("40-49", 3), (">= 50", 4)],
        ] {
            let ranges = ranges(texts, &[]).expect("sound");
            let edges = ranges.edges();
            let mut seen: Vec<(usize, i64)> = Vec::new();
            for hundredth in 0..7000 {
                let figure = figure(&format!("{}.{:02}", hundredth / 100, hundredth % 100));
                let beyond = edges.iter().filter(|edge| if edge.is_below { figure > edge.at } else { figure >= edge.at }).count();
                seen.push((beyond, *ranges.find(&figure).expect("covered").meaning));
            }
            seen.dedup();
            assert_eq!(seen.len(), texts.len(), "{texts:?}: {seen:?}");
        }
    }

    #[test]
    fn overlaps_and_holes_are_faults() {
        assert!(matches!(ranges(&[("<= 20", 5), (">= 20", 4)], &[]).expect_err("overlap")[..], [RangeFault::Overlap(5, 4)]));
        assert!(matches!(ranges(&[("<= 20", 5), (">= 22", 4)], &[]).expect_err("hole")[..], [RangeFault::Hole { below: 5, above: 4, .. }]));
        assert!(matches!(
            ranges(&[("<= 20", 5), ("21-30", 4)], &[]).expect_err("end")[..],
            [RangeFault::Uncovered { end: 4, lower: false }]
        ));
        assert!(matches!(
            ranges(&[("1-20", 5), ("> 20", 4)], &[]).expect_err("start")[..],
            [RangeFault::Uncovered { end: 5, lower: true }]
        ));
        assert!(ranges(&[("<= 2", 2), (">= 4", 3)], &["3"]).is_ok());
        assert!(matches!(ranges(&[("<= 2", 2), (">= 3", 3)], &["5"]).expect_err("declared")[..], [RangeFault::NoSuchHole(_)]));
    }
}
