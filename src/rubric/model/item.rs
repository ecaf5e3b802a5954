//! A checked item: its facts, the rule that gives its score, and its caps.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::Score;
use crate::figure::Figure;
use crate::rubric::id::{FactName, ItemId, ModelId, TrackId};
use crate::rubric::in_order::InOrder;
use crate::rubric::raw::{Diverging, Settings};
use crate::rubric::rule::{Cap, Leaf, Rule};

/// An item of the scale.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Item {
    /// Section and number.
    pub id: ItemId,
    /// The section's id.
    pub section: String,
    /// The item's name.
    pub title: String,
    /// The tracks that it is scored in.
    pub tracks: Vec<TrackId>,
    /// The models that use it.
    pub models: Vec<ModelId>,
    /// Whether its tracks may differ; `None` for an item of one track.
    pub diverging: Option<Diverging>,
    /// The sources that the scale lists; any, when empty.
    pub evidence: Vec<String>,
    /// What the item asks; empty where only the name is known.
    pub criterion: String,
    /// The lowest score of this item.
    pub lowest: Score,
    /// The highest score of this item.
    pub highest: Score,
    /// The facts, in the order of the file.
    pub facts: InOrder<FactName, Fact>,
    /// How facts give a score.
    pub rule: Rule,
    /// What keeps the score down.
    pub caps: Vec<Cap>,
    /// What each score describes.
    pub anchors: BTreeMap<Score, String>,
    /// The rulings on this item.
    pub rulings: Vec<String>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Fact {
    /// What kind of answer it takes.
    pub kind: FactKind,
    /// What it is, for a reader; empty for a point that is there or not, which is called by its item.
    pub title: String,
    /// The measure that yields it from records.
    pub measure: Option<MeasureUse>,
    /// Whether it only stands beside an auditor's judgement.
    pub supporting: bool,
}

/// A measure, and what of the scale it works with.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MeasureUse {
    /// The measure's name.
    pub name: String,
    /// Its numbers and words of the scale.
    pub settings: Settings,
}

/// The kinds of answer.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum FactKind {
    /// Any number from zero, and what it counts.
    Number(String),
    /// A whole number from zero, and what it counts.
    Whole(String),
    /// From 0 to 100.
    Percentage,
    YesNo,
    /// One of these, in rising order.
    Choice(Vec<Choice>),
}

/// An answer to choose.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Choice {
    /// The answer in evidence files.
    pub id: String,
    /// What it means.
    pub title: String,
}

/// An answer to a fact: what evidence states and what conditions compare with.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Answer {
    /// A number or percentage.
    Figure(Figure),
    YesNo(bool),
    /// One of the choices, by its rank from the lowest.
    Choice(usize),
}

impl Item {
    /// Whether a programme of this model scores the item in this track.
    pub fn is_scored(&self, model: &ModelId, track: &TrackId) -> bool {
        self.models.contains(model) && self.tracks.contains(track)
    }

    /// The fact of this name, in any case of letters, and its own spelling.
    pub fn fact(&self, name: &str) -> Option<(&FactName, &Fact)> {
        self.facts.iter().find(|(own, _)| own.as_str().eq_ignore_ascii_case(name))
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

    /// An answer as evidence files write it, the same in every language.
    pub fn plain(&self, answer: &Answer, fact: &FactName) -> String {
        match (answer, self.facts.get(fact).map(|fact| &fact.kind)) {
            (Answer::YesNo(true), _) => "yes".to_owned(),
            (Answer::YesNo(false), _) => "no".to_owned(),
            (Answer::Figure(figure), _) => figure.to_string(),
            (Answer::Choice(rank), Some(FactKind::Choice(choices))) => {
                choices.get(*rank).map_or_else(|| rank.to_string(), |choice| choice.id.clone())
            }
            (Answer::Choice(rank), _) => rank.to_string(),
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
