//! Which scores an item can still get when only some of its facts are stated: a second, plain reading of ruling 12.

use std::collections::BTreeSet;

use crate::oracle::{COUNTS, Facts, Kind, PHASES, Shape, Value, expected};

/// The scores that an item can still get.
pub type Open = BTreeSet<i64>;

/// Facts that keep a score down and do nothing else.
const CAPS: [&str; 4] = ["contacts_tracked", "follows_current_plan", "informs_on_options", "review_frequency"];

pub fn every() -> Open {
    (1..=5).collect()
}

/// Every answer that a fact could have, as far as anchors tell them apart: no anchor lies nearer to another than half a unit.
fn answers(kind: Kind) -> Vec<Value> {
    match kind {
        Kind::Figure { most, .. } => (0..=2 * most).map(|half| Value::Milli(half * 500)).collect(),
        Kind::Mean => (2..=10).map(|half| Value::Milli(half * 500)).collect(),
        Kind::Count { most } => (1..=most).map(|number| Value::Milli(number * 1000)).collect(),
        Kind::Whole { most } => (0..=most).map(|number| Value::Milli(number * 1000)).collect(),
        Kind::YesNo => vec![Value::Is(false), Value::Is(true)],
        Kind::Words(words) => words.iter().copied().map(Value::Word).collect(),
    }
}

/// The facts of an item that are still open, each with what it could be.
fn unstated(shape: &Shape, facts: &Facts) -> Vec<(&'static str, Vec<Value>)> {
    let components: Vec<&str> = COUNTS.iter().find(|(item, _)| *item == shape.item).map_or(PHASES.to_vec(), |(_, names)| names.to_vec());
    let counted = shape.facts.iter().filter(|(name, _)| components.contains(name));
    // Once one is stated the others count as absent.
    let is_begun = counted.clone().any(|(name, _)| facts.contains_key(name));
    let is_decided = |name: &str| CAPS.contains(&name) || facts.contains_key(name);
    let figure_is_stated = shape.facts.iter().filter(|(name, _)| !components.contains(name)).all(|(name, _)| is_decided(name));
    let is_open = |name: &str| {
        let is_fixed = (components.contains(&name) && is_begun) || (CAPS.contains(&name) && figure_is_stated);
        !facts.contains_key(name) && !is_fixed
    };
    shape.facts.iter().filter(|(name, _)| is_open(name)).map(|(name, kind)| (*name, answers(*kind))).collect()
}

/// The scores that every completion of the stated facts gives; where nothing is stated, every one.
pub fn open(shape: &Shape, facts: &Facts) -> Open {
    if facts.is_empty() || shape.facts.is_empty() {
        return every();
    }
    // Where contacts are not tracked no figure can be had (ruling 21).
    let is_untracked = facts.get("contacts_tracked") == Some(&Value::Is(false)) && !facts.contains_key("contacts_per_week");
    if shape.item == "begeleiding.7" && is_untracked {
        return Open::from([2]);
    }
    let mut completions = vec![facts.clone()];
    for (name, answers) in unstated(shape, facts) {
        let with = |facts: &Facts| {
            let one = |answer: &Value| {
                let mut facts = facts.clone();
                facts.insert(name, *answer);
                facts
            };
            answers.iter().map(one).collect::<Vec<_>>()
        };
        completions = completions.iter().flat_map(with).collect();
    }
    let is_contradictory = |facts: &&Facts| {
        facts.get("breadth") == Some(&Value::Word("all")) && facts.get("includes_regular_fulltime") == Some(&Value::Is(false))
    };
    completions
        .iter()
        .filter(|facts| !is_contradictory(facts))
        .map(|facts| expected(shape.item, facts).expect("every fact that decides is there"))
        .collect()
}
