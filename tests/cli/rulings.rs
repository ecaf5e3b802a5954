//! What the rulings say of facts that are left out, contradict each other or cannot be had: worked out by hand, on the Dutch scale and on an
//! invented one that has the same things under other names.

use getrouw::cli::ExitStatus;
use serde_json::Value;

use crate::program::records::Tables;
use crate::program::{AuditFolder, codes, getrouw};

const INVENTED: &str = include_str!("synthetic-rulings.yaml");

/// An audit on the invented scale with these rows of item, track, fact, value, worker and note.
fn invented(model: &str, rows: &[&str]) -> AuditFolder {
    let audit = AuditFolder::new(model, format!("item,track,fact,value,worker,note\n{}\n", rows.join("\n")));
    audit.write("scale.yaml", INVENTED);
    audit.write("audit.yaml", format!("audit: 1\nprogramme: Proef\nrubric: scale.yaml\nmodel: {model}\nevidence: [evidence.csv]\n"));
    audit
}

/// Score, lowest and highest of an item in a track.
fn range(audit: &AuditFolder, item: &str, track: &str) -> (Option<i64>, i64, i64) {
    let scorecard = audit.scorecard();
    let row: &Value = scorecard.item(item, track);
    let bound = |name: &str| row[name].as_i64().expect("a bound");
    (row["score"].as_i64(), bound("lowest_possible"), bound("highest_possible"))
}

fn settled(score: i64) -> (Option<i64>, i64, i64) {
    (Some(score), score, score)
}

fn faults(audit: &AuditFolder) -> Vec<String> {
    let ran = audit.run(&["score", "AUDIT"]);
    assert_eq!(ran.status, ExitStatus::Error, "{}", ran.out);
    codes(&ran.err).into_iter().filter(|code| !code.starts_with("facts-missing")).collect()
}

#[test]
fn the_invented_scale_keeps_every_rule() {
    let audit = invented("one", &[]);
    let ran = getrouw(&["--lang", "en", "rubric", "check", "--deny", "all", audit.file("scale.yaml").to_str().expect("UTF-8")]);
    assert_eq!((ran.status, ran.out.as_str()), (ExitStatus::Fine, ""));
}

#[test]
fn an_item_is_scored_once_every_completion_agrees_and_else_says_what_is_still_open() {
    for (item, model, facts, expected) in [
        ("organisatie.1", "ips-a", &["separate_programme yes"][..], settled(1)),
        ("organisatie.1", "ips-a", &["separate_programme no"], (None, 2, 5)),
        ("organisatie.1", "ips-a", &["separate_programme no", "teams 3"], settled(2)),
        ("organisatie.1", "ips-a", &["teams 2"], (None, 1, 5)),
        ("bezetting.3", "ips-a", &["refers_out only_refers"], settled(1)),
        ("bezetting.3", "ips-a", &["refers_out no"], (None, 1, 5)),
        ("bezetting.3", "ips-a", &["intake yes"], (None, 1, 3)),
        ("begeleiding.9b", "ips-o", &["breadth all"], settled(5)),
        ("begeleiding.9b", "ips-o", &["includes_regular_fulltime no"], (None, 1, 3)),
        ("begeleiding.11", "ips-a", &["current_jobs 9"], settled(1)),
        ("begeleiding.11", "ips-a", &["competitive_jobs_pct 90"], (None, 1, 4)),
        ("begeleiding.7", "ips-a", &["contacts_tracked yes"], (None, 1, 5)),
        ("begeleiding.7", "ips-a", &["review_frequency monthly"], (None, 1, 3)),
        ("begeleiding.7", "ips-a", &["contacts_tracked no"], settled(2)),
        ("begeleiding.7", "ips-a", &["contacts_per_week 1", "contacts_tracked no"], settled(1)),
        // Nothing stated assumes nothing.
        ("begeleiding.7", "ips-a", &[], (None, 1, 5)),
    ] {
        let rows: Vec<String> = facts.iter().map(|fact| format!("{item} - {fact}")).collect();
        let audit = AuditFolder::of_rows(model, &rows.iter().map(String::as_str).collect::<Vec<_>>());
        assert_eq!(range(&audit, item, model), expected, "{item} {facts:?}");
        let told: Vec<String> =
            codes(&audit.run(&["check", "AUDIT"]).err).into_iter().filter(|code| code.contains("facts-missing")).collect();
        assert_eq!(told.len(), usize::from(expected.0.is_none() && !facts.is_empty()), "{item} {facts:?}");
    }
    let audit = AuditFolder::of_rows("ips-a", &["begeleiding.11 - competitive_jobs_pct 90"]);
    let err = audit.run(&["check", "AUDIT"]).err;
    assert!(err.contains("current_jobs not stated; still possible: 1, 4"), "{err}");
    let explained = audit.run(&["explain", "AUDIT", "begeleiding.11"]).out;
    assert!(explained.contains("still possible: 1, 4"), "{explained}");
}

#[test]
fn totals_add_up_what_is_still_open() {
    // 26 items, of which one is 3, one can be 2 to 5, and one 1 or 4.
    let rows = ["bezetting.2 - score 3", "organisatie.1 - separate_programme no", "begeleiding.11 - competitive_jobs_pct 90"];
    let total = AuditFolder::of_rows("ips-a", &rows).scorecard().track("ips-a").clone();
    assert_eq!((&total["lowest_possible"], &total["highest_possible"]), (&(3 + 2 + 1 + 23).into(), &(3 + 5 + 4 + 23 * 5).into()));
}

#[test]
fn answers_that_cannot_go_together_are_an_error_that_names_both() {
    let audit = AuditFolder::of_rows("ips-o", &["begeleiding.9b - breadth all", "begeleiding.9b - includes_regular_fulltime no"]);
    assert_eq!(faults(&audit), ["contradictory-facts @ evidence.csv, rows 2, 3"]);
    let err = audit.run(&["score", "AUDIT"]).err;
    assert!(err.contains("breadth = all and includes_regular_fulltime = no contradict each other"), "{err}");

    let audit = invented("one", &["part.2,day,lamps,every,,", "part.2,day,dark_rooms,2,,"]);
    assert_eq!(faults(&audit), ["contradictory-facts @ evidence.csv, rows 2, 3"]);
    // No completion contradicts what is stated: with a dark room there is no lamp in every room.
    assert_eq!(range(&invented("one", &["part.2,day,dark_rooms,2,,"]), "part.2", "day"), (None, 0, 1));
    assert_eq!(range(&invented("one", &["part.2,day,lamps,every,,"]), "part.2", "day"), settled(3));
}

#[test]
fn tracks_that_may_not_differ_share_what_both_leave_open() {
    // One says 3 or 4 doors, the other nothing: the score holds for both, and the silence is told.
    let audit = invented("one", &["part.1,day,doors,4,,"]);
    assert_eq!((range(&audit, "part.1", "day"), range(&audit, "part.1", "night")), (settled(1), settled(1)));
    assert_eq!(audit.scorecard().warnings(), ["shared-score"]);
    assert_eq!(audit.scorecard().item("part.1", "night")["basis"], "shared");
    // Two scores that both are possible are still two.
    let audit = invented("one", &["part.1,day,doors,4,,", "part.1,night,doors,5,,"]);
    assert_eq!(faults(&audit), ["forbidden-divergence @ evidence.csv, rows 2, 3"]);
    // Where the other model disputes the ban, they stay apart.
    let audit = invented("two", &["part.1,day,doors,4,,", "part.1,night,doors,5,,"]);
    assert_eq!((range(&audit, "part.1", "day"), range(&audit, "part.1", "night")), (settled(1), settled(2)));
    assert_eq!(audit.scorecard().warnings(), ["disputed-divergence"]);
    assert_eq!(range(&invented("two", &["part.1,day,doors,4,,"]), "part.1", "night"), (None, 0, 3));
}

#[test]
fn open_scores_of_two_tracks_meet() {
    // The programme is not apart: 2 to 5. By night the caseload from its teams is 60 %: 1, 2 or 3. So both can be 2 or 3.
    let rows = ["organisatie.1 ips-a separate_programme no", "organisatie.1 ips-o caseload_from_teams_pct 60"];
    let audit = AuditFolder::of_rows("integrated", &rows);
    assert_eq!((range(&audit, "organisatie.1", "ips-a"), range(&audit, "organisatie.1", "ips-o")), ((None, 2, 3), (None, 2, 3)));
    // One left: it holds for both, without a warning, since both say something.
    let audit = AuditFolder::of_rows("integrated", &[rows[0], "organisatie.1 ips-o score 2"]);
    assert_eq!((range(&audit, "organisatie.1", "ips-a"), range(&audit, "organisatie.1", "ips-o")), (settled(2), settled(2)));
    assert!(!audit.scorecard().warnings().contains(&"shared-score"));
    // None left: what each leaves open is named.
    let audit = AuditFolder::of_rows("integrated", &[rows[0], "organisatie.1 ips-o separate_programme yes"]);
    let err = audit.run(&["score", "AUDIT"]).err;
    assert!(err.contains("ips-a 2, 3, 4 or 5, ips-o 1"), "{err}");
    // Where caseloads are separate the ban is disputed there, and holds for the two items that name no condition.
    let audit = AuditFolder::of_rows("separate", &rows);
    assert_eq!((range(&audit, "organisatie.1", "ips-a"), range(&audit, "organisatie.1", "ips-o")), ((None, 2, 5), (None, 1, 3)));
    let audit = AuditFolder::of_rows("separate", &["organisatie.8 ips-a score 4"]);
    assert_eq!(range(&audit, "organisatie.8", "ips-o"), settled(4));
    let audit = AuditFolder::of_rows("separate", &["begeleiding.7 ips-a contacts_tracked no", "begeleiding.7 ips-o score 3"]);
    assert_eq!(faults(&audit), ["forbidden-divergence @ evidence.csv, rows 2, 3"]);
}

#[test]
fn without_a_figure_another_fact_may_settle_the_score() {
    let audit = invented("one", &["part.3,,written_down,no,,"]);
    assert_eq!(range(&audit, "part.3", "day"), settled(1));
    assert!(audit.run(&["explain", "AUDIT", "part.3"]).out.contains("rounds are written down: no"));
    // Beside a figure both hold: the lower.
    assert_eq!(range(&invented("one", &["part.3,,written_down,no,,", "part.3,,rounds,0.5,,"]), "part.3", "day"), settled(0));
    assert_eq!(range(&invented("one", &["part.3,,written_down,no,,", "part.3,,rounds,3,,"]), "part.3", "day"), settled(1));
    assert_eq!(range(&invented("one", &["part.3,,written_down,yes,,"]), "part.3", "day"), (None, 0, 3));
}

#[test]
fn a_rating_per_worker_counts_by_the_mean() {
    // (1 + 2) / 2 is halfway between two anchors, and takes the lower; (1 + 2 + 2) / 3 is nearer to 2.
    let two = ["part.4,day,score,1,w1,", "part.4,day,score,2,W2,"];
    assert_eq!(range(&invented("one", &two), "part.4", "day"), settled(1));
    let three = [two[0], two[1], "part.4,day,score,2,w3,"];
    let audit = invented("one", &three);
    assert_eq!(range(&audit, "part.4", "day"), settled(2));
    let row = audit.scorecard().item("part.4", "day").clone();
    assert_eq!((&row["basis"], &row["facts"]["mean"]), (&"mean".into(), &"5/3".into()));
    // Their mean may be stated as well, to the digits that were written, and a rating of the whole that agrees.
    let with = |row: &str| invented("one", &[three[0], three[1], three[2], row]);
    assert_eq!(range(&with("part.4,day,mean,1.67,,"), "part.4", "day"), settled(2));
    assert_eq!(range(&with("part.4,day,score,2,,"), "part.4", "day"), settled(2));
    assert_eq!(faults(&with("part.4,day,mean,1.2,,")), ["mean-against-ratings @ evidence.csv, rows 2, 3, 4, 5"]);
    assert_eq!(faults(&with("part.4,day,score,3,,")), ["rating-against-facts @ evidence.csv, row 5"]);
    assert_eq!(range(&with("part.4,day,score,3,,seen on two more visits"), "part.4", "day"), settled(3));
    // The same worker twice contradicts; a worker beside anything else is told.
    assert_eq!(faults(&with("part.4,day,score,3,w3,")), ["contradiction @ evidence.csv, row 5"]);
    assert_eq!(
        faults(&invented("one", &["part.5,day,score,3,w3,", "part.3,,rounds,1,w3,"])),
        ["worker-not-taken @ evidence.csv, rows 2, 3, column worker"]
    );
    assert_eq!(faults(&invented("one", &["part.4,day,score,4,w3,"])), ["rating-outside @ evidence.csv, row 2, column value"]);
    // On the Dutch scale: 4, 4 and 5.
    let audit = AuditFolder::new(
        "ips-a",
        "item,fact,value,worker\nbegeleiding.8a,score,4,w1\nbegeleiding.8a,score,4,w2\nbegeleiding.8a,score,5,w3\n",
    );
    assert_eq!(range(&audit, "begeleiding.8a", "ips-a"), settled(4));
}

#[test]
fn who_was_rated_is_in_no_output() {
    let audit = invented("one", &["part.4,day,score,1,Kanarie Geel,", "part.4,day,score,3,kanarie blauw,"]);
    for arguments in
        [&["score", "AUDIT"][..], &["score", "AUDIT", "--format", "json"], &["explain", "AUDIT", "part.4"], &["report", "AUDIT"]]
    {
        let ran = audit.run(arguments);
        assert!(!format!("{}{}", ran.out, ran.err).to_lowercase().contains("kanarie"), "{arguments:?}");
    }
}

#[test]
fn a_rating_agrees_with_facts_that_leave_it_open() {
    let rows = ["organisatie.1 - separate_programme no", "organisatie.1 - score 3"];
    assert_eq!(range(&AuditFolder::of_rows("ips-a", &rows), "organisatie.1", "ips-a"), settled(3));
    let against = AuditFolder::of_rows("ips-a", &[rows[0], "organisatie.1 - score 1"]);
    assert_eq!(faults(&against), ["rating-against-facts @ evidence.csv, row 3"]);
    assert!(against.run(&["score", "AUDIT"]).err.contains("the facts leave only 2, 3, 4, 5 open"));
    let explained = AuditFolder::of_rows("ips-a", &[rows[0], "organisatie.1 - score 1 seen in the contract"]);
    assert_eq!(
        (range(&explained, "organisatie.1", "ips-a"), explained.scorecard().warnings()),
        (settled(1), vec!["rating-overrides-facts"])
    );
}

#[test]
fn a_figure_outside_what_a_fact_can_be_says_what_the_scale_adds() {
    for (value, fault) in [("1", true), ("2", false), ("9", false), ("10", true)] {
        let audit = invented("one", &[&format!("part.1,,doors,{value},,")]);
        let err = audit.run(&["check", "AUDIT"]).err;
        assert_eq!(err.contains("figure-outside"), fault, "{value}: {err}");
        assert!(!fault || err.contains("write a number, from 2 to 9; count no windows"), "{err}");
    }
    let audit = AuditFolder::of_rows("ips-a", &["organisatie.1 - teams 0"]);
    assert_eq!(faults(&audit), ["figure-outside @ evidence.csv, row 2, column value"]);
    assert!(audit.run(&["score", "AUDIT"]).err.contains("1 or more; if a specialist has no team, state no for team_based"));
}

#[test]
fn workers_without_a_team_make_the_work_not_team_based_and_are_told() {
    let workers = "worker,fte,teams\nw1,1,noord|zuid\nw2,1,\nw3,1,oost\n";
    let tables = Tables::new("integrated", &[("workers", workers)]);
    assert_eq!(tables.value("organisatie.1", "teams"), ("2".to_owned(), 2));
    assert_eq!(tables.left_out("organisatie.1", "teams"), [("no-team".to_owned(), 1)]);
    assert_eq!(tables.value("organisatie.1", "team_based"), ("no".to_owned(), 3));
    let scorecard = tables.folder.scorecard();
    assert!(scorecard.warnings().contains(&"worker-without-team"), "{:?}", scorecard.warnings());
    // Not team based decides alone once the programme is not apart.
    let none = Tables::new("integrated", &[("workers", "worker,fte,teams\nw1,1,\n")]);
    assert_eq!(none.value("organisatie.1", "teams").0, "-");
}

#[test]
fn an_unknown_type_of_course_is_told_and_not_counted_until_values_names_it() {
    let courses = "client,started,course_type\nc1,2026-02-01,part_time\nc2,2026-02-01,internship\nc3,2026-02-01,Avondschool\nc4,2026-02-01,avondschool\n";
    let tables = Tables::new("integrated", &[("courses", courses)]);
    assert_eq!(tables.value("begeleiding.9b", "breadth"), ("one_or_two".to_owned(), 2));
    assert_eq!(tables.left_out("begeleiding.9b", "breadth"), [("unknown-type".to_owned(), 2)]);
    assert!(tables.folder.scorecard().warnings().contains(&"unknown-course-type"));
    let named =
        Tables::mapped("integrated", "  courses:\n    file: courses.csv\n    values: {course_type: {Avondschool: evening school}}\n");
    named.folder.write("courses.csv", courses);
    assert_eq!(named.value("begeleiding.9b", "breadth"), ("broad".to_owned(), 4));
    assert_eq!(named.left_out("begeleiding.9b", "breadth"), []);
    // Records cannot show that nothing is excluded, so that may be stated beside what they yield; fewer types may not.
    for (stated, codes_of) in [("all", vec![]), ("one_or_two", vec!["stated-against-measured @ evidence.csv, row 2".to_owned()])] {
        named.folder.write("evidence.csv", format!("item,fact,value\nbegeleiding.9b,breadth,{stated}\n"));
        let ran = named.run(&["score", "AUDIT"]);
        let found: Vec<String> = codes(&ran.err).into_iter().filter(|code| code.starts_with("stated")).collect();
        assert_eq!(found, codes_of, "{stated}: {}", ran.err);
    }
}

#[test]
fn contacts_on_record_tell_in_how_many_weeks() {
    // The half year has days in 27 weeks from Monday on. Two contacts are in the first, one with a school in the last.
    let contacts = "date,worker,with,mode\n2026-01-01,w1,employer,in_person\n2026-01-04,w1,employer,phone\n2026-06-30,w1,school,phone\n2025-12-31,w1,employer,phone\n";
    let tables = Tables::new("integrated", &[("workers", "worker,fte\nw1,1\n"), ("contacts", contacts)]);
    let weeks = |item: &str| tables.fact(item, "contacts_tracked")["weeks"].clone();
    assert_eq!(weeks("begeleiding.5a"), serde_json::json!({"with_contact": 1, "of": 27}));
    assert_eq!(weeks("begeleiding.5b"), serde_json::json!({"with_contact": 1, "of": 27}));
    assert_eq!(weeks("begeleiding.7"), serde_json::json!({"with_contact": 2, "of": 27}));
    assert!(tables.run(&["measure", "AUDIT"]).out.split_whitespace().collect::<Vec<_>>().join(" ").contains("in 2 of 27"));
    let none = Tables::new(
        "integrated",
        &[("workers", "worker,fte\nw1,1\n"), ("contacts", "date,worker,with,mode\n2025-12-31,w1,employer,phone\n")],
    );
    assert_eq!(none.fact("begeleiding.7", "contacts_tracked")["value"], "no");
}

/// Tables of workers, clients and contacts of two tracks, made at random.
fn random_tables(seed: u64) -> [String; 3] {
    let mut state = seed.wrapping_mul(0x9E37_79B9_7F4A_7C15).wrapping_add(1);
    let mut below = |bound: u64| {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (state >> 33) % bound
    };
    let tracks = ["ips-a", "ips-o"];
    let track = |number: u64| tracks[usize::try_from(number).expect("small")];
    let mut workers = String::from("worker,fte,track\n");
    for worker in 0..4 {
        workers.push_str(&format!("w{worker},1,{}\n", track(below(2))));
    }
    let (mut clients, mut contacts) = (String::from("client,worker,track,enrolled\n"), String::from("date,worker,client,with,mode\n"));
    for client in 0..3 + below(8) {
        clients.push_str(&format!("c{client},w{},{},2026-01-{:02}\n", below(4), track(below(2)), 1 + below(28)));
    }
    for _ in 0..below(200) {
        let (month, day, with) = (2 + below(5), 1 + below(28), ["employer", "school"][usize::try_from(below(2)).expect("small")]);
        contacts.push_str(&format!("2026-{month:02}-{day:02},w{},c{},{with},in_person\n", below(4), below(3)));
    }
    [workers, clients, contacts]
}

#[test]
fn records_yield_one_figure_where_tracks_share_a_score() {
    let (mut measured, mut apart) = (0, 0);
    for seed in 0..60 {
        let [workers, clients, contacts] = random_tables(seed);
        let tables = Tables::new(
            "separate",
            &[
                ("workers", &workers),
                ("clients", &clients),
                ("contacts", &contacts),
                ("jobs", "client,started\n"),
                ("courses", "client,started\n"),
            ],
        );
        let facts = tables.facts();
        let of = |item: &str, fact: &str| -> Vec<Value> {
            facts.iter().filter(|row| row["item"] == item && row["fact"] == fact).map(|row| row["exact"].clone()).collect()
        };
        for fact in ["contacts_per_week", "contacts_tracked"] {
            let both = of("begeleiding.7", fact);
            assert_eq!(both.len(), 2);
            assert_eq!(both[0], both[1], "{seed}: {fact}");
            measured += usize::from(!both[0].is_null());
        }
        // Elsewhere each track has its own.
        apart += usize::from(of("bezetting.1b", "clients_per_worker") != of("bezetting.1c", "clients_per_worker"));
        let ran = tables.run(&["score", "AUDIT", "--format", "json"]);
        assert!(!ran.err.contains("forbidden-divergence"), "{seed}: {}", ran.err);
    }
    assert!(measured > 100 && apart > 40, "{measured} {apart}");
}
