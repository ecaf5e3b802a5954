//! What is due after a review, and when: by the intervals of the scale, or as `audit.yaml` sets it.

use chrono::{Days, Months, NaiveDate};

use crate::audit::{ACTION_PLAN, ANSWER, Audit, REPORT, When};
use crate::rubric::{Due, Term};

/// The most times that something comes again: every day for ten years.
const MOST_TIMES: usize = 3_700;

/// What is due.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum DueKind {
    Report,
    /// What the programme answers to the report.
    Answer,
    ActionPlan,
    /// Something of the scale, by its id, with its title.
    OfScale {
        id: String,
        title: String,
    },
    Deletion,
}

/// Something that is due on a day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DueDate {
    pub kind: DueKind,
    pub day: NaiveDate,
    /// Which time it is of several, from 1; nothing of what comes once.
    pub time: Option<usize>,
}

/// What is due, by day, and what has no day.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Dues {
    pub dated: Vec<DueDate>,
    pub undated: Vec<DueKind>,
    /// Those of the undated that only wait for the report to have a day.
    pub waiting: Vec<DueKind>,
    /// The last day of the visit, from which terms are counted; without one nothing but what has a day of its own can be dated.
    pub reviewed: Option<NaiveDate>,
}

/// What is due after the review of these audits of one programme.
pub fn dues(audits: &[Audit]) -> Dues {
    let Some(first) = audits.first() else { return Dues::default() };
    let terms = first.terms();
    let reviewed = first.visit().last_day();
    let mut dues = Dues { reviewed, ..Dues::default() };
    let when = |when: Option<&When>, from: Option<NaiveDate>| match when? {
        When::Day(day) => Some(*day),
        When::After(term) => after(from?, *term, 1),
    };
    let report = when(terms.due.get(REPORT), reviewed);
    dues.add(DueKind::Report, report);
    for (kind, name) in [(DueKind::Answer, ANSWER), (DueKind::ActionPlan, ACTION_PLAN)] {
        let set = terms.due.get(name);
        if matches!(set, Some(When::After(_))) && report.is_none() {
            dues.waiting.push(kind.clone());
        }
        dues.add(kind, when(set, report));
    }
    let mut of_scales: Vec<&Due> = Vec::new();
    for due in audits.iter().flat_map(|audit| &audit.rubric().due) {
        // Of two scales that ask for the same the shorter term holds.
        let term = |due: &Due| reviewed.and_then(|reviewed| after(reviewed, term_of(due, terms.is_high), 1));
        match of_scales.iter_mut().find(|known| known.id == due.id) {
            Some(known) if term(due) < term(known) => *known = due,
            Some(_) => {}
            None => of_scales.push(due),
        }
    }
    let usual = |due: &Due| When::After(term_of(due, terms.is_high));
    let set = |due: &Due| terms.due.get(&due.id).copied().unwrap_or_else(|| usual(due));
    let of_scale = |due: &Due| DueKind::OfScale { id: due.id.clone(), title: due.title.clone() };
    // What comes again does so until the last of what comes once.
    let once = of_scales.iter().filter(|due| !due.repeats).filter_map(|due| when(Some(&set(due)), reviewed));
    let until = once.max();
    for due in of_scales {
        match (due.repeats, set(due), reviewed) {
            (true, When::After(term), Some(reviewed)) => dues.add_repeated(&of_scale(due), term, reviewed, until),
            (_, set, _) => dues.add(of_scale(due), when(Some(&set), reviewed)),
        }
    }
    dues.add(DueKind::Deletion, when(terms.delete_by.as_ref(), reviewed));
    dues.dated.sort_by(|one, other| (one.day, &one.kind).cmp(&(other.day, &other.kind)));
    dues
}

/// The term of the scale, once fidelity is high and before.
fn term_of(due: &Due, is_high: bool) -> Term {
    due.once_high.filter(|_| is_high).unwrap_or(due.within)
}

impl Dues {
    fn add(&mut self, kind: DueKind, day: Option<NaiveDate>) {
        match day {
            Some(day) => self.dated.push(DueDate { kind, day, time: None }),
            None => self.undated.push(kind),
        }
    }

    fn add_repeated(&mut self, kind: &DueKind, term: Term, reviewed: NaiveDate, until: Option<NaiveDate>) {
        let days = (1..=MOST_TIMES).map_while(|time| after(reviewed, term, time));
        // The first time counts also where it comes after all else.
        let is_due = |(at, day): &(usize, NaiveDate)| *at == 0 || until.is_some_and(|until| *day <= until);
        let days: Vec<NaiveDate> = days.enumerate().take_while(is_due).map(|(_, day)| day).collect();
        if days.is_empty() {
            self.undated.push(kind.clone());
        }
        let is_one = days.len() == 1;
        let dated = (1..).zip(days).map(|(time, day)| DueDate { kind: kind.clone(), day, time: Some(time).filter(|_| !is_one) });
        self.dated.extend(dated);
    }
}

/// So many terms after a day: weeks and days by the calendar; of months the same day of the month, or its last.
fn after(day: NaiveDate, term: Term, times: usize) -> Option<NaiveDate> {
    let times = u32::try_from(times).ok()?;
    let days = |days: u32| day.checked_add_days(Days::new(u64::from(days)));
    match term {
        Term::Days(number) => days(u32::from(number).checked_mul(times)?),
        Term::Weeks(number) => days(u32::from(number).checked_mul(7)?.checked_mul(times)?),
        Term::Months(number) => day.checked_add_months(Months::new(u32::from(number).checked_mul(times)?)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap_or_default()
    }

    #[test]
    fn months_end_on_the_last_day_that_there_is_and_are_counted_from_the_first() {
        assert_eq!(after(day("2026-08-31"), Term::Months(6), 1), Some(day("2027-02-28")));
        // Not three months after that 28 February, but six after 31 August.
        assert_eq!(after(day("2026-08-31"), Term::Months(3), 2), Some(day("2027-02-28")));
        assert_eq!(after(day("2026-08-31"), Term::Months(3), 3), Some(day("2027-05-31")));
        assert_eq!(after(day("2027-11-30"), Term::Months(3), 1), Some(day("2028-02-29")));
    }

    #[test]
    fn weeks_and_days_go_by_the_calendar() {
        assert_eq!(after(day("2026-12-31"), Term::Weeks(2), 1), Some(day("2027-01-14")));
        assert_eq!(after(day("2028-02-28"), Term::Days(1), 2), Some(day("2028-03-01")));
    }

    #[test]
    fn what_lies_beyond_every_calendar_has_no_day() {
        assert_eq!(after(NaiveDate::MAX, Term::Days(1), 1), None);
    }
}
