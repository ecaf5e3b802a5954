//! `employer_diversity_pct`: how different the employers are (ruling 19).

use super::diversity::diversity;
use super::{Measure, Measurement, Scope};
use crate::locale::Label;
use crate::records::counted::Counted;

pub static MEASURE: Measure = Measure {
    name: "employer_diversity_pct",
    how: Label {
        nl: "verschillende werkgevers, als aandeel van de banen in de periode",
        en: "different employers, as a share of the jobs in the period",
        fr: "employeurs différents, en % des emplois de la période",
    },
    definition: "Different employers as a percentage of the jobs held on any day of the period; small and capital letters and runs of spaces make \
                 no difference. A job that does not say is left out.",
    counted: Counted::Jobs,
    needs: &[("jobs", "started"), ("jobs", "employer")],
    compute,
};

fn compute(scope: &Scope<'_>) -> Measurement {
    diversity(scope, |job| job.place)
}
