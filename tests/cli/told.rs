//! What a user is told when something else is there than what was meant.

use getrouw::cli::ExitStatus;

use crate::program::{AuditFolder, codes, getrouw};

#[test]
fn a_folder_without_an_audit_is_named_with_what_was_probably_meant() {
    for (name, near) in [("audit.yml", true), ("audit.yaml.txt", true), ("Audit.yaml", true), ("notes.yaml", false)] {
        let folder = tempfile::tempdir().expect("a folder");
        std::fs::write(folder.path().join(name), "audit: 1\n").expect("writable");
        for command in ["score", "check", "measure"] {
            let ran = getrouw(&["--lang", "en", command, folder.path().to_str().expect("UTF-8")]);
            assert_eq!((ran.status, codes(&ran.err)), (ExitStatus::Error, vec!["no-audit-there".to_owned()]), "{command}: {}", ran.err);
            let last = folder.path().file_name().expect("a name").to_string_lossy().into_owned();
            assert!(ran.err.contains(&last), "the folder is named: {}", ran.err);
            assert_eq!(ran.err.contains(name), near, "{}", ran.err);
        }
    }
}

#[test]
fn a_table_in_the_place_of_the_audit_is_told_as_one() {
    let audit = AuditFolder::new("integrated", "item,fact,value\n");
    for lang in ["nl", "en", "fr"] {
        let ran = getrouw(&["--lang", lang, "score", audit.file("evidence.csv").to_str().expect("UTF-8")]);
        assert_eq!(ran.status, ExitStatus::Error);
        assert!(ran.err.contains("[table-as-audit]") && ran.err.contains("audit.yaml"), "{}", ran.err);
    }
}

#[test]
fn one_text_is_a_list_of_one() {
    let audit = AuditFolder::new("integrated", "item,fact,value\norganisatie.4,score,3\n");
    let whole = audit.run(&["score", "AUDIT", "--format", "csv"]).out;
    audit.write(
        "audit.yaml",
        "audit: 1\nprogramme: Proef\nrubric: ips-nl-2015\nmodel: integrated\nvisited: 2026-07-06\nevidence: evidence.csv\n",
    );
    let ran = audit.run(&["score", "AUDIT", "--format", "csv"]);
    assert_eq!((ran.status, ran.out), (ExitStatus::Fine, whole), "{}", ran.err);
    audit.write("audit.yaml", "audit: 1\nprogramme: Proef\nrubric: ips-nl-2015\nmodel: integrated\nevidence: nowhere.csv\n");
    let ran = audit.run(&["check", "AUDIT"]);
    assert_eq!(codes(&ran.err), ["file-unreadable @ audit.yaml:5:11"], "{}", ran.err);
    audit.write("audit.yaml", "audit: 1\nprogramme: Proef\nrubric: ips-nl-2015\nmodel: integrated\nevidence: {a: b}\n");
    let ran = audit.run(&["check", "AUDIT"]);
    assert_eq!(ran.status, ExitStatus::Error);
    assert!(ran.err.contains("wrong-type"), "{}", ran.err);
}

#[test]
fn a_report_says_what_it_wrote_unless_it_is_to_be_quiet() {
    let audit = AuditFolder::new("integrated", "item,fact,value\norganisatie.4,score,3\n");
    let [md, json] = ["r.md", "r.json"].map(|name| audit.file(name).to_str().expect("UTF-8").to_owned());
    let ran = getrouw(&["--lang", "nl", "report", audit.path(), "-o", &md, "-o", &json]);
    assert_eq!(ran.status, ExitStatus::Fine);
    assert!(ran.err.lines().any(|line| line == format!("geschreven: {md}, {json}")), "{}", ran.err);
    assert_eq!(getrouw(&["-q", "report", audit.path(), "-o", &md]).err, "");
}

#[test]
fn a_note_bears_its_kind_in_a_column_of_its_own() {
    let marked = AuditFolder::new(
        "integrated",
        "item,fact,value,note\norganisatie.4,score,4,\"seen twice\n+ one team\"\norganisatie.6,score,3,> tell the others\n",
    );
    let columns = AuditFolder::new(
        "integrated",
        "item;feit;waarde;opmerking;soort\norganisatie.4;score;4;seen twice;opmerking\norganisatie.4;;;one team;Sterk\norganisatie.6;score;3;tell the others;aanbeveling\n",
    );
    let notes = |audit: &AuditFolder| {
        let card = audit.scorecard();
        ["organisatie.4", "organisatie.6"].map(|item| {
            let mut notes: Vec<String> = card.item(item, "ips-a")["notes"]
                .as_array()
                .expect("notes")
                .iter()
                .map(|note| format!("{} {}", note["kind"], note["text"]))
                .collect();
            notes.sort();
            notes
        })
    };
    assert_eq!(notes(&marked), notes(&columns));
    let wrong = AuditFolder::new("integrated", "item,fact,value,note,kind\norganisatie.4,score,4,x,praise\n");
    let ran = wrong.run(&["check", "AUDIT"]);
    assert_eq!(codes(&ran.err), ["unknown-note-kind @ evidence.csv, row 2, column kind"], "{}", ran.err);
}
