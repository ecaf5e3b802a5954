//! Raw records to facts: tables are read once, as streams where they are long, and measures count what they hold.

mod measured_fact;
mod cell;
mod clients;
mod contacts;
pub mod counted;
mod dates;
mod engagements;
mod faults;
mod file_list;
mod hours;
mod ids;
pub mod measure;
mod names;
mod privacy;
mod reader;
mod row_fault;
mod skeleton;
mod starts;
mod teams;
mod words;
mod workers;

pub use cell::{ALWAYS, Belongs, OPEN};
pub use clients::{Clients, Enrolment};
pub use dates::{Day, date_of, day_of};
pub use engagements::{Engagement, Engagements};
pub use file_list::{ClientFile, client_files};
pub use ids::NOBODY;
pub use measured_fact::{MeasuredFact, measure_all};
pub use names::{NO_NAME, NameId};
pub use skeleton::{Foreign, Skeleton, SkeletonColumn, skeleton};

use chrono::Datelike;

use crate::audit::{Audit, Period};
use crate::diagnostic::Problems;
use crate::rubric::Caseload;
use crate::source::{Files, Fingerprint, Watcher, sha256_of};
use cell::Caseloads;
use contacts::{Around, ContactTally};
use engagements::{OF_COURSES, OF_JOBS};
use hours::HoursTally;
use names::Names;
use reader::{Context, TableReader};
use starts::Start;
use workers::Workers;

/// Nobody younger than this has a trajectory, so that a date this long before the period may be one of birth.
const YEARS_OF_AGE: i32 = 16;

/// Ten years, by which the days of records seldom lie outside the period.
const LIKELY_DAYS: Day = 3653;

/// What the tables of an audit hold, as far as they are at hand.
pub struct Records {
    /// The first day of the period.
    pub from: Day,
    /// The last day of the period: the reference date.
    pub to: Day,
    /// The tracks that the audit's rubrics know, in any order; [`Belongs::To`] counts in it.
    pub tracks: Vec<String>,
    pub clients: Option<Clients>,
    pub jobs: Option<Engagements>,
    pub courses: Option<Engagements>,
    workers: Option<Workers>,
    contacts: Option<ContactTally>,
    hours: Option<HoursTally>,
    starts: Vec<Start>,
    names: Names,
    /// Which columns each table has.
    columns: Vec<(&'static str, Vec<&'static str>)>,
}

impl Records {
    /// Reads the tables that an audit names; `None` when it names none, or when anything is wrong, which is reported.
    pub fn open(audits: &[Audit], files: &dyn Files, watcher: &dyn Watcher, problems: &mut Problems) -> Option<Self> {
        let audit = audits.first().filter(|audit| !audit.records().is_empty())?;
        let period = audit.period()?;
        let tracks = tracks_of(audits);
        let likely = (day_of(period.from) - LIKELY_DAYS, day_of(period.to) + LIKELY_DAYS);
        let context = Context {
            files,
            tracks: &tracks,
            adults_born_before: period.from.year() - YEARS_OF_AGE,
            likely,
            zone: audit.timezone(),
            watcher,
        };
        let is_per_track = audits.iter().any(|audit| audit.model().caseload == Caseload::PerTrack);
        let caseloads = if is_per_track { Caseloads::PerTrack } else { Caseloads::Shared };
        let before = problems.count(crate::diagnostic::Severity::Error);
        let readers: Vec<TableReader<'_>> = audit.records().iter().filter_map(|named| reader::open(named, &context, problems)).collect();
        // Without one of the tables the others would refer to people who only seem to be unknown.
        let complete = readers.len() == audit.records().len();
        let records = complete.then(|| Self::read(&readers, period, caseloads, problems));
        let mut records = records.filter(|_| problems.count(crate::diagnostic::Severity::Error) == before)?;
        records.columns = readers.iter().map(|reader| (reader.kind.name, reader.columns())).collect();
        drop(readers);
        records.tracks = tracks;
        Some(records)
    }

    fn read(readers: &[TableReader<'_>], period: Period, caseloads: Caseloads, problems: &mut Problems) -> Self {
        let table = |name: &str| readers.iter().find(|reader| reader.kind.name == name);
        let (from, to) = (day_of(period.from), day_of(period.to));
        let mut names = Names::default();
        let mut workers = table("workers").map(|reader| Workers::read(reader, caseloads, &mut names, problems));
        let clients = table("clients").map(|reader| Clients::read(reader, workers.as_ref(), caseloads, &mut names, problems));
        if let (Some(workers), Some(clients)) = (&mut workers, &clients)
            && let Some(readers) = table("workers").zip(table("clients"))
        {
            teams::join(workers, clients, &names, readers, problems);
        }
        let known = workers.as_ref();
        let jobs = table("jobs").map(|reader| Engagements::read(reader, &OF_JOBS, known, clients.as_ref(), &mut names, problems));
        let courses = table("courses").map(|reader| Engagements::read(reader, &OF_COURSES, known, clients.as_ref(), &mut names, problems));
        let starts = starts::starts(jobs.as_ref(), courses.as_ref(), from, to);
        let around = Around { workers: known, clients: clients.as_ref(), starts: &starts, from, to };
        let contacts = table("contacts").map(|reader| ContactTally::read(reader, &around, problems));
        let hours = table("hours").map(|reader| HoursTally::read(reader, known, from, to, problems));
        Self { from, to, tracks: Vec::new(), clients, jobs, courses, workers, contacts, hours, starts, names, columns: Vec::new() }
    }

    /// Whether a table is at hand and has a column.
    pub fn has(&self, table: &str, column: &str) -> bool {
        self.columns.iter().any(|(known, columns)| *known == table && columns.contains(&column))
    }

    /// Whether a table is at hand.
    pub fn has_table(&self, table: &str) -> bool {
        self.columns.iter().any(|(known, _)| *known == table)
    }

    /// The id of the worker at a place.
    pub fn worker_id(&self, place: u32) -> &str {
        let id = usize::try_from(place).ok().and_then(|place| self.workers.as_ref()?.ids.get(place));
        id.map_or("", String::as_str)
    }
}

/// The tracks of all rubrics of an audit.
fn tracks_of(audits: &[Audit]) -> Vec<String> {
    let mut tracks: Vec<String> = Vec::new();
    for track in audits.iter().flat_map(|audit| &audit.rubric().tracks) {
        if !tracks.iter().any(|known| known == track.id.as_str()) {
            tracks.push(track.id.to_string());
        }
    }
    tracks
}

/// Name and SHA-256 of each file of records.
///
/// # Errors
/// When one cannot be read to its end.
pub fn fingerprints(audit: &Audit, files: &dyn Files) -> std::io::Result<Vec<Fingerprint>> {
    let fingerprint = |file: &String| Ok(Fingerprint { name: file.clone(), sha256: sha256_of(files.open(file)?.reader)? });
    audit.records().iter().map(|named| fingerprint(&named.file)).collect()
}
