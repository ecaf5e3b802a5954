//! Tables too long to hold: a CSV file handed out in pieces of whole rows, which several threads can take in turn.

use std::borrow::Cow;
use std::io::{self, Cursor, Read};
use std::ops::Range;
use std::sync::{Arc, Mutex, PoisonError};

use encoding_rs::{UTF_8, WINDOWS_1252};
use encoding_rs_io::{DecodeReaderBytes, DecodeReaderBytesBuilder};
use memchr::{memchr, memchr_iter, memchr2, memchr2_iter, memrchr};

use super::cell::{Cell, Kind};
use super::dialect::{guess_delimiter, stated_delimiter};
use super::heading::{MOST_TITLES, shown, shown_sheet};
use super::sheet::{Sheet, SheetRow};
use super::text;
use crate::diagnostic::Place;
use crate::source::utf_16;

/// How many bytes a piece aims at: enough that taking one costs nothing beside reading it, and that two fit into a cache.
const PIECE: usize = 1 << 18;

/// A row longer than this is taken for an unclosed quotation mark.
const LONGEST_ROW: usize = 1 << 24;

/// Why a table cannot be read on.
#[derive(Debug)]
pub enum StreamFault {
    /// The file cannot be read.
    Io(io::Error),
    /// It holds bytes that no text has.
    NotText,
    /// It has no row.
    Empty,
    /// A quotation mark opens in this row and never closes.
    UnclosedQuote {
        /// The row, as a spreadsheet numbers it.
        row: usize,
    },
}

impl From<io::Error> for StreamFault {
    fn from(error: io::Error) -> Self {
        Self::Io(error)
    }
}

/// A table whose header was read and whose rows wait to be taken.
pub struct Stream<'a> {
    /// The cells of the first row that is not blank.
    pub header: Vec<String>,
    /// The row number of the header.
    pub header_row: usize,
    body: Body<'a>,
}

/// Where the rows come from.
enum Body<'a> {
    Csv { delimiter: u8, source: Box<Mutex<Source<'a>>> },
    Sheet { sheet: Arc<Sheet>, next: Mutex<usize> },
}

/// Every line end is this one, or this one after a carriage return, once a [`Source`] has read it.
const LINE_END: u8 = b'\n';

/// What was read and not yet handed out, and where more comes from.
struct Source<'a> {
    reader: DecodeReaderBytes<Box<dyn Read + Send + 'a>, Vec<u8>>,
    /// Bytes from the start of a row on.
    rest: Vec<u8>,
    /// The number of the first row in them.
    next_row: usize,
    ended: bool,
}

/// Some whole rows of a file.
#[derive(Default)]
pub struct Piece {
    first_row: usize,
    bytes: Vec<u8>,
    has_quotes: bool,
    /// Of a sheet: which of its rows.
    rows: Range<usize>,
}

/// How many rows of a sheet are handed out at once.
const ROWS: usize = 1 << 12;

/// The cells of one row.
pub struct Cells<'a> {
    source: CellSource<'a>,
}

enum CellSource<'a> {
    /// A line without quotes; `is_usual` where nothing in its piece is beyond ASCII or may be an error.
    Plain {
        line: &'a [u8],
        ends: &'a [usize],
        is_usual: bool,
    },
    Quoted(&'a csv::ByteRecord),
    Sheet(&'a [Cell]),
}

impl<'a> Stream<'a> {
    /// Opens a CSV file, whatever its delimiter and line ends; of encodings UTF-8, UTF-16 with its mark, and cell by cell Windows-1252.
    ///
    /// # Errors
    /// See [`StreamFault`].
    pub fn open(reader: Box<dyn Read + Send + 'a>) -> Result<Self, StreamFault> {
        let mut reader = reader;
        let mut start = Vec::new();
        reader.by_ref().take(64).read_to_end(&mut start)?;
        let encoding = utf_16(&start);
        let reader: Box<dyn Read + Send + 'a> = Box::new(Cursor::new(start).chain(reader));
        // Beside UTF-16 only a byte-order mark changes what comes through: without one the bytes pass as they are.
        let reader = DecodeReaderBytesBuilder::new()
            .encoding(encoding)
            .bom_override(true)
            .utf8_passthru(true)
            .strip_bom(true)
            .build_with_buffer(reader, vec![0; 1 << 13])
            .map_err(StreamFault::Io)?;
        let mut source = Source { reader, rest: Vec::new(), next_row: 1, ended: false };
        source.fill(PIECE)?;
        let delimiter = source.delimiter();
        let (header, header_row) = loop {
            let Some(first) = source.take_row(delimiter)? else { return Err(StreamFault::Empty) };
            let cells = split_header(&first, delimiter);
            if cells.iter().any(|cell| !cell.is_empty()) {
                break (cells, source.next_row - 1);
            }
        };
        Ok(Self { header, header_row, body: Body::Csv { delimiter, source: Box::new(Mutex::new(source)) } })
    }

    /// The rows of a sheet.
    ///
    /// # Errors
    /// When it has none.
    pub fn of_sheet(sheet: Arc<Sheet>) -> Result<Self, StreamFault> {
        let first = sheet.rows.first().ok_or(StreamFault::Empty)?;
        let header = first.cells.iter().map(|cell| cell.text.to_string()).collect();
        Ok(Self { header, header_row: first.number, body: Body::Sheet { sheet, next: Mutex::new(1) } })
    }

    /// Takes another row for that of the headings, where one of the first holds them and the first of all does not. Tells how many rows that are
    /// not blank stand above it.
    ///
    /// # Errors
    /// See [`StreamFault`].
    pub fn pass_over_titles(&mut self, is_headings: &dyn Fn(&[String]) -> bool) -> Result<usize, StreamFault> {
        if is_headings(&self.header) {
            return Ok(0);
        }
        let found = match &mut self.body {
            Body::Csv { delimiter, source } => {
                let source = source.get_mut().unwrap_or_else(PoisonError::into_inner);
                source.headings_below(*delimiter, is_headings)?
            }
            Body::Sheet { sheet, next } => {
                let texts = |row: &SheetRow| row.cells.iter().map(|cell| cell.text.to_string()).collect::<Vec<_>>();
                let below = sheet.rows.iter().enumerate().skip(1).take(MOST_TITLES);
                let found = below.map(|(index, row)| (index, row.number, texts(row))).find(|(.., cells)| is_headings(cells));
                if let Some((index, ..)) = &found {
                    *next.get_mut().unwrap_or_else(PoisonError::into_inner) = index + 1;
                }
                found
            }
        };
        let Some((passed, row, cells)) = found else { return Ok(0) };
        (self.header, self.header_row) = (cells, row);
        Ok(passed)
    }

    /// What stands between the cells of a CSV file.
    pub fn delimiter(&self) -> Option<u8> {
        match &self.body {
            Body::Csv { delimiter, .. } => Some(*delimiter),
            Body::Sheet { .. } => None,
        }
    }

    /// Where a row stands in this file, and its column where one is meant.
    pub fn place(&self, file: &str, row: usize, column: Option<usize>) -> Place {
        let heading = column.map(|column| shown(&self.header, column));
        let heading = heading.as_deref().filter(|heading| !heading.is_empty());
        match &self.body {
            Body::Csv { .. } => Place::row(file, row, heading),
            Body::Sheet { sheet, .. } => Place::cell(file, &shown_sheet(&sheet.name), row, column, heading),
        }
    }

    /// Puts the next whole rows into `piece`; `false` when none are left. Several threads may take turns.
    ///
    /// # Errors
    /// See [`StreamFault`].
    pub fn next_piece(&self, piece: &mut Piece) -> Result<bool, StreamFault> {
        match &self.body {
            Body::Csv { delimiter, source } => {
                let mut source = source.lock().unwrap_or_else(PoisonError::into_inner);
                source.next_piece(*delimiter, piece)
            }
            Body::Sheet { sheet, next } => {
                let mut next = next.lock().unwrap_or_else(PoisonError::into_inner);
                piece.rows = *next..sheet.rows.len().min(*next + ROWS);
                *next = piece.rows.end;
                Ok(!piece.rows.is_empty())
            }
        }
    }

    /// Calls `visit` with each row of a piece that is not blank, and its number in the file.
    pub fn each_row(&self, piece: &Piece, mut visit: impl FnMut(usize, &Cells<'_>)) {
        match &self.body {
            Body::Csv { delimiter, .. } if piece.has_quotes => each_quoted(*delimiter, piece, &mut visit),
            Body::Csv { delimiter, .. } => each_plain(*delimiter, piece, &mut visit),
            Body::Sheet { sheet, .. } => {
                for row in sheet.rows.get(piece.rows.clone()).unwrap_or_default() {
                    visit(row.number, &Cells { source: CellSource::Sheet(&row.cells) });
                }
            }
        }
    }
}

fn each_plain(delimiter: u8, piece: &Piece, visit: &mut impl FnMut(usize, &Cells<'_>)) {
    let bytes = piece.bytes.as_slice();
    let is_usual = bytes.is_ascii() && memchr2(b'#', b':', bytes).is_none();
    let mut ends: Vec<usize> = Vec::new();
    let (mut start, mut row) = (0, piece.first_row);
    let mut end_row = |start: usize, end: usize, ends: &mut Vec<usize>, row: usize| {
        let line = bytes.get(start..end).unwrap_or_default();
        let line = line.strip_suffix(b"\r").unwrap_or(line);
        if !line.is_empty() {
            ends.push(line.len());
            let cells = Cells { source: CellSource::Plain { line, ends, is_usual } };
            if !cells.is_blank() {
                visit(row, &cells);
            }
        }
        ends.clear();
    };
    for found in memchr2_iter(delimiter, LINE_END, bytes) {
        if bytes.get(found) == Some(&delimiter) {
            ends.push(found - start);
        } else {
            end_row(start, found, &mut ends, row);
            start = found + 1;
            row += 1;
        }
    }
    end_row(start, bytes.len(), &mut ends, row);
}

fn each_quoted(delimiter: u8, piece: &Piece, visit: &mut impl FnMut(usize, &Cells<'_>)) {
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(delimiter)
        .terminator(csv::Terminator::Any(LINE_END))
        .has_headers(false)
        .flexible(true)
        .from_reader(piece.bytes.as_slice());
    let mut record = csv::ByteRecord::new();
    let (mut row, mut read_up_to) = (piece.first_row, 0);
    // Bytes in memory can be read, and rows may differ in length: reading them cannot fail.
    while reader.read_byte_record(&mut record).unwrap_or(false) {
        let end = usize::try_from(reader.position().byte()).unwrap_or(piece.bytes.len()).min(piece.bytes.len());
        // The reader passes over empty lines; a spreadsheet counts them.
        let passed = piece.bytes.get(read_up_to..end).unwrap_or_default();
        row += passed.iter().take_while(|byte| **byte == LINE_END).count();
        read_up_to = end;
        let cells = Cells { source: CellSource::Quoted(&record) };
        if !cells.is_blank() {
            visit(row, &cells);
        }
        row += 1;
    }
}

impl Piece {
    /// How many bytes it holds.
    pub fn size(&self) -> usize {
        self.bytes.len()
    }
}

impl<'a> Cells<'a> {
    /// How many cells the row has.
    pub fn count(&self) -> usize {
        match self.source {
            CellSource::Plain { ends, .. } => ends.len(),
            CellSource::Quoted(record) => record.len(),
            CellSource::Sheet(cells) => cells.len(),
        }
    }

    /// The bytes of a cell without the white space around them; nothing where the row has no such cell.
    pub fn bytes(&self, index: usize) -> &'a [u8] {
        let cell = match self.source {
            CellSource::Plain { line, ends, .. } => {
                let start = match index.checked_sub(1) {
                    None => Some(0),
                    Some(before) => ends.get(before).map(|end| end + 1),
                };
                start.zip(ends.get(index)).and_then(|(start, end)| line.get(start..*end))
            }
            CellSource::Quoted(record) => record.get(index),
            CellSource::Sheet(cells) => return cells.get(index).map_or(&[], |cell| cell.text.as_bytes()),
        };
        trim(cell.unwrap_or_default())
    }

    /// The text of a cell: UTF-8, or else Windows-1252.
    pub fn text(&self, index: usize) -> Cow<'a, str> {
        match decode(self.bytes(index)) {
            Cow::Borrowed(text) => Cow::Borrowed(text::trim(text)),
            // A no-break space is white space too, which only shows once its encoding is known.
            Cow::Owned(text) => Cow::Owned(text::trim(&text).to_owned()),
        }
    }

    /// What a cell of a spreadsheet is; `None` for text, and in a CSV file.
    pub fn kind(&self, index: usize) -> Option<&'a Kind> {
        match self.source {
            CellSource::Sheet(cells) => cells.get(index).map(|cell| &cell.kind).filter(|kind| **kind != Kind::Text),
            CellSource::Plain { .. } | CellSource::Quoted(_) => None,
        }
    }

    /// Whether some cell may hold letters beyond ASCII, or a line break.
    pub fn is_plain(&self) -> bool {
        match self.source {
            CellSource::Plain { line, is_usual, .. } => is_usual || line.is_ascii(),
            CellSource::Quoted(_) | CellSource::Sheet(_) => false,
        }
    }

    /// Whether some cell may hold an error or what cannot stand for a value; few rows do.
    pub fn may_ail(&self) -> bool {
        match self.source {
            CellSource::Plain { line, is_usual, .. } => !is_usual && memchr2(b'#', b':', line).is_some(),
            CellSource::Quoted(_) | CellSource::Sheet(_) => true,
        }
    }

    /// A cell by itself.
    pub fn cell(&self, index: usize) -> Cell {
        match self.source {
            CellSource::Sheet(cells) => cells.get(index).cloned().unwrap_or_default(),
            // A line break within quotes is the same on every system.
            CellSource::Plain { .. } | CellSource::Quoted(_) => Cell::text(&self.text(index).replace("\r\n", "\n")),
        }
    }

    fn is_blank(&self) -> bool {
        (0..self.count()).all(|index| self.bytes(index).is_empty())
    }
}

/// The text of a cell's bytes: UTF-8, or else Windows-1252.
pub fn decode(bytes: &[u8]) -> Cow<'_, str> {
    match UTF_8.decode_without_bom_handling_and_without_replacement(bytes) {
        Some(text) => text,
        None => WINDOWS_1252.decode_without_bom_handling(bytes).0,
    }
}

/// A cell without the white space around it. Few cells have any, and fewer begin or end with a letter beyond ASCII.
fn trim(cell: &[u8]) -> &[u8] {
    let is_plain = |byte: Option<&u8>| byte.is_some_and(|byte| byte.is_ascii_graphic());
    if is_plain(cell.first()) && is_plain(cell.last()) {
        return cell;
    }
    let cell = cell.trim_ascii();
    match std::str::from_utf8(cell) {
        Ok(cell) => text::trim(cell).as_bytes(),
        Err(_) => cell,
    }
}

impl Source<'_> {
    /// Reads on until so many bytes wait or the file ends.
    fn fill(&mut self, wanted: usize) -> Result<(), StreamFault> {
        let before = self.rest.len();
        let mut filled = before;
        if filled >= wanted {
            return Ok(());
        }
        self.rest.resize(wanted, 0);
        while filled < wanted && !self.ended {
            match self.reader.read(self.rest.get_mut(filled..).unwrap_or_default()) {
                Ok(0) => self.ended = true,
                Ok(read) => filled += read,
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                Err(error) => return Err(error.into()),
            }
        }
        self.rest.truncate(filled);
        self.settle(before)
    }

    /// Ends every line alike in what was read from `before` on: a carriage return that no line feed follows becomes one.
    fn settle(&mut self, before: usize) -> Result<(), StreamFault> {
        if memchr(0, self.rest.get(before..).unwrap_or_default()).is_some() {
            return Err(StreamFault::NotText);
        }
        // The last byte may have been a carriage return whose next byte was not yet known.
        let mut looked_up_to = before.saturating_sub(1);
        while let Some(found) = memchr(b'\r', self.rest.get(looked_up_to..).unwrap_or_default()).map(|found| looked_up_to + found) {
            let next = self.rest.get(found + 1).copied();
            if next.map_or(self.ended, |next| next != LINE_END)
                && let Some(byte) = self.rest.get_mut(found)
            {
                *byte = LINE_END;
            }
            looked_up_to = found + 1;
        }
        Ok(())
    }

    /// The delimiter, from a `sep=` line, which is taken, or from the first rows.
    fn delimiter(&mut self) -> u8 {
        let head = decode(self.rest.get(..self.rest.len().min(1 << 16)).unwrap_or_default()).replace("\r\n", "\n");
        let (stated, _) = stated_delimiter(&head);
        if stated.is_some() {
            let end = memchr(LINE_END, &self.rest).map_or(self.rest.len(), |end| end + 1);
            self.rest.drain(..end);
        }
        stated.unwrap_or_else(|| guess_delimiter(&head))
    }

    /// Takes one row off.
    fn take_row(&mut self, delimiter: u8) -> Result<Option<Vec<u8>>, StreamFault> {
        loop {
            if self.rest.is_empty() && self.ended {
                return Ok(None);
            }
            let (end, is_open) = first_row_end(&self.rest, delimiter);
            if let Some(end) = end {
                self.next_row += 1;
                return Ok(Some(self.rest.drain(..end).collect()));
            }
            if self.ended && !is_open {
                self.next_row += 1;
                return Ok(Some(std::mem::take(&mut self.rest)));
            }
            self.grow()?;
        }
    }

    /// The first rows until one holds headings: how many that are not blank stand above it, its number, and its cells. What was looked at in vain
    /// waits to be read again.
    fn headings_below(
        &mut self,
        delimiter: u8,
        is_headings: &dyn Fn(&[String]) -> bool,
    ) -> Result<Option<(usize, usize, Vec<String>)>, StreamFault> {
        let (first_row, mut taken, mut passed) = (self.next_row, Vec::new(), 1);
        let found = loop {
            if passed > MOST_TITLES {
                break None;
            }
            let row = match self.take_row(delimiter) {
                Ok(Some(row)) => row,
                // Whoever reads on meets the fault again.
                Ok(None) | Err(StreamFault::UnclosedQuote { .. }) => break None,
                Err(fault) => return Err(fault),
            };
            let cells = split_header(&row, delimiter);
            taken.extend_from_slice(&row);
            if is_headings(&cells) {
                break Some((passed, self.next_row - 1, cells));
            }
            passed += usize::from(cells.iter().any(|cell| !cell.is_empty()));
        };
        if found.is_none() {
            taken.append(&mut self.rest);
            (self.rest, self.next_row) = (taken, first_row);
        }
        Ok(found)
    }

    fn next_piece(&mut self, delimiter: u8, piece: &mut Piece) -> Result<bool, StreamFault> {
        self.fill(PIECE)?;
        loop {
            if self.rest.is_empty() {
                return Ok(false);
            }
            let cut = cut(&self.rest, delimiter);
            let (end, rows) = match cut.end {
                // The last row need not have an end.
                _ if self.ended && !cut.is_open => (self.rest.len(), cut.rows + usize::from(cut.end != Some(self.rest.len()))),
                Some(end) => (end, cut.rows),
                None => {
                    self.grow()?;
                    continue;
                }
            };
            piece.first_row = self.next_row;
            piece.has_quotes = cut.has_quotes;
            self.next_row += rows;
            // The begun row stays here; what is before it goes out as it is.
            piece.bytes.clear();
            piece.bytes.extend_from_slice(self.rest.get(end..).unwrap_or_default());
            self.rest.truncate(end);
            std::mem::swap(&mut piece.bytes, &mut self.rest);
            return Ok(true);
        }
    }

    /// Reads on because what waits is not yet a whole row.
    fn grow(&mut self) -> Result<(), StreamFault> {
        if self.ended || self.rest.len() >= LONGEST_ROW {
            return Err(StreamFault::UnclosedQuote { row: self.next_row });
        }
        self.fill(self.rest.len() * 2 + PIECE)?;
        Ok(())
    }
}

/// Where a stretch that begins with a row can be cut.
struct Cut {
    /// Behind the last row that is whole.
    end: Option<usize>,
    /// How many rows are whole.
    rows: usize,
    /// Whether there are quotation marks in it.
    has_quotes: bool,
    /// Whether it ends within quotes.
    is_open: bool,
}

fn cut(bytes: &[u8], delimiter: u8) -> Cut {
    if memchr(b'"', bytes).is_none() {
        let end = memrchr(LINE_END, bytes).map(|end| end + 1);
        let rows = memchr_iter(LINE_END, bytes.get(..end.unwrap_or_default()).unwrap_or_default()).count();
        return Cut { end, rows, has_quotes: false, is_open: false };
    }
    let (mut end, mut rows) = (None, 0);
    let is_open = outside_quotes(bytes, delimiter, |start, stretch| {
        rows += memchr_iter(LINE_END, stretch).count();
        if let Some(last) = memrchr(LINE_END, stretch) {
            end = Some(start + last + 1);
        }
        true
    });
    Cut { end, rows, has_quotes: true, is_open }
}

/// The end of the first row, and whether the stretch ends within quotes.
fn first_row_end(bytes: &[u8], delimiter: u8) -> (Option<usize>, bool) {
    let mut end = None;
    let is_open = outside_quotes(bytes, delimiter, |start, stretch| {
        end = memchr(LINE_END, stretch).map(|found| start + found + 1);
        end.is_none()
    });
    (end, is_open)
}

/// Calls `visit` with each stretch outside quotes and where it begins, as long as it says to go on; tells whether the bytes end within quotes.
///
/// A quotation mark opens only at the start of a cell, as the csv crate reads it; elsewhere it belongs to the text.
fn outside_quotes(bytes: &[u8], delimiter: u8, mut visit: impl FnMut(usize, &[u8]) -> bool) -> bool {
    let mut start = 0;
    let mut looked_up_to = 0;
    while let Some(quote) = memchr(b'"', bytes.get(looked_up_to..).unwrap_or_default()).map(|found| looked_up_to + found) {
        let before = quote.checked_sub(1).and_then(|before| bytes.get(before));
        if before.is_some_and(|before| *before != delimiter && *before != LINE_END) {
            looked_up_to = quote + 1;
            continue;
        }
        if !visit(start, bytes.get(start..quote).unwrap_or_default()) {
            return false;
        }
        let mut inside = quote + 1;
        loop {
            let Some(closing) = memchr(b'"', bytes.get(inside..).unwrap_or_default()).map(|found| inside + found) else { return true };
            if bytes.get(closing + 1) == Some(&b'"') {
                inside = closing + 2;
            } else {
                start = closing + 1;
                looked_up_to = start;
                break;
            }
        }
    }
    visit(start, bytes.get(start..).unwrap_or_default());
    false
}

fn split_header(row: &[u8], delimiter: u8) -> Vec<String> {
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(delimiter)
        .terminator(csv::Terminator::Any(LINE_END))
        .has_headers(false)
        .flexible(true)
        .from_reader(row);
    let mut record = csv::ByteRecord::new();
    let found = reader.read_byte_record(&mut record).unwrap_or(false);
    if found { record.iter().map(|cell| text::trim(&decode(cell)).replace("\r\n", "\n")).collect() } else { Vec::new() }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Rows with their numbers.
    type Rows = Vec<(usize, Vec<String>)>;

    fn rows(bytes: &[u8]) -> (Stream<'_>, Rows) {
        let stream = Stream::open(Box::new(Cursor::new(bytes.to_vec()))).expect("a table");
        let mut piece = Piece::default();
        let mut rows = Vec::new();
        while stream.next_piece(&mut piece).expect("readable") {
            stream
                .each_row(&piece, |row, cells| rows.push((row, (0..cells.count()).map(|index| cells.text(index).into_owned()).collect())));
        }
        (stream, rows)
    }

    /// Header, its row, and the rows with their numbers, all as text.
    fn table(bytes: &[u8]) -> (Vec<String>, usize, Rows) {
        let (stream, rows) = rows(bytes);
        (stream.header, stream.header_row, rows)
    }

    #[test]
    fn every_dialect_gives_the_same_table() {
        let expected = (vec!["a".to_owned(), "b".to_owned()], 1, vec![(2, vec!["1".to_owned(), "é".to_owned()])]);
        for (name, bytes) in [
            ("comma", "a,b\n1,é\n".as_bytes().to_vec()),
            ("semicolon", "a;b\r\n1;é\r\n".as_bytes().to_vec()),
            ("tab and old line ends", "a\tb\r1\té".as_bytes().to_vec()),
            ("old line ends and a new one at the end", "a;b\r1;é\n".as_bytes().to_vec()),
            ("byte-order mark", [b"\xEF\xBB\xBF", "a|b\n1|é".as_bytes()].concat()),
            ("Windows-1252", b"a;b\n1;\xA0\xE9\n".to_vec()),
            ("UTF-16", "\u{feff}a\tb\r\n1\té\r\n".encode_utf16().flat_map(u16::to_le_bytes).collect()),
            ("quoted", "\"a\";\"b\"\n\" 1 \";\"\u{a0}é\"\n".as_bytes().to_vec()),
            ("stated", "sep=,\r\na,b\r\n1,é".as_bytes().to_vec()),
        ] {
            assert_eq!(table(&bytes), expected, "{name}");
        }
    }

    #[test]
    fn blank_rows_count_and_quotes_within_a_cell_belong_to_it() {
        let (_, header_row, found) = table(b"sep=;\r\n\r\na;b\r\n1;\"two\r\nlines\"\r\n\r\n;\r\n2;x\r\n\r\n\r\n3;y");
        assert_eq!((header_row, found.iter().map(|(row, _)| *row).collect::<Vec<_>>()), (2, vec![3, 6, 9]));
        let (.., found) = table("a;b\n12\" nails;1\n\"say \"\"no\"\"\";2\n\"x\"y;3\n".as_bytes());
        let first: Vec<&str> = found.iter().map(|(_, cells)| cells[0].as_str()).collect();
        assert_eq!(first, ["12\" nails", "say \"no\"", "xy"]);
    }

    #[test]
    fn carriage_returns_end_rows_wherever_the_file_is_cut() {
        for shift in 0..3 {
            let mut text = format!("{}\r", "x".repeat(shift + 1));
            let mut rows = 0;
            while text.len() < 3 * PIECE {
                rows += 1;
                text.push_str(if rows % 5 == 0 { "12\r\n" } else { "1\r" });
            }
            let (.., found) = table(text.as_bytes());
            assert_eq!(found.last().map(|(row, cells)| (*row, cells.len())), Some((rows + 1, 1)), "shift {shift}");
            assert_eq!(found.len(), rows, "shift {shift}");
        }
    }

    #[test]
    fn quoted_line_breaks_across_the_borders_of_pieces_stay_in_their_rows() {
        for shift in 0..40 {
            let mut text = format!("a;b\n{};x\n", "y".repeat(shift));
            let mut expected = vec![(2, vec!["y".repeat(shift), "x".to_owned()])];
            for row in 3..40_003 {
                let cell = format!("{row}\n\"\n{row}");
                text.push_str(&format!("\"{}\";{row}\n", cell.replace('"', "\"\"")));
                expected.push((row, vec![cell, row.to_string()]));
            }
            if shift % 2 == 0 {
                text.pop();
            }
            assert!(text.len() > 2 * PIECE);
            assert!(rows(text.as_bytes()).1 == expected, "shift {shift}");
        }
    }

    #[test]
    fn a_quote_that_never_closes_is_told_with_its_row() {
        let stream = Stream::open(Box::new(Cursor::new(b"a;b\n1;2\n3;\"open\n4;5\n".to_vec()))).expect("a table");
        let mut piece = Piece::default();
        let faults: Vec<StreamFault> = std::iter::repeat_with(|| stream.next_piece(&mut piece)).take(3).filter_map(Result::err).collect();
        assert!(matches!(faults[..], [StreamFault::UnclosedQuote { row: 3 }, ..]), "{faults:?}");
    }

    #[test]
    fn what_is_no_table_is_told() {
        let open = |bytes: &[u8]| Stream::open(Box::new(Cursor::new(bytes.to_vec()))).err();
        assert!(matches!(open(b""), Some(StreamFault::Empty)));
        assert!(matches!(open(b"\n;;\n"), Some(StreamFault::Empty)));
        assert!(matches!(open(b"PK\x03\x04\x00\x00"), Some(StreamFault::NotText)));
    }
}
