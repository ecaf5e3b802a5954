//! What the evidence says of an item, each piece with where it came from.

use crate::audit::{ClaimValue, ItemEvidence, Statement, Subject};
use crate::rubric::{Answer, FactName, Item, Score};

/// A piece of evidence.
pub(super) struct Testimony<'a> {
    pub says: Says<'a>,
    /// Where it came from.
    pub origin: Origin<'a>,
}

/// What a piece of evidence says.
pub(super) enum Says<'a> {
    Fact(&'a FactName, &'a Answer),
    /// A direct rating.
    Rating(Score),
}

/// Where a piece of evidence came from.
pub(super) enum Origin<'a> {
    /// Somebody stated it, from these sources; none when no source was named.
    Sources(Vec<&'a str>),
    /// Records yield it.
    Records,
}

/// What a statement claims.
pub(super) enum Claimed<'a> {
    Fact(&'a FactName, &'a Answer),
    Rating(Score),
    /// That the data allow no rating.
    Insufficient,
}

/// What a statement claims; nothing of one that is only a note. A figure that points at few is told by none who stated it.
pub(super) fn claimed<'a>(statement: &'a Statement, evidence: &'a ItemEvidence) -> Option<Claimed<'a>> {
    let claim = statement.claim.as_ref()?;
    match (&claim.subject, &claim.value) {
        (Subject::Fact(name), ClaimValue::Answer(answer)) => {
            let untold = evidence.facts().get(name).filter(|counted| **counted == Answer::Untold);
            Some(Claimed::Fact(name, untold.unwrap_or(answer)))
        }
        (_, ClaimValue::Rating(score)) => Some(Claimed::Rating(*score)),
        (_, ClaimValue::Insufficient) => Some(Claimed::Insufficient),
        (_, ClaimValue::Answer(_)) => None,
    }
}

/// What records yield of an item, in the order of its facts.
pub(super) fn measured<'a>(item: &'a Item, evidence: &'a ItemEvidence) -> impl Iterator<Item = (&'a FactName, &'a Answer)> {
    item.facts.keys().filter_map(|name| Some((name, evidence.measured(name)?)))
}

/// What is stated, in the order of the item's facts, then the rating, then what records yield, also where a statement stands beside it.
pub(super) fn testimonies<'a>(item: &'a Item, evidence: &'a ItemEvidence) -> Vec<Testimony<'a>> {
    let sources = |subject: &Subject| Origin::Sources(evidence.sources_of(subject).into_iter().collect());
    // What only records yield was stated by nobody, and so has no sources.
    let stated = item.facts.keys().filter_map(move |name| {
        let subject = Subject::Fact(name.clone());
        let answer = evidence.facts().get(name).filter(|_| evidence.is_stated(&subject))?;
        Some(Testimony { says: Says::Fact(name, answer), origin: sources(&subject) })
    });
    let rating =
        evidence.rating().into_iter().map(move |rating| Testimony { says: Says::Rating(rating), origin: sources(&Subject::Rating) });
    let measured = measured(item, evidence).map(|(name, answer)| Testimony { says: Says::Fact(name, answer), origin: Origin::Records });
    stated.chain(rating).chain(measured).collect()
}
