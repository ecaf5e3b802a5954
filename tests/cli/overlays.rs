//! Overlays: words and bands of an organisation's own, and nothing else.

use getrouw::cli::ExitStatus;

use crate::program::{AuditFolder, getrouw, root};

fn with_overlay(overlay: &str) -> AuditFolder {
    let audit = AuditFolder::of_rows("ips-a", &["organisatie.4 - score 4"]);
    audit.write(
        "audit.yaml",
        "audit: 1\nprogramme: Proef\nrubric: ips-nl-2015\nmodel: ips-a\nevidence: [evidence.csv]\noverlays: [eigen.yaml]\n",
    );
    audit.write("eigen.yaml", overlay);
    audit
}

const BANDS: &str =
    "bands:\n  origin: Leernetwerk Voorbeeld, 2026\n  tracks:\n    ips-a: {laag: \"<= 64\", midden: 65-99, hoog: \">= 100\"}\n";

#[test]
fn an_overlay_replaces_words_and_the_report_names_it() {
    let audit = with_overlay(
        "wording: 1\nrubric: ips-nl-2015\nlanguage: nl\norigin: Organisatie Voorbeeld\nitems:\n  organisatie.4:\n    title: Eigen titel\n    anchors: {4: eigen tekst bij vier}\n",
    );
    let report = audit.file("report.md");
    let ran = getrouw(&["report", audit.path(), "-o", report.to_str().expect("UTF-8")]);
    assert_eq!(ran.status, ExitStatus::Fine, "{}", ran.err);
    let text = std::fs::read_to_string(report).expect("written");
    for part in
        ["organisatie.4 Eigen titel", "eigen tekst bij vier", "**Tekstbestand**: eigen.yaml (Organisatie Voorbeeld)", "| eigen.yaml |"]
    {
        assert!(text.contains(part), "{part}");
    }
}

#[test]
fn an_overlay_in_another_language_leaves_the_words_alone() {
    let audit = with_overlay("wording: 1\nrubric: ips-nl-2015\nlanguage: fr\nitems:\n  organisatie.4: {title: Titre propre}\n");
    assert!(!audit.run(&["score", "AUDIT"]).out.contains("Titre propre"));
    assert_eq!(audit.scorecard().0["overlays"].as_array().map(Vec::len), Some(0));
}

#[test]
fn an_overlay_can_add_bands_with_their_origin() {
    let text = format!("wording: 1\nrubric: ips-nl-2015\nlanguage: nl\n{BANDS}");
    let audit = with_overlay(&text);
    let complete = root().join("examples/employment-excel");
    let scorecard = audit.scorecard();
    // 4 points on one item: from 29 to 129 is still possible, over three bands.
    assert_eq!(scorecard.track("ips-a")["band"], serde_json::Value::Null);
    assert!(audit.run(&["score", "AUDIT"]).out.contains("Leernetwerk Voorbeeld, 2026"));

    audit.write("bewijs.csv", std::fs::read(complete.join("bewijs.csv")).expect("readable"));
    audit.write(
        "rest.csv",
        format!(
            "item,fact,value\n{}",
            [
                "organisatie.1",
                "organisatie.4",
                "organisatie.6",
                "organisatie.8",
                "begeleiding.1a",
                "begeleiding.3a",
                "begeleiding.8a",
                "begeleiding.10",
                "begeleiding.12",
                "begeleiding.13",
                "begeleiding.14",
                "begeleiding.15"
            ]
            .map(|item| format!("{item},score,2\n"))
            .concat()
        ),
    );
    audit.write(
        "audit.yaml",
        "audit: 1\nprogramme: Proef\nrubric: ips-nl-2015\nmodel: ips-a\nevidence: [bewijs.csv, rest.csv]\noverlays: [eigen.yaml]\n",
    );
    // 44 + 12 x 2 = 68, and one item is missing: 69 to 73 is all in one band.
    let scorecard = audit.scorecard();
    let total = scorecard.track("ips-a");
    assert_eq!([&total["total"], &total["lowest_possible"], &total["highest_possible"]], [68, 69, 73]);
    assert_eq!((&total["band"]["name"], &total["band"]["origin"]), (&"midden".into(), &"Leernetwerk Voorbeeld, 2026".into()));
}

#[test]
fn an_overlay_can_change_no_number_rule_item_or_track() {
    let head = "wording: 1\nrubric: ips-nl-2015\nlanguage: nl\n";
    for (text, faults) in [
        ("items:\n  organisatie.9: {title: x}\n", vec!["unknown-name @ eigen.yaml:5:3"]),
        ("items:\n  organisatie.2: {score: {count: {}}}\n", vec!["unknown-key @ eigen.yaml:5:19"]),
        ("items:\n  organisatie.2: {facts: {new_fact: x}}\n", vec!["unknown-name @ eigen.yaml:5:27"]),
        ("items:\n  organisatie.4: {anchors: {6: x}}\n", vec!["unknown-name @ eigen.yaml:5:29"]),
        ("tracks: {ips-x: x}\n", vec!["unknown-name @ eigen.yaml:4:10"]),
        ("scale: {lowest: 0, highest: 9}\n", vec!["unknown-key @ eigen.yaml:4:1"]),
        (
            "bands: {origin: \"\", tracks: {ips-a: {laag: \"<= 64\", hoog: \">= 64\"}}}\n",
            vec!["origin-missing @ eigen.yaml:4:17", "ranges-overlap @ eigen.yaml:4:60"],
        ),
        ("bands: {origin: x, tracks: {ips-a: {laag: \"<= 64\", hoog: \">= 70\"}}}\n", vec!["ranges-hole @ eigen.yaml:4:58"]),
    ] {
        let mut found = with_overlay(&format!("{head}{text}")).faults();
        // A name is told where it stands: at its value, and the line is what matters.
        found.iter_mut().for_each(|fault| *fault = line_of(fault));
        assert_eq!(found, faults.iter().map(|fault| line_of(fault)).collect::<Vec<_>>(), "{text}");
    }
    assert_eq!(with_overlay("wording: 1\nrubric: another\nlanguage: nl\n").faults(), ["other-rubric @ eigen.yaml:2:9"]);
}

fn line_of(fault: &str) -> String {
    fault.rsplit_once(':').map_or(fault, |(start, _)| start).to_owned()
}

#[test]
fn an_overlay_can_demand_lowest_scores_of_single_items() {
    let demands = "minimums:\n  origin: Overheid Voorbeeld, 2026\n  items:\n    - {item: organisatie.4, at_least: 4}\n    - {item: begeleiding.8a, at_least: 3, for: hoog}\n";
    let audit = with_overlay(&format!("wording: 1\nrubric: ips-nl-2015\nlanguage: fr\n{BANDS}{demands}"));
    let total = audit.scorecard().track("ips-a").clone();
    assert_eq!((&total["minimums"][0]["met"], &total["minimums"][1]["met"]), (&true.into(), &serde_json::Value::Null));
    assert_eq!(total["minimums"][1]["origin"], "Overheid Voorbeeld, 2026");
    assert!(audit.run(&["score", "AUDIT"]).out.contains("Overheid Voorbeeld, 2026"));

    let audit = with_overlay(&format!("wording: 1\nrubric: ips-nl-2015\nlanguage: nl\n{}", demands.replace("at_least: 4", "at_least: 9")));
    let faults: Vec<String> = audit.faults().iter().map(|fault| line_of(fault)).collect();
    // A minimum for a band that nobody defined, and a score that the scale does not have.
    assert_eq!(faults, ["score-outside @ eigen.yaml:7", "unknown-name @ eigen.yaml:8"]);
}

#[test]
fn a_track_without_bands_is_not_said_to_wait_for_one() {
    let audit = AuditFolder::new("integrated", "item,fact,value\norganisatie.4,score,4\n");
    audit.write(
        "audit.yaml",
        "audit: 1\nprogramme: Proef\nrubric: ips-nl-2015\nmodel: integrated\nevidence: [evidence.csv]\noverlays: [eigen.yaml]\n",
    );
    audit.write("eigen.yaml", format!("wording: 1\nrubric: ips-nl-2015\nlanguage: nl\n{BANDS}"));
    let screen = audit.run(&["score", "AUDIT"]).out;
    let row =
        |track: &str| screen.lines().find(|line| line.trim_start().starts_with(&format!("{track}   "))).expect(track).trim_end().to_owned();
    assert!(!row("IPS-A").ends_with('–') && row("IPS-O").ends_with('–'), "{screen}");
}
