//! getrouw scores how faithfully a supported-employment programme follows its model, and says why.
//!
//! The modules stand in the order in which data runs through them; each may know those above it, never those below.

pub mod audit;
pub mod cli;
pub mod diagnostic;
pub mod figure;
pub mod locale;
pub mod render;
pub mod report;
pub mod rubric;
pub mod scoring;
pub mod source;
pub mod table;
