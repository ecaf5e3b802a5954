//! The words to choose from: a hidden sheet with a column for each list, so that no list is cut at a comma or at its length.

use crate::audit::TICKS;
use crate::report::labels;
use crate::report::sheet::reference::{cells, column};
use crate::report::sheet::{Sheet, SheetCell};
use crate::report::words::Words;
use crate::rubric::{Choice, Insufficient, Item};
use crate::table;

/// The lists of a form. Equal ones stand once.
pub(super) struct Lists {
    sheet: String,
    lists: Vec<Vec<SheetCell>>,
}

/// Where the answers to a choice are found.
pub(super) struct Answers {
    /// Those that are offered.
    pub offered: String,
    /// All that are understood, as they are offered or by their names in files, and beside each its rank from 1.
    pub known: String,
    pub ranks: String,
}

impl Lists {
    pub fn new(sheet: String) -> Self {
        Self { sheet, lists: Vec::new() }
    }

    /// The range of a list, which must not be empty.
    pub fn add(&mut self, list: Vec<SheetCell>) -> String {
        let length = list.len();
        let at = self.lists.iter().position(|known| *known == list).unwrap_or_else(|| {
            self.lists.push(list);
            self.lists.len() - 1
        });
        cells(&self.sheet, &column(at), 2, length + 1)
    }

    fn add_texts<'t>(&mut self, texts: impl IntoIterator<Item = &'t str>) -> String {
        self.add(texts.into_iter().map(|text| SheetCell::Text(text.to_owned())).collect())
    }

    /// Yes and no in the language of the form.
    pub fn yes_or_no(&mut self, words: Words) -> String {
        self.add([labels::YES, labels::NO].map(|word| SheetCell::Text(words.say(word))).into())
    }

    /// What is understood as yes.
    pub fn yes(&mut self) -> String {
        self.add_texts(table::YES.into_iter().chain(TICKS))
    }

    /// What is understood as no.
    pub fn no(&mut self) -> String {
        self.add_texts(table::NO)
    }

    pub fn answers(&mut self, choices: &[Choice]) -> Answers {
        let mut known: Vec<(&str, i64)> = (1..).zip(choices).map(|(rank, choice)| (choice.title.as_str(), rank)).collect();
        for (rank, choice) in (1..).zip(choices) {
            // Each must stand once, in any case of letters.
            if !known.iter().any(|(word, _)| word.to_lowercase() == choice.id.to_lowercase()) {
                known.push((&choice.id, rank));
            }
        }
        Answers {
            offered: self.add_texts(choices.iter().map(|choice| choice.title.as_str())),
            known: self.add_texts(known.iter().map(|(word, _)| *word)),
            ranks: self.add(known.iter().map(|(_, rank)| SheetCell::Whole(*rank)).collect()),
        }
    }

    /// The scores of an item, and the code for data that do not allow one.
    pub fn scores(&mut self, item: &Item, code: Option<&Insufficient>) -> String {
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
