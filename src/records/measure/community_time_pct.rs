//! `community_time_pct`: the share of workers' hours that goes to the community (ruling 18).

use super::part::mean_share;
use super::{Measure, Measurement, Scope};
use crate::locale::Label;
use crate::records::counted::Counted;

pub static MEASURE: Measure = Measure {
    name: "community_time_pct",
    how: Label {
        nl: "per IPS-werker het aandeel van de uren buiten de instelling, en daarvan het gemiddelde",
        en: "per specialist the share of hours away from the office, and the mean of these",
        fr: "par jobcoach, la part des heures hors de l'institution, puis la moyenne",
    },
    definition: "Per worker the hours outside the institution, in society, as a percentage of all hours, over the weeks whose Monday is in the period; then the \
                 unweighted mean over the workers with hours above zero. A row that leaves the part blank is left out with its total.",
    counted: Counted::Workers,
    needs: &[("workers", "worker"), ("hours", "total"), ("hours", "community")],
    compute,
};

fn compute(scope: &Scope<'_>) -> Measurement {
    mean_share(scope, |worker| worker.community)
}
