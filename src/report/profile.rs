//! The profile per principle, as a table.

use super::blocks::{Align, Table};
use super::words::Words;
use crate::locale::{Label, Phrase};
use crate::report::labels::{ITEMS, MISSING};
use crate::rubric::MappingOrigin;
use crate::scoring::{PrinciplePoints, Scorecard, principle_points};

const PRINCIPLE: Label = Label { nl: "Principe", en: "Principle", fr: "Principe" };
const MAPPING: Label = Label { nl: "Indeling", en: "Linked by", fr: "Lien établi par" };
const MAPPING_OF_SOURCE: Label = Label { nl: "volgens de bron", en: "the scale's source", fr: "la source de l'échelle" };
const MAPPING_OF_PROJECT: Label = Label { nl: "volgens getrouw", en: "this project", fr: "ce projet" };

/// A row per principle; nothing for a rubric without any.
pub(super) fn profile(scorecard: &Scorecard<'_>, words: Words) -> Option<Table> {
    let rubric = scorecard.audit.rubric();
    if rubric.principles.is_empty() {
        return None;
    }
    let mut columns = vec![(words.say(PRINCIPLE), Align::Left), (words.say(ITEMS), Align::Left)];
    for total in scorecard.totals {
        columns.push((rubric.short_title(&total.track).to_owned(), Align::Right));
    }
    columns.push((words.say(MAPPING), Align::Left));
    let mut table = Table::new(columns);
    for principle in &rubric.principles {
        let items: Vec<&str> = principle.items.iter().map(|item| item.as_str()).collect();
        let mut cells = vec![principle.title.clone(), items.join(", ")];
        cells.extend(scorecard.totals.iter().map(|total| points(principle_points(scorecard, principle, &total.track), words)));
        cells.push(words.say(match principle.origin {
            MappingOrigin::Source => MAPPING_OF_SOURCE,
            MappingOrigin::Reading => MAPPING_OF_PROJECT,
        }));
        table.row(cells);
    }
    Some(table)
}

/// Points of the maximum, over the items that have a score; how many those are when some are missing.
fn points(points: PrinciplePoints, words: Words) -> String {
    let PrinciplePoints { points, maximum, scored, items } = points;
    match (scored, items) {
        (_, 0) => "–".to_owned(),
        (0, _) => words.say(MISSING),
        _ if scored == items => format!("{points}/{maximum}"),
        _ => format!("{points}/{maximum} ({})", words.say(Phrase::ScoredOf { scored, items })),
    }
}
