//! `vocational_time_pct`: the share of workers' hours that goes to work and study (ruling 18).

use super::part::mean_share;
use super::{Measure, Measurement, Scope};
use crate::locale::Label;
use crate::records::counted::Counted;

pub static MEASURE: Measure = Measure {
    name: "vocational_time_pct",
    how: Label {
        nl: "per IPS-werker het aandeel van de uren voor werk en opleiding, en daarvan het gemiddelde",
        en: "per specialist the share of hours for work and education, and the mean of these",
        fr: "par jobcoach, la part des heures pour l'emploi et la formation, puis la moyenne",
    },
    definition: "Per worker the hours for work and study as a percentage of all hours, over the weeks whose Monday is in the period; then the \
                 unweighted mean over the workers with hours above zero. A row that leaves the part blank is left out with its total.",
    counted: Counted::Workers,
    needs: &[("workers", "worker"), ("hours", "total"), ("hours", "vocational")],
    compute,
};

fn compute(scope: &Scope<'_>) -> Measurement {
    mean_share(scope, |worker| worker.vocational)
}
