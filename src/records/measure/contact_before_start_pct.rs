//! `contact_before_start_pct`: how many starts have a meeting with the client shortly before.

use super::around_start::{Window, share_of_starts};
use super::{Measure, Measurement, Scope};
use crate::locale::Label;
use crate::records::counted::Counted;

pub static MEASURE: Measure = Measure {
    name: "contact_before_start_pct",
    how: Label {
        nl: "gestarte banen en opleidingen met persoonlijk contact met de cliënt in de dagen ervoor",
        en: "starts of a job or course with contact in person with the client in the days before",
        fr: "débuts d'emploi ou de formation avec un contact en personne dans les jours qui précèdent",
    },
    definition: "Starts of jobs and courses in the period with a contact in person with the client on one of the `days` days before, as a \
                 percentage of all starts.",
    counted: Counted::Starts,
    needs: &[("clients", "client"), ("contacts", "client"), ("contacts", "mode"), ("jobs", "started"), ("courses", "started")],
    compute,
};

fn compute(scope: &Scope<'_>) -> Measurement {
    let days = i64::from(scope.setting(scope.settings.days));
    share_of_starts(scope, &Window { last: -1, must_last: false }, |met| met.within(-days, -1))
}
