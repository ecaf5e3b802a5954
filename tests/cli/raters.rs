//! Several raters in one body of evidence.

use getrouw::cli::ExitStatus;

use crate::program::{AuditFolder, codes};

fn audit(rows: &str) -> AuditFolder {
    AuditFolder::new("integrated", format!("item,fact,value,rater,note\n{rows}"))
}

fn score_by(audit: &AuditFolder, rater: &str, item: &str) -> i64 {
    let ran = audit.run(&["score", "AUDIT", "--format", "json", "--rater", rater]);
    assert_eq!(ran.status, ExitStatus::Fine, "{}", ran.err);
    let scorecard = crate::program::Scorecard(serde_json::from_str(&ran.out).expect("JSON"));
    assert_eq!(scorecard.0["rater"], rater);
    scorecard.scores(item)[0]
}

#[test]
fn raters_that_disagree_are_told_on_what() {
    let audit = audit("organisatie.4,score,3,a1,\norganisatie.4,score,4,a2,\norganisatie.6,score,2,a1,\norganisatie.6,score,2,a2,\n");
    let ran = audit.run(&["score", "AUDIT"]);
    assert_eq!((ran.status, codes(&ran.err)), (ExitStatus::Error, vec!["raters-disagree @ evidence.csv, rows 2, 3".to_owned()]));
    assert!(ran.err.contains("organisatie.4, score: a1 says '3', a2 says '4'"), "{}", ran.err);
    assert_eq!((score_by(&audit, "a1", "organisatie.4"), score_by(&audit, "A2", "organisatie.4")), (3, 4));
}

#[test]
fn a_consensus_settles_what_raters_disagree_on() {
    let audit =
        audit("organisatie.4,score,3,a1,\norganisatie.4,score,4,a2,\norganisatie.4,score,4,Consensus,\norganisatie.6,score,2,a1,\n");
    let scorecard = audit.scorecard();
    assert_eq!((scorecard.scores("organisatie.4"), scorecard.scores("organisatie.6")), (vec![4, 4], vec![2, 2]));
}

#[test]
fn an_agreed_rating_settles_facts_that_raters_saw_differently() {
    let audit = audit("organisatie.2,office_nearby,yes,a1,\norganisatie.2,office_nearby,no,a2,\norganisatie.2,score,3,consensus,\n");
    let row = audit.scorecard().item("organisatie.2", "ips-a").clone();
    assert_eq!((&row["score"], &row["basis"]), (&3.into(), &"rated".into()));
}

#[test]
fn rows_without_a_rater_count_for_every_rater() {
    let audit = audit("bezetting.2,vocational_time_pct,80,,\norganisatie.4,score,3,a1,\norganisatie.4,score,4,a2,\n");
    assert_eq!((score_by(&audit, "a1", "bezetting.2"), score_by(&audit, "a2", "bezetting.2")), (3, 3));
}

#[test]
fn a_row_without_a_rater_that_contradicts_one_is_an_error() {
    let audit = audit("organisatie.4,score,3,,\norganisatie.4,score,4,a2,\n");
    assert_eq!(audit.faults(), ["contradiction @ evidence.csv, row 3"]);
}

#[test]
fn a_rater_of_no_row_is_an_error_that_names_the_known_ones() {
    let ran = audit("organisatie.4,score,3,a1,\n").run(&["score", "AUDIT", "--rater", "zz"]);
    assert_eq!((ran.status, codes(&ran.err)), (ExitStatus::Error, vec!["no-such-rater".to_owned()]));
    assert!(ran.err.contains("a1"), "{}", ran.err);
}

#[test]
fn facts_that_an_agreed_rating_settles_lend_it_no_sources() {
    let audit = AuditFolder::new(
        "integrated",
        "item,fact,value,source,rater\norganisatie.2,office_nearby,yes,ISP,a1\norganisatie.2,office_nearby,no,ISP,a2\norganisatie.2,score,3,INT+OBS,consensus\n",
    );
    assert_eq!(audit.scorecard().warnings(), [""; 0]);
}
