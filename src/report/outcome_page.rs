//! Outcomes per quarter, as a page, a part of the report, a flat table and JSON. Small counts about clients are hidden unless asked for.

use super::blocks::{Align, Block, Page, Table};
use super::words::Words;
use crate::audit::{Audit, SMALL};
use crate::document::{Head, OutcomeEntry, OutcomeRow, OutcomesDocument, OutcomesOfTrack, QuarterEntry, UndatedEntry};
use crate::figure::Figure;
use crate::locale::{Label, Lang, Locale, Phrase};
use crate::outcomes::{Outcome, Outcomes, Shown, ShownOutcome, SmallCounts, Span, SpanOutcomes, TrackOutcomes};
use crate::records::date_of;
use crate::report::labels::{OUTCOME_HEAD, OUTCOMES, PERIOD, TRACK};

const ALL_CLIENTS: Label = Label { nl: "Alle cliënten", en: "All clients", fr: "Tous les usagers" };
const QUARTER: Label = Label { nl: "Kwartaal", en: "Quarter", fr: "Trimestre" };
const FIRST_DAY: Label = Label { nl: "Van", en: "From", fr: "Du" };
const LAST_DAY: Label = Label { nl: "Tot en met", en: "To", fr: "Au" };
const COUNT: Label = Label { nl: "Aantal", en: "Number", fr: "Nombre" };
const COUNT_OF: Label = Label { nl: "Van de", en: "Out of", fr: "Sur" };
const PERCENTAGE: Label = Label { nl: "Percentage", en: "Percentage", fr: "Pourcentage" };
const WHOLE_PERIOD: Label = Label { nl: "Hele periode", en: "Whole period", fr: "Toute la période" };
const OUTCOME_RATE: Label = Label {
    nl: "‘Aan het werk gekomen’ en ‘aan een opleiding begonnen’ gaan over cliënten die aan het begin van het kwartaal, of bij hun instroom in dat kwartaal, geen baan of opleiding hadden.",
    en: "'Moved into work' and 'moved into education' are about clients who had no job (no course) at the start of the quarter, or at their enrolment if that is later.",
    fr: "« Entrés en emploi » et « entrés en formation » portent sur les usagers sans emploi (sans formation) au début du trimestre, ou à leur inscription si elle est plus tardive.",
};
const OUTCOME_KEPT: Label = Label {
    nl: "Een baan of opleiding telt als behouden in het kwartaal waarin die drie maanden duurt. Wat nog geen drie maanden duurt, telt nog niet als behouden en niet als verloren.",
    en: "A job or course counts as sustained in the quarter in which it has lasted three months; a younger one is in progress, not failed.",
    fr: "Un emploi ou une formation compte comme maintenu au trimestre où sa durée atteint trois mois ; avant cela, il est en cours, et non perdu.",
};
const OUTCOME_PAID_HOURS: Label = Label {
    nl: "Een eerste baan telt vanaf vier uur betaald werk; zijn de uren niet ingevuld, dan telt de baan mee.",
    en: "A first job counts from four hours of paid work; where the hours are not filled in it counts.",
    fr: "Un premier emploi compte dès quatre heures de travail payé ; si les heures ne sont pas indiquées, il compte aussi.",
};
const OUTCOME_NO_PAID_HOURS: Label = Label {
    nl: "De registraties zeggen niet hoeveel uren betaald zijn; elke eerste baan telt mee, ook als die onder de vier uur bleef.",
    en: "The records do not say how many hours were paid; every first job counts, also one of less than four hours.",
    fr: "Les tableaux de suivi ne disent pas combien d'heures ont été payées ; tout premier emploi compte, même de moins de quatre heures.",
};
const OUTCOME_PARTIAL: Label = Label {
    nl: "* Alleen het deel van het kwartaal dat in de periode ligt.",
    en: "* Only the part of the quarter that lies in the period.",
    fr: "* Seulement la partie du trimestre dans la période.",
};
const OUTCOME_SMALL: Label = Label {
    nl: "<5: een aantal onder vijf wordt niet getoond, omdat het naar iemand kan wijzen. –: niet getoond, omdat een aantal onder vijf er anders uit volgt. Wie een verborgen aantal uit andere kwartalen afleidt, kan iemand herkenbaar maken.",
    en: "<5: a count below five is not shown, since it may point at somebody. With --small-counts it is. –: not shown, since a count below five would follow from it.",
    fr: "<5 : un nombre inférieur à cinq n'est pas montré, car il peut désigner quelqu'un. Avec --small-counts, oui. – : pas montré, car un nombre inférieur à cinq s'en déduirait.",
};

/// The outcomes of an audit on a page.
pub fn outcome_page(outcomes: &Outcomes, audit: &Audit, small: SmallCounts, locale: Locale) -> Page {
    let words = Words::from(locale);
    let mut blocks = Vec::new();
    blocks.extend(audit.period().map(|period| Block::Terms(vec![(words.say(PERIOD), words.period(period))])));
    blocks.extend(outcome_blocks(outcomes, audit, small, 2, words));
    let title = Phrase::FactStated { title: words.say(OUTCOMES), value: audit.programme().to_owned() };
    Page { title: words.say(title), blocks }
}

/// The outcomes of all clients, or of those in a track.
pub(super) struct OutcomeTable {
    /// Whose they are, where there are several tables.
    pub title: Option<String>,
    pub quarters: Vec<String>,
    /// What was counted, and what it came to in each quarter.
    pub rows: Vec<(String, Vec<OutcomeFigure>)>,
}

/// What something came to.
pub(super) enum OutcomeFigure {
    Count(u64),
    /// A rate, or what stands in the place of a count that is not shown.
    Said(String),
}

/// The tables of outcomes: one for all clients, and one for each track.
pub(super) fn outcome_tables(outcomes: &Outcomes, audit: &Audit, small: SmallCounts, words: Words) -> Vec<OutcomeTable> {
    let tracks = outcomes.spans.first().map_or(&[][..], |quarter| &quarter.tracks);
    let shown = outcomes.shown(small);
    let table = |(index, track): (usize, &TrackOutcomes)| {
        let row = |(row, named): (usize, &Outcome)| {
            let figures = (0..outcomes.spans.len()).map(|quarter| {
                let shown = shown.at(quarter, index, row).map(|shown| figure(shown, words));
                shown.unwrap_or_else(|| OutcomeFigure::Said(String::new()))
            });
            (words.say(named.name.title()), figures.collect())
        };
        let name = track.track.as_deref().and_then(|track| audit.rubric().track(track)).map(|track| track.title.clone());
        OutcomeTable {
            title: (tracks.len() > 1).then(|| name.unwrap_or_else(|| words.say(ALL_CLIENTS))),
            quarters: outcomes.spans.iter().map(|of| span_name(&of.span, words)).collect(),
            rows: track.counts.iter().enumerate().map(row).collect(),
        }
    };
    tracks.iter().enumerate().map(table).collect()
}

/// The tables, and what a reader must know of them.
pub(super) fn outcome_blocks(outcomes: &Outcomes, audit: &Audit, small: SmallCounts, level: u8, words: Words) -> Vec<Block> {
    let mut blocks = Vec::new();
    for table in outcome_tables(outcomes, audit, small, words) {
        blocks.extend(table.title.map(|title| Block::Heading(level, title)));
        let mut columns = vec![(words.say(OUTCOME_HEAD), Align::Left)];
        columns.extend(table.quarters.into_iter().map(|quarter| (quarter, Align::Right)));
        let mut shown = Table::new(columns);
        for (name, figures) in table.rows {
            let figures = figures.into_iter().map(|figure| match figure {
                OutcomeFigure::Count(count) => count.to_string(),
                OutcomeFigure::Said(text) => text,
            });
            shown.row(std::iter::once(name).chain(figures));
        }
        blocks.push(Block::Table(shown));
    }
    blocks.push(Block::List(outcome_notes(outcomes, small, words)));
    blocks
}

/// The outcomes as a flat table for readers: a row for each quarter, track and outcome.
pub fn outcome_table(outcomes: &Outcomes, audit: &Audit, small: SmallCounts, locale: Locale) -> Table {
    let words = Words::from(locale);
    let headings = [(QUARTER, Align::Left), (FIRST_DAY, Align::Left), (LAST_DAY, Align::Left), (TRACK, Align::Left)];
    let headings = headings.into_iter().chain([(OUTCOME_HEAD, Align::Left), (COUNT, Align::Right), (COUNT_OF, Align::Right)]);
    let mut table = Table::new(headings.chain([(PERCENTAGE, Align::Right)]).map(|(heading, align)| (words.say(heading), align)));
    let shown = outcomes.shown(small);
    let day = |day| date_of(day).map(|date| words.date(date)).unwrap_or_default();
    for (at, of) in outcomes.spans.iter().enumerate() {
        for (place, track) in of.tracks.iter().enumerate() {
            let name = track.track.as_deref().map_or_else(
                || words.say(ALL_CLIENTS),
                |id| audit.rubric().track(id).map_or_else(|| id.to_owned(), |track| track.title.clone()),
            );
            for (index, outcome) in track.counts.iter().enumerate() {
                let Some((count, whole)) = shown.at(at, place, index) else { continue };
                table.row([
                    span_name(&of.span, words),
                    day(of.span.from),
                    day(of.span.to),
                    name.clone(),
                    words.say(outcome.name.title()),
                    text(count),
                    whole.map(text).unwrap_or_default(),
                    percent(count, whole).map(|percent| words.say(Phrase::Percent { number: percent })).unwrap_or_default(),
                ]);
            }
        }
    }
    table
}

fn figure((count, of): ShownOutcome, words: Words) -> OutcomeFigure {
    let Some(whole) = of else {
        return count.count().map_or_else(|| OutcomeFigure::Said(text(count)), OutcomeFigure::Count);
    };
    let (part, of) = (text(count), text(whole));
    OutcomeFigure::Said(match percent(count, Some(whole)) {
        Some(percent) => words.say(Phrase::RateOf { percent: words.say(Phrase::Percent { number: percent }), count: part, of }),
        None => words.say(Phrase::RateHidden { count: part, of }),
    })
}

/// A count as it is written: in figures, as small, or as a dash.
fn text(shown: Shown) -> String {
    match shown {
        Shown::Count(count) => count.to_string(),
        Shown::Small => format!("<{SMALL}"),
        Shown::Withheld => "–".to_owned(),
    }
}

/// A rate in per cent, one decimal; nothing when it is of nobody, or when one of its counts is not shown.
fn percent(count: Shown, of: Option<Shown>) -> Option<String> {
    let whole = |count: u64| Figure::whole(i64::try_from(count).unwrap_or(i64::MAX));
    let (count, of) = (count.count()?, of?.count()?);
    whole(count).times(100).divided_by(&whole(of)).map(|share| share.rounded(1))
}

/// What a reader of the tables must know.
pub(super) fn outcome_notes(outcomes: &Outcomes, small: SmallCounts, words: Words) -> Vec<String> {
    let mut notes = vec![words.say(OUTCOME_RATE), words.say(OUTCOME_KEPT)];
    notes.push(words.say(if outcomes.knows_paid_hours { OUTCOME_PAID_HOURS } else { OUTCOME_NO_PAID_HOURS }));
    if outcomes.spans.iter().any(|of| !of.span.is_whole) {
        notes.push(words.say(OUTCOME_PARTIAL));
    }
    if small == SmallCounts::Hidden {
        notes.push(words.say(OUTCOME_SMALL));
    }
    let undated = outcomes.undated.iter();
    notes.extend(
        undated.map(|(table, rows)| words.say(Phrase::OutcomeUndated { table: (*table).to_owned(), rows: text(small.of(number(*rows))) })),
    );
    if outcomes.unsaid > 0 {
        notes.push(words.say(Phrase::OutcomeUnsaid { jobs: text(small.of(number(outcomes.unsaid))) }));
    }
    notes
}

fn number(rows: usize) -> u64 {
    u64::try_from(rows).unwrap_or(u64::MAX)
}

/// A quarter as readers call it; with a star where only part of it lies in the period.
fn span_name(span: &Span, words: Words) -> String {
    let Some(quarter) = span.quarter else { return words.say(WHOLE_PERIOD) };
    let name = words.say(Phrase::Quarter { year: quarter.year, number: quarter.number });
    format!("{name}{}", if span.is_whole { "" } else { "*" })
}

/// `2026-Q1`, or `period` for the whole of it.
fn span_code(span: &Span) -> String {
    span.quarter.map_or_else(|| "period".to_owned(), |quarter| format!("{}-Q{}", quarter.year, quarter.number))
}

fn day(day: crate::records::Day) -> String {
    date_of(day).map(|date| date.to_string()).unwrap_or_default()
}

/// The outcomes as rows for other tools: one for each quarter, track and outcome.
pub fn outcome_rows(outcomes: &Outcomes, small: SmallCounts) -> Vec<OutcomeRow> {
    let mut rows = Vec::new();
    let shown = outcomes.shown(small);
    for (at, of) in outcomes.spans.iter().enumerate() {
        for (place, track) in of.tracks.iter().enumerate() {
            for (index, outcome) in track.counts.iter().enumerate() {
                let Some((count, whole)) = shown.at(at, place, index) else { continue };
                rows.push(OutcomeRow {
                    quarter: span_code(&of.span),
                    from: day(of.span.from),
                    to: day(of.span.to),
                    track: track.track.clone().unwrap_or_else(|| "all".to_owned()),
                    outcome: outcome.name.code().to_owned(),
                    count: text(count),
                    of: whole.map(text).unwrap_or_default(),
                    percent: percent(count, whole).unwrap_or_default(),
                });
            }
        }
    }
    rows
}

/// The outcomes of an audit in their published shape.
pub fn outcomes_document(outcomes: &Outcomes, audit: &Audit, small: SmallCounts) -> OutcomesDocument {
    let alone = |count: usize| small.of(number(count)).count();
    let shown = outcomes.shown(small);
    let entry = |at: [usize; 3], outcome: &Outcome| {
        let [quarter, track, place] = at;
        let (count, whole) = shown.at(quarter, track, place)?;
        let percent = percent(count, whole);
        Some(OutcomeEntry { outcome: outcome.name.code().to_owned(), count: count.count(), of: whole.and_then(Shown::count), percent })
    };
    let of_track = |quarter: usize, (place, track): (usize, &TrackOutcomes)| OutcomesOfTrack {
        track: track.track.clone(),
        outcomes: track.counts.iter().enumerate().filter_map(|(index, outcome)| entry([quarter, place, index], outcome)).collect(),
    };
    let quarter = |(at, of): (usize, &SpanOutcomes)| QuarterEntry {
        quarter: span_code(&of.span),
        from: day(of.span.from),
        to: day(of.span.to),
        whole: of.span.is_whole,
        tracks: of.tracks.iter().enumerate().map(|track| of_track(at, track)).collect(),
    };
    OutcomesDocument {
        head: Head::of::<OutcomesDocument>(Lang::En.tag()),
        programme: audit.programme().to_owned(),
        small_counts_hidden: small == SmallCounts::Hidden,
        knows_paid_hours: outcomes.knows_paid_hours,
        jobs_not_said: alone(outcomes.unsaid),
        quarters: outcomes.spans.iter().enumerate().filter(|(_, of)| of.span.quarter.is_some()).map(quarter).collect(),
        period: outcomes.spans.iter().enumerate().find(|(_, of)| of.span.quarter.is_none()).map(quarter),
        undated: outcomes.undated.iter().map(|(table, rows)| UndatedEntry { table: (*table).to_owned(), rows: alone(*rows) }).collect(),
    }
}
