//! What one review found, whether it stands in an audit or in a scorecard that was published: as much as can be held against another.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use crate::audit::Erratum;
use crate::rubric::{Item, ItemId, Score, TrackId};
use crate::scoring::{Outcome, Scorecard, SectionTotal, TrackTotal};

/// A review of one programme on one scale.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Snapshot {
    pub programme: String,
    /// The id, version and hash of the scale.
    pub rubric: String,
    pub version: String,
    pub sha256: String,
    /// The id of the programme's model.
    pub model: String,
    /// The last day of the period; without one, the last day of the visit.
    pub day: Option<NaiveDate>,
    pub is_self_assessment: bool,
    pub tracks: Vec<SnapshotTrack>,
    /// Per item and track of the model, in the order of the scale.
    pub items: Vec<SnapshotItem>,
    /// What it says was wrong in earlier reviews.
    pub errata: Vec<Erratum>,
}

/// The sums of a track.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SnapshotTrack {
    pub id: TrackId,
    pub sum: Points,
    /// By section, in the order of the scale.
    pub sections: Vec<(String, Points)>,
    /// The name of the band, where there is one.
    pub band: Option<String>,
}

/// Points over some items.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Points {
    /// The sum over the items that have a score.
    pub total: Score,
    /// The highest sum over all of them.
    pub maximum: Score,
    pub items: usize,
    pub scored: usize,
}

/// What an item got in a track.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SnapshotItem {
    pub id: ItemId,
    pub track: TrackId,
    pub state: State,
    /// The facts, as evidence files write them.
    pub facts: BTreeMap<String, String>,
}

/// Whether an item has a score, and which.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    Scored(Score),
    Missing,
    /// The data did not allow a score.
    Insufficient,
    /// The programme's model does not use the item here.
    NotUsed,
}

impl State {
    pub fn score(self) -> Option<Score> {
        match self {
            Self::Scored(score) => Some(score),
            Self::Missing | Self::Insufficient | Self::NotUsed => None,
        }
    }
}

impl Points {
    /// Whether all of it is known.
    pub fn is_complete(self) -> bool {
        self.scored == self.items
    }
}

impl Snapshot {
    /// A review that was scored just now.
    pub fn of(scorecard: &Scorecard<'_>) -> Self {
        let audit = scorecard.audit;
        let items = scorecard.items.iter().flat_map(|scored| {
            let item = scored.item;
            scored.outcomes.iter().map(move |(track, outcome)| (item, track, outcome))
        });
        Self {
            programme: audit.programme().to_owned(),
            rubric: audit.rubric().id.clone(),
            version: audit.rubric().version.clone(),
            sha256: audit.rubric().sha256.clone(),
            model: audit.model().id.to_string(),
            day: audit.period().map(|period| period.to).or(audit.visit().last_day()),
            is_self_assessment: audit.is_self_assessment(),
            tracks: scorecard.totals.iter().map(of_track).collect(),
            items: items.map(|(item, track, outcome)| of_item(scorecard, item, track, outcome)).collect(),
            errata: audit.errata().to_vec(),
        }
    }

    /// What an item got in a track.
    pub fn item(&self, id: &ItemId, track: &TrackId) -> Option<&SnapshotItem> {
        self.items.iter().find(|item| item.id == *id && item.track == *track)
    }

    pub fn track(&self, id: &TrackId) -> Option<&SnapshotTrack> {
        self.tracks.iter().find(|track| track.id == *id)
    }
}

fn of_track(total: &TrackTotal) -> SnapshotTrack {
    let points =
        |section: &SectionTotal| Points { total: section.total, maximum: section.maximum, items: section.items, scored: section.scored };
    SnapshotTrack {
        id: total.track.clone(),
        sum: Points { total: total.total, maximum: total.maximum, items: total.items, scored: total.scored },
        sections: total.sections.iter().map(|section| (section.section.clone(), points(section))).collect(),
        band: total.band.as_ref().map(|band| band.name.clone()),
    }
}

fn of_item(scorecard: &Scorecard<'_>, item: &Item, track: &TrackId, outcome: &Outcome) -> SnapshotItem {
    let state = match outcome {
        Outcome::Scored(decision) => State::Scored(decision.score),
        Outcome::Missing { .. } => State::Missing,
        Outcome::Insufficient { .. } => State::Insufficient,
        Outcome::NotApplicable => State::NotUsed,
    };
    let evidence = scorecard.audit.evidence_of(&item.id, track);
    let facts = evidence.into_iter().flat_map(|evidence| evidence.facts());
    let facts = facts.map(|(name, answer)| (name.to_string(), item.facts.plain(answer, name))).collect();
    SnapshotItem { id: item.id.clone(), track: track.clone(), state, facts }
}
