//! YAML text to a tree of located nodes, within bounds and with every doubled key told.

use std::borrow::Cow;
use std::collections::HashMap;

use encoding_rs::{Encoding, UTF_8};
use serde_yaml::{Budget, DuplicateKeyPolicy, MergeKeyPolicy, Options};

use super::lines::{begins_at, look_up, odd_space};
use super::node::{Node, Position, Value};
use super::ours::{OUR_KEYS, is_ours};
use super::told::syntax;
use crate::diagnostic::{Place, Problems, Spot};
use crate::locale::{Message, SyntaxFault};
use crate::source::utf_16;

/// The largest YAML file that is read, in bytes. A rubric of a hundred items is a tenth of it.
const MOST_BYTES: usize = 2 * 1024 * 1024;

/// The most values that a file may hold; a rubric of a hundred items has a fifth of them.
const MOST_NODES: usize = 100_000;

/// The deepest that a file may nest; a rubric needs ten levels.
const MOST_DEPTH: usize = 32;

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
            look_up(&mut node, &lines);
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
