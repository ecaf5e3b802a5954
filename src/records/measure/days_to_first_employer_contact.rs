//! `days_to_first_employer_contact`: how long clients wait for the first contact with an employer (ruling 17).

use super::days_to_first::mean_wait;
use super::{Measure, Measurement, Scope};
use crate::locale::Label;
use crate::records::counted::Counted;

pub static MEASURE: Measure = Measure {
    name: "days_to_first_employer_contact",
    how: Label {
        nl: "dagen van de instroom tot het eerste persoonlijke contact met een werkgever, gemiddeld over de cliënten die in de periode zijn ingestroomd",
        en: "days from enrolment to the first contact in person with an employer, mean over the clients who enrolled in the period",
        fr: "jours de l'inscription au premier contact en personne avec un employeur, moyenne des usagers inscrits dans la période",
    },
    definition: "Over the clients of the track who enrolled in the period: days from enrolment to the first contact in person with an employer \
                 that names the client, from that day up to the last day of the period; then the mean. A client without one counts with \
                 the days up to the last day, or to closing if that came first, when these are `wait_days` or more, and is left out \
                 otherwise. A contact belongs to the last enrolment that began on or before it.",
    counted: Counted::Clients,
    needs: &[("clients", "enrolled"), ("contacts", "client"), ("contacts", "mode")],
    compute,
};

fn compute(scope: &Scope<'_>) -> Measurement {
    mean_wait(scope, |contacts| &contacts.first_employer)
}
