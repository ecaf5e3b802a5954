//! How facts give a score: one room for each kind of rule, which holds what the kind says in a file, its checks, how it gives a score, and
//! what of it a comparison of rubrics tells.
//!
//! Scoring an audit and proving a rubric use the same evaluation. The second reading, which shares nothing with it, is among the tests.

mod bands;
mod caps;
mod cases;
mod checker;
mod condition;
mod contradiction;
mod count;
mod edge;
mod given;
mod per_worker;
mod range;
mod range_faults;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::fact::Facts;
use super::fault::path;
use super::id::FactName;

pub use bands::{Bands, RawBands};
pub use caps::{Cap, CapApplied, RawCap, check as check_caps};
pub use cases::{Case, Cases, Leaf, RawCase, Then, When};
pub use checker::Checker;
pub use condition::{Condition, Operator};
pub use contradiction::Contradiction;
pub use count::{Count, RawCount};
pub use edge::Edge;
pub use given::{Answers, Given, Reason};
pub use per_worker::{PerWorker, RawPerWorker};
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
    /// By an auditor's choice of the anchor for the whole, or for each worker.
    PerWorker(RawPerWorker),
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
    Rules(Cases),
    /// By an auditor's choice.
    Judged,
    /// By an auditor's choice for the whole, or for each worker.
    PerWorker(PerWorker),
}

impl Rule {
    /// The rule that a file says; `None` when it cannot be made sense of.
    pub fn check(raw: &RawRule, checker: &mut Checker<'_, '_>) -> Option<Self> {
        match raw {
            RawRule::Judged => Some(Self::Judged),
            RawRule::PerWorker(judged) => PerWorker::check(judged, checker).map(Self::PerWorker),
            RawRule::Present => Count::present(checker.scale).map(Self::Count),
            RawRule::Count(count) => Count::check(count, &["score", "count"], checker).map(Self::Count),
            RawRule::Bands(bands) => Bands::check(bands, &["score", "bands"], checker).map(Self::Bands),
            RawRule::Rules(cases) => Cases::check(cases, checker).map(Self::Rules),
        }
    }

    /// Whether an auditor's choice gives the score, so that no facts can be tried.
    pub fn is_judged(&self) -> bool {
        matches!(self, Self::Judged | Self::PerWorker(_))
    }

    /// The facts without which the rule gives no score; none when it gives one.
    pub fn wanting(&self, facts: &dyn Answers) -> Vec<FactName> {
        match self {
            Self::Count(count) => count.wanting(facts),
            Self::Bands(bands) => bands.wanting(facts),
            Self::Rules(cases) => cases.wanting(facts),
            Self::Judged | Self::PerWorker(_) => Vec::new(),
        }
    }

    /// The facts that nobody stated and that may still change the score.
    pub fn open(&self, facts: &dyn Answers) -> Vec<FactName> {
        match self {
            Self::Count(count) => count.wanting(facts),
            Self::Bands(bands) => bands.wanting(facts),
            Self::Rules(cases) => cases.open(facts),
            Self::Judged | Self::PerWorker(_) => Vec::new(),
        }
    }

    /// The score, where no fact is wanting; nothing where only an auditor can judge.
    pub fn given(&self, facts: &dyn Answers) -> Option<Given<'_>> {
        match self {
            Self::Count(count) => count.given(facts),
            Self::Bands(bands) => bands.given(facts),
            Self::Rules(cases) => cases.given(facts),
            Self::PerWorker(judged) => judged.given(facts),
            Self::Judged => None,
        }
    }

    /// Where a figure of this fact passes from one range of the rule to the next; what conditions compare it with is not among it.
    pub fn edges(&self, fact: &FactName) -> Vec<Edge> {
        match self {
            Self::PerWorker(judged) => judged.edges(fact),
            _ => self
                .leaves()
                .into_iter()
                .flat_map(|(_, leaf)| match leaf {
                    Leaf::Bands(bands) => bands.edges(fact),
                    Leaf::Score(_) | Leaf::Count(_) => Vec::new(),
                })
                .collect(),
        }
    }

    /// Everything in the rule that gives a score, with its path in the item.
    pub fn leaves(&self) -> Vec<(Vec<String>, Leaf<'_>)> {
        match self {
            Self::Count(count) => vec![(path(&["score", "count"]), Leaf::Count(count))],
            Self::Bands(bands) => vec![(path(&["score", "bands"]), Leaf::Bands(bands))],
            Self::Rules(cases) => cases.leaves(),
            Self::Judged | Self::PerWorker(_) => Vec::new(),
        }
    }

    /// What of the rule bears on scores, by what it is called in a comparison of rubrics.
    pub fn properties(&self, facts: &Facts) -> Vec<(String, String)> {
        match self {
            Self::Count(count) => count.properties("score"),
            Self::Bands(bands) => bands.properties("score", facts),
            Self::Rules(cases) => cases.properties(facts),
            Self::Judged => vec![("score".to_owned(), "judged".to_owned())],
            Self::PerWorker(judged) => vec![("score".to_owned(), format!("per_worker: {}", judged.mean()))],
        }
    }
}
