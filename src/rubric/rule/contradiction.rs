//! Contradictions: answers that cannot go together.

use serde::{Deserialize, Serialize};

use super::checker::Checker;
use super::condition::Condition;
use super::given::Answers;
use crate::rubric::fact::Facts;
use crate::rubric::fault::reading::RULE_SHAPE;
use crate::rubric::id::FactName;

/// Conditions on several facts of which not all can hold.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Contradiction(Vec<Condition>);

impl Contradiction {
    /// The contradictions that a file says; `None` when one of them cannot be made sense of.
    pub fn check(raw: &[Vec<String>], checker: &mut Checker<'_, '_>) -> Option<Vec<Self>> {
        let mut checked = Vec::new();
        for (index, texts) in raw.iter().enumerate() {
            let path = ["contradictions", &index.to_string()];
            let conditions = Condition::check_all(texts, &path, checker);
            let is_of_several = |conditions: &Vec<Condition>| {
                conditions.first().is_some_and(|first| conditions.iter().any(|condition| condition.fact != first.fact))
            };
            if conditions.as_ref().is_some_and(|conditions| !is_of_several(conditions)) {
                let text = "only answers to several facts can contradict each other";
                checker.value(&path, &RULE_SHAPE, text, "name two conditions on two facts: [teams >= 3, separate = yes]");
            }
            checked.push(conditions.filter(is_of_several).map(Self));
        }
        checked.into_iter().collect()
    }

    pub fn conditions(&self) -> &[Condition] {
        &self.0
    }

    /// Whether the answers contradict each other.
    pub fn holds(&self, facts: &dyn Answers) -> bool {
        self.0.iter().all(|condition| condition.is_met(facts))
    }

    /// The facts that it is about, each once.
    pub fn facts(&self) -> Vec<&FactName> {
        let mut facts: Vec<&FactName> = Vec::new();
        for condition in &self.0 {
            if !facts.contains(&&condition.fact) {
                facts.push(&condition.fact);
            }
        }
        facts
    }

    pub fn property(&self, facts: &Facts) -> (String, String) {
        let conditions: Vec<String> = self.0.iter().map(|condition| condition.written(facts)).collect();
        (format!("contradictions.{}", conditions.join("; ")), String::new())
    }
}
