//! `school_contacts_tracked`: whether contacts with schools are on record.

use super::tracked::tracked;
use super::{Measure, Measurement, Scope};
use crate::locale::Label;
use crate::records::counted::Counted;

pub static MEASURE: Measure = Measure {
    name: "school_contacts_tracked",
    how: Label {
        nl: "of er in de periode een contact met een onderwijsinstelling is geregistreerd",
        en: "whether any contact with a school in the period is recorded",
        fr: "si un contact avec une école est consigné dans la période",
    },
    definition: "Yes when the table holds at least one contact with a school in the period, in person or not.",
    counted: Counted::Contacts,
    needs: &[("contacts", "with")],
    compute,
};

fn compute(scope: &Scope<'_>) -> Measurement {
    let held = scope.contacts().map_or(0, |contacts| contacts.with_schools);
    tracked(scope, held, |kinds| kinds.schools)
}
