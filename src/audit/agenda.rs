//! What is planned of a visit: its sessions, and how long things take.

use chrono::{NaiveDate, NaiveTime, Timelike};
use schemars::JsonSchema;
use serde::Deserialize;

use super::one_or_several::{OneOrSeveral, one_or_several};
use crate::diagnostic::Problems;
use crate::locale::Message;
use crate::table;
use crate::yaml::Tree;

/// The longest that anything on a day of a visit takes, in minutes.
const MOST_MINUTES: u32 = 12 * 60;
const MOST_OF_DAY: u32 = 24 * 60 - 1;

/// Something that is planned beside the interviews.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "Session")]
pub(super) struct RawSession {
    /// What it is.
    what: String,
    /// How long it takes, in minutes; 60 without it.
    #[serde(default)]
    minutes: Option<u32>,
    /// Its day, where that is settled.
    #[serde(default)]
    date: Option<String>,
    /// When it begins, such as 10:00, where that is settled.
    #[serde(default)]
    at: Option<String>,
    /// Which auditors take part, by id; all, without it.
    #[serde(default, deserialize_with = "one_or_several")]
    #[schemars(with = "OneOrSeveral")]
    auditors: Vec<String>,
    /// The items that it is about.
    #[serde(default, deserialize_with = "one_or_several")]
    #[schemars(with = "OneOrSeveral")]
    items: Vec<String>,
    /// Whether it is elsewhere, so that travelling comes before and after it.
    #[serde(default)]
    away: bool,
}

/// How long things take on a visit, in minutes.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "Pace")]
pub(super) struct RawPace {
    /// An interview; 45 without it.
    #[serde(default)]
    interview: Option<u32>,
    /// Reading one client file; 20 without it.
    #[serde(default)]
    file: Option<u32>,
    /// Between two sessions; 15 without it.
    #[serde(default, rename = "break")]
    between: Option<u32>,
    /// For lunch; 45 without it.
    #[serde(default)]
    lunch: Option<u32>,
    /// When lunch begins; 12:30 without it.
    #[serde(default)]
    lunch_at: Option<String>,
    /// To or from a session elsewhere; 30 without it.
    #[serde(default)]
    travel: Option<u32>,
    /// Whether the auditors do all of it together, and do not share it out.
    #[serde(default)]
    together: bool,
}

/// Something that is planned beside the interviews.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Session {
    pub what: String,
    pub minutes: u32,
    /// The day and when it begins, as far as they are settled.
    pub date: Option<NaiveDate>,
    pub at: Option<NaiveTime>,
    /// Which auditors take part, by id; all, where it names none.
    pub auditors: Vec<String>,
    /// The ids of the items that it is about.
    pub items: Vec<String>,
    /// Whether it is elsewhere.
    pub is_away: bool,
}

/// How long things take on a visit, in minutes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pace {
    pub interview: u32,
    pub file: u32,
    /// Between two sessions of one auditor.
    pub between: u32,
    pub lunch: u32,
    pub lunch_at: NaiveTime,
    /// To or from a session elsewhere.
    pub travel: u32,
    /// Whether the auditors do all of it together.
    pub together: bool,
}

impl Default for Pace {
    fn default() -> Self {
        let lunch_at = NaiveTime::from_hms_opt(12, 30, 0).unwrap_or_default();
        Self { interview: 45, file: 20, between: 15, lunch: 45, lunch_at, travel: 30, together: false }
    }
}

/// How long a session takes where nothing is said.
const SESSION: u32 = 60;

/// Checks what is planned on the days of a visit.
pub(super) fn sessions(raw: Vec<RawSession>, days: &[NaiveDate], tree: &Tree, problems: &mut Problems) -> Vec<Session> {
    let mut sessions = Vec::new();
    for (index, raw) in raw.into_iter().enumerate() {
        let step = index.to_string();
        let path = |key| ["visit", "sessions", step.as_str(), key];
        let date = raw.date.as_ref().and_then(|text| {
            let date = table::date(text);
            match date {
                None => problems.error(tree.place(&path("date")), Message::NotADate { text: text.clone() }),
                Some(day) if !days.contains(&day) => {
                    problems.error(tree.place(&path("date")), Message::NotAVisitDay { text: text.clone() });
                }
                Some(_) => {}
            }
            date
        });
        let at = raw.at.as_ref().and_then(|text| time(text, &path("at"), tree, problems));
        // On a visit of one day there is no doubt which is meant.
        let only_day = days.first().copied().filter(|first| days.iter().all(|day| day == first));
        if raw.at.is_some() && raw.date.is_none() && only_day.is_none() {
            problems.error(tree.place(&path("at")), Message::TimeWithoutDay);
        }
        let minutes = raw.minutes.map_or(SESSION, |minutes| within(minutes, &path("minutes"), tree, problems));
        // What goes on after midnight is on another day.
        let left = at.map(|at| MOST_OF_DAY - at.hour() * 60 - at.minute());
        if let Some(left) = left.filter(|left| minutes > *left) {
            problems.error(tree.place(&path("minutes")), Message::MinutesOutside { minutes: minutes.to_string(), most: left });
        }
        let date = date.or(only_day.filter(|_| at.is_some()));
        let (what, auditors, items) = (raw.what.trim().to_owned(), raw.auditors, raw.items);
        sessions.push(Session { what, minutes, date, at, auditors, items, is_away: raw.away });
    }
    sessions
}

/// Checks how long things take.
pub(super) fn pace(raw: Option<RawPace>, tree: &Tree, problems: &mut Problems) -> Pace {
    let usual = Pace::default();
    let Some(raw) = raw else { return usual };
    let mut minutes = |given: Option<u32>, key: &str, usual: u32| match given {
        None => usual,
        // No break, no lunch, no travelling; but a talk and a file take time.
        Some(0) if !["interview", "file"].contains(&key) => 0,
        Some(minutes) => within(minutes, &["visit", "pace", key], tree, problems),
    };
    let mut pace = Pace {
        interview: minutes(raw.interview, "interview", usual.interview),
        file: minutes(raw.file, "file", usual.file),
        between: minutes(raw.between, "break", usual.between),
        lunch: minutes(raw.lunch, "lunch", usual.lunch),
        travel: minutes(raw.travel, "travel", usual.travel),
        ..usual
    };
    let lunch_at = raw.lunch_at.as_ref().and_then(|text| time(text, &["visit", "pace", "lunch_at"], tree, problems));
    pace.lunch_at = lunch_at.unwrap_or(pace.lunch_at);
    pace.together = raw.together;
    pace
}

/// A number of minutes that fits on a day; one that does not is reported.
pub(super) fn within(minutes: u32, path: &[&str], tree: &Tree, problems: &mut Problems) -> u32 {
    if !(1..=MOST_MINUTES).contains(&minutes) {
        problems.error(tree.place(path), Message::MinutesOutside { minutes: minutes.to_string(), most: MOST_MINUTES });
    }
    minutes.clamp(1, MOST_MINUTES)
}

/// A time of day, as 9:00, 9.00, 9u00, 9h or 9; what is none is reported.
pub(super) fn time(text: &str, path: &[&str], tree: &Tree, problems: &mut Problems) -> Option<NaiveTime> {
    // 9, 9u and 9h are whole hours.
    let text_of = text.trim();
    let parts = text_of.split_once([':', '.', 'u', 'h', 'U', 'H']).or(Some((text_of, "")));
    let part = |part: &str, most: usize| -> Option<u32> {
        let part = part.trim();
        let is_number = (1..=2).contains(&part.len()) && part.bytes().all(|digit| digit.is_ascii_digit());
        part.parse().ok().filter(|number| is_number && usize::try_from(*number).is_ok_and(|number| number <= most))
    };
    let time = parts.and_then(|(hours, minutes)| {
        let minutes = match minutes.trim().len() {
            0 => 0,
            2 => part(minutes, 59)?,
            _ => return None,
        };
        NaiveTime::from_hms_opt(part(hours, 23)?, minutes, 0)
    });
    if time.is_none() && !tree.is_stand_in(path) {
        problems.error(tree.place(path), Message::NotATime { text: text.to_owned() });
    }
    time
}
