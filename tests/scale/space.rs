//! What is proved of every combination of answers is what an audit of just these answers gets, from its files on.

use std::collections::BTreeMap;

use getrouw::locale::Lang;
use getrouw::review::{Request, review};
use getrouw::rubric::space::{Dimension, Space, values_at};
use getrouw::rubric::{Answer, FactName, Item, Rubric, Rule, Score, built_in};
use getrouw::source::Memory;

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

/// What an audit of a programme whose model scores the item gets for it, with these answers and no others.
fn score_in_an_audit(rubric: &Rubric, item: &Item, facts: BTreeMap<FactName, Answer>) -> Option<Score> {
    let model = rubric.models.iter().find(|model| item.models.contains(&model.id)).expect("a model");
    let track = item.tracks.iter().find(|track| model.tracks.contains(track)).expect("a track");
    let mut evidence = String::from("item,track,fact,value\n");
    for (name, answer) in &facts {
        evidence.push_str(&format!("{},{track},{name},{}\n", item.id, item.facts.plain(answer, name)));
    }
    let audit = format!("audit: 1\nprogramme: Proef\nrubric: {}\nmodel: {}\nevidence: [evidence.csv]\n", rubric.id, model.id);
    let files = Memory::new().with("audit.yaml", audit).with("evidence.csv", evidence);
    let review = review(&Request::new(&files, "audit.yaml", Lang::En));
    assert!(review.is_sound(), "{:?}", review.problems);
    let scorecards = review.scorecards();
    let scorecard = scorecards.first().expect("one");
    let scored = scorecard.items.iter().find(|scored| scored.item.id == item.id).expect("the item");
    scored.in_track(track).and_then(|outcome| outcome.score())
}

#[test]
fn every_combination_scores_as_it_does_in_an_audit() {
    let mut tried = 0;
    for id in built_in::ids() {
        let rubric = built_in::rubric(id).expect("shipped");
        for item in &rubric.items {
            let space = Space::of(item).expect("not too many");
            assert_eq!(space.verdicts().is_empty(), item.rule == Rule::Judged, "{}", item.id);
            for (index, verdict) in space.verdicts().iter().enumerate() {
                let scored = score_in_an_audit(&rubric, item, facts(&space, index));
                assert_eq!(scored, verdict.score, "{id} {}: {}", item.id, space.describe(index, item));
                tried += 1;
            }
        }
    }
    assert!(tried > 2_000, "{tried}");
}
