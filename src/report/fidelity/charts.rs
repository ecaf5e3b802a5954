//! The points per section, as a chart and a table, and the score of every item.

use super::{is_checklist, item_cell, under};
use crate::locale::{Label, Phrase};
use crate::report::blocks::{Align, Block, Cell, Row, RowKind, Table};
use crate::report::chart::{Bar, Chart, ChartRow, Tick};
use crate::report::labels::{
    ITEM, ITEMS_SCORED, MAXIMUM, MISSING, POINTS_IN_ALL, POINTS_PRESENT, SECTION, SECTIONS_CHART, TITLE, TOTAL, TRACK,
};
use crate::report::words::Words;
use crate::rubric::{Section, TotalKind, TrackId};
use crate::scoring::{Outcome, Scorecard, ScoredItem};

const SECTIONS: Label = Label { nl: "Totalen per deel", en: "Sections", fr: "Sections" };
const ITEMS_AT_A_GLANCE: Label = Label { nl: "Items in één oogopslag", en: "Items at a glance", fr: "Les items en un coup d'œil" };
const COLOURS_EXPLAINED: Label = Label {
    nl: "Hoe lager de score, hoe sterker de kleur; de bovenste helft van het bereik heeft geen kleur. Een vraagteken is een score die ontbreekt.",
    en: "The lower the score, the stronger the colour; the upper half of the range has none. A question mark is a missing score.",
    fr: "Plus le score est bas, plus la couleur est forte ; la moitié supérieure de l'étendue n'en a pas. Un point d'interrogation est un score manquant.",
};
const STILL_OPEN: Label = Label { nl: "score ontbreekt", en: "not known yet", fr: "pas encore connu" };

/// The points per section.
pub(super) fn sections(scorecard: &Scorecard<'_>, words: Words) -> Vec<Block> {
    let rubric = scorecard.audit.rubric();
    let row = |section: &Section| ChartRow {
        label: section.title.clone(),
        bars: scorecard.totals.iter().map(|total| section_bar(scorecard, section, &total.track, words)).collect(),
    };
    let rows: Vec<ChartRow> = rubric.sections.iter().map(row).filter(|row| row.bars.iter().any(Option::is_some)).collect();
    let title = words.say(SECTIONS_CHART);
    let chart = chart(scorecard, "sections", title, rows, shares(words), words);
    under(words.say(SECTIONS), [Block::Chart(chart), Block::Table(section_table(scorecard, words))])
}

fn section_bar(scorecard: &Scorecard<'_>, section: &Section, track: &TrackId, words: Words) -> Option<Bar> {
    let total = scorecard.totals.iter().find(|total| total.track == *track)?;
    let sum = total.sections.iter().find(|sum| sum.section == section.id)?;
    let missing = scorecard.items.iter().filter(|scored| scored.item.section == section.id);
    let missing = missing.filter(|scored| scored.in_track(track).is_some_and(is_missing)).map(|scored| scored.item.highest);
    Some(Bar { points: sum.total, open: missing.sum(), whole: sum.maximum, text: words.points(sum.total, sum.maximum, sum.scored) })
}

fn is_missing(outcome: &Outcome) -> bool {
    matches!(outcome, Outcome::Missing { .. } | Outcome::Insufficient { .. })
}

fn section_table(scorecard: &Scorecard<'_>, words: Words) -> Table {
    let is_checklist = scorecard.audit.rubric().total == TotalKind::Count;
    let rubric = scorecard.audit.rubric();
    let columns = [
        (SECTION, Align::Left),
        (TRACK, Align::Left),
        (if is_checklist { POINTS_PRESENT } else { TOTAL }, Align::Right),
        (if is_checklist { POINTS_IN_ALL } else { MAXIMUM }, Align::Right),
        (ITEMS_SCORED, Align::Right),
    ];
    let mut table = Table::new(columns.map(|(heading, align)| (words.say(heading), align)));
    for section in &rubric.sections {
        for total in scorecard.totals {
            if let Some(sum) = total.sections.iter().find(|sum| sum.section == section.id) {
                table.row([
                    section.title.clone(),
                    rubric.short_title(&total.track).to_owned(),
                    words.sum(sum.total, sum.scored),
                    sum.maximum.to_string(),
                    words.say(Phrase::ScoredOf { scored: sum.scored, items: sum.items }),
                ]);
            }
        }
    }
    table
}

/// The scores of all items, as digits in their colours.
pub(super) fn items(scorecard: &Scorecard<'_>, used: &[&ScoredItem<'_>], has_parts: bool, words: Words) -> Vec<Block> {
    let mut blocks = Vec::new();
    if !is_checklist(scorecard.audit) {
        blocks.push(Block::Paragraph(words.say(COLOURS_EXPLAINED)));
    }
    blocks.push(Block::Table(item_table(scorecard, used, has_parts, words)));
    under(words.say(ITEMS_AT_A_GLANCE), blocks)
}

fn item_table(scorecard: &Scorecard<'_>, used: &[&ScoredItem<'_>], has_parts: bool, words: Words) -> Table {
    let rubric = scorecard.audit.rubric();
    let mut columns = vec![(words.say(ITEM), Align::Left), (words.say(TITLE), Align::Left)];
    columns.extend(scorecard.totals.iter().map(|total| (rubric.short_title(&total.track).to_owned(), Align::Right)));
    let mut table = Table::new(columns);
    for section in &rubric.sections {
        for scored in used.iter().filter(|scored| scored.item.section == section.id) {
            let mut cells = vec![item_cell(scorecard.audit, scored.item, has_parts), Cell::from(scored.item.title.clone())];
            cells.extend(scored.outcomes.iter().map(|(_, outcome)| words.score_cell(outcome, scored.item)));
            table.cells(cells);
        }
        let sums: Vec<_> = scorecard.totals.iter().map(|total| total.sections.iter().find(|sum| sum.section == section.id)).collect();
        if sums.iter().any(Option::is_some) {
            let mut cells = vec![section.title.clone(), words.say(TOTAL)];
            cells.extend(sums.iter().map(|sum| sum.map_or_else(String::new, |sum| words.points(sum.total, sum.maximum, sum.scored))));
            table.rows.push(Row { kind: RowKind::Sum, cells: cells.into_iter().map(Cell::from).collect() });
        }
    }
    table
}

/// Marks for bars of different wholes, in hundredths of each.
fn shares(words: Words) -> Vec<Tick> {
    [0, 50, 100].map(|share| Tick { permille: share * 10, label: words.share_of_hundred(share) }).into()
}

fn chart(scorecard: &Scorecard<'_>, id: &str, title: String, rows: Vec<ChartRow>, ticks: Vec<Tick>, words: Words) -> Chart {
    let rubric = scorecard.audit.rubric();
    let series: Vec<String> = scorecard.totals.iter().map(|total| rubric.short_title(&total.track).to_owned()).collect();
    let described = rows.iter().map(|row| {
        let figures = series.iter().zip(&row.bars).filter_map(|(series, bar)| {
            let bar = bar.as_ref()?;
            let figure = if bar.points == 0 && bar.open > 0 { words.say(MISSING) } else { bar.text.clone() };
            Some(words.say(Phrase::ChartFigure { series: series.clone(), figure }))
        });
        words.say(Phrase::ChartRow { label: row.label.clone(), figures: figures.collect() })
    });
    let description = described.collect::<Vec<_>>().join(" ");
    let has_open = rows.iter().flat_map(|row| &row.bars).flatten().any(|bar| bar.open > 0);
    Chart {
        id: format!("{}-{id}", rubric.id),
        title,
        description,
        series,
        open_label: if has_open { words.say(STILL_OPEN) } else { String::new() },
        rows,
        ticks,
    }
}
