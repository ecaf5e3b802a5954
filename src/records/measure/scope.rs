//! Whom a measure counts: those of the whole programme, or those of a track.

use crate::records::cell::Belongs;
use crate::records::clients::Enrolment;
use crate::records::contacts::ContactTally;
use crate::records::engagements::{Engagement, Engagements};
use crate::records::hours::HoursTally;
use crate::records::ids::NOBODY;
use crate::records::names::Names;
use crate::records::starts::{MetOn, Start};
use crate::records::workers::{Stint, Workers};
use crate::records::{Day, Records};
use crate::rubric::{Caseload, Settings};

/// What a measure is counted over.
pub struct Scope<'a> {
    pub records: &'a Records,
    /// Whether the track has clients and workers of its own.
    pub caseload: Caseload,
    /// The track's place among those of the records.
    pub track: u8,
    /// Whether the programme's model has no other track, so that whoever is of no other track of the rubric is of this one.
    pub is_only_track: bool,
    /// The places of the tracks that the rubric knows.
    pub tracks_of_rubric: &'a [u8],
    /// What of the scale the measure works with.
    pub settings: &'a Settings,
}

impl<'a> Scope<'a> {
    /// The first day of the period.
    pub fn from(&self) -> Day {
        self.records.from
    }

    /// The last day of the period: the reference date.
    pub fn to(&self) -> Day {
        self.records.to
    }

    /// A setting; the rubric was checked to have those that a measure takes.
    pub fn setting(&self, setting: Option<u32>) -> u32 {
        setting.unwrap_or_default()
    }

    pub fn contacts(&self) -> Option<&'a ContactTally> {
        self.records.contacts.as_ref()
    }

    pub fn hours(&self) -> Option<&'a HoursTally> {
        self.records.hours.as_ref()
    }

    /// The names of teams, employers and kinds.
    pub fn names(&self) -> &'a Names {
        &self.records.names
    }

    /// The workers of all tracks, to look up.
    pub fn all_workers(&self) -> Option<&'a Workers> {
        self.records.workers.as_ref()
    }

    /// Whether who belongs there is of this track. Who is of both belongs to each; who is of none that the rubric knows, or does not
    /// say, belongs to a track that is the only one.
    pub fn is_of_track(&self, belongs: Belongs) -> bool {
        match belongs {
            Belongs::ToBoth => true,
            Belongs::To(track) => track == self.track || (self.is_only_track && !self.tracks_of_rubric.contains(&track)),
            Belongs::NotSaid => self.is_only_track,
        }
    }

    /// Whether who belongs there is in the caseload: anybody where it is shared.
    pub fn counts(&self, belongs: Belongs) -> bool {
        self.caseload == Caseload::Shared || self.is_of_track(belongs)
    }

    /// The workers in the caseload, with their stints in it.
    pub fn workers(&self) -> impl Iterator<Item = (u32, Vec<&'a Stint>)> + '_ {
        let all = self.records.workers.iter().flat_map(|workers| &workers.stints).enumerate();
        let own = |(place, stints): (usize, &'a Vec<Stint>)| {
            let stints: Vec<&Stint> = stints.iter().filter(|stint| self.counts(stint.belongs)).collect();
            (u32::try_from(place).unwrap_or(NOBODY), stints)
        };
        all.map(own).filter(|(_, stints)| !stints.is_empty())
    }

    /// The workers who are active on the reference date, with their stints of that day.
    pub fn workers_active(&self) -> impl Iterator<Item = (u32, Vec<&'a Stint>)> + '_ {
        let active = |(place, stints): (u32, Vec<&'a Stint>)| {
            let stints: Vec<&Stint> = stints.into_iter().filter(|stint| stint.covers(self.to())).collect();
            (place, stints)
        };
        self.workers().map(active).filter(|(_, stints)| !stints.is_empty())
    }

    /// Every enrolment with its place among all.
    pub fn enrolments(&self) -> impl Iterator<Item = (usize, &'a Enrolment)> + '_ {
        self.records.clients.iter().flat_map(|clients| &clients.enrolments).enumerate()
    }

    /// The clients in the caseload who are open on the reference date.
    pub fn open_clients(&self) -> impl Iterator<Item = &'a Enrolment> + '_ {
        self.enrolments().map(|(_, enrolment)| enrolment).filter(|enrolment| self.counts(enrolment.belongs) && enrolment.is_open(self.to()))
    }

    /// How many of these enrolments each worker has, by the worker's place.
    pub fn by_worker<'e>(&self, enrolments: impl Iterator<Item = &'e Enrolment>) -> Vec<u64> {
        let mut counts = vec![0; self.records.workers.as_ref().map_or(0, |workers| workers.ids.len())];
        for enrolment in enrolments {
            if let Some(count) = usize::try_from(enrolment.worker).ok().and_then(|worker| counts.get_mut(worker)) {
                *count += 1;
            }
        }
        counts
    }

    /// How many rows of clients have no day of enrolment.
    pub fn undated_clients(&self) -> u64 {
        super::count(self.records.clients.as_ref().map_or(0, |clients| clients.undated))
    }

    /// Whether a client is in the caseload, by any of the client's enrolments.
    pub fn counts_client(&self, client: u32) -> bool {
        if self.caseload == Caseload::Shared {
            return true;
        }
        let enrolments = self.records.clients.as_ref().map_or(&[][..], |clients| clients.of(client));
        enrolments.iter().any(|enrolment| self.is_of_track(enrolment.belongs))
    }

    /// The jobs or courses of clients in the caseload that are held on any day of the period.
    pub fn held<'s>(&'s self, engagements: Option<&'a Engagements>) -> impl Iterator<Item = &'a Engagement> + use<'s, 'a> {
        let all = engagements.into_iter().flat_map(|engagements| &engagements.all);
        all.filter(|engagement| engagement.is_held_within(self.from(), self.to()) && self.counts_client(engagement.client))
    }

    pub fn jobs(&self) -> Option<&'a Engagements> {
        self.records.jobs.as_ref()
    }

    pub fn courses(&self) -> Option<&'a Engagements> {
        self.records.courses.as_ref()
    }

    /// Whether a client holds a job or course on the reference date.
    pub fn is_engaged(&self, client: u32) -> bool {
        [self.jobs(), self.courses()].into_iter().flatten().any(|held| held.of(client).iter().any(|held| held.is_held(self.to())))
    }

    /// The starts of jobs and courses of clients in the caseload, with the days on which the client was met.
    pub fn starts(&self) -> impl Iterator<Item = (&'a Start, MetOn)> + '_ {
        let met_on = self.contacts().map_or(&[][..], |contacts| &contacts.met_on);
        self.records.starts.iter().zip(met_on.iter().copied()).filter(|(start, _)| self.counts_client(start.client))
    }

    /// How many jobs and courses have no day on which they started.
    pub fn undated_starts(&self) -> u64 {
        [self.jobs(), self.courses()].into_iter().flatten().map(|held| super::count(held.undated)).sum()
    }
}
