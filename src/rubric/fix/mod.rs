//! Mechanical fixes of rubric and wording files: each changes one piece of one line, and leaves comments and layout as they are.

mod unified;

use crate::diagnostic::{Problem, Spot};
use crate::locale::{FoundValue, Message, WantedValue};
use crate::rubric::inspect::{Levels, inspect};
use crate::source::SourceFile;

pub use unified::unified;

/// Whether a rule has a fix, and whether it keeps what the file means.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Safety {
    /// What was meant is plain.
    Safe,
    /// What was meant is a guess.
    Unsafe,
}

/// The rules whose findings can be fixed.
const FIXED: [(&str, Safety); 4] =
    [("unknown-key", Safety::Safe), ("wrong-type", Safety::Safe), ("unused-silencer", Safety::Safe), ("cut-by-comment", Safety::Unsafe)];

/// Whether findings of a rule can be fixed.
pub fn fix_of(rule: &str) -> Option<Safety> {
    FIXED.iter().find(|(name, _)| *name == rule).map(|(_, safety)| *safety)
}

/// A file after its fixes.
#[derive(Clone, Debug)]
pub struct Fixed {
    pub file: SourceFile,
    /// How many findings were fixed.
    pub fixes: usize,
}

/// A change of one line: so many letters from a column on, from 1, become these; a line that is left blank goes.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Edit {
    line: usize,
    column: usize,
    length: usize,
    text: String,
    safety: Safety,
}

/// The most rounds of fixing: a fix may bring up what could not be seen before.
const MOST_ROUNDS: usize = 20;

/// Fixes what can be fixed in the files, up to this safety. A fix stays only where fewer faults are left with it than without.
pub fn fix(files: &[SourceFile], up_to: Safety) -> Vec<Fixed> {
    let mut fixed: Vec<Fixed> = files.iter().map(|file| Fixed { file: file.clone(), fixes: 0 }).collect();
    let mut given_up: Vec<(String, usize, usize)> = Vec::new();
    for _ in 0..MOST_ROUNDS {
        let found = found(&fixed);
        let Some(()) = round(&mut fixed, &found, up_to, &mut given_up) else { break };
    }
    fixed
}

/// Makes an edit in every line where one helps; nothing where none did.
fn round(fixed: &mut [Fixed], found: &[Problem], up_to: Safety, given_up: &mut Vec<(String, usize, usize)>) -> Option<()> {
    let mut has_helped = None;
    for index in 0..fixed.len() {
        let Some(text) = fixed.get(index).and_then(|fixed| String::from_utf8(fixed.file.bytes.clone()).ok()) else { continue };
        let name = fixed.get(index).map(|fixed| fixed.file.name.clone()).unwrap_or_default();
        let of_file = found.iter().filter(|problem| problem.place().is_some_and(|place| place.file == name));
        let mut edits: Vec<Edit> = of_file.filter_map(|problem| edit(problem, &text)).filter(|edit| edit.safety <= up_to).collect();
        edits.sort_by_key(|edit| std::cmp::Reverse((edit.line, edit.column)));
        // One of a line at a time: the places of others in it may move.
        edits.dedup_by_key(|edit| edit.line);
        for edit in edits {
            let at = (name.clone(), edit.line, edit.column);
            if given_up.contains(&at) {
                continue;
            }
            let before = faults(fixed);
            let Some(one) = fixed.get_mut(index) else { continue };
            let kept = one.file.bytes.clone();
            let Some(changed) = String::from_utf8(kept.clone()).ok().and_then(|text| applied(&text, &edit)) else { continue };
            one.file.bytes = changed.into_bytes();
            if faults(fixed) < before {
                if let Some(one) = fixed.get_mut(index) {
                    one.fixes += 1;
                }
                has_helped = Some(());
            } else {
                if let Some(one) = fixed.get_mut(index) {
                    one.file.bytes = kept;
                }
                given_up.push(at);
            }
        }
    }
    has_helped
}

fn found(fixed: &[Fixed]) -> Vec<Problem> {
    let files: Vec<SourceFile> = fixed.iter().map(|fixed| fixed.file.clone()).collect();
    inspect(&files, &Levels::default()).into_iter().collect()
}

/// How many findings there are of the rules that can be fixed, and of those that a wrong fix would break: that others come to light behind them
/// is no harm.
fn faults(fixed: &[Fixed]) -> usize {
    const BROKEN: [&str; 2] = ["doubled-key", "yaml-syntax"];
    let counts = |code: &str| fix_of(code).is_some() || BROKEN.contains(&code);
    found(fixed).iter().filter(|problem| counts(problem.message.code())).count()
}

/// The edit that mends a finding, if there is one.
fn edit(problem: &Problem, text: &str) -> Option<Edit> {
    let Spot::Line { line, column } = problem.place()?.spot else { return None };
    let written = text.lines().nth(line.checked_sub(1)?)?;
    let rest: String = written.chars().skip(column.checked_sub(1)?).collect();
    let replace = |old: &str, new: String, safety| {
        rest.starts_with(old).then(|| Edit { line, column, length: old.chars().count(), text: new, safety })
    };
    let quoted = |text: &str| ['"', '\''].map(|mark| format!("{mark}{text}{mark}"));
    match &problem.message {
        Message::UnknownKey { key, suggestion } => {
            let [near] = &suggestion.near[..] else { return None };
            let [double, single] = quoted(key);
            replace(key, near.clone(), Safety::Safe)
                .or_else(|| replace(&double, near.clone(), Safety::Safe))
                .or_else(|| replace(&single, near.clone(), Safety::Safe))
        }
        Message::WrongShape { found: FoundValue::Number(number), wanted: WantedValue::Text | WantedValue::Figure } => {
            replace(number, format!("\"{number}\""), Safety::Safe)
        }
        Message::WrongShape { found: FoundValue::Truth(truth), wanted: WantedValue::Text } => {
            replace(&truth.to_string(), format!("\"{truth}\""), Safety::Safe)
        }
        Message::WrongShape { found: FoundValue::Text(found), wanted } => {
            let is_whole = *wanted == WantedValue::Whole && found.parse::<i64>().is_ok();
            let is_truth = *wanted == WantedValue::Truth && ["true", "false"].contains(&found.as_str());
            let [double, single] = quoted(found);
            let bare = || replace(&double, found.clone(), Safety::Safe).or_else(|| replace(&single, found.clone(), Safety::Safe));
            if is_whole || is_truth { bare() } else { None }
        }
        Message::CutByComment => {
            // The text begins behind the key or the dash.
            let before: String = written.chars().take(column - 1).collect();
            let start = before.find(": ").map(|at| at + 2).or_else(|| before.find("- ").map(|at| at + 2))?;
            let text = written.get(start..)?.trim();
            let start =
                before.get(..start)?.chars().count() + written.get(start..)?.chars().take_while(|letter| letter.is_whitespace()).count();
            let escaped = text.replace('\\', "\\\\").replace('"', "\\\"");
            Some(Edit { line, column: start + 1, length: text.chars().count(), text: format!("\"{escaped}\""), safety: Safety::Unsafe })
        }
        Message::Format { code: "unused-silencer", text, .. } => {
            let rule = text.part("name")?;
            let (opening, list) = rest.split_once("allow(")?;
            let (names, _) = list.split_once(')')?;
            let others: Vec<&str> = names.split(',').map(str::trim).filter(|name| *name != rule).collect();
            if others.is_empty() {
                return Some(Edit { line, column, length: rest.chars().count(), text: String::new(), safety: Safety::Safe });
            }
            let column = column + opening.chars().count() + "allow(".len();
            Some(Edit { line, column, length: names.chars().count(), text: others.join(", "), safety: Safety::Safe })
        }
        _ => None,
    }
}

/// A text with an edit; line ends stay as they are.
fn applied(text: &str, edit: &Edit) -> Option<String> {
    let mut lines: Vec<String> = text.split_inclusive('\n').map(str::to_owned).collect();
    let line = lines.get_mut(edit.line.checked_sub(1)?)?;
    let start = edit.column.checked_sub(1)?;
    let changed: String = line.chars().take(start).chain(edit.text.chars()).chain(line.chars().skip(start + edit.length)).collect();
    *line = if edit.text.is_empty() && changed.trim().is_empty() { String::new() } else { changed };
    Some(lines.concat())
}

#[cfg(test)]
mod tests {
    use super::*;

    const SAMPLE: &str = include_str!("../inspect/sample.yaml");

    fn after(from: &str, to: &str, up_to: Safety) -> (String, usize) {
        assert!(SAMPLE.contains(from), "{from}");
        let bytes = SAMPLE.replacen(from, to, 1).into_bytes();
        let fixed = fix(&[SourceFile { name: "sample.yaml".to_owned(), bytes }], up_to).remove(0);
        (String::from_utf8(fixed.file.bytes).expect("UTF-8"), fixed.fixes)
    }

    #[test]
    fn what_was_plainly_meant_is_written_and_all_else_stays() {
        for (right, wrong) in [
            ("version: \"1\"", "version: 1"),
            ("licence: free to use", "license: free to use"),
            ("scale: {lowest: 1, highest: 3}", "scale: {lowest: \"1\", highest: '3'}"),
            ("insufficient: {code: \"9\",", "insufficient: {code: 9,"),
            ("title: Sample scale", "titel: Sample scale"),
            ("# An invented scale", "# getrouw: allow(not-monotone) once there was one\n# An invented scale"),
        ] {
            let (text, fixes) = after(right, wrong, Safety::Safe);
            assert_eq!(text, SAMPLE, "{wrong}");
            assert!(fixes > 0, "{wrong}");
        }
    }

    #[test]
    fn a_guess_is_made_only_where_that_is_asked() {
        let wrong = "title: Sample scale #2\n";
        let (text, fixes) = after("title: Sample scale\n", wrong, Safety::Safe);
        assert_eq!((text.contains(wrong), fixes), (true, 0));
        let (text, fixes) = after("title: Sample scale\n", wrong, Safety::Unsafe);
        assert_eq!((text.contains("title: \"Sample scale #2\"\n"), fixes), (true, 1));
    }

    #[test]
    fn one_name_of_several_is_taken_out_of_a_comment() {
        let (text, _) =
            after("# An invented scale", "  # getrouw: allow(not-monotone, cap-without-effect) why\n# An invented scale", Safety::Safe);
        assert_eq!(text, SAMPLE);
    }

    #[test]
    fn a_key_that_is_there_already_is_not_written_twice() {
        let (text, fixes) = after("licence: free to use", "licence: free to use\nlicense: x", Safety::Safe);
        assert!(text.contains("license: x") && fixes == 0, "{text}");
    }
}
