//! Rows of an evidence table to statements about items of the rubric.

use std::borrow::Cow;
use std::cell::Cell;
use std::collections::{BTreeMap, HashSet};

use chrono::NaiveDate;
use chrono_tz::Tz;

use super::{COLUMNS, HELP_COLUMNS, Scale};
use crate::audit::answer;
use crate::audit::file::Auditor;
use crate::audit::form::{identity, is_form, is_mark};
use crate::audit::grouped::Grouped;
use crate::audit::note::{self, NoteKind};
use crate::audit::raters::CONSENSUS;
use crate::audit::statement::{Claim, ClaimValue, Statement, Subject};
use crate::audit::vocabulary::Vocabulary;
use crate::diagnostic::{Place, Problem, Problems, Severity, suggestion};
use crate::locale::{FactId, Label, Message, People, Person, Suggestion};
use crate::rubric::{FactName, Item, RATING, Rubric, Rule, TrackId, built_in};
use crate::table::{
    self, Cell as TableCell, Doubt, Headings, Kind, Mapping, NoZone, Row, Table, fold, holds_headings, is_split_decimal, is_total, same_id,
    shown_heading, swallows_rows,
};

/// Reads evidence tables of one audit.
pub struct Reader<'a> {
    pub file: &'a str,
    pub scales: &'a [Scale<'a>],
    /// What each of the scales is called in other words.
    pub vocabularies: &'a [Vocabulary<'a>],
    pub auditors: &'a [Auditor],
    /// The last day of the period, where there is one.
    pub reference: Option<NaiveDate>,
    /// The zone in which days are meant, where it is named.
    pub zone: Option<Tz>,
    /// Today, where somebody knows.
    pub today: Option<NaiveDate>,
    /// How often a name was looked for among those that are known.
    pub looked_for: Cell<usize>,
}

/// The most names for which the nearest known ones are looked up: of very many faults of a kind only the first are told.
const MOST_LOOKED_FOR: usize = 1_000;

/// What the rating is called, folded, beside its name in files: as it is shown, and as people write it.
const RATING_WORDS: [&str; 11] = [
    "beoordeling",
    "rechtstreekse_score",
    "score_van_de_auditor",
    "direct_rating",
    "rating",
    "score_of_the_assessor",
    "cotation",
    "cote",
    "score_de_l'equipe_d'audit",
    "score_de_l'evaluateur",
    "score_direct",
];

/// From how many unknown items on a table may be of another scale.
const FEWEST_FOREIGN: usize = 3;

/// Words between two sources.
const JOINING: [&str; 3] = ["en", "and", "et"];

/// One row while it is read: reports faults in its cells.
struct RowReader<'a> {
    reader: &'a Reader<'a>,
    columns: &'a Columns<'a>,
    row: &'a Row,
    problems: &'a mut Problems,
}

impl Reader<'_> {
    /// The statements of a table; what is wrong with any row is reported, and such a row states nothing.
    pub fn read(&self, bytes: &[u8], problems: &mut Problems) -> Vec<Statement> {
        let forms = table::read_marked(bytes, &is_form);
        let tables = if forms.is_empty() { table::read(self.file, bytes, &is_headings, problems).into_iter().collect() } else { forms };
        tables.iter().flat_map(|table| self.read_table(table, problems)).collect()
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

    fn row(&self, columns: &Columns<'_>, row: &Row, problems: &mut Problems) -> Option<Statement> {
        if !columns.check(self.file, row, problems) {
            return None;
        }
        RowReader { reader: self, columns, row, problems }.read()
    }
}

/// Whether a row holds the headings of all columns that evidence cannot do without.
fn is_headings(cells: &[String]) -> bool {
    Headings::of(cells, &COLUMNS, Mapping::default()).missing.is_empty()
}

/// Whether a heading is that of a column of evidence.
pub fn is_heading(heading: &str) -> bool {
    COLUMNS.iter().any(|column| column.is_called(&fold(heading)))
}

/// Whether a heading is that of a column that helps whoever fills in a table.
fn is_help(heading: &str) -> bool {
    HELP_COLUMNS.contains(&fold(heading).as_str()) || is_mark(heading)
}

/// Where the column of this name stands among the headings of evidence.
pub fn place_of(header: &[String], column: &str) -> Option<usize> {
    Headings::of(header, &COLUMNS, Mapping::default()).place(column)
}

/// Which column of an evidence table holds what.
struct Columns<'a> {
    table: &'a Table,
    headings: Headings<Label>,
}

impl<'a> Columns<'a> {
    /// Reports unknown, doubled and missing columns; `None` when any is wrong.
    fn find(file: &str, table: &'a Table, problems: &mut Problems) -> Option<Self> {
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
        is_sound.then_some(Self { table, headings })
    }

    /// The cell of a row in a column; blank when the file or the row has no such cell.
    fn cell(&self, row: &'a Row, name: &str) -> Option<&'a TableCell> {
        self.headings.place(name).and_then(|index| row.cells.get(index))
    }

    /// Reports real days among texts of days: some of the real ones may have been turned round.
    fn check_dates(&self, file: &str, problems: &mut Problems) {
        let Some(index) = self.headings.place("date").filter(|_| self.table.sheet.is_some()) else { return };
        let cells = || self.table.rows.iter().filter_map(|row| row.cells.get(index)).filter(|cell| !cell.is_blank());
        if cells().any(|cell| matches!(cell.kind, Kind::Day(_))) && cells().any(|cell| cell.kind == Kind::Text) {
            problems.error(self.table.place(file, self.table.header_row, Some(index)), Message::MixedDates);
        }
    }

    /// Whether nothing is filled in but columns of help.
    fn is_only_help(&self, row: &Row) -> bool {
        let is_help =
            |(index, cell): (usize, &TableCell)| cell.is_blank() || self.table.header.get(index).is_some_and(|heading| is_help(heading));
        row.cells.iter().enumerate().all(is_help)
    }

    /// Reports what shows that a row is not what it seems; `false` when it is no row of evidence at all.
    fn check(&self, file: &str, row: &Row, problems: &mut Problems) -> bool {
        if self.is_only_help(row) {
            return false;
        }
        let (header, table) = (&self.table.header, self.table);
        let is_comma = table.delimiter == Some(b',');
        let beyond = || row.cells.iter().skip(header.len());
        // Between commas a blank cell may be all that a number with a comma left behind.
        if beyond().any(|cell| is_comma || !cell.is_blank()) {
            let blanks = if is_comma { 0 } else { row.cells.iter().rev().take_while(|cell| cell.is_blank()).count() };
            let message = Message::RowTooLong { cells: row.cells.len() - blanks, columns: header.len() };
            problems.error(table.place(file, row.number, None), message);
        }
        let unnamed = header.iter().zip(&row.cells).position(|(heading, cell)| heading.is_empty() && !cell.is_blank());
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

impl<'a> RowReader<'a> {
    fn read(mut self) -> Option<Statement> {
        // A cell that cannot stand for a value is told once, and not again for what it does not say.
        if self.is_ailing() {
            return None;
        }
        let found = self.item();
        // Where no item is known, the rest of the row is still read as if it were of the first scale.
        let at = found.map_or(0, |(at, _)| at);
        let scale = *self.reader.scales.get(at)?;
        let words = self.reader.vocabularies.get(at)?;
        let item = found.and_then(|(_, item)| self.used(item, scale));
        let tracks = self.tracks(item, scale, words);
        let sources = self.sources(scale.rubric, words);
        let rater = self.rater();
        let date = self.date();
        let claim = item.and_then(|item| self.claim(item, scale.rubric, words));
        let notes = self.notes();
        // A row in which nothing is filled in states nothing.
        if claim == Some(None) && notes.is_empty() {
            return None;
        }
        Some(Statement {
            scale: at,
            item: item?.id.clone(),
            tracks: tracks?,
            claim: claim?,
            sources,
            rater,
            date,
            notes,
            place: self.columns.table.place(self.reader.file, self.row.number, None),
        })
    }

    /// Reports cells that hold an error, a formula that was never worked out, or what another cell shows.
    fn is_ailing(&mut self) -> bool {
        let mut is_ailing = false;
        for (column, index) in &self.columns.headings.found {
            let Some(cell) = self.row.cells.get(*index) else { continue };
            // What an auditor writes may begin like an error, but not be one.
            if let Some(ailment) = cell.ailment().filter(|_| column.name != "note" || cell.kind != Kind::Text) {
                let shown = Some(cell.text.to_string()).filter(|text| !text.is_empty());
                self.error(column.name, Message::of_cell(ailment.notice(), shown));
                is_ailing = true;
            }
        }
        is_ailing
    }

    fn cell(&self, column: &str) -> &'a str {
        self.columns.cell(self.row, column).map_or("", |cell| &cell.text)
    }

    /// A name in a cell, without what cannot be seen.
    fn name(&self, column: &str) -> Cow<'a, str> {
        same_id(self.cell(column))
    }

    fn place(&self, column: &str) -> Place {
        self.columns.table.place(self.reader.file, self.row.number, self.columns.headings.place(column))
    }

    fn suggestion<'n>(&self, name: &str, known: impl IntoIterator<Item = &'n str>) -> Suggestion {
        let looked_for = &self.reader.looked_for;
        looked_for.set(looked_for.get() + 1);
        if looked_for.get() > MOST_LOOKED_FOR { Suggestion::default() } else { suggestion(name, known) }
    }

    fn error(&mut self, column: &str, message: Message) {
        self.problems.error(self.place(column), message);
    }

    /// The item that the row names, and of which scale it is.
    fn item(&mut self) -> Option<(usize, &'a Item)> {
        let scales = self.reader.scales;
        let of_scale = &*self.name("rubric");
        let is_meant = |scale: &Scale<'_>| of_scale.is_empty() || scale.rubric.id.eq_ignore_ascii_case(of_scale);
        if !scales.iter().any(is_meant) {
            let suggestion = self.suggestion(of_scale, scales.iter().map(|scale| scale.rubric.id.as_str()));
            self.error("rubric", Message::UnknownRubric { name: of_scale.to_owned(), suggestion });
            return None;
        }
        let name = &*self.name("item");
        if name.is_empty() {
            self.error("item", Message::BlankItem);
            return None;
        }
        let meant = || scales.iter().enumerate().filter(|(_, scale)| is_meant(scale));
        let found: Vec<(usize, &Item)> = meant().filter_map(|(at, scale)| Some((at, scale.rubric.item(name)?))).collect();
        let rubrics = |at: &mut dyn Iterator<Item = usize>| {
            at.filter_map(|at| scales.get(at)).map(|scale| scale.rubric.id.clone()).collect::<Vec<_>>()
        };
        let found = if found.is_empty() { self.item_by_words(name, &is_meant) } else { found };
        match found[..] {
            [(at, item)] => Some((at, item)),
            [] => {
                let known = meant().flat_map(|(_, scale)| scale.rubric.items.iter().map(|item| item.id.as_str()));
                let message = Message::UnknownItem {
                    item: name.to_owned(),
                    rubric: rubrics(&mut meant().map(|(at, _)| at)).join(", "),
                    suggestion: self.suggestion(name, known),
                };
                self.error("item", message);
                None
            }
            _ => {
                let rubrics = rubrics(&mut found.iter().map(|(at, _)| *at));
                self.error("item", Message::AmbiguousItem { item: name.to_owned(), rubrics });
                None
            }
        }
    }

    /// The items of the scales that are called so in any language.
    fn item_by_words(&self, name: &str, is_meant: &dyn Fn(&Scale<'_>) -> bool) -> Vec<(usize, &'a Item)> {
        let (scales, vocabularies) = (self.reader.scales, self.reader.vocabularies);
        // What another scale calls so, letter for letter, is not what this one would call so in another language.
        if !built_in::with_item(name).is_empty() {
            return Vec::new();
        }
        let meant = scales.iter().zip(vocabularies).enumerate().filter(|(_, (scale, _))| is_meant(scale));
        let named = |(at, (scale, words)): (usize, (&Scale<'a>, &Vocabulary<'_>))| {
            Some((at, scale.rubric.item(words.item(name, scale.model)?.as_str())?))
        };
        meant.filter_map(named).collect()
    }

    /// The item, if the programme's model uses it.
    fn used(&mut self, item: &'a Item, scale: Scale<'_>) -> Option<&'a Item> {
        if let Some(model) = scale.model.filter(|model| !item.models.contains(&model.id)) {
            let models = item.models.iter().map(ToString::to_string).collect();
            self.error("item", Message::UnusedItem { item: item.id.to_string(), model: model.id.to_string(), models });
            return None;
        }
        Some(item)
    }

    /// The tracks that the row is about: the one it names, or all that the model scores the item in.
    fn tracks(&mut self, item: Option<&Item>, Scale { rubric, model }: Scale<'_>, words: &Vocabulary<'_>) -> Option<Vec<TrackId>> {
        let name = &*self.name("track");
        let model_has = |track: &TrackId| model.is_none_or(|model| model.tracks.contains(track));
        if name.is_empty() {
            return item.map(|item| item.tracks.iter().filter(|track| model_has(track)).cloned().collect());
        }
        let by_words = || words.track(name).and_then(|id| rubric.track(id.as_str()));
        let Some(track) = rubric.track(name).or_else(by_words).map(|track| &track.id) else {
            let suggestion = self.suggestion(name, rubric.tracks.iter().map(|track| track.id.as_str()));
            self.error("track", Message::UnknownTrack { track: name.to_owned(), suggestion });
            return None;
        };
        if let Some(model) = model.filter(|model| !model.tracks.contains(track)) {
            self.error("track", Message::UnusedTrack { track: track.to_string(), model: model.id.to_string() });
            return None;
        }
        let item = item?;
        if !item.tracks.contains(track) {
            let tracks = item.tracks.iter().map(ToString::to_string).collect();
            self.error("track", Message::ItemNotInTrack { item: item.id.to_string(), track: track.to_string(), tracks });
            return None;
        }
        Some(vec![track.clone()])
    }

    /// What the row claims: `Some(None)` when nothing is filled in, and `None` when what is filled in is wrong.
    fn claim(&mut self, item: &Item, rubric: &Rubric, words: &Vocabulary<'_>) -> Option<Option<Claim>> {
        let (name, value) = (&*self.name("fact"), self.columns.cell(self.row, "value").cloned().unwrap_or_default());
        let text = &*value.text;
        if name.is_empty() {
            if text.is_empty() {
                return Some(None);
            }
            self.error("fact", Message::BlankFact { item: item.id.to_string() });
            return None;
        }
        let subject = if name.eq_ignore_ascii_case(RATING) {
            self.rated(item, rubric)?
        } else if let Some(fact) = item.fact(name).map(|(fact, _)| fact.clone()).or_else(|| words.fact(&item.id, name)) {
            Subject::Fact(fact)
        } else if RATING_WORDS.contains(&fold(name).as_str()) {
            self.rated(item, rubric)?
        } else {
            let known = item.facts.keys().map(FactName::as_str).chain([RATING]);
            let suggestion = self.suggestion(name, known);
            self.error("fact", Message::UnknownFact { item: item.id.to_string(), fact: FactId::of(name), suggestion });
            return None;
        };
        if !matches!(subject, Subject::RatingOf(_)) && !self.cell("worker").is_empty() {
            self.refuse_worker(rubric);
            return None;
        }
        if text.is_empty() {
            // Not filled in is not stated: it is missing, and neither zero nor no.
            return Some(None);
        }
        let read = match &subject {
            Subject::Rating => answer::rating(&value, item, rubric, words),
            Subject::RatingOf(_) => answer::score(&value, item).map(ClaimValue::Rating),
            Subject::Fact(fact) => match item.facts.get(fact) {
                Some(kind) => {
                    let by_title = |text: &str| words.choice(&item.id, fact, text);
                    answer::answer(&value, kind, &by_title).map(ClaimValue::Answer)
                }
                None => return None,
            },
        };
        match read {
            Ok(value) => Some(Some(Claim { subject, value, written: text.to_owned() })),
            Err(message) => {
                self.error("value", message);
                None
            }
        }
    }

    /// What a rating is about: the item, or one worker where the item is rated per worker.
    fn rated(&mut self, item: &Item, rubric: &Rubric) -> Option<Subject> {
        let worker = self.name("worker").to_lowercase();
        if worker.is_empty() {
            return Some(Subject::Rating);
        }
        if !matches!(item.rule, Rule::PerWorker(_)) {
            self.refuse_worker(rubric);
            return None;
        }
        Some(Subject::RatingOf(worker))
    }

    fn refuse_worker(&mut self, rubric: &Rubric) {
        let per_worker = rubric.items.iter().filter(|item| matches!(item.rule, Rule::PerWorker(_)));
        let items = per_worker.map(|item| item.id.to_string()).collect();
        self.error("worker", Message::WorkerNotTaken { fact: FactId::of(RATING), items });
    }

    fn sources(&mut self, rubric: &Rubric, words: &Vocabulary<'_>) -> Vec<String> {
        let named = self.name("source");
        let of = |text: &str| {
            let by_code = rubric.evidence_codes.iter().find(|known| known.code.eq_ignore_ascii_case(text)).map(|known| known.code.clone());
            by_code.or_else(|| words.source(text))
        };
        // A title may hold what parts codes elsewhere.
        if let Some(one) = of(&named) {
            return vec![one];
        }
        let mut sources = Vec::new();
        for part in named.split(['+', ',', ';', '/', '&', '\n']).map(str::trim).filter(|part| !part.is_empty()) {
            let parted: Option<Vec<String>> = part.split_whitespace().filter(|word| !JOINING.contains(word)).map(&of).collect();
            match of(part).map(|one| vec![one]).or(parted) {
                Some(found) => sources.extend(found),
                None => {
                    let suggestion = self.suggestion(part, rubric.evidence_codes.iter().map(|known| known.code.as_str()));
                    self.error("source", Message::UnknownSource { code: part.to_owned(), suggestion });
                }
            }
        }
        sources
    }

    /// The parts of the note; a kind in a column of its own is that of every part that bears no mark.
    fn notes(&mut self) -> Vec<(NoteKind, String)> {
        let mut notes = note::parts(self.cell("note"));
        let name = self.name("kind");
        if name.is_empty() {
            return notes;
        }
        match NoteKind::named(&fold(&name)) {
            Some(kind) => notes.iter_mut().filter(|(known, _)| *known == NoteKind::Remark).for_each(|(known, _)| *known = kind),
            None => {
                let known = NoteKind::NAMES.iter().map(|(name, _)| *name);
                let suggestion = self.suggestion(&name, known);
                self.error("kind", Message::UnknownNoteKind { name: name.into_owned(), suggestion });
            }
        }
        notes
    }

    fn rater(&mut self) -> Option<String> {
        let id = &*self.name("rater");
        if id.is_empty() {
            return None;
        }
        if id.eq_ignore_ascii_case(CONSENSUS) {
            return Some(CONSENSUS.to_owned());
        }
        let auditors = self.reader.auditors;
        if let Some(auditor) = auditors.iter().find(|auditor| auditor.id.eq_ignore_ascii_case(id)) {
            return Some(auditor.id.clone());
        }
        if !auditors.is_empty() {
            let suggestion = self.suggestion(id, auditors.iter().map(|auditor| auditor.id.as_str()).chain([CONSENSUS]));
            self.problems.warning(self.place("rater"), Message::UnknownRater { id: Person::of(id), suggestion: People(suggestion) });
        }
        Some(id.to_owned())
    }

    fn date(&mut self) -> Option<NaiveDate> {
        let text = self.cell("date");
        if text.is_empty() {
            return None;
        }
        let date = match self.columns.cell(self.row, "date").map(|cell| &cell.kind) {
            Some(Kind::Day(day)) => Some(*day),
            Some(Kind::Number(number)) => number.day,
            _ => match table::day_here(text, self.reader.zone) {
                Ok(date) => date,
                Err(NoZone) => {
                    self.error("date", Message::ZonedDate { text: text.to_owned() });
                    return None;
                }
            },
        };
        match (date, self.reader.reference) {
            (None, _) => self.error("date", Message::NotADate { text: text.to_owned() }),
            (Some(date), Some(reference)) if (date - reference).num_days().abs() > 366 => {
                self.problems.warning(self.place("date"), Message::DayFarOff { text: text.to_owned() });
            }
            (Some(date), _) if self.reader.today.is_some_and(|today| date > today) => {
                self.problems.warning(self.place("date"), Message::DateAfterReport { text: text.to_owned() });
            }
            _ => {}
        }
        date
    }
}
