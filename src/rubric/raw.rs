//! A rubric and its wording as their files say it, before anything is checked.

use super::in_order::InOrder;
use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// The version of the rubric format that this code reads.
pub const RUBRIC_FORMAT: u32 = 1;

/// The version of the wording format that this code reads.
pub const WORDING_FORMAT: u32 = 1;

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

/// What a scale reports of a track.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum TotalKind {
    /// The sum of the scores.
    #[default]
    Sum,
    /// The sum of the scores divided by the number of items.
    Mean,
    /// The sum as a percentage of the highest sum.
    PercentOfMaximum,
    /// The sum less the lowest sum, as a percentage of the highest less the lowest.
    PercentOfRange,
    /// How many points of a checklist are there: a count, and no verdict.
    Count,
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

/// The lowest scores that single items must have.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "Minimums")]
pub struct RawMinimums {
    /// Who demands it.
    pub origin: String,
    /// The items.
    pub items: Vec<RawMinimum>,
}

/// The lowest score that one item must have.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "Minimum")]
pub struct RawMinimum {
    /// The item.
    pub item: String,
    /// The lowest score that will do.
    pub at_least: i64,
    /// The band that asks for it, and so do those above it; without one it stands beside the bands.
    #[serde(default, rename = "for")]
    pub band: Option<String>,
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

/// An item of the scale.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "Item")]
pub struct RawItem {
    /// The number within the section, with a letter for a variant.
    pub number: String,
    /// The item's name.
    pub title: String,
    /// The tracks that it is scored in.
    pub tracks: Vec<String>,
    /// The models that use it; all, when none is named.
    #[serde(default)]
    pub models: Vec<String>,
    /// Whether its tracks may have different scores; for an item of several tracks.
    #[serde(default)]
    pub diverging: Option<Diverging>,
    /// The evidence sources that the scale lists for it; any, when none is named.
    #[serde(default)]
    pub evidence: Vec<String>,
    /// What the item asks.
    #[serde(default)]
    pub criterion: String,
    /// The range of this item's score, where it is another than that of the rubric.
    #[serde(default)]
    pub scale: Option<RawScale>,
    /// The facts that it is scored from.
    #[serde(default)]
    pub facts: InOrder<String, RawFact>,
    /// How facts give a score.
    pub score: RawRule,
    /// What keeps a score down.
    #[serde(default)]
    pub caps: Vec<RawCap>,
    /// What each score describes; a point that is present or not needs none.
    #[serde(default)]
    pub anchors: BTreeMap<String, String>,
    /// The rulings on this item.
    #[serde(default)]
    pub rulings: Vec<String>,
}

/// Whether the tracks of an item may have different scores.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Diverging {
    /// They may not.
    Forbidden,
    /// They may.
    Allowed,
    /// The source contradicts itself.
    Disputed,
}

/// A fact of an item.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "Fact")]
pub struct RawFact {
    /// What kind of answer it takes.
    pub kind: RawKind,
    /// What it is, for a reader.
    pub title: String,
    /// What a number counts; for `number` and `whole`.
    #[serde(default)]
    pub unit: Option<String>,
    /// The name of the measure that yields it from records.
    #[serde(default)]
    pub measure: Option<String>,
    /// The answers to choose from, in rising order; for `choice`.
    #[serde(default)]
    pub choices: Vec<RawChoice>,
}

/// The kinds of answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
#[schemars(rename = "Kind")]
pub enum RawKind {
    /// Any number from zero.
    Number,
    /// A whole number from zero.
    Whole,
    /// A number from 0 to 100.
    Percentage,
    /// Yes or no.
    YesNo,
    /// One of a list.
    Choice,
}

/// An answer to choose.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "Choice")]
pub struct RawChoice {
    /// The answer in evidence files.
    pub id: String,
    /// What it means.
    pub title: String,
}

/// How facts give a score.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
#[schemars(rename = "Rule")]
pub enum RawRule {
    /// By how many of some yes-or-no facts are present.
    Count(RawCount),
    /// By where one number lies.
    Bands(RawBands),
    /// By the first case that holds.
    Rules(Vec<RawCase>),
    /// By an auditor's choice of the anchor.
    Judged,
    /// The highest score when it is there and the lowest when it is not, from the yes-or-no fact `present`.
    Present,
}

/// A count of components.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "Count")]
pub struct RawCount {
    /// The components: yes-or-no facts of the item.
    pub of: Vec<String>,
    /// Per score, how many of them: `"2"` or `0-1`.
    pub ranges: InOrder<String, String>,
}

/// Ranges of one number.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "Bands")]
pub struct RawBands {
    /// The number or percentage.
    pub fact: String,
    /// The unit in which the anchors count; a hole between two of them may be this wide.
    pub step: u32,
    /// Per score, the range: `"<= 25"`, `26-40`, `"> 14, <= 30"`, `"2"`.
    pub ranges: InOrder<String, String>,
    /// A value inside each hole that is wider than the step and meant to be.
    #[serde(default)]
    pub holes: Vec<String>,
}

/// A case: conditions, and what gives the score when they hold.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "Case")]
pub struct RawCase {
    /// The score itself.
    #[serde(default)]
    pub score: Option<i64>,
    /// Conditions that must all hold: `teams >= 3`.
    #[serde(default)]
    pub all: Vec<String>,
    /// Conditions of which one must hold.
    #[serde(default)]
    pub any: Vec<String>,
    /// Or: a count gives the score.
    #[serde(default)]
    pub count: Option<RawCount>,
    /// Or: a number gives the score.
    #[serde(default)]
    pub bands: Option<RawBands>,
}

/// What keeps a score down unless a condition holds.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "Cap")]
pub struct RawCap {
    /// The condition; a fact that is not stated does not meet it.
    pub unless: String,
    /// The highest score otherwise.
    pub at_most: i64,
}

/// A wording file: a rubric's words in another language, or an organisation's own overlay.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "Wording")]
pub struct RawWording {
    /// The version of the format: 1.
    #[schemars(range(min = 1, max = 1))]
    pub wording: u32,
    /// The rubric whose words these are.
    pub rubric: String,
    /// The language: `nl`, `en` or `fr`.
    #[schemars(extend("enum" = ["nl", "en", "fr"]))]
    pub language: String,
    /// Who wrote the words.
    #[serde(default)]
    pub origin: Option<String>,
    /// The scale's name.
    #[serde(default)]
    pub title: Option<String>,
    /// Where the numbers and rules come from.
    #[serde(default)]
    pub source: Option<String>,
    /// What may be done with the scale.
    #[serde(default)]
    pub licence: Option<String>,
    /// Titles of tracks.
    #[serde(default)]
    pub tracks: InOrder<String, String>,
    /// Titles of models.
    #[serde(default)]
    pub models: InOrder<String, String>,
    /// Titles of evidence sources.
    #[serde(default)]
    pub evidence_codes: InOrder<String, String>,
    /// Titles of principles.
    #[serde(default)]
    pub principles: InOrder<String, String>,
    /// Texts of rulings.
    #[serde(default)]
    pub rulings: InOrder<String, String>,
    /// Titles of sections.
    #[serde(default)]
    pub sections: InOrder<String, String>,
    /// Words of items.
    #[serde(default)]
    pub items: InOrder<String, RawItemWording>,
    /// Names of bands.
    #[serde(default)]
    pub band_names: InOrder<String, String>,
    /// What the code for insufficient data means.
    #[serde(default)]
    pub insufficient: Option<String>,
    /// Bands on totals, in an overlay.
    #[serde(default)]
    pub bands: Option<RawTotalBands>,
    /// What single items must reach, in an overlay.
    #[serde(default)]
    pub minimums: Option<RawMinimums>,
}

/// The words of an item.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "ItemWording")]
pub struct RawItemWording {
    /// The item's name.
    #[serde(default)]
    pub title: Option<String>,
    /// What the item asks.
    #[serde(default)]
    pub criterion: Option<String>,
    /// Titles of facts.
    #[serde(default)]
    pub facts: InOrder<String, String>,
    /// What the numbers count, by fact.
    #[serde(default)]
    pub units: InOrder<String, String>,
    /// Titles of answers, by fact and answer.
    #[serde(default)]
    pub choices: InOrder<String, InOrder<String, String>>,
    /// What each score describes.
    #[serde(default)]
    pub anchors: BTreeMap<String, String>,
}
