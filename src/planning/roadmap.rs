//! A roadmap: what is planned, and the steps that come first where nothing is, each by when, and the totals that are expected then.

use chrono::NaiveDate;

use super::phase::Phase;
use super::reach::Taken;
use super::rise::Rise;
use crate::audit::Action;
use crate::figure::Figure;
use crate::rubric::{Diverging, Item, Score, TrackId};
use crate::scoring::{Outcome, Scorecard, ScoredItem, TrackTotal, projected};

/// Something on the roadmap.
#[derive(Clone, Debug)]
pub struct Entry<'a> {
    pub item: &'a Item,
    pub tracks: Vec<TrackId>,
    /// The score as it is: the lowest of its tracks, where they differ.
    pub now: Option<Score>,
    /// The score that it starts from, and the one that it is to reach, where these are known.
    pub from: Option<Score>,
    pub to: Option<Score>,
    /// The last day; of an action without one none.
    pub due: Option<NaiveDate>,
    /// In which phase that falls; none where it has no day or comes after a year.
    pub phase: Option<Phase>,
    pub is: EntryKind<'a>,
}

#[derive(Clone, Copy, Debug)]
pub enum EntryKind<'a> {
    /// A step of the plan: which rung of which rise.
    Step { rise: usize, rung: usize },
    /// What the programme planned itself.
    Action(&'a Action),
}

/// The entries in the order of their phases: what the programme has planned and not done or dropped, and the steps on items about which it plans nothing.
/// Of steps the first rung of every rise comes before the second of any, and each phase holds as much effort as the others as far as single steps allow.
pub(super) fn entries<'a>(scorecard: &Scorecard<'a>, rises: &[Rise<'a>], taken: &[Taken], day: NaiveDate) -> Vec<Entry<'a>> {
    let planned = scorecard.audit.actions().iter().filter(|action| action.state.is_open());
    let mut entries: Vec<Entry<'a>> = planned.filter_map(|action| of_action(scorecard, action, day)).collect();
    let mut steps = steps(rises, taken, day);
    // What an action covers, its tracks and its score, need not be suggested beside it.
    let covers = |action: &Entry<'_>, step: &Entry<'_>| {
        action.item.id == step.item.id && action.to >= step.to && step.tracks.iter().all(|track| action.tracks.contains(track))
    };
    steps.retain(|step| !entries.iter().any(|action| covers(action, step)));
    entries.extend(steps);
    entries.sort_by_key(|entry| (entry.phase.is_none(), entry.phase));
    entries
}

/// What the programme has done or dropped, which is planned no more.
pub(super) fn closed<'a>(scorecard: &Scorecard<'a>, day: NaiveDate) -> Vec<Entry<'a>> {
    let closed = scorecard.audit.actions().iter().filter(|action| !action.state.is_open());
    closed.filter_map(|action| of_action(scorecard, action, day)).collect()
}

impl Entry<'_> {
    /// Whether the item has the score already that it is to reach.
    pub fn is_reached(&self) -> bool {
        self.now.zip(self.to).is_some_and(|(now, to)| now >= to)
    }
}

fn of_action<'a>(scorecard: &Scorecard<'a>, action: &'a Action, day: NaiveDate) -> Option<Entry<'a>> {
    let scored = scorecard.items.iter().find(|scored| scored.item.id == action.item)?;
    // Where the scale lets tracks not differ, what is done for one is done for all.
    let are_one = scored.item.diverging(&scorecard.audit.model().id) == Some(Diverging::Forbidden);
    let tracks: Vec<TrackId> = used(scored).filter(|track| are_one || action.is_about(track)).cloned().collect();
    // The lowest of its tracks, where they differ: from there the action has the furthest to go.
    let now = tracks.iter().filter_map(|track| scored.in_track(track)?.score()).min();
    Some(Entry {
        item: scored.item,
        tracks,
        now,
        from: action.from.or(now),
        to: action.to,
        due: action.due,
        phase: action.due.and_then(|due| Phase::of(due, day)),
        is: EntryKind::Action(action),
    })
}

fn used<'s>(scored: &ScoredItem<'s>) -> impl Iterator<Item = &'s TrackId> {
    scored.outcomes.iter().filter(|(_, outcome)| !matches!(outcome, Outcome::NotApplicable)).map(|(track, _)| track)
}

fn steps<'a>(rises: &[Rise<'a>], taken: &[Taken], day: NaiveDate) -> Vec<Entry<'a>> {
    let deepest = taken.iter().map(|taken| taken.rungs).max().unwrap_or(0);
    let in_order = (0..deepest).flat_map(|rung| taken.iter().filter(move |taken| taken.rungs > rung).map(move |taken| (taken.rise, rung)));
    let steps: Vec<(usize, usize, &Rise<'a>)> = in_order.filter_map(|(at, rung)| rises.get(at).map(|rise| (at, rung, rise))).collect();
    let whole = steps.iter().fold(Figure::whole(0), |sum, (.., rise)| sum.plus(&rise.effort));
    let mut before = Figure::whole(0);
    let mut entries = Vec::new();
    for (at, rung, rise) in steps {
        // A step is of the third of all effort in which its middle falls, compared crosswise: (before + own / 2) / whole with 1/3 and 2/3.
        let middle = before.times(2).plus(&rise.effort).times(3);
        let phase = if middle <= whole.times(2) {
            Phase::Now
        } else if middle <= whole.times(4) {
            Phase::HalfYear
        } else {
            Phase::Year
        };
        before = before.plus(&rise.effort);
        entries.push(Entry {
            item: rise.item,
            tracks: rise.tracks.clone(),
            now: Some(rise.from),
            from: Some(rise.after(rung)),
            to: Some(rise.after(rung + 1)),
            due: Some(phase.ends(day)),
            phase: Some(phase),
            is: EntryKind::Step { rise: at, rung },
        });
    }
    entries
}

/// The totals after each phase and those before it, if everything on the roadmap reaches what it is to reach, and nothing else changes.
pub(super) fn expected(scorecard: &Scorecard<'_>, entries: &[Entry<'_>]) -> Vec<(Phase, Vec<TrackTotal>)> {
    let until = |phase: Phase| {
        let raised =
            entries.iter().filter(|entry| entry.phase.is_some_and(|own| own <= phase)).filter_map(|entry| Some((entry, entry.to?)));
        let scores = raised.flat_map(|(entry, to)| entry.tracks.iter().map(move |track| (entry.item, track, to)));
        // An item that is as high already stays where it is; one without a score is not known yet.
        let is_rise = |(item, track, to): &(&Item, &TrackId, Score)| {
            let scored = scorecard.items.iter().find(|scored| scored.item.id == item.id);
            scored.and_then(|scored| scored.in_track(track)?.score()).is_some_and(|now| now < *to)
        };
        let mut scores: Vec<_> = scores.filter(is_rise).collect();
        scores.sort_by_key(|(.., to)| *to);
        let raised: Vec<_> = scores.into_iter().map(|(item, track, to)| (item.id.clone(), track.clone(), to)).collect();
        (phase, projected(scorecard, &raised))
    };
    Phase::ALL.map(until).into()
}
