//! What checks the rule and the caps of an item: the facts that they may be about, the scores that they may give, and where faults go.

use crate::locale::{Sentence, sentence};
use crate::rubric::fact::Facts;
use crate::rubric::fault::Faults;
use crate::rubric::fault::Rule as Fault;
use crate::rubric::fault::reading::{SCORE_OUTSIDE, UNKNOWN_NAME};
use crate::rubric::id::FactName;
use crate::rubric::parts::{Scale, Score};

/// Checks the parts of one item.
pub struct Checker<'a, 'f> {
    /// Where the item stands in its file.
    pub at: Vec<&'a str>,
    /// The range of its scores.
    pub scale: &'a Scale,
    /// Its facts.
    pub facts: Facts,
    /// Where faults go.
    pub faults: &'a mut Faults<'f>,
    /// Whether its ranges were proved to give each figure one score.
    pub is_proved: bool,
}

impl Checker<'_, '_> {
    /// Reports a fault in the value at a path within the item.
    pub fn value(&mut self, path: &[&str], rule: &'static Fault, text: impl Into<Sentence>, help: impl Into<Sentence>) {
        self.faults.value(&[&self.at, path].concat(), rule, text, help);
    }

    /// Reports a name that is not known at a path within the item.
    pub fn unknown<'n>(
        &mut self,
        path: &[&str],
        rule: &'static Fault,
        what: &'static str,
        name: &str,
        known: impl IntoIterator<Item = &'n str>,
    ) {
        self.faults.unknown(&[&self.at, path].concat(), rule, what, name, known);
    }

    /// Whether a fact of the item could not be read, so that one that is not found may have been there.
    pub fn has_lost_facts(&self) -> bool {
        self.faults.tree.is_some_and(|tree| tree.has_lost(&[&self.at[..], &["facts"]].concat()))
    }

    /// Reports a fact that the item does not have.
    pub fn unknown_fact(&mut self, path: &[&str], name: &str) {
        if self.has_lost_facts() {
            return;
        }
        let known = self.facts.keys().map(FactName::as_str);
        self.faults.unknown(&[&self.at, path].concat(), &UNKNOWN_NAME, "fact", name, known);
    }

    /// The score that a file writes so; `None`, and told, where the item cannot have it.
    pub fn score(&mut self, written: &str, path: &[&str]) -> Option<Score> {
        let score = written.parse().ok().filter(|score| self.scale.has(*score));
        if score.is_none() {
            self.faults.score_outside(written, self.scale, &[&self.at, path].concat());
        }
        score
    }
}

impl Faults<'_> {
    /// Reports a score outside the range of the scale.
    pub fn score_outside(&mut self, score: &str, scale: &Scale, path: &[&str]) {
        let (lowest, highest) = (scale.lowest, scale.highest);
        self.key(
            path,
            &SCORE_OUTSIDE,
            sentence!("{score} is not a score of this scale", score),
            sentence!("scores run from {lowest} to {highest}", lowest, highest),
        );
    }
}
