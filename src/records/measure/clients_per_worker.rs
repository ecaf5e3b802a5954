//! `clients_per_worker`: the caseload on the reference date (ruling 16).

use super::{Measure, Measurement, Scope, count, whole};
use crate::figure::Figure;
use crate::locale::Label;
use crate::records::counted::{Counted, LeftOut};

pub static MEASURE: Measure = Measure {
    name: "clients_per_worker",
    how: Label {
        nl: "aantal cliënten in begeleiding op de peildatum, per voltijdse IPS-werker die dan actief is",
        en: "active clients on the reference date, divided by the FTE of the specialists active then",
        fr: "usagers suivis à la date de référence, divisés par les ETP en fonction à cette date",
    },
    definition: "Clients who are open on the last day of the period, divided by the sum of the FTE of the workers who are active that day. \
                 It is a stock on one day, not a number of trajectories in a year. Per worker: the worker's own open clients by own FTE.",
    counted: Counted::Clients,
    needs: &[("workers", "fte"), ("clients", "enrolled")],
    compute,
};

fn compute(scope: &Scope<'_>) -> Measurement {
    let own_clients = scope.by_worker(scope.open_clients());
    let mut fte = Figure::whole(0);
    let mut by_worker = Vec::new();
    for (worker, stints) in scope.workers_active() {
        let own = stints.iter().fold(Figure::whole(0), |sum, stint| sum.plus(&stint.fte));
        fte = fte.plus(&own);
        let clients = own_clients.get(usize::try_from(worker).unwrap_or(usize::MAX)).copied().unwrap_or_default();
        by_worker.extend(whole(clients).divided_by(&own).map(|figure| (worker, figure)));
    }
    let n = count(scope.open_clients().count());
    if !scope.records.has("clients", "worker") {
        by_worker.clear();
    }
    let measured = Measurement::figure(whole(n).divided_by(&fte), n, Counted::Workers);
    Measurement { by_worker, ..measured }.leaving_out(LeftOut::BlankDate, scope.undated_clients())
}
