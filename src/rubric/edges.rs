//! Where what a figure of an item means may change: the edges of its ranges and what its conditions compare it with.

use super::id::FactName;
use super::model::Item;
use super::rule::{Contradiction, Edge};
use super::space::conditions;

/// The edges of a fact in an item, in rising order, each once.
pub fn edges(item: &Item, fact: &FactName) -> Vec<Edge> {
    let mut edges = item.rule.edges(fact);
    let of_rule = conditions(item);
    let compared = of_rule.iter().map(|(_, condition, _)| *condition);
    let contradicted = item.contradictions.iter().flat_map(Contradiction::conditions);
    edges.extend(compared.chain(contradicted).filter(|condition| condition.fact == *fact).flat_map(|condition| condition.edges()));
    edges.sort();
    edges.dedup();
    edges
}
