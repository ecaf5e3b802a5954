//! A rubric and its wording as their files say it, before anything is checked: the head, and what hangs from it.

mod diverging;
mod item;
mod wording;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::in_order::InOrder;
use super::parts::{
    Correspondence, Due, EvidenceCode, Informant, Insufficient, Minimums, Model, Principle, Readiness, Ruling, Scale, Tie, TotalKind, Track,
};

pub use diverging::RawDiverging;
pub use item::{RawFact, RawItem, RawKind};
pub use wording::{RawWording, WORDING_FORMAT};

/// The version of the rubric format that this code reads.
pub const RUBRIC_FORMAT: u32 = 1;

/// A rubric file.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "Rubric")]
pub struct RawRubric {
    /// The version of the format: 1.
    #[schemars(range(min = 1, max = 1))]
    pub rubric: u32,
    /// The name by which audits ask for the rubric.
    pub id: String,
    /// The version of the scale itself.
    pub version: String,
    /// The language of the wording: `nl`, `en` or `fr`.
    #[schemars(extend("enum" = ["nl", "en", "fr"]))]
    pub language: String,
    /// The scale's name.
    pub title: String,
    /// Where the numbers and rules come from.
    pub source: String,
    /// What may be done with the scale and this description of it.
    pub licence: String,
    /// The range of an item's score.
    pub scale: Scale,
    /// What the scale reports of a track: the sum of its scores, unless it says otherwise.
    #[serde(default)]
    pub total: TotalKind,
    /// Which anchor a mean of raters' scores goes to where it lies halfway between two: the lower, unless it says otherwise.
    #[serde(default)]
    pub tie: Tie,
    /// What a rater writes instead of a score when the data do not allow one.
    #[serde(default)]
    pub insufficient: Option<Insufficient>,
    /// The columns of the score sheet.
    #[schemars(length(min = 1))]
    pub tracks: Vec<Track>,
    /// The ways in which a programme may be organised.
    #[schemars(length(min = 1))]
    pub models: Vec<Model>,
    /// The evidence sources that the scale knows.
    #[serde(default)]
    pub evidence_codes: Vec<EvidenceCode>,
    /// Principles that lie over the items, for a profile.
    #[serde(default)]
    pub principles: Vec<Principle>,
    /// Whom reviewers speak to, and about which items.
    #[serde(default)]
    pub informants: Vec<Informant>,
    /// What corresponds in other scales.
    #[serde(default)]
    pub corresponds: Vec<Correspondence>,
    /// What is due after a review.
    #[serde(default)]
    pub due: Vec<Due>,
    /// What a programme must be before a review makes sense, where somebody says so.
    #[serde(default)]
    pub readiness: Option<Readiness>,
    /// Decisions on what the source leaves open.
    #[serde(default)]
    pub rulings: Vec<Ruling>,
    /// What totals mean, where somebody published that.
    #[serde(default)]
    pub bands: Option<RawTotalBands>,
    /// What single items must reach, where somebody demands that.
    #[serde(default)]
    pub minimums: Option<Minimums>,
    /// The items, by section.
    #[schemars(length(min = 1))]
    pub sections: Vec<RawSection>,
}

impl RawRubric {
    /// The ids that must be unique in their list, with where each stands; those of items, facts and answers are not among them.
    pub fn ids(&self) -> Vec<(Vec<String>, String)> {
        let questions = self.readiness.iter().flat_map(|readiness| &readiness.questions);
        let lists: [(&[&str], &str, Vec<&str>); 9] = [
            (&["tracks"], "id", self.tracks.iter().map(|track| track.id.as_str()).collect()),
            (&["models"], "id", self.models.iter().map(|model| model.id.as_str()).collect()),
            (&["evidence_codes"], "code", self.evidence_codes.iter().map(|code| code.code.as_str()).collect()),
            (&["principles"], "id", self.principles.iter().map(|principle| principle.id.as_str()).collect()),
            (&["informants"], "id", self.informants.iter().map(|role| role.id.as_str()).collect()),
            (&["due"], "id", self.due.iter().map(|due| due.id.as_str()).collect()),
            (&["readiness", "questions"], "id", questions.map(|question| question.id.as_str()).collect()),
            (&["rulings"], "number", self.rulings.iter().map(|ruling| ruling.number.as_str()).collect()),
            (&["sections"], "id", self.sections.iter().map(|section| section.id.as_str()).collect()),
        ];
        let in_list = |(list, key, ids): (&[&str], &str, Vec<&str>)| {
            let at =
                |index: usize| list.iter().map(|step| (*step).to_owned()).chain([index.to_string(), key.to_owned()]).collect::<Vec<_>>();
            ids.into_iter().enumerate().map(|(index, id)| (at(index), id.to_owned())).collect::<Vec<_>>()
        };
        lists.into_iter().flat_map(in_list).collect()
    }
}

/// A section of items.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "Section")]
pub struct RawSection {
    /// The first part of its items' ids.
    pub id: String,
    /// Its name.
    pub title: String,
    /// Its items.
    pub items: Vec<RawItem>,
}

/// What a track's total means.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "TotalBands")]
pub struct RawTotalBands {
    /// Who says so.
    pub origin: String,
    /// What the ranges are ranges of; what the scale reports, unless this says otherwise.
    #[serde(default)]
    pub on: Option<TotalKind>,
    /// Per track, the range of each band.
    pub tracks: InOrder<String, InOrder<String, String>>,
}
