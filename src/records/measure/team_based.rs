//! `team_based`: whether every worker is in a care team.

use super::teams::teams_of_workers;
use super::{Measure, Measurement, Scope, Value, count};
use crate::audit::Remark;
use crate::locale::Label;
use crate::records::counted::Counted;

pub static MEASURE: Measure = Measure {
    name: "team_based",
    how: Label {
        nl: "of elke IPS-werker die op de peildatum actief is, een team heeft",
        en: "whether every specialist active on the reference date has a team",
        fr: "si chaque jobcoach en fonction à la date de référence a une équipe",
    },
    definition: "Yes when every worker who is active on the last day of the period has a care team.",
    counted: Counted::Workers,
    needs: &[("workers", "teams")],
    compute,
};

fn compute(scope: &Scope<'_>) -> Measurement {
    let teams: Vec<u64> = teams_of_workers(scope).map(|(_, teams)| teams).collect();
    if teams.is_empty() {
        return Measurement::nothing(Counted::Workers);
    }
    let without = count(teams.iter().filter(|teams| **teams == 0).count());
    Measurement::new(Value::YesNo(without == 0), count(teams.len())).telling(Remark::WithoutTeam { workers: without })
}
