//! What the lines of a file say that its tree does not: where a fault begins, how a number is written, where a comment begins.

use std::cell::Cell;

use super::node::{Node, Position, Value};
use crate::locale::SyntaxFault;

/// The first line that is indented with a space that YAML does not take for one, where a key or a point of a list stands behind it.
pub fn odd_space(lines: &[&str]) -> Option<Position> {
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
pub fn begins_at(fault: SyntaxFault, at: Position, lines: &[&str]) -> Position {
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
pub fn look_up(node: &mut Node, lines: &[&str]) {
    walk(node, &Walked { lines, last: Cell::new((0, 0, 0)) });
}

fn walk(node: &mut Node, walked: &Walked<'_>) {
    let position = node.position;
    let from = |position: Position| walked.lines.get(position.line.checked_sub(1)?)?.get(walked.start(position)?..);
    match &mut node.value {
        Value::Whole(_) | Value::Float(_) | Value::Bool(_) => {
            let written = from(position).and_then(|rest| rest.split([' ', ',', '}', ']', '\t']).next());
            node.written = written.unwrap_or_default().to_owned();
        }
        Value::Text(value) => node.comment = comment_behind(value, position, walked),
        Value::Null => {}
        Value::List(nodes) => nodes.iter_mut().for_each(|node| walk(node, walked)),
        Value::Mapping(entries) => entries.iter_mut().for_each(|entry| walk(&mut entry.node, walked)),
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Value, parse};
    use crate::diagnostic::Problems;

    /// The numbers of a tree, as the file writes them.
    fn written(value: &Value, found: &mut Vec<String>) {
        match value {
            Value::List(nodes) => nodes.iter().for_each(|node| of(node, found)),
            Value::Mapping(entries) => entries.iter().for_each(|entry| of(&entry.node, found)),
            _ => {}
        }
    }

    fn of(node: &super::Node, found: &mut Vec<String>) {
        found.extend((!node.written.is_empty()).then(|| node.written.clone()));
        written(&node.value, found);
    }

    #[test]
    fn numbers_are_found_behind_letters_of_several_bytes_and_on_lines_that_are_left_and_come_to_again() {
        let text = "rubric: 1\nb: [é, 1.50, {ü: 2.10}, 'ÿ', 3.0]\nc: {d: 4.00,\n  é: 5.00}\n";
        let node = parse("x.yaml", text.as_bytes(), &mut Problems::new()).expect("valid");
        let mut found = Vec::new();
        of(&node, &mut found);
        assert_eq!(found, ["1", "1.50", "2.10", "3.0", "4.00", "5.00"]);
    }
}
