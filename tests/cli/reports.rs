//! Report files: formats by ending, written whole or not at all, never over the evidence.

use std::fs;

use getrouw::cli::{Environment, ExitStatus};

use crate::program::{AuditFolder, codes, getrouw, getrouw_in};

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
    assert!(fs::read_to_string(csv).expect("written").starts_with("\u{feff}Item,Title,Section,Track,Score,"));
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

#[test]
fn a_dash_is_standard_output_in_the_format_that_is_asked_for() {
    let audit = audit();
    for (format, start) in [("md", "# Fidelity report: Proef\n"), ("csv", "rubric,item,"), ("json", "{\n"), ("html", "<!DOCTYPE html>")] {
        let ran = audit.run(&["report", "AUDIT", "-o", "-", "--format", format]);
        assert_eq!(ran.status, ExitStatus::Fine, "{}", ran.err);
        assert!(ran.out.starts_with(start), "{format}: {}", &ran.out[..40]);
    }
    assert!(audit.run(&["report", "AUDIT", "-o", "-"]).out.starts_with("# Fidelity report"));
    assert_eq!(codes(&audit.run(&["report", "AUDIT", "-o", "-", "-o", "-"]).err), ["doubled-output"]);
}

#[test]
fn a_package_is_not_poured_over_a_screen() {
    let audit = audit();
    let screen = Environment { out_is_terminal: true, ..crate::program::environment() };
    let to = |format: &str| getrouw_in(&["--lang", "en", "report", audit.path(), "-o", "-", "--format", format], &screen);
    let ran = to("docx");
    assert_eq!((ran.status, ran.out_bytes.len(), codes(&ran.err)), (ExitStatus::Error, 0, vec!["output-to-terminal".to_owned()]));
    assert_eq!(to("md").status, ExitStatus::Fine);
}

#[test]
fn what_cannot_be_written_leaves_every_file_as_it_was() {
    let audit = audit();
    fs::write(audit.file("old.html"), "as it was").expect("writable");
    let old = audit.file("old.html").to_str().expect("UTF-8").to_owned();
    fs::create_dir(audit.file("folder.md")).expect("a folder");
    let folder = audit.file("folder.md").to_str().expect("UTF-8").to_owned();
    let under_file = audit.file("evidence.csv").join("r.md").to_str().expect("UTF-8").to_owned();
    for (name, code) in [(folder.as_str(), "output-is-folder"), (&under_file, "output-folder-missing"), ("/proc/r.md", "output-unwritable")]
    {
        if name.starts_with("/proc") && !cfg!(target_os = "linux") {
            continue;
        }
        let ran = audit.run(&["report", "AUDIT", "-o", &old, "-o", name]);
        assert_eq!((ran.status, codes(&ran.err)), (ExitStatus::Error, vec![code.to_owned()]), "{name}");
        assert_eq!(fs::read_to_string(&old).expect("kept"), "as it was");
    }
    let names: Vec<_> = fs::read_dir(audit.path()).expect("readable").map(|entry| entry.expect("an entry").file_name()).collect();
    assert_eq!(names.len(), 4, "nothing is left behind: {names:?}");
}

#[test]
#[cfg(not(feature = "pdf"))]
fn a_pdf_that_this_build_cannot_make_says_how_to_get_one() {
    let audit = audit();
    let pdf = audit.file("r.pdf");
    let ran = audit.run(&["report", "AUDIT", "-o", pdf.to_str().expect("UTF-8")]);
    assert_eq!((ran.status, codes(&ran.err)), (ExitStatus::Error, vec!["output-not-built-in".to_owned()]));
    assert!(ran.err.contains("cargo install getrouw --features pdf") && ran.err.contains(".html"), "{}", ran.err);
    assert!(!pdf.exists());
}

#[test]
fn the_visit_and_the_auditors_summary_open_the_report_after_the_figures() {
    let audit = audit();
    audit.write(
        "audit.yaml",
        "audit: 1\nprogramme: Proef\nrubric: ips-nl-2015\nmodel: integrated\nevidence: evidence.csv\nsummary: |\n  Sterk ingebed.\n\n  Weinig tijd.\nvisit:\n  days: [{date: 6-7-2026}, {date: 7-7-2026, remote: true}]\n  interviews: [{role: cliënten, number: 5}]\n  files_read: 10\n  observations: Een teamoverleg\n",
    );
    let report = getrouw(&["--lang", "nl", "report", audit.path(), "-o", "-", "--date", "2026-07-31"]).out;
    let place = |text: &str| report.find(text).unwrap_or_else(|| panic!("{text} is not in {report}"));
    let order = [
        "**6** van 130",
        "Sterk ingebed.",
        "Weinig tijd.",
        "**Bezoekdagen**: 6-7-2026, 7-7-2026 (op afstand)",
        "**Gesproken met**: 5 cliënten",
        "**Gelezen cliëntdossiers**: 10",
        "## Samenvatting",
        "## Bijlage: waar de scores op berusten",
        "- Een teamoverleg",
        "| organisatie.4 | IPS-A, IPS-O | Score 4 |",
    ];
    assert!(order.map(place).is_sorted(), "{report}");
}

#[test]
fn a_visit_that_is_told_twice_or_wrongly_is_refused() {
    let audit = audit();
    let yaml =
        |visit: &str| format!("audit: 1\nprogramme: Proef\nrubric: ips-nl-2015\nmodel: integrated\nevidence: evidence.csv\n{visit}\n");
    for (visit, code) in [
        ("visited: [2026-07-06]\nvisit: {files_read: 3}", "visited-beside-visit"),
        ("visit: {days: [{date: 2026-07-32}]}", "not-a-date"),
        ("visit: {days: [2026-07-06]}", "wrong-type"),
        ("visit: {interviews: [{role: cliënten, number: -1}]}", "wrong-type"),
        ("visit: {interviewed: 3}", "unknown-key"),
    ] {
        audit.write("audit.yaml", yaml(visit));
        let ran = audit.run(&["check", "AUDIT"]);
        let found = codes(&ran.err);
        let found: Vec<&str> = found.iter().filter_map(|code| code.split(' ').next()).collect();
        assert_eq!((ran.status, found), (ExitStatus::Error, vec![code]), "{visit}: {}", ran.err);
    }
}

#[test]
fn who_leads_sees_no_files_licence_notices_or_empty_parts() {
    let audit = AuditFolder::new("integrated", "item,fact,value,source\norganisatie.4,score,4,INT\norganisatie.6,score,2,DS+INT\n");
    let report = |audience: &str| getrouw(&["--lang", "en", "report", audit.path(), "-o", "-", "--audience", audience]).out;
    let whole = report("programme");
    for told in ["SHA-256", "evidence.csv", "## Notices", "None.", "## Annex"] {
        assert!(whole.contains(told), "{told} is not in {whole}");
    }
    for audience in ["steering", "management"] {
        let short = report(audience);
        for told in ["SHA-256", "evidence.csv", "Notices", "None.", "no exceptions", "## Annex", "publisher"] {
            assert!(!short.contains(told), "{audience} sees {told}: {short}");
        }
    }
}

#[test]
fn csv_is_for_a_spreadsheet_in_files_and_for_programs_on_standard_output_unless_told_otherwise() {
    let audit = audit();
    let file = audit.file("r.csv");
    let written = |arguments: &[&str]| {
        let name = file.to_str().expect("UTF-8");
        getrouw(&[&["--lang", "nl", "report", audit.path(), "-o", name], arguments].concat());
        fs::read_to_string(&file).expect("written")
    };
    let out = |arguments: &[&str]| getrouw(&[&["--lang", "nl", "score", audit.path(), "--format", "csv"], arguments].concat()).out;
    let (spreadsheet, plain) = ("\u{feff}Item;Titel;Deel;Spoor;Score;", "rubric,item,title,");
    assert!(written(&[]).starts_with(spreadsheet) && out(&["--dialect", "spreadsheet"]).starts_with(spreadsheet));
    assert!(written(&["--dialect", "plain"]).starts_with(plain) && out(&[]).starts_with(plain));
    assert!(written(&[]).contains("organisatie.4;Een op arbeid en opleiding gerichte eenheid;Organisatie;IPS-A;4;"));
}
