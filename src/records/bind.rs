//! Measured facts to the items of a rubric, beside what the evidence states of them.

use super::Records;
use super::measure::{Measure, Measurement, Scope, Value, measure};
use crate::audit::Audit;
use crate::diagnostic::{Problem, Problems, Severity};
use crate::locale::Message;
use crate::rubric::{Answer, FactName, ItemId, TrackId};

/// A fact of an item in a track, and what its measure came to.
pub struct MeasuredFact {
    /// The item.
    pub item: ItemId,
    /// The track.
    pub track: TrackId,
    /// The fact.
    pub fact: FactName,
    /// The measure.
    pub measure: &'static Measure,
    /// What it came to.
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
}

/// Every fact of the audit's model that names a measure, in the order of the scale, with what it comes to.
pub fn measure_all(records: &Records, audit: &Audit) -> Vec<MeasuredFact> {
    let place = |track: &TrackId| {
        let place = records.tracks.iter().position(|known| known == track.as_str());
        place.and_then(|place| u8::try_from(place).ok()).unwrap_or(u8::MAX)
    };
    let tracks_of_rubric: Vec<u8> = audit.rubric.tracks.iter().map(|track| place(&track.id)).collect();
    let mut measured = Vec::new();
    for item in &audit.rubric.items {
        for track in audit.model.tracks.iter().filter(|track| item.is_scored(&audit.model.id, track)) {
            for (name, fact) in item.facts.iter() {
                let Some((used, measure)) = fact.measure.as_ref().and_then(|used| Some((used, measure(&used.name)?))) else { continue };
                let scope = Scope {
                    records,
                    caseload: audit.model.caseload,
                    track: place(track),
                    is_only_track: audit.model.tracks.len() == 1,
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

/// Lays measured facts into the evidence of an audit. Where the evidence states another value, that stands only with a note that says
/// why, and is an error without one.
pub fn bind(audit: &mut Audit, facts: &[MeasuredFact], problems: &mut Problems) {
    for measured in facts {
        let Some(answer) = measured.answer() else { continue };
        let Some(item) = audit.rubric.item(measured.item.as_str()) else { continue };
        let about = |severity: Severity, message: Message| {
            Problem::new(severity, message).about(measured.item.as_str()).in_track(measured.track.as_str())
        };
        let evidence = audit.evidence.entry((measured.item.clone(), measured.track.clone())).or_default();
        evidence.measured.insert(measured.fact.clone(), answer.clone());
        match evidence.facts.get(&measured.fact) {
            None => {
                evidence.facts.insert(measured.fact.clone(), answer);
            }
            Some(stated) if *stated == answer => {}
            Some(stated) => {
                let (item_id, fact) = (measured.item.to_string(), measured.fact.to_string());
                let (stated, measured_value) = (item.plain(stated, &measured.fact), item.plain(&answer, &measured.fact));
                let problem = if evidence.explained.contains(&measured.fact) {
                    about(Severity::Warning, Message::StatedOverMeasured { item: item_id, fact, stated, measured: measured_value })
                } else {
                    about(Severity::Error, Message::StatedAgainstMeasured { item: item_id, fact, stated, measured: measured_value })
                };
                problems.push_joined(problem);
                continue;
            }
        }
        if measured.measurement.waiting > 0 {
            let message = Message::WaitingSoFar { item: measured.item.to_string(), clients: measured.measurement.waiting };
            problems.push_joined(about(Severity::Warning, message));
        }
    }
}
