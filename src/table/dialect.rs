//! Which character separates the cells of a file, and how a file is written so that a reader's spreadsheet opens it.

use crate::locale::Lang;

/// How a CSV file is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Dialect {
    /// What stands between cells: `;`, `,`, a tab or `|`.
    pub delimiter: u8,
    /// Whether numbers have a comma before their decimals.
    pub decimal_comma: bool,
    /// Whether the file begins with a byte-order mark, without which Excel takes UTF-8 for something else.
    pub has_mark: bool,
    /// The language of headings and words.
    pub lang: Lang,
}

impl Dialect {
    /// As spreadsheets where the language is spoken save and open it.
    pub fn of_spreadsheets(lang: Lang) -> Self {
        match lang {
            Lang::Nl | Lang::Fr => Self { delimiter: b';', decimal_comma: true, has_mark: true, lang },
            Lang::En => Self { delimiter: b',', decimal_comma: false, has_mark: true, lang },
        }
    }

    /// As other programs take it: commas, points, English, no mark.
    pub const PLAIN: Self = Self { delimiter: b',', decimal_comma: false, has_mark: false, lang: Lang::En };

    /// Rows of cells as a file, each row ended as on Windows where spreadsheets are meant.
    ///
    /// # Errors
    /// When the CSV writer fails, which it does not in memory.
    pub fn write<C: AsRef<[u8]>>(self, rows: impl IntoIterator<Item = Vec<C>>) -> Result<Vec<u8>, csv::Error> {
        let start = if self.has_mark { "\u{feff}".as_bytes().to_vec() } else { Vec::new() };
        let terminator = if self.has_mark { csv::Terminator::CRLF } else { csv::Terminator::Any(b'\n') };
        let mut writer = csv::WriterBuilder::new().delimiter(self.delimiter).terminator(terminator).flexible(true).from_writer(start);
        for row in rows {
            writer.write_record(row)?;
        }
        writer.into_inner().map_err(|error| error.into_error().into())
    }
}

/// Whether a spreadsheet would calculate a text, or might after it was typed again: by its first sign, of either width.
pub fn is_like_formula(text: &str) -> bool {
    text.starts_with(['=', '+', '-', '@', '\u{ff1d}', '\u{ff0b}', '\u{ff0d}', '\u{ff20}', '\t', '\r', '\n'])
}

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

/// How many rows are looked at to find the separator.
const ROWS_LOOKED_AT: usize = 200;

/// The separator on which most rows agree, by the number of cells that it gives them; of several the one that gives most.
pub fn guess_delimiter(text: &str) -> u8 {
    let mut best = (0, 0, DELIMITERS[0]);
    for delimiter in DELIMITERS {
        let counts = cells_per_row(text, delimiter);
        let agreeing = |cells: usize| counts.iter().filter(|count| **count == cells).count();
        let most = counts.iter().copied().filter(|cells| *cells > 1).max_by_key(|cells| (agreeing(*cells), *cells));
        if let Some(cells) = most.filter(|cells| (agreeing(*cells), *cells) > (best.0, best.1)) {
            best = (agreeing(cells), cells, delimiter);
        }
    }
    best.2
}

/// How many cells each of the first rows that are not blank would have, with line ends within quotes left alone.
fn cells_per_row(text: &str, delimiter: u8) -> Vec<usize> {
    let (mut counts, mut cells, mut quoted, mut is_blank, mut before) = (Vec::new(), 1, false, true, b'\n');
    for byte in text.bytes() {
        match byte {
            b'"' if quoted => quoted = false,
            // At the start of a cell one opens it, and right behind one that closed it, it was doubled.
            b'"' if before == delimiter || matches!(before, b'"' | b'\n' | b'\r') => quoted = true,
            b'\n' | b'\r' if !quoted => {
                if !is_blank {
                    counts.push(cells);
                }
                (cells, is_blank) = (1, true);
                if counts.len() == ROWS_LOOKED_AT {
                    return counts;
                }
            }
            _ if byte == delimiter && !quoted => cells += 1,
            _ => {}
        }
        is_blank &= byte.is_ascii_whitespace();
        before = byte;
    }
    if !is_blank {
        counts.push(cells);
    }
    counts
}
