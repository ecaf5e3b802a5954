//! Count: how many of the listed components are present.

use std::collections::HashSet;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Answers, Bound, By, Domain, Given, Range, Ranges, Reason, range_properties};
use crate::figure::Figure;
use crate::rubric::check_item::ItemChecker;
use crate::rubric::id::{FactName, PRESENT};
use crate::rubric::in_order::InOrder;
use crate::rubric::lint::{bad_range, count_beyond, while_reading};
use crate::rubric::model::{Answer, Fact, FactKind, Score};

/// A count of components.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "Count")]
pub struct RawCount {
    /// The components: yes-or-no facts of the item.
    pub of: Vec<String>,
    /// Per score, how many of them: `"2"` or `0-1`.
    pub ranges: InOrder<String, String>,
}

/// A count of components.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Count {
    /// The components.
    pub of: Vec<FactName>,
    /// Which numbers of them give which score.
    pub ranges: Ranges<Score>,
}

impl Count {
    /// Once any component is stated the others count as absent (ruling 12); with none stated there is nothing to count.
    pub fn wanting(&self, facts: &dyn Answers) -> Vec<FactName> {
        if self.of.iter().any(|name| facts.answer(name).is_some()) { Vec::new() } else { self.of.clone() }
    }

    pub fn given(&self, facts: &dyn Answers) -> Option<Given<'_>> {
        let present = self.of.iter().filter(|name| is_present(facts, name)).count();
        let found = self.ranges.find(&Figure::whole(i64::try_from(present).ok()?))?;
        Some(Given { score: *found.meaning, case: None, by: By::Count(self) })
    }

    pub fn reason(&self, facts: &dyn Answers) -> Reason {
        Reason::Count { present: self.of.iter().filter(|name| is_present(facts, name)).cloned().collect(), of: self.of.len() }
    }

    pub fn unstated(&self, facts: &dyn Answers) -> Vec<FactName> {
        self.of.iter().filter(|name| facts.answer(name).is_none()).cloned().collect()
    }

    pub fn properties(&self, at: &str) -> Vec<(String, String)> {
        let of = self.of.iter().map(FactName::as_str).collect::<Vec<_>>().join(", ");
        std::iter::once((format!("{at}.count of"), of)).chain(range_properties(&self.ranges, at)).collect()
    }
}

fn is_present(facts: &dyn Answers, name: &FactName) -> bool {
    facts.answer(name) == Some(&Answer::YesNo(true))
}

impl ItemChecker<'_, '_> {
    /// A point that is there or not is a count of one component.
    pub fn present(&self) -> Option<Count> {
        let exactly = |number: i64| Range::parse(&number.to_string());
        let ranges = vec![(exactly(0)?, self.at.scale.lowest), (exactly(1)?, self.at.scale.highest)];
        let domain = Domain { lowest: Figure::whole(0), highest: Some(Figure::whole(1)) };
        let ranges = Ranges::new(ranges, &domain, &Figure::whole(1), &[]).ok()?;
        Some(Count { of: vec![FactName::from(PRESENT)], ranges })
    }

    pub fn count(&mut self, raw: &RawCount, path: &[&str], facts: &InOrder<FactName, Fact>) -> Option<Count> {
        let mut seen = HashSet::new();
        for (index, name) in raw.of.iter().enumerate() {
            let step = index.to_string();
            let at = [path, &["of", &step]].concat();
            if !seen.insert(name) {
                self.value(
                    &at,
                    &while_reading::DOUBLED_COMPONENT,
                    format!("component '{name}' is counted twice"),
                    "name each component once",
                );
            }
            match facts.get(name.as_str()) {
                None => self.unknown(&at, &while_reading::COMPONENT_NOT_LISTED, "fact", name, facts.keys().map(FactName::as_str)),
                Some(fact) if fact.kind != FactKind::YesNo => {
                    let text = format!("'{name}' is not a yes-or-no fact");
                    self.value(&at, &while_reading::WRONG_KIND_OF_FACT, text, "count only facts of 'kind: yes_no'");
                }
                Some(_) => {}
            }
        }
        let of = Figure::whole(i64::try_from(raw.of.len()).unwrap_or(i64::MAX));
        let at = [path, &["ranges"]].concat();
        let ranges = self.parse_ranges(&raw.ranges, &at);
        for (range, score) in &ranges {
            let edges_are_whole =
                [&range.lower, &range.upper].into_iter().all(|bound| matches!(bound, Bound::Including(figure) if figure.is_whole()));
            let key = score.to_string();
            if !edges_are_whole {
                self.value(
                    &[&at[..], &[&key]].concat(),
                    &bad_range::RULE,
                    "a count runs from one whole number to another",
                    "write '2' or '0-1'",
                );
            } else if range.upper.figure().is_some_and(|most| *most > of) {
                self.value(
                    &[&at[..], &[&key]].concat(),
                    &count_beyond::RULE,
                    format!("score {score} asks for more than the {of} components that are counted"),
                    "list the missing components, or correct the number",
                );
            }
        }
        self.prove(ranges, &Domain { lowest: Figure::whole(0), highest: Some(of) }, &Figure::whole(1), &[], &at)
            .map(|ranges| Count { of: raw.of.iter().map(|name| name.as_str().into()).collect(), ranges })
    }
}
