//! Findings for services that know files by their paths in the repository, and how much of them these show.

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

use serde_json::Value;
use tempfile::TempDir;

fn check(folder: &Path, arguments: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_getrouw"));
    command.args(["--lang", "en", "rubric", "check"]).args(arguments).current_dir(folder).env_clear().output().expect("runs")
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

/// A repository with a faulty rubric in a folder, and a folder beside it.
fn repository(git: &str) -> TempDir {
    let folder = TempDir::new().expect("a folder");
    for inner in ["rubrics/own", "elsewhere"] {
        fs::create_dir_all(folder.path().join(inner)).expect("writable");
    }
    match git {
        "folder" => fs::create_dir(folder.path().join(".git")).expect("writable"),
        "file" => fs::write(folder.path().join(".git"), "gitdir: x\n").expect("writable"),
        _ => {}
    }
    fs::write(folder.path().join("rubrics/own/r.yaml"), "rubric: 1\n").expect("writable");
    folder
}

fn uris(sarif: &Output) -> Vec<String> {
    let log: Value = serde_json::from_slice(&sarif.stdout).expect("JSON");
    let results = log["runs"][0]["results"].as_array().expect("results").clone();
    let uri = |result: &Value| result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"].as_str().expect("a path").to_owned();
    let mut uris: Vec<String> = results.iter().map(uri).collect();
    uris.dedup();
    uris
}

#[test]
fn paths_are_told_from_the_root_of_the_repository_however_they_were_typed() {
    for git in ["folder", "file"] {
        let folder = repository(git);
        let root = folder.path();
        let whole = root.join("rubrics/own/r.yaml");
        for (from, path) in [
            (root.join("rubrics/own"), "."),
            (root.join("rubrics/own"), "./r.yaml"),
            (root.join("rubrics/own"), "../own/r.yaml"),
            (root.join("elsewhere"), "../rubrics"),
            (root.to_path_buf(), whole.to_str().expect("UTF-8")),
        ] {
            assert_eq!(uris(&check(&from, &["--format", "sarif", path])), ["rubrics/own/r.yaml"], "{path}");
            let github = text(&check(&from, &["--format", "github", path]).stdout);
            assert!(github.lines().all(|line| line.contains("file=rubrics/own/r.yaml,")), "{github}");
            let gitlab: Value = serde_json::from_slice(&check(&from, &["--format", "gitlab", path]).stdout).expect("JSON");
            assert_eq!(gitlab[0]["location"]["path"], "rubrics/own/r.yaml");
            let junit = text(&check(&from, &["--format", "junit", path]).stdout);
            assert!(junit.contains("file=\"rubrics/own/r.yaml\""), "{junit}");
        }
    }
}

#[test]
fn without_a_repository_paths_are_told_from_where_the_program_runs() {
    let folder = repository("none");
    assert_eq!(uris(&check(folder.path(), &["--format", "sarif", "./rubrics"])), ["rubrics/own/r.yaml"]);
    assert_eq!(uris(&check(&folder.path().join("rubrics"), &["--format", "sarif", "../rubrics/own/r.yaml"])), ["own/r.yaml"]);
}

#[test]
fn a_file_that_is_named_in_many_ways_is_checked_once() {
    let folder = repository("folder");
    let whole = folder.path().join("rubrics/own/r.yaml");
    let ran = check(
        folder.path(),
        &["--format", "concise", "rubrics", "./rubrics/own/r.yaml", "elsewhere/../rubrics/own/r.yaml", whole.to_str().expect("UTF-8")],
    );
    assert!(text(&ran.stderr).starts_with("1 file checked: "), "{}", text(&ran.stderr));
}

#[test]
fn a_check_of_nothing_is_an_error_in_every_format() {
    let folder = repository("folder");
    fs::write(folder.path().join("elsewhere/notes.txt"), "x").expect("writable");
    for format in ["full", "concise", "json", "github", "gitlab", "junit", "sarif"] {
        for paths in [&["elsewhere"][..], &["rubrics", "elsewhere"]] {
            let ran = check(folder.path(), &[&["--format", format], paths].concat());
            assert_eq!(ran.status.code(), Some(2), "{format} {paths:?}");
            assert!(text(&ran.stdout).contains("nothing-to-check"), "{format}: {}", text(&ran.stdout));
        }
    }
    assert!(text(&check(folder.path(), &["elsewhere"]).stderr).starts_with("0 files checked: "));
}

#[test]
fn beyond_what_github_shows_a_last_notice_says_how_much_more_there_is() {
    let folder = TempDir::new().expect("a folder");
    let write = |keys: usize| {
        let keys: String = (0..keys).map(|key| format!("k{key}: 1\n")).collect();
        fs::write(folder.path().join("w.yaml"), format!("wording: 1\nrubric: w2\nlanguage: nl\n{keys}")).expect("writable");
        text(&check(folder.path(), &["--format", "github", "w.yaml"]).stdout)
    };
    let ten = write(10);
    assert_eq!((ten.lines().count(), ten.contains("::notice")), (10, false), "{ten}");
    let more = write(13);
    let last = more.lines().last().expect("a line").to_owned();
    assert_eq!(more.lines().count(), 14, "{more}");
    assert_eq!(
        last,
        "::notice title=getrouw::GitHub shows 10 errors and 10 warnings of a step; 3 errors and 0 warnings more are in the log alone"
    );
}

#[test]
fn gitlab_knows_a_finding_again_when_its_line_moves_and_tells_equal_ones_apart() {
    let folder = TempDir::new().expect("a folder");
    let prints = |before: &str| -> Vec<(String, u64)> {
        fs::write(
            folder.path().join("r.yaml"),
            format!("{before}wording: 1\nrubric: w2\nlanguage: nl\nitems:\n  w2.1: {{x: 1}}\n  w2.2: {{x: 1}}\n"),
        )
        .expect("writable");
        let report: Value = serde_json::from_slice(&check(folder.path(), &["--format", "gitlab", "r.yaml"]).stdout).expect("JSON");
        let issues = report.as_array().expect("a list").clone();
        for issue in &issues {
            assert_eq!((&issue["check_name"], &issue["severity"]), (&"unknown-key".into(), &"major".into()), "{issue}");
        }
        issues
            .iter()
            .map(|issue| {
                (issue["fingerprint"].as_str().expect("one").to_owned(), issue["location"]["lines"]["begin"].as_u64().expect("a line"))
            })
            .collect()
    };
    let (first, moved) = (prints(""), prints("# one line more\n"));
    assert_eq!(first.iter().map(|(_, line)| line + 1).collect::<Vec<_>>(), moved.iter().map(|(_, line)| *line).collect::<Vec<_>>());
    assert_eq!(first.iter().map(|(print, _)| print).collect::<Vec<_>>(), moved.iter().map(|(print, _)| print).collect::<Vec<_>>());
    assert!(first.len() == 2 && first[0].0 != first[1].0, "{first:?}");
}

#[test]
fn junit_has_a_test_for_each_file_and_one_for_each_error() {
    let folder = TempDir::new().expect("a folder");
    fs::write(folder.path().join("a&b.yaml"), "wording: 1\nrubric: w2\nlanguage: nl\nx: 1\n'<y>': 1\n").expect("writable");
    fs::write(folder.path().join("sound.yaml"), "wording: 1\nrubric: w2\nlanguage: nl\n").expect("writable");
    let junit = text(&check(folder.path(), &["--format", "junit", "."]).stdout);
    assert!(junit.contains("<testsuites name=\"getrouw\" tests=\"3\" failures=\"2\" errors=\"0\">"), "{junit}");
    assert!(junit.contains("<testcase classname=\"rubric check\" name=\"sound.yaml\" file=\"sound.yaml\"></testcase>"), "{junit}");
    assert!(junit.contains("name=\"a&amp;b.yaml:4:1 unknown-key\"") && junit.contains("&lt;y&gt;"), "{junit}");
    let mut reader = quick_xml::Reader::from_str(&junit);
    let mut depth = 0_i64;
    loop {
        match reader.read_event().expect("well formed") {
            quick_xml::events::Event::Start(_) => depth += 1,
            quick_xml::events::Event::End(_) => depth -= 1,
            quick_xml::events::Event::Eof => break,
            _ => {}
        }
    }
    assert_eq!(depth, 0);
}
