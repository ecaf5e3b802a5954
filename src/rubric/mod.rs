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

/// What a file says that it is, by the keys at its head.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FileKind {
    /// A rubric; also a file that is neither, which reading it as a rubric will tell.
    Rubric,
    /// Words for a rubric, and its id if the file says which.
    Wording(Option<String>),
}

/// Tells a wording file from a rubric.
pub fn kind_of(bytes: &[u8]) -> FileKind {
    let Some(Node { value: yaml::Value::Mapping(entries), .. }) = yaml::parse("", bytes, &mut Problems::new()) else {
        return FileKind::Rubric;
    };
    if entries.iter().all(|entry| entry.key != "wording") {
        return FileKind::Rubric;
    }
    let id = entries.into_iter().find(|entry| entry.key == "rubric").and_then(|entry| match entry.node.value {
        yaml::Value::Text(id) => Some(id),
        _ => None,
    });
    FileKind::Wording(id)
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
