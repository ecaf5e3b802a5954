//! What a report leaves on disk: files that take their places together, as they were owned and linked, and nothing of runs that were killed.

use std::fs;
use std::process::{Command, Stdio};
use std::time::Duration;

use getrouw::cli::ExitStatus;
use tempfile::TempDir;

use crate::program::{AuditFolder, codes, getrouw, root};

fn report(folder: &TempDir, names: &[&str]) -> crate::program::Ran {
    let audit = root().join("examples/integrated-complete");
    let mut arguments = vec!["--lang".to_owned(), "en".to_owned(), "report".to_owned(), audit.to_string_lossy().into_owned()];
    for name in names {
        arguments.extend(["-o".to_owned(), folder.path().join(name).to_string_lossy().into_owned()]);
    }
    getrouw(&arguments)
}

fn names(folder: &TempDir) -> Vec<String> {
    let entries = fs::read_dir(folder.path()).expect("a folder").filter_map(Result::ok);
    let mut names: Vec<String> = entries.map(|entry| entry.file_name().to_string_lossy().into_owned()).collect();
    names.sort();
    names
}

#[cfg(unix)]
#[test]
fn a_replaced_file_keeps_its_mode_and_a_link_its_target() {
    use std::os::unix::fs::{PermissionsExt, symlink};
    let folder = TempDir::new().expect("a folder");
    let path = |name: &str| folder.path().join(name);
    fs::write(path("private.md"), "before").expect("writable");
    fs::set_permissions(path("private.md"), fs::Permissions::from_mode(0o600)).expect("mine");
    fs::create_dir(path("kept")).expect("writable");
    fs::write(path("kept/target.html"), "before").expect("writable");
    symlink("kept/target.html", path("link.html")).expect("linked");
    symlink("link.html", path("link-to-link.html")).expect("linked");
    symlink("new.docx", path("dangling.docx")).expect("linked");
    assert_eq!(report(&folder, &["private.md", "link-to-link.html", "dangling.docx"]).status, ExitStatus::Fine);
    assert_eq!(fs::metadata(path("private.md")).expect("there").permissions().mode() & 0o777, 0o600);
    for link in ["link.html", "link-to-link.html", "dangling.docx"] {
        assert!(fs::symlink_metadata(path(link)).expect("there").is_symlink(), "{link}");
    }
    assert!(fs::read_to_string(path("kept/target.html")).expect("there").starts_with("<!DOCTYPE"));
    assert!(path("new.docx").is_file());
    assert_eq!(names(&folder), ["dangling.docx", "kept", "link-to-link.html", "link.html", "new.docx", "private.md"]);
}

#[cfg(unix)]
#[test]
fn devices_pipes_and_what_may_not_be_written_are_refused_and_nothing_is_replaced() {
    use std::os::unix::fs::{PermissionsExt, symlink};
    let folder = TempDir::new().expect("a folder");
    let path = |name: &str| folder.path().join(name);
    assert!(Command::new("mkfifo").arg(path("pipe.md")).status().expect("mkfifo").success());
    fs::write(path("read-only.md"), "before").expect("writable");
    fs::set_permissions(path("read-only.md"), fs::Permissions::from_mode(0o444)).expect("mine");
    symlink("/dev/null", path("device.md")).expect("linked");
    symlink("circle.md", path("circle.md")).expect("linked");
    fs::write(path("other.html"), "before").expect("writable");
    for bad in ["pipe.md", "read-only.md", "device.md", "circle.md", "/dev/shm/x.md", "/proc/self/x.md"] {
        let ran = report(&folder, &["other.html", bad]);
        assert_eq!((ran.status, codes(&ran.err)), (ExitStatus::Error, vec!["output-unwritable".to_owned()]), "{bad}: {}", ran.err);
        assert_eq!(fs::read_to_string(path("other.html")).expect("there"), "before", "{bad}");
    }
    assert_eq!(fs::read_to_string(path("read-only.md")).expect("there"), "before");
    assert_eq!(names(&folder), ["circle.md", "device.md", "other.html", "pipe.md", "read-only.md"]);
}

#[cfg(unix)]
#[test]
fn nothing_is_replaced_where_standard_output_takes_nothing() {
    let folder = TempDir::new().expect("a folder");
    let path = folder.path().join("a.md");
    fs::write(&path, "before").expect("writable");
    let full = fs::OpenOptions::new().write(true).open("/dev/full").expect("a device");
    let mut command = Command::new(env!("CARGO_BIN_EXE_getrouw"));
    command.args(["report", "-o", "-", "--format", "json", "-o"]).arg(&path).arg(root().join("examples/integrated-complete"));
    let ran = command.env_clear().stdout(full).output().expect("runs");
    assert_eq!((ran.status.code(), fs::read_to_string(&path).expect("there").as_str()), (Some(2), "before"));
    assert!(String::from_utf8_lossy(&ran.stderr).starts_with("fout[output-unwritable]: - kan niet worden geschreven: de schijf is vol"));
}

#[cfg(unix)]
#[test]
fn what_killed_runs_left_is_cleared_by_the_next() {
    let folder = TempDir::new().expect("a folder");
    let audit = root().join("examples/integrated-complete");
    fs::write(folder.path().join(".getrouw-notes"), "mine").expect("writable");
    for wait in 0..12 {
        let outputs = ["r.html", "r.docx", "r.xlsx", "r.md"].map(|name| folder.path().join(name));
        let mut command = Command::new(env!("CARGO_BIN_EXE_getrouw"));
        command.arg("report").arg(&audit).env_clear().stdout(Stdio::null()).stderr(Stdio::null());
        for output in &outputs {
            command.arg("-o").arg(output);
        }
        let mut child = command.spawn().expect("runs");
        std::thread::sleep(Duration::from_millis(40 * wait));
        let _ = child.kill();
        child.wait().expect("ends");
    }
    // One that is surely there, with the name that an unfinished file has.
    fs::write(folder.path().join(".getrouw-0Ab9Zz"), "half").expect("writable");
    assert_eq!(report(&folder, &["r.html", "r.docx", "r.xlsx", "r.md"]).status, ExitStatus::Fine);
    assert_eq!(names(&folder), [".getrouw-notes", "r.docx", "r.html", "r.md", "r.xlsx"]);
}

#[cfg(unix)]
#[test]
fn a_zone_that_is_no_file_of_one_is_not_waited_for() {
    let folder = TempDir::new().expect("a folder");
    let pipe = folder.path().join("zone");
    assert!(Command::new("mkfifo").arg(&pipe).status().expect("mkfifo").success());
    for zone in ["/dev/zero", "/dev/tty", "../../../dev/zero", pipe.to_str().expect("UTF-8")] {
        let ran = Command::new(env!("CARGO_BIN_EXE_getrouw")).args(["--lang", "en", "rubric", "list"]).env_clear().env("TZ", zone).output();
        let ran = ran.expect("runs");
        assert!(ran.status.success() && String::from_utf8_lossy(&ran.stderr).starts_with("notice[zone-unread]"), "{zone}");
    }
    let ran = Command::new(env!("CARGO_BIN_EXE_getrouw")).args(["rubric", "list"]).env_clear().env("TZ", "Europe/Brussels").output();
    assert!(ran.expect("runs").stderr.is_empty());
}

#[cfg(unix)]
#[test]
fn what_the_system_shows_of_its_processes_is_no_input() {
    for (file, fields) in [
        ("rubric", "rubric: /proc/self/environ\nevidence: [evidence.csv]\n"),
        ("evidence", "rubric: ips-nl-2015\nevidence: [/proc/self/environ]\n"),
        ("overlay", "rubric: ips-nl-2015\nevidence: [evidence.csv]\noverlays: [/proc/self/status]\n"),
        ("records", "rubric: ips-nl-2015\nperiod: {from: 2026-01-01, to: 2026-06-30}\nrecords: {clients: /proc/self/environ}\n"),
    ] {
        let audit = AuditFolder::new("integrated", "item,fact,value\n");
        audit.write("audit.yaml", format!("audit: 1\nprogramme: P\nmodel: integrated\n{fields}"));
        let ran = audit.run(&["score", "AUDIT"]);
        assert_eq!(ran.status, ExitStatus::Error, "{file}");
        let said = codes(&ran.err).into_iter().any(|code| code.starts_with("file-unreadable") || code.starts_with("unknown-rubric"));
        assert!(said, "{file}: {}", ran.err);
    }
}

#[test]
fn paths_out_of_the_folder_are_a_notice_and_refused_where_nothing_may_leave_it() {
    let outer = TempDir::new().expect("a folder");
    let path = |name: &str| outer.path().join(name);
    fs::create_dir_all(path("audit/sub")).expect("writable");
    fs::write(path("outside.csv"), "item,fact,value\n").expect("writable");
    fs::write(path("audit/inside.csv"), "item,fact,value\n").expect("writable");
    let audit = path("audit");
    let audit = audit.to_str().expect("UTF-8");
    let run = |evidence: &str, arguments: &[&str]| {
        let file = format!("audit: 1\nprogramme: P\nrubric: ips-nl-2015\nmodel: integrated\nevidence: {evidence}\n");
        fs::write(path("audit/audit.yaml"), file).expect("writable");
        let ran = getrouw(&[&["--lang", "en"], arguments].concat());
        let told = codes(&ran.err).into_iter().filter(|code| !code.starts_with("facts-missing")).collect::<Vec<_>>();
        (ran.status, told)
    };
    let whole = path("outside.csv").to_string_lossy().into_owned();
    for outside in ["[../outside.csv]", "[inside.csv, ../outside.csv]", &format!("['{whole}']"), "[sub/../../outside.csv]"] {
        let (status, told) = run(outside, &["check", audit]);
        assert_eq!((status, told.len()), (ExitStatus::Fine, 1), "{outside}: {told:?}");
        assert!(told[0].starts_with("path-outside @ audit.yaml:5:"), "{told:?}");
        for command in [&["check", audit, "--inside"][..], &["score", audit, "--inside"], &["explain", audit, "begeleiding.1", "--inside"]]
        {
            let (status, told) = run(outside, command);
            assert_eq!((status, told.len()), (ExitStatus::Error, 1), "{outside} {command:?}: {told:?}");
        }
    }
    assert_eq!(run("[sub/../inside.csv]", &["check", audit, "--inside"]), (ExitStatus::Fine, vec![]));
}

#[cfg(unix)]
#[test]
fn a_link_out_of_the_folder_leaves_it_too() {
    use std::os::unix::fs::symlink;
    let outer = TempDir::new().expect("a folder");
    let path = |name: &str| outer.path().join(name);
    fs::create_dir_all(path("audit/evidence")).expect("writable");
    fs::write(path("outside.csv"), "item,fact,value\n").expect("writable");
    symlink("../outside.csv", path("audit/link.csv")).expect("linked");
    symlink("../../outside.csv", path("audit/evidence/link.csv")).expect("linked");
    let audit = path("audit");
    let audit = audit.to_str().expect("UTF-8");
    for (evidence, code) in [("link.csv", "path-outside"), ("evidence", "file-unreadable")] {
        let file = format!("audit: 1\nprogramme: P\nrubric: ips-nl-2015\nmodel: integrated\nevidence: [{evidence}]\n");
        fs::write(path("audit/audit.yaml"), file).expect("writable");
        let ran = getrouw(&["--lang", "en", "check", audit, "--inside"]);
        assert_eq!(ran.status, ExitStatus::Error, "{evidence}: {}", ran.err);
        assert!(codes(&ran.err).iter().any(|told| told.starts_with(code)), "{evidence}: {}", ran.err);
        assert_eq!(getrouw(&["check", audit]).status, ExitStatus::Fine, "{evidence}");
    }
}
