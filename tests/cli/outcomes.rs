//! Outcomes per quarter, worked out by hand.

use getrouw::cli::ExitStatus;
use serde_json::Value;

use crate::program::records::Tables;

const CLIENTS: &str = "client,track,enrolled,closed\n\
    a,ips-a,2025-01-01,\n\
    b,ips-a,2026-02-01,\n\
    c,both,2026-01-01,2026-03-31\n\
    d,ips-o,2026-04-01,2026-06-30\n\
    e,ips-a,2025-01-01,2026-01-01\n\
    f,ips-a,2026-07-01,\n\
    g,ips-a,,\n";

const JOBS: &str = "client,started,ended,employer,competitive\n\
    a,2025-12-01,,Een,yes\n\
    b,2026-02-15,2026-05-13,Twee,yes\n\
    b,2026-05-20,,Drie,yes\n\
    c,2026-01-01,2026-03-31,Vier,yes\n\
    c,2025-12-01,2025-12-31,Vijf,no\n\
    d,2026-06-01,,Zes,no\n\
    d,,,Zeven,no\n";

const COURSES: &str = "client,started,ended,course_type\nd,2026-04-10,,internship\n";

fn tables() -> Tables {
    Tables::new("integrated", &[("clients", CLIENTS), ("jobs", JOBS), ("courses", COURSES)])
}

/// The counts of an outcome over the two quarters; a rate as part and whole.
fn counts(document: &Value, track: Option<&str>, outcome: &str) -> Vec<(Option<u64>, Option<u64>)> {
    let quarters = document["quarters"].as_array().expect("quarters");
    let of_quarter = |quarter: &Value| {
        let tracks = quarter["tracks"].as_array().expect("tracks");
        let own = tracks.iter().find(|own| own["track"].as_str() == track).expect("a track");
        let entry = own["outcomes"].as_array().expect("outcomes").iter().find(|entry| entry["outcome"] == outcome).expect(outcome).clone();
        (entry["count"].as_u64(), entry["of"].as_u64())
    };
    quarters.iter().map(of_quarter).collect()
}

fn document(tables: &Tables, arguments: &[&str]) -> Value {
    let ran = tables.run(&[&["outcomes", "AUDIT", "--format", "json"], arguments].concat());
    assert_eq!(ran.status, ExitStatus::Fine, "{}", ran.err);
    serde_json::from_str(&ran.out).expect("JSON")
}

#[test]
fn every_outcome_is_counted_per_quarter_and_track() {
    let document = document(&tables(), &["--small-counts"]);
    let some = |numbers: [u64; 2]| numbers.map(|number| (Some(number), None)).to_vec();
    for (outcome, all, work) in [
        // First quarter: a, b, c; e was closed on its first day. Second: a, b, d; c was closed on the last day of the first.
        ("served", [3, 3], [3, 2]),
        // b and c; d.
        ("started", [2, 1], [2, 0]),
        // c and e; d.
        ("closed", [2, 1], [2, 0]),
        // a, b, c; a, b, d.
        ("working", [3, 3], [3, 2]),
        // b and c; b and d.
        ("job_starts", [2, 2], [2, 1]),
        // First jobs since enrolment: a in 2025, b in February, c on the day itself; d in June.
        ("supported_into_work", [2, 1], [2, 0]),
        // Three months: a on 28 February; c on 31 March, its last day. b lost on 13 May what would have been three months on 14 May.
        ("jobs_kept", [2, 0], [2, 0]),
        // b on 31 March; b's second job on 30 June. d's is not competitive.
        ("jobs_pending", [1, 1], [1, 1]),
        ("jobs_lost", [0, 1], [0, 1]),
        ("studying", [0, 1], [0, 0]),
        ("course_starts", [0, 1], [0, 0]),
        ("supported_into_study", [0, 1], [0, 0]),
        ("courses_kept", [0, 0], [0, 0]),
        ("courses_pending", [0, 1], [0, 0]),
        ("courses_lost", [0, 0], [0, 0]),
    ] {
        assert_eq!(counts(&document, None, outcome), some(all), "{outcome}");
        assert_eq!(counts(&document, Some("ips-a"), outcome), some(work), "{outcome} in ips-a");
    }
    // Out of work before the first quarter or their enrolment: b; c held another job the day before. In the second: d alone, b worked on
    // 31 March.
    assert_eq!(counts(&document, None, "employment_rate"), [(Some(1), Some(1)), (Some(1), Some(1))]);
    // Nobody studied before; d began.
    assert_eq!(counts(&document, None, "education_rate"), [(Some(0), Some(3)), (Some(1), Some(3))]);
    let undated: Vec<(&str, u64)> = document["undated"]
        .as_array()
        .expect("rows")
        .iter()
        .map(|row| (row["table"].as_str().expect("a table"), row["rows"].as_u64().expect("a number")))
        .collect();
    assert_eq!(undated, [("clients", 1), ("jobs", 1)]);
}

#[test]
fn a_first_job_needs_four_hours_of_paid_work_where_hours_are_known() {
    let clients = "client,enrolled\na,2026-01-01\nb,2026-01-01\nc,2026-01-01\n";
    let jobs =
        "client,started,employer,paid_hours\na,2026-01-10,Een,\"3,5\"\na,2026-04-10,Twee,4\nb,2026-01-10,Een,\nc,2026-01-10,Een,40\n";
    let document = document(&Tables::new("ips-a", &[("clients", clients), ("jobs", jobs)]), &["--small-counts"]);
    assert_eq!(counts(&document, None, "supported_into_work"), [(Some(2), None), (Some(1), None)]);
    assert_eq!(document["knows_paid_hours"], true);
}

#[test]
fn counts_below_five_stay_inside_unless_they_are_asked_for() {
    let clients: String = (0..5).map(|number| format!("k{number},2026-01-01\n")).collect();
    let jobs: String = (0..4).map(|number| format!("k{number},2026-02-01,Een {number}\n")).collect();
    let tables =
        Tables::new("ips-a", &[("clients", &format!("client,enrolled\n{clients}")), ("jobs", &format!("client,started,employer\n{jobs}"))]);
    let json = document(&tables, &[]);
    assert_eq!(counts(&json, None, "served"), [(Some(5), None), (Some(5), None)]);
    assert_eq!(counts(&json, None, "working"), [(None, None), (None, None)]);
    // The whole is shown, the part and the rate are not: 80 % of 5 would tell.
    assert_eq!(counts(&json, None, "employment_rate")[0], (None, Some(5)));
    assert!(!json.to_string().contains("80"));
    let csv = tables.run(&["outcomes", "AUDIT", "--format", "csv"]).out;
    assert!(csv.contains("2026-Q1,2026-01-01,2026-03-31,all,working,<5,,\n") && csv.contains("all,employment_rate,<5,5,\n"), "{csv}");
    let screen = tables.run(&["outcomes", "AUDIT"]).out;
    assert!(screen.contains("<5") && !screen.contains("80"), "{screen}");
    let shown = tables.run(&["outcomes", "AUDIT", "--small-counts"]).out;
    assert!(shown.contains("80.0%"), "{shown}");
}

#[test]
fn the_count_of_a_track_is_withheld_where_it_would_give_away_that_of_another() {
    let clients: String = (0..9).map(|number| format!("k{number},{},2026-01-01\n", if number < 7 { "ips-a" } else { "ips-o" })).collect();
    let tables = Tables::new("integrated", &[("clients", &format!("client,track,enrolled\n{clients}"))]);
    let csv = tables.run(&["outcomes", "AUDIT", "--format", "csv"]).out;
    let served: Vec<&str> = csv.lines().filter(|line| line.starts_with("2026-Q1") && line.contains("served")).collect();
    let row = |track: &str, count: &str| format!("2026-Q1,2026-01-01,2026-03-31,{track},served,{count},,");
    assert_eq!(served, [row("all", "9"), row("ips-a", "–"), row("ips-o", "<5")]);
    let document = document(&tables, &[]);
    assert_eq!(counts(&document, Some("ips-a"), "served")[0], (None, None));
}

#[test]
fn the_report_has_the_outcomes() {
    let tables = tables();
    let path = tables.folder.file("report.md");
    let ran = tables.run(&["report", "AUDIT", "-o", path.to_str().expect("UTF-8")]);
    assert_eq!(ran.status, ExitStatus::Fine, "{}", ran.err);
    let report = std::fs::read_to_string(path).expect("written");
    assert!(report.contains("## Outcomes") && report.contains("| clients served | &lt;5 | &lt;5 |"), "{report}");
}

#[test]
fn what_no_job_says_is_not_counted_as_none() {
    let clients = "client,enrolled\na,2026-01-01\nb,2026-01-01\n";
    let without = Tables::new("ips-a", &[("clients", clients), ("jobs", "client,started\na,2026-01-10\n")]);
    let csv = without.run(&["outcomes", "AUDIT", "--format", "csv", "--small-counts"]).out;
    assert!(csv.contains("job_starts,1") && !csv.contains("jobs_kept"), "{csv}");
    let some = "client,started,employer,competitive\na,2026-01-10,Een,yes\nb,2026-01-10,Twee,\n";
    let some = Tables::new("ips-a", &[("clients", clients), ("jobs", some)]);
    let document = document(&some, &["--small-counts"]);
    assert_eq!((counts(&document, None, "jobs_kept"), &document["jobs_not_said"]), (vec![(Some(0), None), (Some(1), None)], &1.into()));
    assert!(some.run(&["outcomes", "AUDIT", "--small-counts"]).out.contains("1 jobs do not say"));
}

#[test]
fn outcomes_need_clients() {
    let tables = Tables::new("integrated", &[("jobs", JOBS)]);
    let ran = tables.run(&["outcomes", "AUDIT"]);
    assert_eq!(ran.status, ExitStatus::Error);
    assert!(ran.err.contains("there is no table clients"), "{}", ran.err);
}

#[test]
fn the_whole_period_is_counted_as_one_and_not_added_up() {
    let document: Value =
        serde_json::from_str(&tables().run(&["outcomes", "AUDIT", "--format", "json", "--small-counts"]).out).expect("JSON");
    let all = document["period"]["tracks"][0]["outcomes"].as_array().expect("outcomes");
    let count = |outcome: &str| all.iter().find(|entry| entry["outcome"] == outcome).and_then(|entry| entry["count"].as_u64());
    // Served are a, b, c and d, of whom a, b and c in the first quarter and a, b and d in the second. Enrolled are b, c and d; closed c, d and e.
    // Jobs of b, b, c and d began in it.
    assert_eq!(["served", "started", "closed", "job_starts"].map(count), [Some(4), Some(3), Some(3), Some(4)], "{all:?}");
    assert_eq!((document["period"]["from"].as_str(), document["period"]["to"].as_str()), (Some("2026-01-01"), Some("2026-06-30")));
}
