//! What raters gave each of many items, in the categories of the scale and not in those that were seen.

use crate::rubric::Score;

/// The most categories that a scale of ratings may have for a coefficient to be worked out.
pub const MOST_CATEGORIES: usize = 101;

/// Ratings of items by raters: a row for each item, a column for each rater.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ratings {
    lowest: Score,
    categories: usize,
    raters: usize,
    rows: Vec<Vec<Option<usize>>>,
}

impl Ratings {
    /// No ratings yet, on a scale of whole scores with both ends among them. `None` for a scale that is too long or runs backwards.
    pub fn new(lowest: Score, highest: Score, raters: usize) -> Option<Self> {
        let categories = usize::try_from(highest.checked_sub(lowest)?).ok()?.checked_add(1)?;
        (categories <= MOST_CATEGORIES).then(|| Self { lowest, categories, raters, rows: Vec::new() })
    }

    /// Adds an item with the score of each rater. A score outside the scale counts as none.
    pub fn push(&mut self, scores: impl IntoIterator<Item = Option<Score>>) {
        let category = |score: Score| usize::try_from(score.checked_sub(self.lowest)?).ok().filter(|at| *at < self.categories);
        let mut row: Vec<Option<usize>> = scores.into_iter().map(|score| score.and_then(category)).collect();
        row.resize(self.raters, None);
        self.rows.push(row);
    }

    pub fn categories(&self) -> usize {
        self.categories
    }

    pub fn raters(&self) -> usize {
        self.raters
    }

    /// For each item the category of each rater's score, from 0.
    pub fn rows(&self) -> &[Vec<Option<usize>>] {
        &self.rows
    }

    /// How many items at least two raters rated.
    pub fn shared(&self) -> usize {
        self.rows.iter().filter(|row| row.iter().flatten().count() > 1).count()
    }
}
