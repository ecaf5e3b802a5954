//! What facts a higher score asks for: the fewest that have to become otherwise, and by how much.

use std::collections::BTreeMap;

use crate::figure::Figure;
use crate::rubric::space::{Dimension, bounds, dimensions, verdict};
use crate::rubric::{Answer, Bound, Edge, Fact, FactKind, FactName, Item, Range, Rule, Score};

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

/// What became of the search for a higher score.
#[derive(Clone, Debug)]
pub(super) enum Search {
    /// The next score that facts can give, and the smallest ways to it from the facts as they are.
    Found { score: Score, ways: Vec<Way> },
    /// No facts give more.
    Nothing,
    /// There are too many combinations of answers to try.
    TooMany,
}

/// The most combinations of answers that are tried for one score.
const MOST_TRIED: usize = 200_000;
/// The most ways that are kept.
const MOST_WAYS: usize = 6;

/// Something that can become otherwise, and every value that it can take instead of the present one.
struct Thing {
    /// The points of a figure, and what it is now.
    figure: Option<(FactName, Option<Figure>, Vec<Point>)>,
    values: Vec<Value>,
}

/// A value that a thing can take, and how far it is from what it is.
struct Value {
    written: Vec<(FactName, Answer)>,
    is: ValueKind,
    distance: usize,
}

enum ValueKind {
    /// The point of a figure of this place.
    Point(usize),
    Other(Box<Change>),
}

/// The smallest ways to the next score above `from` that the facts of an item can give, from the facts as they are: those that change the fewest things,
/// among these those that give the lowest score, and of each set of things the nearest values. An item that an auditor judges has none.
pub(super) fn next(item: &Item, stated: &BTreeMap<FactName, Answer>, from: Score) -> Search {
    let mut facts = stated.clone();
    facts.retain(|_, answer| *answer != Answer::Untold);
    if let Rule::PerWorker(judged) = &item.rule {
        return of_mean(item, judged.mean(), &facts, from);
    }
    let things: Vec<Thing> =
        dimensions(item, &[]).iter().map(|dimension| thing(item, dimension, &facts)).filter(|thing| !thing.values.is_empty()).collect();
    let mut tried = 0;
    for count in 1..=things.len() {
        if number_of_sets(things.len(), count) > MOST_TRIED {
            return Search::TooMany;
        }
        let mut best: Option<(Score, Vec<(usize, Way)>)> = None;
        for set in sets(things.len(), count) {
            let chosen: Vec<&Thing> = set.iter().filter_map(|at| things.get(*at)).collect();
            tried += chosen.iter().map(|thing| thing.values.len()).product::<usize>();
            if tried > MOST_TRIED {
                return Search::TooMany;
            }
            let Some((score, distance, way)) = nearest(item, &facts, &chosen, from) else { continue };
            match &mut best {
                Some((known, ways)) if *known == score => ways.push((distance, way)),
                Some((known, _)) if *known < score => {}
                best => *best = Some((score, vec![(distance, way)])),
            }
        }
        if let Some((score, mut ways)) = best {
            ways.sort_by_key(|(distance, _)| *distance);
            ways.truncate(MOST_WAYS);
            return Search::Found { score, ways: ways.into_iter().map(|(_, way)| way).collect() };
        }
    }
    Search::Nothing
}

/// Of all values of these things the nearest that give more than `from`, and of those that are as near the ones that give least.
fn nearest(item: &Item, facts: &BTreeMap<FactName, Answer>, things: &[&Thing], from: Score) -> Option<(Score, usize, Way)> {
    let mut at = vec![0_usize; things.len()];
    let mut best: Option<(usize, Score, Vec<usize>)> = None;
    loop {
        let values = || things.iter().zip(&at).filter_map(|(thing, at)| thing.values.get(*at));
        let mut tried: BTreeMap<&FactName, &Answer> = facts.iter().collect();
        tried.extend(values().flat_map(|value| value.written.iter().map(|(name, answer)| (name, answer))));
        let distance = values().map(|value| value.distance).sum();
        if let Some(score) = verdict(item, &tried).score.filter(|score| *score > from)
            && best.as_ref().is_none_or(|(far, known, _)| (distance, score) < (*far, *known))
        {
            best = Some((distance, score, at.clone()));
        }
        if !advance(&mut at, things) {
            break;
        }
    }
    let (distance, score, at) = best?;
    let values: Vec<(&Thing, &Value)> = things.iter().zip(&at).filter_map(|(thing, at)| Some((*thing, thing.values.get(*at)?))).collect();
    let changes = values.iter().filter_map(|(thing, value)| match &value.is {
        ValueKind::Other(change) => Some(change.as_ref().clone()),
        ValueKind::Point(point) => {
            let (name, now, points) = thing.figure.as_ref()?;
            // The other changes hold while it is looked how far this one may go.
            let mut others: BTreeMap<&FactName, &Answer> = facts.iter().collect();
            others.extend(values.iter().flat_map(|(_, value)| value.written.iter().map(|(name, answer)| (name, answer))));
            let is_enough = |point: &Point| {
                let answer = Answer::Figure(point.figure.clone());
                let mut tried = others.clone();
                tried.insert(name, &answer);
                verdict(item, &tried).score.is_some_and(|found| found >= score)
            };
            Some(figure_change(name, now.as_ref(), points, *point, &is_enough))
        }
    });
    let changes = changes.collect();
    Some((score, distance, Way { changes }))
}

/// The stretch of figures around a point that are enough; of a figure that is stated, from the side that it comes from.
fn figure_change(name: &FactName, now: Option<&Figure>, points: &[Point], at: usize, is_enough: &dyn Fn(&Point) -> bool) -> Change {
    let is_good = |at: &usize| points.get(*at).is_some_and(is_enough);
    let first = (0..=at).rev().take_while(is_good).last().unwrap_or(at);
    let last = (at..points.len()).take_while(is_good).last().unwrap_or(at);
    let lower = if first == 0 { Bound::Open } else { points.get(first).map_or(Bound::Open, |point| point.lower.clone()) };
    let upper = if last + 1 >= points.len() { Bound::Open } else { points.get(last).map_or(Bound::Open, |point| point.upper.clone()) };
    let is_rise = now.zip(points.get(at)).is_some_and(|(now, point)| point.figure > *now);
    let by = now.and_then(|now| {
        let side = if is_rise { &lower } else { &upper };
        side.figure().map(|figure| figure.minus(now))
    });
    Change::Figure { fact: name.clone(), now: now.cloned(), needed: Range { lower, upper }, by }
}

/// The next combination; `false` after the last.
fn advance(at: &mut [usize], things: &[&Thing]) -> bool {
    for (place, thing) in at.iter_mut().zip(things) {
        *place += 1;
        if *place < thing.values.len() {
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

fn thing(item: &Item, dimension: &Dimension, facts: &BTreeMap<FactName, Answer>) -> Thing {
    match dimension {
        Dimension::Fact(name, answers) => match item.facts.get(name) {
            Some(fact) if !matches!(fact.kind, FactKind::YesNo | FactKind::Choice(_)) => figures(item, name, fact, facts),
            _ => {
                let now = facts.get(name);
                let rank = |answer: &Answer| answers.iter().position(|known| known == answer);
                let value = |to: &Answer| Value {
                    written: vec![(name.clone(), to.clone())],
                    distance: now.and_then(rank).zip(rank(to)).map_or(1, |(now, to)| now.abs_diff(to)),
                    is: ValueKind::Other(Box::new(Change::Answer { fact: name.clone(), now: now.cloned(), to: to.clone() })),
                };
                Thing { figure: None, values: answers.iter().filter(|answer| Some(*answer) != now).map(value).collect() }
            }
        },
        Dimension::Components(names) => {
            let is_present = |name: &&FactName| facts.get(*name) == Some(&Answer::YesNo(true));
            let absent: Vec<FactName> = names.iter().filter(|name| !is_present(name)).cloned().collect();
            let value = |more: usize| Value {
                written: absent.iter().take(more).map(|name| (name.clone(), Answer::YesNo(true))).collect(),
                distance: more,
                is: ValueKind::Other(Box::new(Change::Components { more, absent: absent.clone() })),
            };
            Thing { figure: None, values: (1..=absent.len()).map(value).collect() }
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
            let side = if is_whole { Bound::Including(figure.clone()) } else { Bound::Excluding(bound.clone()) };
            let named = Bound::Including(bound.clone());
            if figure > *bound { (figure, side, named) } else { (figure, named, side) }
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

fn figures(item: &Item, name: &FactName, fact: &Fact, facts: &BTreeMap<FactName, Answer>) -> Thing {
    let now = match facts.get(name) {
        Some(Answer::Figure(figure)) => Some(figure),
        _ => None,
    };
    let points = points(item, name, fact);
    let value = |(at, point): (usize, &Point)| Value {
        written: vec![(name.clone(), Answer::Figure(point.figure.clone()))],
        // How many points lie between; where nothing is stated all are as near.
        distance: now.map_or(1, |now| points.iter().filter(|other| is_between(&other.figure, now, &point.figure)).count() + 1),
        is: ValueKind::Point(at),
    };
    let values = points.iter().enumerate().filter(|(_, point)| now != Some(&point.figure)).map(value).collect();
    Thing { figure: Some((name.clone(), now.cloned(), points)), values }
}

fn is_between(figure: &Figure, one: &Figure, other: &Figure) -> bool {
    let (low, high) = if one < other { (one, other) } else { (other, one) };
    figure > low && figure < high
}

/// What a mean of ratings has to pass for a higher score.
fn of_mean(item: &Item, mean: &FactName, facts: &BTreeMap<FactName, Answer>, from: Score) -> Search {
    let Some(Answer::Figure(now)) = facts.get(mean) else { return Search::Nothing };
    // Scores are whole, so just beyond an edge lies less than another one further on.
    let beyond = |edge: &Edge| {
        let figure = edge.at.halfway(&edge.at.halfway(&edge.at.plus(&Figure::whole(1))));
        let answers = BTreeMap::from([(mean.clone(), Answer::Figure(figure))]);
        item.rule.given(&answers).map(|given| given.score)
    };
    let edges = item.rule.edges(mean);
    let found = edges.iter().filter_map(|edge| Some((edge, beyond(edge)?))).find(|(_, score)| *score > from);
    let Some((edge, score)) = found else { return Search::Nothing };
    let lower = if edge.is_below { Bound::Excluding(edge.at.clone()) } else { Bound::Including(edge.at.clone()) };
    let needed = Range { lower, upper: Bound::Open };
    let change = Change::Figure { fact: mean.clone(), now: Some(now.clone()), needed, by: Some(edge.at.minus(now)) };
    Search::Found { score, ways: vec![Way { changes: vec![change] }] }
}
