//! Rules: the first case that holds.

use std::collections::BTreeMap;

use super::item::{Result, Verdict};
use super::outcome::Reason;
use super::{bands, count};
use crate::rubric::{Answer, Case, Condition, FactName, Then, When};

/// The score of a list of cases. Every fact that a condition or a band of the list names decides between anchors, so all
/// of them must be stated, even one that would not have changed the outcome (ruling 12).
pub(super) fn score(cases: &[Case], facts: &BTreeMap<FactName, Answer>) -> Result {
    let mut wanting: Vec<FactName> = Vec::new();
    let decides = cases.iter().flat_map(|case| {
        let banded = match &case.then {
            Then::Bands(bands) => Some(&bands.fact),
            Then::Score(_) | Then::Count(_) => None,
        };
        case.when.conditions().iter().map(|condition| &condition.fact).chain(banded)
    });
    for fact in decides.filter(|fact| !facts.contains_key(*fact)) {
        if !wanting.contains(fact) {
            wanting.push(fact.clone());
        }
    }
    if !wanting.is_empty() {
        return Err(wanting);
    }
    let (index, case) = cases.iter().enumerate().find(|(_, case)| holds(&case.when, facts)).ok_or_else(Vec::new)?;
    match &case.then {
        Then::Score(score) => {
            Ok(Verdict { score: *score, reason: Reason::Case { index, stated: stated(case, cases, facts) }, unstated: Vec::new() })
        }
        Then::Count(count) => count::score(count, facts),
        Then::Bands(bands) => bands::score(bands, facts),
    }
}

/// The facts that the case's conditions are about, each once, in the order of the rubric's conditions.
fn stated(case: &Case, cases: &[Case], facts: &BTreeMap<FactName, Answer>) -> Vec<(FactName, Answer)> {
    let of_case: Vec<&Condition> = case.when.conditions().iter().collect();
    let conditions = if of_case.is_empty() { cases.iter().flat_map(|case| case.when.conditions()).collect() } else { of_case };
    let mut stated: Vec<(FactName, Answer)> = Vec::new();
    for condition in conditions {
        if let Some(answer) = facts.get(&condition.fact)
            && stated.iter().all(|(name, _)| *name != condition.fact)
        {
            stated.push((condition.fact.clone(), answer.clone()));
        }
    }
    stated
}

fn holds(when: &When, facts: &BTreeMap<FactName, Answer>) -> bool {
    let met = |condition: &Condition| facts.get(&condition.fact).is_some_and(|answer| condition.is_met_by(answer));
    match when {
        When::Otherwise => true,
        When::All(conditions) => conditions.iter().all(met),
        When::Any(conditions) => conditions.iter().any(met),
    }
}
