//! Where a cursor stands in a YAML text: the keys that lead there and the word under it. The text is looked at as it is, since what is being
//! written can seldom be parsed.

use crate::yaml::Position;

/// What stands under a cursor.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cursor {
    /// The keys and the places in lists, from 0, that lead to the value, or to the mapping of the key.
    pub steps: Vec<String>,
    /// Whether the word is a key, or is not yet known to be none.
    pub is_key: bool,
    /// Whether a value may stand here.
    pub is_value: bool,
    pub word: String,
    /// Where the word begins; its end is as many characters on.
    pub start: Position,
    /// What stands before the word in the same value.
    pub before: String,
}

impl Cursor {
    /// The names on the way, without places in lists.
    pub fn names(&self) -> Vec<&str> {
        self.steps.iter().map(String::as_str).filter(|step| step.parse::<usize>().is_err()).collect()
    }

    /// Where the word ends.
    pub fn end(&self) -> Position {
        Position { line: self.start.line, column: self.start.column + self.word.chars().count() }
    }
}

/// A dash or a key of a line, and the column, from 0, at which it stands.
#[derive(Debug)]
struct Mark {
    column: usize,
    key: Option<String>,
}

/// What a line holds before its value.
struct Line {
    marks: Vec<Mark>,
    /// Where the value begins, in characters from 0.
    value: usize,
}

/// What stands at a position; nothing in a comment.
pub fn cursor(text: &str, at: Position) -> Option<Cursor> {
    let lines: Vec<&str> = text.lines().collect();
    let written: Vec<char> = lines.get(at.line.checked_sub(1)?).copied().unwrap_or_default().chars().collect();
    let column = at.column.checked_sub(1)?.min(written.len());
    let head: String = written.iter().take(column).collect();
    if head.trim_start().starts_with('#') || head.contains(" #") {
        return None;
    }
    let (begins, word) = word_at(&written, column);
    let start = Position { line: at.line, column: begins + 1 };
    let line = marks(&written);
    let is_blank = written.iter().all(|letter| letter.is_whitespace());
    // Below a key, the marks before the cursor; a line without any goes on where it is indented.
    let mut own: Vec<&Mark> = line.marks.iter().filter(|mark| mark.column < column || mark.column == begins).collect();
    let on_key = own.last().is_some_and(|mark| mark.key.is_some() && mark.column == begins) && column < line.value;
    if on_key {
        own.pop();
    }
    let indent = if is_blank { column } else { written.iter().take_while(|letter| **letter == ' ').count() };
    let mut steps = outer(&lines, at.line - 1, &own, indent);
    if on_key {
        return Some(Cursor { steps, is_key: true, is_value: false, word, start, before: String::new() });
    }
    let has_key = own.iter().any(|mark| mark.key.is_some());
    let flow = flow(&written, line.value, begins);
    steps.extend(flow.steps);
    // A word alone on its line, or behind a dash, may become either.
    let is_open = !has_key && !flow.is_within;
    Some(Cursor { steps, is_key: flow.is_key || is_open, is_value: !flow.is_key, word, start, before: flow.before })
}

/// The word around a column, and where it begins.
fn word_at(line: &[char], column: usize) -> (usize, String) {
    let is_letter = |letter: &&char| letter.is_alphanumeric() || ['_', '-', '.'].contains(letter);
    let before = line.iter().take(column).rev().take_while(is_letter).count();
    let behind = line.iter().skip(column).take_while(is_letter).count();
    let begins = column - before;
    // A dash of a list is no letter of a word.
    let word: String = line.iter().skip(begins).take(before + behind).collect();
    if word == "-" { (column, String::new()) } else { (begins, word) }
}

/// The dashes and the key at the beginning of a line.
fn marks(line: &[char]) -> Line {
    let mut marks = Vec::new();
    let mut at = line.iter().take_while(|letter| **letter == ' ').count();
    while line.get(at) == Some(&'-') && line.get(at + 1).is_none_or(|next| *next == ' ') {
        marks.push(Mark { column: at, key: None });
        at += 1;
        at += line.iter().skip(at).take_while(|letter| **letter == ' ').count();
    }
    let rest: String = line.iter().skip(at).collect();
    if rest.starts_with(['{', '[', '#']) {
        return Line { marks, value: at };
    }
    let colon = rest.char_indices().find(|(place, letter)| {
        *letter == ':' && rest.get(place + 1..).is_some_and(|behind| behind.is_empty() || behind.starts_with([' ', '\t']))
    });
    let Some((end, _)) = colon else { return Line { marks, value: at } };
    let key = rest.get(..end).unwrap_or_default().trim();
    let length = rest.get(..=end).unwrap_or_default().chars().count();
    marks.push(Mark { column: at, key: Some(key.trim_matches(['"', '\'']).to_owned()) });
    Line { marks, value: at + length }
}

/// The steps that lead to the end of a line's own marks, from the root of the file.
fn outer(lines: &[&str], index: usize, own: &[&Mark], indent: usize) -> Vec<String> {
    let mut steps: Vec<String> = Vec::new();
    // What is looked for above: a key or dash that stands further left, or at the same column over a dash.
    let (mut limit, mut is_dash, mut place) = (indent, false, 0_usize);
    for mark in own.iter().rev() {
        match &mark.key {
            Some(key) => steps.push(key.clone()),
            None => {
                if is_dash {
                    steps.push(place.to_string());
                }
                (is_dash, place) = (true, 0);
            }
        }
        limit = mark.column;
        if mark.key.is_some() {
            is_dash = false;
        }
    }
    for line in lines.iter().take(index).rev() {
        let letters: Vec<char> = line.chars().collect();
        if letters.iter().all(|letter| letter.is_whitespace()) || line.trim_start().starts_with('#') {
            continue;
        }
        for mark in marks(&letters).marks.iter().rev() {
            match (&mark.key, is_dash) {
                (None, true) if mark.column == limit => place += 1,
                (Some(key), true) if mark.column <= limit => {
                    steps.push(place.to_string());
                    steps.push(key.clone());
                    (limit, is_dash) = (mark.column, false);
                }
                (Some(key), false) if mark.column < limit => {
                    steps.push(key.clone());
                    limit = mark.column;
                }
                (None, _) if mark.column < limit => {
                    if is_dash {
                        steps.push(place.to_string());
                    }
                    (limit, is_dash, place) = (mark.column, true, 0);
                }
                _ => {}
            }
        }
    }
    if is_dash {
        steps.push(place.to_string());
    }
    steps.reverse();
    steps
}

/// What is open in the value of a line before a word.
#[derive(Default)]
struct Flow {
    steps: Vec<String>,
    is_key: bool,
    /// Whether braces or brackets are open.
    is_within: bool,
    before: String,
}

/// Braces and brackets that are open, each with the key or the place that is being written.
enum Open {
    Mapping(Option<String>),
    List(usize),
}

fn flow(line: &[char], from: usize, to: usize) -> Flow {
    let mut open: Vec<Open> = Vec::new();
    let (mut quote, mut scalar) = (None, String::new());
    for (at, letter) in line.iter().enumerate().take(to).skip(from) {
        let next = line.get(at + 1);
        match (quote, *letter) {
            (Some(mark), letter) if letter == mark => quote = None,
            (Some(_), letter) => scalar.push(letter),
            (None, letter @ ('"' | '\'')) if scalar.trim().is_empty() => quote = Some(letter),
            (None, '{') if scalar.trim().is_empty() => open.push(Open::Mapping(None)),
            (None, '[') if scalar.trim().is_empty() => open.push(Open::List(0)),
            (None, '}' | ']') => {
                open.pop();
                scalar.clear();
            }
            (None, ',') if !open.is_empty() => {
                scalar.clear();
                match open.last_mut() {
                    Some(Open::Mapping(key)) => *key = None,
                    Some(Open::List(place)) => *place += 1,
                    None => {}
                }
            }
            (None, ':') if next.is_none_or(|next| *next == ' ') => {
                if let Some(Open::Mapping(key)) = open.last_mut() {
                    *key = Some(scalar.trim().to_owned());
                    scalar.clear();
                }
            }
            (None, letter) => scalar.push(letter),
        }
    }
    let is_key = matches!(open.last(), Some(Open::Mapping(None)));
    let is_within = !open.is_empty();
    let steps = open.into_iter().filter_map(|open| match open {
        Open::Mapping(key) => key,
        Open::List(place) => Some(place.to_string()),
    });
    Flow { steps: steps.collect(), is_key, is_within, before: scalar.trim_start().to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "rubric: 1
tracks:
  - {id: work, title: Work}
  - {id: st, tit
sections:
- id: team
  items:
    - number: \"1\"
      title: One
    # a comment
    - number: \"2\"
      tracks: [work, stu]
      facts:
        teams: {kind: whole, unit: te}
       \x20
      score:
        rules:
          - {score: 1, all: [separate = yes, teams >= 3]}
      cri
";

    fn at(line: usize, column: usize) -> (String, String, bool, bool) {
        let found = cursor(TEXT, Position { line, column }).expect("a place");
        (found.steps.join("/"), found.word, found.is_key, found.is_value)
    }

    fn told(path: &str, word: &str, is_key: bool, is_value: bool) -> (String, String, bool, bool) {
        (path.to_owned(), word.to_owned(), is_key, is_value)
    }

    #[test]
    fn keys_and_values_are_told_with_the_way_to_them() {
        assert_eq!(at(1, 3), told("", "rubric", true, false));
        assert_eq!(at(1, 10), told("rubric", "1", false, true));
        assert_eq!(at(3, 11), told("tracks/0/id", "work", false, true));
        assert_eq!(at(4, 17), told("tracks/1", "tit", true, false));
        assert_eq!(at(9, 8), told("sections/0/items/0", "title", true, false));
        assert_eq!(at(11, 17), told("sections/0/items/1/number", "2", false, true));
        assert_eq!(at(12, 25), told("sections/0/items/1/tracks/1", "stu", false, true));
        assert_eq!(at(14, 11), told("sections/0/items/1/facts", "teams", true, false));
        assert_eq!(at(14, 38), told("sections/0/items/1/facts/teams/unit", "te", false, true));
    }

    #[test]
    fn a_new_line_belongs_where_its_cursor_stands() {
        assert_eq!(at(15, 9), told("sections/0/items/1/facts", "", true, true));
        assert_eq!(at(15, 7), told("sections/0/items/1", "", true, true));
        assert_eq!(at(19, 10), told("sections/0/items/1", "cri", true, true));
    }

    #[test]
    fn a_condition_is_told_with_what_stands_before_the_word() {
        let found = cursor(TEXT, Position { line: 18, column: 41 }).expect("a place");
        assert_eq!((found.before.as_str(), found.word.as_str()), ("separate = ", "yes"));
        assert_eq!(found.names().last(), Some(&"all"));
        assert_eq!(cursor(TEXT, Position { line: 10, column: 9 }), None, "a comment");
    }
}
