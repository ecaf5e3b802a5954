//! What an item got, and why.

use std::collections::BTreeSet;

use crate::rubric::{CapApplied, FactName, Insufficient, Item, Reason, Score};

/// What an item got in one track.
#[derive(Clone, Debug, PartialEq)]
pub enum Outcome {
    /// A score and what it rests on.
    Scored(Box<Decision>),
    /// No score: it counts neither as zero nor as the lowest (ruling 14).
    Missing {
        /// The facts that are needed and not stated; empty for an item that only an auditor can judge.
        wanting: Vec<FactName>,
        /// The scores that are still open, where some fact of the item is stated, though not enough of them; else none, and then all are.
        open: BTreeSet<Score>,
    },
    /// The rater wrote that the data do not allow a score: neither missing nor a score.
    Insufficient {
        /// The rubric's code for it.
        code: Insufficient,
        /// What the facts give all the same; then a note says why it does not stand.
        computed: Option<Computed>,
    },
    /// The programme's model does not use this item in this track.
    NotApplicable,
}

impl Outcome {
    /// What the facts gave, when they were enough.
    pub fn computed(&self) -> Option<&Computed> {
        match self {
            Self::Scored(decision) => decision.computed.as_ref(),
            Self::Insufficient { computed, .. } => computed.as_ref(),
            Self::Missing { .. } | Self::NotApplicable => None,
        }
    }

    /// The same, to be changed.
    pub(super) fn computed_mut(&mut self) -> Option<&mut Computed> {
        match self {
            Self::Scored(decision) => decision.computed.as_mut(),
            Self::Insufficient { computed, .. } => computed.as_mut(),
            Self::Missing { .. } | Self::NotApplicable => None,
        }
    }

    /// The lowest and the highest score that the item can still get; none where the model does not use it.
    pub fn possible(&self, item: &Item) -> Option<(Score, Score)> {
        match self {
            Self::Scored(decision) => Some((decision.score, decision.score)),
            Self::Missing { open, .. } => Some(open.first().copied().zip(open.last().copied()).unwrap_or((item.lowest, item.highest))),
            Self::Insufficient { .. } => Some((item.lowest, item.highest)),
            Self::NotApplicable => None,
        }
    }

    pub fn score(&self) -> Option<Score> {
        match self {
            Self::Scored(decision) => Some(decision.score),
            Self::Missing { .. } | Self::Insufficient { .. } | Self::NotApplicable => None,
        }
    }
}

/// A score and how it came about.
#[derive(Clone, Debug, PartialEq)]
pub struct Decision {
    pub score: Score,
    /// What kind of thing it rests on.
    pub basis: Basis,
    /// What the facts gave, when they were enough; beside a rating this may be another score.
    pub computed: Option<Computed>,
    /// The direct rating, if there was one.
    pub rating: Option<Score>,
}

/// What a score rests on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Basis {
    /// A count of components.
    Count,
    /// Ranges of a figure.
    Bands,
    /// A list of rules.
    Rules,
    /// The mean of the ratings of each worker.
    Mean,
    /// An auditor's rating.
    Rated,
    /// An auditor's rating against what the facts give.
    Override,
    /// What another track leaves open, as both share one score.
    Shared,
}

/// What the facts of an item give.
#[derive(Clone, Debug, PartialEq)]
pub struct Computed {
    /// The score after caps.
    pub score: Score,
    /// The score before caps.
    pub uncapped: Score,
    /// How the rule came to it.
    pub reason: Reason,
    /// The caps that hold, whether or not they lowered the score.
    pub caps: Vec<CapApplied>,
}
