//! The shipped rubrics, in a form compiled ahead so that starting a command costs no parse of YAML.

use serde::{Deserialize, Serialize};

use super::check::{Faults, check};
use super::decode::decode;
use super::model::Rubric;
use super::raw::{RawRubric, RawWording};
use super::wording::Wording;
use super::yaml;
use crate::diagnostic::Problems;
use crate::locale::Lang;
use crate::source::sha256;

/// A shipped rubric and its wordings.
struct Shipped {
    id: &'static str,
    rubric: &'static [u8],
    wordings: &'static [(Lang, &'static [u8])],
}

/// Every shipped rubric. `tests/compiled.rs` holds each file equal to its YAML, and this list to the folder.
const SHIPPED: &[Shipped] = &[Shipped {
    id: "ips-nl-2015",
    rubric: include_bytes!("../../rubrics/compiled/ips-nl-2015.bin"),
    wordings: &[
        (Lang::En, include_bytes!("../../rubrics/compiled/ips-nl-2015.en.bin")),
        (Lang::Fr, include_bytes!("../../rubrics/compiled/ips-nl-2015.fr.bin")),
    ],
}];

#[derive(Serialize, Deserialize)]
struct CompiledRubric {
    sha256: String,
    raw: RawRubric,
}

/// The ids of the shipped rubrics.
pub fn ids() -> impl Iterator<Item = &'static str> {
    SHIPPED.iter().map(|shipped| shipped.id)
}

/// A shipped rubric, in its own language.
pub fn rubric(id: &str) -> Option<Rubric> {
    let shipped = SHIPPED.iter().find(|shipped| shipped.id == id)?;
    let compiled: CompiledRubric = postcard::from_bytes(shipped.rubric).ok()?;
    let mut nothing = Problems::new();
    let mut faults = Faults { file: shipped.id, tree: None, problems: &mut nothing };
    check(compiled.raw, compiled.sha256, true, &mut faults)
}

/// A shipped rubric's words in another language.
pub fn wording(id: &str, lang: Lang) -> Option<Wording> {
    let shipped = SHIPPED.iter().find(|shipped| shipped.id == id)?;
    let (_, bytes) = shipped.wordings.iter().find(|(other, _)| *other == lang)?;
    postcard::from_bytes(bytes).ok().map(Wording::checked_before)
}

/// Compiles a rubric file to the form that is embedded; `None` when it has faults.
pub fn compile_rubric(yaml: &[u8]) -> Option<Vec<u8>> {
    let raw = plain::<RawRubric>(yaml)?;
    postcard::to_allocvec(&CompiledRubric { sha256: sha256(yaml), raw }).ok()
}

/// Compiles a wording file to the form that is embedded; `None` when it has faults.
pub fn compile_wording(yaml: &[u8]) -> Option<Vec<u8>> {
    postcard::to_allocvec(&plain::<RawWording>(yaml)?).ok()
}

fn plain<T: serde::de::DeserializeOwned>(yaml: &[u8]) -> Option<T> {
    let mut problems = Problems::new();
    let node = yaml::parse("", yaml, &mut problems)?;
    let decoded = decode::<T>("", node, &mut problems)?;
    problems.is_empty().then_some(decoded.value)
}
