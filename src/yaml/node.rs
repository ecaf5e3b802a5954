//! A tree of located nodes, as the YAML library yields it.

use std::fmt;

use serde::de::{Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};
use serde_yaml::Spanned;

use crate::diagnostic::{Place, Spot};
use crate::locale::FoundValue;

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
