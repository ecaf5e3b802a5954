//! The scale was reprinted twice for three items, once with anchors numbered 6 to 10: both are the same scale.

use std::fs;

use getrouw::figure::Figure;
use getrouw::rubric::{Item, Ranges, Rule, Score, Then, built_in};

use crate::program::root;

/// Per anchor from 1 to 5, the numbers that both reprints print for it, in their order.
const FROM_TEAMS: [&[i64]; 5] = [&[], &[50], &[50, 74], &[75, 89], &[90, 100]];
const DAYS: [&[i64]; 5] = [&[271], &[151, 270], &[61, 150], &[31, 60], &[30]];

fn item(id: &str) -> Item {
    built_in::rubric("ips-nl-2015").expect("shipped").item(id).expect(id).clone()
}

fn score(ranges: &Ranges<Score>, figure: i64) -> Score {
    *ranges.find(&Figure::whole(figure)).expect("covered").meaning
}

#[test]
fn integration_with_the_team_has_the_same_anchors_in_both_reprints() {
    let Rule::Rules(cases) = item("organisatie.1").rule else { panic!("rules") };
    let Some(Then::Bands(bands)) = cases.last().map(|case| &case.then) else { panic!("bands") };
    for (anchor, figures) in (1..).zip(FROM_TEAMS).filter(|(anchor, _)| *anchor >= 3) {
        for figure in figures {
            assert_eq!(score(&bands.ranges, *figure), anchor, "{figure}");
        }
    }
    assert_eq!(score(&bands.ranges, 49), 2);
}

#[test]
fn integration_by_contact_counts_five_components_in_both_reprints() {
    let Rule::Count(count) = item("organisatie.2").rule else { panic!("a count") };
    assert_eq!(count.of.len(), 5);
    assert_eq!((0..=5).map(|number| score(&count.ranges, number)).collect::<Vec<_>>(), [1, 1, 2, 3, 4, 5]);
}

#[test]
fn rapid_search_has_the_same_anchors_in_both_reprints() {
    let Rule::Bands(bands) = item("begeleiding.5a").rule else { panic!("bands") };
    for (anchor, figures) in (1..).zip(DAYS) {
        for figure in figures {
            assert_eq!(score(&bands.ranges, *figure), anchor, "{figure}");
        }
    }
}

/// The numbers of the anchors that begin at each of `numbers`, in the part of a text after `heading`.
fn printed(text: &str, heading: &str, numbers: [i64; 5]) -> Vec<Vec<i64>> {
    let part = text.split(heading).nth(1).expect(heading);
    let starts: Vec<usize> = numbers.iter().map(|number| part.find(&format!("\n{number}. ")).expect("an anchor") + 1).collect();
    let ends = starts.iter().skip(1).copied().chain([starts[4] + 250]);
    let lines = starts.iter().zip(ends).map(|(start, end)| part.get(*start..end.min(part.len())).unwrap_or(&part[*start..]));
    lines
        .map(|anchor| anchor.split(|letter: char| !letter.is_ascii_digit()).filter_map(|digits| digits.parse().ok()).skip(1).collect())
        .collect()
}

/// Where the sources lie beside the checkout, what is transcribed above is held against them.
#[test]
fn the_transcription_is_what_the_sources_print() {
    let scale = root().join("../shared/scale");
    let read = |name: &str| fs::read_to_string(scale.join(name)).ok();
    let (Some(annex), Some(tables)) = (read("bijlage-a.txt"), read("tables-2-4.txt")) else { return };
    for (item, heading, expected) in
        [("organisatie.1", "1. Integratie met het GGZ-behandelteam", FROM_TEAMS), ("begeleiding.5a", "5a. Snel zoeken naar regulier", DAYS)]
    {
        let in_annex = printed(&annex, heading, [6, 7, 8, 9, 10]);
        let table_heading = heading.split_once(". ").expect("numbered").1;
        let in_table = printed(&tables, table_heading, [1, 2, 3, 4, 5]);
        for (anchor, figures) in expected.iter().enumerate() {
            // A page or a column may add a number after the anchor's own; those of the anchor come first.
            assert!(in_annex[anchor].starts_with(figures), "{item} {anchor}: {:?}", in_annex[anchor]);
            assert!(in_table[anchor].starts_with(figures), "{item} {anchor}: {:?}", in_table[anchor]);
        }
    }
}
