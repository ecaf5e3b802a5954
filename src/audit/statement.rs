//! Who said what, when, on what ground and where: what the rows of evidence come to before anybody decides what counts.

use chrono::NaiveDate;

use super::note::NoteKind;
use crate::diagnostic::Place;
use crate::rubric::{Answer, FactName, ItemId, RATING, Score, TrackId};

/// What a row of evidence states.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Statement {
    /// Which of the audit's scales the item is of, from 0.
    pub scale: usize,
    pub item: ItemId,
    /// The tracks that it is about.
    pub tracks: Vec<TrackId>,
    /// What is claimed; nothing in a row that only holds a note.
    pub claim: Option<Claim>,
    /// The evidence codes that it rests on.
    pub sources: Vec<String>,
    /// Whether the row says that whoever was spoken with agrees to its use.
    pub consents: bool,
    /// Who says so; nobody in particular where the row names no rater, and then it holds for all.
    pub rater: Option<String>,
    pub date: Option<NaiveDate>,
    /// The fact that a row names which states no value, so that its note is about it.
    pub about: Option<FactName>,
    /// Whether it was counted from a tally of client files, a later one of which takes its place.
    pub is_tallied: bool,
    /// What the note says, part by part.
    pub notes: Vec<(NoteKind, String)>,
    /// The file and row.
    pub place: Place,
}

/// A value for a fact, or a rating; with its text as it was written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Claim {
    pub subject: Subject,
    pub value: ClaimValue,
    /// The cell as it was written.
    pub written: String,
}

/// What a claim is about.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Subject {
    Rating,
    /// The rating of one worker, by the pseudonym in small letters.
    RatingOf(String),
    /// A fact of the item.
    Fact(FactName),
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ClaimValue {
    Rating(Score),
    /// The data do not allow a rating.
    Insufficient,
    /// The answer to a fact.
    Answer(Answer),
}

impl Statement {
    /// Whether a remark says why; a strength or a recommendation does not.
    pub fn is_explained(&self) -> bool {
        self.notes.iter().any(|(kind, _)| *kind == NoteKind::Remark)
    }

    /// The worker that it is about alone, if any.
    pub fn worker(&self) -> Option<&str> {
        match self.subject() {
            Some(Subject::RatingOf(worker)) => Some(worker),
            _ => None,
        }
    }

    /// What it is about, unless it only holds a note.
    pub fn subject(&self) -> Option<&Subject> {
        self.claim.as_ref().map(|claim| &claim.subject)
    }
}

impl Subject {
    /// The name in the column `fact`.
    pub fn name(&self) -> &str {
        match self {
            Self::Rating | Self::RatingOf(_) => RATING,
            Self::Fact(name) => name.as_str(),
        }
    }
}
