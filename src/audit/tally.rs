//! A tally of client files: the sheet on which a question of the scale is answered for each file, taken as rows of evidence with how many files they rest on.

use super::answer::yes_or_tick;
use super::form::TALLY_MARK;
use super::share::share;
use crate::diagnostic::{Place, Problems};
use crate::locale::{Lang, Message, Phrase};
use crate::rubric::{FactKind, Rubric};
use crate::table::{Cell, Row, Table, is_placeholder, shown_sheet};

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

/// The tally as a table of evidence, without the files: of a percentage the share of yes among the files for which there is an answer, of a yes-or-no fact
/// a note alone, since how many files make a yes is for the auditors to judge. Cells are named by their places, never by the heading over them, which is a
/// client's pseudonym.
pub fn as_evidence(table: &Table, file: &str, places: [Option<usize>; 7], rubrics: &[&Rubric], problems: &mut Problems) -> Table {
    let first = mark(&table.header).unwrap_or(table.header.len());
    let [item_at, fact_at, value_at, note_at, ..] = places;
    let mut evidence = Table { header: table.header.iter().take(first + 1).cloned().collect(), rows: Vec::new(), ..table.clone() };
    for row in &table.rows {
        let text = |at: Option<usize>| at.and_then(|at| row.cells.get(at)).map_or("", |cell| cell.text.trim());
        let counts = Counts::of(row, first + 1, table, file, problems);
        let found = rubrics.iter().find_map(|rubric| Some((rubric, rubric.item(text(item_at))?.fact(text(fact_at))?.1)));
        let mut cells: Vec<Cell> = row.cells.iter().take(first).cloned().collect();
        cells.resize(first, Cell::default());
        // What else stands there helps whoever fills it in.
        for (_, cell) in cells.iter_mut().enumerate().filter(|(at, _)| !places.contains(&Some(*at))) {
            *cell = Cell::default();
        }
        let mut set = |at: Option<usize>, text: &str| {
            if let Some(cell) = at.and_then(|at| cells.get_mut(at)) {
                *cell = Cell::text(text);
            }
        };
        set(value_at, "");
        if let Some((rubric, fact)) = found.filter(|_| counts.of > 0) {
            let lang = Lang::from_tag(&rubric.language).unwrap_or_default();
            let tallied = lang.phrase(&Phrase::Tallied { question: fact.per_file.clone(), yes: counts.yes, of: counts.of });
            let noted = text(note_at);
            set(note_at, &if noted.is_empty() { tallied } else { format!("{noted}; {tallied}") });
            if fact.kind == FactKind::Percentage {
                set(value_at, &share(counts.yes, counts.of, lang));
            }
        } else if found.is_some() {
            // What nobody tallied states nothing, whatever was filled in beside it.
            continue;
        }
        evidence.rows.push(Row { number: row.number, cells, odd: row.odd.filter(|at| *at < first) });
    }
    evidence
}

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
            let is_file = table.header.get(at).is_some_and(|heading| !heading.trim().is_empty());
            if cell.is_blank() || cell.ailment().is_none() && is_placeholder(&cell.text) {
                continue;
            }
            match yes_or_tick(&cell.text).filter(|_| is_file && cell.ailment().is_none()) {
                Some(answer) => {
                    counts.yes += usize::from(answer);
                    counts.of += 1;
                }
                None => {
                    let place = match &table.sheet {
                        Some(sheet) => Place::cell(file, &shown_sheet(sheet), row.number, Some(at), None),
                        None => Place::row(file, row.number, None),
                    };
                    problems.error(place, Message::TallyNotYesNo);
                }
            }
        }
        counts
    }
}
