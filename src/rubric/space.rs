//! Every answer that can matter to an item, and the score of each combination: a proof over all of them, not a sample.
//!
//! A figure matters only by where it lies among the bounds that the item names, so it is tried at each bound, halfway and
//! a quarter of the way between two, and beyond the outer ones. Components that are only counted matter by their number.

use std::collections::{BTreeMap, BTreeSet};

use super::fact::{Answer, Fact, FactKind};
use super::fault::path;
use super::id::FactName;
use super::model::Item;
use super::parts::Score;
use super::rule::{Bands, Condition, Contradiction, Count, Leaf, Ranges, Rule, Then};
use crate::figure::Figure;
use crate::locale::{Sentence, sentence};

/// The most combinations that are tried for one item; the fullest shipped item has a few hundred.
pub const MOST_COMBINATIONS: usize = 200_000;

/// The answers of one combination.
pub type Facts<'a> = BTreeMap<&'a FactName, &'a Answer>;

/// What components are answered with.
static YES: Answer = Answer::YesNo(true);
static NO: Answer = Answer::YesNo(false);

/// One thing that can vary: a fact, or the number of components that are present.
#[derive(Clone, Debug)]
pub enum Dimension {
    /// A fact and the answers that matter, in rising order.
    Fact(FactName, Vec<Answer>),
    /// Components that differ in nothing but their names: what matters is how many are present.
    Components(Vec<FactName>),
}

impl Dimension {
    /// How many values it has.
    pub fn size(&self) -> usize {
        match self {
            Self::Fact(_, answers) => answers.len(),
            Self::Components(names) => names.len() + 1,
        }
    }

    /// The facts that vary with it.
    pub fn into_facts(self) -> Vec<FactName> {
        match self {
            Self::Fact(name, _) => vec![name],
            Self::Components(names) => names,
        }
    }

    fn write<'a>(&'a self, value: usize, facts: &mut Facts<'a>) {
        match self {
            Self::Fact(name, answers) => {
                if let Some(answer) = answers.get(value) {
                    facts.insert(name, answer);
                }
            }
            Self::Components(names) => {
                facts.extend(names.iter().enumerate().map(|(index, name)| (name, if index < value { &YES } else { &NO })));
            }
        }
    }

    /// A value in words for the author of the rubric.
    pub fn describe(&self, value: usize, item: &Item) -> Sentence {
        match self {
            Self::Fact(name, answers) => {
                let answer = answers.get(value).map(|answer| item.facts.plain(answer, name)).unwrap_or_default();
                sentence!("{name} = {answer}", name, answer)
            }
            Self::Components(names) => sentence!("{value} of {count} components", value, count = names.len()),
        }
    }
}

/// What one combination of answers gives.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Verdict {
    /// The score after caps; none when no rule holds, or the answers contradict each other.
    pub score: Option<Score>,
    /// The score before caps.
    pub uncapped: Option<Score>,
    /// Which case of a list of rules held.
    pub case: Option<usize>,
    /// The caps that hold, by their place in the list.
    pub caps: Vec<usize>,
    /// Whether the answers contradict each other, and so have no score.
    pub is_contradictory: bool,
}

/// All combinations of answers to an item, with what each gives.
#[derive(Clone, Debug)]
pub struct Space {
    dimensions: Vec<Dimension>,
    verdicts: Vec<Verdict>,
}

impl Space {
    /// Tries every combination; `None` when there are too many. An item that an auditor judges has none.
    pub fn of(item: &Item) -> Option<Self> {
        let dimensions = dimensions(item, &[]);
        if item.rule.is_judged() {
            return Some(Self { dimensions, verdicts: Vec::new() });
        }
        let verdicts = verdicts(item, &dimensions, combinations(&dimensions)?, Facts::new());
        Some(Self { dimensions, verdicts })
    }

    /// What can vary.
    pub fn dimensions(&self) -> &[Dimension] {
        &self.dimensions
    }

    /// What each combination gives.
    pub fn verdicts(&self) -> &[Verdict] {
        &self.verdicts
    }

    /// A combination in words for the author of the rubric.
    pub fn describe(&self, index: usize, item: &Item) -> Sentence {
        let values = values_at(&self.dimensions, index);
        let parts = self.dimensions.iter().zip(values).map(|(dimension, value)| dimension.describe(value, item));
        parts.reduce(|before, next| sentence!("{before}, {next}", before, next)).unwrap_or("".into())
    }

    /// The combinations that differ in one dimension alone, in the order of its values: one line for every choice of the rest.
    pub fn lines(&self, dimension: usize) -> Vec<Vec<usize>> {
        let stride: usize = self.dimensions.iter().skip(dimension + 1).map(Dimension::size).product();
        let length = self.dimensions.get(dimension).map_or(1, Dimension::size);
        let starts = (0..self.verdicts.len()).filter(|index| (index / stride).is_multiple_of(length));
        starts.map(|start| (0..length).map(|value| start + value * stride).collect()).collect()
    }
}

/// Which value each dimension has in a combination.
pub fn values_at(dimensions: &[Dimension], mut index: usize) -> Vec<usize> {
    let mut values: Vec<usize> = dimensions
        .iter()
        .rev()
        .map(|dimension| {
            let value = index % dimension.size();
            index /= dimension.size();
            value
        })
        .collect();
    values.reverse();
    values
}

/// The scores that an item can still get when only this is stated of it: that of every completion (ruling 12). A fact that only caps is
/// open too until nothing of the rule is, and then counts as not met. `None` where nothing that the rule or a cap looks at is stated, as then
/// nothing is assumed; where an auditor judges; and where there are too many completions.
pub fn open_scores(item: &Item, stated: &BTreeMap<FactName, Answer>) -> Option<BTreeSet<Score>> {
    let all = dimensions(item, &[]);
    let is_stated = |dimension: &Dimension| match dimension {
        Dimension::Fact(name, _) => stated.contains_key(name),
        Dimension::Components(names) => names.iter().any(|name| stated.contains_key(name)),
    };
    if item.rule.is_judged() {
        return verdict(item, &stated.iter().collect()).score.map(|score| BTreeSet::from([score]));
    }
    if !all.iter().any(is_stated) {
        return None;
    }
    let mut open = item.rule.open(stated);
    if !open.is_empty() {
        let caps = item.caps.iter().map(|cap| &cap.unless.fact);
        open.extend(caps.filter(|fact| !stated.contains_key(*fact)).cloned().collect::<Vec<_>>());
    }
    let mut dimensions = all;
    dimensions.retain(|dimension| match dimension {
        Dimension::Fact(name, _) => open.contains(name),
        // Once one is stated the others count as absent.
        Dimension::Components(names) => names.iter().all(|name| open.contains(name)),
    });
    let size = combinations(&dimensions)?;
    let stated = stated.iter().collect();
    let possible = verdicts(item, &dimensions, size, stated).into_iter().filter(|verdict| !verdict.is_contradictory);
    possible.map(|verdict| verdict.score).collect()
}

/// How many combinations there are; `None` when too many to try.
pub fn combinations(dimensions: &[Dimension]) -> Option<usize> {
    let size = dimensions.iter().try_fold(1_usize, |size, dimension| size.checked_mul(dimension.size()));
    size.filter(|size| *size <= MOST_COMBINATIONS)
}

/// What each of the first `size` combinations gives beside what is stated. From one to the next only what differs is written anew.
pub fn verdicts<'a>(item: &Item, dimensions: &'a [Dimension], size: usize, stated: Facts<'a>) -> Vec<Verdict> {
    let mut facts = stated;
    let mut before: Vec<Option<usize>> = vec![None; dimensions.len()];
    let mut found = Vec::with_capacity(size);
    for index in 0..size {
        for ((dimension, value), before) in dimensions.iter().zip(values_at(dimensions, index)).zip(&mut before) {
            if *before != Some(value) {
                dimension.write(value, &mut facts);
                *before = Some(value);
            }
        }
        found.push(verdict(item, &facts));
    }
    found
}

/// What can vary in the facts that an item's rule and caps use. `others` are bounds of another item to try too.
pub fn dimensions(item: &Item, others: &[(FactName, Figure)]) -> Vec<Dimension> {
    let conditions = conditions(item);
    let counts = counts(item);
    let mut groups: Vec<(Vec<usize>, Vec<FactName>)> = Vec::new();
    let mut dimensions = Vec::new();
    for (name, fact) in item.facts.iter() {
        let in_condition = conditions.iter().any(|(_, condition, _)| condition.fact == *name);
        let counted_by: Vec<usize> =
            (0..counts.len()).filter(|index| counts.get(*index).is_some_and(|count| count.of.contains(name))).collect();
        if !in_condition && !counted_by.is_empty() {
            match groups.iter_mut().find(|(by, _)| *by == counted_by) {
                Some((_, names)) => names.push(name.clone()),
                None => groups.push((counted_by, vec![name.clone()])),
            }
            continue;
        }
        let in_bands = placed_ranges(item).iter().any(|(_, fact, _)| *fact == Some(name));
        if !in_condition && !in_bands && counted_by.is_empty() {
            continue;
        }
        dimensions.push(Dimension::Fact(name.clone(), answers(item, name, fact, others)));
    }
    dimensions.extend(groups.into_iter().map(|(_, names)| Dimension::Components(names)));
    dimensions
}

/// The answers to a fact that matter, in rising order.
fn answers(item: &Item, name: &FactName, fact: &Fact, others: &[(FactName, Figure)]) -> Vec<Answer> {
    match &fact.kind {
        FactKind::YesNo => vec![Answer::YesNo(false), Answer::YesNo(true)],
        FactKind::Choice(choices) => (0..choices.len()).map(Answer::Choice).collect(),
        FactKind::Number(_) | FactKind::Percentage => figures(bounds(item, name, others), fact, false),
        FactKind::Whole(_) => figures(bounds(item, name, others), fact, true),
    }
}

/// Whether any answers come to a contradiction: of each fact some answer meets all conditions on it.
pub fn can_hold(item: &Item, contradiction: &Contradiction) -> bool {
    contradiction.facts().into_iter().all(|name| {
        let on_fact = || contradiction.conditions().iter().filter(|condition| condition.fact == *name);
        let meets_all = |answer: &Answer| on_fact().all(|condition| condition.is_met_by(answer));
        item.facts.get(name).is_some_and(|fact| answers(item, name, fact, &[]).iter().any(meets_all))
    })
}

/// Every condition of an item, in its caps and rules and where no figure can be had, with its path in the item and the score that it decides for when that
/// is one.
pub fn conditions(item: &Item) -> Vec<(Vec<String>, &Condition, Option<Score>)> {
    let of_caps = item.caps.iter().enumerate();
    let mut found: Vec<_> =
        of_caps.map(|(index, cap)| (path(&["caps", &index.to_string(), "unless"]), &cap.unless, Some(cap.at_most))).collect();
    for (at, leaf) in item.rule.leaves() {
        if let Leaf::Bands(Bands { without_figure: Some(without), .. }) = leaf {
            found.push(([at, path(&["without_figure", "when"])].concat(), &without.when, Some(without.score)));
        }
    }
    if let Rule::Rules(cases) = &item.rule {
        for (index, case) in cases.iter().enumerate() {
            let score = match &case.then {
                Then::Score(score) => Some(*score),
                Then::Count(_) | Then::Bands(_) => None,
            };
            let at = path(&["score", "rules", &index.to_string()]);
            found.extend(case.when.conditions().iter().map(|condition| (at.clone(), condition, score)));
        }
    }
    found
}

fn counts(item: &Item) -> Vec<&Count> {
    let counts = item.rule.leaves().into_iter().filter_map(|(_, leaf)| match leaf {
        Leaf::Count(count) => Some(count),
        Leaf::Score(_) | Leaf::Bands(_) => None,
    });
    counts.collect()
}

/// A set of ranges with its path in the item, and the fact whose figures it holds; none for a count.
type PlacedRanges<'a> = (Vec<String>, Option<&'a FactName>, &'a Ranges<Score>);

/// Every set of ranges of an item.
pub fn placed_ranges(item: &Item) -> Vec<PlacedRanges<'_>> {
    let placed = item.rule.leaves().into_iter().filter_map(|(path, leaf)| match leaf {
        Leaf::Score(_) => None,
        Leaf::Count(count) => Some((path, None, &count.ranges)),
        Leaf::Bands(bands) => Some((path, Some(&bands.fact), &bands.ranges)),
    });
    placed.collect()
}

/// Every figure with which an item compares a fact, with its path in the item.
pub fn compared_figures(item: &Item) -> Vec<(Vec<String>, &FactName, &Figure)> {
    let mut found = Vec::new();
    for (at, fact, ranges) in placed_ranges(item) {
        let Some(fact) = fact else { continue };
        for (range, score) in ranges.iter() {
            let at = [at.clone(), path(&["ranges", &score.to_string()])].concat();
            found.extend(range.edges().map(|figure| (at.clone(), fact, figure)));
        }
    }
    for (path, condition, _) in conditions(item) {
        if let Answer::Figure(figure) = &condition.operand {
            found.push((path, &condition.fact, figure));
        }
    }
    found
}

/// Every figure with which an item compares one fact.
pub fn bounds(item: &Item, fact: &FactName, others: &[(FactName, Figure)]) -> Vec<Figure> {
    let own = compared_figures(item).into_iter().filter(|(_, of, _)| *of == fact).map(|(_, _, figure)| figure.clone());
    let contradicted = item.contradictions.iter().flat_map(Contradiction::conditions).filter(|condition| condition.fact == *fact);
    let contradicted = contradicted.filter_map(|condition| match &condition.operand {
        Answer::Figure(figure) => Some(figure.clone()),
        Answer::YesNo(_) | Answer::Choice(_) | Answer::Untold => None,
    });
    own.chain(contradicted).chain(others.iter().filter(|(other, _)| other == fact).map(|(_, figure)| figure.clone())).collect()
}

/// Figures that stand for all others among these bounds, from the lowest to the highest that the fact can be.
fn figures(mut bounds: Vec<Figure>, fact: &Fact, whole: bool) -> Vec<Answer> {
    bounds.push(fact.from.clone());
    bounds.extend(fact.to.clone());
    bounds.sort();
    bounds.dedup();
    let mut figures = Vec::new();
    for pair in bounds.windows(2) {
        let [low, high] = pair else { continue };
        let half = low.halfway(high);
        figures.extend([low.clone(), low.halfway(&half), half.clone(), half.halfway(high)]);
        if whole {
            figures.extend([low.minus(&Figure::whole(-1)), high.minus(&Figure::whole(1))]);
        }
    }
    if let Some(last) = bounds.last() {
        figures.push(last.clone());
        if fact.to.is_none() {
            figures.push(last.minus(&Figure::whole(-1)));
        }
    }
    figures.retain(|figure| fact.has(figure) && (!whole || figure.is_whole()));
    figures.sort();
    figures.dedup();
    figures.into_iter().map(Answer::Figure).collect()
}

/// What given answers score, by the evaluation that audits are scored with.
pub fn verdict(item: &Item, facts: &Facts<'_>) -> Verdict {
    if item.contradictions.iter().any(|contradiction| contradiction.holds(facts)) {
        return Verdict { score: None, uncapped: None, case: None, caps: Vec::new(), is_contradictory: true };
    }
    let given = item.rule.given(facts);
    let caps: Vec<usize> = item.caps.iter().enumerate().filter(|(_, cap)| !cap.unless.is_met(facts)).map(|(index, _)| index).collect();
    let lowest = caps.iter().filter_map(|index| item.caps.get(*index)).map(|cap| cap.at_most).min();
    let uncapped = given.as_ref().map(|given| given.score);
    let score = uncapped.map(|score| lowest.map_or(score, |cap| score.min(cap)));
    Verdict { score, uncapped, case: given.and_then(|given| given.case), caps, is_contradictory: false }
}
