//! `breadth`: how many of the types of course that the scale lists clients take.

use std::collections::BTreeSet;

use super::{Measure, Measurement, Scope, Value, count};
use crate::audit::Remark;
use crate::locale::Label;
use crate::records::counted::{Counted, LeftOut};
use crate::records::names::{NO_NAME, NameId};

pub static MEASURE: Measure = Measure {
    name: "breadth",
    how: Label {
        nl: "hoeveel van de soorten opleiding van de schaal voorkomen",
        en: "number of the scale's kinds of education that occur",
        fr: "nombre de types de formation de l'échelle rencontrés",
    },
    definition: "Over the courses held on any day of the period: the lowest of three answers when they are of `few_types` different types or \
                 fewer, the highest when every type under `types` is among them, else the middle one. A type that is neither among `types` nor \
                 the meaning of a value is not counted.",
    counted: Counted::Courses,
    needs: &[("courses", "started"), ("courses", "course_type")],
    compute,
};

fn compute(scope: &Scope<'_>) -> Measurement {
    let types: Vec<NameId> = scope.held(scope.courses()).map(|course| course.kind).collect();
    let said = types.iter().copied().filter(|name| *name != NO_NAME);
    let of_scale: BTreeSet<NameId> = scope.settings.types.iter().filter_map(|name| scope.names().find(name)).collect();
    let own = scope.courses().map(|courses| &courses.meant);
    // A type of one's own counts once `values` names it.
    let is_known = |name: &NameId| of_scale.contains(name) || own.is_some_and(|own| own.contains(name));
    let (known, unknown): (Vec<NameId>, Vec<NameId>) = said.partition(is_known);
    let different: BTreeSet<NameId> = known.iter().copied().collect();
    let is_taken = |name: &String| scope.names().find(name).is_some_and(|name| different.contains(&name));
    let breadth = if count(different.len()) <= u64::from(scope.setting(scope.settings.few_types)) {
        0
    } else if scope.settings.types.iter().all(is_taken) {
        2
    } else {
        1
    };
    let n = count(known.len());
    let measured = if n == 0 { Measurement::nothing(Counted::Courses) } else { Measurement::new(Value::OneOfThree(breadth), n) };
    measured
        .telling(Remark::UnknownTypes { courses: count(unknown.len()) })
        .leaving_out(LeftOut::UnknownType, count(unknown.len()))
        .leaving_out(LeftOut::BlankAnswer, count(types.len() - known.len() - unknown.len()))
        .leaving_out(LeftOut::BlankDate, count(scope.courses().map_or(0, |courses| courses.undated)))
}
