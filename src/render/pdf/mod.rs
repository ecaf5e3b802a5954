//! A PDF that archives keep (PDF/A-2a) and screen readers read (PDF/UA-1), set by typst in fonts that travel with it.

use std::borrow::Cow;
use std::collections::BTreeMap;

use chrono::{Datelike, NaiveDate};
use serde::Serialize;
use serde_json::Value;
use typst::foundations::{Dict, IntoValue, Smart};
use typst::text::Font;
use typst_as_lib::TypstEngine;
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards};

use super::RenderError;
use super::ink::grounds;
use super::svg::svg;
use super::widths::{Paper, widths};
use crate::report::{Block, Document, Part, Tone};

const TEMPLATE: &str = include_str!("report.typ");
/// Latin, Greek and Cyrillic, and the two scripts from right to left.
const FONTS: [&[u8]; 4] = [
    include_bytes!("fonts/NotoSans-Regular.ttf"),
    include_bytes!("fonts/NotoSans-Bold.ttf"),
    include_bytes!("fonts/NotoSansArabic-Regular.ttf"),
    include_bytes!("fonts/NotoSansHebrew-Regular.ttf"),
];
/// What stands for a character that none of the fonts has: an archive wants no empty box of unknown meaning.
const UNKNOWN: char = '\u{fffd}';
/// The longest word that is left whole, in characters, and after how many a longer one may be broken.
const LONGEST_WORD: usize = 64;
const BROKEN_AFTER: usize = 16;
/// Widths are in thousandths of the text's.
const PAPER: Paper = Paper { whole: 1000, character: 11, padding: 16 };

/// A document as the template takes it.
#[derive(Serialize)]
struct Laid<'a> {
    title: &'a str,
    subject: &'a str,
    maker: &'a str,
    language: &'a str,
    region: Option<&'a str>,
    /// Year, month and day.
    date: [u32; 3],
    frame: &'a crate::report::Frame,
    is_one_page: bool,
    grounds: BTreeMap<Tone, &'a str>,
    pages: Vec<(&'a str, Vec<LaidBlock<'a>>)>,
}

/// A block, with what the template would have to work out.
#[derive(Serialize)]
struct LaidBlock<'a> {
    #[serde(flatten)]
    block: Cow<'a, Block>,
    /// The name that links lead to.
    anchor: Option<&'a str>,
    tags: &'a [crate::report::Cell],
    widths: Vec<usize>,
    drawing: Option<String>,
}

/// A document as PDF.
///
/// # Errors
/// When typst refuses, with its own words.
pub fn pdf(document: &Document) -> Result<Vec<u8>, RenderError> {
    let json = serde_json::to_value(lay(document)).map_err(|error| RenderError::Pdf(error.to_string()))?;
    let fonts: Vec<Font> = FONTS.iter().flat_map(|font| Font::iter(typst::foundations::Bytes::new(*font))).collect();
    let json = legible(json, &fonts).to_string();
    let engine = TypstEngine::builder().main_file(TEMPLATE).fonts(FONTS).build();
    let mut inputs = Dict::new();
    inputs.insert("document".into(), json.into_value());
    let faults = |faults: &[typst::diag::SourceDiagnostic]| {
        RenderError::Pdf(faults.iter().map(|fault| fault.message.to_string()).collect::<Vec<_>>().join("; "))
    };
    let set: PagedDocument = engine.compile_with_input(inputs).output.map_err(|error| RenderError::Pdf(error.to_string()))?;
    let standards =
        PdfStandards::new(&[PdfStandard::A_2a, PdfStandard::Ua_1]).map_err(|error| RenderError::Pdf(error.message().to_string()))?;
    let options = PdfOptions {
        ident: Smart::Custom(format!("{} {} {}", document.title, document.subject, document.date)),
        creator: Smart::Custom(Some(document.maker.clone())),
        standards,
        ..PdfOptions::default()
    };
    typst_pdf::pdf(&set, &options).map_err(|error| faults(&error))
}

fn lay(document: &Document) -> Laid<'_> {
    let (language, region) = match document.language.split_once('-') {
        Some((language, region)) => (language, Some(region)),
        None => (document.language.as_str(), None),
    };
    let date = document.date.parse::<NaiveDate>().unwrap_or_default();
    Laid {
        title: &document.title,
        subject: &document.subject,
        maker: &document.maker,
        language,
        region,
        date: [date.year().unsigned_abs(), date.month(), date.day()],
        frame: &document.frame,
        is_one_page: document.is_one_page,
        grounds: grounds(),
        pages: document.pages.iter().map(|page| (page.title.as_str(), lay_all(&page.blocks))).collect(),
    }
}

fn lay_all(blocks: &[Block]) -> Vec<LaidBlock<'_>> {
    let mut laid = Vec::new();
    for block in blocks {
        match block {
            Block::Parts(parts) => laid.extend(parts.parts.iter().flat_map(lay_part)),
            other => laid.push(lay_one(other)),
        }
    }
    laid
}

fn lay_part(part: &Part) -> Vec<LaidBlock<'_>> {
    let mut laid: Vec<LaidBlock<'_>> = part.group.iter().map(|group| heading(part.level - 1, group)).collect();
    laid.push(LaidBlock { anchor: Some(&part.anchor), tags: &part.tags, ..heading(part.level, &part.title) });
    laid.extend(part.blocks.iter().map(lay_one));
    laid
}

fn heading<'a>(level: u8, text: &str) -> LaidBlock<'a> {
    let block = Cow::Owned(Block::Heading(level, text.to_owned()));
    LaidBlock { block, anchor: None, tags: &[], widths: Vec::new(), drawing: None }
}

fn lay_one(block: &Block) -> LaidBlock<'_> {
    let columns = if let Block::Table(table) = block { widths(table, &PAPER) } else { Vec::new() };
    let drawing = if let Block::Chart(chart) = block { Some(svg(chart)) } else { None };
    LaidBlock { block: Cow::Borrowed(block), anchor: None, tags: &[], widths: columns, drawing }
}

/// The same with every character that no font has marked as unknown, and without those that mean nothing on paper.
fn legible(value: Value, fonts: &[Font]) -> Value {
    let has = |letter: char| fonts.iter().any(|font| font.info().coverage.contains(u32::from(letter)));
    match value {
        Value::String(text) => {
            let keep = |letter: char| match letter {
                '\n' | '\t' | '\r' => Some(' '),
                control if control.is_control() => None,
                known if has(known) => Some(known),
                _ => Some(UNKNOWN),
            };
            Value::String(breakable(&text.chars().filter_map(keep).collect::<String>()))
        }
        Value::Array(values) => Value::Array(values.into_iter().map(|value| legible(value, fonts)).collect()),
        Value::Object(entries) => Value::Object(entries.into_iter().map(|(key, value)| (key, legible(value, fonts))).collect()),
        other => other,
    }
}

/// The same with places to break in words that no line takes whole; a hash is not one of them.
fn breakable(text: &str) -> String {
    let break_in = |word: &str| -> String {
        if word.chars().count() <= LONGEST_WORD {
            return word.to_owned();
        }
        let letters: Vec<char> = word.chars().collect();
        letters.chunks(BROKEN_AFTER).map(|letters| letters.iter().collect::<String>()).collect::<Vec<_>>().join("\u{200b}")
    };
    text.split(' ').map(break_in).collect::<Vec<_>>().join(" ")
}
