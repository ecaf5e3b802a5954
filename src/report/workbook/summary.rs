//! The summary sheet: totals that are worked out from the sheet of items beside those of the audit, sections and their chart, who and what.

use super::items::Items;
use super::{FormulaKind, Sheet, SheetCell, SheetChart};
use crate::document::MAKER;
use crate::figure::Figure;
use crate::locale::{Label, Phrase};
use crate::report::Align;
use crate::report::fidelity::{Audience, ReportRequest, cover_terms};
use crate::report::labels::{
    BAND, CHECKSUM, FILE, ITEMS_SCORED, MAXIMUM, MEAN, NAMES_LEFT_OUT, REPORT_DATE, RUBRIC, SECTION, SECTIONS_CHART, SHARE_OF_MAXIMUM,
    SHARE_OF_RANGE, SHEET_HELP, TRACK, VERDICT,
};
use crate::report::score_page::band_note;
use crate::report::sheet::reference::column;
use crate::report::words::Words;
use crate::rubric::{Section, TotalKind};
use crate::scoring::{Scorecard, TrackTotal};

const FIRST_DAY: Label = Label { nl: "Begin van de periode", en: "First day", fr: "Premier jour" };
const LAST_DAY: Label = Label { nl: "Einde van de periode (peildatum)", en: "Last day", fr: "Dernier jour" };
const RECOMPUTES_FROM_ITEMS: Label = Label {
    nl: "Deze totalen worden berekend uit het blad Items.",
    en: "These totals are computed from the sheet Items.",
    fr: "Ces totaux sont calculés à partir de la feuille Items.",
};
const SCORE_AGAIN: Label = Label { nl: "Totaal nu", en: "Total now", fr: "Total actuel" };
const AS_AUDITED: Label = Label { nl: "Volgens de audit", en: "As reviewed", fr: "Selon l'audit" };
const LOWEST_POSSIBLE: Label = Label { nl: "Laagste mogelijke eindtotaal", en: "Lowest possible", fr: "Le plus bas possible" };
const HIGHEST_POSSIBLE: Label = Label { nl: "Hoogste mogelijke eindtotaal", en: "Highest possible", fr: "Le plus haut possible" };
const SAME_AS_AUDITED: Label = Label { nl: "zoals in de audit", en: "as reviewed", fr: "comme dans l'audit" };
const CHANGED_SINCE_AUDIT: Label = Label { nl: "gewijzigd sinds de audit", en: "changed since the review", fr: "modifié depuis l'audit" };

pub(super) fn sheet(scorecard: &Scorecard<'_>, request: &ReportRequest<'_>, items: &Items<'_, '_>, name: String, words: Words) -> Sheet {
    let audit = scorecard.audit;
    let mut rows = vec![vec![SheetCell::Title(words.titled(audit.rubric().title.clone(), audit.programme()))], Vec::new()];
    rows.extend(audit.summary().map(|summary| vec![SheetCell::Remark(summary.split_whitespace().collect::<Vec<_>>().join(" "))]));
    rows.push(vec![SheetCell::Remark(format!("{} {}", words.say(RECOMPUTES_FROM_ITEMS), words.say(SHEET_HELP)))]);
    totals(scorecard, items, &mut rows, words);
    rows.push(vec![SheetCell::Remark(band_note(scorecard, words))]);
    rows.push(Vec::new());
    let mut chart = sections(scorecard, items, &mut rows, words);
    rows.push(Vec::new());
    about(scorecard, request, &mut rows, words);
    rows.push(vec![SheetCell::Remark(words.say(Phrase::MadeWith { maker: MAKER.to_owned() }))]);
    if let Some(chart) = &mut chart {
        chart.at = (rows.len() + 1, 0);
    }
    Sheet { name, widths: vec![26, 16, 16, 24, 12, 12, 16, 16, 16, 16, 20], rows, chart, ..Sheet::default() }
}

/// Who and what the audit was about, and from which files.
fn about(scorecard: &Scorecard<'_>, request: &ReportRequest<'_>, rows: &mut Vec<Vec<SheetCell>>, words: Words) {
    let audit = scorecard.audit;
    rows.extend(cover_terms(audit, request, words).into_iter().map(|(label, what)| vec![SheetCell::Label(label), SheetCell::Text(what)]));
    // Days stand in cells of their own, as days.
    rows.push(vec![SheetCell::Label(words.say(REPORT_DATE)), SheetCell::Day(request.date)]);
    if request.audience != Audience::Programme {
        rows.push(vec![SheetCell::Remark(words.say(Phrase::ShortVersion))]);
    }
    if request.is_anonymous {
        rows.push(vec![SheetCell::Remark(words.say(NAMES_LEFT_OUT))]);
    }
    let days = [(FIRST_DAY, audit.period().map(|period| period.from)), (LAST_DAY, audit.period().map(|period| period.to))];
    for (label, day) in days {
        rows.extend(day.map(|day| vec![SheetCell::Label(words.say(label)), SheetCell::Day(day)]));
    }
    if request.audience == Audience::Programme {
        rows.push(Vec::new());
        rows.push(super::headings([words.say(FILE), words.say(CHECKSUM)]));
        rows.push([format!("{} ({})", words.say(RUBRIC), audit.rubric().title), audit.rubric().sha256.clone()].map(SheetCell::Text).into());
        rows.extend(audit.inputs().iter().map(|input| [input.name.clone(), input.sha256.clone()].map(SheetCell::Text).into()));
    }
}

fn totals(scorecard: &Scorecard<'_>, items: &Items<'_, '_>, rows: &mut Vec<Vec<SheetCell>>, words: Words) {
    let kind = scorecard.audit.rubric().total;
    let mut headings: Vec<(String, Align)> = vec![(words.say(TRACK), Align::Left)];
    let mut add = |heading: String, align| headings.push((heading, align));
    add(words.say(SCORE_AGAIN), Align::Right);
    add(words.say(AS_AUDITED), Align::Right);
    add(words.say(VERDICT), Align::Left);
    add(words.say(MAXIMUM), Align::Right);
    add(words.say(ITEMS_SCORED), Align::Right);
    add(words.say(LOWEST_POSSIBLE), Align::Right);
    add(words.say(HIGHEST_POSSIBLE), Align::Right);
    if kind != TotalKind::Count {
        add(words.say(SHARE_OF_MAXIMUM), Align::Right);
        add(words.say(SHARE_OF_RANGE), Align::Right);
    }
    if scorecard.audit.rubric().bands.is_some() {
        add(format!("{} ({})", words.say(BAND), words.say(AS_AUDITED).to_lowercase()), Align::Left);
    }
    if kind == TotalKind::Mean {
        add(words.say(MEAN), Align::Right);
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
    let (same, changed) = (words.say(SAME_AS_AUDITED), words.say(CHANGED_SINCE_AUDIT));
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
    let mut headings = vec![SheetCell::Heading(words.say(SECTION), Align::Left)];
    let mut series = Vec::new();
    for (place, total) in scorecard.totals.iter().enumerate() {
        let name = rubric.short_title(&total.track).to_owned();
        let share = words.titled(name.clone(), &words.say(SHARE_OF_MAXIMUM).to_lowercase());
        for heading in [name.clone(), words.titled(name.clone(), &words.say(MAXIMUM).to_lowercase()), share] {
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
        described.push(words.say(Phrase::ChartRow { label: section.title.clone(), figures }));
        rows.push(cells);
    }
    let last = rows.len().checked_sub(1)?;
    (last >= first).then(|| SheetChart {
        title: words.say(SECTIONS_CHART),
        description: described.join(" "),
        rows: (first, last),
        names: 0,
        series,
        // Below everything, which the sheet that has all its rows settles.
        at: (0, 0),
    })
}

fn told(track: &str, points: i64, maximum: i64, words: Words) -> String {
    words.say(Phrase::ChartFigure { series: track.to_owned(), figure: format!("{points}/{maximum}") })
}
