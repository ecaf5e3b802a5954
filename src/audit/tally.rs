//! A tally of client files: the sheet on which a question of the scale is answered for each file, taken as rows of evidence with how many files they rest on.

use std::borrow::Cow;
use std::collections::HashSet;

use super::answer::yes_or_tick;
use super::form::{TALLY_MARK, rubric_of};
use super::share::share;
use crate::diagnostic::{Place, Problems};
use crate::locale::{Lang, Message, Phrase};
use crate::rubric::{FactKind, Rubric};
use crate::table::{Cell, Row, Table, is_placeholder, same_id, shown_sheet};

/// Whether a row of cells is that of the headings of a tally.
pub fn is_tally(header: &[String]) -> bool {
    mark(header).is_some()
}

/// Whether a heading is that behind which the files stand.
pub fn is_tally_mark(heading: &str) -> bool {
    heading.trim_start().starts_with(TALLY_MARK)
}

fn mark(header: &[String]) -> Option<usize> {
    header.iter().position(|heading| is_tally_mark(heading))
}

/// The columns of a tally that are taken: first those that are looked at, then those that stay as they are.
pub const TAKEN: [&str; 10] = ["item", "fact", "value", "note", "track", "rubric", "source", "rater", "date", "consent"];

/// The tally as a table of evidence, without the files: of a percentage the share of yes among the files for which there is an answer, of a yes-or-no fact
/// a note alone, since how many files make a yes is for the auditors to judge. `places` are those of the columns that are taken. Cells are named by their
/// places, never by the heading over them, which is a client's pseudonym.
pub fn as_evidence(table: &Table, file: &str, places: [Option<usize>; TAKEN.len()], rubrics: &[&Rubric], problems: &mut Problems) -> Table {
    let first = mark(&table.header).unwrap_or(table.header.len());
    check_files(table, file, first + 1, problems);
    let [item_at, fact_at, value_at, note_at, ..] = places;
    let made_for = table.header.iter().find_map(|heading| rubric_of(heading));
    // The scale that the sheet was made for goes first.
    let mut rubrics = rubrics.to_vec();
    rubrics.sort_by_key(|rubric| Some(rubric.id.as_str()) != made_for);
    let mut evidence = Table { header: table.header.iter().take(first + 1).cloned().collect(), rows: Vec::new(), ..table.clone() };
    let clients: Vec<String> =
        table.header.iter().skip(first + 1).map(|heading| heading.trim().to_lowercase()).filter(|name| !name.is_empty()).collect();
    let mut not_understood = Problems::new();
    for row in &table.rows {
        let text = |at: Option<usize>| at.and_then(|at| row.cells.get(at)).map_or("", |cell| cell.text.trim());
        let counts = Counts::of(row, first + 1, table, file, &mut not_understood);
        let found = rubrics.iter().find_map(|rubric| Some((rubric, rubric.item(text(item_at))?.fact(text(fact_at))?.1)));
        // What else stands there helps whoever fills it in.
        let mut own = |(at, cell): (usize, &Cell)| {
            if !places.contains(&Some(at)) {
                return Cell::default();
            }
            // What names a client is told by its place, and goes no further.
            if names_any(&cell.text, &clients) {
                not_understood.error(place(table, file, row.number, at), Message::TallyNamesFile);
                return Cell::default();
            }
            cell.clone()
        };
        let mut cells: Vec<Cell> = row.cells.iter().take(first).enumerate().map(&mut own).collect();
        cells.resize(first, Cell::default());
        set(&mut cells, value_at, "");
        match found {
            // What nobody tallied or noted states nothing, whatever was filled in beside it.
            Some(_) if counts.of == 0 && text(note_at).is_empty() => continue,
            Some((rubric, fact)) if counts.of > 0 => {
                let lang = Lang::from_tag(&rubric.language).unwrap_or_default();
                let tallied = lang.phrase(&Phrase::Tallied { question: fact.per_file.clone(), yes: counts.yes, of: counts.of });
                let noted = cells.get(note_at.unwrap_or(usize::MAX)).map_or_else(String::new, |cell| cell.text.trim().to_owned());
                set(&mut cells, note_at, &if noted.is_empty() { tallied } else { format!("{noted}; {tallied}") });
                if fact.kind == FactKind::Percentage {
                    set(&mut cells, value_at, &share(counts.yes, counts.of, lang));
                }
            }
            // What is not known by its name is read as any row of evidence, or told as one.
            None if counts.of > 0 => set(&mut cells, value_at, &share(counts.yes, counts.of, Lang::default())),
            Some(_) | None => {}
        }
        evidence.rows.push(Row { number: row.number, cells, odd: row.odd.filter(|at| *at < first) });
    }
    problems.extend(not_understood);
    evidence
}

/// Puts a text into a cell.
fn set(cells: &mut [Cell], at: Option<usize>, text: &str) {
    if let Some(cell) = at.and_then(|at| cells.get_mut(at)) {
        *cell = Cell::text(text);
    }
}

/// Whether a text holds one of these names, in small letters, as a word of its own.
fn names_any(text: &str, names: &[String]) -> bool {
    let text = text.to_lowercase();
    let is_apart = |letter: Option<char>| letter.is_none_or(|letter| !letter.is_alphanumeric());
    names.iter().any(|name| {
        let mut found = text.match_indices(name.as_str());
        found.any(|(at, found)| {
            let (before, after) = (text.get(..at).unwrap_or_default(), text.get(at + found.len()..).unwrap_or_default());
            is_apart(before.chars().next_back()) && is_apart(after.chars().next())
        })
    })
}

/// Reports files that have two columns: each would count twice.
fn check_files(table: &Table, file: &str, first: usize, problems: &mut Problems) {
    let mut seen: HashSet<Cow<'_, str>> = HashSet::new();
    for (at, heading) in table.header.iter().enumerate().skip(first).filter(|(_, heading)| !heading.trim().is_empty()) {
        if !seen.insert(same_id(heading.trim())) {
            problems.error(place(table, file, table.header_row, at), Message::TallyFileTwice);
        }
    }
}

/// A cell by its place alone.
fn place(table: &Table, file: &str, row: usize, at: usize) -> Place {
    match &table.sheet {
        Some(sheet) => Place::cell(file, &shown_sheet(sheet), row, Some(at), None),
        None => Place::row(file, row, None),
    }
}

/// The most cells that are told one by one.
const MOST_TOLD: usize = 200;

/// For how many files the answer is yes, and for how many there is one.
struct Counts {
    yes: usize,
    of: usize,
}

impl Counts {
    /// The answers of a row from a cell on. A blank cell and a word for nothing are no answer.
    fn of(row: &Row, first: usize, table: &Table, file: &str, problems: &mut Problems) -> Self {
        let mut counts = Self { yes: 0, of: 0 };
        for (at, cell) in row.cells.iter().enumerate().skip(first) {
            if cell.is_blank() || cell.ailment().is_none() && is_placeholder(&cell.text) {
                continue;
            }
            match yes_or_tick(&cell.text).filter(|_| cell.ailment().is_none()) {
                Some(answer) => {
                    counts.yes += usize::from(answer);
                    counts.of += 1;
                }
                None if problems.iter().count() < MOST_TOLD => problems.error(place(table, file, row.number, at), Message::TallyNotYesNo),
                None => {}
            }
        }
        counts
    }
}
