//! `caseload_from_teams_pct`: the share of the caseload that comes from the workers' own care teams.

use super::{Measure, Measurement, Scope, count, percent};
use crate::locale::{Counted, HowMeasured, LeftOut};
use crate::records::Enrolment;
use crate::records::names::NO_NAME;

/// The measure.
pub static MEASURE: Measure = Measure {
    name: "caseload_from_teams_pct",
    how: HowMeasured::CaseloadFromTeamsPct,
    definition: "Clients who are open on the last day of the period and whose care team is one of their worker's teams, as a percentage of \
                 all open clients. A worker's teams are those of the last stint that began on or before that day. A client without a \
                 team or worker is from none of them.",
    counted: Counted::Clients,
    needs: &[("workers", "teams"), ("clients", "team"), ("clients", "worker")],
    compute,
};

fn compute(scope: &Scope<'_>) -> Measurement {
    let open: Vec<&Enrolment> = scope.open_clients().collect();
    let is_from_team = |client: &Enrolment| {
        let stints = scope.all_workers().map_or(&[][..], |workers| workers.stints_of(client.worker));
        let last = stints.iter().rfind(|stint| stint.from <= scope.to());
        client.team != NO_NAME && last.is_some_and(|stint| stint.teams.contains(&client.team))
    };
    let share = |clients: &[&Enrolment]| {
        let own = count(clients.iter().filter(|client| is_from_team(client)).count());
        percent(own, count(clients.len()))
    };
    let mut by_worker = Vec::new();
    for (worker, _) in scope.workers_active() {
        let own: Vec<&Enrolment> = open.iter().copied().filter(|client| client.worker == worker).collect();
        by_worker.extend(share(&own).map(|share| (worker, share)));
    }
    let measured = Measurement::figure(share(&open), count(open.len()), Counted::Clients);
    Measurement { by_worker, ..measured }.leaving_out(LeftOut::BlankDate, scope.undated_clients())
}
