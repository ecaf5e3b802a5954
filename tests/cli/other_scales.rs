//! Scales that the format holds besides the Dutch one: ranges, means, percentages, codes, minimums, checklists, several at once.

use std::fs;

use getrouw::cli::ExitStatus;
use serde_json::Value;

use crate::program::{AuditFolder, getrouw, root};

const SYNTHETIC: &str = include_str!("synthetic.yaml");

/// An audit on the synthetic scale, changed as asked, with these rows.
fn synthetic(change: impl Fn(String) -> String, rows: &[&str]) -> AuditFolder {
    let audit = AuditFolder::new("plain", format!("item,fact,value,note\n{}\n", rows.join("\n")));
    audit.write("scale.yaml", change(SYNTHETIC.to_owned()));
    audit.write("audit.yaml", "audit: 1\nprogramme: Proef\nrubric: scale.yaml\nmodel: plain\nevidence: [evidence.csv]\n");
    audit
}

fn track(audit: &AuditFolder) -> Value {
    audit.scorecard().track("all").clone()
}

#[test]
fn the_synthetic_scale_keeps_every_rule() {
    let audit = synthetic(|text| text, &[]);
    let ran = getrouw(&["--lang", "en", "rubric", "check", "--deny", "all", audit.file("scale.yaml").to_str().expect("UTF-8")]);
    assert_eq!((ran.status, ran.out.as_str()), (ExitStatus::Fine, ""));
}

/// 4 + 3 + 3 + 3 is 13 of 4 items: a mean of 3.25, 13 of 15 and 10 of the 12 between 3 and 15.
#[test]
fn a_mean_and_both_percentages_are_told_by_name() {
    let rows = ["core.1,score,4,", "core.2,share,59.99,", "core.3,score,3,", "core.4,score,3,"];
    let audit = synthetic(|text| text, &rows);
    let total = track(&audit);
    assert_eq!(total["reported"], serde_json::json!({"kind": "mean", "value": "3.25", "exact": "3.25"}));
    assert_eq!((&total["total"], &total["maximum"]), (&13.into(), &15.into()));
    assert_eq!((&total["percent_of_maximum"], &total["percent_of_range"]), (&"86.7".into(), &"83.3".into()));
    assert_eq!(total["band"]["id"], "established");
    let screen = audit.run(&["score", "AUDIT"]).out;
    for part in [
        "Mean",
        "59.99% (40 to under 60%)",
        "3.25",
        "86.7%",
        "83.3%",
        "This scale reports the mean of its item scores.",
        "The fidelity bands come from:",
    ] {
        assert!(screen.contains(part), "{part}: {screen}");
    }
    for (total, kind, exact) in [("percent_of_maximum", "percent_of_maximum", "260/3"), ("percent_of_range", "percent_of_range", "250/3")] {
        let bands = "all: {low: \"< 85\", high: \">= 85\"}";
        let audit = synthetic(
            |text| {
                let bands_before = "all: {beginning: \"< 2.5\", established: \">= 2.5, < 3.5\", full: \">= 3.5\"}";
                text.replace("total: mean", &format!("total: {total}"))
                    .replace("  on: mean\n", "")
                    .replace(bands_before, bands)
                    .replace("for: full", "for: high")
            },
            &rows,
        );
        let found = track(&audit);
        assert_eq!((&found["reported"]["kind"], &found["reported"]["exact"]), (&kind.into(), &exact.into()));
        assert_eq!(found["band"]["id"], if total == "percent_of_range" { "low" } else { "high" });
    }
}

#[test]
fn half_open_bands_take_the_figure_at_their_lower_end_alone() {
    // With 1 to 4 on three items and 0 to 3 on the fourth: 10 of 4 is 2.5, and 14 of 4 is 3.5.
    for (scores, share, band) in
        [([4, 2, 2], 39, "established"), ([3, 2, 2], 39, "beginning"), ([4, 4, 3], 40, "full"), ([4, 4, 2], 40, "established")]
    {
        let rows = [
            format!("core.1,score,{},", scores[0]),
            format!("core.2,share,{share},"),
            format!("core.3,score,{},", scores[1]),
            format!("core.4,score,{},", scores[2]),
        ];
        let audit = synthetic(|text| text, &rows.iter().map(String::as_str).collect::<Vec<_>>());
        assert_eq!(track(&audit)["band"]["id"], band, "{scores:?}");
    }
}

#[test]
fn a_minimum_that_is_not_met_keeps_a_programme_out_of_its_band() {
    let audit = synthetic(|text| text, &["core.1,score,2,", "core.2,share,90,", "core.3,score,4,", "core.4,score,3,"]);
    assert_eq!(track(&audit)["band"]["id"], "established");
    let audit = synthetic(
        |text| text.replace("core.1, at_least: 3", "core.1, at_least: 4"),
        &["core.1,score,3,", "core.2,share,90,", "core.3,score,4,", "core.4,score,3,"],
    );
    let total = track(&audit);
    // 14 of 4 is 3.5, which is full but for the minimum.
    assert_eq!((&total["reported"]["value"], &total["band"]["id"]), (&"3.50".into(), &"established".into()));
    assert_eq!(
        total["minimums"][0],
        serde_json::json!({"item": "core.1", "at_least": 4, "band": "full", "met": false, "origin": "an invented state"})
    );
    assert_eq!(total["minimums"][1]["met"], true);
    let screen = audit.run(&["score", "AUDIT"]).out;
    assert!(screen.contains("Lowest scores of single items") && screen.contains("not met"), "{screen}");
}

#[test]
fn a_band_that_a_minimum_may_still_withhold_is_not_certain() {
    let rows = ["core.2,share,90,", "core.3,score,4,", "core.4,score,3,"];
    let audit = synthetic(|text| text, &rows);
    let total = track(&audit);
    assert_eq!((&total["band"], &total["minimums"][0]["met"]), (&Value::Null, &Value::Null));
}

#[test]
fn insufficient_data_is_neither_missing_nor_a_score() {
    let audit = synthetic(|text| text, &["core.1,score,9,no notes were kept", "core.2,share,90,", "core.4,score,0,"]);
    let scorecard = audit.scorecard();
    let status = |item| scorecard.item(item, "all")["status"].clone();
    assert_eq!((status("core.1"), status("core.3"), status("core.4")), ("insufficient_data".into(), "missing".into(), "scored".into()));
    assert_eq!((scorecard.score("core.1", "all"), scorecard.score("core.4", "all")), (None, Some(0)));
    let total = scorecard.track("all");
    assert_eq!((&total["scored"], &total["insufficient"], &total["reported"]), (&2.into(), &1.into(), &Value::Null));
    // 4 and 0 are there; two items from 1 to 4 are open.
    assert_eq!((&total["lowest_possible"], &total["highest_possible"]), (&6.into(), &12.into()));
    let screen = audit.run(&["score", "AUDIT"]).out;
    assert!(screen.contains("(9)") && screen.contains("code 9: not enough data to rate"), "{screen}");
    assert_eq!(audit.run(&["score", "AUDIT", "--require-complete"]).status, ExitStatus::Failed);
}

#[test]
fn insufficient_data_against_facts_that_give_a_score_needs_a_note() {
    assert_eq!(
        synthetic(|text| text, &["core.2,share,90,", "core.2,score,9,"]).faults(),
        ["insufficient-against-facts @ evidence.csv, row 3"]
    );
    let audit = synthetic(|text| text, &["core.2,share,90,", "core.2,score,9,the shares were guessed"]);
    let scorecard = audit.scorecard();
    assert_eq!(scorecard.item("core.2", "all")["status"], "insufficient_data");
    assert_eq!((&scorecard.item("core.2", "all")["computed"], scorecard.warnings()), (&4.into(), vec!["insufficient-overrides-facts"]));
}

#[test]
fn a_rating_outside_the_range_of_its_own_item_is_an_error() {
    let faults = synthetic(|text| text, &["core.1,score,0,", "core.4,score,4,"]).faults();
    assert_eq!(faults, ["rating-outside @ evidence.csv, row 2, column value", "rating-outside @ evidence.csv, row 3, column value"]);
}

#[test]
fn a_gate_is_held_against_what_the_scale_reports() {
    let audit = synthetic(|text| text, &["core.1,score,4,", "core.2,share,59,", "core.3,score,3,", "core.4,score,3,"]);
    assert_eq!(audit.run(&["score", "AUDIT", "--fail-under", "3.25"]).status, ExitStatus::Fine);
    assert_eq!(audit.run(&["score", "AUDIT", "--fail-under", "3.26"]).status, ExitStatus::Failed);
    // Of an incomplete sheet the lowest mean still possible counts: (4 + 3 + 3 + 0) / 4.
    let audit = synthetic(|text| text, &["core.1,score,4,", "core.2,share,59,", "core.3,score,3,"]);
    assert_eq!(audit.run(&["score", "AUDIT", "--fail-under", "2.5"]).status, ExitStatus::Fine);
    assert_eq!(audit.run(&["score", "AUDIT", "--fail-under", "2.51"]).status, ExitStatus::Failed);
}

#[test]
fn a_checklist_says_nothing_but_what_is_there() {
    let audit = AuditFolder::new("w2", "item,fact,value\nw2.1,present,ja\nw2.2,present,nee\n");
    audit.write("audit.yaml", "audit: 1\nprogramme: Proef\nrubric: w2\nmodel: w2\nevidence: [evidence.csv]\n");
    let total = audit.scorecard().track("w2").clone();
    assert_eq!((&total["total"], &total["maximum"], &total["scored"]), (&1.into(), &6.into(), &2.into()));
    assert_eq!((&total["percent_of_maximum"], &total["percent_of_range"], &total["band"]), (&Value::Null, &Value::Null, &Value::Null));
    let report = audit.file("report.md");
    let ran = getrouw(&["--lang", "en", "report", audit.path(), "-o", report.to_str().expect("UTF-8")]);
    assert_eq!(ran.status, ExitStatus::Fine, "{}", ran.err);
    let report = fs::read_to_string(report).expect("written");
    assert!(report.contains("This is a checklist: the number of items present is not a verdict."), "{report}");
    assert!(!report.contains('%') && !report.contains("Band"), "{report}");
}

#[test]
fn the_duration_of_a_trajectory_counts_from_its_first_to_its_outer_limit() {
    for (months, score) in [("2.9", 0), ("3", 1), ("18", 1), ("24", 1), ("24.1", 0)] {
        let audit = AuditFolder::new("trajectory", format!("item,fact,value\ntrajectory.6,months,{months}\n"));
        audit.write(
            "audit.yaml",
            "audit: 1\nprogramme: Proef\nrubric: activation-trajectory\nmodel: trajectory\nevidence: [evidence.csv]\n",
        );
        assert_eq!(audit.scorecard().scores("trajectory.6"), [score], "{months}");
    }
}

/// Two scales of which both have an item `core.1`, and one shipped.
fn several(evidence: &str) -> AuditFolder {
    let audit = AuditFolder::new("plain", evidence);
    audit.write("one.yaml", SYNTHETIC);
    audit.write(
        "two.yaml",
        SYNTHETIC
            .replace("id: synthetic", "id: other")
            .replace("id: all,", "id: whole,")
            .replace("[all]", "[whole]")
            .replace("    all:", "    whole:"),
    );
    audit.write(
        "audit.yaml",
        "audit: 1\nprogramme: Proef\nrubrics:\n  - {rubric: one.yaml, model: plain}\n  - {rubric: two.yaml, model: plain}\n  - {rubric: w2, model: w2}\nevidence: [evidence.csv]\n",
    );
    audit
}

#[test]
fn several_scales_are_scored_apart_and_never_added() {
    let audit = several("rubric,item,fact,value\nsynthetic,core.1,score,4\nOTHER,core.1,score,2\n,w2.1,present,yes\n");
    let ran = audit.run(&["score", "AUDIT", "--format", "json"]);
    assert_eq!(ran.status, ExitStatus::Fine, "{}", ran.err);
    let document: Value = serde_json::from_str(&ran.out).expect("JSON");
    assert_eq!(document["schema"], "getrouw.scorecards/1");
    let totals: Vec<(String, i64)> = document["scorecards"]
        .as_array()
        .expect("scorecards")
        .iter()
        .map(|card| (card["rubric"]["id"].as_str().expect("an id").to_owned(), card["tracks"][0]["total"].as_i64().expect("a total")))
        .collect();
    assert_eq!(totals, [("synthetic".to_owned(), 4), ("other".to_owned(), 2), ("w2".to_owned(), 1)]);
    let report = audit.file("report.md");
    assert_eq!(getrouw(&["--lang", "en", "report", audit.path(), "-o", report.to_str().expect("UTF-8")]).status, ExitStatus::Fine);
    let report = fs::read_to_string(report).expect("written");
    assert_eq!(report.lines().filter(|line| line.starts_with("# ")).count(), 3);
    assert_eq!(report.matches("Their totals are never added").count(), 3);
    let flat = audit.run(&["score", "AUDIT", "--format", "csv"]).out;
    assert!(flat.contains("\nother,core.1,") && flat.contains("\nw2,w2.1,"), "{flat}");
}

#[test]
fn a_warning_about_an_item_of_one_scale_stands_in_no_report_of_another() {
    let audit =
        several("rubric,item,fact,value,note\nsynthetic,core.2,share,50,\nsynthetic,core.2,score,4,seen twice\n,w2.1,present,yes,\n");
    let ran = audit.run(&["score", "AUDIT", "--format", "json"]);
    let document: Value = serde_json::from_str(&ran.out).expect("JSON");
    let warned = |card: usize| {
        let warnings = document["scorecards"][card]["warnings"].as_array().expect("warnings");
        warnings.iter().any(|warning| warning["code"] == "rating-overrides-facts")
    };
    assert_eq!((warned(0), warned(2)), (true, false));
    assert_eq!(audit.faults(), ["rating-overrides-facts @ evidence.csv, row 3"]);
}

#[test]
fn an_item_of_several_scales_must_say_of_which() {
    let faults = several("item,fact,value\ncore.1,score,4\n").faults();
    assert_eq!(faults, ["ambiguous-item @ evidence.csv, row 2, column item"]);
    let faults = several("rubric,item,fact,value\nnowhere,core.1,score,4\nw2,core.1,score,4\n").faults();
    assert_eq!(faults, ["unknown-rubric @ evidence.csv, row 2, column rubric", "unknown-item @ evidence.csv, row 3, column item"]);
}

#[test]
fn a_gate_on_several_scales_must_say_of_which() {
    let audit = several("rubric,item,fact,value\nsynthetic,core.1,score,4\n");
    for (gate, status) in [
        ("1", ExitStatus::Error),
        ("whole=0", ExitStatus::Fine),
        ("all=0", ExitStatus::Fine),
        ("synthetic/all=1.5", ExitStatus::Fine),
        ("synthetic/all=1.51", ExitStatus::Failed),
        ("w2/all=1", ExitStatus::Error),
    ] {
        assert_eq!(audit.run(&["score", "AUDIT", "--fail-under", gate]).status, status, "{gate}");
    }
}

#[test]
fn an_audit_names_its_scales_in_one_way() {
    let audit = several("item,fact,value\n");
    let head = "audit: 1\nprogramme: Proef\nevidence: [evidence.csv]\n";
    for (scales, fault) in [
        (
            "rubric: w2\nmodel: w2\nrubrics:\n  - {rubric: one.yaml, model: plain}\n",
            vec!["rubric-named-beside @ audit.yaml:4:1", "rubric-named-beside @ audit.yaml:5:1"],
        ),
        ("rubrics:\n  - {rubric: w2, model: w2}\n  - {rubric: w2, model: w2}\n", vec!["doubled-file @ audit.yaml:6:14"]),
        ("rubric: w2\n", vec!["missing-key @ audit.yaml:1:1"]),
        ("rubrics:\n  - {rubric: w2, model: w3}\n", vec!["unknown-model @ audit.yaml:5:25"]),
    ] {
        audit.write("audit.yaml", format!("{head}{scales}"));
        assert_eq!(audit.faults(), fault, "{scales}");
    }
}

#[test]
fn an_overlay_goes_to_the_scale_that_it_is_for() {
    let audit = several("item,fact,value\nw2.1,present,yes\n");
    audit.write("own.yaml", "wording: 1\nrubric: w2\nlanguage: en\nitems:\n  w2.1: {title: Open to all}\n");
    let text = fs::read_to_string(audit.file("audit.yaml")).expect("readable");
    audit.write("audit.yaml", format!("{text}overlays: [own.yaml]\n"));
    let screen = audit.run(&["score", "AUDIT"]).out;
    assert_eq!(screen.matches("Open to all").count(), 1, "{screen}");
}

#[test]
fn explaining_an_item_of_several_scales_shows_each() {
    let folder = root().join("examples/beside-the-scale");
    let ran = getrouw(&["--lang", "en", "explain", folder.to_str().expect("UTF-8"), "full.2"]);
    assert_eq!(ran.status, ExitStatus::Fine, "{}", ran.err);
    assert!(ran.out.starts_with("Checklist for the integration of care and work: full.2 Same location"), "{}", ran.out);
    let both = several("rubric,item,fact,value\nsynthetic,core.1,score,4\nother,core.1,score,2\n").run(&["explain", "AUDIT", "core.1"]);
    assert_eq!(both.out.matches("Synthetic scale: core.1 Judged").count(), 2, "{}", both.out);
}
