//! Charts as SVG, laid out by hand: small enough for a telephone, readable in print, and told in words to who cannot see them.

use std::fmt::Write;

use textwrap::core::display_width;

use super::ink::SERIES;
use crate::report::{Bar, Chart};

/// The drawing's width. All measures are in its units; a renderer scales the whole.
const WIDTH: i64 = 400;
const TEXT: i64 = 12;
/// What a character of that size takes at most on average, in tenths; digits are wider than letters are on average.
const CHARACTER_TENTHS: i64 = 66;
const DIGIT_TENTHS: i64 = 77;
const BAR: i64 = 11;
const BAR_GAP: i64 = 3;
const ROW_GAP: i64 = 8;
/// The least that is kept free for figures, and what lies before them.
const FIGURE_WIDTH: i64 = 52;
const FIGURE_GAP: i64 = 6;
const LABEL_GAP: i64 = 8;
/// The widest column of labels; longer ones stand above their bars.
const WIDEST_LABELS: i64 = 120;
const LEGEND: i64 = 20;
const AXIS: i64 = 22;

const GROUND: &str = "#e4e9ee";
const LINE: &str = "#9aa5b1";
const WORDS: &str = "#1c2530";

/// Where things stand in a drawing.
struct Layout {
    bars_from: i64,
    bars_width: i64,
    is_stacked: bool,
}

/// A chart as a whole SVG document.
pub(super) fn svg(chart: &Chart) -> String {
    let mut svg = String::new();
    // Writing to a string does not fail.
    let _ = write(&mut svg, chart);
    svg
}

fn width_of(text: &str) -> i64 {
    let digits = i64::try_from(text.bytes().filter(u8::is_ascii_digit).count()).unwrap_or_default();
    let letters = i64::try_from(display_width(text)).unwrap_or(i64::MAX / DIGIT_TENTHS) - digits;
    letters.saturating_mul(CHARACTER_TENTHS).saturating_add(digits.saturating_mul(DIGIT_TENTHS)) / 10
}

fn write(svg: &mut String, chart: &Chart) -> std::fmt::Result {
    let labels = chart.rows.iter().map(|row| width_of(&row.label)).max().unwrap_or_default();
    let is_stacked = labels > WIDEST_LABELS;
    let bars_from = if is_stacked { 0 } else { labels + LABEL_GAP };
    let figures = chart.rows.iter().flat_map(|row| &row.bars).flatten().map(|bar| width_of(&bar.text) + FIGURE_GAP).max();
    let figures = figures.unwrap_or_default().clamp(FIGURE_WIDTH, WIDTH / 3);
    let layout = Layout { bars_from, bars_width: WIDTH - figures - bars_from, is_stacked };
    let has_legend = chart.series.len() > 1 || !chart.open_label.is_empty();
    let head = if has_legend { LEGEND } else { 4 };

    let mut rows = String::new();
    let mut y = head;
    for row in &chart.rows {
        let mut top = y;
        let bars: Vec<(usize, &Bar)> = row.bars.iter().enumerate().filter_map(|(series, bar)| Some((series, bar.as_ref()?))).collect();
        let bars_height = (i64::try_from(bars.len()).unwrap_or(1) * (BAR + BAR_GAP) - BAR_GAP).max(TEXT);
        if is_stacked {
            for line in textwrap::wrap(&row.label, 56) {
                top += TEXT + 3;
                text(&mut rows, 0, top - 3, "start", "label", &line)?;
            }
        } else {
            text(&mut rows, bars_from - LABEL_GAP, top + bars_height / 2 + TEXT / 3, "end", "label", &row.label)?;
        }
        for (place, (series, bar)) in (0..).zip(bars) {
            draw(&mut rows, bar, series, top + place * (BAR + BAR_GAP), &layout)?;
        }
        y = top + bars_height + ROW_GAP;
    }
    let height = y + AXIS;

    let id = escape(&chart.id);
    write!(
        svg,
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {WIDTH} {height}\" role=\"img\" aria-labelledby=\"{id}-title {id}-desc\" \
         font-family=\"Noto Sans, system-ui, sans-serif\" font-size=\"{TEXT}\">"
    )?;
    write!(svg, "<title id=\"{id}-title\">{}</title><desc id=\"{id}-desc\">{}</desc>", escape(&chart.title), escape(&chart.description))?;
    if has_legend {
        legend(svg, chart)?;
    }
    for tick in &chart.ticks {
        let x = layout.bars_from + layout.bars_width * tick.permille / 1000;
        write!(svg, "<path class=\"tick\" d=\"M{x} {head}V{}\" stroke=\"{LINE}\" stroke-width=\"0.5\"/>", y - ROW_GAP + 4)?;
        let anchor = if tick.permille == 0 && layout.is_stacked { "start" } else { "middle" };
        text(svg, x, y + TEXT, anchor, "axis", &tick.label)?;
    }
    svg.push_str(&rows);
    svg.push_str("</svg>");
    Ok(())
}

fn draw(svg: &mut String, bar: &Bar, series: usize, y: i64, layout: &Layout) -> std::fmt::Result {
    let length = |points: i64| layout.bars_width.saturating_mul(points.clamp(0, bar.whole.max(0))) / bar.whole.max(1);
    let (x, known, open) = (layout.bars_from, length(bar.points), length(bar.points + bar.open));
    write!(svg, "<rect class=\"ground\" x=\"{x}\" y=\"{y}\" width=\"{}\" height=\"{BAR}\" fill=\"{GROUND}\"/>", layout.bars_width)?;
    if known > 0 {
        write!(svg, "<rect class=\"s{series}\" x=\"{x}\" y=\"{y}\" width=\"{known}\" height=\"{BAR}\" fill=\"{}\"/>", ink(series))?;
    }
    if open > known {
        open_bar(svg, x + known, y, open - known)?;
    }
    text(svg, x + layout.bars_width + FIGURE_GAP, y + BAR - 1, "start", "figure", &bar.text)
}

/// What is not known yet is an empty frame of dashes, which needs no colour to be told from a bar.
fn open_bar(svg: &mut String, x: i64, y: i64, width: i64) -> std::fmt::Result {
    write!(
        svg,
        "<rect class=\"open\" x=\"{x}.5\" y=\"{y}.5\" width=\"{}\" height=\"{}\" fill=\"none\" stroke=\"{WORDS}\" stroke-dasharray=\"3 2\"/>",
        width - 1,
        BAR - 1
    )
}

fn legend(svg: &mut String, chart: &Chart) -> std::fmt::Result {
    let mut x = 0;
    for (index, series) in chart.series.iter().enumerate() {
        write!(svg, "<rect class=\"s{index}\" x=\"{x}\" y=\"1\" width=\"{BAR}\" height=\"{BAR}\" fill=\"{}\"/>", ink(index))?;
        text(svg, x + BAR + 5, BAR, "start", "label", series)?;
        x += BAR + 21 + width_of(series);
    }
    if !chart.open_label.is_empty() {
        open_bar(svg, x, 1, 16)?;
        text(svg, x + 21, BAR, "start", "label", &chart.open_label)?;
    }
    Ok(())
}

fn ink(series: usize) -> &'static str {
    SERIES.get(series % SERIES.len()).copied().unwrap_or(WORDS)
}

fn text(svg: &mut String, x: i64, y: i64, anchor: &str, class: &str, text: &str) -> std::fmt::Result {
    write!(svg, "<text class=\"{class}\" x=\"{x}\" y=\"{y}\" text-anchor=\"{anchor}\" fill=\"{WORDS}\">{}</text>", escape(text))
}

/// Text in which no character is markup; characters that XML has no place for become a sign that something stood there.
pub(super) fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\u{0}'..='\u{8}' | '\u{b}' | '\u{c}' | '\u{e}'..='\u{1f}' | '\u{fffe}' | '\u{ffff}' => escaped.push('\u{fffd}'),
            other => escaped.push(other),
        }
    }
    escaped
}
