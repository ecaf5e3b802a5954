//! Every measure on tables of a few rows, its figure worked out by hand in the comment beside it.

use std::collections::BTreeMap;
use std::fs;

use getrouw::render::markdown;
use getrouw::report::measure_book;
use serde_json::Value;

use crate::program::records::Tables;
use crate::program::{AuditFolder, getrouw, hold, root};

const WORKER: (&str, &str) = ("workers", "worker,fte,track\nw1,1,ips-a\n");

fn value(tables: &[(&str, &str)], item: &str, fact: &str) -> (String, u64) {
    Tables::new("integrated", tables).value(item, fact)
}

fn is(value: &str, n: u64) -> (String, u64) {
    (value.to_owned(), n)
}

#[test]
fn caseload_counts_who_is_open_and_active_on_the_last_day() {
    let workers = "worker,fte,from,to\n\
        w1,0.8,,\n\
        w2,0.5,2026-06-30,\n\
        w3,1,2026-07-01,\n\
        w4,0.7,,2026-06-30\n\
        w5,1,,2026-06-29\n";
    let clients = "client,worker,enrolled,closed\n\
        c1,w1,2025-01-01,\n\
        c2,w1,2026-06-30,\n\
        c3,w1,2026-07-01,\n\
        c4,w2,2026-01-01,2026-06-30\n\
        c5,w4,2026-01-01,2026-07-01\n";
    // Open are c1, c2 and c5; active are w1, w2 and w4 with 0.8 + 0.5 + 0.7 = 2 FTE: 3/2.
    let tables = Tables::new("integrated", &[("workers", workers), ("clients", clients)]);
    assert_eq!(tables.value("bezetting.1a", "clients_per_worker"), is("1.5", 3));
    let row = tables.fact("bezetting.1a", "clients_per_worker");
    // w1 has 2 clients on 0.8, w2 none on 0.5, w4 one on 0.7.
    let own: Vec<_> =
        row["by_worker"].as_array().expect("workers").iter().map(|own| (own["worker"].as_str(), own["exact"].as_str())).collect();
    assert_eq!(own, [(Some("w1"), Some("2.5")), (Some("w2"), Some("0")), (Some("w4"), Some("10/7"))]);
    assert_eq!((&row["spread"]["min"], &row["spread"]["median"], &row["spread"]["max"]), (&"0".into(), &"10/7".into(), &"2.5".into()));
}

#[test]
fn shares_of_time_are_a_mean_of_shares_over_weeks_whose_monday_is_in_the_period() {
    let workers = "worker,fte\nw1,1\nw2,0.5\nw3,1\nw4,1\n";
    // The period begins on a Thursday, so that the first Monday in it is the 5th of January; the last is the 29th of June.
    let hours = "worker;week;total;vocational;community\n\
        w1;2026-W01;40;0;0\n\
        w1;2026-W02;36;36;9\n\
        w1;2026-06-29;4;0;4,0\n\
        w1;2026-07-06;40;0;0\n\
        w2;2026-W10;20,5;20,5;\n\
        w3;2026-W10;0;0;0\n";
    let tables = Tables::new("integrated", &[("workers", workers), ("hours", hours)]);
    // w1: 36 of 40 hours is 90 %, w2: 100 %; w3 has no hours and w4 no rows. The mean is 95.
    assert_eq!(tables.value("bezetting.2", "vocational_time_pct"), is("95", 2));
    assert_eq!(tables.left_out("bezetting.2", "vocational_time_pct"), [("no-hours".to_owned(), 2)]);
    // w1: 13 of 40 hours is 32.5 %; w2 does not say.
    assert_eq!(tables.value("begeleiding.15", "community_time_pct"), is("32.5", 1));
    assert_eq!(tables.left_out("begeleiding.15", "community_time_pct"), [("blank-answer".to_owned(), 1), ("no-hours".to_owned(), 3)]);
}

#[test]
fn teams_are_those_of_who_is_active_and_names_are_folded() {
    let workers = "worker,fte,teams,to\nw1,1,North | north ;EAST,\nw2,1,West,\nw3,1,A|B|C,2026-06-29\n";
    let clients = "client,worker,team,enrolled\n\
        c1,w1,east,2026-01-01\n\
        c2,w1,West,2026-01-01\n\
        c3,w2,WEST,2026-01-01\n\
        c4,w2,,2026-01-01\n\
        c5,,north,2026-01-01\n\
        c6,w3,b,2026-01-01\n\
        c7,w2,west,2026-07-01\n\
        c8,w1,North,2026-01-01\n";
    let tables = [("workers", workers), ("clients", clients)];
    assert_eq!(value(&tables, "organisatie.1", "teams"), is("2", 2));
    assert_eq!(value(&tables, "organisatie.1", "team_based"), is("yes", 2));
    // Of seven open clients c1, c3, c6 and c8 are from a team of their worker: 4/7.
    assert_eq!(value(&tables, "organisatie.1", "caseload_from_teams_pct"), is("400/7", 7));
    let without = [("workers", "worker,fte,teams\nw1,1,North\nw2,1,\n")];
    assert_eq!(value(&without, "organisatie.1", "team_based"), is("no", 2));
}

#[test]
fn the_first_contact_is_in_person_with_the_right_party_from_enrolment_to_the_last_day() {
    let clients = "client,track,enrolled,closed\n\
        before,ips-a,2025-12-31,\n\
        first,ips-a,2026-01-01,\n\
        phoned,ips-a,2026-03-01,2026-04-15\n\
        both,both,2026-02-01,\n\
        study,ips-o,2026-02-01,\n\
        waits30,ips-a,2026-05-31,\n\
        waits29,ips-a,2026-06-01,\n\
        shut29,ips-a,2026-03-01,2026-03-30\n\
        late,ips-a,2026-06-30,\n";
    let contacts = "date,worker,client,with,mode\n\
        2026-01-01,w1,before,employer,in_person\n\
        2026-01-01,w1,first,employer,in_person\n\
        2026-01-20,w1,first,employer,in_person\n\
        2026-03-05,w1,phoned,employer,phone\n\
        2026-03-06,w1,phoned,school,in_person\n\
        2026-01-31,w1,both,employer,in_person\n\
        2026-02-11,w1,both,employer,in_person\n\
        2026-02-12,w1,both,school,in_person\n\
        2026-07-01,w1,waits30,employer,in_person\n\
        2026-06-02,w1,,employer,in_person\n\
        2026-06-30,w1,late,employer,in_person\n";
    let tables = Tables::new("integrated", &[WORKER, ("clients", clients), ("contacts", contacts)]);
    // first 0, phoned 45 days to closing, both 10, waits30 30 days to the last day, late 0; waits29 and shut29 are left out, before enrolled
    // too early, study is not of the track: 85/5 = 17.
    assert_eq!(tables.value("begeleiding.5a", "days_to_first_employer_contact"), is("17", 5));
    assert_eq!(tables.left_out("begeleiding.5a", "days_to_first_employer_contact"), [("waiting-too-short".to_owned(), 2)]);
    assert_eq!(tables.fact("begeleiding.5a", "days_to_first_employer_contact")["waiting"], 2);
    // both 11 days, study waits 149 days: 160/2 = 80.
    assert_eq!(tables.value("begeleiding.5b", "days_to_first_school_contact"), is("80", 2));
    let told = tables.run(&["measure", "AUDIT"]).err;
    assert!(told.contains("contact-before-enrolment") && told.contains("contacts.csv, row 7, column date"), "{told}");
}

#[test]
fn fourteen_days_are_enough_to_wait_for_a_school_and_thirteen_are_not() {
    for (enrolled, expected) in [("2026-06-16", is("14", 1)), ("2026-06-17", is("-", 0))] {
        let clients = format!("client,track,enrolled\nc1,ips-o,{enrolled}\n");
        let tables = [("clients", clients.as_str()), ("contacts", "date,worker,client,with,mode\n")];
        assert_eq!(value(&tables, "begeleiding.5b", "days_to_first_school_contact"), expected, "{enrolled}");
    }
}

#[test]
fn a_client_who_came_back_has_two_first_contacts() {
    let clients = "client,track,enrolled,closed\nc1,ips-a,2026-01-10,2026-03-01\nc1,ips-a,2026-03-01,\n";
    let contacts = "date,worker,client,with,mode\n2026-03-11,w1,c1,employer,in_person\n";
    // The contact belongs to the second enrolment, 10 days; the first waited 50 days to its closing: 30.
    let tables = [("clients", clients), ("contacts", contacts)];
    assert_eq!(value(&tables, "begeleiding.5a", "days_to_first_employer_contact"), is("30", 2));
}

#[test]
fn contacts_are_tracked_when_one_is_on_record_in_the_period() {
    let contacts = |rows: &str| format!("date,worker,with\n{rows}");
    for (rows, employer, school, any) in [
        ("2026-01-01,w1,employer\n", "yes", "no", "yes"),
        ("2026-06-30,w1,school\n", "no", "yes", "yes"),
        ("2025-12-31,w1,employer\n2026-07-01,w1,school\n2026-03-01,w1,client\n", "no", "no", "no"),
    ] {
        let tables = Tables::new("integrated", &[("contacts", &contacts(rows))]);
        let found = ["begeleiding.5a", "begeleiding.5b", "begeleiding.7"].map(|item| tables.value(item, "contacts_tracked").0);
        assert_eq!(found, [employer, school, any], "{rows}");
    }
}

/// A worker with so many job-seeking clients, and so many contacts in a period of which the worker is active four weeks.
fn per_week(clients: usize, contacts: usize) -> (String, u64) {
    let clients: String = (0..clients).map(|number| format!("c{number},w1,2026-01-01\n")).collect();
    let contacts: String = (0..contacts).map(|number| format!("2026-06-{:02},w1,employer,in_person,{number}\n", 3 + number % 28)).collect();
    value(
        &[
            ("workers", "worker,fte,from\nw1,1,2026-06-03\n"),
            ("clients", &format!("client,worker,enrolled\n{clients}")),
            ("contacts", &format!("date,worker,with,mode,organisation\n{contacts}")),
            ("jobs", "client,started\n"),
            ("courses", "client,started\n"),
        ],
        "begeleiding.7",
        "contacts_per_week",
    )
}

#[test]
fn few_job_seeking_clients_make_twice_their_number_enough() {
    // Four weeks: 8 contacts are 2 a week.
    for (clients, contacts, expected) in [
        (0, 8, is("-", 0)),
        (1, 7, is("1.75", 1)),
        (1, 8, is("6", 1)),
        (2, 15, is("3.75", 1)),
        (2, 16, is("6", 1)),
        (2, 28, is("7", 1)),
        (3, 28, is("7", 1)),
        (3, 24, is("6", 1)),
        (3, 23, is("5.75", 1)),
    ] {
        assert_eq!(per_week(clients, contacts), expected, "{clients} clients, {contacts} contacts");
    }
}

#[test]
fn contacts_per_week_leave_out_who_seeks_no_job_and_what_was_not_in_person() {
    let workers = "worker,fte,from,to\nw1,1,2026-01-01,2026-01-28\nw2,1,,\nw3,1,,\n";
    let clients = "client,worker,enrolled\n\
        c1,w1,2026-01-01\nc2,w1,2026-01-01\nc3,w1,2026-01-01\nc4,w2,2026-01-01\nc5,w2,2026-01-01\nc6,w3,2026-01-01\n";
    let contacts = "date,worker,client,with,mode\n\
        2026-01-01,w1,c1,employer,in_person\n\
        2026-01-28,w1,,school,in_person\n\
        2026-01-29,w1,c1,employer,in_person\n\
        2026-01-15,w1,c1,employer,phone\n\
        2026-01-15,w1,c1,client,in_person\n\
        2026-01-15,w1,c1,employer,\n\
        2025-12-31,w2,c4,employer,in_person\n\
        2026-02-01,w3,c6,employer,in_person\n";
    let tables = Tables::new(
        "integrated",
        &[
            ("workers", workers),
            ("clients", clients),
            ("contacts", contacts),
            ("jobs", "client,started,ended\nc4,2026-01-01,2026-06-29\nc6,2026-06-30,\n"),
            ("courses", "client,started,ended\nc5,2026-01-01,2026-06-30\n"),
        ],
    );
    // w1: 2 contacts in 4 weeks, 3 job-seeking clients: 0.5. w2: only c4 seeks, none in the period: 0. w3: c6 began to work on the last day.
    assert_eq!(tables.value("begeleiding.7", "contacts_per_week"), is("0.25", 2));
    let left_out = [("blank-mode", 1), ("no-job-seekers", 1), ("worker-not-active", 1)].map(|(reason, count)| (reason.to_owned(), count));
    assert_eq!(tables.left_out("begeleiding.7", "contacts_per_week"), left_out);
}

#[test]
fn preference_is_a_share_of_yes_and_no() {
    let contacts = "date,worker,client,with,preference_based\n\
        2026-01-01,w1,c1,employer,yes\n\
        2026-06-30,w1,c1,school,ja\n\
        2026-02-01,w1,c1,employer,no\n\
        2026-02-02,w1,c1,employer,\n\
        2026-02-03,w1,,employer,yes\n\
        2026-02-04,w1,c1,client,no\n\
        2026-07-01,w1,c1,employer,no\n";
    let tables = Tables::new("integrated", &[("clients", "client,enrolled\nc1,2026-01-01\n"), ("contacts", contacts)]);
    assert_eq!(tables.value("begeleiding.6", "preference_based_pct"), is("200/3", 3));
    let left_out = [("blank-answer", 1), ("no-client-named", 1)].map(|(reason, count)| (reason.to_owned(), count));
    assert_eq!(tables.left_out("begeleiding.6", "preference_based_pct"), left_out);
}

#[test]
fn jobs_count_when_held_in_the_period_and_current_ones_on_its_last_day() {
    let jobs = "client,started,ended,job_type,employer,competitive\n\
        c1,2025-01-01,2026-01-01,Kok,Bakkerij Een,yes\n\
        c1,2025-01-01,2025-12-31,lasser,Bakkerij Twee,no\n\
        c2,2026-06-30,,kok ,bakkerij  een,no\n\
        c3,2026-07-01,,chauffeur,Drie,yes\n\
        c4,2026-02-01,2026-02-01,Tuinman,Vier,\n\
        c5,2026-03-01,,,Vier,yes\n";
    let tables = Tables::new("integrated", &[("jobs", jobs)]);
    // Four jobs. Kinds: kok twice, tuinman, and one that does not say: 2/3. Employers: een twice, vier twice: 2/4. Competitive: 2 of 3.
    assert_eq!(tables.value("begeleiding.9a", "job_type_diversity_pct"), is("200/3", 3));
    assert_eq!(tables.value("begeleiding.10", "employer_diversity_pct"), is("50", 4));
    assert_eq!(tables.value("begeleiding.11", "competitive_jobs_pct"), is("200/3", 3));
    // Held on the last day, competitive or not: that of c2, which began then, and the one of c5.
    assert_eq!(tables.value("begeleiding.11", "current_jobs"), is("2", 2));
    assert_eq!(tables.left_out("begeleiding.11", "competitive_jobs_pct"), [("blank-answer".to_owned(), 1)]);
}

#[test]
fn breadth_is_one_or_two_types_or_all_that_the_rubric_lists() {
    let all = ["regular_fulltime", "Preparatory", "part time", "Trainings", "work-study", "internship", "dutch_second_language", "DIGITAL"];
    for (types, expected) in [
        (&all[..0], is("-", 0)),
        (&all[..1], is("one_or_two", 1)),
        (&all[..2], is("one_or_two", 2)),
        (&all[..3], is("broad", 3)),
        (&all[1..], is("broad", 7)),
        (&all[..], is("all", 8)),
    ] {
        let rows: String = types.iter().enumerate().map(|(number, kind)| format!("c{number},2026-02-01,{kind}\n")).collect();
        let courses = format!("client,started,course_type\n{rows}");
        assert_eq!(value(&[("courses", &courses)], "begeleiding.9b", "breadth"), expected, "{types:?}");
    }
}

#[test]
fn a_course_that_does_not_say_leaves_regular_education_open_unless_another_says_yes() {
    for (answers, expected) in
        [(&["no", "no"][..], is("no", 2)), (&["no", ""], is("-", 1)), (&["", "yes"], is("yes", 1)), (&[""], is("-", 0)), (&[], is("-", 0))]
    {
        let rows: String = answers.iter().enumerate().map(|(number, answer)| format!("c{number},2026-02-01,{answer}\n")).collect();
        let courses = format!("client,started,regular_fulltime\n{rows}");
        assert_eq!(value(&[("courses", &courses)], "begeleiding.9b", "includes_regular_fulltime"), expected, "{answers:?}");
    }
}

#[test]
fn starts_have_meetings_around_them() {
    let contacts = "date,worker,client,with,mode\n\
        2026-02-03,w1,c1,client,in_person\n\
        2026-02-13,w1,c1,client,in_person\n\
        2026-02-17,w1,c1,client,in_person\n\
        2026-02-24,w1,c1,client,in_person\n\
        2026-03-09,w1,c1,client,in_person\n\
        2026-02-02,w1,c2,client,in_person\n\
        2026-02-14,w1,c2,client,in_person\n\
        2026-02-10,w1,c2,client,phone\n\
        2026-02-10,w1,c2,employer,in_person\n\
        2026-06-27,w1,c3,client,in_person\n";
    let tables = Tables::new(
        "integrated",
        &[
            ("clients", "client,enrolled\nc1,2025-01-01\nc2,2025-01-01\nc3,2025-01-01\nc4,2025-01-01\n"),
            ("contacts", contacts),
            ("jobs", "client,started,ended\nc1,2026-02-10,\nc2,2026-02-10,\nc4,2025-12-31,\n"),
            ("courses", "client,started,ended\nc3,2026-06-27,\nc4,2026-03-01,2026-03-10\n"),
        ],
    );
    // Four starts. In the seven days before: c1 on the seventh, c2 on the eighth, so 1 of 4.
    assert_eq!(tables.value("begeleiding.14", "contact_before_start_pct"), is("25", 4));
    // Within three days after: c1 on the third, c2 on the fourth, c3 on the day itself, whose days end on the last of the period: 2 of 4.
    assert_eq!(tables.value("begeleiding.14", "contact_after_start_pct"), is("50", 4));
    // Each of four weeks: c1 in 13, 17, 24 February and 9 March, which is its 28th day; c2 not; c3's weeks are not over; c4's course ended.
    assert_eq!(tables.value("begeleiding.14", "contact_in_first_weeks_pct"), is("50", 2));
    let left_out = [("window-not-over", 1), ("ended-before-window", 1)].map(|(reason, count)| (reason.to_owned(), count));
    assert_eq!(tables.left_out("begeleiding.14", "contact_in_first_weeks_pct"), left_out);
}

#[test]
fn with_caseloads_of_their_own_each_track_counts_its_own_people() {
    let tables = Tables::new(
        "separate",
        &[
            ("workers", "worker,fte,track\nw1,1,ips-a\nw2,0.5,IPS-O\n"),
            ("clients", "client,worker,track,enrolled\nc1,w1,ips-a,2026-01-01\nc2,w1,both,2026-01-01\nc3,w2,ips-o,2026-01-01\n"),
        ],
    );
    // ips-a: c1 and c2 on 1 FTE; ips-o: c2 and c3 on 0.5.
    assert_eq!(tables.value("bezetting.1b", "clients_per_worker"), is("2", 2));
    assert_eq!(tables.value("bezetting.1c", "clients_per_worker"), is("4", 2));
}

#[test]
fn a_fact_whose_table_or_column_is_not_there_says_so() {
    let tables = Tables::new("integrated", &[("workers", "worker,fte\nw1,1\n")]);
    let wanting = |item, fact| tables.fact(item, fact)["wanting"].as_str().map(str::to_owned);
    assert_eq!(wanting("bezetting.1a", "clients_per_worker").as_deref(), Some("table clients"));
    assert_eq!(wanting("organisatie.1", "teams").as_deref(), Some("column workers.teams"));
    let screen = tables.run(&["measure", "AUDIT"]);
    assert!(screen.out.contains("Not measured") && screen.out.contains("there is no table hours"), "{}", screen.out);
}

#[test]
fn the_book_of_measures_is_current() {
    hold(&root().join("docs/measures.md"), &markdown(&measure_book()));
}

#[test]
fn larger_random_tables_give_what_an_independent_script_worked_out() {
    for model in ["integrated", "separate"] {
        let folder = root().join("tests/data/records").join(model);
        let expected: BTreeMap<String, String> =
            serde_json::from_str(&fs::read_to_string(folder.join("expected.json")).expect("readable")).expect("JSON");
        let ran = getrouw(&["measure", folder.to_str().expect("UTF-8"), "--format", "json"]);
        let document: Value = serde_json::from_str(&ran.out).expect("JSON");
        let row = |row: &Value| -> Option<(String, String)> {
            let text = |key: &str| row[key].as_str();
            Some((format!("{} {} {}", text("item")?, text("track")?, text("fact")?), as_fraction(text("exact")?)))
        };
        let found: BTreeMap<String, String> = document["facts"].as_array().expect("facts").iter().filter_map(row).collect();
        assert!(found.len() > 30);
        assert_eq!(found, expected, "{model}");
    }
}

/// Plain decimals as the fraction in lowest terms; anything else as it is.
fn as_fraction(exact: &str) -> String {
    if exact.contains('/') || exact.parse::<f64>().is_err() {
        return exact.to_owned();
    }
    let (whole, decimals) = exact.split_once('.').unwrap_or((exact, ""));
    let (mut above, mut below): (u128, u128) = (format!("{whole}{decimals}").parse().expect("digits"), 10_u128.pow(decimals.len() as u32));
    let (mut one, mut other) = (above, below);
    while other > 0 {
        (one, other) = (other, one % other);
    }
    above /= one;
    below /= one;
    format!("{above}/{below}")
}

/// The tables and their columns are said once, in code; the page and the schema follow.
#[test]
fn the_page_on_records_and_the_schema_list_every_column() {
    let page = fs::read_to_string(root().join("docs/records.md")).expect("readable");
    let schema: Value = serde_json::from_str(&getrouw(&["rubric", "schema", "audit"]).out).expect("JSON");
    for table in getrouw::audit::TABLES {
        let names = |wanted: bool| -> String {
            let columns = table.columns.iter().filter(|column| !wanted || column.required).map(|column| column.name);
            columns.collect::<Vec<_>>().join(", ")
        };
        let row = format!("| `{}` | {} | {} |", table.name, names(false), names(true));
        assert!(page.contains(&row), "{row}");
        let said = schema["$defs"]["Records"]["properties"][table.name]["description"].as_str().expect("described");
        assert!(said.ends_with(&format!("Its columns: {}.", names(false))), "{said}");
    }
}

#[test]
fn a_first_mapping_passes_over_titles_keeps_client_numbers_and_asks_what_words_mean() {
    let audit = AuditFolder::new("integrated", "item,fact,value\norganisatie.4,score,4\n");
    audit.write(
        "c.csv",
        "Contactregistratie 2026\n\nDatum;Medewerkernr;Cliëntnr;Met;Wijze\n1-2-2026;m1;c1;Jan Jansen;op kantoor\n2-2-2026;m1;c2;werkgever;skype\n",
    );
    let mapped = getrouw(&["--lang", "en", "measure", audit.path(), "--map", audit.file("c.csv").to_str().expect("UTF-8")]);
    for line in ["client: \"Cliëntnr\"", "worker: \"Medewerkernr\"", "mode:  # in_person, other", "\"op kantoor\": \"\"", "\"skype\": \"\""]
    {
        assert!(mapped.out.contains(line), "{line} is not in {}", mapped.out);
    }
    assert!(!mapped.out.contains("Jansen") && !mapped.out.contains("werkgever\""), "{}", mapped.out);
    let evidence = audit.run(&["measure", "AUDIT", "--map", audit.file("evidence.csv").to_str().expect("UTF-8")]);
    assert!(evidence.err.contains("[evidence-as-records]"), "{}", evidence.err);
}
