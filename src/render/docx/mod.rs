//! A Word document: real headings, tables with header rows that repeat, charts that Word draws, and fields to write in.
//!
//! The parts of the package are templates, since no crate that writes DOCX has header rows, alternative texts, charts or a language.

use std::io::{Cursor, Write};

use minijinja::value::Serde;
use minijinja::{Environment, context};
use serde::Serialize;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

use super::RenderError;
use super::ink::{SERIES, grounds};
use super::template::environment;
use super::widths::{Paper, widths};
use crate::report::{Bar, Block, Chart, Document, Part};

/// The parts that are the same for every document but for its title, language and day.
const FRAME: [(&str, &str); 10] = [
    ("_rels/.rels", include_str!("package.rels.xml")),
    ("docProps/app.xml", include_str!("app.xml")),
    ("docProps/core.xml", include_str!("core.xml")),
    ("word/fontTable.xml", include_str!("font_table.xml")),
    ("word/footer1.xml", include_str!("footer.xml")),
    ("word/numbering.xml", include_str!("numbering.xml")),
    ("word/settings.xml", include_str!("settings.xml")),
    ("word/styles.xml", include_str!("styles.xml")),
    ("word/theme/theme1.xml", include_str!("theme.xml")),
    ("word/_rels/document.xml.rels", include_str!("document.rels.xml")),
];
const CONTENT_TYPES: &str = "[Content_Types].xml";
const DOCUMENT: &str = "word/document.xml";
const CHART: &str = "chart";
/// How many letters fit behind a bar that is full.
const SHORT_LABEL: usize = 5;

/// The width of the text on a page of A4, in twentieths of a point.
const TEXT_WIDTH: usize = 9638;
const PAPER: Paper = Paper { whole: TEXT_WIDTH, character: 116, padding: 160 };
/// The same of a page of its own, which has narrower margins and smaller type.
const ONE_PAGE: Paper = Paper { whole: 10432, character: 92, padding: 120 };
/// The width of a page of A4.
const SHEET_WIDTH: usize = 11906;

/// A paragraph or table, in the order of the document.
#[derive(Serialize)]
struct Laid {
    block: Block,
    /// The number of a heading or field, or of a chart; each document counts its own from 1.
    number: usize,
    /// The name that links lead to.
    anchor: Option<String>,
    /// The widths of a table's columns.
    widths: Vec<usize>,
    /// The scores beside the heading of a part.
    tags: String,
    /// Whether it leads up to what follows, and so stays with it.
    leads: bool,
}

/// A chart with the figures that Word draws it from.
#[derive(Serialize)]
struct Drawn<'a> {
    chart: &'a Chart,
    series: Vec<Vec<Option<Point<'a>>>>,
    /// The end of the axis, which is 1 for shares.
    axis_end: i64,
    /// The end of the axis with room for what stands behind the longest bar, as Word takes it.
    axis_room: String,
    /// Whether the bars are shares of different wholes.
    is_share: bool,
    /// The height, in thousandths of a millimetre times 36.
    height: usize,
}

/// The end of a bar and what stands by it.
#[derive(Serialize)]
struct Point<'a> {
    value: String,
    text: &'a str,
}

/// A document as DOCX.
///
/// # Errors
/// When a template or the packing fails, which no text in a document brings about.
pub fn docx(document: &Document) -> Result<Vec<u8>, RenderError> {
    let mut templates = FRAME.to_vec();
    templates.extend([
        (CONTENT_TYPES, include_str!("content_types.xml")),
        (DOCUMENT, include_str!("document.xml")),
        (CHART, include_str!("chart.xml")),
    ]);
    let environment = environment(&templates)?;
    let paper = if document.is_one_page { &ONE_PAGE } else { &PAPER };
    let mut layer = Layer { paper, numbered: 0, charts: 0 };
    let pages: Vec<(String, Vec<Laid>)> = document.pages.iter().map(|page| (page.title.clone(), layer.lay_all(&page.blocks))).collect();
    let charts: Vec<Drawn<'_>> = document.pages.iter().flat_map(|page| &page.blocks).filter_map(draw).collect();
    let numbers: Vec<usize> = (1..=charts.len()).collect();
    let whole = context! { document => Serde(document), pages => Serde(&pages), charts => Serde(&charts), numbers => Serde(&numbers), grounds => Serde(&grounds()), text_width => paper.whole, margin => (SHEET_WIDTH - paper.whole) / 2 };

    // Here without the sign before the six digits.
    let inks = SERIES.map(|ink| ink.trim_start_matches('#')).to_vec();

    let mut package = ZipWriter::new(Cursor::new(Vec::new()));
    // The type of each part is to be found first.
    let parts = [CONTENT_TYPES].into_iter().chain(FRAME.iter().map(|(name, _)| *name)).chain([DOCUMENT]);
    for name in parts {
        add(&mut package, name, &render(&environment, name, &whole)?)?;
    }
    for (number, chart) in numbers.iter().zip(&charts) {
        let drawn = render(&environment, CHART, &context! { drawn => Serde(chart), document => Serde(document), inks => inks.clone() })?;
        add(&mut package, &format!("word/charts/chart{number}.xml"), &drawn)?;
    }
    Ok(package.finish()?.into_inner())
}

fn render(environment: &Environment<'_>, name: &str, values: &minijinja::Value) -> Result<String, minijinja::Error> {
    environment.get_template(name)?.render(values.clone())
}

/// Adds a part. The package bears no time of day, so that the same document is the same bytes.
fn add(package: &mut ZipWriter<Cursor<Vec<u8>>>, name: &str, text: &str) -> Result<(), RenderError> {
    let options = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated).last_modified_time(DateTime::default());
    package.start_file(name, options)?;
    package.write_all(text.as_bytes())?;
    Ok(())
}

/// Counts headings, fields and charts through a document.
struct Layer {
    paper: &'static Paper,
    numbered: usize,
    charts: usize,
}

impl Layer {
    fn lay_all(&mut self, blocks: &[Block]) -> Vec<Laid> {
        let mut laid = Vec::new();
        for block in blocks {
            match block {
                Block::Parts(parts) => parts.parts.iter().for_each(|part| self.lay_part(part, &mut laid)),
                other => laid.push(self.lay(other.clone())),
            }
        }
        // A heading keeps with the first rows of a table everywhere, but not with a chart: LibreOffice may leave it alone at the end of a page.
        for at in 1..laid.len() {
            let is_table = laid.get(at).is_some_and(|next| matches!(next.block, Block::Table(_)));
            if is_table && laid.get(at - 1).is_some_and(|before| matches!(before.block, Block::Chart(_))) {
                laid.swap(at - 1, at);
            }
        }
        for at in 1..laid.len() {
            let follows = laid.get(at).is_some_and(|next| matches!(next.block, Block::Table(_) | Block::Chart(_) | Block::Terms(_)));
            if let Some(before) = laid.get_mut(at - 1).filter(|_| follows) {
                before.leads = true;
            }
        }
        laid
    }

    fn lay_part(&mut self, part: &Part, laid: &mut Vec<Laid>) {
        laid.extend(part.group.iter().map(|group| self.lay(Block::Heading(part.level - 1, group.clone()))));
        let mut heading = self.lay(Block::Heading(part.level, part.title.clone()));
        heading.anchor = Some(bookmark(&part.anchor));
        heading.tags = part.tags.iter().map(|tag| tag.text.as_str()).collect::<Vec<_>>().join(" · ");
        laid.push(heading);
        laid.extend(part.blocks.iter().map(|block| self.lay(block.clone())));
    }

    fn lay(&mut self, mut block: Block) -> Laid {
        self.numbered += 1;
        let mut number = self.numbered;
        let mut columns = Vec::new();
        match &mut block {
            Block::Chart(_) => {
                self.charts += 1;
                number = self.charts;
            }
            Block::Table(table) => {
                columns = widths(table, self.paper);
                for link in table.rows.iter_mut().flat_map(|row| &mut row.cells).filter_map(|cell| cell.link.as_mut()) {
                    *link = bookmark(link);
                }
                self.numbered += table.rows.iter().map(|row| row.cells.len()).sum::<usize>();
            }
            _ => {}
        }
        Laid { block, number, anchor: None, widths: columns, tags: String::new(), leads: false }
    }
}

/// The name of a bookmark: letters, digits and underscores, 40 at most, as Word takes them.
fn bookmark(anchor: &str) -> String {
    let letters = anchor.chars().map(|letter| if letter.is_ascii_alphanumeric() { letter } else { '_' });
    let name: String = letters.collect();
    // The end tells items apart, the beginning only their scale.
    let from = name.len().saturating_sub(38);
    format!("i_{}", name.get(from..).unwrap_or_default())
}

fn draw(block: &Block) -> Option<Drawn<'_>> {
    let Block::Chart(chart) = block else { return None };
    let bars = || chart.rows.iter().flat_map(|row| &row.bars).flatten();
    let first = bars().next().map(|bar| bar.whole).unwrap_or(1);
    let is_share = bars().any(|bar| bar.whole != first);
    let point = |bar: &Bar| {
        let thousandths = bar.points.saturating_mul(1000) / bar.whole.max(1);
        if is_share { format!("{}.{:03}", thousandths / 1000, thousandths % 1000) } else { bar.points.to_string() }
    };
    let of_series = |series: usize| {
        let bars = chart.rows.iter().map(|row| row.bars.get(series).and_then(Option::as_ref));
        bars.map(|bar| bar.map(|bar| Point { value: point(bar), text: &bar.text })).collect()
    };
    let series = (0..chart.series.len()).map(of_series).collect();
    // A label that no longer fits behind its bar would be set over another: a letter takes some three hundredths of the width.
    let longest = bars().map(|bar| bar.text.chars().count()).max().unwrap_or(0);
    let room = if is_share && longest > SHORT_LABEL { format!("1.{:02}", (longest * 3).min(80)) } else { String::new() };
    let axis_end = if is_share { 1 } else { first };
    let axis_room = if room.is_empty() { axis_end.to_string() } else { room };
    // Room for each bar, for the axis and for the legend, in English metric units.
    let height = (chart.rows.len() * chart.series.len().max(1) * 130_000 + 700_000).min(7_400_000);
    Some(Drawn { chart, series, axis_end, axis_room, is_share, height })
}
