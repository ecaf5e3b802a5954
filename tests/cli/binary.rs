//! The binary itself: exit statuses of the process, pipes that close, completions and the manual page.

use std::process::{Command, Stdio};

use crate::program::root;

fn binary() -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_getrouw"));
    command.env_clear().current_dir(root());
    command
}

#[test]
fn the_exit_status_of_the_process_is_that_of_the_run() {
    for (arguments, code) in [
        (&["score", "examples/integrated-complete"][..], 0),
        (&["score", "examples/employment-excel", "--require-complete"], 1),
        (&["score", "examples/broken"], 2),
        (&["nonsense"], 2),
    ] {
        let status = binary().args(arguments).stdout(Stdio::null()).stderr(Stdio::null()).status().expect("runs");
        assert_eq!(status.code(), Some(code), "{arguments:?}");
    }
}

#[test]
fn without_an_audit_the_current_folder_is_meant() {
    let output =
        binary().args(["score", "--format", "json"]).current_dir(root().join("examples/integrated-complete")).output().expect("runs");
    assert_eq!(output.status.code(), Some(0));
    assert!(String::from_utf8_lossy(&output.stdout).contains("\"total\": 113"));
}

#[test]
fn a_reader_that_stops_reading_is_no_error() {
    let mut child = binary().args(["rubric", "show", "ips-nl-2015"]).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().expect("runs");
    drop(child.stdout.take());
    let output = child.wait_with_output().expect("ends");
    assert_eq!((output.status.code(), String::from_utf8_lossy(&output.stderr).as_ref()), (Some(0), ""));
}

#[test]
fn completions_and_the_manual_page_are_printed() {
    for shell in ["bash", "zsh", "fish", "powershell", "elvish"] {
        let output = binary().args(["completions", shell]).output().expect("runs");
        assert_eq!(output.status.code(), Some(0), "{shell}");
        assert!(String::from_utf8_lossy(&output.stdout).contains("getrouw"), "{shell}");
    }
    let man = binary().arg("man").output().expect("runs");
    let text = String::from_utf8_lossy(&man.stdout).into_owned();
    for part in [".TH", "fail\\-under", "explain", "rubric"] {
        assert!(text.contains(part), "{part}");
    }
}
