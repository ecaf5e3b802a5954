//! Measured facts as versioned JSON: a row for each item, track and fact of the model that names a measure.

use schemars::JsonSchema;
use serde::Serialize;

use super::measure_page::{ByWorker, MeasuredAudit, spread};
use crate::figure::Figure;
use crate::locale::Unmeasured;
use crate::records::{MeasuredFact, Records};

/// The name and version of this shape.
const SCHEMA: &str = "getrouw.measures/1";

/// How many decimals a figure that has no end is rounded to.
const DECIMALS: usize = 2;

/// The facts that the records of an audit yield.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct MeasuresDocument {
    /// The name and version of this shape: `getrouw.measures/1`.
    schema: String,
    /// The programme's name.
    programme: String,
    /// A row for each scale, item, track and fact that names a measure.
    facts: Vec<FactEntry>,
}

/// A fact and what its measure came to.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
struct FactEntry {
    /// The rubric.
    rubric: String,
    /// The item.
    item: String,
    /// The track.
    track: String,
    /// The fact.
    fact: String,
    /// The measure that the fact names.
    measure: String,
    /// Plain decimals, rounded to two (a half away from zero) where no number of them is exact; `yes` or `no`; or the answer chosen. Null
    /// when the records do not yield it.
    value: Option<String>,
    /// The same exactly: plain decimals, or a fraction such as 123/7.
    exact: Option<String>,
    /// How many of what is counted the value rests on.
    n: u64,
    /// What is counted: `clients`, `workers`, `contacts`, `jobs`, `courses` or `starts`.
    counted: String,
    /// What was left out.
    left_out: Vec<LeftOutEntry>,
    /// How many clients count with the days waited so far, which makes the value a lower bound.
    waiting: u64,
    /// Lowest, median and highest of the workers' own figures, where the measure has them.
    spread: Option<SpreadEntry>,
    /// The workers' own figures, when they were asked for.
    by_worker: Option<Vec<WorkerEntry>>,
    /// What is wanting for a value; null when there is one.
    wanting: Option<String>,
}

/// Something that was left out of a measure.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
struct LeftOutEntry {
    /// The stable code of the reason.
    reason: String,
    /// How many.
    count: u64,
}

/// The spread of workers' figures, exact.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
struct SpreadEntry {
    /// The lowest.
    min: String,
    /// The one in the middle, or halfway between the two there.
    median: String,
    /// The highest.
    max: String,
    /// How many workers have one.
    workers: usize,
}

/// A worker's own figure.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
struct WorkerEntry {
    /// The worker's pseudonym.
    worker: String,
    /// The figure, rounded as `value` is.
    value: String,
    /// The figure, exactly.
    exact: String,
}

/// The measured facts of an audit, over all its scales.
pub fn measures_document(measured: &[MeasuredAudit<'_>], records: &Records, by_worker: ByWorker) -> MeasuresDocument {
    let entries = |measured: &MeasuredAudit<'_>| -> Vec<FactEntry> {
        measured.facts.iter().map(|fact| entry(measured, fact, records, by_worker)).collect()
    };
    MeasuresDocument {
        schema: SCHEMA.to_owned(),
        programme: measured.first().map(|measured| measured.audit.programme().to_owned()).unwrap_or_default(),
        facts: measured.iter().flat_map(entries).collect(),
    }
}

fn entry(measured: &MeasuredAudit<'_>, fact: &MeasuredFact, records: &Records, by_worker: ByWorker) -> FactEntry {
    let rubric = measured.audit.rubric();
    let measurement = &fact.measurement;
    let exact = fact.answer().zip(rubric.item(fact.item.as_str())).map(|(answer, item)| item.plain(&answer, &fact.fact));
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
        counted: format!("{:?}", fact.measure.counted).to_lowercase(),
        left_out: measurement
            .left_out
            .iter()
            .map(|(reason, count)| LeftOutEntry { reason: reason.code().to_owned(), count: *count })
            .collect(),
        waiting: measurement.waiting,
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
        Unmeasured::Nothing(counted) => format!("any {}", format!("{counted:?}").to_lowercase()),
    }
}
