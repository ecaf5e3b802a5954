//! Shapes that are published as CSV: commas, UTF-8, a row per line, columns found by their headings.

use serde::Serialize;
use serde::de::DeserializeOwned;

/// A row of a published table. Readers find columns by their headings and pass over those that they do not know.
pub trait Row: Serialize + DeserializeOwned {
    /// The headings, in the order in which they are written.
    const COLUMNS: &'static [&'static str];
}

/// Rows under their headings.
///
/// # Errors
/// When the CSV writer fails, which it does not in memory.
pub fn write_rows<R: Row>(rows: &[R]) -> Result<Vec<u8>, csv::Error> {
    let mut writer = csv::WriterBuilder::new().has_headers(false).from_writer(Vec::new());
    writer.write_record(R::COLUMNS)?;
    for row in rows {
        writer.serialize(row)?;
    }
    writer.into_inner().map_err(|error| error.into_error().into())
}

/// The rows of a table.
///
/// # Errors
/// When a column is not there, or a cell is not of its kind.
pub fn read_rows<R: Row>(bytes: &[u8]) -> Result<Vec<R>, csv::Error> {
    csv::Reader::from_reader(bytes).deserialize().collect()
}

/// Text that a spreadsheet would calculate is written behind an apostrophe, and read without it.
pub(super) mod text {
    use serde::{Deserialize, Deserializer, Serializer};

    use crate::table::is_like_formula;

    /// Whether a text looks like a formula, behind any number of apostrophes.
    fn is_guarded(text: &str) -> bool {
        is_like_formula(text.trim_start_matches('\''))
    }

    pub fn serialize<S: Serializer>(text: &str, serializer: S) -> Result<S::Ok, S::Error> {
        if is_guarded(text) { serializer.serialize_str(&format!("'{text}")) } else { serializer.serialize_str(text) }
    }

    pub fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<String, D::Error> {
        let text = String::deserialize(deserializer)?;
        Ok(match text.strip_prefix('\'') {
            Some(bare) if is_guarded(bare) => bare.to_owned(),
            _ => text,
        })
    }
}

#[cfg(test)]
mod tests {
    use serde::Deserialize;

    use super::*;

    #[derive(Debug, PartialEq, Serialize, Deserialize)]
    struct Titled {
        #[serde(with = "super::text")]
        title: String,
        score: Option<i64>,
    }

    impl Row for Titled {
        const COLUMNS: &'static [&'static str] = &["title", "score"];
    }

    #[test]
    fn a_formula_in_a_cell_stays_text_and_reads_back() {
        let titled = |(title, score): (&str, Option<i64>)| Titled { title: title.to_owned(), score };
        let rows: Vec<Titled> =
            [("=1+1", None), ("@x", Some(3)), ("a,\"b\"", None), ("'=x", None), ("'s morgens", None)].map(titled).into_iter().collect();
        let written = write_rows(&rows).expect("in memory");
        assert_eq!(String::from_utf8_lossy(&written), "title,score\n'=1+1,\n'@x,3\n\"a,\"\"b\"\"\",\n''=x,\n's morgens,\n");
        assert_eq!(read_rows::<Titled>(&written).expect("readable"), rows);
    }

    #[test]
    fn columns_may_move_and_more_of_them_may_come() {
        let rows = read_rows::<Titled>(b"mood,score,title\ngood,4,x\n").expect("readable");
        assert_eq!(rows, [Titled { title: "x".to_owned(), score: Some(4) }]);
    }
}
