//! The scale: what a rubric file says, its checks, its words in each language, and the shipped rubrics.

pub mod built_in;
mod check;
mod check_rule;
mod condition;
mod decode;
mod id;
mod in_order;
mod model;
mod node_deserializer;
mod range;
mod raw;
mod wording;
mod yaml;

pub use decode::{Decoded, Tree, decode};
pub use id::{FactName, ItemId, ModelId, RATING, TrackId};
pub use in_order::InOrder;
pub use model::{
    Answer, BandName, Bands, Cap, Case, Choice, Condition, Count, EvidenceCode, Fact, FactKind, Item, Model, Operator, Principle, Rubric,
    Rule, Ruling, Score, Section, Then, TotalBands, Track, When,
};
pub use range::{Bound, Fit, Found, Range, Ranges};
pub use raw::{Diverging, MappingOrigin, Occasion};
pub use wording::{Wording, load as load_wording};
pub use yaml::{Node, parse as parse_yaml};

use crate::diagnostic::Problems;
use crate::source::sha256;
use check::{Faults, check};
use raw::RawRubric;

/// Whether a file is a wording file rather than a rubric, by the key at its head.
pub fn is_wording(bytes: &[u8]) -> bool {
    head(bytes, "wording").is_some()
}

/// The id of the rubric that a wording file says it is for.
pub fn rubric_of_wording(bytes: &[u8]) -> Option<String> {
    match head(bytes, "rubric")?.value {
        yaml::Value::Text(id) => Some(id),
        _ => None,
    }
}

/// The value of a key of the file's outermost mapping.
fn head(bytes: &[u8], key: &str) -> Option<Node> {
    match yaml::parse("", bytes, &mut Problems::new())?.value {
        yaml::Value::Mapping(entries) => entries.into_iter().find(|entry| entry.key == key).map(|entry| entry.node),
        _ => None,
    }
}

/// Reads a rubric file, reporting everything that is wrong with it; `None` when anything is.
pub fn load(file: &str, bytes: &[u8], problems: &mut Problems) -> Option<Rubric> {
    let before = problems.iter().count();
    let node = yaml::parse(file, bytes, problems)?;
    let decoded = decode::<RawRubric>(file, node, problems)?;
    let mut faults = Faults { file, tree: Some(&decoded.tree), problems };
    let rubric = check(decoded.value, sha256(bytes), decoded.whole, &mut faults);
    rubric.filter(|_| problems.iter().count() == before)
}
