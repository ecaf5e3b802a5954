//! The keys of one part of a file in the order of the format; each takes its comments along, and layout stays.

use super::Safety;
use super::edit::Edit;
use crate::diagnostic::Problems;
use crate::rubric::inspect::disorders;
use crate::yaml::{Entry, Node, Position, Value, parse};

/// The edit that puts the keys of a part in order, one of which stands too late; none where the file would then say something else.
pub fn reorder(text: &str, key: Position) -> Option<Edit> {
    let node = parse("", text.as_bytes(), &mut Problems::new())?;
    let found = disorders(&node);
    let disorder = found.iter().find(|disorder| disorder.misplaced().is_some_and(|(late, _)| late.position == key))?;
    let keys: Vec<Position> = disorder.entries.iter().map(|entry| entry.position).collect();
    let lines: Vec<&str> = text.split_inclusive('\n').collect();
    let (first, last) = (keys.first()?, keys.last()?);
    let (start, end, said) =
        if first.line == last.line { on_one_line(&lines, &keys, &disorder.order) } else { on_lines(&lines, &keys, &disorder.order) }?;
    let edit = Edit { start, end, text: said, safety: Safety::Safe };
    let after = parse("", edit.applied(text)?.as_bytes(), &mut Problems::new())?;
    says_the_same(&node, &after).then_some(edit)
}

/// Whether two files differ in nothing but the order of their keys.
fn says_the_same(one: &Node, other: &Node) -> bool {
    match (&one.value, &other.value) {
        (Value::Mapping(one), Value::Mapping(other)) => {
            let is_there = |entry: &Entry| other.iter().any(|found| found.key == entry.key && says_the_same(&entry.node, &found.node));
            one.len() == other.len() && one.iter().all(is_there)
        }
        (Value::List(one), Value::List(other)) => {
            one.len() == other.len() && one.iter().zip(other).all(|(one, other)| says_the_same(one, other))
        }
        (Value::Text(one), Value::Text(other)) => one == other,
        (Value::Null, Value::Null) => true,
        (Value::Bool(_), Value::Bool(_)) | (Value::Whole(_), Value::Whole(_)) | (Value::Float(_), Value::Float(_)) => {
            one.written == other.written
        }
        _ => false,
    }
}

/// The text of a line from a column on, in characters.
fn from(line: &str, column: usize) -> Option<&str> {
    let start = line.char_indices().map(|(at, _)| at).nth(column.checked_sub(1)?)?;
    line.get(start..)
}

/// `{b: 1, a: 2}`: what stands between the values stays where it is, and each key takes another's place with its value.
fn on_one_line(lines: &[&str], keys: &[Position], order: &[usize]) -> Option<(Position, Position, String)> {
    let first = keys.first()?;
    let line = from(lines.get(first.line.checked_sub(1)?)?, first.column)?;
    let whole: String = line.chars().take(closing(line)?).collect();
    let starts: Vec<usize> = keys.iter().map(|key| key.column - first.column).collect();
    let cut = |start: usize, end: Option<&usize>| -> String {
        let part = whole.chars().skip(start);
        end.map_or_else(|| part.clone().collect(), |end| part.clone().take(end - start).collect())
    };
    let parts: Vec<String> = starts.iter().enumerate().map(|(at, start)| cut(*start, starts.get(at + 1))).collect();
    let values: Vec<&str> = parts.iter().map(|part| part.trim_end().trim_end_matches(',').trim_end()).collect();
    let mut said = String::new();
    for (part, (own, at)) in parts.iter().zip(values.iter().zip(order)) {
        said.push_str(values.get(*at)?);
        said.push_str(part.get(own.len()..)?);
    }
    let end = Position { line: first.line, column: first.column + whole.chars().count() };
    Some((*first, end, said))
}

/// After how many characters the braces close that stand open before a text.
fn closing(text: &str) -> Option<usize> {
    let (mut depth, mut quote) = (0_usize, None);
    for (at, letter) in text.chars().enumerate() {
        match (quote, letter) {
            (Some(open), letter) if letter == open => quote = None,
            (Some(_), _) => {}
            (None, '"' | '\'') => quote = Some(letter),
            (None, '{' | '[') => depth += 1,
            (None, '}' | ']') if depth == 0 => return Some(at),
            (None, '}' | ']') => depth -= 1,
            (None, _) => {}
        }
    }
    None
}

/// A key on lines of its own: the comments above it, and from the key to the end of its value.
struct Piece<'t> {
    above: Vec<&'t str>,
    body: Vec<&'t str>,
}

fn on_lines(lines: &[&str], keys: &[Position], order: &[usize]) -> Option<(Position, Position, String)> {
    let first = keys.first()?;
    let indent = first.column.checked_sub(1)?;
    let opening: String = lines.get(first.line.checked_sub(1)?)?.chars().take(indent).collect();
    let stands_in_line = |key: &Position| {
        let before: Option<String> = lines.get(key.line - 1).map(|line| line.chars().take(key.column - 1).collect());
        key.column == first.column && before.is_some_and(|before| before.trim().is_empty())
    };
    let is_block = opening.chars().all(|letter| matches!(letter, ' ' | '-'))
        && keys.iter().skip(1).all(stands_in_line)
        && keys.is_sorted_by(|one, other| one.line < other.line);
    if !is_block {
        return None;
    }
    let end = end_of(lines, keys.last()?.line, indent);
    let mut pieces: Vec<Piece<'_>> = Vec::new();
    let mut above = Vec::new();
    for (at, key) in keys.iter().enumerate() {
        let next = keys.get(at + 1).map_or(end, |next| next.line - 1);
        let mut body = lines.get(key.line - 1..next)?.to_vec();
        // Comments and blank lines before the next key go with that.
        let kept = body.iter().rposition(|line| !is_between(line, indent)).map_or(0, |last| last + 1);
        let between = if at + 1 < keys.len() { body.split_off(kept) } else { Vec::new() };
        pieces.push(Piece { above: std::mem::replace(&mut above, between), body });
    }
    let mut said = String::new();
    for (place, at) in order.iter().enumerate() {
        let piece = pieces.get(*at)?;
        piece.above.iter().for_each(|line| said.push_str(line));
        let (head, rest) = piece.body.split_first()?;
        said.push_str(&if place == 0 { opening.clone() } else { " ".repeat(indent) });
        said.push_str(from(head, first.column)?);
        rest.iter().for_each(|line| said.push_str(line));
        if !said.ends_with('\n') {
            said.push('\n');
        }
    }
    if !lines.get(..end)?.last()?.ends_with('\n') {
        said.pop();
    }
    let start = Position { line: first.line, column: 1 };
    Some((start, Position { line: end + 1, column: 1 }, said))
}

/// Whether a line is blank or a comment that stands no deeper than the keys.
fn is_between(line: &str, indent: usize) -> bool {
    let text = line.trim_start();
    text.is_empty() || (text.starts_with('#') && line.chars().take_while(|letter| *letter == ' ').count() <= indent)
}

/// The last line of a part whose last key stands on a line, from 1.
fn end_of(lines: &[&str], last_key: usize, indent: usize) -> usize {
    let mut end = last_key;
    for (index, line) in lines.iter().enumerate().skip(last_key) {
        if is_between(line, indent) {
            continue;
        }
        let deep = line.chars().take_while(|letter| *letter == ' ').count();
        let is_point = deep == indent && line.trim_start().starts_with("- ");
        if deep <= indent && !is_point {
            break;
        }
        end = index + 1;
    }
    end
}

#[cfg(test)]
mod tests {
    use super::*;

    fn after(text: &str) -> Option<String> {
        let node = parse("", text.as_bytes(), &mut Problems::new()).expect("YAML");
        let key = disorders(&node).first()?.misplaced()?.0.position;
        reorder(text, key)?.applied(text)
    }

    #[test]
    fn lines_move_with_their_comments_and_values() {
        let text = "rubric: 1\n# the version of the scale\nversion: \"1\" # as printed\n\n# how audits call it\nid: x\ntitle: >-\n  two\n  lines\n# the end\n";
        let sorted = "rubric: 1\n\n# how audits call it\nid: x\n# the version of the scale\nversion: \"1\" # as printed\ntitle: >-\n  two\n  lines\n# the end\n";
        assert_eq!(after(text).as_deref(), Some(sorted));
    }

    #[test]
    fn the_dash_stays_before_the_first_key() {
        let text = "rubric: 1\nsections:\n  - items:\n    - number: x\n    # its name\n    id: a\n    title: t";
        let sorted = "rubric: 1\nsections:\n    # its name\n  - id: a\n    title: t\n    items:\n    - number: x";
        assert_eq!(after(text).as_deref(), Some(sorted));
    }

    #[test]
    fn keys_on_one_line_change_places_and_their_blanks_stay() {
        let text = "rubric: 1\nmodels: [ {tracks: [a, \"b}\"] ,  title: 'x, y', id: z} ] # why\n";
        assert_eq!(after(text).as_deref(), Some("rubric: 1\nmodels: [ {id: z ,  title: 'x, y', tracks: [a, \"b}\"]} ] # why\n"));
    }

    #[test]
    fn braces_over_several_lines_are_left_alone() {
        assert_eq!(after("rubric: 1\nmodels:\n- {tracks: [a],\n   id: z}\n"), None);
    }
}
