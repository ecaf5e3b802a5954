//! Ratings added up: how often which categories met on an item, each item counting as much as its weight says.

use std::collections::BTreeMap;

use super::ratings::Ratings;
use super::real::real;

/// What the raters of an item gave it, as it goes into the sums.
#[derive(Clone, Debug)]
pub struct Pattern {
    /// How many raters rated it.
    ratings: f64,
    /// The categories of pairs of raters, as row and column of a table, each with its part of all pairs of the item; both ways.
    pairs: Vec<(usize, f64)>,
    /// The categories, each with its part of the ratings of the item.
    parts: Vec<(usize, f64)>,
    /// The categories of the first and the second rater, where there are two and both rated it.
    cell: Option<usize>,
}

/// Sums over items.
#[derive(Clone, Debug)]
pub struct Tallied {
    pub categories: usize,
    /// The weight of the items that were rated at all, and of those that at least two raters rated.
    pub rated: f64,
    pub paired: f64,
    /// By category and category: the part of the pairs of each item, added up.
    pub pairs: Vec<f64>,
    /// The same, each item counting by how many ratings it has: Krippendorff's coincidences.
    pub coincidences: Vec<f64>,
    /// By category: the part of the ratings of each item, added up.
    pub parts: Vec<f64>,
    /// By category of the first and of the second rater, of items that both rated.
    pub table: Vec<f64>,
    /// Whether it stands for all that could be rated, and not for a sample from it.
    pub is_population: bool,
}

impl Pattern {
    /// What raters gave an item.
    pub fn of(row: &[Option<usize>], categories: usize) -> Self {
        let mut counts: BTreeMap<usize, usize> = BTreeMap::new();
        for category in row.iter().flatten() {
            *counts.entry(*category).or_default() += 1;
        }
        let given: usize = counts.values().sum();
        let mut pairs = Vec::new();
        if given > 1 {
            let all = real(given * (given - 1));
            for (one, times) in &counts {
                for (other, others) in &counts {
                    let met = if one == other { times * (times - 1) } else { times * others };
                    if met > 0 {
                        pairs.push((one * categories + other, real(met) / all));
                    }
                }
            }
        }
        let parts = counts.iter().map(|(category, times)| (*category, real(*times) / real(given.max(1)))).collect();
        let cell = match row {
            [Some(first), Some(second)] => Some(first * categories + second),
            _ => None,
        };
        Self { ratings: real(given), pairs, parts, cell }
    }
}

impl Tallied {
    /// Sums over no item, for a scale of so many categories.
    pub fn nothing(categories: usize, is_population: bool) -> Self {
        let table = || vec![0.0; categories * categories];
        Self {
            categories,
            rated: 0.0,
            paired: 0.0,
            pairs: table(),
            coincidences: table(),
            parts: vec![0.0; categories],
            table: table(),
            is_population,
        }
    }

    /// The sums over the items that were rated, each counting once.
    pub fn of(ratings: &Ratings) -> Self {
        let mut tallied = Self::nothing(ratings.categories(), false);
        for row in ratings.rows() {
            tallied.add(&Pattern::of(row, ratings.categories()), 1.0);
        }
        tallied
    }

    /// Adds an item of some weight.
    pub fn add(&mut self, pattern: &Pattern, weight: f64) {
        if pattern.ratings == 0.0 {
            return;
        }
        self.rated += weight;
        add(&mut self.parts, &pattern.parts, weight);
        if pattern.pairs.is_empty() {
            return;
        }
        self.paired += weight;
        add(&mut self.pairs, &pattern.pairs, weight);
        add(&mut self.coincidences, &pattern.pairs, weight * pattern.ratings);
        if let Some(sum) = pattern.cell.and_then(|cell| self.table.get_mut(cell)) {
            *sum += weight;
        }
    }

    /// Forgets what was added.
    pub fn clear(&mut self) {
        (self.rated, self.paired) = (0.0, 0.0);
        for sums in [&mut self.pairs, &mut self.coincidences, &mut self.parts, &mut self.table] {
            sums.fill(0.0);
        }
    }
}

fn add(sums: &mut [f64], parts: &[(usize, f64)], weight: f64) {
    for (at, part) in parts {
        if let Some(sum) = sums.get_mut(*at) {
            *sum += part * weight;
        }
    }
}

/// The cells of a square table with their row and column.
pub fn cells(table: &[f64], categories: usize) -> impl Iterator<Item = (usize, usize, f64)> {
    table.iter().enumerate().map(move |(at, sum)| (at / categories.max(1), at % categories.max(1), *sum))
}
