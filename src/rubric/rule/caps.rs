//! Caps: facts that keep a score down, whatever the rule gives.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Answers, Condition};
use crate::rubric::check_item::ItemChecker;
use crate::rubric::id::FactName;
use crate::rubric::in_order::InOrder;
use crate::rubric::model::{Fact, Item, Score};

/// What keeps a score down unless a condition holds.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "Cap")]
pub struct RawCap {
    /// The condition; a fact that is not stated does not meet it.
    pub unless: String,
    /// The highest score otherwise.
    pub at_most: i64,
    /// The same in words, with the score in them.
    #[serde(default)]
    pub text: String,
}

/// What keeps a score down.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Cap {
    /// The condition that lifts it.
    pub unless: Condition,
    /// The highest score otherwise.
    pub at_most: Score,
    /// The same in words; empty where the rubric has none.
    pub text: String,
}

/// A cap that holds because its condition is not met.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CapApplied {
    /// The fact that would lift it.
    pub fact: FactName,
    /// The highest score that it leaves.
    pub at_most: Score,
    /// Whether it holds only because nobody stated the fact.
    pub for_want_of_evidence: bool,
}

impl Cap {
    /// The cap, where its condition is not met. A fact that nobody stated does not meet it (ruling 12).
    pub fn applied(&self, facts: &dyn Answers) -> Option<CapApplied> {
        (!self.unless.is_met(facts)).then(|| CapApplied {
            fact: self.unless.fact.clone(),
            at_most: self.at_most,
            for_want_of_evidence: facts.answer(&self.unless.fact).is_none(),
        })
    }

    pub fn property(&self, item: &Item) -> (String, String) {
        (format!("caps.unless {}", self.unless.written(item)), format!("at most {}", self.at_most))
    }
}

impl ItemChecker<'_, '_> {
    pub fn caps(&mut self, facts: &InOrder<FactName, Fact>) -> Option<Vec<Cap>> {
        let mut caps = Vec::new();
        for (index, raw) in self.raw().caps.iter().enumerate() {
            let step = index.to_string();
            if self.score(&raw.at_most.to_string()).is_none() {
                self.outside(&["caps", &step, "at_most"], &raw.at_most.to_string());
            }
            let unless = self.condition(&raw.unless, &["caps", &step, "unless"], facts);
            caps.push(unless.map(|unless| Cap { unless, at_most: raw.at_most, text: raw.text.clone() }));
        }
        caps.into_iter().collect()
    }
}
