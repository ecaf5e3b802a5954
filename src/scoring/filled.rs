//! How much of an audit is filled in: of the facts and ratings that are stated or can still decide a score, how many are stated.

use std::collections::{BTreeMap, BTreeSet};

use super::{Basis, Outcome, Scorecard};
use crate::rubric::{Answer, FactName, Item};

/// How far an audit has come.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Filled {
    /// Facts and ratings that are stated or measured, each once for all tracks of its item.
    pub stated: usize,
    /// Those and the ones that can still decide a score.
    pub wanted: usize,
    /// Items that the model uses and that have no score in some track.
    pub unscored: usize,
}

/// A fact, or the rating where only an auditor decides.
type Asked<'a> = Option<&'a FactName>;

/// What of an audit is filled in. A rating decides its item, so that facts beside it that nobody stated are not waited for.
pub fn filled(scorecard: &Scorecard<'_>) -> Filled {
    let mut filled = Filled::default();
    let nothing: BTreeMap<FactName, Answer> = BTreeMap::new();
    for scored in scorecard.items.iter().filter(|scored| scored.is_used()) {
        let (mut stated, mut open): (BTreeSet<Asked<'_>>, BTreeSet<FactName>) = (BTreeSet::new(), BTreeSet::new());
        let mut wants_rating = false;
        for (track, outcome) in scored.outcomes.iter().filter(|(_, outcome)| !matches!(outcome, Outcome::NotApplicable)) {
            let evidence = scorecard.audit.evidence_of(&scored.item.id, track);
            let facts = evidence.map_or(&nothing, |evidence| evidence.facts());
            stated.extend(facts.keys().map(Some));
            if evidence.is_some_and(|evidence| evidence.rating().is_some() || evidence.is_insufficient()) {
                stated.insert(None);
            } else if scored.item.rule.is_judged() {
                wants_rating |= outcome.score().is_none();
            } else {
                open.extend(deciding(scored.item, facts, outcome));
            }
        }
        let still_open =
            open.iter().filter(|fact| !stated.contains(&Some(*fact))).count() + usize::from(wants_rating && !stated.contains(&None));
        filled.stated += stated.len();
        filled.wanted += stated.len() + still_open;
        let has_no_score = |(_, outcome): &(_, Outcome)| matches!(outcome, Outcome::Missing { .. } | Outcome::Insufficient { .. });
        filled.unscored += usize::from(scored.outcomes.iter().any(has_no_score));
    }
    filled
}

/// The facts that nobody stated and that can still decide what an item gets: those that its rule waits for, components that count as absent, and what
/// would lift a cap.
pub fn deciding(item: &Item, facts: &BTreeMap<FactName, Answer>, outcome: &Outcome) -> Vec<FactName> {
    let mut open = item.rule.open(facts);
    match outcome {
        Outcome::Scored(decision) => {
            if decision.basis == Basis::Count {
                open.extend(item.components().into_iter().cloned());
            }
            let computed = decision.computed.iter();
            let lowered = computed.flat_map(|computed| computed.caps.iter().filter(|cap| cap.at_most < computed.uncapped));
            open.extend(lowered.filter(|cap| cap.for_want_of_evidence).map(|cap| cap.fact.clone()));
        }
        _ if !item.rule.is_judged() => open.extend(item.caps.iter().map(|cap| cap.unless.fact.clone())),
        _ => {}
    }
    let mut seen = BTreeSet::new();
    open.retain(|fact| !facts.contains_key(fact) && seen.insert(fact.clone()));
    open
}
