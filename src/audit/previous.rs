//! The review before this one: where it is, and its action plan.

use std::borrow::Cow;
use std::fmt;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::de::value::MapAccessDeserializer;
use serde::de::{Deserialize, Deserializer, Error, MapAccess, Visitor};

use super::actions::Action;

/// The review before this one, by the path of its audit or of its scorecard, or with its action plan beside it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct RawPrevious {
    pub review: Option<String>,
    pub actions: Option<String>,
}

/// The review before this one.
#[derive(serde::Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "Previous")]
struct RawParts {
    /// Its audit: a folder with audit.yaml, or that file; or its scorecard in JSON.
    #[serde(default)]
    review: Option<String>,
    /// Its action plan, where its audit does not name one: a CSV file or a workbook.
    #[serde(default)]
    actions: Option<String>,
}

impl<'de> Deserialize<'de> for RawPrevious {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Either;

        impl<'de> Visitor<'de> for Either {
            type Value = RawPrevious;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a string")
            }

            fn visit_str<E: Error>(self, path: &str) -> Result<Self::Value, E> {
                Ok(RawPrevious { review: Some(path.to_owned()), actions: None })
            }

            fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Self::Value, A::Error> {
                RawParts::deserialize(MapAccessDeserializer::new(map)).map(|RawParts { review, actions }| RawPrevious { review, actions })
            }
        }

        deserializer.deserialize_any(Either)
    }
}

impl JsonSchema for RawPrevious {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        "PathOrPrevious".into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let parts = generator.subschema_for::<RawParts>();
        json_schema!({ "anyOf": [{ "type": "string" }, parts] })
    }
}

/// The review before this one, as far as `audit.yaml` names it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Previous {
    /// The path of its audit or scorecard, from the folder of this audit.
    pub review: Option<String>,
    /// What was planned then, where a table of it is named here.
    pub actions: Option<Vec<Action>>,
}
