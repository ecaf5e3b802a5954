//! `contacts_per_week`: how often workers meet employers and schools (ruling 11).

use super::{Measure, Measurement, Scope, whole};
use crate::figure::Figure;
use crate::locale::Label;
use crate::records::counted::{Counted, LeftOut};

pub static MEASURE: Measure = Measure {
    name: "contacts_per_week",
    how: Label {
        nl: "per IPS-werker de persoonlijke contacten met werkgevers en onderwijsinstellingen per actieve week, en daarvan het gemiddelde",
        en: "per specialist the contacts in person with employers and schools per active week, and the mean of these",
        fr: "par jobcoach, les contacts en personne avec employeurs et écoles par semaine en fonction, puis la moyenne",
    },
    definition: "Per worker: contacts in person with employers and schools in the period on days on which the worker is active, named client or \
                 not, divided by the worker's active days in the period by seven; then the mean over workers. A worker's job-seeking \
                 clients are those open on the last day who hold no job and no course that day. A worker without any is left out. One \
                 with `few_clients` or fewer, whose rate is `contacts_each` times their number or more, counts as `counts_as`, or as \
                 the rate if that is higher.",
    counted: Counted::Workers,
    needs: &[
        ("workers", "worker"),
        ("clients", "worker"),
        ("contacts", "with"),
        ("contacts", "mode"),
        ("jobs", "started"),
        ("courses", "started"),
    ],
    compute,
};

fn compute(scope: &Scope<'_>) -> Measurement {
    let contacts = scope.contacts().map_or(&[][..], |contacts| &contacts.workers);
    let seeking = scope.by_worker(scope.open_clients().filter(|client| !scope.is_engaged(client.client)));
    let (mut by_worker, mut without, mut while_not_active, mut mode_not_said) = (Vec::new(), 0, 0, 0);
    for (worker, stints) in scope.workers() {
        let days: i64 = stints.iter().map(|stint| stint.days_within(scope.from(), scope.to())).sum();
        let Some(own) = usize::try_from(worker).ok().and_then(|worker| contacts.get(worker)) else { continue };
        while_not_active += own.while_not_active;
        let Some(rate) = whole(own.in_person).times(7).divided_by(&Figure::whole(days)) else { continue };
        mode_not_said += own.mode_not_said;
        let clients = seeking.get(usize::try_from(worker).unwrap_or(usize::MAX)).copied().unwrap_or_default();
        if clients == 0 {
            without += 1;
            continue;
        }
        by_worker.push((worker, counted_as(rate, clients, scope)));
    }
    let undated = scope.contacts().map_or(0, |contacts| contacts.undated);
    Measurement::mean_of_workers(by_worker)
        .leaving_out(LeftOut::NoJobSeekers, without)
        .leaving_out(LeftOut::WorkerNotActive, while_not_active)
        .leaving_out(LeftOut::BlankMode, mode_not_said)
        .leaving_out(LeftOut::BlankDate, undated)
}

/// What a rate counts as: for few job-seeking clients less is enough.
fn counted_as(rate: Figure, clients: u64, scope: &Scope<'_>) -> Figure {
    let setting = |setting: Option<u32>| u64::from(scope.setting(setting));
    let enough = whole(clients * setting(scope.settings.contacts_each));
    let has_few = clients <= setting(scope.settings.few_clients);
    if has_few && rate >= enough { rate.max(whole(setting(scope.settings.counts_as))) } else { rate }
}
