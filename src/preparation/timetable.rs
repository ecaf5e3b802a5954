//! A timetable for the days of a visit: what has its time first, then what comes earliest for whoever is free.

use std::collections::BTreeMap;

use chrono::{Duration, NaiveDate, NaiveTime, Timelike};

use crate::audit::{Audit, Interviews, Session, VisitDay};
use crate::locale::Lang;
use crate::rubric::{Gather, Informant, Rubric, built_in};
use crate::source::sha256;

/// The most sessions that are laid out, and the most days and auditors that they are laid over.
pub const MOST_SESSIONS: usize = 300;
pub const MOST_DAYS: usize = 60;
pub const MOST_AUDITORS: usize = 50;

/// What follows something else begins on a whole five of minutes.
const STEP: u32 = 5;

/// How many minutes of reading files go into one stretch, at most.
const STRETCH: u32 = 60;

/// What happens in a stretch of time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SlotKind {
    /// A talk with one of a role: what the role is called, and which of how many it is.
    Interview {
        role: String,
        number: u32,
        of: u32,
        is_group: bool,
    },
    /// Reading so many client files.
    Files(u32),
    Session(String),
}

/// Something that takes place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Slot {
    pub kind: SlotKind,
    pub date: NaiveDate,
    pub begins: NaiveTime,
    pub ends: NaiveTime,
    /// When whoever takes part leaves for it and is back from it: the same where there is nowhere to go.
    pub taken: (NaiveTime, NaiveTime),
    /// Who takes part, by id; empty where the audit names no auditors.
    pub auditors: Vec<String>,
    /// The ids of the items that it is about.
    pub items: Vec<String>,
    /// What tells it from every other, whenever it takes place.
    pub key: String,
}

/// A visit laid out.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Timetable {
    /// By day and time.
    pub slots: Vec<Slot>,
    /// What found no place.
    pub unplaced: Vec<SlotKind>,
    /// Those that have their time and overlap another of the same auditor, by their places among the slots.
    pub overlapping: Vec<(usize, usize)>,
    /// Those that have their time and lie outside the hours of their day, by their places.
    pub outside: Vec<usize>,
}

/// Something to be placed.
struct Wish {
    kind: SlotKind,
    minutes: u32,
    date: Option<NaiveDate>,
    at: Option<NaiveTime>,
    /// Who takes part; any one where nobody is named.
    auditors: Option<Vec<usize>>,
    items: Vec<String>,
    is_away: bool,
    key: String,
}

/// When an auditor is taken on a day, in minutes of it, and whether a break lies around it.
struct Taken {
    from: u32,
    to: u32,
    needs_break: bool,
}

/// Lays out the visit of audits of one programme; nothing where it has more days, auditors or sessions than a timetable is for.
pub fn timetable(audits: &[Audit]) -> Option<Timetable> {
    let Some(audit) = audits.first() else { return Some(Timetable::default()) };
    let visit = audit.visit();
    let mut days = visit.days.clone();
    // A day may have several stretches, such as a morning at a distance and an afternoon on the spot.
    days.sort_by_key(|day| (day.date, day.hours));
    if days.is_empty() {
        return Some(Timetable::default());
    }
    if days.len() > MOST_DAYS || audit.auditors().len() > MOST_AUDITORS || wanted(audit) > u64::try_from(MOST_SESSIONS).unwrap_or(u64::MAX)
    {
        return None;
    }
    // A visit without auditors is that of one, who has no name.
    let count = audit.auditors().len().max(1);
    let mut laying = Laying { audit, days: &days, count, taken: BTreeMap::new(), table: Timetable::default() };
    laying.keep_lunch_free();
    let (fixed, free): (Vec<Wish>, Vec<Wish>) = wishes(audits, count).into_iter().partition(|wish| wish.at.is_some());
    for wish in fixed {
        laying.fix(wish);
    }
    for wish in free {
        laying.place(wish);
    }
    let mut table = laying.table;
    table.slots.sort_by(|one, other| (one.date, one.begins, &one.auditors).cmp(&(other.date, other.begins, &other.auditors)));
    table.overlapping = overlapping(&table.slots);
    table.outside = outside(&table.slots, &days);
    Some(table)
}

/// A few letters that stand for a text.
fn mark(text: &str) -> String {
    sha256(text.trim().to_lowercase().as_bytes()).chars().take(10).collect()
}

/// How many sessions there are to lay out.
fn wanted(audit: &Audit) -> u64 {
    let visit = audit.visit();
    let interviews = visit.interviews.iter().map(|spoken| u64::from(if spoken.is_group { spoken.number.min(1) } else { spoken.number }));
    let stretches = u64::from(visit.files_read.unwrap_or_default()).div_ceil(u64::from(each_stretch(audit)));
    interviews.sum::<u64>() + stretches + u64::try_from(visit.sessions.len()).unwrap_or(u64::MAX)
}

/// How many files go into one stretch of reading.
fn each_stretch(audit: &Audit) -> u32 {
    (STRETCH / audit.visit().pace.file.max(1)).max(1)
}

/// Everything that is to take place, in the order in which it is placed: sessions, interviews, files.
fn wishes(audits: &[Audit], count: usize) -> Vec<Wish> {
    let Some(audit) = audits.first() else { return Vec::new() };
    let visit = audit.visit();
    let all = || (0..count).collect::<Vec<_>>();
    let by_id = |ids: &[String]| -> Option<Vec<usize>> {
        let place = |id: &String| audit.auditors().iter().position(|auditor| auditor.id.eq_ignore_ascii_case(id));
        let mut places: Vec<usize> = ids.iter().filter_map(place).collect();
        places.sort_unstable();
        places.dedup();
        (!places.is_empty()).then_some(places)
    };
    let usual = || visit.pace.together.then(all);
    let mut wishes: Vec<Wish> = Vec::new();
    for (at, session) in visit.sessions.iter().enumerate() {
        let Session { what, minutes, date, at: begins, auditors, items, is_away } = session.clone();
        let auditors = by_id(&auditors).or_else(|| Some(all()));
        let alike = visit.sessions.iter().take(at).filter(|other| other.what == what).count();
        let key = format!("session-{}-{}", mark(&what), alike + 1);
        wishes.push(Wish { kind: SlotKind::Session(what), minutes, date, at: begins, auditors, items, is_away, key });
    }
    for (at, spoken) in visit.interviews.iter().enumerate() {
        let Interviews { number, minutes, is_group, auditors, .. } = spoken;
        let of = if *is_group { (*number).min(1) } else { *number };
        let (title, items) = of_role(audits, &spoken.role);
        for one in 1..=of {
            let kind = SlotKind::Interview { role: title.clone(), number: one, of: *number, is_group: *is_group };
            let (minutes, auditors) = (minutes.unwrap_or(visit.pace.interview).max(1), by_id(auditors).or_else(usual));
            let alike = visit.interviews.iter().take(at).filter(|other| other.role == spoken.role).count();
            let key = format!("interview-{}-{}-{one}", mark(&spoken.role), alike + 1);
            wishes.push(Wish { kind, minutes, date: None, at: None, auditors, items: items.clone(), is_away: false, key });
        }
    }
    let pace = visit.pace.file.max(1);
    let each = each_stretch(audit);
    let mut left = visit.files_read.unwrap_or_default();
    let items = of_files(audits);
    let mut stretch = 1;
    while left > 0 {
        let files = left.min(each);
        let kind = SlotKind::Files(files);
        let (minutes, auditors, key) = (files.saturating_mul(pace), usual(), format!("files-{stretch}"));
        wishes.push(Wish { kind, minutes, date: None, at: None, auditors, items: items.clone(), is_away: false, key });
        left -= files;
        stretch += 1;
    }
    wishes
}

/// What a role is called, and the items that such people can tell about: those of the rubric's informants of that name, as far as the model scores them,
/// and of a role that no rubric has none in particular.
fn of_role(audits: &[Audit], name: &str) -> (String, Vec<String>) {
    let mut items = Vec::new();
    let found = informants(audits, name);
    for (audit, informant) in &found {
        let is_used = |id: &str| audit.rubric().item(id).is_some_and(|item| item.models.contains(&audit.model().id));
        items.extend(informant.items.iter().map(ToString::to_string).filter(|id| is_used(id)));
    }
    (found.first().map_or_else(|| name.trim().to_owned(), |(_, informant)| informant.title.clone()), items)
}

/// Those of whom the scales say what they can tell about and whom a role means: by id, or by title in any language that a shipped scale has.
pub fn informants<'a>(audits: &'a [Audit], name: &str) -> Vec<(&'a Audit, &'a Informant)> {
    let is_called = |known: &Informant| [&known.id, &known.title].into_iter().any(|own| own.eq_ignore_ascii_case(name.trim()));
    let of_audit = |audit: &'a Audit| {
        let rubric = audit.rubric();
        let own = rubric.informants.iter().find(|known| is_called(known));
        let elsewhere = || {
            let shipped = built_in::rubric(&rubric.id)?;
            let mut spoken: Vec<Rubric> = vec![shipped.clone()];
            for wording in Lang::ALL.into_iter().filter_map(|lang| built_in::wording(&rubric.id, lang)) {
                let mut other = shipped.clone();
                other.lay_words(&wording);
                spoken.push(other);
            }
            let id = spoken.iter().flat_map(|rubric| &rubric.informants).find(|known| is_called(known)).map(|known| known.id.clone())?;
            rubric.informants.iter().find(|known| known.id == id)
        };
        Some((audit, own.or_else(elsewhere)?))
    };
    audits.iter().filter_map(of_audit).collect()
}

/// The items that client files tell about: those that list such a source, and those with a question to ask of each file.
fn of_files(audits: &[Audit]) -> Vec<String> {
    let of_audit = |audit: &Audit| {
        let rubric = audit.rubric();
        let is_of_files =
            |code: &String| rubric.evidence_codes.iter().any(|known| known.code == *code && known.gather == Some(Gather::Files));
        let items = rubric.items.iter().filter(|item| item.models.contains(&audit.model().id));
        let told =
            items.filter(|item| item.evidence.iter().any(is_of_files) || item.facts.iter().any(|(_, fact)| !fact.per_file.is_empty()));
        told.map(|item| item.id.to_string()).collect::<Vec<_>>()
    };
    audits.iter().flat_map(of_audit).collect()
}

struct Laying<'a> {
    audit: &'a Audit,
    days: &'a [VisitDay],
    /// How many auditors there are.
    count: usize,
    /// By day and auditor.
    taken: BTreeMap<(NaiveDate, usize), Vec<Taken>>,
    table: Timetable,
}

impl Laying<'_> {
    fn keep_lunch_free(&mut self) {
        let pace = self.audit.visit().pace;
        let from = minutes(pace.lunch_at);
        let to = from + pace.lunch;
        for day in self.days.iter().filter(|day| pace.lunch > 0 && minutes(day.hours.0) < from && to < minutes(day.hours.1)) {
            for auditor in 0..self.count {
                self.taken.entry((day.date, auditor)).or_default().push(Taken { from, to, needs_break: false });
            }
        }
    }

    /// Places what has its time.
    fn fix(&mut self, wish: Wish) {
        let (Some(date), Some(at)) = (wish.date, wish.at) else { return };
        let auditors = wish.auditors.clone().unwrap_or_default();
        self.take(wish, date, minutes(at), auditors);
    }

    /// Places what has none: as early as it can be, with whoever is free first, and of those with whoever has done the least.
    fn place(&mut self, wish: Wish) {
        let candidates: Vec<Vec<usize>> = match &wish.auditors {
            Some(auditors) => vec![auditors.clone()],
            None => (0..self.count).map(|auditor| vec![auditor]).collect(),
        };
        let found = candidates.into_iter().filter_map(|auditors| {
            let (date, at) = self.earliest(&wish, &auditors)?;
            let load: u32 = auditors.iter().map(|auditor| self.load(*auditor)).sum();
            Some((date, at, load, auditors))
        });
        match found.min() {
            Some((date, at, _, auditors)) => self.take(wish, date, at, auditors),
            None => self.table.unplaced.push(wish.kind),
        }
    }

    /// How many minutes an auditor has something to do.
    fn load(&self, auditor: usize) -> u32 {
        let own = self.taken.iter().filter(|((_, of), _)| *of == auditor).flat_map(|(_, taken)| taken);
        own.filter(|taken| taken.needs_break).map(|taken| taken.to - taken.from).sum()
    }

    /// The first day and minute at which these auditors are all free for it.
    fn earliest(&self, wish: &Wish, auditors: &[usize]) -> Option<(NaiveDate, u32)> {
        let pace = self.audit.visit().pace;
        let is_meant = |day: &&VisitDay| wish.date.is_none_or(|date| date == day.date) && !(wish.is_away && day.is_remote);
        self.days.iter().filter(is_meant).find_map(|day| {
            let travel = if wish.is_away { pace.travel } else { 0 };
            let (opens, closes) = (minutes(day.hours.0), minutes(day.hours.1));
            let mut from = opens;
            while from + travel + wish.minutes + travel <= closes {
                let to = from + travel + wish.minutes + travel;
                let theirs = auditors.iter().filter_map(|auditor| self.taken.get(&(day.date, *auditor))).flatten();
                let clash = theirs.into_iter().find(|taken| {
                    let apart = if taken.needs_break { pace.between } else { 0 };
                    from < taken.to + apart && taken.from < to + apart
                });
                match clash {
                    None => return Some((day.date, from + travel)),
                    Some(taken) => {
                        let next = taken.to + if taken.needs_break { pace.between } else { 0 };
                        from = next.div_ceil(STEP) * STEP;
                    }
                }
            }
            None
        })
    }

    /// Puts it down at a minute of a day.
    fn take(&mut self, wish: Wish, date: NaiveDate, at: u32, auditors: Vec<usize>) {
        let pace = self.audit.visit().pace;
        let stretch = |day: &&VisitDay| day.date == date && minutes(day.hours.0) <= at && at < minutes(day.hours.1);
        let of_day = |day: &&VisitDay| day.date == date;
        let is_remote = self.days.iter().find(stretch).or_else(|| self.days.iter().find(of_day)).is_some_and(|day| day.is_remote);
        let travel = if wish.is_away && !is_remote { pace.travel } else { 0 };
        let (from, to) = (at.saturating_sub(travel), at + wish.minutes + travel);
        for auditor in &auditors {
            self.taken.entry((date, *auditor)).or_default().push(Taken { from, to, needs_break: true });
        }
        let ids = auditors.iter().filter_map(|auditor| self.audit.auditors().get(*auditor)).map(|auditor| auditor.id.clone());
        let slot = Slot {
            kind: wish.kind,
            date,
            begins: time(at),
            ends: time(at + wish.minutes),
            taken: (time(from), time(to)),
            auditors: ids.collect(),
            items: wish.items,
            key: wish.key,
        };
        self.table.slots.push(slot);
    }
}

/// Sessions of one auditor that overlap, which only those can that have their time.
fn overlapping(slots: &[Slot]) -> Vec<(usize, usize)> {
    let mut found = Vec::new();
    for (at, one) in slots.iter().enumerate() {
        for (other_at, other) in slots.iter().enumerate().skip(at + 1).take_while(|(_, other)| other.date == one.date) {
            let is_shared = one.auditors.is_empty() || one.auditors.iter().any(|auditor| other.auditors.contains(auditor));
            if is_shared && other.taken.0 < one.taken.1 && one.taken.0 < other.taken.1 {
                found.push((at, other_at));
            }
        }
    }
    found
}

/// Sessions that begin before their day does, or end after it.
fn outside(slots: &[Slot], days: &[VisitDay]) -> Vec<usize> {
    let is_inside = |slot: &Slot| {
        let mut of_day = days.iter().filter(|day| day.date == slot.date);
        of_day.any(|day| day.hours.0 <= slot.begins && slot.ends <= day.hours.1)
    };
    slots.iter().enumerate().filter(|(_, slot)| !is_inside(slot)).map(|(at, _)| at).collect()
}

fn minutes(time: NaiveTime) -> u32 {
    time.hour() * 60 + time.minute()
}

/// A minute of the day as a time; the last of it where it lies beyond.
fn time(minutes: u32) -> NaiveTime {
    let last = NaiveTime::from_hms_opt(23, 59, 0).unwrap_or_default();
    let time = NaiveTime::MIN.overflowing_add_signed(Duration::minutes(i64::from(minutes)));
    if time.1 == 0 { time.0 } else { last }
}
