//! Which column of a table holds what: headings in Dutch, English and French, and those that somebody mapped, to the names that code uses.

use std::collections::{HashMap, HashSet};

use super::value::fold;

/// A column that a kind of table may have, and what of it that kind of table wants to know.
#[derive(Debug)]
pub struct Column<W> {
    /// The name that code uses.
    pub name: &'static str,
    /// Other headings that stand for it, in small letters without accents and with `_` for spaces.
    pub words: &'static [&'static str],
    /// Whether the table means nothing without it.
    pub required: bool,
    pub about: W,
}

impl<W> Column<W> {
    pub const fn required(name: &'static str, words: &'static [&'static str], about: W) -> Self {
        Self { name, words, required: true, about }
    }

    /// A column that a table may leave out.
    pub const fn optional(name: &'static str, words: &'static [&'static str], about: W) -> Self {
        Self { name, words, required: false, about }
    }

    /// Whether a heading, folded, stands for it.
    pub fn is_called(&self, folded: &str) -> bool {
        self.name == folded || self.words.contains(&folded)
    }
}

/// What a reader was told of the headings of one file.
#[derive(Clone, Copy, Debug, Default)]
pub struct Mapping<'a> {
    /// The name of a column, and the heading that the file has for it.
    pub columns: &'a [(&'a str, &'a str)],
    /// Headings that are not to be read.
    pub drop: &'a [&'a str],
}

/// What the headings of a file stand for. Places count from 0, in the file's header or in the list that the field names.
#[derive(Debug)]
pub struct Headings<W: 'static> {
    /// Each column that the file has, and where.
    pub found: Vec<(&'static Column<W>, usize)>,
    /// Headings for a column that another already has.
    pub doubled: Vec<(&'static Column<W>, usize)>,
    /// Headings that stand for nothing, or for a column that the mapping gives to another heading.
    pub unused: Vec<usize>,
    /// Headings that are not to be read.
    pub dropped: Vec<usize>,
    /// Required columns that the file does not have.
    pub missing: Vec<&'static Column<W>>,
    /// Mapped columns whose name no column has.
    pub no_such_column: Vec<usize>,
    /// Mapped columns whose heading the file does not have.
    pub no_such_heading: Vec<usize>,
    /// Headings to drop that the file does not have.
    pub nothing_to_drop: Vec<usize>,
}

impl<W> Headings<W> {
    /// Finds the columns of a header: first those that are mapped, then those that are called so.
    pub fn of(header: &[String], kinds: &'static [Column<W>], mapping: Mapping<'_>) -> Self {
        let folded: Vec<String> = header.iter().map(|heading| fold(heading)).collect();
        let mut places: HashMap<&str, usize> = HashMap::new();
        for (place, own) in folded.iter().enumerate() {
            places.entry(own).or_insert(place);
        }
        let place_of = |heading: &str| places.get(&*fold(heading)).copied();
        let mut headings = Self {
            found: Vec::new(),
            doubled: Vec::new(),
            unused: Vec::new(),
            dropped: Vec::new(),
            missing: Vec::new(),
            no_such_column: Vec::new(),
            no_such_heading: Vec::new(),
            nothing_to_drop: Vec::new(),
        };
        for (index, heading) in mapping.drop.iter().enumerate() {
            match place_of(heading) {
                Some(place) => headings.dropped.push(place),
                None => headings.nothing_to_drop.push(index),
            }
        }
        for (index, (name, heading)) in mapping.columns.iter().enumerate() {
            match (kinds.iter().find(|kind| kind.name == fold(name)), place_of(heading)) {
                (None, _) => headings.no_such_column.push(index),
                (Some(_), None) => headings.no_such_heading.push(index),
                (Some(kind), Some(place)) => headings.found.push((kind, place)),
            }
        }
        let taken: HashSet<usize> = headings.dropped.iter().copied().chain(headings.found.iter().map(|(_, place)| *place)).collect();
        let mapped: HashSet<String> = mapping.columns.iter().map(|(name, _)| fold(name)).collect();
        for (place, heading) in folded.iter().enumerate().filter(|(place, heading)| !heading.is_empty() && !taken.contains(place)) {
            match kinds.iter().find(|kind| kind.is_called(heading)) {
                Some(kind) if mapped.contains(kind.name) => headings.unused.push(place),
                Some(kind) if headings.place(kind.name).is_some() => headings.doubled.push((kind, place)),
                Some(kind) => headings.found.push((kind, place)),
                None => headings.unused.push(place),
            }
        }
        headings.missing = kinds.iter().filter(|kind| kind.required && headings.place(kind.name).is_none()).collect();
        headings
    }

    /// Where the column of this name stands.
    pub fn place(&self, name: &str) -> Option<usize> {
        self.found.iter().find(|(kind, _)| kind.name == name).map(|(_, place)| *place)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    static KINDS: [Column<()>; 3] =
        [Column::required("client", &["usager"], ()), Column::required("date", &["datum"], ()), Column::optional("team", &[], ())];

    fn found(header: &[&str], mapping: Mapping<'_>) -> (Vec<(&'static str, usize)>, Headings<()>) {
        let header: Vec<String> = header.iter().map(|heading| (*heading).to_owned()).collect();
        let headings = Headings::of(&header, &KINDS, mapping);
        (headings.found.iter().map(|(kind, place)| (kind.name, *place)).collect(), headings)
    }

    #[test]
    fn headings_in_any_language_and_case_stand_for_their_column() {
        let (found, headings) = found(&["", "Usager", "DATUM", "extra"], Mapping::default());
        assert_eq!(found, [("client", 1), ("date", 2)]);
        assert_eq!((headings.unused, headings.missing.len()), (vec![3], 0));
    }

    #[test]
    fn a_second_heading_for_a_column_is_doubled_and_a_required_one_that_is_not_there_is_missing() {
        let (found, headings) = found(&["client", "usager"], Mapping::default());
        assert_eq!(found, [("client", 0)]);
        assert_eq!(headings.doubled.iter().map(|(kind, place)| (kind.name, *place)).collect::<Vec<_>>(), [("client", 1)]);
        assert_eq!(headings.missing.iter().map(|kind| kind.name).collect::<Vec<_>>(), ["date"]);
    }

    #[test]
    fn a_mapping_goes_before_names_and_what_it_gets_wrong_is_told() {
        let mapping = Mapping { columns: &[("date", "Wanneer"), ("day", "Wanneer"), ("team", "Ploeg")], drop: &["Naam", "Adres"] };
        let (found, headings) = found(&["client", "date", "wanneer", "naam"], mapping);
        assert_eq!(found, [("date", 2), ("client", 0)]);
        assert_eq!((headings.unused, headings.dropped), (vec![1], vec![3]));
        assert_eq!((headings.no_such_column, headings.no_such_heading, headings.nothing_to_drop), (vec![1], vec![2], vec![1]));
    }
}
