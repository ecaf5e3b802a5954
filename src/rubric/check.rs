//! From what a rubric file says to a rubric, with every fault of meaning reported where it stands.

use super::check_item::ItemChecker;
use super::faults::Faults;
use super::lint::{self, CheckedItem, Sheet, empty_part, unknown_name};
use super::model::{EvidenceCode, Insufficient, Model, Principle, Rubric, Ruling, Section, Track};
use super::raw::{RUBRIC_FORMAT, RawRubric};
use super::totals::{Scope, check_minimums, check_total_bands};
use crate::locale::Lang;

/// Resolves what a rubric file says. `whole` is false when parts of it had to be left out as unreadable. `None` when nothing
/// can be said of any item: the format is another one, or nobody knows the range of scores.
pub fn resolve<'a>(raw: &'a RawRubric, whole: bool, faults: &mut Faults<'_>) -> Option<Sheet<'a>> {
    if faults.other_version("rubric", raw.rubric, RUBRIC_FORMAT) {
        return None;
    }
    if Lang::ALL.iter().all(|lang| lang.tag() != raw.language) {
        faults.unknown(&["language"], &unknown_name::RULE, "language", &raw.language, Lang::ALL.map(Lang::tag));
    }
    if faults.is_stand_in(&["scale", "lowest"]) || faults.is_stand_in(&["scale", "highest"]) {
        return None;
    }
    empty_part::check_scale(&raw.scale, &["scale"], faults);
    let models: Vec<Model> = raw
        .models
        .iter()
        .map(|model| Model {
            id: model.id.as_str().into(),
            title: model.title.clone(),
            tracks: model.tracks.iter().map(|track| track.as_str().into()).collect(),
            caseload: model.caseload,
        })
        .collect();
    let mut items = Vec::new();
    for (section_index, section) in raw.sections.iter().enumerate() {
        for (item_index, item) in section.items.iter().enumerate() {
            let scale = item.scale.clone().unwrap_or_else(|| raw.scale.clone());
            let mut checked = CheckedItem::new(item, &section.id, [section_index, item_index], scale);
            (checked.item, checked.is_proved) = ItemChecker { at: &checked, rubric: raw, models: &models, faults, is_proved: true }.check();
            items.push(checked);
        }
    }
    Some(Sheet { raw, models, items, whole })
}

/// Checks a resolved rubric against every rule that it must keep to mean anything, and makes a rubric of it; `None` when
/// anything was wrong since `before`.
pub fn check(sheet: &Sheet<'_>, sha256: String, before: usize, faults: &mut Faults<'_>) -> Option<Rubric> {
    lint::check_soundness(sheet, faults);
    let raw = sheet.raw;
    let tracks: Vec<Track> = raw
        .tracks
        .iter()
        .map(|track| Track { id: track.id.as_str().into(), title: track.title.clone(), short: track.short.clone(), maximum: track.maximum })
        .collect();
    let items: Vec<_> = sheet.sound().map(|(_, item)| item.clone()).collect();
    let scope = Scope { total: raw.total, tracks: &tracks, models: &sheet.models, items: &items };
    let (mut bands, mut minimums) = (None, None);
    if sheet.is_complete() {
        bands = raw.bands.as_ref().map(|bands| check_total_bands(bands, &scope, faults));
        let known = raw.bands.as_ref().map(|bands| bands.names()).unwrap_or_default();
        minimums = raw.minimums.as_ref().map(|minimums| check_minimums(minimums, &known, &scope, faults));
    }
    if !sheet.is_complete() || faults.count() > before {
        return None;
    }
    Some(Rubric {
        id: raw.id.clone(),
        version: raw.version.clone(),
        language: raw.language.clone(),
        title: raw.title.clone(),
        source: raw.source.clone(),
        licence: raw.licence.clone(),
        total: raw.total,
        insufficient: raw.insufficient.as_ref().map(|code| Insufficient { code: code.code.clone(), title: code.title.clone() }),
        tracks,
        models: sheet.models.clone(),
        evidence_codes: raw
            .evidence_codes
            .iter()
            .map(|code| EvidenceCode { code: code.code.clone(), title: code.title.clone(), undefined: code.undefined })
            .collect(),
        principles: raw
            .principles
            .iter()
            .map(|principle| Principle {
                id: principle.id.clone(),
                title: principle.title.clone(),
                origin: principle.origin,
                items: principle.items.iter().map(|item| item.as_str().into()).collect(),
            })
            .collect(),
        rulings: raw
            .rulings
            .iter()
            .map(|ruling| Ruling { number: ruling.number.clone(), applies_to: ruling.applies_to.clone(), text: ruling.text.clone() })
            .collect(),
        bands,
        minimums,
        sections: raw.sections.iter().map(|section| Section { id: section.id.clone(), title: section.title.clone() }).collect(),
        items,
        sha256,
    })
}
