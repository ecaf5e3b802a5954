//! Whether tracks may differ, as a file says it: a word for every model, or one for each.

use std::borrow::Cow;
use std::fmt;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::de::value::{MapAccessDeserializer, StrDeserializer};
use serde::de::{Deserialize, Deserializer, Error, MapAccess, Visitor};
use serde::ser::{Serialize, Serializer};

use crate::rubric::id::ModelId;
use crate::rubric::in_order::InOrder;
use crate::rubric::parts::Diverging;

/// Whether the tracks of an item may have different scores.
#[derive(Clone, Debug, PartialEq)]
pub enum RawDiverging {
    /// In every model alike.
    Everywhere(Diverging),
    /// By model.
    ByModel(InOrder<ModelId, Diverging>),
}

impl Serialize for RawDiverging {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Everywhere(word) => word.serialize(serializer),
            Self::ByModel(words) => words.serialize(serializer),
        }
    }
}

impl<'de> Deserialize<'de> for RawDiverging {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Either;

        impl<'de> Visitor<'de> for Either {
            type Value = RawDiverging;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("forbidden, allowed or disputed, or one of these for each model")
            }

            fn visit_str<E: Error>(self, word: &str) -> Result<Self::Value, E> {
                Diverging::deserialize(StrDeserializer::<E>::new(word)).map(RawDiverging::Everywhere)
            }

            fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Self::Value, A::Error> {
                InOrder::deserialize(MapAccessDeserializer::new(map)).map(RawDiverging::ByModel)
            }
        }

        deserializer.deserialize_any(Either)
    }
}

impl JsonSchema for RawDiverging {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        "DivergingByModel".into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let word = generator.subschema_for::<Diverging>();
        json_schema!({ "anyOf": [word, { "type": "object", "additionalProperties": word }] })
    }
}
