//! Filled forms laid beside the evidence there is: what each would change, and what the files of evidence hold afterwards.

mod changed_files;
mod laying;

use std::collections::BTreeSet;
use std::sync::Arc;

use crate::audit::{Statement, Unanswered};
use crate::rubric::TrackId;

pub use changed_files::{FileChange, WithChanges, changed_files};

/// A form that was filled in, with what it states.
#[derive(Debug)]
pub struct Incoming {
    /// Its file, as it was typed.
    pub name: String,
    pub statements: Vec<Statement>,
    /// What its table is to ask for besides.
    pub unanswered: Vec<Unanswered>,
}

/// What a statement would do to the evidence.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Effect {
    /// Nobody of that name stated it before.
    New,
    /// The same rater stated it otherwise, or on other ground.
    Changed,
    /// Another rater states otherwise.
    Contradicts,
    /// It is in the evidence and blank in the forms of its rater, and stays.
    Kept,
}

/// A statement and what it would do.
#[derive(Clone, Debug, PartialEq)]
pub struct Change {
    pub effect: Effect,
    /// What is stated, about the tracks in which it has this effect; of what is kept, as it stands.
    pub statement: Statement,
    /// What the same rater stated before, or what another states.
    pub other: Option<Arc<Statement>>,
}

/// Forms beside the evidence.
#[derive(Debug, Default)]
pub struct Intake {
    /// By effect, and then in the order of the forms.
    pub changes: Vec<Change>,
    /// What is to be written of each form: what is new and what changed, a blank never in the place of what was there.
    taken: Vec<Vec<Statement>>,
    /// Which statements of the evidence no longer hold, by their place in it, and in which tracks.
    superseded: BTreeSet<(usize, TrackId)>,
}

impl Intake {
    /// Lays forms beside what is stated already.
    pub fn of(stated: &[Arc<Statement>], forms: &[Incoming]) -> Self {
        laying::lay(stated, forms)
    }

    /// Whether anything is to be written.
    pub fn is_empty(&self) -> bool {
        self.taken.iter().all(Vec::is_empty)
    }

    /// What is stated when all is taken: of the statements there were those that still hold, and those of the forms.
    pub fn result(&self, stated: &[Arc<Statement>]) -> Vec<Statement> {
        let remaining = stated.iter().enumerate().filter_map(|(at, statement)| self.remaining(at, statement));
        remaining.chain(self.taken.iter().flatten().cloned()).collect()
    }

    /// A statement about the tracks in which it still holds; nothing where it holds in none.
    fn remaining(&self, at: usize, statement: &Statement) -> Option<Statement> {
        let holds = |track: &&TrackId| !self.superseded.contains(&(at, (*track).clone()));
        let tracks: Vec<TrackId> = statement.tracks.iter().filter(holds).cloned().collect();
        (!tracks.is_empty()).then(|| Statement { tracks, ..statement.clone() })
    }
}
