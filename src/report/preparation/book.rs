//! The preparation as a workbook: a checklist to tick off, the timetable, and what is due.

use super::checklist::{ANY_SHEET, BOOK_HEADS, BOOK_NOTE, SHEET, STILL_OPEN, ToGather, WAYS, from_any, from_used, heading, to_gather};
use super::due_table::{self, DUE};
use super::schedule::{self, TIME, TIMETABLE};
use super::{Preparation, PreparationPart};
use crate::document::MAKER;
use crate::locale::Label;
use crate::locale::spreadsheet_date;
use crate::preparation::wanted;
use crate::report::Align;
use crate::report::labels::{BY, DAY, EVIDENCE_SOURCE, ITEMS, RUBRIC, WHAT};
use crate::report::sheet::{CUT, Sheet, SheetCell, Workbook};
use crate::report::words::Words;

/// The workbook, with a sheet for each part that is asked for.
pub fn preparation_book(preparation: &Preparation<'_>) -> Workbook {
    let words = Words::from(preparation.locale);
    let mut sheets = Vec::new();
    if preparation.has(PreparationPart::Evidence) {
        sheets.push(checklist(preparation, words));
    }
    if preparation.has(PreparationPart::Timetable) {
        sheets.push(timetable(preparation, words));
    }
    if preparation.has(PreparationPart::Due) {
        sheets.push(dues(preparation, words));
    }
    Workbook {
        title: preparation.title(),
        subject: preparation.title(),
        maker: MAKER.to_owned(),
        date: preparation.date,
        day_format: spreadsheet_date(preparation.locale),
        cut: words.say(CUT),
        properties: Vec::new(),
        sheets,
    }
}

fn headings(heads: impl IntoIterator<Item = Label>, words: Words) -> Vec<SheetCell> {
    heads.into_iter().map(|head| SheetCell::Heading(words.say(head), Align::Left)).collect()
}

fn text(text: impl Into<String>) -> SheetCell {
    SheetCell::Text(text.into())
}

fn checklist(preparation: &Preparation<'_>, words: Words) -> Sheet {
    let is_one = preparation.scorecards.len() == 1;
    let [item, title, what, with, done] = BOOK_HEADS;
    let heads = (!is_one).then_some(RUBRIC).into_iter().chain([EVIDENCE_SOURCE, item, title, what, with, done, BOOK_NOTE]);
    let mut rows = vec![vec![SheetCell::Title(words.say(SHEET))], headings(heads, words)];
    for scorecard in preparation.scorecards {
        let audit = scorecard.audit;
        let wanted = wanted(scorecard);
        let scale = || (!is_one).then(|| text(&audit.rubric().title));
        let row = |to: &ToGather<'_>| {
            let mut row: Vec<SheetCell> = scale().into_iter().collect();
            row.push(text(to.source.map(|source| source.code.clone()).unwrap_or_default()));
            row.extend([text(to.item.id.to_string()), text(&to.item.title), text(&to.what), text(to.who.join(", "))]);
            row.extend([SheetCell::ToFill { is_day: false }, SheetCell::ToFill { is_day: false }]);
            row
        };
        let columns = 7 + usize::from(!is_one);
        let mut group = |title: String, found: Vec<ToGather<'_>>| {
            if !found.is_empty() {
                let mut cells = vec![SheetCell::Group(String::new()); columns];
                if let Some(first) = cells.first_mut() {
                    *first = SheetCell::Group(title);
                }
                rows.push(cells);
                rows.extend(found.iter().map(row));
            }
        };
        for (way, title) in WAYS {
            group(heading(audit, way, title, words), to_gather(&wanted, audit, way, words));
        }
        group(words.say(STILL_OPEN), from_used(&wanted, words));
        group(words.say(ANY_SHEET), from_any(&wanted, words));
    }
    let widths: Vec<u16> = (!is_one).then_some(24).into_iter().chain([16, 15, 40, 60, 40, 12, 40]).collect();
    Sheet { name: words.say(SHEET), widths, rows, heading_rows: 2, ..Sheet::default() }
}

fn timetable(preparation: &Preparation<'_>, words: Words) -> Sheet {
    let mut rows = vec![vec![SheetCell::Title(words.say(TIMETABLE))], headings([DAY, TIME, WHAT, BY, ITEMS], words)];
    if let Some(audit) = preparation.scorecards.first().map(|scorecard| scorecard.audit) {
        rows.extend(preparation.timetable.slots.iter().map(|slot| {
            let [hours, what, by] = [schedule::hours(slot), schedule::what(&slot.kind, words), schedule::by(audit, slot)].map(text);
            vec![SheetCell::Day(slot.date), hours, what, by, text(preparation.items(&slot.items))]
        }));
    }
    Sheet { name: words.say(TIMETABLE), widths: vec![14, 14, 50, 24, 60], rows, heading_rows: 2, ..Sheet::default() }
}

fn dues(preparation: &Preparation<'_>, words: Words) -> Sheet {
    let mut rows = vec![vec![SheetCell::Title(words.say(DUE))], headings([DAY, WHAT], words)];
    rows.extend(preparation.dues.dated.iter().map(|due| vec![SheetCell::Day(due.day), text(due_table::what(due, words))]));
    Sheet { name: words.say(DUE), widths: vec![14, 60], rows, heading_rows: 2, ..Sheet::default() }
}
