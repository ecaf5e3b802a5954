//! The summary sheet: who and what, totals that are worked out from the sheet of items beside those of the audit, sections and their chart.

use super::items::Items;
use super::{FormulaKind, Sheet, SheetCell, SheetChart, column};
use crate::document::MAKER;
use crate::figure::Figure;
use crate::locale::{Phrase, ReportPhrase};
use crate::report::Align;
use crate::report::fidelity::{Audience, ReportRequest, cover_terms};
use crate::report::score_page::band_note;
use crate::report::words::Words;
use crate::rubric::{Section, TotalKind};
use crate::scoring::{Scorecard, TrackTotal};

pub(super) fn sheet(scorecard: &Scorecard<'_>, request: &ReportRequest<'_>, items: &Items<'_, '_>, name: String, words: Words) -> Sheet {
    let audit = scorecard.audit;
    let mut rows = vec![vec![SheetCell::Title(words.titled(audit.rubric().title.clone(), audit.programme()))], Vec::new()];
    rows.extend(cover_terms(audit, request, words).into_iter().map(|(label, what)| vec![SheetCell::Label(label), SheetCell::Text(what)]));
    // Days stand in cells of their own, as days.
    rows.push(vec![SheetCell::Label(words.tell(ReportPhrase::ReportDate)), SheetCell::Day(request.date)]);
    if request.audience != Audience::Programme {
        rows.push(vec![SheetCell::Remark(words.tell(ReportPhrase::ShortVersion))]);
    }
    if request.is_anonymous {
        rows.push(vec![SheetCell::Remark(words.tell(ReportPhrase::NamesLeftOut))]);
    }
    let days = [(Phrase::FirstDay, audit.period().map(|period| period.from)), (Phrase::LastDay, audit.period().map(|period| period.to))];
    for (label, day) in days {
        rows.extend(day.map(|day| vec![SheetCell::Label(words.say(label)), SheetCell::Day(day)]));
    }
    rows.push(Vec::new());
    rows.push(vec![SheetCell::Remark(format!(
        "{} {}",
        words.tell(ReportPhrase::RecomputesFromItems),
        words.tell(ReportPhrase::SheetHelp)
    ))]);
    totals(scorecard, items, &mut rows, words);
    rows.push(vec![SheetCell::Remark(band_note(scorecard, words))]);
    rows.push(Vec::new());
    let mut chart = sections(scorecard, items, &mut rows, words);
    rows.push(Vec::new());
    rows.push(super::headings([words.say(Phrase::File), "SHA-256".to_owned()]));
    rows.push(
        [format!("{} ({})", words.say(Phrase::Rubric), audit.rubric().id), audit.rubric().sha256.clone()].map(SheetCell::Text).into(),
    );
    rows.extend(audit.inputs().iter().map(|input| [input.name.clone(), input.sha256.clone()].map(SheetCell::Text).into()));
    rows.push(vec![SheetCell::Remark(words.tell(ReportPhrase::MadeWith { maker: MAKER.to_owned() }))]);
    if let Some(chart) = &mut chart {
        chart.at = (rows.len() + 1, 0);
    }
    Sheet {
        name,
        widths: vec![26, 16, 16, 24, 12, 12, 16, 16, 16, 16, 20],
        rows,
        heading_rows: 0,
        fixed_columns: 0,
        score_bounds: None,
        chart,
    }
}

fn totals(scorecard: &Scorecard<'_>, items: &Items<'_, '_>, rows: &mut Vec<Vec<SheetCell>>, words: Words) {
    let kind = scorecard.audit.rubric().total;
    let mut headings: Vec<(String, Align)> = vec![(words.say(Phrase::Track), Align::Left)];
    let mut add = |heading: String, align| headings.push((heading, align));
    add(words.tell(ReportPhrase::ScoreAgain), Align::Right);
    add(words.tell(ReportPhrase::AsAudited), Align::Right);
    add(words.tell(ReportPhrase::Verdict), Align::Left);
    add(words.say(Phrase::Maximum), Align::Right);
    add(words.say(Phrase::ItemsScored), Align::Right);
    add(words.say(Phrase::LowestPossible), Align::Right);
    add(words.say(Phrase::HighestPossible), Align::Right);
    if kind != TotalKind::Count {
        add(words.say(Phrase::ShareOfMaximum), Align::Right);
        add(words.say(Phrase::ShareOfRange), Align::Right);
    }
    if scorecard.audit.rubric().bands.is_some() {
        add(format!("{} ({})", words.say(Phrase::Band), words.tell(ReportPhrase::AsAudited).to_lowercase()), Align::Left);
    }
    if kind == TotalKind::Mean {
        add(words.say(Phrase::Mean), Align::Right);
    }
    rows.push(headings.into_iter().map(|(heading, align)| SheetCell::Heading(heading, align)).collect());
    for (place, total) in scorecard.totals.iter().enumerate() {
        let row = track(scorecard, items, place, total, rows.len() + 1, words);
        rows.push(row);
    }
}

/// The row of a track; `row` is its number on the sheet.
fn track(scorecard: &Scorecard<'_>, items: &Items<'_, '_>, place: usize, total: &TrackTotal, row: usize, words: Words) -> Vec<SheetCell> {
    let rubric = scorecard.audit.rubric();
    let scores = items.scores(place);
    let whole = |formula: String, result: i64| SheetCell::Formula { formula, result: result.to_string(), kind: FormulaKind::Whole };
    let share = |formula: String, figure: Option<&Figure>| {
        let result =
            figure.and_then(|figure| figure.divided_by(&Figure::whole(100))).map_or_else(|| "–".to_owned(), |share| share.rounded(6));
        SheetCell::Formula { formula, result, kind: FormulaKind::Share }
    };
    let scored = i64::try_from(total.scored).unwrap_or_default();
    let (same, changed) = (words.tell(ReportPhrase::SameAsAudited), words.tell(ReportPhrase::ChangedSinceAudit));
    let mut cells = vec![
        SheetCell::Text(rubric.short_title(&total.track).to_owned()),
        whole(format!("SUM({scores})"), total.total),
        SheetCell::Whole(total.total),
        SheetCell::Formula { formula: format!("IF(B{row}=C{row},\"{same}\",\"{changed}\")"), result: same, kind: FormulaKind::Text },
        SheetCell::Whole(total.maximum),
        whole(format!("COUNT({scores})"), scored),
        // What is missing can still become any of its item's scores.
        whole(format!("B{row}+SUMPRODUCT(--ISBLANK({scores}),{})", items.lowest()), total.lowest_possible),
        whole(format!("B{row}+SUMPRODUCT(--ISBLANK({scores}),{})", items.highest()), total.highest_possible),
    ];
    if rubric.total != TotalKind::Count {
        let (items, lowest) = (total.items, total.lowest);
        let of_maximum = format!("IF(F{row}={items},B{row}/E{row},\"–\")");
        let of_range = format!("IF(F{row}={items},(B{row}-{lowest})/(E{row}-{lowest}),\"–\")");
        cells.push(share(of_maximum, total.share.as_ref().map(|share| &share.of_maximum)));
        cells.push(share(of_range, total.share.as_ref().map(|share| &share.of_range)));
    }
    if rubric.bands.is_some() {
        cells.push(SheetCell::Text(total.band.as_ref().map_or_else(|| "–".to_owned(), |band| band.name.clone())));
    }
    if rubric.total == TotalKind::Mean {
        let result = total.reported.as_ref().map_or_else(|| "–".to_owned(), |mean| mean.rounded(6));
        let formula = format!("IF(F{row}={0},B{row}/{0},\"–\")", total.items);
        cells.push(SheetCell::Formula { formula, result, kind: FormulaKind::Decimal });
    }
    cells
}

/// A row for each section with the points and share in each track, and the chart of the shares.
fn sections(scorecard: &Scorecard<'_>, items: &Items<'_, '_>, rows: &mut Vec<Vec<SheetCell>>, words: Words) -> Option<SheetChart> {
    let rubric = scorecard.audit.rubric();
    let mut headings = vec![SheetCell::Heading(words.say(Phrase::Section), Align::Left)];
    let mut series = Vec::new();
    for (place, total) in scorecard.totals.iter().enumerate() {
        let name = rubric.short_title(&total.track).to_owned();
        let share = words.titled(name.clone(), &words.say(Phrase::ShareOfMaximum).to_lowercase());
        for heading in [name.clone(), words.titled(name.clone(), &words.say(Phrase::Maximum).to_lowercase()), share] {
            headings.push(SheetCell::Heading(heading, Align::Right));
        }
        series.push((name, 3 * place + 3));
    }
    rows.push(headings);
    let first = rows.len();
    let has_items = |section: &&Section| scorecard.totals.iter().any(|total| total.sections.iter().any(|sum| sum.section == section.id));
    let mut described = Vec::new();
    for section in rubric.sections.iter().filter(has_items) {
        let row = rows.len() + 1;
        let mut cells = vec![SheetCell::Text(section.title.clone())];
        let mut figures = Vec::new();
        for (place, total) in scorecard.totals.iter().enumerate() {
            let Some(sum) = total.sections.iter().find(|sum| sum.section == section.id) else {
                cells.extend([SheetCell::Blank, SheetCell::Blank, SheetCell::Blank]);
                continue;
            };
            let (points, maximum) = (column(3 * place + 1), column(3 * place + 2));
            let share = Figure::whole(sum.total).divided_by(&Figure::whole(sum.maximum));
            cells.extend([
                SheetCell::Formula {
                    formula: format!("SUMIF({},A{row},{})", items.sections(), items.scores(place)),
                    result: sum.total.to_string(),
                    kind: FormulaKind::Whole,
                },
                SheetCell::Whole(sum.maximum),
                SheetCell::Formula {
                    formula: format!("{points}{row}/{maximum}{row}"),
                    result: share.map(|share| share.rounded(6)).unwrap_or_default(),
                    kind: FormulaKind::Share,
                },
            ]);
            figures.push(told(rubric.short_title(&total.track), sum.total, sum.maximum, words));
        }
        described.push(words.tell(ReportPhrase::ChartRow { label: section.title.clone(), figures }));
        rows.push(cells);
    }
    let last = rows.len().checked_sub(1)?;
    (last >= first).then(|| SheetChart {
        title: words.tell(ReportPhrase::SectionsChart),
        description: described.join(" "),
        rows: (first, last),
        names: 0,
        series,
        // Below everything, which the sheet that has all its rows settles.
        at: (0, 0),
    })
}

fn told(track: &str, points: i64, maximum: i64, words: Words) -> String {
    words.tell(ReportPhrase::ChartFigure { series: track.to_owned(), figure: format!("{points}/{maximum}") })
}
