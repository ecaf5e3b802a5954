//! What comes first and what it would take, to be read: what can rise, the way to a target, a roadmap, the action plan, and what other facts would give.

mod actions;
mod calendar;
mod document;
mod what_if;

use chrono::NaiveDate;

use super::blocks::{Align, Block, Cell, Document, Page, Table};
use super::frame::frame;
use super::labels::{EFFORT, ITEM, ITEMS, MODEL, POINTS, RUBRIC, TITLE, TRACK, WANTING, WHAT};
use super::since::{self, Since};
use super::words::Words;
use crate::document::MAKER;
use crate::figure::Figure;
use crate::locale::{Label, Locale, Phrase};
use crate::planning::{Phase, Plan, Reach, Rise, Sets, Taken, Wanted};
use crate::rubric::TrackId;
use crate::scoring::TrackTotal;

pub use actions::{action_book, action_table};
pub use calendar::plan_calendar;
pub use document::plan_document;
pub use what_if::WhatIf;

const PLAN: Label =
    Label { nl: "Wat eerst, en wat het vraagt", en: "What comes first, and what it takes", fr: "Par quoi commencer, et ce qu'il faut" };
const CAN_RISE: Label = Label { nl: "Wat kan stijgen", en: "What can rise", fr: "Ce qui peut monter" };
const NOTHING_CAN: Label = Label {
    nl: "Geen enkel item met een score kan nog stijgen.",
    en: "No item with a score can rise any further.",
    fr: "Aucun item coté ne peut encore monter.",
};
const NOW_NEXT: Label = Label { nl: "Van → naar", en: "From → to", fr: "De → à" };
const SHARED: Label = Label {
    nl: "Gegevens die bij meer items tellen",
    en: "Facts that count for several items",
    fr: "Données qui comptent pour plusieurs items",
};
const WITHOUT: Label = Label { nl: "Nog zonder score", en: "Without a score", fr: "Encore sans score" };
const TARGET: Label = Label { nl: "Naar het doel", en: "To the target", fr: "Vers l'objectif" };
const REACHED: Label = Label { nl: "Dat is al gehaald.", en: "That is reached already.", fr: "C'est déjà atteint." };
const TOO_LARGE: Label = Label {
    nl: "Er zijn te veel sporen en punten om elke combinatie te proberen; kies een doel per spoor.",
    en: "There are too many tracks and points to try every combination; choose a target for one track at a time.",
    fr: "Il y a trop de volets et de points pour essayer chaque combinaison ; choisissez un objectif par volet.",
};
const EFFORT_IS_YOURS: Label = Label {
    nl: "Elke stap telt hier even zwaar; met --effort ITEM=N weegt een stap op een item zwaarder of lichter.",
    en: "Every step counts alike here; --effort ITEM=N makes a step on an item weigh more or less.",
    fr: "Chaque étape compte ici autant que les autres ; --effort ITEM=N donne plus ou moins de poids à une étape sur un item.",
};
const ROADMAP: Label =
    Label { nl: "Verwacht totaal per fase", en: "Totals expected after each phase", fr: "Totaux attendus après chaque phase" };
const EXPECTED_IF: Label = Label {
    nl: "Als alles wat gepland is de beoogde score haalt, en er verder niets verandert.",
    en: "If all that is planned reaches the score it aims at, and nothing else changes.",
    fr: "Si tout ce qui est prévu atteint le score visé, et que rien d'autre ne change.",
};
const PHASE: Label = Label { nl: "Fase", en: "Phase", fr: "Phase" };
const UNTIL: Label = Label { nl: "Tot en met", en: "Until", fr: "Jusqu'au" };
const AS_IT_IS: Label = Label { nl: "Zoals het nu is", en: "As it is", fr: "État actuel" };
const LATER: Label = Label { nl: "Later of zonder datum", en: "Later or without a date", fr: "Plus tard ou sans date" };

/// A plan on one scale and what is told beside it.
pub struct Planned<'a> {
    pub plan: &'a Plan<'a>,
    /// What other facts would give, where some were tried.
    pub what_if: Option<&'a WhatIf<'a>>,
    /// What changed since the review before, where that is known.
    pub since: Option<&'a Since<'a>>,
    /// The day of the plan.
    pub day: NaiveDate,
    /// Whether somebody said what steps cost.
    pub has_efforts: bool,
}

impl Planned<'_> {
    /// The short names of tracks.
    fn tracks(&self, tracks: &[TrackId]) -> String {
        tracks.iter().map(|track| self.plan.audit.rubric().short_title(track)).collect::<Vec<_>>().join(", ")
    }
}

/// What a phase is called.
fn phase(phase: Phase) -> Label {
    match phase {
        Phase::Now => Label { nl: "Nu", en: "Now", fr: "Maintenant" },
        Phase::HalfYear => Label { nl: "Binnen een half jaar", en: "Within half a year", fr: "Dans les six mois" },
        Phase::Year => Label { nl: "Binnen een jaar", en: "Within a year", fr: "Dans l'année" },
    }
}

/// The plan on one scale as a page.
pub fn plan_page(planned: &Planned<'_>, locale: Locale) -> Page {
    page(planned, false, Words::from(locale))
}

fn page(planned: &Planned<'_>, is_to_fill_in: bool, words: Words) -> Page {
    let (plan, audit) = (planned.plan, planned.plan.audit);
    let mut blocks =
        vec![Block::Terms(vec![(words.say(RUBRIC), audit.rubric().title.clone()), (words.say(MODEL), audit.model().title.clone())])];
    if let Some(what_if) = planned.what_if {
        blocks.extend(what_if::blocks(what_if, words));
    }
    if let Some((wanted, reach)) = &plan.reach {
        blocks.extend(target(planned, wanted, reach, words));
    }
    blocks.extend(actions::blocks(planned, is_to_fill_in, words));
    blocks.extend(expected(planned, words));
    blocks.extend(rises(planned, words));
    if let Some(since) = planned.since {
        blocks.extend(since::blocks(since, 2, words));
    }
    Page { title: words.titled(words.say(PLAN), audit.programme()), blocks }
}

/// Plans on each scale as a document to hand over.
pub fn plan_report(planned: &[Planned<'_>], locale: Locale) -> Document {
    let words = Words::from(locale);
    let pages: Vec<Page> = planned.iter().map(|planned| page(planned, true, words)).collect();
    Document {
        title: pages.first().map(|page| page.title.clone()).unwrap_or_default(),
        subject: planned.iter().map(|planned| planned.plan.audit.rubric().title.clone()).collect::<Vec<_>>().join(", "),
        language: locale.tag(),
        date: planned.first().map(|planned| planned.day.format("%Y-%m-%d").to_string()).unwrap_or_default(),
        maker: MAKER.to_owned(),
        frame: frame(words),
        is_one_page: false,
        pages,
    }
}

/// What can rise, first what wins the most; then facts that several items share, and what has no score.
fn rises(planned: &Planned<'_>, words: Words) -> Vec<Block> {
    let plan = planned.plan;
    let mut blocks = vec![Block::Heading(2, words.say(CAN_RISE))];
    if plan.rises.is_empty() {
        blocks.push(Block::Paragraph(words.say(NOTHING_CAN)));
    } else {
        blocks.push(Block::Paragraph(words.say(Phrase::CanRise { items: rising(plan), unscored: plan.unscored.len() })));
        let points = |total: &TrackTotal| {
            let of_track = plan.rises.iter().filter(|rise| rise.tracks.contains(&total.track));
            let points = of_track.map(|rise| rise.after(rise.rungs.len()) - rise.from).sum();
            (plan.audit.rubric().short_title(&total.track).to_owned(), points)
        };
        blocks.push(Block::Paragraph(words.say(Phrase::PointsToWin { tracks: plan.totals.iter().map(points).collect() })));
        blocks.push(Block::Table(rise_table(planned, words)));
    }
    if !plan.shared.is_empty() {
        blocks.push(Block::Heading(3, words.say(SHARED)));
        let mut table = Table::new([WHAT, ITEMS].map(|head| (words.say(head), Align::Left)));
        for shared in &plan.shared {
            let items = shared.items.iter().map(|item| item.id.to_string()).collect::<Vec<_>>().join(", ");
            table.row([shared.item.fact_title(shared.fact).to_owned(), items]);
        }
        blocks.push(Block::Table(table));
    }
    if !plan.unscored.is_empty() {
        blocks.push(Block::Heading(3, words.say(WITHOUT)));
        let mut table = Table::new([ITEM, TITLE, TRACK].map(|head| (words.say(head), Align::Left)));
        for unscored in &plan.unscored {
            table.row([unscored.item.id.to_string(), unscored.item.title.clone(), planned.tracks(&unscored.tracks)]);
        }
        blocks.push(Block::Table(table));
    }
    blocks
}

/// How many items can rise, each once whatever its tracks.
fn rising(plan: &Plan<'_>) -> usize {
    let mut items: Vec<&str> = plan.rises.iter().map(|rise| rise.item.id.as_str()).collect();
    items.sort_unstable();
    items.dedup();
    items.len()
}

fn rise_table(planned: &Planned<'_>, words: Words) -> Table {
    let mut heads = vec![(ITEM, Align::Left), (TRACK, Align::Left), (NOW_NEXT, Align::Left), (POINTS, Align::Right)];
    if planned.has_efforts {
        heads.push((EFFORT, Align::Right));
    }
    heads.push((WANTING, Align::Left));
    let mut table = Table::new(heads.into_iter().map(|(head, align)| (words.say(head), align)));
    for rise in &planned.plan.rises {
        let mut cells = vec![
            Cell::from(format!("{} {}", rise.item.id, rise.item.title)),
            Cell::from(planned.tracks(&rise.tracks)),
            Cell::from(format!("{}\u{a0}→\u{a0}{}", rise.from, rise.after(1))),
            Cell::from(format!("+{}", rise.points())),
        ];
        if planned.has_efforts {
            cells.push(Cell::from(words.rounded(&rise.effort)));
        }
        cells.push(Cell::from(words.rung(rise, 0)));
        table.cells(cells);
    }
    table
}

fn target(planned: &Planned<'_>, wanted: &Wanted, reach: &Reach, words: Words) -> Vec<Block> {
    let plan = planned.plan;
    let rubric = plan.audit.rubric();
    let mut blocks = vec![Block::Heading(2, words.say(TARGET))];
    let total_of = |track: &TrackId| plan.totals.iter().find(|total| total.track == *track);
    let missing_in = |track: &TrackId| total_of(track).map_or(0, |total| total.items - total.scored);
    let tracks = wanted.sums.iter().map(|(track, least)| {
        let now = total_of(track).map_or(0, |total| total.lowest_possible);
        words.say(Phrase::TargetWanted { track: rubric.short_title(track).to_owned(), least: *least, now, missing: missing_in(track) })
    });
    let titled = |id: &str| rubric.item(id).map_or_else(|| id.to_owned(), |item| format!("{} {}", item.id, item.title));
    let items = wanted.minimums.iter().map(|(item, track, least)| {
        let track = track.as_ref().map(|track| format!(" ({})", rubric.short_title(track))).unwrap_or_default();
        words.say(Phrase::MinimumWanted { item: format!("{}{track}", titled(item.as_str())), least: *least })
    });
    blocks.push(Block::List(tracks.chain(items).collect()));
    let missing: usize = wanted.sums.iter().map(|(track, _)| missing_in(track)).sum();
    if missing > 0 {
        blocks.push(Block::Callout(words.say(Phrase::CountedAtLowest { missing })));
    }
    match reach {
        Reach::Already => blocks.push(Block::Paragraph(words.say(REACHED))),
        Reach::TooLarge => blocks.push(Block::Callout(words.say(TOO_LARGE))),
        Reach::Unreachable { sums, minimums } => {
            blocks.extend(sums.iter().map(|(track, highest, least)| {
                // What is missing may still turn out higher than it counts here.
                let open = total_of(track).map_or(0, |total| total.highest_possible - total.lowest_possible);
                let possible = Some(highest + open).filter(|possible| possible >= least);
                let track = rubric.short_title(track).to_owned();
                Block::Callout(words.say(Phrase::TrackOutOfReach { track, highest: *highest, least: *least, possible }))
            }));
            blocks.extend(minimums.iter().map(|(item, _, least)| {
                let is_unscored = plan.unscored.iter().any(|unscored| unscored.item.id == *item);
                Block::Callout(words.say(Phrase::MinimumOutOfReach { item: titled(item.as_str()), least: *least, is_unscored }))
            }));
        }
        Reach::Sets(sets) => blocks.extend(sets_found(planned, sets, words)),
    }
    blocks
}

fn sets_found(planned: &Planned<'_>, sets: &Sets, words: Words) -> Vec<Block> {
    let rises = &planned.plan.rises;
    let effort = Figure::whole(i64::try_from(sets.effort).unwrap_or(i64::MAX)).divided_by(&Figure::whole(1000));
    let effort = effort.filter(|_| planned.has_efforts).map(|effort| words.rounded(&effort));
    let (count, is_one) = (words.say(Phrase::Number { number: sets.count.to_string() }), sets.count == 1);
    let mut blocks = vec![Block::Paragraph(words.say(Phrase::SmallestSets { steps: sets.steps, effort, count, is_one }))];
    if !planned.has_efforts {
        blocks.push(Block::Paragraph(words.say(EFFORT_IS_YOURS)));
    }
    let step = |taken: &Taken| -> Option<(&Rise<'_>, String)> {
        let rise = rises.get(taken.rise)?;
        let (item, tracks) = (rise.item.id.to_string(), planned.tracks(&rise.tracks));
        Some((rise, words.say(Phrase::RiseStep { item, tracks, from: rise.from, to: rise.after(taken.rungs) })))
    };
    if let Some((first, others)) = sets.some.split_first() {
        let heads = [ITEM, TRACK, NOW_NEXT, WANTING];
        let mut table = Table::new(heads.map(|head| (words.say(head), Align::Left)));
        for taken in first {
            let Some((rise, _)) = step(taken) else { continue };
            let asked: Vec<String> = (0..taken.rungs).map(|at| words.rung(rise, at)).collect();
            table.row([
                format!("{} {}", rise.item.id, rise.item.title),
                planned.tracks(&rise.tracks),
                format!("{}\u{a0}→\u{a0}{}", rise.from, rise.after(taken.rungs)),
                asked.join("; "),
            ]);
        }
        blocks.push(Block::Table(table));
        // What another set has otherwise than the first.
        let beyond = |set: &[Taken], other: &[Taken]| -> Vec<String> {
            set.iter().filter(|taken| !other.contains(taken)).filter_map(|taken| step(taken).map(|(_, said)| said)).collect()
        };
        let others = others.iter().map(|set| words.say(Phrase::OtherSet { without: beyond(first, set), with: beyond(set, first) }));
        let others: Vec<String> = others.collect();
        if !others.is_empty() {
            blocks.push(Block::List(others));
        }
    }
    blocks
}

/// The totals after each phase.
fn expected(planned: &Planned<'_>, words: Words) -> Vec<Block> {
    let plan = planned.plan;
    if plan.roadmap.iter().all(|entry| entry.to.is_none()) {
        return Vec::new();
    }
    let rubric = plan.audit.rubric();
    let tracks = plan.totals.iter().map(|total| (rubric.short_title(&total.track).to_owned(), Align::Right));
    let mut table = Table::new([PHASE, UNTIL].map(|head| (words.say(head), Align::Left)).into_iter().chain(tracks));
    let totals = |totals: &[TrackTotal]| totals.iter().map(|total| total_said(total, words)).collect::<Vec<_>>();
    table.row([words.say(AS_IT_IS), String::new()].into_iter().chain(totals(plan.totals)));
    for (of, expected) in &plan.expected {
        table.row([words.say(phase(*of)), words.date(of.ends(planned.day))].into_iter().chain(totals(expected)));
    }
    vec![Block::Heading(2, words.say(ROADMAP)), Block::Paragraph(words.say(EXPECTED_IF)), Block::Table(table)]
}

/// A total out of its maximum, with its band; where scores are missing, between what it can still lie.
fn total_said(total: &TrackTotal, words: Words) -> String {
    let sum = if total.scored < total.items {
        words.say(Phrase::TotalOpen {
            lowest: total.lowest_possible,
            highest: total.highest_possible,
            maximum: total.maximum,
            scored: total.scored,
            items: total.items,
        })
    } else {
        words.points(total.total, total.maximum, total.scored)
    };
    total.band.as_ref().map_or(sum.clone(), |band| format!("{sum} · {}", band.name))
}
