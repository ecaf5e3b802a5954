//! Small counts: a count of few clients could point at somebody, and so could what gives it away.

use super::protection::{Cell, Relation, withhold};
use super::{Outcome, OutcomeName, Outcomes, SpanOutcomes, TrackOutcomes};
use crate::audit::SMALL;

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
    /// Nothing, since a small count could be worked out from it.
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
}

/// What is shown of an outcome: its count, and of how many.
pub type ShownOutcome = (Shown, Option<Shown>);

/// What is shown of each outcome, by span, track and outcome in the order of [`Outcomes`].
#[derive(Clone, Debug)]
pub struct ShownOutcomes(Vec<Vec<Vec<ShownOutcome>>>);

impl ShownOutcomes {
    /// What is shown of an outcome at these places.
    pub fn at(&self, span: usize, track: usize, outcome: usize) -> Option<ShownOutcome> {
        self.0.get(span)?.get(track)?.get(outcome).copied()
    }
}

impl Outcomes {
    /// What is shown of every outcome. Where small counts are hidden, so is every count from which one of them could be worked out with the
    /// others of the table: of the tracks and of all clients, of a rate and those it is of, of one quarter and the next, and of the quarters and the whole period.
    pub fn shown(&self, small: SmallCounts) -> ShownOutcomes {
        let mut table = CountTable::of(self);
        if small == SmallCounts::Hidden {
            let relations = table.relations(self);
            withhold(&mut table.cells, &relations);
        }
        let shown = |place: usize| match table.cells.get(place) {
            Some(cell) if small == SmallCounts::Shown || cell.is_shown() => Shown::Count(cell.count),
            Some(cell) if cell.is_small() => Shown::Small,
            _ => Shown::Withheld,
        };
        let shown = table.places.iter().map(|tracks| {
            let of_track = |places: &Vec<(usize, Option<usize>)>| places.iter().map(|(count, of)| (shown(*count), of.map(shown))).collect();
            tracks.iter().map(of_track).collect()
        });
        ShownOutcomes(shown.collect())
    }
}

/// Where an outcome's count and the number that it is of lie among the cells.
type Places = (usize, Option<usize>);

/// All counts of the outcomes in a row, and where each lies.
struct CountTable {
    cells: Vec<Cell>,
    /// By span, track and outcome.
    places: Vec<Vec<Vec<Places>>>,
}

impl CountTable {
    fn of(outcomes: &Outcomes) -> Self {
        let mut table = Self { cells: Vec::new(), places: Vec::new() };
        for (at, of) in outcomes.spans.iter().enumerate() {
            // What is told of the whole period is worth most.
            let early = if of.span.quarter.is_none() { usize::MAX } else { usize::MAX - 1 - at };
            let tracks = of.tracks.iter().map(|track| {
                let is_all = track.track.is_none();
                let places = track.counts.iter().map(|outcome| {
                    let worth = (is_all, worth(outcome.name), early);
                    let count = table.add(Cell::of(outcome.count, worth));
                    (count, outcome.of.map(|of| table.add(Cell::of(of, (is_all, 0, early)))))
                });
                places.collect()
            });
            let tracks = tracks.collect();
            table.places.push(tracks);
        }
        table
    }

    fn add(&mut self, cell: Cell) -> usize {
        self.cells.push(cell);
        self.cells.len() - 1
    }

    /// The sums that hold among the counts. One that does not hold of these gives nothing away.
    fn relations(&mut self, outcomes: &Outcomes) -> Vec<Relation> {
        let mut relations = Vec::new();
        let quarters = outcomes.spans.iter().filter(|of| of.span.quarter.is_some()).count();
        // Where no job was there before and none ended, those of the last day are those that started.
        if let Some(jobs) = outcomes.jobs_at_the_end.filter(|jobs| *jobs >= SMALL) {
            let starts = |(at, quarter): (usize, &SpanOutcomes)| {
                let all = quarter.tracks.first().filter(|track| track.track.is_none())?;
                self.find(&all.counts, at, 0, OutcomeName::JobStarts).map(|(place, _)| (place, -1))
            };
            let starts: Option<Vec<(usize, i64)>> = outcomes.spans.iter().take(quarters).enumerate().map(starts).collect();
            if let Some(starts) = starts {
                let held = self.add(Cell::known(jobs));
                relations.push(std::iter::once((held, 1)).chain(starts).collect());
            }
        }
        for (at, quarter) in outcomes.spans.iter().enumerate() {
            relations.extend(self.of_tracks(at, &quarter.tracks));
            for (track, found) in quarter.tracks.iter().enumerate() {
                let find = |quarter: usize, name: OutcomeName| self.find(&found.counts, quarter, track, name);
                let count = |quarter: usize, name: OutcomeName| find(quarter, name).map(|(count, _)| count);
                let mut found = Vec::new();
                // Of a rate: all served, less those that it is of, are those who had a job or course before.
                let mut before = Vec::new();
                for (rate, engaged) in
                    [(OutcomeName::EmploymentRate, OutcomeName::Working), (OutcomeName::EducationRate, OutcomeName::Studying)]
                {
                    let cells = (count(at, OutcomeName::Served), find(at, rate), count(at, engaged));
                    if let (Some(served), Some((entered, Some(of))), Some(engaged)) = cells {
                        before.push((served, of, entered, engaged));
                    }
                }
                if quarter.span.quarter.is_none() {
                    found.extend(Self::of_quarters(at, &|quarter, name| count(quarter, name)));
                }
                if let Some(next) = at.checked_add(1).filter(|next| *next < quarters) {
                    let all = |names: &[(usize, OutcomeName, i64)]| -> Option<Relation> {
                        names.iter().map(|(quarter, name, factor)| Some((count(*quarter, *name)?, *factor))).collect()
                    };
                    found.extend(all(&[
                        (at, OutcomeName::Served, 1),
                        (at, OutcomeName::Closed, -1),
                        (next, OutcomeName::Started, 1),
                        (next, OutcomeName::Served, -1),
                    ]));
                    for [starts, pending, kept, lost] in [
                        [OutcomeName::JobStarts, OutcomeName::JobsPending, OutcomeName::JobsKept, OutcomeName::JobsLost],
                        [OutcomeName::CourseStarts, OutcomeName::CoursesPending, OutcomeName::CoursesKept, OutcomeName::CoursesLost],
                    ] {
                        found.extend(all(&[(at, pending, 1), (next, starts, 1), (next, kept, -1), (next, lost, -1), (next, pending, -1)]));
                    }
                } else if let (None, Some(served), Some(closed)) = (
                    &quarter.tracks.get(track).and_then(|track| track.track.as_ref()),
                    count(at, OutcomeName::Served),
                    count(at, OutcomeName::Closed),
                ) {
                    // The caseload on the last day is told beside the outcomes.
                    let open = self.add(Cell::known(outcomes.open_at_the_end));
                    found.push(vec![(served, 1), (closed, -1), (open, -1)]);
                }
                for (served, of, entered, engaged) in before {
                    let count = |place: usize| self.cells.get(place).map_or(0, |cell| cell.count);
                    let had = count(served).saturating_sub(count(of));
                    let had = self.add(Cell::untold(had));
                    found.push(vec![(served, 1), (of, -1), (had, -1)]);
                    found.push(vec![(engaged, 1), (entered, -1), (had, -1)]);
                }
                relations.extend(found);
            }
        }
        relations.retain(|relation| self.holds(relation));
        relations
    }

    /// Of the whole period: what begins or ends in it does so in one of its quarters, and what is served or pending is so in its first or last.
    fn of_quarters(period: usize, count: &dyn Fn(usize, OutcomeName) -> Option<usize>) -> Vec<Relation> {
        let sum = |name: OutcomeName, from: usize, of: OutcomeName| -> Option<Relation> {
            let parts: Option<Relation> = (from..period).map(|quarter| Some((count(quarter, of)?, -1))).collect();
            Some(std::iter::once((count(period, name)?, 1)).chain(parts?).collect())
        };
        let flows = [
            OutcomeName::Started,
            OutcomeName::Closed,
            OutcomeName::JobStarts,
            OutcomeName::SupportedIntoWork,
            OutcomeName::EmploymentRate,
            OutcomeName::EducationRate,
            OutcomeName::JobsKept,
            OutcomeName::JobsLost,
            OutcomeName::CourseStarts,
            OutcomeName::SupportedIntoStudy,
            OutcomeName::CoursesKept,
            OutcomeName::CoursesLost,
        ];
        let mut relations: Vec<Relation> = flows.into_iter().filter_map(|name| sum(name, 0, name)).collect();
        let last = period.saturating_sub(1);
        relations.extend([OutcomeName::JobsPending, OutcomeName::CoursesPending].into_iter().filter_map(|name| sum(name, last, name)));
        // Whoever is served was so in the first quarter, or enrolled in a later one.
        let later = sum(OutcomeName::Served, 1, OutcomeName::Started);
        relations.extend(later.zip(count(0, OutcomeName::Served)).map(|(mut relation, first)| {
            relation.push((first, -1));
            relation
        }));
        relations
    }

    /// Of each outcome and of what it is of: all clients are those of the tracks together.
    fn of_tracks(&self, quarter: usize, tracks: &[TrackOutcomes]) -> Vec<Relation> {
        let mut relations = Vec::new();
        let Some(places) = self.places.get(quarter).filter(|_| tracks.len() > 1) else { return relations };
        let outcomes = places.first().map_or(0, Vec::len);
        for outcome in 0..outcomes {
            let column: Vec<Places> = places.iter().filter_map(|track| track.get(outcome).copied()).collect();
            let sum = |cells: Vec<usize>| cells.into_iter().enumerate().map(|(at, cell)| (cell, if at == 0 { 1 } else { -1 })).collect();
            relations.push(sum(column.iter().map(|(count, _)| *count).collect()));
            relations.push(sum(column.iter().filter_map(|(_, of)| *of).collect()));
        }
        relations
    }

    fn find(&self, counts: &[Outcome], quarter: usize, track: usize, name: OutcomeName) -> Option<Places> {
        let place = counts.iter().position(|outcome| outcome.name == name)?;
        self.places.get(quarter)?.get(track)?.get(place).copied()
    }

    fn holds(&self, relation: &Relation) -> bool {
        let value = |(place, factor): &(usize, i64)| {
            let count = self.cells.get(*place).map_or(0, |cell| cell.count);
            i64::try_from(count).unwrap_or(i64::MAX).saturating_mul(*factor)
        };
        relation.len() > 1 && relation.iter().map(value).sum::<i64>() == 0
    }
}

/// How much a count says to a reader: where one must be withheld, it is the least of these, of a track before that of all, later quarters first.
fn worth(name: OutcomeName) -> u8 {
    match name {
        OutcomeName::JobStarts | OutcomeName::CourseStarts => 1,
        OutcomeName::JobsPending | OutcomeName::CoursesPending => 2,
        OutcomeName::JobsLost | OutcomeName::CoursesLost => 3,
        OutcomeName::JobsKept | OutcomeName::CoursesKept => 4,
        OutcomeName::SupportedIntoWork | OutcomeName::SupportedIntoStudy => 5,
        OutcomeName::EmploymentRate | OutcomeName::EducationRate => 6,
        OutcomeName::Closed => 7,
        OutcomeName::Started => 8,
        OutcomeName::Working | OutcomeName::Studying => 9,
        OutcomeName::Served => 10,
    }
}
