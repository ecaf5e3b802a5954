//! Agreement as a workbook: the figures, every score as a number, what is to be discussed with room to write.

use chrono::NaiveDate;

use super::{Agreed, CORRECTED, DISCUSS, PAIRS, RatedAudit, SAME, SETTLED_BY_HAND, agreement_report, head, numbers, study, tables, told};
use crate::agreement::TrackAgreement;
use crate::document::MAKER;
use crate::locale::{Label, Locale, spreadsheet_date};
use crate::report::blocks::Align;
use crate::report::labels::{ITEM, ITEMS, TITLE, TRACK};
use crate::report::sheet::{CUT, Sheet, SheetCell, Workbook, rows_of};
use crate::report::words::Words;

const AGREED: Label = Label { nl: "Afgesproken", en: "Agreed", fr: "Convenu" };
const WHY: Label = Label { nl: "Waarom", en: "Why", fr: "Pourquoi" };
const FIGURES: Label = Label { nl: "Overeenstemming", en: "Agreement", fr: "Accord" };

/// A workbook with its sheets for each scale.
pub fn agreement_book(agreed: &Agreed<'_>, locale: Locale, date: NaiveDate) -> Workbook {
    let words = Words::from(locale);
    let mut sheets: Vec<Sheet> = Vec::new();
    match agreed {
        Agreed::One(audits) => {
            for (number, rated) in (1..).zip(audits) {
                let name = |label: Label| if audits.len() == 1 { words.say(label) } else { format!("{number} {}", words.say(label)) };
                sheets.push(figures(rated, name(FIGURES), words));
                sheets.push(scores(rated, name(ITEMS), words));
                sheets.push(discuss(rated, name(DISCUSS), words));
                sheets.push(numbers::of_audit(rated, name(numbers::NAME), words));
            }
        }
        Agreed::Several { scales, left_out } => {
            for (number, programmes) in (1..).zip(scales) {
                let name = |label: Label| if scales.len() == 1 { words.say(label) } else { format!("{number} {}", words.say(label)) };
                let mut rows = Vec::new();
                for block in study::page(programmes, left_out, words).blocks {
                    rows.extend(of_block(block));
                }
                sheets.push(Sheet { name: name(FIGURES), widths: vec![18, 44, 12, 14, 30, 30, 30, 30, 30], rows, ..Sheet::default() });
                sheets.push(numbers::of_programmes(programmes, name(numbers::NAME), words));
                sheets.push(numbers::totals(programmes, name(numbers::TOTALS), words));
            }
        }
    }
    let title = agreement_report(agreed, locale, date).title;
    Workbook {
        subject: title.clone(),
        title,
        maker: MAKER.to_owned(),
        date,
        day_format: spreadsheet_date(locale),
        cut: words.say(CUT),
        properties: Vec::new(),
        sheets,
    }
}

/// A block of a page as rows of a sheet.
fn of_block(block: crate::report::Block) -> Vec<Vec<SheetCell>> {
    use crate::report::Block;
    match block {
        Block::Heading(_, text) => vec![Vec::new(), vec![SheetCell::Title(text)]],
        Block::Paragraph(text) | Block::Callout(text) => vec![vec![SheetCell::Remark(text)]],
        Block::Terms(terms) => terms.into_iter().map(|(name, text)| vec![SheetCell::Label(name), SheetCell::Text(text)]).collect(),
        Block::Table(table) => rows_of(&table),
        _ => Vec::new(),
    }
}

fn figures(rated: &RatedAudit<'_>, name: String, words: Words) -> Sheet {
    let mut rows: Vec<Vec<SheetCell>> = head(rated, words).into_iter().flat_map(of_block).collect();
    rows.extend([Vec::new(), vec![SheetCell::Title(words.say(SAME))]]);
    rows.extend(rows_of(&tables::shares(rated, words)));
    rows.extend((rated.rated.sheets.len() > 2).then(|| vec![SheetCell::Remark(words.say(PAIRS))]));
    rows.push(vec![SheetCell::Remark(words.say(told::FIRST))]);
    rows.extend([Vec::new(), vec![SheetCell::Title(words.say(CORRECTED))]]);
    rows.extend(rows_of(&tables::coefficients(rated, words)));
    rows.extend(told::limits(rated, words).into_iter().map(|said| vec![SheetCell::Remark(said)]));
    if let Some(table) = tables::open(rated, words) {
        rows.extend([Vec::new(), vec![SheetCell::Title(words.say(SETTLED_BY_HAND))]]);
        rows.extend(rows_of(&table));
    }
    Sheet { name, widths: vec![32, 30, 30, 30, 24, 16, 16], rows, ..Sheet::default() }
}

fn scores(rated: &RatedAudit<'_>, name: String, words: Words) -> Sheet {
    let table = tables::items(rated, words);
    let mut rows = vec![table.columns.iter().map(|(head, align)| SheetCell::Heading(head.clone(), *align)).collect::<Vec<_>>()];
    let whole = |score: &Option<i64>| score.map_or_else(|| SheetCell::Instead("–".to_owned()), SheetCell::Whole);
    for (cells, (_, _, scores)) in table.rows.iter().zip(tables::scored(rated)) {
        let mut row: Vec<SheetCell> = cells.cells.iter().take(3).map(|cell| SheetCell::Text(cell.text.clone())).collect();
        row.extend(scores.iter().map(whole));
        row.push(whole(&TrackAgreement::difference(scores)));
        rows.push(row);
    }
    let mut widths = vec![18, 48, 10];
    widths.extend(std::iter::repeat_n(16, rated.rated.sheets.len() + 1));
    Sheet { name, widths, rows, heading_rows: 1, fixed_columns: 2, ..Sheet::default() }
}

/// The points to discuss, each with what every rater has, and room for what is agreed and why.
fn discuss(rated: &RatedAudit<'_>, name: String, words: Words) -> Sheet {
    let raters = (0..rated.rated.sheets.len()).map(|at| rated.name(at));
    let heads = [ITEM, TITLE, TRACK, tables::DIFFERENCE].map(|head| words.say(head));
    let heads = heads.into_iter().chain(raters).chain([AGREED, WHY].map(|head| words.say(head)));
    let mut rows = vec![heads.map(|head| SheetCell::Heading(head, Align::Left)).collect::<Vec<_>>()];
    for point in &rated.points {
        let track = point.tracks.iter().map(|track| tables::short(rated, track)).collect::<Vec<_>>().join(", ");
        let texts = [point.item.id.to_string(), point.item.title.clone(), track];
        let mut row: Vec<SheetCell> = texts.into_iter().map(SheetCell::Text).collect();
        row.push(point.difference.map_or_else(|| SheetCell::Instead("–".to_owned()), SheetCell::Whole));
        row.extend(tables::sides(rated, point, words).into_iter().map(|(_, said)| SheetCell::Text(said)));
        row.extend([SheetCell::ToFill { is_day: false }, SheetCell::ToFill { is_day: false }]);
        rows.push(row);
    }
    let mut widths = vec![18, 40, 10, 10];
    widths.extend(std::iter::repeat_n(48, rated.rated.sheets.len()));
    widths.extend([12, 40]);
    Sheet { name, widths, rows, heading_rows: 1, fixed_columns: 2, ..Sheet::default() }
}
