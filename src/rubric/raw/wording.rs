//! A wording file as it says it: the words of a rubric, and an organisation's own bands and minimums.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::RawTotalBands;
use crate::rubric::in_order::InOrder;
use crate::rubric::parts::Minimums;

/// The version of the wording format that this code reads.
pub const WORDING_FORMAT: u32 = 1;

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
    /// What the code for insufficient data means.
    #[serde(default)]
    pub insufficient: Option<String>,
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
    /// What informants are called.
    #[serde(default)]
    pub informants: InOrder<String, String>,
    /// What is due.
    #[serde(default)]
    pub due: InOrder<String, String>,
    /// Questions of the entry test.
    #[serde(default)]
    pub readiness: InOrder<String, String>,
    /// Texts of rulings.
    #[serde(default)]
    pub rulings: InOrder<String, String>,
    /// Names of bands.
    #[serde(default)]
    pub band_names: InOrder<String, String>,
    /// Titles of sections.
    #[serde(default)]
    pub sections: InOrder<String, String>,
    /// Words of items.
    #[serde(default)]
    pub items: InOrder<String, RawItemWording>,
    /// Bands on totals, in an overlay.
    #[serde(default)]
    pub bands: Option<RawTotalBands>,
    /// What single items must reach, in an overlay.
    #[serde(default)]
    pub minimums: Option<Minimums>,
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
    /// What to know when answering facts, by fact.
    #[serde(default)]
    pub help: InOrder<String, String>,
    /// What is asked of each client file, by fact.
    #[serde(default)]
    pub per_file: InOrder<String, String>,
    /// Titles of answers, by fact and answer.
    #[serde(default)]
    pub choices: InOrder<String, InOrder<String, String>>,
    /// What caps say, by their place in the list, from 1.
    #[serde(default)]
    pub caps: InOrder<String, String>,
    /// What each score describes.
    #[serde(default)]
    pub anchors: BTreeMap<String, String>,
}

impl RawWording {
    /// The text at a path of the file.
    pub fn text(&self, path: &[&str]) -> Option<&String> {
        match path {
            ["title"] => self.title.as_ref(),
            ["source"] => self.source.as_ref(),
            ["licence"] => self.licence.as_ref(),
            ["insufficient"] => self.insufficient.as_ref(),
            ["tracks", id] => self.tracks.get(*id),
            ["models", id] => self.models.get(*id),
            ["evidence_codes", id] => self.evidence_codes.get(*id),
            ["principles", id] => self.principles.get(*id),
            ["informants", id] => self.informants.get(*id),
            ["due", id] => self.due.get(*id),
            ["readiness", id] => self.readiness.get(*id),
            ["rulings", id] => self.rulings.get(*id),
            ["sections", id] => self.sections.get(*id),
            ["band_names", id] => self.band_names.get(*id),
            ["items", id, rest @ ..] => self.items.get(*id)?.text(rest),
            _ => None,
        }
    }
}

impl RawItemWording {
    fn text(&self, path: &[&str]) -> Option<&String> {
        match path {
            ["title"] => self.title.as_ref(),
            ["criterion"] => self.criterion.as_ref(),
            ["facts", fact] => self.facts.get(*fact),
            ["help", fact] => self.help.get(*fact),
            ["units", fact] => self.units.get(*fact),
            ["per_file", fact] => self.per_file.get(*fact),
            ["choices", fact, choice] => self.choices.get(*fact)?.get(*choice),
            ["caps", place] => self.caps.get(*place),
            ["anchors", score] => self.anchors.get(*score),
            _ => None,
        }
    }
}
