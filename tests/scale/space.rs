//! What is proved of every combination of answers is what an audit of just these answers gets, from its files on.

use std::collections::BTreeMap;

use getrouw::figure::Figure;
use getrouw::locale::Lang;
use getrouw::review::{Request, review};
use getrouw::rubric::space::{Dimension, Space, open_scores, values_at};
use getrouw::rubric::{Answer, FactKind, FactName, Item, Rubric, Rule, Score, built_in};
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
            assert_eq!(space.verdicts().is_empty(), item.rule.is_judged(), "{}", item.id);
            for (index, verdict) in space.verdicts().iter().enumerate().filter(|(_, verdict)| !verdict.is_contradictory) {
                let scored = score_in_an_audit(&rubric, item, facts(&space, index));
                assert_eq!(scored, verdict.score, "{id} {}: {}", item.id, space.describe(index, item).said(Lang::En));
                tried += 1;
            }
        }
    }
    assert!(tried > 2_000, "{tried}");
}

/// The scores still open for an item of the Dutch scale, by its facts as evidence files write them.
fn open(item: &str, stated: &[&str]) -> Vec<Score> {
    let rubric = built_in::rubric("ips-nl-2015").expect("shipped");
    let item = rubric.item(item).expect("an item");
    let answer = |text: &&str| {
        let (name, value) = text.split_once('=').expect("fact=value");
        let (name, fact) = item.fact(name).expect("a fact");
        let answer = match &fact.kind {
            FactKind::YesNo => Answer::YesNo(value == "yes"),
            FactKind::Choice(choices) => Answer::Choice(choices.iter().position(|choice| choice.id == value).expect("a choice")),
            FactKind::Number(_) | FactKind::Whole(_) | FactKind::Percentage => {
                Answer::Figure(Figure::from_decimal(value).expect("a figure"))
            }
        };
        (name.clone(), answer)
    };
    open_scores(item, &stated.iter().map(answer).collect()).unwrap_or_default().into_iter().collect()
}

#[test]
fn what_is_stated_leaves_the_scores_open_that_ruling_12_names() {
    assert_eq!(open("organisatie.1", &["separate_programme=yes"]), [1]);
    assert_eq!(open("organisatie.1", &["separate_programme=no"]), [2, 3, 4, 5]);
    assert_eq!(open("organisatie.1", &["separate_programme=no", "teams=3"]), [2]);
    assert_eq!(open("bezetting.3", &["refers_out=only_refers"]), [1]);
    assert_eq!(open("bezetting.3", &["refers_out=no"]), [1, 3, 4, 5]);
    assert_eq!(open("begeleiding.9b", &["breadth=all"]), [5]);
    assert_eq!(open("begeleiding.7", &["contacts_tracked=yes"]), [1, 2, 3, 4, 5]);
    assert_eq!(open("begeleiding.7", &["review_frequency=monthly"]), [1, 2, 3]);
    // Beside the figure that it caps a fact that nobody stated counts as not met, and a component that nobody stated as absent.
    assert_eq!(open("begeleiding.7", &["contacts_per_week=6"]), [2]);
    assert_eq!(open("organisatie.2", &["office_nearby=yes"]), [1]);
    // Nothing stated assumes nothing.
    assert_eq!(open("organisatie.2", &[]), [0; 0]);
}

/// Whatever is left out of an answer that has a score, its score stays among those that are open; and nothing open means that score.
#[test]
fn the_score_of_every_combination_is_open_while_any_of_its_facts_is_not_stated() {
    let rubric = built_in::rubric("ips-nl-2015").expect("shipped");
    for item in rubric.items.iter().filter(|item| !item.rule.is_judged()) {
        let space = Space::of(item).expect("not too many");
        for (index, verdict) in space.verdicts().iter().enumerate().filter(|(_, verdict)| !verdict.is_contradictory) {
            let whole = facts(&space, index);
            assert_eq!(open_scores(item, &whole), Some(verdict.score.into_iter().collect()), "{}", item.id);
            // What is only counted, and what only caps, counts as absent once the rest is stated.
            let decides = |name: &&FactName| !item.components().contains(name) && item.caps.iter().all(|cap| cap.unless.fact != **name);
            for name in whole.keys().filter(decides) {
                let mut part = whole.clone();
                part.remove(name);
                // Where no figure can be had, that settles it.
                if matches!(&item.rule, Rule::Bands(bands) if bands.without_figure.as_ref().is_some_and(|without| without.when.is_met(&part)))
                {
                    continue;
                }
                match open_scores(item, &part) {
                    Some(open) => assert!(verdict.score.is_some_and(|score| open.contains(&score)), "{} without {name}: {open:?}", item.id),
                    None => assert!(part.is_empty(), "{} without {name}", item.id),
                }
            }
        }
    }
}
