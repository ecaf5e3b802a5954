//! The visit: on which days, with whom was spoken, how many client files were read, and what was seen.

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::Deserialize;

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
}

/// How many of one role were spoken with.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "Interviews")]
struct RawInterviews {
    /// The role, such as clients or employment specialists.
    role: String,
    /// How many of them.
    number: u32,
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Visit {
    pub days: Vec<VisitDay>,
    pub interviews: Vec<Interviews>,
    /// How many client files were read, if stated.
    pub files_read: Option<u32>,
    pub observations: Vec<String>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct VisitDay {
    pub date: NaiveDate,
    /// Whether it was held at a distance.
    pub is_remote: bool,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Interviews {
    pub role: String,
    pub number: u32,
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
    let listed = [("days", raw.days.len()), ("interviews", raw.interviews.len()), ("observations", raw.observations.len())];
    for (list, _) in listed.into_iter().filter(|(_, count)| *count > MOST_OF_VISIT) {
        problems.error(tree.key(&["visit", list]), Message::TooManyListed { list: list.to_owned(), most: MOST_OF_VISIT });
    }
    let of_visit = raw
        .days
        .iter()
        .enumerate()
        .map(|(at, day)| (vec!["visit".into(), "days".into(), at.to_string(), "date".into()], &day.date, day.remote));
    let of_list = visited.iter().enumerate().map(|(at, day)| (vec!["visited".to_owned(), at.to_string()], day, false));
    let mut days: Vec<VisitDay> = Vec::new();
    for (path, text, is_remote) in of_visit.chain(of_list).take(MOST_OF_VISIT) {
        let path: Vec<&str> = path.iter().map(String::as_str).collect();
        match table::date(text) {
            None if tree.is_stand_in(&path) => {}
            None => problems.error(tree.place(&path), Message::NotADate { text: text.clone() }),
            Some(date) => {
                if period_end.is_some_and(|end| (date - end).num_days().abs() > FAR_OFF) {
                    problems.warning(tree.place(&path), Message::DayFarOff { text: text.clone() });
                }
                days.push(VisitDay { date, is_remote });
            }
        }
    }
    let interviews = raw.interviews.into_iter().map(|spoken| Interviews { role: spoken.role, number: spoken.number }).collect();
    Visit { days, interviews, files_read: raw.files_read, observations: raw.observations }
}
