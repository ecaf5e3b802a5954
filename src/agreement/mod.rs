//! Ratings of several auditors held against each other: how far they agree, what chance leaves of that, what is to be discussed, what they settle on.

mod alpha;
mod chance;
mod coefficient;
mod consensus;
mod correlation;
mod discussion;
mod gwet;
mod interval;
mod kappa;
mod pattern;
mod random;
mod ratings;
mod real;
mod share;
mod sheet;
mod study;
mod track;
mod weights;

pub use chance::{Chance, chance, drawn};
pub use coefficient::Coefficient;
pub use consensus::{Ground, Moved, Settlement, Settling, Unsettled, moved, settle};
pub use correlation::{BOOTSTRAPS, Correlated, Correlation, Form, WORST_COVERAGE_BY_F, correlations};
pub use discussion::{Point, Side, to_discuss};
pub use interval::{CREDIBILITY, DRAWS, Interval, PRIOR_WEIGHT, WORST_COVERAGE, Why};
pub use random::Random;
pub use ratings::{MOST_CATEGORIES, Ratings};
pub use share::{Share, shares};
pub use sheet::{Rated, Sheet};
pub use study::{ItemOverAudits, PER_ITEM, Study, study};
pub use track::{TrackAgreement, agreement};
pub use weights::{Distance, Weights};
