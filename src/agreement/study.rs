//! Agreement over several programmes: the totals, and each item over all of them, as reliability studies report it.

use std::collections::BTreeSet;

use super::chance::{self, Chance};
use super::coefficient::Coefficient;
use super::correlation::{Correlated, correlations};
use super::interval::DRAWS;
use super::ratings::Ratings;
use super::share::{Share, shares};
use super::sheet::{Rated, Sheet};
use super::weights::{Distance, Weights};
use crate::parallel;
use crate::rubric::{Item, ModelId, Rubric, Score, TrackId};

/// What is told of one item over programmes.
pub const PER_ITEM: [Coefficient; 3] =
    [Coefficient::Ac(Weights::Identity), Coefficient::Ac(Weights::Quadratic), Coefficient::Alpha(Distance::Ordinal)];

/// One track of a scale over the programmes that were rated on it.
#[derive(Clone, Debug)]
pub struct Study<'a> {
    pub track: &'a TrackId,
    /// The raters, where they are the same in every programme; else none, and a column is whoever comes first, second and so on.
    pub raters: Option<Vec<String>>,
    pub programmes: usize,
    /// All pairs of ratings of all items and programmes: exact, within one.
    pub shares: [Share; 2],
    pub totals: Correlated,
    pub items: Vec<ItemOverAudits<'a>>,
}

/// One item over programmes.
#[derive(Clone, Debug)]
pub struct ItemOverAudits<'a> {
    pub item: &'a Item,
    /// In how many programmes at least two raters scored it.
    pub programmes: usize,
    pub shares: [Share; 2],
    pub coefficients: Vec<Chance>,
}

/// The studies of a scale, one for each track that any programme is scored in.
pub fn study<'a>(rubric: &'a Rubric, rated: &[Rated]) -> Vec<Study<'a>> {
    rubric.tracks.iter().filter_map(|track| of_track(rubric, &track.id, rated)).collect()
}

fn of_track<'a>(rubric: &'a Rubric, track: &'a TrackId, rated: &[Rated]) -> Option<Study<'a>> {
    let is_scored = |rated: &&Rated, item: &Item| item.is_scored(&ModelId::from(rated.model.as_str()), track);
    let rated: Vec<&Rated> = rated.iter().filter(|rated| rubric.items.iter().any(|item| is_scored(rated, item))).collect();
    let most = rated.iter().map(|rated| rated.sheets.len()).max()?;
    let same = same_raters(&rated);
    let column = |rated: &Rated, at: usize| -> Option<usize> {
        match &same {
            Some(raters) => rated.sheets.iter().position(|sheet| raters.get(at).is_some_and(|id| is_called(sheet, id))),
            None => Some(at).filter(|at| *at < rated.sheets.len()),
        }
    };
    let sheets = |rated: &'_ Rated| -> Vec<Option<usize>> { (0..most).map(|at| column(rated, at)).collect() };
    let row = |rated: &Rated, of: &dyn Fn(&Sheet) -> Option<Score>| -> Vec<Option<Score>> {
        sheets(rated).into_iter().map(|at| rated.sheets.get(at?).and_then(of)).collect()
    };
    let total = |sheet: &Sheet| sheet.totals.get(track).copied();
    let totals: Vec<Vec<Option<Score>>> = match &same {
        Some(_) => rated.iter().map(|rated| row(rated, &total)).collect(),
        None => rated.iter().map(|rated| rated.sheets.iter().map(total).collect()).collect(),
    };
    let used: Vec<&Item> = rubric.items.iter().filter(|item| rated.iter().any(|rated| is_scored(rated, item))).collect();
    let (lowest, highest) = used.iter().fold((Score::MAX, Score::MIN), |(low, high), item| (low.min(item.lowest), high.max(item.highest)));
    let mut all = Ratings::new(lowest, highest, most);
    let of_items: Vec<(&Item, Ratings)> = used
        .into_iter()
        .filter_map(|item| {
            let mut ratings = Ratings::new(item.lowest, item.highest, most)?;
            for rated in rated.iter().filter(|rated| is_scored(rated, item)) {
                let scores = row(rated, &|sheet| sheet.score(&item.id, track));
                ratings.push(scores.clone());
                if let Some(all) = &mut all {
                    all.push(scores);
                }
            }
            Some((item, ratings))
        })
        .collect();
    let items = parallel::each(&of_items, parallel::processors(), |(item, ratings)| ItemOverAudits {
        item,
        programmes: ratings.shared(),
        shares: shares(ratings),
        coefficients: chance::drawn(ratings, &PER_ITEM, DRAWS),
    });
    Some(Study {
        track,
        programmes: rated.len(),
        shares: shares(&all?).map(Share::linked),
        totals: correlations(&totals, most, same.is_some()),
        raters: same,
        items,
    })
}

fn is_called(sheet: &Sheet, id: &str) -> bool {
    sheet.rater.to_lowercase() == id.to_lowercase()
}

/// The raters of all programmes, where they are the same in each.
fn same_raters(rated: &[&Rated]) -> Option<Vec<String>> {
    let ids = |rated: &Rated| rated.sheets.iter().map(|sheet| sheet.rater.to_lowercase()).collect::<BTreeSet<_>>();
    let first = rated.first()?;
    rated.iter().all(|other| ids(other) == ids(first)).then(|| first.sheets.iter().map(|sheet| sheet.rater.clone()).collect())
}
