//! One programme on one scale: what each rater gave every item of a track, and how far they agree.

use super::chance::{Chance, chance};
use super::ratings::Ratings;
use super::share::{Share, shares};
use super::sheet::Sheet;
use crate::rubric::{Item, Model, Rubric, Score, TrackId};

/// The raters of one programme in one track.
#[derive(Clone, Debug)]
pub struct TrackAgreement<'a> {
    pub track: &'a TrackId,
    /// Every item that the model scores here, with the score of each rater in the order of the sheets.
    pub items: Vec<(&'a Item, Vec<Option<Score>>)>,
    /// How many items at least two raters scored.
    pub shared: usize,
    /// The same score; scores that differ by at most one.
    pub shares: [Share; 2],
    pub coefficients: Vec<Chance>,
    /// The total of each rater, where that rater has a score of every item.
    pub totals: Vec<Option<Score>>,
    /// Whether items have different ranges, so that the categories are those of the widest.
    pub is_mixed: bool,
}

impl TrackAgreement<'_> {
    /// The highest score of an item less the lowest; none where fewer than two raters have one.
    pub fn difference(scores: &[Option<Score>]) -> Option<Score> {
        let given: Vec<Score> = scores.iter().flatten().copied().collect();
        let (most, least) = (given.iter().max()?, given.iter().min()?);
        (given.len() > 1).then(|| most - least)
    }
}

/// How far raters agree in each track of the programme's model; nothing of a track whose scale is too long to be one.
pub fn agreement<'a>(rubric: &'a Rubric, model: &'a Model, sheets: &[Sheet]) -> Vec<TrackAgreement<'a>> {
    model.tracks.iter().filter_map(|track| of_track(rubric, model, track, sheets)).collect()
}

fn of_track<'a>(rubric: &'a Rubric, model: &'a Model, track: &'a TrackId, sheets: &[Sheet]) -> Option<TrackAgreement<'a>> {
    let used: Vec<&Item> = rubric.items.iter().filter(|item| item.is_scored(&model.id, track)).collect();
    let (lowest, highest) = (used.iter().map(|item| item.lowest).min()?, used.iter().map(|item| item.highest).max()?);
    let scores = |item: &Item| sheets.iter().map(|sheet| sheet.score(&item.id, track)).collect::<Vec<_>>();
    let items: Vec<(&Item, Vec<Option<Score>>)> = used.iter().map(|item| (*item, scores(item))).collect();
    let mut ratings = Ratings::new(lowest, highest, sheets.len())?;
    for (_, scores) in &items {
        ratings.push(scores.iter().copied());
    }
    Some(TrackAgreement {
        track,
        shared: ratings.shared(),
        shares: shares(&ratings),
        coefficients: chance(&ratings),
        totals: sheets.iter().map(|sheet| sheet.totals.get(track).copied()).collect(),
        is_mixed: used.iter().any(|item| (item.lowest, item.highest) != (lowest, highest)),
        items,
    })
}
