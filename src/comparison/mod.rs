//! Reviews of one programme held against each other: what each item and total was, and what changed where the two can be compared. Pure.

mod change;
mod link;
mod snapshot;

use std::collections::HashSet;

use crate::audit::Erratum;
use crate::rubric::{ItemId, Principle, Rubric, Score, TrackId};

pub use change::{Change, FactChange};
pub use link::{Apart, Link};
pub use snapshot::{Points, Snapshot, SnapshotItem, SnapshotTrack, State};

/// Several reviews, in the order in which they were given, and what became of each item and total.
#[derive(Debug)]
pub struct Comparison<'a> {
    pub reviews: &'a [Snapshot],
    /// How each review can be held against the one before it.
    pub pairs: Vec<Link>,
    /// Per item and track of any of them that the last one's scale has, in the order of that scale.
    pub items: Vec<ItemLine<'a>>,
    /// Per track of the last one.
    pub tracks: Vec<PointsLine>,
    /// Per section and track of the last one.
    pub sections: Vec<(String, PointsLine)>,
    /// Per principle and track of the last one's scale.
    pub principles: Vec<(&'a Principle, PointsLine)>,
    /// What earlier reviews have and the last one's scale has nothing for: the place of the review, and what it has.
    pub unmatched: Vec<(usize, &'a SnapshotItem)>,
    /// What later reviews say was wrong in earlier ones and no review has so: nothing is corrected by it.
    pub misfits: Vec<&'a Erratum>,
}

/// What became of an item in a track.
#[derive(Debug)]
pub struct ItemLine<'a> {
    /// As the last review's scale calls them.
    pub item: &'a ItemId,
    pub track: &'a TrackId,
    /// What each review has; nothing where its scale has no such item and no scale says what corresponds.
    pub cells: Vec<Option<Cell<'a>>>,
    /// What changed from each review to the next.
    pub changes: Vec<Change>,
    /// Which facts changed from each review to the next, where the two can be compared.
    pub facts: Vec<Vec<FactChange<'a>>>,
}

/// What a review has on an item in a track.
#[derive(Clone, Copy, Debug)]
pub struct Cell<'a> {
    pub found: &'a SnapshotItem,
    /// What a later review says it should have been.
    pub erratum: Option<&'a Erratum>,
}

/// The points of a track, a section or a principle in each review.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PointsLine {
    pub track: TrackId,
    /// What each review has; nothing where its scale has no such sum.
    pub points: Vec<Option<Points>>,
    /// By how much later reviews correct each.
    pub corrected_by: Vec<Score>,
    /// The change from each review to the next; nothing where they cannot be compared or something is missing in either.
    pub changes: Vec<Option<Score>>,
}

impl<'a> Cell<'a> {
    /// What counts: the corrected score where there is one.
    pub fn state(&self) -> State {
        self.erratum.map_or(self.found.state, |erratum| State::Scored(erratum.to))
    }
}

/// Holds reviews against each other. `rubrics` are the scales that are known, of which some may say what corresponds in others; the last review's tells the
/// principles and the order of items.
pub fn compare<'a>(reviews: &'a [Snapshot], rubrics: &'a [Rubric]) -> Comparison<'a> {
    let pairs: Vec<Link> = reviews.windows(2).map(|pair| Link::between(pair, rubrics)).collect();
    let mut comparison = Comparison {
        reviews,
        pairs,
        items: Vec::new(),
        tracks: Vec::new(),
        sections: Vec::new(),
        principles: Vec::new(),
        unmatched: Vec::new(),
        misfits: Vec::new(),
    };
    let Some(last) = reviews.last() else { return comparison };
    let is_seen = |item: &&SnapshotItem| {
        let of_scale = reviews.iter().filter(|review| review.rubric == last.rubric);
        let found = of_scale.filter_map(|review| review.item(&item.id, &item.track));
        found.into_iter().any(|found| found.state != State::NotUsed)
    };
    for item in last.items.iter().filter(is_seen) {
        let line = comparison.item_line(item, last, rubrics);
        comparison.items.push(line);
    }
    let rubric = rubrics.iter().find(|rubric| rubric.id == last.rubric);
    for track in &last.tracks {
        let of_track = |review: &Snapshot| review.track(&track.id).map(|track| track.sum);
        let line = comparison.points_line(&track.id, &|_| true, &of_track);
        comparison.tracks.push(line);
        for (section, _) in &track.sections {
            let of_section = |review: &Snapshot| {
                let found = review.track(&track.id)?.sections.iter().find(|(id, _)| id == section);
                found.map(|(_, points)| *points)
            };
            let is_in = |item: &ItemId| rubric.and_then(|rubric| rubric.item(item.as_str())).is_some_and(|item| item.section == *section);
            let line = comparison.points_line(&track.id, &is_in, &of_section);
            comparison.sections.push((section.clone(), line));
        }
        for (rubric, principle) in rubric.iter().flat_map(|rubric| rubric.principles.iter().map(move |principle| (rubric, principle))) {
            let of_principle = |review: &Snapshot| Some(points_of(review, rubric, principle, &track.id)).filter(|points| points.items > 0);
            let line = comparison.points_line(&track.id, &|item| principle.items.contains(item), &of_principle);
            comparison.principles.push((principle, line));
        }
    }
    comparison.unmatched = comparison.unmatched();
    comparison.misfits = misfits(reviews);
    comparison
}

/// The points of a principle in a track of a review on this scale.
fn points_of(review: &Snapshot, rubric: &Rubric, principle: &Principle, track: &TrackId) -> Points {
    let items =
        review.items.iter().filter(|item| item.track == *track && item.state != State::NotUsed && principle.items.contains(&item.id));
    items.fold(Points::default(), |points, item| Points {
        total: points.total + item.state.score().unwrap_or_default(),
        maximum: points.maximum + rubric.item(item.id.as_str()).map_or(0, |item| item.highest),
        items: points.items + 1,
        scored: points.scored + usize::from(item.state.score().is_some()),
    })
}

impl<'a> Comparison<'a> {
    /// Every score of an earlier review that stands in no line.
    fn unmatched(&self) -> Vec<(usize, &'a SnapshotItem)> {
        let shown: HashSet<*const SnapshotItem> =
            self.items.iter().flat_map(|line| &line.cells).flatten().map(|cell| std::ptr::from_ref(cell.found)).collect();
        let earlier = self.reviews.iter().enumerate().take(self.reviews.len().saturating_sub(1));
        let left = earlier.flat_map(|(at, review)| review.items.iter().map(move |item| (at, item)));
        left.filter(|(_, item)| item.state != State::NotUsed && !shown.contains(&std::ptr::from_ref(*item))).collect()
    }

    fn item_line(&self, item: &'a SnapshotItem, last: &Snapshot, rubrics: &[Rubric]) -> ItemLine<'a> {
        let cells: Vec<Option<Cell<'a>>> = self
            .reviews
            .iter()
            .map(|review| {
                let (id, track) = link::counterpart(item, last, review, rubrics)?;
                let found = review.item(&id, &track)?;
                Some(Cell { found, erratum: self.erratum(review, found) })
            })
            .collect();
        let (mut changes, mut facts) = (Vec::new(), Vec::new());
        for (link, pair) in self.pairs.iter().zip(cells.windows(2)) {
            match (link.is_comparable(), pair) {
                (true, [Some(before), Some(after)]) => {
                    changes.push(Change::of(before.state(), after.state()));
                    facts.push(change::of_facts(&before.found.facts, &after.found.facts, link));
                }
                _ => {
                    changes.push(Change::NotComparable);
                    facts.push(Vec::new());
                }
            }
        }
        ItemLine { item: &item.id, track: &item.track, cells, changes, facts }
    }

    /// What a review after this one says was wrong in it; the last word counts.
    fn erratum(&self, review: &Snapshot, found: &SnapshotItem) -> Option<&'a Erratum> {
        let later =
            self.reviews.iter().rev().take_while(|later| !std::ptr::eq(*later, review)).filter(|later| later.rubric == review.rubric);
        later.flat_map(|later| &later.errata).find(|erratum| erratum.fits(review.day, &found.id, &found.track, found.state.score()))
    }

    /// A line of points; changes only where nothing is missing on either side and both are of one scale, version and model.
    fn points_line(&self, track: &TrackId, is_in: &dyn Fn(&ItemId) -> bool, of: &dyn Fn(&Snapshot) -> Option<Points>) -> PointsLine {
        let last = self.reviews.last();
        let of_scale = |review: &&Snapshot| last.is_some_and(|last| last.rubric == review.rubric);
        let points: Vec<Option<Points>> = self.reviews.iter().map(|review| of(review).filter(|_| of_scale(&review))).collect();
        let corrected = |review: &Snapshot| {
            let items = review.items.iter().filter(|item| item.track == *track && is_in(&item.id));
            let errata = items.filter_map(|item| Some((item.state.score()?, self.erratum(review, item)?)));
            errata.map(|(from, erratum)| erratum.to - from).sum::<Score>()
        };
        let corrected_by: Vec<Score> = self.reviews.iter().map(corrected).collect();
        let sums: Vec<Option<Score>> = points
            .iter()
            .zip(&corrected_by)
            .map(|(points, by)| points.filter(|points| points.is_complete()).map(|points| points.total + by))
            .collect();
        let changes = self.pairs.iter().zip(sums.windows(2)).map(|(link, pair)| match pair {
            [Some(before), Some(after)] if link.is_same() => Some(after - before),
            _ => None,
        });
        PointsLine { track: track.clone(), points, corrected_by, changes: changes.collect() }
    }
}

/// What a review says was wrong in one before it that has it otherwise.
fn misfits(reviews: &[Snapshot]) -> Vec<&Erratum> {
    let mut misfits = Vec::new();
    for (at, review) in reviews.iter().enumerate() {
        let fits = |erratum: &&Erratum| {
            let earlier = reviews.iter().take(at).filter(|earlier| earlier.rubric == review.rubric);
            let mut items = earlier.flat_map(|earlier| earlier.items.iter().map(move |item| (earlier.day, item)));
            items.any(|(day, item)| erratum.fits(day, &item.id, &item.track, item.state.score()))
        };
        misfits.extend(review.errata.iter().filter(|erratum| !fits(erratum)));
    }
    misfits
}
