//! Complementary suppression: which counts are withheld beside those that are small, so that no sum of what is shown gives a small one.
//!
//! A reader who knows the sums that hold among the cells can bound each hidden one by the others. Cells are withheld, those worth least first,
//! until every small count of anybody could be one of two numbers at least.

use crate::audit::SMALL;

/// Higher than any count; sums of a few of these do not overflow.
const ENDLESS: i64 = i64::MAX / 64;

/// How often bounds are drawn closer through all sums; each pass can carry what is known one sum further.
const MOST_PASSES: usize = 64;

/// A count in a table.
#[derive(Clone, Debug)]
pub struct Cell {
    pub count: u64,
    /// How much it is worth to a reader; a cell that cannot be withheld has none.
    worth: Option<Worth>,
    state: State,
}

/// Whether it is of all clients, how much its kind says, and how early it is.
pub type Worth = (bool, u8, usize);

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum State {
    Shown,
    Small,
    Withheld,
    /// It stands nowhere, and is no small count either.
    Untold,
}

/// Cells with their factors, whose sum is nought.
pub type Relation = Vec<(usize, i64)>;

impl Cell {
    /// A count of the table.
    pub fn of(count: u64, worth: Worth) -> Self {
        Self { count, worth: Some(worth), state: if count < SMALL { State::Small } else { State::Shown } }
    }

    /// A count that a reader has from elsewhere.
    pub fn known(count: u64) -> Self {
        Self { count, worth: None, state: State::Shown }
    }

    /// A count that stands nowhere, and that nobody should be able to work out where it is small.
    pub fn untold(count: u64) -> Self {
        Self { count, worth: None, state: if count < SMALL { State::Small } else { State::Untold } }
    }

    pub fn is_shown(&self) -> bool {
        self.state == State::Shown
    }

    pub fn is_small(&self) -> bool {
        self.state == State::Small
    }

    /// The numbers that it can be, as far as a reader knows without sums.
    fn bounds(&self) -> (i64, i64) {
        let small = i64::try_from(SMALL).unwrap_or(ENDLESS);
        let count = i64::try_from(self.count).unwrap_or(ENDLESS).min(ENDLESS);
        match self.state {
            State::Shown => (count, count),
            State::Small => (0, small - 1),
            State::Withheld => (small, ENDLESS),
            State::Untold => (0, ENDLESS),
        }
    }
}

/// Withholds cells until no small count can be worked out, and none that need not be.
pub fn withhold(cells: &mut [Cell], relations: &[Relation]) {
    let mut withheld = Vec::new();
    while let Some(given_away) = given_away(cells, relations) {
        let Some(next) = least_worth(given_away, cells, relations) else { break };
        let Some(cell) = cells.get_mut(next) else { break };
        cell.state = State::Withheld;
        withheld.push((cell.worth, next));
    }
    // Some were withheld before the one that mattered was.
    withheld.sort_unstable();
    for (_, place) in withheld.into_iter().rev() {
        set(cells, place, State::Shown);
        if given_away(cells, relations).is_some() {
            set(cells, place, State::Withheld);
        }
    }
}

fn set(cells: &mut [Cell], place: usize, state: State) {
    if let Some(cell) = cells.get_mut(place) {
        cell.state = state;
    }
}

/// The first small count that the sums leave one number for. That there is nobody may be known.
fn given_away(cells: &[Cell], relations: &[Relation]) -> Option<usize> {
    let mut bounds: Vec<(i64, i64)> = cells.iter().map(Cell::bounds).collect();
    for _ in 0..MOST_PASSES {
        let mut is_closer = false;
        for relation in relations {
            for (place, factor) in relation {
                is_closer |= draw_closer(*place, *factor, relation, &mut bounds);
            }
        }
        if !is_closer {
            break;
        }
    }
    let determined = |place: &usize| bounds.get(*place).is_some_and(|(least, most)| least >= most);
    let is_somebody = |place: &usize| cells.get(*place).is_some_and(|cell| cell.is_small() && cell.count > 0);
    (0..cells.len()).filter(is_somebody).find(determined)
}

/// Bounds one cell of a sum by the others, and tells whether that says more than was known. Factors are one or minus one.
fn draw_closer(place: usize, factor: i64, relation: &Relation, bounds: &mut [(i64, i64)]) -> bool {
    let (mut least, mut most) = (0_i64, 0_i64);
    for (other, other_factor) in relation.iter().filter(|(other, _)| *other != place) {
        let Some((low, high)) = bounds.get(*other).copied() else { continue };
        // What the others come to is taken from nought, and so has the other sign.
        let (low, high) = if factor * other_factor > 0 { (-high, -low) } else { (low, high) };
        (least, most) = (least.saturating_add(low), most.saturating_add(high));
    }
    let Some(own) = bounds.get_mut(place) else { return false };
    let closer = (own.0.max(least), own.1.min(most));
    let is_closer = closer != *own && closer.0 <= closer.1;
    if is_closer {
        *own = closer;
    }
    is_closer
}

/// The cell worth least of those that are shown in a sum with one, or in a sum with what stands in a sum with it, and so on.
fn least_worth(place: usize, cells: &[Cell], relations: &[Relation]) -> Option<usize> {
    let mut reached = vec![place];
    loop {
        let near: Vec<usize> = relations
            .iter()
            .filter(|relation| relation.iter().any(|(cell, _)| reached.contains(cell)))
            .flat_map(|relation| relation.iter().map(|(cell, _)| *cell))
            .collect();
        let shown = near.iter().copied().filter_map(|place| {
            let cell = cells.get(place)?;
            Some((cell.worth.filter(|_| cell.is_shown())?, place))
        });
        if let Some((_, least)) = shown.min() {
            return Some(least);
        }
        let before = reached.len();
        reached.extend(near);
        reached.sort_unstable();
        reached.dedup();
        if reached.len() == before {
            return None;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn row(counts: &[u64]) -> Vec<Cell> {
        counts.iter().enumerate().map(|(at, count)| Cell::of(*count, (false, 1, at))).collect()
    }

    fn said(cells: &[Cell]) -> Vec<&'static str> {
        cells
            .iter()
            .map(|cell| {
                if cell.is_shown() {
                    "shown"
                } else if cell.is_small() {
                    "small"
                } else {
                    "withheld"
                }
            })
            .collect()
    }

    #[test]
    fn a_small_part_withholds_another_part_and_not_the_whole() {
        let mut cells = row(&[9, 7, 2]);
        cells[0].worth = Some((true, 1, 0));
        withhold(&mut cells, &[vec![(0, 1), (1, -1), (2, -1)]]);
        assert_eq!(said(&cells), ["shown", "withheld", "small"]);
    }

    #[test]
    fn two_small_parts_that_can_be_one_pair_only_are_given_away() {
        let sum = || vec![vec![(0, 1), (1, -1), (2, -1)]];
        // 8 is 4 and 4 alone; 7 is 3 and 4, or 4 and 3.
        let (mut both, mut either) = (row(&[8, 4, 4]), row(&[7, 4, 3]));
        withhold(&mut both, &sum());
        withhold(&mut either, &sum());
        assert_eq!((said(&both), said(&either)), (vec!["withheld", "small", "small"], vec!["shown", "small", "small"]));
    }

    #[test]
    fn what_follows_through_several_sums_is_withheld_too() {
        // 12 = a + b, a = 10 + c: b = 2 - c, and c is told by b, b by c.
        let mut cells = row(&[12, 11, 1, 10, 1]);
        let sums = [vec![(0, 1), (1, -1), (2, -1)], vec![(1, 1), (3, -1), (4, -1)]];
        withhold(&mut cells, &sums);
        assert_eq!(given_away(&cells, &sums), None);
        assert!(cells.iter().any(|cell| cell.state == State::Withheld));
    }

    #[test]
    fn what_a_reader_has_from_elsewhere_cannot_be_withheld() {
        let mut cells = vec![Cell::of(10, (false, 1, 0)), Cell::of(3, (false, 1, 0)), Cell::known(7)];
        withhold(&mut cells, &[vec![(0, 1), (1, -1), (2, -1)]]);
        assert_eq!(said(&cells), ["withheld", "small", "shown"]);
    }

    proptest! {
        /// Every small count of a table with sums over rows and columns can be two numbers at least, tried one by one.
        #[test]
        fn no_small_count_of_a_table_can_be_worked_out(counts in prop::collection::vec(0_u64..12, 4)) {
            let [a, b, c, d] = counts[..] else { panic!("four") };
            let mut cells = row(&[a, b, a + b, c, d, c + d, a + c, b + d, a + b + c + d]);
            let sums: Vec<Relation> = [[2, 0, 1], [5, 3, 4], [8, 2, 5], [6, 0, 3], [7, 1, 4], [8, 6, 7]]
                .map(|[whole, one, other]| vec![(whole, 1), (one, -1), (other, -1)])
                .into();
            withhold(&mut cells, &sums);
            let fits = |parts: [u64; 4]| {
                let [a, b, c, d] = parts;
                [a, b, a + b, c, d, c + d, a + c, b + d, a + b + c + d].iter().zip(&cells).all(|(count, cell)| match cell.state {
                    State::Shown => *count == cell.count,
                    State::Small => *count < SMALL,
                    State::Withheld => *count >= SMALL,
                    State::Untold => true,
                })
            };
            let range = || 0..24_u64;
            let possible: Vec<[u64; 4]> = range()
                .flat_map(|a| range().flat_map(move |b| range().map(move |c| [a, b, c])))
                .flat_map(|[a, b, c]| range().map(move |d| [a, b, c, d]))
                .filter(|parts| fits(*parts))
                .collect();
            for (at, place) in [0, 1, 3, 4].into_iter().enumerate() {
                if cells[place].is_small() && cells[place].count > 0 {
                    let mut values: Vec<u64> = possible.iter().map(|parts| parts[at]).collect();
                    values.sort_unstable();
                    values.dedup();
                    prop_assert!(values.len() > 1, "{place}: {values:?} of {:?}", said(&cells));
                }
            }
        }
    }
}
