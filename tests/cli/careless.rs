//! Careless hands: a table where another file is wanted, rows where headings are wanted, names that steer a terminal, readers that go away.

use std::process::{Command, Stdio};

use getrouw::cli::ExitStatus;

use crate::program::{AuditFolder, Ran, codes, getrouw, root};

/// What no output may hold of the tables below.
const CANARIES: [&str; 9] = ["Klaas", "Vaak", "klaasvaak", "85073003", "1985", "KV-", "Zandman", "c7041", "Amsterdam"];

const CLIENTS: &str =
    "client,worker,enrolled,note\nKlaas Vaak,KV-12,1985-07-30,\"audit: Zandman\"\nc7,klaasvaak@example.org,85073003328,Amsterdam\n";

fn assert_nothing_of_a_client(ran: &Ran, what: &str) {
    for canary in CANARIES {
        assert!(!ran.out.contains(canary) && !ran.err.contains(canary), "{what}: {canary}\n{}{}", ran.out, ran.err);
    }
}

fn audit_with(fields: &str, evidence: &str) -> AuditFolder {
    let audit = AuditFolder::new("integrated", evidence);
    audit.write("audit.yaml", format!("audit: 1\nprogramme: Proef\nmodel: integrated\nevidence: [evidence.csv]\n{fields}"));
    audit.write("clients.csv", CLIENTS);
    audit
}

#[test]
fn a_table_in_the_place_of_yaml_is_named_and_never_quoted() {
    let audit = audit_with("rubric: clients.csv\n", "item,fact,value\n");
    let overlaid = audit_with("rubric: ips-nl-2015\noverlays: [clients.csv]\n", "item,fact,value\n");
    let table = audit.file("clients.csv");
    let table = table.to_str().expect("UTF-8");
    let commands: [&[&str]; 12] = [
        &["check", table],
        &["score", table],
        &["measure", table],
        &["report", table, "-o", "-"],
        &["explain", table, "begeleiding.1"],
        &["check", "AUDIT"],
        &["rubric", "check", table],
        &["rubric", "check", table, "--format", "json"],
        &["rubric", "check", table, "--format", "sarif"],
        &["rubric", "check", table, "--format", "github"],
        &["rubric", "show", table],
        &["rubric", "diff", table, table],
    ];
    let runs = commands.iter().map(|arguments| (audit.run(arguments), arguments.join(" ")));
    for (ran, what) in runs.chain([(overlaid.run(&["check", "AUDIT"]), "overlays".to_owned())]) {
        assert_ne!(ran.status, ExitStatus::Fine, "{what}");
        // A table that is given as the audit itself is known by its ending, and not even opened.
        let is_named = what.contains("clients.csv") && !what.starts_with("rubric");
        assert!(
            format!("{}{}", ran.out, ran.err).contains(if is_named { "table-as-audit" } else { "not-our-file" }),
            "{what}: {}{}",
            ran.out,
            ran.err
        );
        assert_nothing_of_a_client(&ran, &what);
    }
}

#[test]
fn what_only_holds_a_key_of_ours_somewhere_is_no_file_of_ours() {
    for text in [
        "rubric: 1;naam;geboren\nc7;Klaas Vaak;1985-07-30\n",
        "audit: 1,Klaas\nc7,Vaak\n",
        "wording: 1\tKlaas\nc7\tVaak\n",
        "\"rubric\": 1,\"Klaas\"\n\"Vaak\": x\n",
        "Klaas:\n  rubric: 1\n  geboren: 1985\nVaak:\n  rubric: 1\n",
        "Klaas: c7041\n---\nVaak: c7041\nrubric: 1\n",
        "client,note\nc7,\"Klaas\nrubric: 1\n\"\n",
        "{\"audit\": 1, \"clients\": [{\"naam\":\"Klaas\"}], \"Klaas Vaak\": {\"x\":1}}\n",
    ] {
        let audit = AuditFolder::new("integrated", "item,fact,value\n");
        audit.write("x.csv", text);
        let path = audit.file("x.csv");
        let path = path.to_str().expect("UTF-8");
        for arguments in
            [&["check", path][..], &["rubric", "check", path], &["rubric", "check", path, "--format", "json"], &["rubric", "show", path]]
        {
            let ran = audit.run(arguments);
            assert_ne!(ran.status, ExitStatus::Fine, "{text}");
            assert_nothing_of_a_client(&ran, text);
        }
    }
}

#[test]
fn of_a_file_of_ours_only_the_line_at_fault_is_shown_and_cut() {
    let audit = AuditFolder::new("integrated", "item,fact,value\n");
    audit.write("words.yaml", format!("wording: 1\ntitle: Zandman\nitems: {}Klaas\n", "é".repeat(200)));
    let ran = audit.run(&["rubric", "check", audit.file("words.yaml").to_str().expect("UTF-8"), "--format", "full"]);
    assert!(!ran.out.contains("Zandman") && !ran.out.contains("Klaas"), "{}", ran.out);
    assert!(ran.out.contains('é') && ran.out.lines().all(|line| line.chars().count() < 250), "{}", ran.out);
}

#[test]
fn no_row_of_a_table_is_printed_as_headings() {
    for row in [
        "Klaas Vaak,KV-12,1985-07-30,klaasvaak@example.org",
        "c7041,client,klaasvaak@example.org,85073003328,1985-07-30",
        "1985-07-30,employer,client",
        "client,worker,enrolled,Klaas Vaak,85073003328",
        "Klaas;Zandman;Amsterdam",
        "[{\"client\":\"c7041\",\"naam\":\"Klaas Vaak\",\"geboren\":\"1985-07-30\"},{\"client\":\"c7041\"}]",
        "{\"naam\":\"Klaas\",\"client\":\"c7041\"}",
        "item;feit;waarde;Klaas Vaak",
        "Zandman: a: b",
    ] {
        let table = format!("{row}\n{row}\n");
        let evidence = audit_with("rubric: ips-nl-2015\n", &table);
        let ran = evidence.run(&["check", "AUDIT"]);
        assert_eq!(ran.status, ExitStatus::Error, "{row}");
        assert_nothing_of_a_client(&ran, row);
        for kind in ["clients", "contacts", "jobs", "courses", "hours", "workers"] {
            let audit = audit_with(&format!("rubric: ips-nl-2015\nrecords: {{{kind}: t.csv}}\n"), "item,fact,value\n");
            audit.write("t.csv", &table);
            let ran = audit.run(&["measure", "AUDIT"]);
            assert_eq!(ran.status, ExitStatus::Error, "{kind}: {row}");
            assert_nothing_of_a_client(&ran, &format!("{kind}: {row}"));
            let ran = audit.run(&["measure", "--map", audit.file("t.csv").to_str().expect("UTF-8")]);
            assert_nothing_of_a_client(&ran, &format!("map: {row}"));
        }
    }
}

#[test]
fn nothing_of_a_name_steers_the_terminal_or_begins_a_line() {
    let evil = "\u{1b}]52;c;Zm9v\u{7}\u{202e}";
    let audit = AuditFolder::new("integrated", format!("item,fact,value,{evil}{}\nx,y,{evil},\n", "lang".repeat(1000)));
    let name = audit.file("r\n::stop-commands::x.yaml");
    std::fs::write(&name, "rubric: 1\n").expect("writable");
    let name = name.to_str().expect("UTF-8");
    let commands: [&[&str]; 5] = [
        &["check", "AUDIT"],
        &["rubric", "check", name],
        &["rubric", "check", name, "--format", "full"],
        &["rubric", "check", name, "--format", "concise"],
        &["rubric", "check", name, "--format", "github"],
    ];
    for arguments in commands {
        let ran = audit.run(arguments);
        let said = format!("{}{}", ran.out, ran.err);
        assert!(said.chars().all(|letter| letter == '\n' || !letter.is_control() && letter != '\u{202e}'), "{said}");
        assert!(!said.contains("\n::stop-commands"), "{said}");
        assert!(said.lines().all(|line| line.chars().count() < 1000), "{said}");
    }
}

#[test]
fn a_verdict_is_lost_to_no_reader_that_goes_away() {
    let audit = root().join("examples/integrated-complete");
    let audit = audit.to_str().expect("UTF-8");
    for arguments in [
        &["score", audit, "--fail-under", "130"][..],
        &["score", audit, "--fail-under", "130", "--format", "json"],
        &["report", audit, "--fail-under", "130", "-o", "-", "--format", "html"],
        &["check", audit, "--require-complete", "--fail-under", "130"],
        &["outcomes", audit, "--fail-under", "130"],
    ] {
        let alone = getrouw(arguments).status;
        if alone == ExitStatus::Error {
            continue;
        }
        let program =
            || Command::new(env!("CARGO_BIN_EXE_getrouw")).args(arguments).env_clear().stderr(Stdio::null()).stdout(Stdio::piped()).spawn();
        let mut child = program().expect("runs");
        drop(child.stdout.take());
        let expected = if alone == ExitStatus::Fine { 0 } else { 1 };
        assert_eq!(child.wait().expect("ends").code(), Some(expected), "{arguments:?}");
    }
}

#[test]
fn the_findings_of_a_rubric_stand_when_their_reader_goes_away() {
    let audit = AuditFolder::new("integrated", "item,fact,value\n");
    audit.write("r.yaml", "rubric: 1\n");
    let path = audit.file("r.yaml");
    for format in ["full", "concise", "json", "sarif", "github"] {
        let mut child = Command::new(env!("CARGO_BIN_EXE_getrouw"))
            .args(["rubric", "check", "--format", format])
            .arg(&path)
            .env_clear()
            .stderr(Stdio::null())
            .stdout(Stdio::piped())
            .spawn()
            .expect("runs");
        drop(child.stdout.take());
        assert_eq!(child.wait().expect("ends").code(), Some(1), "{format}");
    }
    assert!(codes(&audit.run(&["check", path.to_str().expect("UTF-8")]).err).len() > 1);
}

/// What is wrong with the files, in a language, with its place.
fn told(lang: &str, text: &str) -> Vec<String> {
    let audit = AuditFolder::new("integrated", "item,fact,value\n");
    audit.write("r.yaml", text);
    let path = audit.file("r.yaml");
    let ran = getrouw(&["--lang", lang, "rubric", "check", "--format", "concise", path.to_str().expect("UTF-8")]);
    ran.out.replace(audit.path(), "").lines().map(str::to_owned).collect()
}

#[test]
fn messages_of_yaml_say_what_to_write_where_and_in_the_language_of_the_reader() {
    let with = |line: &str| format!("rubric: 1\nid: x\n{line}\n");
    for (text, place, code) in [
        (with("scale:\n\tlowest: 1"), "4:1", "yaml-syntax"),
        (with("scale:\n  lowest: 1\n\thighest: 3"), "5:1", "yaml-syntax"),
        (with("scale:\n  lowest: 1\n\u{a0}\u{a0}highest: 3"), "5:1", "yaml-syntax"),
        (with("title: &a x"), "3:8", "yaml-syntax"),
        (with("title: *bold*"), "3:8", "yaml-syntax"),
        (with("title: \"open\nversion: x"), "3:8", "yaml-syntax"),
        (with("title: a: b"), "3:9", "yaml-syntax"),
        (with("scale: {lowest: 1, highest: 3"), "3:8", "yaml-syntax"),
        (with("title: @x"), "3:8", "yaml-syntax"),
        (with("---\nrubric: 1"), "4:1", "yaml-syntax"),
        (with("version: 1.10"), "3:10", "wrong-type"),
        (with("version: 007"), "", ""),
        (with("title: true"), "3:8", "wrong-type"),
        (with("title: [a]"), "3:8", "wrong-type"),
        (with("scale: {lowest: \"1\", highest: 3}"), "3:17", "wrong-type"),
        (with("tracks: x"), "3:9", "wrong-type"),
        (with("title: Team #2"), "3:13", "cut-by-comment"),
        (with("licence: vrij # of niet"), "3:15", "cut-by-comment"),
        (with("licence: vrij\t# of niet"), "3:15", "cut-by-comment"),
        (with("licence: vrij\n  of #2 niet"), "4:6", "cut-by-comment"),
    ] {
        for lang in ["nl", "en", "fr"] {
            let lines = told(lang, &text);
            let found = lines.iter().find(|line| line.starts_with(&format!("/r.yaml:{place}:")) && line.contains(&format!("[{code}]")));
            assert!(code.is_empty() || found.is_some(), "{text}: {lines:?}");
            let all = lines.join("\n");
            for word in [
                "invalid type",
                "u32",
                "i64",
                "unit value",
                "use from_str",
                "Option<",
                "budget",
                "sequence",
                "scalar",
                "struct",
                " at line",
            ] {
                assert!(!all.contains(word), "{lang}: {word} in {all}");
            }
            // English says it in words of its own.
            assert!(lang == "en" || !all.contains("expected"), "{lang}: {all}");
        }
    }
    assert!(told("nl", &with("version: 1.10")).iter().any(|line| line.ends_with("hier staat het getal 1.10, en er hoort tekst te staan")));
    assert!(
        told("fr", &with("title: Team #2"))
            .iter()
            .any(|line| line.ends_with("un commentaire commence ici, juste derrière un texte sans guillemets"))
    );
}

#[test]
fn a_hash_that_cuts_nothing_is_no_finding() {
    let with = |line: &str| format!("rubric: 1\nid: x # the id\n{line}\n");
    for text in [
        with("title: |\n  Team # 2 en #3"),
        with("title: >-\n  Team # 2"),
        with("title: \"Team #2\""),
        with("title: 'Team' # twee"),
        with("title: Team#2"),
        with("tracks:\n  - {id: a, title: Werk, short: W, maximum: 6 # zes\n    }"),
        with("models:\n  - {id: m, title: elk, tracks: [a, b # c\n    ]}"),
    ] {
        let lines = told("en", &text);
        assert!(!lines.iter().any(|line| line.contains("cut-by-comment")), "{text}: {lines:?}");
    }
}
