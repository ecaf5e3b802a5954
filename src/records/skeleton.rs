//! A first mapping for a foreign file: its headings beside the columns that they seem to be, and the words that it has for what they hold.

use std::collections::BTreeMap;

use super::privacy;
use super::privacy::{Look, Personal};
use super::reader::tables_called;
use super::words::Vocabulary;
use crate::audit::{TableKind, is_evidence_heading};
use crate::source::Files;
use crate::table::{Origin, OriginFault, Piece, Stream, StreamFault, fold, holds_headings, shown_heading};

/// What a foreign file seems to be.
#[derive(Debug)]
pub enum Foreign {
    /// Its first row holds data, which is not to be repeated.
    NoHeadings,
    /// It is evidence and no table of records.
    Evidence,
    Records(Skeleton),
}

/// A first mapping of a table.
#[derive(Debug)]
pub struct Skeleton {
    /// The table that most of its headings speak of.
    pub table: &'static TableKind,
    pub columns: Vec<SkeletonColumn>,
}

/// A heading and what it seems to be.
#[derive(Debug)]
pub struct SkeletonColumn {
    /// The heading; nothing where it may be a value.
    pub heading: Option<String>,
    /// The place in the row of headings, from 0.
    pub index: usize,
    /// The column that it is called like.
    pub column: Option<&'static str>,
    /// What it tells of a person.
    pub personal: Option<Personal>,
    /// The words in it that no column of its kind knows, in alphabetical order, and what they may be given to mean.
    pub unknown: Option<Unknown>,
}

/// Words that `audit.yaml` has to give a meaning.
#[derive(Debug)]
pub struct Unknown {
    pub words: Vec<String>,
    pub meanings: Vec<String>,
}

/// How many rows are looked at for words.
const MOST_ROWS: usize = 100_000;

/// A column with more words than this that nobody knows holds no words of a kind.
const MOST_WORDS: usize = 20;

/// A word that begins with a capital is seen so often before it is taken for no name.
const OFTEN: usize = 5;

/// The longest word that is repeated, in characters.
const LONGEST_WORD: usize = 40;

/// The skeleton of a file's mapping. `tracks` are those that an audit knows, if there is one.
///
/// # Errors
/// See [`StreamFault`].
pub fn skeleton(files: &dyn Files, name: &str, tracks: &[String]) -> Result<Foreign, StreamFault> {
    let origin = Origin::of(files, name, None).map_err(|fault| match fault {
        OriginFault::Io(error) => StreamFault::Io(error),
        OriginFault::SheetOfCsv | OriginFault::Kind(_) | OriginFault::Sheet(_) => StreamFault::NotText,
    })?;
    let mut stream = origin.open()?.0;
    let recognised = |header: &[String]| {
        let table = tables_called(header);
        let is_called = |heading: &str| table.columns.iter().any(|column| column.is_called(heading));
        header.iter().filter(|heading| is_called(&fold(heading)) || privacy::of_heading(&fold(heading)).is_some()).count()
    };
    // A title above the headings names at most one thing that a column is called.
    stream.pass_over_titles(&|header| recognised(header) > 1 && holds_headings(header, recognised(header)))?;
    let headings = stream.header.clone();
    let of_evidence = headings.iter().filter(|heading| is_evidence_heading(heading)).count();
    if of_evidence > recognised(&headings) && of_evidence > 2 {
        return Ok(Foreign::Evidence);
    }
    if !holds_headings(&headings, recognised(&headings)) {
        return Ok(Foreign::NoHeadings);
    }
    let table = tables_called(&headings);
    let mut taken: Vec<&str> = Vec::new();
    let mut columns = Vec::new();
    for (index, heading) in headings.iter().cloned().enumerate().filter(|(_, heading)| !heading.is_empty()) {
        let folded = fold(&heading);
        let personal = privacy::of_heading(&folded);
        let column = table.columns.iter().find(|column| column.is_called(&folded) && !taken.contains(&column.name) && personal.is_none());
        taken.extend(column.map(|column| column.name));
        let is_shown = shown_heading(&headings, index) == heading;
        let column = column.map(|column| column.name);
        columns.push(SkeletonColumn { heading: is_shown.then_some(heading), index, column, personal, unknown: None });
    }
    let mut skeleton = Skeleton { table, columns };
    skeleton.find_words(&stream, tracks)?;
    Ok(Foreign::Records(skeleton))
}

/// A column of words as it is read through.
struct Reading {
    /// Its place in the skeleton and in the file.
    at: usize,
    index: usize,
    known: Vocabulary,
    /// With how often each was seen.
    unknown: BTreeMap<String, usize>,
    look: Look,
}

impl Skeleton {
    /// Finds the words of the columns that hold some, and no others: a name or a number is never repeated.
    fn find_words(&mut self, stream: &Stream<'_>, tracks: &[String]) -> Result<(), StreamFault> {
        let reading = |(at, column): (usize, &SkeletonColumn)| {
            let kind = self.table.column(column.column?)?;
            let known = Vocabulary::new(kind.about, tracks);
            let has_words = !known.meanings().is_empty();
            has_words.then(|| Reading { at, index: column.index, known, unknown: BTreeMap::new(), look: Look::default() })
        };
        let mut readings: Vec<Reading> = self.columns.iter().enumerate().filter_map(reading).collect();
        if readings.is_empty() {
            return Ok(());
        }
        let (mut piece, mut rows) = (Piece::default(), 0);
        while rows < MOST_ROWS && stream.next_piece(&mut piece)? {
            stream.each_row(&piece, |_, cells| {
                rows += 1;
                for reading in &mut readings {
                    let cell = cells.text(reading.index);
                    reading.look.see(&cell, i32::MIN);
                    if !cell.trim().is_empty() && reading.known.read(cell.as_bytes()).is_none() && reading.unknown.len() <= MOST_WORDS {
                        *reading.unknown.entry(cell.trim().to_owned()).or_default() += 1;
                    }
                }
            });
        }
        for reading in readings {
            let is_safe = reading.unknown.len() <= MOST_WORDS && reading.look.tells(false, true).is_none();
            let words = reading.unknown.iter().filter(|(word, seen)| is_safe && may_be_shown(word, **seen));
            let words: Vec<String> = words.map(|(word, _)| word.clone()).collect();
            if let Some(column) = self.columns.get_mut(reading.at).filter(|_| !words.is_empty()) {
                column.unknown = Some(Unknown { words, meanings: reading.known.meanings() });
            }
        }
        Ok(())
    }
}

/// Whether a word may be repeated: it is one of a kind, and no number and nobody's name. What begins with a capital may be a name, unless it is a
/// single word that is often seen.
fn may_be_shown(word: &str, seen: usize) -> bool {
    let letters = word.chars().filter(|letter| letter.is_alphabetic()).count();
    let is_plain = letters * 2 > word.chars().count() && !word.contains(|letter: char| letter.is_ascii_digit() || letter == '@');
    let capitals = word.split(|letter: char| !letter.is_alphabetic()).filter(|part| part.starts_with(char::is_uppercase)).count();
    let is_no_name = capitals == 0 || capitals == 1 && word.starts_with(char::is_uppercase) && seen >= OFTEN;
    is_plain && is_no_name && word.chars().count() <= LONGEST_WORD
}

#[cfg(test)]
mod tests {
    use super::may_be_shown;

    #[test]
    fn words_of_a_kind_are_shown_and_names_and_numbers_are_not() {
        for (word, seen) in [("skype", 1), ("op kantoor", 1), ("Werkplek", 40), ("Op kantoor", 5)] {
            assert!(may_be_shown(word, seen), "{word}");
        }
        for (word, seen) in
            [("Jan Jansen", 40), ("Jan", 4), ("van Dam, J.", 40), ("c12", 40), ("06-12345678", 9), ("a@b.nl", 9), ("de Vries", 9)]
        {
            assert!(!may_be_shown(word, seen), "{word}");
        }
    }
}
