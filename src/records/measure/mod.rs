//! The measures, one file each: what a fact is when it is counted from records.

mod around_start;
mod breadth;
mod caseload_from_teams_pct;
mod clients_per_worker;
mod community_time_pct;
mod competitive_jobs_pct;
mod contact_after_start_pct;
mod contact_before_start_pct;
mod contact_in_first_weeks_pct;
mod contacts_per_week;
mod contacts_tracked;
mod current_jobs;
mod days_to_first;
mod days_to_first_employer_contact;
mod days_to_first_school_contact;
mod diversity;
mod employer_contacts_tracked;
mod employer_diversity_pct;
mod includes_regular_fulltime;
mod job_type_diversity_pct;
mod part;
mod preference_based_pct;
mod school_contacts_tracked;
mod scope;
mod team_based;
mod teams;
mod tracked;
mod vocational_time_pct;

pub use scope::Scope;

use std::collections::BTreeMap;

use crate::audit::Remark;
use crate::figure::Figure;
use crate::locale::Label;
use crate::records::counted::{Counted, LeftOut};

pub struct Measure {
    /// The name by which a fact asks for it.
    pub name: &'static str,
    /// How it counts, in a sentence of the user's language.
    pub how: Label,
    /// How it counts to the letter, for the docs.
    pub definition: &'static str,
    /// What the number behind it counts.
    pub counted: Counted,
    /// The tables and columns that it cannot do without.
    pub needs: &'static [(&'static str, &'static str)],
    /// Counts it.
    compute: fn(&Scope<'_>) -> Measurement,
}

/// Every measure, in the order of the scale's subjects.
pub static MEASURES: [&Measure; 22] = [
    &clients_per_worker::MEASURE,
    &vocational_time_pct::MEASURE,
    &community_time_pct::MEASURE,
    &teams::MEASURE,
    &team_based::MEASURE,
    &caseload_from_teams_pct::MEASURE,
    &days_to_first_employer_contact::MEASURE,
    &days_to_first_school_contact::MEASURE,
    &contacts_tracked::MEASURE,
    &employer_contacts_tracked::MEASURE,
    &school_contacts_tracked::MEASURE,
    &contacts_per_week::MEASURE,
    &preference_based_pct::MEASURE,
    &job_type_diversity_pct::MEASURE,
    &employer_diversity_pct::MEASURE,
    &competitive_jobs_pct::MEASURE,
    &current_jobs::MEASURE,
    &breadth::MEASURE,
    &includes_regular_fulltime::MEASURE,
    &contact_before_start_pct::MEASURE,
    &contact_after_start_pct::MEASURE,
    &contact_in_first_weeks_pct::MEASURE,
];

pub fn measure(name: &str) -> Option<&'static Measure> {
    MEASURES.into_iter().find(|measure| measure.name == name)
}

/// What a measure came to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Measurement {
    /// The value, or why there is none.
    pub value: Result<Value, Unmeasured>,
    /// How many of what is counted the value rests on.
    pub n: u64,
    /// What was left out, and why.
    pub left_out: BTreeMap<LeftOut, u64>,
    /// The figure of each worker, by the worker's place, where the measure has one.
    pub by_worker: Vec<(u32, Figure)>,
    /// What else is to be told of it.
    pub remarks: Vec<Remark>,
}

/// Why a fact cannot be measured.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unmeasured {
    /// The audit names no such table.
    NoTable(&'static str),
    /// The table has no such column.
    NoColumn { table: &'static str, column: &'static str },
    /// There is nothing to measure: the number behind it is zero.
    Nothing(Counted),
}

/// The value of a measure.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Value {
    /// A number or percentage.
    Figure(Figure),
    YesNo(bool),
    /// The lowest, middle or highest of three answers, from 0.
    OneOfThree(usize),
}

impl Measurement {
    /// A value that rests on so many.
    fn new(value: Value, n: u64) -> Self {
        Self { value: Ok(value), n, left_out: BTreeMap::new(), by_worker: Vec::new(), remarks: Vec::new() }
    }

    /// A figure that rests on so many; nothing when there is none.
    fn figure(figure: Option<Figure>, n: u64, counted: Counted) -> Self {
        let value = figure.map(Value::Figure).ok_or(Unmeasured::Nothing(counted));
        Self { value, n, left_out: BTreeMap::new(), by_worker: Vec::new(), remarks: Vec::new() }
    }

    /// No value, for want of anything to count.
    fn nothing(counted: Counted) -> Self {
        Self::figure(None, 0, counted)
    }

    fn mean_of_workers(by_worker: Vec<(u32, Figure)>) -> Self {
        let sum = by_worker.iter().fold(Figure::whole(0), |sum, (_, figure)| sum.plus(figure));
        let n = count(by_worker.len());
        let mean = sum.divided_by(&whole(n));
        Self { by_worker, ..Self::figure(mean, n, Counted::Workers) }
    }

    /// The same with something to tell.
    #[must_use]
    fn telling(mut self, remark: Remark) -> Self {
        if remark.is_worth_telling() {
            self.remarks.push(remark);
        }
        self
    }

    /// The same with something left out.
    #[must_use]
    fn leaving_out(mut self, reason: LeftOut, count: u64) -> Self {
        if count > 0 {
            *self.left_out.entry(reason).or_default() += count;
        }
        self
    }
}

impl Measure {
    /// Counts the measure, if the tables and columns that it needs are at hand.
    pub fn of(&self, scope: &Scope<'_>) -> Measurement {
        let wanting = self.needs.iter().find(|(table, column)| !scope.records.has(table, column));
        match wanting {
            None => (self.compute)(scope),
            Some((table, column)) => {
                let value =
                    Err(if scope.records.has_table(table) { Unmeasured::NoColumn { table, column } } else { Unmeasured::NoTable(table) });
                Measurement { value, n: 0, left_out: BTreeMap::new(), by_worker: Vec::new(), remarks: Vec::new() }
            }
        }
    }
}

/// How many there are, as a number of a measure.
fn count(length: usize) -> u64 {
    u64::try_from(length).unwrap_or(u64::MAX)
}

/// A number of a measure as a figure.
fn whole(number: u64) -> Figure {
    Figure::whole(i64::try_from(number).unwrap_or(i64::MAX))
}

/// A part as a percentage of the whole; nothing where that is zero.
fn percent(part: u64, of: u64) -> Option<Figure> {
    whole(part).times(100).divided_by(&whole(of))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rubric::measure;

    #[test]
    fn the_measures_that_count_are_those_that_a_rubric_may_name() {
        let known: Vec<&str> = measure::MEASURES.iter().map(|measure| measure.name).collect();
        let here: Vec<&str> = MEASURES.iter().map(|measure| measure.name).collect();
        assert_eq!(here, known);
    }

    #[test]
    fn every_need_is_a_column_of_a_table() {
        for measure in MEASURES {
            for (table, column) in measure.needs {
                let table = crate::audit::TABLES.into_iter().find(|kind| kind.name == *table).expect(table);
                assert!(table.column(column).is_some(), "{}: {} {column}", measure.name, table.name);
            }
        }
    }
}
