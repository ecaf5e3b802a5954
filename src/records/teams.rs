//! The teams of workers beside those of clients: joined names taken apart, and teams that only one of the two tables knows.

use std::collections::BTreeSet;

use super::clients::Clients;
use super::faults::FaultLog;
use super::names::{NO_NAME, NameId, Names};
use super::reader::TableReader;
use super::row_fault::RowFault;
use super::workers::Workers;
use crate::diagnostic::{Problem, Problems, Severity};
use crate::locale::Message;

/// What may stand between the teams of one cell, beside `|` and `;`, which never stand in a name.
const JOINS: [&str; 9] = [",", "/", "+", "&", "\n", " en ", " et ", " and ", "\r"];

/// Takes joined teams of workers apart where the whole is no client's team and every part is; what either table alone knows is told.
pub fn join(
    workers: &mut Workers,
    clients: &Clients,
    names: &Names,
    readers: (&TableReader<'_>, &TableReader<'_>),
    problems: &mut Problems,
) {
    let (of_workers, of_clients) = readers;
    if !of_workers.has("teams") || !of_clients.has("team") {
        return;
    }
    let known: BTreeSet<NameId> = clients.enrolments.iter().map(|enrolment| enrolment.team).filter(|team| *team != NO_NAME).collect();
    if known.is_empty() {
        return;
    }
    let (mut log, mut first_joined) = (FaultLog::default(), None);
    let mut all: BTreeSet<NameId> = BTreeSet::new();
    for stint in workers.stints.iter_mut().flatten() {
        let mut teams: Vec<NameId> = Vec::new();
        for team in &stint.teams {
            match parts(*team, names, &known) {
                Some(parts) => {
                    first_joined = first_joined.min(Some(stint.row)).or(Some(stint.row));
                    teams.extend(parts);
                }
                None => teams.push(*team),
            }
        }
        teams.sort_unstable();
        teams.dedup();
        if teams.iter().any(|team| !known.contains(team)) {
            log.note(RowFault::TeamWithoutClients, "teams", stint.row);
        }
        all.extend(&teams);
        stint.teams = teams;
    }
    if let Some(row) = first_joined {
        problems.push(Problem::new(Severity::Notice, Message::JoinedTeams).at(of_workers.place("teams", row)));
    }
    of_workers.report(log, problems);
    let mut log = FaultLog::default();
    for enrolment in clients.enrolments.iter().filter(|enrolment| enrolment.team != NO_NAME && !all.contains(&enrolment.team)) {
        log.note(RowFault::TeamWithoutWorkers, "team", enrolment.row);
    }
    of_clients.report(log, problems);
}

/// The teams that a name joins; nothing where it is a client's team itself, or a part of it is none.
fn parts(team: NameId, names: &Names, known: &BTreeSet<NameId>) -> Option<Vec<NameId>> {
    if known.contains(&team) {
        return None;
    }
    let written = names.written(team)?;
    let mut parts = vec![written];
    for join in JOINS {
        parts = parts.into_iter().flat_map(|part| part.split(join)).collect();
    }
    let parts: Vec<&str> = parts.into_iter().map(str::trim).filter(|part| !part.is_empty()).collect();
    let found = || parts.iter().map(|part| names.find(part).filter(|team| known.contains(team))).collect();
    if parts.len() > 1 { found() } else { None }
}
