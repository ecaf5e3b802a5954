//! Column names in Dutch, English and French to the one name that code uses.

use crate::diagnostic::{Place, Problems, suggestion};
use crate::locale::Message;

use super::{Row, Table};

/// Which column of a table holds what.
#[derive(Clone, Debug)]
pub struct Columns {
    /// Per canonical name, the index of the column and its heading in the file.
    found: Vec<(&'static str, usize, String)>,
}

impl Columns {
    /// Finds the columns of a table. `names` gives each canonical name with the words that also stand for it,
    /// in small letters without accents and with `_` for spaces.
    ///
    /// Reports unknown and doubled columns, and each of `required` that is not there; `None` when any is wrong.
    pub fn find(file: &str, table: &Table, names: &[(&'static str, &[&str])], required: &[&str], problems: &mut Problems) -> Option<Self> {
        let mut found: Vec<(&'static str, usize, String)> = Vec::new();
        let mut sound = true;
        for (index, heading) in table.header.iter().enumerate().filter(|(_, heading)| !heading.is_empty()) {
            let folded = fold(heading);
            let known = names.iter().find(|(name, others)| *name == folded || others.contains(&folded.as_str()));
            let message = match known {
                Some((name, _)) if found.iter().any(|(other, ..)| other == name) => Message::DoubledColumn { name: heading.clone() },
                Some((name, _)) => {
                    found.push((name, index, heading.clone()));
                    continue;
                }
                None => {
                    let mut suggestion =
                        suggestion(&folded, names.iter().flat_map(|(name, others)| std::iter::once(name).chain(*others)).copied());
                    suggestion.known = names.iter().map(|(name, _)| (*name).to_owned()).collect();
                    Message::UnknownColumn { name: heading.clone(), suggestion }
                }
            };
            sound = false;
            problems.error(Place::row(file, table.header_row, Some(heading)), message);
        }
        for column in required.iter().filter(|column| found.iter().all(|(name, ..)| name != *column)) {
            sound = false;
            let message = Message::MissingColumn { column: (*column).to_owned(), found: table.header.clone() };
            problems.error(Place::row(file, table.header_row, None), message);
        }
        sound.then_some(Self { found })
    }

    /// The cell of a row in the column of this name; blank when the file or the row has no such cell.
    pub fn cell<'a>(&self, row: &'a Row, name: &str) -> &'a str {
        let index = self.found.iter().find(|(known, ..)| *known == name).map(|(_, index, _)| *index);
        index.and_then(|index| row.cells.get(index)).map_or("", String::as_str)
    }

    /// The heading that the file itself gives to the column of this name.
    pub fn heading(&self, name: &str) -> Option<&str> {
        self.found.iter().find(|(known, ..)| *known == name).map(|(.., heading)| heading.as_str())
    }

    /// Reports cells beyond the header, or under a heading that is blank.
    pub fn check_width(file: &str, table: &Table, row: &Row, problems: &mut Problems) {
        let filled = |cell: &&String| !cell.is_empty();
        if row.cells.iter().skip(table.header.len()).any(|cell| !cell.is_empty()) {
            let cells = row.cells.len() - row.cells.iter().rev().take_while(|cell| cell.is_empty()).count();
            let message = Message::RowTooLong { cells, columns: table.header.len() };
            problems.error(Place::row(file, row.number, None), message);
        }
        let unnamed = table.header.iter().zip(&row.cells).position(|(heading, cell)| heading.is_empty() && filled(&cell));
        if let Some(index) = unnamed {
            problems.error(Place::row(file, row.number, None), Message::UnnamedColumn { number: index + 1 });
        }
    }
}

/// A name in small letters, without accents, and with one `_` for spaces and hyphens.
pub fn fold(name: &str) -> String {
    let small = name.trim().to_lowercase();
    let plain = small.chars().map(|letter| match letter {
        'é' | 'è' | 'ê' | 'ë' => 'e',
        'à' | 'â' | 'ä' => 'a',
        'ï' | 'î' => 'i',
        'ô' | 'ö' => 'o',
        'ü' | 'û' | 'ù' => 'u',
        'ç' => 'c',
        ' ' | '-' | '\u{a0}' => '_',
        other => other,
    });
    plain.collect()
}
