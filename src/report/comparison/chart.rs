//! The trend: a row for each review and in it a bar for each track.

use super::Compared;
use crate::comparison::{Points, State};
use crate::locale::{Label, Phrase};
use crate::report::chart::{Bar, Chart, ChartRow, Tick};
use crate::report::labels::MISSING;
use crate::report::words::Words;
use crate::rubric::{Score, TrackId};

const TREND: Label = Label { nl: "Verloop", en: "Trend", fr: "Évolution" };

/// The trend of the totals on the scale of the last review; nothing where only one review is on it.
pub(super) fn trend(compared: &Compared<'_>, words: Words) -> Option<Chart> {
    let lines = &compared.comparison.tracks;
    let series: Vec<String> = lines.iter().map(|line| compared.track(&line.track).to_owned()).collect();
    let (mut rows, mut described) = (Vec::new(), Vec::new());
    for (at, label) in compared.heads(words).into_iter().enumerate() {
        let (mut bars, mut figures) = (Vec::new(), Vec::new());
        for (line, series) in lines.iter().zip(&series) {
            let points = line.points.get(at).copied().flatten();
            let by = line.corrected_by.get(at).copied().unwrap_or_default();
            bars.push(points.map(|points| bar(compared, at, &line.track, points, by, words)));
            figures.extend(points.map(|points| {
                let figure = told(points, by, words);
                words.say(Phrase::ChartFigure { series: series.clone(), figure })
            }));
        }
        if !figures.is_empty() {
            described.push(words.say(Phrase::ChartRow { label: label.clone(), figures }));
            rows.push(ChartRow { label, bars });
        }
    }
    if rows.len() < 2 {
        return None;
    }
    let has_open = rows.iter().flat_map(|row| &row.bars).flatten().any(|bar| bar.open > 0);
    let ticks = [0, 50, 100].map(|share| Tick { permille: share * 10, label: words.share_of_hundred(share) });
    Some(Chart {
        id: format!("{}-trend", compared.last().map(|last| last.rubric.clone()).unwrap_or_default()),
        title: words.say(TREND),
        description: described.join(" "),
        series,
        open_label: if has_open { words.say(MISSING) } else { String::new() },
        rows,
        ticks: ticks.into(),
    })
}

/// The bar of a review in a track: what it has, and what its items without a score could have been at most.
fn bar(compared: &Compared<'_>, at: usize, track: &TrackId, points: Points, by: Score, words: Words) -> Bar {
    let review = compared.comparison.reviews.get(at);
    let without = review
        .into_iter()
        .flat_map(|review| &review.items)
        .filter(|item| item.track == *track && matches!(item.state, State::Missing | State::Insufficient));
    let highest = without.filter_map(|item| Some(compared.rubric?.item(item.id.as_str())?.highest));
    Bar {
        points: points.total + by,
        open: highest.sum(),
        whole: points.maximum,
        text: words.points(points.total + by, points.maximum, points.scored),
    }
}

/// A sum as it is corrected, with of how many items it is where some have no score.
fn told(points: Points, by: Score, words: Words) -> String {
    let sum = words.points(points.total + by, points.maximum, points.scored);
    if points.is_complete() { sum } else { format!("{sum} ({}/{})", points.scored, points.items) }
}
