//! Bytes to text: a byte-order mark decides, then strict UTF-8, then Windows-1252, as spreadsheets save it.

use encoding_rs::{Encoding, UTF_8, WINDOWS_1252};

/// The text of a file with `\n` for every kind of line end; `None` for what is no text.
pub fn decode(bytes: &[u8]) -> Option<String> {
    let text = match Encoding::for_bom(bytes) {
        Some((encoding, mark)) => encoding.decode_without_bom_handling(bytes.get(mark..)?).0,
        None => match UTF_8.decode_without_bom_handling_and_without_replacement(bytes) {
            Some(text) => text,
            None => WINDOWS_1252.decode_without_bom_handling(bytes).0,
        },
    };
    (!text.contains('\0')).then(|| text.replace("\r\n", "\n").replace('\r', "\n"))
}

/// A cell without the white space around it; spreadsheets also leave no-break spaces and marks there.
pub fn trim(cell: &str) -> &str {
    cell.trim_matches(|letter: char| letter.is_whitespace() || letter == '\u{feff}' || letter == '\u{200b}')
}
