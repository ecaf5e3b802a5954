//! The scorecard: what an audit got, and why.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::place::PlaceEntry;
use super::table::{Row, text};
use super::{Document, Head};

impl Document for ScorecardDocument {
    const NAME: &'static str = "getrouw.scorecard";
    const NUMBER: u32 = 1;
}

impl Document for ScorecardsDocument {
    const NAME: &'static str = "getrouw.scorecards";
    const NUMBER: u32 = 1;
}

/// A scorecard: what an audit got, and why.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct ScorecardDocument {
    #[serde(flatten)]
    pub head: Head,
    /// The scale that was used, by id, version and hash.
    pub rubric: RubricEntry,
    /// The programme's name.
    pub programme: String,
    /// How the programme is organised: one of the rubric's models.
    pub model: String,
    /// The days that records are counted over, both included.
    pub period: Option<PeriodEntry>,
    /// Whether the programme scored itself.
    #[serde(default)]
    pub self_assessment: bool,
    /// The rater whose rows alone count, when one was chosen.
    pub rater: Option<String>,
    /// The totals, one per track of the model.
    pub tracks: Vec<TrackEntry>,
    /// One entry per item of the scale and track of the model.
    pub items: Vec<ItemEntry>,
    /// What the programme is advised to do, each advice once.
    #[serde(default)]
    pub recommendations: Vec<RecommendationEntry>,
    /// Warnings and notices.
    pub warnings: Vec<WarningEntry>,
    /// Scores of earlier reviews that it says were wrong.
    #[serde(default)]
    pub errata: Vec<ErratumEntry>,
    /// The overlays that changed words or bands.
    pub overlays: Vec<OverlayEntry>,
    /// The files that the scorecard was computed from.
    pub inputs: Vec<InputEntry>,
}

/// The scale that was used.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct RubricEntry {
    /// The rubric's id.
    pub id: String,
    /// The version of the scale.
    pub version: String,
    /// SHA-256 of the rubric file, 64 hexadecimal digits.
    #[schemars(regex(pattern = "^[0-9a-f]{64}$"))]
    pub sha256: String,
    /// What the scale reports of a track: `sum`, `mean`, `percent_of_maximum`, `percent_of_range`, or `count` for a checklist.
    pub total: String,
}

/// A score of an earlier review that was wrong.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct ErratumEntry {
    /// The id of the item.
    pub item: String,
    /// The id of the track; null for every one that had this score.
    pub track: Option<String>,
    /// The last day of the period of the review in which it was wrong, or else of its visit, as year-month-day.
    pub date: String,
    /// The score as it was.
    pub from: i64,
    /// The score as it should have been.
    pub to: i64,
    /// What was wrong with it.
    pub why: String,
}

/// A period, as year-month-day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct PeriodEntry {
    /// The first day that counts.
    pub from: String,
    /// The last day that counts.
    pub to: String,
}

/// The total of one track.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct TrackEntry {
    /// The id of the track, as in the rubric.
    pub id: String,
    /// The sum over the items that have a score.
    pub total: i64,
    /// The sum if every item that the model scores got the highest score.
    pub maximum: i64,
    /// What the scale reports, exactly: plain decimals or a fraction; null while items are missing.
    pub reported: Option<ReportedEntry>,
    /// How many items the model scores in this track.
    pub items: usize,
    /// How many of them have a score.
    pub scored: usize,
    /// How many have data that do not allow a score.
    pub insufficient: usize,
    /// The total if every missing item got the lowest score.
    pub lowest_possible: i64,
    /// The total if every missing item got the highest score.
    pub highest_possible: i64,
    /// Total as a percentage of the maximum, one decimal, a half rounded up; null while items are missing.
    pub percent_of_maximum: Option<String>,
    /// Total less the lowest, as a percentage of maximum less the lowest; one decimal; null while items are missing.
    pub percent_of_range: Option<String>,
    /// The band, where somebody published bands and no missing item can change it.
    pub band: Option<BandEntry>,
    /// What single items must reach, where somebody demands that.
    pub minimums: Vec<MinimumEntry>,
    /// The sums per section, in the order of the scale.
    pub sections: Vec<SectionEntry>,
}

/// What the scale reports of a track, by name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct ReportedEntry {
    /// `sum`, `mean`, `percent_of_maximum`, `percent_of_range` or `count`.
    pub kind: String,
    /// With two decimals, a half rounded up; a sum or count without.
    pub value: String,
    /// Exactly: plain decimals, or a fraction such as 123/7.
    pub exact: String,
}

/// What one item must reach.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct MinimumEntry {
    /// The id of the item, as in the rubric.
    pub item: String,
    /// The lowest score that will do.
    pub at_least: i64,
    /// The band that asks for it, as do those above it; null when it stands beside the bands.
    pub band: Option<String>,
    /// Whether the item reaches it; null while it has no score.
    pub met: Option<bool>,
    /// Who demands it: a publication or a person, as the rubric or overlay says.
    pub origin: String,
}

/// A band that a total is in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct BandEntry {
    /// Its id in the rubric, the same in every language.
    pub id: String,
    /// Its name, in the language of the document.
    pub name: String,
    /// Who established the bands: a publication or a person, as the rubric or overlay says.
    pub origin: String,
}

/// The sum over one section in one track.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct SectionEntry {
    /// The id of the section, as in the rubric.
    pub id: String,
    /// The sum over the items that have a score.
    pub total: i64,
    /// The sum if every item that the model scores got the highest score.
    pub maximum: i64,
    /// How many items the model scores here.
    pub items: usize,
    /// How many of them have a score.
    pub scored: usize,
}

/// What one item got in one track.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct ItemEntry {
    /// The id of the item, as in the rubric.
    pub id: String,
    /// The id of the track, as in the rubric.
    pub track: String,
    /// Whether there is a score.
    pub status: StatusWord,
    /// The score; null unless scored.
    pub score: Option<i64>,
    /// The lowest score that the item can still get: the score where it is scored, that of the scale where nothing is stated; null where the
    /// model does not use the item.
    #[serde(default)]
    pub lowest_possible: Option<i64>,
    /// The highest, alike.
    #[serde(default)]
    pub highest_possible: Option<i64>,
    /// What the score rests on; null unless scored.
    pub basis: Option<BasisWord>,
    /// The facts that the evidence states: figures in plain decimals or as a fraction, `yes` or `no`, or the answer chosen; an empty text in a
    /// report for a figure that rests on fewer than five clients.
    pub facts: BTreeMap<String, String>,
    /// What the facts give, when they are enough; beside a rating that overrides them another score.
    pub computed: Option<i64>,
    /// The facts that are needed for a score and not stated.
    pub wanting: Vec<String>,
    /// Why, in the language of the document.
    pub reason: String,
    /// The evidence codes of what counts.
    #[serde(default)]
    pub sources: Vec<String>,
    /// Who rated the item and how, whether or not that counts, in the order of files and rows.
    #[serde(default)]
    pub raters: Vec<RaterEntry>,
    /// Where what counts is stated; of measured facts the tables of records.
    #[serde(default)]
    pub places: Vec<PlaceEntry>,
    /// What auditors wrote, in the order of files and rows; recommendations among it.
    #[serde(default)]
    pub notes: Vec<NoteEntry>,
    /// What the next higher score asks for; null for the highest score and where there is none.
    #[serde(default)]
    pub next: Option<NextEntry>,
}

/// A score that a rater gave the item, whatever the facts give.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct RaterEntry {
    /// The rater; null in a row that names none.
    pub id: Option<String>,
    /// The rating; null where the rater wrote that the data do not allow one.
    pub score: Option<i64>,
    /// Whether it counts: not where a consensus stands in its place.
    pub counts: bool,
    /// The evidence codes that it rests on.
    pub sources: Vec<String>,
    /// When, as year-month-day, if stated.
    pub date: Option<String>,
    /// Where it is stated.
    pub place: PlaceEntry,
}

/// What an auditor wrote.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct NoteEntry {
    /// What the note is for.
    pub kind: NoteWord,
    /// As the auditor wrote it.
    pub text: String,
    /// Who wrote it, if stated.
    pub rater: Option<String>,
    /// When, as year-month-day, if stated.
    pub date: Option<String>,
}

/// What a note is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
#[schemars(rename = "NoteKind")]
pub enum NoteWord {
    /// What the auditor saw, or why a score is what it is.
    Remark,
    /// What goes well and should stay.
    Strength,
    /// What the programme is advised to do.
    Recommendation,
}

/// What the next higher score asks for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct NextEntry {
    /// The next higher score that the item can get.
    pub score: i64,
    /// What it asks for beyond the text of its anchor: all of a figure or count, any one of several cases, and what lifts each cap.
    pub asks: Vec<AskEntry>,
}

/// Something that a score asks for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(tag = "kind", rename_all = "snake_case")]
#[schemars(rename = "Ask")]
pub enum AskEntry {
    /// A figure in a range.
    Figure {
        /// The name of the fact in the item, as in the rubric.
        fact: String,
        /// The range, as a rubric file writes it: `90-100`, `>= 96`, `> 14, <= 30`.
        range: String,
    },
    /// So many of the components.
    Count {
        /// How many, as a range.
        range: String,
        /// How many there are in all.
        of: usize,
        /// The components that are not there yet; null where they were not counted.
        absent: Option<Vec<String>>,
    },
    /// That this is so no longer.
    NoLonger {
        /// As one of the rubric's rules states it.
        condition: ConditionEntry,
    },
    /// That all of these are so.
    All {
        /// As one of the rubric's rules states them.
        conditions: Vec<ConditionEntry>,
    },
    /// That any of these is so.
    Any {
        /// As one of the rubric's rules states them.
        conditions: Vec<ConditionEntry>,
    },
    /// Whatever no other rule is about.
    Otherwise,
    /// That this is so, since without it no score above a limit is given.
    Lifts {
        /// As one of the rubric's rules states it.
        condition: ConditionEntry,
    },
}

/// A condition on a fact.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(rename = "Condition")]
pub struct ConditionEntry {
    /// The name of the fact in the item, as in the rubric.
    pub fact: String,
    /// How the answer is compared.
    pub operator: OperatorWord,
    /// With what: a figure in plain decimals or as a fraction, `yes` or `no`, or an answer to choose.
    pub value: String,
}

/// How an answer is compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
#[schemars(rename = "Operator")]
pub enum OperatorWord {
    /// The answer is the value.
    Is,
    /// The answer is any other than the value.
    IsNot,
    /// The answer is the value or more.
    AtLeast,
    /// The answer is more than the value.
    Over,
    /// The answer is the value or less.
    AtMost,
    /// The answer is less than the value.
    Under,
}

/// What the programme is advised to do.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct RecommendationEntry {
    /// The id of the item, as in the rubric.
    pub item: String,
    /// The tracks that it is about.
    pub tracks: Vec<String>,
    /// The advice as the auditor wrote it.
    pub text: String,
}

/// Whether an item has a score.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
#[schemars(rename = "Status")]
pub enum StatusWord {
    /// It has one.
    Scored,
    /// The evidence is not enough for one.
    Missing,
    /// A rater wrote that the data do not allow one.
    InsufficientData,
    /// The programme's model does not use the item in this track.
    NotApplicable,
}

/// What a score rests on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
#[schemars(rename = "Basis")]
pub enum BasisWord {
    /// How many components are there.
    Count,
    /// The range that a figure is in.
    Bands,
    /// The first of several rules that holds.
    Rules,
    /// The mean of the ratings of each worker.
    Mean,
    /// An auditor's rating.
    Rated,
    /// An auditor's rating against what the facts give.
    Override,
    /// What another track leaves open, as both share one score.
    Shared,
}

/// A warning or notice.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct WarningEntry {
    /// The stable code of this kind of warning.
    pub code: String,
    /// `warning`, or `notice` for what changes no verdict.
    pub severity: String,
    /// The item that it is about, if any.
    pub item: Option<String>,
    /// The tracks that it is about; none when it is about all.
    pub tracks: Vec<String>,
    /// What it says, in the language of the document.
    pub message: String,
    /// Where what it is about is stated.
    #[serde(default)]
    pub places: Vec<PlaceEntry>,
}

/// An overlay that was used.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct OverlayEntry {
    /// The name as the audit gives it, or as the command line does.
    pub path: String,
    /// Who wrote it, if it says so.
    pub origin: Option<String>,
}

/// A file that was read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct InputEntry {
    /// The name as the audit gives it.
    pub path: String,
    /// SHA-256 of its bytes, 64 hexadecimal digits.
    #[schemars(regex(pattern = "^[0-9a-f]{64}$"))]
    pub sha256: String,
}

/// The scorecards of an audit on several scales, each by itself: their totals mean different things and are never added.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct ScorecardsDocument {
    #[serde(flatten)]
    pub head: Head,
    /// One for each scale, in the order of the audit.
    pub scorecards: Vec<ScorecardDocument>,
}

/// A row of the scorecard as CSV: an item in a track.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ScorecardRow {
    /// The rubric's id.
    #[serde(with = "text")]
    pub rubric: String,
    #[serde(with = "text")]
    pub item: String,
    /// Its title, in the language that was asked for.
    #[serde(with = "text")]
    pub title: String,
    #[serde(with = "text")]
    pub section: String,
    #[serde(with = "text")]
    pub track: String,
    /// Whether there is a score.
    pub status: StatusWord,
    /// The score; blank unless scored.
    pub score: Option<i64>,
    /// What it rests on; blank unless scored.
    pub basis: Option<BasisWord>,
    /// The facts that count, as `fact=value`, parted by `; `; without a value where that rests on fewer than five clients.
    #[serde(with = "text")]
    pub facts: String,
    /// Why, in the language that was asked for.
    #[serde(with = "text")]
    pub reason: String,
}

impl Row for ScorecardRow {
    const COLUMNS: &'static [&'static str] =
        &["rubric", "item", "title", "section", "track", "status", "score", "basis", "facts", "reason"];
}
