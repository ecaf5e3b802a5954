//! The words of the scale: complete in every language, and with the same numbers in each.

use std::collections::BTreeMap;

use getrouw::locale::Lang;
use getrouw::rubric::{FactKind, Rubric, built_in};

/// Every text of a rubric that a language can say in its own words, by where it stands.
fn texts(rubric: &Rubric) -> BTreeMap<String, String> {
    let mut texts = BTreeMap::from([
        ("title".to_owned(), rubric.title.clone()),
        ("source".to_owned(), rubric.source.clone()),
        ("licence".to_owned(), rubric.licence.clone()),
    ]);
    let mut add = |place: String, text: &str| texts.insert(place, text.to_owned());
    for track in &rubric.tracks {
        add(format!("track {}", track.id), &track.title);
    }
    for model in &rubric.models {
        add(format!("model {}", model.id), &model.title);
    }
    for code in &rubric.evidence_codes {
        add(format!("code {}", code.code), &code.title);
    }
    for principle in &rubric.principles {
        add(format!("principle {}", principle.id), &principle.title);
    }
    for informant in &rubric.informants {
        add(format!("informant {}", informant.id), &informant.title);
    }
    for due in &rubric.due {
        add(format!("due {}", due.id), &due.title);
    }
    for question in rubric.readiness.iter().flat_map(|readiness| &readiness.questions) {
        add(format!("readiness {}", question.id), &question.title);
    }
    for ruling in &rubric.rulings {
        add(format!("ruling {}", ruling.number), &ruling.text);
    }
    for section in &rubric.sections {
        add(format!("section {}", section.id), &section.title);
    }
    for item in &rubric.items {
        add(format!("{} title", item.id), &item.title);
        add(format!("{} criterion", item.id), &item.criterion);
        for (score, anchor) in &item.anchors {
            add(format!("{} anchor {score}", item.id), anchor);
        }
        for (place, cap) in item.caps.iter().enumerate() {
            add(format!("{} cap {place}", item.id), &cap.text);
        }
        for (name, fact) in item.facts.iter() {
            add(format!("{} fact {name}", item.id), &fact.title);
            if !fact.per_file.is_empty() {
                add(format!("{} per_file {name}", item.id), &fact.per_file);
            }
            if !fact.help.is_empty() {
                add(format!("{} help {name}", item.id), &fact.help);
            }
            match &fact.kind {
                FactKind::Number(unit) | FactKind::Whole(unit) => {
                    add(format!("{} unit {name}", item.id), unit);
                }
                FactKind::Choice(choices) => {
                    for choice in choices {
                        add(format!("{} choice {name} {}", item.id, choice.id), &choice.title);
                    }
                }
                FactKind::Percentage | FactKind::YesNo => {}
            }
        }
    }
    texts
}

fn numbers(text: &str) -> Vec<i64> {
    let mut numbers: Vec<i64> = text.split(|letter: char| !letter.is_ascii_digit()).filter_map(|digits| digits.parse().ok()).collect();
    numbers.sort_unstable();
    numbers
}

#[test]
fn every_text_has_words_in_every_language_with_the_same_numbers() {
    let dutch = built_in::rubric("ips-nl-2015").expect("shipped");
    let own = texts(&dutch);
    for lang in [Lang::En, Lang::Fr] {
        let wording = built_in::wording("ips-nl-2015", lang).expect("shipped");
        let words = serde_json::to_value(wording.raw()).expect("JSON");
        let mut rubric = dutch.clone();
        rubric.lay_words(&wording);
        for (place, text) in texts(&rubric) {
            assert!(!text.trim().is_empty(), "{place}");
            assert_eq!(numbers(&text), numbers(&own[&place]), "{} {place}: {text}", lang.tag());
        }
        // What the file itself says, counted: no text falls back on Dutch.
        assert_eq!(count(&words), own.len(), "{}", lang.tag());
    }
}

/// How many texts a wording file holds, without its own head.
fn count(words: &serde_json::Value) -> usize {
    fn leaves(value: &serde_json::Value) -> usize {
        match value {
            serde_json::Value::String(_) => 1,
            serde_json::Value::Object(map) => map.values().map(leaves).sum(),
            _ => 0,
        }
    }
    // rubric, language and origin are not texts of the scale.
    leaves(words) - 3
}
