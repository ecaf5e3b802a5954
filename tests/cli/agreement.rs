//! Two reviewers, one score: what `agree` says, and what the consensus becomes. Expected figures are counted by hand or stand in `tests/data/agreement`.

use std::fs;

use getrouw::cli::ExitStatus;
use serde_json::{Value, json};

use crate::program::{AuditFolder, codes, getrouw, root};

const SYNTHETIC: &str = "tests/cli/synthetic.yaml";

/// An audit on the Dutch scale with rows of item, fact, value, rater and note, parted by commas.
fn audit(more: &str, rows: &[&str]) -> AuditFolder {
    let audit = AuditFolder::new("ips-a", "");
    fs::remove_file(audit.file("evidence.csv")).expect("there");
    audit.write(
        "audit.yaml",
        format!("audit: 1\nprogramme: Proef\nrubric: ips-nl-2015\nmodel: ips-a\nauditors: [{{id: a1}}, {{id: a2}}, {{id: a3}}]\nevidence: [evidence/]\n{more}"),
    );
    audit.write("evidence/rows.csv", format!("item,fact,value,rater,note\n{}\n", rows.join("\n")));
    audit
}

fn agreed(audit: &AuditFolder, more: &[&str]) -> Value {
    let ran = audit.run(&[&["agree", "AUDIT"], more, &["--format", "json"]].concat());
    assert_eq!(ran.status, ExitStatus::Fine, "{}", ran.err);
    serde_json::from_str(&ran.out).expect("JSON")
}

fn refused(audit: &AuditFolder, more: &[&str]) -> Vec<String> {
    let ran = audit.run(&[&["agree", "AUDIT"], more].concat());
    assert_eq!((ran.status, ran.out.as_str()), (ExitStatus::Error, ""), "{}", ran.err);
    codes(&ran.err)
}

const DIFFERENT: [&str; 10] = [
    "organisatie.4,score,4,a1,three times a month",
    "organisatie.4,score,2,a2,not in the diary",
    "begeleiding.13,score,3,a1,",
    "begeleiding.13,score,4,a2,",
    "begeleiding.8a,score,5,a1,",
    "begeleiding.8a,score,5,a2,",
    "begeleiding.3a,score,4,a1,",
    "begeleiding.15,community_time_pct,62,a1,",
    "begeleiding.15,community_time_pct,55,a2,from the diary",
    "bezetting.2,vocational_time_pct,93,,",
];

#[test]
fn scores_are_held_against_each_other_and_the_largest_difference_comes_first() {
    let found = agreed(&audit("", &DIFFERENT), &[]);
    let rated = &found["audits"][0];
    assert_eq!(rated["raters"], json!(["a1", "a2"]));
    let track = &rated["tracks"][0];
    // Both scored four items; they agree on 8a and 15, and differ by two and by one on the others.
    assert_eq!(track["shared"], 4);
    assert_eq!((&track["exact"]["agreeing"], &track["exact"]["of"]), (&json!(2), &json!(4)));
    assert_eq!(track["within_one"]["agreeing"], 3);
    let order: Vec<(&str, Option<i64>)> = rated["discuss"]
        .as_array()
        .expect("points")
        .iter()
        .map(|point| (point["item"].as_str().expect("an item"), point["difference"].as_i64()))
        .collect();
    assert_eq!(order, [("organisatie.4", Some(2)), ("begeleiding.13", Some(1)), ("begeleiding.3a", None), ("begeleiding.15", Some(0))]);
    let first = &rated["discuss"][0]["raters"];
    assert_eq!((&first[0]["score"], &first[0]["notes"]), (&json!(4), &json!(["three times a month"])));
    assert_eq!((&first[1]["score"], &first[1]["notes"]), (&json!(2), &json!(["not in the diary"])));
    assert_eq!(rated["discuss"][3]["raters"][1]["facts"], json!({"community_time_pct": "55"}));
    // What rests on rows of nobody alone is no agreement of anybody.
    let items = track["items"].as_array().expect("items");
    let shared = items.iter().find(|item| item["id"] == "bezetting.2").expect("the item");
    assert_eq!(shared["scores"], json!([null, null]));
}

#[test]
fn raters_are_chosen_by_their_id_and_taken_from_files_beside_the_audit() {
    let audit = audit("", &DIFFERENT);
    audit.write("elsewhere/third.csv", "item,fact,value\norganisatie.4,score,3\nbegeleiding.13,score,3\n");
    let file = audit.file("elsewhere/third.csv").to_str().expect("UTF-8").to_owned();
    let found = agreed(&audit, &["A2", &file]);
    assert_eq!(found["audits"][0]["raters"], json!(["a2", "third"]));
    assert_eq!(found["audits"][0]["tracks"][0]["within_one"], json!({"agreeing": 2, "of": 2, "low": "0.158114", "high": "1.000000"}));
    let three = agreed(&audit, &["a1", "a2", &file]);
    let track = &three["audits"][0]["tracks"][0];
    // Two items by three raters, two by two: three pairs each, and one each.
    assert_eq!(track["exact"]["of"], 8);
    let kappa = track["coefficients"].as_array().expect("coefficients").iter().find(|found| found["name"] == "kappa").expect("kappa");
    assert_eq!((&kappa["value"], &kappa["why"]), (&Value::Null, &json!("several_raters")));
    assert_eq!(refused(&audit, &["a9"]), ["no-such-rater @ audit.yaml"]);
    assert_eq!(refused(&audit, &["no-such-file.csv"]), ["file-unreadable @ no-such-file.csv"]);
    audit.write("elsewhere/a1.csv", "item,fact,value,rater\norganisatie.4,score,3,a1\n");
    audit.write("elsewhere/both.csv", "item,fact,value,rater\norganisatie.4,score,3,x\norganisatie.6,score,3,y\n");
    for (name, code) in [("a1", "rater-twice"), ("both", "several-raters-in-file")] {
        let path = audit.file(&format!("elsewhere/{name}.csv")).to_str().expect("UTF-8").to_owned();
        let found = refused(&audit, &[&path]);
        assert!(found.iter().any(|found| found.starts_with(code)), "{name}: {found:?}");
    }
}

#[test]
fn one_rater_is_too_few_and_every_fault_is_told() {
    assert_eq!(refused(&audit("", &["organisatie.4,score,4,a1,"]), &[]), ["few-raters @ audit.yaml"]);
    assert_eq!(refused(&audit("", &["organisatie.4,score,4,,"]), &[]), ["few-raters @ audit.yaml"]);
    let found = refused(&audit("", &["organisatie.4,score,9,a1,", "nowhere.4,score,4,a2,"]), &[]);
    assert_eq!(found.len(), 2, "{found:?}");
    assert_eq!(refused(&audit("consensus: vote\n", &DIFFERENT), &[]).len(), 1);
}

/// The rows of the consensus in the table that was written, without their day.
fn written(audit: &AuditFolder) -> Vec<String> {
    let text = fs::read_to_string(audit.file("evidence/consensus.csv")).expect("written");
    text.lines().skip(1).map(|line| line.replace(",2026-11-25,", ",D,").replace(";2026-11-25;", ";D;")).collect()
}

#[test]
fn talking_fills_in_what_is_agreed_and_asks_for_the_rest() {
    let audit = audit("consensus: talk\n", &DIFFERENT);
    let ran = audit.run(&["agree", "AUDIT", "--consensus"]);
    assert_eq!(ran.status, ExitStatus::Fine, "{}", ran.err);
    assert_eq!(
        written(&audit),
        [
            "begeleiding.8a,,score,5,,consensus,D,",
            "organisatie.4,,score,,,consensus,,",
            "begeleiding.3a,,score,,,consensus,,",
            "begeleiding.13,,score,,,consensus,,",
            "begeleiding.15,,community_time_pct,,,consensus,,",
        ]
    );
    // Still to be settled, and nothing else is wrong.
    let ran = audit.run(&["score", "AUDIT"]);
    assert_eq!(ran.status, ExitStatus::Error);
    assert_eq!(codes(&ran.err).iter().filter(|code| code.starts_with("raters-disagree")).count(), 3);
    // Filled in where it asks, it is the score, and the report says who moved.
    let table = fs::read_to_string(audit.file("evidence/consensus.csv")).expect("written");
    let filled = table
        .replace("organisatie.4,,score,,,consensus,,", "organisatie.4,,score,3,,consensus,2026-11-20,between the two")
        .replace("begeleiding.3a,,score,,,consensus,,", "begeleiding.3a,,score,4,,consensus,2026-11-20,seen by one")
        .replace("begeleiding.13,,score,,,consensus,,", "begeleiding.13,,score,4,,consensus,2026-11-20,")
        .replace("begeleiding.15,,community_time_pct,,,consensus,,", "begeleiding.15,,community_time_pct,55,,consensus,2026-11-20,");
    audit.write("evidence/consensus.csv", filled);
    assert_eq!(audit.scorecard().score("organisatie.4", "ips-a"), Some(3));
    let ran = audit.run(&["report", "AUDIT", "-o", "-", "--date", "2026-11-25"]);
    let row = "| organisatie.4 | IPS-A | Score | a1: 4; a2: 2 | 3 | between the two |";
    assert!(ran.out.contains(row), "{}", ran.out);
    assert!(!ran.out.contains("| begeleiding.8a | IPS-A | Score | a1: 5"), "nobody moved");
    // What stands already stays.
    let again = audit.run(&["agree", "AUDIT", "--consensus"]);
    assert!(again.err.contains("0 filled in, 5 there already, 0 still to discuss"), "{}", again.err);
    let undone = audit.run(&["import", "--undo", "--audit", "AUDIT"]);
    assert_eq!(undone.status, ExitStatus::Error, "it was changed since: {}", undone.err);
}

#[test]
fn the_consensus_is_undone_like_an_import() {
    let audit = audit("", &DIFFERENT);
    assert_eq!(audit.run(&["agree", "AUDIT", "--consensus"]).status, ExitStatus::Fine);
    let undone = audit.run(&["import", "--undo", "--audit", "AUDIT"]);
    assert_eq!(undone.status, ExitStatus::Fine, "{}", undone.err);
    assert!(!audit.file("evidence/consensus.csv").exists());
}

#[test]
fn a_majority_and_a_mean_settle_ratings_and_a_fact_is_never_averaged() {
    let rows = [
        "organisatie.4,score,4,a1,",
        "organisatie.4,score,4,a2,",
        "organisatie.4,score,2,a3,",
        "begeleiding.13,score,3,a1,",
        "begeleiding.13,score,4,a2,",
        "begeleiding.13,score,5,a3,",
        "begeleiding.8a,score,3,a1,",
        "begeleiding.8a,score,4,a2,",
        "begeleiding.15,community_time_pct,62,a1,",
        "begeleiding.15,community_time_pct,55,a2,",
        "begeleiding.15,community_time_pct,62,a3,",
    ];
    let majority = audit("consensus: majority\n", &rows);
    assert_eq!(majority.run(&["agree", "AUDIT", "--consensus"]).status, ExitStatus::Fine);
    assert_eq!(
        written(&majority),
        [
            "organisatie.4,,score,4,,consensus,D,Majority: 2 of 3 reviewers.",
            "begeleiding.15,,community_time_pct,62,,consensus,D,Majority: 2 of 3 reviewers.",
            "begeleiding.8a,,score,,,consensus,,",
            "begeleiding.13,,score,,,consensus,,",
        ]
    );
    let mean = audit("consensus: mean\n", &rows);
    assert_eq!(mean.run(&["agree", "AUDIT", "--consensus"]).status, ExitStatus::Fine);
    assert_eq!(
        written(&mean),
        [
            "organisatie.4,,score,3,,consensus,D,Mean of 3 ratings: ≈ 3.33; rounded to the nearest anchor.",
            "begeleiding.8a,,score,3,,consensus,D,Mean of 2 ratings: 3.5; halfway between two anchors the lower counts.",
            "begeleiding.13,,score,4,,consensus,D,Mean of 3 ratings: 4; rounded to the nearest anchor.",
            "begeleiding.15,,community_time_pct,,,consensus,,",
        ]
    );
}

#[test]
fn halfway_goes_up_where_the_scale_says_so() {
    let scale = fs::read_to_string(root().join(SYNTHETIC)).expect("readable");
    for (tie, expected) in [("", "2"), ("tie: higher\n", "3"), ("tie: lower\n", "2")] {
        let audit = AuditFolder::new("plain", "item,fact,value,rater\ncore.1,score,2,a1\ncore.1,score,3,a2\n");
        audit.write("scale.yaml", format!("{scale}\n{tie}"));
        audit.write(
            "audit.yaml",
            "audit: 1\nprogramme: Proef\nrubric: scale.yaml\nmodel: plain\nevidence: [evidence.csv]\nconsensus: gemiddelde\n",
        );
        assert_eq!(audit.run(&["agree", "AUDIT", "--consensus"]).status, ExitStatus::Fine);
        let table = fs::read_to_string(audit.file("evidence.csv")).expect("readable");
        assert!(table.contains(&format!("core.1,,score,{expected},,consensus,")), "{tie}: {table}");
    }
}

#[test]
fn the_sheet_is_filled_in_and_imported_as_a_table_and_as_a_workbook() {
    let audit = audit("", &DIFFERENT);
    let path = |name: &str| audit.file(name).to_str().expect("UTF-8").to_owned();
    let (csv, xlsx) = (path("sheet.csv"), path("sheet.xlsx"));
    let ran = audit.run(&["agree", "AUDIT", "--sheet", &csv, "--sheet", &xlsx]);
    assert_eq!(ran.status, ExitStatus::Fine, "{}", ran.err);
    for sheet in [&csv, &xlsx] {
        let ran = audit.run(&["import", sheet, "--audit", "AUDIT", "--format", "json"]);
        let document: Value = serde_json::from_str(&ran.out).unwrap_or_else(|_| panic!("{}", ran.err));
        let changes = document["changes"].as_array().expect("changes");
        let taken: Vec<(&str, &str)> = changes
            .iter()
            .filter(|change| change["effect"] == "new")
            .map(|change| (change["item"].as_str().unwrap_or_default(), change["rater"].as_str().unwrap_or_default()))
            .collect();
        assert_eq!(taken, [("begeleiding.8a", "consensus")], "{sheet}: {}", ran.out);
    }
    // Somebody may have filled it in.
    let again = audit.run(&["agree", "AUDIT", "--sheet", &csv]);
    assert_eq!(codes(&again.err), ["output-is-there"]);
}

#[test]
fn programmes_are_taken_together_by_scale_and_those_with_one_rater_are_told() {
    let folder = root().join("examples/several-programmes");
    let ran = getrouw(&["--lang", "en", "agree", folder.to_str().expect("UTF-8"), "--format", "json"]);
    assert_eq!(ran.status, ExitStatus::Fine, "{}", ran.err);
    let document: Value = serde_json::from_str(&ran.out).expect("JSON");
    let study = &document["studies"][0];
    assert_eq!((&study["programmes"], &study["totals"]["complete"]), (&json!(12), &json!(12)));
    assert_eq!(study["raters"], json!(["a1", "a2"]));
    assert_eq!(study["items"].as_array().map(Vec::len), Some(25));
    let names: Vec<&str> =
        study["totals"]["correlations"].as_array().expect("some").iter().map(|found| found["name"].as_str().expect("a name")).collect();
    assert_eq!(names, ["icc_a1", "icc_c1"]);
    // Scores of one programme hang together; those of one item over programmes do not.
    assert_eq!((&study["exact"]["of"], &study["exact"]["low"]), (&json!(300), &Value::Null));
    assert_eq!(study["items"][3]["exact"], json!({"agreeing": 10, "of": 12, "low": "0.515862", "high": "0.979137"}));
    assert_eq!((&document["audits"][0]["totals"], &document["left_out"]), (&json!({"ips": [85, 81]}), &json!([])));
    let parent = AuditFolder::new("ips-a", "");
    fs::remove_file(parent.file("audit.yaml")).expect("there");
    let yaml = |id: &str| format!("audit: 1\nprogramme: {id}\nrubric: ips-25\nmodel: ips\nevidence: [e.csv]\n");
    for (id, rows) in [("one", "a1,a2"), ("two", "a1,a3"), ("three", "a1,a1")] {
        parent.write(&format!("{id}/audit.yaml"), yaml(id));
        let (first, second) = rows.split_once(',').expect("two");
        let second = if first == second { String::new() } else { format!("services.1,score,3,{second}\n") };
        parent.write(&format!("{id}/e.csv"), format!("item,fact,value,rater\nservices.1,score,4,{first}\n{second}"));
    }
    let ran = parent.run(&["agree", "AUDIT", "--format", "json"]);
    assert_eq!(ran.status, ExitStatus::Fine, "{}", ran.err);
    assert!(codes(&ran.err)[0].starts_with("few-raters"), "{}", ran.err);
    let document: Value = serde_json::from_str(&ran.out).expect("JSON");
    let study = &document["studies"][0];
    // Other raters at another programme: only the one-way form means anything, and of two programmes nothing is said.
    assert_eq!((&study["programmes"], &study["raters"]), (&json!(2), &Value::Null));
    assert!(document["left_out"][0].as_str().is_some_and(|named| named.ends_with("three")), "{}", document["left_out"]);
    let correlation = &study["totals"]["correlations"][0];
    assert_eq!((&correlation["name"], &correlation["value"], &correlation["why"]), (&json!("icc_1"), &Value::Null, &json!("too_few")));
    assert_eq!(refused(&parent, &["--consensus"]), ["consensus-of-several"]);
}

#[test]
fn an_audit_named_twice_counts_once_and_a_consensus_is_no_rater() {
    let folder = root().join("examples/several-programmes");
    let (folder, one) = (folder.to_str().expect("UTF-8"), folder.join("programme-01"));
    let ran = getrouw(&["--lang", "en", "agree", folder, one.to_str().expect("UTF-8"), "--format", "json"]);
    let document: Value = serde_json::from_str(&ran.out).expect("JSON");
    assert_eq!(document["studies"][0]["programmes"], 12);
    let audit = audit("", &DIFFERENT);
    audit.write("elsewhere/consensus.csv", "item,fact,value\norganisatie.4,score,3\n");
    let path = audit.file("elsewhere/consensus.csv").to_str().expect("UTF-8").to_owned();
    let found = refused(&audit, &[&path]);
    assert!(found.iter().any(|code| code.starts_with("reserved-rater")), "{found:?}");
    // What is settled already is not written again, so that taking it back takes back what was written.
    assert_eq!(audit.run(&["agree", "AUDIT", "--consensus"]).status, ExitStatus::Fine);
    assert_eq!(audit.run(&["agree", "AUDIT", "--consensus"]).status, ExitStatus::Fine);
    assert_eq!(audit.run(&["import", "--undo", "--audit", "AUDIT"]).status, ExitStatus::Fine);
    assert!(!audit.file("evidence/consensus.csv").exists());
}

#[test]
fn figures_are_words_where_nothing_can_be_said_in_every_language() {
    let audit = audit("", &["organisatie.4,score,4,a1,", "organisatie.4,score,4,a2,"]);
    for lang in ["nl", "en", "fr"] {
        let ran = getrouw(&["--lang", lang, "agree", audit.path()]);
        assert_eq!(ran.status, ExitStatus::Fine, "{}", ran.err);
        assert!(!ran.out.contains("NaN") && !ran.out.contains("inf"), "{}", ran.out);
    }
}

#[test]
fn every_format_is_written() {
    let audit = audit("", &DIFFERENT);
    let paths: Vec<String> = ["html", "docx", "xlsx", "md", "json"]
        .iter()
        .map(|ending| audit.file(&format!("a.{ending}")).to_str().expect("UTF-8").to_owned())
        .collect();
    let mut arguments = vec!["agree", "AUDIT", "--date", "2026-11-25"];
    for path in &paths {
        arguments.extend(["-o", path]);
    }
    let ran = audit.run(&arguments);
    assert_eq!((ran.status, ran.out.as_str()), (ExitStatus::Fine, ""), "{}", ran.err);
    assert!(paths.iter().all(|path| fs::metadata(path).is_ok_and(|about| about.len() > 500)));
}

#[test]
fn a_rating_beside_anothers_facts_is_settled_where_they_agree_and_asked_for_where_they_do_not() {
    let rows = [
        // 62 % makes a four, and so says the other.
        "begeleiding.15,community_time_pct,62,a1,",
        "begeleiding.15,score,4,a2,as the diary says",
        "bezetting.2,vocational_time_pct,93,a1,",
        "bezetting.2,score,2,a2,seen elsewhere",
        "organisatie.6,score,5,a2,",
    ];
    let audit = audit("", &rows);
    let found = agreed(&audit, &[]);
    let items = found["audits"][0]["tracks"][0]["items"].as_array().expect("items");
    let scores = |id: &str| items.iter().find(|item| item["id"] == id).expect("the item")["scores"].clone();
    assert_eq!(
        (scores("begeleiding.15"), scores("bezetting.2"), scores("organisatie.6")),
        (json!([4, 4]), json!([4, 2]), json!([null, 5]))
    );
    let path = audit.file("sheet.csv").to_str().expect("UTF-8").to_owned();
    let ran = audit.run(&["agree", "AUDIT", "--consensus", "--sheet", &path]);
    assert!(ran.err.contains("1 filled in, 0 there already, 2 still to discuss"), "{}", ran.err);
    assert_eq!(
        written(&audit),
        [
            "begeleiding.15,,score,4,,consensus,D,as the diary says",
            "bezetting.2,,score,,,consensus,,",
            "organisatie.6,,score,,,consensus,,",
        ]
    );
    // Whoever fills in the sheet sees what is asked, what may be answered and what each has.
    let sheet = fs::read_to_string(path).expect("written");
    let row = sheet.lines().find(|line| line.starts_with("bezetting.2,")).expect("a row");
    for part in ["the reviewers' rating", "1 to 5", "a1: 4; a2: 2"] {
        assert!(row.contains(part), "{part}: {row}");
    }
    // What no score beside the facts settles is the consensus's to say.
    assert_eq!(audit.run(&["check", "AUDIT"]).status, ExitStatus::Fine);
}

#[test]
fn no_consensus_is_written_over_forms_that_are_not_among_the_evidence() {
    let audit = audit("", &DIFFERENT);
    audit.write("elsewhere/third.csv", "item,fact,value\norganisatie.4,score,4\n");
    let (file, sheet) = (audit.file("elsewhere/third.csv"), audit.file("sheet.csv"));
    let (file, sheet) = (file.to_str().expect("UTF-8").to_owned(), sheet.to_str().expect("UTF-8").to_owned());
    assert_eq!(refused(&audit, &["a1", &file, "--consensus"]), ["consensus-of-files"]);
    let ran = audit.run(&["agree", "AUDIT", "a1", &file, "--sheet", &sheet]);
    assert_eq!((ran.status, codes(&ran.err)), (ExitStatus::Fine, vec!["consensus-of-files".to_owned()]), "{}", ran.err);
    assert_eq!(refused(&audit, &["--rubric", "ips-25"]), ["scale-not-in-audit @ audit.yaml"]);
}

#[test]
fn a_majority_is_of_all_reviewers_and_notes_of_every_kind_are_shown() {
    let rows = [
        "organisatie.4,score,3,a1,+ a strong team",
        "organisatie.4,score,3,a2,> plan it",
        "organisatie.4,score,4,a3,",
        "organisatie.6,score,4,a4,",
    ];
    let audit = audit("consensus: majority\n", &rows);
    let ran = audit.run(&["agree", "AUDIT"]);
    assert!(ran.out.contains("+ a strong team") && ran.out.contains("> plan it"), "{}", ran.out);
    assert!(ran.out.contains("With more than two reviewers each pair of them counts"), "{}", ran.out);
    // Two of four are no majority.
    assert!(audit.run(&["agree", "AUDIT", "--consensus"]).err.contains("0 filled in, 0 there already, 2 still to discuss"));
}
