//! One HTML file that needs nothing else: styles, script and charts are inside, and nothing is asked of any network.

use std::collections::BTreeSet;

use minijinja::context;
use minijinja::value::Serde;
use serde::Serialize;

use super::svg::svg;
use super::template::environment;
use crate::report::{Block, Document, Page, Parts};

const TEMPLATE: &str = include_str!("report.html");
const STYLE: &str = include_str!("report.css");
/// What a page of its own changes in that.
const ONE_PAGE: &str = include_str!("one_page.css");
const SCRIPT: &str = include_str!("report.js");

/// A page as the template takes it: what it opens with, before the contents, and the rest, with the names that links lead to.
#[derive(Serialize)]
struct Laid<'a> {
    title: &'a str,
    anchor: String,
    lead: Vec<LaidBlock<'a>>,
    blocks: Vec<LaidBlock<'a>>,
    contents: Vec<Entry>,
}

/// A block, with the name of a heading, the names of the groups of parts, and the drawing of a chart.
#[derive(Serialize)]
struct LaidBlock<'a> {
    block: &'a Block,
    anchor: Option<String>,
    /// Of each part that begins a group, the name of its heading; empty for the others.
    groups: Vec<String>,
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
        style => if document.is_one_page { [STYLE, ONE_PAGE].concat() } else { STYLE.to_owned() },
        script => SCRIPT,
    })?;
    Ok(text.into_bytes())
}

fn lay<'a>(page: &'a Page, taken: &mut BTreeSet<String>) -> Laid<'a> {
    let anchor = slug(&page.title, taken);
    let mut contents: Vec<Entry> = Vec::new();
    let lay_block = |block: &'a Block| {
        let (mut anchor, mut groups) = (None, Vec::new());
        match block {
            Block::Heading(level, title) => {
                let name = slug(title, taken);
                if *level == 2 {
                    contents.push(Entry { title: title.clone(), anchor: name.clone(), under: Vec::new() });
                }
                anchor = Some(name);
            }
            Block::Parts(parts) => {
                let (under, names) = lay_parts(parts, taken);
                groups = names;
                match contents.last_mut() {
                    Some(last) => last.under.extend(under),
                    None => contents.extend(under),
                }
            }
            _ => {}
        }
        let drawing = if let Block::Chart(chart) = block { Some(svg(chart)) } else { None };
        LaidBlock { block, anchor, groups, drawing }
    };
    let mut lead: Vec<LaidBlock<'a>> = page.blocks.iter().map(lay_block).collect();
    let opening = lead.iter().position(|laid| matches!(laid.block, Block::Heading(..))).unwrap_or(lead.len());
    let blocks = lead.split_off(opening);
    Laid { title: &page.title, anchor, lead, blocks, contents }
}

/// The lines of the contents that lead to parts, under their groups where they have any, and the names of those groups.
fn lay_parts(parts: &Parts, taken: &mut BTreeSet<String>) -> (Vec<Entry>, Vec<String>) {
    let mut entries: Vec<Entry> = Vec::new();
    let mut names = Vec::new();
    let mut is_grouped = false;
    for part in &parts.parts {
        let name = part.group.as_ref().map(|group| slug(group, taken));
        if let Some((group, name)) = part.group.as_ref().zip(name.clone()) {
            is_grouped = true;
            entries.push(Entry { title: group.clone(), anchor: name, under: Vec::new() });
        }
        let entry = Entry { title: part.title.clone(), anchor: part.anchor.clone(), under: Vec::new() };
        match entries.last_mut().filter(|_| is_grouped) {
            Some(group) => group.under.push(entry),
            None => entries.push(entry),
        }
        names.push(name.unwrap_or_default());
    }
    (entries, names)
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
