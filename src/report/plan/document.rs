//! What comes first and what it would take, in its published shape.

use super::{Planned, WhatIf, actions};
use crate::audit::ActionState;
use crate::document::{
    ExpectedPhase, ExpectedTrack, FollowedEntry, Head, ItemTarget, PhaseWord, PlanDocument, PlannedScale, RiseEntry, RoadmapEntry, SetStep,
    SharedFactEntry, StateWord, StepEntry, TargetEntry, TargetWord, TrackTarget, UnscoredEntry, WantedFact, WhatIfEntry, WhatIfItem,
};
use crate::figure::Figure;
use crate::locale::Lang;
use crate::planning::{Change, Entry, EntryKind, Phase, Reach, Rise, Taken, Wanted};
use crate::report::words::Words;
use crate::rubric::{ItemId, TrackId};
use crate::scoring::TrackTotal;

/// The plans in their published shape, with sentences in `lang`.
pub fn plan_document(planned: &[Planned<'_>], lang: Lang) -> PlanDocument {
    let words = Words::from(lang);
    let first = planned.first();
    PlanDocument {
        head: Head::of::<PlanDocument>(lang.tag()),
        programme: first.map(|planned| planned.plan.audit.programme().to_owned()).unwrap_or_default(),
        day: first.map(|planned| planned.day.to_string()).unwrap_or_default(),
        scales: planned.iter().map(|planned| scale(planned, words)).collect(),
    }
}

fn scale(planned: &Planned<'_>, words: Words) -> PlannedScale {
    let (plan, audit) = (planned.plan, planned.plan.audit);
    let shared = plan.shared.iter().map(|shared| SharedFactEntry {
        fact: shared.fact.to_string(),
        items: shared.items.iter().map(|item| item.id.to_string()).collect(),
    });
    let expected = plan.expected.iter().map(|(phase, totals)| ExpectedPhase {
        phase: phase_word(*phase),
        ends: phase.ends(planned.day).to_string(),
        tracks: tracks(totals),
    });
    let followed = planned.since.into_iter().flat_map(|since| &since.followed).map(|followed| FollowedEntry {
        item: followed.action.item.to_string(),
        action: followed.action.what.clone(),
        state: state_word(followed.action.state),
        changes: followed.changes.clone(),
    });
    PlannedScale {
        rubric: audit.rubric().id.clone(),
        version: audit.rubric().version.clone(),
        model: audit.model().id.to_string(),
        tracks: tracks(plan.totals),
        rises: plan.rises.iter().map(|rise| rise_entry(rise, words)).collect(),
        unscored: plan
            .unscored
            .iter()
            .map(|unscored| UnscoredEntry { item: unscored.item.id.to_string(), tracks: ids(&unscored.tracks) })
            .collect(),
        shared_facts: shared.collect(),
        target: plan.reach.as_ref().map(|(wanted, reach)| target(&plan.rises, wanted, reach)),
        roadmap: plan.roadmap.iter().map(|entry| roadmap_entry(planned, entry, words)).collect(),
        closed: plan.closed.iter().map(|entry| roadmap_entry(planned, entry, words)).collect(),
        expected: expected.collect(),
        followed: followed.collect(),
        what_if: planned.what_if.map(what_if),
    }
}

fn ids(tracks: &[TrackId]) -> Vec<String> {
    tracks.iter().map(ToString::to_string).collect()
}

fn tracks(totals: &[TrackTotal]) -> Vec<ExpectedTrack> {
    let track = |total: &TrackTotal| ExpectedTrack {
        id: total.track.to_string(),
        total: total.total,
        maximum: total.maximum,
        lowest_possible: total.lowest_possible,
        highest_possible: total.highest_possible,
        items: total.items,
        scored: total.scored,
        band: total.band.as_ref().map(|band| band.name.clone()),
    };
    totals.iter().map(track).collect()
}

fn rise_entry(rise: &Rise<'_>, words: Words) -> RiseEntry {
    let step = |(at, rung): (usize, &crate::planning::Rung)| StepEntry {
        score: rung.score,
        ways: rung.ways.iter().map(|way| way.changes.iter().map(|change| wanted_fact(change, rise)).collect()).collect(),
        text: words.rung(rise, at),
    };
    RiseEntry {
        item: rise.item.id.to_string(),
        tracks: ids(&rise.tracks),
        from: rise.from,
        effort: rise.effort.to_string(),
        steps: rise.rungs.iter().enumerate().map(step).collect(),
    }
}

fn wanted_fact(change: &Change, rise: &Rise<'_>) -> WantedFact {
    let item = rise.item;
    // What rests on few clients is asked for, and not told.
    let is_told = change.facts().into_iter().all(|fact| !rise.small.contains(fact));
    let facts = change.facts().into_iter().map(ToString::to_string).collect();
    match change {
        Change::Figure { now, needed, by, .. } => WantedFact {
            facts,
            now: now.as_ref().filter(|_| is_told).map(ToString::to_string),
            needed: needed.to_string(),
            by: by.as_ref().filter(|_| is_told).map(Figure::to_string),
        },
        Change::Components { more, .. } => WantedFact { facts, now: None, needed: more.to_string(), by: None },
        Change::Answer { fact, now, to } => WantedFact {
            facts,
            now: now.as_ref().filter(|_| is_told).map(|now| item.facts.plain(now, fact)),
            needed: item.facts.plain(to, fact),
            by: None,
        },
    }
}

fn target(rises: &[Rise<'_>], wanted: &Wanted, reach: &Reach) -> TargetEntry {
    let short = |track: &TrackId| match reach {
        Reach::Unreachable { sums, .. } => sums.iter().find(|(short, ..)| short == track).map(|(_, highest, _)| *highest),
        _ => None,
    };
    let is_low = |item: &ItemId, track: &Option<TrackId>| match reach {
        Reach::Unreachable { minimums, .. } => minimums.iter().any(|(low, of, _)| low == item && of == track),
        _ => false,
    };
    let step = |taken: &Taken| {
        let rise = rises.get(taken.rise)?;
        Some(SetStep { item: rise.item.id.to_string(), tracks: ids(&rise.tracks), from: rise.from, to: rise.after(taken.rungs) })
    };
    let sets = match reach {
        Reach::Sets(sets) => Some(sets),
        _ => None,
    };
    TargetEntry {
        tracks: wanted
            .sums
            .iter()
            .map(|(track, least)| TrackTarget { track: track.to_string(), at_least: *least, out_of_reach: short(track) })
            .collect(),
        items: wanted
            .minimums
            .iter()
            .map(|(item, track, least)| ItemTarget {
                item: item.to_string(),
                track: track.as_ref().map(ToString::to_string),
                at_least: *least,
                out_of_reach: is_low(item, track),
            })
            .collect(),
        result: match reach {
            Reach::Already => TargetWord::Reached,
            Reach::Sets(_) => TargetWord::Steps,
            Reach::Unreachable { .. } => TargetWord::Unreachable,
            Reach::TooLarge => TargetWord::TooLarge,
        },
        steps: sets.map(|sets| sets.steps),
        effort: sets.map(|sets| sets.effort),
        count: sets.map(|sets| sets.count.to_string()),
        sets: sets.into_iter().flat_map(|sets| &sets.some).map(|set| set.iter().filter_map(step).collect()).collect(),
    }
}

fn roadmap_entry(planned: &Planned<'_>, entry: &Entry<'_>, words: Words) -> RoadmapEntry {
    let action = match entry.is {
        EntryKind::Action(action) => Some(action),
        EntryKind::Step { .. } => None,
    };
    RoadmapEntry {
        item: entry.item.id.to_string(),
        tracks: ids(&entry.tracks),
        from: entry.from,
        to: entry.to,
        action: actions::what(planned, entry, words),
        owner: action.and_then(|action| action.owner.clone()),
        due: entry.due.map(|due| due.to_string()),
        phase: entry.phase.map(phase_word),
        state: state_word(action.map_or(ActionState::Open, |action| action.state)),
        evidence: action.and_then(|action| action.proof.clone()),
        planned: action.is_some(),
    }
}

fn phase_word(phase: Phase) -> PhaseWord {
    match phase {
        Phase::Now => PhaseWord::Now,
        Phase::HalfYear => PhaseWord::HalfYear,
        Phase::Year => PhaseWord::Year,
    }
}

fn state_word(state: ActionState) -> StateWord {
    match state {
        ActionState::Open => StateWord::Open,
        ActionState::Started => StateWord::Started,
        ActionState::Done => StateWord::Done,
        ActionState::Moved => StateWord::Moved,
        ActionState::Dropped => StateWord::Dropped,
    }
}

fn what_if(what_if: &WhatIf<'_>) -> WhatIfEntry {
    let item = |differing: super::what_if::Differing<'_>| WhatIfItem {
        item: differing.item.id.to_string(),
        track: differing.track.to_string(),
        before: differing.now.score(),
        after: differing.then.score(),
    };
    WhatIfEntry {
        assumed: what_if.assumed.to_vec(),
        tracks: tracks(what_if.then.totals),
        items: what_if.differing().into_iter().map(item).collect(),
    }
}
