//! The shipped rubrics, in a form compiled ahead so that starting a command costs no parse of YAML.

use std::collections::HashMap;
use std::sync::OnceLock;

use super::load;
use super::model::Rubric;
use super::raw::RawWording;
use super::wording::Wording;
use crate::diagnostic::Problems;
use crate::locale::Lang;
use crate::yaml::{self, decode};

/// A shipped rubric and its wordings.
struct Shipped {
    id: &'static str,
    rubric: &'static [u8],
    wordings: &'static [(Lang, &'static [u8])],
}

/// A shipped rubric in one language, with its words in others, by the names of their files.
macro_rules! shipped {
    ($id:literal, $($lang:ident $tag:literal),+) => {
        Shipped {
            id: $id,
            rubric: include_bytes!(concat!("../../rubrics/compiled/", $id, ".bin")),
            wordings: &[$((Lang::$lang, include_bytes!(concat!("../../rubrics/compiled/", $id, ".", $tag, ".bin")))),+],
        }
    };
}

/// Every shipped rubric, by name. `tests/compiled.rs` holds each file equal to its YAML, and this list to the folder.
const SHIPPED: &[Shipped] = &[
    shipped!("activation-trajectory", En "en", Fr "fr"),
    shipped!("arbeidszorg-guidance-file", En "en", Fr "fr"),
    shipped!("arbeidszorg-obligations", En "en", Fr "fr"),
    shipped!("arbeidszorg-principles", En "en", Fr "fr"),
    shipped!("arbeidszorg-reviews", En "en", Fr "fr"),
    shipped!("guidance-for-clients", En "en", Fr "fr"),
    shipped!("guidance-plan-vdab", En "en", Fr "fr"),
    shipped!("integration-checklist", En "en", Fr "fr"),
    shipped!("integration-obstacles", En "en", Fr "fr"),
    shipped!("ips-25", Nl "nl", Fr "fr"),
    shipped!("ips-nl-2015", En "en", Fr "fr"),
    shipped!("sara-triage", En "en", Fr "fr"),
    shipped!("w2", En "en", Fr "fr"),
];

/// The ids of the shipped rubrics.
pub fn ids() -> impl Iterator<Item = &'static str> {
    SHIPPED.iter().map(|shipped| shipped.id)
}

/// A shipped rubric, in its own language.
pub fn rubric(id: &str) -> Option<Rubric> {
    let shipped = SHIPPED.iter().find(|shipped| shipped.id == id)?;
    postcard::from_bytes(shipped.rubric).ok()
}

/// The ids of the shipped rubrics that have an item of this very id, in any case of letters.
pub fn with_item(id: &str) -> &'static [&'static str] {
    static ITEMS: OnceLock<HashMap<String, Vec<&'static str>>> = OnceLock::new();
    let items = ITEMS.get_or_init(|| {
        let mut items: HashMap<String, Vec<&'static str>> = HashMap::new();
        for (of, rubric) in ids().filter_map(|of| Some((of, rubric(of)?))) {
            for item in &rubric.items {
                items.entry(item.id.as_str().to_lowercase()).or_default().push(of);
            }
        }
        items
    });
    items.get(&id.to_lowercase()).map_or(&[], Vec::as_slice)
}

/// A shipped rubric's words in another language.
pub fn wording(id: &str, lang: Lang) -> Option<Wording> {
    let shipped = SHIPPED.iter().find(|shipped| shipped.id == id)?;
    let (_, bytes) = shipped.wordings.iter().find(|(other, _)| *other == lang)?;
    postcard::from_bytes(bytes).ok().map(Wording::checked_before)
}

/// Compiles a rubric file to the form that is embedded; `None` when it has faults.
pub fn compile_rubric(yaml: &[u8]) -> Option<Vec<u8>> {
    let rubric = load("", yaml, &mut Problems::new())?;
    postcard::to_allocvec(&rubric).ok()
}

/// Compiles a wording file to the form that is embedded; `None` when it has faults.
pub fn compile_wording(yaml: &[u8]) -> Option<Vec<u8>> {
    let mut problems = Problems::new();
    let node = yaml::parse("", yaml, &mut problems)?;
    let decoded = decode::<RawWording>("", node, &mut problems)?;
    if problems.is_empty() { postcard::to_allocvec(&decoded.value).ok() } else { None }
}
