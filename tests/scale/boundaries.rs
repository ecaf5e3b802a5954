//! Every anchor and both sides of every boundary, as `boundaries.txt` has them.

use std::collections::{BTreeMap, BTreeSet};

use crate::program::AuditFolder;

struct Case {
    item: String,
    model: String,
    facts: Vec<(String, String)>,
    score: i64,
}

fn cases() -> Vec<Case> {
    let mut cases = Vec::new();
    for line in include_str!("boundaries.txt").lines().filter(|line| !line.is_empty() && !line.starts_with('#')) {
        let [item, model, fixed, varying, pairs] = line.split('|').map(str::trim).collect::<Vec<_>>()[..] else { panic!("{line}") };
        let pair = |text: &str| text.split_once('=').map(|(one, other)| (one.to_owned(), other.to_owned())).expect("a=b");
        let fixed: Vec<(String, String)> = fixed.split_whitespace().map(pair).collect();
        for (value, score) in pairs.split_whitespace().map(pair) {
            let mut facts = fixed.clone();
            match varying.strip_prefix("of ") {
                Some(components) => {
                    let present: usize = value.parse().expect("a count");
                    let answer = |index| if index < present { "yes" } else { "no" };
                    facts
                        .extend(components.split_whitespace().enumerate().map(|(index, name)| (name.to_owned(), answer(index).to_owned())));
                }
                None => facts.push((varying.to_owned(), value)),
            }
            cases.push(Case { item: item.to_owned(), model: model.to_owned(), facts, score: score.parse().expect("a score") });
        }
    }
    cases
}

#[test]
fn every_case_gets_the_score_of_the_scale() {
    let mut wrong = Vec::new();
    for case in cases() {
        let rows: Vec<String> = case.facts.iter().map(|(fact, value)| format!("{} - {fact} {value}", case.item)).collect();
        let rows: Vec<&str> = rows.iter().map(String::as_str).collect();
        let scores = AuditFolder::of_rows(&case.model, &rows).scorecard().scores(&case.item);
        if scores.is_empty() || scores.iter().any(|score| *score != case.score) {
            wrong.push(format!("{} {:?}: {scores:?} and not {}", case.item, case.facts, case.score));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn the_cases_hold_every_anchor_of_all_thirty_four_items() {
    let mut reached: BTreeMap<String, BTreeSet<i64>> = BTreeMap::new();
    for case in cases() {
        reached.entry(case.item).or_default().insert(case.score);
    }
    assert_eq!(reached.len(), 34);
    for (item, scores) in reached {
        assert_eq!(scores.into_iter().collect::<Vec<_>>(), [1, 2, 3, 4, 5], "{item}");
    }
}
