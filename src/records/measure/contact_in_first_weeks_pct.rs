//! `contact_in_first_weeks_pct`: how many starts have a meeting with the client in each of the first weeks.

use super::around_start::{Window, share_of_starts};
use super::{Measure, Measurement, Scope};
use crate::locale::Label;
use crate::records::counted::Counted;

pub static MEASURE: Measure = Measure {
    name: "contact_in_first_weeks_pct",
    how: Label {
        nl: "gestarte banen en opleidingen met persoonlijk contact met de cliënt in elk van de eerste weken",
        en: "starts of a job or course with contact in person with the client in each of the first weeks",
        fr: "débuts d'emploi ou de formation avec un contact en personne à chacune des premières semaines",
    },
    definition: "Starts of jobs and courses in the period with a contact in person with the client in each of the first `weeks` stretches of \
                 seven days from the first day, as a percentage of the starts for which these weeks have passed and that did not end \
                 before.",
    counted: Counted::Starts,
    needs: &[("clients", "client"), ("contacts", "client"), ("contacts", "mode"), ("jobs", "started"), ("courses", "started")],
    compute,
};

fn compute(scope: &Scope<'_>) -> Measurement {
    let weeks = i64::from(scope.setting(scope.settings.weeks));
    let window = Window { last: 7 * weeks - 1, must_last: true };
    share_of_starts(scope, &window, |met| (0..weeks).all(|week| met.within(7 * week, 7 * week + 6)))
}
