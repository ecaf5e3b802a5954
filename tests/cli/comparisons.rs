//! Reviews held against each other: what can be compared is, and what cannot is shown and said.

use std::fs;

use getrouw::cli::ExitStatus;
use serde_json::{Value, json};

use crate::program::{AuditFolder, Ran, codes, getrouw, root};

/// An audit of a half-year on a scale and model, with rows of evidence.
fn audit(half: u8, more: &str, rows: &[&str]) -> AuditFolder {
    on("ips-nl-2015", "integrated", half, more, rows)
}

fn on(rubric: &str, model: &str, half: u8, more: &str, rows: &[&str]) -> AuditFolder {
    let audit = AuditFolder::of_rows(model, rows);
    let (from, to) = if half == 1 { ("2026-01-01", "2026-06-30") } else { ("2026-07-01", "2026-12-31") };
    audit.write(
        "audit.yaml",
        format!(
            "audit: 1\nprogramme: Proef\nrubric: {rubric}\nmodel: {model}\nperiod: {{from: {from}, to: {to}}}\nevidence: [evidence.csv]\n{more}"
        ),
    );
    audit
}

fn compare(reviews: &[&str], more: &[&str]) -> Ran {
    getrouw(&[&["--lang", "en", "compare"], reviews, more].concat())
}

/// What becomes of reviews on the scale of the last.
fn compared(reviews: &[&str]) -> Value {
    let ran = compare(reviews, &["--format", "json"]);
    assert_eq!(ran.status, ExitStatus::Fine, "{}", ran.err);
    let document: Value = serde_json::from_str(&ran.out).expect("JSON");
    document["scales"][0].clone()
}

fn item<'v>(compared: &'v Value, id: &str, track: &str) -> &'v Value {
    let items = compared["items"].as_array().expect("items");
    items.iter().find(|item| item["id"] == id && item["track"] == track).unwrap_or_else(|| panic!("{id} in {track}"))
}

#[test]
fn a_score_rises_falls_stays_comes_and_goes() {
    // Per full-time specialist: 25 clients score 5 and 26 score 4; of the working time 93 % scores 4 and 96 % scores 5.
    let before = audit(1, "", &["bezetting.1a - clients_per_worker 26", "bezetting.2 - vocational_time_pct 96", "organisatie.4 - score 3"]);
    let after = audit(2, "", &["bezetting.1a - clients_per_worker 25", "bezetting.2 - vocational_time_pct 93", "organisatie.6 - score 4"]);
    let found = compared(&[before.path(), after.path()]);
    assert_eq!(found["pairs"], json!([{"kind": "same", "apart": [], "rubric_edited": false}]));
    let change = |id: &str| {
        let change = &item(&found, id, "ips-a")["changes"][0];
        (change["kind"].as_str().expect("a word").to_owned(), change["by"].as_i64())
    };
    assert_eq!(change("bezetting.1a"), ("up".to_owned(), Some(1)));
    assert_eq!(change("bezetting.2"), ("down".to_owned(), Some(-1)));
    assert_eq!(change("organisatie.4"), ("no_longer_scored".to_owned(), None));
    assert_eq!(change("organisatie.6"), ("newly_scored".to_owned(), None));
    assert_eq!(change("organisatie.8"), ("still_without".to_owned(), None));
    assert_eq!(
        item(&found, "bezetting.1a", "ips-o")["changes"][0]["facts"],
        json!([{"fact": "clients_per_worker", "before": "26", "after": "25"}])
    );
    // A sum of which something is missing on either side has no change.
    assert_eq!(found["tracks"][0]["changes"], json!([null]));
    assert_eq!(found["tracks"][0]["reviews"][0], json!({"total": 12, "corrected": 12, "maximum": 130, "items": 26, "scored": 3}));
    let said = compare(&[before.path(), after.path()], &[]).out.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(said.contains("2 higher, 2 lower, 0 the same, 2 newly scored, 2 no longer scored, 43 still"), "{said}");
    assert!(said.contains("No figure here says whether a change is more than noise"), "{said}");
}

#[test]
fn a_sum_that_is_whole_on_both_sides_changes_by_what_its_items_do() {
    let example = |name: &str| root().join("examples/over-time").join(name).to_str().expect("UTF-8").to_owned();
    let found = compared(&[&example("2025.yaml"), &example("audit.yaml")]);
    let sections = found["sections"].as_array().expect("sections");
    let of = |part: &str| sections.iter().find(|line| line["part"] == part && line["track"] == "ips-a").expect("a section");
    // 4 + 4 + 5 before, the second of which should have been 3; 5 + 4 + 5 after.
    assert_eq!(of("bezetting")["reviews"][0]["total"], 13);
    assert_eq!(of("bezetting")["reviews"][0]["corrected"], 12);
    assert_eq!(of("bezetting")["reviews"][1]["total"], 14);
    assert_eq!(of("bezetting")["changes"], json!([2]));
    assert_eq!(of("organisatie")["changes"], json!([null]));
}

#[test]
fn another_model_version_or_scale_is_shown_and_not_compared() {
    let row = ["organisatie.4 - score 3"];
    let before = audit(1, "", &row);
    let other_model = on("ips-nl-2015", "separate", 2, "", &row);
    let rubric = fs::read_to_string(root().join("rubrics/ips-nl-2015.yaml")).expect("readable");
    let later = on("later.yaml", "integrated", 2, "", &row);
    later.write("later.yaml", rubric.replacen("version: \"2015-05-01\"", "version: \"2026-01-01\"", 1));
    let other_scale = on("w2", "programme", 2, "", &[]);
    for (after, apart) in [(&other_model, "model"), (&later, "version")] {
        let found = compared(&[before.path(), after.path()]);
        assert_eq!((&found["pairs"][0]["kind"], &found["pairs"][0]["apart"]), (&json!("not_comparable"), &json!([apart])));
        let item = item(&found, "organisatie.4", "ips-a");
        assert_eq!((&item["reviews"][0]["score"], &item["changes"][0]["kind"]), (&json!(3), &json!("not_comparable")));
        assert_eq!(found["tracks"][0]["changes"], json!([null]));
        let said = compare(&[before.path(), after.path()], &[]).out;
        assert!(said.contains("cannot be compared"), "{said}");
    }
    let ran = compare(&[other_scale.path(), before.path()], &[]);
    assert!(ran.status == ExitStatus::Error || ran.out.contains("another scale"), "{}{}", ran.out, ran.err);
}

#[test]
fn what_only_an_earlier_review_has_is_listed_and_not_lost() {
    let before = on("ips-25", "ips", 1, "", &["services.3 - score 2", "staffing.2 - vocational_time_pct 93"]);
    let own = fs::read_to_string(root().join("tests/cli/synthetic.yaml")).expect("readable");
    let after_own = on("own.yaml", "plain", 2, "", &["core.1 - score 3"]);
    after_own.write("own.yaml", own);
    let found = compared(&[before.path(), after_own.path()]);
    let earlier = found["earlier"].as_array().expect("items");
    // All 25 items of a scale that the last one says nothing about.
    assert_eq!(earlier.len(), 25);
    let of = |id: &str| earlier.iter().find(|item| item["id"] == id).expect(id);
    assert_eq!(of("services.3"), &json!({"review": 0, "id": "services.3", "track": "ips", "status": "scored", "score": 2}));
    assert_eq!(of("services.4")["status"], "missing");
    assert!(compare(&[before.path(), after_own.path()], &[]).out.contains("Only in an earlier review"));
    // On one scale there is nothing of the kind.
    let [one, two] = [1, 2].map(|half| audit(half, "", &["organisatie.4 - score 3"]));
    assert_eq!(compared(&[one.path(), two.path()])["earlier"], json!([]));
}

#[test]
fn a_scale_that_was_edited_without_a_new_version_is_told() {
    let rubric = fs::read_to_string(root().join("rubrics/ips-nl-2015.yaml")).expect("readable");
    let [before, after] = [1, 2].map(|half| on("own.yaml", "integrated", half, "", &["organisatie.4 - score 3"]));
    before.write("own.yaml", &rubric);
    after.write("own.yaml", rubric.replacen("2: 60-74, 3: 75-89", "2: 60-75, 3: 76-89", 1));
    let found = compared(&[before.path(), after.path()]);
    assert_eq!((&found["pairs"][0]["kind"], &found["pairs"][0]["rubric_edited"]), (&json!("same"), &json!(true)));
    assert!(compare(&[before.path(), after.path()], &[]).out.contains("the file of the scale changed"));
}

#[test]
fn scales_of_which_one_says_what_corresponds_are_compared_by_item_and_not_by_total() {
    let before = on("ips-25", "ips", 1, "", &["services.3 - score 2", "organisation.4 - score 5"]);
    let after = audit(2, "", &["begeleiding.3a ips-a score 4", "organisatie.4 ips-a score 5"]);
    for reviews in [[before.path(), after.path()], [after.path(), before.path()]] {
        let found = compared(&reviews);
        assert_eq!(found["pairs"][0]["kind"], "mapped");
        let changes = ["begeleiding.3a", "services.3", "organisatie.4", "organisation.4"].map(|id| {
            let items = found["items"].as_array().expect("items").iter();
            items
                .clone()
                .find(|item| item["id"] == id && ["ips", "ips-a"].contains(&item["track"].as_str().expect("a track")))
                .map(|item| item["changes"][0]["by"].as_i64())
        });
        let by = if reviews[0] == before.path() { 2 } else { -2 };
        assert!(changes.contains(&Some(Some(by))) && changes.contains(&Some(Some(0))), "{changes:?}");
        assert_eq!(found["tracks"][0]["changes"], json!([null]));
        // The study items of the Dutch scale correspond to nothing.
        if by == 2 {
            assert_eq!(item(&found, "begeleiding.3a", "ips-a")["reviews"][0]["score"], 2);
            assert_eq!(item(&found, "organisatie.4", "ips-o")["reviews"][0], Value::Null);
        }
    }
}

#[test]
fn items_of_another_range_or_that_several_correspond_to_are_not_compared() {
    let rubric = fs::read_to_string(root().join("rubrics/ips-25.yaml")).expect("readable");
    let after = audit(2, "", &["begeleiding.2 ips-a score 4", "begeleiding.3a ips-a score 4"]);
    let change = |from: &str, to: &str, id: &str| {
        let before = on("own.yaml", "ips", 1, "", &["services.2 - score 2", "services.3 - score 2"]);
        assert!(rubric.contains(from), "{from}");
        before.write("own.yaml", rubric.replacen("id: ips-25", "id: own", 1).replacen(from, to, 1));
        item(&compared(&[before.path(), after.path()]), id, "ips-a")["changes"][0]["by"].as_i64()
    };
    let mapped = "services.3: begeleiding.3a";
    assert_eq!(change(mapped, mapped, "begeleiding.3a"), Some(2));
    // A scale of 0 to 1 has no such points.
    let other = on("w2", "w2", 2, "", &[]);
    let before = on("own.yaml", "ips", 1, "", &["services.2 - score 2"]);
    let mapped_otherwise = "rubric: w2\n    origin: reading\n    tracks: {ips: w2}\n    items: {services.2: w2.1}\n  - rubric: ips-nl-2015";
    before.write("own.yaml", rubric.replacen("id: ips-25", "id: own", 1).replacen("rubric: ips-nl-2015", mapped_otherwise, 1));
    let found = compared(&[before.path(), other.path()]);
    assert_eq!((&found["pairs"][0]["kind"], &item(&found, "w2.1", "w2")["reviews"][0]), (&json!("mapped"), &Value::Null));
    // Both now name the same item of the Dutch scale, and neither alone is it.
    assert_eq!(change(mapped, "services.3: begeleiding.2", "begeleiding.2"), None);
    assert_eq!(change(mapped, mapped, "begeleiding.2"), Some(2));
}

#[test]
fn an_erratum_shows_both_scores_and_rewrites_nothing() {
    let errata = "errata:\n  - {item: organisatie.4, track: ips-a, date: 2026-06-30, from: 3, to: 4, why: misread}\n  \
                  - {item: organisatie.4, date: 2026-06-30, from: 1, to: 2, why: of no review}\n";
    let before = audit(1, "", &["organisatie.4 - score 3"]);
    let after = audit(2, errata, &["organisatie.4 - score 4"]);
    let text = fs::read(before.file("evidence.csv")).expect("readable");
    let found = compared(&[before.path(), after.path()]);
    let score = |track: &str| item(&found, "organisatie.4", track)["reviews"][0].clone();
    assert_eq!(score("ips-a"), json!({"status": "scored", "score": 3, "corrected": 4}));
    assert_eq!(score("ips-o"), json!({"status": "scored", "score": 3, "corrected": null}));
    assert_eq!(item(&found, "organisatie.4", "ips-a")["changes"][0]["by"], 0);
    assert_eq!(item(&found, "organisatie.4", "ips-o")["changes"][0]["by"], 1);
    let said = compare(&[before.path(), after.path()], &[]).out;
    assert!(said.contains("3 → 4") && said.contains("3 should have been 4. misread") && said.contains("fits nowhere"), "{said}");
    assert_eq!(fs::read(before.file("evidence.csv")).expect("readable"), text);
    // An erratum that nothing can be made of is told where it stands, with all else.
    let broken = audit(2, "errata:\n  - {item: organisatie.44, date: soon, from: 3, to: 9, why: x}\n", &[]);
    let ran = compare(&[before.path(), broken.path()], &[]);
    assert_eq!(ran.status, ExitStatus::Error);
    let told: Vec<String> = codes(&ran.err).iter().map(|code| code.split(' ').next().expect("a code").to_owned()).collect();
    assert_eq!(told, ["not-a-date", "unknown-item"], "{}", ran.err);
}

#[test]
fn a_published_scorecard_compares_as_its_audit_does() {
    let before = audit(1, "", &["bezetting.1a - clients_per_worker 26", "organisatie.4 - score 3"]);
    let after = audit(2, "self_assessment: true\n", &["bezetting.1a - clients_per_worker 25"]);
    let scorecard = getrouw(&["score", before.path(), "--format", "json"]).out;
    before.write("2026.json", &scorecard);
    let published = before.file("2026.json");
    let published = published.to_str().expect("UTF-8");
    let (mut by_audit, mut by_file) = (compared(&[before.path(), after.path()]), compared(&[published, after.path()]));
    for found in [&mut by_audit, &mut by_file] {
        found["reviews"][0]["source"] = Value::Null;
    }
    assert_eq!(by_audit, by_file);
    let said = compare(&[published, after.path()], &[]).out;
    assert!(said.contains("self-assessment") && said.contains("Some of these are self-assessments"), "{said}");
    // What is compared is not written over.
    let ran = compare(&[published, after.path()], &["-o", published]);
    assert_eq!((ran.status, codes(&ran.err)), (ExitStatus::Error, vec!["output-is-input".to_owned()]), "{}", ran.err);
    assert_eq!(fs::read_to_string(published).expect("readable"), scorecard);
}

#[test]
fn everything_that_cannot_be_read_is_told_at_once() {
    let audit = audit(1, "", &["organisatie.4 - score 9"]);
    let whole = getrouw(&["score", root().join("examples/integrated-complete").to_str().expect("UTF-8"), "--format", "json"]).out;
    audit.write("no.json", "{}");
    audit.write("newer.json", whole.replacen("getrouw.scorecard/1", "getrouw.scorecard/2", 1));
    audit.write("shape.json", whole.replacen("\"total\": 113", "\"total\": \"much\"", 1));
    audit.write("vast.json", whole.replacen("\"score\": 5", "\"score\": 9223372036854775807", 1));
    let path = |name: &str| audit.file(name).to_str().expect("UTF-8").to_owned();
    let ran = compare(&[&path("vast.json"), &path("vast.json")], &[]);
    assert!(ran.status == ExitStatus::Error && ran.err.contains("items[0].score"), "{}", ran.err);
    let [no, newer, shape, gone] = ["no.json", "newer.json", "shape.json", "gone.json"].map(path);
    let ran = compare(&[&no, &newer, &shape, &gone, audit.path()], &[]);
    assert_eq!((ran.status, ran.out.as_str()), (ExitStatus::Error, ""));
    let told: Vec<String> = codes(&ran.err).iter().map(|code| code.split(' ').next().expect("a code").to_owned()).collect();
    for code in ["not-a-scorecard", "newer-document", "misshapen-document", "file-unreadable", "rating-outside"] {
        assert!(told.iter().any(|known| known == code), "{code} in {told:?}\n{}", ran.err);
    }
}

#[test]
fn three_reviews_stand_in_one_trend() {
    let reviews = [3, 4, 2].map(|score: i64| format!("organisatie.4 - score {score}"));
    let audits = [audit(1, "", &[&reviews[0]]), audit(2, "", &[&reviews[1]]), audit(2, "", &[&reviews[2]])];
    let paths: Vec<&str> = audits.iter().map(AuditFolder::path).collect();
    let found = compared(&paths);
    let changes: Vec<_> =
        item(&found, "organisatie.4", "ips-o")["changes"].as_array().expect("changes").iter().map(|c| c["by"].as_i64()).collect();
    assert_eq!(changes, [Some(1), Some(-2)]);
    let out = audits[0].file("trend.html");
    let ran = compare(&paths, &["-o", out.to_str().expect("UTF-8"), "-o", audits[0].file("trend.xlsx").to_str().expect("UTF-8")]);
    assert_eq!(ran.status, ExitStatus::Fine, "{}", ran.err);
    let html = fs::read_to_string(out).expect("written");
    let backwards = compare(&[paths[1], paths[0]], &[]).out.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(backwards.contains("2026-12-31 is later than 2026-06-30"), "{backwards}");
    // Two of one day are told apart by their place.
    assert!(html.contains("<svg") && html.contains("2026-12-31 (2)") && html.contains("2026-12-31 (3)"), "{html}");
}
