//! A combination of answers that has no score, or two.

use crate::figure::Figure;
use crate::locale::{Sentence, sentence};
use crate::rubric::fault::{Example, Faults, Level, Rule};
use crate::rubric::parts::Score;
use crate::rubric::rule::Range;
use crate::rubric::sheet::Sheet;
use crate::rubric::space;

pub static RULE: Rule = Rule {
    name: "not-one-score",
    level: Level::Unsound,
    what: "Some answers give no score, or a figure lies in two ranges.",
    why: "Every possible answer must have exactly one score. Each combination of choices, counts, caps and places among the bounds is tried, so that this is a proof and not a sample.",
    example: Example::Rubric {
        wrong: "            - {score: 2, all: [meetings >= monthly]}\n        anchors",
        right: "            - {score: 2, all: [meetings >= monthly]}\n            - {score: 1}\n        anchors",
    },
};

pub fn check(sheet: &Sheet<'_>, faults: &mut Faults<'_>) {
    // Of ranges that are at fault that was told already.
    for (checked, item) in sheet.sound().filter(|(checked, _)| checked.is_proved) {
        for (.., ranges) in space::placed_ranges(item) {
            let ranges: Vec<(&Range, Score)> = ranges.iter().map(|(range, score)| (range, *score)).collect();
            if let Some(figure) = in_two(&ranges) {
                let text = sentence!("{figure} lies in two ranges, and so has two scores", figure);
                faults.value(&checked.path(&["score"]), &RULE, text, "let one range end where the other begins");
            }
        }
        let Some(space) = checked.space() else { continue };
        let without: Vec<usize> = space
            .verdicts()
            .iter()
            .enumerate()
            .filter(|(_, verdict)| verdict.score.is_none() && !verdict.is_contradictory)
            .map(|(index, _)| index)
            .collect();
        if !space.verdicts().is_empty() && space.verdicts().iter().all(|verdict| verdict.is_contradictory) {
            let text = "whatever is answered contradicts itself, so there is no score";
            faults.value(&checked.path(&["contradictions"]), &RULE, text, "take one of the contradictions out");
        }
        if let Some(first) = without.first() {
            let others =
                if without.len() > 1 { sentence!(" (and in {len} other cases)", len = without.len() - 1) } else { Sentence::from("") };
            let text =
                sentence!("no rule holds when {answers}{others}, so there is no score", answers = space.describe(*first, item), others);
            faults.value(&checked.path(&["score"]), &RULE, text, "end with a rule that always holds: '- {score: 1}'");
        }
    }
}

/// A figure that lies in two of these ranges: tried at every bound, and halfway to the next.
fn in_two(ranges: &[(&Range, Score)]) -> Option<Figure> {
    let mut bounds: Vec<&Figure> = ranges.iter().flat_map(|(range, _)| range.edges()).collect();
    bounds.sort();
    let halves = bounds.windows(2).filter_map(|pair| match pair {
        [low, high] => Some(low.halfway(high)),
        _ => None,
    });
    let figures: Vec<Figure> = halves.chain(bounds.iter().map(|bound| (*bound).clone())).collect();
    figures.into_iter().find(|figure| ranges.iter().filter(|(range, _)| range.contains(figure)).count() > 1)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rubric::inspect::sample::told;

    #[test]
    fn the_combination_without_a_score_is_named() {
        let right = "            - {score: 2, all: [meetings >= monthly]}\n            - {score: 1}\n";
        // Every week, but with more than two teams, is told by no rule.
        let without = "            - {score: 2, all: [meetings = monthly]}\n            - {score: 1, all: [meetings = none]}\n";
        assert_eq!(told(right, without), ["not-one-score: rules:"]);
        // A list that leaves nothing out needs no last rule.
        assert_eq!(
            told(right, "            - {score: 2, all: [meetings >= monthly]}\n            - {score: 1, all: [meetings = none]}\n"),
            [""; 0]
        );
    }

    #[test]
    fn a_figure_in_two_ranges_is_found_at_a_bound_and_between() {
        let range = |text| Range::parse(text).expect("a range");
        let figure = |text| Figure::from_decimal(text);
        assert_eq!(in_two(&[(&range("1-3"), 1), (&range("3-5"), 2)]), figure("3"));
        assert_eq!(in_two(&[(&range("< 4"), 1), (&range("> 3"), 2)]), figure("3.5"));
        assert_eq!(in_two(&[(&range("< 3"), 1), (&range(">= 3"), 2)]), None);
    }
}
