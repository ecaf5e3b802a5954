//! The filled rows of a form, whatever rubric it was made for, and what they say in the words of another.

use super::evidence::{is_headings, place_of};
use super::form::{is_form, is_left_over};
use super::statement::ClaimValue;
use super::tally::is_tally;
use super::vocabulary::Vocabulary;
use super::{Audit, answer};
use crate::diagnostic::{Place, Problems};
use crate::locale::Message;
use crate::rubric::{FactName, Item};
use crate::source::Files;
use crate::table::{self, Cell, Signs, Table};

/// The filled rows of a form, as they stand.
#[derive(Clone, Debug, Default)]
pub struct FilledForm {
    pub rows: Vec<FilledRow>,
}

/// A row in which something was filled in.
#[derive(Clone, Debug)]
pub struct FilledRow {
    pub item: String,
    pub track: String,
    pub fact: String,
    /// The answer, the source, the date and the note.
    pub cells: [Cell; 4],
    pub rater: String,
}

/// Reads a form that was filled in, with the answers that had no place in it. What is no form, and cells whose content nobody can know, are reported.
pub fn read_form(file: &str, bytes: &[u8], problems: &mut Problems) -> FilledForm {
    let signs = Signs { is_headings: &is_headings, is_form: &|header| is_form(header) || is_left_over(header) };
    let mut form = FilledForm::default();
    let tables = table::read(file, bytes, &signs, problems);
    if !problems.has_errors() && !tables.iter().any(|table| is_headings(&table.header)) {
        problems.error(Place::whole(file), Message::NotAForm);
    }
    // The answers of a tally stand under files, which no other form has.
    if tables.iter().any(|table| is_tally(&table.header)) {
        problems.error(Place::whole(file), Message::NotAForm);
        return form;
    }
    for table in &tables {
        form.rows.extend(rows(file, table, problems));
    }
    form
}

fn rows(file: &str, table: &Table, problems: &mut Problems) -> Vec<FilledRow> {
    let place = |column: &str| place_of(&table.header, column);
    let (item, track, fact, rater) = (place("item"), place("track"), place("fact"), place("rater"));
    let filled = ["value", "source", "date", "note"].map(place);
    let mut found = Vec::new();
    for row in &table.rows {
        let cell = |at: Option<usize>| at.and_then(|at| row.cells.get(at)).cloned().unwrap_or_default();
        for at in filled.into_iter().flatten() {
            // What a cell says of which nothing is stored would be lost.
            if let Some(ailment) = row.cells.get(at).filter(|cell| cell.text.is_empty()).and_then(Cell::ailment) {
                problems.error(table.place(file, row.number, Some(at)), Message::of_cell(ailment.notice(), None));
            }
        }
        let text = |at| cell(at).text.trim().to_owned();
        let cells = filled.map(cell);
        if cells.iter().any(|cell| !cell.is_blank()) {
            found.push(FilledRow { item: text(item), track: text(track), fact: text(fact), cells, rater: text(rater) });
        }
    }
    found
}

impl FilledForm {
    /// Who filled all of it in, where one did.
    pub fn rater(&self) -> Option<&str> {
        let (first, others) = self.rows.split_first()?;
        let is_same = others.iter().all(|row| row.rater.eq_ignore_ascii_case(&first.rater));
        Some(first.rater.as_str()).filter(|rater| is_same && !rater.is_empty())
    }
}

/// What cells say to an audit, in whatever language its scale speaks.
pub struct Interpreter<'a> {
    audit: &'a Audit,
    words: Vocabulary<'a>,
}

impl<'a> Interpreter<'a> {
    pub fn new(audit: &'a Audit, files: &'a dyn Files) -> Self {
        Self { audit, words: Vocabulary::of(&audit.rubric().id, audit.rubric(), true, files) }
    }

    /// What a cell says of a fact, or as a rating where it is of none; nothing where evidence would refuse it.
    pub fn said(&self, item: &Item, fact: Option<&FactName>, cell: &Cell) -> Option<ClaimValue> {
        if fact.is_some_and(|name| item.facts.get(name).is_none()) {
            return None;
        }
        self.read(item, fact, cell).ok()
    }

    /// The same, with what is wrong with it.
    ///
    /// # Errors
    /// What evidence would say of the cell.
    pub fn read(&self, item: &Item, fact: Option<&FactName>, cell: &Cell) -> Result<ClaimValue, Message> {
        let of_fact = fact.and_then(|name| Some((name, item.facts.get(name)?)));
        let Some((name, fact)) = of_fact else { return answer::rating(cell, item, self.audit.rubric(), &self.words) };
        let by_title = |text: &str| self.words.choice(&item.id, name, text);
        answer::answer(cell, fact, &by_title).map(ClaimValue::Answer)
    }

    /// The code of a source that a text names.
    pub fn source(&self, text: &str) -> Option<String> {
        let known = self.audit.rubric().evidence_codes.iter().find(|code| code.code.eq_ignore_ascii_case(text.trim()));
        known.map(|code| code.code.clone()).or_else(|| self.words.source(text))
    }
}
