//! Ratings of single workers: their mean is a fact of the item (ruling 27).

use std::collections::BTreeMap;

use super::item_evidence::ItemEvidence;
use super::statement::{ClaimValue, Subject};
use crate::diagnostic::{Problem, Problems, Severity};
use crate::figure::Figure;
use crate::locale::{FactId, Message};
use crate::rubric::{Answer, Item, Rule, Score, TrackId};

/// Lays the unweighted mean of the ratings that count for each worker among the facts. Where another mean is stated, that stands only with
/// a note that says why.
pub(super) fn lay_mean(item: &Item, track: &TrackId, evidence: &mut ItemEvidence, problems: &mut Problems) {
    let Rule::PerWorker(judged) = &item.rule else { return };
    let Some(mean) = mean(evidence) else { return };
    let fact = judged.mean().clone();
    let answer = Answer::Figure(mean);
    let subject = Subject::Fact(fact.clone());
    let stated = evidence.facts.get(&fact).filter(|stated| **stated != answer).cloned();
    let stated = stated.filter(|_| !evidence.states_rounded(&fact, &answer));
    let severity = if evidence.is_explained(&subject) { Severity::Warning } else { Severity::Error };
    evidence.mean_of_workers = Some(fact.clone());
    match stated {
        Some(stated) => {
            let (stated, mean) = (item.facts.plain(&stated, &fact), item.facts.plain(&answer, &fact));
            let message = Message::MeanAgainstRatings { item: item.id.to_string(), fact: FactId::of(&fact), stated, mean };
            let problem = Problem::new(severity, message).about(item.id.as_str()).in_track(track.as_str());
            problems.push_joined(problem.at_all(evidence.places_of(&subject)));
        }
        None => drop(evidence.facts.insert(fact, answer)),
    }
}

/// The mean over workers, each counted once.
fn mean(evidence: &ItemEvidence) -> Option<Figure> {
    let counting = evidence.testimonies.iter().filter(|testimony| testimony.counts).map(|testimony| &testimony.statement);
    let ratings: BTreeMap<&str, Score> = counting
        .filter_map(|statement| match statement.claim.as_ref().map(|claim| &claim.value) {
            Some(ClaimValue::Rating(score)) => Some((statement.worker()?, *score)),
            _ => None,
        })
        .collect();
    let sum = ratings.values().fold(Figure::whole(0), |sum, score| sum.plus(&Figure::whole(*score)));
    sum.divided_by(&Figure::whole(i64::try_from(ratings.len()).ok()?))
}
