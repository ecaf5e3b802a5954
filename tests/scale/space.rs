//! The proof over every combination of answers rests on an evaluation of its own. It gives what the scoring of audits gives.

use std::collections::BTreeMap;

use getrouw::audit::{Audit, ItemEvidence};
use getrouw::diagnostic::Problems;
use getrouw::rubric::space::{Dimension, Space, values_at};
use getrouw::rubric::{Answer, FactName, Item, Rubric, Rule, built_in};
use getrouw::scoring;

/// The answers of a combination, as evidence states them.
fn facts(space: &Space, index: usize) -> BTreeMap<FactName, Answer> {
    let values = values_at(space.dimensions(), index);
    let mut facts = BTreeMap::new();
    for (dimension, value) in space.dimensions().iter().zip(values) {
        match dimension {
            Dimension::Fact(name, answers) => drop(facts.insert(name.clone(), answers[value].clone())),
            Dimension::Components(names) => {
                facts.extend(names.iter().enumerate().map(|(index, name)| (name.clone(), Answer::YesNo(index < value))));
            }
        }
    }
    facts
}

/// A programme of a model that scores the item, with these answers to it and to nothing else.
fn audit(rubric: &Rubric, item: &Item, facts: BTreeMap<FactName, Answer>) -> Audit {
    let model = rubric.models.iter().find(|model| item.models.contains(&model.id)).expect("a model").clone();
    let track = item.tracks.iter().find(|track| model.tracks.contains(track)).expect("a track").clone();
    let evidence = ItemEvidence { facts, ..ItemEvidence::default() };
    Audit {
        programme: "Proef".to_owned(),
        rubric: rubric.clone(),
        model,
        period: None,
        visited: Vec::new(),
        auditors: Vec::new(),
        rater: None,
        records: Vec::new(),
        evidence: BTreeMap::from([((item.id.clone(), track), evidence)]),
        overlays: Vec::new(),
        inputs: Vec::new(),
    }
}

#[test]
fn every_combination_scores_as_it_does_in_an_audit() {
    let mut tried = 0;
    for id in built_in::ids() {
        let mut rubric = built_in::rubric(id).expect("shipped");
        for item in std::mem::take(&mut rubric.items) {
            rubric.items = vec![item.clone()];
            let space = Space::of(&item).expect("not too many");
            assert_eq!(space.verdicts().is_empty(), item.rule == Rule::Judged, "{}", item.id);
            for (index, verdict) in space.verdicts().iter().enumerate() {
                let audit = audit(&rubric, &item, facts(&space, index));
                let scorecard = scoring::score(&audit, &mut Problems::new()).expect("sound");
                let scored = scorecard.items.iter().flat_map(|scored| &scored.outcomes).find_map(|(_, outcome)| outcome.score());
                assert_eq!(scored, verdict.score, "{id} {}: {}", item.id, space.describe(index, &item));
                tried += 1;
            }
        }
    }
    assert!(tried > 2_000, "{tried}");
}
