//! Hostile rubric files: each is refused with a clear error, in bounded memory and time.

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

use getrouw::cli::ExitStatus;
use getrouw::rubric::inspect::{Levels, inspect};
use getrouw::source::SourceFile;
use tempfile::TempDir;

use crate::program::{AuditFolder, codes, getrouw, getrouw_reading, root};

/// Runs the program itself on paths, with 600 MB of memory and 30 seconds of processor time for all it does.
fn bounded(arguments: &str, folder: &Path) -> Output {
    let script = format!("ulimit -v 600000; ulimit -t 30; exec '{}' --lang en {arguments}", env!("CARGO_BIN_EXE_getrouw"));
    Command::new("sh").arg("-c").arg(script).current_dir(folder).env_clear().output().expect("a shell")
}

/// What is found in a text of that name, by rule.
fn rules(bytes: &[u8]) -> Vec<&'static str> {
    let file = SourceFile { name: "x.yaml".to_owned(), bytes: bytes.to_vec() };
    inspect(&[file], &Levels::default()).iter().map(|problem| problem.message.code()).collect()
}

#[test]
fn what_is_no_rubric_is_refused_with_the_reason() {
    let aliases =
        "rubric: &a [x, x, x, x, x, x, x, x, x]\nb: &b [*a, *a, *a, *a, *a, *a, *a, *a, *a]\nc: &c [*b, *b, *b, *b, *b, *b, *b, *b, *b]\n";
    for (name, bytes, rule) in [
        ("aliases", aliases.as_bytes().to_vec(), "yaml-syntax"),
        ("an anchor alone", b"rubric: &a 1\n".to_vec(), "yaml-syntax"),
        ("open brackets", format!("rubric: {}", "[".repeat(200_000)).into_bytes(), "yaml-syntax"),
        ("open braces", "{rubric: ".repeat(200_000).into_bytes(), "yaml-syntax"),
        ("brackets that close", format!("rubric: {}{}", "[".repeat(200_000), "]".repeat(200_000)).into_bytes(), "yaml-syntax"),
        ("dashes", format!("rubric:\n  {}", "- ".repeat(200_000)).into_bytes(), "yaml-syntax"),
        ("a nul", b"rubric: 1\0\n".to_vec(), "not-utf-8"),
        ("windows-1252", b"title: \xe9\xe9n\n".to_vec(), "not-utf-8"),
        ("utf-16", b"\xff\xfe\x00\xd8r\0".to_vec(), "not-utf-8"),
        ("tabs", b"rubric:\n\t- 1\n".to_vec(), "yaml-syntax"),
        ("three megabytes", b"# nothing\n".repeat(300_000), "file-too-large"),
        ("a million values", format!("rubric:\n{}", "- a\n".repeat(250_000)).into_bytes(), "yaml-syntax"),
        ("a table", b"client,worker\nc1,W1\n".to_vec(), "not-our-file"),
        ("two documents", b"rubric: 1\n---\nrubric: 1\n".to_vec(), "yaml-syntax"),
    ] {
        let found = rules(&bytes);
        assert_eq!((found.first(), found.len()), (Some(&rule), 1), "{name}: {found:?}");
    }
}

#[test]
fn an_empty_file_lacks_everything() {
    for bytes in [&b""[..], b"\n", b"# nothing\n", b"---\n", b"null\n", b"[]\n", b"text\n", b"{}\n"] {
        assert!(!rules(bytes).is_empty(), "{bytes:?}");
    }
}

#[cfg(unix)]
#[test]
fn a_hundred_megabytes_a_pipe_a_folder_and_nothing_at_all_are_errors_in_bounded_memory() {
    let folder = TempDir::new().expect("a folder");
    let path = |name: &str| folder.path().join(name);
    let large = fs::File::create(path("large.yaml")).expect("writable");
    large.set_len(100 * 1024 * 1024).expect("room");
    fs::write(path("brackets.yaml"), "[".repeat(200_000)).expect("writable");
    fs::create_dir(path("folder.yaml")).expect("writable");
    assert!(Command::new("mkfifo").arg(path("pipe.yaml")).status().expect("mkfifo").success());
    for (file, part) in [
        ("large.yaml", "larger than 64 MiB"),
        ("pipe.yaml", "not a file"),
        ("nowhere.yaml", "there is no such file"),
        ("/dev/null", "not a file"),
        ("/dev/zero", "not a file"),
    ] {
        let ran = bounded(&format!("rubric check --format concise {file}"), folder.path());
        let out = String::from_utf8_lossy(&ran.stdout).into_owned();
        assert_eq!(ran.status.code(), Some(2), "{file}: {out}");
        assert!(out.starts_with(&format!("{file}: error[file-unreadable]")) && out.contains(part), "{file}: {out}");
    }
    let ran = bounded("rubric check --format concise brackets.yaml", folder.path());
    assert_eq!(ran.status.code(), Some(1));
    // Standard input is read no further than it could be used.
    let ran = bounded("rubric check --format concise - < large.yaml", folder.path());
    assert_eq!(String::from_utf8_lossy(&ran.stdout), "-: error[file-too-large] larger than 2 MiB\n");
    let ran = bounded("rubric check --format concise . < /dev/null", folder.path());
    assert_eq!((ran.status.code(), String::from_utf8_lossy(&ran.stdout).lines().count()), (Some(2), 3));
}

#[cfg(unix)]
#[test]
fn the_rubric_and_the_overlays_of_an_audit_are_read_as_carefully() {
    let audit = AuditFolder::new("integrated", "item,fact,value\n");
    let folder = audit.file("");
    assert!(Command::new("mkfifo").arg(folder.join("pipe.yaml")).status().expect("mkfifo").success());
    fs::write(folder.join("brackets.yaml"), "[".repeat(200_000)).expect("writable");
    for (rubric, overlay) in [
        ("brackets.yaml", ""),
        ("pipe.yaml", ""),
        ("ips-nl-2015", "overlays: [pipe.yaml]\n"),
        ("ips-nl-2015", "overlays: [brackets.yaml]\n"),
    ] {
        audit.write(
            "audit.yaml",
            format!("audit: 1\nprogramme: Proef\nrubric: {rubric}\nmodel: integrated\nevidence: [evidence.csv]\n{overlay}"),
        );
        let ran = bounded("check", &folder);
        assert_eq!(ran.status.code(), Some(2), "{rubric} {overlay}");
        assert!(String::from_utf8_lossy(&ran.stderr).contains("error["), "{rubric} {overlay}");
    }
}

#[cfg(unix)]
#[test]
fn a_folder_that_leads_back_to_itself_is_read_once() {
    let folder = TempDir::new().expect("a folder");
    fs::create_dir_all(folder.path().join("a/.hidden")).expect("writable");
    for link in ["a/one", "a/two"] {
        std::os::unix::fs::symlink(folder.path(), folder.path().join(link)).expect("a link");
    }
    fs::copy(root().join("rubrics/w2.yaml"), folder.path().join("a/w2.yaml")).expect("copied");
    fs::write(folder.path().join("a/.hidden/x.yaml"), "[").expect("writable");
    let ran = bounded("rubric check .", folder.path());
    assert_eq!(
        (ran.status.code(), String::from_utf8_lossy(&ran.stderr).as_ref()),
        (Some(0), "1 file checked: no errors; 0 warnings, 0 notices\n")
    );
}

/// Files at the limits of size that make every comparison of all with all as long as it can be.
#[test]
fn long_lists_take_no_long_time() {
    let sound = fs::read_to_string(root().join("rubrics/ips-nl-2015.yaml")).expect("readable");
    let many = |line: &dyn Fn(usize) -> String, count: usize| (0..count).map(line).collect::<String>();
    let codes = many(&|index| format!("  - {{code: C{}, title: t}}\n", index / 2), 15_000);
    let models = many(&|index| format!("  - {{id: m{index}, title: t, tracks: [ips-a, ips-o, nowhere{index}]}}\n"), 2_000);
    let unknown = many(&|index| format!("key{index}: 1\n"), 40_000);
    let doubled = "title: t\n".repeat(40_000);
    let facts = many(&|index| format!("          f{index}: {{kind: yes_no, title: t}}\n"), 8_000);
    for text in [
        sound.replacen("evidence_codes:\n", &format!("evidence_codes:\n{codes}"), 1),
        sound.replacen("models:\n", &format!("models:\n{models}"), 1),
        format!("{sound}{unknown}"),
        format!("{sound}{doubled}"),
        sound.replacen("        facts:\n", &format!("        facts:\n{facts}"), 1),
        format!("wording: 1\nrubric: ips-nl-2015\nlanguage: en\nitems:\n{}", many(&|index| format!("  i{index}: {{title: t}}\n"), 5_000)),
    ] {
        let folder = TempDir::new().expect("a folder");
        fs::write(folder.path().join("x.yaml"), &text).expect("writable");
        let ran = bounded("rubric check --format concise x.yaml", folder.path());
        assert_eq!(ran.status.code(), Some(1), "{}", String::from_utf8_lossy(&ran.stderr));
    }
}

#[test]
fn an_item_with_too_many_combinations_is_told_and_not_tried() {
    let facts: String = (0..40).map(|index| format!("          f{index}: {{kind: whole, unit: u, title: t}}\n")).collect();
    let rules: String = (0..40).map(|index| format!("            - {{score: 1, all: [f{index} >= {index}]}}\n")).collect();
    let sound = fs::read_to_string(root().join("tests/cli/synthetic.yaml")).expect("readable");
    let text = sound
        .replacen("        facts:\n          share: {kind: percentage, title: share of the time}\n", &format!("        facts:\n{facts}"), 1)
        .replacen(
            "          bands: {fact: share, step: 0, ranges: {1: \"< 20\", 2: \">= 20, < 40\", 3: \">= 40, < 60\", 4: \">= 60\"}}\n",
            &format!("          rules:\n{rules}"),
            1,
        );
    assert!(rules_contain(&text, "too-many-combinations"));
}

fn rules_contain(text: &str, rule: &str) -> bool {
    rules(text.as_bytes()).contains(&rule)
}

#[test]
fn nothing_on_standard_input_is_an_error_of_its_own() {
    let ran = getrouw_reading(&["--lang", "en", "rubric", "check", "-", "--format", "concise"], b"");
    assert_eq!(ran.status, ExitStatus::Failed);
    assert_eq!(getrouw(&["rubric", "check"]).status, ExitStatus::Error);
}

/// A rubric with these items and this scale.
fn synthetic(scale: &str, maximum: &str, items: &str) -> String {
    format!(
        "rubric: 1\nid: syn\nversion: '1'\nlanguage: en\ntitle: S\nsource: s\nlicence: l\nscale: {scale}\ntracks:\n  - {{id: all, title: All, short: All, maximum: {maximum}}}\nmodels:\n  - {{id: plain, title: any, tracks: [all]}}\nsections:\n  - id: core\n    title: Core\n    items:\n{items}"
    )
}

#[test]
fn the_combinations_of_all_items_together_are_bounded() {
    let item = |number: usize, facts: usize| {
        let listed = |write: &dyn Fn(usize) -> String| (0..facts).map(write).collect::<Vec<_>>().join(", ");
        let (facts, all) = (listed(&|fact| format!("f{fact}: {{kind: yes_no, title: t{fact}}}")), listed(&|fact| format!("f{fact} = yes")));
        format!(
            "      - {{number: '{number}', title: A{number}, tracks: [all], criterion: c, facts: {{{facts}}}, score: {{rules: [{{score: 1, all: [{all}]}}, {{score: 0}}]}}, anchors: {{0: x, 1: y}}}}\n"
        )
    };
    // Seven times 131,072 is below a million, and eight times is above it.
    let of = |count: usize| {
        synthetic("{lowest: 0, highest: 1}", &count.to_string(), &(1..=count).map(|number| item(number, 17)).collect::<String>())
    };
    let told = |count: usize| rules(of(count).as_bytes()).into_iter().filter(|rule| *rule == "too-many-combinations").count();
    assert_eq!((told(7), told(8)), (0, 1));
}

#[test]
fn scores_and_maximums_beyond_any_scale_are_told_and_reports_never_abort() {
    let present = "      - {number: '1', title: A, tracks: [all], criterion: c, score: present}\n";
    let found = |scale: &str, maximum: &str| rules(synthetic(scale, maximum, present).as_bytes());
    assert!(!found("{lowest: 0, highest: 10000}", "10000").contains(&"number-beyond"));
    assert_eq!(found("{lowest: 0, highest: 10001}", "10001"), ["number-beyond"]);
    assert_eq!(found("{lowest: -10001, highest: 1}", "1"), ["number-beyond"]);
    assert_eq!(found("{lowest: 0, highest: 9223372036854775807}", "9223372036854775807"), ["number-beyond"; 2]);
    assert_eq!(found("{lowest: -9223372036854775808, highest: 1}", "-1000001"), ["number-beyond"; 2]);
    let own = "      - {number: '1', title: A, tracks: [all], criterion: c, scale: {lowest: 0, highest: 20000}, score: present}\n";
    assert_eq!(rules(synthetic("{lowest: 0, highest: 1}", "20000", own).as_bytes()), ["number-beyond"]);
    let audit = AuditFolder::new("integrated", "item,fact,value\n");
    audit.write("s.yaml", synthetic("{lowest: 0, highest: 10000}", "10000", present));
    audit.write("audit.yaml", "audit: 1\nprogramme: P\nrubric: s.yaml\nmodel: plain\nevidence: [evidence.csv]\n");
    for format in ["html", "md", "docx", "xlsx", "json", "csv"] {
        let ran = audit.run(&["report", "AUDIT", "-o", "-", "--format", format]);
        assert_eq!(ran.status, ExitStatus::Fine, "{format}: {}", ran.err);
    }
}

#[test]
fn lists_of_an_audit_that_no_audit_has_are_refused_before_anything_is_read() {
    let audit = AuditFolder::new("integrated", "item,fact,value\n");
    let with = |list: &str, entries: usize, entry: &dyn Fn(usize) -> String| {
        let entries: Vec<String> = (0..entries).map(entry).collect();
        let head = "audit: 1\nprogramme: P\nrubric: ips-nl-2015\nmodel: integrated\n";
        let evidence = if list == "evidence" { "" } else { "evidence: [evidence.csv]\n" };
        audit.write("audit.yaml", format!("{head}{evidence}{list}: [{}]\n", entries.join(", ")));
        codes(&audit.run(&["check", "AUDIT"]).err)
    };
    assert_eq!(with("auditors", 1000, &|index| format!("{{id: a{index}}}")), [""; 0]);
    assert_eq!(with("auditors", 1001, &|index| format!("{{id: a{index}}}")), ["too-many-listed @ audit.yaml:6:1"]);
    assert_eq!(with("overlays", 101, &|index| format!("o{index}.yaml")), ["too-many-listed @ audit.yaml:6:1"]);
    assert_eq!(with("evidence", 2001, &|index| format!("e{index}.csv")), ["too-many-listed @ audit.yaml:5:1"]);
}
