//! `job_type_diversity_pct`: how different the kinds of job are (ruling 19).

use super::diversity::diversity;
use super::{Measure, Measurement, Scope};
use crate::locale::{Counted, HowMeasured};

pub static MEASURE: Measure = Measure {
    name: "job_type_diversity_pct",
    how: HowMeasured::JobTypeDiversityPct,
    definition: "Different kinds of job as a percentage of the jobs held on any day of the period; small and capital letters and runs of spaces make \
                 no difference. A job that does not say is left out.",
    counted: Counted::Jobs,
    needs: &[("jobs", "started"), ("jobs", "job_type")],
    compute,
};

fn compute(scope: &Scope<'_>) -> Measurement {
    diversity(scope, |job| job.kind)
}
