//! Measured facts in their published shape.

use super::measure_page::{ByWorker, MeasuredAudit, spread};
use crate::audit::Remark;
use crate::document::{FactEntry, Head, LeftOutEntry, MeasuresDocument, SpreadEntry, WeeksEntry, WorkerEntry};
use crate::figure::Figure;
use crate::locale::Lang;
use crate::records::measure::Unmeasured;
use crate::records::{MeasuredFact, Records};

/// How many decimals a figure that has no end is rounded to.
const DECIMALS: usize = 2;

/// The measured facts of an audit, over all its scales.
pub fn measures_document(measured: &[MeasuredAudit<'_>], records: &Records, by_worker: ByWorker) -> MeasuresDocument {
    let entries = |measured: &MeasuredAudit<'_>| -> Vec<FactEntry> {
        measured.facts.iter().map(|fact| entry(measured, fact, records, by_worker)).collect()
    };
    MeasuresDocument {
        // What is wanting is named by tables and columns, as they are called everywhere.
        head: Head::of::<MeasuresDocument>(Lang::En.tag()),
        programme: measured.first().map(|measured| measured.audit.programme().to_owned()).unwrap_or_default(),
        facts: measured.iter().flat_map(entries).collect(),
    }
}

fn entry(measured: &MeasuredAudit<'_>, fact: &MeasuredFact, records: &Records, by_worker: ByWorker) -> FactEntry {
    let rubric = measured.audit.rubric();
    let measurement = &fact.measurement;
    let exact = fact.answer().zip(rubric.item(fact.item.as_str())).map(|(answer, item)| item.facts.plain(&answer, &fact.fact));
    let value = match fact.answer() {
        Some(crate::rubric::Answer::Figure(figure)) => Some(plain(&figure)),
        _ => exact.clone(),
    };
    let worker = |(worker, figure): &(u32, Figure)| WorkerEntry {
        worker: records.worker_id(*worker).to_owned(),
        value: plain(figure),
        exact: figure.to_string(),
    };
    let spread = spread(&measurement.by_worker).map(|spread| spread.map(|figure| figure.to_string()));
    FactEntry {
        rubric: rubric.id.clone(),
        item: fact.item.to_string(),
        track: fact.track.to_string(),
        fact: fact.fact.to_string(),
        measure: fact.measure.name.to_owned(),
        value,
        exact,
        n: measurement.n,
        counted: fact.measure.counted.code().to_owned(),
        left_out: measurement
            .left_out
            .iter()
            .map(|(reason, count)| LeftOutEntry { reason: reason.code().to_owned(), count: *count })
            .collect(),
        waiting: measurement.remarks.iter().map(|remark| if let Remark::Waiting { clients } = remark { *clients } else { 0 }).sum(),
        weeks: measurement.remarks.iter().find_map(|remark| match *remark {
            Remark::WeeksWithContact { weeks, of } => Some(WeeksEntry { with_contact: weeks, of }),
            _ => None,
        }),
        spread: spread.map(|[min, median, max]| SpreadEntry { min, median, max, workers: measurement.by_worker.len() }),
        by_worker: (by_worker == ByWorker::Shown).then(|| measurement.by_worker.iter().map(worker).collect()),
        wanting: measurement.value.as_ref().err().map(wanting),
    }
}

fn plain(figure: &Figure) -> String {
    let exact = figure.to_string();
    if exact.contains('/') { figure.rounded(DECIMALS) } else { exact }
}

fn wanting(why: &Unmeasured) -> String {
    match why {
        Unmeasured::NoTable(table) => format!("table {table}"),
        Unmeasured::NoColumn { table, column } => format!("column {table}.{column}"),
        Unmeasured::Nothing(counted) => format!("any {}", counted.code()),
    }
}
