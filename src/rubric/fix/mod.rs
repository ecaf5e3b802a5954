//! Mechanical fixes of rubric and wording files: each changes one piece, and leaves comments and layout as they are.

mod edit;
mod mend;
mod reorder;
mod unified;

use std::collections::HashSet;

use crate::diagnostic::Problem;
use crate::rubric::fault::reading::UNUSED_SILENCER;
use crate::rubric::inspect::{Levels, inspect};
use crate::source::SourceFile;
use crate::yaml::Position;

pub use edit::Edit;
pub use mend::edit;
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
const FIXED: [(&str, Safety); 5] = [
    ("unknown-key", Safety::Safe),
    ("wrong-type", Safety::Safe),
    ("keys-out-of-order", Safety::Safe),
    ("unused-silencer", Safety::Safe),
    ("cut-by-comment", Safety::Unsafe),
];

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

/// The most rounds of fixing: a fix may bring up what could not be seen before.
const MOST_ROUNDS: usize = 20;

/// Fixes what can be fixed in the files, up to this safety. A fix stays only where fewer faults are left with it than without.
pub fn fix(files: &[SourceFile], up_to: Safety) -> Vec<Fixed> {
    let mut fixed: Vec<Fixed> = files.iter().map(|file| Fixed { file: file.clone(), fixes: 0 }).collect();
    let mut given_up = HashSet::new();
    for _ in 0..MOST_ROUNDS {
        let files: Vec<SourceFile> = fixed.iter().map(|fixed| fixed.file.clone()).collect();
        let found = found(&files);
        let Some(()) = round(&mut fixed, &found, up_to, &mut given_up) else { break };
    }
    fixed
}

/// Makes the edits of every file that help, from its end to its beginning, so that places before them stay; nothing where none did.
fn round(fixed: &mut [Fixed], found: &[Problem], up_to: Safety, given_up: &mut HashSet<(String, Position)>) -> Option<()> {
    let mut has_helped = None;
    for index in 0..fixed.len() {
        let Some(file) = fixed.get(index).map(|fixed| fixed.file.clone()) else { continue };
        let Ok(text) = std::str::from_utf8(&file.bytes) else { continue };
        let of_file = found.iter().filter(|problem| problem.place().is_some_and(|place| place.file == file.name));
        let mut edits: Vec<Edit> = of_file.filter_map(|problem| edit(problem, text)).filter(|edit| edit.safety <= up_to).collect();
        edits.sort_by_key(|edit| std::cmp::Reverse((edit.start, edit.end)));
        let mut untouched = usize::MAX;
        for edit in edits {
            let at = (file.name.clone(), edit.start);
            // One of a line at a time: the places of others in it may move.
            if edit.end.line > untouched || edit.start.line >= untouched || given_up.contains(&at) {
                continue;
            }
            let files: Vec<SourceFile> = fixed.iter().map(|fixed| fixed.file.clone()).collect();
            match (with(&files, index, &edit), fixed.get_mut(index)) {
                (Some(mended), Some(one)) => {
                    one.file.bytes = mended;
                    one.fixes += 1;
                    untouched = edit.start.line;
                    has_helped = Some(());
                }
                _ => {
                    given_up.insert(at);
                }
            }
        }
    }
    has_helped
}

/// A file of several with an edit; nothing where fewer faults are not left with it than without.
fn with(files: &[SourceFile], index: usize, edit: &Edit) -> Option<Vec<u8>> {
    let mut mended = files.to_vec();
    let one = mended.get_mut(index)?;
    let text = std::str::from_utf8(&one.bytes).ok()?;
    one.bytes = edit.applied(text)?.into_bytes();
    let bytes = one.bytes.clone();
    mends(files, &mended).then_some(bytes)
}

fn found(files: &[SourceFile]) -> Vec<Problem> {
    inspect(files, &Levels::default()).into_iter().collect()
}

/// Whether fewer faults that fixes are about are left in files than in others.
pub fn mends(before: &[SourceFile], after: &[SourceFile]) -> bool {
    faults(after) < faults(before)
}

/// How many findings there are of the rules that can be fixed, and of those that a wrong fix would break: that others come to light behind them
/// is no harm. Comments that silence nothing come after all others, since they are only known of a file that is otherwise read whole.
fn faults(files: &[SourceFile]) -> (usize, usize) {
    const BROKEN: [&str; 2] = ["doubled-key", "yaml-syntax"];
    let counts = |code: &str| fix_of(code).is_some() || BROKEN.contains(&code);
    let found: Vec<&str> = found(files).iter().map(|problem| problem.message.code()).filter(|code| counts(code)).collect();
    let idle = found.iter().filter(|code| **code == UNUSED_SILENCER.name).count();
    (found.len() - idle, idle)
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
            ("id: sample\nversion: \"1\"\n", "# above\nversion: 1\nid: sample\n"),
            ("{id: apart, title: a caseload each, tracks: [work, study]}", "{title: a caseload each, tracks: [work, study], id: apart}"),
            ("# An invented scale", "# getrouw: allow(not-monotone) once there was one\n# An invented scale"),
        ] {
            let (text, fixes) = after(right, wrong, Safety::Safe);
            assert_eq!(text.replace("# above\n", ""), SAMPLE, "{wrong}");
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
