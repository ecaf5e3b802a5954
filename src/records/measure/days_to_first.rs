//! The mean time from enrolment to a first contact (ruling 17).

use super::{Measurement, Scope, whole};
use crate::audit::Remark;
use crate::figure::Figure;
use crate::records::contacts::ContactTally;
use crate::records::counted::{Counted, LeftOut};
use crate::records::{Belongs, Day, OPEN};

/// The mean wait of the track's clients who enrolled in the period; `first` has the first contact of each enrolment.
pub fn mean_wait(scope: &Scope<'_>, first: fn(&ContactTally) -> &Vec<Day>) -> Measurement {
    let firsts = scope.contacts().map_or(&[][..], |contacts| first(contacts));
    let (mut days, mut n, mut waiting, mut too_short, mut of_no_track) = (0_i64, 0, 0, 0, 0);
    for (place, enrolment) in scope.enrolments() {
        if enrolment.enrolled < scope.from() || scope.to() < enrolment.enrolled {
            continue;
        }
        if !scope.is_of_track(enrolment.belongs) {
            of_no_track += u64::from(enrolment.belongs == Belongs::NotSaid);
            continue;
        }
        let contact = firsts.get(place).copied().unwrap_or(OPEN);
        let has_contact = contact <= scope.to();
        let until = if has_contact { contact } else { scope.to().min(enrolment.closed) };
        let waited = i64::from(until) - i64::from(enrolment.enrolled);
        if !has_contact && waited < i64::from(scope.setting(scope.settings.wait_days)) {
            too_short += 1;
            continue;
        }
        waiting += u64::from(!has_contact);
        days += waited;
        n += 1;
    }
    let measured = Measurement::figure(Figure::whole(days).divided_by(&whole(n)), n, Counted::Clients);
    measured
        .telling(Remark::Waiting { clients: waiting })
        .leaving_out(LeftOut::WaitingTooShort, too_short)
        .leaving_out(LeftOut::BlankTrack, of_no_track)
        .leaving_out(LeftOut::BlankDate, scope.undated_clients())
}
