//! An item as its file says it: facts, rule, caps, anchors.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::RawScale;
use crate::rubric::in_order::InOrder;
use crate::rubric::rule::{RawCap, RawRule};

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
    /// The numbers and words of the scale that the measure works with; each measure says which it takes.
    #[serde(default)]
    pub settings: Option<Settings>,
    /// Whether the fact only stands beside an auditor's judgement, so that no rule looks at it.
    #[serde(default)]
    pub supporting: bool,
    /// The answers to choose from, in rising order; for `choice`.
    #[serde(default)]
    pub choices: Vec<RawChoice>,
}

/// What of the scale a measure works with.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Settings {
    /// After so many days a client without a contact counts with the days waited so far.
    #[serde(default)]
    pub wait_days: Option<u32>,
    /// A worker with up to so many job-seeking clients has few.
    #[serde(default)]
    pub few_clients: Option<u32>,
    /// A worker with few clients does enough with so many contacts a week for each.
    #[serde(default)]
    pub contacts_each: Option<u32>,
    /// Enough contacts for few clients count as so many a week.
    #[serde(default)]
    pub counts_as: Option<u32>,
    /// The length of a stretch, in days.
    #[serde(default)]
    pub days: Option<u32>,
    /// The length of a stretch, in weeks.
    #[serde(default)]
    pub weeks: Option<u32>,
    /// Up to so many types are few.
    #[serde(default)]
    pub few_types: Option<u32>,
    /// The types that together are all.
    #[serde(default)]
    pub types: Vec<String>,
}

impl Settings {
    /// The names of those that are numbers.
    pub const NUMBERS: [&'static str; 7] = ["wait_days", "few_clients", "contacts_each", "counts_as", "days", "weeks", "few_types"];
    /// The name of the list of types.
    pub const TYPES: &'static str = "types";

    /// The number of this name, if it is set.
    pub fn number(&self, name: &str) -> Option<u32> {
        match name {
            "wait_days" => self.wait_days,
            "few_clients" => self.few_clients,
            "contacts_each" => self.contacts_each,
            "counts_as" => self.counts_as,
            "days" => self.days,
            "weeks" => self.weeks,
            "few_types" => self.few_types,
            _ => None,
        }
    }

    /// Whether anything of this name is set.
    pub fn has(&self, name: &str) -> bool {
        if name == Self::TYPES { !self.types.is_empty() } else { self.number(name).is_some() }
    }
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
