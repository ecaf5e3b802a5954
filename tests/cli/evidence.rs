//! What evidence files may hold, and what is said of what they may not.

use getrouw::cli::ExitStatus;

use crate::program::{AuditFolder, codes};

/// The faults of one row in an integrated programme's table.
fn faults_of(row: &str) -> Vec<String> {
    AuditFolder::new("integrated", format!("item;track;fact;value;source;rater;date;note\n{row}\n")).faults()
}

#[test]
fn every_fault_of_a_row_is_told_with_its_row_and_column() {
    for (row, fault) in [
        ("begeleiding.8;;score;3;;;;", "unknown-item @ evidence.csv, row 2, column item"),
        (";;score;3;;;;", "blank-item @ evidence.csv, row 2, column item"),
        ("bezetting.1b;;clients_per_worker;3;;;;", "unused-item @ evidence.csv, row 2, column item"),
        ("organisatie.6;ips-x;score;3;;;;", "unknown-track @ evidence.csv, row 2, column track"),
        ("begeleiding.8a;ips-o;score;3;;;;", "item-not-in-track @ evidence.csv, row 2, column track"),
        ("organisatie.2;;office_near;ja;;;;", "unknown-fact @ evidence.csv, row 2, column fact"),
        ("organisatie.2;;;ja;;;;", "blank-fact @ evidence.csv, row 2, column fact"),
        ("organisatie.2;;office_nearby;maybe;;;;", "not-yes-no @ evidence.csv, row 2, column value"),
        ("bezetting.2;;vocational_time_pct;veel;;;;", "not-a-number @ evidence.csv, row 2, column value"),
        ("bezetting.2;;vocational_time_pct;100,1;;;;", "above-hundred @ evidence.csv, row 2, column value"),
        ("bezetting.2;;vocational_time_pct;-1;;;;", "negative-figure @ evidence.csv, row 2, column value"),
        ("bezetting.1a;;clients_per_worker;1.234;;;;", "ambiguous-number @ evidence.csv, row 2, column value"),
        ("bezetting.1a;;clients_per_worker;20 %;;;;", "stray-percent-sign @ evidence.csv, row 2, column value"),
        ("organisatie.1;;teams;1,5;;;;", "not-whole @ evidence.csv, row 2, column value"),
        ("organisatie.3;;face_to_face_frequency;weekly;;;;", "not-a-choice @ evidence.csv, row 2, column value"),
        ("organisatie.4;;score;0;;;;", "rating-outside @ evidence.csv, row 2, column value"),
        ("organisatie.4;;score;6;;;;", "rating-outside @ evidence.csv, row 2, column value"),
        ("organisatie.4;;score;3,5;;;;", "rating-outside @ evidence.csv, row 2, column value"),
        ("organisatie.4;;score;drie;;;;", "rating-outside @ evidence.csv, row 2, column value"),
        ("organisatie.4;;score;3;INT+XYZ;;;", "unknown-source @ evidence.csv, row 2, column source"),
        ("organisatie.4;;score;3;;;2026-02-30;", "not-a-date @ evidence.csv, row 2, column date"),
        ("organisatie.4;;score;3;;;6-7-26;", "not-a-date @ evidence.csv, row 2, column date"),
        ("organisatie.4;;score;3;;;;;te veel", "row-too-long @ evidence.csv, row 2"),
        ("organisatie.4;;score;3;;;;\"open", "unclosed-quote @ evidence.csv, row 2"),
    ] {
        assert_eq!(faults_of(row), [fault], "{row}");
    }
}

#[test]
fn one_row_with_four_faults_shows_all_four() {
    let faults = faults_of("organisatie.2;ips-x;office_nearby;maybe;XYZ;;32-1-2026;");
    let codes: Vec<&str> = faults.iter().map(|fault| fault.split(' ').next().expect("a code")).collect();
    assert_eq!(codes, ["unknown-track", "unknown-source", "not-a-date", "not-yes-no"]);
}

#[test]
fn row_numbers_are_those_of_the_spreadsheet() {
    let audit = AuditFolder::new(
        "integrated",
        "sep=;\r\n\r\nitem;feit;waarde;toelichting\r\norganisatie.4;score;3;\"een\r\ntwee\r\ndrie\"\r\n\r\n;;;\r\norganisatie.6;score;9;\r\n",
    );
    assert_eq!(audit.faults(), ["rating-outside @ evidence.csv, row 6, column waarde"]);
}

#[test]
fn rows_that_contradict_are_told_with_both_places() {
    let audit = AuditFolder::of_rows(
        "integrated",
        &["bezetting.2 - vocational_time_pct 90", "bezetting.2 ips-a vocational_time_pct 91", "bezetting.2 - vocational_time_pct 90.0"],
    );
    let ran = audit.run(&["check", "AUDIT"]);
    assert_eq!(audit.faults(), ["contradiction @ evidence.csv, row 3", "contradiction @ evidence.csv, row 4"]);
    assert!(ran.err.contains("vocational_time_pct is '91' here but '90' in evidence.csv, row 2"), "{}", ran.err);
}

#[test]
fn rows_that_say_the_same_are_no_contradiction() {
    let audit = AuditFolder::of_rows(
        "integrated",
        &[
            "bezetting.2 - vocational_time_pct 90",
            "bezetting.2 ips-a vocational_time_pct 90,0",
            "bezetting.2 ips-o vocational_time_pct 90%",
        ],
    );
    assert_eq!(audit.scorecard().scores("bezetting.2"), [4, 4]);
}

#[test]
fn headers_that_do_not_fit_are_told() {
    for (header, faults) in [
        ("item;feit", vec!["missing-column @ evidence.csv, row 1"]),
        ("item;feit;waarde;trakc", vec!["unknown-column @ evidence.csv, row 1, column trakc"]),
        ("item;feit;waarde;Value", vec!["doubled-column @ evidence.csv, row 1, column Value"]),
        ("a;b;c", vec!["no-headings @ evidence.csv, row 1"]),
        (
            "a;b;item",
            vec![
                "unknown-column @ evidence.csv, row 1, column a",
                "unknown-column @ evidence.csv, row 1, column b",
                "missing-column @ evidence.csv, row 1",
                "missing-column @ evidence.csv, row 1",
            ],
        ),
    ] {
        assert_eq!(AuditFolder::new("integrated", format!("{header}\n1;2;3\n")).faults(), faults, "{header}");
    }
    assert_eq!(
        AuditFolder::new("integrated", "item;feit;waarde;\norganisatie.4;score;3;x\n").faults(),
        ["unnamed-column @ evidence.csv, row 2"]
    );
    assert_eq!(AuditFolder::new("integrated", "").faults(), ["empty-table @ evidence.csv"]);
    assert_eq!(AuditFolder::new("integrated", b"PK\x03\x04\x00").faults(), ["not-a-spreadsheet @ evidence.csv"]);
}

#[test]
fn a_blank_value_is_not_stated_and_never_zero() {
    let scorecard =
        AuditFolder::new("integrated", "item,fact,value,note\norganisatie.4,score,,could not be seen\nbezetting.2,vocational_time_pct,,\n")
            .scorecard();
    assert_eq!(scorecard.item("organisatie.4", "ips-a")["status"], "missing");
    assert_eq!(scorecard.item("bezetting.2", "ips-a")["status"], "missing");
}

#[test]
fn a_bare_figure_up_to_one_is_no_percentage() {
    let audit = |value: &str| AuditFolder::of_rows("integrated", &[&format!("bezetting.2 - vocational_time_pct {value}")]);
    for value in ["0,92", "1", "0.0001"] {
        assert_eq!(audit(value).faults(), ["bare-percentage @ evidence.csv, row 2, column value"], "{value}");
    }
    // Nought, what lies above one, and whatever has a sign, can be nothing else.
    for (value, scores) in [("0", [1, 1]), ("1,01", [1, 1]), ("0,92%", [1, 1]), ("1%", [1, 1]), ("96", [5, 5])] {
        let scorecard = audit(value).scorecard();
        assert_eq!((scorecard.warnings(), scorecard.scores("bezetting.2")), (Vec::<&str>::new(), scores.to_vec()), "{value}");
    }
    for word in ["n.v.t.", "onbekend", "?"] {
        assert_eq!(audit(word).faults(), ["no-value @ evidence.csv, row 2, column value"], "{word}");
    }
}

#[test]
fn several_files_are_one_body_of_evidence() {
    let audit = AuditFolder::new("integrated", "item,fact,value\norganisatie.2,office_nearby,yes\n");
    audit.write(
        "audit.yaml",
        "audit: 1\nprogramme: Proef\nrubric: ips-nl-2015\nmodel: integrated\nevidence: [evidence.csv, sub/more.csv]\n",
    );
    audit.write("sub/more.csv", "item;feit;waarde\norganisatie.2;participates_actively;ja\norganisatie.2;office_nearby;nee\n");
    assert_eq!(audit.faults(), ["contradiction @ sub/more.csv, row 3"]);
    audit.write("sub/more.csv", "item;feit;waarde\norganisatie.2;participates_actively;ja\n");
    assert_eq!(audit.scorecard().scores("organisatie.2"), [2, 2]);
}

#[test]
fn faults_of_the_audit_file_have_line_and_column() {
    let audit = AuditFolder::new("integrated", "item,fact,value\norganisatie.4,score,9\n");
    for (yaml, faults) in [
        (
            "audit: 1\nprogramme: x\nrubric: ips-nl-2015\nmodel: integraal\nevidence: [evidence.csv]\n",
            vec!["unknown-model @ audit.yaml:4:8", "rating-outside @ evidence.csv, row 2, column value"],
        ),
        ("audit: 1\nprogramme: x\nrubric: ips-nl\nmodel: integrated\nevidence: [evidence.csv]\n", vec!["unknown-rubric @ audit.yaml:3:9"]),
        (
            "audit: 2\nprogramme: x\nrubric: ips-nl-2015\nmodel: integrated\nevidence: [evidence.csv]\n",
            vec!["format-version @ audit.yaml:1:8"],
        ),
        (
            "audit: 1\nprograme: x\nrubric: ips-nl-2015\nmodel: integrated\nmodel: separate\nevidence: [evidence.csv]\n",
            vec!["doubled-key @ audit.yaml:5:1", "unknown-key @ audit.yaml:2:1", "rating-outside @ evidence.csv, row 2, column value"],
        ),
        (
            "audit: 1\nprogramme: [x]\nrubric: ips-nl-2015\nmodel: integrated\nevidence: [evidence.csv]\n",
            vec!["wrong-type @ audit.yaml:2:12", "rating-outside @ evidence.csv, row 2, column value"],
        ),
        ("audit: 1\nprogramme: x\nrubric: ips-nl-2015\nmodel: integrated\nevidence: []\n", vec!["no-evidence @ audit.yaml:5:11"]),
        (
            "audit: 1\nprogramme: x\nrubric: ips-nl-2015\nmodel: integrated\nevidence: [evidence.csv, evidence.csv]\n",
            vec!["doubled-file @ audit.yaml:5:26", "rating-outside @ evidence.csv, row 2, column value"],
        ),
        (
            "audit: 1\nprogramme: x\nrubric: ips-nl-2015\nmodel: integrated\nevidence: [evidence.csv, nowhere.csv]\n",
            vec!["file-unreadable @ audit.yaml:5:26", "rating-outside @ evidence.csv, row 2, column value"],
        ),
        ("audit: 1\n  programme: x\n", vec!["yaml-syntax @ audit.yaml:2:12"]),
        ("", vec!["not-our-file @ audit.yaml"]),
    ] {
        audit.write("audit.yaml", yaml);
        let mut found = audit.faults();
        found.sort();
        let mut faults = faults;
        faults.sort_unstable();
        assert_eq!(found, faults, "{yaml}");
    }
}

#[test]
fn an_audit_file_in_another_encoding_is_told_so() {
    let audit = AuditFolder::new("integrated", "item,fact,value\n");
    audit.write("audit.yaml", b"audit: 1\nprogramme: Caf\xe9\n");
    assert_eq!(audit.faults(), ["not-utf-8 @ audit.yaml"]);
    audit.write(
        "audit.yaml",
        b"\xef\xbb\xbfaudit: 1\r\nprogramme: x\r\nrubric: ips-nl-2015\r\nmodel: integrated\r\nevidence: [evidence.csv]\r\n",
    );
    assert_eq!(audit.faults(), [""; 0]);
}

#[test]
fn headers_are_read_in_three_languages() {
    for header in [
        "item,track,fact,value,source,rater,date,note",
        "item,kolom,feit,waarde,bron,beoordelaar,datum,toelichting",
        "Élément,COLONNE,fait,valeur,source,Évaluateur,date,remarque",
        "critère, volet ,donnée,Valeur,sources,évaluatrice,date,explication",
    ] {
        let scorecard = AuditFolder::new("integrated", format!("{header}\norganisatie.6,ips-o,score,4,INT+DS,,6-7-2026,x\n")).scorecard();
        assert_eq!((scorecard.score("organisatie.6", "ips-a"), scorecard.score("organisatie.6", "ips-o")), (None, Some(4)), "{header}");
    }
    let reordered = AuditFolder::new("integrated", "note,VALUE,fact,track,item\nx,4,score,ips-o,organisatie.6\n").scorecard();
    assert_eq!(reordered.score("organisatie.6", "ips-o"), Some(4));
}

/// An audit whose evidence is what this says, in YAML.
fn naming(evidence: &str) -> AuditFolder {
    let audit = AuditFolder::new("integrated", "item,fact,value\nbezetting.2,score,2\n");
    audit.write("audit.yaml", format!("audit: 1\nprogramme: Proef\nrubric: ips-nl-2015\nmodel: integrated\nevidence: {evidence}\n"));
    audit
}

#[test]
fn a_folder_of_evidence_is_every_table_in_it_by_name() {
    let audit = naming("[evidence.csv, bewijs/]");
    audit.write("bewijs/b.CSV", "item,fact,value\nbezetting.3,score,4\n");
    audit.write("bewijs/a.csv", "item,fact,value\norganisatie.6,score,3\n");
    // What hides there, and what lies deeper, is nobody's evidence.
    audit.write("bewijs/.c.csv", "no table at all");
    audit.write("bewijs/~$a.xlsx", "no table at all");
    audit.write("bewijs/oud/d.csv", "no table at all");
    let scorecard = audit.scorecard();
    assert_eq!(["bezetting.2", "bezetting.3", "organisatie.6"].map(|item| scorecard.score(item, "ips-a")), [Some(2), Some(4), Some(3)]);
    let inputs: Vec<&str> =
        scorecard.0["inputs"].as_array().expect("inputs").iter().map(|input| input["path"].as_str().expect("a path")).collect();
    assert_eq!(inputs, ["audit.yaml", "evidence.csv", "bewijs/a.csv", "bewijs/b.CSV"]);
    // A folder within is not looked into, which is told.
    assert_eq!(scorecard.warnings(), ["files-passed-over"]);
}

#[test]
fn what_a_folder_of_evidence_leaves_unread_is_told() {
    let audit = naming("[evidence.csv, bewijs, leeg]");
    audit.write("bewijs/a.csv", "item,fact,value\n");
    audit.write("bewijs/lees mij.txt", "x");
    audit.write("leeg/oud/d.csv", "x");
    assert_eq!(audit.scorecard().warnings(), ["files-passed-over", "folder-without-tables", "files-passed-over"]);
    for file in ["c.txt", "a.txt", "b.txt", "f.txt", "e.txt", "d.txt"] {
        audit.write(&format!("bewijs/{file}"), "x");
    }
    let told = audit.run(&["check", "AUDIT"]).err;
    assert!(told.contains("passed over: a.txt, b.txt, c.txt, d.txt, e.txt, and 2 more"), "{told}");
}

#[test]
fn a_file_that_is_meant_twice_is_told_however_it_is_written() {
    for (evidence, expected) in [
        ("[bewijs/a.csv, bewijs]", &["doubled-file @ audit.yaml:5:26"][..]),
        ("[bewijs, ./bewijs/a.csv]", &["doubled-file @ audit.yaml:5:20"]),
        ("[evidence.csv, .]", &["files-passed-over @ audit.yaml:5:26", "doubled-file @ audit.yaml:5:26"]),
        ("[evidence.csv, evidence.csv]", &["doubled-file @ audit.yaml:5:26"]),
        ("[evidence.csv, nergens/]", &["file-unreadable @ audit.yaml:5:26"]),
        ("[evidence.csv, \"\"]", &["no-evidence @ audit.yaml:5:26"]),
    ] {
        let audit = naming(evidence);
        audit.write("bewijs/a.csv", "item,fact,value\n");
        assert_eq!(audit.faults(), expected, "{evidence}");
    }
}

#[test]
fn what_cannot_be_read_in_a_folder_of_evidence_is_told() {
    let audit = naming("[bewijs]");
    audit.write("bewijs/a.xlsx", b"PK\x03\x04rest");
    assert_eq!(audit.faults(), ["not-a-spreadsheet @ bewijs/a.xlsx"]);
    #[cfg(unix)]
    {
        std::os::unix::fs::symlink("nergens.csv", audit.file("bewijs/b.csv")).expect("a link");
        assert_eq!(audit.faults(), ["file-unreadable @ audit.yaml:5:12", "not-a-spreadsheet @ bewijs/a.xlsx"]);
    }
}

#[test]
fn records_that_lie_in_a_folder_of_evidence_are_no_evidence() {
    let audit = naming("[data]");
    audit.write("data/a.csv", "item,fact,value\nbezetting.3,score,4\n");
    audit.write("data/werkers.csv", "worker,fte\nw1,1\n");
    let yaml = "audit: 1\nprogramme: Proef\nrubric: ips-nl-2015\nmodel: integrated\nevidence: [data]\n\
                period: {from: 2026-01-01, to: 2026-06-30}\nrecords: {workers: ./data/werkers.csv}\n";
    audit.write("audit.yaml", yaml);
    assert_eq!(audit.scorecard().score("bezetting.3", "ips-a"), Some(4));
}

#[test]
fn a_report_does_not_become_evidence() {
    let audit = naming("[bewijs]");
    audit.write("bewijs/a.csv", "item,fact,value\n");
    let to = |name: &str| audit.run(&["report", "AUDIT", "-o", audit.file(name).to_str().expect("UTF-8")]);
    for name in ["bewijs/verslag.csv", "bewijs/verslag.xlsx"] {
        let ran = to(name);
        assert_eq!((ran.status, codes(&ran.err)), (ExitStatus::Error, vec!["output-in-evidence".to_owned()]), "{name}");
    }
    // No format that is read as evidence, and no folder of it.
    assert_eq!([to("bewijs/verslag.html").status, to("verslag.csv").status], [ExitStatus::Fine; 2]);
}

#[test]
fn an_audit_may_be_named_by_its_file_or_its_folder_and_must_exist() {
    let audit = AuditFolder::new("integrated", "item,fact,value\n");
    assert_eq!(audit.run(&["check", audit.file("audit.yaml").to_str().expect("UTF-8")]).status, ExitStatus::Fine);
    let ran = audit.run(&["score", audit.file("nowhere").to_str().expect("UTF-8")]);
    assert_eq!((ran.status, ran.out.as_str()), (ExitStatus::Error, ""));
    assert!(ran.err.contains("file-unreadable"), "{}", ran.err);
}

#[test]
fn a_row_may_be_about_several_items() {
    let rows = |rows: &str| AuditFolder::new("integrated", format!("item,fact,value,source,note\n{rows}"));
    let both = rows(
        "\"organisatie.4, organisatie.6\",score,4,INT,> Meet every month\n\"begeleiding.8a; begeleiding 8b|begeleiding.8A\",score,3,INT,\n",
    );
    let scorecard = both.scorecard();
    for (item, scores) in
        [("organisatie.4", vec![4, 4]), ("organisatie.6", vec![4, 4]), ("begeleiding.8a", vec![3]), ("begeleiding.8b", vec![3])]
    {
        assert_eq!(scorecard.scores(item), scores, "{item}");
    }
    let advised: Vec<&str> =
        scorecard.0["recommendations"].as_array().expect("a list").iter().map(|advice| advice["item"].as_str().expect("an item")).collect();
    assert_eq!(advised, ["organisatie.4", "organisatie.6"]);
    // What is wrong is told of the item that it is wrong for, and what is wrong with the row once.
    let wrong = rows("organisatie.4 + nothing.9,score,4,INT,\norganisatie.4 + organisatie.2,office_nearby,yes,XXX,\n");
    assert_eq!(
        wrong.faults(),
        [
            "unknown-item @ evidence.csv, row 2, column item",
            "unknown-source @ evidence.csv, row 3, column source",
            "unknown-fact @ evidence.csv, row 3, column fact"
        ]
    );
}

#[test]
fn what_somebody_said_is_used_with_consent_where_a_table_asks_for_it() {
    let faults = |rows: &str| AuditFolder::new("integrated", format!("item;fact;value;source;toestemming\n{rows}")).faults();
    // Documents need no consent, and neither does a row that says nothing.
    assert!(
        !faults("organisatie.4;score;4;INT;ja\norganisatie.6;score;4;DS;\norganisatie.8;;;INT;\n")
            .iter()
            .any(|fault| fault.contains("consent"))
    );
    let found = faults(
        "organisatie.4;score;4;DS + INT;\norganisatie.6;score;4;INT;nee\nbezetting.2;vocational_time_pct;93;DS;misschien\nbegeleiding.8a;score;4;MIS;nee\n",
    );
    assert_eq!(
        found,
        [
            "consent-missing @ evidence.csv, row 2, column toestemming",
            "consent-refused @ evidence.csv, rows 3, 5, column toestemming",
            "not-yes-no @ evidence.csv, row 4, column toestemming",
        ]
    );
    // Where no column asks for it nobody has to say so.
    assert_eq!(
        AuditFolder::new("integrated", "item;fact;value;source\norganisatie.4;score;4;INT\n").run(&["score", "AUDIT"]).status,
        ExitStatus::Fine
    );
}
