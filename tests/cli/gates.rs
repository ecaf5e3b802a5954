//! Gates and exit statuses.

use getrouw::cli::ExitStatus;

use crate::program::{AuditFolder, codes, getrouw, root};

fn complete(arguments: &[&str]) -> (ExitStatus, Vec<String>) {
    let audit = root().join("examples/integrated-complete");
    let ran = getrouw(&[&["--lang", "en", "score", audit.to_str().expect("UTF-8")], arguments].concat());
    (ran.status, codes(&ran.err))
}

#[test]
fn a_total_at_the_gate_passes_and_one_below_fails() {
    assert_eq!(complete(&["--fail-under", "105"]), (ExitStatus::Fine, vec![]));
    assert_eq!(complete(&["--fail-under", "106"]), (ExitStatus::Failed, vec!["under-gate".to_owned()]));
    assert_eq!(complete(&["--fail-under", "114"]), (ExitStatus::Failed, vec!["under-gate".to_owned(); 2]));
    assert_eq!(complete(&["--fail-under", "ips-a=113"]), (ExitStatus::Fine, vec![]));
    assert_eq!(complete(&["--fail-under", "IPS-A=113.5", "--fail-under", "ips-o=1"]), (ExitStatus::Failed, vec!["under-gate".to_owned()]));
}

#[test]
fn the_format_never_changes_the_verdict() {
    for format in ["table", "json", "csv"] {
        assert_eq!(complete(&["--format", format, "--fail-under", "114", "-q"]).0, ExitStatus::Failed, "{format}");
        assert_eq!(complete(&["--format", format, "--require-complete", "--deny-warnings"]).0, ExitStatus::Fine, "{format}");
    }
}

#[test]
fn missing_scores_and_warnings_fail_only_where_that_is_asked() {
    let audit = AuditFolder::of_rows("integrated", &["begeleiding.2 - revisits_disclosure ja"]);
    let run = |arguments: &[&str]| {
        let ran = audit.run(&[&["score", "AUDIT"], arguments].concat());
        (ran.status, codes(&ran.err))
    };
    assert_eq!(run(&[]), (ExitStatus::Fine, vec![]));
    assert_eq!(run(&["--require-complete"]), (ExitStatus::Failed, vec!["incomplete".to_owned()]));
    assert_eq!(run(&["--deny-warnings"]), (ExitStatus::Failed, vec!["warnings-denied".to_owned()]));
    assert_eq!(audit.run(&["check", "AUDIT"]).status, ExitStatus::Fine);
    assert_eq!(audit.run(&["check", "AUDIT", "--deny-warnings"]).status, ExitStatus::Failed);
}

#[test]
fn a_notice_is_no_warning() {
    let audit = AuditFolder::new("integrated", "item,fact,value,source\norganisatie.4,score,3,INT\n");
    assert_eq!(audit.run(&["score", "AUDIT", "--deny-warnings"]).status, ExitStatus::Fine);
}

#[test]
fn wrong_usage_is_two_and_help_is_fine() {
    for arguments in [
        &["frobnicate"][..],
        &["score", "--format", "xml"],
        &["score", "--fail-under", "veel"],
        &["report"],
        &["--lang", "de", "score"],
        &[],
    ] {
        assert_eq!(getrouw(arguments).status, ExitStatus::Error, "{arguments:?}");
    }
    for arguments in [&["--help"][..], &["--version"], &["score", "--help"]] {
        let ran = getrouw(arguments);
        assert_eq!((ran.status, ran.err.as_str(), ran.out.is_empty()), (ExitStatus::Fine, "", false), "{arguments:?}");
    }
    let (status, codes) = complete(&["--fail-under", "ips-x=3"]);
    assert_eq!((status, codes), (ExitStatus::Error, vec!["unknown-track".to_owned()]));
}
