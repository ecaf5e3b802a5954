//! What became of an item from one review to the next.

use std::collections::{BTreeMap, BTreeSet};

use super::link::Link;
use super::snapshot::State;
use crate::rubric::Score;

/// What became of a score.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Change {
    /// By how much it rose, or fell below nought; nought where it stayed.
    By(Score),
    /// It has a score now and had none.
    NewlyScored,
    /// It had a score and has none now.
    NoLongerScored,
    /// It has none now as before.
    StillWithout,
    /// The reviews cannot be compared, or one of them has nothing that corresponds.
    NotComparable,
}

impl Change {
    pub(super) fn of(before: State, after: State) -> Self {
        match (before, after) {
            (State::NotUsed, _) | (_, State::NotUsed) => Self::NotComparable,
            (State::Scored(before), State::Scored(after)) => Self::By(after - before),
            (_, State::Scored(_)) => Self::NewlyScored,
            (State::Scored(_), _) => Self::NoLongerScored,
            _ => Self::StillWithout,
        }
    }
}

/// A fact that was stated otherwise before, or by one of the two alone; answers as evidence files write them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FactChange<'a> {
    pub fact: &'a str,
    pub before: Option<&'a str>,
    pub after: Option<&'a str>,
}

/// The facts that differ; of other scales none, since they may be called alike and mean something else.
pub(super) fn of_facts<'a>(before: &'a BTreeMap<String, String>, after: &'a BTreeMap<String, String>, link: &Link) -> Vec<FactChange<'a>> {
    if !link.is_same() {
        return Vec::new();
    }
    let names: BTreeSet<&str> = before.keys().chain(after.keys()).map(String::as_str).collect();
    let change = |fact| FactChange { fact, before: before.get(fact).map(String::as_str), after: after.get(fact).map(String::as_str) };
    names.into_iter().map(change).filter(|change| change.before != change.after).collect()
}
