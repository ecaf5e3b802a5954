//! The mean over workers of the share of their hours that goes to something (ruling 18).

use super::{Measurement, Scope};
use crate::records::counted::LeftOut;
use crate::records::hours::{OfWorker, Share};

/// The mean over the workers with hours above zero of the share that `part` picks.
pub fn mean_share(scope: &Scope<'_>, part: fn(&OfWorker) -> Share) -> Measurement {
    let (mut by_worker, mut without, mut not_said) = (Vec::new(), 0, 0);
    let hours = scope.hours().map_or(&[][..], |hours| &hours.workers);
    for (worker, _) in scope.workers() {
        let Some(own) = usize::try_from(worker).ok().and_then(|worker| hours.get(worker)).map(part) else { continue };
        not_said += own.not_said;
        match own.percent() {
            Some(share) => by_worker.push((worker, share)),
            None => without += 1,
        }
    }
    Measurement::mean_of_workers(by_worker).leaving_out(LeftOut::NoHours, without).leaving_out(LeftOut::BlankAnswer, not_said)
}
