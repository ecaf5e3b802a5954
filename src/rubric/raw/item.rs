//! An item as its file says it: facts, rule, caps, anchors.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::rubric::fact::{Choice, Settings};
use crate::rubric::id::{FactName, ModelId, TrackId};
use crate::rubric::in_order::InOrder;
use crate::rubric::parts::Scale;
use crate::rubric::rule::{RawCap, RawRule};

use super::diverging::RawDiverging;

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
    pub tracks: Vec<TrackId>,
    /// The models that use it; all, when none is named.
    #[serde(default)]
    pub models: Vec<ModelId>,
    /// Whether its tracks may have different scores, in every model or by model; for an item of several tracks.
    #[serde(default)]
    pub diverging: Option<RawDiverging>,
    /// The evidence sources that the scale lists for it; any, when none is named.
    #[serde(default)]
    pub evidence: Vec<String>,
    /// What the item asks.
    #[serde(default)]
    pub criterion: String,
    /// The range of this item's score, where it is another than that of the rubric.
    #[serde(default)]
    pub scale: Option<Scale>,
    /// The facts that it is scored from.
    #[serde(default)]
    pub facts: InOrder<FactName, RawFact>,
    /// Answers that cannot go together: lists of conditions of which not all can hold.
    #[serde(default)]
    pub contradictions: Vec<Vec<String>>,
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

/// A fact of an item.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "Fact")]
pub struct RawFact {
    /// What kind of answer it takes.
    pub kind: RawKind,
    /// What a number counts; for `number` and `whole`.
    #[serde(default)]
    pub unit: Option<String>,
    /// The lowest that a number can be; for `number` and `whole`, and zero where nothing is said.
    #[serde(default)]
    pub from: Option<u32>,
    /// The highest that a number can be; for `number` and `whole`.
    #[serde(default)]
    pub to: Option<u32>,
    /// What it is, for a reader.
    pub title: String,
    /// What to know when answering it: when it is yes, what to state where it cannot be answered.
    #[serde(default)]
    pub help: String,
    /// What is asked of each client file, yes or no; for `percentage`, which is then the share of yes, and for `yes_no`, to which the tally is a note.
    #[serde(default)]
    pub per_file: String,
    /// The name of the measure that yields it from records.
    #[serde(default)]
    pub measure: Option<String>,
    /// The numbers and words of the scale that the measure works with; each measure says which it takes.
    #[serde(default)]
    pub settings: Option<Settings>,
    /// Whether the fact only stands beside an auditor's judgement, so that no rule looks at it.
    #[serde(default)]
    pub supporting: bool,
    /// The answers to choose from, in rising order; for `choice`.
    #[serde(default)]
    pub choices: Vec<Choice>,
}

/// The kinds of answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
#[schemars(rename = "Kind")]
pub enum RawKind {
    /// Any number, from zero unless `from` says otherwise.
    Number,
    /// A whole number, alike.
    Whole,
    /// A number from 0 to 100.
    Percentage,
    /// Yes or no.
    YesNo,
    /// One of a list.
    Choice,
}
