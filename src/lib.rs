//! getrouw scores how faithfully a supported-employment programme follows its model, and says why.
//!
//! The modules stand in the order in which data runs through them; each may know those above it, never those below.
//!
//! ```
//! use getrouw::rubric::built_in;
//!
//! let rubric = built_in::rubric("ips-nl-2015").expect("it is shipped");
//! assert_eq!(rubric.items.len(), 34);
//! ```

pub mod figure;
pub mod source;
pub mod parallel;
pub mod locale;
pub mod diagnostic;
pub mod rubric;
pub mod table;
pub mod audit;
pub mod records;
pub mod scoring;
pub mod outcomes;
pub mod review;
pub mod document;
pub mod report;
pub mod render;
#[cfg(feature = "cli")]
pub mod cli;
