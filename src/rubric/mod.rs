//! The scale: what a rubric file says, its checks, its words in each language, and the shipped rubrics.

pub mod built_in;
mod check;
mod check_item;
mod edges;
pub mod diff;
mod fact;
pub mod fault;
mod id;
mod in_order;
pub mod fix;
pub mod inspect;
pub mod lint;
pub mod measure;
mod model;
mod parts;
mod raw;
mod rule;
mod sheet;
pub mod space;
mod texts;
mod totals;
mod wording;

pub use check::OF_EVERY_REVIEW;
pub use edges::edges;
pub use fact::{Answer, Choice, Fact, FactKind, Facts, MeasureUse, Settings};
pub use id::{FactName, ItemId, ModelId, PRESENT, RATING, TrackId};
pub use in_order::InOrder;
pub use model::{BandName, Item, Lowness, Rubric, Section, Sums, TotalBands};
pub use parts::{
    Caseload, Correspondence, Diverging, Due, EvidenceCode, Gather, Informant, Insufficient, MappingOrigin, Minimum, Minimums, Model,
    Occasion, Principle, Readiness, ReadinessQuestion, Ruling, Score, Term, Tie, TotalKind, Track, in_file,
};
pub use rule::{
    Answers, Bands, Bound, Cap, CapApplied, Case, Cases, Condition, Contradiction, Count, Edge, Fit, Found, Given, Operator, Range, Ranges,
    Reason, Rule, Then, When,
};
pub use texts::visit as visit_texts;
pub use wording::{Wording, is_for as wording_is_for, load as load_wording};

use crate::diagnostic::Problems;
use crate::source::sha256;
use crate::yaml::{self, decode};
use check::{check, resolve};
use fault::Faults;
use raw::{RawRubric, RawWording};
use schemars::{Schema, schema_for};

/// The JSON Schema of a rubric file.
pub fn rubric_schema() -> Schema {
    schema_for!(RawRubric)
}

/// The JSON Schema of a wording file.
pub fn wording_schema() -> Schema {
    schema_for!(RawWording)
}

/// Reads a rubric file, reporting everything that is wrong with it; `None` when anything is.
pub fn load(file: &str, bytes: &[u8], problems: &mut Problems) -> Option<Rubric> {
    let before = problems.iter().count();
    let node = yaml::parse(file, bytes, problems)?;
    let decoded = decode::<RawRubric>(file, node, problems)?;
    let mut faults = Faults { file, tree: Some(&decoded.tree), problems };
    let sheet = resolve(&decoded.value, decoded.whole, &mut faults)?;
    check(&sheet, sha256(bytes), before, &mut faults)
}
