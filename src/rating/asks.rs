//! The questions of an audit, in the order in which they are asked.

use super::answers::Matter;
use crate::audit::{Audit, Question, Subject, asked};
use crate::rubric::{FactKind, TrackId};

/// A question as it is answered by key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ask {
    pub matter: Matter,
    pub kind: Kind,
    /// What it can be found by: the id and title of its item.
    pub found_by: String,
    /// Whether the item needs it for its score.
    pub is_needed: bool,
}

/// What may be answered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A score from one to another.
    Score {
        lowest: i64,
        highest: i64,
    },
    YesNo,
    /// One of so many.
    Choice(usize),
    /// A figure, which takes more than a key.
    Figure,
}

/// Everything that the scales of an audit ask.
pub fn asks<'a>(audits: impl IntoIterator<Item = &'a Audit>) -> Vec<Ask> {
    let mut asks = Vec::new();
    for (scale, audit) in audits.into_iter().enumerate() {
        for asked in asked(audit).into_iter().flat_map(|section| section.items) {
            let of_item = asked.questions.iter().map(|question| ask(scale, question, &asked.tracks));
            asks.extend(of_item);
        }
    }
    asks
}

fn ask(scale: usize, question: &Question<'_>, tracks: &[&TrackId]) -> Ask {
    let item = question.item;
    let tracks = question.track.map_or_else(|| tracks.iter().map(|track| (*track).clone()).collect(), |track| vec![track.clone()]);
    let (subject, kind) = match question.fact {
        None => (Subject::Rating, Kind::Score { lowest: item.lowest, highest: item.highest }),
        Some((name, fact)) => {
            let kind = match &fact.kind {
                FactKind::YesNo => Kind::YesNo,
                FactKind::Choice(choices) => Kind::Choice(choices.len()),
                FactKind::Number(_) | FactKind::Whole(_) | FactKind::Percentage => Kind::Figure,
            };
            (Subject::Fact(name.clone()), kind)
        }
    };
    Ask {
        matter: Matter { scale, item: item.id.clone(), tracks, subject },
        kind,
        found_by: format!("{} {}", item.id, item.title),
        is_needed: !question.is_optional(),
    }
}
