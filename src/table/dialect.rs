//! Which character separates the cells of a file.

/// The separators of the spreadsheets of the Low Countries and France, the commonest first.
const DELIMITERS: [u8; 4] = [b';', b'\t', b',', b'|'];

/// The separator that a first line `sep=;` states, and the text without that line.
pub fn stated_delimiter(text: &str) -> (Option<u8>, &str) {
    let (first, rest) = text.split_once('\n').unwrap_or((text, ""));
    let line = first.trim_end_matches(' ').trim_matches('"');
    match line.get(..4).zip(line.get(4..)) {
        Some((start, sign)) if start.eq_ignore_ascii_case("sep=") && sign.len() == 1 => (sign.bytes().next(), rest),
        _ => (None, text),
    }
}

/// The separator that occurs most in the first line that is not blank. A header holds names, and no name holds one.
pub fn guess_delimiter(text: &str) -> u8 {
    let header = text.lines().find(|line| !line.trim().is_empty()).unwrap_or_default();
    let mut best = (0, b';');
    for delimiter in DELIMITERS {
        let mut quoted = false;
        let mut cells = 0;
        for byte in header.bytes() {
            match byte {
                b'"' => quoted = !quoted,
                _ if byte == delimiter && !quoted => cells += 1,
                _ => {}
            }
        }
        if cells > best.0 {
            best = (cells, delimiter);
        }
    }
    best.1
}
