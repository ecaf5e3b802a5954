//! Whether two reviews can be held against each other, and what of one corresponds to what of the other.

use super::snapshot::{Snapshot, SnapshotItem};
use crate::rubric::{Correspondence, ItemId, Rubric, TrackId};

/// How a review can be held against the one before it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Link {
    /// The same scale, version and model.
    Same {
        /// Whether the file of the scale differs all the same, though its version does not.
        is_edited: bool,
    },
    /// Other scales, of which one says what of it corresponds to what of the other: items can be compared, totals cannot.
    Mapped,
    /// Nothing can be compared.
    Apart(Vec<Apart>),
}

/// Why two reviews cannot be compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Apart {
    Rubric,
    Version,
    Model,
}

impl Link {
    pub(super) fn between(pair: &[Snapshot], rubrics: &[Rubric]) -> Self {
        let [before, after] = pair else { return Self::Apart(Vec::new()) };
        if before.rubric != after.rubric {
            let is_mapped = map(&before.rubric, &after.rubric, rubrics).is_some() || map(&after.rubric, &before.rubric, rubrics).is_some();
            return if is_mapped { Self::Mapped } else { Self::Apart(vec![Apart::Rubric]) };
        }
        let mut apart = Vec::new();
        if before.version != after.version {
            apart.push(Apart::Version);
        }
        if before.model != after.model {
            apart.push(Apart::Model);
        }
        if apart.is_empty() { Self::Same { is_edited: before.sha256 != after.sha256 } } else { Self::Apart(apart) }
    }

    /// Whether items can be compared.
    pub fn is_comparable(&self) -> bool {
        !matches!(self, Self::Apart(_))
    }

    /// Whether totals can be compared too.
    pub fn is_same(&self) -> bool {
        matches!(self, Self::Same { .. })
    }
}

/// What a scale says of how its items correspond to those of another.
fn map<'a>(rubric: &str, other: &str, rubrics: &'a [Rubric]) -> Option<&'a Correspondence> {
    let own = rubrics.iter().find(|known| known.id == rubric)?;
    own.corresponds.iter().find(|correspondence| correspondence.rubric == other)
}

/// What an item and track of one review are called in another: the same on the same scale, and else what a scale says, where both score the item alike.
pub(super) fn counterpart(item: &SnapshotItem, of: &Snapshot, other: &Snapshot, rubrics: &[Rubric]) -> Option<(ItemId, TrackId)> {
    if of.rubric == other.rubric {
        return Some((item.id.clone(), item.track.clone()));
    }
    let (id, track) = match map(&of.rubric, &other.rubric, rubrics) {
        Some(map) => (map.items.get(item.id.as_str())?.clone(), map.tracks.get(item.track.as_str())?.clone()),
        None => {
            let map = map(&other.rubric, &of.rubric, rubrics)?;
            (only(map.items.iter().filter(|(_, to)| **to == item.id))?, only(map.tracks.iter().filter(|(_, to)| **to == item.track))?)
        }
    };
    // A point of one range is none of another.
    let range = |rubric: &str, id: &ItemId| {
        let item = rubrics.iter().find(|known| known.id == rubric)?.item(id.as_str())?;
        Some((item.lowest, item.highest))
    };
    let (own, others) = (range(&of.rubric, &item.id)?, range(&other.rubric, &id)?);
    (own == others).then_some((id, track))
}

/// The one that corresponds; nothing where several do, and none of them alone.
fn only<'a, K: Clone + 'a, V: 'a>(mut found: impl Iterator<Item = (&'a K, &'a V)>) -> Option<K> {
    let first = found.next().map(|(own, _)| own.clone())?;
    found.next().is_none().then_some(first)
}
