//! Words laid over a rubric: another language, or an organisation's own text and bands. Rules stay as they are.

use super::faults::Faults;
use super::id::FactName;
use super::in_order::InOrder;
use super::lint::{unknown_name, while_reading};
use super::model::{FactKind, Item, Rubric, Score};
use super::raw::{RawItemWording, RawWording, WORDING_FORMAT};
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
        let text = format!("these are words for rubric '{}', not for '{}'", raw.rubric, rubric.id);
        faults.value(&["rubric"], &while_reading::OTHER_RUBRIC, text, "take this file out of the list, or correct the name");
        return;
    }
    if Lang::ALL.iter().all(|lang| lang.tag() != raw.language) {
        faults.unknown(&["language"], &unknown_name::RULE, "language", &raw.language, Lang::ALL.map(Lang::tag));
    }
    keys(&raw.tracks, &["tracks"], "track", rubric.tracks.iter().map(|track| track.id.as_str()).collect(), faults);
    keys(&raw.models, &["models"], "model", rubric.models.iter().map(|model| model.id.as_str()).collect(), faults);
    keys(
        &raw.evidence_codes,
        &["evidence_codes"],
        "evidence code",
        rubric.evidence_codes.iter().map(|code| code.code.as_str()).collect(),
        faults,
    );
    keys(&raw.principles, &["principles"], "principle", rubric.principles.iter().map(|principle| principle.id.as_str()).collect(), faults);
    keys(&raw.rulings, &["rulings"], "ruling", rubric.rulings.iter().map(|ruling| ruling.number.as_str()).collect(), faults);
    keys(&raw.sections, &["sections"], "section", rubric.sections.iter().map(|section| section.id.as_str()).collect(), faults);
    keys(&raw.items, &["items"], "item", rubric.items.iter().map(|item| item.id.as_str()).collect(), faults);
    for (id, words) in raw.items.iter() {
        if let Some(item) = rubric.items.iter().find(|item| item.id.as_str() == id) {
            check_item(words, item, &["items", id], faults);
        }
    }
    if let Some(bands) = &raw.bands {
        check_total_bands(bands, &rubric.scope(), faults);
    }
    let known = raw.bands.as_ref().map(|bands| bands.names()).or_else(|| Some(rubric.bands.as_ref()?.names())).unwrap_or_default();
    keys(&raw.band_names, &["band_names"], "band", known.iter().map(String::as_str).collect(), faults);
    if let Some(minimums) = &raw.minimums {
        check_minimums(minimums, &known, &rubric.scope(), faults);
    }
    if raw.insufficient.is_some() && rubric.insufficient.is_none() {
        let text = "the rubric has no code for insufficient data";
        faults.key(&["insufficient"], &unknown_name::RULE, text, "take the line out");
    }
}

fn check_item(words: &RawItemWording, item: &Item, path: &[&str], faults: &mut Faults<'_>) {
    let facts: Vec<&str> = item.facts.keys().map(FactName::as_str).collect();
    keys(&words.facts, &[path, &["facts"]].concat(), "fact", facts.clone(), faults);
    let with_unit = |name: &&str| matches!(item.facts.get(*name).map(|fact| &fact.kind), Some(FactKind::Number(_) | FactKind::Whole(_)));
    keys(&words.units, &[path, &["units"]].concat(), "fact with a unit", facts.into_iter().filter(with_unit).collect(), faults);
    let choices_of = |name: &str| match item.facts.get(name).map(|fact| &fact.kind) {
        Some(FactKind::Choice(choices)) => Some(choices.iter().map(|choice| choice.id.as_str()).collect::<Vec<_>>()),
        _ => None,
    };
    let with_choices: Vec<&str> = item.facts.keys().map(FactName::as_str).filter(|name| choices_of(name).is_some()).collect();
    keys(&words.choices, &[path, &["choices"]].concat(), "fact with answers to choose", with_choices, faults);
    for (name, titles) in words.choices.iter() {
        if let Some(known) = choices_of(name) {
            keys(titles, &[path, &["choices", name]].concat(), "answer", known, faults);
        }
    }
    let caps: Vec<String> = (1..=item.caps.len()).map(|place| place.to_string()).collect();
    keys(&words.caps, &[path, &["caps"]].concat(), "cap", caps.iter().map(String::as_str).collect(), faults);
    let scores: Vec<String> = item.anchors.keys().map(Score::to_string).collect();
    for key in words.anchors.keys().filter(|key| !scores.contains(key)) {
        faults.unknown(&[path, &["anchors", key]].concat(), &unknown_name::RULE, "anchor", key, scores.iter().map(String::as_str));
    }
}

fn keys<V>(words: &InOrder<String, V>, path: &[&str], what: &str, known: Vec<&str>, faults: &mut Faults<'_>) {
    for key in words.keys().filter(|key| !known.contains(&key.as_str())) {
        faults.unknown(&[path, &[key]].concat(), &unknown_name::RULE, what, key, known.iter().copied());
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
        let words = &wording.0;
        self.language.clone_from(&words.language);
        replace(&mut self.title, words.title.as_ref());
        replace(&mut self.source, words.source.as_ref());
        replace(&mut self.licence, words.licence.as_ref());
        for track in &mut self.tracks {
            replace(&mut track.title, words.tracks.get(track.id.as_str()));
        }
        for model in &mut self.models {
            replace(&mut model.title, words.models.get(model.id.as_str()));
        }
        for code in &mut self.evidence_codes {
            replace(&mut code.title, words.evidence_codes.get(&code.code));
        }
        for principle in &mut self.principles {
            replace(&mut principle.title, words.principles.get(&principle.id));
        }
        for ruling in &mut self.rulings {
            replace(&mut ruling.text, words.rulings.get(&ruling.number));
        }
        if let Some(code) = &mut self.insufficient {
            replace(&mut code.title, words.insufficient.as_ref());
        }
        if let Some(bands) = &mut self.bands {
            for band in bands.tracks.values_mut().flat_map(|ranges| ranges.meanings_mut()) {
                if let Some(name) = words.band_names.get(&band.id) {
                    band.name.clone_from(name);
                }
            }
        }
        for section in &mut self.sections {
            replace(&mut section.title, words.sections.get(&section.id));
        }
        for item in &mut self.items {
            if let Some(words) = words.items.get(item.id.as_str()) {
                item.lay_words(words);
            }
        }
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
            let known = self.bands.as_ref().map(|bands| bands.names()).unwrap_or_default();
            self.minimums = Some(check_minimums(minimums, &known, &self.scope(), &mut faults));
        }
    }

    /// The parts that bands and minimums are about.
    fn scope(&self) -> Scope<'_> {
        Scope { total: self.total, tracks: &self.tracks, models: &self.models, items: &self.items }
    }
}

impl Item {
    fn lay_words(&mut self, words: &RawItemWording) {
        replace(&mut self.title, words.title.as_ref());
        replace(&mut self.criterion, words.criterion.as_ref());
        for (name, fact) in self.facts.iter_mut() {
            replace(&mut fact.title, words.facts.get(name.as_str()));
            match &mut fact.kind {
                FactKind::Number(unit) | FactKind::Whole(unit) => replace(unit, words.units.get(name.as_str())),
                FactKind::Choice(choices) => {
                    let titles = words.choices.get(name.as_str());
                    for choice in choices {
                        replace(&mut choice.title, titles.and_then(|titles| titles.get(&choice.id)));
                    }
                }
                FactKind::Percentage | FactKind::YesNo => {}
            }
        }
        for (index, cap) in self.caps.iter_mut().enumerate() {
            replace(&mut cap.text, words.caps.get(&(index + 1).to_string()));
        }
        for (score, anchor) in &mut self.anchors {
            replace(anchor, words.anchors.get(&score.to_string()));
        }
    }
}

fn replace(text: &mut String, by: Option<&String>) {
    if let Some(by) = by {
        text.clone_from(by);
    }
}
