//! What each measure comes to for the facts of a rubric.

use super::Records;
use super::counted::Counted;
use super::measure::{Measure, Measurement, Scope, Value, measure};
use crate::audit::{Audit, Measured, SMALL};
use crate::diagnostic::Place;
use crate::figure::Figure;
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
            is_small: self.is_small(),
        })
    }

    /// Whether it is a figure that rests on few clients or what is theirs, or a share that few of them have or have not.
    fn is_small(&self) -> bool {
        let Ok(Value::Figure(figure)) = &self.measurement.value else { return false };
        let n = Figure::whole(i64::try_from(self.measurement.n).unwrap_or(i64::MAX));
        let (nobody, small) = (Figure::whole(0), Figure::whole(i64::try_from(SMALL).unwrap_or(i64::MAX)));
        let is_few = |count: &Figure| nobody < *count && *count < small;
        let has_few_of_them = || {
            // Of kinds and employers a share counts none of the clients.
            let is_share = self.measure.name.ends_with("_pct") && !self.measure.name.contains("diversity");
            let part = share(figure, &n);
            is_share && (is_few(&part) || is_few(&n.minus(&part)))
        };
        self.measure.counted != Counted::Workers && (is_few(&n) || has_few_of_them())
    }
}

/// How many a percentage of so many are.
fn share(percentage: &Figure, n: &Figure) -> Figure {
    percentage.product(n).divided_by(&Figure::whole(100)).unwrap_or_else(|| Figure::whole(0))
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
