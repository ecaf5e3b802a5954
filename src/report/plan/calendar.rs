//! What is planned as days of a calendar, each with a name of its own that stays when its day changes.

use std::collections::HashMap;

use chrono::NaiveDate;

use super::{PLAN, Planned, actions};
use crate::document::MAKER;
use crate::locale::{Locale, Phrase};
use crate::planning::EntryKind;
use crate::report::labels::{PROOF, WHO};
use crate::report::preparation::{Calendar, CalendarEvent, EventTime};
use crate::report::words::Words;
use crate::source::sha256;

/// A day for everything on the roadmap that has one; `stamp` stands for the moment of its making.
pub fn plan_calendar(planned: &[Planned<'_>], locale: Locale, stamp: NaiveDate) -> Calendar {
    let words = Words::from(locale);
    let mut events: Vec<CalendarEvent> = Vec::new();
    let mut seen: HashMap<String, usize> = HashMap::new();
    for (planned, entry) in planned.iter().flat_map(|planned| planned.plan.roadmap.iter().map(move |entry| (planned, entry))) {
        let Some(due) = entry.due else { continue };
        let audit = planned.plan.audit;
        let what = actions::what(planned, entry, words);
        // A step is known by its item and the score that it is for, an action by what it says: a day or an owner may change.
        let key = match entry.is {
            EntryKind::Step { .. } => format!("{} {}", planned.tracks(&entry.tracks), entry.to.unwrap_or_default()),
            EntryKind::Action(action) => action.what.clone(),
        };
        let known = [audit.programme(), &audit.rubric().id, entry.item.id.as_str(), &key].join("\n");
        let mut told = vec![what];
        if let EntryKind::Action(action) = entry.is {
            let labelled = |label, text: &Option<String>| {
                text.as_ref().map(|text| words.say(Phrase::Labelled { label: words.say(label), text: text.clone() }))
            };
            told.extend(labelled(WHO, &action.owner));
            told.extend(labelled(PROOF, &action.proof));
        }
        let id: String = sha256(known.as_bytes()).chars().take(24).collect();
        // The same words twice about one item are two things.
        let times: usize = *seen.entry(id.clone()).and_modify(|times| *times += 1).or_insert(1);
        events.push(CalendarEvent {
            id: if times == 1 { id } else { format!("{id}-{times}") },
            title: words.titled(format!("{} {}", entry.item.id, entry.item.title), audit.programme()),
            description: told.join("\n"),
            time: EventTime::Day(due),
        });
    }
    let title = planned.first().map(|planned| words.titled(words.say(PLAN), planned.plan.audit.programme())).unwrap_or_default();
    Calendar { title, maker: MAKER.to_owned(), date: stamp, events }
}
