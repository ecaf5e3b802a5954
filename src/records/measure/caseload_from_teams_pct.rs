//! `caseload_from_teams_pct`: the share of the caseload that comes from the workers' own care teams.

use super::{Measure, Measurement, Scope, count, percent};
use crate::locale::Label;
use crate::records::Enrolment;
use crate::records::counted::{Counted, LeftOut};
use crate::records::names::NO_NAME;

pub static MEASURE: Measure = Measure {
    name: "caseload_from_teams_pct",
    how: Label {
        nl: "cliënten in begeleiding uit een team van hun IPS-werker, als aandeel van alle cliënten in begeleiding op de peildatum",
        en: "active clients from a team of their specialist, as a share of all active clients",
        fr: "usagers suivis d'une équipe de leur jobcoach, en % de tous les usagers suivis",
    },
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
    let from_team: Vec<&Enrolment> = open.iter().copied().filter(|client| is_from_team(client)).collect();
    let (own, own_from_team) = (scope.by_worker(open.iter().copied()), scope.by_worker(from_team.iter().copied()));
    let of = |counts: &[u64], worker: u32| counts.get(usize::try_from(worker).unwrap_or(usize::MAX)).copied().unwrap_or_default();
    let mut by_worker = Vec::new();
    for (worker, _) in scope.workers_active() {
        by_worker.extend(percent(of(&own_from_team, worker), of(&own, worker)).map(|share| (worker, share)));
    }
    let n = count(open.len());
    let measured = Measurement::figure(percent(count(from_team.len()), n), n, Counted::Clients);
    Measurement { by_worker, ..measured }.leaving_out(LeftOut::BlankDate, scope.undated_clients())
}
