//! The colours of the series of a chart, the same in every format; the first is the darkest, so that print tells them apart.

/// As `#rrggbb`. The style sheet of the page has the same, and lighter ones for a dark ground.
pub(super) const SERIES: [&str; 4] = ["#1d4f76", "#c9722b", "#4c7a34", "#7a4c80"];
