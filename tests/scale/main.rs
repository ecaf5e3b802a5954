//! The Dutch IPS scale, tested against figures worked out from its source.
#![allow(clippy::expect_used, clippy::panic, clippy::indexing_slicing, clippy::unwrap_used, reason = "tests")]

#[path = "../program/mod.rs"]
mod program;

mod agreement;
mod boundaries;
mod open;
mod oracle;
mod other_scales;
mod properties;
mod reprints;
mod sheets;
mod space;
mod wording;
mod writing;
