//! The parts of a spreadsheet file, which is a ZIP archive of XML, and the marks of one part.

use std::io::{BufReader, Cursor};

use quick_xml::XmlVersion;
use quick_xml::events::{BytesStart, Event};
use zip::ZipArchive;
use zip::read::ZipFile;

use super::SheetFault;
use super::limits::{Budget, Limited, TooMuch};

/// A spreadsheet file.
pub struct Package<'b> {
    archive: ZipArchive<Cursor<&'b [u8]>>,
    pub budget: &'b Budget,
}

/// What is unpacked while it is read.
type Packed<'p, 'b> = ZipFile<'p, Cursor<&'b [u8]>>;

/// One part of it, mark by mark.
pub struct Part<'p, 'b> {
    reader: quick_xml::Reader<BufReader<Limited<'b, Packed<'p, 'b>>>>,
    buffer: Vec<u8>,
    budget: &'b Budget,
}

/// A mark of XML, as far as spreadsheets use them. An element without content begins and ends.
#[derive(Debug)]
pub enum Mark {
    Start(Element),
    End(String),
    Text(String),
}

/// The start of an element: its name and its attributes, without their prefixes.
#[derive(Debug, Default)]
pub struct Element {
    pub name: String,
    /// Whether it ends where it begins.
    pub is_empty: bool,
    attributes: Vec<(String, String)>,
}

impl Element {
    pub fn get(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str())
    }

    /// Whether an attribute says yes.
    pub fn is(&self, name: &str) -> bool {
        matches!(self.get(name), Some("1" | "true" | "on"))
    }

    /// A whole number in an attribute.
    pub fn number(&self, name: &str) -> Option<usize> {
        self.get(name)?.trim().parse().ok()
    }
}

impl From<TooMuch> for SheetFault {
    fn from(_: TooMuch) -> Self {
        Self::TooLarge
    }
}

impl<'b> Package<'b> {
    pub fn open(bytes: &'b [u8], budget: &'b Budget) -> Result<Self, SheetFault> {
        let archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| SheetFault::Broken)?;
        Ok(Self { archive, budget })
    }

    /// Whether there is a part of this name.
    pub fn has(&self, name: &str) -> bool {
        self.archive.index_for_name(name).is_some()
    }

    /// A part by its name; `None` where there is none.
    pub fn part<'p>(&'p mut self, name: &str) -> Option<Part<'p, 'b>> {
        let file = self.archive.by_name(name).ok()?;
        let reader = quick_xml::Reader::from_reader(BufReader::new(Limited { reader: file, budget: self.budget }));
        Some(Part { reader, buffer: Vec::new(), budget: self.budget })
    }
}

impl Part<'_, '_> {
    /// The next mark; `None` at the end of the part.
    pub fn next(&mut self) -> Result<Option<Mark>, SheetFault> {
        loop {
            self.buffer.clear();
            self.budget.next_mark();
            let event = self.reader.read_event_into(&mut self.buffer);
            let event = event.map_err(|_| if self.budget.is_spent() { SheetFault::TooLarge } else { SheetFault::Broken })?;
            return Ok(Some(match event {
                Event::Start(start) => Mark::Start(element(&start, false)?),
                Event::Empty(start) => Mark::Start(element(&start, true)?),
                Event::End(end) => Mark::End(end.local_name().as_ref().to_owned()),
                Event::Text(text) => Mark::Text(text.xml10_content().into_owned()),
                Event::CData(text) => Mark::Text(text.xml10_content().into_owned()),
                Event::GeneralRef(named) => Mark::Text(match named.resolve_char_ref().map_err(|_| SheetFault::Broken)? {
                    Some(letter) => letter.to_string(),
                    None => match &*named.xml10_content() {
                        "amp" => "&",
                        "lt" => "<",
                        "gt" => ">",
                        "quot" => "\"",
                        "apos" => "'",
                        // No spreadsheet names letters of its own.
                        _ => return Err(SheetFault::Broken),
                    }
                    .to_owned(),
                }),
                Event::Eof => return Ok(None),
                _ => continue,
            }));
        }
    }

    /// The text of the element that has just begun, up to its end; what is within other elements counts only within `inside`.
    pub fn text_of(&mut self, element: &Element, skipped: &[&str]) -> Result<String, SheetFault> {
        let mut text = String::new();
        if element.is_empty {
            return Ok(text);
        }
        let (mut depth, mut skipping) = (1_usize, 0_usize);
        while let Some(mark) = self.next()? {
            match mark {
                Mark::Start(inner) if !inner.is_empty => {
                    depth += 1;
                    if skipping > 0 || skipped.contains(&inner.name.as_str()) {
                        skipping += 1;
                    }
                }
                Mark::Start(_) => {}
                Mark::End(_) => {
                    depth -= 1;
                    skipping = skipping.saturating_sub(1);
                    if depth == 0 {
                        return Ok(text);
                    }
                }
                Mark::Text(more) if skipping == 0 => text.push_str(&more),
                Mark::Text(_) => {}
            }
        }
        Err(SheetFault::Broken)
    }
}

fn element(start: &BytesStart<'_>, is_empty: bool) -> Result<Element, SheetFault> {
    let mut attributes = Vec::new();
    for attribute in start.attributes() {
        let attribute = attribute.map_err(|_| SheetFault::Broken)?;
        let value = attribute.normalized_value(XmlVersion::Implicit1_0).map_err(|_| SheetFault::Broken)?;
        attributes.push((attribute.key.local_name().as_ref().to_owned(), value.into_owned()));
    }
    Ok(Element { name: start.local_name().as_ref().to_owned(), is_empty, attributes })
}
