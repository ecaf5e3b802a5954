//! Per worker: an auditor judges the whole, or each worker, and then the anchor nearest to the mean holds.

use crate::locale::sentence;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::bands::Bands;
use super::checker::Checker;
use super::edge::Edge;
use super::given::{Answers, Given};
use super::range::{Domain, Range, Ranges};
use crate::figure::Figure;
use crate::rubric::fact::FactKind;
use crate::rubric::fault::reading::WRONG_KIND_OF_FACT;
use crate::rubric::id::FactName;
use crate::rubric::parts::Score;

/// A judgement of the whole, or of each worker.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "PerWorker")]
pub struct RawPerWorker {
    /// The fact that holds the mean of the ratings of the workers: a number from the lowest score to the highest.
    pub mean: String,
}

/// A judgement of the whole, or of each worker.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct PerWorker(Bands);

impl PerWorker {
    pub fn check(raw: &RawPerWorker, checker: &mut Checker<'_, '_>) -> Option<Self> {
        let (lowest, highest) = (Figure::whole(checker.scale.lowest), Figure::whole(checker.scale.highest));
        let at = ["score", "per_worker", "mean"];
        let Some((name, fact)) = checker.facts.get_key_value(raw.mean.as_str()) else {
            checker.unknown_fact(&at, &raw.mean);
            return None;
        };
        let is_of_scale = fact.from == lowest && fact.to.as_ref() == Some(&highest);
        if !matches!(fact.kind, FactKind::Number(_)) || !is_of_scale {
            let text = sentence!("'{mean}' cannot hold a mean of scores", mean = raw.mean);
            let help = sentence!("make it a fact of 'kind: number' with 'from: {lowest}' and 'to: {highest}'", lowest, highest);
            checker.value(&at, &WRONG_KIND_OF_FACT, text, help);
            return None;
        }
        let fact = name.clone();
        let exactly = |score: Score| Some((Range::parse(&score.to_string())?, score));
        let ranges: Vec<(Range, Score)> = (checker.scale.lowest..=checker.scale.highest).map(exactly).collect::<Option<_>>()?;
        let domain = Domain { lowest, highest: Some(highest) };
        let ranges = Ranges::new(ranges, &domain, &Figure::whole(1), &[]).ok()?;
        Some(Self(Bands { fact, ranges, without_figure: None }))
    }

    /// The fact that holds the mean.
    pub fn mean(&self) -> &FactName {
        &self.0.fact
    }

    /// Where the mean passes from one anchor to the next; none of another fact.
    pub fn edges(&self, fact: &FactName) -> Vec<Edge> {
        self.0.edges(fact)
    }

    /// The anchor nearest to the mean, where that is stated; at equal distance the lower.
    pub fn given(&self, facts: &dyn Answers) -> Option<Given<'_>> {
        self.0.given(facts)
    }
}
