//! Evidence tables to statements about items of the rubric: forms, and tables of any other make.

use std::borrow::Cow;
use std::collections::{BTreeMap, HashSet};

use super::columns::{Columns, is_headings, place_of};
use super::row::RowReader;
use super::{BETWEEN, Reader};
use crate::audit::form::{identity, is_form, is_left_over, is_mark};
use crate::audit::grouped::Grouped;
use crate::audit::scale::Scale;
use crate::audit::statement::Statement;
use crate::audit::tally::{TAKEN, as_evidence, is_tally};
use crate::diagnostic::{Place, Problems};
use crate::locale::Message;
use crate::rubric::{Rubric, built_in};
use crate::table::{self, Row, Signs, Table, same_id};

/// From how many unknown items on a table may be of another scale.
const FEWEST_FOREIGN: usize = 3;

impl Reader<'_> {
    /// The statements of a table; what is wrong with any row is reported, and such a row states nothing.
    pub fn read(&self, bytes: &[u8], problems: &mut Problems) -> Vec<Statement> {
        let tables = table::read(
            self.file,
            bytes,
            &Signs { is_headings: &|header| is_headings(header) && !is_left_over(header), is_form: &is_form },
            problems,
        );
        let mut statements = Vec::new();
        for table in &tables {
            if is_tally(&table.header) {
                let places = TAKEN.map(|column| place_of(&table.header, column));
                let rubrics: Vec<&Rubric> = self.scales.iter().map(|scale| scale.rubric).collect();
                let tallied = as_evidence(table, self.file, places, &rubrics, problems);
                let taken = self.read_table(&tallied, problems);
                statements.extend(taken.into_iter().map(|statement| Statement { is_tallied: true, ..statement }));
            } else {
                statements.extend(self.read_table(table, problems));
            }
        }
        statements
    }

    fn read_table(&self, table: &Table, problems: &mut Problems) -> Vec<Statement> {
        let Some(columns) = Columns::find(self.file, table, problems) else { return Vec::new() };
        self.tell_of_another_form(table, problems);
        if self.is_of_another_scale(&columns, problems) {
            return Vec::new();
        }
        let mut log = Grouped::new();
        let mut statements = Vec::new();
        for row in &table.rows {
            let mut found = Problems::new();
            statements.extend(self.row(&columns, row, &mut found));
            log.take(found);
        }
        log.report(problems);
        columns.check_dates(self.file, problems);
        statements
    }

    /// Tells that a form was made for another rubric, version or model; what of it fits is read all the same.
    fn tell_of_another_form(&self, table: &Table, problems: &mut Problems) {
        let Some(mark) = table.header.iter().find(|heading| is_mark(heading)) else { return };
        let own = |scale: &Scale<'_>| {
            let model = scale.model.map(|model| model.id.as_str()).unwrap_or_default();
            identity(&scale.rubric.id, &scale.rubric.version, model)
        };
        let known: Vec<String> = self.scales.iter().map(own).collect();
        if !known.iter().any(|own| own == mark.trim()) {
            let made_for = |identity: &str| identity.split_once(' ').map(|(_, rest)| rest.to_owned()).unwrap_or_default();
            let own = known.iter().map(|own| made_for(own)).collect::<Vec<_>>().join("; ");
            let message = Message::FormOfAnother { made_for: made_for(mark.trim()), own };
            problems.warning(table.place(self.file, table.header_row, None), message);
        }
    }

    /// Reports a table most of whose items are none of the audit's scales, but all those of one shipped scale.
    fn is_of_another_scale(&self, columns: &Columns<'_>, problems: &mut Problems) -> bool {
        let items: HashSet<Cow<'_, str>> =
            columns.table.rows.iter().filter_map(|row| columns.cell(row, "item")).map(|cell| same_id(&cell.text)).collect();
        let items: Vec<&str> = items.iter().map(AsRef::as_ref).filter(|item| !item.is_empty()).collect();
        let is_known = |item: &&&str| self.scales.iter().any(|scale| scale.rubric.item(item).is_some());
        let unknown = items.len() - items.iter().filter(is_known).count();
        if unknown < FEWEST_FOREIGN || unknown * 2 <= items.len() {
            return false;
        }
        let own: Vec<&str> = self.scales.iter().map(|scale| scale.rubric.id.as_str()).collect();
        let mut theirs: BTreeMap<&str, usize> = BTreeMap::new();
        for scale in items.iter().flat_map(|item| built_in::with_item(item)).filter(|scale| !own.contains(scale)) {
            *theirs.entry(scale).or_default() += 1;
        }
        // A few names may be misspelt.
        let Some((other, _)) = theirs.into_iter().filter(|(_, known)| known * 4 >= unknown * 3).max_by_key(|(_, known)| *known) else {
            return false;
        };
        let message = Message::EvidenceOfAnotherScale { rubric: other.to_owned(), own: own.join(", ") };
        problems.error(Place::whole(self.file), message);
        true
    }

    /// What a row states, of each item that it names.
    fn row(&self, columns: &Columns<'_>, row: &Row, problems: &mut Problems) -> Vec<Statement> {
        if !columns.check(self.file, row, problems) {
            return Vec::new();
        }
        let (mut statements, mut told) = (Vec::new(), Problems::new());
        for named in self.items(columns, row) {
            let mut found = Problems::new();
            statements.extend(RowReader { reader: self, columns, row, named: &named, problems: &mut found }.read());
            // What is wrong with the rest of the row is so whatever the item.
            told.extend(found.into_iter().filter(|problem| !told.iter().any(|known| known == problem)).collect::<Vec<_>>());
        }
        problems.extend(told);
        statements
    }

    /// The items that a row names: one, or several of which it says the same, with a sign between them.
    fn items<'r>(&self, columns: &Columns<'_>, row: &'r Row) -> Vec<Cow<'r, str>> {
        let whole = columns.headings.place("item").and_then(|at| row.cells.get(at)).map(|cell| same_id(&cell.text)).unwrap_or_default();
        let is_item = |name: &str| {
            let mut scales = self.scales.iter().zip(self.vocabularies);
            scales.any(|(scale, words)| scale.rubric.item(name).is_some() || words.item(name, scale.model).is_some())
        };
        // A title may hold what parts names elsewhere.
        if !whole.contains(BETWEEN) || is_item(&whole) {
            return vec![whole];
        }
        let mut parts: Vec<Cow<'r, str>> = Vec::new();
        for part in whole.split(BETWEEN).map(str::trim).filter(|part| !part.is_empty()) {
            if !parts.iter().any(|known| known.eq_ignore_ascii_case(part)) {
                parts.push(Cow::Owned(part.to_owned()));
            }
        }
        // Where none of them is known, it is one name that is not.
        if parts.iter().any(|part| is_item(part)) { parts } else { vec![whole] }
    }
}
