//! `getrouw score` on a screen: a row per item, sums per section, totals, warnings.

use std::collections::BTreeSet;

use super::blocks::{Align, Block, Cell, Page, Row, RowKind, Table};
use super::problems::{finding, summary};
use super::told::for_auditors;
use super::words::Words;
use crate::diagnostic::{Problem, Problems, Severity};
use crate::locale::{Label, Lang, Phrase};
use crate::report::labels::{
    BAND, IS_CHECKLIST, ITEM, ITEMS_SCORED, MAXIMUM, MEAN, MODEL, NOTICES, POINTS_IN_ALL, POINTS_PRESENT, RATER, REASON, RUBRIC, SCORE,
    SHARE_OF_MAXIMUM, SHARE_OF_RANGE, TITLE, TOTAL, TRACK, WARNINGS, WEAKEST,
};
use crate::rubric::{Rubric, TotalKind};
use crate::scoring::{Basis, Extreme, Outcome, Scorecard, ScoredItem, TrackTotal, extremes};

const STILL_POSSIBLE: Label = Label { nl: "Mogelijk eindtotaal", en: "Still possible", fr: "Encore possible" };
const NOT_YET_CERTAIN: Label = Label { nl: "nog niet zeker", en: "not certain yet", fr: "pas encore certain" };
const REPORTS_MEAN: Label = Label {
    nl: "Deze schaal geeft het gemiddelde van de itemscores.",
    en: "This scale reports the mean of its item scores.",
    fr: "Cette échelle donne la moyenne des scores des items.",
};
const REPORTS_SHARE_OF_MAXIMUM: Label = Label {
    nl: "Deze schaal geeft het aandeel van het maximum.",
    en: "This scale reports the % of the maximum.",
    fr: "Cette échelle donne le % du maximum.",
};
const REPORTS_SHARE_OF_RANGE: Label = Label {
    nl: "Deze schaal geeft het aandeel van het bereik.",
    en: "This scale reports the % of the possible range.",
    fr: "Cette échelle donne le % de l'étendue possible.",
};
const NO_BANDS: Label = Label {
    nl: "Geen niveaus: de schaal heeft geen gepubliceerde grenzen.",
    en: "No fidelity bands are published for this scale.",
    fr: "Aucun niveau de fidélité n'est publié pour cette échelle.",
};
const ONLY_WHEN_COMPLETE: Label = Label {
    nl: "Aandelen worden alleen bij een volledig scoreblad getoond.",
    en: "Percentages are shown only when all items are scored.",
    fr: "Les pourcentages ne s'affichent que si tous les items sont cotés.",
};
const LOWEST_ALLOWED: Label = Label { nl: "Minimumscore", en: "At least", fr: "Au moins" };
const FOR_BAND: Label = Label { nl: "Voor niveau", en: "For fidelity band", fr: "Pour le niveau de fidélité" };
const RESULT: Label = Label { nl: "Resultaat", en: "Result", fr: "Résultat" };
const MET: Label = Label { nl: "gehaald", en: "met", fr: "atteint" };
const NOT_MET: Label = Label { nl: "niet gehaald", en: "not met", fr: "non atteint" };
const MINIMUMS: Label = Label { nl: "Minimumscores per item", en: "Lowest scores of single items", fr: "Scores minimaux par item" };

/// The scorecard of an audit on one page.
pub fn score_page(scorecard: &Scorecard<'_>, lang: Lang) -> Page {
    let words = Words::from(lang);
    let audit = scorecard.audit;
    let version =
        Phrase::VersionOf { title: audit.rubric().title.clone(), id: audit.rubric().id.clone(), version: audit.rubric().version.clone() };
    let mut head = vec![(words.say(RUBRIC), words.say(version)), (words.say(MODEL), audit.model().title.clone())];
    head.extend(words.kind_of_review(audit));
    head.extend(audit.rater().map(|rater| (words.say(RATER), rater.to_owned())));
    // What it comes to stands first, and last too, where a screen that has run on ends.
    let head = brief_totals(scorecard, words).into_iter().chain(head).collect();
    let mut blocks = vec![Block::Terms(head), Block::Table(items(scorecard, words))];
    let told = for_auditors(scorecard);
    for (severity, heading) in [(Severity::Warning, WARNINGS), (Severity::Notice, NOTICES)] {
        let remarks: Vec<String> = remarks(&told, severity, lang);
        if !remarks.is_empty() {
            blocks.push(Block::Heading(2, words.say(heading)));
            blocks.push(Block::List(remarks));
        }
    }
    blocks.extend(minimums(scorecard, words));
    blocks.extend(weakest(scorecard, words));
    blocks.push(Block::Table(totals(scorecard, words)));
    blocks.push(Block::Paragraph(band_note(scorecard, words)));
    Page { title: audit.programme().to_owned(), blocks }
}

/// The scorecard on one screen: what comes to what, the items with the lowest scores, what is missing, and how much there is to know beside it.
pub fn brief_page(scorecard: &Scorecard<'_>, lang: Lang) -> Page {
    let words = Words::from(lang);
    let head = brief_totals(scorecard, words).into_iter().chain(words.kind_of_review(scorecard.audit)).collect();
    let mut blocks = vec![Block::Terms(head)];
    blocks.extend(weakest(scorecard, words));
    let mut found = Problems::new();
    found.extend(scorecard.remarks.iter().cloned());
    blocks.push(Block::Paragraph(summary(&found, lang)));
    Page { title: scorecard.audit.programme().to_owned(), blocks }
}

/// A line for each track: what it comes to, how much is scored, and its band.
fn brief_totals(scorecard: &Scorecard<'_>, words: Words) -> Vec<(String, String)> {
    let total = |total: &TrackTotal| {
        let sum = words.points(total.total, total.maximum, total.scored);
        let scored = words.say(Phrase::ScoredOf { scored: total.scored, items: total.items });
        let band = total.band.as_ref().map(|band| format!(" · {}", band.name)).unwrap_or_default();
        let open = if total.scored < total.items {
            format!(" · {} {}", words.say(STILL_POSSIBLE).to_lowercase(), possible(total, words))
        } else {
            String::new()
        };
        let track = scorecard.audit.rubric().short_title(&total.track).to_owned();
        (track, format!("{sum} · {} {scored}{open}{band}", words.say(ITEMS_SCORED).to_lowercase()))
    };
    scorecard.totals.iter().map(total).collect()
}

/// The items with the lowest scores under their heading, the lowest first; nothing where all have the highest.
fn weakest(scorecard: &Scorecard<'_>, words: Words) -> Vec<Block> {
    let rubric = scorecard.audit.rubric();
    if rubric.total == TotalKind::Count {
        return Vec::new();
    }
    let mut columns = vec![(words.say(ITEM), Align::Left), (words.say(TITLE), Align::Left)];
    columns.extend(scorecard.totals.iter().map(|total| (rubric.short_title(&total.track).to_owned(), Align::Right)));
    let mut table = Table::new(columns);
    let of_track = |total: &TrackTotal| extremes(scorecard, &total.track, Extreme::Weakest).items;
    let weakest: Vec<&str> = scorecard
        .totals
        .iter()
        .flat_map(of_track)
        .filter(|(item, score)| *score < item.highest)
        .map(|(item, _)| item.id.as_str())
        .collect();
    let mut rows: Vec<&ScoredItem<'_>> = scorecard.items.iter().filter(|scored| weakest.contains(&scored.item.id.as_str())).collect();
    rows.sort_by_key(|scored| scored.outcomes.iter().filter_map(|(_, outcome)| outcome.score()).min());
    for scored in rows {
        let scores = scored.outcomes.iter().map(|(_, outcome)| words.score_cell(outcome, scored.item));
        table.cells([scored.item.id.to_string(), scored.item.title.clone()].map(Cell::from).into_iter().chain(scores));
    }
    if table.rows.is_empty() { Vec::new() } else { vec![Block::Heading(2, words.say(WEAKEST)), Block::Table(table)] }
}

/// The most remarks of a kind that are told one by one.
const MOST_OF_A_KIND: usize = 5;

/// The remarks of one weight, in sentences; of a kind with many the first few, and how many more there are.
pub(super) fn remarks(remarks: &[Problem], severity: Severity, lang: Lang) -> Vec<String> {
    let mut kinds: Vec<(&'static str, Vec<&Problem>)> = Vec::new();
    for remark in remarks.iter().filter(|remark| remark.severity == severity) {
        let code = remark.message.code();
        match kinds.iter_mut().find(|(known, _)| *known == code) {
            Some((_, of)) => of.push(remark),
            None => kinds.push((code, vec![remark])),
        }
    }
    let mut told = Vec::new();
    for (code, of) in kinds {
        // One more is no longer than to say that there is one more.
        let few = if of.len() > MOST_OF_A_KIND + 1 { MOST_OF_A_KIND } else { of.len() };
        told.extend(of.iter().take(few).map(|remark| finding(remark, lang).placed()));
        let others = of.iter().skip(few).filter_map(|remark| remark.item.as_deref());
        if of.len() > few {
            let items: BTreeSet<&str> = others.collect();
            let items = items.into_iter().map(str::to_owned).collect();
            told.push(lang.phrase(&Phrase::MoreRemarks { count: of.len() - few, code, items }));
        }
    }
    told
}

fn items(scorecard: &Scorecard<'_>, words: Words) -> Table {
    let rubric = scorecard.audit.rubric();
    let mut columns = vec![(words.say(ITEM), Align::Left), (words.say(TITLE), Align::Left)];
    for total in scorecard.totals {
        columns.push((rubric.short_title(&total.track).to_owned(), Align::Right));
    }
    columns.push((words.say(REASON), Align::Left));
    let mut table = Table::new(columns);
    for section in &rubric.sections {
        for scored in scorecard.items.iter().filter(|scored| scored.item.section == section.id && scored.is_used()) {
            table.rows.push(item_row(rubric, scored, words));
        }
        let sums = scorecard.totals.iter().map(|total| total.sections.iter().find(|sum| sum.section == section.id));
        let mut cells = vec![section.title.clone(), words.say(TOTAL)];
        cells.extend(sums.map(|sum| sum.map_or_else(String::new, |sum| words.points(sum.total, sum.maximum, sum.scored))));
        cells.push(String::new());
        table.rows.push(Row { kind: RowKind::Sum, cells: cells.into_iter().map(Cell::from).collect() });
    }
    table
}

fn item_row(rubric: &Rubric, scored: &ScoredItem<'_>, words: Words) -> Row {
    let mut cells = vec![Cell::from(scored.item.id.to_string()), Cell::from(scored.item.title.clone())];
    for (_, outcome) in scored.outcomes {
        let overruled = matches!(outcome, Outcome::Scored(decision) if decision.basis == Basis::Override);
        cells.push(if overruled { Cell::attention(words.score(outcome)) } else { words.score_cell(outcome, scored.item) });
    }
    cells.push(Cell::from(reasons(rubric, scored, words).join("\n")));
    Row { kind: RowKind::Body, cells }
}

/// Why an item got its scores: once when the tracks agree, else per track.
pub(super) fn reasons(rubric: &Rubric, scored: &ScoredItem<'_>, words: Words) -> Vec<String> {
    let used: Vec<_> = scored.outcomes.iter().filter(|(_, outcome)| !matches!(outcome, Outcome::NotApplicable)).collect();
    let mut said: Vec<(Vec<&str>, String)> = Vec::new();
    for (track, outcome) in used {
        let reason = words.reason(outcome, scored.item);
        match said.iter_mut().find(|(_, other)| *other == reason) {
            Some((tracks, _)) => tracks.push(rubric.short_title(track)),
            None => said.push((vec![rubric.short_title(track)], reason)),
        }
    }
    match &said[..] {
        [(_, reason)] => vec![reason.clone()],
        several => several.iter().map(|(tracks, reason)| format!("{}: {reason}", tracks.join(", "))).collect(),
    }
}

/// The totals per track: sum, maximum, what is still possible, shares and band.
pub(super) fn totals(scorecard: &Scorecard<'_>, words: Words) -> Table {
    let (kind, has_bands) = (scorecard.audit.rubric().total, scorecard.audit.rubric().bands.is_some());
    let (is_checklist, has_mean) = (kind == TotalKind::Count, kind == TotalKind::Mean);
    let mut columns = vec![(TRACK, Align::Left)];
    columns.push((if is_checklist { POINTS_PRESENT } else { TOTAL }, Align::Right));
    columns.push((if is_checklist { POINTS_IN_ALL } else { MAXIMUM }, Align::Right));
    columns.extend([(ITEMS_SCORED, Align::Right), (STILL_POSSIBLE, Align::Right)]);
    if has_mean {
        columns.push((MEAN, Align::Right));
    }
    if !is_checklist {
        columns.extend([(SHARE_OF_MAXIMUM, Align::Right), (SHARE_OF_RANGE, Align::Right)]);
    }
    if has_bands {
        columns.push((BAND, Align::Left));
    }
    let mut table = Table::new(columns.into_iter().map(|(heading, align)| (words.say(heading), align)));
    for total in scorecard.totals {
        let share = |part: Option<String>| part.unwrap_or_else(|| "–".to_owned());
        let edges = scorecard.audit.rubric().bands.as_ref().map(|bands| bands.edges(&total.track)).unwrap_or_default();
        let mut cells = vec![
            scorecard.audit.rubric().short_title(&total.track).to_owned(),
            words.sum(total.total, total.scored),
            total.maximum.to_string(),
            words.say(Phrase::ScoredOf { scored: total.scored, items: total.items }),
            possible(total, words),
        ];
        if has_mean {
            cells.push(share(total.reported.as_ref().map(|mean| words.mean(mean, &edges))));
        }
        if !is_checklist {
            cells.push(share(total.share.as_ref().map(|share| words.share(&share.of_maximum, &edges))));
            cells.push(share(total.share.as_ref().map(|share| words.share(&share.of_range, &edges))));
        }
        if let Some(bands) = &scorecard.audit.rubric().bands {
            // A complete sheet without a band is in none, and a track may have none at all.
            let may_come = bands.tracks.contains_key(&total.track) && total.scored < total.items;
            let without = || if may_come { words.say(NOT_YET_CERTAIN) } else { "–".to_owned() };
            cells.push(total.band.as_ref().map_or_else(without, |band| band.name.clone()));
        }
        table.row(cells);
    }
    table
}

/// What the total may still become: of a complete sheet only what it is.
fn possible(total: &TrackTotal, words: Words) -> String {
    let (lowest, highest) = (total.lowest_possible, total.highest_possible);
    if lowest == highest { lowest.to_string() } else { words.say(Phrase::FromTo { lowest, highest }) }
}

/// Whose the bands are, or that there are none; and that shares wait for a complete sheet.
pub(super) fn band_note(scorecard: &Scorecard<'_>, words: Words) -> String {
    let rubric = scorecard.audit.rubric();
    let mut notes = Vec::new();
    match rubric.total {
        TotalKind::Sum => {}
        TotalKind::Mean => notes.push(words.say(REPORTS_MEAN)),
        TotalKind::PercentOfMaximum => notes.push(words.say(REPORTS_SHARE_OF_MAXIMUM)),
        TotalKind::PercentOfRange => notes.push(words.say(REPORTS_SHARE_OF_RANGE)),
        TotalKind::Count => notes.push(words.say(IS_CHECKLIST)),
    }
    match &rubric.bands {
        Some(bands) => {
            notes.push(words.say(Phrase::BandOrigin { origin: bands.origin.clone() }));
            if bands.on != rubric.total {
                notes.push(words.say(Phrase::BandsAreOn { what: words.say(total_name(bands.on)) }));
            }
        }
        None if rubric.total != TotalKind::Count => notes.push(words.say(NO_BANDS)),
        None => {}
    }
    if scorecard.missing() > 0 && rubric.total != TotalKind::Count {
        notes.push(words.say(ONLY_WHEN_COMPLETE));
    }
    notes.join(" ")
}

/// What a scale reports, in a word.
fn total_name(kind: TotalKind) -> Label {
    match kind {
        TotalKind::Sum => TOTAL,
        TotalKind::Mean => MEAN,
        TotalKind::PercentOfMaximum => SHARE_OF_MAXIMUM,
        TotalKind::PercentOfRange => SHARE_OF_RANGE,
        TotalKind::Count => POINTS_PRESENT,
    }
}

/// What single items must reach, and whether they do; nothing for a rubric that demands none of its tracks.
pub(super) fn minimums(scorecard: &Scorecard<'_>, words: Words) -> Vec<Block> {
    let rubric = scorecard.audit.rubric();
    let headings = [
        (ITEM, Align::Left),
        (TRACK, Align::Left),
        (LOWEST_ALLOWED, Align::Right),
        (SCORE, Align::Right),
        (FOR_BAND, Align::Left),
        (RESULT, Align::Left),
    ];
    let mut table = Table::new(headings.map(|(heading, align)| (words.say(heading), align)));
    for (total, result) in scorecard.totals.iter().flat_map(|total| total.minimums.iter().map(move |result| (total, result))) {
        let bands = rubric.bands.iter().flat_map(|bands| bands.in_track(&total.track));
        let band = bands.filter(|band| result.minimum.band.as_ref() == Some(&band.id)).map(|band| band.name.clone()).next();
        let verdict = match result.is_met() {
            Some(true) => MET,
            Some(false) => NOT_MET,
            None => NOT_YET_CERTAIN,
        };
        let mut cells: Vec<Cell> = [
            result.minimum.item.to_string(),
            rubric.short_title(&total.track).to_owned(),
            result.minimum.at_least.to_string(),
            result.score.map_or_else(|| "?".to_owned(), |score| score.to_string()),
            band.unwrap_or_else(|| "–".to_owned()),
        ]
        .map(Cell::from)
        .into();
        let verdict = words.say(verdict);
        cells.push(if result.is_met() == Some(true) { Cell::from(verdict) } else { Cell::attention(verdict) });
        table.rows.push(Row { kind: RowKind::Body, cells });
    }
    let Some(demands) = rubric.minimums.as_ref().filter(|_| !table.rows.is_empty()) else { return Vec::new() };
    let origin = Phrase::MinimumOrigin { origin: demands.origin.clone() };
    vec![Block::Heading(2, words.say(MINIMUMS)), Block::Table(table), Block::Paragraph(words.say(origin))]
}
