//! The book of measures: what each counts to the letter, and which tables it needs. In English, as the book of rules.

use super::blocks::{Block, Page};
use crate::records::measure::MEASURES;
use crate::rubric::measure::measure_kind;

/// The page of every measure.
pub fn measure_book() -> Page {
    let mut blocks = vec![
        Block::Paragraph(
            "A rubric names the measure that yields a fact, with the settings that are the scale's own. The period holds both its ends; the last \
             day is its last. With one caseload everybody counts; with a caseload for each track those of the track, and clients of both in \
             each. Figures are exact fractions. What is left out is counted, with the reason."
                .to_owned(),
        ),
    ];
    for measure in MEASURES {
        let kind = measure_kind(measure.name);
        blocks.push(Block::Heading(2, measure.name.to_owned()));
        blocks.push(Block::Paragraph(measure.definition.to_owned()));
        let needs: Vec<String> = measure.needs.iter().map(|(table, column)| format!("{table}.{column}")).collect();
        let settings = kind.map(|kind| kind.settings.join(", ")).filter(|settings| !settings.is_empty());
        let mut terms = vec![
            ("Yields".to_owned(), kind.map(|kind| kind.yields.name().to_owned()).unwrap_or_default()),
            ("Rests on".to_owned(), measure.counted.code().to_owned()),
            ("Needs".to_owned(), needs.join(", ")),
        ];
        terms.extend(settings.map(|settings| ("Settings".to_owned(), settings)));
        blocks.push(Block::Terms(terms));
    }
    Page { title: "Measures".to_owned(), blocks }
}
