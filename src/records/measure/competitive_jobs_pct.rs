//! `competitive_jobs_pct`: how many jobs are competitive.

use super::{Measure, Measurement, Scope, count, percent};
use crate::locale::Label;
use crate::records::counted::{Counted, LeftOut};

pub static MEASURE: Measure = Measure {
    name: "competitive_jobs_pct",
    how: Label {
        nl: "reguliere, betaalde banen, als aandeel van de banen in de periode",
        en: "competitive jobs, as a share of the jobs in the period",
        fr: "emplois ordinaires, en % des emplois de la période",
    },
    definition: "Competitive jobs as a percentage of the jobs held on any day of the period. A job that does not say is left out.",
    counted: Counted::Jobs,
    needs: &[("jobs", "started"), ("jobs", "competitive")],
    compute,
};

fn compute(scope: &Scope<'_>) -> Measurement {
    let answers: Vec<Option<bool>> = scope.held(scope.jobs()).map(|job| job.regular).collect();
    let competitive = count(answers.iter().filter(|answer| **answer == Some(true)).count());
    let n = count(answers.iter().flatten().count());
    Measurement::figure(percent(competitive, n), n, Counted::Jobs)
        .leaving_out(LeftOut::BlankAnswer, count(answers.len()) - n)
        .leaving_out(LeftOut::BlankDate, count(scope.jobs().map_or(0, |jobs| jobs.undated)))
}
