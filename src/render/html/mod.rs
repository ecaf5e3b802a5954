//! One HTML file that needs nothing else: styles, script and charts are inside, and nothing is asked of any network.

use std::collections::BTreeSet;

use minijinja::context;
use minijinja::value::Serde;
use serde::Serialize;

use super::svg::svg;
use super::template::environment;
use crate::report::{Block, Document, Page};

const TEMPLATE: &str = include_str!("report.html");
const STYLE: &str = include_str!("report.css");
const SCRIPT: &str = include_str!("report.js");

/// A page as the template takes it: its blocks in the order of the page, with the names that links lead to.
#[derive(Serialize)]
struct Laid<'a> {
    title: &'a str,
    anchor: String,
    blocks: Vec<LaidBlock<'a>>,
    contents: Vec<Entry>,
}

/// A block, with the name of a heading and the drawing of a chart.
#[derive(Serialize)]
struct LaidBlock<'a> {
    block: &'a Block,
    anchor: Option<String>,
    drawing: Option<String>,
}

/// A line of the contents.
#[derive(Serialize)]
struct Entry {
    title: String,
    anchor: String,
    under: Vec<Entry>,
}

/// A document as HTML.
///
/// # Errors
/// When the template fails, which no text in a document brings about.
pub fn html(document: &Document) -> Result<Vec<u8>, minijinja::Error> {
    let environment = environment(&[("report", TEMPLATE)])?;
    let mut taken = BTreeSet::new();
    let pages: Vec<Laid<'_>> = document.pages.iter().map(|page| lay(page, &mut taken)).collect();
    let text = environment.get_template("report")?.render(context! {
        document => Serde(document),
        pages => Serde(&pages),
        style => STYLE,
        script => SCRIPT,
    })?;
    Ok(text.into_bytes())
}

fn lay<'a>(page: &'a Page, taken: &mut BTreeSet<String>) -> Laid<'a> {
    let mut contents: Vec<Entry> = Vec::new();
    let lay_block = |block: &'a Block| {
        let anchor = match block {
            Block::Heading(level, title) => {
                let anchor = slug(title, taken);
                if *level == 2 {
                    contents.push(Entry { title: title.clone(), anchor: anchor.clone(), under: Vec::new() });
                }
                Some(anchor)
            }
            Block::Parts(parts) => {
                let entry =
                    |part: &crate::report::Part| Entry { title: part.title.clone(), anchor: part.anchor.clone(), under: Vec::new() };
                let under = parts.parts.iter().map(entry);
                match contents.last_mut() {
                    Some(last) => last.under.extend(under),
                    None => contents.extend(under),
                }
                None
            }
            _ => None,
        };
        let drawing = if let Block::Chart(chart) = block { Some(svg(chart)) } else { None };
        LaidBlock { block, anchor, drawing }
    };
    let blocks = page.blocks.iter().map(lay_block).collect();
    Laid { title: &page.title, anchor: slug(&page.title, taken), blocks, contents }
}

/// A name for a heading, in letters and digits, that no other heading has.
fn slug(title: &str, taken: &mut BTreeSet<String>) -> String {
    let letters: String = title.to_lowercase().chars().map(|letter| if letter.is_alphanumeric() { letter } else { ' ' }).collect();
    let words: Vec<&str> = letters.split_whitespace().take(8).collect();
    let base = format!("s-{}", words.join("-"));
    let mut slug = base.clone();
    let mut number = 2;
    while !taken.insert(slug.clone()) {
        slug = format!("{base}-{number}");
        number += 1;
    }
    slug
}
