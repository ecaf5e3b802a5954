//! The tables of one audit's agreement, and its points to discuss.

use super::RatedAudit;
use super::figures::{name, share, share_interval, with_interval};
use crate::agreement::{Coefficient, Point, Side, TrackAgreement};
use crate::audit::NoteKind;
use crate::locale::{Label, Phrase};
use crate::report::blocks::{Align, Cell, Table};
use crate::report::labels::{FACT, ITEM, SCORE, TITLE, TRACK};
use crate::report::words::Words;
use crate::rubric::{Item, Score, TrackId};

pub(super) const EXACT: Label = Label { nl: "Zelfde score", en: "Same score", fr: "Même score" };
pub(super) const WITHIN_ONE: Label =
    Label { nl: "Hooguit één punt verschil", en: "At most one point apart", fr: "Un point d'écart au plus" };
const INTERVAL: Label = Label { nl: "Interval (95%)", en: "Interval (95%)", fr: "Intervalle (95 %)" };
pub(super) const COEFFICIENT: Label = Label { nl: "Coëfficiënt", en: "Coefficient", fr: "Mesure" };
pub(super) const DIFFERENCE: Label = Label { nl: "Verschil", en: "Difference", fr: "Écart" };
const TOTAL_OF: Label = Label { nl: "Totaal", en: "Total", fr: "Total" };
const NO_SCORE: Label = Label { nl: "geen eigen score", en: "no score of their own", fr: "pas de score propre" };
const FACTS_DIFFER: Label =
    Label { nl: "zelfde score, andere gegevens", en: "same score, different facts", fr: "même score, données différentes" };
const ONE_SIDED: Label = Label { nl: "niet door iedereen gescoord", en: "not scored by all", fr: "pas coté par tous" };
const OWN_RATING: Label = Label { nl: "score van de auditor", en: "the reviewer's rating", fr: "score attribué" };

pub(super) fn short<'a>(rated: &'a RatedAudit<'_>, track: &'a TrackId) -> &'a str {
    rated.audits.first().map_or(track.as_str(), |audit| audit.rubric().short_title(track))
}

/// How often scores are the same, by track.
pub(super) fn shares(rated: &RatedAudit<'_>, words: Words) -> Table {
    let raters = (0..rated.rated.sheets.len()).map(|at| format!("{} {}", words.say(TOTAL_OF), rated.name(at)));
    let heads = [TRACK, EXACT, INTERVAL, WITHIN_ONE, INTERVAL].map(|head| (words.say(head), Align::Left));
    let mut table = Table::new(heads.into_iter().chain(raters.map(|head| (head, Align::Right))));
    for track in &rated.tracks {
        let mut cells = vec![short(rated, track.track).to_owned()];
        for of in &track.shares {
            cells.extend([share(of, words), share_interval(&of.interval, words)]);
        }
        cells.extend(track.totals.iter().map(|total| total.map_or_else(|| "–".to_owned(), |total| total.to_string())));
        table.row(cells);
    }
    table
}

/// The coefficients, a row for each and a column for each track.
pub(super) fn coefficients(rated: &RatedAudit<'_>, words: Words) -> Table {
    let tracks = rated.tracks.iter().map(|track| (format!("{} (n = {})", short(rated, track.track), track.shared), Align::Left));
    let mut table = Table::new(std::iter::once((words.say(COEFFICIENT), Align::Left)).chain(tracks));
    for coefficient in Coefficient::ALL {
        let of = |track: &TrackAgreement<'_>| {
            let found = track.coefficients.iter().find(|found| found.coefficient == coefficient);
            found.map(|found| with_interval(found.value, &found.interval, words)).unwrap_or_default()
        };
        table.row(std::iter::once(words.say(name(coefficient))).chain(rated.tracks.iter().map(of)));
    }
    table
}

/// An item, the tracks in which it is so, and the score of each rater.
type ScoredItem<'a> = (&'a Item, Vec<&'a str>, &'a [Option<Score>]);

/// Every item with the score of each rater, once where tracks have the same.
pub(super) fn scored<'a>(rated: &'a RatedAudit<'_>) -> Vec<ScoredItem<'a>> {
    let mut rows: Vec<ScoredItem<'_>> = Vec::new();
    for track in &rated.tracks {
        for (item, scores) in &track.items {
            let name = short(rated, track.track);
            match rows.iter_mut().find(|(known, _, of)| known.id == item.id && of == scores) {
                Some((_, tracks, _)) => tracks.push(name),
                None => rows.push((item, vec![name], scores)),
            }
        }
    }
    let place = |item: &Item| rated.rubric().and_then(|rubric| rubric.items.iter().position(|known| known.id == item.id));
    rows.sort_by_key(|(item, ..)| place(item));
    rows
}

pub(super) fn items(rated: &RatedAudit<'_>, words: Words) -> Table {
    let raters = (0..rated.rated.sheets.len()).map(|at| (rated.name(at), Align::Right));
    let heads = [ITEM, TITLE, TRACK].map(|head| (words.say(head), Align::Left));
    let mut table = Table::new(heads.into_iter().chain(raters).chain([(words.say(DIFFERENCE), Align::Right)]));
    for (item, tracks, scores) in scored(rated) {
        let mut cells: Vec<Cell> = [item.id.to_string(), item.title.clone(), tracks.join(", ")].into_iter().map(Cell::from).collect();
        cells.extend(scores.iter().map(|score| Cell::from(score.map_or_else(|| "–".to_owned(), |score| score.to_string()))));
        let difference = TrackAgreement::difference(scores);
        let said = difference.map_or_else(|| "–".to_owned(), |difference| difference.to_string());
        cells.push(if difference.is_some_and(|difference| difference > 0) { Cell::attention(said) } else { Cell::from(said) });
        table.cells(cells);
    }
    table
}

/// The item, and by how much its raters differ.
pub(super) fn point_title(rated: &RatedAudit<'_>, point: &Point<'_>, words: Words) -> String {
    let track = point.tracks.iter().map(|track| short(rated, track)).collect::<Vec<_>>().join(", ");
    let apart = match point.difference {
        Some(difference) if difference > 0 => format!("{} {difference}", words.say(DIFFERENCE).to_lowercase()),
        _ if point.sides.iter().any(|side| side.score.is_none()) => words.say(ONE_SIDED),
        _ => words.say(FACTS_DIFFER),
    };
    format!("{} {} ({track}): {apart}", point.item.id, point.item.title)
}

/// What each rater has on it: the score, the facts, the notes.
pub(super) fn sides(rated: &RatedAudit<'_>, point: &Point<'_>, words: Words) -> Vec<(String, String)> {
    point.sides.iter().enumerate().map(|(at, side)| (rated.name(at), side_of(side, point, words))).collect()
}

fn side_of(side: &Side<'_>, point: &Point<'_>, words: Words) -> String {
    let item = point.item;
    let score = side.score.map_or_else(|| words.say(NO_SCORE), |score| format!("{} {score}", words.say(SCORE)));
    let mut said = vec![score];
    if let Some(rating) = side.rating.filter(|rating| !item.rule.is_judged() && Some(*rating) != side.score) {
        said.push(format!("{} {rating}", words.say(OWN_RATING)));
    }
    said.extend(point.telling(side).into_iter().map(|(name, answer)| words.stated(name, answer, item)));
    said.extend(side.notes.iter().map(|note| words.say(Phrase::Quoted { text: format!("{}{}", mark(note.kind), note.text) })));
    said.join("; ")
}

/// The mark that a strength or a recommendation bears in a cell of notes.
fn mark(kind: NoteKind) -> &'static str {
    match kind {
        NoteKind::Remark => "",
        NoteKind::Strength => "+ ",
        NoteKind::Recommendation => "> ",
    }
}

/// What raters still have to settle: nothing where all is settled.
pub(super) fn open(rated: &RatedAudit<'_>, words: Words) -> Option<Table> {
    let rubric = rated.rubric()?;
    let raters = (0..rated.rated.sheets.len()).map(|at| (rated.name(at), Align::Left));
    let heads = [ITEM, TITLE, TRACK, FACT].map(|head| (words.say(head), Align::Left));
    let mut table = Table::new(heads.into_iter().chain(raters));
    for open in &rated.open {
        let Some(item) = rubric.item(open.unanswered.item.as_str()) else { continue };
        let tracks = open.unanswered.tracks.iter().map(|track| rubric.short_title(track)).collect::<Vec<_>>().join(", ");
        let about = words.subject(&open.unanswered.subject, item);
        let said = rated.rated.sheets.iter().map(|sheet| {
            let own = open.said.iter().find(|(rater, _)| rater.eq_ignore_ascii_case(&sheet.rater));
            own.map_or_else(|| "–".to_owned(), |(_, claim)| words.claimed(claim, item))
        });
        table.row([item.id.to_string(), item.title.clone(), tracks, about].into_iter().chain(said));
    }
    (!table.rows.is_empty()).then_some(table)
}
