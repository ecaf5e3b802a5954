//! Names of teams, employers and kinds of job, each kept once; small and capital letters and runs of spaces make no difference.

use rustc_hash::FxHashMap;

use crate::table::same_look;

/// A name, by its place.
pub type NameId = u32;

/// The place of a name that is not filled in.
pub const NO_NAME: NameId = NameId::MAX;

/// Every name that was seen.
#[derive(Debug, Default)]
pub struct Names {
    places: FxHashMap<String, NameId>,
    /// Each as it was first written.
    written: Vec<String>,
}

impl Names {
    /// The place of a name, which may be new.
    pub fn place(&mut self, name: &str) -> NameId {
        let folded = one_way(name);
        if folded.is_empty() {
            return NO_NAME;
        }
        let next = NameId::try_from(self.places.len()).unwrap_or(NO_NAME);
        let place = *self.places.entry(folded).or_insert(next);
        if place == next {
            self.written.push(name.to_owned());
        }
        place
    }

    /// A name as it was first written.
    pub fn written(&self, place: NameId) -> Option<&str> {
        self.written.get(usize::try_from(place).ok()?).map(String::as_str)
    }

    /// The place of a name that was seen.
    pub fn find(&self, name: &str) -> Option<NameId> {
        self.places.get(&one_way(name)).copied()
    }
}

/// A name in small letters, with one space between its words. A hyphen or underscore stands for a space, as in headings.
fn one_way(name: &str) -> String {
    let spaced = same_look(name).replace(['_', '-'], " ");
    spaced.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn case_and_spaces_make_no_other_name() {
        let mut names = Names::default();
        let bakery = names.place("Bakkerij  De Korst");
        assert_eq!(names.place(" bakkerij de\u{a0}korst "), bakery);
        assert_ne!(names.place("bakkerijdekorst"), bakery);
        assert_eq!(names.place("  "), NO_NAME);
        assert_eq!(names.find("BAKKERIJ DE KORST"), Some(bakery));
        assert_eq!(names.find("slagerij"), None);
    }
}
