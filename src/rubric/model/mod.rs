//! A checked rubric: what scoring, audits and reports work with.

mod item;
mod totals;

use serde::{Deserialize, Serialize};

use super::id::{ItemId, ModelId, TrackId};
use super::raw::{Caseload, MappingOrigin, Occasion, TotalKind};

pub use item::{Answer, Choice, Fact, FactKind, Item, MeasureUse};
pub use totals::{BandName, Minimum, Minimums, Sums, TotalBands};

/// An item's score, in points of the scale.
pub type Score = i64;

/// A rubric that was checked. Checking a file that was read makes one; the shipped ones were checked when they were compiled,
/// and only their compiled form is ever deserialised.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Rubric {
    /// The name by which audits ask for it.
    pub id: String,
    /// The version of the scale itself.
    pub version: String,
    /// The language of its own wording.
    pub language: String,
    /// The scale's name.
    pub title: String,
    /// Where the numbers and rules come from.
    pub source: String,
    /// What may be done with the scale.
    pub licence: String,
    /// What the scale reports of a track.
    pub total: TotalKind,
    /// What a rater writes when the data do not allow a score.
    pub insufficient: Option<Insufficient>,
    /// The columns of the score sheet.
    pub tracks: Vec<Track>,
    /// The ways in which a programme may be organised.
    pub models: Vec<Model>,
    /// The evidence sources that the scale knows.
    pub evidence_codes: Vec<EvidenceCode>,
    /// Principles that lie over the items.
    pub principles: Vec<Principle>,
    /// Decisions on what the source leaves open.
    pub rulings: Vec<Ruling>,
    /// What totals mean, where somebody says so.
    pub bands: Option<TotalBands>,
    /// What single items must reach, where somebody demands that.
    pub minimums: Option<Minimums>,
    /// The sections, in order.
    pub sections: Vec<Section>,
    /// The items, in the order of the scale.
    pub items: Vec<Item>,
    /// SHA-256 of the rubric file.
    pub sha256: String,
}

/// The code for data that do not allow a score.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Insufficient {
    /// The code in evidence files.
    pub code: String,
    /// What it means.
    pub title: String,
}

/// A column of the score sheet.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Track {
    /// The name in evidence files.
    pub id: TrackId,
    /// The full name.
    pub title: String,
    /// The name at the head of a narrow column.
    pub short: String,
    /// The highest total.
    pub maximum: Score,
}

/// A way in which a programme may be organised.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Model {
    /// The name in `audit.yaml`.
    pub id: ModelId,
    /// What it means.
    pub title: String,
    /// The tracks that such a programme is scored in.
    pub tracks: Vec<TrackId>,
    /// Whose clients and workers count in a track.
    pub caseload: Caseload,
}

/// An evidence source.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct EvidenceCode {
    /// The code in evidence files.
    pub code: String,
    pub title: String,
    /// Whether the scale prints it without saying what it stands for.
    pub undefined: bool,
}

/// A principle and the items that show it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Principle {
    /// Its name.
    pub id: String,
    pub title: String,
    pub origin: MappingOrigin,
    pub items: Vec<ItemId>,
}

/// A decision on what the source leaves open.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Ruling {
    /// The number by which items refer to it.
    pub number: String,
    /// When it applies, whatever the item.
    pub applies_to: Vec<Occasion>,
    /// The decision.
    pub text: String,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Section {
    /// The first part of its items' ids.
    pub id: String,
    /// Its name.
    pub title: String,
}

impl Rubric {
    /// The item of this id, in any case of letters.
    pub fn item(&self, id: &str) -> Option<&Item> {
        self.items.iter().find(|item| item.id.as_str().eq_ignore_ascii_case(id))
    }

    /// The track of this id, in any case of letters.
    pub fn track(&self, id: &str) -> Option<&Track> {
        self.tracks.iter().find(|track| track.id.as_str().eq_ignore_ascii_case(id))
    }

    /// The name of a track at the head of a narrow column.
    pub fn short_title<'a>(&'a self, track: &'a TrackId) -> &'a str {
        self.tracks.iter().find(|known| known.id == *track).map_or(track.as_str(), |known| &known.short)
    }

    pub fn model(&self, id: &str) -> Option<&Model> {
        self.models.iter().find(|model| model.id.as_str() == id)
    }
}
