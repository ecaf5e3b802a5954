//! Where faults of one file go, each at the part of the file that is at fault.

use super::rule::Rule;
use crate::diagnostic::{Place, Problem, Problems, suggestion};
use crate::locale::{Message, Sentence, Suggestion, sentence};
use crate::yaml::Tree;

/// The most faults of a file up to which the nearest known name is offered for one that is not known.
const MOST_OFFERED: usize = 500;

/// Where faults of one file go, and where its parts stand.
pub struct Faults<'a> {
    /// The file's name.
    pub file: &'a str,
    /// The tree of the file; none for what was proved before, which has no faults either.
    pub tree: Option<&'a Tree>,
    /// Where faults go.
    pub problems: &'a mut Problems,
}

impl Faults<'_> {
    /// Reports a fault in the value at `path`, unless that only stands in for one that was missing.
    pub fn value<S: AsRef<str>>(&mut self, path: &[S], rule: &'static Rule, text: impl Into<Sentence>, help: impl Into<Sentence>) {
        let path = &steps(path)[..];
        if self.is_stand_in(path) {
            return;
        }
        let place = self.tree.map_or_else(|| Place::whole(self.file), |tree| tree.place(path));
        self.report(place, rule, text.into(), help.into());
    }

    /// Reports a fault in the key at the end of `path`.
    pub fn key<S: AsRef<str>>(&mut self, path: &[S], rule: &'static Rule, text: impl Into<Sentence>, help: impl Into<Sentence>) {
        let place = self.tree.map_or_else(|| Place::whole(self.file), |tree| tree.key(&steps(path)));
        self.report(place, rule, text.into(), help.into());
    }

    fn report(&mut self, place: Place, rule: &'static Rule, text: Sentence, help: Sentence) {
        let message = Message::Format { code: rule.name, text, help };
        self.problems.push(Problem::new(rule.level.severity(), message).at(place));
    }

    /// Whether what stands at `path` only stands in for something missing.
    pub fn is_stand_in(&self, path: &[&str]) -> bool {
        self.tree.is_some_and(|tree| tree.is_stand_in(path))
    }

    /// How many problems there are so far.
    pub fn count(&self) -> usize {
        self.problems.iter().count()
    }

    /// Reports another version of the format than `known`, and tells whether there was one to report.
    pub fn other_version(&mut self, key: &str, found: u32, known: u32) -> bool {
        let other = found != known && !self.is_stand_in(&[key]);
        if other {
            let place = self.tree.map_or_else(|| Place::whole(self.file), |tree| tree.place(&[key]));
            self.problems.error(place, Message::FormatVersion { key: key.to_owned(), known });
        }
        other
    }

    /// Reports a name that is not known at `path`.
    pub fn unknown<'n, S: AsRef<str>>(
        &mut self,
        path: &[S],
        rule: &'static Rule,
        what: &'static str,
        name: &str,
        known: impl IntoIterator<Item = &'n str>,
    ) {
        // Nobody reads the offers of a file with so many faults, and to find them takes long.
        let offered = if self.count() > MOST_OFFERED { Suggestion::default() } else { suggestion(name, known) };
        let help = match (&offered.near[..], &offered.known[..]) {
            ([], []) => Sentence::from("look up how it is spelt"),
            ([], known) => sentence!("choose from: {names}", names = known.join(", ")),
            (near, _) => did_you_mean(near),
        };
        self.value(path, rule, sentence!("no {what} '{name}'", what = Sentence::from(what), name), help);
    }
}

/// Offers names of which one was probably meant.
pub fn did_you_mean(near: &[String]) -> Sentence {
    let names =
        near.iter().skip(1).fold(near.first().cloned().map(|name| sentence!("{name}", name)).unwrap_or("".into()), |before, name| {
            sentence!("{before} or {name}", before, name)
        });
    sentence!("did you mean {names}?", names)
}

fn steps<S: AsRef<str>>(path: &[S]) -> Vec<&str> {
    path.iter().map(AsRef::as_ref).collect()
}
