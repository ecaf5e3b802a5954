//! A problem: code, severity, message, place, help; collected, never thrown at the first.

mod nearest;

use std::collections::HashSet;

pub use nearest::suggestion;

use crate::locale::Message;

/// How much a problem weighs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// Worth knowing; it changes no verdict.
    Notice,
    /// The result stands, but a reader must know this; `--deny-warnings` fails on it.
    Warning,
    /// There is no result.
    Error,
}

impl Severity {
    /// The word in files for other tools, the same in every language.
    pub fn code(self) -> &'static str {
        match self {
            Self::Notice => "notice",
            Self::Warning => "warning",
            Self::Error => "error",
        }
    }
}

/// Where in its file a problem sits.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Spot {
    /// The file as a whole.
    Whole,
    /// A row of a table, numbered as a spreadsheet shows it, and the column if one is at fault.
    Row {
        /// 1 is the header.
        row: usize,
        /// The column's own heading.
        column: Option<String>,
    },
    /// A row of a sheet, and the cell in it if one is at fault.
    Cell {
        sheet: String,
        row: usize,
        /// The column, from 0.
        index: Option<usize>,
        /// The column's own heading.
        column: Option<String>,
    },
    /// A place in a text file, both counted from 1.
    Line {
        line: usize,
        /// The column, in characters.
        column: usize,
    },
}

/// A file and the spot in it.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Place {
    /// The file's name as the user knows it.
    pub file: String,
    pub spot: Spot,
}

impl Place {
    pub fn whole(file: &str) -> Self {
        Self { file: file.to_owned(), spot: Spot::Whole }
    }

    /// A row of a sheet and, where one is at fault, its column, from 0.
    pub fn cell(file: &str, sheet: &str, row: usize, index: Option<usize>, column: Option<&str>) -> Self {
        let spot = Spot::Cell { sheet: sheet.to_owned(), row, index, column: column.map(str::to_owned) };
        Self { file: file.to_owned(), spot }
    }

    /// A row of a table and, where one is at fault, its column.
    pub fn row(file: &str, row: usize, column: Option<&str>) -> Self {
        Self { file: file.to_owned(), spot: Spot::Row { row, column: column.map(str::to_owned) } }
    }
}

impl Spot {
    /// The row of a table.
    pub fn table_row(&self) -> Option<usize> {
        match self {
            Self::Row { row, .. } | Self::Cell { row, .. } => Some(*row),
            Self::Whole | Self::Line { .. } => None,
        }
    }

    /// The heading of its column, where one is at fault.
    pub fn column(&self) -> Option<&str> {
        match self {
            Self::Row { column, .. } | Self::Cell { column, .. } => column.as_deref(),
            Self::Whole | Self::Line { .. } => None,
        }
    }

    /// The address of a cell of a sheet, such as `C7`.
    pub fn address(&self) -> Option<String> {
        let Self::Cell { row, index: Some(index), .. } = self else { return None };
        Some(format!("{}{row}", column_letters(*index)))
    }
}

/// The name of a column from 0, as spreadsheets have it.
pub fn column_letters(index: usize) -> String {
    let (mut letters, mut left) = (String::new(), index + 1);
    while left > 0 {
        letters.insert(0, char::from(b'A' + u8::try_from((left - 1) % 26).unwrap_or_default()));
        left = (left - 1) / 26;
    }
    letters
}

/// One thing that is wrong or worth knowing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// How much it weighs.
    pub severity: Severity,
    /// What is wrong and what to do; it also gives the stable code.
    pub message: Message,
    /// Where, the first place first; none when it has no place in a file.
    pub places: Vec<Place>,
    /// The item that it is about, if any.
    pub item: Option<String>,
    /// The tracks that it is about; none when it is about all or has nothing to do with them.
    pub tracks: Vec<String>,
}

impl Problem {
    /// A problem of the given weight, without a place or an item.
    pub fn new(severity: Severity, message: Message) -> Self {
        Self { severity, message, places: Vec::new(), item: None, tracks: Vec::new() }
    }

    /// The same problem at one more place.
    #[must_use]
    pub fn at(mut self, place: Place) -> Self {
        self.places.push(place);
        self
    }

    /// The same problem at all of these places too.
    #[must_use]
    pub fn at_all<'a>(mut self, places: impl IntoIterator<Item = &'a Place>) -> Self {
        self.places.extend(places.into_iter().cloned());
        self
    }

    pub fn place(&self) -> Option<&Place> {
        self.places.first()
    }

    /// The same problem about an item.
    #[must_use]
    pub fn about(mut self, item: &str) -> Self {
        self.item = Some(item.to_owned());
        self
    }

    /// The same problem in one track.
    #[must_use]
    pub fn in_track(mut self, track: &str) -> Self {
        self.tracks.push(track.to_owned());
        self
    }
}

/// What checking has found so far, in the order in which it was found.
#[derive(Debug, Default)]
pub struct Problems(Vec<Problem>);

impl Problems {
    pub fn new() -> Self {
        Self::default()
    }

    /// Takes a problem of any weight.
    pub fn push(&mut self, problem: Problem) {
        self.0.push(problem);
    }

    /// Takes an error at a place.
    pub fn error(&mut self, place: Place, message: Message) {
        self.push(Problem::new(Severity::Error, message).at(place));
    }

    /// Takes a warning at a place.
    pub fn warning(&mut self, place: Place, message: Message) {
        self.push(Problem::new(Severity::Warning, message).at(place));
    }

    /// Takes a problem that may stand in several tracks, and joins it to the same one of another track.
    pub fn push_joined(&mut self, problem: Problem) {
        let same =
            |other: &&mut Problem| other.severity == problem.severity && other.message == problem.message && other.item == problem.item;
        match self.0.iter_mut().find(same) {
            Some(other) => {
                // A row that is about several tracks is one place.
                let known: HashSet<Place> = other.places.iter().cloned().collect();
                other.places.extend(problem.places.into_iter().filter(|place| !known.contains(place)));
                other.tracks.extend(problem.tracks);
            }
            None => self.push(problem),
        }
    }

    /// How many problems weigh exactly this much.
    pub fn count(&self, severity: Severity) -> usize {
        self.0.iter().filter(|problem| problem.severity == severity).count()
    }

    /// Whether there is no result.
    pub fn has_errors(&self) -> bool {
        self.count(Severity::Error) > 0
    }

    /// The problems in the order in which they were found.
    pub fn iter(&self) -> impl Iterator<Item = &Problem> {
        self.0.iter()
    }

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl Extend<Problem> for Problems {
    fn extend<I: IntoIterator<Item = Problem>>(&mut self, problems: I) {
        self.0.extend(problems);
    }
}

impl IntoIterator for Problems {
    type Item = Problem;
    type IntoIter = std::vec::IntoIter<Problem>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.into_iter()
    }
}
