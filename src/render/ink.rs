//! The colours of the series of a chart and of the cells that stand out, the same in every format; the style sheet of the page repeats them for light
//! ground and print, and has others for dark ground.

use std::collections::BTreeMap;

use crate::report::Tone;

/// As `#rrggbb`; the first is the darkest, so that print tells them apart.
pub(super) const SERIES: [&str; 4] = ["#1d4f76", "#c9722b", "#4c7a34", "#7a4c80"];

/// What a cell that stands out has behind its letters, as `rrggbb`: the stronger, the lower its score.
pub(super) fn grounds() -> BTreeMap<Tone, &'static str> {
    [(Tone::Attention, "fdf1e3"), (Tone::Lowest, "f4b6a6"), (Tone::Low, "fad4b8"), (Tone::Middling, "fdf1cf")].into()
}
