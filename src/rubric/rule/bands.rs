//! Bands: where one figure lies.

use crate::locale::sentence;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::checker::Checker;
use super::condition::Condition;
use super::edge::Edge;
use super::given::{Answers, Explains, Given, Reason};
use super::range::{Domain, Ranges};
use crate::figure::Figure;
use crate::rubric::fact::{Answer, FactKind, Facts};
use crate::rubric::fault::reading::{BAD_RANGE, RULE_SHAPE, WRONG_KIND_OF_FACT};
use crate::rubric::id::FactName;
use crate::rubric::in_order::InOrder;
use crate::rubric::parts::Score;

/// Ranges of one number.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "Bands")]
pub struct RawBands {
    /// The number or percentage.
    pub fact: String,
    /// The unit in which the anchors count; a hole between two of them may be this wide.
    pub step: u32,
    /// Per score, the range: `"<= 25"`, `26-40`, `"> 14, <= 30"`, `"2"`.
    pub ranges: InOrder<String, String>,
    /// A value inside each hole that is wider than the step and meant to be.
    #[serde(default)]
    pub holes: Vec<String>,
    /// The score that holds where no figure can be had.
    #[serde(default)]
    pub without_figure: Option<RawWithoutFigure>,
}

/// A score that holds where no figure can be had.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "WithoutFigure")]
pub struct RawWithoutFigure {
    /// What says that there is no figure: a condition on another fact.
    pub when: String,
    /// The score then.
    pub score: i64,
}

/// Ranges of one number.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Bands {
    /// The number.
    pub fact: FactName,
    /// Which stretches of it give which score.
    pub ranges: Ranges<Score>,
    /// The score that holds where no figure can be had.
    pub without_figure: Option<WithoutFigure>,
}

/// A score that holds where no figure can be had.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct WithoutFigure {
    /// What says that there is none.
    pub when: Condition,
    pub score: Score,
}

impl Bands {
    pub fn check(raw: &RawBands, path: &[&str], checker: &mut Checker<'_, '_>) -> Option<Self> {
        let of = [path, &["fact"]].concat();
        let domain = match checker.facts.get(raw.fact.as_str()).map(|fact| (&fact.kind, fact)) {
            Some((FactKind::Percentage | FactKind::Number(_) | FactKind::Whole(_), fact)) => {
                Domain { lowest: fact.from.clone(), highest: fact.to.clone() }
            }
            Some((FactKind::YesNo | FactKind::Choice(_), _)) => {
                let help = "bands take a fact of kind number, whole or percentage";
                checker.value(&of, &WRONG_KIND_OF_FACT, sentence!("'{fact}' is not a number", fact = raw.fact), help);
                return None;
            }
            None => {
                checker.unknown_fact(&of, &raw.fact);
                return None;
            }
        };
        let at = [path, &["ranges"]].concat();
        let ranges = checker.parse_ranges(&raw.ranges, &at);
        let mut holes = Vec::new();
        for (index, hole) in raw.holes.iter().enumerate() {
            match Figure::from_decimal(hole) {
                Some(figure) => holes.push(figure),
                None => {
                    let (step, help) = (index.to_string(), "write a figure that lies in the hole");
                    checker.value(&[path, &["holes", &step]].concat(), &BAD_RANGE, sentence!("'{hole}' is not a number", hole), help);
                }
            }
        }
        let ranges = checker.prove(ranges, &domain, &Figure::whole(i64::from(raw.step)), &holes, &at)?;
        let without_figure = match &raw.without_figure {
            Some(raw) => Some(WithoutFigure::check(raw, &[path, &["without_figure"]].concat(), &ranges, checker)?),
            None => None,
        };
        Some(Self { fact: raw.fact.as_str().into(), ranges, without_figure })
    }

    /// Where its figure passes from one range to the next; none of another fact.
    pub fn edges(&self, fact: &FactName) -> Vec<Edge> {
        if self.fact == *fact { self.ranges.edges() } else { Vec::new() }
    }

    pub fn wanting(&self, facts: &dyn Answers) -> Vec<FactName> {
        if self.given(facts).is_some() { Vec::new() } else { vec![self.fact.clone()] }
    }

    /// A figure between two anchors takes the nearest, and at equal distance the lower score (ruling 1). Where none can be had another fact
    /// may settle it (ruling 21).
    pub fn given(&self, facts: &dyn Answers) -> Option<Given<'_>> {
        let score = match self.figure(facts) {
            Some(figure) => *self.ranges.find(figure)?.meaning,
            None => self.without_figure(facts)?.score,
        };
        Some(Given { score, case: None, by: self })
    }

    pub fn properties(&self, at: &str, facts: &Facts) -> Vec<(String, String)> {
        let mut properties = vec![(format!("{at}.bands of"), self.fact.to_string())];
        properties.extend(self.ranges.properties(at));
        properties.extend(
            self.without_figure
                .as_ref()
                .map(|without| (format!("{at}.without_figure"), format!("{}: {}", without.score, without.when.written(facts)))),
        );
        properties
    }

    fn without_figure(&self, facts: &dyn Answers) -> Option<&WithoutFigure> {
        self.without_figure.as_ref().filter(|without| without.when.is_met(facts))
    }

    fn figure<'f>(&self, facts: &'f dyn Answers) -> Option<&'f Figure> {
        match facts.answer(&self.fact) {
            Some(Answer::Figure(figure)) => Some(figure),
            _ => None,
        }
    }
}

impl WithoutFigure {
    fn check(raw: &RawWithoutFigure, path: &[&str], ranges: &Ranges<Score>, checker: &mut Checker<'_, '_>) -> Option<Self> {
        let score = checker.score(&raw.score.to_string(), &[path, &["score"]].concat());
        let when = Condition::check(&raw.when, &[path, &["when"]].concat(), checker);
        let (score, when) = score.zip(when)?;
        if ranges.meaning(&score).is_none() {
            let text = sentence!("no figure gives {score}, so none that is missing can stand for one", score);
            checker.value(path, &RULE_SHAPE, text, "name a score that a figure may give too");
        }
        Some(Self { when, score })
    }
}

impl Explains for Bands {
    fn reason(&self, _case: Option<usize>, facts: &dyn Answers) -> Option<Reason> {
        let Some(figure) = self.figure(facts) else {
            let fact = &self.without_figure(facts)?.when.fact;
            return Some(Reason::Settled { stated: vec![(fact.clone(), facts.answer(fact)?.clone())] });
        };
        let found = self.ranges.find(figure)?;
        Some(Reason::Figure { fact: self.fact.clone(), figure: Some(figure.clone()), range: Box::new(found.range.clone()), fit: found.fit })
    }
}
