//! YAML text to a tree of located nodes; the one module that knows the YAML library.

use std::borrow::Cow;
use std::collections::HashMap;
use std::fmt;

use serde::de::{Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};
use serde_yaml::{Budget, DuplicateKeyPolicy, MergeKeyPolicy, Options, Spanned};

use crate::diagnostic::{Place, Problems, Spot};
use crate::locale::Message;
use crate::source::utf_16;
use encoding_rs::{Encoding, UTF_8};

/// The largest YAML file that is read, in bytes. A rubric of a hundred items is a tenth of it.
const MOST_BYTES: usize = 2 * 1024 * 1024;

/// The most values that a file may hold; a rubric of a hundred items has a fifth of them.
const MOST_NODES: usize = 100_000;

/// The deepest that a file may nest; a rubric needs ten levels.
const MOST_DEPTH: usize = 32;

/// A line and a column, both from 1.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
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
    match serde_yaml::from_str_with_options::<Node>(text, options()) {
        Ok(node) if !matches!(node.value, Value::Mapping(_)) => {
            problems.error(Place::whole(file), not_ours());
            None
        }
        Ok(mut node) => {
            drop_doubled_keys(file, &mut node, problems);
            Some(node)
        }
        Err(error) => {
            let spot = error.location().map_or(Spot::Whole, |location| {
                let (line, column) = (count(location.line()), count(location.column()));
                if line == 0 { Spot::Whole } else { Spot::Line { line, column } }
            });
            let detail = error.without_snippet().to_string().lines().next().unwrap_or_default().to_owned();
            problems.error(Place { file: file.to_owned(), spot }, Message::YamlSyntax { detail });
            None
        }
    }
}

/// The keys by one of which every file of ours says what it is.
const OUR_KEYS: [&str; 3] = ["audit", "rubric", "wording"];

/// Keys of which two tell a file of ours whose first one is misspelt.
const USUAL_KEYS: [&str; 8] = ["programme", "model", "evidence", "sections", "items", "tracks", "models", "licence"];

/// Whether a text looks like a file of ours. Any other, such as a table of clients that was given in its place, is named and never quoted.
fn is_ours(text: &str) -> bool {
    let is_key_of = |line: &&str, key: &str| {
        let rest = line.strip_prefix(key).map(|rest| rest.trim_start_matches(['"', '\'']).trim_start());
        rest.is_some_and(|rest| rest.starts_with(':'))
    };
    let opened = |letter: char| letter.is_whitespace() || "\u{feff}{\"'".contains(letter);
    let lines = || text.lines().map(|line| line.trim_start_matches(opened));
    let holds = |key: &&&str| lines().any(|line| is_key_of(&line, key));
    OUR_KEYS.iter().any(|key| holds(&key)) || USUAL_KEYS.iter().filter(holds).count() > 1
}

/// A file of UTF-16, with or without its mark, as UTF-8; any other as it is. PowerShell writes the one and Excel the other.
fn of_two_bytes(bytes: &[u8]) -> Cow<'_, [u8]> {
    let marked = Encoding::for_bom(bytes).map(|(encoding, _)| encoding).filter(|encoding| *encoding != UTF_8);
    let Some(encoding) = marked.or_else(|| utf_16(bytes)) else { return Cow::Borrowed(bytes) };
    let (text, has_faults) = encoding.decode_with_bom_removal(bytes);
    if has_faults { Cow::Borrowed(bytes) } else { Cow::Owned(text.into_owned().into_bytes()) }
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

    fn entries(&self) -> &[Entry] {
        match &self.value {
            Value::Mapping(entries) => entries,
            _ => &[],
        }
    }

    fn entry(&self, key: &str) -> Option<&Entry> {
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
        Ok(Self { position: spanned.referenced.into(), value: spanned.value })
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
        let node = parse("x.yaml", b"1: yes\n2: 007\n3: 1_000\n4: 12\nrubric: 1\n", &mut problems).expect("valid");
        assert!(problems.is_empty());
        let Value::Mapping(entries) = node.value else { panic!("not a mapping") };
        assert_eq!(entries[0].key, "1");
        assert!(matches!(&entries[0].node.value, Value::Text(text) if text == "yes"));
        assert!(matches!(&entries[1].node.value, Value::Text(text) if text == "007"));
        assert!(matches!(&entries[2].node.value, Value::Text(text) if text == "1_000"));
        assert!(matches!(entries[3].node.value, Value::Whole(12)));
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
        for text in ["client: c1\nworker: W\n", "- rubric\n", "\"client\",\"rubric\"\n", "items: x\n", "rubric,audit\n", "text"] {
            assert_eq!(problems_of(text), [("not-our-file", Some(Spot::Whole))], "{text}");
        }
        for text in ["\u{feff}audit: 1\n", "{\"rubric\": 1}", "'wording' : 1\n", "rubrik: 1\nsections: []\nlicence: x\n"] {
            assert_eq!(problems_of(text), [], "{text}");
        }
    }
}
