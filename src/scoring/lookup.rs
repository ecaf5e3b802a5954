//! What an item gets for every combination of answers that makes a difference, as rows to look it up in: for a form that scores itself.
//!
//! A figure makes a difference by the edges that it lies between, a component that is only counted by the number of those present. That nobody
//! stated a fact is one of its values, so that scores still open (ruling 12) are rows like any other.

use std::collections::BTreeMap;

use super::item::{Settled, settled};
use crate::figure::Figure;
use crate::rubric::space::{Dimension, dimensions};
use crate::rubric::{Answer, Contradiction, Edge, Fact, FactKind, FactName, Item, Rule, edges};

/// The most rows of one item; the fullest shipped one has a few hundred.
const MOST_ROWS: usize = 4_000;

/// One thing that varies. Its value 0 is that nobody stated it.
#[derive(Clone, Debug, PartialEq)]
pub enum Varies {
    /// A figure: from 1 on, beyond how many of these edges it lies, and one.
    Figure { fact: FactName, edges: Vec<Edge> },
    /// One of so many answers: from 1 on, its rank and one.
    Choice { fact: FactName, choices: usize },
    /// 1 for no and 2 for yes.
    YesNo { fact: FactName },
    /// Components that are only counted: from 1 on, how many are present, and one.
    Components { facts: Vec<FactName> },
}

/// The rows of an item.
#[derive(Clone, Debug, PartialEq)]
pub struct Lookup {
    /// What varies, the slowest first.
    pub varies: Vec<Varies>,
    pub rows: Vec<Settled>,
}

impl Varies {
    /// How many values it has.
    pub fn size(&self) -> usize {
        match self {
            Self::Figure { edges, .. } => edges.len() + 2,
            Self::Choice { choices, .. } => choices + 1,
            Self::YesNo { .. } => 3,
            Self::Components { facts } => facts.len() + 2,
        }
    }

    /// The facts that vary with it.
    pub fn facts(&self) -> &[FactName] {
        match self {
            Self::Figure { fact, .. } | Self::Choice { fact, .. } | Self::YesNo { fact } => std::slice::from_ref(fact),
            Self::Components { facts } => facts,
        }
    }

    fn of(item: &Item, name: &FactName, fact: &Fact) -> Self {
        let fact_name = name.clone();
        match &fact.kind {
            FactKind::YesNo => Self::YesNo { fact: fact_name },
            FactKind::Choice(choices) => Self::Choice { fact: fact_name, choices: choices.len() },
            FactKind::Number(_) | FactKind::Whole(_) | FactKind::Percentage => Self::Figure { fact: fact_name, edges: edges(item, name) },
        }
    }

    fn write(&self, value: usize, facts: &mut BTreeMap<FactName, Answer>) {
        let Some(stated) = value.checked_sub(1) else { return };
        match self {
            Self::Figure { fact, edges } => {
                facts.insert(fact.clone(), Answer::Figure(between(edges, stated)));
            }
            Self::Choice { fact, .. } => {
                facts.insert(fact.clone(), Answer::Choice(stated));
            }
            Self::YesNo { fact } => {
                facts.insert(fact.clone(), Answer::YesNo(stated == 1));
            }
            Self::Components { facts: names } => {
                facts.extend(names.iter().enumerate().map(|(at, name)| (name.clone(), Answer::YesNo(at < stated))));
            }
        }
    }
}

/// A figure that lies beyond so many of these edges and before the others.
fn between(edges: &[Edge], beyond: usize) -> Figure {
    let one = Figure::whole(1);
    let before = beyond.checked_sub(1).and_then(|at| edges.get(at));
    match (before, edges.get(beyond)) {
        (None, None) => one,
        (None, Some(next)) if next.is_below => next.at.clone(),
        (None, Some(next)) => next.at.minus(&one),
        (Some(last), _) if !last.is_below => last.at.clone(),
        (Some(last), None) => last.at.plus(&one),
        (Some(last), Some(next)) => last.at.halfway(&next.at),
    }
}

impl Lookup {
    /// Every combination of an item; `None` when there are too many.
    pub fn of(item: &Item) -> Option<Self> {
        let varies = varying(item);
        let size = varies.iter().try_fold(1_usize, |size, of| size.checked_mul(of.size())).filter(|size| *size <= MOST_ROWS)?;
        let row = |index: usize| {
            let (mut facts, mut rest) = (BTreeMap::new(), index);
            for of in varies.iter().rev() {
                of.write(rest % of.size(), &mut facts);
                rest /= of.size();
            }
            settled(item, &facts)
        };
        let rows = (0..size).map(row).collect();
        Some(Self { varies, rows })
    }

    /// By how many rows a step of each thing that varies leads on, in their order.
    pub fn strides(&self) -> Vec<usize> {
        let after = |at: usize| self.varies.iter().skip(at + 1).map(Varies::size).product();
        (0..self.varies.len()).map(after).collect()
    }
}

/// What of an item makes a difference.
fn varying(item: &Item) -> Vec<Varies> {
    let mut varies: Vec<Varies> = Vec::new();
    for dimension in dimensions(item, &[]) {
        match dimension {
            Dimension::Components(facts) => varies.push(Varies::Components { facts }),
            Dimension::Fact(name, _) => varies.extend(item.facts.get(&name).map(|fact| Varies::of(item, &name, fact))),
        }
    }
    let mean = match &item.rule {
        Rule::PerWorker(judged) => Some(judged.mean()),
        _ => None,
    };
    for name in item.contradictions.iter().flat_map(Contradiction::facts).chain(mean) {
        let is_among = varies.iter().any(|of| of.facts().contains(name));
        varies.extend(item.facts.get(name).filter(|_| !is_among).map(|fact| Varies::of(item, name, fact)));
    }
    varies
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rubric::built_in;

    #[test]
    fn every_shipped_item_has_rows_and_few_of_them() {
        for id in built_in::ids() {
            for item in built_in::rubric(id).expect("shipped").items {
                let rows = Lookup::of(&item).map(|lookup| lookup.rows.len());
                assert!(rows.is_some_and(|rows| rows <= 500), "{}: {rows:?}", item.id);
            }
        }
    }

    #[test]
    fn a_figure_lies_beyond_as_many_edges_as_its_value_says() {
        let item = built_in::rubric("ips-nl-2015").and_then(|rubric| rubric.item("begeleiding.7").cloned()).expect("shipped");
        let lookup = Lookup::of(&item).expect("few");
        for of in &lookup.varies {
            let Varies::Figure { edges, .. } = of else { continue };
            for beyond in 0..=edges.len() {
                let figure = between(edges, beyond);
                let found = edges.iter().filter(|edge| if edge.is_below { figure > edge.at } else { figure >= edge.at }).count();
                assert_eq!(found, beyond, "{figure}");
            }
        }
    }
}
