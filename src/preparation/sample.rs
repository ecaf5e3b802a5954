//! Client files drawn at random, so that the same list, seed and number give the same files in every version.

use std::collections::BTreeMap;

use rand_chacha::ChaCha20Rng;
use rand_chacha::rand_core::{Rng, SeedableRng};
use sha2::{Digest, Sha256};

use crate::records::ClientFile;

/// What the way of drawing is called, wherever it is told.
///
/// The files are put in order and doubles left out. Numbers come from ChaCha20 (20 rounds, the key being SHA-256 of the seed, the nonce 0), eight bytes
/// each, little-endian; one of `0..n` is such a number modulo `n`, where those from the last whole multiple of `n` below 2^64 on are passed over. The
/// files are drawn by the first steps of a Fisher-Yates shuffle: the file at place `i` changes place with that at `i` plus one of `0..(length - i)`.
pub const METHOD: &str = "ChaCha20, Fisher-Yates";

/// What was drawn, in the order in which it was.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sample {
    pub files: Vec<ClientFile>,
    /// How many there were to draw from.
    pub of: usize,
}

/// Draws so many files of a list; all of them where there are no more. By worker, each gives as many as goes with the number of its files: the whole part
/// of its share first, and of what is left one each to those with the largest rest, the first by name where rests are equal.
pub fn draw(mut list: Vec<ClientFile>, number: usize, seed: &str, by_worker: bool) -> Sample {
    list.sort();
    list.dedup();
    let of = list.len();
    let number = number.min(of);
    let mut random = ChaCha20Rng::from_seed(Sha256::digest(seed.as_bytes()).into());
    if !by_worker {
        // By client alone, so that who works with whom does not change what is drawn.
        list.sort_by(|one, other| one.client.cmp(&other.client));
        return Sample { files: drawn(list, number, &mut random), of };
    }
    let mut groups: BTreeMap<String, Vec<ClientFile>> = BTreeMap::new();
    for file in list {
        groups.entry(file.worker.clone()).or_default().push(file);
    }
    let sizes: Vec<usize> = groups.values().map(Vec::len).collect();
    let files = groups.into_values().zip(shares(&sizes, number)).flat_map(|(group, share)| drawn(group, share, &mut random)).collect();
    Sample { files, of }
}

/// The first of a shuffled list.
fn drawn(mut list: Vec<ClientFile>, number: usize, random: &mut ChaCha20Rng) -> Vec<ClientFile> {
    for place in 0..number {
        let other = place + below(list.len() - place, random);
        list.swap(place, other);
    }
    list.truncate(number);
    list
}

/// A number from 0 on and below another, each as likely.
fn below(end: usize, random: &mut ChaCha20Rng) -> usize {
    let end = u128::try_from(end).unwrap_or(1).max(1);
    let beyond = (1_u128 << 64) / end * end;
    loop {
        let number = u128::from(random.next_u64());
        if number < beyond {
            return usize::try_from(number % end).unwrap_or_default();
        }
    }
}

/// How many each group gives, by largest rest.
fn shares(sizes: &[usize], number: usize) -> Vec<usize> {
    let of: usize = sizes.iter().sum();
    if of == 0 {
        return vec![0; sizes.len()];
    }
    let mut shares: Vec<usize> = sizes.iter().map(|size| size * number / of).collect();
    let mut rests: Vec<(usize, usize)> = sizes.iter().map(|size| size * number % of).enumerate().collect();
    rests.sort_by(|one, other| other.1.cmp(&one.1).then(one.0.cmp(&other.0)));
    let left = number - shares.iter().sum::<usize>();
    for (group, _) in rests.into_iter().take(left) {
        if let Some(share) = shares.get_mut(group) {
            *share += 1;
        }
    }
    shares
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shares_add_up_and_go_by_the_largest_rest() {
        assert_eq!(shares(&[10, 10, 10], 10), [4, 3, 3]);
        // A third of a file is left of each: the first by name has it.
        assert_eq!(shares(&[1, 1, 28], 10), [1, 0, 9]);
        assert_eq!(shares(&[7, 5, 3], 5), [2, 2, 1]);
        assert_eq!(shares(&[4, 4], 8), [4, 4]);
        assert_eq!(shares(&[], 0), Vec::<usize>::new());
    }
}
