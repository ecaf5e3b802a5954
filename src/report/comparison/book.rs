//! A comparison as a workbook: a sheet of totals with the trend, and one of items, for each scale.

use chrono::NaiveDate;

use super::tables::{said, score};
use super::{Compared, FACTS, ITEMS, NOISE, TOTALS, chart, tables, warnings};
use crate::comparison::{Change, State};
use crate::document::MAKER;
use crate::figure::Figure;
use crate::locale::{Locale, spreadsheet_date};
use crate::report::blocks::Align;
use crate::report::chart::Bar;
use crate::report::labels::SHARE_OF_MAXIMUM;
use crate::report::sheet::{CUT, FormulaKind, Sheet, SheetCell, SheetChart, Workbook, rows_of};
use crate::report::words::Words;

/// Totals, items and facts, each on a sheet of its own for each scale, with scores and changes as numbers to go on with.
pub fn comparison_book(compared: &[Compared<'_>], locale: Locale, date: NaiveDate) -> Workbook {
    let words = Words::from(locale);
    let is_one = compared.len() == 1;
    let sheets = compared.iter().zip(1..).flat_map(|(compared, number): (&Compared<'_>, usize)| {
        let name = |label| if is_one { words.say(label) } else { format!("{number} {}", words.say(label)) };
        let facts = tables::facts(compared, words).map(|table| Sheet {
            name: name(FACTS),
            widths: vec![18, 14, 60, 24, 24],
            rows: rows_of(&table),
            heading_rows: 1,
            ..Sheet::default()
        });
        [totals(compared, name(TOTALS), words), items(compared, name(ITEMS), words)].into_iter().chain(facts)
    });
    let title = super::comparison_report(compared, locale, date).title;
    Workbook {
        subject: title.clone(),
        title,
        maker: MAKER.to_owned(),
        date,
        day_format: spreadsheet_date(locale),
        cut: words.say(CUT),
        properties: Vec::new(),
        sheets: sheets.collect(),
    }
}

fn totals(compared: &Compared<'_>, name: String, words: Words) -> Sheet {
    let mut rows = vec![vec![SheetCell::Title(compared.title())]];
    rows.extend(warnings(compared, words).into_iter().chain([words.say(NOISE)]).map(|said| vec![SheetCell::Remark(said)]));
    for table in [tables::tracks(compared, words), tables::sections(compared, words), tables::principles(compared, words)] {
        rows.push(Vec::new());
        rows.extend(rows_of(&table));
    }
    let chart = trend(compared, &mut rows, words);
    Sheet { name, chart, widths: vec![40, 16, 16, 16, 16, 16, 16, 16, 16, 16], rows, ..Sheet::default() }
}

/// The trend as a row for each review with its share of the maximum in each track, and the chart of it; nothing where there is none to draw.
fn trend(compared: &Compared<'_>, rows: &mut Vec<Vec<SheetCell>>, words: Words) -> Option<SheetChart> {
    let drawn = chart::trend(compared, words)?;
    rows.push(Vec::new());
    let heads =
        std::iter::once((words.say(SHARE_OF_MAXIMUM), Align::Left)).chain(drawn.series.iter().map(|track| (track.clone(), Align::Right)));
    rows.push(heads.map(|(head, align)| SheetCell::Heading(head, align)).collect());
    let first = rows.len();
    for row in &drawn.rows {
        let share = |bar: &Option<Bar>| match bar {
            Some(Bar { points, whole, .. }) if *whole > 0 => SheetCell::Formula {
                formula: format!("{points}/{whole}"),
                result: Figure::whole(*points).divided_by(&Figure::whole(*whole)).map(|share| share.rounded(6)).unwrap_or_default(),
                kind: FormulaKind::Share,
            },
            _ => SheetCell::Blank,
        };
        rows.push(std::iter::once(SheetCell::Text(row.label.clone())).chain(row.bars.iter().map(share)).collect());
    }
    let last = rows.len().saturating_sub(1);
    Some(SheetChart {
        title: drawn.title,
        description: drawn.description,
        rows: (first, last),
        names: 0,
        series: drawn.series.into_iter().zip(1..).collect(),
        at: (last + 2, 0),
    })
}

/// The items with their scores as numbers, so that a reader can go on with them.
fn items(compared: &Compared<'_>, name: String, words: Words) -> Sheet {
    let table = tables::items(compared, words);
    let heads: Vec<SheetCell> = table.columns.iter().map(|(head, align)| SheetCell::Heading(head.clone(), *align)).collect();
    let mut rows = vec![heads];
    for line in &compared.comparison.items {
        let item = compared.rubric.and_then(|rubric| rubric.item(line.item.as_str()));
        let mut row = vec![
            SheetCell::Text(line.item.to_string()),
            SheetCell::Text(item.map(|item| item.title.clone()).unwrap_or_default()),
            SheetCell::Text(compared.track(line.track).to_owned()),
        ];
        for (at, cell) in line.cells.iter().enumerate() {
            row.push(match cell {
                Some(cell) if cell.erratum.is_none() => match cell.found.state {
                    State::Scored(score) => SheetCell::Whole(score),
                    _ => SheetCell::Instead(score(*cell, words)),
                },
                Some(cell) => SheetCell::Instead(score(*cell, words)),
                None => SheetCell::Instead("–".to_owned()),
            });
            if let Some(change) = at.checked_sub(1).and_then(|at| line.changes.get(at)) {
                row.push(match change {
                    Change::By(by) => SheetCell::Whole(*by),
                    other => SheetCell::Instead(said(*other, words)),
                });
            }
        }
        rows.push(row);
    }
    let reviews = compared.comparison.reviews.len();
    let mut widths = vec![16, 44, 10];
    widths.extend(std::iter::repeat_n(14, reviews * 2 - usize::from(reviews > 0)));
    Sheet { name, widths, rows, heading_rows: 1, fixed_columns: 2, ..Sheet::default() }
}
