//! `current_jobs`: how many jobs there are.

use super::{Measure, Measurement, Scope, Value, count, whole};
use crate::locale::Label;
use crate::records::counted::{Counted, LeftOut};

pub static MEASURE: Measure = Measure {
    name: "current_jobs",
    how: Label {
        nl: "banen op een of meer dagen van de periode",
        en: "jobs held on any day of the period",
        fr: "emplois occupés un jour ou plus de la période",
    },
    definition: "How many jobs are held on any day of the period.",
    counted: Counted::Jobs,
    needs: &[("jobs", "started")],
    compute,
};

fn compute(scope: &Scope<'_>) -> Measurement {
    let n = count(scope.held(scope.jobs()).count());
    let undated = count(scope.jobs().map_or(0, |jobs| jobs.undated));
    Measurement::new(Value::Figure(whole(n)), n).leaving_out(LeftOut::BlankDate, undated)
}
