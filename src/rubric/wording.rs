//! Words laid over a rubric: another language, or an organisation's own text and bands. Rules stay as they are.

use crate::locale::sentence;
use std::collections::BTreeSet;
use std::ops::Bound;

use serde_json::Value;

use super::fault::Faults;
use super::fault::reading::{OTHER_RUBRIC, UNKNOWN_NAME};
use super::model::Rubric;
use super::raw::{RawWording, WORDING_FORMAT};
use super::texts::visit;
use super::totals::{Scope, check_minimums, check_total_bands};
use crate::diagnostic::Problems;
use crate::locale::Lang;
use crate::yaml::{self, decode};

/// Words that were read from a file, and that fit the rubric they were read for.
#[derive(Clone, Debug, PartialEq)]
pub struct Wording(RawWording);

impl Wording {
    /// The language of the words.
    pub fn language(&self) -> &str {
        &self.0.language
    }

    /// Who wrote them, if the file says so.
    pub fn origin(&self) -> Option<&str> {
        self.0.origin.as_deref()
    }

    /// Whether the file holds bands on totals, or what single items must reach.
    pub fn has_demands(&self) -> bool {
        self.0.bands.is_some() || self.0.minimums.is_some()
    }

    /// What the file said.
    pub fn raw(&self) -> &RawWording {
        &self.0
    }

    /// Words that were checked when they were compiled.
    pub(super) fn checked_before(raw: RawWording) -> Self {
        Self(raw)
    }
}

/// The rubric that a wording file says it is for, if it can be read and says so.
pub fn is_for(bytes: &[u8]) -> Option<String> {
    yaml::parse("", bytes, &mut Problems::new())?.text("rubric")
}

/// Reads a wording file for `rubric`, reporting every name in it that the rubric does not have.
pub fn load(file: &str, bytes: &[u8], rubric: &Rubric, problems: &mut Problems) -> Option<Wording> {
    let before = problems.iter().count();
    let node = yaml::parse(file, bytes, problems)?;
    let decoded = decode::<RawWording>(file, node, problems)?;
    let raw = decoded.value;
    let mut faults = Faults { file, tree: Some(&decoded.tree), problems };
    check(&raw, rubric, &mut faults);
    (problems.iter().count() == before).then_some(Wording(raw))
}

/// Checks words against the rubric that they are for, or are laid over.
pub(super) fn check(raw: &RawWording, rubric: &Rubric, faults: &mut Faults<'_>) {
    if faults.other_version("wording", raw.wording, WORDING_FORMAT) {
        return;
    }
    if raw.rubric != rubric.id && !raw.rubric.is_empty() {
        let text = sentence!("these are words for rubric '{rubric}', not for '{id}'", rubric = raw.rubric, id = rubric.id);
        faults.value(&["rubric"], &OTHER_RUBRIC, text, "take this file out of the list, or correct the name");
        return;
    }
    if Lang::ALL.iter().all(|lang| lang.tag() != raw.language) {
        faults.unknown(&["language"], &UNKNOWN_NAME, "language", &raw.language, Lang::ALL.map(Lang::tag));
    }
    check_names(raw, rubric, faults);
    if let Some(bands) = &raw.bands {
        check_total_bands(bands, &rubric.scope(), faults);
    }
    if let Some(minimums) = &raw.minimums {
        check_minimums(minimums, &band_names(raw, rubric), &rubric.scope(), faults);
    }
    if raw.insufficient.is_some() && rubric.insufficient.is_none() {
        let text = "the rubric has no code for insufficient data";
        faults.key(&["insufficient"], &UNKNOWN_NAME, text, "take the line out");
    }
}

/// The bands that the words may name: the file's own, or else the rubric's.
fn band_names(raw: &RawWording, rubric: &Rubric) -> Vec<String> {
    raw.bands.as_ref().map(|bands| bands.names()).or_else(|| Some(rubric.bands.as_ref()?.names())).unwrap_or_default()
}

/// Paths of a wording file, each as its steps with a line end behind every one.
type Paths = BTreeSet<String>;

/// Reports every name that the rubric has no text for.
fn check_names(raw: &RawWording, rubric: &Rubric, faults: &mut Faults<'_>) {
    let mut known = Paths::new();
    visit(&mut rubric.clone(), &mut |path, _| {
        if path.first() != Some(&"band_names") {
            known.insert(joined(path));
        }
    });
    known.extend(band_names(raw, rubric).iter().map(|name| joined(&["band_names", name])));
    let words = serde_json::to_value(raw).unwrap_or_default();
    let Some(parts) = words.as_object() else { return };
    for (part, words) in parts.iter().filter(|(part, _)| what_is_in(&[part.as_str()]).is_some()) {
        check_part(words, &[part], &known, faults);
    }
}

/// What the names at the end of such a path are called; `None` where the format itself says what may stand there.
fn what_is_in(path: &[&str]) -> Option<&'static str> {
    Some(match path {
        ["tracks"] => "track",
        ["models"] => "model",
        ["evidence_codes"] => "evidence code",
        ["principles"] => "principle",
        ["informants"] => "informant",
        ["due"] => "thing that is due",
        ["readiness"] => "entry question",
        ["rulings"] => "ruling",
        ["sections"] => "section",
        ["band_names"] => "band",
        ["items"] => "item",
        ["items", _, "facts"] => "fact",
        ["items", _, "help"] => "fact with a word of help",
        ["items", _, "units"] => "fact with a unit",
        ["items", _, "per_file"] => "fact asked of each client file",
        ["items", _, "choices"] => "fact with answers to choose",
        ["items", _, "choices", _] => "answer",
        ["items", _, "caps"] => "cap",
        ["items", _, "anchors"] => "anchor",
        _ => return None,
    })
}

fn joined(path: &[&str]) -> String {
    path.iter().flat_map(|step| [step, "\n"]).collect()
}

/// What stands behind this path in those that begin with it.
fn below<'a>(path: &'a str, known: &'a Paths) -> impl Iterator<Item = &'a str> {
    known.range::<str, _>((Bound::Included(path), Bound::Unbounded)).map_while(move |other| other.strip_prefix(path))
}

fn check_part(words: &Value, path: &[&str], known: &Paths, faults: &mut Faults<'_>) {
    for (name, words) in words.as_object().into_iter().flatten() {
        let path = [path, &[name.as_str()]].concat();
        let list = path.split_last().map_or(&[][..], |(_, list)| list);
        match what_is_in(list) {
            Some(what) if below(&joined(&path), known).next().is_none() => {
                let list = joined(list);
                let mut names: Vec<&str> = below(&list, known).filter_map(|rest| rest.split('\n').next()).collect();
                names.dedup();
                faults.unknown(&path, &UNKNOWN_NAME, what, name, names);
            }
            _ => check_part(words, &path, known, faults),
        }
    }
}

impl Rubric {
    /// Lays words over the rubric, and bands and minimums where the file has them. What the file does not say stays.
    pub fn lay_over(&mut self, wording: &Wording) {
        self.lay_demands(wording);
        self.lay_words(wording);
    }

    /// Lays only the words over the rubric.
    pub fn lay_words(&mut self, wording: &Wording) {
        self.language.clone_from(&wording.0.language);
        visit(self, &mut |path, text| {
            if let Some(by) = wording.0.text(path) {
                text.clone_from(by);
            }
        });
    }

    /// Lays only bands and minimums over the rubric.
    pub fn lay_demands(&mut self, wording: &Wording) {
        // They were proved when the file was read; nothing is left to report.
        let mut nothing = Problems::new();
        let mut faults = Faults { file: "", tree: None, problems: &mut nothing };
        if let Some(bands) = &wording.0.bands {
            self.bands = Some(check_total_bands(bands, &self.scope(), &mut faults));
        }
        if let Some(minimums) = &wording.0.minimums {
            self.minimums = Some(minimums.clone());
        }
    }

    /// The parts that bands and minimums are about.
    fn scope(&self) -> Scope<'_> {
        Scope { total: self.total, tracks: &self.tracks, models: &self.models, items: &self.items }
    }
}
