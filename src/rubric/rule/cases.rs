//! Cases: the first rule of a list that holds.

use std::ops::Deref;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::bands::{Bands, RawBands};
use super::checker::Checker;
use super::condition::Condition;
use super::count::{Count, RawCount};
use super::given::{Answers, Explains, Given, Reason};
use crate::rubric::fact::{Answer, Facts};
use crate::rubric::fault::path;
use crate::rubric::fault::reading::RULE_SHAPE;
use crate::rubric::id::FactName;
use crate::rubric::parts::Score;

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

/// Cases, the first of which that holds gives the score.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Cases(Vec<Case>);

impl Deref for Cases {
    type Target = [Case];

    fn deref(&self) -> &[Case] {
        &self.0
    }
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

    fn written(&self, facts: &Facts) -> String {
        let conditions = || self.conditions().iter().map(|condition| condition.written(facts)).collect::<Vec<_>>().join("; ");
        match self {
            Self::Otherwise => "otherwise".to_owned(),
            Self::All(_) => format!("all of {}", conditions()),
            Self::Any(_) => format!("any of {}", conditions()),
        }
    }
}

/// What gives a score at one place of a rule.
#[derive(Clone, Copy, Debug)]
pub enum Leaf<'r> {
    Score(Score),
    Count(&'r Count),
    Bands(&'r Bands),
}

impl Then {
    fn leaf(&self) -> (&'static str, Leaf<'_>) {
        match self {
            Self::Score(score) => ("score", Leaf::Score(*score)),
            Self::Count(count) => ("count", Leaf::Count(count)),
            Self::Bands(bands) => ("bands", Leaf::Bands(bands)),
        }
    }
}

impl Cases {
    pub fn check(raw: &[RawCase], checker: &mut Checker<'_, '_>) -> Option<Self> {
        if raw.is_empty() {
            checker.value(&["score", "rules"], &RULE_SHAPE, "the list of rules is empty", "give each score a rule");
            return None;
        }
        // Every case is looked at before the first is given up.
        let checked: Vec<Option<Case>> = raw.iter().enumerate().map(|(index, case)| Case::check(case, index, checker)).collect();
        checked.into_iter().collect::<Option<_>>().map(Self)
    }

    /// Every fact that a condition or a band of the list names decides between anchors, so all of them must be stated, even one that
    /// would not have changed the outcome (ruling 12).
    pub fn wanting(&self, facts: &dyn Answers) -> Vec<FactName> {
        let mut wanting: Vec<FactName> = Vec::new();
        let decides = self.iter().flat_map(|case| {
            let banded = match &case.then {
                Then::Bands(bands) => bands.wanting(facts),
                Then::Score(_) | Then::Count(_) => Vec::new(),
            };
            case.when.conditions().iter().map(|condition| condition.fact.clone()).chain(banded)
        });
        for fact in decides.filter(|fact| facts.answer(fact).is_none()) {
            if !wanting.contains(&fact) {
                wanting.push(fact);
            }
        }
        match self.held(facts).map(|(_, case)| &case.then) {
            Some(Then::Count(count)) if wanting.is_empty() => count.wanting(facts),
            _ => wanting,
        }
    }

    /// Those of every condition, and of whatever gives the score in a case that may still hold.
    pub fn open(&self, facts: &dyn Answers) -> Vec<FactName> {
        let mut open: Vec<FactName> = Vec::new();
        for case in self.iter() {
            let own = case.when.conditions().iter().map(|condition| condition.fact.clone());
            let then = match &case.then {
                Then::Score(_) => Vec::new(),
                Then::Count(count) => count.wanting(facts),
                Then::Bands(bands) => bands.wanting(facts),
            };
            for fact in own.chain(then).filter(|fact| facts.answer(fact).is_none()) {
                if !open.contains(&fact) {
                    open.push(fact);
                }
            }
        }
        open
    }

    pub fn given(&self, facts: &dyn Answers) -> Option<Given<'_>> {
        let (index, case) = self.held(facts)?;
        let given = match &case.then {
            Then::Score(score) => Given { score: *score, case: None, by: self },
            Then::Count(count) => count.given(facts)?,
            Then::Bands(bands) => bands.given(facts)?,
        };
        Some(Given { case: Some(index), ..given })
    }

    pub fn leaves(&self) -> Vec<(Vec<String>, Leaf<'_>)> {
        let leaves = self.iter().enumerate().map(|(index, case)| {
            let (kind, leaf) = case.then.leaf();
            (path(&["score", "rules", &index.to_string(), kind]), leaf)
        });
        leaves.collect()
    }

    pub fn properties(&self, facts: &Facts) -> Vec<(String, String)> {
        let mut properties = Vec::new();
        for (index, case) in self.iter().enumerate() {
            let at = format!("score.rules.{}", index + 1);
            properties.push((at.clone(), case.when.written(facts)));
            match &case.then {
                Then::Score(score) => properties.push((format!("{at}.score"), score.to_string())),
                Then::Count(count) => properties.extend(count.properties(&at)),
                Then::Bands(bands) => properties.extend(bands.properties(&at, facts)),
            }
        }
        properties
    }

    fn held(&self, facts: &dyn Answers) -> Option<(usize, &Case)> {
        self.iter().enumerate().find(|(_, case)| case.when.holds(facts))
    }
}

impl Explains for Cases {
    /// The facts that the conditions of the case are about, each once, in the order of the file; of a case that always holds, those of all
    /// the others.
    fn reason(&self, case: Option<usize>, facts: &dyn Answers) -> Option<Reason> {
        let index = case?;
        let own = self.get(index)?.when.conditions();
        let conditions: Vec<&Condition> =
            if own.is_empty() { self.iter().flat_map(|case| case.when.conditions()).collect() } else { own.iter().collect() };
        let mut stated: Vec<(FactName, Answer)> = Vec::new();
        for condition in conditions {
            if let Some(answer) = facts.answer(&condition.fact)
                && stated.iter().all(|(name, _)| *name != condition.fact)
            {
                stated.push((condition.fact.clone(), answer.clone()));
            }
        }
        Some(Reason::Case { index, stated })
    }
}

impl Case {
    fn check(raw: &RawCase, index: usize, checker: &mut Checker<'_, '_>) -> Option<Self> {
        let step = index.to_string();
        let path = ["score", "rules", step.as_str()];
        let within = |part| [&path[..], &[part]].concat();
        if !raw.all.is_empty() && !raw.any.is_empty() {
            checker.value(&path, &RULE_SHAPE, "the rule has both 'all' and 'any'", "make two rules of it");
        }
        let all = Condition::check_all(&raw.all, &within("all"), checker);
        let any = Condition::check_all(&raw.any, &within("any"), checker);
        let when = match (all, any) {
            (Some(all), Some(any)) if all.is_empty() && any.is_empty() => Some(When::Otherwise),
            (Some(all), Some(any)) if any.is_empty() => Some(When::All(all)),
            (Some(_), Some(any)) => Some(When::Any(any)),
            _ => None,
        };
        let then = match (raw.score, &raw.count, &raw.bands) {
            (Some(score), None, None) => Then::Score(checker.score(&score.to_string(), &within("score"))?),
            (None, Some(count), None) => Then::Count(Count::check(count, &within("count"), checker)?),
            (None, None, Some(bands)) => Then::Bands(Bands::check(bands, &within("bands"), checker)?),
            _ => {
                let text = "a rule gives either a score, a count or bands";
                checker.value(&path, &RULE_SHAPE, text, "keep exactly one of the three");
                return None;
            }
        };
        Some(Self { when: when?, then })
    }
}
