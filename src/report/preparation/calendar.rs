//! The timetable and what is due as events of a calendar, each with a name of its own that stays when its time changes.

use chrono::{DateTime, NaiveDate, NaiveTime, TimeZone, Utc};
use chrono_tz::Tz;

use super::{Preparation, PreparationPart, due_table, schedule};
use crate::audit::Audit;
use crate::locale::Phrase;
use crate::report::labels::{BY, ITEMS};
use crate::report::words::Words;
use crate::source::sha256;

/// The zone of a visit where the audit names none: that of the countries whose scales are shipped.
pub const ZONE: Tz = chrono_tz::Europe::Amsterdam;

/// Events for a calendar.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Calendar {
    pub title: String,
    /// The program that made it, with its version.
    pub maker: String,
    /// The day that stands for the moment of its making: the one that was asked for, or else one of the audit, so that the same input gives the same bytes.
    pub date: NaiveDate,
    pub events: Vec<CalendarEvent>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CalendarEvent {
    /// What tells it from every other event: the same for the same thing, so that a second import replaces the first.
    pub id: String,
    pub title: String,
    pub description: String,
    pub time: EventTime,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EventTime {
    /// From one moment to another.
    Hours(DateTime<Utc>, DateTime<Utc>),
    Day(NaiveDate),
}

/// The events of the parts that are asked for.
pub fn calendar(preparation: &Preparation<'_>) -> Calendar {
    let words = Words::from(preparation.locale);
    let mut events = Vec::new();
    if let Some(audit) = preparation.scorecards.first().map(|scorecard| scorecard.audit) {
        let audits: Vec<&Audit> = preparation.scorecards.iter().map(|scorecard| scorecard.audit).collect();
        let id = identity(&audits);
        if preparation.has(PreparationPart::Timetable) {
            events.extend(slots(preparation, audit, &id, words));
        }
        if preparation.has(PreparationPart::Due) {
            events.extend(preparation.dues.dated.iter().map(|due| CalendarEvent {
                id: format!("{id}-{}-{}", due_table::key(&due.kind).replace(": ", "-"), due.time.unwrap_or(1)),
                title: words.titled(due_table::what(due, words), audit.programme()),
                description: String::new(),
                time: EventTime::Day(due.day),
            }));
        }
    }
    Calendar { title: preparation.title(), maker: crate::document::MAKER.to_owned(), date: stamp(preparation), events }
}

/// A day of the audit where none was asked for: the last of the period, or else the first of the visit.
fn stamp(preparation: &Preparation<'_>) -> NaiveDate {
    let audit = preparation.scorecards.first().map(|scorecard| scorecard.audit);
    let of_audit =
        audit.and_then(|audit| audit.period().map(|period| period.to).or_else(|| audit.visit().days.first().map(|day| day.date)));
    preparation.stamp.or(of_audit).unwrap_or(preparation.date)
}

fn slots(preparation: &Preparation<'_>, audit: &Audit, id: &str, words: Words) -> Vec<CalendarEvent> {
    let zone = audit.timezone().unwrap_or(ZONE);
    let slots = preparation.timetable.slots.iter().filter_map(|slot| {
        let moment = |time: NaiveTime| in_zone(zone, slot.date, time);
        // Where the reader's calendar is in another zone, the hours of the visit are still told.
        let mut told = vec![format!("{} ({})", schedule::hours(slot), zone.name())];
        told.extend(
            Some(schedule::by(audit, slot))
                .filter(|by| !by.is_empty())
                .map(|by| words.say(Phrase::Labelled { label: words.say(BY), text: by })),
        );
        told.extend(
            (!slot.items.is_empty()).then(|| words.say(Phrase::Labelled { label: words.say(ITEMS), text: preparation.items(&slot.items) })),
        );
        Some(CalendarEvent {
            id: format!("{id}-{}", slot.key),
            title: words.titled(schedule::what(&slot.kind, words), audit.programme()),
            description: told.join("\n"),
            time: EventTime::Hours(moment(slot.begins)?, moment(slot.ends)?),
        })
    });
    slots.collect()
}

/// A time of a zone as a moment; of an hour that comes twice the first, and of one that is left out the one after it.
fn in_zone(zone: Tz, date: NaiveDate, time: NaiveTime) -> Option<DateTime<Utc>> {
    let local = date.and_time(time);
    let found = zone.from_local_datetime(&local).earliest();
    let found = found.or_else(|| zone.from_local_datetime(&(local + chrono::Duration::hours(1))).earliest());
    found.map(|moment| moment.with_timezone(&Utc))
}

/// What tells the review from every other: programme, scales and period.
fn identity(audits: &[&Audit]) -> String {
    let mut said: Vec<String> = audits.iter().map(|audit| audit.rubric().id.clone()).collect();
    if let Some(first) = audits.first() {
        said.push(first.programme().to_owned());
        let period = first.period().map(|period| format!("{} {}", period.from, period.to));
        // Without a period the year of the visit tells one review from the next.
        said.extend(period.or_else(|| first.visit().days.first().map(|day| day.date.format("%Y").to_string())));
    }
    sha256(said.join("\n").as_bytes()).chars().take(16).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_hour_that_is_left_out_or_comes_twice_has_a_moment() {
        let moment = |day: &str, hour| {
            let (day, time) = (day.parse().unwrap_or_default(), NaiveTime::from_hms_opt(hour, 30, 0).unwrap_or_default());
            in_zone(ZONE, day, time).map(|moment| moment.format("%d %H:%M").to_string())
        };
        // Clocks go forward at 2:00 on 29 March 2026, and back at 3:00 on 25 October.
        assert_eq!(moment("2026-03-29", 2).as_deref(), Some("29 01:30"));
        assert_eq!(moment("2026-10-25", 2).as_deref(), Some("25 00:30"));
        assert_eq!(moment("2026-07-06", 9).as_deref(), Some("06 07:30"));
        assert_eq!(moment("2026-01-05", 9).as_deref(), Some("05 08:30"));
    }
}
