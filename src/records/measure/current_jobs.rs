//! `current_jobs`: how many jobs there are.

use super::{Measure, Measurement, Scope, Value, count, whole};
use crate::locale::Label;
use crate::records::counted::{Counted, LeftOut};

pub static MEASURE: Measure = Measure {
    name: "current_jobs",
    how: Label { nl: "banen op de peildatum", en: "jobs held on the reference date", fr: "emplois occupés à la date de référence" },
    definition: "How many jobs are held on the last day of the period, competitive or not; one that ends on that day is held, and a \
                 client's two jobs are two.",
    counted: Counted::Jobs,
    needs: &[("jobs", "started")],
    compute,
};

fn compute(scope: &Scope<'_>) -> Measurement {
    let n = count(scope.held(scope.jobs()).filter(|job| job.is_held(scope.to())).count());
    let undated = count(scope.jobs().map_or(0, |jobs| jobs.undated));
    Measurement::new(Value::Figure(whole(n)), n).leaving_out(LeftOut::BlankDate, undated)
}
