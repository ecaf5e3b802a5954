//! Charts as data: rows of bars in whole points, for a renderer to draw to scale.

use serde::Serialize;

/// A chart of horizontal bars, one row for each thing compared and in it one bar for each series.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Chart {
    /// A name that no other chart of the document has.
    pub id: String,
    pub title: String,
    /// What is to be seen in it, for who cannot see it: every figure, in words.
    pub description: String,
    /// The series, in order.
    pub series: Vec<String>,
    /// The word for what is not known yet; empty when all is.
    pub open_label: String,
    /// The rows, in order.
    pub rows: Vec<ChartRow>,
    /// The marks along the bars, from none to the whole.
    pub ticks: Vec<Tick>,
}

/// A mark along the bars.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Tick {
    /// How far along, in thousandths of the whole.
    pub permille: i64,
    pub label: String,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ChartRow {
    pub label: String,
    /// A bar for each series; none where there is nothing to compare.
    pub bars: Vec<Option<Bar>>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Bar {
    /// The points that are known.
    pub points: i64,
    /// The points that may still come.
    pub open: i64,
    /// The points that the bar's full length stands for.
    pub whole: i64,
    /// The figure, as it is written beside the bar.
    pub text: String,
}
