//! `teams`: how many care teams a worker is in at most.

use super::{Measure, Measurement, Scope, count, whole};
use crate::locale::Label;
use crate::records::counted::{Counted, LeftOut};

pub static MEASURE: Measure = Measure {
    name: "teams",
    how: Label {
        nl: "het hoogste aantal teams van één IPS-werker die op de peildatum actief is",
        en: "the highest number of teams of any specialist active on the reference date",
        fr: "le plus grand nombre d'équipes d'un jobcoach en fonction à la date de référence",
    },
    definition: "The most care teams of any worker who is active on the last day of the period; a worker without a team is left out.",
    counted: Counted::Workers,
    needs: &[("workers", "teams")],
    compute,
};

fn compute(scope: &Scope<'_>) -> Measurement {
    let (with, without): (Vec<_>, Vec<_>) = teams_of_workers(scope).partition(|(_, teams)| *teams > 0);
    let by_worker: Vec<_> = with.into_iter().map(|(worker, teams)| (worker, whole(teams))).collect();
    let most = by_worker.iter().map(|(_, teams)| teams.clone()).max();
    let measured = Measurement::figure(most, count(by_worker.len()), Counted::Workers);
    Measurement { by_worker, ..measured }.leaving_out(LeftOut::NoTeam, count(without.len()))
}

/// How many teams each worker who is active on the reference date is in.
pub(super) fn teams_of_workers(scope: &Scope<'_>) -> impl Iterator<Item = (u32, u64)> {
    scope.workers_active().map(|(worker, stints)| {
        let mut teams: Vec<_> = stints.iter().flat_map(|stint| &stint.teams).collect();
        teams.sort_unstable();
        teams.dedup();
        (worker, count(teams.len()))
    })
}
