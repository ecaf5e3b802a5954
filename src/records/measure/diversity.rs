//! How many different names there are among jobs, as a share of the jobs (ruling 19).

use std::collections::BTreeSet;

use super::{Measurement, Scope, count, percent};
use crate::records::Engagement;
use crate::records::counted::{Counted, LeftOut};
use crate::records::names::{NO_NAME, NameId};

/// Different names over the jobs held in the period that have one.
pub fn diversity(scope: &Scope<'_>, name: fn(&Engagement) -> NameId) -> Measurement {
    let names: Vec<NameId> = scope.held(scope.jobs()).map(name).collect();
    let named: Vec<NameId> = names.iter().copied().filter(|name| *name != NO_NAME).collect();
    let different: BTreeSet<NameId> = named.iter().copied().collect();
    let n = count(named.len());
    Measurement::figure(percent(count(different.len()), n), n, Counted::Jobs)
        .leaving_out(LeftOut::BlankAnswer, count(names.len() - named.len()))
        .leaving_out(LeftOut::BlankDate, count(scope.jobs().map_or(0, |jobs| jobs.undated)))
}
