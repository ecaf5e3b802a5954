//! Bands: where one figure lies.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Answers, By, Domain, Found, Given, Ranges, Reason, range_properties};
use crate::figure::Figure;
use crate::rubric::check_item::ItemChecker;
use crate::rubric::id::FactName;
use crate::rubric::in_order::InOrder;
use crate::rubric::lint::{bad_range, unknown_name, while_reading};
use crate::rubric::model::{Answer, Fact, FactKind, Score};

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
    pub fn wanting(&self, facts: &dyn Answers) -> Vec<FactName> {
        if self.figure(facts).is_some() { Vec::new() } else { vec![self.fact.clone()] }
    }

    /// A figure between two anchors takes the nearest, and at equal distance the lower score (ruling 1).
    pub fn given(&self, facts: &dyn Answers) -> Option<Given<'_>> {
        let found = self.ranges.find(self.figure(facts)?)?;
        Some(Given { score: *found.meaning, case: None, by: By::Bands(self, found) })
    }

    pub fn reason(&self, found: &Found<'_, Score>, facts: &dyn Answers) -> Option<Reason> {
        let figure = self.figure(facts)?.clone();
        Some(Reason::Figure { fact: self.fact.clone(), figure, range: Box::new(found.range.clone()), fit: found.fit })
    }

    pub fn properties(&self, at: &str) -> Vec<(String, String)> {
        std::iter::once((format!("{at}.bands of"), self.fact.to_string())).chain(range_properties(&self.ranges, at)).collect()
    }

    fn figure<'f>(&self, facts: &'f dyn Answers) -> Option<&'f Figure> {
        match facts.answer(&self.fact) {
            Some(Answer::Figure(figure)) => Some(figure),
            _ => None,
        }
    }
}

impl ItemChecker<'_, '_> {
    pub fn bands(&mut self, raw: &RawBands, path: &[&str], facts: &InOrder<FactName, Fact>) -> Option<Bands> {
        let highest = match facts.get(raw.fact.as_str()).map(|fact| &fact.kind) {
            Some(FactKind::Percentage) => Some(Figure::whole(100)),
            Some(FactKind::Number(_) | FactKind::Whole(_)) => None,
            Some(FactKind::YesNo | FactKind::Choice(_)) => {
                self.value(
                    &[path, &["fact"]].concat(),
                    &while_reading::WRONG_KIND_OF_FACT,
                    format!("'{}' is not a number", raw.fact),
                    "bands take a fact of kind number, whole or percentage",
                );
                return None;
            }
            None => {
                self.unknown(&[path, &["fact"]].concat(), &unknown_name::RULE, "fact", &raw.fact, facts.keys().map(FactName::as_str));
                return None;
            }
        };
        let at = [path, &["ranges"]].concat();
        let ranges = self.parse_ranges(&raw.ranges, &at);
        let mut holes = Vec::new();
        for (index, hole) in raw.holes.iter().enumerate() {
            match Figure::from_decimal(hole) {
                Some(figure) => holes.push(figure),
                None => self.value(
                    &[path, &["holes", &index.to_string()]].concat(),
                    &bad_range::RULE,
                    format!("'{hole}' is not a number"),
                    "write a figure that lies in the hole",
                ),
            }
        }
        self.prove(ranges, &Domain { lowest: Figure::whole(0), highest }, &Figure::whole(i64::from(raw.step)), &holes, &at)
            .map(|ranges| Bands { fact: raw.fact.as_str().into(), ranges })
    }
}
