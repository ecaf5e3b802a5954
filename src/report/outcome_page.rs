//! Outcomes per quarter, as a page, a part of the report, a flat table and JSON. Small counts about clients are hidden unless asked for.

use super::blocks::{Align, Block, Page, Table};
use super::words::Words;
use crate::audit::Audit;
use crate::document::{Document, MAKER, OutcomeEntry, OutcomeRow, OutcomesDocument, OutcomesOfTrack, QuarterEntry, UndatedEntry};
use crate::figure::Figure;
use crate::locale::{Lang, Locale, Phrase};
use crate::outcomes::{Outcome, Outcomes, Quarter, QuarterOutcomes, TrackOutcomes};
use crate::records::date_of;

/// A count of clients below this could point at somebody.
const SMALL: u64 = 5;

/// Whether counts below five are shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SmallCounts {
    /// They are.
    Shown,
    /// `<5` stands in their place.
    Hidden,
}

/// What is shown of a count.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Shown {
    /// All of it.
    Count(u64),
    /// That it is small.
    Small,
    /// Nothing, since the small count of another track could be found by taking it from that of all clients.
    Withheld,
}

impl Shown {
    fn count(self) -> Option<u64> {
        match self {
            Self::Count(count) => Some(count),
            Self::Small | Self::Withheld => None,
        }
    }

    fn text(self) -> String {
        match self {
            Self::Count(count) => count.to_string(),
            Self::Small => format!("<{SMALL}"),
            Self::Withheld => "–".to_owned(),
        }
    }
}

impl SmallCounts {
    fn of(self, count: u64) -> Shown {
        if self == Self::Hidden && count < SMALL { Shown::Small } else { Shown::Count(count) }
    }

    /// A number of one track, beside the same number of each track.
    fn beside(self, count: u64, is_of_track: bool, tracks: &[u64]) -> Shown {
        let gives_away = is_of_track && tracks.iter().any(|count| self.of(*count) == Shown::Small);
        match self.of(count) {
            Shown::Count(_) if gives_away => Shown::Withheld,
            shown => shown,
        }
    }

    /// What is shown of an outcome of a quarter: its count, and of how many.
    fn outcome(self, quarter: &QuarterOutcomes, track: &TrackOutcomes, outcome: &Outcome) -> (Shown, Option<Shown>) {
        let same = |other: &TrackOutcomes| other.counts.iter().find(|other| other.name == outcome.name).cloned();
        let tracks: Vec<Outcome> = quarter.tracks.iter().filter(|other| other.track.is_some()).filter_map(same).collect();
        let is_of_track = track.track.is_some();
        let counts: Vec<u64> = tracks.iter().map(|other| other.count).collect();
        let wholes: Vec<u64> = tracks.iter().filter_map(|other| other.of).collect();
        (self.beside(outcome.count, is_of_track, &counts), outcome.of.map(|of| self.beside(of, is_of_track, &wholes)))
    }
}

/// The outcomes of an audit on a page.
pub fn outcome_page(outcomes: &Outcomes, audit: &Audit, small: SmallCounts, locale: Locale) -> Page {
    let words = Words::from(locale);
    let mut blocks = Vec::new();
    blocks.extend(audit.period().map(|period| Block::Terms(vec![(words.say(Phrase::Period), words.period(period))])));
    blocks.extend(outcome_blocks(outcomes, audit, small, 2, words));
    let title = Phrase::FactStated { title: words.say(Phrase::Outcomes), value: audit.programme().to_owned() };
    Page { title: words.say(title), blocks }
}

/// The tables of outcomes, one for all clients and one for each track, and what a reader must know of them.
pub(super) fn outcome_blocks(outcomes: &Outcomes, audit: &Audit, small: SmallCounts, level: u8, words: Words) -> Vec<Block> {
    let mut blocks = Vec::new();
    let tracks = outcomes.quarters.first().map_or(&[][..], |quarter| &quarter.tracks);
    for (index, track) in tracks.iter().enumerate() {
        if tracks.len() > 1 {
            let name = track.track.as_deref().and_then(|track| audit.rubric().track(track)).map(|track| track.title.clone());
            blocks.push(Block::Heading(level, name.unwrap_or_else(|| words.say(Phrase::AllClients))));
        }
        blocks.push(Block::Table(table(outcomes, index, small, words)));
    }
    blocks.push(Block::List(notes(outcomes, small, words)));
    blocks
}

fn table(outcomes: &Outcomes, track: usize, small: SmallCounts, words: Words) -> Table {
    let mut columns = vec![(words.say(Phrase::OutcomeHead), Align::Left)];
    columns.extend(outcomes.quarters.iter().map(|of| (quarter_name(&of.quarter), Align::Right)));
    let mut table = Table::new(columns);
    let names = outcomes.quarters.first().and_then(|of| of.tracks.get(track)).map_or(&[][..], |track| &track.counts);
    for (row, named) in names.iter().enumerate() {
        let mut cells = vec![words.say(Phrase::Outcome(named.name))];
        cells.extend(outcomes.quarters.iter().map(|of| {
            let found = of.tracks.get(track).and_then(|track| Some((track, track.counts.get(row)?)));
            found.map(|(track, outcome)| cell(small.outcome(of, track, outcome), words)).unwrap_or_default()
        }));
        table.row(cells);
    }
    table
}

fn cell((count, of): (Shown, Option<Shown>), words: Words) -> String {
    let Some(whole) = of else { return count.text() };
    let (part, of) = (count.text(), whole.text());
    match percent(count, Some(whole)) {
        Some(percent) => words.say(Phrase::RateOf { percent: words.say(Phrase::Percent { number: percent }), count: part, of }),
        None => words.say(Phrase::RateHidden { count: part, of }),
    }
}

/// A rate in per cent, one decimal; nothing when it is of nobody, or when one of its counts is not shown.
fn percent(count: Shown, of: Option<Shown>) -> Option<String> {
    let whole = |count: u64| Figure::whole(i64::try_from(count).unwrap_or(i64::MAX));
    let (count, of) = (count.count()?, of?.count()?);
    whole(count).times(100).divided_by(&whole(of)).map(|share| share.rounded(1))
}

fn notes(outcomes: &Outcomes, small: SmallCounts, words: Words) -> Vec<String> {
    let mut notes: Vec<Phrase> = vec![Phrase::OutcomeRate, Phrase::OutcomeKept];
    notes.push(if outcomes.knows_paid_hours { Phrase::OutcomePaidHours } else { Phrase::OutcomeNoPaidHours });
    if outcomes.quarters.iter().any(|of| !of.quarter.is_whole) {
        notes.push(Phrase::OutcomePartial);
    }
    if small == SmallCounts::Hidden {
        notes.push(Phrase::OutcomeSmall);
    }
    let undated = outcomes.undated.iter();
    notes.extend(undated.map(|(table, rows)| Phrase::OutcomeUndated { table: (*table).to_owned(), rows: small.of(number(*rows)).text() }));
    if outcomes.unsaid > 0 {
        notes.push(Phrase::OutcomeUnsaid { jobs: small.of(number(outcomes.unsaid)).text() });
    }
    notes.into_iter().map(|note| words.say(note)).collect()
}

fn number(rows: usize) -> u64 {
    u64::try_from(rows).unwrap_or(u64::MAX)
}

/// `2026-Q1`, with a star where only a part of it lies in the period.
fn quarter_name(quarter: &Quarter) -> String {
    format!("{}{}", quarter_code(quarter), if quarter.is_whole { "" } else { "*" })
}

fn quarter_code(quarter: &Quarter) -> String {
    format!("{}-Q{}", quarter.year, quarter.number)
}

fn day(day: crate::records::Day) -> String {
    date_of(day).map(|date| date.to_string()).unwrap_or_default()
}

/// The outcomes as rows for other tools: one for each quarter, track and outcome.
pub fn outcome_rows(outcomes: &Outcomes, small: SmallCounts) -> Vec<OutcomeRow> {
    let mut rows = Vec::new();
    for of in &outcomes.quarters {
        for track in &of.tracks {
            for outcome in &track.counts {
                let (count, whole) = small.outcome(of, track, outcome);
                rows.push(OutcomeRow {
                    quarter: quarter_code(&of.quarter),
                    from: day(of.quarter.from),
                    to: day(of.quarter.to),
                    track: track.track.clone().unwrap_or_else(|| "all".to_owned()),
                    outcome: outcome.name.code().to_owned(),
                    count: count.text(),
                    of: whole.map(Shown::text).unwrap_or_default(),
                    percent: percent(count, whole).unwrap_or_default(),
                });
            }
        }
    }
    rows
}

/// The outcomes of an audit in their published shape.
pub fn outcomes_document(outcomes: &Outcomes, audit: &Audit, small: SmallCounts) -> OutcomesDocument {
    let shown = |count: usize| small.of(number(count)).count();
    let entry = |of: &QuarterOutcomes, track: &TrackOutcomes, outcome: &Outcome| {
        let (count, whole) = small.outcome(of, track, outcome);
        let percent = percent(count, whole);
        OutcomeEntry { outcome: outcome.name.code().to_owned(), count: count.count(), of: whole.and_then(Shown::count), percent }
    };
    let quarter = |of: &QuarterOutcomes| QuarterEntry {
        quarter: quarter_code(&of.quarter),
        from: day(of.quarter.from),
        to: day(of.quarter.to),
        whole: of.quarter.is_whole,
        tracks: of
            .tracks
            .iter()
            .map(|track| OutcomesOfTrack {
                track: track.track.clone(),
                outcomes: track.counts.iter().map(|outcome| entry(of, track, outcome)).collect(),
            })
            .collect(),
    };
    OutcomesDocument {
        schema: OutcomesDocument::stated(),
        maker: Some(MAKER.to_owned()),
        language: Some(Lang::En.tag().to_owned()),
        programme: audit.programme().to_owned(),
        small_counts_hidden: small == SmallCounts::Hidden,
        knows_paid_hours: outcomes.knows_paid_hours,
        jobs_not_said: shown(outcomes.unsaid),
        quarters: outcomes.quarters.iter().map(quarter).collect(),
        undated: outcomes.undated.iter().map(|(table, rows)| UndatedEntry { table: (*table).to_owned(), rows: shown(*rows) }).collect(),
    }
}
