//! How raters come from scores of their own to one.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// The way to a consensus that an audit names.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
#[schemars(rename = "Consensus")]
pub enum ConsensusMethod {
    /// The raters talk until they agree.
    #[default]
    #[serde(alias = "overleg", alias = "concertation")]
    Talk,
    /// What more than half of the raters say; where nobody has that many, they talk.
    #[serde(alias = "meerderheid", alias = "majorité", alias = "majorite")]
    Majority,
    /// The mean of the ratings, rounded to the nearest anchor; facts are looked up and talked about.
    #[serde(alias = "gemiddelde", alias = "moyenne")]
    Mean,
}
