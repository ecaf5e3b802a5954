//! `contacts_tracked`: whether contacts with employers and schools are on record.

use super::{Measure, Measurement, Scope, Value};
use crate::locale::Label;
use crate::records::counted::{Counted, LeftOut};

pub static MEASURE: Measure = Measure {
    name: "contacts_tracked",
    how: Label {
        nl: "of er in de periode een contact met werkgever of school is geregistreerd",
        en: "whether any contact with an employer or school in the period is on record",
        fr: "si un contact avec un employeur ou une école est enregistré dans la période",
    },
    definition: "Yes when the table holds at least one contact with an employer or school in the period, in person or not.",
    counted: Counted::Contacts,
    needs: &[("contacts", "with")],
    compute,
};

fn compute(scope: &Scope<'_>) -> Measurement {
    let held = scope.contacts().map_or(0, |contacts| contacts.with_employers + contacts.with_schools);
    let undated = scope.contacts().map_or(0, |contacts| contacts.undated);
    Measurement::new(Value::YesNo(held > 0), held).leaving_out(LeftOut::BlankDate, undated)
}
