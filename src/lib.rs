//! getrouw scores how faithfully a supported-employment programme follows its model, and says why.
//!
//! The modules stand in the order in which data runs through them; each may know those above it, never those below. The command line is the
//! product: the library promises no stable interface, but whoever builds on it has one way in.
//!
//! ```
//! use getrouw::locale::Lang;
//! use getrouw::review::{Request, review};
//! use getrouw::source::Memory;
//!
//! let files = Memory::new()
//!     .with("audit.yaml", "audit: 1\nprogramme: Voorbeeld\nrubric: ips-nl-2015\nmodel: integrated\nevidence: [evidence.csv]\n")
//!     .with("evidence.csv", "item,fact,value\nbezetting.2,vocational_time_pct,92\n");
//! let review = review(&Request::new(&files, "audit.yaml", Lang::En));
//! assert!(review.is_sound(), "{:?}", review.problems);
//! let scorecards = review.scorecards();
//! assert_eq!(scorecards[0].totals[0].total, 4);
//! ```

pub mod letters;
pub mod figure;
pub mod source;
pub mod parallel;
pub mod locale;
pub mod diagnostic;
pub mod yaml;
pub mod rubric;
pub mod table;
pub mod audit;
pub mod intake;
pub mod records;
pub mod scoring;
pub mod outcomes;
pub mod agreement;
pub mod comparison;
pub mod planning;
pub mod rating;
pub mod preparation;
pub mod review;
pub mod document;
pub mod report;
pub mod render;
pub mod editor;
#[cfg(feature = "cli")]
pub mod cli;
