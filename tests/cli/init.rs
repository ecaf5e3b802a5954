//! A new audit: sound as it is made, nothing written over, asked for where somebody can answer, begun from the last one.

use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;

use getrouw::audit::{Request, open};
use getrouw::cli::{Environment, ExitStatus};
use getrouw::diagnostic::Problems;
use getrouw::locale::Lang;
use getrouw::source::Memory;
use proptest::prelude::{ProptestConfig, prop_assert_eq, proptest};
use serde_json::Value;
use tempfile::TempDir;

use crate::program::{AuditFolder, Ran, codes, environment, everything, getrouw, getrouw_answering, root};

/// A folder to make audits in.
struct Place(TempDir);

impl Place {
    fn new() -> Self {
        Self(TempDir::new().expect("a folder"))
    }

    fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    fn typed(&self, name: &str) -> String {
        self.path(name).to_str().expect("UTF-8").to_owned()
    }

    /// `init` of the folder `new` in a language, with these arguments.
    fn init(&self, lang: &str, arguments: &[&str]) -> Ran {
        let new = self.typed("new");
        getrouw(&[&["--lang", lang, "init", &new, "--date", "2026-07-01"], arguments].concat())
    }

    /// Everything in the folder `new`, by name.
    fn files(&self) -> BTreeMap<String, Vec<u8>> {
        let mut found = BTreeMap::new();
        let mut folders = vec![self.path("new")];
        while let Some(folder) = folders.pop() {
            for entry in fs::read_dir(folder).into_iter().flatten().filter_map(Result::ok) {
                if entry.path().is_dir() {
                    folders.push(entry.path());
                } else {
                    let name = entry.path().strip_prefix(self.path("new")).expect("inside").to_str().expect("UTF-8").to_owned();
                    found.insert(name, fs::read(entry.path()).expect("readable"));
                }
            }
        }
        found
    }

    fn yaml(&self) -> String {
        fs::read_to_string(self.path("new/audit.yaml")).expect("written")
    }

    fn scorecard(&self) -> Value {
        let ran = getrouw(&["--lang", "en", "score", &self.typed("new"), "--format", "json"]);
        assert_eq!(ran.status, ExitStatus::Fine, "{}", ran.err);
        serde_json::from_str(&ran.out).expect("JSON")
    }
}

const DUTCH: [&str; 4] = ["--rubric", "ips-nl-2015", "--model", "integrated"];

fn with<'a>(first: &[&'a str], others: &[&'a str]) -> Vec<&'a str> {
    [first, others].concat()
}

#[test]
fn a_new_audit_is_sound_and_says_what_comes_next_in_each_language() {
    for (lang, form, next) in
        [("nl", "formulier", "Zo gaat u verder"), ("en", "form", "What to do next"), ("fr", "formulaire", "Et maintenant")]
    {
        let place = Place::new();
        let flags = ["--programme", "Proef", "--period", "1-1-2026", "2026-06-30", "--auditor", "a1=An Een", "--auditor", "Bo Twee"];
        let ran = place.init(lang, &with(&DUTCH, &flags));
        assert_eq!((ran.status, ran.err.as_str()), (ExitStatus::Fine, ""), "{lang}");
        assert!(ran.out.contains(next) && ran.out.contains(&format!("forms/{form}-a1.xlsx")), "{}", ran.out);
        let names: Vec<String> = place.files().into_keys().collect();
        let records = ["clients", "contacts", "courses", "hours", "jobs", "workers"].map(|table| format!("records/{table}.xlsx"));
        let forms = ["-a1.xlsx", "-a2.xlsx", ".docx"].map(|ending| format!("forms/{form}{ending}"));
        let wanted: Vec<String> = std::iter::once("audit.yaml".to_owned()).chain(forms).chain(records).collect();
        assert_eq!(names, wanted, "{lang}");
        assert!(place.path("new/evidence").is_dir());
        // Nothing is wrong with it but that nothing is filled in yet.
        let check = getrouw(&["--lang", "en", "check", &place.typed("new")]);
        assert_eq!((check.status, codes(&check.err).len()), (ExitStatus::Fine, 1), "{}", check.err);
        assert!(check.err.contains("folder-without-tables"), "{}", check.err);
        let scorecard = place.scorecard();
        assert_eq!((&scorecard["programme"], &scorecard["model"]), (&"Proef".into(), &"integrated".into()));
        assert_eq!(scorecard["period"]["to"], "2026-06-30");
        assert_eq!(scorecard["self_assessment"], false);
        // A form that nobody filled in states nothing, and is read as a form of this audit.
        fs::copy(place.path(&format!("new/forms/{form}-a2.xlsx")), place.path("new/evidence/a2.xlsx")).expect("copied");
        let check = getrouw(&["--lang", "en", "check", &place.typed("new")]);
        assert_eq!((check.status, check.err.as_str()), (ExitStatus::Fine, ""));
    }
}

#[test]
fn the_same_flags_give_the_same_bytes() {
    let (one, other) = (Place::new(), Place::new());
    for place in [&one, &other] {
        assert_eq!(place.init("nl", &with(&DUTCH, &["--programme", "Proef"])).status, ExitStatus::Fine);
    }
    assert_eq!(one.files(), other.files());
}

#[test]
fn nothing_that_is_there_is_written_over_and_then_nothing_else_is_written() {
    for there in ["audit.yaml", "forms/form.docx", "records/jobs.xlsx"] {
        let place = Place::new();
        fs::create_dir_all(place.path("new").join(there).parent().expect("a folder")).expect("writable");
        fs::write(place.path("new").join(there), "mine").expect("writable");
        let ran = place.init("en", &with(&DUTCH, &["--programme", "Proef"]));
        assert_eq!((ran.status, codes(&ran.err)), (ExitStatus::Error, vec!["output-is-there".to_owned()]), "{}", ran.err);
        assert_eq!(place.files(), BTreeMap::from([(there.to_owned(), b"mine".to_vec())]));
        assert!(!place.path("new/evidence").exists());
    }
    // What lies beside it stays.
    let place = Place::new();
    fs::create_dir(place.path("new")).expect("writable");
    fs::write(place.path("new/.gitignore"), "records/").expect("writable");
    assert_eq!(place.init("en", &with(&DUTCH, &["--programme", "Proef"])).status, ExitStatus::Fine);
    assert_eq!(place.files()[".gitignore"], b"records/");
    // A file in the place of the folder, or above it.
    let place = Place::new();
    fs::write(place.path("new"), "mine").expect("writable");
    assert_eq!(codes(&place.init("en", &with(&DUTCH, &["--programme", "Proef"])).err), ["output-is-there"]);
    let below = getrouw(&[&["--lang", "en", "init", &place.typed("new/below"), "--programme", "Proef"], &DUTCH[..]].concat());
    assert_eq!((below.status, codes(&below.err)), (ExitStatus::Error, vec!["output-unwritable".to_owned()]), "{}", below.err);
    assert_eq!(fs::read(place.path("new")).expect("kept"), b"mine");
}

#[test]
fn without_a_terminal_it_says_which_flags_are_needed() {
    let place = Place::new();
    let ran = place.init("en", &[]);
    assert_eq!((ran.status, codes(&ran.err)), (ExitStatus::Error, vec!["flags-needed".to_owned()]));
    assert!(ran.err.contains("--programme, --rubric are not given"), "{}", ran.err);
    let ran = place.init("en", &["--programme", "  ", "--rubric", "ips-nl-2015"]);
    assert_eq!(codes(&ran.err), ["flags-needed", "model-open"]);
    assert!(ran.err.contains("separate (employment and education apart"), "{}", ran.err);
    let ran = place.init("en", &["--programme", "Proef", "--rubric", "ips-nl-2051", "--rubric", "ips-25"]);
    assert_eq!(codes(&ran.err), ["unknown-rubric @ ips-nl-2051"]);
    let ran = place.init("en", &["--rubric", "ips-nl-2051", "--rubric", "ips-nl-2015"]);
    assert_eq!(codes(&ran.err), ["unknown-rubric @ ips-nl-2051", "flags-needed", "model-open"]);
    let ran = place.init("en", &with(&DUTCH, &["--programme", "Proef", "--model", "ips-25=ips"]));
    assert_eq!(codes(&ran.err), ["scale-not-in-audit"]);
    let ran = place.init("en", &["--programme", "Proef", "--rubric", "ips-nl-2015", "--model", "intergrated"]);
    assert_eq!(codes(&ran.err), ["unknown-model"]);
    let ran = place
        .init("en", &with(&DUTCH, &["--programme", "Proef", "--period", "2026-06-30", "2026-01-01", "--auditor", "a", "--auditor", "A"]));
    assert_eq!(codes(&ran.err), ["period-backwards", "doubled-auditor"]);
    assert!(!place.path("new").exists());
    // A scale with one model leaves nothing to choose.
    assert_eq!(place.init("en", &["--programme", "Proef", "--rubric", "ips-25"]).status, ExitStatus::Fine);
}

/// A run on a terminal.
fn on_a_terminal() -> Environment {
    Environment { in_is_terminal: true, err_is_terminal: true, ..environment() }
}

#[test]
fn on_a_terminal_it_asks_for_what_flags_leave_open() {
    let place = Place::new();
    let answers = "nl\n\nProef\n0\n1\n\n2\nmorgen\n1-1-2026\n31-12-2025\n30-6-2026\nanna, Bo Twee\nmisschien\nja\n";
    let ran = getrouw_answering(&["init", &place.typed("new")], answers, &on_a_terminal());
    assert_eq!(ran.status, ExitStatus::Fine, "{}", ran.err);
    let complaints = ["Dit is nodig.", "Kies een nummer", "Schrijf een dag als", "niet voor de eerste", "Antwoord ja of nee"];
    assert!(complaints.iter().all(|complaint| ran.err.contains(complaint)), "{}", ran.err);
    let yaml = place.yaml();
    assert!(yaml.contains("model: separate") && yaml.contains("{id: anna}") && yaml.contains("{id: a2, name: \"Bo Twee\"}"), "{yaml}");
    assert!(yaml.contains("\nself_assessment: true") && yaml.contains("period: {from: 2026-01-01, to: 2026-06-30}"), "{yaml}");
    // Flags are not asked for again, nor the language where it is known.
    let place = Place::new();
    let ran = getrouw_answering(&["--lang", "en", "init", &place.typed("new"), "--rubric", "ips-25"], "Proef\n\n\n\n", &on_a_terminal());
    assert_eq!(ran.status, ExitStatus::Fine, "{}", ran.err);
    assert!(!ran.err.contains("Taal") && !ran.err.contains("Scale"), "{}", ran.err);
    // Where all is given nothing is asked.
    let place = Place::new();
    let ran = getrouw_answering(&["init", &place.typed("new"), "--programme", "P", "--rubric", "ips-25"], "", &on_a_terminal());
    assert_eq!((ran.status, ran.err.as_str()), (ExitStatus::Fine, ""));
}

#[test]
fn a_model_is_of_the_scales_that_have_it() {
    let place = Place::new();
    let flags = ["--programme", "Proef", "--rubric", "ips-nl-2015", "--rubric", "ips-25", "--model", "separate"];
    assert_eq!(place.init("en", &flags).status, ExitStatus::Fine);
    assert!(place.yaml().contains("model: separate") && place.yaml().contains("model: ips"), "{}", place.yaml());
}

#[test]
fn the_next_review_is_asked_for_its_period_in_the_language_that_is_chosen() {
    let last = AuditFolder::new("integrated", "item,fact,value,rater,note\norganisatie.4,score,2,a1,\n");
    let place = Place::new();
    let ran = getrouw_answering(&["init", &place.typed("new"), "--from", last.path()], "fr\n1-7-2026\n31-12-2026\n\n\n", &on_a_terminal());
    assert_eq!(ran.status, ExitStatus::Fine, "{}", ran.err);
    assert!(place.yaml().contains("period: {from: 2026-07-01, to: 2026-12-31}"), "{}", place.yaml());
    // What was to be done is said in that language too.
    let plan = String::from_utf8(place.files()["plan-d-action-precedent.csv"].clone()).expect("UTF-8");
    assert!(plan.contains("vers un 3"), "{plan}");
}

#[test]
fn who_stops_before_the_last_question_has_nothing_written() {
    let answers = ["nl", "Proef", "1", "2", "1-1-2026", "30-6-2026", "anna"];
    for stop in 0..=answers.len() {
        let place = Place::new();
        let given: String = answers[..stop].iter().map(|answer| format!("{answer}\n")).collect();
        let ran = getrouw_answering(&["init", &place.typed("new")], &given, &on_a_terminal());
        assert_eq!(ran.status, ExitStatus::Error, "{stop}: {}", ran.err);
        assert!(ran.err.contains("[stopped]") && !place.path("new").exists(), "{stop}: {}", ran.err);
    }
}

/// The lines below a comment that holds these words, without their marks.
fn uncommented(yaml: &str, from: &str) -> String {
    let at = yaml.find(from).unwrap_or_else(|| panic!("{from} in {yaml}"));
    let (before, lines) = yaml.split_at(at);
    let marked: usize = lines.lines().take_while(|line| line.starts_with("# ")).count();
    let plain: Vec<&str> = lines.lines().enumerate().map(|(at, line)| if at < marked { &line[2..] } else { line }).collect();
    format!("{before}{}\n", plain.join("\n"))
}

#[test]
fn the_examples_in_its_comments_are_sound() {
    for lang in ["nl", "en", "fr"] {
        let place = Place::new();
        place.init(lang, &with(&DUTCH, &["--programme", "Proef"]));
        let mut yaml = place.yaml();
        for key in ["# period:", "# auditors:", "# visit:", "# summary:", "# records:", "# self_assessment:"] {
            yaml = uncommented(&yaml, key);
        }
        fs::write(place.path("new/audit.yaml"), yaml).expect("writable");
        let check = getrouw(&["--lang", "en", "check", &place.typed("new")]);
        assert_eq!(check.status, ExitStatus::Fine, "{}", check.err);
        // Tables that nobody filled count as none at all, which is told, and their explanations are no second sheet of theirs.
        let found = codes(&check.err);
        let empty = found.iter().filter(|code| code.starts_with("table-without-rows @ records/")).count();
        assert_eq!(empty, 6, "{}", check.err);
        assert!(!found.iter().any(|code| code.starts_with("first-sheet-read") || code.starts_with("unused")), "{}", check.err);
        assert_eq!(place.scorecard()["self_assessment"], true);
    }
}

#[test]
fn a_self_assessment_says_so_in_scores_reports_and_forms() {
    let place = Place::new();
    assert_eq!(place.init("en", &with(&DUTCH, &["--programme", "Proef", "--self"])).status, ExitStatus::Fine);
    let new = place.typed("new");
    let said = "self-assessment: the programme scored itself";
    assert!(getrouw(&["--lang", "en", "explain", &new, "organisatie.4"]).out.contains(said));
    for format in ["table", "brief"] {
        let arguments = if format == "brief" { vec!["score", &new, "--brief"] } else { vec!["score", &new] };
        assert!(
            getrouw(&[&["--lang", "en"], &arguments[..]].concat()).out.replace("\n                   ", " ").contains(said),
            "{format}"
        );
    }
    for ending in ["md", "html", "docx", "xlsx"] {
        for audience in ["programme", "steering", "management"] {
            let file = place.typed(&format!("{audience}.{ending}"));
            let ran = getrouw(&["--lang", "en", "report", &new, "--audience", audience, "-o", &file]);
            assert_eq!(ran.status, ExitStatus::Fine, "{}", ran.err);
            let text = everything(&fs::read(&file).expect("written"));
            assert!(text.contains(said), "{audience} {ending}");
            assert!(ending == "xlsx" || text.contains("Fidelity self-assessment"), "{audience} {ending}");
        }
    }
    let forms = place.files();
    for form in ["forms/form.xlsx", "forms/form.docx"] {
        assert!(everything(&forms[form]).contains(said), "{form}");
    }
}

#[test]
fn the_next_review_begins_from_the_last_without_its_answers() {
    let last = AuditFolder::new("ips-a", "item,fact,value,rater,note\norganisatie.4,score,2,a1,> Meet every month\n");
    last.write(
        "audit.yaml",
        "audit: 1\nprogramme: Proef\nrubric: ips-nl-2015\nmodel: ips-a\nperiod: {from: 2026-01-01, to: 2026-06-30}\n\
         timezone: Europe/Brussels\nvisit: {interviews: [{role: clients, number: 5}, {role: team leaders, number: 1}]}\n\
         auditors: [{id: a1, name: An Een, independent: true}]\nevidence: [evidence.csv]\noverlays: [own/eigen.yaml]\nsummary: Secret of last time\n\
         records:\n  jobs:\n    file: export/banen.csv\n    columns: {started: 'Vanaf: dag', competitive: Contract}\n\
         \x20   values: {competitive: {\"betaald \\\"regulier\\\"\": yes, proef: no}}\n    drop: [Opmerking]\n    dates: day-month-year\n    yes: [x]\n",
    );
    last.write("own/eigen.yaml", "wording: 1\nrubric: ips-nl-2015\nlanguage: nl\norigin: ons bureau\n");
    let jobs = "client;worker;Vanaf: dag;Contract;Opmerking\nc1;;1-2-2026;betaald \"regulier\";weg\n";
    last.write("export/banen.csv", jobs);
    let place = Place::new();
    let ran = place.init("en", &["--from", last.path(), "--period", "2026-07-01", "2026-12-31"]);
    assert_eq!(ran.status, ExitStatus::Fine, "{}", ran.err);
    let yaml = place.yaml();
    for kept in [
        "programme: \"Proef\"",
        "model: ips-a",
        "{id: a1, name: \"An Een\", independent: true}",
        "role: \"team leaders\"",
        "Europe/Brussels",
    ] {
        assert!(yaml.contains(kept), "{kept}: {yaml}");
    }
    assert!(!yaml.contains("Secret") && !yaml.contains("number: 5"), "{yaml}");
    let files = place.files();
    assert_eq!(files["overlays/eigen.yaml"], fs::read(last.file("own/eigen.yaml")).expect("there"));
    // What was to be done is a list of its own, without scores.
    let follow_up = String::from_utf8(files["last-action-plan.csv"].clone()).expect("UTF-8");
    assert!(follow_up.contains("organisatie.4") && follow_up.contains("Meet every month"), "{follow_up}");
    assert!(!files.contains_key("records/jobs.xlsx") && files.contains_key("records/workers.xlsx"));
    let scorecard = place.scorecard();
    let rows = scorecard["items"].as_array().expect("items");
    assert!(rows.iter().all(|row| row["score"].is_null()));
    // The mapping reads the new export as it read the last one.
    fs::write(place.path("new/audit.yaml"), uncommented(&yaml, "# records:")).expect("writable");
    fs::write(place.path("new/records/banen.csv"), jobs.replace("1-2-2026", "1-8-2026")).expect("writable");
    let measured = getrouw(&["--lang", "en", "measure", &place.typed("new"), "--format", "json"]);
    assert_eq!(measured.status, ExitStatus::Fine, "{}", measured.err);
    let facts: Value = serde_json::from_str(&measured.out).expect("JSON");
    let current = facts["facts"].as_array().expect("facts").iter().find(|fact| fact["fact"] == "current_jobs").expect("measured").clone();
    assert_eq!(current["exact"], "1", "{current}");
}

#[test]
fn an_earlier_audit_with_faults_gives_what_it_can_and_says_what_not() {
    let last = AuditFolder::of_rows("integrated", &["organisatie.4 - score 9"]);
    let place = Place::new();
    let ran = place.init("en", &["--from", last.path()]);
    assert_eq!((ran.status, codes(&ran.err)), (ExitStatus::Fine, vec!["follow-up-left-out".to_owned()]), "{}", ran.err);
    assert!(!place.files().contains_key("last-action-plan.csv"));
    last.write("audit.yaml", "audit: 1\nprogramme: Proef\nrubric: nothing\nmodel: integrated\nevidence: [evidence.csv]\n");
    let ran = Place::new().init("en", &["--from", last.path()]);
    assert_eq!((ran.status, codes(&ran.err)), (ExitStatus::Error, vec!["unknown-rubric @ audit.yaml:3:9".to_owned()]), "{}", ran.err);
    let ran = Place::new().init("en", &["--from", "nowhere"]);
    assert_eq!(ran.status, ExitStatus::Error);
}

#[test]
fn an_audit_on_several_scales_has_forms_of_each_that_are_read_together() {
    let place = Place::new();
    let flags =
        ["--programme", "Proef", "--rubric", "ips-nl-2015", "--rubric", "ips-25", "--model", "ips-nl-2015=separate", "--auditor", "a1"];
    assert_eq!(place.init("en", &flags).status, ExitStatus::Fine);
    for scale in ["ips-nl-2015", "ips-25"] {
        let name = format!("form-{scale}-a1.xlsx");
        fs::copy(place.path(&format!("new/forms/{name}")), place.path(&format!("new/evidence/{name}"))).expect("copied");
    }
    let check = getrouw(&["--lang", "en", "check", &place.typed("new")]);
    assert_eq!((check.status, check.err.as_str()), (ExitStatus::Fine, ""));
    // One form of the audit must say of which scale.
    let new = place.typed("new");
    let csv = place.typed("f.csv");
    assert_eq!(codes(&getrouw(&["--lang", "en", "form", &new, "-o", &csv]).err), ["form-of-several-scales @ audit.yaml"]);
    assert_eq!(codes(&getrouw(&["--lang", "en", "form", &new, "--rubric", "x", "-o", &csv]).err), ["scale-not-in-audit @ audit.yaml"]);
    assert_eq!(getrouw(&["--lang", "en", "form", &new, "--rubric", "ips-25", "-o", &csv]).status, ExitStatus::Fine);
    let text = fs::read_to_string(&csv).expect("written");
    assert!(text.lines().nth(1).is_some_and(|line| line.starts_with("ips-25,")), "{text}");
}

#[test]
fn a_rubric_of_ones_own_comes_along_with_its_words() {
    let place = Place::new();
    let own = root().join("tests/cli/synthetic.yaml");
    let ran = place.init("en", &["--programme", "Proef", "--rubric", own.to_str().expect("UTF-8")]);
    assert_eq!(ran.status, ExitStatus::Fine, "{}", ran.err);
    assert_eq!(place.files()["rubrics/synthetic.yaml"], fs::read(&own).expect("there"));
    assert_eq!(place.scorecard()["rubric"]["id"], "synthetic");
    // The first sheet of its form is so short that what the form says of itself stands where headings could.
    fs::copy(place.path("new/forms/form.xlsx"), place.path("new/evidence/form.xlsx")).expect("copied");
    let check = getrouw(&["--lang", "en", "check", &place.typed("new")]);
    assert_eq!((check.status, check.err.as_str()), (ExitStatus::Fine, ""));
    let shipped = root().join("rubrics/ips-25.yaml");
    let place = Place::new();
    assert_eq!(place.init("nl", &["--programme", "Proef", "--rubric", shipped.to_str().expect("UTF-8")]).status, ExitStatus::Fine);
    let names: Vec<String> = place.files().into_keys().filter(|name| name.starts_with("rubrics/")).collect();
    assert_eq!(names, ["rubrics/ips-25.yaml", "rubrics/wording/ips-25.fr.yaml", "rubrics/wording/ips-25.nl.yaml"]);
}

#[cfg(unix)]
#[test]
fn where_it_cannot_be_written_no_folder_is_left() {
    let place = Place::new();
    fs::create_dir(place.path("new")).expect("writable");
    // `records` leads nowhere that a folder can be made.
    std::os::unix::fs::symlink("/proc/nothing", place.path("new/records")).expect("a link");
    let ran = place.init("en", &with(&DUTCH, &["--programme", "Proef"]));
    assert_eq!((ran.status, codes(&ran.err)), (ExitStatus::Error, vec!["output-unwritable".to_owned()]), "{}", ran.err);
    let left: Vec<_> = fs::read_dir(place.path("new")).expect("there").filter_map(Result::ok).map(|entry| entry.file_name()).collect();
    assert_eq!(left, ["records"]);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, ..ProptestConfig::default() })]

    #[test]
    fn any_name_reads_back_as_it_was_given(programme in "[^\\p{C}\\p{Z}]([^\\p{C}]{0,40}[^\\p{C}\\p{Z}])?", name in "[^\\p{C}\\p{Z}=]([^\\p{C}=]{0,20}[^\\p{C}\\p{Z}=])?") {
        let place = Place::new();
        let auditor = format!("a1={name}");
        let ran = place.init("nl", &with(&DUTCH, &[&format!("--programme={programme}"), &format!("--auditor={auditor}")]));
        prop_assert_eq!(ran.status, ExitStatus::Fine, "{}", ran.err);
        let scorecard = place.scorecard();
        prop_assert_eq!(scorecard["programme"].as_str(), Some(programme.as_str()));
        let files = Memory::new().with("audit.yaml", place.yaml());
        let request = Request { files: &files, file: "audit.yaml", lang: Lang::Nl, reads_evidence: false, today: None, stays_inside: true };
        let mut problems = Problems::new();
        let audits = open(&request, &mut problems).map(|dossier| dossier.resolve(None, &mut problems)).unwrap_or_default();
        prop_assert_eq!(audits[0].auditor_name("a1"), name);
    }
}
