//! What every document says of itself before anything else.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Document, MAKER};

/// What a document says of itself; its fields stand among those of the document.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Head {
    /// The name and number of this shape, such as `getrouw.scorecard/1`.
    pub schema: String,
    /// The program that wrote it, and its version; 0.1.0 did not say.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub maker: Option<String>,
    /// The language of its texts: `nl`, `en` or `fr`; 0.1.0 did not say.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub language: Option<String>,
}

impl Head {
    /// The head of a document that this program writes in a language, named by its tag.
    pub fn of<D: Document>(language: &str) -> Self {
        Self { schema: D::stated(), maker: Some(MAKER.to_owned()), language: Some(language.to_owned()) }
    }
}
