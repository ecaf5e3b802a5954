//! What a page is made of: ordered, translated and formatted, so that a renderer only sets it.

use serde::Serialize;

use super::chart::Chart;
use crate::rubric::{Item, Lowness, Score};

/// A document to hand over: one page, or one for each of several scales.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Document {
    pub title: String,
    /// What it is about, in a sentence.
    pub subject: String,
    /// The language and region, as a BCP 47 tag.
    pub language: String,
    /// Its day, as `2026-07-31`, for what is not read by people.
    pub date: String,
    /// The program that made it, with its version.
    pub maker: String,
    /// The words of the frame around the pages.
    pub frame: Frame,
    /// Whether each of its pages fits on one sheet of A4 as it stands, without contents.
    pub is_one_page: bool,
    pub pages: Vec<Page>,
}

/// The words that a format needs around a page.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Frame {
    /// Over the list of contents.
    pub contents: String,
    /// On the link that leads past it.
    pub skip: String,
    /// Before a page's number.
    pub page: String,
    /// Between a page's number and how many there are.
    pub of: String,
    /// Over the choices of what to show.
    pub filter: String,
    /// The choice that shows everything.
    pub all: String,
    /// The same when it is one.
    pub shown_one: String,
    /// After how many parts are shown, as `12 items getoond`.
    pub shown: String,
    /// Said when no part is left to show.
    pub none_shown: String,
    /// On the button that lifts every choice.
    pub reset: String,
    /// On the button that unfolds every part, and the same once they are.
    pub unfold: String,
    pub fold: String,
    /// What a cell asks a reader to write.
    pub fill_in: String,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Page {
    /// What stands at its head.
    pub title: String,
    /// What follows, in order.
    pub blocks: Vec<Block>,
}

/// A part of a page.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "kind", content = "is", rename_all = "snake_case")]
pub enum Block {
    /// A heading; 2 is below the title.
    Heading(u8, String),
    Paragraph(String),
    /// Points.
    List(Vec<String>),
    Terms(Vec<(String, String)>),
    /// Lines of a file, as they stand.
    Code(String),
    Table(Table),
    /// What no reader may miss.
    Callout(String),
    /// The few figures that it is all about.
    KeyFigures(Vec<KeyFigure>),
    /// A chart; a table with the same figures stands by it.
    Chart(Chart),
    /// Parts that a reader may choose from.
    Parts(Parts),
    /// What a reader may change where the format allows: advice or a reply.
    Editable {
        label: String,
        /// What stands there; nothing for an empty space.
        text: String,
    },
}

/// A figure that it is all about.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct KeyFigure {
    pub label: String,
    /// The figure.
    pub value: String,
    /// Of how much.
    pub of: String,
    /// What it means.
    pub note: String,
}

/// Parts under one heading each, and by what a reader may choose from them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Parts {
    /// The choices.
    pub filters: Vec<Filter>,
    /// The parts, in order.
    pub parts: Vec<Part>,
}

/// A choice: of all parts those that have a certain mark.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Filter {
    /// What is chosen by.
    pub label: String,
    /// The marks, each with its name.
    pub options: Vec<(String, String)>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Part {
    /// The name by which a link leads to it.
    pub anchor: String,
    /// The heading that stands before it, when it is the first of a group.
    pub group: Option<String>,
    /// The level of its own heading; that of its group is one less.
    pub level: u8,
    /// Its heading.
    pub title: String,
    /// What is said of it beside the heading, such as `IPS-A 4`.
    pub tags: Vec<Cell>,
    /// The marks that it is chosen by: per filter, in order, those that it has.
    pub marks: Vec<Vec<String>>,
    pub blocks: Vec<Block>,
}

#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Table {
    /// Its columns.
    pub columns: Vec<(String, Align)>,
    pub rows: Vec<Row>,
}

/// How a column is set.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Align {
    /// Text.
    Left,
    /// Figures.
    Right,
}

/// A row of a table.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Row {
    pub kind: RowKind,
    pub cells: Vec<Cell>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum RowKind {
    /// One of many.
    Body,
    /// The sum of those before it.
    Sum,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Cell {
    pub text: String,
    /// Its weight; the text alone says the same.
    pub tone: Tone,
    /// The part that it leads to.
    pub link: Option<String>,
}

/// The weight of a cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Tone {
    /// As any other.
    Plain,
    /// Needs attention: something is missing or was overruled.
    Attention,
    /// The lowest score that there is.
    Lowest,
    /// A score in the lowest quarter of its range.
    Low,
    /// A score in the lower half of its range.
    Middling,
    /// Left for a reader to write in.
    ToFill,
}

impl Page {
    /// The blocks one after another, with the parts taken apart into their headings and blocks, for a format that has no way to choose.
    pub fn flat(&self) -> Vec<Block> {
        let mut flat = Vec::new();
        for block in &self.blocks {
            match block {
                Block::Parts(parts) => parts.parts.iter().for_each(|part| part.flatten_into(&mut flat)),
                other => flat.push(other.clone()),
            }
        }
        flat
    }
}

impl Part {
    fn flatten_into(&self, flat: &mut Vec<Block>) {
        flat.extend(self.group.iter().map(|group| Block::Heading(self.level - 1, group.clone())));
        flat.push(Block::Heading(self.level, self.title.clone()));
        flat.extend(self.blocks.iter().cloned());
    }
}

impl Table {
    /// A table without rows.
    pub fn new(columns: impl IntoIterator<Item = (String, Align)>) -> Self {
        Self { columns: columns.into_iter().collect(), rows: Vec::new() }
    }

    /// Adds a row of plain cells.
    pub fn row(&mut self, cells: impl IntoIterator<Item = String>) {
        self.cells(cells.into_iter().map(Cell::from));
    }

    /// Adds a row of cells.
    pub fn cells(&mut self, cells: impl IntoIterator<Item = Cell>) {
        self.rows.push(Row { kind: RowKind::Body, cells: cells.into_iter().collect() });
    }
}

#[cfg(test)]
impl Table {
    /// A table of one row of plain cells, its columns set as text.
    pub(crate) fn of_one_row(headings: &[&str], cells: &[&str]) -> Self {
        let mut table = Self::new(headings.iter().map(|heading| ((*heading).to_owned(), Align::Left)));
        table.row(cells.iter().map(|cell| (*cell).to_owned()));
        table
    }
}

impl Tone {
    /// The weight of a score: the lower, the more it stands out.
    pub fn of_score(item: &Item, score: Score) -> Self {
        match item.lowness(score) {
            Some(Lowness::Lowest) => Self::Lowest,
            Some(Lowness::Quarter) => Self::Low,
            Some(Lowness::Half) => Self::Middling,
            None => Self::Plain,
        }
    }
}

impl Cell {
    /// A cell of some weight.
    pub fn toned(text: String, tone: Tone) -> Self {
        Self { tone, ..Self::from(text) }
    }

    /// A cell that needs attention.
    pub fn attention(text: String) -> Self {
        Self::toned(text, Tone::Attention)
    }

    /// A cell for a reader to write in.
    pub fn to_fill() -> Self {
        Self { tone: Tone::ToFill, ..Self::from(String::new()) }
    }

    /// The same cell, leading to a part.
    #[must_use]
    pub fn leading_to(mut self, anchor: String) -> Self {
        self.link = Some(anchor);
        self
    }
}

impl From<String> for Cell {
    fn from(text: String) -> Self {
        Self { text, tone: Tone::Plain, link: None }
    }
}
