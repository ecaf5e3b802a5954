//! `contact_after_start_pct`: how many starts have a meeting with the client shortly after.

use super::around_start::{Window, share_of_starts};
use super::{Measure, Measurement, Scope};
use crate::locale::Label;
use crate::records::counted::Counted;

pub static MEASURE: Measure = Measure {
    name: "contact_after_start_pct",
    how: Label {
        nl: "gestarte banen en opleidingen met persoonlijk contact met de cliënt kort erna",
        en: "starts of a job or course with contact in person with the client shortly after",
        fr: "débuts d'emploi ou de formation avec un contact en personne peu après",
    },
    definition: "Starts of jobs and courses in the period with a contact in person with the client on the first day or within `days` days \
                 after it, as a percentage of the starts for which these days have passed.",
    counted: Counted::Starts,
    needs: &[("clients", "client"), ("contacts", "client"), ("contacts", "mode"), ("jobs", "started"), ("courses", "started")],
    compute,
};

fn compute(scope: &Scope<'_>) -> Measurement {
    let days = i64::from(scope.setting(scope.settings.days));
    share_of_starts(scope, &Window { last: days, must_last: false }, |met| met.within(0, days))
}
