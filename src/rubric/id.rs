//! Names that a rubric gives to its parts, each kind a type of its own.

use std::borrow::{Borrow, Cow};
use std::fmt;

use schemars::{JsonSchema, Schema, SchemaGenerator};
use serde::{Deserialize, Serialize};

macro_rules! name_type {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(String);

        impl $name {
            /// The name as the rubric writes it.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl From<&str> for $name {
            fn from(name: &str) -> Self {
                Self(name.to_owned())
            }
        }

        impl Borrow<str> for $name {
            fn borrow(&self) -> &str {
                &self.0
            }
        }

        /// A name is a text in a file.
        impl JsonSchema for $name {
            fn inline_schema() -> bool {
                true
            }

            fn schema_name() -> Cow<'static, str> {
                String::schema_name()
            }

            fn json_schema(generator: &mut SchemaGenerator) -> Schema {
                String::json_schema(generator)
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }
    };
}

name_type!(
    /// An item: its section and its number in it, such as `services.8a`.
    ItemId
);
name_type!(
    /// A track: a column of the score sheet with a total of its own.
    TrackId
);
name_type!(
    /// A model: a way in which a programme may be organised.
    ModelId
);
name_type!(
    /// A fact of an item. Names are the item's own: two items may both have `contacts_tracked`.
    FactName
);

/// The name that stands for a direct rating among an item's facts.
pub const RATING: &str = "score";

/// The name of the only fact of a point that is there or not.
pub const PRESENT: &str = "present";
