//! What a page is made of: ordered, translated and formatted, so that a renderer only sets it.

/// A page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Page {
    /// What stands at its head.
    pub title: String,
    /// What follows, in order.
    pub blocks: Vec<Block>,
}

/// A part of a page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Block {
    /// A heading; 2 is below the title.
    Heading(u8, String),
    /// A paragraph.
    Paragraph(String),
    /// Points.
    List(Vec<String>),
    /// Terms and what they are.
    Terms(Vec<(String, String)>),
    /// Lines of a file, as they stand.
    Code(String),
    /// A table.
    Table(Table),
}

/// A table.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Table {
    /// Its columns.
    pub columns: Vec<(String, Align)>,
    /// Its rows.
    pub rows: Vec<Row>,
}

/// How a column is set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Align {
    /// Text.
    Left,
    /// Figures.
    Right,
}

/// A row of a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// What it is.
    pub kind: RowKind,
    /// Its cells.
    pub cells: Vec<Cell>,
}

/// What a row is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RowKind {
    /// One of many.
    Body,
    /// The sum of those before it.
    Sum,
}

/// A cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cell {
    /// Its text.
    pub text: String,
    /// Its weight; the text alone says the same.
    pub tone: Tone,
}

/// The weight of a cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tone {
    /// As any other.
    Plain,
    /// Needs attention: something is missing or was overruled.
    Attention,
}

impl Table {
    /// A table without rows.
    pub fn new(columns: impl IntoIterator<Item = (String, Align)>) -> Self {
        Self { columns: columns.into_iter().collect(), rows: Vec::new() }
    }

    /// Adds a row of plain cells.
    pub fn row(&mut self, cells: impl IntoIterator<Item = String>) {
        self.rows.push(Row { kind: RowKind::Body, cells: cells.into_iter().map(Cell::from).collect() });
    }
}

impl From<String> for Cell {
    fn from(text: String) -> Self {
        Self { text, tone: Tone::Plain }
    }
}
