//! Bands: where one figure lies.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::checker::Checker;
use super::given::{Answers, Explains, Given, Reason};
use super::range::{Domain, Ranges};
use crate::figure::Figure;
use crate::rubric::fact::{Answer, FactKind};
use crate::rubric::fault::reading::{BAD_RANGE, WRONG_KIND_OF_FACT};
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
}

/// Ranges of one number.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Bands {
    /// The number.
    pub fact: FactName,
    /// Which stretches of it give which score.
    pub ranges: Ranges<Score>,
}

impl Bands {
    pub fn check(raw: &RawBands, path: &[&str], checker: &mut Checker<'_, '_>) -> Option<Self> {
        let of = [path, &["fact"]].concat();
        let highest = match checker.facts.get(raw.fact.as_str()).map(|fact| &fact.kind) {
            Some(FactKind::Percentage) => Some(Figure::whole(100)),
            Some(FactKind::Number(_) | FactKind::Whole(_)) => None,
            Some(FactKind::YesNo | FactKind::Choice(_)) => {
                let help = "bands take a fact of kind number, whole or percentage";
                checker.value(&of, &WRONG_KIND_OF_FACT, format!("'{}' is not a number", raw.fact), help);
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
                    checker.value(&[path, &["holes", &step]].concat(), &BAD_RANGE, format!("'{hole}' is not a number"), help);
                }
            }
        }
        let domain = Domain { lowest: Figure::whole(0), highest };
        let ranges = checker.prove(ranges, &domain, &Figure::whole(i64::from(raw.step)), &holes, &at)?;
        Some(Self { fact: raw.fact.as_str().into(), ranges })
    }

    pub fn wanting(&self, facts: &dyn Answers) -> Vec<FactName> {
        if self.figure(facts).is_some() { Vec::new() } else { vec![self.fact.clone()] }
    }

    /// A figure between two anchors takes the nearest, and at equal distance the lower score (ruling 1).
    pub fn given(&self, facts: &dyn Answers) -> Option<Given<'_>> {
        Some(Given { score: *self.ranges.find(self.figure(facts)?)?.meaning, case: None, by: self })
    }

    pub fn properties(&self, at: &str) -> Vec<(String, String)> {
        std::iter::once((format!("{at}.bands of"), self.fact.to_string())).chain(self.ranges.properties(at)).collect()
    }

    fn figure<'f>(&self, facts: &'f dyn Answers) -> Option<&'f Figure> {
        match facts.answer(&self.fact) {
            Some(Answer::Figure(figure)) => Some(figure),
            _ => None,
        }
    }
}

impl Explains for Bands {
    fn reason(&self, _case: Option<usize>, facts: &dyn Answers) -> Option<Reason> {
        let figure = self.figure(facts)?;
        let found = self.ranges.find(figure)?;
        Some(Reason::Figure { fact: self.fact.clone(), figure: figure.clone(), range: Box::new(found.range.clone()), fit: found.fit })
    }
}
