//! Equal rows of contacts: found by their fingerprints, which are few however long the file is.

use twox_hash::XxHash3_64;

use super::row::Contact;
use crate::records::faults::FaultLog;
use crate::records::row_fault::RowFault;
use crate::records::words::With;

/// Of a longer file only a sample of the rows is held against one another, so that the memory stays the same: all rows that are
/// equal are in it, or none of them.
const BYTES_COMPARED: u64 = 1 << 25;

/// The fingerprints of the rows of a file, or of a sample of them. At 64 bits two of a million rows have the same by chance once in thirty
/// million files.
pub struct EqualRows {
    /// So many leading bits are zero of what decides whether a row is in the sample.
    sample: u32,
    /// Fingerprints and the numbers of their rows.
    prints: Vec<(u64, u64)>,
    buffer: Vec<u8>,
}

impl EqualRows {
    /// Nothing seen yet of a file of so many bytes.
    pub fn of_file(size: u64) -> Self {
        let sample = size.div_ceil(BYTES_COMPARED).max(1).next_power_of_two().trailing_zeros();
        Self { sample, prints: Vec::new(), buffer: Vec::new() }
    }

    /// Keeps the fingerprint of a row, if it is in the sample.
    pub fn see(&mut self, contact: &Contact, client: &[u8], organisation: &[u8]) {
        if self.sample > 0 && chosen(contact, client, organisation).leading_zeros() < self.sample {
            return;
        }
        let word = |answer: Option<bool>| answer.map_or(2, u8::from);
        let with = match contact.with {
            None => 0,
            Some(With::Employer) => 1,
            Some(With::School) => 2,
            Some(With::Client) => 3,
            Some(With::Other) => 4,
        };
        self.buffer.clear();
        self.buffer.extend_from_slice(&contact.day.to_le_bytes());
        self.buffer.extend_from_slice(&contact.worker.to_le_bytes());
        self.buffer.extend_from_slice(&[with, word(contact.in_person), word(contact.preferred)]);
        self.buffer.extend_from_slice(&client.len().to_le_bytes());
        self.buffer.extend_from_slice(client);
        self.buffer.extend_from_slice(organisation);
        self.prints.push((XxHash3_64::oneshot(&self.buffer), u64::try_from(contact.row).unwrap_or(u64::MAX)));
    }

    /// Adds what another thread saw.
    pub fn merge(&mut self, other: Self) {
        self.prints.extend(other.prints);
    }

    /// Takes note of every row that equals one before it.
    pub fn note(mut self, log: &mut FaultLog) {
        self.prints.sort_unstable();
        let fault = if self.sample == 0 { RowFault::EqualContacts } else { RowFault::EqualContactsInSample };
        for pair in self.prints.windows(2) {
            if let [(one, _), (other, row)] = pair
                && one == other
            {
                log.note(fault, "", usize::try_from(*row).unwrap_or_default());
            }
        }
    }
}

/// What decides whether a row is in the sample: a quick mixture of parts that equal rows share.
fn chosen(contact: &Contact, client: &[u8], organisation: &[u8]) -> u64 {
    let end = |cell: &[u8]| match cell.last_chunk::<8>() {
        Some(last) => u64::from_le_bytes(*last),
        None => cell.iter().fold(0, |number, byte| number << 8 | u64::from(*byte)),
    };
    let when = u64::from(contact.day.unsigned_abs()) << 32 | u64::from(contact.worker);
    let mixed = when ^ end(client).wrapping_mul(0x9E37_79B9_7F4A_7C15) ^ end(organisation).wrapping_mul(0x94D0_49BB_1331_11EB);
    (mixed ^ (mixed >> 29)).wrapping_mul(0xBF58_476D_1CE4_E5B9)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::records::contacts::row::Named;

    fn contact(row: usize) -> Contact {
        Contact { row, day: 740_000, worker: 1, client: Named::Nobody, with: None, in_person: None, preferred: None }
    }

    #[test]
    fn a_sample_holds_all_equal_rows_or_none_and_about_its_share() {
        let size = BYTES_COMPARED * 16;
        let mut equal = EqualRows::of_file(size);
        for round in 0..2 {
            for number in 0..100_000 {
                equal.see(&contact(round * 100_000 + number), format!("client-with-a-long-id-{number}").as_bytes(), b"the same");
            }
        }
        let kept = equal.prints.len();
        assert!((9_000..16_000).contains(&kept), "{kept}");
        let mut log = FaultLog::default();
        equal.note(&mut log);
        assert_eq!(log.count(RowFault::EqualContactsInSample), kept / 2);
    }

    #[test]
    fn no_file_is_too_small_to_compare() {
        assert_eq!(
            [0, 1, BYTES_COMPARED, BYTES_COMPARED + 1, 3 * BYTES_COMPARED].map(|size| EqualRows::of_file(size).sample),
            [0, 0, 0, 1, 2]
        );
    }
}
