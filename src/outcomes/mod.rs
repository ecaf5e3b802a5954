//! Employment and education outcomes per quarter, from the same records as the facts.

mod held;
mod name;
mod protection;
mod span;
mod small;

pub use held::Held;
pub use name::OutcomeName;
pub use small::{Shown, ShownOutcome, ShownOutcomes, SmallCounts};
pub use span::{Quarter, Span, spans};

use crate::audit::Audit;
use crate::records::{Belongs, Clients, Day, Engagements, Enrolment, Records};

/// What became of clients, quarter by quarter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outcomes {
    /// The quarters of the period, in order, and after several of them the whole period.
    pub spans: Vec<SpanOutcomes>,
    /// Rows without the date that they need, by table; they count nowhere.
    pub undated: Vec<(&'static str, usize)>,
    /// How many jobs of the period do not say whether they are competitive, which leaves them out of those kept, pending and lost.
    pub unsaid: usize,
    /// How many clients are open on the last day of the period; the caseload is told beside the outcomes.
    pub open_at_the_end: u64,
    /// How many jobs are held on the last day; an item tells that too.
    pub jobs_at_the_end: Option<u64>,
    /// Whether jobs say how many hours were paid; if not, every first job counts as one of four hours or more.
    pub knows_paid_hours: bool,
}

/// What happened in a quarter, or in the whole period.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SpanOutcomes {
    pub span: Span,
    /// Over all clients, and then by track where there are several.
    pub tracks: Vec<TrackOutcomes>,
}

/// What happened in a track.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TrackOutcomes {
    /// The track; none for all clients.
    pub track: Option<String>,
    /// What was counted, in order.
    pub counts: Vec<Outcome>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outcome {
    pub name: OutcomeName,
    pub count: u64,
    /// Of how many, for a rate.
    pub of: Option<u64>,
}

impl Outcome {
    fn count(name: OutcomeName, count: u64) -> Self {
        Self { name, count, of: None }
    }
}

/// The outcomes of an audit; nothing when its records have no clients.
pub fn outcomes(records: &Records, audit: &Audit) -> Option<Outcomes> {
    let clients = records.clients.as_ref()?;
    let mut tracks: Vec<Option<(u8, String)>> = vec![None];
    if audit.model().tracks.len() > 1 {
        let place = |track: &str| records.tracks.iter().position(|known| known == track).and_then(|place| u8::try_from(place).ok());
        tracks.extend(audit.model().tracks.iter().filter_map(|track| Some(Some((place(track.as_str())?, track.to_string())))));
    }
    let of_span = |span: Span| {
        let of_track = |track: &Option<(u8, String)>| {
            let counting = Counting { records, clients, track: track.as_ref().map(|(place, _)| *place), from: span.from, to: span.to };
            TrackOutcomes { track: track.as_ref().map(|(_, name)| name.clone()), counts: counting.counts() }
        };
        SpanOutcomes { span, tracks: tracks.iter().map(of_track).collect() }
    };
    let tables = [("jobs", &records.jobs), ("courses", &records.courses)];
    let mut undated = vec![("clients", clients.undated)];
    undated.extend(tables.iter().filter_map(|(table, engagements)| Some((*table, engagements.as_ref()?.undated))));
    undated.retain(|(_, rows)| *rows > 0);
    Some(Outcomes {
        spans: spans(records.from, records.to).into_iter().map(of_span).collect(),
        undated,
        unsaid: unsaid(records),
        open_at_the_end: open_at_the_end(clients, records.to),
        jobs_at_the_end: records.jobs.as_ref().map(|jobs| count(jobs.all.iter().filter(|job| job.is_held(records.to)).count())),
        knows_paid_hours: records.jobs.as_ref().is_some_and(|jobs| jobs.has_paid_hours),
    })
}

/// How many clients are open on a day; their enrolments come client by client.
fn open_at_the_end(clients: &Clients, day: Day) -> u64 {
    let mut open: Vec<u32> =
        clients.enrolments.iter().filter(|enrolment| enrolment.is_open(day)).map(|enrolment| enrolment.client).collect();
    open.dedup();
    count(open.len())
}

/// How many jobs held in the period do not say whether they are competitive, where the table has a column for it.
fn unsaid(records: &Records) -> usize {
    let jobs = records.jobs.iter().filter(|_| records.has("jobs", "competitive")).flat_map(|jobs| &jobs.all);
    jobs.filter(|job| Option::is_none(&job.regular) && job.is_held_within(records.from, records.to)).count()
}

/// Counts one quarter of one track.
struct Counting<'a> {
    records: &'a Records,
    clients: &'a Clients,
    track: Option<u8>,
    from: Day,
    to: Day,
}

impl<'a> Counting<'a> {
    fn counts(&self) -> Vec<Outcome> {
        let enrolled = |enrolment: &&Enrolment| self.contains(enrolment.enrolled);
        let closed = |enrolment: &&Enrolment| self.contains(enrolment.closed);
        let mut counts = vec![
            Outcome::count(OutcomeName::Served, self.unique(self.served())),
            Outcome::count(OutcomeName::Started, self.unique(self.enrolments().filter(enrolled))),
            Outcome::count(OutcomeName::Closed, self.unique(self.enrolments().filter(closed))),
        ];
        if let Some(jobs) = &self.records.jobs {
            counts.extend(self.work(jobs));
        }
        if let Some(courses) = &self.records.courses {
            counts.extend(self.study(courses));
        }
        counts
    }

    fn work(&self, jobs: &Engagements) -> Vec<Outcome> {
        let held = Held { engagements: jobs, from: self.from, to: self.to };
        let (entered, out_of_work) = self.entered(&held);
        let of_track = |client: u32| self.has_client(client);
        let mut counts = vec![
            Outcome::count(OutcomeName::Working, self.engaged(&held)),
            Outcome::count(OutcomeName::JobStarts, held.starts(&of_track)),
            Outcome::count(OutcomeName::SupportedIntoWork, self.supported(&held)),
            Outcome { name: OutcomeName::EmploymentRate, count: entered, of: Some(out_of_work) },
        ];
        // Where no job says whether it is competitive, none is known to be, and none is known not to be.
        if self.records.has("jobs", "competitive") {
            let [kept, pending, lost] = held.three_months(&of_track, |job| job.regular == Some(true));
            counts.push(Outcome::count(OutcomeName::JobsKept, kept));
            counts.push(Outcome::count(OutcomeName::JobsPending, pending));
            counts.push(Outcome::count(OutcomeName::JobsLost, lost));
        }
        counts
    }

    fn study(&self, courses: &Engagements) -> Vec<Outcome> {
        let held = Held { engagements: courses, from: self.from, to: self.to };
        let (entered, out_of_study) = self.entered(&held);
        let of_track = |client: u32| self.has_client(client);
        let [kept, pending, lost] = held.three_months(&of_track, |_| true);
        vec![
            Outcome::count(OutcomeName::Studying, self.engaged(&held)),
            Outcome::count(OutcomeName::CourseStarts, held.starts(&of_track)),
            Outcome::count(OutcomeName::SupportedIntoStudy, self.supported(&held)),
            Outcome { name: OutcomeName::EducationRate, count: entered, of: Some(out_of_study) },
            Outcome::count(OutcomeName::CoursesKept, kept),
            Outcome::count(OutcomeName::CoursesPending, pending),
            Outcome::count(OutcomeName::CoursesLost, lost),
        ]
    }

    fn contains(&self, day: Day) -> bool {
        self.from <= day && day <= self.to
    }

    fn is_of_track(&self, belongs: Belongs) -> bool {
        self.track.is_none_or(|track| belongs == Belongs::ToBoth || belongs == Belongs::To(track))
    }

    fn has_client(&self, client: u32) -> bool {
        self.track.is_none() || self.clients.of(client).iter().any(|enrolment| self.is_of_track(enrolment.belongs))
    }

    fn enrolments(&self) -> impl Iterator<Item = &'a Enrolment> {
        self.clients.enrolments.iter().filter(|enrolment| self.is_of_track(enrolment.belongs))
    }

    /// Enrolments that are open on any day of the quarter.
    fn served(&self) -> impl Iterator<Item = &'a Enrolment> {
        self.enrolments().filter(|enrolment| enrolment.enrolled <= self.to && enrolment.closed > enrolment.enrolled.max(self.from))
    }

    /// How many clients these enrolments are of; they come client by client.
    fn unique(&self, enrolments: impl Iterator<Item = &'a Enrolment>) -> u64 {
        let mut clients: Vec<u32> = enrolments.map(|enrolment| enrolment.client).collect();
        clients.dedup();
        count(clients.len())
    }

    /// Clients who were served and had a job or course on any day of the quarter.
    fn engaged(&self, held: &Held<'_>) -> u64 {
        self.unique(self.served().filter(|enrolment| held.any(enrolment.client)))
    }

    /// Of the clients who were served and had no job or course before the quarter, or before they enrolled in it: how many got one, and how
    /// many they are.
    fn entered(&self, held: &Held<'_>) -> (u64, u64) {
        let without = |enrolment: &&Enrolment| !held.on(enrolment.client, enrolment.enrolled.max(self.from) - 1);
        let entered = self.unique(self.served().filter(without).filter(|enrolment| held.any(enrolment.client)));
        (entered, self.unique(self.served().filter(without)))
    }

    /// Clients whose first job or course since they first enrolled began in the quarter.
    fn supported(&self, held: &Held<'_>) -> u64 {
        self.unique(self.enrolments().filter(|enrolment| {
            let first = self.clients.of(enrolment.client).first();
            first.is_some_and(|first| held.first_since(enrolment.client, first.enrolled).is_some_and(|day| self.contains(day)))
        }))
    }
}

fn count(length: usize) -> u64 {
    u64::try_from(length).unwrap_or(u64::MAX)
}
