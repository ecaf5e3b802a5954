//! What comes first and what it would take: the items that can rise, the smallest sets of steps to what is wanted, and by when. Pure.

mod aim;
mod followed;
mod phase;
mod reach;
mod rise;
mod roadmap;
mod way;

use std::cmp::Ordering;
use std::collections::BTreeMap;

use chrono::NaiveDate;

use crate::audit::Audit;
use crate::figure::Figure;
use crate::rubric::{Fact, FactName, Item, ItemId, Score, TrackId};
use crate::scoring::{Scorecard, TrackTotal};

pub use aim::{Aim, AimFault, AtLeast};
pub use followed::{Followed, Tally, followed, tallied};
pub use phase::Phase;
pub use reach::{Reach, Sets, Taken, Wanted};
pub use rise::{Rise, Rung, Unscored};
pub use roadmap::{Entry, EntryKind};
pub use way::{Change, Way};

/// What is asked of a plan.
#[derive(Clone, Debug)]
pub struct PlanRequest {
    /// What is to be reached in all.
    pub aims: Vec<Aim>,
    /// The lowest scores that items are to reach.
    pub minimums: Vec<(ItemId, Score)>,
    /// Whether all that the rubric asks of single items is to be reached.
    pub all_minimums: bool,
    /// What a step on an item costs; 1 where nothing is said. Thousandths count, and nothing smaller.
    pub effort: BTreeMap<ItemId, Figure>,
    /// How many steps are planned where nothing is to be reached.
    pub most: usize,
    /// The day of the plan, from which phases are counted.
    pub day: NaiveDate,
}

/// A plan on one scale.
#[derive(Debug)]
pub struct Plan<'a> {
    pub audit: &'a Audit,
    /// The totals as they are.
    pub totals: &'a [TrackTotal],
    /// What can rise: first what wins the most points for its effort, then what is lowest in its range, then in the order of the scale.
    pub rises: Vec<Rise<'a>>,
    /// What has no score yet.
    pub unscored: Vec<Unscored<'a>>,
    /// Facts that the next scores of several items ask for.
    pub shared: Vec<SharedFact<'a>>,
    /// What is to be reached, and what it takes; nothing where nothing is asked.
    pub reach: Option<(Wanted, Reach)>,
    /// What is planned, and the steps that come first where nothing is, in the order of their phases.
    pub roadmap: Vec<Entry<'a>>,
    /// What the programme has done or dropped.
    pub closed: Vec<Entry<'a>>,
    /// The totals expected after each phase and those before it.
    pub expected: Vec<(Phase, Vec<TrackTotal>)>,
}

/// A fact that the next scores of several items ask for.
#[derive(Clone, Debug)]
pub struct SharedFact<'a> {
    /// One of the items, and what the fact is called there.
    pub item: &'a Item,
    pub fact: &'a FactName,
    /// The items, in the order of the plan.
    pub items: Vec<&'a Item>,
    tracks: Vec<TrackId>,
}

/// The plan of a scorecard.
///
/// # Errors
/// What is asked and cannot be meant: a band that no track has, a total beyond the scale.
pub fn plan<'a>(scorecard: &Scorecard<'a>, request: &PlanRequest) -> Result<Plan<'a>, Vec<AimFault>> {
    let rises = rises(scorecard, &request.effort);
    let unscored = rise::unscored(scorecard);
    let asks = !(request.aims.is_empty() && request.minimums.is_empty()) || request.all_minimums;
    let wanted = aim::wanted(scorecard, request)?;
    let sums: Vec<(TrackId, Score)> = scorecard.totals.iter().map(|total| (total.track.clone(), total.lowest_possible)).collect();
    let efforts: Vec<u64> = rises.iter().map(|rise| thousandths(&rise.effort)).collect();
    let reach = asks.then(|| reach::reach(&rises, &efforts, &sums, &wanted, &unscored));
    let first: Vec<Taken> = (0..rises.len().min(request.most)).map(|rise| Taken { rise, rungs: 1 }).collect();
    let taken = match &reach {
        Some(Reach::Sets(sets)) => sets.some.first().cloned().unwrap_or_default(),
        _ => first,
    };
    let roadmap = roadmap::entries(scorecard, &rises, &taken, request.day);
    let expected = roadmap::expected(scorecard, &roadmap);
    let shared = shared(&rises);
    Ok(Plan {
        audit: scorecard.audit,
        totals: scorecard.totals,
        rises,
        unscored,
        shared,
        reach: reach.map(|reach| (wanted, reach)),
        closed: roadmap::closed(scorecard, request.day),
        roadmap,
        expected,
    })
}

/// The items that can rise: first what wins the most points for its effort, then what is lowest in its range, then in the order of the scale. `effort` is
/// what a step on an item costs; 1 where it says nothing.
pub fn rises<'a>(scorecard: &Scorecard<'a>, effort: &BTreeMap<ItemId, Figure>) -> Vec<Rise<'a>> {
    let mut rises = rise::rises(scorecard, effort);
    rises.sort_by(compare);
    rises
}

/// An effort in thousandths, rounded to the nearest.
fn thousandths(effort: &Figure) -> u64 {
    let whole = effort.times(1000).rounded(0);
    whole.parse().unwrap_or(u64::MAX)
}

fn compare(one: &Rise<'_>, other: &Rise<'_>) -> Ordering {
    // Points for effort, compared crosswise so that nothing is rounded.
    let for_effort = one.effort.times(other.points()).cmp(&other.effort.times(one.points()));
    let height = |rise: &Rise<'_>| (rise.from - rise.item.lowest, (rise.item.highest - rise.item.lowest).max(1));
    let ((own, of_own), (others, of_others)) = (height(one), height(other));
    for_effort.then_with(|| (own * of_others).cmp(&(others * of_own)))
}

/// Facts that the next scores of several items ask for: those that one measure yields, or that go by one name and title.
fn shared<'a>(rises: &[Rise<'a>]) -> Vec<SharedFact<'a>> {
    let mut found: Vec<SharedFact<'a>> = Vec::new();
    for rise in rises {
        let asked: Vec<&FactName> =
            rise.rungs.first().into_iter().flat_map(|rung| &rung.ways).flat_map(|way| &way.changes).flat_map(Change::facts).collect();
        for (name, fact) in rise.item.facts.iter().filter(|(name, _)| asked.contains(name)) {
            // What is counted in one track is another figure than what is counted in the other.
            let same = found.iter_mut().filter(|known| known.tracks.iter().any(|track| rise.tracks.contains(track)));
            let same = same
                .into_iter()
                .find(|known| known.item.facts.get(known.fact).is_some_and(|other| are_one((known.fact, other), (name, fact))));
            match same {
                Some(known) if known.items.iter().all(|item| item.id != rise.item.id) => known.items.push(rise.item),
                Some(_) => {}
                None => found.push(SharedFact { item: rise.item, fact: name, items: vec![rise.item], tracks: rise.tracks.clone() }),
            }
        }
    }
    found.retain(|shared| shared.items.len() > 1);
    found
}

fn are_one((name, fact): (&FactName, &Fact), (other_name, other): (&FactName, &Fact)) -> bool {
    match (&fact.measure, &other.measure) {
        (Some(one), Some(two)) => one == two,
        // A point that is there or not is called by its item, and is another in each.
        (None, None) => !fact.title.is_empty() && name == other_name && fact.title == other.title && fact.kind == other.kind,
        _ => false,
    }
}

impl Change {
    /// The facts that it is about.
    pub fn facts(&self) -> Vec<&FactName> {
        match self {
            Self::Figure { fact, .. } | Self::Answer { fact, .. } => vec![fact],
            Self::Components { absent, .. } => absent.iter().collect(),
        }
    }
}
