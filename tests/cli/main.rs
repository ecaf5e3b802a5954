//! The commands as a user runs them: files, screens, exit statuses.
#![allow(clippy::expect_used, clippy::panic, clippy::indexing_slicing, clippy::unwrap_used, reason = "tests")]

#[path = "../program/mod.rs"]
mod program;

mod agreement;
mod binary;
mod careless;
mod ci;
mod codes;
mod comparisons;
mod diff;
mod editor;
mod documents;
mod evidence;
mod examples;
mod files;
mod findings;
mod fixes;
mod forms;
mod fuzzed;
mod gates;
mod help;
mod hostile;
mod imports;
mod in_memory;
mod init;
mod languages;
mod measures;
mod prepare;
mod privacy;
mod records;
mod mutations;
mod other_scales;
mod outcomes;
mod plans;
mod overlays;
mod own_words;
mod public_faults;
mod published;
mod rate;
mod raters;
mod report_formats;
mod reports;
mod robust;
mod rubrics;
mod rulings;
mod rules;
mod samples;
mod schema;
mod services;
mod spreadsheets;
mod scoring;
mod told;
mod walks;
mod words;
