//! JSON, indented, with a line end after it.

use serde::Serialize;

/// A document as JSON.
///
/// # Errors
/// When the document cannot be written as JSON, which a document of text, numbers and lists always can.
pub fn json<T: Serialize>(document: &T) -> serde_json::Result<Vec<u8>> {
    let mut bytes = serde_json::to_vec_pretty(document)?;
    bytes.push(b'\n');
    Ok(bytes)
}
