//! Events as a calendar file (iCalendar, RFC 5545): times in UTC, whole days that end on the day after, nothing from the clock and nothing at random.

use icalendar::{Calendar as Ical, Component, Event, EventLike};

use crate::report::{Calendar, EventTime};

/// The calendar as bytes of a file.
pub fn calendar(calendar: &Calendar) -> Vec<u8> {
    let mut ical = Ical::empty();
    ical.append_property(("VERSION", "2.0"));
    ical.append_property(("PRODID", format!("-//{}//EN", calendar.maker).as_str()));
    ical.append_property(("CALSCALE", "GREGORIAN"));
    ical.append_property(("METHOD", "PUBLISH"));
    ical.append_property(("X-WR-CALNAME", calendar.title.as_str()));
    let stamp = format!("{}T000000Z", calendar.date.format("%Y%m%d"));
    for event in &calendar.events {
        let mut made = Event::new();
        made.add_property("DTSTAMP", &stamp);
        made.uid(&format!("{}@getrouw", event.id));
        made.summary(&event.title);
        if !event.description.is_empty() {
            made.description(&event.description);
        }
        match event.time {
            EventTime::Hours(begins, ends) => {
                made.starts(begins);
                made.ends(ends);
            }
            EventTime::Day(day) => {
                made.starts(day);
                made.ends(day.succ_opt().unwrap_or(day));
                // Nobody is taken all day by what is due.
                made.add_property("TRANSP", "TRANSPARENT");
            }
        }
        ical.push(made.done());
    }
    ical.to_string().into_bytes()
}
