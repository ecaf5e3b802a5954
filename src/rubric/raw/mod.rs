//! A rubric and its wording as their files say it, before anything is checked: the head, and what hangs from it.

mod item;
mod totals;
mod wording;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

pub use item::{Diverging, RawFact, RawItem, RawKind, Settings};
pub use totals::{RawMinimums, RawTotalBands, TotalKind};
pub use wording::{RawItemWording, RawWording, WORDING_FORMAT};

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
    pub scale: RawScale,
    /// What the scale reports of a track: the sum of its scores, unless it says otherwise.
    #[serde(default)]
    pub total: TotalKind,
    /// What a rater writes instead of a score when the data do not allow one.
    #[serde(default)]
    pub insufficient: Option<RawInsufficient>,
    /// The columns of the score sheet.
    #[schemars(length(min = 1))]
    pub tracks: Vec<RawTrack>,
    /// The ways in which a programme may be organised.
    #[schemars(length(min = 1))]
    pub models: Vec<RawModel>,
    /// The evidence sources that the scale knows.
    #[serde(default)]
    pub evidence_codes: Vec<RawCode>,
    /// Principles that lie over the items, for a profile.
    #[serde(default)]
    pub principles: Vec<RawPrinciple>,
    /// Decisions on what the source leaves open.
    #[serde(default)]
    pub rulings: Vec<RawRuling>,
    /// What totals mean, where somebody published that.
    #[serde(default)]
    pub bands: Option<RawTotalBands>,
    /// What single items must reach, where somebody demands that.
    #[serde(default)]
    pub minimums: Option<RawMinimums>,
    /// The items, by section.
    #[schemars(length(min = 1))]
    pub sections: Vec<RawSection>,
}

impl RawRubric {
    /// The ids that must be unique in their list, with where each stands; those of items, facts and answers are not among them.
    pub fn ids(&self) -> Vec<(Vec<String>, String)> {
        let lists: [(&str, &str, Vec<&str>); 6] = [
            ("tracks", "id", self.tracks.iter().map(|track| track.id.as_str()).collect()),
            ("models", "id", self.models.iter().map(|model| model.id.as_str()).collect()),
            ("evidence_codes", "code", self.evidence_codes.iter().map(|code| code.code.as_str()).collect()),
            ("principles", "id", self.principles.iter().map(|principle| principle.id.as_str()).collect()),
            ("rulings", "number", self.rulings.iter().map(|ruling| ruling.number.as_str()).collect()),
            ("sections", "id", self.sections.iter().map(|section| section.id.as_str()).collect()),
        ];
        let in_list = |(list, key, ids): (&str, &str, Vec<&str>)| {
            let at = |index: usize| vec![list.to_owned(), index.to_string(), key.to_owned()];
            ids.into_iter().enumerate().map(|(index, id)| (at(index), id.to_owned())).collect::<Vec<_>>()
        };
        lists.into_iter().flat_map(in_list).collect()
    }
}

/// The lowest and highest score of an item.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "Scale")]
pub struct RawScale {
    /// The lowest score.
    pub lowest: i64,
    /// The highest score.
    pub highest: i64,
}

/// The code for data that do not allow a score. It is neither a score nor a missing answer.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "Insufficient")]
pub struct RawInsufficient {
    /// The code in evidence files, such as 9.
    pub code: String,
    /// What it means.
    pub title: String,
}

/// A column of the score sheet.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "Track")]
pub struct RawTrack {
    /// The name in evidence files.
    pub id: String,
    /// The full name.
    pub title: String,
    /// The name at the head of a narrow column.
    pub short: String,
    /// The highest total, as the source states it.
    pub maximum: i64,
}

/// A way in which a programme may be organised.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "Model")]
pub struct RawModel {
    /// The name in `audit.yaml`.
    pub id: String,
    /// What it means.
    pub title: String,
    /// The tracks that such a programme is scored in.
    pub tracks: Vec<String>,
    /// Whose clients and workers count in a track when facts are measured from records.
    #[serde(default)]
    pub caseload: Caseload,
}

/// Whose clients and workers count in a track.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Caseload {
    /// Those of the whole programme: all tracks share one caseload.
    #[default]
    Shared,
    /// Those of the track: each has a caseload of its own.
    PerTrack,
}

/// An evidence source.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "Code")]
pub struct RawCode {
    /// The code in evidence files.
    pub code: String,
    /// What it stands for.
    pub title: String,
    /// Whether the scale prints the code without saying what it stands for.
    #[serde(default)]
    pub undefined: bool,
}

/// A principle and the items that show it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "Principle")]
pub struct RawPrinciple {
    /// The principle's name.
    pub id: String,
    /// What it says.
    pub title: String,
    /// Whose mapping to items this is.
    pub origin: MappingOrigin,
    /// The items.
    pub items: Vec<String>,
}

/// Who says that these items show a principle.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum MappingOrigin {
    /// The source of the scale.
    Source,
    /// The author of the rubric file.
    Reading,
}

/// A decision on something that the source leaves open.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "Ruling")]
pub struct RawRuling {
    /// The number by which items and people refer to it.
    pub number: String,
    /// When it applies, whatever the item; a ruling on single items names none, and they name it.
    #[serde(default)]
    pub applies_to: Vec<Occasion>,
    /// The decision.
    pub text: String,
}

/// Something that can happen while any item is scored, and that a ruling may be about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Occasion {
    /// A figure was compared with anchors.
    Figure,
    /// A figure fell between two anchors.
    FigureBetweenAnchors,
    /// A fact that the item uses was not stated.
    FactNotStated,
    /// The tracks have different scores.
    DivergingScores,
    /// The evidence came from an unlisted source, or from one alone.
    EvidenceSource,
    /// An item has no score.
    MissingItem,
    /// An item was rated and has facts that give another score.
    RatingBesideFacts,
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

/// The word by which a rubric file says one of several things, and by which other tools are told of it.
pub fn in_file<T: Serialize>(word: &T) -> String {
    let word = serde_json::to_value(word).ok();
    word.as_ref().and_then(|word| word.as_str()).unwrap_or_default().to_owned()
}
