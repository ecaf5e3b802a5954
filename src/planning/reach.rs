//! The smallest sets of steps that reach what is wanted: every set is weighed, so that none smaller is missed.

use crate::rubric::{ItemId, Score, TrackId};

use super::rise::{Rise, Unscored};

/// What is to be reached.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Wanted {
    /// The lowest sums that do, by track.
    pub sums: Vec<(TrackId, Score)>,
    /// The lowest scores that do, by item and track; in each of its tracks where none is named.
    pub minimums: Vec<(ItemId, Option<TrackId>, Score)>,
}

/// What it takes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reach {
    /// Nothing: it is there already.
    Already,
    Sets(Sets),
    /// No set of steps does.
    Unreachable {
        /// Tracks that fall short even with every step: the highest sum that they reach, and the one that is wanted.
        sums: Vec<(TrackId, Score, Score)>,
        /// Items that cannot reach what is wanted of them, with what that is.
        minimums: Vec<(ItemId, Option<TrackId>, Score)>,
    },
    /// There are too many tracks and points to weigh every set.
    TooLarge,
}

/// The smallest sets of steps.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sets {
    /// What each of them costs, in thousandths.
    pub effort: u64,
    /// Of how many steps each consists.
    pub steps: u32,
    /// How many there are; as many as fit where there are more.
    pub count: u128,
    /// Some of them: those that ask least of one item, and among these those of the items that come first.
    pub some: Vec<Vec<Taken>>,
}

/// How many rungs of which rise are taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Taken {
    /// Its place among the rises.
    pub rise: usize,
    pub rungs: usize,
}

/// What a set costs: its effort in thousandths, its steps, and how unevenly they lie on items. Less is better, the first first.
type Cost = (u64, u32, u32);

/// How many sets are shown.
const SHOWN: usize = 3;
/// The most places on the table: the combinations of points still needed over all tracks, for each rise.
const MOST_PLACES: usize = 4_000_000;
/// The most times that a number of rungs is tried in one of them.
const MOST_TRIED: usize = 40_000_000;

/// A place on the table: the best cost of reaching what is still needed with the rises from here on, and how many sets cost as little.
#[derive(Clone, Copy)]
struct Best {
    cost: Cost,
    count: u128,
}

/// The smallest sets of steps with which `sums`, one for each track in `wanted`, become what is wanted. `efforts` are those of a rung of each rise, in
/// thousandths.
pub(super) fn reach(rises: &[Rise<'_>], efforts: &[u64], sums: &[(TrackId, Score)], wanted: &Wanted, unscored: &[Unscored<'_>]) -> Reach {
    let fewest: Vec<usize> = rises.iter().map(|rise| fewest(rise, wanted)).collect();
    let sum = |track: &TrackId| sums.iter().find(|(known, _)| known == track).map_or(0, |(_, sum)| *sum);
    let highest = |track: &TrackId| {
        let of_track = rises.iter().filter(|rise| rise.tracks.contains(track));
        sum(track) + of_track.map(|rise| rise.after(rise.rungs.len()) - rise.from).sum::<Score>()
    };
    let short: Vec<(TrackId, Score, Score)> = wanted
        .sums
        .iter()
        .filter(|(track, least)| highest(track) < *least)
        .map(|(track, least)| (track.clone(), highest(track), *least))
        .collect();
    let is_unscored = |item: &ItemId, track: &Option<TrackId>| {
        let of_track = |tracks: &[TrackId]| track.as_ref().is_none_or(|track| tracks.contains(track));
        unscored.iter().any(|unscored| unscored.item.id == *item && of_track(&unscored.tracks))
    };
    let cannot = |(item, track, _): &&Minimum| {
        let is_short = |(rise, fewest): (&Rise<'_>, &usize)| is_meant(rise, item, track) && *fewest > rise.rungs.len();
        is_unscored(item, track) || rises.iter().zip(&fewest).any(is_short)
    };
    let low: Vec<Minimum> = wanted.minimums.iter().filter(cannot).cloned().collect();
    if !short.is_empty() || !low.is_empty() {
        return Reach::Unreachable { sums: short, minimums: low };
    }
    let needs: Vec<usize> =
        wanted.sums.iter().map(|(track, least)| usize::try_from((least - sum(track)).max(0)).unwrap_or(usize::MAX)).collect();
    if needs.iter().all(|need| *need == 0) && fewest.iter().all(|fewest| *fewest == 0) {
        return Reach::Already;
    }
    let tracks: Vec<&TrackId> = wanted.sums.iter().map(|(track, _)| track).collect();
    Table::new(rises, efforts, &tracks, &fewest, &needs).map_or(Reach::TooLarge, |table| table.sets())
}

/// What an item must reach, in a track or in each.
type Minimum = (ItemId, Option<TrackId>, Score);

fn is_meant(rise: &Rise<'_>, item: &ItemId, track: &Option<TrackId>) -> bool {
    rise.item.id == *item && track.as_ref().is_none_or(|track| rise.tracks.contains(track))
}

/// The fewest rungs with which an item reaches what is wanted of it alone; one more than it has where it cannot.
fn fewest(rise: &Rise<'_>, wanted: &Wanted) -> usize {
    let least = wanted.minimums.iter().filter(|(item, track, _)| is_meant(rise, item, track)).map(|(.., score)| *score).max();
    let Some(least) = least.filter(|least| *least > rise.from) else { return 0 };
    rise.rungs.iter().position(|rung| rung.score >= least).map_or(rise.rungs.len() + 1, |at| at + 1)
}

/// For each rise and for every combination of points that are still needed, the best that can be had from there on.
struct Table<'p, 'a> {
    rises: &'p [Rise<'a>],
    efforts: &'p [u64],
    fewest: &'p [usize],
    needs: &'p [usize],
    /// By rise and track, how many points of that track each number of rungs wins.
    gains: Vec<Vec<Vec<usize>>>,
    /// By rise, and one behind them: by state the best.
    best: Vec<Vec<Option<Best>>>,
}

impl<'p, 'a> Table<'p, 'a> {
    fn new(rises: &'p [Rise<'a>], efforts: &'p [u64], tracks: &[&TrackId], fewest: &'p [usize], needs: &'p [usize]) -> Option<Self> {
        let states = needs.iter().try_fold(1_usize, |states, need| states.checked_mul(need.checked_add(1)?))?;
        let rungs: usize = rises.iter().map(|rise| rise.rungs.len() + 1).sum();
        if states.saturating_mul(rises.len() + 1) > MOST_PLACES || states.saturating_mul(rungs) > MOST_TRIED {
            return None;
        }
        let gain = |rise: &Rise<'_>, track: &TrackId| -> Vec<usize> {
            let of_rungs = |rungs: usize| if rise.tracks.contains(track) { rise.after(rungs) - rise.from } else { 0 };
            (0..=rise.rungs.len()).map(|rungs| usize::try_from(of_rungs(rungs)).unwrap_or(0)).collect()
        };
        let gains = rises.iter().map(|rise| tracks.iter().map(|track| gain(rise, track)).collect()).collect();
        let mut table = Self { rises, efforts, fewest, needs, gains, best: vec![Vec::new(); rises.len() + 1] };
        let mut behind = vec![None; states];
        if let Some(nothing_needed) = behind.first_mut() {
            *nothing_needed = Some(Best { cost: (0, 0, 0), count: 1 });
        }
        if let Some(last) = table.best.last_mut() {
            *last = behind;
        }
        for at in (0..rises.len()).rev() {
            let found: Vec<Option<Best>> = (0..states).map(|state| table.best_from(at, state)).collect();
            if let Some(place) = table.best.get_mut(at) {
                *place = found;
            }
        }
        Some(table)
    }

    /// The numbers of rungs that a rise may have taken.
    fn choices(&self, at: usize) -> std::ops::RangeInclusive<usize> {
        let (fewest, most) = (self.fewest.get(at).copied().unwrap_or(0), self.rises.get(at).map_or(0, |rise| rise.rungs.len()));
        fewest..=most
    }

    fn cost(&self, at: usize, rungs: usize) -> Cost {
        let steps = u32::try_from(rungs).unwrap_or(u32::MAX);
        // The second rung of an item weighs two, the third three: of sets that are as small the one that spreads out comes first.
        (self.efforts.get(at).copied().unwrap_or(0).saturating_mul(u64::from(steps)), steps, steps * (steps + 1) / 2)
    }

    /// The state after so many rungs of a rise: what is won beyond what is needed is lost.
    fn after(&self, at: usize, rungs: usize, state: usize) -> usize {
        let (mut rest, mut unit, mut after) = (state, 1, 0);
        for (need, gains) in self.needs.iter().zip(self.gains.get(at).into_iter().flatten()) {
            let needed = rest % (need + 1);
            rest /= need + 1;
            after += needed.saturating_sub(gains.get(rungs).copied().unwrap_or(0)) * unit;
            unit *= need + 1;
        }
        after
    }

    fn best_at(&self, at: usize, state: usize) -> Option<Best> {
        self.best.get(at)?.get(state).copied().flatten()
    }

    fn best_from(&self, at: usize, state: usize) -> Option<Best> {
        let mut best: Option<Best> = None;
        for rungs in self.choices(at) {
            let Some(rest) = self.best_at(at + 1, self.after(at, rungs, state)) else { continue };
            let cost = added(self.cost(at, rungs), rest.cost);
            best = Some(match best {
                Some(known) if (known.cost.0, known.cost.1) == (cost.0, cost.1) => {
                    Best { cost: known.cost.min(cost), count: known.count.saturating_add(rest.count) }
                }
                Some(known) if known.cost < cost => known,
                _ => Best { cost, count: rest.count },
            });
        }
        best
    }

    fn sets(&self) -> Reach {
        let state = self.needs.iter().fold((0, 1), |(state, unit), need| (state + need * unit, unit * (need + 1))).0;
        let Some(best) = self.best_at(0, state) else { return Reach::TooLarge };
        let mut some = Vec::new();
        self.collect(0, state, best.cost, &mut Vec::new(), &mut some);
        Reach::Sets(Sets { effort: best.cost.0, steps: best.cost.1, count: best.count, some })
    }

    /// Collects sets of exactly this cost, those of the first rises first.
    fn collect(&self, at: usize, state: usize, cost: Cost, taken: &mut Vec<Taken>, found: &mut Vec<Vec<Taken>>) {
        if found.len() == SHOWN {
            return;
        }
        if at == self.rises.len() {
            found.push(taken.clone());
            return;
        }
        for rungs in self.choices(at).rev() {
            let own = self.cost(at, rungs);
            let after = self.after(at, rungs, state);
            let fits = self.best_at(at + 1, after).is_some_and(|rest| added(own, rest.cost) == cost);
            if !fits {
                continue;
            }
            if rungs > 0 {
                taken.push(Taken { rise: at, rungs });
            }
            self.collect(at + 1, after, (cost.0 - own.0, cost.1 - own.1, cost.2 - own.2), taken, found);
            if rungs > 0 {
                taken.pop();
            }
        }
    }
}

fn added(one: Cost, other: Cost) -> Cost {
    (one.0.saturating_add(other.0), one.1.saturating_add(other.1), one.2.saturating_add(other.2))
}
