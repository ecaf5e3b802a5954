//! `getrouw measure`: the facts that records yield, what each rests on, what was left out, and how it was counted.

use super::blocks::{Align, Block, Page, Table};
use super::words::Words;
use crate::audit::{Audit, Remark};
use crate::figure::Figure;
use crate::locale::{Label, Locale, Phrase};
use crate::records::measure::Unmeasured;
use crate::records::{MeasuredFact, Records};
use crate::report::labels::{FACTS, ITEM, MODEL, PERIOD, RUBRIC, TRACK, VALUE};
use crate::rubric::{Fact, Item};

const NOTHING_TO_MEASURE: Label = Label {
    nl: "de schaal van deze audit noemt geen gegevens die uit registraties komen",
    en: "the scale of this audit names no facts that come from records",
    fr: "l'échelle de cet audit ne nomme aucune donnée qui vienne des tableaux de suivi",
};
const HOW_MEASURED: Label = Label { nl: "Hoe geteld", en: "How it was counted", fr: "Mode de calcul" };
const LEFT_OUT_OF: Label = Label { nl: "Niet meegeteld", en: "Left out", fr: "Non comptés" };
const NOT_MEASURED: Label = Label { nl: "Niet gemeten", en: "Not measured", fr: "Non mesurées" };
const MEASURED_FACTS: Label = Label { nl: "Gemeten gegevens", en: "Measured facts", fr: "Données mesurées" };
const RESTS_ON: Label = Label { nl: "Berust op", en: "Based on", fr: "Repose sur" };
const PER_WORKER: Label = Label {
    nl: "Per IPS-werker (laagste, mediaan, hoogste)",
    en: "Per specialist (lowest, median, highest)",
    fr: "Par jobcoach (minimum, médiane, maximum)",
};
const WORKER: Label = Label { nl: "IPS-werker", en: "Specialist", fr: "Jobcoach" };

/// The facts of one scale of an audit.
pub struct MeasuredAudit<'a> {
    pub audit: &'a Audit,
    /// What its measures came to.
    pub facts: Vec<MeasuredFact>,
}

/// Whether figures of single workers are shown, with the workers' pseudonyms.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ByWorker {
    Shown,
    /// Only their spread is.
    Spread,
}

/// The same fact of one item in the tracks in which it came to the same.
struct Told<'a> {
    item: &'a Item,
    fact: &'a Fact,
    title: &'a str,
    tracks: Vec<&'a str>,
    measured: &'a MeasuredFact,
}

/// The measured facts of an audit on one scale.
pub fn measure_page(measured: &MeasuredAudit<'_>, records: &Records, by_worker: ByWorker, locale: Locale) -> Page {
    let words = Words::from(locale);
    let audit = measured.audit;
    let told = told(measured);
    let mut blocks = Vec::new();
    let version =
        Phrase::VersionOf { title: audit.rubric().title.clone(), id: audit.rubric().id.clone(), version: audit.rubric().version.clone() };
    let mut head = vec![(words.say(RUBRIC), words.say(version)), (words.say(MODEL), audit.model().title.clone())];
    head.extend(audit.period().map(|period| (words.say(PERIOD), words.period(period))));
    blocks.push(Block::Terms(head));
    if told.is_empty() {
        blocks.push(Block::Paragraph(words.say(NOTHING_TO_MEASURE)));
    }
    let (found, wanting): (Vec<&Told<'_>>, Vec<&Told<'_>>) = told.iter().partition(|told| told.measured.measurement.value.is_ok());
    if !found.is_empty() {
        blocks.push(Block::Table(values(&found, words)));
        blocks.push(Block::Heading(2, words.say(HOW_MEASURED)));
        blocks.push(Block::List(ways(audit, &found, words)));
    }
    let left_out: Vec<(String, String)> = found.iter().filter_map(|told| Some((heading(told), left_out(told, words)?))).collect();
    if !left_out.is_empty() {
        blocks.push(Block::Heading(2, words.say(LEFT_OUT_OF)));
        blocks.push(Block::List(left_out.into_iter().map(|(title, value)| words.say(Phrase::FactStated { title, value })).collect()));
    }
    if by_worker == ByWorker::Shown {
        blocks.extend(workers(&found, records, words));
    }
    if !wanting.is_empty() {
        blocks.push(Block::Heading(2, words.say(NOT_MEASURED)));
        let reason = |told: &&Told<'_>| {
            let why = told.measured.measurement.value.as_ref().err().map(|why| unmeasured(why, words));
            words.say(Phrase::FactStated { title: heading(told), value: why.unwrap_or_default() })
        };
        blocks.push(Block::List(wanting.iter().map(reason).collect()));
    }
    let title = Phrase::FactStated { title: words.say(MEASURED_FACTS), value: audit.programme().to_owned() };
    Page { title: words.say(title), blocks }
}

fn told<'a>(measured: &'a MeasuredAudit<'a>) -> Vec<Told<'a>> {
    let mut told: Vec<Told<'a>> = Vec::new();
    for fact in &measured.facts {
        let Some(item) = measured.audit.rubric().item(fact.item.as_str()) else { continue };
        let Some(kind) = item.facts.get(&fact.fact) else { continue };
        let same = |told: &&mut Told<'_>| {
            told.measured.item == fact.item && told.measured.fact == fact.fact && told.measured.measurement == fact.measurement
        };
        let track = measured.audit.rubric().short_title(&fact.track);
        match told.iter_mut().find(same) {
            Some(told) => told.tracks.push(track),
            None => told.push(Told { item, fact: kind, title: item.fact_title(&fact.fact), tracks: vec![track], measured: fact }),
        }
    }
    told
}

fn values(found: &[&Told<'_>], words: Words) -> Table {
    let columns = [
        (ITEM, Align::Left),
        (TRACK, Align::Left),
        (FACTS, Align::Left),
        (VALUE, Align::Right),
        (RESTS_ON, Align::Left),
        (PER_WORKER, Align::Left),
    ];
    let mut table = Table::new(columns.map(|(heading, align)| (words.say(heading), align)));
    for told in found {
        let measurement = &told.measured.measurement;
        let value = told.measured.answer().map(|answer| words.answer(&answer, Some(told.fact))).unwrap_or_default();
        let mut rests_on = words.some(told.measured.measure.counted.nouns(), measurement.n);
        for remark in &measurement.remarks {
            let said = match *remark {
                Remark::Waiting { clients } => Phrase::WaitingIncluded { clients: size(clients) },
                Remark::WeeksWithContact { weeks, of } => Phrase::InWeeks { weeks: size(weeks), of: size(of) },
                // What was left out, and why, stands below.
                Remark::WithoutTeam { .. } | Remark::UnknownTypes { .. } => continue,
            };
            rests_on = format!("{rests_on}, {}", words.say(said));
        }
        let spread = spread(&measurement.by_worker).map(|[lowest, median, highest]| {
            let figure = |figure: &Figure| words.rounded(figure);
            words.say(Phrase::Spread { lowest: figure(&lowest), median: figure(&median), highest: figure(&highest) })
        });
        let cells = [told.item.id.to_string(), told.tracks.join(" "), told.title.to_owned(), value, rests_on, spread.unwrap_or_default()];
        table.row(cells);
    }
    table
}

/// How each measure was counted and where to look, each once.
fn ways(audit: &Audit, found: &[&Told<'_>], words: Words) -> Vec<String> {
    let mut ways: Vec<String> = Vec::new();
    for told in found {
        let measure = told.measured.measure;
        let named = |table: &str| audit.records().iter().find(|named| named.table == table).map(|named| named.file.clone());
        let mut files: Vec<String> = measure.needs.iter().filter_map(|(table, _)| named(table)).collect();
        files.dedup();
        let way = words.say(Phrase::MeasuredThus { measure: measure.name.to_owned(), how: measure.how, files });
        if !ways.contains(&way) {
            ways.push(way);
        }
    }
    ways
}

fn unmeasured(why: &Unmeasured, words: Words) -> String {
    match why {
        Unmeasured::NoTable(table) => words.say(Phrase::NoTable { table: (*table).to_owned() }),
        Unmeasured::NoColumn { table, column } => words.say(Phrase::NoColumn { table: (*table).to_owned(), column: (*column).to_owned() }),
        Unmeasured::Nothing(counted) => {
            let [_, several] = counted.nouns();
            words.say(Phrase::NothingToCount { of: words.say(several) })
        }
    }
}

fn left_out(told: &Told<'_>, words: Words) -> Option<String> {
    let reasons = told.measured.measurement.left_out.iter();
    let reasons: Vec<String> = reasons.map(|(reason, count)| words.some(reason.nouns(), *count)).collect();
    (!reasons.is_empty()).then(|| reasons.join(", "))
}

/// The figures of every worker, a table for each measure that has them.
fn workers(found: &[&Told<'_>], records: &Records, words: Words) -> Vec<Block> {
    let mut blocks = Vec::new();
    for told in found.iter().filter(|told| !told.measured.measurement.by_worker.is_empty()) {
        blocks.push(Block::Heading(2, heading(told)));
        let mut table = Table::new([(words.say(WORKER), Align::Left), (words.say(VALUE), Align::Right)]);
        for (worker, figure) in &told.measured.measurement.by_worker {
            table.row([records.worker_id(*worker).to_owned(), words.rounded(figure)]);
        }
        blocks.push(Block::Table(table));
    }
    blocks
}

fn heading(told: &Told<'_>) -> String {
    format!("{} {} ({})", told.item.id, told.title, told.tracks.join(" "))
}

/// Lowest, median and highest; nothing when there are none. Of an even number the median is halfway between the two in the middle.
pub(super) fn spread(by_worker: &[(u32, Figure)]) -> Option<[Figure; 3]> {
    let mut figures: Vec<&Figure> = by_worker.iter().map(|(_, figure)| figure).collect();
    figures.sort_unstable();
    let (lowest, highest) = (*figures.first()?, *figures.last()?);
    let middle = figures.len() / 2;
    let upper = *figures.get(middle)?;
    let median = if figures.len() % 2 == 1 { upper.clone() } else { figures.get(middle - 1)?.halfway(upper) };
    Some([lowest.clone(), median, highest.clone()])
}

fn size(count: u64) -> usize {
    usize::try_from(count).unwrap_or(usize::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_median_of_an_even_number_is_halfway() {
        let figures = |numbers: &[i64]| -> Vec<(u32, Figure)> { numbers.iter().map(|number| (0, Figure::whole(*number))).collect() };
        let spread = |numbers: &[i64]| spread(&figures(numbers)).map(|spread| spread.map(|figure| figure.to_string()));
        assert_eq!(spread(&[7, 1, 3]), Some(["1".to_owned(), "3".to_owned(), "7".to_owned()]));
        assert_eq!(spread(&[7, 1, 3, 4]), Some(["1".to_owned(), "3.5".to_owned(), "7".to_owned()]));
        assert_eq!(spread(&[]), None);
    }
}
