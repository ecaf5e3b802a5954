//! Filled forms taken into the evidence: shown first, nothing lost, and undone byte for byte.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use getrouw::cli::{Environment, ExitStatus};
use proptest::prelude::{ProptestConfig, prop, prop_assert, prop_assert_eq, proptest};
use serde_json::Value;
use tempfile::TempDir;

use crate::program::{AuditFolder, Ran, codes, environment, getrouw_answering};

/// An audit with a folder of evidence, and a place beside it for forms.
struct Import {
    audit: AuditFolder,
    forms: TempDir,
}

impl Import {
    fn new(evidence: &[(&str, &str)]) -> Self {
        let audit = AuditFolder::new("integrated", "");
        fs::remove_file(audit.file("evidence.csv")).expect("there");
        audit.write(
            "audit.yaml",
            "audit: 1\nprogramme: Proef\nrubric: ips-nl-2015\nmodel: integrated\nauditors: [{id: a1}, {id: a2}]\nevidence: [evidence/]\n",
        );
        fs::create_dir(audit.file("evidence")).expect("writable");
        for (name, table) in evidence {
            audit.write(&format!("evidence/{name}"), table);
        }
        Self { audit, forms: TempDir::new().expect("a folder") }
    }

    fn form(&self, name: &str, bytes: impl AsRef<[u8]>) -> String {
        let path = self.forms.path().join(name);
        fs::write(&path, bytes).expect("writable");
        path.to_str().expect("UTF-8").to_owned()
    }

    fn run(&self, arguments: &[&str]) -> Ran {
        self.audit.run(&[&["import", "--audit", "AUDIT"], arguments].concat())
    }

    fn take(&self, form: &str) {
        let ran = self.run(&[form, "--yes"]);
        assert_eq!(ran.status, ExitStatus::Fine, "{}", ran.err);
    }

    fn json(&self, arguments: &[&str]) -> Value {
        let ran = self.run(&[arguments, &["--format", "json"]].concat());
        assert_eq!(ran.status, ExitStatus::Fine, "{}", ran.err);
        serde_json::from_str(&ran.out).expect("JSON")
    }

    /// The effects of an import, each as `effect item fact value other`.
    fn effects(&self, form: &str) -> Vec<String> {
        let text = |value: &Value| value.as_str().unwrap_or("-").to_owned();
        let entry = |entry: &Value| ["effect", "item", "fact", "value", "other"].map(|key| text(&entry[key])).join(" ");
        self.json(&[form])["changes"].as_array().expect("changes").iter().map(entry).collect()
    }

    /// Every file of the audit, by name.
    fn files(&self) -> BTreeMap<PathBuf, Vec<u8>> {
        let mut found = BTreeMap::new();
        let mut folders = vec![PathBuf::from(self.audit.path())];
        while let Some(folder) = folders.pop() {
            for entry in fs::read_dir(&folder).expect("readable").filter_map(Result::ok) {
                if entry.path().is_dir() {
                    folders.push(entry.path());
                } else {
                    found.insert(entry.path(), fs::read(entry.path()).expect("readable"));
                }
            }
        }
        found
    }

    fn evidence(&self, name: &str) -> String {
        fs::read_to_string(self.audit.file("evidence").join(name)).expect("readable")
    }
}

const STATED: &str = "item,fact,value,source,rater,date,note\n\
    bezetting.1a,clients_per_worker,25,MIS,a1,2026-07-06,counted\n\
    bezetting.2,vocational_time_pct,93,MIS,a1,,\n\
    organisatie.4,score,4,,a2,,\n";

#[cfg(unix)]
#[test]
fn an_import_that_cannot_be_written_leaves_nothing_behind() {
    use std::os::unix::fs::PermissionsExt;
    let import = Import::new(&[("f.csv", STATED)]);
    let form = import.form("f.csv", "item,fact,value,rater\nbezetting.1a,clients_per_worker,26,a1\n");
    let path = import.audit.file("evidence/f.csv");
    fs::set_permissions(&path, fs::Permissions::from_mode(0o444)).expect("ours");
    let before = import.files();
    assert_eq!(import.run(&[&form, "--yes"]).status, ExitStatus::Error);
    assert_eq!(import.files(), before);
    assert_eq!(codes(&import.run(&["--undo"]).err), ["no-import-to-undo"]);
    // What is undone after it is the import before it.
    fs::set_permissions(&path, fs::Permissions::from_mode(0o644)).expect("ours");
    import.take(&form);
    assert_eq!(import.run(&["--undo"]).status, ExitStatus::Fine);
    assert_eq!(import.files(), before);
}

#[test]
fn it_is_shown_before_it_is_taken() {
    let import = Import::new(&[("a.csv", STATED)]);
    let before = import.files();
    let form = import.form(
        "f.csv",
        "item,fact,value,rater,note\nbezetting.1a,clients_per_worker,26,a1,\nbezetting.2,vocational_time_pct,93,a1,\n\
         organisatie.4,score,3,a1,\norganisatie.2,office_nearby,yes,a1,\n",
    );
    assert_eq!(
        import.effects(&form),
        [
            "new organisatie.4 score 3 -",
            "new organisatie.2 office_nearby yes -",
            "changed bezetting.1a clients_per_worker 26 active clients per full-time specialist 25 active clients per full-time specialist",
            "contradicts organisatie.4 score 3 4",
        ]
    );
    let ran = import.run(&[&form]);
    assert_eq!(ran.status, ExitStatus::Fine, "{}", ran.err);
    assert!(ran.err.contains("Nothing was written. Add --yes"), "{}", ran.err);
    assert!(ran.out.contains("2 new, 1 changed, 1 contradicted by another rater, 0 blank"), "{}", ran.out);
    assert_eq!(import.files(), before);
    import.take(&form);
    // What the form left blank is as it was: source, day and note of the changed answer.
    assert_eq!(import.evidence("f.csv").lines().filter(|line| line.contains("bezetting.1a")).count(), 1);
    assert!(
        import.evidence("f.csv").contains("bezetting.1a,,clients_per_worker,26,MIS,a1,2026-07-06,counted"),
        "{}",
        import.evidence("f.csv")
    );
    assert!(!import.evidence("a.csv").contains("bezetting.1a") && import.evidence("a.csv").contains("bezetting.2"));
    assert_eq!(import.effects(&form), ["contradicts organisatie.4 score 3 4"]);
    let again = import.run(&[&form, "--yes"]);
    assert!(again.err.contains("holds all of it already"), "{}", again.err);
}

#[test]
fn it_is_undone_byte_for_byte_step_by_step() {
    let import = Import::new(&[("a.csv", STATED), ("odd name ü.csv", "item;feit;waarde\norganisatie.2;office_nearby;nee\n")]);
    let mut steps = vec![import.files()];
    for (number, row) in
        ["bezetting.1a,clients_per_worker,26,a1", "bezetting.1a,clients_per_worker,27,a1", "organisatie.2,office_nearby,yes,"]
            .into_iter()
            .enumerate()
    {
        let form = import.form(&format!("f{}.csv", number % 2), format!("item,fact,value,rater\n{row}\n"));
        import.take(&form);
        steps.push(import.files());
    }
    while steps.len() > 1 {
        steps.pop();
        let ran = import.run(&["--undo"]);
        assert_eq!(ran.status, ExitStatus::Fine, "{}", ran.err);
        assert_eq!(import.files(), *steps.last().expect("a step"));
    }
    assert_eq!(codes(&import.run(&["--undo"]).err), ["no-import-to-undo"]);
    // Who has written on in the meantime loses nothing.
    let form = import.form("f.csv", "item,fact,value,rater\nbezetting.1a,clients_per_worker,26,a1\n");
    import.take(&form);
    let path = import.audit.file("evidence/f.csv");
    fs::write(&path, import.evidence("f.csv") + "bezetting.2,,vocational_time_pct,95,,a2,,\n").expect("writable");
    let before = import.files();
    let ran = import.run(&["--undo"]);
    assert_eq!((ran.status, codes(&ran.err)), (ExitStatus::Error, vec!["changed-since-import".to_owned()]));
    assert_eq!(import.files(), before);
}

#[test]
fn a_workbook_that_no_longer_holds_goes_and_what_of_it_holds_stays() {
    let import = Import::new(&[]);
    let answers = import.form("answers.csv", STATED);
    let old = import.audit.file("evidence/old.xlsx");
    let made = import.audit.run(&["form", "AUDIT", "--rater", "a1", "--update", &answers, "-o", old.to_str().expect("UTF-8")]);
    assert_eq!(made.status, ExitStatus::Fine, "{}", made.err);
    let before = import.files();
    let form = import.form("new.csv", "item,fact,value,rater\nbezetting.1a,clients_per_worker,26,a1\n");
    let told = import.json(&[&form]);
    let gone: Vec<&Value> = told["files"].as_array().expect("files").iter().filter(|file| file["removed"] == true).collect();
    assert_eq!(gone.len(), 1);
    assert_eq!(gone[0]["path"], "evidence/old.xlsx");
    import.take(&form);
    assert!(!old.exists());
    // What of the workbook still holds is a table of its name.
    let now = import.evidence("new.csv") + &import.evidence("old.csv");
    assert!(
        now.contains("bezetting.1a,,clients_per_worker,26,MIS,a1,2026-07-06,counted")
            && now.contains("bezetting.2,,vocational_time_pct,93")
    );
    assert_eq!(import.run(&["--undo"]).status, ExitStatus::Fine);
    assert_eq!(import.files(), before);
}

#[test]
fn where_audit_yaml_names_files_the_first_table_is_written_to() {
    let audit = AuditFolder::new("integrated", STATED);
    let form = audit.file("f.csv");
    fs::write(&form, "item,fact,value,rater\nbezetting.1a,clients_per_worker,26,a1\norganisatie.2,office_nearby,yes,a1\n")
        .expect("writable");
    let form = form.to_str().expect("UTF-8").to_owned();
    let ran = audit.run(&["import", &form, "--audit", "AUDIT", "--yes"]);
    assert_eq!(ran.status, ExitStatus::Fine, "{}", ran.err);
    let now = fs::read_to_string(audit.file("evidence.csv")).expect("there");
    assert!(now.contains("clients_per_worker,26") && now.contains("office_nearby") && now.contains("organisatie.4"), "{now}");
    // A workbook that is named is not written to, and with no table at all there is no place.
    let yaml = "audit: 1\nprogramme: Proef\nrubric: ips-nl-2015\nmodel: integrated\nauditors: [{id: a1}]\n";
    audit.write("audit.yaml", format!("{yaml}evidence: [evidence.csv]\n"));
    let (workbook, answers) = (audit.file("w.xlsx"), audit.file("evidence.csv"));
    let [workbook, answers] = [&workbook, &answers].map(|path| path.to_str().expect("UTF-8"));
    let made = audit.run(&["form", "AUDIT", "--rater", "a1", "--update", answers, "-o", workbook]);
    assert_eq!(made.status, ExitStatus::Fine, "{}", made.err);
    audit.write("audit.yaml", format!("{yaml}evidence: [w.xlsx]\n"));
    let other = audit.file("g.csv");
    fs::write(&other, "item,fact,value,rater\nbezetting.1a,clients_per_worker,27,a1\n").expect("writable");
    let ran = audit.run(&["import", other.to_str().expect("UTF-8"), "--audit", "AUDIT", "--yes"]);
    assert_eq!((ran.status, codes(&ran.err)), (ExitStatus::Error, vec!["import-needs-folder @ audit.yaml".to_owned()]), "{}", ran.err);
    audit.write("audit.yaml", format!("{yaml}evidence: [w.xlsx, more/]\n"));
    audit.write("more/x.csv", "item,fact,value\nbezetting.2,vocational_time_pct,93\n");
    let ran = audit.run(&["import", other.to_str().expect("UTF-8"), "--audit", "AUDIT", "--yes"]);
    assert_eq!((ran.status, codes(&ran.err)), (ExitStatus::Error, vec!["import-needs-folder @ w.xlsx".to_owned()]), "{}", ran.err);
}

#[test]
fn the_folder_of_evidence_may_be_that_of_the_audit_and_a_name_may_differ_in_capitals() {
    let audit = AuditFolder::new("integrated", STATED);
    audit.write("audit.yaml", "audit: 1\nprogramme: Proef\nrubric: ips-nl-2015\nmodel: integrated\nevidence: [.]\n");
    let forms = TempDir::new().expect("a folder");
    let form = forms.path().join("EVIDENCE.xlsx.csv");
    for (name, value) in [("EVIDENCE.csv", 26), ("other.csv", 27)] {
        let form = form.with_file_name(name);
        fs::write(&form, format!("item,fact,value,rater\nbezetting.1a,clients_per_worker,{value},a1\n")).expect("writable");
        let ran = audit.run(&["import", form.to_str().expect("UTF-8"), "--audit", "AUDIT", "--yes"]);
        assert_eq!(ran.status, ExitStatus::Fine, "{}", ran.err);
    }
    let text = |name: &str| fs::read_to_string(audit.file(name)).expect("there");
    assert!(!audit.file("EVIDENCE.csv").exists());
    assert!(
        text("evidence.csv").contains("organisatie.4") && !text("evidence.csv").contains("clients_per_worker"),
        "{}",
        text("evidence.csv")
    );
    assert!(text("other.csv").contains("clients_per_worker,27,MIS"), "{}", text("other.csv"));
}

#[test]
fn what_cannot_be_read_or_contradicts_itself_is_told_and_nothing_is_taken() {
    let import = Import::new(&[("a.csv", STATED)]);
    let before = import.files();
    let inside = import.audit.file("evidence/a.csv");
    let form = |name: &str, text: &str| import.form(name, text);
    let cases: [(Vec<String>, &[&str]); 4] = [
        (
            vec![form("bad.csv", "item,fact,value\nbezetting.2,vocational_time_pct,ninety\nnothing.1,x,1\n")],
            &["not-a-number", "unknown-item"],
        ),
        (vec![inside.to_str().expect("UTF-8").to_owned()], &["form-is-evidence"]),
        (
            vec![
                form("one.csv", "item,fact,value,rater\nbezetting.2,vocational_time_pct,90,a1\n"),
                form("two.csv", "item,fact,value,rater\nbezetting.2,vocational_time_pct,91,a1\n"),
            ],
            &["contradiction"],
        ),
        (vec!["nowhere.xlsx".to_owned()], &["file-unreadable"]),
    ];
    for (forms, wanted) in cases {
        let mut arguments: Vec<&str> = forms.iter().map(String::as_str).collect();
        arguments.push("--yes");
        let ran = import.run(&arguments);
        let found: Vec<String> = codes(&ran.err).iter().map(|code| code.split(" @").next().expect("a code").to_owned()).collect();
        assert_eq!((ran.status, found), (ExitStatus::Error, wanted.iter().map(|code| (*code).to_owned()).collect()), "{}", ran.err);
        assert_eq!(import.files(), before);
    }
    assert_eq!(import.run(&[]).status, ExitStatus::Error);
}

#[test]
fn forms_of_two_auditors_are_held_against_each_other() {
    let import = Import::new(&[]);
    let row = |rater: &str, value: &str, note: &str| {
        format!("item,fact,value,rater,note\nbezetting.1a,clients_per_worker,{value},{rater},{note}\n")
    };
    let (one, two) = (import.form("a1.csv", row("a1", "25", "")), import.form("a2.csv", row("a2", "26", "")));
    let told = import.json(&[&one, &two]);
    let effects: Vec<&str> =
        told["changes"].as_array().expect("changes").iter().map(|entry| entry["effect"].as_str().expect("text")).collect();
    assert_eq!(effects, ["new", "new", "contradicts"]);
    assert_eq!(told["changes"][2]["other_rater"], "a1");
    // The same said twice is written once.
    let again = import.form("again.csv", row("a1", "25", ""));
    import.audit.run(&["import", &one, &again, "--audit", "AUDIT", "--yes"]);
    assert!(import.audit.file("evidence/a1.csv").exists() && !import.audit.file("evidence/again.csv").exists());
}

#[test]
fn a_file_that_is_no_evidence_is_not_written_over() {
    let import = Import::new(&[]);
    import.audit.write("evidence/contacts.csv", "date,worker,with\n2026-02-01,w1,employer\n");
    import.audit.write(
        "audit.yaml",
        "audit: 1\nprogramme: Proef\nrubric: ips-nl-2015\nmodel: integrated\nperiod: {from: 2026-01-01, to: 2026-06-30}\nevidence: [evidence/]\n\
         records: {contacts: evidence/contacts.csv}\n",
    );
    let form = import.form("contacts.csv", "item,fact,value\nbezetting.2,vocational_time_pct,93\n");
    import.take(&form);
    assert!(
        import.evidence("contacts.csv").starts_with("date,worker") && import.evidence("contacts-2.csv").contains("vocational_time_pct")
    );
}

#[test]
fn consent_that_a_table_states_is_kept_and_asked_of_what_joins_it() {
    let import = Import::new(&[("a.csv", "item,fact,value,source,rater,consent\norganisatie.4,score,4,INT,a1,yes\n")]);
    // What is blank in the form is as it was, consent too.
    let form = import.form("b.csv", "item,fact,value,rater\norganisatie.4,score,5,a1\n");
    import.take(&form);
    assert!(import.evidence("b.csv").contains("organisatie.4,,score,5,INT,yes,a1"), "{}", import.evidence("b.csv"));
    let form = import.form("b.csv", "item,fact,value,source,rater\norganisatie.6,score,3,INT,a1\n");
    let ran = import.run(&[&form, "--yes"]);
    assert_eq!((ran.status, codes(&ran.err)), (ExitStatus::Error, vec![format!("consent-missing @ {form}, row 2")]), "{}", ran.err);
}

#[test]
fn on_a_terminal_it_asks() {
    let on_a_terminal = Environment { in_is_terminal: true, err_is_terminal: true, ..environment() };
    for (answer, is_taken) in [("ja\n", true), ("nee\n", false), ("", false), ("\n", false)] {
        let import = Import::new(&[("a.csv", STATED)]);
        let form = import.form("f.csv", "item,fact,value,rater\norganisatie.2,office_nearby,yes,a1\n");
        let ran = getrouw_answering(&["--lang", "nl", "import", &form, "--audit", import.audit.path()], answer, &on_a_terminal);
        assert_eq!(ran.status, ExitStatus::Fine, "{}", ran.err);
        assert_eq!(import.audit.file("evidence/f.csv").exists(), is_taken, "{answer}");
        let import = Import::new(&[("a.csv", STATED)]);
        let form = import.form("f.csv", "item,fact,value,rater\norganisatie.2,office_nearby,yes,a1\n");
        let ran = getrouw_answering(&["import", &form, "--audit", import.audit.path(), "--format", "json"], answer, &on_a_terminal);
        let told: Value = serde_json::from_str(&ran.out).expect("JSON");
        assert_eq!(told["written"], is_taken, "{answer}");
    }
}

/// Facts of several kinds, some about each track apart, with values that are valid.
const MATTERS: [(&str, &str, &[&str]); 5] = [
    ("bezetting.1a", "clients_per_worker", &["24", "25.5", "26"]),
    ("bezetting.3", "intake", &["yes", "no"]),
    ("organisatie.3", "face_to_face_frequency", &["monthly", "quarterly"]),
    ("organisatie.4", "score", &["1", "3", "5"]),
    ("begeleiding.6", "follows_current_plan", &["yes", "no"]),
];

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, ..ProptestConfig::default() })]

    /// Whatever is imported in whatever order, the evidence says of each matter what its rater said last, and undoing leads all the way back.
    #[test]
    fn nothing_is_lost_by_any_row_of_imports(
        forms in prop::collection::vec(
            (0..3_usize, prop::collection::btree_map((0..MATTERS.len(), 0..2_usize), (0..3_usize, prop::bool::ANY), 1..6)),
            1..5,
        )
    ) {
        let import = Import::new(&[]);
        let start = import.files();
        let mut wanted: BTreeMap<(usize, usize), (String, String)> = BTreeMap::new();
        for (name, rows) in &forms {
            let mut table = String::from("item,fact,value,rater,note\n");
            for ((matter, rater), (value, has_note)) in rows {
                let (item, fact, values) = MATTERS[*matter];
                let value = values[value % values.len()];
                let note = if *has_note { format!("note {value}") } else { String::new() };
                table.push_str(&format!("{item},{fact},{value},a{},{note}\n", rater + 1));
                let kept = wanted.remove(&(*matter, *rater)).map(|(_, note)| note).unwrap_or_default();
                wanted.insert((*matter, *rater), (value.to_owned(), if note.is_empty() { kept } else { note }));
            }
            let form = import.form(&format!("f{name}.csv"), table);
            let ran = import.run(&[&form, "--yes"]);
            prop_assert_eq!(ran.status, ExitStatus::Fine, "{}", ran.err);
        }
        let mut found: BTreeMap<(usize, usize), (String, String)> = BTreeMap::new();
        for path in import.files().into_keys().filter(|path| is_evidence(path)) {
            let text = fs::read_to_string(path).expect("readable");
            for line in text.lines().skip(1) {
                let cells: Vec<&str> = line.split(',').collect();
                let [item, track, fact, value, _, rater, _, note] = cells[..] else { panic!("{line}") };
                let matter = MATTERS.iter().position(|(known, of, _)| (*known, *of) == (item, fact)).expect("a known matter");
                let rater = if rater == "a1" { 0 } else { 1 };
                prop_assert!(track.is_empty());
                prop_assert!(found.insert((matter, rater), (value.to_owned(), note.to_owned())).is_none(), "twice: {}", line);
            }
        }
        prop_assert_eq!(found, wanted);
        while import.run(&["--undo"]).status == ExitStatus::Fine {}
        prop_assert_eq!(import.files(), start);
    }
}

fn is_evidence(path: &Path) -> bool {
    path.parent().is_some_and(|folder| folder.ends_with("evidence"))
}
