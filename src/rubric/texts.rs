//! Every text of a rubric or a wording, with the path at which its file says it.

use super::model::{FactKind, Rubric};
use super::raw::{RawRubric, RawWording};

/// A path in a file, and the text there.
pub type Texts<'a> = Vec<(Vec<String>, &'a str)>;

fn at(steps: &[&str]) -> Vec<String> {
    steps.iter().map(|step| (*step).to_owned()).collect()
}

/// The texts of a rubric file, by their paths in that file.
pub fn of_raw(raw: &RawRubric) -> Texts<'_> {
    let mut texts: Texts<'_> = vec![(at(&["title"]), &raw.title), (at(&["source"]), &raw.source), (at(&["licence"]), &raw.licence)];
    texts.extend(raw.insufficient.as_ref().map(|code| (at(&["insufficient", "title"]), code.title.as_str())));
    for (index, track) in raw.tracks.iter().enumerate() {
        texts.push((at(&["tracks", &index.to_string(), "title"]), &track.title));
        texts.push((at(&["tracks", &index.to_string(), "short"]), &track.short));
    }
    let lists: [(&str, &str, Vec<&str>); 4] = [
        ("models", "title", raw.models.iter().map(|model| model.title.as_str()).collect()),
        ("evidence_codes", "title", raw.evidence_codes.iter().map(|code| code.title.as_str()).collect()),
        ("principles", "title", raw.principles.iter().map(|principle| principle.title.as_str()).collect()),
        ("sections", "title", raw.sections.iter().map(|section| section.title.as_str()).collect()),
    ];
    for (list, key, titles) in lists {
        texts.extend(titles.into_iter().enumerate().map(|(index, title)| (at(&[list, &index.to_string(), key]), title)));
    }
    for (index, ruling) in raw.rulings.iter().enumerate().filter(|(_, ruling)| !ruling.text.trim().is_empty()) {
        texts.push((at(&["rulings", &index.to_string(), "text"]), &ruling.text));
    }
    for (section_index, section) in raw.sections.iter().enumerate() {
        for (index, item) in section.items.iter().enumerate() {
            let (section, index) = (section_index.to_string(), index.to_string());
            let path = |rest: &[&str]| at(&[&["sections", &section, "items", &index], rest].concat());
            texts.push((path(&["title"]), &item.title));
            if !item.criterion.trim().is_empty() {
                texts.push((path(&["criterion"]), &item.criterion));
            }
            for (name, fact) in item.facts.iter() {
                texts.push((path(&["facts", name, "title"]), &fact.title));
                texts.extend(fact.unit.as_ref().map(|unit| (path(&["facts", name, "unit"]), unit.as_str())));
                for (rank, choice) in fact.choices.iter().enumerate() {
                    texts.push((path(&["facts", name, "choices", &rank.to_string(), "title"]), &choice.title));
                }
            }
            for (index, cap) in item.caps.iter().enumerate().filter(|(_, cap)| !cap.text.is_empty()) {
                texts.push((path(&["caps", &index.to_string(), "text"]), &cap.text));
            }
            texts.extend(item.anchors.iter().map(|(score, anchor)| (path(&["anchors", score]), anchor.as_str())));
        }
    }
    texts
}

/// The texts of a rubric, by their paths in a wording file.
pub fn of_rubric(rubric: &Rubric) -> Texts<'_> {
    let mut texts: Texts<'_> =
        vec![(at(&["title"]), &rubric.title), (at(&["source"]), &rubric.source), (at(&["licence"]), &rubric.licence)];
    texts.extend(rubric.insufficient.as_ref().map(|code| (at(&["insufficient"]), code.title.as_str())));
    texts.extend(rubric.tracks.iter().map(|track| (at(&["tracks", track.id.as_str()]), track.title.as_str())));
    texts.extend(rubric.models.iter().map(|model| (at(&["models", model.id.as_str()]), model.title.as_str())));
    texts.extend(rubric.evidence_codes.iter().map(|code| (at(&["evidence_codes", &code.code]), code.title.as_str())));
    texts.extend(rubric.principles.iter().map(|principle| (at(&["principles", &principle.id]), principle.title.as_str())));
    texts.extend(rubric.rulings.iter().map(|ruling| (at(&["rulings", &ruling.number]), ruling.text.as_str())));
    if let Some(bands) = &rubric.bands {
        for band in bands.tracks.keys().flat_map(|track| bands.in_track(track)) {
            let path = at(&["band_names", &band.id]);
            if texts.iter().all(|(known, _)| *known != path) {
                texts.push((path, &band.name));
            }
        }
    }
    texts.extend(rubric.sections.iter().map(|section| (at(&["sections", &section.id]), section.title.as_str())));
    for item in &rubric.items {
        let path = |rest: &[&str]| at(&[&["items", item.id.as_str()], rest].concat());
        texts.push((path(&["title"]), &item.title));
        if !item.criterion.trim().is_empty() {
            texts.push((path(&["criterion"]), &item.criterion));
        }
        // A point that is there or not is called by its item.
        for (name, fact) in item.facts.iter().filter(|(_, fact)| !fact.title.is_empty()) {
            texts.push((path(&["facts", name.as_str()]), &fact.title));
            match &fact.kind {
                FactKind::Number(unit) | FactKind::Whole(unit) => texts.push((path(&["units", name.as_str()]), unit)),
                FactKind::Choice(choices) => {
                    texts.extend(choices.iter().map(|choice| (path(&["choices", name.as_str(), &choice.id]), choice.title.as_str())));
                }
                FactKind::Percentage | FactKind::YesNo => {}
            }
        }
        for (index, cap) in item.caps.iter().enumerate().filter(|(_, cap)| !cap.text.is_empty()) {
            texts.push((path(&["caps", &(index + 1).to_string()]), &cap.text));
        }
        texts.extend(item.anchors.iter().map(|(score, anchor)| (path(&["anchors", &score.to_string()]), anchor.as_str())));
    }
    texts
}

/// The texts of a wording file, by their paths in it.
pub fn of_wording(raw: &RawWording) -> Texts<'_> {
    let mut texts: Texts<'_> = Vec::new();
    for (key, text) in [("title", &raw.title), ("source", &raw.source), ("licence", &raw.licence), ("insufficient", &raw.insufficient)] {
        texts.extend(text.as_ref().map(|text| (at(&[key]), text.as_str())));
    }
    let lists = [
        ("tracks", &raw.tracks),
        ("models", &raw.models),
        ("evidence_codes", &raw.evidence_codes),
        ("principles", &raw.principles),
        ("rulings", &raw.rulings),
        ("band_names", &raw.band_names),
        ("sections", &raw.sections),
    ];
    for (list, words) in lists {
        texts.extend(words.iter().map(|(id, text)| (at(&[list, id]), text.as_str())));
    }
    for (id, words) in raw.items.iter() {
        let path = |rest: &[&str]| at(&[&["items", id.as_str()], rest].concat());
        for (key, text) in [("title", &words.title), ("criterion", &words.criterion)] {
            texts.extend(text.as_ref().map(|text| (path(&[key]), text.as_str())));
        }
        texts.extend(words.facts.iter().map(|(name, text)| (path(&["facts", name]), text.as_str())));
        texts.extend(words.units.iter().map(|(name, text)| (path(&["units", name]), text.as_str())));
        for (name, titles) in words.choices.iter() {
            texts.extend(titles.iter().map(|(choice, text)| (path(&["choices", name, choice]), text.as_str())));
        }
        texts.extend(words.caps.iter().map(|(place, text)| (path(&["caps", place]), text.as_str())));
        texts.extend(words.anchors.iter().map(|(score, text)| (path(&["anchors", score]), text.as_str())));
    }
    texts
}
