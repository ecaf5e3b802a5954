//! How formulas name cells.

pub use crate::diagnostic::column_letters as column;

/// One cell of a sheet, by the letters of its column and its row from 1.
pub fn cell(sheet: &str, column: &str, row: usize) -> String {
    format!("'{}'!${column}${row}", sheet.replace('\'', "''"))
}

/// The cells of a column of a sheet from one row to another, both from 1.
pub fn cells(sheet: &str, column: &str, first: usize, last: usize) -> String {
    format!("{}:${column}${last}", cell(sheet, column, first))
}

#[cfg(test)]
mod tests {
    use super::{cells, column};

    #[test]
    fn columns_are_named_as_a_spreadsheet_does() {
        for (index, name) in [(0, "A"), (25, "Z"), (26, "AA"), (51, "AZ"), (52, "BA"), (701, "ZZ"), (702, "AAA")] {
            assert_eq!(column(index), name);
        }
    }

    #[test]
    fn sheets_are_named_in_quotes() {
        assert_eq!(cells("Items' lot", "C", 2, 9), "'Items'' lot'!$C$2:$C$9");
    }
}
