//! A timetable for the days of a visit: what has its time first, then what comes earliest for whoever is free.

use std::collections::BTreeMap;

use chrono::{Duration, NaiveDate, NaiveTime, Timelike};

use crate::audit::{Audit, Interviews, Session, VisitDay};
use crate::rubric::{Gather, Informant};

/// The most sessions that are laid out, and the most days and auditors that they are laid over.
const MOST: usize = 300;
pub const MOST_DAYS: usize = 60;
pub const MOST_AUDITORS: usize = 50;

/// Sessions begin on whole fives of minutes.
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

/// Lays out the visit of audits of one programme; nothing where it has more days or auditors than a timetable is for.
pub fn timetable(audits: &[Audit]) -> Option<Timetable> {
    let Some(audit) = audits.first() else { return Some(Timetable::default()) };
    let visit = audit.visit();
    let mut days = visit.days.clone();
    days.sort_by_key(|day| day.date);
    days.dedup_by_key(|day| day.date);
    if days.is_empty() {
        return Some(Timetable::default());
    }
    if days.len() > MOST_DAYS || audit.auditors().len() > MOST_AUDITORS {
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
    Some(table)
}

/// Everything that is to take place, in the order in which it is placed: sessions, interviews, files.
fn wishes(audits: &[Audit], count: usize) -> Vec<Wish> {
    let Some(audit) = audits.first() else { return Vec::new() };
    let visit = audit.visit();
    let all = || (0..count).collect::<Vec<_>>();
    let by_id = |ids: &[String]| -> Option<Vec<usize>> {
        let place = |id: &String| audit.auditors().iter().position(|auditor| auditor.id.eq_ignore_ascii_case(id));
        let places: Vec<usize> = ids.iter().filter_map(place).collect();
        (!places.is_empty()).then_some(places)
    };
    let usual = || visit.pace.together.then(all);
    let mut wishes: Vec<Wish> = Vec::new();
    for (at, session) in visit.sessions.iter().enumerate() {
        let Session { what, minutes, date, at: begins, auditors, items, is_away } = session.clone();
        let auditors = by_id(&auditors).or_else(|| Some(all()));
        let key = format!("session-{}", at + 1);
        wishes.push(Wish { kind: SlotKind::Session(what), minutes, date, at: begins, auditors, items, is_away, key });
    }
    for (at, spoken) in visit.interviews.iter().enumerate() {
        let Interviews { number, minutes, is_group, auditors, .. } = spoken;
        let of = if *is_group { 1 } else { *number };
        let (title, items) = of_role(audits, &spoken.role);
        for one in 1..=of.min(u32::try_from(MOST).unwrap_or(u32::MAX)) {
            let kind = SlotKind::Interview { role: title.clone(), number: one, of: *number, is_group: *is_group };
            let (minutes, auditors) = (minutes.unwrap_or(visit.pace.interview).max(1), by_id(auditors).or_else(usual));
            let key = format!("interview-{}-{one}", at + 1);
            wishes.push(Wish { kind, minutes, date: None, at: None, auditors, items: items.clone(), is_away: false, key });
        }
    }
    let pace = visit.pace.file.max(1);
    let each = (STRETCH / pace).max(1);
    let mut left = visit.files_read.unwrap_or_default();
    let items = of_files(audits);
    let mut stretch = 1;
    while left > 0 && wishes.len() < MOST {
        let files = left.min(each);
        let kind = SlotKind::Files(files);
        let (minutes, auditors, key) = (files.saturating_mul(pace), usual(), format!("files-{stretch}"));
        wishes.push(Wish { kind, minutes, date: None, at: None, auditors, items: items.clone(), is_away: false, key });
        left -= files;
        stretch += 1;
    }
    wishes.truncate(MOST);
    wishes
}

/// What a role is called, and the items that such people can tell about: those of the rubric's role of that id or title, as far as the model scores
/// them, and of a role that no rubric has none in particular.
fn of_role(audits: &[Audit], name: &str) -> (String, Vec<String>) {
    let is_called = |role: &&Informant| [&role.id, &role.title].into_iter().any(|own| own.eq_ignore_ascii_case(name.trim()));
    let mut title = None;
    let mut items = Vec::new();
    for audit in audits {
        if let Some(role) = audit.rubric().informants.iter().find(is_called) {
            title.get_or_insert_with(|| role.title.clone());
            let is_used = |id: &str| audit.rubric().item(id).is_some_and(|item| item.models.contains(&audit.model().id));
            items.extend(role.items.iter().map(ToString::to_string).filter(|id| is_used(id)));
        }
    }
    (title.unwrap_or_else(|| name.trim().to_owned()), items)
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
        let is_remote = self.days.iter().any(|day| day.date == date && day.is_remote);
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
            if is_shared && other.begins < one.ends {
                found.push((at, other_at));
            }
        }
    }
    found
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
