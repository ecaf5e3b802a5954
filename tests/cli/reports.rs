//! Report files: formats by ending, written whole or not at all, never over the evidence.

use std::fs;

use getrouw::cli::ExitStatus;

use crate::program::{AuditFolder, codes};

fn audit() -> AuditFolder {
    AuditFolder::of_rows("integrated", &["organisatie.4 - score 4", "organisatie.6 - score 2 |tables| & <tags>"])
}

#[test]
fn the_ending_chooses_the_format_and_several_may_be_asked_for() {
    let audit = audit();
    let [md, json, csv] = ["r.md", "r.json", "R.CSV"].map(|name| audit.file(name));
    let text = |path: &std::path::Path| path.to_str().expect("UTF-8").to_owned();
    let ran = audit.run(&["report", "AUDIT", "-o", &text(&md), "--output", &text(&json), "-o", &text(&csv)]);
    assert_eq!((ran.status, ran.out.as_str()), (ExitStatus::Fine, ""), "{}", ran.err);
    assert!(fs::read_to_string(md).expect("written").starts_with("# Fidelity report: Proef\n"));
    assert!(fs::read_to_string(csv).expect("written").starts_with("rubric,item,title,section,track,"));
    let json = fs::read_to_string(json).expect("written");
    assert_eq!(json, audit.run(&["score", "AUDIT", "--format", "json"]).out);
}

#[test]
fn what_auditors_write_is_never_markup() {
    let audit = audit();
    let path = audit.file("r.md");
    audit.run(&["report", "AUDIT", "-o", path.to_str().expect("UTF-8")]);
    assert!(fs::read_to_string(path).expect("written").contains("\\|tables\\| &amp; &lt;tags&gt;"));
}

#[test]
fn names_that_cannot_be_written_are_told_before_anything_is() {
    let audit = audit();
    let good = audit.file("good.md");
    let good = good.to_str().expect("UTF-8");
    let report = |names: &[&str]| {
        let mut arguments = vec!["report", "AUDIT", "-o", good];
        names.iter().for_each(|name| arguments.extend(["-o", name]));
        let ran = audit.run(&arguments);
        (ran.status, codes(&ran.err))
    };
    let path = |name: &str| audit.file(name).to_str().expect("UTF-8").to_owned();
    for (name, code) in [
        ("r.odt", "output-format"),
        ("r", "output-format"),
        ("nowhere/r.md", "output-folder-missing"),
        ("good.md", "doubled-output"),
        ("evidence.csv", "output-is-input"),
    ] {
        assert_eq!(report(&[&path(name)]), (ExitStatus::Error, vec![code.to_owned()]), "{name}");
        assert!(!audit.file("good.md").exists(), "{name}");
    }
    assert!(fs::read_to_string(audit.file("evidence.csv")).expect("kept").starts_with("item,"));
}

#[test]
fn a_gate_that_fails_still_leaves_the_report() {
    let audit = audit();
    let path = audit.file("r.json");
    let ran = audit.run(&["report", "AUDIT", "-o", path.to_str().expect("UTF-8"), "--require-complete"]);
    assert_eq!(ran.status, ExitStatus::Failed);
    assert!(path.exists());
}
