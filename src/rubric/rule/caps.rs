//! Caps: facts that keep a score down, whatever the rule gives.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::checker::Checker;
use super::condition::Condition;
use super::given::Answers;
use crate::rubric::fact::Facts;
use crate::rubric::id::FactName;
use crate::rubric::parts::Score;

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

    pub fn property(&self, facts: &Facts) -> (String, String) {
        (format!("caps.unless {}", self.unless.written(facts)), format!("<= {}", self.at_most))
    }
}

/// The caps that a file says; `None` when one of them cannot be made sense of.
pub fn check(raw: &[RawCap], checker: &mut Checker<'_, '_>) -> Option<Vec<Cap>> {
    let mut caps = Vec::new();
    for (index, raw) in raw.iter().enumerate() {
        let step = index.to_string();
        checker.score(&raw.at_most.to_string(), &["caps", &step, "at_most"]);
        let unless = Condition::check(&raw.unless, &["caps", &step, "unless"], checker);
        caps.push(unless.map(|unless| Cap { unless, at_most: raw.at_most, text: raw.text.clone() }));
    }
    caps.into_iter().collect()
}
