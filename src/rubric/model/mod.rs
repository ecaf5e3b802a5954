//! A checked rubric: what scoring, audits and reports work with.

mod item;
mod totals;

use serde::{Deserialize, Serialize};

use super::id::TrackId;
use super::parts::{
    Correspondence, Due, EvidenceCode, Informant, Insufficient, Minimums, Model, Principle, Readiness, Ruling, Tie, TotalKind, Track,
};
use crate::letters::unparted;

pub use item::{Item, Lowness};
pub use totals::{BandName, Sums, TotalBands};

/// A rubric that was checked. Checking a file that was read makes one; the shipped ones were checked when they were compiled,
/// and only their compiled form is ever deserialised.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Rubric {
    pub id: String,
    pub version: String,
    /// The language of its own wording.
    pub language: String,
    pub title: String,
    pub source: String,
    pub licence: String,
    pub total: TotalKind,
    /// Which anchor a mean of raters' scores goes to where it lies halfway between two.
    pub tie: Tie,
    /// What a rater writes when the data do not allow a score.
    pub insufficient: Option<Insufficient>,
    pub tracks: Vec<Track>,
    pub models: Vec<Model>,
    pub evidence_codes: Vec<EvidenceCode>,
    pub principles: Vec<Principle>,
    /// Whom reviewers speak to, and about which items.
    pub informants: Vec<Informant>,
    /// What corresponds in other scales.
    pub corresponds: Vec<Correspondence>,
    /// What is due after a review.
    pub due: Vec<Due>,
    /// What a programme must be before a review makes sense, where somebody says so.
    pub readiness: Option<Readiness>,
    pub rulings: Vec<Ruling>,
    /// What totals mean, where somebody says so.
    pub bands: Option<TotalBands>,
    /// What single items must reach, where somebody demands that.
    pub minimums: Option<Minimums>,
    pub sections: Vec<Section>,
    /// The items, in the order of the scale.
    pub items: Vec<Item>,
    /// SHA-256 of the rubric file.
    pub sha256: String,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Section {
    /// The first part of its items' ids.
    pub id: String,
    /// Its name.
    pub title: String,
}

impl Rubric {
    /// The item of this id, in any case of letters and whatever parts section and number: `begeleiding 2`, `Begeleiding-2`.
    pub fn item(&self, id: &str) -> Option<&Item> {
        let exact = self.items.iter().find(|item| item.id.as_str().eq_ignore_ascii_case(id));
        exact.or_else(|| {
            let wanted = unparted(id);
            let mut alike = self.items.iter().filter(|item| unparted(item.id.as_str()).eq_ignore_ascii_case(&wanted));
            alike.next().filter(|_| alike.next().is_none())
        })
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
