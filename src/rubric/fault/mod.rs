//! Faults of rubric and wording files: the rules that they break, and where they are told.

mod faults;
pub mod reading;
mod rule;

pub use faults::{Faults, did_you_mean};
pub use rule::{Example, Level, Rule};

/// A path within a file, or within a part of it.
pub fn path(steps: &[&str]) -> Vec<String> {
    steps.iter().map(|step| (*step).to_owned()).collect()
}
