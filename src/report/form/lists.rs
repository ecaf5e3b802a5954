//! The words to choose from: a hidden sheet with a column for each list, so that no list is cut at a comma or at its length.

use crate::report::words::Words;
use crate::report::workbook::{Sheet, SheetCell, column};
use crate::rubric::{FactKind, Insufficient, Item};

/// Words that are taken for yes and for no, whatever the language of the form.
const YES: [&str; 4] = ["ja", "yes", "oui", "x"];
const NO: [&str; 4] = ["nee", "neen", "no", "non"];

/// A list: its cells as a range for formulas.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct ListRange(String);

impl ListRange {
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// The lists of a form. Equal ones stand once.
pub(super) struct Lists {
    sheet: String,
    lists: Vec<Vec<SheetCell>>,
    /// Yes and no in the form's language, and what else is taken for yes, and for no.
    pub yes_no: ListRange,
    pub yes: ListRange,
    pub no: ListRange,
}

impl Lists {
    pub fn new(sheet: &str, words: Words) -> Self {
        let range = |_: &str| ListRange(String::new());
        let mut lists = Self { sheet: sheet.to_owned(), lists: Vec::new(), yes_no: range(""), yes: range(""), no: range("") };
        let text = |word: &str| SheetCell::Text(word.to_owned());
        lists.yes_no = lists.add([words.say(crate::report::labels::YES), words.say(crate::report::labels::NO)].map(SheetCell::Text).into());
        lists.yes = lists.add(YES.map(text).into());
        lists.no = lists.add(NO.map(text).into());
        lists
    }

    /// The range of a list, which must not be empty.
    pub fn add(&mut self, cells: Vec<SheetCell>) -> ListRange {
        let at = self.lists.iter().position(|known| *known == cells).unwrap_or_else(|| {
            self.lists.push(cells.clone());
            self.lists.len() - 1
        });
        let column = column(at);
        ListRange(format!("'{}'!${column}$2:${column}${}", self.sheet.replace('\'', "''"), cells.len() + 1))
    }

    /// The titles of the answers to choose from, and beside them their ranks from 1.
    pub fn choices(&mut self, kind: &FactKind) -> Option<(ListRange, ListRange)> {
        let FactKind::Choice(choices) = kind else { return None };
        let titles = choices.iter().map(|choice| SheetCell::Text(choice.title.clone())).collect();
        let ranks = (1..).zip(choices).map(|(rank, _)| SheetCell::Whole(rank)).collect();
        Some((self.add(titles), self.add(ranks)))
    }

    /// The scores of an item, and the code for data that do not allow one.
    pub fn scores(&mut self, item: &Item, code: Option<&Insufficient>) -> ListRange {
        let scores = (item.lowest..=item.highest).map(SheetCell::Whole);
        let code = code.map(|code| code.code.parse().map_or_else(|_| SheetCell::Text(code.code.clone()), SheetCell::Whole));
        self.add(scores.chain(code).collect())
    }

    /// The sheet itself, hidden; its first row says what it is.
    pub fn sheet(self, about: String) -> Sheet {
        let longest = self.lists.iter().map(Vec::len).max().unwrap_or_default();
        let mut rows = vec![vec![SheetCell::Text(about)]];
        for row in 0..longest {
            rows.push(self.lists.iter().map(|list| list.get(row).cloned().unwrap_or(SheetCell::Blank)).collect());
        }
        Sheet { name: self.sheet, rows, is_hidden: true, is_protected: true, ..Sheet::default() }
    }
}
