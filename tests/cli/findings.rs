//! `rubric check`: its formats, levels, comments, standard input and exit status.

use std::fs;
use std::path::Path;

use getrouw::cli::ExitStatus;
use serde_json::Value;

use crate::program::{AuditFolder, Ran, getrouw, getrouw_reading, hold, root};

const WRONG: &str = "rubric: 1\nid: x,y:z%\nversion: \"1\"\nlanguage: nl\ntitle: TODO\nsource: s\nlicence: l\nscale: {lowest: 1, highest: 2}\ntracks:\n  - {id: t, title: T, short: T, maximum: 4}\nmodels:\n  - {id: m, title: M, tracks: [t]}\nsections:\n  - id: s\n    title: S\n    items:\n      - number: \"1\"\n        title: één\n        tracks: [t]\n        criterion: 100% zeker\n        score: judged\n        anchors: {1: laag, 2: hoog}\n";

fn folder() -> AuditFolder {
    let audit = AuditFolder::new("integrated", "");
    audit.write("a,b.yaml", WRONG);
    audit
}

fn check(audit: &AuditFolder, arguments: &[&str]) -> Ran {
    let file = audit.file("a,b.yaml");
    let mut all = vec!["--lang", "en", "rubric", "check", file.to_str().expect("UTF-8")];
    all.extend(arguments);
    let mut ran = getrouw(&all);
    ran.out = ran.out.replace(audit.path(), "DIR");
    ran
}

#[test]
fn every_format_shows_the_same_findings_and_none_changes_the_exit_status() {
    let audit = folder();
    for (format, file) in [("full", "full.txt"), ("concise", "concise.txt"), ("json", "findings.json"), ("github", "github.txt")] {
        let ran = check(&audit, &["--format", format]);
        assert_eq!((ran.status, ran.err.as_str()), (ExitStatus::Failed, "1 file checked: 2 errors, 0 warnings\n"), "{format}");
        hold(&root().join("tests/data/findings").join(file), ran.out.as_bytes());
        for rule in ["maximum-differs", "placeholder-text"] {
            assert!(ran.out.contains(rule), "{format}: {rule}");
        }
    }
    assert_eq!(check(&audit, &["--format", "sarif"]).status, ExitStatus::Failed);
}

#[test]
fn commands_for_github_escape_what_would_end_them() {
    let out = check(&folder(), &["--format", "github"]).out;
    assert!(
        out.starts_with(
            "::error file=DIR/a%2Cb.yaml,line=5,col=8,title=placeholder-text::'TODO' is a placeholder%0Ahelp: write the text\n"
        ),
        "{out}"
    );
    assert_eq!(out.lines().count(), 2);
}

#[test]
fn sarif_is_valid_and_holds_every_rule() {
    let published = fs::read_to_string(root().join("tests/data/sarif-2.1.0.schema.json")).expect("readable");
    // One pattern of the published schema, for a property that is not used here, has a bracket too many.
    let schema: Value = serde_json::from_str(&published.replace("[a-zA-Z]{2}]?$", "[a-zA-Z]{2}$")).expect("JSON");
    let validator = jsonschema::validator_for(&schema).expect("a schema");
    let audit = folder();
    audit.write("gone.yaml", "rubric: [");
    for arguments in [
        &["--format", "sarif"][..],
        &["--format", "sarif", "nowhere.yaml"],
        &["--format", "sarif", audit.file("gone.yaml").to_str().expect("UTF-8")],
        &["--format", "sarif", "--allow", "all"],
    ] {
        let log: Value = serde_json::from_str(&check(&audit, arguments).out).expect("JSON");
        let errors: Vec<String> = validator.iter_errors(&log).map(|error| format!("{error} at {}", error.instance_path())).collect();
        assert_eq!(errors, [""; 0]);
        let run = &log["runs"][0];
        let rules = run["tool"]["driver"]["rules"].as_array().expect("rules");
        assert!(rules.iter().all(|rule| rule["help"]["text"].is_string() && rule["fullDescription"]["text"].is_string()));
        for result in run["results"].as_array().expect("results") {
            let index = usize::try_from(result["ruleIndex"].as_u64().expect("an index")).expect("small");
            assert_eq!(rules[index]["id"], result["ruleId"]);
        }
    }
    let log: Value = serde_json::from_str(&check(&audit, &["--format", "sarif"]).out).expect("JSON");
    let place = &log["runs"][0]["results"][0]["locations"][0]["physicalLocation"];
    assert_eq!(place["region"], serde_json::json!({"startLine": 5, "startColumn": 8}));
    assert!(place["artifactLocation"]["uri"].as_str().is_some_and(|uri| uri.ends_with("a%2Cb.yaml")), "{place}");
}

#[test]
fn levels_can_be_raised_lowered_and_taken_away() {
    let audit = AuditFolder::new("integrated", "");
    let text = WRONG.replace("maximum: 4", "maximum: 2").replace("title: TODO", "title: Proef").replace("number: \"1\"", "number: \"2\"");
    audit.write("a,b.yaml", text.replace("        criterion: 100% zeker\n", ""));
    let told = |arguments: &[&str]| {
        let ran = check(&audit, &[arguments, &["--format", "concise"]].concat());
        let rules: Vec<String> = ran.out.lines().filter_map(|line| Some(line.split_once(": ")?.1.split(']').next()?.to_owned())).collect();
        (ran.status, rules)
    };
    let both = |one: &str, other: &str| vec![format!("{one}[missing-criterion"), format!("{other}[number-out-of-sequence")];
    assert_eq!(told(&[]), (ExitStatus::Fine, both("warning", "warning")));
    assert_eq!(told(&["--deny", "all"]), (ExitStatus::Failed, both("error", "error")));
    assert_eq!(told(&["-D", "missing-criterion"]), (ExitStatus::Failed, both("error", "warning")));
    // A rule by its name goes before all, in whatever order they are given.
    assert_eq!(told(&["--warn", "missing-criterion", "--deny", "all"]), (ExitStatus::Failed, both("warning", "error")));
    assert_eq!(told(&["--allow", "number-out-of-sequence", "-D", "all"]), (ExitStatus::Failed, vec!["error[missing-criterion".to_owned()]));
    assert_eq!(told(&["--allow", "all"]), (ExitStatus::Fine, Vec::new()));
}

#[test]
fn levels_that_make_no_sense_are_wrong_usage() {
    let audit = folder();
    for (arguments, part) in [
        (&["--allow", "maximum-differs"][..], "always an error"),
        (&["--warn", "ranges-overlap"], "always an error"),
        (&["--deny", "not-monotonic"], "did you mean not-monotone?"),
        (&["--deny", "not-monotone", "--allow", "not-monotone"], "two levels"),
        (&["--deny", "all", "--allow", "all"], "two levels"),
    ] {
        let ran = check(&audit, arguments);
        assert_eq!((ran.status, ran.out.as_str()), (ExitStatus::Error, ""), "{arguments:?}");
        assert!(ran.err.contains(part), "{}", ran.err);
    }
    assert_eq!(check(&audit, &["--deny", "maximum-differs"]).status, ExitStatus::Failed);
}

#[test]
fn wrong_names_of_rules_are_all_told_in_the_language_of_the_reader() {
    let audit = folder();
    let path = audit.file("a,b.yaml");
    let path = path.to_str().expect("UTF-8");
    for (lang, expected) in [
        ("nl", ["fout[unknown-rule]: er is geen regel 'not-monotonic'", "bedoelde u not-monotone?", "is altijd een fout", "2 fouten"]),
        ("en", ["error[unknown-rule]: there is no rule 'not-monotonic'", "did you mean not-monotone?", "is always an error", "2 errors"]),
        (
            "fr",
            [
                "erreur[unknown-rule]: il n'y a pas de règle «\u{a0}not-monotonic\u{a0}»",
                "not-monotone",
                "est toujours une erreur",
                "2 erreurs",
            ],
        ),
    ] {
        let ran = getrouw(&["--lang", lang, "rubric", "check", "--deny", "not-monotonic", "--allow", "maximum-differs", path]);
        assert_eq!((ran.status, ran.out.as_str()), (ExitStatus::Error, ""), "{lang}");
        assert!(expected.iter().all(|part| ran.err.contains(part)), "{}", ran.err);
        let ran = getrouw(&["--lang", lang, "rubric", "explain", "not-monotonic"]);
        assert_eq!(ran.status, ExitStatus::Error);
        assert!(ran.err.starts_with(expected[0]), "{}", ran.err);
    }
}

#[test]
fn a_silenced_finding_is_not_told_and_a_silencer_of_nothing_is() {
    let audit = AuditFolder::new("integrated", "");
    let sound = WRONG.replace("maximum: 4", "maximum: 2").replace("title: TODO", "title: Proef");
    let two =
        sound.replace("      - number: \"1\"", "      # getrouw: allow(number-out-of-sequence) one was dropped\n      - number: \"2\"");
    audit.write("a,b.yaml", &two);
    assert_eq!(check(&audit, &["--deny", "all"]).status, ExitStatus::Fine);
    audit.write("a,b.yaml", two.replace("number: \"2\"", "number: \"1\""));
    let ran = check(&audit, &["--deny", "all", "--format", "concise"]);
    assert_eq!(
        (ran.status, ran.out.as_str()),
        (ExitStatus::Failed, "DIR/a,b.yaml:17:7: error[unused-silencer] number-out-of-sequence finds nothing here to silence\n")
    );
}

#[test]
fn standard_input_is_checked_as_a_file() {
    let ran = getrouw_reading(&["--lang", "en", "rubric", "check", "-", "--format", "concise"], WRONG.as_bytes());
    assert_eq!(ran.status, ExitStatus::Failed);
    assert!(ran.out.starts_with("-:5:8: error[placeholder-text]"), "{}", ran.out);
    let sound = fs::read(root().join("rubrics/ips-nl-2015.yaml")).expect("readable");
    let ran = getrouw_reading(&["--lang", "en", "rubric", "check", "--deny", "all", "-"], &sound);
    assert_eq!(
        (ran.status, ran.out.as_str(), ran.err.as_str()),
        (ExitStatus::Fine, "", "1 file checked: no errors; 0 warnings, 0 notices\n")
    );
    assert_eq!(getrouw_reading(&["rubric", "check", "-"], b"").status, ExitStatus::Failed);
}

#[test]
fn the_shipped_files_are_clean_under_every_rule() {
    let ran = getrouw(&["--lang", "en", "rubric", "check", "--deny", "all", root().join("rubrics").to_str().expect("UTF-8")]);
    assert_eq!((ran.status, ran.out.as_str()), (ExitStatus::Fine, ""));
}

#[test]
fn findings_come_in_the_order_of_files_and_lines() {
    let audit = AuditFolder::new("integrated", "");
    for name in ["b", "a", "c"] {
        audit.write(&format!("r/{name}.yaml"), WRONG);
    }
    let path = |name: &str| audit.file(name).to_str().expect("UTF-8").to_owned();
    let ran = getrouw(&["rubric", "check", "--format", "concise", &path("r"), &path("r/b.yaml")]);
    let places: Vec<String> =
        ran.out.lines().map(|line| line.replace(&path("r"), "").split(": ").next().expect("a place").to_owned()).collect();
    let lines = |name: &str| [format!("/{name}.yaml:5:8"), format!("/{name}.yaml:10:42")];
    assert_eq!(places, [lines("a"), lines("b"), lines("c")].concat());
}

#[test]
fn a_file_of_another_kind_is_told_so() {
    let ran = getrouw(&[
        "--lang",
        "en",
        "rubric",
        "check",
        "--format",
        "concise",
        root().join("examples/broken/audit.yaml").to_str().expect("UTF-8"),
    ]);
    assert!(ran.out.contains("error[not-a-rubric]"), "{}", ran.out);
    assert_eq!(ran.out.lines().count(), 1);
    assert!(!Path::new("-").exists());
}

#[test]
fn the_text_of_a_finding_and_its_help_are_in_the_language_asked_for_where_there_is_one() {
    let ran = getrouw_reading(&["--lang", "nl", "rubric", "check", "-"], b"rubric: 1\nidd: x\n");
    assert!(ran.out.contains("fout[unknown-key]") && ran.out.contains("oplossing"), "{}", ran.out);
}
