//! What raters have to talk about: where their scores or facts differ, the largest difference first, with the notes and facts of each.

use super::sheet::Sheet;
use crate::audit::{Audit, ItemEvidence, Note};
use crate::rubric::{Answer, FactName, Item, Score, TrackId};

/// An item on which raters differ, in the tracks in which they do so alike.
#[derive(Clone, Debug)]
pub struct Point<'a> {
    pub item: &'a Item,
    pub tracks: Vec<&'a TrackId>,
    /// The highest score less the lowest; none where fewer than two raters have one.
    pub difference: Option<Score>,
    /// Each rater, in the order of the sheets.
    pub sides: Vec<Side<'a>>,
}

/// What one rater has on an item.
#[derive(Clone, Debug, PartialEq)]
pub struct Side<'a> {
    pub rater: &'a str,
    pub score: Option<Score>,
    /// The facts that the rater's score rests on.
    pub facts: Vec<(&'a FactName, &'a Answer)>,
    pub rating: Option<Score>,
    pub notes: Vec<Note<'a>>,
}

impl<'a> Point<'a> {
    /// What of the facts of a rater is not the same for all; all of them where nothing differs.
    pub fn telling(&self, side: &Side<'a>) -> Vec<(&'a FactName, &'a Answer)> {
        let is_shared = |(name, answer): &(&FactName, &Answer)| {
            self.sides.iter().all(|other| other.facts.iter().any(|(known, said)| known == name && said == answer))
        };
        if self.sides.iter().flat_map(|side| &side.facts).all(is_shared) {
            return side.facts.clone();
        }
        side.facts.iter().filter(|fact| !is_shared(fact)).copied().collect()
    }
}

/// The points to discuss: scores that differ, by difference; then what only some scored; then facts that differ under the same score.
pub fn to_discuss<'a>(sheets: &'a [Sheet], audits: &'a [&'a Audit]) -> Vec<Point<'a>> {
    let Some(first) = audits.first() else { return Vec::new() };
    let mut points = Vec::new();
    for item in &first.rubric().items {
        for track in first.model().tracks.iter().filter(|track| item.is_scored(&first.model().id, track)) {
            let sides: Vec<Side<'a>> = sheets.iter().zip(audits).map(|(sheet, audit)| side(sheet, audit, item, track)).collect();
            let scores: Vec<Score> = sides.iter().filter_map(|side| side.score).collect();
            let difference = scores.iter().max().zip(scores.iter().min()).filter(|_| scores.len() > 1).map(|(most, least)| most - least);
            let all = scores.len() == sides.len();
            let is_point = match difference {
                _ if scores.is_empty() => false,
                Some(0) if all => facts_differ(&sides),
                _ => true,
            };
            if is_point {
                let same = points.iter_mut().find(|known: &&mut Point<'_>| known.item.id == item.id && known.sides == sides);
                match same {
                    Some(known) => known.tracks.push(track),
                    None => points.push(Point { item, tracks: vec![track], difference, sides }),
                }
            }
        }
    }
    let rank = |point: &Point<'_>| match point.difference {
        Some(difference) if difference > 0 => (0, -difference),
        None => (1, 0),
        Some(_) if point.sides.iter().any(|side| side.score.is_none()) => (1, 0),
        Some(_) => (2, 0),
    };
    points.sort_by_key(rank);
    points
}

fn side<'a>(sheet: &'a Sheet, audit: &'a Audit, item: &Item, track: &TrackId) -> Side<'a> {
    let evidence = audit.evidence_of(&item.id, track);
    let is_own = |note: &Note<'_>| note.rater.is_some_and(|rater| rater.eq_ignore_ascii_case(&sheet.rater));
    Side {
        rater: &sheet.rater,
        score: sheet.score(&item.id, track),
        facts: evidence.into_iter().flat_map(ItemEvidence::facts).collect(),
        rating: evidence.and_then(ItemEvidence::rating),
        notes: evidence.map(ItemEvidence::notes).unwrap_or_default().into_iter().filter(is_own).collect(),
    }
}

/// Whether a fact that several state is not the same for all of them.
fn facts_differ(sides: &[Side<'_>]) -> bool {
    let mut stated = sides.iter().flat_map(|side| &side.facts);
    stated.any(|(name, answer)| sides.iter().flat_map(|side| &side.facts).any(|(other, said)| other == name && said != answer))
}
