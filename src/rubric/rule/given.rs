//! What a rule gives for the answers of an item, and how it came to it.

use std::collections::BTreeMap;
use std::fmt;

use super::range::{Fit, Range};
use crate::figure::Figure;
use crate::rubric::fact::Answer;
use crate::rubric::id::FactName;
use crate::rubric::parts::Score;

/// Answers to the facts of an item, as far as they are stated.
pub trait Answers {
    fn answer(&self, fact: &FactName) -> Option<&Answer>;
}

impl Answers for BTreeMap<FactName, Answer> {
    fn answer(&self, fact: &FactName) -> Option<&Answer> {
        self.get(fact)
    }
}

impl Answers for BTreeMap<&FactName, &Answer> {
    fn answer(&self, fact: &FactName) -> Option<&Answer> {
        self.get(fact).copied()
    }
}

/// The score that a rule gives, before caps.
#[derive(Clone, Debug)]
pub struct Given<'r> {
    pub score: Score,
    /// Which case of a list of rules held, from 0.
    pub case: Option<usize>,
    /// What in the rule gave it.
    pub by: &'r dyn Explains,
}

impl Given<'_> {
    /// How the rule came to it.
    pub fn reason(&self, facts: &dyn Answers) -> Option<Reason> {
        self.by.reason(self.case, facts)
    }

    /// The components that nobody stated and that count as absent (ruling 12).
    pub fn unstated(&self, facts: &dyn Answers) -> Vec<FactName> {
        self.by.unstated(facts)
    }
}

/// What gives a score, and can say why.
pub trait Explains: fmt::Debug {
    /// How it came to the score that it gives for these answers, in this case of a list of rules.
    fn reason(&self, case: Option<usize>, facts: &dyn Answers) -> Option<Reason>;

    /// The components that nobody stated and that count as absent.
    fn unstated(&self, _facts: &dyn Answers) -> Vec<FactName> {
        Vec::new()
    }
}

/// How a rule came to a score.
#[derive(Clone, Debug, PartialEq)]
pub enum Reason {
    /// A figure lies in or nearest to a range.
    Figure {
        fact: FactName,
        /// Its value; nothing where it is not told.
        figure: Option<Figure>,
        /// The range that it is counted with.
        range: Box<Range>,
        /// Whether it lies in that range, or between two.
        fit: Fit,
    },
    /// So many of the components are present.
    Count {
        present: Vec<FactName>,
        /// How many there are in all.
        of: usize,
    },
    /// What is stated settles the score, whatever else might be.
    Settled { stated: Vec<(FactName, Answer)> },
    /// A rule of a list holds.
    Case {
        /// Which rule it is, from 0.
        index: usize,
        /// The facts that its conditions are about; of the rule that always holds, those of all the others.
        stated: Vec<(FactName, Answer)>,
    },
}
