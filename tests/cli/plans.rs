//! What comes first and what it would take. Every expected figure is worked out by hand, or by trying every set of steps.

use std::fs;

use getrouw::cli::ExitStatus;
use serde_json::{Value, json};

use crate::program::records::Tables;
use crate::program::{AuditFolder, Ran, codes, getrouw, root};

const SYNTHETIC: &str = "tests/cli/synthetic.yaml";

/// An audit on the synthetic scale: items 1 and 3 from 1 to 4 and item 4 from 0 to 3 are judged, item 2 goes by a share of the time; it reports a mean.
fn synthetic(rows: &[&str]) -> AuditFolder {
    let audit = AuditFolder::of_rows("plain", rows);
    audit.write("scale.yaml", fs::read_to_string(root().join(SYNTHETIC)).expect("readable"));
    audit.write("audit.yaml", "audit: 1\nprogramme: Proef\nrubric: scale.yaml\nmodel: plain\nevidence: [evidence.csv]\n");
    audit
}

/// Scores 1, 1 (15 % of the time), 2 and 1: 5 in all.
fn low() -> AuditFolder {
    synthetic(&["core.1 - score 1", "core.2 - share 15", "core.3 - score 2", "core.4 - score 1"])
}

fn dutch(more: &str, rows: &[&str]) -> AuditFolder {
    let audit = AuditFolder::of_rows("integrated", rows);
    audit.write(
        "audit.yaml",
        format!("audit: 1\nprogramme: Proef\nrubric: ips-nl-2015\nmodel: integrated\nperiod: {{from: 2026-01-01, to: 2026-06-30}}\nevidence: [evidence.csv]\n{more}"),
    );
    audit
}

fn plan(audit: &AuditFolder, more: &[&str]) -> Ran {
    getrouw(&[&["--lang", "en", "plan", audit.path(), "--date", "2026-09-30"], more].concat())
}

fn planned(audit: &AuditFolder, more: &[&str]) -> Value {
    let ran = plan(audit, &[more, &["--format", "json"]].concat());
    assert_eq!(ran.status, ExitStatus::Fine, "{}", ran.err);
    let document: Value = serde_json::from_str(&ran.out).expect("JSON");
    document["scales"][0].clone()
}

fn refused(audit: &AuditFolder, more: &[&str]) -> Vec<String> {
    let ran = plan(audit, more);
    assert_eq!((ran.status, ran.out.as_str()), (ExitStatus::Error, ""), "{}", ran.err);
    codes(&ran.err)
}

fn path_of(audit: &AuditFolder, name: &str) -> String {
    audit.file(name).to_str().expect("UTF-8").to_owned()
}

/// The ways to the next score of an item.
fn next<'v>(plan: &'v Value, item: &str) -> &'v Value {
    let rises = plan["rises"].as_array().expect("rises");
    &rises.iter().find(|rise| rise["item"] == item).unwrap_or_else(|| panic!("{item}"))["steps"][0]
}

#[test]
fn a_figure_is_told_by_how_much_it_has_to_rise_or_fall_exactly() {
    // Anchors of the caseload: 41 to 60 scores 3, 26 to 40 scores 4, 25 and fewer 5. Between two anchors the nearest holds.
    for (clients, score, needed, by) in [
        ("44", 4, "<= 40", "-4"),
        ("41", 4, "<= 40", "-1"),
        ("40.6", 4, "<= 40", "-0.6"),
        ("40.4", 5, "<= 25", "-15.4"),
        ("26", 5, "<= 25", "-1"),
    ] {
        let found = planned(&dutch("", &[&format!("bezetting.1a - clients_per_worker {clients}")]), &[]);
        let step = next(&found, "bezetting.1a");
        assert_eq!(step["score"], score, "{clients}");
        assert_eq!(step["ways"], json!([[{"facts": ["clients_per_worker"], "now": clients, "needed": needed, "by": by}]]), "{clients}");
    }
    // Shares: under 20 scores 1, from 20 on 2, from 40 on 3, from 60 on 4.
    for (share, needed, by) in [("15", ">= 20", "5"), ("19.99", ">= 20", "0.01"), ("20", ">= 40", "20"), ("59", ">= 60", "1")] {
        let found = planned(&synthetic(&[&format!("core.2 - share {share}")]), &[]);
        assert_eq!(next(&found, "core.2")["ways"][0][0], json!({"facts": ["share"], "now": share, "needed": needed, "by": by}));
    }
    assert_eq!(planned(&synthetic(&["core.2 - share 60"]), &[])["rises"], json!([]));
}

#[test]
fn facts_that_are_wanting_are_told_in_plain_words() {
    let audit = dutch(
        "",
        &[
            "begeleiding.7 - contacts_per_week 5.2",
            "begeleiding.7 - contacts_tracked yes",
            "begeleiding.7 - review_frequency weekly",
            "organisatie.2 - attends_weekly_meeting yes",
            "organisatie.2 - participates_actively yes",
            "organisatie.2 - office_nearby no",
        ],
    );
    let ran = plan(&audit, &[]);
    let said = ran.out.split_whitespace().collect::<Vec<_>>().join(" ");
    assert_eq!(ran.status, ExitStatus::Fine, "{}", ran.err);
    let found = planned(&audit, &[]);
    let text = |item: &str| next(&found, item)["text"].as_str().expect("a text").to_owned();
    assert!(text("begeleiding.7").ends_with("up by 0.8 per week (now 5.2, needed 6 or more)"), "{}", text("begeleiding.7"));
    // Two of five components are there; the next score takes one of the other three.
    assert!(
        text("organisatie.2").ends_with(
            "1 more of these 3: documentation of services in the team's client file; desk with or next to the team; draws the team's attention to work for clients not yet in IPS"
        ) || text("organisatie.2").contains("1 more of these 3:"),
        "{}",
        text("organisatie.2")
    );
    assert!(said.contains("1 more of these 3:"), "{said}");
}

#[test]
fn a_step_that_two_facts_hold_back_names_both_and_ways_that_differ_stand_side_by_side() {
    // Score 4 of collaboration takes contact every quarter face to face or every week about clients; 5 takes both, monthly and weekly.
    let of = |face_to_face: &str, contact: &str| {
        let rows = [
            format!("organisatie.3 - face_to_face_frequency {face_to_face}"),
            format!("organisatie.3 - client_contact_frequency {contact}"),
        ];
        let found = planned(&dutch("", &rows.each_ref().map(String::as_str)), &[]);
        let step = next(&found, "organisatie.3");
        let way = |way: &Value| -> Vec<String> {
            let changes = way.as_array().expect("changes").iter();
            changes
                .map(|change| format!("{} {}", change["facts"][0].as_str().expect("a fact"), change["needed"].as_str().expect("an answer")))
                .collect()
        };
        let mut ways: Vec<Vec<String>> = step["ways"].as_array().expect("ways").iter().map(way).collect();
        ways.sort();
        (step["score"].as_i64().expect("a score"), ways)
    };
    let names = |ways: &[&[&str]]| ways.iter().map(|way| way.iter().map(|name| (*name).to_owned()).collect()).collect::<Vec<Vec<String>>>();
    assert_eq!(of("quarterly", "monthly"), (5, names(&[&["client_contact_frequency weekly", "face_to_face_frequency monthly"]])));
    assert_eq!(of("none", "monthly"), (4, names(&[&["client_contact_frequency weekly"], &["face_to_face_frequency quarterly"]])));
    assert_eq!(of("none", "weekly"), (5, names(&[&["face_to_face_frequency monthly"]])));
}

#[test]
fn the_smallest_sets_reach_a_mean_exactly_and_are_counted() {
    let audit = low();
    // A mean of 2.5 over four items is a sum of 10, five more than now, of at most 3, 3, 2 and 2 steps: 28 ways.
    // From 2.51 on it is 11: six more, for which there are 25. The counts are the coefficients of x^5 and x^6 in (1+x+x²+x³)²(1+x+x²)².
    for (target, steps, count) in [("2.5", 5, "28"), ("2,5", 5, "28"), ("established", 5, "28"), ("2.51", 6, "25"), ("all=1.5", 1, "4")] {
        let found = planned(&audit, &["--target", target]);
        assert_eq!((&found["target"]["steps"], &found["target"]["count"]), (&json!(steps), &json!(count)), "{target}");
        assert_eq!(found["target"]["result"], "steps");
    }
    // The highest band asks for 3 on the first item too: of all ten steps any one may be left out.
    let full = planned(&audit, &["--target", "full"]);
    assert_eq!((&full["target"]["steps"], &full["target"]["count"]), (&json!(9), &json!("4")));
    assert_eq!(full["target"]["items"], json!([{"item": "core.1", "track": "all", "at_least": 3, "out_of_reach": false}]));
    let minimums = planned(&audit, &["--minimums"]);
    assert_eq!(
        minimums["target"]["sets"],
        json!([[
            {"item": "core.1", "tracks": ["all"], "from": 1, "to": 3},
            {"item": "core.2", "tracks": ["all"], "from": 1, "to": 2},
        ]])
    );
    assert_eq!(planned(&audit, &["--min", "core.3=2"])["target"]["result"], "reached");
    assert_eq!(planned(&audit, &["--target", "1.25"])["target"]["result"], "reached");
}

#[test]
fn of_sets_that_are_as_small_the_first_asks_least_of_any_one_item() {
    let found = planned(&low(), &["--target", "2.25"]);
    let first: Vec<(&str, i64)> = found["target"]["sets"][0]
        .as_array()
        .expect("a set")
        .iter()
        .map(|step| {
            (step["item"].as_str().expect("an item"), step["to"].as_i64().expect("a score") - step["from"].as_i64().expect("a score"))
        })
        .collect();
    assert_eq!(first, [("core.1", 1), ("core.2", 1), ("core.3", 1), ("core.4", 1)]);
}

#[test]
fn what_is_out_of_reach_is_said_with_how_far_it_goes() {
    // Without item 4, which counts as its lowest, the rest comes to 12 at most.
    let audit = synthetic(&["core.1 - score 1", "core.2 - share 15", "core.3 - score 2"]);
    let found = planned(&audit, &["--target", "full"]);
    assert_eq!(found["target"]["result"], "unreachable");
    assert_eq!(found["target"]["tracks"], json!([{"track": "all", "at_least": 14, "out_of_reach": 12}]));
    assert_eq!(found["unscored"], json!([{"item": "core.4", "tracks": ["all"]}]));
    let ran = plan(&audit, &["--target", "full"]);
    assert!(ran.out.contains("out of reach") && ran.out.contains("1 score is missing"), "{}", ran.out);
    assert_eq!(planned(&audit, &["--min", "core.4=1"])["target"]["items"][0]["out_of_reach"], true);
}

#[test]
fn a_target_that_no_scale_can_mean_is_refused() {
    let audit = low();
    assert_eq!(refused(&audit, &["--target", "4"]), ["target-beyond"]);
    assert_eq!(refused(&audit, &["--target", "excellent"]), ["no-such-band"]);
    assert_eq!(refused(&audit, &["--target", "none=2"]), ["unknown-track"]);
    assert_eq!(refused(&audit, &["--min", "core.9=2"]), ["unknown-item"]);
    assert_eq!(refused(&audit, &["--min", "core.1=7"]), ["rating-outside"]);
    assert_eq!(refused(&audit, &["--effort", "core.9=2"]), ["unknown-item"]);
    assert_eq!(refused(&dutch("", &["organisatie.4 - score 3"]), &["--min", "bezetting.1b=2"]), ["unused-item"]);
    // All of them at once.
    assert_eq!(
        refused(&audit, &["--min", "core.9=2", "--min", "core.1=0", "--set", "core"]),
        ["unknown-item", "rating-outside", "set-shape"]
    );
}

/// What trying every set of steps gives: the least effort in thousandths, the fewest steps at it, and how many sets have both.
fn tried(scores: [i64; 4], efforts: [u64; 4], sum: i64) -> Option<(u64, u64, u64)> {
    let highest = [4, 4, 4, 3];
    let mut best: Option<(u64, u64, u64)> = None;
    let room = |at: usize| 0..=(highest[at] - scores[at]);
    for a in room(0) {
        for b in room(1) {
            for c in room(2) {
                for d in room(3) {
                    let steps = [a, b, c, d];
                    if scores.iter().sum::<i64>() + steps.iter().sum::<i64>() < sum {
                        continue;
                    }
                    let taken = steps.map(|steps| u64::try_from(steps).expect("no less than nought"));
                    let cost = (taken.iter().zip(efforts).map(|(taken, effort)| taken * effort).sum(), taken.iter().sum());
                    best = Some(match best {
                        Some((effort, steps, count)) if (effort, steps) == cost => (effort, steps, count + 1),
                        Some(known) if (known.0, known.1) < cost => known,
                        _ => (cost.0, cost.1, 1),
                    });
                }
            }
        }
    }
    best
}

#[test]
fn no_smaller_set_is_missed_whatever_the_scores_and_efforts() {
    let mut seed = 20_u64;
    let mut draw = |below: u64| {
        seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (seed >> 33) % below
    };
    let shares = ["10", "30", "50", "70"];
    for _ in 0..60 {
        let scores = [1 + draw(4), 1 + draw(4), 1 + draw(4), draw(4)];
        let efforts = [draw(4) * 500, 500 + draw(3) * 250, 1000, 1000 + draw(2) * 1000];
        let sum = 4 + draw(12);
        let share = shares[usize::try_from(scores[1] - 1).expect("small")];
        let rows = [
            format!("core.1 - score {}", scores[0]),
            format!("core.2 - share {share}"),
            format!("core.3 - score {}", scores[2]),
            format!("core.4 - score {}", scores[3]),
        ];
        let audit = synthetic(&rows.iter().map(String::as_str).collect::<Vec<_>>());
        let costs: Vec<String> = (0..4).map(|at| format!("core.{}={}.{:03}", at + 1, efforts[at] / 1000, efforts[at] % 1000)).collect();
        let mut more: Vec<&str> = costs.iter().flat_map(|cost| ["--effort", cost.as_str()]).collect();
        // A sum of n over four items is a mean of n / 4.
        let target = format!("{}.{:02}", sum / 4, sum % 4 * 25);
        more.extend(["--target", &target]);
        let found = &planned(&audit, &more)["target"];
        let by_hand = tried(scores.map(|score| i64::try_from(score).expect("small")), efforts, i64::try_from(sum).expect("small"));
        let (effort, steps, count) = by_hand.expect("15 is the highest");
        let is_there = scores.iter().sum::<u64>() >= sum;
        if is_there {
            assert_eq!(found["result"], "reached");
        } else {
            assert_eq!(
                (&found["effort"], &found["steps"], &found["count"]),
                (&json!(effort), &json!(steps), &json!(count.to_string())),
                "{scores:?} {efforts:?} {sum}"
            );
        }
    }
}

#[test]
fn the_points_that_can_be_won_are_told_for_each_track() {
    // 15 at most, and 5 now.
    assert!(plan(&low(), &[]).out.split_whitespace().collect::<Vec<_>>().join(" ").contains("high as it can be: All 10."));
}

#[test]
fn the_roadmap_adds_up_what_it_plans() {
    let found = planned(&low(), &["--target", "full"]);
    let roadmap = found["roadmap"].as_array().expect("entries");
    let raised = |phases: &[&str]| -> i64 {
        let of = roadmap.iter().filter(|entry| phases.contains(&entry["phase"].as_str().expect("a phase")));
        of.map(|entry| entry["to"].as_i64().expect("a score") - entry["from"].as_i64().expect("a score")).sum()
    };
    let expected: Vec<i64> =
        found["expected"].as_array().expect("phases").iter().map(|phase| phase["tracks"][0]["total"].as_i64().expect("a total")).collect();
    assert_eq!(expected, [5 + raised(&["now"]), 5 + raised(&["now", "half_year"]), 14]);
    assert_eq!(found["expected"][2]["tracks"][0]["band"], "full");
    // Nine steps in three phases, counted from 30 September; a second step on an item is never before its first.
    assert_eq!(raised(&["now"]), 3);
    let ends: Vec<&Value> = found["expected"].as_array().expect("phases").iter().map(|phase| &phase["ends"]).collect();
    assert_eq!(ends, [&json!("2026-10-30"), &json!("2027-03-30"), &json!("2027-09-30")]);
    for (at, entry) in roadmap.iter().enumerate() {
        let earlier = roadmap[..at].iter().filter(|other| other["item"] == entry["item"]);
        assert!(earlier.clone().all(|other| other["to"].as_i64() <= entry["from"].as_i64()), "{entry}");
    }
}

#[test]
fn what_if_shows_the_scorecard_beside_the_one_that_is() {
    let audit = dutch("", &["bezetting.2 - vocational_time_pct 93", "organisatie.6 - score 3"]);
    let found = planned(&audit, &["--set", "bezetting.2.vocational_time_pct=96", "--set", "organisatie.6.score@ips-a=4"]);
    assert_eq!(
        found["what_if"]["items"],
        json!([
            {"item": "bezetting.2", "track": "ips-a", "before": 4, "after": 5},
            {"item": "bezetting.2", "track": "ips-o", "before": 4, "after": 5},
            {"item": "organisatie.6", "track": "ips-a", "before": 3, "after": 4},
        ])
    );
    // Just under the anchor nothing changes; between two the nearest holds, and halfway the lower.
    assert_eq!(planned(&audit, &["--set", "bezetting.2.vocational_time_pct=95.5"])["what_if"]["items"], json!([]));
    // Nothing is written, and what is stated stays.
    assert_eq!(planned(&audit, &[])["tracks"], found["tracks"]);
    let ran = plan(&audit, &["--set", "bezetting.2.vocational_time=96", "--set", "bezetting.2.vocational_time_pct=196"]);
    assert_eq!(ran.status, ExitStatus::Error);
    assert!(ran.err.contains("--set bezetting.2.vocational_time=96") && ran.err.contains("unknown-fact"), "{}", ran.err);
}

#[test]
fn an_assumed_fact_takes_the_place_of_ratings_that_follow_from_facts_and_of_every_rater() {
    let audit = dutch("auditors: [{id: a1}, {id: a2}]\n", &["bezetting.2 - vocational_time_pct 93", "bezetting.2 - score 4"]);
    let found = planned(&audit, &["--set", "bezetting.2.vocational_time_pct=70"]);
    assert_eq!(found["what_if"]["items"][0], json!({"item": "bezetting.2", "track": "ips-a", "before": 4, "after": 2}));
}

const ACTIONS: &str = "item;spoor;van;naar;actie;wie;wanneer;stand;bewijs\n\
    organisatie.4;;3;4;Elke week supervisie;Saskia Proef;2026-10-15;bezig;verslagen\n\
    bezetting.2;IPS-A;4;5;Vervoer afstoten;;15-3-2027;;\n\
    organisatie.8;;3;4;Bestuur uitnodigen;;;vervallen;\n";

#[test]
fn actions_are_read_back_and_put_on_the_roadmap_by_their_days() {
    let audit =
        dutch("actions: actions.csv\n", &["bezetting.2 - vocational_time_pct 93", "organisatie.4 - score 3", "organisatie.8 - score 3"]);
    audit.write("actions.csv", ACTIONS);
    let found = planned(&audit, &[]);
    let planned_by_programme: Vec<&Value> =
        found["roadmap"].as_array().expect("entries").iter().filter(|entry| entry["planned"] == true).collect();
    let brief = |entry: &Value| (entry["item"].clone(), entry["phase"].clone(), entry["due"].clone(), entry["state"].clone());
    assert_eq!(
        planned_by_programme.iter().map(|entry| brief(entry)).collect::<Vec<_>>(),
        [
            (json!("organisatie.4"), json!("now"), json!("2026-10-15"), json!("started")),
            (json!("bezetting.2"), json!("half_year"), json!("2027-03-15"), json!("open")),
        ]
    );
    // What was dropped is planned no more, so a step on that item is suggested anew.
    assert!(
        found["roadmap"].as_array().expect("entries").iter().any(|entry| entry["item"] == "organisatie.8" && entry["planned"] == false)
    );
    // 3 + 4 + 3 now; a point on each, the third by the suggested step. On bezetting.2 the scale lets tracks not differ, so both rise.
    assert_eq!(found["tracks"][0]["total"], 10);
    assert_eq!(found["expected"][2]["tracks"][0]["total"], 13);
    assert_eq!(found["expected"][2]["tracks"][1]["total"], 13);
}

#[test]
fn what_is_wrong_with_actions_is_told_at_once_with_row_and_column() {
    let audit = dutch("actions: actions.csv\n", &["organisatie.4 - score 3"]);
    audit.write(
        "actions.csv",
        "item,action,due,state,to,mood\norganisatie.44,x,,,,\norganisatie.4,,2026-13-01,perhaps,9,good\n,do it,,,,\n",
    );
    let ran = plan(&audit, &[]);
    let mut found: Vec<String> = codes(&ran.err).iter().map(|told| told.split(" @ ").next().expect("a code").to_owned()).collect();
    found.sort();
    assert_eq!(ran.status, ExitStatus::Error);
    assert_eq!(
        found,
        ["action-without-text", "blank-item", "not-a-date", "rating-outside", "unknown-action-state", "unknown-column", "unknown-item"],
        "{}",
        ran.err
    );
    assert!(ran.err.contains("actions.csv, row 3, column state"), "{}", ran.err);
}

#[test]
fn a_plan_that_is_written_reads_back_as_the_same_roadmap_in_every_language() {
    for lang in ["nl", "en", "fr"] {
        for ending in ["csv", "xlsx"] {
            let audit = dutch("", &["bezetting.2 - vocational_time_pct 93", "organisatie.4 - score 3", "begeleiding.13 ips-o score 2"]);
            let file = path_of(&audit, &format!("plan.{ending}"));
            let ran = getrouw(&["--lang", lang, "plan", audit.path(), "--date", "2026-09-30", "-o", &file]);
            assert_eq!(ran.status, ExitStatus::Fine, "{}", ran.err);
            let before = planned(&audit, &[]);
            audit.write(
                "audit.yaml",
                format!(
                    "audit: 1\nprogramme: Proef\nrubric: ips-nl-2015\nmodel: integrated\nperiod: {{from: 2026-01-01, to: 2026-06-30}}\nevidence: [evidence.csv]\nactions: plan.{ending}\n"
                ),
            );
            let after = planned(&audit, &[]);
            let brief = |plan: &Value| -> Vec<Value> {
                let entries = plan["roadmap"].as_array().expect("entries").iter();
                entries
                    .map(|entry| {
                        json!([entry["item"], entry["tracks"], entry["from"], entry["to"], entry["due"], entry["phase"], entry["state"]])
                    })
                    .collect()
            };
            assert_eq!(brief(&before), brief(&after), "{lang} {ending}");
            assert!(after["roadmap"].as_array().expect("entries").iter().all(|entry| entry["planned"] == true));
            assert_eq!(before["expected"], after["expected"]);
            // It may hold what somebody wrote, so it is not written over.
            let again = getrouw(&["--lang", lang, "plan", audit.path(), "-o", &file]);
            assert_eq!(again.status, ExitStatus::Error);
        }
    }
}

#[test]
fn what_became_of_the_last_plan_is_told_with_whether_items_moved() {
    let before = dutch("", &["bezetting.2 - vocational_time_pct 93", "organisatie.4 - score 3", "organisatie.8 - score 4"]);
    let after =
        AuditFolder::of_rows("integrated", &["bezetting.2 - vocational_time_pct 96", "organisatie.4 - score 3", "organisatie.8 - score 3"]);
    let actions = "item,action,state,owner\nbezetting.2,no more transport,done,Kim Proef\norganisatie.4,supervision,done,\norganisatie.8,board,moved,\nbegeleiding.13,buddies,dropped,\n";
    after.write("last.csv", actions);
    let audit = |previous: &str| {
        after.write(
            "audit.yaml",
            format!("audit: 1\nprogramme: Proef\nrubric: ips-nl-2015\nmodel: integrated\nperiod: {{from: 2026-07-01, to: 2026-12-31}}\nevidence: [evidence.csv]\nprevious: {previous}\n"),
        );
    };
    let scorecard = path_of(&after, "before.json");
    let ran = getrouw(&["report", before.path(), "-o", &scorecard, "--date", "2026-09-30"]);
    assert_eq!(ran.status, ExitStatus::Fine, "{}", ran.err);
    for review in [before.path().to_owned(), "before.json".to_owned()] {
        audit(&format!("{{review: '{review}', actions: last.csv}}"));
        let found = planned(&after, &[]);
        assert_eq!(
            found["followed"],
            json!([
                {"item": "bezetting.2", "action": "no more transport", "state": "done", "changes": [1, 1]},
                {"item": "organisatie.4", "action": "supervision", "state": "done", "changes": [0, 0]},
                {"item": "organisatie.8", "action": "board", "state": "moved", "changes": [-1, -1]},
                {"item": "begeleiding.13", "action": "buddies", "state": "dropped", "changes": []},
            ])
        );
        let report = path_of(&after, "report.md");
        let ran = getrouw(&["--lang", "en", "report", after.path(), "-o", &report, "--date", "2027-01-31"]);
        assert_eq!(ran.status, ExitStatus::Fine, "{}", ran.err);
        let text = fs::read_to_string(&report).expect("readable");
        let first = text.split("\n## ").nth(1).expect("a part");
        assert!(first.starts_with("Since last time (2026-06-30)"), "{first}");
        assert!(first.contains("2 higher, 2 lower, 2 the same"), "{first}");
        assert!(
            first.contains("Actions: 2 done, 1 moved, 1 dropped.") && first.contains("Of the 2 actions done, the item of 1 rose."),
            "{first}"
        );
        assert!(first.contains("Kim Proef"), "{first}");
        let ran = getrouw(&["--lang", "en", "report", after.path(), "-o", &report, "--date", "2027-01-31", "--anonymous"]);
        assert_eq!(ran.status, ExitStatus::Fine, "{}", ran.err);
        assert!(!fs::read_to_string(&report).expect("readable").contains("Kim Proef"));
    }
    audit("nowhere-at-all");
    for command in [&["report", after.path(), "-o", &path_of(&after, "x.md")][..], &["plan", after.path()], &["check", after.path()]] {
        let ran = getrouw(command);
        assert_eq!(ran.status, ExitStatus::Error);
        assert!(ran.err.contains("[file-unreadable]") && ran.err.contains("nowhere-at-all"), "{command:?} {}", ran.err);
    }
}

#[test]
fn what_cannot_be_compared_is_said_and_no_change_is_told() {
    let before = AuditFolder::of_rows("separate", &["organisatie.4 ips-a score 3"]);
    before.write(
        "audit.yaml",
        "audit: 1\nprogramme: Proef\nrubric: ips-nl-2015\nmodel: separate\nperiod: {from: 2026-01-01, to: 2026-06-30}\nevidence: [evidence.csv]\n",
    );
    let after = dutch(&format!("previous: '{}'\n", before.path()), &["organisatie.4 - score 4"]);
    let report = path_of(&after, "report.md");
    let ran = getrouw(&["--lang", "en", "report", after.path(), "-o", &report, "--date", "2027-01-31"]);
    assert_eq!(ran.status, ExitStatus::Fine, "{}", ran.err);
    let text = fs::read_to_string(&report).expect("readable");
    let first = text.split("\n## ").nth(1).expect("a part");
    assert!(first.contains("cannot be compared") && !first.contains("higher"), "{first}");
}

#[test]
fn errata_travel_with_a_published_scorecard() {
    let before = dutch("", &["organisatie.4 - score 3"]);
    let after = AuditFolder::of_rows("integrated", &["organisatie.4 - score 4"]);
    after.write(
        "audit.yaml",
        "audit: 1\nprogramme: Proef\nrubric: ips-nl-2015\nmodel: integrated\nperiod: {from: 2026-07-01, to: 2026-12-31}\nevidence: [evidence.csv]\nerrata:\n  - {item: organisatie.4, date: 2026-06-30, from: 3, to: 4, why: misread}\n",
    );
    let [first, second] = [(&before, "before.json"), (&after, "after.json")].map(|(audit, name)| {
        let file = path_of(audit, name);
        assert_eq!(getrouw(&["report", audit.path(), "-o", &file, "--date", "2027-01-31"]).status, ExitStatus::Fine);
        file
    });
    let ran = getrouw(&["compare", &first, &second, "--format", "json"]);
    let found: Value = serde_json::from_str(&ran.out).expect("JSON");
    let items = found["scales"][0]["items"].as_array().expect("items");
    let item = items.iter().find(|item| item["id"] == "organisatie.4").expect("the item");
    assert_eq!((&item["reviews"][0]["corrected"], &item["changes"][0]["by"]), (&json!(4), &json!(0)));
}

#[test]
fn one_page_holds_the_result_every_item_and_three_of_each_and_is_only_made_where_pages_are() {
    let audit =
        dutch("actions: actions.csv\n", &["bezetting.2 - vocational_time_pct 93", "organisatie.4 - score 3", "organisatie.8 - score 4"]);
    audit.write("actions.csv", ACTIONS);
    let file = path_of(&audit, "page.md");
    let arguments = ["--lang", "en", "report", audit.path(), "--audience", "steering", "--one-page", "--date", "2026-09-30", "-o"];
    let ran = getrouw(&[&arguments[..], &[&file]].concat());
    assert_eq!(ran.status, ExitStatus::Fine, "{}", ran.err);
    let text = fs::read_to_string(&file).expect("readable");
    // 32 items of the integrated model in two columns.
    let grid = text.split("## Items").nth(1).and_then(|rest| rest.split("## ").next()).expect("a grid");
    assert_eq!(grid.lines().filter(|line| line.starts_with('|')).count(), 2 + 16, "{grid}");
    assert!(text.contains("Saskia Proef") && text.contains("to be decided"), "{text}");
    let priorities = text.split("## Three priorities").nth(1).and_then(|rest| rest.split("## ").next()).expect("priorities");
    assert_eq!(priorities.lines().filter(|line| line.starts_with('|')).count(), 2 + 3, "{priorities}");
    let workbook = path_of(&audit, "page.xlsx");
    let ran = getrouw(&[&arguments[..], &[&workbook]].concat());
    assert_eq!((ran.status, codes(&ran.err)), (ExitStatus::Error, vec!["not-one-page".to_owned()]));
}

#[test]
fn days_of_a_plan_are_days_of_a_calendar_that_keep_their_names() {
    let audit = dutch("actions: actions.csv\n", &["bezetting.2 - vocational_time_pct 93", "organisatie.4 - score 3"]);
    audit.write("actions.csv", ACTIONS);
    let made = |name: &str| {
        let file = path_of(&audit, name);
        let ran = plan(&audit, &["-o", &file]);
        assert_eq!(ran.status, ExitStatus::Fine, "{}", ran.err);
        fs::read_to_string(&file).expect("readable")
    };
    let (first, again) = (made("a.ics"), made("b.ics"));
    assert_eq!(first, again);
    assert!(first.contains("DTSTART;VALUE=DATE:20261015") && first.contains("Elke week supervisie"), "{first}");
    audit.write("actions.csv", ACTIONS.replace("2026-10-15", "2026-10-20"));
    let moved = made("c.ics");
    let uid = |text: &str| {
        let event = text.split("BEGIN:VEVENT").find(|event| event.contains("Elke week supervisie")).expect("the event").to_owned();
        event.lines().find(|line| line.starts_with("UID")).expect("a name").to_owned()
    };
    assert_eq!(uid(&first), uid(&moved));
    // Nothing that is planned has a day.
    let done = dutch("", &["organisatie.4 - score 5"]);
    assert!(refused(&done, &["-o", &path_of(&done, "x.ics")])[0].starts_with("nothing-planned"));
}

/// A value that is just enough for what is needed: `>= 6`, `> 3.5`, `<= 25`, `26-40`, `2`.
fn just_enough(wanted: &Value) -> String {
    let needed = wanted["needed"].as_str().expect("a text");
    let has_to_rise = !wanted["by"].as_str().is_some_and(|by| by.starts_with('-'));
    let of_part = |part: &str| -> Option<(bool, String)> {
        let part = part.trim();
        let beyond = |figure: &str, by: f64| format!("{}", figure.parse::<f64>().expect("a number") + by);
        match part.as_bytes() {
            [b'>', b'=', ..] => Some((true, part[2..].trim().to_owned())),
            [b'<', b'=', ..] => Some((false, part[2..].trim().to_owned())),
            [b'>', ..] => Some((true, beyond(part[1..].trim(), 0.25))),
            [b'<', ..] => Some((false, beyond(part[1..].trim(), -0.25))),
            _ => None,
        }
    };
    if let Some((lowest, highest)) = needed.split_once('-') {
        return if has_to_rise { lowest } else { highest }.to_owned();
    }
    let parts: Vec<(bool, String)> = needed.split(',').filter_map(of_part).collect();
    let side = parts.iter().find(|(is_lower, _)| *is_lower == has_to_rise).or(parts.first());
    side.map_or_else(|| needed.to_owned(), |(_, figure)| figure.clone())
}

/// Whatever a plan says is enough is enough: every way to every score, laid over the audit as a what-if, gives that score.
#[test]
fn every_way_that_is_told_gives_the_score_that_it_is_told_for() {
    let mut tried = 0;
    for name in ["integrated-complete", "integrated-complete/from-records.yaml", "separate-diverging", "employment-excel"] {
        let example = root().join("examples").join(name);
        let example = example.to_str().expect("UTF-8");
        let run = |more: &[String]| -> Value {
            let fixed = ["--lang", "en", "plan", example, "--date", "2026-09-30", "--format", "json"].map(str::to_owned);
            let ran = getrouw(&[&fixed[..], more].concat());
            assert_eq!(ran.status, ExitStatus::Fine, "{name} {more:?}: {}", ran.err);
            let document: Value = serde_json::from_str(&ran.out).expect("JSON");
            document["scales"][0].clone()
        };
        for rise in run(&[])["rises"].as_array().expect("rises") {
            let item = rise["item"].as_str().expect("an item");
            for step in rise["steps"].as_array().expect("steps") {
                for way in step["ways"].as_array().expect("ways") {
                    let mut set: Vec<String> = Vec::new();
                    for track in rise["tracks"].as_array().expect("tracks") {
                        let track = track.as_str().expect("a track");
                        for change in way.as_array().expect("changes") {
                            let facts: Vec<&str> =
                                change["facts"].as_array().expect("facts").iter().map(|fact| fact.as_str().expect("a fact")).collect();
                            let is_word = |text: &str| text.starts_with(|letter: char| letter.is_ascii_alphabetic());
                            match change["needed"].as_str().expect("a text") {
                                more if facts.len() > 1 => {
                                    let more: usize = more.parse().expect("a number");
                                    set.extend(
                                        facts.iter().take(more).flat_map(|fact| ["--set".to_owned(), format!("{item}.{fact}@{track}=yes")]),
                                    );
                                }
                                word if is_word(word) => set.extend(["--set".to_owned(), format!("{item}.{}@{track}={word}", facts[0])]),
                                "1" if change["by"].is_null() && change["now"].is_null() => {
                                    set.extend(["--set".to_owned(), format!("{item}.{}@{track}=yes", facts[0])]);
                                }
                                _ => set.extend(["--set".to_owned(), format!("{item}.{}@{track}={}", facts[0], just_enough(change))]),
                            }
                        }
                    }
                    let found = run(&set);
                    for track in rise["tracks"].as_array().expect("tracks") {
                        let differing = found["what_if"]["items"].as_array().expect("items");
                        let after = differing.iter().find(|differing| differing["item"] == item && differing["track"] == *track);
                        let score = after.and_then(|after| after["after"].as_i64());
                        assert_eq!(score, step["score"].as_i64(), "{name} {item} {track} {set:?}\n{rise}");
                    }
                    tried += 1;
                }
            }
        }
    }
    assert!(tried > 60, "{tried}");
}

#[test]
fn a_second_step_is_told_from_what_is_and_not_from_the_first() {
    // 44 clients score 3, 40 score 4 and 25 score 5.
    let found = planned(&dutch("", &["bezetting.1a - clients_per_worker 44"]), &[]);
    let steps = found["rises"][0]["steps"].as_array().expect("steps").iter();
    let told: Vec<Value> = steps.map(|step| json!([step["score"], step["ways"][0][0]["now"], step["ways"][0][0]["by"]])).collect();
    assert_eq!(told, [json!([4, "44", "-4"]), json!([5, "44", "-19"])]);
}

#[test]
fn what_is_missing_is_not_called_out_of_reach_and_totals_say_between_what_they_lie() {
    // Items 1 to 3 come to 1 + 1 + 2 = 4 and item 4, from 0 to 3, is open: 4 to 7 of 15. With every step the three come to 12, and with item 4 to 15.
    let audit = synthetic(&["core.1 - score 1", "core.2 - share 15", "core.3 - score 2"]);
    let ran = plan(&audit, &["--target", "3.5", "--set", "core.1.score=2"]);
    let said = ran.out.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(said.contains("All: 14 or more, now 4 at least (1 score missing)"), "{said}");
    assert!(said.contains("certain to come to 12") && said.contains("may be 15"), "{said}");
    assert!(said.contains("4 to 7 of 15 (3 of 4 scored)") && said.contains("5 to 8 of 15 (3 of 4 scored)"), "{said}");
    let ran = plan(&audit, &["--min", "core.4=2"]);
    assert!(ran.out.contains("has no score yet"), "{}", ran.out);
}

#[test]
fn what_was_done_or_dropped_is_kept_and_what_is_reached_or_late_is_said() {
    let audit =
        dutch("actions: actions.csv\n", &["bezetting.2 - vocational_time_pct 93", "organisatie.4 - score 3", "organisatie.8 - score 3"]);
    audit.write(
        "actions.csv",
        "item,from,to,action,due,state\nbezetting.2,2,3,no transport,2026-08-01,open\norganisatie.4,3,5,supervision,2026-08-01,done\norganisatie.8,3,4,board,,dropped\n",
    );
    let found = planned(&audit, &[]);
    let closed: Vec<&Value> = found["closed"].as_array().expect("entries").iter().map(|entry| &entry["state"]).collect();
    assert_eq!(closed, [&json!("done"), &json!("dropped")]);
    let page = path_of(&audit, "page.md");
    assert_eq!(plan(&audit, &["-o", &page]).status, ExitStatus::Fine);
    let said = fs::read_to_string(&page).expect("readable");
    assert!(
        said.contains("2\u{a0}→\u{a0}3 (now 4 already)") && said.contains("2026-08-01 (overdue)") && said.contains("Done or dropped"),
        "{said}"
    );
    // Nothing of it is lost when the table is written anew.
    let file = path_of(&audit, "next.csv");
    assert_eq!(plan(&audit, &["-o", &file]).status, ExitStatus::Fine);
    let text = fs::read_to_string(&file).expect("readable");
    assert!(text.contains("supervision") && text.contains("board") && text.contains("no transport"), "{text}");
}

#[test]
fn targets_that_ask_nothing_are_refused() {
    assert_eq!(refused(&low(), &["--target", "0.5"]), ["target-below"]);
    assert_eq!(refused(&dutch("", &["organisatie.4 - score 3"]), &["--target", "4,5"]), ["target-below", "target-below"]);
    assert_eq!(refused(&dutch("", &["organisatie.4 - score 3"]), &["--minimums"]), ["no-minimums"]);
    assert_eq!(refused(&low(), &["--set", "core.1.score=2", "--set", "core.1.score=3"]), ["set-twice"]);
}

#[test]
fn warnings_about_a_table_of_actions_are_told_and_its_own_headings_are_read_back() {
    let audit = dutch("actions: actions.csv\n", &["organisatie.4 - score 3"]);
    audit.write("actions.csv", "Item;Wat;Wie;Klaar op;Hoe dat blijkt;stemming\n\"organisatie.4 Een op arbeid en opleiding gerichte eenheid\";Supervisie;coördinator;1-12-2026;verslagen;goed\n");
    let ran = getrouw(&["--lang", "nl", "plan", audit.path(), "--date", "2026-09-30"]);
    assert_eq!(ran.status, ExitStatus::Fine, "{}", ran.err);
    assert!(
        ran.err.contains("waarschuwing[unknown-column]") && ran.err.contains("stemming") && !ran.err.contains("Klaar op'"),
        "{}",
        ran.err
    );
    let said = ran.out.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(said.contains("1-12-2026") && said.contains("Supervisie"), "{said}");
}

#[test]
fn nobody_named_in_a_plan_stands_in_a_report_without_names() {
    let audit = dutch("actions: actions.csv\n", &["organisatie.4 - score 3"]);
    audit.write("actions.csv", "item,action,owner,proof\norganisatie.4,Kim Jansen calls employers,Kim Jansen,list of Jansen\n");
    for more in [&[][..], &["--one-page"]] {
        let file = path_of(&audit, "r.md");
        let ran = getrouw(&[&["--lang", "en", "report", audit.path(), "--anonymous", "--date", "2026-09-30", "-o", &file], more].concat());
        assert_eq!(ran.status, ExitStatus::Fine, "{}", ran.err);
        let text = fs::read_to_string(&file).expect("readable");
        assert!(text.contains("calls employers") && !text.contains("Jansen"), "{text}");
    }
}

#[test]
fn an_action_on_an_item_that_the_model_does_not_use_is_refused() {
    let audit = dutch("actions: actions.csv\n", &["organisatie.4 - score 3"]);
    audit.write("actions.csv", "item,action\nbezetting.1b,fewer clients\n");
    let told = refused(&audit, &[]);
    assert_eq!(told, ["unused-item @ actions.csv, row 2, column item"]);
}

/// Three clients, of whom all are of the one team of their worker.
#[test]
fn what_rests_on_few_clients_is_asked_for_and_not_told() {
    let audit = Tables::new(
        "integrated",
        &[
            ("workers", "worker,fte,track,teams,from,to\nw1,1,both,north,2025-01-01,\n"),
            (
                "clients",
                "client,worker,track,team,enrolled,closed\nc1,w1,ips-a,north,2026-01-05,\nc2,w1,ips-a,north,2026-01-06,\nc3,w1,ips-a,north,2026-01-07,\n",
            ),
        ],
    );
    audit.folder.write("evidence.csv", "item,fact,value,note\norganisatie.1,separate_programme,yes,\n");
    let ran = getrouw(&["--lang", "en", "plan", audit.folder.path(), "--date", "2026-09-30", "--format", "json"]);
    assert_eq!(ran.status, ExitStatus::Fine, "{}", ran.err);
    let document: Value = serde_json::from_str(&ran.out).expect("JSON");
    let plan = &document["scales"][0];
    // All of the caseload comes from the teams, so that only the programme stands apart: with that gone it is at its highest.
    let step = next(plan, "organisatie.1");
    assert_eq!(
        (&step["score"], &step["ways"]),
        (&json!(5), &json!([[{"facts": ["separate_programme"], "now": "yes", "needed": "no", "by": null}]]))
    );
    let changes = plan["rises"].as_array().expect("rises").iter().flat_map(|rise| rise["steps"].as_array().expect("steps"));
    let changes: Vec<&Value> =
        changes.flat_map(|step| step["ways"].as_array().expect("ways")).flat_map(|way| way.as_array().expect("changes")).collect();
    let small = changes.iter().filter(|change| change["facts"][0] == "caseload_from_teams_pct");
    assert!(small.clone().all(|change| change["now"].is_null() && change["by"].is_null()), "{plan}");
}
