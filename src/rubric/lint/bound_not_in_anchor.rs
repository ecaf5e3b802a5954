//! A bound that the anchor does not name.

use crate::figure::Figure;
use crate::locale::sentence;
use crate::locale::{Lang, numbers_in};
use crate::rubric::fact::Answer;
use crate::rubric::fault::{Example, Faults, Level, Rule};
use crate::rubric::model::Item;
use crate::rubric::parts::Score;
use crate::rubric::rule::RawRule;
use crate::rubric::sheet::Sheet;
use crate::rubric::space;

pub static RULE: Rule = Rule {
    name: "bound-not-in-anchor",
    level: Level::Warn,
    what: "A figure that decides is not among the numbers of the anchor that it decides for.",
    why: "The anchor is what people read and the range is what is computed. When they name different numbers one of them is wrong, and a bound that moved by one is found nowhere else.",
    example: Example::Rubric { wrong: "1: \"< 29\", 2: 30-50", right: "1: \"< 30\", 2: 30-50" },
};

pub fn check(sheet: &Sheet<'_>, faults: &mut Faults<'_>) {
    let Some(lang) = Lang::from_tag(&sheet.raw.language) else { return };
    for (checked, item) in sheet.sound().filter(|(checked, _)| checked.raw.score != RawRule::Present) {
        for (path, score, figure) in deciding(item) {
            let Some(anchor) = item.anchors.get(&score) else { continue };
            if !numbers_in(lang, anchor).contains(&figure) {
                let text = sentence!("{figure} decides for {score}, but the anchor of {score} does not name it", figure, score);
                faults.value(&checked.path(&path), &RULE, text, "correct the bound or the anchor");
            }
        }
        let any_text = || item.anchors.values().chain([&item.criterion, &item.title]).chain(item.facts.iter().map(|(_, fact)| &fact.title));
        for (path, condition, score) in space::conditions(item) {
            let Answer::Figure(figure) = &condition.operand else { continue };
            let named = match score.and_then(|score| item.anchors.get(&score)) {
                Some(anchor) => numbers_in(lang, anchor).contains(figure),
                None => any_text().any(|text| numbers_in(lang, text).contains(figure)),
            };
            if !named {
                let text = match score {
                    Some(score) => sentence!("{figure} decides for {score}, but the anchor of {score} does not name it", figure, score),
                    None => sentence!("the item is decided at {figure}, but no text of it names that number", figure),
                };
                faults.value(&checked.path(&path), &RULE, text, "correct the number, or name it in the anchor");
            }
        }
    }
}

/// The figures of ranges that part one score from another, with the score that each decides for. Where figures begin or
/// end of themselves nothing is decided.
fn deciding(item: &Item) -> Vec<(Vec<String>, Score, Figure)> {
    let mut found = Vec::new();
    for (at, _, ranges) in space::placed_ranges(item) {
        let last = ranges.iter().count().saturating_sub(1);
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

#[cfg(test)]
mod tests {
    use crate::rubric::inspect::sample::rules;

    #[test]
    fn a_condition_is_held_against_the_anchor_that_it_decides_for() {
        assert_eq!(rules("teams <= 2]", "teams <= 3]"), ["bound-not-in-anchor"]);
    }

    #[test]
    fn a_number_in_words_is_a_number() {
        assert_eq!(rules("with at most two teams", "with at most 2 teams"), [""; 0]);
    }
}
