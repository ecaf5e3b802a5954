//! Reviews held against each other, in their published shape; and what a published scorecard says, as a review to be held against others.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::scorecard::{ErratumEntry, ItemEntry, ScorecardDocument, SectionEntry, StatusWord, TrackEntry};
use super::{Document, Head, ReadFault};
use crate::audit::Erratum;
use crate::comparison::{Points, Snapshot, SnapshotItem, SnapshotTrack, State};
use crate::rubric::{ItemId, TrackId};

impl Document for ComparisonDocument {
    const NAME: &'static str = "getrouw.comparison";
    const NUMBER: u32 = 1;
}

/// Reviews held against each other, one part for each scale of the last of them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct ComparisonDocument {
    #[serde(flatten)]
    pub head: Head,
    /// By scale of the last review.
    pub scales: Vec<ComparedScale>,
}

/// The reviews on one scale, in the order in which they were given.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct ComparedScale {
    /// The reviews, each with what it was read from.
    pub reviews: Vec<ComparedReview>,
    /// How each review can be held against the one before it; one fewer than reviews.
    pub pairs: Vec<LinkEntry>,
    /// What became of each track.
    pub tracks: Vec<PointsEntry>,
    /// What became of each section in each track; `part` is its id.
    pub sections: Vec<PointsEntry>,
    /// What became of each principle in each track; `part` is its id.
    pub principles: Vec<PointsEntry>,
    /// What became of each item in each track.
    pub items: Vec<ComparedItem>,
    /// What earlier reviews have that the scale of the last has nothing for.
    #[serde(default)]
    pub earlier: Vec<EarlierItem>,
}

/// A score of an earlier review that the scale of the last has nothing for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct EarlierItem {
    /// The place of the review in `reviews`, from 0.
    pub review: usize,
    /// The id of the item, as in its own scale.
    pub id: String,
    /// The id of the track, alike.
    pub track: String,
    /// Whether there is a score.
    pub status: StatusWord,
    /// The score; null unless scored.
    pub score: Option<i64>,
}

/// A review as it stands in a comparison.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct ComparedReview {
    /// The audit or scorecard, as it was named.
    pub source: String,
    /// The programme's name.
    pub programme: String,
    /// The id of the scale.
    pub rubric: String,
    /// The version of the scale.
    pub version: String,
    /// The id of the programme's model.
    pub model: String,
    /// The last day of the period, or of the visit; null where neither is stated.
    pub day: Option<String>,
    /// Whether the programme scored itself.
    pub self_assessment: bool,
}

/// How a review can be held against the one before it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct LinkEntry {
    /// Whether items and totals can be compared.
    pub kind: LinkWord,
    /// What keeps them apart: `rubric`, `version`, `model`.
    pub apart: Vec<String>,
    /// Whether the file of the scale differs though its version does not.
    pub rubric_edited: bool,
}

/// Whether two reviews can be compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
#[schemars(rename = "LinkKind")]
pub enum LinkWord {
    /// The same scale, version and model: items and totals.
    Same,
    /// Another scale, of which it is said what corresponds: items alone.
    Mapped,
    /// Neither items nor totals.
    NotComparable,
}

/// Points in each review.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct PointsEntry {
    /// The id of the section or principle; null for a whole track.
    pub part: Option<String>,
    /// The id of the track.
    pub track: String,
    /// Per review; null where its scale has no such sum.
    pub reviews: Vec<Option<PointsOfReview>>,
    /// The change from each review to the next; null where they cannot be compared or something is missing in either.
    pub changes: Vec<Option<i64>>,
}

/// The points that a review has.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct PointsOfReview {
    /// The sum over the items that have a score, as the review has it.
    pub total: i64,
    /// The same as later reviews correct it.
    pub corrected: i64,
    /// The highest sum over all of them, scored or not.
    pub maximum: i64,
    /// How many items there are.
    pub items: usize,
    /// How many of them have a score.
    pub scored: usize,
}

/// What became of an item in a track.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct ComparedItem {
    /// The id of the item, as in the scale of the last review.
    pub id: String,
    /// The id of the track, alike.
    pub track: String,
    /// Per review; null where its scale has nothing that corresponds.
    pub reviews: Vec<Option<ScoreOfReview>>,
    /// What happened from each review to the next.
    pub changes: Vec<ScoreChangeEntry>,
}

/// What a review has on an item.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct ScoreOfReview {
    /// Whether there is a score.
    pub status: StatusWord,
    /// The score; null unless scored.
    pub score: Option<i64>,
    /// What a later review says that it should have been; null where none does.
    pub corrected: Option<i64>,
}

/// What happened to an item from one review to the next.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct ScoreChangeEntry {
    /// What became of the score, corrected ones counting.
    pub kind: ScoreChangeWord,
    /// By how many points, corrected scores counting; null where there is no score on both sides.
    pub by: Option<i64>,
    /// The facts that differ; none between different scales.
    pub facts: Vec<FactChangeEntry>,
}

/// What happened to a score.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
#[schemars(rename = "ScoreChangeKind")]
pub enum ScoreChangeWord {
    /// A higher score than before.
    Up,
    /// A lower score than before.
    Down,
    /// As many points as before, whatever its facts did.
    Same,
    /// There is a score now and was none.
    NewlyScored,
    /// There was a score and is none now.
    NoLongerScored,
    /// There is none, as before.
    StillWithout,
    /// The two cannot be compared.
    NotComparable,
}

/// A fact that was stated otherwise, or by one of the two alone.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct FactChangeEntry {
    /// The name of the fact in the item.
    pub fact: String,
    /// As it was; null where it was not stated.
    pub before: Option<String>,
    /// As it is; null where it is not stated.
    pub after: Option<String>,
}

impl ScorecardDocument {
    /// What it says as a review to be held against others. Days that are none are passed over.
    ///
    /// # Errors
    /// [`ReadFault::Misshapen`] where a score or sum is beyond any scale, and could not be reckoned with.
    pub fn snapshot(&self) -> Result<Snapshot, ReadFault> {
        self.check_figures()?;
        Ok(Snapshot {
            programme: self.programme.clone(),
            rubric: self.rubric.id.clone(),
            version: self.rubric.version.clone(),
            sha256: self.rubric.sha256.clone(),
            model: self.model.clone(),
            day: self.period.as_ref().and_then(|period| period.to.parse().ok()),
            is_self_assessment: self.self_assessment,
            tracks: self.tracks.iter().map(of_track).collect(),
            items: self.items.iter().map(of_item).collect(),
            errata: self.errata.iter().filter_map(of_erratum).collect(),
        })
    }

    fn check_figures(&self) -> Result<(), ReadFault> {
        let held = |path: String, figures: &[i64]| {
            let is_sane = figures.iter().all(|figure| (-MOST_POINTS..=MOST_POINTS).contains(figure));
            if is_sane { Ok(()) } else { Err(ReadFault::Misshapen { path }) }
        };
        for (at, item) in self.items.iter().enumerate() {
            held(format!("items[{at}].score"), item.score.as_slice())?;
        }
        for (at, erratum) in self.errata.iter().enumerate() {
            held(format!("errata[{at}].to"), &[erratum.from, erratum.to])?;
        }
        for (at, track) in self.tracks.iter().enumerate() {
            held(format!("tracks[{at}].total"), &[track.total, track.maximum])?;
            for (of, section) in track.sections.iter().enumerate() {
                held(format!("tracks[{at}].sections[{of}].total"), &[section.total, section.maximum])?;
            }
        }
        Ok(())
    }
}

/// The most points that a score or a sum can have, or fall below nought; far beyond any scale.
const MOST_POINTS: i64 = 1_000_000_000;

/// What was wrong in an earlier review; one whose day is none can fit no review.
fn of_erratum(entry: &ErratumEntry) -> Option<Erratum> {
    Some(Erratum {
        item: ItemId::from(entry.item.as_str()),
        track: entry.track.as_ref().map(|track| TrackId::from(track.as_str())),
        date: entry.date.parse().ok()?,
        from: entry.from,
        to: entry.to,
        why: entry.why.clone(),
    })
}

fn of_track(track: &TrackEntry) -> SnapshotTrack {
    let points =
        |section: &SectionEntry| Points { total: section.total, maximum: section.maximum, items: section.items, scored: section.scored };
    SnapshotTrack {
        id: TrackId::from(track.id.as_str()),
        sum: Points { total: track.total, maximum: track.maximum, items: track.items, scored: track.scored },
        sections: track.sections.iter().map(|section| (section.id.clone(), points(section))).collect(),
        band: track.band.as_ref().map(|band| band.name.clone()),
    }
}

fn of_item(item: &ItemEntry) -> SnapshotItem {
    let state = match (item.status, item.score) {
        (StatusWord::Scored, Some(score)) => State::Scored(score),
        (StatusWord::InsufficientData, _) => State::Insufficient,
        (StatusWord::NotApplicable, _) => State::NotUsed,
        (StatusWord::Scored | StatusWord::Missing, _) => State::Missing,
    };
    SnapshotItem { id: ItemId::from(item.id.as_str()), track: TrackId::from(item.track.as_str()), state, facts: item.facts.clone() }
}
