//! Cases: the first rule of a list that holds.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Answers, Bands, By, Condition, Count, Given, Leaf, RawBands, RawCount, path};
use crate::rubric::check_item::ItemChecker;
use crate::rubric::id::FactName;
use crate::rubric::in_order::InOrder;
use crate::rubric::lint::while_reading;
use crate::rubric::model::{Answer, Fact, Item, Score};

/// A case: conditions, and what gives the score when they hold.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "Case")]
pub struct RawCase {
    /// The score itself.
    #[serde(default)]
    pub score: Option<i64>,
    /// Conditions that must all hold: `teams >= 3`.
    #[serde(default)]
    pub all: Vec<String>,
    /// Conditions of which one must hold.
    #[serde(default)]
    pub any: Vec<String>,
    /// Or: a count gives the score.
    #[serde(default)]
    pub count: Option<RawCount>,
    /// Or: a number gives the score.
    #[serde(default)]
    pub bands: Option<RawBands>,
}

/// A case of a list of rules.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Case {
    pub when: When,
    /// What then gives the score.
    pub then: Then,
}

/// When a case holds.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum When {
    /// Always: the last case.
    Otherwise,
    All(Vec<Condition>),
    Any(Vec<Condition>),
}

impl When {
    /// The conditions, whichever way they are joined.
    pub fn conditions(&self) -> &[Condition] {
        match self {
            Self::Otherwise => &[],
            Self::All(conditions) | Self::Any(conditions) => conditions,
        }
    }
}

/// What gives the score in a case.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Then {
    Score(Score),
    Count(Count),
    /// A number.
    Bands(Bands),
}

impl When {
    pub fn holds(&self, facts: &dyn Answers) -> bool {
        match self {
            Self::Otherwise => true,
            Self::All(conditions) => conditions.iter().all(|condition| condition.is_met(facts)),
            Self::Any(conditions) => conditions.iter().any(|condition| condition.is_met(facts)),
        }
    }

    fn written(&self, item: &Item) -> String {
        let conditions = || self.conditions().iter().map(|condition| condition.written(item)).collect::<Vec<_>>().join("; ");
        match self {
            Self::Otherwise => "otherwise".to_owned(),
            Self::All(_) => format!("all of {}", conditions()),
            Self::Any(_) => format!("any of {}", conditions()),
        }
    }
}

impl Case {
    /// The facts that its conditions are about, each once, in the order of the rubric's conditions; of the case that always holds, those of
    /// all the others.
    pub fn stated(&self, cases: &[Self], facts: &dyn Answers) -> Vec<(FactName, Answer)> {
        let own: Vec<&Condition> = self.when.conditions().iter().collect();
        let conditions = if own.is_empty() { cases.iter().flat_map(|case| case.when.conditions()).collect() } else { own };
        let mut stated: Vec<(FactName, Answer)> = Vec::new();
        for condition in conditions {
            if let Some(answer) = facts.answer(&condition.fact)
                && stated.iter().all(|(name, _)| *name != condition.fact)
            {
                stated.push((condition.fact.clone(), answer.clone()));
            }
        }
        stated
    }
}

/// Every fact that a condition or a band of the list names decides between anchors, so all of them must be stated, even one that would not
/// have changed the outcome (ruling 12).
pub fn wanting(cases: &[Case], facts: &dyn Answers) -> Vec<FactName> {
    let mut wanting: Vec<FactName> = Vec::new();
    let decides = cases.iter().flat_map(|case| {
        let banded = match &case.then {
            Then::Bands(bands) => Some(&bands.fact),
            Then::Score(_) | Then::Count(_) => None,
        };
        case.when.conditions().iter().map(|condition| &condition.fact).chain(banded)
    });
    for fact in decides.filter(|fact| facts.answer(fact).is_none()) {
        if !wanting.contains(fact) {
            wanting.push(fact.clone());
        }
    }
    match held(cases, facts).map(|(_, case)| &case.then) {
        Some(Then::Count(count)) if wanting.is_empty() => count.wanting(facts),
        _ => wanting,
    }
}

pub fn given<'r>(cases: &'r [Case], facts: &dyn Answers) -> Option<Given<'r>> {
    let (index, case) = held(cases, facts)?;
    let given = match &case.then {
        Then::Score(score) => Given { score: *score, case: None, by: By::Case(cases, index) },
        Then::Count(count) => count.given(facts)?,
        Then::Bands(bands) => bands.given(facts)?,
    };
    Some(Given { case: Some(index), ..given })
}

fn held<'r>(cases: &'r [Case], facts: &dyn Answers) -> Option<(usize, &'r Case)> {
    cases.iter().enumerate().find(|(_, case)| case.when.holds(facts))
}

pub fn leaves(cases: &[Case]) -> Vec<(Vec<String>, Leaf<'_>)> {
    fn leaf((index, case): (usize, &Case)) -> (Vec<String>, Leaf<'_>) {
        let (kind, leaf) = match &case.then {
            Then::Score(score) => ("score", Leaf::Score(*score)),
            Then::Count(count) => ("count", Leaf::Count(count)),
            Then::Bands(bands) => ("bands", Leaf::Bands(bands)),
        };
        (path(&["score", "rules", &index.to_string(), kind]), leaf)
    }
    cases.iter().enumerate().map(leaf).collect()
}

pub fn properties(cases: &[Case], item: &Item) -> Vec<(String, String)> {
    let mut properties = Vec::new();
    for (index, case) in cases.iter().enumerate() {
        let at = format!("score.rules.{}", index + 1);
        properties.push((at.clone(), case.when.written(item)));
        match &case.then {
            Then::Score(score) => properties.push((format!("{at}.score"), score.to_string())),
            Then::Count(count) => properties.extend(count.properties(&at)),
            Then::Bands(bands) => properties.extend(bands.properties(&at)),
        }
    }
    properties
}

impl ItemChecker<'_, '_> {
    pub fn cases(&mut self, raw: &[RawCase], facts: &InOrder<FactName, Fact>) -> Option<Vec<Case>> {
        if raw.is_empty() {
            self.value(&["score", "rules"], &while_reading::RULE_SHAPE, "the list of rules is empty", "give each score a rule");
            return None;
        }
        // Every case is looked at before the first is given up.
        let checked: Vec<Option<Case>> = raw.iter().enumerate().map(|(index, case)| self.case(case, index, facts)).collect();
        checked.into_iter().collect()
    }

    fn case(&mut self, raw: &RawCase, index: usize, facts: &InOrder<FactName, Fact>) -> Option<Case> {
        let step = index.to_string();
        let path = ["score", "rules", step.as_str()];
        if !raw.all.is_empty() && !raw.any.is_empty() {
            self.value(&path, &while_reading::RULE_SHAPE, "the rule has both 'all' and 'any'", "make two rules of it");
        }
        let all = self.conditions(&raw.all, &[&path[..], &["all"]].concat(), facts);
        let any = self.conditions(&raw.any, &[&path[..], &["any"]].concat(), facts);
        let when = match (all, any) {
            (Some(all), Some(any)) if all.is_empty() && any.is_empty() => Some(When::Otherwise),
            (Some(all), Some(any)) if any.is_empty() => Some(When::All(all)),
            (Some(_), Some(any)) => Some(When::Any(any)),
            _ => None,
        };
        let then = match (raw.score, &raw.count, &raw.bands) {
            (Some(score), None, None) => {
                if self.score(&score.to_string()).is_none() {
                    self.outside(&[&path[..], &["score"]].concat(), &score.to_string());
                    return None;
                }
                Then::Score(score)
            }
            (None, Some(count), None) => Then::Count(self.count(count, &[&path[..], &["count"]].concat(), facts)?),
            (None, None, Some(bands)) => Then::Bands(self.bands(bands, &[&path[..], &["bands"]].concat(), facts)?),
            _ => {
                self.value(
                    &path,
                    &while_reading::RULE_SHAPE,
                    "a rule gives either a score, a count or bands",
                    "keep exactly one of the three",
                );
                return None;
            }
        };
        Some(Case { when: when?, then })
    }
}
