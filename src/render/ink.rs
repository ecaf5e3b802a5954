//! The colours of the series of a chart and of the cells that stand out, the same in every format.

use std::collections::BTreeMap;

use crate::report::Tone;

/// As `#rrggbb`; the first is the darkest, so that print tells them apart. The style sheet of the page has the same, and lighter ones for a
/// dark ground.
pub(super) const SERIES: [&str; 4] = ["#1d4f76", "#c9722b", "#4c7a34", "#7a4c80"];

/// What a cell stands on that stands out, as `rrggbb`: under dark letters, and the stronger the lower its score. The style sheet of the page
/// has the same, and darker ones for a dark ground.
pub(super) const GROUNDS: [(Tone, &str); 4] =
    [(Tone::Attention, "fdf1e3"), (Tone::Lowest, "f4b6a6"), (Tone::Low, "fad4b8"), (Tone::Middling, "fdf1cf")];

/// The same by the names that templates know tones by.
pub(super) fn grounds() -> BTreeMap<&'static str, &'static str> {
    GROUNDS.iter().map(|(tone, ground)| (tone.name(), *ground)).collect()
}
