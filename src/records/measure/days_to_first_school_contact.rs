//! `days_to_first_school_contact`: how long clients wait for the first contact with a school (ruling 17).

use super::days_to_first::mean_wait;
use super::{Measure, Measurement, Scope};
use crate::locale::Label;
use crate::records::counted::Counted;

pub static MEASURE: Measure = Measure {
    name: "days_to_first_school_contact",
    how: Label {
        nl: "dagen van inschrijving tot de eerste ontmoeting met een school, gemiddeld over wie in de periode begon",
        en: "days from enrolment to the first meeting with a school, mean over who enrolled in the period",
        fr: "jours de l'inscription à la première rencontre avec une école, moyenne des inscrits de la période",
    },
    definition: "Over the clients of the track who enrolled in the period: days from enrolment to the first contact in person with a school \
                 that names the client, from that day up to the last day of the period; then the mean. A client without one counts with \
                 the days up to the last day, or to closing if that came first, when these are `wait_days` or more, and is left out \
                 otherwise. A contact belongs to the last enrolment that began on or before it.",
    counted: Counted::Clients,
    needs: &[("clients", "enrolled"), ("contacts", "client"), ("contacts", "mode")],
    compute,
};

fn compute(scope: &Scope<'_>) -> Measurement {
    mean_wait(scope, |contacts| &contacts.first_school)
}
