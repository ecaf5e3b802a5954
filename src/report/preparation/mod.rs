//! What comes before and after a visit, to be read and ticked off: evidence still wanting, a timetable, what is due.

mod book;
mod calendar;
mod checklist;
mod due_table;
mod entry_page;
mod sample_list;
mod schedule;

use chrono::NaiveDate;

use super::blocks::{Block, Document, Frame, Page};
use super::frame::frame;
use super::words::Words;
use crate::audit::Audit;
use crate::document::MAKER;
use crate::locale::{Label, Locale};
use crate::preparation::{Dues, Timetable};
use crate::scoring::Scorecard;

pub use book::preparation_book;
pub use calendar::{Calendar, CalendarEvent, EventTime, ZONE, calendar};
pub use due_table::due_title;
pub use entry_page::entry_page;
pub use sample_list::{SampleTold, drawn, sample_table};
pub use schedule::session_title;

const PREPARATION: Label = Label { nl: "Voorbereiding", en: "Preparation", fr: "Préparation" };

/// What a cell to tick off shows, in words for whoever cannot see it empty.
const BOX: &str = "☐";

/// What is prepared.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum PreparationPart {
    /// The evidence that is still wanting.
    Evidence,
    /// The days of the visit, laid out.
    Timetable,
    /// What is due after the review.
    Due,
}

/// What a preparation is made from.
pub struct Preparation<'a> {
    pub scorecards: &'a [Scorecard<'a>],
    pub timetable: &'a Timetable,
    pub dues: &'a Dues,
    /// The parts that are asked for, in their order.
    pub parts: &'a [PreparationPart],
    pub locale: Locale,
    /// The day that it bears.
    pub date: NaiveDate,
    /// The day that a calendar is stamped with, where one was asked for.
    pub stamp: Option<NaiveDate>,
}

impl Preparation<'_> {
    fn programme(&self) -> &str {
        self.scorecards.first().map_or("", |scorecard| scorecard.audit.programme())
    }

    fn has(&self, part: PreparationPart) -> bool {
        self.parts.contains(&part)
    }

    /// The items of a session, listed by section.
    fn items(&self, ids: &[String]) -> String {
        let audits: Vec<&Audit> = self.scorecards.iter().map(|scorecard| scorecard.audit).collect();
        listed_items(&audits, &ids.iter().map(String::as_str).collect::<Vec<_>>())
    }

    fn title(&self) -> String {
        let words = Words::from(self.locale);
        words.titled(words.say(PREPARATION), self.programme())
    }
}

/// The ids of items by section, neighbours on the scale as a stretch: `organisatie.1–5, 8; begeleiding.2`. Each item is of the first audit that has it.
fn listed_items(audits: &[&Audit], ids: &[&str]) -> String {
    // Of each item its section, its number, and its place among those that the model uses.
    let found = |id: &&str| {
        audits.iter().enumerate().find_map(|(of, audit)| {
            let used = audit.rubric().items.iter().filter(|item| item.models.contains(&audit.model().id));
            let (place, item) = used.enumerate().find(|(_, item)| item.id.as_str().eq_ignore_ascii_case(id))?;
            let number = item.id.as_str().strip_prefix(&item.section).map_or(item.id.as_str(), |rest| rest.trim_start_matches('.'));
            Some((of, place, item.section.as_str(), number))
        })
    };
    let mut items: Vec<_> = ids.iter().filter_map(found).collect();
    items.sort_unstable();
    items.dedup();
    let mut sections: Vec<String> = Vec::new();
    for of_section in items.chunk_by(|one, next| (one.0, one.2) == (next.0, next.2)) {
        let stretches = of_section.chunk_by(|one, next| one.1 + 1 == next.1).map(|stretch| match stretch {
            [first, .., last] if stretch.len() > 2 => format!("{}–{}", first.3, last.3),
            few => few.iter().map(|item| item.3).collect::<Vec<_>>().join(", "),
        });
        let numbers = stretches.collect::<Vec<_>>().join(", ");
        let section = of_section.first().map_or("", |item| item.2);
        sections.push(format!("{section}.{numbers}"));
    }
    sections.join("; ")
}

/// The preparation as a page.
pub fn preparation_page(preparation: &Preparation<'_>) -> Page {
    let words = Words::from(preparation.locale);
    let mut blocks: Vec<Block> = Vec::new();
    if preparation.has(PreparationPart::Evidence) {
        blocks.extend(checklist::blocks(preparation.scorecards, words));
    }
    if preparation.has(PreparationPart::Timetable) {
        blocks.extend(schedule::blocks(preparation, words));
    }
    if preparation.has(PreparationPart::Due) {
        blocks.extend(due_table::blocks(preparation.dues, words));
    }
    Page { title: preparation.title(), blocks }
}

/// The same as a document to hand over.
pub fn preparation_document(preparation: &Preparation<'_>) -> Document {
    let words = Words::from(preparation.locale);
    let page = preparation_page(preparation);
    let subject = preparation.scorecards.iter().map(|scorecard| scorecard.audit.rubric().title.clone()).collect::<Vec<_>>().join(", ");
    Document {
        title: page.title.clone(),
        subject,
        language: preparation.locale.tag(),
        date: preparation.date.format("%Y-%m-%d").to_string(),
        maker: MAKER.to_owned(),
        frame: Frame { fill_in: BOX.to_owned(), ..frame(words) },
        is_one_page: false,
        pages: vec![page],
    }
}
