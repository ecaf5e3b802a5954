//! What one auditor gave, and what several gave of the same programme on the same scale.

use std::collections::BTreeMap;

use crate::audit::Audit;
use crate::rubric::{ItemId, Score, TrackId};
use crate::scoring::Scorecard;

/// What one rater gave on one scale.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sheet {
    pub rater: String,
    /// Where a row of the rater's own counts: what rests on rows of nobody in particular or on records alone says nothing of agreement.
    pub scores: BTreeMap<(ItemId, TrackId), Score>,
    /// How many scores rest on none of the rater's own rows.
    pub shared: usize,
    /// The total of each track in which every item has a score, the rater's own or not.
    pub totals: BTreeMap<TrackId, Score>,
}

/// One programme on one scale, with the sheet of each of its raters.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rated {
    pub programme: String,
    /// What it was named.
    pub source: String,
    pub rubric: String,
    pub version: String,
    pub model: String,
    pub sheets: Vec<Sheet>,
}

impl Sheet {
    /// What a scorecard of this rater's rows says.
    pub fn of(rater: &str, scorecard: &Scorecard<'_>) -> Self {
        let mut sheet = Self { rater: rater.to_owned(), scores: BTreeMap::new(), shared: 0, totals: BTreeMap::new() };
        for scored in &scorecard.items {
            for (track, outcome) in scored.outcomes {
                let Some(score) = outcome.score() else { continue };
                if is_own(rater, scorecard.audit, &scored.item.id, track) {
                    sheet.scores.insert((scored.item.id.clone(), track.clone()), score);
                } else {
                    sheet.shared += 1;
                }
            }
        }
        let complete = scorecard.totals.iter().filter(|total| total.items > 0 && total.scored == total.items);
        sheet.totals.extend(complete.map(|total| (total.track.clone(), total.total)));
        sheet
    }

    pub fn score(&self, item: &ItemId, track: &TrackId) -> Option<Score> {
        self.scores.get(&(item.clone(), track.clone())).copied()
    }
}

fn is_own(rater: &str, audit: &Audit, item: &ItemId, track: &TrackId) -> bool {
    let testimonies = audit.evidence_of(item, track).into_iter().flat_map(|evidence| evidence.testimonies());
    let mut counting = testimonies.filter(|testimony| testimony.counts && testimony.statement.claim.is_some());
    counting.any(|testimony| testimony.statement.rater.as_deref().is_some_and(|own| own.eq_ignore_ascii_case(rater)))
}
