//! Count: how many of the listed components are present.

use std::collections::BTreeMap;

use super::item::{Result, Verdict};
use super::outcome::Reason;
use crate::figure::Figure;
use crate::rubric::{Answer, Count, FactName};

/// The score of a count. Once any component is stated the others count as absent (ruling 12); with none stated there is
/// nothing to count.
pub(super) fn score(count: &Count, facts: &BTreeMap<FactName, Answer>) -> Result {
    let (stated, unstated): (Vec<_>, Vec<_>) = count.of.iter().cloned().partition(|name| facts.contains_key(name));
    if stated.is_empty() {
        return Err(unstated);
    }
    let present: Vec<FactName> = stated.into_iter().filter(|name| facts.get(name) == Some(&Answer::YesNo(true))).collect();
    let number = Figure::whole(i64::try_from(present.len()).unwrap_or(i64::MAX));
    let found = count.ranges.find(&number).ok_or_else(|| count.of.clone())?;
    Ok(Verdict { score: *found.meaning, reason: Reason::Count { present, of: count.of.len() }, unstated })
}
