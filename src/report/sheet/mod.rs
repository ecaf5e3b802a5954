//! What a workbook is made of: sheets of typed cells, so that figures stay figures, days stay days and text never calculates.

use chrono::NaiveDate;

use super::blocks::{Cell, Table};
use crate::locale::Label;
use crate::report::Align;

pub mod reference;

/// What stands at the end of a text that no cell takes whole.
pub const CUT: Label = Label {
    nl: "[ingekort: een cel kan niet meer tekst bevatten]",
    en: "[cut: a cell holds no more text]",
    fr: "[coupé : une cellule ne peut pas contenir plus de texte]",
};

#[derive(Clone, Debug, PartialEq)]
pub struct Workbook {
    pub title: String,
    /// What it is about, in a sentence.
    pub subject: String,
    /// The program that made it, with its version.
    pub maker: String,
    /// Its day.
    pub date: NaiveDate,
    /// How a day is written where the reader is, in the signs of a spreadsheet: `d-m-yyyy`.
    pub day_format: String,
    /// What stands at the end of a text that no cell takes whole.
    pub cut: String,
    /// What else the file says of itself, by name, for programs that read it back.
    pub properties: Vec<(String, String)>,
    /// The sheets, in order.
    pub sheets: Vec<Sheet>,
}

#[derive(Clone, Debug, Default, PartialEq)]
pub struct Sheet {
    /// Its name: 31 characters at most, without `[]:*?/\`.
    pub name: String,
    /// The widths of its columns, in characters.
    pub widths: Vec<u16>,
    pub rows: Vec<Vec<SheetCell>>,
    /// How many rows stay in sight and stand on every printed page: those down to the headings; none where the sheet is no table.
    pub heading_rows: usize,
    /// How many columns stay in sight.
    pub fixed_columns: usize,
    /// The columns of the lowest and highest scores, on a sheet that has scores to choose.
    pub score_bounds: Option<(usize, usize)>,
    /// A chart of some of its cells.
    pub chart: Option<SheetChart>,
    /// Columns that are not shown, from 0.
    pub hidden_columns: Vec<usize>,
    /// Whether it is not shown.
    pub is_hidden: bool,
    /// Whether only its answers can be typed over; without a password, so that anybody can lift it.
    pub is_protected: bool,
}

/// A bar chart of cells.
#[derive(Clone, Debug, PartialEq)]
pub struct SheetChart {
    pub title: String,
    /// What is to be seen in it, in words.
    pub description: String,
    /// The first and last row of the names and figures, from 0.
    pub rows: (usize, usize),
    /// The column of the names, from 0.
    pub names: usize,
    /// The series: their names and the columns of their figures, which are shares of 1.
    pub series: Vec<(String, usize)>,
    /// The cell at whose upper left corner it stands, as row and column from 0.
    pub at: (usize, usize),
}

#[derive(Clone, Debug, PartialEq)]
pub enum SheetCell {
    /// Nothing.
    Blank,
    /// The title of the sheet.
    Title(String),
    /// The heading of a column.
    Heading(String, Align),
    /// A name before a value.
    Label(String),
    Text(String),
    /// Text in a column of figures: one that is hidden, or a share with what it is of.
    Instead(String),
    /// What the rows that follow are about, on a ground that the whole row has; nothing in the other cells of the row.
    Group(String),
    /// A sentence that runs on over the columns beside it.
    Remark(String),
    /// A whole number.
    Whole(i64),
    /// A figure as plain decimals, shown with as many.
    Decimal(String),
    Day(NaiveDate),
    /// A score to choose from these, or none.
    Score(ScoreCell),
    /// A figure that the spreadsheet works out, with what getrouw itself made of it.
    Formula {
        /// In the words and signs of a spreadsheet's file format, without `=`.
        formula: String,
        /// What it comes to: plain decimals or text; empty for nothing.
        result: String,
        /// How it is shown.
        kind: FormulaKind,
    },
    /// An answer that is asked for.
    Answer(AnswerCell),
    /// Left for a reader to write in, as a day or as text.
    ToFill {
        /// Whether a day is asked for.
        is_day: bool,
    },
}

/// An answer that is asked for, and what is there already.
#[derive(Clone, Debug, PartialEq)]
pub struct AnswerCell {
    pub kind: AnswerKind,
    /// What to write, said beside the cell in a line.
    pub prompt: String,
    /// What is said of anything else.
    pub refusal: String,
    pub given: Option<GivenCell>,
}

/// What may be answered.
#[derive(Clone, Debug, PartialEq)]
pub enum AnswerKind {
    /// One of the cells of a range.
    One(String),
    /// The same, or something else.
    OneOrOther(String),
    /// A number between these, as plain decimals.
    Number {
        lowest: String,
        highest: String,
    },
    Day,
    Text,
}

/// What somebody answered before; a number is in plain decimals.
#[derive(Clone, Debug, PartialEq)]
pub enum GivenCell {
    Text(String),
    Number(String),
    Truth(bool),
    Day(NaiveDate),
}

/// A score that a reader may change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ScoreCell {
    /// What the audit gave; none when it is missing.
    pub score: Option<i64>,
    pub lowest: i64,
    pub highest: i64,
    /// What to choose, said beside the cell.
    pub prompt: String,
    /// What is said of anything else.
    pub refusal: String,
}

/// How the result of a formula is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FormulaKind {
    /// A whole number.
    Whole,
    /// A share of 1, in per cent with one decimal.
    Share,
    /// A number with two decimals.
    Decimal,
    Text,
}

/// The headings and rows of a table as cells of text.
pub(in crate::report) fn rows_of(table: &Table) -> Vec<Vec<SheetCell>> {
    let heads = table.columns.iter().map(|(head, align)| SheetCell::Heading(head.clone(), *align)).collect();
    let row = |cells: &Vec<Cell>| cells.iter().map(|cell| SheetCell::Text(cell.text.clone())).collect();
    std::iter::once(heads).chain(table.rows.iter().map(|of| row(&of.cells))).collect()
}
