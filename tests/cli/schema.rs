//! The JSON Schemas: current, true of everything that is shipped or written, and false of what is broken.

use std::fs;
use std::path::{Path, PathBuf};

use getrouw::document::{
    AgreementDocument, ComparisonDocument, DiffDocument, FindingsDocument, ImportDocument, MeasuresDocument, OutcomesDocument,
    PlanDocument, ScorecardDocument, ScorecardsDocument,
};
use serde_json::Value;

use crate::program::{AuditFolder, getrouw, hold, root};

/// The schemas of what the program writes, and of what it reads, each with the file that holds it.
fn schemas() -> [(&'static str, Value); 13] {
    let value = |schema| serde_json::to_value::<schemars::Schema>(schema).expect("JSON");
    [
        ("docs/scorecard.schema.json", value(schemars::schema_for!(ScorecardDocument))),
        ("docs/scorecards.schema.json", value(schemars::schema_for!(ScorecardsDocument))),
        ("docs/findings.schema.json", value(schemars::schema_for!(FindingsDocument))),
        ("docs/rubric-diff.schema.json", value(schemars::schema_for!(DiffDocument))),
        ("docs/agreement.schema.json", value(schemars::schema_for!(AgreementDocument))),
        ("docs/comparison.schema.json", value(schemars::schema_for!(ComparisonDocument))),
        ("docs/plan.schema.json", value(schemars::schema_for!(PlanDocument))),
        ("docs/import.schema.json", value(schemars::schema_for!(ImportDocument))),
        ("docs/measures.schema.json", value(schemars::schema_for!(MeasuresDocument))),
        ("docs/outcomes.schema.json", value(schemars::schema_for!(OutcomesDocument))),
        ("docs/audit.schema.json", printed("audit")),
        ("rubrics/rubric.schema.json", printed("rubric")),
        ("rubrics/wording.schema.json", printed("wording")),
    ]
}

/// The schema that the program prints for a kind of file.
fn printed(kind: &str) -> Value {
    serde_json::from_str(&getrouw(&["rubric", "schema", kind]).out).expect("JSON")
}

fn schema(file: &str) -> Value {
    schemas().into_iter().find(|(known, _)| *known == file).expect(file).1
}

fn faults(schema: &Value, instance: &Value) -> Vec<String> {
    let validator = jsonschema::draft202012::new(schema).expect("a schema");
    validator.iter_errors(instance).map(|error| format!("{} at {}", error, error.instance_path())).collect()
}

fn yaml(text: &str) -> Value {
    serde_yaml::from_str(text).expect("YAML")
}

fn files(folder: &str) -> Vec<PathBuf> {
    let entries = fs::read_dir(root().join(folder)).expect("a folder").map(|entry| entry.expect("an entry").path());
    let mut files: Vec<PathBuf> = entries.filter(|path| path.extension().is_some_and(|end| end == "yaml")).collect();
    files.sort();
    files
}

/// Every shipped file of each kind, with the schema that it must fit.
fn shipped() -> Vec<(PathBuf, &'static str)> {
    let mut shipped: Vec<(PathBuf, &'static str)> = Vec::new();
    shipped.extend(files("rubrics").into_iter().map(|path| (path, "rubrics/rubric.schema.json")));
    shipped.extend(files("rubrics/wording").into_iter().map(|path| (path, "rubrics/wording.schema.json")));
    shipped.push((root().join("examples/integrated-complete/from-records.yaml"), "docs/audit.schema.json"));
    shipped.push((root().join("examples/over-time/2025.yaml"), "docs/audit.schema.json"));
    let audits = |folder: &Path| {
        let entries = fs::read_dir(folder).expect("a folder").map(|entry| entry.expect("an entry").path());
        entries.map(|path| path.join("audit.yaml")).filter(|path| path.exists()).collect::<Vec<_>>()
    };
    for folder in ["examples", "examples/several-programmes"] {
        shipped.extend(audits(&root().join(folder)).into_iter().map(|path| (path, "docs/audit.schema.json")));
    }
    shipped
}

#[test]
fn the_committed_schemas_are_current() {
    for (file, schema) in schemas() {
        let mut text = serde_json::to_string_pretty(&schema).expect("JSON");
        text.push('\n');
        hold(&root().join(file), text.as_bytes());
    }
}

#[test]
fn every_schema_is_of_the_draft_it_names_and_describes_every_key() {
    for (file, schema) in schemas() {
        assert_eq!(schema["$schema"], "https://json-schema.org/draft/2020-12/schema", "{file}");
        assert!(jsonschema::draft202012::meta::is_valid(&schema), "{file}");
        let mut undescribed = Vec::new();
        let definitions = schema["$defs"].as_object().cloned().unwrap_or_default();
        for (name, definition) in definitions.iter().chain([(&String::new(), &schema)]) {
            for (key, property) in definition["properties"].as_object().cloned().unwrap_or_default() {
                if property["description"].is_null() {
                    undescribed.push(format!("{name}.{key}"));
                }
            }
        }
        assert_eq!(undescribed, [""; 0], "{file}");
    }
}

#[test]
fn every_shipped_file_fits_its_schema_and_names_it_for_editors() {
    for (path, file) in shipped() {
        let text = fs::read_to_string(&path).expect("readable");
        let name = text.lines().next().and_then(|line| line.strip_prefix("# yaml-language-server: $schema=")).expect("a schema line");
        let named = path.parent().expect("a folder").join(name).canonicalize().expect("the schema");
        assert_eq!(named, root().join(file).canonicalize().expect("the schema"), "{}", path.display());
        // The example that is broken on purpose is so in ways that a schema cannot see, and in some that it does.
        if !path.components().any(|part| part.as_os_str() == "broken") {
            assert_eq!(faults(&schema(file), &yaml(&text)), [""; 0], "{}", path.display());
        }
    }
}

#[test]
fn broken_files_do_not_fit_their_schema() {
    let read = |path: &str| fs::read_to_string(root().join(path)).expect("readable");
    let (rubric, wording, audit) =
        (read("rubrics/ips-nl-2015.yaml"), read("rubrics/wording/ips-nl-2015.en.yaml"), read("examples/integrated-complete/audit.yaml"));
    for (file, text, from, to) in [
        ("rubrics/rubric.schema.json", &rubric, "rubric: 1\n", "rubric: 2\n"),
        ("rubrics/rubric.schema.json", &rubric, "language: nl\n", "language: de\n"),
        ("rubrics/rubric.schema.json", &rubric, "\nlicence:", "\nlicense:"),
        ("rubrics/rubric.schema.json", &rubric, "maximum: 130", "maximum: veel"),
        ("rubrics/rubric.schema.json", &rubric, "kind: percentage", "kind: percent"),
        ("rubrics/rubric.schema.json", &rubric, "score: judged", "score: guessed"),
        ("rubrics/rubric.schema.json", &rubric, "diverging: forbidden", "diverging: no"),
        ("rubrics/rubric.schema.json", &rubric, "separate: disputed", "separate: perhaps"),
        ("rubrics/rubric.schema.json", &rubric, "        title: Openheid\n", ""),
        ("rubrics/rubric.schema.json", &rubric, "at_most: 4,", "at_most: 4, note: x,"),
        ("rubrics/rubric.schema.json", &rubric, "2: 60-74", "2: 60"),
        ("rubrics/wording.schema.json", &wording, "language: en\n", ""),
        ("rubrics/wording.schema.json", &wording, "\nitems:", "\nitem:"),
        ("rubrics/wording.schema.json", &wording, "sections:", "sections: [x]\nother:"),
        ("docs/audit.schema.json", &audit, "evidence:", "evidences:"),
        ("docs/audit.schema.json", &audit, "audit: 1", "audit: one"),
    ] {
        assert!(text.contains(from), "{from}");
        assert!(!faults(&schema(file), &yaml(&text.replacen(from, to, 1))).is_empty(), "{from} -> {to}");
    }
}

#[test]
fn every_scorecard_fits_its_schema_and_broken_ones_do_not() {
    let scorecard = schema("docs/scorecard.schema.json");
    let score = |name: &str| -> Value {
        let audit = root().join("examples").join(name);
        let ran = getrouw(&["score", audit.to_str().expect("UTF-8"), "--format", "json"]);
        serde_json::from_str(&ran.out).expect("JSON")
    };
    for name in ["integrated-complete", "employment-excel", "separate-diverging"] {
        assert_eq!(faults(&scorecard, &score(name)), [""; 0], "{name}");
    }
    assert_eq!(faults(&schema("docs/scorecards.schema.json"), &score("beside-the-scale")), [""; 0]);
    let sound = AuditFolder::new("integrated", "item,fact,value\n").scorecard().0;
    assert_eq!(faults(&scorecard, &sound), [""; 0]);
    let broken = |change: fn(&mut Value)| {
        let mut card = sound.clone();
        change(&mut card);
        card
    };
    for card in [
        broken(|card| card["items"][0]["status"] = "unknown".into()),
        broken(|card| card["items"][0]["score"] = "4".into()),
        broken(|card| card["rubric"]["sha256"] = "abc".into()),
        broken(|card| card["tracks"][0]["total"] = Value::Null),
        broken(|card| drop(card.as_object_mut().map(|card| card.remove("inputs")))),
    ] {
        assert!(!faults(&scorecard, &card).is_empty());
    }
    // What a later version adds is passed over.
    assert_eq!(faults(&scorecard, &broken(|card| card["extra"] = 1.into())), [""; 0]);
}

#[test]
fn findings_and_comparisons_fit_their_schemas() {
    let audit = AuditFolder::new("integrated", "");
    let text = fs::read_to_string(root().join("rubrics/ips-nl-2015.yaml")).expect("readable");
    audit.write("new.yaml", text.replacen("2: 60-74, 3: 75-89", "2: 60-75, 3: 76-89", 1));
    audit.write("broken.yaml", "rubric: [\n");
    let path = |name: &str| -> String { audit.file(name).to_str().expect("UTF-8").to_owned() };
    let json = |arguments: &[&str]| -> Value { serde_json::from_str(&getrouw(arguments).out).expect("JSON") };
    let found = json(&["rubric", "check", "--format", "json", &path("new.yaml"), &path("broken.yaml"), "nowhere"]);
    assert_eq!(faults(&schema("docs/findings.schema.json"), &found), [""; 0]);
    assert!(found["findings"].as_array().is_some_and(|findings| findings.len() > 3), "{found}");
    let example = root().join("examples/over-time");
    let example = example.to_str().expect("UTF-8");
    for more in
        [&["--target", "115"][..], &["--set", "organisatie.4.score=5"], &["--min", "begeleiding.13=5", "--effort", "begeleiding.13=0.5"]]
    {
        let planned = json(&[&["plan", example, "--format", "json", "--date", "2026-09-30"], more].concat());
        assert_eq!(faults(&schema("docs/plan.schema.json"), &planned), [""; 0]);
        assert!(planned["scales"][0]["followed"].as_array().is_some_and(|followed| followed.len() == 5), "{planned}");
    }
    let diff = json(&["rubric", "diff", "ips-nl-2015", &path("new.yaml"), "--format", "json"]);
    assert_eq!(faults(&schema("docs/rubric-diff.schema.json"), &diff), [""; 0]);
    assert!(Path::new(&path("new.yaml")).exists() && diff["meaning_changed"] == true);
    let audit = AuditFolder::of_rows("integrated", &["organisatie.4 - score 4"]);
    let path = |name: &str| -> String { audit.file(name).to_str().expect("UTF-8").to_owned() };
    audit.write("form.csv", "item,fact,value,rater\nbezetting.2,vocational_time_pct,93,a1\n");
    let import = json(&["import", &path("form.csv"), "--audit", audit.path(), "--format", "json"]);
    assert_eq!(faults(&schema("docs/import.schema.json"), &import), [""; 0]);
    assert_eq!((import["changes"].as_array().map(Vec::len), &import["written"]), (Some(1), &false.into()));
}

#[test]
fn measures_and_outcomes_fit_their_schemas() {
    let audit = root().join("examples/integrated-complete/from-records.yaml");
    let audit = audit.to_str().expect("UTF-8");
    let json = |arguments: &[&str]| -> Value { serde_json::from_str(&getrouw(arguments).out).expect("JSON") };
    for more in [&[][..], &["--by-worker"]] {
        let measured = json(&[&["measure", audit, "--format", "json"], more].concat());
        assert_eq!(faults(&schema("docs/measures.schema.json"), &measured), [""; 0]);
    }
    for more in [&[][..], &["--small-counts"]] {
        let outcomes = json(&[&["outcomes", audit, "--format", "json"], more].concat());
        assert_eq!(faults(&schema("docs/outcomes.schema.json"), &outcomes), [""; 0]);
    }
    let text = fs::read_to_string(audit).expect("readable");
    for (from, to) in [("records:", "record:"), ("    values:", "    value:"), ("file: records/banen.csv", "files: records/banen.csv")] {
        assert!(text.contains(from), "{from}");
        assert!(!faults(&schema("docs/audit.schema.json"), &yaml(&text.replacen(from, to, 1))).is_empty(), "{from}");
    }
}

/// What an editor shows of a key is said in the reader's language.
#[test]
fn every_description_of_the_schemas_is_said_in_every_language() {
    fn descriptions(value: &Value, found: &mut Vec<String>) {
        match value {
            Value::Object(entries) => {
                found.extend(entries.get("description").and_then(Value::as_str).map(str::to_owned));
                entries.values().for_each(|value| descriptions(value, found));
            }
            Value::Array(values) => values.iter().for_each(|value| descriptions(value, found)),
            _ => {}
        }
    }
    let mut found = Vec::new();
    for schema in [getrouw::rubric::rubric_schema(), getrouw::rubric::wording_schema(), getrouw::audit::schema()] {
        descriptions(&schema.to_value(), &mut found);
    }
    assert!(found.len() > 200);
    for english in found {
        for lang in [getrouw::locale::Lang::Nl, getrouw::locale::Lang::Fr] {
            assert_ne!(getrouw::locale::key_text(&english, lang), english, "{lang:?}");
        }
    }
}
