//! What facts a higher score asks for: the fewest that have to become otherwise, and by how much.

use std::collections::BTreeMap;

use crate::figure::Figure;
use crate::rubric::space::{Dimension, bounds, dimensions, verdict};
use crate::rubric::{Answer, Bound, Fact, FactKind, FactName, Item, Range, Rule, Score};

/// One way to a higher score: all of its changes together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Way {
    pub changes: Vec<Change>,
}

/// A fact that has to become otherwise.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Change {
    /// A figure has to come into a range.
    Figure {
        fact: FactName,
        /// As it is; nothing where it is not stated.
        now: Option<Figure>,
        /// Where it has to be: of a figure that is stated the side that it has to pass.
        needed: Range,
        /// By how much it has to rise, or below nought to fall; nothing where it is not stated.
        by: Option<Figure>,
    },
    /// So many more components have to be present.
    Components {
        more: usize,
        /// How many are present, and how many there are.
        present: usize,
        of: usize,
        /// Those that are not present.
        absent: Vec<FactName>,
    },
    /// Another answer has to hold.
    Answer {
        fact: FactName,
        /// As it is; nothing where it is not stated.
        now: Option<Answer>,
        to: Answer,
    },
}

/// The next score that facts can give, every smallest way to it, and the facts after the first of them.
#[derive(Clone, Debug)]
pub(super) struct Found {
    pub score: Score,
    pub ways: Vec<Way>,
    pub after: BTreeMap<FactName, Answer>,
}

/// The most combinations of answers that are tried for one score.
const MOST_TRIED: usize = 200_000;
/// The most ways that are kept.
const MOST_WAYS: usize = 6;

/// A value that something may take, and how far it is from what it is.
struct Value {
    written: Vec<(FactName, Answer)>,
    change: Change,
    distance: usize,
}

/// The smallest ways to the next score above `from` that the facts of an item can give: those that change the fewest things, among these those that give
/// the lowest score, and of each set of things the nearest values. Nothing where no facts give more, where an auditor judges, and where there are too
/// many combinations to try.
pub(super) fn next(item: &Item, stated: &BTreeMap<FactName, Answer>, from: Score) -> Option<Found> {
    let mut facts = stated.clone();
    facts.retain(|_, answer| *answer != Answer::Untold);
    if let Rule::PerWorker(judged) = &item.rule {
        return of_mean(item, judged.mean(), &facts, from);
    }
    let things: Vec<Vec<Value>> =
        dimensions(item, &[]).iter().map(|dimension| values(item, dimension, &facts)).filter(|values| !values.is_empty()).collect();
    let mut tried = 0;
    for count in 1..=things.len() {
        if number_of_sets(things.len(), count) > MOST_TRIED {
            return None;
        }
        let mut best: Option<(Score, Vec<Chosen>)> = None;
        for set in sets(things.len(), count) {
            let chosen: Vec<&Vec<Value>> = set.iter().filter_map(|at| things.get(*at)).collect();
            tried += chosen.iter().map(|values| values.len()).product::<usize>();
            if tried > MOST_TRIED {
                return None;
            }
            let Some(found) = nearest(item, &facts, &chosen, from) else { continue };
            match &mut best {
                Some((score, ways)) if *score == found.0 => ways.push(found.1),
                Some((score, _)) if *score < found.0 => {}
                best => *best = Some((found.0, vec![found.1])),
            }
        }
        if let Some((score, mut ways)) = best {
            ways.sort_by_key(|way| way.distance);
            ways.truncate(MOST_WAYS);
            let after = ways.first().map(|way| way.facts.clone()).unwrap_or_default();
            return Some(Found { score, ways: ways.into_iter().map(|way| Way { changes: way.changes }).collect(), after });
        }
    }
    None
}

struct Chosen {
    changes: Vec<Change>,
    facts: BTreeMap<FactName, Answer>,
    distance: usize,
}

/// Of all values of these things the nearest that give the lowest score above `from`.
fn nearest(item: &Item, facts: &BTreeMap<FactName, Answer>, things: &[&Vec<Value>], from: Score) -> Option<(Score, Chosen)> {
    let mut at = vec![0_usize; things.len()];
    let mut best: Option<(Score, usize, Vec<usize>)> = None;
    loop {
        let values = || things.iter().zip(&at).filter_map(|(values, at)| values.get(*at));
        let mut tried: BTreeMap<&FactName, &Answer> = facts.iter().collect();
        tried.extend(values().flat_map(|value| value.written.iter().map(|(name, answer)| (name, answer))));
        let distance = values().map(|value| value.distance).sum();
        if let Some(score) = verdict(item, &tried).score.filter(|score| *score > from)
            && best.as_ref().is_none_or(|(known, far, _)| (score, distance) < (*known, *far))
        {
            best = Some((score, distance, at.clone()));
        }
        if !advance(&mut at, things) {
            break;
        }
    }
    let (score, distance, at) = best?;
    let values: Vec<&Value> = things.iter().zip(&at).filter_map(|(values, at)| values.get(*at)).collect();
    let mut after = facts.clone();
    after.extend(values.iter().flat_map(|value| value.written.iter().cloned()));
    Some((score, Chosen { changes: values.iter().map(|value| value.change.clone()).collect(), facts: after, distance }))
}

/// The next combination; `false` after the last.
fn advance(at: &mut [usize], things: &[&Vec<Value>]) -> bool {
    for (place, values) in at.iter_mut().zip(things) {
        *place += 1;
        if *place < values.len() {
            return true;
        }
        *place = 0;
    }
    false
}

/// How many sets of so many of so many things there are, as far as that can be counted.
fn number_of_sets(of: usize, count: usize) -> usize {
    (0..count).fold(1_usize, |sets, taken| sets.saturating_mul(of.saturating_sub(taken)) / (taken + 1))
}

/// Every set of so many of so many things.
fn sets(of: usize, count: usize) -> Vec<Vec<usize>> {
    let mut sets: Vec<Vec<usize>> = vec![Vec::new()];
    for _ in 0..count {
        let longer = |set: &Vec<usize>| {
            let first = set.last().map_or(0, |last| last + 1);
            (first..of).map(|next| set.iter().copied().chain([next]).collect()).collect::<Vec<Vec<usize>>>()
        };
        sets = sets.iter().flat_map(longer).collect();
    }
    sets
}

/// Every other value than the present one that something can take.
fn values(item: &Item, dimension: &Dimension, facts: &BTreeMap<FactName, Answer>) -> Vec<Value> {
    match dimension {
        Dimension::Fact(name, answers) => match item.facts.get(name) {
            Some(fact) if !matches!(fact.kind, FactKind::YesNo | FactKind::Choice(_)) => figures(item, name, fact, facts),
            _ => {
                let now = facts.get(name);
                let rank = |answer: &Answer| answers.iter().position(|known| known == answer);
                let others = answers.iter().filter(|answer| Some(*answer) != now);
                others
                    .map(|to| Value {
                        written: vec![(name.clone(), to.clone())],
                        distance: now.and_then(rank).zip(rank(to)).map_or(1, |(now, to)| now.abs_diff(to)),
                        change: Change::Answer { fact: name.clone(), now: now.cloned(), to: to.clone() },
                    })
                    .collect()
            }
        },
        Dimension::Components(names) => {
            let is_present = |name: &&FactName| facts.get(*name) == Some(&Answer::YesNo(true));
            let absent: Vec<FactName> = names.iter().filter(|name| !is_present(name)).cloned().collect();
            let present = names.len() - absent.len();
            (1..=absent.len())
                .map(|more| Value {
                    written: absent.iter().take(more).map(|name| (name.clone(), Answer::YesNo(true))).collect(),
                    distance: more,
                    change: Change::Components { more, present, of: names.len(), absent: absent.clone() },
                })
                .collect()
        }
    }
}

/// A point among the bounds of an item that stands for all figures from it to the next.
struct Point {
    figure: Figure,
    /// As the lower side of a range that begins here, and as the upper side of one that ends here.
    lower: Bound,
    upper: Bound,
}

/// Every bound that an item names for a fact, and just beside each: a figure matters only by where it lies among them.
fn points(item: &Item, name: &FactName, fact: &Fact) -> Vec<Point> {
    let mut named = bounds(item, name, &[]);
    named.push(fact.from.clone());
    named.extend(fact.to.clone());
    named.sort();
    named.dedup();
    let is_whole = matches!(fact.kind, FactKind::Whole(_));
    let one = Figure::whole(1);
    let mut points = Vec::new();
    let mut add = |figure: Figure, lower: Bound, upper: Bound| {
        if fact.has(&figure) && (!is_whole || figure.is_whole()) {
            points.push(Point { figure, lower, upper });
        }
    };
    for (at, bound) in named.iter().enumerate() {
        let quarter = |other: &Figure| bound.halfway(&bound.halfway(other));
        // Beside a bound the nearest anchor may hold already (ruling 1); the bound itself is what the anchor asks.
        let beside = |figure: Figure| {
            let own = Bound::Including(figure.clone());
            let side = Bound::Excluding(bound.clone());
            let named = Bound::Including(bound.clone());
            match (is_whole, figure > *bound) {
                (true, _) => (figure, own.clone(), own),
                (false, true) => (figure, side, named),
                (false, false) => (figure, named, side),
            }
        };
        let below = at.checked_sub(1).and_then(|at| named.get(at));
        if let Some(below) = below {
            let (figure, lower, upper) = beside(if is_whole { bound.minus(&one) } else { quarter(below) });
            add(figure, lower, upper);
        }
        add(bound.clone(), Bound::Including(bound.clone()), Bound::Including(bound.clone()));
        let above = match named.get(at + 1) {
            Some(above) => Some(if is_whole { bound.plus(&one) } else { quarter(above) }),
            None => fact.to.is_none().then(|| bound.plus(&one)),
        };
        if let Some(above) = above {
            let (figure, lower, upper) = beside(above);
            add(figure, lower, upper);
        }
    }
    points.sort_by(|one, other| one.figure.cmp(&other.figure));
    points.dedup_by(|one, other| one.figure == other.figure);
    points
}

fn figures(item: &Item, name: &FactName, fact: &Fact, facts: &BTreeMap<FactName, Answer>) -> Vec<Value> {
    let now = match facts.get(name) {
        Some(Answer::Figure(figure)) => Some(figure),
        _ => None,
    };
    let points = points(item, name, fact);
    let value = |point: &Point| {
        let change = match now {
            Some(now) if point.figure > *now => rise(name, now, &point.lower),
            Some(now) => fall(name, now, &point.upper),
            None => {
                Change::Figure { fact: name.clone(), now: None, needed: Range { lower: point.lower.clone(), upper: Bound::Open }, by: None }
            }
        };
        let distance = match now {
            Some(now) => points.iter().filter(|other| is_between(&other.figure, now, &point.figure)).count() + 1,
            None => 1,
        };
        Value { written: vec![(name.clone(), Answer::Figure(point.figure.clone()))], change, distance }
    };
    let mut values: Vec<Value> = points.iter().filter(|point| now != Some(&point.figure)).map(value).collect();
    if now.is_none() {
        as_ranges(item, name, facts, &mut values, &points);
    }
    values
}

fn rise(name: &FactName, now: &Figure, lower: &Bound) -> Change {
    let by = lower.figure().map(|figure| figure.minus(now));
    Change::Figure { fact: name.clone(), now: Some(now.clone()), needed: Range { lower: lower.clone(), upper: Bound::Open }, by }
}

fn fall(name: &FactName, now: &Figure, upper: &Bound) -> Change {
    let by = upper.figure().map(|figure| figure.minus(now));
    Change::Figure { fact: name.clone(), now: Some(now.clone()), needed: Range { lower: Bound::Open, upper: upper.clone() }, by }
}

fn is_between(figure: &Figure, one: &Figure, other: &Figure) -> bool {
    let (low, high) = if one < other { (one, other) } else { (other, one) };
    figure > low && figure < high
}

/// Where nothing is stated yet, each value stands for the stretch of figures that score alike with the rest of the facts as they are.
fn as_ranges(item: &Item, name: &FactName, facts: &BTreeMap<FactName, Answer>, values: &mut [Value], points: &[Point]) {
    let score = |point: &Point| {
        let answer = Answer::Figure(point.figure.clone());
        let mut tried: BTreeMap<&FactName, &Answer> = facts.iter().collect();
        tried.insert(name, &answer);
        verdict(item, &tried).score
    };
    let scores: Vec<Option<Score>> = points.iter().map(score).collect();
    for (at, value) in values.iter_mut().enumerate() {
        let own = scores.get(at).copied().flatten();
        let first = (0..=at).rev().take_while(|at| scores.get(*at).copied().flatten() == own).last().unwrap_or(at);
        let last = (at..points.len()).take_while(|at| scores.get(*at).copied().flatten() == own).last().unwrap_or(at);
        let lower = if first == 0 { Bound::Open } else { points.get(first).map_or(Bound::Open, |point| point.lower.clone()) };
        let upper = if last + 1 == points.len() { Bound::Open } else { points.get(last).map_or(Bound::Open, |point| point.upper.clone()) };
        if let Change::Figure { needed, .. } = &mut value.change {
            *needed = Range { lower, upper };
        }
    }
}

/// What a mean of ratings has to pass for the next anchor.
fn of_mean(item: &Item, mean: &FactName, facts: &BTreeMap<FactName, Answer>, from: Score) -> Option<Found> {
    let Some(Answer::Figure(now)) = facts.get(mean) else { return None };
    let edge = item.rule.edges(mean).into_iter().find(|edge| edge.at >= *now)?;
    let lower = if edge.is_below { Bound::Excluding(edge.at.clone()) } else { Bound::Including(edge.at.clone()) };
    let after = BTreeMap::from([(mean.clone(), Answer::Figure(Figure::whole(from + 1)))]);
    let score = item.rule.given(&after)?.score;
    (score > from).then(|| Found { score, ways: vec![Way { changes: vec![rise(mean, now, &lower)] }], after })
}
