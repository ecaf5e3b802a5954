//! What the evidence says of an item, each piece with where it came from.

use std::collections::BTreeSet;

use crate::audit::ItemEvidence;
use crate::rubric::{Answer, FactName, Item, Score};

/// A piece of evidence.
pub(super) struct Testimony<'a> {
    /// What it says.
    pub says: Says<'a>,
    /// Where it came from.
    pub origin: Origin<'a>,
}

/// What a piece of evidence says.
pub(super) enum Says<'a> {
    /// A fact.
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

/// What is stated, in the order of the item's facts, then the rating, then what records yield, also where a statement stands beside it.
pub(super) fn testimonies<'a>(item: &'a Item, evidence: &'a ItemEvidence) -> Vec<Testimony<'a>> {
    let sources = |codes: &'a BTreeSet<String>| Origin::Sources(codes.iter().map(String::as_str).collect());
    // What only records yield was stated by nobody, and so has no sources.
    let stated = item.facts.keys().filter_map(|name| {
        let codes = evidence.sources_of.get(&Some(name.clone()))?;
        Some(Testimony { says: Says::Fact(name, evidence.facts.get(name)?), origin: sources(codes) })
    });
    let rating = evidence.rating.iter().map(|rating| Testimony {
        says: Says::Rating(rating.score),
        origin: evidence.sources_of.get(&None).map_or_else(|| Origin::Sources(Vec::new()), sources),
    });
    let measured = item.facts.keys().filter_map(|name| Some((name, evidence.measured.get(name)?)));
    let measured = measured.map(|(name, answer)| Testimony { says: Says::Fact(name, answer), origin: Origin::Records });
    stated.chain(rating).chain(measured).collect()
}
