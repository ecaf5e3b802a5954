//! YAML text to a tree of located nodes; the one module that knows the YAML library.

use std::borrow::Cow;
use std::cell::Cell;
use std::collections::HashMap;
use std::fmt;

use serde::de::{Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};
use serde_yaml::{Budget, DuplicateKeyPolicy, MergeKeyPolicy, Options, Spanned};

use super::ours::{OUR_KEYS, is_ours};
use super::told::syntax;
use crate::diagnostic::{Place, Problems, Spot};
use crate::locale::{FoundValue, Message, SyntaxFault};
use crate::source::utf_16;
use encoding_rs::{Encoding, UTF_8};

/// The largest YAML file that is read, in bytes. A rubric of a hundred items is a tenth of it.
const MOST_BYTES: usize = 2 * 1024 * 1024;

/// The most values that a file may hold; a rubric of a hundred items has a fifth of them.
const MOST_NODES: usize = 100_000;

/// The deepest that a file may nest; a rubric needs ten levels.
const MOST_DEPTH: usize = 32;

/// A line and a column, both from 1.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Position {
    pub line: usize,
    /// The column, in characters.
    pub column: usize,
}

/// A value and where it stands.
#[derive(Clone, Debug)]
pub struct Node {
    /// Where the value begins.
    pub position: Position,
    pub value: Value,
    /// A number, truth or nothing as the file writes it: of `1.10` the value alone would be `1.1`.
    pub written: String,
    /// Where a comment begins right behind an unquoted text, which may be the rest of it.
    pub comment: Option<Position>,
}

/// The values that YAML has, with the entries of mappings in the order of the file.
#[derive(Clone, Debug)]
pub enum Value {
    /// Nothing, or `null`.
    Null,
    /// `true` or `false`.
    Bool(bool),
    /// A whole number.
    Whole(i64),
    /// A number with decimals, which no field of the format takes: figures stand in quotes, to stay exact.
    Float(f64),
    Text(String),
    List(Vec<Node>),
    Mapping(Vec<Entry>),
}

/// A key, where it stands, and its value.
#[derive(Clone, Debug)]
pub struct Entry {
    pub key: String,
    /// Where the key begins.
    pub position: Position,
    /// Its value.
    pub node: Node,
}

/// Reads one YAML document. Doubled keys are reported, and the first of them kept.
pub fn parse(file: &str, bytes: &[u8], problems: &mut Problems) -> Option<Node> {
    if bytes.len() > MOST_BYTES {
        problems.error(Place::whole(file), Message::FileTooLarge { megabytes: MOST_BYTES / (1024 * 1024) });
        return None;
    }
    let bytes = of_two_bytes(bytes);
    let text = match std::str::from_utf8(&bytes) {
        Ok(text) if !text.contains('\0') => text,
        _ => {
            problems.error(Place::whole(file), Message::NotUtf8);
            return None;
        }
    };
    let not_ours = || Message::NotOurFile { keys: OUR_KEYS.map(str::to_owned).into() };
    if !is_ours(text) {
        problems.error(Place::whole(file), not_ours());
        return None;
    }
    let lines: Vec<&str> = text.lines().collect();
    if let Some(position) = odd_space(&lines) {
        problems.error(position.in_file(file), Message::YamlSyntax { fault: SyntaxFault::OddSpace });
        return None;
    }
    match serde_yaml::from_str_with_options::<Node>(text, options()) {
        Ok(node) if !matches!(node.value, Value::Mapping(_)) => {
            problems.error(Place::whole(file), not_ours());
            None
        }
        Ok(mut node) => {
            drop_doubled_keys(file, &mut node, problems);
            look_up(&mut node, &Walked { lines: &lines, last: Cell::new((0, 0, 0)) });
            Some(node)
        }
        Err(error) => {
            let at = error.location().map(Position::from).filter(|position| position.line > 0);
            let said = error.without_snippet().to_string();
            let fault = syntax(said.lines().next().unwrap_or_default());
            let spot = at.map_or(Spot::Whole, |at| {
                let Position { line, column } = begins_at(fault, at, &lines);
                Spot::Line { line, column }
            });
            problems.error(Place { file: file.to_owned(), spot }, Message::YamlSyntax { fault });
            None
        }
    }
}

/// The first line that is indented with a space that YAML does not take for one, where a key or a point of a list stands behind it.
fn odd_space(lines: &[&str]) -> Option<Position> {
    lines.iter().enumerate().find_map(|(index, line)| {
        let blank: usize = line.chars().take_while(|letter| letter.is_whitespace()).count();
        let odd = line.chars().take(blank).position(|letter| !matches!(letter, ' ' | '\t' | '\r'))?;
        let rest: String = line.chars().skip(blank).collect();
        let is_part = rest.starts_with("- ")
            || rest.split_once(':').is_some_and(|(key, _)| key.chars().all(|letter| letter.is_alphanumeric() || "._-'\"".contains(letter)));
        is_part.then_some(Position { line: index + 1, column: odd + 1 })
    })
}

/// Where a fault begins: the library tells some of them where it noticed.
fn begins_at(fault: SyntaxFault, at: Position, lines: &[&str]) -> Position {
    let nearest = |find: &dyn Fn(&str) -> Option<usize>| {
        let found = |line: usize| lines.get(line.checked_sub(1)?).and_then(|text| find(text)).map(|column| Position { line, column });
        // A line further on, and then back from the one that was told.
        std::iter::once(at.line + 1)
            .chain((1..=at.line).rev())
            .find_map(|line| if fault == SyntaxFault::Tab || line <= at.line { found(line) } else { None })
    };
    let begun = match fault {
        SyntaxFault::Tab => nearest(&|line| {
            let indented = line.chars().take_while(|letter| letter.is_whitespace()).position(|letter| letter == '\t');
            indented.map(|column| column + 1)
        }),
        SyntaxFault::Anchor => nearest(&|line| {
            let value = line.char_indices().zip(line.chars().skip(1)).position(|((at, letter), next)| {
                let before = line.get(..at).and_then(|before| before.chars().next_back());
                "&*".contains(letter) && !next.is_whitespace() && before.is_none_or(|before| " [{,\t".contains(before))
            });
            value.map(|column| column + 1)
        }),
        // A text that is never closed is told where it opens.
        SyntaxFault::Quote => nearest(&|line| {
            let (key, rest) = line.split_once(": ").or_else(|| line.split_once("- "))?;
            let value = rest.trim_start();
            let mark = value.chars().next().filter(|mark| "\"'".contains(*mark))?;
            let is_open = value.chars().filter(|letter| *letter == mark).count() % 2 == 1;
            is_open.then(|| key.chars().count() + 2 + (rest.chars().count() - value.chars().count()) + 1)
        }),
        _ => None,
    };
    begun.unwrap_or(at)
}

/// The lines of a text, in which places are looked for in the order of the text: a long line is walked once, however much stands in it.
struct Walked<'a> {
    lines: &'a [&'a str],
    /// The line that was looked at last, and a place in it: from 0, in characters and in bytes.
    last: Cell<(usize, usize, usize)>,
}

impl Walked<'_> {
    /// The byte in its line at which a position is.
    fn start(&self, position: Position) -> Option<usize> {
        let (index, column) = (position.line.checked_sub(1)?, position.column.checked_sub(1)?);
        let line = self.lines.get(index)?;
        let (known, characters, bytes) = self.last.get();
        let (characters, bytes) = if known == index && characters <= column { (characters, bytes) } else { (0, 0) };
        let (further, _) = line.get(bytes..)?.char_indices().nth(column - characters)?;
        self.last.set((index, column, bytes + further));
        Some(bytes + further)
    }
}

/// Where a comment begins right behind an unquoted text: the words of the text are followed through the lines, and what comes next is looked at.
fn comment_behind(value: &str, position: Position, walked: &Walked<'_>) -> Option<Position> {
    let lines = walked.lines;
    let mut index = position.line.checked_sub(1)?;
    let line = lines.get(index)?;
    let start = walked.start(position)?;
    let before = line.get(..start)?;
    // A text on lines of its own below a | or > has no comments in it.
    if before.trim().is_empty() && index > 0 {
        let above = lines.get(..index)?.iter().rev().find(|line| !line.trim().is_empty())?;
        let last = above.split_whitespace().last().unwrap_or_default();
        if last.starts_with(['|', '>']) && last.chars().skip(1).all(|letter| letter.is_ascii_digit() || "+-".contains(letter)) {
            return None;
        }
    }
    let mut rest = line.get(start..)?;
    if rest.starts_with(['"', '\'', '|', '>']) {
        return None;
    }
    for word in value.split_whitespace() {
        loop {
            let trimmed = rest.trim_start();
            if let Some(behind) = trimmed.strip_prefix(word) {
                rest = behind;
                break;
            }
            if !trimmed.is_empty() {
                return None;
            }
            index += 1;
            rest = lines.get(index)?;
        }
    }
    let comment = rest.trim_start();
    if !comment.starts_with('#') || comment.len() == rest.len() {
        return None;
    }
    let column = lines.get(index)?.chars().count() - comment.chars().count() + 1;
    Some(Position { line: index + 1, column })
}

/// Takes from the lines of the file how its numbers are written, and where comments begin right behind its texts.
fn look_up(node: &mut Node, walked: &Walked<'_>) {
    let position = node.position;
    let from = |position: Position| walked.lines.get(position.line.checked_sub(1)?)?.get(walked.start(position)?..);
    match &mut node.value {
        Value::Whole(_) | Value::Float(_) | Value::Bool(_) => {
            let written = from(position).and_then(|rest| rest.split([' ', ',', '}', ']', '\t']).next());
            node.written = written.unwrap_or_default().to_owned();
        }
        Value::Text(value) => node.comment = comment_behind(value, position, walked),
        Value::Null => {}
        Value::List(nodes) => nodes.iter_mut().for_each(|node| look_up(node, walked)),
        Value::Mapping(entries) => entries.iter_mut().for_each(|entry| look_up(&mut entry.node, walked)),
    }
}

/// A file of UTF-16, with or without its mark, as UTF-8; any other as it is. PowerShell writes the one and Excel the other.
fn of_two_bytes(bytes: &[u8]) -> Cow<'_, [u8]> {
    let marked = Encoding::for_bom(bytes).map(|(encoding, _)| encoding).filter(|encoding| *encoding != UTF_8);
    let Some(encoding) = marked.or_else(|| utf_16(bytes)) else { return Cow::Borrowed(bytes) };
    let (text, has_faults) = encoding.decode_with_bom_removal(bytes);
    if has_faults { Cow::Borrowed(bytes) } else { Cow::Owned(text.into_owned().into_bytes()) }
}

/// The text of a file of UTF-8 or UTF-16, whose lines are those that places count; `None` for any other.
pub fn text(bytes: &[u8]) -> Option<String> {
    String::from_utf8(of_two_bytes(bytes).into_owned()).ok()
}

fn options() -> Options {
    let mut budget = Budget::default();
    budget.max_depth = MOST_DEPTH;
    budget.max_nodes = MOST_NODES;
    budget.max_aliases = 0;
    budget.max_anchors = 0;
    let mut options = Options::default();
    options.budget = Some(budget);
    options.duplicate_keys = DuplicateKeyPolicy::PassThrough;
    options.merge_keys = MergeKeyPolicy::AsOrdinary;
    options.strict_booleans = true;
    options.leading_zero_numbers_as_strings = true;
    options.underscored_numbers_as_strings = true;
    options.with_snippet = false;
    options
}

fn drop_doubled_keys(file: &str, node: &mut Node, problems: &mut Problems) {
    match &mut node.value {
        Value::List(nodes) => nodes.iter_mut().for_each(|node| drop_doubled_keys(file, node, problems)),
        Value::Mapping(entries) => {
            let mut first_of: HashMap<String, usize> = HashMap::with_capacity(entries.len());
            entries.retain_mut(|entry| {
                drop_doubled_keys(file, &mut entry.node, problems);
                if let Some(first_line) = first_of.get(&entry.key) {
                    let message = Message::DoubledKey { key: entry.key.clone(), first_line: *first_line };
                    problems.error(entry.position.in_file(file), message);
                    return false;
                }
                first_of.insert(entry.key.clone(), entry.position.line);
                true
            });
        }
        _ => {}
    }
}

impl Position {
    /// The position as a place in a file.
    pub fn in_file(self, file: &str) -> Place {
        Place { file: file.to_owned(), spot: Spot::Line { line: self.line, column: self.column } }
    }
}

impl From<serde_yaml::Location> for Position {
    fn from(location: serde_yaml::Location) -> Self {
        Self { line: count(location.line()), column: count(location.column()) }
    }
}

fn count(number: u64) -> usize {
    usize::try_from(number).unwrap_or(usize::MAX)
}

impl Node {
    /// Whether this is a mapping that has the key.
    pub fn has_key(&self, key: &str) -> bool {
        self.entries().iter().any(|entry| entry.key == key)
    }

    /// The text under a key, if this is a mapping that has it.
    pub fn text(&self, key: &str) -> Option<String> {
        match &self.entry(key)?.node.value {
            Value::Text(text) => Some(text.clone()),
            _ => None,
        }
    }

    /// Where comments begin right behind unquoted texts that stand under keys which `is_text` knows; it is given all keys from the root on.
    pub fn cut_texts(&self, is_text: &dyn Fn(&[&str]) -> bool) -> Vec<Position> {
        let mut found = Vec::new();
        self.find_cut(&mut Vec::new(), is_text, &mut found);
        found
    }

    fn find_cut<'n>(&'n self, path: &mut Vec<&'n str>, is_text: &dyn Fn(&[&str]) -> bool, found: &mut Vec<Position>) {
        match &self.value {
            Value::Text(_) => found.extend(self.comment.filter(|_| is_text(path))),
            Value::List(nodes) => nodes.iter().for_each(|node| node.find_cut(path, is_text, found)),
            Value::Mapping(entries) => {
                for entry in entries {
                    path.push(&entry.key);
                    entry.node.find_cut(path, is_text, found);
                    path.pop();
                }
            }
            Value::Null | Value::Bool(_) | Value::Whole(_) | Value::Float(_) => {}
        }
    }

    /// What the value is, for a message.
    pub fn found(&self) -> FoundValue {
        match &self.value {
            Value::Null => FoundValue::Nothing,
            Value::Bool(truth) => FoundValue::Truth(*truth),
            Value::Whole(_) | Value::Float(_) => FoundValue::Number(self.written.clone()),
            Value::Text(text) => FoundValue::Text(text.clone()),
            Value::List(_) => FoundValue::List,
            Value::Mapping(_) => FoundValue::Mapping,
        }
    }

    /// The keys and values of a mapping; none of anything else.
    pub fn entries(&self) -> &[Entry] {
        match &self.value {
            Value::Mapping(entries) => entries,
            _ => &[],
        }
    }

    /// The values of a list; none of anything else.
    pub fn list(&self) -> &[Self] {
        match &self.value {
            Value::List(nodes) => nodes,
            _ => &[],
        }
    }

    /// The entry of a mapping that has this key.
    pub fn entry(&self, key: &str) -> Option<&Entry> {
        self.entries().iter().find(|entry| entry.key == key)
    }

    /// The lines on which the keys of the head, the sections and the items of a rubric or wording begin, each with whether
    /// it is an item.
    pub fn parts(&self) -> Vec<(usize, bool)> {
        let mut parts: Vec<(usize, bool)> = self.entries().iter().map(|entry| (entry.position.line, false)).collect();
        if let Some(Value::List(sections)) = self.entry("sections").map(|entry| &entry.node.value) {
            for section in sections {
                parts.extend(section.entries().iter().map(|entry| (entry.position.line, false)));
                if let Some(Value::List(items)) = section.entry("items").map(|entry| &entry.node.value) {
                    parts.extend(items.iter().map(|item| (item.position.line, true)));
                }
            }
        }
        if let Some(items) = self.entry("items") {
            parts.extend(items.node.entries().iter().map(|entry| (entry.position.line, true)));
        }
        parts.sort_unstable();
        parts
    }
}

impl<'de> Deserialize<'de> for Node {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let spanned = Spanned::<Value>::deserialize(deserializer)?;
        Ok(Self { position: spanned.referenced.into(), value: spanned.value, written: String::new(), comment: None })
    }
}

impl<'de> Deserialize<'de> for Value {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(ValueVisitor)
    }
}

struct ValueVisitor;

impl<'de> Visitor<'de> for ValueVisitor {
    type Value = Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a YAML value")
    }

    fn visit_unit<E>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_none<E>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<Value, D::Error> {
        Value::deserialize(deserializer)
    }

    fn visit_bool<E>(self, value: bool) -> Result<Value, E> {
        Ok(Value::Bool(value))
    }

    fn visit_i64<E>(self, value: i64) -> Result<Value, E> {
        Ok(Value::Whole(value))
    }

    fn visit_u64<E>(self, value: u64) -> Result<Value, E> {
        Ok(i64::try_from(value).map_or_else(|_| Value::Text(value.to_string()), Value::Whole))
    }

    fn visit_f64<E>(self, value: f64) -> Result<Value, E> {
        Ok(Value::Float(value))
    }

    fn visit_str<E>(self, value: &str) -> Result<Value, E> {
        Ok(Value::Text(value.to_owned()))
    }

    fn visit_string<E>(self, value: String) -> Result<Value, E> {
        Ok(Value::Text(value))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Value, A::Error> {
        let mut nodes = Vec::new();
        while let Some(node) = list.next_element()? {
            nodes.push(node);
        }
        Ok(Value::List(nodes))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Value, A::Error> {
        let mut entries = Vec::new();
        while let Some(key) = map.next_key::<Spanned<String>>()? {
            let node = map.next_value()?;
            entries.push(Entry { key: key.value, position: key.referenced.into(), node });
        }
        Ok(Value::Mapping(entries))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn problems_of(text: &str) -> Vec<(&'static str, Option<Spot>)> {
        let mut problems = Problems::new();
        parse("x.yaml", text.as_bytes(), &mut problems);
        problems.into_iter().map(|problem| (problem.message.code(), problem.places.into_iter().next().map(|place| place.spot))).collect()
    }

    #[test]
    fn every_doubled_key_is_reported_where_it_stands_again() {
        let text = "rubric: 1\nb: {c: 1, c: 2}\nrubric: 3\n";
        let at = |line, column| Some(Spot::Line { line, column });
        assert_eq!(problems_of(text), [("doubled-key", at(2, 11)), ("doubled-key", at(3, 1))]);
    }

    #[test]
    fn whole_number_keys_are_text_and_yes_is_text() {
        let mut problems = Problems::new();
        let node = parse("x.yaml", b"rubric: 1\n1: yes\n2: 007\n3: 1_000\n4: 12\n", &mut problems).expect("valid");
        assert!(problems.is_empty());
        let Value::Mapping(entries) = node.value else { panic!("not a mapping") };
        assert_eq!(entries[1].key, "1");
        assert!(matches!(&entries[1].node.value, Value::Text(text) if text == "yes"));
        assert!(matches!(&entries[2].node.value, Value::Text(text) if text == "007"));
        assert!(matches!(&entries[3].node.value, Value::Text(text) if text == "1_000"));
        assert!(matches!(entries[4].node.value, Value::Whole(12)));
    }

    #[test]
    fn hostile_files_are_refused() {
        for text in ["rubric: [1, 2", "rubric: &x 1\nb: *x\n", "rubric: \"", "\u{0}", "client,worker\nc1: x,2\n", ""] {
            assert_eq!(problems_of(text).len(), 1, "{text}");
        }
        assert_eq!(problems_of(&format!("rubric: {}", "[".repeat(200_000))).len(), 1);
    }

    #[test]
    fn only_what_begins_like_a_file_of_ours_is_read() {
        for text in [
            "client: c1\nworker: W\n",
            "- rubric\n",
            "\"client\",\"rubric\"\n",
            "items: x\n",
            "rubric,audit\n",
            "text",
            "client,note\nc1,\"x\nrubric: 1\n\"\n",
            "naam;nr\nrubric: 1\n",
        ] {
            assert_eq!(problems_of(text), [("not-our-file", Some(Spot::Whole))], "{text}");
        }
        for text in [
            "\u{feff}audit: 1\n",
            "{\"rubric\": 1, \"id\": \"x\"}",
            "{\n  \"audit\": 1,\n  \"programme\": \"x\"\n}",
            "'wording' : 1\n",
            "rubrik: 1\nsections: []\nlicence: x\n",
        ] {
            assert_eq!(problems_of(text), [], "{text}");
        }
    }
}
