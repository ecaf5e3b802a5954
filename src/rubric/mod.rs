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

/// Reads a rubric file, reporting everything that is wrong with it; `None` when anything is.
pub fn load(file: &str, bytes: &[u8], problems: &mut Problems) -> Option<Rubric> {
    let before = problems.iter().count();
    let node = yaml::parse(file, bytes, problems)?;
    let decoded = decode::<RawRubric>(file, node, problems)?;
    let mut faults = Faults { file, tree: Some(&decoded.tree), problems };
    let rubric = check(decoded.value, sha256(bytes), decoded.whole, &mut faults);
    rubric.filter(|_| problems.iter().count() == before)
}
