//! The action plan: who does what about which item by when, how far it is, and what shows that it was done; to be read, filled in and read back.

use super::{LATER, PLAN, Planned, phase};
use crate::audit::{ACTION_COLUMNS, ActionState};
use crate::document::MAKER;
use crate::locale::{Label, Locale, Phrase, spreadsheet_date};
use crate::planning::{Entry, EntryKind, Phase};
use crate::report::blocks::{Align, Block, Cell, Row, RowKind, Table};
use crate::report::labels::{ACTION_PLAN, ITEM, PROOF, TITLE, WHAT, WHEN, WHO};
use crate::report::sheet::{CUT, Sheet, SheetCell, Workbook};
use crate::report::since::STATE;
use crate::report::words::Words;

const EXPLAINED: Label = Label {
    nl: "Wat het programma zelf plande, en de stappen die het meest opleveren op items waarvoor nog niets gepland is.",
    en: "What the programme planned itself, and the steps that win most on items for which nothing is planned yet.",
    fr: "Ce que le programme a prévu lui-même, et les étapes les plus rentables sur les items pour lesquels rien n'est prévu.",
};
const TO_FILL_IN: Label = Label {
    nl: "Wat het programma zelf plande, en de stappen die het meest opleveren op items waarvoor nog niets gepland is. Vul in wie het doet en hoe dat blijkt.",
    en: "What the programme planned itself, and the steps that win most on items for which nothing is planned yet. Fill in who does it and what will show it.",
    fr: "Ce que le programme a prévu lui-même, et les étapes les plus rentables sur les items pour lesquels rien n'est prévu. Complétez qui s'en charge et ce qui le montrera.",
};
const CLOSED: Label = Label { nl: "Klaar of vervallen", en: "Done or dropped", fr: "Faites ou abandonnées" };
const NOW: Label = Label { nl: "Score nu", en: "Score now", fr: "Score actuel" };
const NOTHING: Label = Label { nl: "Er is niets te plannen.", en: "There is nothing to plan.", fr: "Il n'y a rien à planifier." };

/// What is done about an item.
pub(super) fn what(planned: &Planned<'_>, entry: &Entry<'_>, words: Words) -> String {
    match entry.is {
        EntryKind::Action(action) => action.what.clone(),
        EntryKind::Step { rise, rung } => {
            let Some(rise) = planned.plan.rises.get(rise) else { return String::new() };
            words.say(Phrase::TowardsScore { score: rise.after(rung + 1), text: words.rung(rise, rung) })
        }
    }
}

fn written<'a>(entry: &Entry<'a>) -> (Option<&'a str>, ActionState, Option<&'a str>) {
    match entry.is {
        EntryKind::Action(action) => (action.owner.as_deref(), action.state, action.proof.as_deref()),
        EntryKind::Step { .. } => (None, ActionState::Open, None),
    }
}

/// From which score to which.
fn scores(entry: &Entry<'_>, words: Words) -> String {
    let scores = match (entry.from, entry.to) {
        // A narrow column must not part them.
        (Some(from), Some(to)) => format!("{from}\u{a0}→\u{a0}{to}"),
        (None, Some(to)) => format!("→\u{a0}{to}"),
        (Some(from), None) => from.to_string(),
        (None, None) => String::new(),
    };
    match entry.now.filter(|_| entry.is_reached()) {
        Some(now) => words.say(Phrase::ReachedAlready { scores, now }),
        None => scores,
    }
}

/// The item, and the tracks where it is not about all of them.
fn item(planned: &Planned<'_>, entry: &Entry<'_>) -> String {
    let track = track(planned, entry);
    let track = if track.is_empty() { track } else { format!(" ({track})") };
    format!("{} {}{track}", entry.item.id, entry.item.title)
}

/// The action plan, a table for each phase; to be filled in with room for everything that is asked.
pub(super) fn blocks(planned: &Planned<'_>, is_to_fill_in: bool, words: Words) -> Vec<Block> {
    let roadmap = &planned.plan.roadmap;
    let mut blocks = vec![Block::Heading(2, words.say(ACTION_PLAN))];
    if roadmap.is_empty() {
        blocks.push(Block::Paragraph(words.say(NOTHING)));
        blocks.extend(closed(planned, words));
        return blocks;
    }
    blocks.push(Block::Paragraph(words.say(if is_to_fill_in { TO_FILL_IN } else { EXPLAINED })));
    for of in Phase::ALL.map(Some).into_iter().chain([None]) {
        let entries: Vec<&Entry<'_>> = roadmap.iter().filter(|entry| entry.phase == of).collect();
        if entries.is_empty() {
            continue;
        }
        let heading = match of {
            Some(of) => words.say(Phrase::PhaseUntil { phase: words.say(phase(of)), day: words.date(of.ends(planned.day)) }),
            None => words.say(LATER),
        };
        blocks.push(Block::Heading(3, heading));
        blocks.push(Block::Table(table(planned, &entries, is_to_fill_in, words)));
    }
    blocks.extend(closed(planned, words));
    blocks
}

/// What was done and dropped, with the score as it is.
fn closed(planned: &Planned<'_>, words: Words) -> Vec<Block> {
    if planned.plan.closed.is_empty() {
        return Vec::new();
    }
    let mut table = Table::new([ITEM, super::NOW_NEXT, WHAT, WHO, STATE, NOW].map(|head| (words.say(head), Align::Left)));
    for entry in &planned.plan.closed {
        let (owner, state, _) = written(entry);
        table.row([
            item(planned, entry),
            scores(entry, words),
            what(planned, entry, words),
            owner.unwrap_or_default().to_owned(),
            words.say(state.label()),
            entry.now.map(|now| now.to_string()).unwrap_or_default(),
        ]);
    }
    vec![Block::Heading(3, words.say(CLOSED)), Block::Table(table)]
}

/// Everything that a table to be read back holds: what is planned, and what was done or dropped.
fn all<'p, 'a>(planned: &'p [Planned<'a>]) -> impl Iterator<Item = (&'p Planned<'a>, &'p Entry<'a>)> {
    planned.iter().flat_map(|planned| planned.plan.roadmap.iter().chain(&planned.plan.closed).map(move |entry| (planned, entry)))
}

fn table(planned: &Planned<'_>, entries: &[&Entry<'_>], is_to_fill_in: bool, words: Words) -> Table {
    // On a screen a column that nobody wrote in only takes room.
    let is_written = entries.iter().any(|entry| matches!(entry.is, EntryKind::Action(_)));
    let written_in: &[Label] = match (is_to_fill_in, is_written) {
        (true, _) => &[WHO, WHEN, STATE, PROOF],
        (false, true) => &[WHO, WHEN, STATE],
        (false, false) => &[],
    };
    let heads = [ITEM, super::NOW_NEXT, WHAT].iter().chain(written_in);
    let mut table = Table::new(heads.map(|head| (words.say(*head), Align::Left)));
    for entry in entries {
        let (owner, state, proof) = written(entry);
        let cell = |text: Option<String>| match text {
            Some(text) => Cell::from(text),
            None if is_to_fill_in => Cell::to_fill(),
            None => Cell::from(String::new()),
        };
        let mut cells = vec![Cell::from(item(planned, entry)), Cell::from(scores(entry, words)), Cell::from(what(planned, entry, words))];
        let all = [
            cell(owner.map(str::to_owned)),
            match entry.due.filter(|due| *due < planned.day) {
                Some(due) => Cell::attention(words.say(Phrase::Overdue { day: words.date(due) })),
                None => cell(entry.due.map(|due| words.date(due))),
            },
            Cell::from(words.say(state.label())),
            cell(proof.map(str::to_owned)),
        ];
        cells.extend(all.into_iter().take(written_in.len()));
        table.rows.push(Row { kind: RowKind::Body, cells });
    }
    table
}

/// The headings of the table that is read back: those that it is known by, and a title that only helps.
fn headings(words: Words) -> Vec<String> {
    let mut heads: Vec<String> = ACTION_COLUMNS.iter().map(|column| words.say(column.about)).collect();
    heads.insert(1, words.say(TITLE).to_lowercase());
    heads
}

/// The action plan as a table that `audit.yaml` can name.
pub fn action_table(planned: &[Planned<'_>], locale: Locale) -> Table {
    let words = Words::from(locale);
    let mut table = Table::new(headings(words).into_iter().map(|head| (head, Align::Left)));
    for (planned, entry) in all(planned) {
        let (owner, state, proof) = written(entry);
        let score = |score: Option<i64>| score.map(|score| score.to_string()).unwrap_or_default();
        table.row([
            entry.item.id.to_string(),
            entry.item.title.clone(),
            track(planned, entry),
            score(entry.from),
            score(entry.to),
            what(planned, entry, words),
            owner.unwrap_or_default().to_owned(),
            entry.due.map(|due| due.to_string()).unwrap_or_default(),
            words.say(state.label()),
            proof.unwrap_or_default().to_owned(),
        ]);
    }
    table
}

/// The track, where an entry is not about all of its item's.
fn track(planned: &Planned<'_>, entry: &Entry<'_>) -> String {
    let model = planned.plan.audit.model();
    let all = model.tracks.iter().filter(|track| entry.item.is_scored(&model.id, track)).count();
    if entry.tracks.len() == all { String::new() } else { planned.tracks(&entry.tracks) }
}

/// The action plan as a workbook to fill in, which is read back.
pub fn action_book(planned: &[Planned<'_>], locale: Locale) -> Workbook {
    let words = Words::from(locale);
    let heads = headings(words).into_iter().map(|head| SheetCell::Heading(head, Align::Left)).collect();
    let mut rows: Vec<Vec<SheetCell>> = vec![heads];
    for (planned, entry) in all(planned) {
        let (owner, state, proof) = written(entry);
        let score = |score: Option<i64>| score.map_or(SheetCell::Blank, SheetCell::Whole);
        let fill = |text: Option<&str>| text.map_or(SheetCell::ToFill { is_day: false }, |text| SheetCell::Text(text.to_owned()));
        rows.push(vec![
            SheetCell::Text(entry.item.id.to_string()),
            SheetCell::Text(entry.item.title.clone()),
            SheetCell::Text(track(planned, entry)),
            score(entry.from),
            score(entry.to),
            SheetCell::Text(what(planned, entry, words)),
            fill(owner),
            entry.due.map_or(SheetCell::ToFill { is_day: true }, SheetCell::Day),
            SheetCell::Text(words.say(state.label())),
            fill(proof),
        ]);
    }
    let first = planned.first();
    let title = first.map(|planned| words.titled(words.say(PLAN), planned.plan.audit.programme())).unwrap_or_default();
    Workbook {
        subject: title.clone(),
        title,
        maker: MAKER.to_owned(),
        date: first.map(|planned| planned.day).unwrap_or_default(),
        day_format: spreadsheet_date(locale),
        cut: words.say(CUT),
        properties: Vec::new(),
        sheets: vec![Sheet {
            name: words.say(ACTION_PLAN),
            widths: vec![18, 36, 10, 7, 7, 60, 20, 14, 12, 40],
            rows,
            heading_rows: 1,
            ..Sheet::default()
        }],
    }
}
