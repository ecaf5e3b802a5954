//! Random numbers that are the same on every machine and in every version: ChaCha20, and what is drawn with it.

use rand_chacha::ChaCha20Rng;
use rand_chacha::rand_core::{Rng, SeedableRng};
use sha2::{Digest, Sha256};

/// A source of random numbers.
pub struct Random(ChaCha20Rng);

impl Random {
    /// The key is SHA-256 of the seed.
    pub fn new(seed: &str) -> Self {
        Self(ChaCha20Rng::from_seed(Sha256::digest(seed.as_bytes()).into()))
    }

    /// Uniform in the open interval from 0 to 1: the upper 53 bits and a half.
    #[allow(clippy::cast_precision_loss, reason = "53 bits fit")]
    pub fn uniform(&mut self) -> f64 {
        ((self.0.next_u64() >> 11) as f64 + 0.5) / (1_u64 << 53) as f64
    }

    /// A whole number below another, by the upper half of a product: off by less than one in 2^32 for what is drawn here.
    pub fn below(&mut self, end: u32) -> u32 {
        let product = u64::from(self.0.next_u32()) * u64::from(end);
        u32::try_from(product >> 32).unwrap_or_default()
    }

    /// From the standard normal distribution, by Marsaglia's polar method.
    pub fn normal(&mut self) -> f64 {
        loop {
            let (one, other) = (2.0 * self.uniform() - 1.0, 2.0 * self.uniform() - 1.0);
            let square = one * one + other * other;
            if square > 0.0 && square < 1.0 {
                return one * (-2.0 * square.ln() / square).sqrt();
            }
        }
    }

    /// From the gamma distribution of this shape and scale 1 (Marsaglia and Tsang 2000).
    pub fn gamma(&mut self, shape: f64) -> f64 {
        if shape < 1.0 {
            return self.gamma(shape + 1.0) * self.uniform().powf(1.0 / shape);
        }
        let most = shape - 1.0 / 3.0;
        let step = 1.0 / (9.0 * most).sqrt();
        loop {
            let normal = self.normal();
            let cube = (1.0 + step * normal).powi(3);
            if cube > 0.0 && self.uniform().ln() < 0.5 * normal * normal + most - most * cube + most * cube.ln() {
                return most * cube;
            }
        }
    }
}
