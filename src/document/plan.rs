//! What comes first and what it would take, in its published shape.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Document, Head};

impl Document for PlanDocument {
    const NAME: &'static str = "getrouw.plan";
    const NUMBER: u32 = 1;
}

/// What comes first and what it would take, one part for each scale.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct PlanDocument {
    #[serde(flatten)]
    pub head: Head,
    /// The programme's name.
    pub programme: String,
    /// The day of the plan, as year-month-day.
    pub day: String,
    /// One part for each scale of the audit, in its order.
    pub scales: Vec<PlannedScale>,
}

/// The plan on one scale.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct PlannedScale {
    /// The id of the scale.
    pub rubric: String,
    /// The version of the scale.
    pub version: String,
    /// The id of the programme's model.
    pub model: String,
    /// The totals as they are.
    pub tracks: Vec<ExpectedTrack>,
    /// The items that can rise; the first wins the most points for its effort.
    pub rises: Vec<RiseEntry>,
    /// The items that have no score yet.
    pub unscored: Vec<UnscoredEntry>,
    /// Facts that the next scores of several items ask for.
    pub shared_facts: Vec<SharedFactEntry>,
    /// What is to be reached and what it takes; null where nothing was asked.
    pub target: Option<TargetEntry>,
    /// What is planned, in the order of its phases.
    pub roadmap: Vec<RoadmapEntry>,
    /// What the programme has done or dropped.
    pub closed: Vec<RoadmapEntry>,
    /// The totals expected after each phase and those before it.
    pub expected: Vec<ExpectedPhase>,
    /// What became of the plan of the review before; empty where none is named.
    pub followed: Vec<FollowedEntry>,
    /// What other facts would give; null where none were tried.
    pub what_if: Option<WhatIfEntry>,
}

/// A total, as it is or as it is expected.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct ExpectedTrack {
    /// The id of the track.
    pub id: String,
    /// The sum over the items that have a score.
    pub total: i64,
    /// The sum if every item had its highest score.
    pub maximum: i64,
    /// The sum if every missing item got the lowest score.
    pub lowest_possible: i64,
    /// The sum if every missing item got the highest score.
    pub highest_possible: i64,
    /// How many items the model scores in this track.
    pub items: usize,
    /// How many of them have a score.
    pub scored: usize,
    /// The name of the band; null where there is none or a missing item can still change it.
    pub band: Option<String>,
}

/// An item that can rise, in the tracks that rise with it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct RiseEntry {
    /// The id of the item.
    pub item: String,
    /// The ids of the tracks.
    pub tracks: Vec<String>,
    /// The score as it is.
    pub from: i64,
    /// What one step costs: plain decimals, or a fraction.
    pub effort: String,
    /// The scores that it can have next, the lowest first.
    pub steps: Vec<StepEntry>,
}

/// A score that an item can have next, and what that takes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct StepEntry {
    /// A score above the present one.
    pub score: i64,
    /// Each of these is enough, from the facts as they are; six at most, and none where an auditor judges by the anchor.
    pub ways: Vec<Vec<WantedFact>>,
    /// The same in a sentence, with the anchor.
    pub text: String,
}

/// What a fact has to become.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct WantedFact {
    /// The facts: one, or components of which some have to be present.
    pub facts: Vec<String>,
    /// As it is, as evidence files write it; null where it is not stated, and of components.
    pub now: Option<String>,
    /// What it has to be: an answer, or a range as a rubric writes it; of components how many more.
    pub needed: String,
    /// By how much a figure has to rise, or below nought to fall, exactly: plain decimals or a fraction; null where that cannot be said.
    pub by: Option<String>,
}

/// An item that has no score in some tracks.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct UnscoredEntry {
    /// The id of the item.
    pub item: String,
    /// The ids of the tracks.
    pub tracks: Vec<String>,
}

/// A fact that the next scores of several items ask for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct SharedFactEntry {
    /// Its name in the first of the items.
    pub fact: String,
    /// The ids of the items.
    pub items: Vec<String>,
}

/// What is to be reached and what it takes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct TargetEntry {
    /// The lowest sums that do, by track.
    pub tracks: Vec<TrackTarget>,
    /// The lowest scores that do, by item.
    pub items: Vec<ItemTarget>,
    /// What it takes.
    pub result: TargetWord,
    /// How many steps the smallest sets have; null unless there are any.
    pub steps: Option<u32>,
    /// What the smallest sets cost, in thousandths of a step; null unless there are any.
    pub effort: Option<u64>,
    /// How many such sets there are, in digits; null unless there are any.
    pub count: Option<String>,
    /// Some of them: those that ask least of any one item.
    pub sets: Vec<Vec<SetStep>>,
}

/// What a track is to reach.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct TrackTarget {
    /// The id of the track.
    pub track: String,
    /// The lowest sum that does.
    pub at_least: i64,
    /// The highest sum that can be reached, where that is not enough; else null.
    pub out_of_reach: Option<i64>,
}

/// What an item is to reach.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct ItemTarget {
    /// The id of the item.
    pub item: String,
    /// The id of the track; null for every one of the item.
    pub track: Option<String>,
    /// The lowest score that does.
    pub at_least: i64,
    /// Whether it cannot be reached, or the item has no score.
    pub out_of_reach: bool,
}

/// What it takes to reach a target.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
#[schemars(rename = "TargetResult")]
pub enum TargetWord {
    /// Nothing: it is reached.
    Reached,
    /// The steps of any of the smallest sets.
    Steps,
    /// No steps are enough.
    Unreachable,
    /// There are too many tracks and points to try every set.
    TooLarge,
}

/// A step of a set.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct SetStep {
    /// The id of the item.
    pub item: String,
    /// The ids of the tracks.
    pub tracks: Vec<String>,
    /// The score as it is.
    pub from: i64,
    /// The score that it is to have.
    pub to: i64,
}

/// Something on the roadmap.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct RoadmapEntry {
    /// The id of the item.
    pub item: String,
    /// The ids of the tracks.
    pub tracks: Vec<String>,
    /// The score that it starts from; null where there is none.
    pub from: Option<i64>,
    /// The score that it is to reach; null where nothing says so.
    pub to: Option<i64>,
    /// What is done.
    pub action: String,
    /// Who does it; null where nobody is named.
    pub owner: Option<String>,
    /// The last day, as year-month-day; null where there is none.
    pub due: Option<String>,
    /// In which phase that falls; null where it has no day or comes after a year.
    pub phase: Option<PhaseWord>,
    /// How far it is.
    pub state: StateWord,
    /// What shows that it was done; null where nothing says so.
    pub evidence: Option<String>,
    /// Whether the programme planned it; else it is a step of getrouw.
    pub planned: bool,
}

/// By when something is to be done.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
#[schemars(rename = "Phase")]
pub enum PhaseWord {
    /// Within a month.
    Now,
    /// Within half a year.
    HalfYear,
    /// Within a year.
    Year,
}

/// How far an action is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
#[schemars(rename = "ActionState")]
pub enum StateWord {
    /// Nothing was done yet.
    Open,
    /// It is being done.
    Started,
    /// It was done.
    Done,
    /// It was put off.
    Moved,
    /// It will not be done.
    Dropped,
}

/// The totals expected after a phase.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct ExpectedPhase {
    /// Which of the three it is.
    pub phase: PhaseWord,
    /// Its last day, as year-month-day.
    pub ends: String,
    /// The totals, if all that is planned reaches what it is to reach and nothing else changes.
    pub tracks: Vec<ExpectedTrack>,
}

/// What became of an action of the review before.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct FollowedEntry {
    /// The id of the item.
    pub item: String,
    /// What was planned.
    pub action: String,
    /// How far it is.
    pub state: StateWord,
    /// By how much the item changed, in each track that the action is about; empty where that cannot be said.
    pub changes: Vec<i64>,
}

/// What other facts would give.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct WhatIfEntry {
    /// What was assumed, as it was written.
    pub assumed: Vec<String>,
    /// The totals with what is assumed.
    pub tracks: Vec<ExpectedTrack>,
    /// The scores that differ.
    pub items: Vec<WhatIfItem>,
}

/// A score that differs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct WhatIfItem {
    /// The id of the item.
    pub item: String,
    /// The id of the track.
    pub track: String,
    /// The score as it is; null where there is none.
    pub before: Option<i64>,
    /// The score as it would be; null where there would be none.
    pub after: Option<i64>,
}
