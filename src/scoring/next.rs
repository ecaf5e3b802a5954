//! What the next higher score of an item asks for, beyond the text of its anchor.

use super::outcome::Decision;
use crate::rubric::{Bands, Case, Condition, Count, FactName, Item, Range, Reason, Rule, Score, Then, When};

/// The next higher score, and what it asks for.
#[derive(Clone, Debug, PartialEq)]
pub struct NextStep<'a> {
    pub score: Score,
    /// What it asks for: of a figure or count all of it, of cases any one of them, and what lifts each cap.
    pub asks: Vec<Ask<'a>>,
}

/// Something that a score asks for.
#[derive(Clone, Debug, PartialEq)]
pub enum Ask<'a> {
    /// A figure in a range.
    Figure {
        fact: &'a FactName,
        range: &'a Range,
    },
    /// So many of the components.
    Count {
        /// How many.
        range: &'a Range,
        /// How many there are in all.
        of: usize,
        /// Those that are not there yet, where they were counted.
        absent: Option<Vec<&'a FactName>>,
    },
    /// That a condition is met no longer: its rule hides the one that gives more.
    NoLonger(&'a Condition),
    Case(&'a When),
    /// That a condition is met which lifts a cap.
    Lifts(&'a Condition),
}

/// What the next higher score asks for; nothing where there is none.
pub fn next_step<'a>(decision: &Decision, item: &'a Item) -> Option<NextStep<'a>> {
    let next = decision.score + 1;
    if next > item.highest {
        return None;
    }
    let mut asks = Vec::new();
    // Where the facts give as much without the caps, only what lifts those is asked for.
    let is_given = decision.computed.as_ref().is_some_and(|computed| computed.uncapped >= next);
    match &item.rule {
        _ if is_given => {}
        Rule::Bands(bands) => asks.extend(figure(bands, next)),
        Rule::Count(rule) => asks.extend(count(rule, next, decision)),
        Rule::Rules(cases) => asks.extend(of_cases(cases, next, decision)),
        Rule::Judged | Rule::PerWorker(_) => {}
    }
    if let Some(computed) = &decision.computed {
        let holding = computed.caps.iter().filter(|cap| cap.at_most < next);
        let lifted_by =
            holding.filter_map(|cap| item.caps.iter().find(|known| known.unless.fact == cap.fact && known.at_most == cap.at_most));
        for cap in lifted_by {
            let lifts = Ask::Lifts(&cap.unless);
            if !asks.contains(&lifts) {
                asks.push(lifts);
            }
        }
    }
    Some(NextStep { score: next, asks })
}

fn of_cases<'a>(cases: &'a [Case], next: Score, decision: &Decision) -> Vec<Ask<'a>> {
    let held = held(cases, decision);
    // A rule that held hides those after it, so what it met has to end first.
    let mut asks: Vec<Ask<'a>> = held.iter().flat_map(|(_, met)| met).map(|condition| Ask::NoLonger(condition)).collect();
    for (index, case) in cases.iter().enumerate() {
        let is_hidden = held.as_ref().is_some_and(|(held, _)| index > *held);
        match &case.then {
            Then::Score(score) if *score == next && !is_hidden => asks.push(Ask::Case(&case.when)),
            Then::Bands(bands) => asks.extend(figure(bands, next)),
            Then::Count(rule) => asks.extend(count(rule, next, decision)),
            Then::Score(_) => {}
        }
    }
    asks
}

/// The rule that gave the score and the conditions of it that are met, when a higher score stands in a rule after it.
fn held<'a>(cases: &'a [Case], decision: &Decision) -> Option<(usize, Vec<&'a Condition>)> {
    let Some(Reason::Case { index, stated }) = decision.computed.as_ref().map(|computed| &computed.reason) else { return None };
    let gives_more = |case: &Case| match &case.then {
        Then::Score(score) => *score > decision.score,
        Then::Count(count) => count.ranges.iter().any(|(_, score)| *score > decision.score),
        Then::Bands(bands) => bands.ranges.iter().any(|(_, score)| *score > decision.score),
    };
    if !cases.iter().skip(index + 1).any(gives_more) {
        return None;
    }
    let is_met = |condition: &&Condition| stated.iter().any(|(name, answer)| *name == condition.fact && condition.is_met_by(answer));
    let met = cases.get(*index)?.when.conditions().iter().filter(is_met).collect();
    Some((*index, met))
}

fn figure(bands: &Bands, next: Score) -> Option<Ask<'_>> {
    bands.ranges.meaning(&next).map(|range| Ask::Figure { fact: &bands.fact, range })
}

/// A single component is there or not: the anchor says all.
fn count<'a>(count: &'a Count, next: Score, decision: &Decision) -> Option<Ask<'a>> {
    let range = count.ranges.meaning(&next).filter(|_| count.of.len() > 1)?;
    let absent = match decision.computed.as_ref().map(|computed| &computed.reason) {
        Some(Reason::Count { present, .. }) => Some(count.of.iter().filter(|name| !present.contains(name)).collect()),
        _ => None,
    };
    Some(Ask::Count { range, of: count.of.len(), absent })
}
