//! Pseudonyms to places. Looking one up is what most of the work on a long table is, so short ones are kept in the table itself.

use std::borrow::Cow;
use std::hash::{Hash, Hasher};

use rustc_hash::{FxHashMap, FxHashSet};

use crate::table::{Cells, is_placeholder, same_id};

/// The place of nobody.
pub const NOBODY: u32 = u32::MAX;

/// The most bytes of a pseudonym that is compared as a number.
const SHORT: u64 = 15;

/// Pseudonyms with their places, in order of their first appearance.
#[derive(Debug, Default)]
pub struct Ids {
    short: FxHashMap<Short, u32>,
    long: FxHashMap<Box<[u8]>, u32>,
    /// Those with letters, in small ones.
    small: FxHashSet<Box<[u8]>>,
}

/// What became of a pseudonym that was added.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Added {
    pub place: u32,
    pub is_new: bool,
    /// Whether it is new and another differs from it in capitals alone.
    pub differs_in_case: bool,
}

/// The pseudonym in a cell, in the form in which it is compared; blank where a word for nothing stands there.
pub fn pseudonym<'c>(cells: &Cells<'c>, index: usize) -> Cow<'c, [u8]> {
    let bytes = cells.bytes(index);
    // A pseudonym with a number behind it, as most are, is no word for nothing.
    let is_usual = bytes.last().is_some_and(u8::is_ascii_digit);
    if !is_usual && is_placeholder(&cells.text(index)) {
        return Cow::Borrowed(&[]);
    }
    if bytes.is_ascii() {
        return Cow::Borrowed(bytes);
    }
    Cow::Owned(same_id(&cells.text(index)).into_owned().into_bytes())
}

/// A short pseudonym as a number: its bytes, and how many there are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Short(u64, u64);

impl Hash for Short {
    fn hash<H: Hasher>(&self, state: &mut H) {
        state.write_u64(self.0);
        state.write_u64(self.1);
    }
}

impl Short {
    /// A short pseudonym; nothing for one that is too long.
    pub fn of(id: &[u8]) -> Option<Self> {
        let length = u64::try_from(id.len()).ok().filter(|length| *length <= SHORT)?;
        // The first bytes and the last are taken whole, and what they share is shifted out, which is faster than copying.
        let (first, rest) = match (id.first_chunk::<8>(), id.last_chunk::<8>(), id.first_chunk::<4>(), id.last_chunk::<4>()) {
            (Some(first), Some(last), ..) => {
                let shared = 8 * (16 - length);
                (u64::from_le_bytes(*first), u64::from_le_bytes(*last).checked_shr(u32::try_from(shared).ok()?).unwrap_or_default())
            }
            (_, _, Some(first), Some(last)) => {
                let shared = 8 * (8 - length);
                (u64::from(u32::from_le_bytes(*first)) | (u64::from(u32::from_le_bytes(*last)) >> shared << 32), 0)
            }
            _ => (id.iter().rev().fold(0, |number, byte| number << 8 | u64::from(*byte)), 0),
        };
        Some(Self(first, rest | length << 56))
    }
}

impl Ids {
    pub fn count(&self) -> usize {
        self.short.len() + self.long.len()
    }

    /// The place of a pseudonym.
    pub fn place(&self, id: &[u8]) -> Option<u32> {
        match Short::of(id) {
            Some(short) => self.place_of_short(short),
            None => self.long.get(id).copied(),
        }
    }

    /// The place of a short pseudonym.
    pub fn place_of_short(&self, id: Short) -> Option<u32> {
        self.short.get(&id).copied()
    }

    /// The place of a pseudonym that may be new.
    pub fn add(&mut self, id: &[u8]) -> Added {
        if let Some(place) = self.place(id) {
            return Added { place, is_new: false, differs_in_case: false };
        }
        let place = u32::try_from(self.count()).unwrap_or(NOBODY);
        match Short::of(id) {
            Some(short) => self.short.insert(short, place),
            None => self.long.insert(id.into(), place),
        };
        let has_letters = id.iter().any(u8::is_ascii_alphabetic);
        let differs_in_case = has_letters && !self.small.insert(id.to_ascii_lowercase().into());
        Added { place, is_new: true, differs_in_case }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pseudonyms_of_every_length_are_told_apart() {
        let mut ids = Ids::default();
        let mut all: Vec<Vec<u8>> = (0..40).map(|length| vec![b'a'; length]).collect();
        all.extend((0..20).map(|length| [vec![b'a'; length], vec![0]].concat()));
        let places: Vec<u32> = all.iter().map(|id| ids.add(id).place).collect();
        assert_eq!(places, (0..60).collect::<Vec<u32>>());
        assert!(all.iter().zip(&places).all(|(id, place)| ids.place(id) == Some(*place) && !ids.add(id).is_new));
        assert_eq!((ids.place(b"b"), ids.count()), (None, 60));
    }
}
