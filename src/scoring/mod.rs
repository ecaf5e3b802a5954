//! Facts and rubric to a scorecard: ratings beside facts, divergence, sources, totals, what comes next, gates.

mod divergence;
mod extremes;
mod filled;
mod gates;
mod item;
mod lookup;
mod next;
mod outcome;
mod profile;
mod projection;
mod rulings;
mod sources;
mod totals;

pub use extremes::{Extreme, Extremes, extremes};
pub use filled::{Filled, deciding, filled};
pub use gates::{Gates, TrackGate};
pub use item::Settled;
pub use lookup::{Lookup, Varies};
pub use next::{Ask, NextStep, next_step};
pub use outcome::{Basis, Computed, Decision, Outcome};
pub use profile::{PrinciplePoints, principle_points};
pub use projection::projected;
pub use rulings::applied_rulings;
pub use totals::{MinimumResult, SectionTotal, Share, TrackTotal};

use std::collections::BTreeSet;

use crate::audit::{Audit, SMALL};
use crate::diagnostic::{Place, Problem, Problems, Severity};
use crate::locale::Message;
use crate::rubric::{Answer, Item, Occasion, Reason, TrackId};

/// What an audit scores, without the audit.
#[derive(Clone, Debug, PartialEq)]
pub struct Scores {
    /// For each item of the rubric, in order.
    items: Vec<ItemScores>,
    totals: Vec<TrackTotal>,
    remarks: Vec<Problem>,
}

/// What an item got in each track of the model, and what happened while it was scored.
#[derive(Clone, Debug, PartialEq)]
struct ItemScores {
    outcomes: Vec<(TrackId, Outcome)>,
    occasions: BTreeSet<Occasion>,
}

/// The result of an audit.
#[derive(Debug)]
pub struct Scorecard<'a> {
    /// What was scored.
    pub audit: &'a Audit,
    /// Every item of the rubric, in order, with what it got in each track of the model.
    pub items: Vec<ScoredItem<'a>>,
    /// The totals, in the order of the model's tracks.
    pub totals: &'a [TrackTotal],
    /// Warnings and notices, in the order of the items.
    pub remarks: &'a [Problem],
}

/// An item and what it got.
#[derive(Clone, Copy, Debug)]
pub struct ScoredItem<'a> {
    pub item: &'a Item,
    /// Per track of the model, in its order.
    pub outcomes: &'a [(TrackId, Outcome)],
    /// What happened while it was scored that a ruling may be about.
    pub occasions: &'a BTreeSet<Occasion>,
}

impl Scores {
    /// The scorecard of the audit that was scored.
    pub fn of<'a>(&'a self, audit: &'a Audit) -> Scorecard<'a> {
        let items = audit.rubric().items.iter().zip(&self.items);
        let scored =
            |(item, scores): (&'a Item, &'a ItemScores)| ScoredItem { item, outcomes: &scores.outcomes, occasions: &scores.occasions };
        Scorecard { audit, items: items.map(scored).collect(), totals: &self.totals, remarks: &self.remarks }
    }
}

impl Scores {
    /// Takes the answers out of the reasons that are left out of the audit, and out of warnings about few rows of records which rows they are.
    pub fn leave_out_small(&mut self, audit: &Audit) {
        let is_record = |place: &Place| audit.records().iter().any(|table| table.file == place.file);
        for remark in self.remarks.iter_mut().filter(|remark| remark.places.iter().any(is_record)) {
            if let Message::Rows { rows, count, shown, .. } = &mut remark.message
                && u64::try_from(*count).unwrap_or(u64::MAX) < SMALL
            {
                (*count, *shown) = (1, None);
                rows.clear();
                remark.places = remark.places.iter().map(|place| Place::whole(&place.file)).collect();
            }
        }
        for (item, scores) in audit.rubric().items.iter().zip(&mut self.items) {
            for (_, outcome) in &mut scores.outcomes {
                let Some(computed) = outcome.computed_mut() else { continue };
                match &mut computed.reason {
                    Reason::Figure { fact, figure, .. } if audit.is_left_out(&item.id, fact) => *figure = None,
                    Reason::Case { stated, .. } | Reason::Settled { stated } => {
                        for (_, answer) in stated.iter_mut().filter(|(fact, _)| audit.is_left_out(&item.id, fact)) {
                            *answer = Answer::Untold;
                        }
                    }
                    Reason::Figure { .. } | Reason::Count { .. } => {}
                }
            }
        }
    }
}

impl ScoredItem<'_> {
    /// Whether the programme's model uses the item in any track.
    pub fn is_used(&self) -> bool {
        self.outcomes.iter().any(|(_, outcome)| !matches!(outcome, Outcome::NotApplicable))
    }

    /// What it got in a track.
    pub fn in_track(&self, track: &TrackId) -> Option<&Outcome> {
        self.outcomes.iter().find(|(known, _)| known == track).map(|(_, outcome)| outcome)
    }
}

/// Scores an audit.
///
/// Errors, such as a forbidden divergence, go to `problems` and there are no scores then; warnings and notices are part
/// of the scores, after those that opening the audit left in `problems`.
pub fn score(audit: &Audit, problems: &mut Problems) -> Option<Scores> {
    let mut found = Problems::new();
    let mut scores = standing(audit, &mut found);
    let failed = found.has_errors();
    let mut remarks: Vec<Problem> = problems.iter().filter(|problem| problem.severity < Severity::Error).cloned().collect();
    remarks.extend(found.iter().cloned());
    problems.extend(found);
    scores.remarks = remarks;
    (!failed).then_some(scores)
}

/// What an audit scores as it stands, whatever is wrong with it: an item whose answers cannot go together has no score.
pub fn standing(audit: &Audit, found: &mut Problems) -> Scores {
    let mut items = Vec::new();
    for item in &audit.rubric().items {
        let mut scored = ItemScores { outcomes: Vec::new(), occasions: BTreeSet::new() };
        for track in &audit.model().tracks {
            let outcome = if item.is_scored(&audit.model().id, track) {
                let code = audit.rubric().insufficient.as_ref();
                item::score(item, track, audit.evidence_of(&item.id, track), code, found, &mut scored.occasions)
            } else {
                Outcome::NotApplicable
            };
            scored.outcomes.push((track.clone(), outcome));
        }
        divergence::check(item, &mut scored, audit, found);
        for (track, outcome) in &scored.outcomes {
            let evidence = audit.evidence_of(&item.id, track);
            item::tell_missing(item, track, outcome, evidence, found, &mut scored.occasions);
        }
        items.push(scored);
    }
    let mut scores = Scores { items, totals: Vec::new(), remarks: found.iter().cloned().collect() };
    scores.totals = audit.model().tracks.iter().map(|track| totals::total(&scores.of(audit), track)).collect();
    scores
}

impl Scorecard<'_> {
    /// How many scores are missing, over all tracks.
    pub fn missing(&self) -> usize {
        self.totals.iter().map(|total| total.items - total.scored).sum()
    }
}
