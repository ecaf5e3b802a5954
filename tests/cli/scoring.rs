//! What the rulings ask of a scorecard beyond the scores themselves.

use getrouw::cli::ExitStatus;

use crate::program::{AuditFolder, codes};

fn faults(model: &str, rows: &[&str]) -> Vec<String> {
    AuditFolder::of_rows(model, rows).faults()
}

#[test]
fn a_forbidden_divergence_is_an_error_that_names_both_scores() {
    for item in [
        "organisatie.4",
        "organisatie.2",
        "organisatie.5",
        "organisatie.8",
        "bezetting.2",
        "begeleiding.7",
        "bezetting.1a",
        "organisatie.1",
    ] {
        let rows = [format!("{item} ips-a score 4"), format!("{item} ips-o score 3")];
        let audit = AuditFolder::of_rows("integrated", &[&rows[0], &rows[1]]);
        let ran = audit.run(&["score", "AUDIT"]);
        assert_eq!((ran.status, ran.out.as_str()), (ExitStatus::Error, ""), "{item}");
        assert!(ran.err.contains(&format!("{item} has different scores (ips-a 4, ips-o 3)")), "{}", ran.err);
    }
}

#[test]
fn an_allowed_divergence_is_silent_and_a_disputed_one_warns() {
    for item in [
        "bezetting.3",
        "organisatie.3",
        "organisatie.6",
        "organisatie.7",
        "begeleiding.2",
        "begeleiding.6",
        "begeleiding.14",
        "begeleiding.12",
        "begeleiding.13",
    ] {
        assert_eq!(faults("separate", &[&format!("{item} ips-a score 4"), &format!("{item} ips-o score 3")]), [""; 0], "{item}");
    }
    for item in ["begeleiding.15", "begeleiding.16"] {
        assert_eq!(
            faults("integrated", &[&format!("{item} ips-a score 4"), &format!("{item} ips-o score 3")]),
            ["disputed-divergence @ evidence.csv, rows 2, 3"],
            "{item}"
        );
    }
}

#[test]
fn a_rating_against_the_facts_needs_a_note() {
    let facts = "bezetting.2 - vocational_time_pct 80";
    assert_eq!(faults("integrated", &[facts, "bezetting.2 - score 4"]), ["rating-against-facts @ evidence.csv, row 3"]);
    let scorecard = AuditFolder::of_rows("integrated", &[facts, "bezetting.2 - score 4 two new workers distort the mean"]).scorecard();
    let row = scorecard.item("bezetting.2", "ips-a");
    assert_eq!((&row["score"], &row["basis"], &row["computed"]), (&4.into(), &"override".into(), &3.into()));
    assert_eq!(scorecard.warnings(), ["rating-overrides-facts"]);
    let agreeing = AuditFolder::of_rows("integrated", &[facts, "bezetting.2 - score 3"]).scorecard();
    assert_eq!(agreeing.item("bezetting.2", "ips-a")["basis"], "bands");
    assert_eq!(agreeing.warnings(), [""; 0]);
}

#[test]
fn a_rating_above_what_a_stated_fact_allows_needs_a_note() {
    let cap = "begeleiding.6 - follows_current_plan no";
    assert_eq!(faults("integrated", &[cap, "begeleiding.6 - score 5"]), ["rating-above-cap @ evidence.csv, rows 2, 3"]);
    assert_eq!(faults("integrated", &[cap, "begeleiding.6 - score 4"]), [""; 0]);
    // A cap that holds only because nobody stated the fact says nothing against a rating.
    assert_eq!(faults("integrated", &["begeleiding.6 - score 5"]), [""; 0]);
}

#[test]
fn a_fact_that_decides_is_required_and_the_message_names_it() {
    for (item, stated, wanting) in [
        ("organisatie.1", &["separate_programme no"][..], &["team_based", "teams", "caseload_from_teams_pct"][..]),
        ("organisatie.3", &["client_contact_frequency weekly"], &["face_to_face_frequency"]),
        ("bezetting.3", &["intake yes", "coaching yes"], &["refers_out"]),
        ("begeleiding.7", &["contacts_tracked yes", "review_frequency weekly"], &["contacts_per_week"]),
    ] {
        let rows: Vec<String> = stated.iter().map(|fact| format!("{item} - {fact}")).collect();
        let scorecard = AuditFolder::of_rows("integrated", &rows.iter().map(String::as_str).collect::<Vec<_>>()).scorecard();
        let row = scorecard.item(item, "ips-a");
        assert_eq!(
            (&row["status"], &row["score"], &row["basis"]),
            (&"missing".into(), &serde_json::Value::Null, &serde_json::Value::Null),
            "{item}"
        );
        let mut named: Vec<&str> = row["wanting"].as_array().expect("names").iter().map(|name| name.as_str().expect("a name")).collect();
        let mut wanting = wanting.to_vec();
        named.sort_unstable();
        wanting.sort_unstable();
        assert_eq!(named, wanting, "{item}");
        assert_eq!(scorecard.warnings(), ["facts-missing"], "{item}");
    }
}

#[test]
fn a_fact_that_only_caps_counts_as_not_met_with_a_warning() {
    for (item, model, fact, score) in [
        ("begeleiding.5a", "ips-a", "days_to_first_employer_contact 10", 4),
        ("begeleiding.5b", "ips-o", "days_to_first_school_contact 10", 4),
    ] {
        let scorecard = AuditFolder::of_rows(model, &[&format!("{item} - {fact}")]).scorecard();
        assert_eq!(scorecard.scores(item)[0], score, "{item}");
        assert_eq!(scorecard.warnings(), ["cap-without-evidence"], "{item}");
    }
    let two = AuditFolder::of_rows("ips-a", &["begeleiding.6 - preference_based_pct 95"]).scorecard();
    assert_eq!((two.scores("begeleiding.6"), two.warnings()), (vec![4], vec!["cap-without-evidence"; 2]));
    let both = AuditFolder::of_rows("integrated", &["begeleiding.7 - contacts_per_week 6"]).scorecard();
    assert_eq!((both.scores("begeleiding.7"), both.warnings()), (vec![2, 2], vec!["cap-without-evidence"; 2]));
}

#[test]
fn unstated_components_count_as_absent_with_a_warning_that_names_them() {
    let audit = AuditFolder::of_rows("integrated", &["begeleiding.2 - revisits_disclosure ja", "begeleiding.2 - discusses_specifics nee"]);
    assert_eq!(audit.scorecard().scores("begeleiding.2"), [2, 2]);
    let ran = audit.run(&["check", "AUDIT"]);
    assert!(ran.err.contains("counted as absent: disclosure_not_required, discusses_pros_and_cons"), "{}", ran.err);
}

#[test]
fn sources_get_a_notice_when_unlisted_or_alone() {
    let notices = |source: &str, item: &str, model: &str| {
        let audit = AuditFolder::new(model, format!("item,fact,value,source\n{item},score,3,{source}\n"));
        codes(&audit.run(&["check", "AUDIT"]).err)
    };
    assert_eq!(notices("INT+OBS", "organisatie.4", "integrated"), [""; 0]);
    assert_eq!(notices("obs", "organisatie.4", "integrated"), ["single-source @ evidence.csv, row 2"]);
    assert_eq!(notices("INT + DS", "organisatie.4", "integrated"), ["unlisted-source @ evidence.csv, row 2"]);
    assert_eq!(
        notices("DS", "organisatie.4", "integrated"),
        ["unlisted-source @ evidence.csv, row 2", "single-source @ evidence.csv, row 2"]
    );
    assert_eq!(notices("MIS", "begeleiding.4", "ips-o"), [""; 0], "the scale prints no sources for this item");
    assert_eq!(notices("BO+INT", "begeleiding.11", "ips-a"), [""; 0], "a code that the scale prints but does not explain");
}

#[test]
fn a_total_with_missing_items_shows_what_is_still_possible() {
    let scorecard = AuditFolder::of_rows("ips-o", &["organisatie.4 - score 4", "organisatie.6 - score 2"]).scorecard();
    let total = scorecard.track("ips-o");
    assert_eq!([&total["total"], &total["scored"], &total["lowest_possible"], &total["highest_possible"]], [6, 2, 29, 121]);
    assert_eq!(
        (&total["percent_of_maximum"], &total["percent_of_range"], &total["band"]),
        (&serde_json::Value::Null, &serde_json::Value::Null, &serde_json::Value::Null)
    );
}

#[test]
fn the_explanation_tells_facts_anchors_the_next_step_and_rulings() {
    let audit = AuditFolder::new(
        "integrated",
        "item,fact,value,source,rater,date,note\nbegeleiding.7,contacts_per_week,3,INT+DS,a1,6-7-2026,counted over two weeks\nbegeleiding.7,contacts_tracked,yes,DS,a1,,\n",
    );
    let ran = audit.run(&["explain", "AUDIT", "Begeleiding.7"]);
    assert_eq!(ran.status, ExitStatus::Fine);
    for part in [
        "3 per week, halfway between two anchors",
        "What a 3 requires",
        "counted over two weeks (a1, 2026-07-06)",
        "first per specialist, then the mean",
        "takes the nearest",
    ] {
        assert!(ran.out.replace('\n', " ").split_whitespace().collect::<Vec<_>>().join(" ").contains(part), "{part}\n{}", ran.out);
    }
    let unknown = audit.run(&["explain", "AUDIT", "begeleiding.8"]);
    assert_eq!((unknown.status, codes(&unknown.err)), (ExitStatus::Error, vec!["unknown-item".to_owned()]));
    assert!(unknown.err.contains("begeleiding.8a or begeleiding.8b"), "{}", unknown.err);
    assert_eq!(audit.run(&["explain", "AUDIT", "bezetting.1b"]).status, ExitStatus::Fine);
}

/// The words of a screen on one line.
fn on_one_line(screen: &str) -> String {
    screen.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn the_next_step_undoes_what_decided_the_score() {
    let facts = |teams: &str, separate: &str| {
        let rows = [
            format!("organisatie.1 - teams {teams}"),
            format!("organisatie.1 - separate_programme {separate}"),
            "organisatie.1 - team_based yes".to_owned(),
            "organisatie.1 - caseload_from_teams_pct 95".to_owned(),
        ];
        let rows: Vec<&str> = rows.iter().map(String::as_str).collect();
        on_one_line(&AuditFolder::of_rows("integrated", &rows).run(&["explain", "AUDIT", "organisatie.1"]).out)
    };
    let three_teams = facts("3", "no");
    assert!(three_teams.contains("no longer ‘highest number of teams of any specialist: 3 teams or more’"), "{three_teams}");
    let separate = facts("1", "yes");
    let separate = separate.replace("mental- health", "mental-health");
    assert!(separate.contains("no longer ‘programme apart from mental health services: yes’"), "{separate}");
    assert!(!separate.contains("clinical staff work in teams: no or"), "{separate}");
}

#[test]
fn a_missing_item_explains_what_it_needs() {
    let screen = |item: &str| on_one_line(&AuditFolder::new("integrated", "item,fact,value\n").run(&["explain", "AUDIT", item]).out);
    assert!(screen("bezetting.2").contains("What is required share of working time for work and education"));
    assert!(screen("organisatie.4").contains("What is required the reviewers choose the anchor"));
}

#[test]
fn a_rating_over_a_cap_stands_with_a_note_and_says_what_the_fact_allows() {
    let audit = AuditFolder::of_rows(
        "integrated",
        &["begeleiding.6 - follows_current_plan no", "begeleiding.6 - score 5 the plan was renewed that week"],
    );
    let row = audit.scorecard().item("begeleiding.6", "ips-a").clone();
    assert_eq!((&row["score"], &row["basis"]), (&5.into(), &"override".into()));
    let err = audit.run(&["check", "AUDIT"]).err;
    assert!(err.contains("the rating 5 is accepted, with a note, although follows_current_plan allows at most 4"), "{err}");
}
