//! A comparison in its published shape.

use super::Compared;
use crate::comparison::{Apart, Change, Link, PointsLine, SnapshotItem, State};
use crate::document::{
    ComparedItem, ComparedReview, ComparedScale, ComparisonDocument, EarlierItem, FactChangeEntry, Head, LinkEntry, LinkWord, PointsEntry,
    PointsOfReview, ScoreChangeEntry, ScoreChangeWord, ScoreOfReview, StatusWord,
};
use crate::locale::Lang;

/// Comparisons on each scale as one document.
pub fn comparison_document(compared: &[Compared<'_>], lang: Lang) -> ComparisonDocument {
    ComparisonDocument { head: Head::of::<ComparisonDocument>(lang.tag()), scales: compared.iter().map(scale).collect() }
}

fn scale(compared: &Compared<'_>) -> ComparedScale {
    let comparison = compared.comparison;
    let reviews = comparison.reviews.iter().zip(compared.sources).map(|(review, source)| ComparedReview {
        source: source.clone(),
        programme: review.programme.clone(),
        rubric: review.rubric.clone(),
        version: review.version.clone(),
        model: review.model.clone(),
        day: review.day.map(|day| day.to_string()),
        self_assessment: review.is_self_assessment,
    });
    ComparedScale {
        reviews: reviews.collect(),
        pairs: comparison.pairs.iter().map(link).collect(),
        tracks: comparison.tracks.iter().map(|line| points(None, line)).collect(),
        sections: comparison.sections.iter().map(|(section, line)| points(Some(section), line)).collect(),
        principles: comparison.principles.iter().map(|(principle, line)| points(Some(&principle.id), line)).collect(),
        items: items(compared),
        earlier: comparison.unmatched.iter().map(|(review, item)| earlier(*review, item)).collect(),
    }
}

fn link(link: &Link) -> LinkEntry {
    let apart = match link {
        Link::Apart(apart) => apart.as_slice(),
        Link::Same { .. } | Link::Mapped => &[],
    };
    let word = |apart: &Apart| match apart {
        Apart::Rubric => "rubric",
        Apart::Version => "version",
        Apart::Model => "model",
    };
    LinkEntry {
        kind: match link {
            Link::Same { .. } => LinkWord::Same,
            Link::Mapped => LinkWord::Mapped,
            Link::Apart(_) => LinkWord::NotComparable,
        },
        apart: apart.iter().map(|apart| word(apart).to_owned()).collect(),
        rubric_edited: *link == Link::Same { is_edited: true },
    }
}

fn points(part: Option<&str>, line: &PointsLine) -> PointsEntry {
    let reviews = line.points.iter().zip(&line.corrected_by).map(|(points, by)| {
        points.map(|points| PointsOfReview {
            total: points.total,
            corrected: points.total + by,
            maximum: points.maximum,
            items: points.items,
            scored: points.scored,
        })
    });
    PointsEntry { part: part.map(str::to_owned), track: line.track.to_string(), reviews: reviews.collect(), changes: line.changes.clone() }
}

fn items(compared: &Compared<'_>) -> Vec<ComparedItem> {
    let lines = compared.comparison.items.iter().map(|line| {
        let reviews = line.cells.iter().map(|cell| {
            cell.map(|cell| ScoreOfReview {
                status: status(cell.found.state),
                score: cell.found.state.score(),
                corrected: cell.erratum.map(|erratum| erratum.to),
            })
        });
        let changes = line.changes.iter().zip(&line.facts).map(|(change, facts)| {
            let (kind, by) = kind(*change);
            let fact = |change: &crate::comparison::FactChange<'_>| FactChangeEntry {
                fact: change.fact.to_owned(),
                before: change.before.map(str::to_owned),
                after: change.after.map(str::to_owned),
            };
            ScoreChangeEntry { kind, by, facts: facts.iter().map(fact).collect() }
        });
        ComparedItem { id: line.item.to_string(), track: line.track.to_string(), reviews: reviews.collect(), changes: changes.collect() }
    });
    lines.collect()
}

fn earlier(review: usize, item: &SnapshotItem) -> EarlierItem {
    EarlierItem { review, id: item.id.to_string(), track: item.track.to_string(), status: status(item.state), score: item.state.score() }
}

fn status(state: State) -> StatusWord {
    match state {
        State::Scored(_) => StatusWord::Scored,
        State::Missing => StatusWord::Missing,
        State::Insufficient => StatusWord::InsufficientData,
        State::NotUsed => StatusWord::NotApplicable,
    }
}

fn kind(change: Change) -> (ScoreChangeWord, Option<i64>) {
    match change {
        Change::By(0) => (ScoreChangeWord::Same, Some(0)),
        Change::By(by) if by > 0 => (ScoreChangeWord::Up, Some(by)),
        Change::By(by) => (ScoreChangeWord::Down, Some(by)),
        Change::NewlyScored => (ScoreChangeWord::NewlyScored, None),
        Change::NoLongerScored => (ScoreChangeWord::NoLongerScored, None),
        Change::StillWithout => (ScoreChangeWord::StillWithout, None),
        Change::NotComparable => (ScoreChangeWord::NotComparable, None),
    }
}
