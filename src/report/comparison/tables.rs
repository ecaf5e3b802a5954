//! The tables of a comparison: a column for each review and one for each change.

use super::Compared;
use crate::comparison::{Cell as Found, Change, FactChange, ItemLine, PointsLine, State};
use crate::figure::Figure;
use crate::locale::{Label, Phrase};
use crate::report::blocks::{Align, Cell, Table};
use crate::report::labels::{FACT, INSUFFICIENT, ITEM, NO, SCORE, SECTION, TITLE, TRACK, YES};
use crate::report::words::Words;
use crate::rubric::{Fact, FactKind, Score};

pub(in crate::report) const CHANGE: Label = Label { nl: "Verschil", en: "Change", fr: "Évolution" };
pub(in crate::report) const WAS: Label = Label { nl: "Was", en: "Was", fr: "Avant" };
pub(in crate::report) const IS: Label = Label { nl: "Is nu", en: "Is now", fr: "Maintenant" };
const REVIEW: Label = Label { nl: "Toetsing", en: "Review", fr: "Audit" };
const PRINCIPLE: Label = Label { nl: "Principe", en: "Principle", fr: "Principe" };
const NEW: Label = Label { nl: "nu gescoord", en: "newly scored", fr: "coté maintenant" };
const GONE: Label = Label { nl: "niet meer gescoord", en: "no longer scored", fr: "plus coté" };
const WITHOUT: Label = Label { nl: "nog zonder score", en: "still without a score", fr: "toujours sans score" };
const APART: Label = Label { nl: "niet te vergelijken", en: "not comparable", fr: "non comparable" };
const INCOMPLETE: Label = Label { nl: "onvolledig", en: "incomplete", fr: "incomplet" };

/// A column for each review, and behind each but the first its change from the one before.
fn columns(compared: &Compared<'_>, words: Words) -> Vec<(String, Align)> {
    let heads = compared.heads(words).into_iter().enumerate();
    let columns = heads.flat_map(|(at, head)| {
        let change = (at > 0).then(|| (words.say(CHANGE), Align::Right));
        std::iter::once((head, Align::Right)).chain(change)
    });
    columns.collect()
}

/// A change with its sign; nought as it is.
pub(in crate::report) fn signed(by: Score) -> String {
    match by {
        0 => "0".to_owned(),
        by if by > 0 => format!("+{by}"),
        by => format!("−{}", by.unsigned_abs()),
    }
}

fn points_cells(line: &PointsLine, compared: &Compared<'_>, words: Words) -> Vec<String> {
    let mut cells = Vec::new();
    for (at, (points, by)) in line.points.iter().zip(&line.corrected_by).enumerate() {
        cells.push(points.map_or_else(
            || "–".to_owned(),
            |points| {
                let sum = words.points(points.total, points.maximum, points.scored);
                let corrected = if *by == 0 { String::new() } else { format!(" → {}", points.total + by) };
                let open = if points.is_complete() { String::new() } else { format!(" ({}/{})", points.scored, points.items) };
                format!("{sum}{corrected}{open}")
            },
        ));
        if let Some(at) = at.checked_sub(1) {
            let is_apart = compared.comparison.pairs.get(at).is_none_or(|link| !link.is_same());
            cells.push(match line.changes.get(at).copied().flatten() {
                Some(by) => signed(by),
                None if is_apart => words.say(APART),
                None => words.say(INCOMPLETE),
            });
        }
    }
    cells
}

pub(super) fn tracks(compared: &Compared<'_>, words: Words) -> Table {
    let mut table = Table::new(std::iter::once((words.say(TRACK), Align::Left)).chain(columns(compared, words)));
    for line in &compared.comparison.tracks {
        table.row(std::iter::once(compared.track(&line.track).to_owned()).chain(points_cells(line, compared, words)));
    }
    table
}

pub(super) fn sections(compared: &Compared<'_>, words: Words) -> Table {
    let title = |id: &str| {
        let section = compared.rubric.and_then(|rubric| rubric.sections.iter().find(|section| section.id == id));
        section.map_or(id, |section| &section.title).to_owned()
    };
    let lines = compared.comparison.sections.iter().map(|(section, line)| (title(section), line));
    parts(SECTION, lines, compared, words)
}

pub(super) fn principles(compared: &Compared<'_>, words: Words) -> Table {
    let lines = compared.comparison.principles.iter().map(|(principle, line)| (principle.title.clone(), line));
    let lines = lines.filter(|(_, line)| line.points.iter().any(Option::is_some));
    parts(PRINCIPLE, lines, compared, words)
}

fn parts<'l>(head: Label, lines: impl Iterator<Item = (String, &'l PointsLine)>, compared: &Compared<'_>, words: Words) -> Table {
    let heads = [head, TRACK].map(|head| (words.say(head), Align::Left));
    let mut table = Table::new(heads.into_iter().chain(columns(compared, words)));
    for (title, line) in lines {
        table.row([title, compared.track(&line.track).to_owned()].into_iter().chain(points_cells(line, compared, words)));
    }
    table
}

/// How many scores rose, fell and stayed from the last review but one to the last.
pub(in crate::report) fn counted(compared: &Compared<'_>, words: Words) -> String {
    let last = compared.comparison.items.iter().filter_map(|line| line.changes.last());
    let count = |is: &dyn Fn(&Change) -> bool| last.clone().filter(|change| is(change)).count();
    words.say(Phrase::ScoresMoved {
        up: count(&|change| matches!(change, Change::By(1..))),
        down: count(&|change| matches!(change, Change::By(..0))),
        same: count(&|change| matches!(change, Change::By(0))),
        new: count(&|change| *change == Change::NewlyScored),
        gone: count(&|change| *change == Change::NoLongerScored),
        without: count(&|change| *change == Change::StillWithout),
        apart: count(&|change| *change == Change::NotComparable),
    })
}

pub(super) fn items(compared: &Compared<'_>, words: Words) -> Table {
    let heads = [ITEM, TITLE, TRACK].map(|head| (words.say(head), Align::Left));
    let mut table = Table::new(heads.into_iter().chain(columns(compared, words)));
    for line in &compared.comparison.items {
        let item = compared.rubric.and_then(|rubric| rubric.item(line.item.as_str()));
        let mut cells = vec![
            Cell::from(line.item.to_string()),
            Cell::from(item.map(|item| item.title.clone()).unwrap_or_default()),
            Cell::from(compared.track(line.track).to_owned()),
        ];
        cells.extend(item_cells(line, words));
        table.cells(cells);
    }
    table
}

fn item_cells(line: &ItemLine<'_>, words: Words) -> Vec<Cell> {
    let mut cells = Vec::new();
    for (at, cell) in line.cells.iter().enumerate() {
        cells.push(Cell::from(cell.map_or_else(|| "–".to_owned(), |cell| score(cell, words))));
        if let Some(change) = at.checked_sub(1).and_then(|at| line.changes.get(at)) {
            let said = said(*change, words);
            cells.push(if matches!(change, Change::By(..0) | Change::NoLongerScored) { Cell::attention(said) } else { Cell::from(said) });
        }
    }
    cells
}

/// A score as it was and, where a later review corrects it, as it should have been.
pub(in crate::report) fn score(cell: Found<'_>, words: Words) -> String {
    let found = match cell.found.state {
        State::Scored(score) => score.to_string(),
        State::Missing => "?".to_owned(),
        State::Insufficient => words.say(INSUFFICIENT),
        State::NotUsed => "–".to_owned(),
    };
    cell.erratum.map_or(found.clone(), |erratum| format!("{found} → {}", erratum.to))
}

pub(in crate::report) fn said(change: Change, words: Words) -> String {
    match change {
        Change::By(by) => signed(by),
        Change::NewlyScored => words.say(NEW),
        Change::NoLongerScored => words.say(GONE),
        Change::StillWithout => words.say(WITHOUT),
        Change::NotComparable => words.say(APART),
    }
}

/// What changed in the facts from the last review but one to the last; a row for all tracks in which a fact changed alike. Nothing where none did.
pub(super) fn facts(compared: &Compared<'_>, words: Words) -> Option<Table> {
    let mut rows: Vec<(&ItemLine<'_>, FactChange<'_>, Vec<&str>)> = Vec::new();
    for line in &compared.comparison.items {
        for change in line.facts.last().into_iter().flatten() {
            let track = compared.track(line.track);
            match rows.iter_mut().find(|(of, known, _)| of.item == line.item && known == change) {
                Some((.., tracks)) => tracks.push(track),
                None => rows.push((line, *change, vec![track])),
            }
        }
    }
    let heads = [ITEM, TRACK, FACT, WAS, IS].map(|head| (words.say(head), Align::Left));
    let mut table = Table::new(heads);
    for (line, change, tracks) in &rows {
        let item = compared.rubric.and_then(|rubric| rubric.item(line.item.as_str()));
        let fact = item.and_then(|item| item.fact(change.fact));
        let title = fact.map_or_else(|| change.fact.to_owned(), |(name, _)| item.map_or("", |item| item.fact_title(name)).to_owned());
        let shown = |answer: Option<&str>| answer.map_or_else(|| "–".to_owned(), |answer| shown(answer, fact.map(|(_, fact)| fact), words));
        table.row([line.item.to_string(), tracks.join(", "), title, shown(change.before), shown(change.after)]);
    }
    (!rows.is_empty()).then_some(table)
}

/// An answer as evidence files write it, in the reader's words.
fn shown(answer: &str, fact: Option<&Fact>, words: Words) -> String {
    match (answer, fact.map(|fact| &fact.kind)) {
        ("yes", Some(FactKind::YesNo)) => words.say(YES),
        ("no", Some(FactKind::YesNo)) => words.say(NO),
        (id, Some(FactKind::Choice(choices))) => {
            choices.iter().find(|choice| choice.id == id).map_or(id, |choice| &choice.title).to_owned()
        }
        (number, kind) => match (figure(number), kind) {
            (Some(figure), Some(FactKind::Percentage)) => words.share(&figure, &[]),
            (Some(figure), _) => words.figure(&figure),
            (None, _) => number.to_owned(),
        },
    }
}

/// A figure in plain decimals, or as a fraction.
fn figure(text: &str) -> Option<Figure> {
    match text.split_once('/') {
        Some((part, of)) => Figure::from_decimal(part)?.divided_by(&Figure::from_decimal(of)?),
        None => Figure::from_decimal(text),
    }
}

/// What earlier reviews have that the scale of the last has nothing for, with its score; nothing where all of it stands elsewhere.
pub(super) fn earlier(compared: &Compared<'_>, words: Words) -> Option<Table> {
    let heads = [(REVIEW, Align::Left), (ITEM, Align::Left), (TRACK, Align::Left), (SCORE, Align::Right)];
    let mut table = Table::new(heads.map(|(head, align)| (words.say(head), align)));
    for (at, item) in &compared.comparison.unmatched {
        let cell = Found { found: item, erratum: None };
        table.row([compared.head(*at, words), item.id.to_string(), item.track.to_string(), score(cell, words)]);
    }
    (!table.rows.is_empty()).then_some(table)
}

/// What later reviews say was wrong in earlier ones.
pub(super) fn errata(compared: &Compared<'_>, words: Words) -> Vec<String> {
    let mut told = Vec::new();
    for review in compared.comparison.reviews {
        for erratum in review.errata.iter().filter(|erratum| !compared.comparison.misfits.contains(erratum)) {
            told.push(words.say(Phrase::ErratumSaid {
                item: erratum.item.to_string(),
                day: words.date(erratum.date),
                from: erratum.from,
                to: erratum.to,
                why: erratum.why.clone(),
            }));
        }
    }
    told
}
