//! Which column of an evidence table holds what, and what shows that a row is not what it seems.

use super::{COLUMNS, HELP_COLUMNS};
use crate::audit::form::{is_form, is_mark, rubric_of};
use crate::audit::grouped::Grouped;
use crate::audit::tally::{is_tally, is_tally_mark};
use crate::diagnostic::{Problem, Problems, Severity, suggestion};
use crate::locale::{Label, Message};
use crate::table::{
    Cell, Doubt, Headings, Kind, Mapping, Row, Table, fold, holds_headings, is_split_decimal, is_total, shown_heading, swallows_rows,
};

/// Whether a row holds the headings of all columns that evidence cannot do without.
pub fn is_headings(cells: &[String]) -> bool {
    Headings::of(cells, &COLUMNS, Mapping::default()).missing.is_empty()
}

/// Whether a heading is that of a column of evidence.
pub fn is_heading(heading: &str) -> bool {
    COLUMNS.iter().any(|column| column.is_called(&fold(heading)))
}

/// Whether a heading is that of a column that helps whoever fills in a table.
fn is_help(heading: &str) -> bool {
    HELP_COLUMNS.contains(&fold(heading).as_str()) || is_mark(heading) || is_tally_mark(heading)
}

/// Where the column of this name stands among the headings of evidence.
pub fn place_of(header: &[String], column: &str) -> Option<usize> {
    Headings::of(header, &COLUMNS, Mapping::default()).place(column)
}

/// Which column of an evidence table holds what.
pub struct Columns<'a> {
    pub table: &'a Table,
    pub headings: Headings<Label>,
    /// Whether it is a sheet of a form, in which every cell says what belongs in it.
    pub is_form: bool,
    /// The rubric that a form was made for.
    pub made_for: Option<&'a str>,
}

impl<'a> Columns<'a> {
    /// Reports unknown, doubled and missing columns; `None` when any is wrong.
    pub fn find(file: &str, table: &'a Table, problems: &mut Problems) -> Option<Self> {
        let mut headings = Headings::of(&table.header, &COLUMNS, Mapping::default());
        headings.unused.retain(|index| table.header.get(*index).is_none_or(|heading| !is_help(heading)));
        let holds_headings = holds_headings(&table.header, headings.found.len());
        if headings.found.is_empty() && !holds_headings {
            let required = headings.missing.iter().map(|column| column.name.to_owned()).collect();
            problems.error(table.place(file, table.header_row, None), Message::NoHeadings { required });
            return None;
        }
        let mut wrong: Vec<(usize, Message)> = Vec::new();
        for index in &headings.unused {
            let heading = table.header.get(*index).cloned().unwrap_or_default();
            let name = if holds_headings { shown_heading(&table.header, *index) } else { (index + 1).to_string() };
            let words = COLUMNS.iter().flat_map(|column| std::iter::once(column.name).chain(column.words.iter().copied()));
            let mut suggestion = suggestion(&fold(&heading), words);
            suggestion.known = Vec::new();
            wrong.push((*index, Message::UnknownColumn { name, suggestion, known: COLUMNS.iter().map(|column| column.about).collect() }));
        }
        for (_, index) in &headings.doubled {
            wrong.push((*index, Message::DoubledColumn { name: table.header.get(*index).cloned().unwrap_or_default() }));
        }
        wrong.sort_by_key(|(index, _)| *index);
        let is_sound = wrong.is_empty() && headings.missing.is_empty();
        let mut log = Grouped::new();
        for (index, message) in wrong {
            // Of a row that holds no headings none is told where a column is told by its place.
            let is_letter = table.header.get(index).is_some_and(|heading| heading.chars().count() < 2);
            let column = Some(index).filter(|_| holds_headings || is_letter);
            let place = table.place(file, table.header_row, column);
            log.take_one(Problem::new(Severity::Error, message).at(place));
        }
        log.report(problems);
        let shown = |index| shown_heading(&table.header, index);
        let found: Vec<String> = if holds_headings { (0..table.header.len()).map(shown).collect() } else { Vec::new() };
        for column in &headings.missing {
            let message = Message::MissingColumn { column: column.about, found: found.clone() };
            problems.error(table.place(file, table.header_row, None), message);
        }
        // What a tally comes to is worked out here, and not by its own formulas.
        let is_form = table.sheet.is_some() && is_form(&table.header) && !is_tally(&table.header);
        let made_for = table.header.iter().find_map(|heading| rubric_of(heading));
        is_sound.then_some(Self { table, headings, is_form, made_for })
    }

    /// The cell of a row in a column; blank when the file or the row has no such cell.
    pub fn cell(&self, row: &'a Row, name: &str) -> Option<&'a Cell> {
        self.headings.place(name).and_then(|index| row.cells.get(index))
    }

    /// Reports real days among texts of days: some of the real ones may have been turned round.
    pub fn check_dates(&self, file: &str, problems: &mut Problems) {
        let Some(index) = self.headings.place("date").filter(|_| self.table.sheet.is_some()) else { return };
        let cells = || self.table.rows.iter().filter_map(|row| row.cells.get(index)).filter(|cell| !cell.is_blank());
        if cells().any(|cell| matches!(cell.kind, Kind::Day(_))) && cells().any(|cell| cell.kind == Kind::Text) {
            problems.error(self.table.place(file, self.table.header_row, Some(index)), Message::MixedDates);
        }
    }

    /// What stands in columns that help whoever fills in a row, each with its column.
    pub fn help(&self, row: &'a Row) -> impl Iterator<Item = (usize, &'a Cell)> {
        let is_asked = |(heading, cell): &(&String, &Cell)| !cell.is_blank() && is_help(heading) && !is_mark(heading);
        let cells = self.table.header.iter().zip(&row.cells).enumerate();
        cells.filter(move |(_, both)| is_asked(both)).map(|(index, (_, cell))| (index, cell))
    }

    /// Whether nothing is filled in but columns of help.
    fn is_only_help(&self, row: &Row) -> bool {
        let is_help =
            |(index, cell): (usize, &Cell)| cell.is_blank() || self.table.header.get(index).is_some_and(|heading| is_help(heading));
        row.cells.iter().enumerate().all(is_help)
    }

    /// Reports what shows that a row is not what it seems; `false` when it is no row of evidence at all.
    pub fn check(&self, file: &str, row: &Row, problems: &mut Problems) -> bool {
        if self.is_only_help(row) {
            return false;
        }
        let (header, table) = (&self.table.header, self.table);
        let is_comma = table.delimiter == Some(b',');
        let beyond = || row.cells.iter().skip(header.len());
        let is_sheet = table.sheet.is_some();
        // Between commas a blank cell may be all that a number with a comma left behind.
        if !is_sheet && beyond().any(|cell| is_comma || !cell.is_blank()) {
            let blanks = if is_comma { 0 } else { row.cells.iter().rev().take_while(|cell| cell.is_blank()).count() };
            let message = Message::RowTooLong { cells: row.cells.len() - blanks, columns: header.len() };
            problems.error(table.place(file, row.number, None), message);
        }
        let has_name = |index: usize| header.get(index).is_some_and(|heading| !heading.is_empty());
        let columns = if is_sheet { row.cells.len() } else { header.len() };
        let unnamed = row.cells.iter().take(columns).enumerate().position(|(index, cell)| !has_name(index) && !cell.is_blank());
        if let Some(index) = unnamed {
            problems.error(table.place(file, row.number, Some(index)), Message::UnnamedColumn { number: index + 1 });
        }
        let mut doubt = |doubt: Doubt, index: Option<usize>| {
            let problem = Problem::new(doubt.severity(), Message::of_cell(doubt.notice(), None));
            problems.push(problem.at(table.place(file, row.number, index)));
        };
        let says_heading = |(_, index): &(_, usize)| {
            row.cells.get(*index).zip(header.get(*index)).is_some_and(|(cell, heading)| fold(&cell.text) == fold(heading))
        };
        if self.headings.found.iter().all(says_heading) {
            doubt(Doubt::HeaderAgain, None);
            return false;
        }
        if self.cell(row, "item").is_some_and(|cell| is_total(&cell.text)) {
            doubt(Doubt::TotalsRow, self.headings.place("item"));
            return false;
        }
        if let Some(value) = self.headings.place("value").filter(|_| is_comma)
            && let Some((figure, next)) = row.cells.get(value).zip(row.cells.get(value + 1))
            && is_split_decimal(&figure.text, &next.text)
        {
            doubt(Doubt::SplitDecimal, Some(value));
        }
        if let Some(delimiter) = table.delimiter
            && let Some(index) = row.cells.iter().position(|cell| swallows_rows(&cell.text, delimiter, header.len()))
        {
            doubt(Doubt::SwallowedRows, Some(index));
        }
        if let Some(index) = row.odd {
            doubt(Doubt::OddLetters, Some(index));
        }
        true
    }
}
