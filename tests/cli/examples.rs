//! Every example gives the report that stands beside it, byte for byte.

use std::fs;

use getrouw::cli::ExitStatus;
use tempfile::TempDir;

use crate::program::{getrouw, hold, root, without};

/// The examples with the language of their readers.
const SOUND: [(&str, &str); 4] =
    [("beside-the-scale", "nl"), ("integrated-complete", "nl"), ("employment-excel", "nl"), ("separate-diverging", "fr")];

#[test]
fn every_example_gives_its_reports() {
    for (name, lang) in SOUND {
        let folder = root().join("examples").join(name);
        let out = TempDir::new().expect("a folder");
        let path = |file: &str| out.path().join(file).to_str().expect("UTF-8").to_owned();
        let mut files = vec!["report.md", "report.json", "report.csv"];
        // One as a page too: the others would only say the same again.
        if name == "integrated-complete" {
            files.push("report.html");
        }
        let day = ["--date".to_owned(), "2026-09-30".to_owned()];
        let mut arguments = vec!["--lang".to_owned(), lang.to_owned(), "report".to_owned(), folder.to_str().expect("UTF-8").to_owned()];
        arguments.extend(day);
        arguments.extend(files.iter().flat_map(|file| ["-o".to_owned(), path(file)]));
        let ran = getrouw(&arguments);
        assert_eq!((ran.status, ran.out.as_str()), (ExitStatus::Fine, ""), "{name}: {}", ran.err);
        for file in files {
            hold(&folder.join("expected").join(file), &fs::read(path(file)).expect("written"));
        }
    }
}

#[test]
fn every_example_gives_its_screen() {
    let in_english = [("integrated-complete", "en")];
    for (name, lang) in SOUND.into_iter().chain(in_english) {
        let folder = root().join("examples").join(name);
        let ran = getrouw(&["--lang", lang, "score", folder.to_str().expect("UTF-8")]);
        assert_eq!((ran.status, ran.err.as_str()), (ExitStatus::Fine, ""), "{name}");
        hold(&folder.join("expected").join(format!("score.{lang}.txt")), ran.out.as_bytes());
    }
}

#[test]
fn the_example_before_a_visit_gives_its_preparation() {
    let folder = root().join("examples/before-the-visit");
    let out = TempDir::new().expect("a folder");
    let path = |file: &str| out.path().join(file).to_str().expect("UTF-8").to_owned();
    let (md, ics) = (path("preparation.md"), path("visit.ics"));
    let ran = getrouw(&["--lang", "nl", "prepare", folder.to_str().expect("UTF-8"), "--date", "2026-09-01", "-o", &md, "-o", &ics]);
    assert_eq!(ran.status, ExitStatus::Fine, "{}", ran.err);
    for (file, path) in [("preparation.md", md), ("visit.ics", ics)] {
        hold(&folder.join("expected").join(file), &fs::read(path).expect("written"));
    }
}

#[test]
fn the_example_over_time_gives_its_comparison() {
    let folder = root().join("examples/over-time");
    let out = TempDir::new().expect("a folder");
    let path = |file: &str| out.path().join(file).to_str().expect("UTF-8").to_owned();
    let at = |name: &str| folder.join(name).to_str().expect("UTF-8").to_owned();
    let (md, html) = (path("comparison.md"), path("comparison.html"));
    let reviews = [at("2025.yaml"), at("audit.yaml")];
    let ran = getrouw(&["--lang", "nl", "compare", &reviews[0], &reviews[1], "--date", "2026-09-30", "-o", &md, "-o", &html]);
    assert_eq!(ran.status, ExitStatus::Fine, "{}", ran.err);
    for (file, path) in [("comparison.md", md), ("comparison.html", html)] {
        hold(&folder.join("expected").join(file), &fs::read(path).expect("written"));
    }
}

#[test]
fn the_example_over_time_gives_its_plan_and_its_page() {
    let folder = root().join("examples/over-time");
    let out = TempDir::new().expect("a folder");
    let path = |file: &str| out.path().join(file).to_str().expect("UTF-8").to_owned();
    let example = folder.to_str().expect("UTF-8");
    let (md, csv, json, html) = (path("plan.md"), path("actions.csv"), path("plan.json"), path("one-page.html"));
    let plan = ["--lang", "nl", "plan", example, "--target", "115", "--date", "2026-09-30", "-o", &md, "-o", &csv, "-o", &json];
    let page = ["--lang", "nl", "report", example, "--audience", "steering", "--one-page", "--date", "2026-09-30", "-o", &html];
    for arguments in [&plan[..], &page[..]] {
        let ran = getrouw(arguments);
        assert_eq!(ran.status, ExitStatus::Fine, "{}", ran.err);
    }
    for (file, path) in [("plan.md", md), ("actions.csv", csv), ("plan.json", json), ("one-page.html", html)] {
        hold(&folder.join("expected").join(file), &fs::read(path).expect("written"));
    }
}

#[test]
fn the_examples_of_agreement_give_what_is_told_of_them() {
    let out = TempDir::new().expect("a folder");
    for (name, lang, files) in [("two-raters", "nl", &["agreement.md", "agreement.json"][..]), ("several-programmes", "en", &["study.md"])]
    {
        let folder = root().join("examples").join(name);
        for file in files {
            let path = out.path().join(file).to_str().expect("UTF-8").to_owned();
            // As it is named from the folder of the project.
            let audit = format!("examples/{name}");
            let ran = getrouw(&["--lang", lang, "agree", &audit, "--date", "2026-09-30", "-o", &path]);
            assert_eq!(ran.status, ExitStatus::Fine, "{}", ran.err);
            hold(&folder.join("expected").join(file), &fs::read(&path).expect("written"));
        }
    }
}

#[test]
fn the_totals_of_the_examples_are_those_added_up_by_hand() {
    for (name, totals) in [
        (
            "integrated-complete",
            &[("ips-a", 113, 26, 113, 113, Some("86.9"), Some("83.7")), ("ips-o", 105, 25, 105, 105, Some("84.0"), Some("80.0"))][..],
        ),
        ("employment-excel", &[("ips-a", 44, 13, 57, 109, None, None)]),
        (
            "separate-diverging",
            &[("ips-a", 89, 26, 89, 89, Some("68.5"), Some("60.6")), ("ips-o", 69, 25, 69, 69, Some("55.2"), Some("44.0"))],
        ),
    ] {
        let folder = root().join("examples").join(name);
        let ran = getrouw(&["score", folder.to_str().expect("UTF-8"), "--format", "json"]);
        let scorecard: serde_json::Value = serde_json::from_str(&ran.out).expect("JSON");
        let tracks = scorecard["tracks"].as_array().expect("tracks");
        let found: Vec<_> = tracks
            .iter()
            .map(|track| {
                let number = |name: &str| track[name].as_i64().expect(name);
                let text = |name: &str| track[name].as_str();
                (
                    text("id").expect("an id"),
                    number("total"),
                    number("scored"),
                    number("lowest_possible"),
                    number("highest_possible"),
                    text("percent_of_maximum"),
                    text("percent_of_range"),
                )
            })
            .collect();
        assert_eq!(found, totals, "{name}");
    }
}

#[test]
fn the_broken_example_shows_every_fault_at_once_and_writes_nothing() {
    let folder = root().join("examples/broken");
    let audit = folder.to_str().expect("UTF-8");
    let check = getrouw(&["check", audit]);
    assert_eq!((check.status, check.out.as_str()), (ExitStatus::Error, ""));
    hold(&folder.join("expected/check.nl.txt"), check.err.as_bytes());
    let score = getrouw(&["score", audit]);
    assert_eq!((score.status, score.out, score.err), (ExitStatus::Error, String::new(), check.err));
    let out = TempDir::new().expect("a folder");
    let report = out.path().join("report.md");
    assert_eq!(getrouw(&["report", audit, "-o", report.to_str().expect("UTF-8")]).status, ExitStatus::Error);
    assert_eq!(fs::read_dir(out.path()).expect("a folder").count(), 0);
}

#[test]
fn records_and_judged_items_give_the_scorecard_of_the_hand_made_evidence() {
    let folder = root().join("examples/integrated-complete");
    let scorecard = |file: &str| -> serde_json::Value {
        let ran = getrouw(&["score", folder.join(file).to_str().expect("UTF-8"), "--format", "json"]);
        assert_eq!(ran.status, ExitStatus::Fine, "{}", ran.err);
        let scorecard: serde_json::Value = serde_json::from_str(&ran.out).expect("JSON");
        // They were made from other files, and what is measured has no code, no rater and no note, and tells in how many weeks it was seen.
        let mut scorecard = without(&scorecard, &["inputs", "places", "sources", "raters", "notes"]);
        let warnings = scorecard["warnings"].as_array_mut().expect("warnings");
        warnings.retain(|warning| warning["code"] != "weeks-with-contact");
        scorecard
    };
    let judged = fs::read_to_string(folder.join("judged.csv")).expect("readable");
    assert!(!judged.contains("contacts_per_week") && judged.contains("review_frequency"));
    assert!(scorecard("from-records.yaml") == scorecard("audit.yaml"));
}

#[test]
fn the_example_with_records_gives_its_facts_and_outcomes() {
    let folder = root().join("examples/integrated-complete");
    let audit = folder.join("from-records.yaml");
    let audit = audit.to_str().expect("UTF-8");
    for lang in ["nl", "en", "fr"] {
        for command in ["measure", "outcomes"] {
            let ran = getrouw(&["--lang", lang, command, audit]);
            assert_eq!((ran.status, ran.err.as_str()), (ExitStatus::Fine, ""), "{command}");
            hold(&folder.join(format!("expected/{command}.{lang}.txt")), ran.out.as_bytes());
        }
    }
}
