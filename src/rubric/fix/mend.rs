//! The change of a file that mends a finding.

use super::Safety;
use super::edit::Edit;
use super::reorder::reorder;
use crate::diagnostic::{Problem, Spot};
use crate::locale::{FoundValue, Message, WantedValue};
use crate::yaml::Position;

/// The edit that mends a finding in a text, if there is one.
pub fn edit(problem: &Problem, text: &str) -> Option<Edit> {
    let Spot::Line { line, column } = problem.place()?.spot else { return None };
    let start = Position { line, column };
    let written = text.lines().nth(line.checked_sub(1)?)?;
    let rest: String = written.chars().skip(column.checked_sub(1)?).collect();
    let instead = |start: Position, length: usize, text: String, safety| {
        let end = Position { line: start.line, column: start.column + length };
        Some(Edit { start, end, text, safety })
    };
    let replace = |old: &str, new: String| {
        if rest.starts_with(old) { instead(start, old.chars().count(), new, Safety::Safe) } else { None }
    };
    let quoted = |text: &str| ['"', '\''].map(|mark| format!("{mark}{text}{mark}"));
    match &problem.message {
        Message::UnknownKey { key: name, suggestion }
        | Message::UnknownModel { name, suggestion }
        | Message::UnknownRubric { name, suggestion } => {
            let [near] = &suggestion.near[..] else { return None };
            let quoted = || quoted(name).into_iter().find_map(|name| replace(&name, near.clone()));
            replace(name, near.clone()).or_else(quoted)
        }
        Message::WrongShape { found: FoundValue::Number(number), wanted: WantedValue::Text | WantedValue::Figure } => {
            replace(number, format!("\"{number}\""))
        }
        Message::WrongShape { found: FoundValue::Truth(truth), wanted: WantedValue::Text } => {
            replace(&truth.to_string(), format!("\"{truth}\""))
        }
        Message::WrongShape { found: FoundValue::Text(found), wanted } => {
            let is_whole = *wanted == WantedValue::Whole && found.parse::<i64>().is_ok();
            let is_truth = *wanted == WantedValue::Truth && ["true", "false"].contains(&found.as_str());
            let [double, single] = quoted(found);
            if is_whole || is_truth { replace(&double, found.clone()).or_else(|| replace(&single, found.clone())) } else { None }
        }
        Message::CutByComment => {
            // The text begins behind the key or the dash.
            let before: String = written.chars().take(column - 1).collect();
            let begins = before.find(": ").map(|at| at + 2).or_else(|| before.find("- ").map(|at| at + 2))?;
            let blank = written.get(begins..)?.chars().take_while(|letter| letter.is_whitespace()).count();
            let text = written.get(begins..)?.trim();
            let start = Position { line, column: before.get(..begins)?.chars().count() + blank + 1 };
            let escaped = text.replace('\\', "\\\\").replace('"', "\\\"");
            instead(start, text.chars().count(), format!("\"{escaped}\""), Safety::Unsafe)
        }
        Message::Format { code: "keys-out-of-order", .. } => reorder(text, start),
        Message::Format { code: "unused-silencer", text, .. } => {
            let rule = text.part("name")?;
            let (opening, list) = rest.split_once("allow(")?;
            let (names, _) = list.split_once(')')?;
            let others: Vec<&str> = names.split(',').map(str::trim).filter(|name| *name != rule).collect();
            if others.is_empty() {
                // The line goes with what stood on it.
                let stands_alone = written.chars().take(column - 1).all(char::is_whitespace);
                let whole = Edit {
                    start: Position { line, column: 1 },
                    end: Position { line: line + 1, column: 1 },
                    text: String::new(),
                    safety: Safety::Safe,
                };
                return if stands_alone { Some(whole) } else { instead(start, rest.chars().count(), String::new(), Safety::Safe) };
            }
            let start = Position { line, column: column + opening.chars().count() + "allow(".len() };
            instead(start, names.chars().count(), others.join(", "), Safety::Safe)
        }
        _ => None,
    }
}
