//! `rubric diff`: what changed in meaning, what that does to scores, and what changed in words alone.

use std::fs;

use getrouw::cli::ExitStatus;
use serde_json::Value;

use crate::program::{AuditFolder, getrouw, root};

/// What changes when a piece of the Dutch scale is put in the place of another: exit status and JSON.
fn changed(from: &str, to: &str) -> (ExitStatus, Value) {
    let audit = AuditFolder::new("integrated", "");
    let text = fs::read_to_string(root().join("rubrics/ips-nl-2015.yaml")).expect("readable");
    assert!(text.contains(from), "{from}");
    audit.write("new.yaml", text.replacen(from, to, 1));
    let ran =
        getrouw(&["--lang", "en", "rubric", "diff", "ips-nl-2015", audit.file("new.yaml").to_str().expect("UTF-8"), "--format", "json"]);
    (ran.status, serde_json::from_str(&ran.out).unwrap_or_else(|_| panic!("{}", ran.err)))
}

fn cases(diff: &Value) -> Vec<String> {
    let scores = diff["scores"].as_array().expect("scores");
    let of_item = |score: &Value| -> Vec<String> {
        score["cases"]
            .as_array()
            .expect("cases")
            .iter()
            .map(|case| {
                format!(
                    "{} {}: {} -> {}",
                    score["item"].as_str().expect("an item"),
                    case["answers"].as_str().expect("answers"),
                    case["old"],
                    case["new"]
                )
            })
            .collect()
    };
    scores.iter().flat_map(of_item).collect()
}

#[test]
fn a_rubric_does_not_differ_from_itself() {
    let (status, diff) = changed("rubric: 1", "rubric: 1");
    assert_eq!((status, &diff["meaning_changed"]), (ExitStatus::Fine, &false.into()));
    assert_eq!((diff["meaning"].as_array().map(Vec::len), diff["wording"].as_array().map(Vec::len)), (Some(0), Some(0)));
}

#[test]
fn a_copy_without_its_wording_is_compared_in_its_own_language() {
    let audit = AuditFolder::new("integrated", "");
    audit.write("old.yaml", fs::read(root().join("rubrics/ips-nl-2015.yaml")).expect("readable"));
    let old = audit.file("old.yaml");
    let old = old.to_str().expect("UTF-8");
    for (lang, said) in [
        ("nl", ""),
        ("en", "the words were compared in nl, the language that both have\n"),
        ("fr", "les mots ont été comparés en nl, la langue que les deux ont\n"),
    ] {
        for arguments in [[old, "ips-nl-2015"], ["ips-nl-2015", old]] {
            let ran = getrouw(&[&["--lang", lang, "rubric", "diff"], &arguments[..]].concat());
            assert_eq!((ran.status, ran.err.as_str(), ran.out.lines().count()), (ExitStatus::Fine, said, 2), "{lang}: {}", ran.out);
        }
    }
}

#[test]
fn words_in_two_languages_are_not_compared() {
    let audit = AuditFolder::new("integrated", "");
    let text = fs::read_to_string(root().join("rubrics/w2.yaml")).expect("readable");
    audit.write("nl.yaml", text.replacen("id: w2\n", "id: own\n", 1));
    audit.write("en.yaml", text.replacen("id: w2\n", "id: own\n", 1).replacen("language: nl", "language: en", 1));
    let [dutch, english] = ["nl.yaml", "en.yaml"].map(|name| audit.file(name).to_string_lossy().into_owned());
    let ran = getrouw(&["--lang", "en", "rubric", "diff", &dutch, &english, "--format", "json"]);
    let document: Value = serde_json::from_str(&ran.out).expect("JSON");
    assert_eq!(document["wording"].as_array().map(Vec::len), Some(0), "{document}");
    assert_eq!(ran.err, "the words were not compared: the two have no language in common\n");
}

#[test]
fn other_words_change_no_meaning() {
    let (status, diff) = changed("1: minder dan 60% van de werktijd", "1: onder 60% van de werktijd");
    assert_eq!((status, &diff["meaning_changed"]), (ExitStatus::Fine, &false.into()));
    assert_eq!(
        diff["wording"],
        serde_json::json!([{"part": "items.bezetting.2", "what": "anchors.1", "old": "minder dan 60% van de werktijd", "new": "onder 60% van de werktijd"}])
    );
}

/// Worked out by hand. Between 74 and 75 the middle is 74.5, which goes to the lower score; between 75 and 76 it is 75.5.
#[test]
fn a_moved_bound_says_exactly_which_figures_score_differently() {
    let (status, diff) = changed("2: 60-74, 3: 75-89, 4: 90-95", "2: 60-75, 3: 76-89, 4: 90-95");
    assert_eq!(status, ExitStatus::Failed);
    assert_eq!(cases(&diff), ["bezetting.2 vocational_time_pct > 74.5, <= 75.5: 3 -> 2"]);
    // Up to 25, and from 26: 25.5 is as far from both and takes the lower. With 24 and 25 that is 24.5.
    let (_, diff) = changed("4: 26-40, 5: \"<= 25\"", "4: 25-40, 5: \"<= 24\"");
    assert_eq!(cases(&diff), ["bezetting.1a clients_per_worker >= 24.5, < 25.5: 5 -> 4"]);
    // Days: a bound moved on one side only leaves a hole, whose figures go to the nearer range.
    let (_, diff) = changed("{1: \"<= 30\", 2: \"> 30, <= 39\"", "{1: \"< 30\", 2: \">= 30, <= 39\"");
    assert_eq!(cases(&diff), ["begeleiding.15 community_time_pct = 30: 1 -> 2"]);
}

#[test]
fn a_changed_count_says_how_many_components_score_differently() {
    let (_, diff) =
        changed("ranges: {1: 0-2, 2: \"3\", 3: \"4\", 4: \"5\", 5: \"6\"}", "ranges: {1: 0-1, 2: 2-3, 3: \"4\", 4: \"5\", 5: \"6\"}");
    assert_eq!(cases(&diff), ["begeleiding.16 2 of 6 components: 1 -> 2"]);
}

#[test]
fn a_changed_rule_or_cap_shows_answers_that_it_changes() {
    let (status, diff) =
        changed("- {unless: review_frequency >= monthly, at_most: 2,", "- {unless: review_frequency >= monthly, at_most: 1,");
    assert_eq!(status, ExitStatus::Failed);
    let cases = cases(&diff);
    assert!(
        !cases.is_empty() && cases.iter().all(|case| case.ends_with(": 2 -> 1") && case.contains("review_frequency = none")),
        "{cases:?}"
    );
    assert_eq!(diff["meaning"][0]["what"], "caps.unless review_frequency >= monthly");
}

#[test]
fn every_kind_of_change_of_meaning_is_told() {
    for (from, to, part, what) in [
        ("maximum: 130", "maximum: 130 ", "", ""),
        ("diverging: disputed", "diverging: allowed", "items.begeleiding.15", "diverging"),
        ("models: [separate, ips-a]", "models: [ips-a, separate]", "", ""),
        ("evidence: [BO, DS, INT, ISP]", "evidence: [DS, INT, ISP]", "items.begeleiding.11", "evidence"),
        (
            "origin: source, items: [organisatie.1, organisatie.2]",
            "origin: source, items: [organisatie.1]",
            "principles.integration",
            "items",
        ),
        ("applies_to: [figure]", "applies_to: [missing_item]", "rulings.2", "applies_to"),
        ("\nsections:", "\nbands: {origin: x, tracks: {ips-a: {laag: \"<= 64\", hoog: \">= 65\"}}}\n\nsections:", "bands", ""),
        ("kind: whole, unit: teams", "kind: number, unit: teams", "items.organisatie.1", "facts.teams"),
        ("unit: teams, from: 1,", "unit: teams,", "items.organisatie.1", "facts.teams"),
        ("beside: [broad]", "beside: []", "items.begeleiding.9b", "facts.breadth"),
        ("separate: disputed", "separate: forbidden", "items.bezetting.2", "diverging"),
        (
            "          - [breadth = all, includes_regular_fulltime = no]\n",
            "          - [breadth = all, includes_regular_fulltime = yes]\n",
            "items.begeleiding.9b",
            "contradictions.breadth = all; includes_regular_fulltime = yes",
        ),
        ("when: contacts_tracked = no, score: 2", "when: contacts_tracked = no, score: 1", "items.begeleiding.7", "score.without_figure"),
        ("score:\n          per_worker: {mean: mean_rating}", "score: judged", "items.begeleiding.8a", "score"),
        ("rulings: [\"7\", \"20\", \"30\"]", "rulings: []", "items.begeleiding.11", "rulings"),
    ] {
        let (status, diff) = changed(from, to);
        if part.is_empty() {
            assert_eq!(status, ExitStatus::Fine, "{from}: {}", diff["meaning"]);
            continue;
        }
        let told = diff["meaning"].as_array().expect("changes");
        assert!(told.iter().any(|change| change["part"] == part && change["what"] == what), "{from}: {told:?}");
        assert_eq!(status, ExitStatus::Failed, "{from}");
    }
}

#[test]
fn two_scales_show_what_came_and_what_went() {
    let ran = getrouw(&["--lang", "nl", "rubric", "diff", "w2", "arbeidszorg-principles"]);
    assert_eq!(ran.status, ExitStatus::Failed);
    assert!(ran.out.contains("items.w2.5") && ran.out.contains("tracks.workplace"), "{}", ran.out);
    let gone = getrouw(&["rubric", "diff", "w2", "nowhere.yaml"]);
    assert_eq!((gone.status, gone.out.as_str()), (ExitStatus::Error, ""));
}

#[test]
fn the_page_reads_in_the_terms_of_the_file() {
    let audit = AuditFolder::new("integrated", "");
    let text = fs::read_to_string(root().join("rubrics/ips-nl-2015.yaml")).expect("readable");
    audit.write("new.yaml", text.replacen("2: 60-74, 3: 75-89", "2: 60-75, 3: 76-89", 1));
    let ran = getrouw(&["--lang", "en", "rubric", "diff", "ips-nl-2015", audit.file("new.yaml").to_str().expect("UTF-8")]);
    for part in ["Changes of meaning", "score.ranges.3", "75-89", "76-89", "bezetting.2: vocational_time_pct > 74.5, <= 75.5: 3 -> 2"] {
        assert!(ran.out.contains(part), "{part}: {}", ran.out);
    }
}
