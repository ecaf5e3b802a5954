//! A list in `audit.yaml`, or the one text that it would hold.

use std::fmt;

use schemars::JsonSchema;
use serde::Deserializer;
use serde::de::{SeqAccess, Visitor};

/// A list of texts, or the one that it would hold.
#[derive(JsonSchema)]
#[serde(untagged)]
#[expect(dead_code, reason = "it only tells the schema")]
pub(super) enum OneOrSeveral {
    One(String),
    Several(Vec<String>),
}

pub(super) fn one_or_several<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Vec<String>, D::Error> {
    struct Either;

    impl<'de> Visitor<'de> for Either {
        type Value = Vec<String>;

        fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.write_str("a sequence")
        }

        fn visit_str<E>(self, text: &str) -> Result<Vec<String>, E> {
            Ok(vec![text.to_owned()])
        }

        fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Vec<String>, A::Error> {
            let mut texts = Vec::new();
            while let Some(text) = list.next_element()? {
                texts.push(text);
            }
            Ok(texts)
        }
    }

    deserializer.deserialize_any(Either)
}
