//! Text of two bytes a letter, which Windows PowerShell writes without a mark.

use encoding_rs::{Encoding, UTF_16BE, UTF_16LE};

/// The encoding of a text that begins with letters of two bytes each, though it has no mark.
pub fn utf_16(start: &[u8]) -> Option<&'static Encoding> {
    let all = |is_letter: fn(&[u8]) -> bool| start.len() > 3 && start.chunks_exact(2).take(16).all(is_letter);
    if all(|pair| matches!(pair, [first, 0] if *first != 0)) {
        return Some(UTF_16LE);
    }
    all(|pair| matches!(pair, [0, second] if *second != 0)).then_some(UTF_16BE)
}
