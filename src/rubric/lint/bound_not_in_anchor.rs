//! A bound that the anchor does not name.

use super::rule::{Check, Example, Level, Rule};
use super::sheet::Sheet;
use crate::figure::Figure;
use crate::locale::{Lang, numbers_in};
use crate::rubric::faults::Faults;
use crate::rubric::model::{Answer, Item, Rule as ItemRule, Score, Then};
use crate::rubric::raw::RawRule;
use crate::rubric::space;

/// The rule and its page.
pub static RULE: Rule = Rule {
    name: "bound-not-in-anchor",
    level: Level::Warn,
    what: "A figure that decides is not among the numbers of the anchor that it decides for.",
    why: "The anchor is what people read and the range is what is computed. When they name different numbers one of them is wrong, and a bound that moved by one is found nowhere else.",
    example: Example::Rubric { wrong: "1: \"< 29\", 2: 30-50", right: "1: \"< 30\", 2: 30-50" },
    check: Check::Rubric(check),
};

fn check(sheet: &Sheet<'_>, faults: &mut Faults<'_>) {
    let Some(lang) = Lang::from_tag(&sheet.raw.language) else { return };
    for (checked, item) in sheet.sound().filter(|(checked, _)| checked.raw.score != RawRule::Present) {
        for (path, score, figure) in deciding(item) {
            let Some(anchor) = item.anchors.get(&score) else { continue };
            if !numbers_in(lang, anchor).contains(&figure) {
                let path: Vec<&str> = path.iter().map(String::as_str).collect();
                let text = format!("{figure} decides for {score}, but the anchor of {score} does not name it");
                faults.value(&checked.path(&path), &RULE, text, "correct the bound or the anchor");
            }
        }
        // A condition may decide between any two anchors, so any text of the item may name its figure.
        let texts =
            item.anchors.values().chain([&item.criterion]).chain(item.facts.iter().map(|(_, fact)| &fact.title)).chain([&item.title]);
        let named: Vec<Figure> = texts.flat_map(|text| numbers_in(lang, text)).collect();
        for (path, figure) in compared(item).into_iter().filter(|(_, figure)| !named.contains(figure)) {
            let path: Vec<&str> = path.iter().map(String::as_str).collect();
            let text = format!("the item is decided at {figure}, but no text of it names that number");
            faults.value(&checked.path(&path), &RULE, text, "correct the number, or name it in an anchor");
        }
    }
}

/// The figures of ranges that part one score from another, with the score that each decides for. Where figures begin or
/// end of themselves nothing is decided.
fn deciding(item: &Item) -> Vec<(Vec<String>, Score, Figure)> {
    let mut found = Vec::new();
    for (at, (_, ranges)) in paths(item).into_iter().zip(space::ranges(item)) {
        let last = ranges.iter().count() - 1;
        for (index, (range, score)) in ranges.iter().enumerate() {
            let nought = Figure::whole(0);
            let lower = range.lower.figure().filter(|_| index > 0);
            let upper = range.upper.figure().filter(|figure| index < last && **figure != nought);
            let path = [at.clone(), vec!["ranges".to_owned(), score.to_string()]].concat();
            found.extend([lower, upper].into_iter().flatten().map(|figure| (path.clone(), *score, figure.clone())));
        }
    }
    found
}

/// Where each set of ranges of an item stands.
fn paths(item: &Item) -> Vec<Vec<String>> {
    let at = |steps: &[&str]| steps.iter().map(|step| (*step).to_owned()).collect::<Vec<String>>();
    match &item.rule {
        ItemRule::Judged => Vec::new(),
        ItemRule::Count(_) => vec![at(&["score", "count"])],
        ItemRule::Bands(_) => vec![at(&["score", "bands"])],
        ItemRule::Rules(cases) => cases
            .iter()
            .enumerate()
            .filter_map(|(index, case)| match &case.then {
                Then::Score(_) => None,
                Then::Count(_) => Some(at(&["score", "rules", &index.to_string(), "count"])),
                Then::Bands(_) => Some(at(&["score", "rules", &index.to_string(), "bands"])),
            })
            .collect(),
    }
}

/// The figures with which conditions compare, and where.
fn compared(item: &Item) -> Vec<(Vec<String>, Figure)> {
    let at = |steps: &[&str]| steps.iter().map(|step| (*step).to_owned()).collect::<Vec<String>>();
    let mut found = Vec::new();
    for (index, cap) in item.caps.iter().enumerate() {
        if let Answer::Figure(figure) = &cap.unless.operand {
            found.push((at(&["caps", &index.to_string(), "unless"]), figure.clone()));
        }
    }
    if let ItemRule::Rules(cases) = &item.rule {
        for (index, case) in cases.iter().enumerate() {
            for condition in case.when.conditions() {
                if let Answer::Figure(figure) = &condition.operand {
                    found.push((at(&["score", "rules", &index.to_string()]), figure.clone()));
                }
            }
        }
    }
    found
}
