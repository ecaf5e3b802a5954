//! Every figure of agreement as a number in a cell of its own, for whoever works on with them in a spreadsheet.

use super::figures::{name, plain, why};
use super::study::{PROGRAMME, form};
use super::tables::{COEFFICIENT, EXACT, WITHIN_ONE, short};
use super::{RatedAudit, RatedProgrammes};
use crate::agreement::{Chance, Interval, Share, Why};
use crate::figure::Figure;
use crate::locale::Label;
use crate::report::blocks::Align;
use crate::report::labels::{ITEM, TRACK};
use crate::report::sheet::{Sheet, SheetCell};
use crate::report::words::Words;

pub(super) const NAME: Label = Label { nl: "Getallen", en: "Numbers", fr: "Nombres" };
pub(super) const TOTALS: Label = Label { nl: "Totalen", en: "Totals", fr: "Totaux" };
const COUNT: Label = Label { nl: "n", en: "n", fr: "n" };
const VALUE: Label = Label { nl: "Waarde", en: "Value", fr: "Valeur" };
const LOW: Label = Label { nl: "Vanaf (95%)", en: "From (95%)", fr: "De (95 %)" };
const HIGH: Label = Label { nl: "Tot (95%)", en: "To (95%)", fr: "À (95 %)" };
const RATER: Label = Label { nl: "Auditor", en: "Reviewer", fr: "Évaluation de" };
const TOTAL: Label = Label { nl: "Totaal", en: "Total", fr: "Total" };

fn sheet(sheet: String, heads: &[Label], rows: Vec<Vec<SheetCell>>, words: Words) -> Sheet {
    let heads = heads.iter().map(|head| SheetCell::Heading(words.say(*head), Align::Left)).collect();
    let rows = std::iter::once(heads).chain(rows).collect();
    Sheet { name: sheet, widths: vec![24, 12, 34, 8, 34, 14, 14], rows, heading_rows: 1, ..Sheet::default() }
}

/// The figures of one audit, a row for each figure and track.
pub(super) fn of_audit(rated: &RatedAudit<'_>, name_of_sheet: String, words: Words) -> Sheet {
    let mut rows = Vec::new();
    for track in &rated.tracks {
        let of = |cells: Vec<SheetCell>| std::iter::once(text(short(rated, track.track))).chain(cells).collect::<Vec<_>>();
        rows.extend([EXACT, WITHIN_ONE].into_iter().zip(&track.shares).map(|(label, of_share)| of(share(label, of_share, words))));
        rows.extend(track.coefficients.iter().map(|found| of(chance(found, track.shared, words))));
    }
    sheet(name_of_sheet, &[TRACK, COEFFICIENT, COUNT, VALUE, LOW, HIGH], rows, words)
}

/// The figures over programmes: of the totals, and of every item.
pub(super) fn of_programmes(programmes: &RatedProgrammes<'_>, name_of_sheet: String, words: Words) -> Sheet {
    let mut rows = Vec::new();
    for study in &programmes.studies {
        let track = programmes.rubric.short_title(study.track);
        let of = |item: &str, cells: Vec<SheetCell>| [text(item), text(track)].into_iter().chain(cells).collect::<Vec<_>>();
        rows.extend([EXACT, WITHIN_ONE].into_iter().zip(&study.shares).map(|(label, of_share)| of("", share(label, of_share, words))));
        for found in &study.totals.forms {
            let cells = [text(form(found.form)), whole(study.totals.complete), value(found.value, words)];
            rows.push(of("", cells.into_iter().chain(ends(&found.interval)).collect()));
        }
        for item in &study.items {
            let id = item.item.id.as_str();
            rows.extend([EXACT, WITHIN_ONE].into_iter().zip(&item.shares).map(|(label, of_share)| of(id, share(label, of_share, words))));
            rows.extend(item.coefficients.iter().map(|found| of(id, chance(found, item.programmes, words))));
        }
    }
    sheet(name_of_sheet, &[ITEM, TRACK, COEFFICIENT, COUNT, VALUE, LOW, HIGH], rows, words)
}

/// The total of every rater at every programme, a row for each.
pub(super) fn totals(programmes: &RatedProgrammes<'_>, name_of_sheet: String, words: Words) -> Sheet {
    let mut rows = Vec::new();
    for rated in programmes.rated {
        for study in &programmes.studies {
            for sheet in &rated.sheets {
                if let Some(total) = sheet.totals.get(study.track) {
                    let track = programmes.rubric.short_title(study.track);
                    rows.push(vec![text(&rated.programme), text(track), text(&sheet.rater), SheetCell::Whole(*total)]);
                }
            }
        }
    }
    sheet(name_of_sheet, &[PROGRAMME, TRACK, RATER, TOTAL], rows, words)
}

fn text(text: &str) -> SheetCell {
    SheetCell::Text(text.to_owned())
}

fn whole(count: usize) -> SheetCell {
    SheetCell::Whole(i64::try_from(count).unwrap_or(i64::MAX))
}

fn value(value: Result<f64, Why>, words: Words) -> SheetCell {
    value.map_or_else(|reason| SheetCell::Instead(words.say(why(reason))), |value| SheetCell::Decimal(plain(value)))
}

/// How many pairs, the share of them from 0 to 1, and its interval.
fn share(label: Label, share: &Share, words: Words) -> Vec<SheetCell> {
    let count = |count: usize| Figure::whole(i64::try_from(count).unwrap_or(i64::MAX));
    let part = count(share.agreeing).divided_by(&count(share.of)).map(|part| SheetCell::Decimal(part.rounded(6)));
    let part = part.unwrap_or_else(|| SheetCell::Instead(words.say(why(Why::NothingShared))));
    [text(&words.say(label)), whole(share.of), part].into_iter().chain(ends(&share.interval)).collect()
}

fn chance(found: &Chance, count: usize, words: Words) -> Vec<SheetCell> {
    let cells = [text(&words.say(name(found.coefficient))), whole(count), value(found.value, words)];
    cells.into_iter().chain(ends(&found.interval)).collect()
}

fn ends(interval: &Interval) -> [SheetCell; 2] {
    match interval {
        Interval::Of { low, high } => [low, high].map(|end| SheetCell::Decimal(plain(*end))),
        Interval::None(_) => [SheetCell::Blank, SheetCell::Blank],
    }
}
