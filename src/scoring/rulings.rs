//! Which rulings of the rubric applied.

use std::collections::BTreeSet;

use super::{Outcome, Scorecard, ScoredItem};
use crate::rubric::Ruling;

/// The rulings that applied to these items: those about what happened while scoring, and those on items that got a score
/// from facts.
pub fn applied_rulings<'a>(scorecard: &Scorecard<'a>, items: &[&ScoredItem<'_>]) -> Vec<&'a Ruling> {
    let from_facts = |scored: &&&ScoredItem<'_>| {
        scored.outcomes.iter().any(|(_, outcome)| matches!(outcome, Outcome::Scored(decision) if decision.computed.is_some()))
    };
    let named: BTreeSet<&str> = items.iter().filter(from_facts).flat_map(|scored| scored.item.rulings.iter().map(String::as_str)).collect();
    let happened: BTreeSet<_> = items.iter().flat_map(|scored| scored.occasions).collect();
    let applies =
        |ruling: &&Ruling| named.contains(ruling.number.as_str()) || ruling.applies_to.iter().any(|occasion| happened.contains(occasion));
    scorecard.audit.rubric().rulings.iter().filter(applies).collect()
}
