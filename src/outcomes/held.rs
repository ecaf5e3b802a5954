//! Jobs or courses in a quarter: who holds them, when they start, and whether they last.

use chrono::Months;

use crate::figure::Figure;
use crate::records::{Day, Engagement, Engagements, NOBODY, OPEN, date_of, day_of};

/// A job counts as kept once it was held for so many months; until then it is pending.
const MONTHS: u32 = 3;

/// A first job counts with so many hours of paid work.
const PAID_HOURS: i64 = 4;

/// The jobs or the courses of all clients, as a quarter sees them.
pub struct Held<'a> {
    pub engagements: &'a Engagements,
    /// The first day of the quarter.
    pub from: Day,
    /// Its last day.
    pub to: Day,
}

impl Held<'_> {
    /// Whether a client held one on any day of the quarter.
    pub fn any(&self, client: u32) -> bool {
        self.engagements.of(client).iter().any(|held| held.is_held_within(self.from, self.to))
    }

    /// Whether a client held one on a day.
    pub fn on(&self, client: u32, day: Day) -> bool {
        self.engagements.of(client).iter().any(|held| held.is_held(day))
    }

    /// How many started in the quarter, of clients that count.
    pub fn starts(&self, counts: &impl Fn(u32) -> bool) -> u64 {
        let started = self.known(counts).filter(|held| self.from <= held.started && held.started <= self.to);
        super::count(started.count())
    }

    /// The day on which a client's first one since a day started; one that is known to have had too few hours of paid work does not count.
    pub fn first_since(&self, client: u32, since: Day) -> Option<Day> {
        let enough = |held: &&Engagement| held.paid_hours.as_ref().is_none_or(|hours| *hours >= Figure::whole(PAID_HOURS));
        self.engagements.of(client).iter().filter(|held| since <= held.started).find(enough).map(|held| held.started)
    }

    /// How many of those that count filled their three months in the quarter, were younger on its last day, or ended in it before.
    pub fn three_months(&self, counts: &impl Fn(u32) -> bool, is_meant: impl Fn(&Engagement) -> bool) -> [u64; 3] {
        let mut sums = [0; 3];
        let [kept, pending, lost] = &mut sums;
        for held in self.known(counts).filter(|held| is_meant(held)) {
            let full = full_on(held.started);
            if held.ended >= full {
                *kept += u64::from(self.from <= full && full <= self.to);
            } else if self.from <= held.ended && held.ended <= self.to {
                *lost += 1;
            }
            *pending += u64::from(held.is_held(self.to) && full > self.to);
        }
        sums
    }

    fn known(&self, counts: &impl Fn(u32) -> bool) -> impl Iterator<Item = &Engagement> {
        self.engagements.all.iter().filter(|held| held.client != NOBODY && counts(held.client))
    }
}

/// The day on which something that started on a day has lasted three months: the day before the same day three months on.
fn full_on(started: Day) -> Day {
    let later = date_of(started).and_then(|day| day.checked_add_months(Months::new(MONTHS)));
    later.map_or(OPEN, |day| day_of(day) - 1)
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::NaiveDate;

    #[test]
    fn three_months_are_full_on_the_day_before_the_same_day() {
        let day = |year, month, day| day_of(NaiveDate::from_ymd_opt(year, month, day).expect("a date"));
        assert_eq!(full_on(day(2026, 1, 15)), day(2026, 4, 14));
        assert_eq!(full_on(day(2026, 1, 1)), day(2026, 3, 31));
        assert_eq!(full_on(day(2025, 11, 30)), day(2026, 2, 27));
    }
}
