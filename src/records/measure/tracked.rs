//! Whether contacts are on record, and in how many weeks.

use super::{Measurement, Scope, Value, count};
use crate::audit::Remark;
use crate::records::contacts::Kinds;
use crate::records::counted::LeftOut;

/// Yes where the period has such a contact; the scale asks for a list of every week, so in how many there is one is told (ruling 32).
pub(super) fn tracked(scope: &Scope<'_>, held: u64, is_meant: fn(&Kinds) -> bool) -> Measurement {
    let weeks = scope.contacts().map_or(&[][..], |contacts| &contacts.weeks);
    let (with, of) = (count(weeks.iter().filter(|kinds| is_meant(kinds)).count()), count(weeks.len()));
    let undated = scope.contacts().map_or(0, |contacts| contacts.undated);
    let measured = Measurement::new(Value::YesNo(held > 0), held).leaving_out(LeftOut::BlankDate, undated);
    if held > 0 { measured.telling(Remark::WeeksWithContact { weeks: with, of }) } else { measured }
}
