//! The visit: on which days, with whom was spoken, how many client files were read, and what was seen.

use chrono::{NaiveDate, NaiveTime};
use schemars::JsonSchema;
use serde::Deserialize;

use super::agenda::{self, Pace, RawPace, RawSession, Session};
use super::one_or_several::{OneOrSeveral, one_or_several};
use crate::diagnostic::Problems;
use crate::locale::Message;
use crate::table;
use crate::yaml::Tree;

/// The most days, interviews and observations of a visit.
pub(super) const MOST_OF_VISIT: usize = 1_000;

/// After how many days from the end of the period a day of the visit is doubted.
const FAR_OFF: i64 = 366;

/// The visit, as the report tells it.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "Visit")]
pub(super) struct RawVisit {
    /// The days of the visit.
    #[serde(default)]
    days: Vec<RawDay>,
    /// With whom was spoken: roles and numbers, never names.
    #[serde(default)]
    interviews: Vec<RawInterviews>,
    /// How many client files were read.
    #[serde(default)]
    files_read: Option<u32>,
    /// What was seen on the spot.
    #[serde(default, deserialize_with = "one_or_several")]
    #[schemars(with = "OneOrSeveral")]
    observations: Vec<String>,
    /// What is planned beside the interviews, for a timetable.
    #[serde(default)]
    sessions: Vec<RawSession>,
    /// How long things take, for a timetable.
    #[serde(default)]
    pace: Option<RawPace>,
}

/// A day of the visit.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "VisitDay")]
struct RawDay {
    /// The day, as 2026-01-31 or 31-1-2026.
    date: String,
    /// Whether it was held at a distance.
    #[serde(default)]
    remote: bool,
    /// When the day begins, for a timetable; 9:00 without it.
    #[serde(default)]
    from: Option<String>,
    /// When it ends; 17:00 without it.
    #[serde(default)]
    to: Option<String>,
}

/// How many of one role were spoken with.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "Interviews")]
struct RawInterviews {
    /// The role, such as clients or employment specialists: in words, or by its id in the rubric.
    role: String,
    /// How many of them.
    number: u32,
    /// How long a talk takes, in minutes, for a timetable.
    #[serde(default)]
    minutes: Option<u32>,
    /// Whether they are spoken with in one group.
    #[serde(default)]
    group: bool,
    /// Which auditor speaks with them, by id, where that is settled.
    #[serde(default, deserialize_with = "one_or_several")]
    #[schemars(with = "OneOrSeveral")]
    auditors: Vec<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Visit {
    pub days: Vec<VisitDay>,
    pub interviews: Vec<Interviews>,
    /// How many client files were read, if stated.
    pub files_read: Option<u32>,
    pub observations: Vec<String>,
    /// What is planned beside the interviews.
    pub sessions: Vec<Session>,
    pub pace: Pace,
}

impl Visit {
    pub fn last_day(&self) -> Option<NaiveDate> {
        self.days.iter().map(|day| day.date).max()
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct VisitDay {
    pub date: NaiveDate,
    /// Whether it was held at a distance.
    pub is_remote: bool,
    /// When it begins and ends.
    pub hours: (NaiveTime, NaiveTime),
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Interviews {
    pub role: String,
    pub number: u32,
    /// How long a talk takes, in minutes, where it is said.
    pub minutes: Option<u32>,
    /// Whether they are spoken with in one group.
    pub is_group: bool,
    /// Which auditors speak with them, by id, where that is settled.
    pub auditors: Vec<String>,
}

/// Checks the days of a visit: those under `visit`, or the list `visited`, in which only days stand.
pub(super) fn check(
    raw: Option<RawVisit>,
    visited: &[String],
    period_end: Option<NaiveDate>,
    tree: &Tree,
    problems: &mut Problems,
) -> Visit {
    let has_visit = raw.is_some();
    let raw = raw.unwrap_or_default();
    if has_visit && !visited.is_empty() {
        problems.error(tree.key(&["visited"]), Message::VisitedBesideVisit);
    }
    let listed = [
        ("days", raw.days.len()),
        ("interviews", raw.interviews.len()),
        ("observations", raw.observations.len()),
        ("sessions", raw.sessions.len()),
    ];
    for (list, _) in listed.into_iter().filter(|(_, count)| *count > MOST_OF_VISIT) {
        problems.error(tree.key(&["visit", list]), Message::TooManyListed { list: list.to_owned(), most: MOST_OF_VISIT });
    }
    let mut hours = Vec::new();
    for (at, day) in raw.days.iter().enumerate() {
        hours.push(hours_of(day, at, tree, problems));
    }
    let of_visit = raw
        .days
        .iter()
        .zip(hours)
        .enumerate()
        .map(|(at, (day, hours))| (vec!["visit".into(), "days".into(), at.to_string(), "date".into()], &day.date, day.remote, hours));
    let of_list = visited.iter().enumerate().map(|(at, day)| (vec!["visited".to_owned(), at.to_string()], day, false, usual_hours()));
    let mut days: Vec<VisitDay> = Vec::new();
    for (path, text, is_remote, hours) in of_visit.chain(of_list).take(MOST_OF_VISIT) {
        let path: Vec<&str> = path.iter().map(String::as_str).collect();
        match table::date(text) {
            None if tree.is_stand_in(&path) => {}
            None => problems.error(tree.place(&path), Message::NotADate { text: text.clone() }),
            Some(date) => {
                if period_end.is_some_and(|end| (date - end).num_days().abs() > FAR_OFF) {
                    problems.warning(tree.place(&path), Message::DayFarOff { text: text.clone() });
                }
                // The days of a list have no hours of their own, and may be given twice.
                let is_taken = |day: &&VisitDay| day.date == date && day.hours.0 < hours.1 && hours.0 < day.hours.1;
                if has_visit && days.iter().any(|day| is_taken(&day)) {
                    problems.error(tree.place(&path), Message::HoursOverlap { day: text.clone() });
                }
                days.push(VisitDay { date, is_remote, hours });
            }
        }
    }
    let mut interviews = Vec::new();
    for (at, spoken) in raw.interviews.into_iter().enumerate() {
        let path = ["visit", "interviews", &at.to_string(), "minutes"];
        let minutes = spoken.minutes.map(|minutes| agenda::within(minutes, &path, tree, problems));
        let RawInterviews { role, number, group: is_group, auditors, .. } = spoken;
        interviews.push(Interviews { role, number, minutes, is_group, auditors });
    }
    let dates: Vec<NaiveDate> = days.iter().map(|day| day.date).collect();
    let sessions = agenda::sessions(raw.sessions, &dates, tree, problems);
    let pace = agenda::pace(raw.pace, tree, problems);
    Visit { days, interviews, files_read: raw.files_read, observations: raw.observations, sessions, pace }
}

/// When a day of a visit begins and ends where nothing is said.
fn usual_hours() -> (NaiveTime, NaiveTime) {
    let hour = |hour| NaiveTime::from_hms_opt(hour, 0, 0).unwrap_or_default();
    (hour(9), hour(17))
}

fn hours_of(day: &RawDay, at: usize, tree: &Tree, problems: &mut Problems) -> (NaiveTime, NaiveTime) {
    let at = at.to_string();
    let (from, to) = usual_hours();
    let mut time = |text: &Option<String>, key| {
        let text = text.as_ref()?;
        agenda::time(text, &["visit", "days", &at, key], tree, problems)
    };
    let hours = (time(&day.from, "from").unwrap_or(from), time(&day.to, "to").unwrap_or(to));
    if hours.1 <= hours.0 {
        let (from, to) = (hours.0.format("%H:%M").to_string(), hours.1.format("%H:%M").to_string());
        problems.error(tree.place(&["visit", "days", &at]), Message::HoursBackwards { from, to });
    }
    hours
}
