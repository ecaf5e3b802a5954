//! What each measure comes to for the facts of a rubric.

use super::Records;
use super::measure::{Measure, Measurement, Scope, Value, measure};
use crate::audit::{Audit, Measured};
use crate::diagnostic::Place;
use crate::rubric::{Answer, Caseload, Diverging, FactName, Item, ItemId, TrackId};

/// A fact of an item in a track, and what its measure came to.
pub struct MeasuredFact {
    pub item: ItemId,
    pub track: TrackId,
    pub fact: FactName,
    pub measure: &'static Measure,
    pub measurement: Measurement,
}

impl MeasuredFact {
    /// The value as an answer to the fact.
    pub fn answer(&self) -> Option<Answer> {
        self.measurement.value.as_ref().ok().map(|value| match value {
            Value::Figure(figure) => Answer::Figure(figure.clone()),
            Value::YesNo(yes) => Answer::YesNo(*yes),
            Value::OneOfThree(rank) => Answer::Choice(*rank),
        })
    }

    /// The fact as it is laid beside the evidence; nothing when the records do not yield it.
    pub fn measured(&self, audit: &Audit) -> Option<Measured> {
        let is_needed = |table: &str| self.measure.needs.iter().any(|(needed, _)| *needed == table);
        let tables = audit.records().iter().filter(|named| is_needed(named.table)).map(|named| Place::whole(&named.file));
        Some(Measured {
            item: self.item.clone(),
            track: self.track.clone(),
            fact: self.fact.clone(),
            answer: self.answer()?,
            remarks: self.measurement.remarks.clone(),
            tables: tables.collect(),
        })
    }
}

/// Whose clients and workers count: where the tracks share one score they are counted together, so that records cannot yield two
/// figures (ruling 22).
fn caseload(item: &Item, audit: &Audit) -> Caseload {
    match item.diverging(&audit.model().id) {
        Some(Diverging::Forbidden) => Caseload::Shared,
        _ => audit.model().caseload,
    }
}

/// Every fact of the audit's model that names a measure, in the order of the scale, with what it comes to.
pub fn measure_all(records: &Records, audit: &Audit) -> Vec<MeasuredFact> {
    let place = |track: &TrackId| {
        let place = records.tracks.iter().position(|known| known == track.as_str());
        place.and_then(|place| u8::try_from(place).ok()).unwrap_or(u8::MAX)
    };
    let tracks_of_rubric: Vec<u8> = audit.rubric().tracks.iter().map(|track| place(&track.id)).collect();
    let mut measured = Vec::new();
    for item in &audit.rubric().items {
        for track in audit.model().tracks.iter().filter(|track| item.is_scored(&audit.model().id, track)) {
            for (name, fact) in item.facts.iter() {
                let Some((used, measure)) = fact.measure.as_ref().and_then(|used| Some((used, measure(&used.name)?))) else { continue };
                let scope = Scope {
                    records,
                    caseload: caseload(item, audit),
                    track: place(track),
                    is_only_track: audit.model().tracks.len() == 1,
                    tracks_of_rubric: &tracks_of_rubric,
                    settings: &used.settings,
                };
                let (item, track, fact) = (item.id.clone(), track.clone(), name.clone());
                measured.push(MeasuredFact { item, track, fact, measure, measurement: measure.of(&scope) });
            }
        }
    }
    measured
}
