//! Count: how many of the listed components are present.

use crate::locale::sentence;
use std::collections::HashSet;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::checker::Checker;
use super::given::{Answers, Explains, Given, Reason};
use super::range::{Bound, Domain, Range, Ranges};
use crate::figure::Figure;
use crate::rubric::fact::{Answer, FactKind};
use crate::rubric::fault::reading::{BAD_RANGE, COMPONENT_NOT_LISTED, COUNT_BEYOND, DOUBLED_COMPONENT, WRONG_KIND_OF_FACT};
use crate::rubric::id::{FactName, PRESENT};
use crate::rubric::in_order::InOrder;
use crate::rubric::parts::{Scale, Score};

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
    pub fn check(raw: &RawCount, path: &[&str], checker: &mut Checker<'_, '_>) -> Option<Self> {
        let mut seen = HashSet::new();
        for (index, name) in raw.of.iter().enumerate() {
            let step = index.to_string();
            let at = [path, &["of", &step]].concat();
            if !seen.insert(name) {
                checker.value(&at, &DOUBLED_COMPONENT, sentence!("component '{name}' is counted twice", name), "name each component once");
            }
            match checker.facts.get(name.as_str()) {
                None if checker.has_lost_facts() => {}
                None => {
                    let known: Vec<String> = checker.facts.keys().map(FactName::to_string).collect();
                    checker.unknown(&at, &COMPONENT_NOT_LISTED, "fact", name, known.iter().map(String::as_str));
                }
                Some(fact) if fact.kind != FactKind::YesNo => {
                    let text = sentence!("'{name}' is not a yes-or-no fact", name);
                    checker.value(&at, &WRONG_KIND_OF_FACT, text, "count only facts of 'kind: yes_no'");
                }
                Some(_) => {}
            }
        }
        let of = Figure::whole(i64::try_from(raw.of.len()).unwrap_or(i64::MAX));
        let at = [path, &["ranges"]].concat();
        let ranges = checker.parse_ranges(&raw.ranges, &at);
        for (range, score) in &ranges {
            let edges_are_whole =
                [&range.lower, &range.upper].into_iter().all(|bound| matches!(bound, Bound::Including(figure) if figure.is_whole()));
            let key = score.to_string();
            let at = [&at[..], &[&key]].concat();
            if !edges_are_whole {
                checker.value(&at, &BAD_RANGE, "a count runs from one whole number to another", "write '2' or '0-1'");
            } else if range.upper.figure().is_some_and(|most| *most > of) {
                let text = sentence!("score {score} asks for more than the {of} components that are counted", score, of);
                checker.value(&at, &COUNT_BEYOND, text, "list the missing components, or correct the number");
            }
        }
        let domain = Domain { lowest: Figure::whole(0), highest: Some(of) };
        let ranges = checker.prove(ranges, &domain, &Figure::whole(1), &[], &at)?;
        Some(Self { of: raw.of.iter().map(|name| name.as_str().into()).collect(), ranges })
    }

    /// A point that is there or not is a count of one component.
    pub fn present(scale: &Scale) -> Option<Self> {
        let exactly = |number: i64| Range::parse(&number.to_string());
        let ranges = vec![(exactly(0)?, scale.lowest), (exactly(1)?, scale.highest)];
        let domain = Domain { lowest: Figure::whole(0), highest: Some(Figure::whole(1)) };
        let ranges = Ranges::new(ranges, &domain, &Figure::whole(1), &[]).ok()?;
        Some(Self { of: vec![FactName::from(PRESENT)], ranges })
    }

    /// Once any component is stated the others count as absent (ruling 12); with none stated there is nothing to count.
    pub fn wanting(&self, facts: &dyn Answers) -> Vec<FactName> {
        if self.of.iter().any(|name| facts.answer(name).is_some()) { Vec::new() } else { self.of.clone() }
    }

    pub fn given(&self, facts: &dyn Answers) -> Option<Given<'_>> {
        let present = self.present_in(facts).count();
        let found = self.ranges.find(&Figure::whole(i64::try_from(present).ok()?))?;
        Some(Given { score: *found.meaning, case: None, by: self })
    }

    pub fn properties(&self, at: &str) -> Vec<(String, String)> {
        let of = self.of.iter().map(FactName::as_str).collect::<Vec<_>>().join(", ");
        std::iter::once((format!("{at}.count of"), of)).chain(self.ranges.properties(at)).collect()
    }

    fn present_in<'s>(&'s self, facts: &'s dyn Answers) -> impl Iterator<Item = &'s FactName> {
        self.of.iter().filter(|name| facts.answer(name) == Some(&Answer::YesNo(true)))
    }
}

impl Explains for Count {
    fn reason(&self, _case: Option<usize>, facts: &dyn Answers) -> Option<Reason> {
        Some(Reason::Count { present: self.present_in(facts).cloned().collect(), of: self.of.len() })
    }

    fn unstated(&self, facts: &dyn Answers) -> Vec<FactName> {
        self.of.iter().filter(|name| facts.answer(name).is_none()).cloned().collect()
    }
}
