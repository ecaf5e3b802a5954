//! The questions of an audit, in the order in which they are asked.

use super::answers::Matter;
use super::desk::{Ask, Kind};
use crate::audit::{Audit, Question, Subject, asked};
use crate::rubric::{FactKind, TrackId};

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
