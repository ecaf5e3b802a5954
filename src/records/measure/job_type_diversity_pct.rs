//! `job_type_diversity_pct`: how different the kinds of job are (ruling 19).

use super::diversity::diversity;
use super::{Measure, Measurement, Scope};
use crate::locale::Label;
use crate::records::counted::Counted;

pub static MEASURE: Measure = Measure {
    name: "job_type_diversity_pct",
    how: Label {
        nl: "verschillende soorten banen, als aandeel van de banen in de periode",
        en: "different kinds of job, as a share of the jobs in the period",
        fr: "types d'emploi différents, en % des emplois de la période",
    },
    definition: "Different kinds of job as a percentage of the jobs held on any day of the period; small and capital letters and runs of spaces make \
                 no difference. A job that does not say is left out.",
    counted: Counted::Jobs,
    needs: &[("jobs", "started"), ("jobs", "job_type")],
    compute,
};

fn compute(scope: &Scope<'_>) -> Measurement {
    diversity(scope, |job| job.kind)
}
