//! How wide the columns of a table are on paper: their longest word first, then what is left by how much stands in them.

use textwrap::core::display_width;

use crate::report::{Table, Tone};

/// What a column asks for at most, in characters; longer text is broken into lines.
const MOST: usize = 60;
/// What the longest word counts for at most, in characters.
const LONGEST_WORD: usize = 26;
/// What a column for a reader to write in asks for, at least and at best.
const FOR_WRITING: (usize, usize) = (9, 14);

/// The measures of the page and its type.
pub(super) struct Paper {
    /// The width of the text.
    pub whole: usize,
    /// What a character of the table's type takes, in the same unit.
    pub character: usize,
    /// What stands empty on both sides of a cell together.
    pub padding: usize,
}

/// The widths of the columns, which add up to the whole.
pub(super) fn widths(table: &Table, paper: &Paper) -> Vec<usize> {
    let columns: Vec<(usize, usize)> = (0..table.columns.len()).map(|index| asks(table, index)).collect();
    let least: Vec<usize> = columns.iter().map(|(word, _)| word * paper.character + paper.padding).collect();
    let all_least = least.iter().sum::<usize>().max(1);
    if all_least >= paper.whole {
        return fill(least.iter().map(|least| least * paper.whole / all_least).collect(), paper.whole);
    }
    let natural: Vec<usize> = columns.iter().map(|(_, text)| text * paper.character + paper.padding).collect();
    let all_natural = natural.iter().sum::<usize>().max(1);
    if all_natural <= paper.whole {
        return fill(natural.iter().map(|natural| natural * paper.whole / all_natural).collect(), paper.whole);
    }
    let more: Vec<usize> = columns.iter().map(|(word, text)| text.saturating_sub(*word)).collect();
    let all_more = more.iter().sum::<usize>().max(1);
    let left = paper.whole - all_least;
    fill(more.iter().zip(&least).map(|(more, least)| least + more * left / all_more).collect(), paper.whole)
}

/// The last column takes what rounding left.
fn fill(mut widths: Vec<usize>, whole: usize) -> Vec<usize> {
    let left = whole.saturating_sub(widths.iter().sum());
    if let Some(last) = widths.last_mut() {
        *last += left;
    }
    widths
}

/// The parts of a text that no line ends in. A figure and its sign stand together by a no-break space, which is no place to break.
pub(super) fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split([' ', '\n', '\t'])
}

/// The longest word and the longest text of a column, in characters.
fn asks(table: &Table, index: usize) -> (usize, usize) {
    let heading = table.columns.get(index).map(|(heading, _)| heading.as_str());
    let longest_word = |text: &str| words(text).map(display_width).max().unwrap_or_default();
    let cells = || table.rows.iter().filter_map(|row| row.cells.get(index)).map(|cell| cell.text.as_str());
    // Headings are bold, which takes an eighth more.
    let headed = heading.map(longest_word).map_or(0, |word| word + word.div_ceil(8));
    let word = cells().map(longest_word).chain([headed]).max().unwrap_or_default().min(LONGEST_WORD);
    let text = cells().chain(heading).map(display_width).max().unwrap_or_default().min(MOST);
    // Somebody has to write there by hand.
    let is_to_fill = table.rows.iter().filter_map(|row| row.cells.get(index)).any(|cell| cell.tone == Tone::ToFill);
    let (least, good) = if is_to_fill { FOR_WRITING } else { (0, 0) };
    (word.max(least), text.max(word).max(good))
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAPER: Paper = Paper { whole: 1000, character: 10, padding: 20 };

    #[test]
    fn a_column_of_short_words_keeps_them_whole_and_text_takes_the_rest() {
        let narrow = Paper { whole: 400, ..PAPER };
        assert_eq!(widths(&Table::of_one_row(&["IPS-A", "Titel"], &["13/15", &"een lange titel ".repeat(10)]), &narrow), [80, 320]);
    }

    #[test]
    fn columns_of_single_words_grow_alike_and_fill_the_page() {
        assert_eq!(widths(&Table::of_one_row(&["ab", "ab"], &["cd", "cd"]), &PAPER), [500, 500]);
    }

    #[test]
    fn columns_that_all_fit_grow_by_what_stands_in_them() {
        assert_eq!(widths(&Table::of_one_row(&["abcd", "ab cd ef gh ij kl mn"], &["x", "y"]), &PAPER), [241, 759]);
    }

    #[test]
    fn words_too_long_for_the_page_share_it() {
        let word = "w".repeat(200);
        let widths = widths(&Table::of_one_row(&["a", "b", "c", "d"], &[&word, &word, &word, &word]), &PAPER);
        assert_eq!(widths, [250, 250, 250, 250]);
    }

    #[test]
    fn a_figure_and_its_sign_are_one_word() {
        let narrow = Paper { whole: 400, ..PAPER };
        let text = "een lange titel ".repeat(10);
        // Six characters of ten each, and the padding.
        assert_eq!(widths(&Table::of_one_row(&["A", "B"], &["95,7\u{a0}%", &text]), &narrow), [80, 320]);
    }

    #[test]
    fn a_table_without_columns_has_no_widths() {
        assert!(widths(&Table::default(), &PAPER).is_empty());
    }
}
