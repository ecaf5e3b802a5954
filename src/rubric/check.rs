//! From what a rubric file says to a rubric, with every fault of meaning reported where it stands.

use std::collections::{BTreeMap, HashMap};

use super::check_rule::ItemChecker;
use super::decode::Tree;
use super::id::{ItemId, ModelId, TrackId};
use super::model::{BandName, EvidenceCode, Item, Model, Principle, Rubric, Ruling, Section, TotalBands, Track};
use super::range::{Domain, Range, RangeFault, Ranges};
use super::raw::{RUBRIC_FORMAT, RawRubric, RawTotalBands};
use crate::diagnostic::{Place, Problems, suggestion};
use crate::figure::Figure;
use crate::locale::{Lang, Message};

/// Where faults of one file go, and where its parts stand.
pub struct Faults<'a> {
    /// The file's name.
    pub file: &'a str,
    /// The tree of the file; none for what was proved before, which has no faults either.
    pub tree: Option<&'a Tree>,
    /// Where faults go.
    pub problems: &'a mut Problems,
}

impl Faults<'_> {
    /// Reports a fault in the value at `path`, unless that only stands in for one that was missing.
    pub fn value(&mut self, path: &[&str], code: &'static str, text: impl Into<String>, help: impl Into<String>) {
        if self.is_stand_in(path) {
            return;
        }
        let place = self.tree.map_or_else(|| Place::whole(self.file), |tree| tree.place(path));
        self.problems.error(place, Message::Format { code, text: text.into(), help: help.into() });
    }

    /// Reports a fault in the key at the end of `path`.
    pub fn key(&mut self, path: &[&str], code: &'static str, text: impl Into<String>, help: impl Into<String>) {
        let place = self.tree.map_or_else(|| Place::whole(self.file), |tree| tree.key(path));
        self.problems.error(place, Message::Format { code, text: text.into(), help: help.into() });
    }

    fn is_stand_in(&self, path: &[&str]) -> bool {
        self.tree.is_some_and(|tree| tree.is_stand_in(path))
    }

    /// Reports another version of the format than `known`, and tells whether there was one to report.
    pub fn other_version(&mut self, key: &str, found: u32, known: u32) -> bool {
        let other = found != known && !self.is_stand_in(&[key]);
        if other {
            let place = self.tree.map_or_else(|| Place::whole(self.file), |tree| tree.place(&[key]));
            self.problems.error(place, Message::FormatVersion { key: key.to_owned(), known });
        }
        other
    }

    /// Reports a name that is not known at `path`.
    pub fn unknown<'n>(&mut self, path: &[&str], what: &str, name: &str, known: impl IntoIterator<Item = &'n str>) {
        let offered = suggestion(name, known);
        let help = if offered.near.is_empty() {
            format!("known are: {}", offered.known.join(", "))
        } else {
            format!("did you mean {}?", offered.near.join(" or "))
        };
        self.value(path, "unknown-name", format!("no {what} '{name}'"), help);
    }
}

/// Checks what a rubric file says. `whole` is false when parts of it had to be left out as unreadable, whose absence
/// is then not held against the rest. `None` when anything is wrong.
pub fn check(raw: RawRubric, sha256: String, whole: bool, faults: &mut Faults<'_>) -> Option<Rubric> {
    let before = faults.problems.iter().count();
    if faults.other_version("rubric", raw.rubric, RUBRIC_FORMAT) {
        return None;
    }
    if Lang::ALL.iter().all(|lang| lang.tag() != raw.language) {
        faults.unknown(&["language"], "language", &raw.language, Lang::ALL.map(Lang::tag));
    }
    if faults.is_stand_in(&["scale", "lowest"]) || faults.is_stand_in(&["scale", "highest"]) {
        // Without the range of scores nothing can be said of any score.
        return None;
    }
    if raw.scale.lowest >= raw.scale.highest {
        faults.value(&["scale"], "empty-scale", "the lowest score is not below the highest", "write the lowest score of an item first");
    }
    check_ids(&raw, faults);
    check_names(&raw, whole, faults);

    let models: Vec<Model> = raw
        .models
        .iter()
        .map(|model| Model {
            id: model.id.as_str().into(),
            title: model.title.clone(),
            tracks: model.tracks.iter().map(|track| track.as_str().into()).collect(),
        })
        .collect();
    let mut items: Vec<Item> = Vec::new();
    let mut first_of: HashMap<ItemId, String> = HashMap::new();
    for (section_index, section) in raw.sections.iter().enumerate() {
        for (item_index, item) in section.items.iter().enumerate() {
            let (section_step, item_step) = (section_index.to_string(), item_index.to_string());
            let path = ["sections", section_step.as_str(), "items", item_step.as_str()];
            let id: ItemId = format!("{}.{}", section.id, item.number).as_str().into();
            if let Some(title) = first_of.insert(id.clone(), item.title.clone()) {
                let text = format!("item '{id}' stands here twice; the first is '{title}'");
                faults.value(&[&path[..], &["number"]].concat(), "doubled-item", text, "number each item of a section once");
            }
            items.extend(ItemChecker { raw: item, rubric: &raw, path: &path, faults }.check(id, &section.id, &models));
        }
    }
    if whole && faults.problems.iter().count() == before {
        check_sheets(&raw, &models, &items, faults);
    }
    let tracks: Vec<Track> = raw
        .tracks
        .iter()
        .map(|track| Track { id: track.id.as_str().into(), title: track.title.clone(), short: track.short.clone(), maximum: track.maximum })
        .collect();
    let bands = raw.bands.as_ref().map(|bands| check_total_bands(bands, &tracks, faults));
    if !whole || faults.problems.iter().count() > before {
        return None;
    }
    Some(Rubric {
        id: raw.id,
        version: raw.version,
        language: raw.language,
        title: raw.title,
        source: raw.source,
        licence: raw.licence,
        lowest: raw.scale.lowest,
        highest: raw.scale.highest,
        tracks,
        models,
        evidence_codes: raw
            .evidence_codes
            .into_iter()
            .map(|code| EvidenceCode { code: code.code, title: code.title, undefined: code.undefined })
            .collect(),
        principles: raw
            .principles
            .into_iter()
            .map(|principle| Principle {
                id: principle.id,
                title: principle.title,
                origin: principle.origin,
                items: principle.items.iter().map(|item| item.as_str().into()).collect(),
            })
            .collect(),
        rulings: raw
            .rulings
            .into_iter()
            .map(|ruling| Ruling { number: ruling.number, applies_to: ruling.applies_to, text: ruling.text })
            .collect(),
        bands,
        sections: raw.sections.into_iter().map(|section| Section { id: section.id, title: section.title }).collect(),
        items,
        sha256,
    })
}

/// Ids must be unique among their kind, and of a shape that evidence files can hold.
fn check_ids(raw: &RawRubric, faults: &mut Faults<'_>) {
    let kinds: [(&str, &str, Vec<&str>); 6] = [
        ("tracks", "id", raw.tracks.iter().map(|track| track.id.as_str()).collect()),
        ("models", "id", raw.models.iter().map(|model| model.id.as_str()).collect()),
        ("evidence_codes", "code", raw.evidence_codes.iter().map(|code| code.code.as_str()).collect()),
        ("principles", "id", raw.principles.iter().map(|principle| principle.id.as_str()).collect()),
        ("rulings", "number", raw.rulings.iter().map(|ruling| ruling.number.as_str()).collect()),
        ("sections", "id", raw.sections.iter().map(|section| section.id.as_str()).collect()),
    ];
    for (list, key, ids) in kinds {
        for (index, id) in ids.iter().enumerate() {
            let step = index.to_string();
            if ids.iter().take(index).any(|other| other.eq_ignore_ascii_case(id)) {
                faults.value(&[list, &step, key], "doubled-id", format!("'{id}' stands twice in {list}"), "give each its own");
            }
            if id.is_empty() || id.contains(|letter: char| letter.is_whitespace() || ";,+|\"".contains(letter)) {
                faults.value(
                    &[list, &step, key],
                    "unfit-id",
                    format!("'{id}' does not fit in an evidence file"),
                    "use letters, digits, - and _",
                );
            }
        }
    }
    for (list, empty) in [("tracks", raw.tracks.is_empty()), ("models", raw.models.is_empty()), ("sections", raw.sections.is_empty())] {
        if empty {
            faults.value(&[list], "empty-list", format!("{list} is empty"), "name at least one");
        }
    }
}

/// Names of other parts must be names that exist.
fn check_names(raw: &RawRubric, whole: bool, faults: &mut Faults<'_>) {
    for (index, model) in raw.models.iter().enumerate() {
        if model.tracks.is_empty() {
            faults.value(
                &["models", &index.to_string(), "tracks"],
                "model-without-tracks",
                format!("model '{}' has no track", model.id),
                "name the tracks that such a programme is scored in",
            );
        }
        for (track_index, track) in model.tracks.iter().enumerate() {
            if whole && raw.tracks.iter().all(|known| known.id != *track) {
                let path = ["models", &index.to_string(), "tracks", &track_index.to_string()];
                faults.unknown(&path, "track", track, raw.tracks.iter().map(|track| track.id.as_str()));
            }
        }
    }
    let items: Vec<String> =
        raw.sections.iter().flat_map(|section| section.items.iter().map(|item| format!("{}.{}", section.id, item.number))).collect();
    for (index, principle) in raw.principles.iter().enumerate() {
        for (item_index, item) in principle.items.iter().enumerate() {
            if whole && !items.contains(item) {
                let path = ["principles", &index.to_string(), "items", &item_index.to_string()];
                faults.unknown(&path, "item", item, items.iter().map(String::as_str));
            }
        }
    }
}

/// Every model must have items in each of its tracks, and they must add up to the stated maximum.
fn check_sheets(raw: &RawRubric, models: &[Model], items: &[Item], faults: &mut Faults<'_>) {
    for (index, model) in models.iter().enumerate() {
        for track in &model.tracks {
            let scored = items.iter().filter(|item| item.is_scored(&model.id, track)).count();
            let step = index.to_string();
            if scored == 0 {
                faults.value(
                    &["models", &step, "tracks"],
                    "model-without-items",
                    format!("model '{}' has no item in track '{track}'", model.id),
                    "name the model in the items that it uses, or take the track out",
                );
                continue;
            }
            let highest = raw.scale.highest.saturating_mul(i64::try_from(scored).unwrap_or(i64::MAX));
            let stated = raw.tracks.iter().enumerate().find(|(_, known)| known.id == track.as_str());
            if let Some((track_index, stated)) = stated.filter(|(_, stated)| stated.maximum != highest) {
                let text = format!(
                    "track '{track}' states a maximum of {}, but model '{}' scores {scored} items, which is {highest}",
                    stated.maximum, model.id
                );
                faults.value(
                    &["tracks", &track_index.to_string(), "maximum"],
                    "maximum-differs",
                    text,
                    "correct the maximum, or the tracks and models of the items",
                );
            }
        }
    }
    for (section_index, section) in raw.sections.iter().enumerate() {
        for (item_index, item) in section.items.iter().enumerate() {
            let id = format!("{}.{}", section.id, item.number);
            let used = items
                .iter()
                .filter(|known| known.id.as_str() == id)
                .any(|known| models.iter().any(|model| model.tracks.iter().any(|track| known.is_scored(&model.id, track))));
            if !used {
                let path = ["sections", &section_index.to_string(), "items", &item_index.to_string(), "number"];
                faults.value(&path, "item-in-no-model", format!("no model scores item '{id}'"), "name a model that has one of its tracks");
            }
        }
    }
}

/// Checks bands on totals; also those of an overlay.
pub fn check_total_bands(raw: &RawTotalBands, tracks: &[Track], faults: &mut Faults<'_>) -> TotalBands {
    if raw.origin.trim().is_empty() {
        faults.value(
            &["bands", "origin"],
            "bands-without-origin",
            "the bands do not say whose they are",
            "name who established them, and where",
        );
    }
    let mut checked: BTreeMap<TrackId, Ranges<BandName>> = BTreeMap::new();
    for (name, bands) in raw.tracks.iter() {
        let path = ["bands", "tracks", name.as_str()];
        let Some(track) = tracks.iter().find(|track| track.id.as_str() == name) else {
            faults.unknown(&path, "track", name, tracks.iter().map(|track| track.id.as_str()));
            continue;
        };
        let mut ranges = Vec::new();
        for (band, text) in bands.iter() {
            match Range::parse(text) {
                Some(range) => ranges.push((range, band.clone())),
                None => faults.value(&[&path[..], &[band]].concat(), "bad-range", format!("'{text}' is not a range"), RANGE_HELP),
            }
        }
        ranges.sort_by(|(one, _), (other, _)| one.lower.figure().cmp(&other.lower.figure()));
        let ranked = ranges.into_iter().enumerate().map(|(rank, (range, name))| (range, BandName { rank, name })).collect();
        let domain = Domain { lowest: Figure::whole(0), highest: Some(Figure::whole(track.maximum)) };
        match Ranges::new(ranked, &domain, &Figure::whole(1), &[]) {
            Ok(ranges) => {
                checked.insert(track.id.clone(), ranges);
            }
            Err(found) => report_ranges(&path, found.into_iter().map(|fault| fault.map(|band| band.name)).collect(), faults),
        }
    }
    TotalBands { origin: raw.origin.clone(), tracks: checked }
}

/// What to write for a range.
pub const RANGE_HELP: &str = "write a number, 26-40, \"<= 25\", \"> 14, <= 30\" or the like, the lower figure first";

/// Reports faults of a set of ranges, each at the range concerned.
pub fn report_ranges(path: &[&str], found: Vec<RangeFault<String>>, faults: &mut Faults<'_>) {
    for fault in found {
        match fault {
            RangeFault::Overlap(one, other) => {
                faults.value(
                    &[path, &[&other]].concat(),
                    "ranges-overlap",
                    format!("the ranges of {one} and {other} hold the same figures"),
                    "let one end where the other begins",
                );
            }
            RangeFault::Hole { below, above, width } => {
                let text = format!("between the ranges of {below} and {above} lies a hole of {width}");
                faults.value(
                    &[path, &[&above]].concat(),
                    "ranges-hole",
                    text,
                    "close it, or declare it under 'holes' with a figure that lies in it",
                );
            }
            RangeFault::Uncovered { end, lower } => {
                let side = if lower { "below" } else { "above" };
                faults.value(
                    &[path, &[&end]].concat(),
                    "ranges-open",
                    format!("figures {side} the range of {end} belong to none"),
                    "let the range at each end reach as far as figures can",
                );
            }
            RangeFault::NoSuchHole(figure) => {
                faults.value(
                    path,
                    "no-such-hole",
                    format!("{figure} is declared to lie in a hole, but a range holds it"),
                    "take it out of 'holes'",
                );
            }
        }
    }
}

impl<M> RangeFault<M> {
    /// The same fault, told of other names for the ranges.
    pub fn map<N>(self, name: impl Fn(M) -> N) -> RangeFault<N> {
        match self {
            Self::Overlap(one, other) => RangeFault::Overlap(name(one), name(other)),
            Self::Hole { below, above, width } => RangeFault::Hole { below: name(below), above: name(above), width },
            Self::Uncovered { end, lower } => RangeFault::Uncovered { end: name(end), lower },
            Self::NoSuchHole(figure) => RangeFault::NoSuchHole(figure),
        }
    }
}

/// The models that use an item: those it names, or else all that have one of its tracks.
pub fn models_of(named: &[String], tracks: &[TrackId], models: &[Model]) -> Vec<ModelId> {
    let has_a_track = |model: &&Model| model.tracks.iter().any(|track| tracks.contains(track));
    let is_named = |model: &&Model| named.is_empty() || named.iter().any(|name| name == model.id.as_str());
    models.iter().filter(is_named).filter(has_a_track).map(|model| model.id.clone()).collect()
}
