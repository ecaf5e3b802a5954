//! Charts as data: rows of bars in whole points, for a renderer to draw to scale.

use serde::Serialize;

/// A chart of horizontal bars, one row for each thing compared and in it one bar for each series.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Chart {
    /// A name that no other chart of the document has.
    pub id: String,
    /// What it shows.
    pub title: String,
    /// What is to be seen in it, for who cannot see it: every figure, in words.
    pub description: String,
    /// The series, in order.
    pub series: Vec<String>,
    /// The word for what is not known yet; empty when all is.
    pub open_label: String,
    /// The rows, in order.
    pub rows: Vec<ChartRow>,
    /// What the bars are measured in.
    pub scale: ChartScale,
}

/// What the bars of a chart are measured in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum ChartScale {
    /// Each in hundredths of its own whole, since wholes differ.
    Share,
    /// All in points up to this many.
    Points(i64),
}

/// A row of a chart.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ChartRow {
    /// What it is.
    pub label: String,
    /// A bar for each series; none where there is nothing to compare.
    pub bars: Vec<Option<Bar>>,
}

/// A bar.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Bar {
    /// The points that are known.
    pub points: i64,
    /// The points that may still come.
    pub open: i64,
    /// The points that there can be.
    pub whole: i64,
    /// The figure, as it is written beside the bar.
    pub text: String,
}
