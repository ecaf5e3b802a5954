//! Bands: where one figure lies.

use std::collections::BTreeMap;

use super::item::{Result, Verdict};
use super::outcome::Reason;
use crate::rubric::{Answer, Bands, FactName};

/// The score of a figure. One between two anchors takes the nearest, and at equal distance the lower score (ruling 1).
pub(super) fn score(bands: &Bands, facts: &BTreeMap<FactName, Answer>) -> Result {
    let wanting = || vec![bands.fact.clone()];
    let Some(Answer::Figure(figure)) = facts.get(&bands.fact) else { return Err(wanting()) };
    let found = bands.ranges.find(figure).ok_or_else(wanting)?;
    let reason = Reason::Figure { fact: bands.fact.clone(), figure: figure.clone(), range: Box::new(found.range.clone()), fit: found.fit };
    Ok(Verdict { score: *found.meaning, reason, unstated: Vec::new() })
}
