//! How facts give a score: one room for each kind of rule, which holds what the kind says in a file, its checks, how it gives a score, and
//! what of it a comparison of rubrics tells.
//!
//! Scoring an audit and proving a rubric use the same evaluation. The second reading, which shares nothing with it, is among the tests.

mod bands;
mod caps;
mod cases;
mod condition;
mod count;
mod range;
mod range_faults;

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::check_item::ItemChecker;
use super::id::FactName;
use super::in_order::InOrder;
use super::model::{Answer, Fact, Item, Score};
use crate::figure::Figure;

pub use bands::{Bands, RawBands};
pub use caps::{Cap, CapApplied, RawCap};
pub use cases::{Case, RawCase, Then, When};
pub use condition::{Condition, Operator};
pub use count::{Count, RawCount};
pub use range::{Bound, Domain, Fit, Found, Range, Ranges};
pub use range_faults::report as report_range_faults;

/// How facts give a score, in a file.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
#[schemars(rename = "Rule", description = "How facts give a score.")]
pub enum RawRule {
    /// By how many of some yes-or-no facts are present.
    Count(RawCount),
    /// By where one number lies.
    Bands(RawBands),
    /// By the first case that holds.
    Rules(Vec<RawCase>),
    /// By an auditor's choice of the anchor.
    Judged,
    /// The highest score when it is there and the lowest when it is not, from the yes-or-no fact `present`.
    Present,
}

/// How facts give a score.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Rule {
    /// By how many components are present.
    Count(Count),
    /// By where one number lies.
    Bands(Bands),
    /// By the first case that holds; for every combination of answers one does.
    Rules(Vec<Case>),
    /// By an auditor's choice.
    Judged,
}

/// Answers to the facts of an item, as far as they are stated.
pub trait Answers {
    fn answer(&self, fact: &FactName) -> Option<&Answer>;
}

impl Answers for BTreeMap<FactName, Answer> {
    fn answer(&self, fact: &FactName) -> Option<&Answer> {
        self.get(fact)
    }
}

impl Answers for BTreeMap<&FactName, &Answer> {
    fn answer(&self, fact: &FactName) -> Option<&Answer> {
        self.get(fact).copied()
    }
}

/// The score that a rule gives, before caps.
#[derive(Clone, Debug)]
pub struct Given<'r> {
    pub score: Score,
    /// Which case of a list of rules held, from 0.
    pub case: Option<usize>,
    by: By<'r>,
}

/// What in the rule gave it.
#[derive(Clone, Debug)]
enum By<'r> {
    Count(&'r Count),
    Bands(&'r Bands, Found<'r, Score>),
    Case(&'r [Case], usize),
}

/// How a rule came to a score.
#[derive(Clone, Debug, PartialEq)]
pub enum Reason {
    /// A figure lies in or nearest to a range.
    Figure {
        fact: FactName,
        /// Its value.
        figure: Figure,
        /// The range that it is counted with.
        range: Box<Range>,
        /// Whether it lies in that range, or between two.
        fit: Fit,
    },
    /// So many of the components are present.
    Count {
        present: Vec<FactName>,
        /// How many there are in all.
        of: usize,
    },
    /// A rule of a list holds.
    Case {
        /// Which rule it is, from 0.
        index: usize,
        /// The facts that its conditions are about; of the rule that always holds, those of all the others.
        stated: Vec<(FactName, Answer)>,
    },
}

impl Given<'_> {
    /// How the rule came to it.
    pub fn reason(&self, facts: &dyn Answers) -> Option<Reason> {
        match &self.by {
            By::Count(count) => Some(count.reason(facts)),
            By::Bands(bands, found) => bands.reason(found, facts),
            By::Case(cases, index) => cases.get(*index).map(|case| Reason::Case { index: *index, stated: case.stated(cases, facts) }),
        }
    }

    /// The components that nobody stated and that count as absent (ruling 12).
    pub fn unstated(&self, facts: &dyn Answers) -> Vec<FactName> {
        match &self.by {
            By::Count(count) => count.unstated(facts),
            By::Bands(..) | By::Case(..) => Vec::new(),
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

/// A path within an item.
pub fn path(steps: &[&str]) -> Vec<String> {
    steps.iter().map(|step| (*step).to_owned()).collect()
}

impl Rule {
    /// The facts without which the rule gives no score; none when it gives one.
    pub fn wanting(&self, facts: &dyn Answers) -> Vec<FactName> {
        match self {
            Self::Count(count) => count.wanting(facts),
            Self::Bands(bands) => bands.wanting(facts),
            Self::Rules(cases) => cases::wanting(cases, facts),
            Self::Judged => Vec::new(),
        }
    }

    /// The score, where no fact is wanting; nothing where only an auditor can judge.
    pub fn given(&self, facts: &dyn Answers) -> Option<Given<'_>> {
        match self {
            Self::Count(count) => count.given(facts),
            Self::Bands(bands) => bands.given(facts),
            Self::Rules(cases) => cases::given(cases, facts),
            Self::Judged => None,
        }
    }

    /// Everything in the rule that gives a score, with its path in the item.
    pub fn leaves(&self) -> Vec<(Vec<String>, Leaf<'_>)> {
        match self {
            Self::Count(count) => vec![(path(&["score", "count"]), Leaf::Count(count))],
            Self::Bands(bands) => vec![(path(&["score", "bands"]), Leaf::Bands(bands))],
            Self::Rules(cases) => cases::leaves(cases),
            Self::Judged => Vec::new(),
        }
    }

    /// What of the rule bears on scores, by what it is called in a comparison of rubrics.
    pub fn properties(&self, item: &Item) -> Vec<(String, String)> {
        match self {
            Self::Count(count) => count.properties("score"),
            Self::Bands(bands) => bands.properties("score"),
            Self::Rules(cases) => cases::properties(cases, item),
            Self::Judged => vec![("score".to_owned(), "judged".to_owned())],
        }
    }
}

/// Ranges in a comparison of rubrics.
fn range_properties(ranges: &Ranges<Score>, at: &str) -> impl Iterator<Item = (String, String)> {
    ranges.iter().map(move |(range, score)| (format!("{at}.ranges.{score}"), range.to_string()))
}

impl ItemChecker<'_, '_> {
    /// The rule; `None` when it cannot be made sense of.
    pub fn rule(&mut self, facts: &InOrder<FactName, Fact>) -> Option<Rule> {
        match &self.raw().score {
            RawRule::Judged => Some(Rule::Judged),
            RawRule::Present => Some(Rule::Count(self.present()?)),
            RawRule::Count(count) => self.count(count, &["score", "count"], facts).map(Rule::Count),
            RawRule::Bands(bands) => self.bands(bands, &["score", "bands"], facts).map(Rule::Bands),
            RawRule::Rules(cases) => self.cases(cases, facts).map(Rule::Rules),
        }
    }
}
