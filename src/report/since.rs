//! What changed since the review before: which scores rose and fell, and what became of what was planned then.

use super::blocks::{Align, Block, Cell, Table};
use super::comparison::{CHANGE, Compared, IS, NOISE, WAS, counted, said, score_of, signed, warnings};
use super::labels::{ITEM, TITLE, TRACK, WHAT, WHO};
use super::words::Words;
use crate::audit::ActionState;
use crate::comparison::{Change, Link, PointsLine};
use crate::locale::{Label, Phrase};
use crate::planning::{Followed, tallied};
use crate::rubric::{ItemId, Score, TrackId};

const ROSE: Label = Label { nl: "Gestegen", en: "Up", fr: "En hausse" };
const FELL: Label = Label { nl: "Gedaald", en: "Down", fr: "En baisse" };
const OTHERWISE: Label = Label { nl: "Nieuw of weggevallen", en: "New or gone", fr: "Nouveaux ou disparus" };
const PLANNED: Label = Label { nl: "Wat er toen gepland was", en: "What was planned then", fr: "Ce qui était prévu alors" };
const ITEM_CHANGED: Label = Label { nl: "Verschil item", en: "Change of the item", fr: "Évolution de l'item" };
pub(super) const STATE: Label = Label { nl: "Status", en: "State", fr: "État" };

/// Which changes are meant.
type Kind = fn(&Change) -> bool;

/// The review before this one, held against it.
#[derive(Debug)]
pub struct Since<'a> {
    pub compared: Compared<'a>,
    /// What became of what was planned then.
    pub followed: Vec<Followed<'a>>,
}

impl Since<'_> {
    /// The heading that names the day of the review before.
    pub(super) fn heading(&self, words: Words) -> String {
        let reviews = self.compared.comparison.reviews;
        let day = reviews.iter().rev().nth(1).and_then(|review| review.day).map(|day| words.date(day));
        words.say(Phrase::SinceLastTime { day })
    }

    /// What no reader may miss of the two: that they cannot be compared, are of two programmes, or of one day.
    pub(super) fn doubts(&self, words: Words) -> Vec<String> {
        let mut told = Vec::new();
        if let [.., before, now] = self.compared.comparison.reviews {
            if before.programme.trim().to_lowercase() != now.programme.trim().to_lowercase() {
                told.push(words.say(Phrase::ProgrammesDiffer { before: before.programme.clone(), now: now.programme.clone() }));
            }
            if let Some(day) = now.day.filter(|day| before.day == Some(*day)) {
                told.push(words.say(Phrase::SameDay { day: words.date(day) }));
            }
        }
        told.extend(warnings(&self.compared, words));
        told
    }

    /// Whether scores of the two can be held against each other.
    fn is_comparable(&self) -> bool {
        self.compared.comparison.pairs.last().is_some_and(Link::is_comparable)
    }

    /// By how much an item changed in a track, where that can be said.
    pub(super) fn change(&self, item: &ItemId, track: &TrackId) -> Option<Score> {
        let line = self.compared.comparison.items.iter().find(|line| line.item == item && line.track == track)?;
        match line.changes.last() {
            Some(Change::By(by)) => Some(*by),
            _ => None,
        }
    }

    /// How each total changed, in a sentence; none where that cannot be said.
    pub(super) fn totals(&self, words: Words) -> Vec<String> {
        let total = |line: &PointsLine| {
            let by = (*line.changes.last()?)?;
            let mut points = line.points.iter().zip(&line.corrected_by).rev().map(|(points, by)| points.map(|points| points.total + by));
            let (now, was) = (points.next()??, points.next()??);
            let track = self.compared.track(&line.track).to_owned();
            Some(words.say(Phrase::TotalMoved { track, was, now, by: signed(by) }))
        };
        self.compared.comparison.tracks.iter().filter_map(total).collect()
    }

    /// What changed, in a sentence for each thing: scores, totals, actions.
    pub(super) fn brief(&self, words: Words) -> Vec<String> {
        let mut said = self.doubts(words);
        if !self.is_comparable() {
            return said;
        }
        said.push(counted(&self.compared, words));
        said.extend(self.of_actions(words));
        said
    }

    fn of_actions(&self, words: Words) -> Vec<String> {
        if self.followed.is_empty() {
            return Vec::new();
        }
        let tallies = tallied(&self.followed);
        let states = tallies.iter().map(|tally| (words.say(tally.state.label()), tally.actions)).collect();
        let mut said = vec![words.say(Phrase::ActionsCounted { states })];
        let done = tallies.iter().find(|tally| tally.state == ActionState::Done);
        said.extend(
            done.filter(|_| self.is_comparable()).map(|done| words.say(Phrase::ActionsRose { done: done.actions, rose: done.rose })),
        );
        said
    }
}

/// What changed since the review before, under a heading of this level.
pub(super) fn blocks(since: &Since<'_>, level: u8, words: Words) -> Vec<Block> {
    let mut blocks = vec![Block::Heading(level, since.heading(words))];
    blocks.extend(since.doubts(words).into_iter().map(Block::Callout));
    if since.is_comparable() {
        blocks.push(Block::Paragraph(counted(&since.compared, words)));
        let kinds: [(Label, Kind); 3] = [
            (ROSE, |change| matches!(change, Change::By(1..))),
            (FELL, |change| matches!(change, Change::By(..0))),
            (OTHERWISE, |change| matches!(change, Change::NewlyScored | Change::NoLongerScored)),
        ];
        for (heading, is) in kinds {
            if let Some(table) = change_table(&since.compared, is, words) {
                blocks.push(Block::Heading(level + 1, words.say(heading)));
                blocks.push(Block::Table(table));
            }
        }
        blocks.push(Block::Paragraph(words.say(NOISE)));
    }
    if !since.followed.is_empty() {
        blocks.push(Block::Heading(level + 1, words.say(PLANNED)));
        blocks.extend(since.of_actions(words).into_iter().map(Block::Paragraph));
        blocks.push(Block::Table(actions(since, words)));
    }
    blocks
}

/// What changed and what was planned, as tables.
pub(super) fn tables(since: &Since<'_>, words: Words) -> Vec<Table> {
    let changed = if since.is_comparable() {
        change_table(&since.compared, |change| !matches!(change, Change::By(0) | Change::StillWithout | Change::NotComparable), words)
    } else {
        None
    };
    let planned = (!since.followed.is_empty()).then(|| actions(since, words));
    changed.into_iter().chain(planned).collect()
}

/// What was planned, how far each is, and what the item did.
fn actions(since: &Since<'_>, words: Words) -> Table {
    let heads = [ITEM, WHAT, WHO, STATE, ITEM_CHANGED];
    let mut table = Table::new(heads.map(|head| (words.say(head), Align::Left)));
    for followed in &since.followed {
        let action = followed.action;
        let mut changes: Vec<String> = followed.changes.iter().map(|by| said(Change::By(*by), words)).collect();
        changes.dedup();
        let change = if changes.is_empty() { "–".to_owned() } else { changes.join(", ") };
        table.cells([
            Cell::from(action.item.to_string()),
            Cell::from(action.what.clone()),
            Cell::from(action.owner.clone().unwrap_or_default()),
            Cell::from(words.say(action.state.label())),
            if followed.fell() { Cell::attention(change) } else { Cell::from(change) },
        ]);
    }
    table
}

/// The items of the last two reviews whose change is of a kind, with both scores; nothing where there is none.
fn change_table(compared: &Compared<'_>, is: Kind, words: Words) -> Option<Table> {
    let columns =
        [(ITEM, Align::Left), (TITLE, Align::Left), (TRACK, Align::Left), (WAS, Align::Right), (IS, Align::Right), (CHANGE, Align::Right)];
    let mut table = Table::new(columns.map(|(head, align)| (words.say(head), align)));
    for line in &compared.comparison.items {
        let Some(last) = line.changes.last().filter(|change| is(change)) else { continue };
        let item = compared.rubric.and_then(|rubric| rubric.item(line.item.as_str()));
        let mut cells = line.cells.iter().rev().take(2).map(|cell| cell.map_or_else(|| "–".to_owned(), |cell| score_of(cell, words)));
        let (now, was) = (cells.next().unwrap_or_default(), cells.next().unwrap_or_default());
        table.row([
            line.item.to_string(),
            item.map(|item| item.title.clone()).unwrap_or_default(),
            compared.track(line.track).to_owned(),
            was,
            now,
            said(*last, words),
        ]);
    }
    (!table.rows.is_empty()).then_some(table)
}
