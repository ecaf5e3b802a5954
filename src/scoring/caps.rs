//! Caps: facts that keep a score down.

use std::collections::BTreeMap;

use super::outcome::CapApplied;
use crate::rubric::{Answer, Cap, FactName};

/// The caps whose condition is not met. A fact that nobody stated does not meet it (ruling 12).
pub(super) fn applied(caps: &[Cap], facts: &BTreeMap<FactName, Answer>) -> Vec<CapApplied> {
    let apply = |cap: &Cap| {
        let answer = facts.get(&cap.unless.fact);
        let met = answer.is_some_and(|answer| cap.unless.is_met_by(answer));
        let applied = CapApplied { fact: cap.unless.fact.clone(), at_most: cap.at_most, for_want_of_evidence: answer.is_none() };
        (!met).then_some(applied)
    };
    caps.iter().filter_map(apply).collect()
}
