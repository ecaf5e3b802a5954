//! A checked item: its facts, the rule that gives its score, and its caps.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::rubric::fact::{Fact, Facts};
use crate::rubric::id::{FactName, ItemId, ModelId, TrackId};
use crate::rubric::parts::{Diverging, Score};
use crate::rubric::rule::{Cap, Contradiction, Leaf, Rule};

/// How low a score is in the range of its item.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Lowness {
    /// The lowest that there is.
    Lowest,
    /// In the lowest quarter of the range.
    Quarter,
    /// In the lower half of it.
    Half,
}

/// An item of the scale.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Item {
    /// Section and number.
    pub id: ItemId,
    /// The section's id.
    pub section: String,
    pub title: String,
    pub tracks: Vec<TrackId>,
    pub models: Vec<ModelId>,
    /// Whether its tracks may differ, by each model that scores it in several.
    pub diverging: BTreeMap<ModelId, Diverging>,
    /// The sources that the scale lists; any, when empty.
    pub evidence: Vec<String>,
    pub criterion: String,
    pub lowest: Score,
    pub highest: Score,
    /// The facts, in the order of the file.
    pub facts: Facts,
    pub rule: Rule,
    /// Answers that cannot go together.
    pub contradictions: Vec<Contradiction>,
    pub caps: Vec<Cap>,
    pub anchors: BTreeMap<Score, String>,
    pub rulings: Vec<String>,
}

impl Item {
    /// Whether a programme of this model scores the item in this track.
    pub fn is_scored(&self, model: &ModelId, track: &TrackId) -> bool {
        self.models.contains(model) && self.tracks.contains(track)
    }

    /// Whether its tracks may differ in a programme of this model; nothing where that scores it in one.
    pub fn diverging(&self, model: &ModelId) -> Option<Diverging> {
        self.diverging.get(model).copied()
    }

    /// The fact of this name, in any case of letters, and its own spelling.
    pub fn fact(&self, name: &str) -> Option<(&FactName, &Fact)> {
        self.facts.iter().find(|(own, _)| own.as_str().eq_ignore_ascii_case(name))
    }

    /// How low a score is; nothing in the upper half of the range.
    pub fn lowness(&self, score: Score) -> Option<Lowness> {
        let (above, range) = (score.saturating_sub(self.lowest), self.highest.saturating_sub(self.lowest));
        match above {
            _ if above >= range => None,
            above if above <= 0 => Some(Lowness::Lowest),
            above if above.saturating_mul(4) <= range => Some(Lowness::Quarter),
            above if above.saturating_mul(2) <= range => Some(Lowness::Half),
            _ => None,
        }
    }

    /// The title of a fact, or its name where it has none.
    pub fn fact_title<'a>(&'a self, name: &'a FactName) -> &'a str {
        match self.facts.get(name) {
            None => name.as_str(),
            // A point that is there or not is called by its item.
            Some(fact) if fact.title.is_empty() => &self.title,
            Some(fact) => &fact.title,
        }
    }

    /// The components that the item's rule counts, in all its cases.
    pub fn components(&self) -> Vec<&FactName> {
        let counted = self.rule.leaves().into_iter().filter_map(|(_, leaf)| match leaf {
            Leaf::Count(count) => Some(&count.of),
            Leaf::Score(_) | Leaf::Bands(_) => None,
        });
        counted.flatten().collect()
    }
}
