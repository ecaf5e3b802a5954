//! White space around cells.

/// A cell without the white space around it; spreadsheets also leave no-break spaces and marks there.
pub fn trim(cell: &str) -> &str {
    cell.trim_matches(|letter: char| letter.is_whitespace() || letter == '\u{feff}' || letter == '\u{200b}')
}
