//! How many starts of jobs and courses have meetings with the client around them.

use super::{Measurement, Scope, percent};
use crate::records::counted::{Counted, LeftOut};
use crate::records::starts::MetOn;

/// The days around a start that a measure looks at.
pub struct Window {
    /// The last of them, counted from the start.
    pub last: i64,
    /// Whether the job or course must last so long to count.
    pub must_last: bool,
}

/// The share of the starts in the period whose meetings satisfy, of those whose days have passed by the reference date.
pub fn share_of_starts(scope: &Scope<'_>, window: &Window, is_met: impl Fn(MetOn) -> bool) -> Measurement {
    let (mut met, mut n, mut not_over, mut ended) = (0, 0, 0, 0);
    for (start, met_on) in scope.starts() {
        let last = i64::from(start.day) + window.last;
        if window.must_last && i64::from(start.ended) < last.min(i64::from(scope.to())) {
            ended += 1;
        } else if last > i64::from(scope.to()) {
            not_over += 1;
        } else {
            n += 1;
            met += u64::from(is_met(met_on));
        }
    }
    Measurement::figure(percent(met, n), n, Counted::Starts)
        .leaving_out(LeftOut::WindowNotOver, not_over)
        .leaving_out(LeftOut::EndedBeforeWindow, ended)
        .leaving_out(LeftOut::BlankDate, scope.undated_starts())
}
