//! `rubric check --fix`: what was plainly meant is written, comments and layout stay, and guesses wait until they are asked for.

use std::fs;

use getrouw::cli::ExitStatus;

use crate::program::{AuditFolder, Ran, getrouw, getrouw_reading, root};

/// A shipped checklist with four slips in it and a comment that is kept.
fn slips() -> AuditFolder {
    let audit = AuditFolder::new("integrated", "item,fact,value\n");
    let text = fs::read_to_string(root().join("rubrics/w2.yaml")).expect("readable");
    let text = text.replacen("id: w2\nversion: \"1\"", "id: own # kept as it is\nversion: 1", 1).replacen("licence:", "license:", 1);
    let text = text.replacen("source: W2, Vlaanderen;", "source: W2 #1, Vlaanderen;", 1);
    audit.write(
        "own.yaml",
        text.replacen("scale: {lowest: 0,", "# getrouw: allow(not-monotone) not so any more\nscale: {lowest: \"0\",", 1),
    );
    audit
}

fn check(audit: &AuditFolder, arguments: &[&str]) -> Ran {
    let file = audit.file("own.yaml");
    getrouw(&[&["--lang", "en", "rubric", "check", "--format", "concise", file.to_str().expect("UTF-8")], arguments].concat())
}

fn text(audit: &AuditFolder) -> String {
    fs::read_to_string(audit.file("own.yaml")).expect("there")
}

#[test]
fn safe_fixes_are_made_and_a_guess_is_left() {
    let audit = slips();
    let before = text(&audit);
    let ran = check(&audit, &["--fix"]);
    assert_eq!(ran.status, ExitStatus::Failed, "the guess is left: {}", ran.out);
    assert!(ran.err.starts_with("4 fixes in 1 file\n"), "{}", ran.err);
    let after = text(&audit);
    for part in ["id: own # kept as it is\n", "version: \"1\"\n", "licence:", "scale: {lowest: 0,", "source: W2 #1, Vlaanderen;"] {
        assert!(after.contains(part), "{part}");
    }
    assert!(!after.contains("allow(not-monotone)"));
    assert_eq!(after.lines().count() + 1, before.lines().count());
    assert!(ran.out.contains("cut-by-comment") && ran.out.lines().count() == 1, "{}", ran.out);
    let ran = check(&audit, &["--fix", "--unsafe-fixes"]);
    assert_eq!((ran.status, ran.out.as_str()), (ExitStatus::Fine, ""), "{}", ran.err);
    assert!(text(&audit).contains("source: \"W2 #1, Vlaanderen;"));
    assert!(check(&audit, &["--fix"]).err.starts_with("0 fixes in 0 files\n"));
}

#[test]
fn a_diff_shows_the_fixes_and_changes_nothing() {
    let audit = slips();
    let before = text(&audit);
    let ran = check(&audit, &["--fix", "--diff"]);
    assert_eq!(ran.status, ExitStatus::Failed);
    for line in
        ["-version: 1\n", "+version: \"1\"\n", "-license:", "+licence:", "-# getrouw: allow(not-monotone) not so any more\n", "@@ -"]
    {
        assert!(ran.out.contains(line), "{line}: {}", ran.out);
    }
    assert!(!ran.out.contains("+source"), "{}", ran.out);
    assert!(check(&audit, &["--diff", "--unsafe-fixes"]).out.contains("+source: \"W2 #1"));
    assert_eq!(text(&audit), before);
    let sound = root().join("rubrics");
    let ran = getrouw(&["rubric", "check", "--diff", sound.to_str().expect("UTF-8")]);
    assert_eq!((ran.status, ran.out.as_str()), (ExitStatus::Fine, ""));
}

#[test]
fn standard_input_is_not_fixed_but_its_fixes_are_shown() {
    let bytes = text(&slips());
    let ran = getrouw_reading(&["--lang", "en", "rubric", "check", "-", "--fix"], bytes.as_bytes());
    assert_eq!(ran.status, ExitStatus::Error);
    assert!(ran.err.contains("fix-of-standard-input"), "{}", ran.err);
    let ran = getrouw_reading(&["--lang", "en", "rubric", "check", "-", "--diff"], bytes.as_bytes());
    assert!(ran.out.starts_with("--- -\n+++ -\n"), "{}", ran.out);
}
