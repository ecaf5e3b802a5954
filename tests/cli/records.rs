//! Tables of records as they come: foreign names and dialects, dates, references, and facts beside what the evidence states.

use getrouw::cli::ExitStatus;
use rust_xlsxwriter::{ExcelDateTime, Format, Workbook};

use crate::program::codes;
use crate::program::records::Tables;

/// What is wrong with tables, by code and place.
fn faults(model: &str, tables: &[(&str, &str)]) -> Vec<String> {
    codes(&Tables::new(model, tables).run(&["measure", "AUDIT"]).err)
}

const WORKERS: (&str, &str) = ("workers", "worker,fte\nw1,1\n");
const CLIENTS: (&str, &str) = ("clients", "client,worker,enrolled\nc1,w1,2026-01-01\n");

#[test]
fn foreign_columns_values_dates_and_words_are_mapped_in_the_audit() {
    let tables = Tables::mapped(
        "integrated",
        "  clients: {file: klanten.csv, columns: {client: Nr, enrolled: Intake d.d., track: Soort}, drop: [Naam], \
         values: {track: {werk: ips-a, leren: ips-o}}}\n  \
         jobs: {file: banen.csv, columns: {client: Nr, started: Vanaf, competitive: Contract}, \
         values: {competitive: {betaald regulier: yes, proefplaatsing: no}}}\n  \
         contacts: {file: contacten.csv, columns: {client: Nr, preference_based: Wens}, dates: day-month-year, yes: [x], no: ['-'], \
         values: {with: {chef: employer}, mode: {ter plaatse: in_person}}}\n",
    );
    tables.folder.write("klanten.csv", "Nr;Naam;Soort;Intake d.d.\r\n1;Jan Jansen;werk;13-1-2026\r\n2;Piet Pietersen;leren;1-2-2026\r\n");
    tables
        .folder
        .write("banen.csv", b"\xEF\xBB\xBFNr\tVanaf\tContract\r\n1\t2026-02-01\tBetaald  regulier\r\n2\t2026-02-02\tproefplaatsing\r\n");
    tables
        .folder
        .write("contacten.csv", "Datum,Medewerker,Nr,Met,Wijze,Wens\n1/2/2026,w1,1,chef,ter plaatse,x\n2/2/2026,w1,1,chef,ter plaatse,-\n");
    // 13 January to 1 February is 19 days.
    assert_eq!(tables.value("begeleiding.5a", "days_to_first_employer_contact"), ("19".to_owned(), 1));
    assert_eq!(tables.value("begeleiding.11", "competitive_jobs_pct"), ("50".to_owned(), 2));
    assert_eq!(tables.value("begeleiding.6", "preference_based_pct"), ("50".to_owned(), 2));
}

#[test]
fn a_mapping_that_leads_nowhere_is_told_where_it_stands() {
    let tables = Tables::mapped(
        "integrated",
        "  jobs:\n    file: jobs.csv\n    columns: {startd: Begin, ended: Eind}\n    drop: [Naam]\n  courses:\n    file: courses.csv\n    \
         dates: dmy\n  hours:\n    file: hours.csv\n    sheet: Uren\n  contacts:\n    file: contacts.csv\n    \
         values: {with: {chef: boss}, date: {x: y}}\n",
    );
    tables.folder.write("jobs.csv", "client,started\n");
    tables.folder.write("courses.csv", "client,started\n");
    tables.folder.write("hours.csv", "worker,week,total\n");
    tables.folder.write("contacts.csv", "date,worker,with\n");
    let found = codes(&tables.run(&["measure", "AUDIT"]).err);
    let expected = [
        "unknown-meaning @ audit.yaml:20:29",
        "no-meanings @ audit.yaml:20:44",
        "no-such-heading @ audit.yaml:11:12",
        "no-such-column @ audit.yaml:10:24",
        "no-such-heading @ audit.yaml:10:38",
        "unknown-date-order @ audit.yaml:14:12",
        "sheet-of-csv @ audit.yaml:17:12",
    ];
    let mut sorted: Vec<&str> = found.iter().map(|found| found.split(" @").next().expect("a code")).collect();
    sorted.sort_unstable();
    let mut wanted: Vec<&str> = expected.iter().map(|found| found.split(" @").next().expect("a code")).collect();
    wanted.sort_unstable();
    // The tables of this test are empty, which is told too.
    sorted.retain(|code| *code != "table-without-rows");
    assert_eq!(sorted, wanted, "{found:?}");
    assert!(
        found.iter().filter(|found| !found.starts_with("table-without-rows")).all(|found| found.contains(" @ audit.yaml:")),
        "{found:?}"
    );
}

#[test]
fn a_column_of_dates_is_read_in_one_order_or_asked_about() {
    let clients = |dates: [&str; 2]| format!("client,enrolled\nc1,{}\nc2,{}\n", dates[0], dates[1]);
    for (dates, expected) in [
        (["01-02-2026", "13-02-2026"], vec![]),
        (["2026-02-01", "2026-03-02"], vec![]),
        (["1/1/2026", "2/2/2026"], vec![]),
        (["01/02/2026", "02/03/2026"], vec!["ambiguous-dates @ clients.csv, row 1, column enrolled"]),
        (["13-02-2026", "02/13/2026"], vec!["unreadable-date @ clients.csv, row 3, column enrolled"]),
        (["13-02-2026", "2026-02-13"], vec!["unreadable-date @ clients.csv, row 3, column enrolled"]),
    ] {
        let found = faults("integrated", &[("clients", &clients(dates))]);
        let errors: Vec<&String> = found.iter().filter(|found| !found.starts_with("blank")).collect();
        assert_eq!(errors, expected, "{dates:?}");
    }
    let tables = Tables::mapped("integrated", "  clients: {file: clients.csv, dates: month-day-year}\n");
    tables.folder.write("clients.csv", clients(["01/02/2026", "02/03/2026"]));
    assert_eq!(tables.run(&["measure", "AUDIT"]).status, ExitStatus::Fine);
}

#[test]
fn every_reference_is_checked_and_every_kind_of_fault_told_at_once() {
    let tables = [
        ("workers", "worker,fte,from,to\nw1,1,,2026-03-31\nw1,1,2026-03-31,\nw2,0,,\nw3,36,,\nw4,-1,,\n,1,,\nw5,1,2026-02-02,2026-02-01\n"),
        (
            "clients",
            "client,worker,enrolled,closed\nc1,w1,2026-01-10,\nc1,w1,2026-02-01,\nc2,w9,2026-01-01,2025-12-31\nc3,,,\nc4,w1,2026-01-32,\n",
        ),
        (
            "contacts",
            "date,worker,client,with,mode\n2026-01-09,w1,c1,employer,in_person\n2026-02-01,w1,c9,employer,in_person\n\
             2026-02-01,w2,,boss,in_person\n2026-02-02,w2,,employer,telepathy\n,w2,,employer,\n2026-02-03,w2,,,in_person\n",
        ),
        (
            "jobs",
            "client,worker,started,ended,employer,competitive\nc1,w1,2026-02-01,2026-01-01,Een,maybe\nc2,,2026-02-01,,Twee,yes\n\
             c2,,2026-02-01,,Twee,yes\n",
        ),
        (
            "hours",
            "worker,week,total,vocational,community\nw1,2026-W10,40,41,5\nw1,2026-W10,40,4,5\nw2,2026-W10,200,4,5\nw2,2026-03-03,4,x,5\n",
        ),
    ];
    let mut found = faults("integrated", &tables);
    found.sort();
    assert_eq!(
        found,
        [
            "blank-date @ clients.csv, row 5, column enrolled",
            "blank-date @ contacts.csv, row 6, column date",
            "blank-id @ workers.csv, row 7, column worker",
            "blank-word @ contacts.csv, row 7, column with",
            "contact-before-enrolment @ contacts.csv, row 2, column date",
            "doubled-row @ jobs.csv, row 4",
            "doubled-week @ hours.csv, row 3, column week",
            "end-before-start @ clients.csv, row 4, column closed",
            "end-before-start @ jobs.csv, row 2, column ended",
            "end-before-start @ workers.csv, row 8, column to",
            "fte-too-high @ workers.csv, row 5, column fte",
            "fte-zero @ workers.csv, row 4, column fte",
            "more-than-a-week @ hours.csv, row 4, column total",
            "negative-number @ workers.csv, row 6, column fte",
            "overlap @ clients.csv, row 3, column client",
            "overlap @ workers.csv, row 3, column worker",
            "part-above-total @ hours.csv, row 2, column vocational",
            "unknown-client @ contacts.csv, row 3, column client",
            "unknown-word @ contacts.csv, row 4, column with",
            "unknown-word @ contacts.csv, row 5, column mode",
            "unknown-worker @ clients.csv, row 4, column worker",
            "unreadable-date @ clients.csv, row 6, column enrolled",
            "unreadable-number @ hours.csv, row 5, column vocational",
            "unreadable-week @ hours.csv, row 5, column week",
            "unreadable-yes-no @ jobs.csv, row 2, column competitive",
        ]
    );
    let ran = Tables::new("integrated", &tables).run(&["measure", "AUDIT"]);
    assert_eq!((ran.status, ran.out.as_str()), (ExitStatus::Error, ""));
}

#[test]
fn one_and_a_half_times_full_time_is_the_most() {
    assert!(faults("integrated", &[("workers", "worker,fte\nw1,\"1,5\"\n")]).is_empty());
    assert_eq!(faults("integrated", &[("workers", "worker,fte\nw1,1.51\n")]), ["fte-too-high @ workers.csv, row 2, column fte"]);
}

#[test]
fn past_the_first_twenty_rows_of_a_kind_are_only_counted() {
    let rows = "2026-02-01,w9,employer\n".repeat(50);
    let err = Tables::new("integrated", &[WORKERS, ("contacts", &format!("date,worker,with\n{rows}"))]).run(&["measure", "AUDIT"]).err;
    let listed = (2..22).map(|row| row.to_string()).collect::<Vec<_>>().join(", ");
    assert!(err.contains(&format!("50 rows: {listed} + 30 more")), "{err}");
}

#[test]
fn equal_contacts_are_only_a_warning_and_both_count() {
    let contacts = "date,worker,with\n2026-02-01,w1,employer\n2026-02-01,w1,employer\n";
    let tables = Tables::new("integrated", &[WORKERS, ("contacts", contacts)]);
    assert_eq!(codes(&tables.run(&["measure", "AUDIT"]).err), ["equal-contacts @ contacts.csv, row 3"]);
    assert_eq!(tables.value("begeleiding.5a", "contacts_tracked").1, 2);
}

#[test]
fn a_long_file_that_is_doubled_is_found_by_a_sample() {
    let half: String = (0..400_000)
        .map(|number| format!("2026-0{}-{:02},w1,employer,organisation number {number}\n", 1 + number % 6, 1 + number % 28))
        .collect();
    let table = format!("date,worker,with,organisation\n{half}{half}");
    assert!(table.len() > 1 << 25);
    let tables = Tables::new("integrated", &[WORKERS, ("contacts", &table)]);
    let told = tables.run(&["measure", "AUDIT"]).err;
    assert!(told.contains("equal-contacts") && told.contains("sample"), "{}", &told[..told.len().min(500)]);
}

#[test]
fn columns_that_nothing_uses_are_told_and_can_be_dropped() {
    let workers = "worker,fte,kleur\nw1,1,rood\n";
    assert_eq!(faults("integrated", &[("workers", workers)]), ["unused-columns @ workers.csv, row 1"]);
    let tables = Tables::mapped("integrated", "  workers: {file: workers.csv, drop: [Kleur]}\n");
    tables.folder.write("workers.csv", workers);
    assert_eq!(tables.run(&["measure", "AUDIT"]).err, "");
}

#[test]
fn separate_caseloads_need_a_track_of_everybody_and_no_worker_of_both() {
    let found = faults(
        "separate",
        &[("workers", "worker,fte,track\nw1,1,both\nw2,1,\nw3,1,nowhere\n"), ("clients", "client,track,enrolled\nc1,,2026-01-01\n")],
    );
    assert_eq!(
        found,
        [
            "track-not-known @ workers.csv, row 4, column track",
            "track-needed @ workers.csv, row 3, column track",
            "worker-of-both @ workers.csv, row 2, column track",
            "track-needed @ clients.csv, row 2, column track",
        ]
    );
}

#[test]
fn spreadsheets_are_read_with_their_dates() {
    let tables = Tables::mapped("integrated", "  workers: {file: records.xlsx, sheet: werkers}\n  clients: {file: clients.xlsx}\n");
    let mut workbook = Workbook::new();
    workbook.add_worksheet().set_name("Leeg").expect("a name");
    let sheet = workbook.add_worksheet().set_name("Werkers").expect("a name");
    for (column, heading) in (0..).zip(["Medewerker", "VTE", "Van"]) {
        sheet.write(2, column, heading).expect("written");
    }
    let day = Format::new().set_num_format("d-m-yyyy");
    sheet.write(3, 0, "w1").expect("written");
    sheet.write(3, 1, 0.8).expect("written");
    sheet.write_with_format(3, 2, ExcelDateTime::from_ymd(2026, 7, 1).expect("a date"), &day).expect("written");
    sheet.write(5, 0, "w2").expect("written");
    sheet.write(5, 1, 0.7).expect("written");
    // 46204 is the first of July 2026 as a plain number, 46203 the day before.
    sheet.write(5, 2, 46203).expect("written");
    workbook.save(tables.folder.file("records.xlsx")).expect("saved");
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet();
    for (column, heading) in (0..).zip(["client", "enrolled"]) {
        sheet.write(0, column, heading).expect("written");
    }
    for (row, number) in (1..).zip([101, 102, 103]) {
        sheet.write(row, 0, number).expect("written");
        sheet.write_with_format(row, 1, ExcelDateTime::from_ymd(2026, 2, 1).expect("a date"), &day).expect("written");
    }
    sheet.write(9, 0, 104).expect("written");
    sheet.write(9, 1, "soon").expect("written");
    workbook.save(tables.folder.file("clients.xlsx")).expect("saved");
    assert_eq!(codes(&tables.run(&["measure", "AUDIT"]).err), ["unreadable-date @ clients.xlsx, sheet Sheet1, cell B10, column enrolled"]);
    // Without that row: 3 clients on the 0.7 FTE of who is active.
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet();
    sheet.write(0, 0, "client").expect("written");
    sheet.write(0, 1, "enrolled").expect("written");
    for (row, number) in (1..).zip([101, 102, 103]) {
        sheet.write(row, 0, number).expect("written");
        sheet.write(row, 1, 46054).expect("written");
    }
    workbook.save(tables.folder.file("clients.xlsx")).expect("saved");
    assert_eq!(tables.value("bezetting.1a", "clients_per_worker"), ("30/7".to_owned(), 3));
    tables.folder.write("records.xlsx", b"PK\x03\x04 no workbook");
    assert_eq!(codes(&tables.run(&["measure", "AUDIT"]).err), ["not-a-spreadsheet @ records.xlsx"]);
}

#[test]
fn a_fact_that_is_measured_and_stated_may_only_differ_with_a_note() {
    let stated = |rows: &str| {
        let tables = Tables::new("integrated", &[WORKERS, CLIENTS]);
        tables.folder.write("evidence.csv", format!("item,track,fact,value,note\n{rows}"));
        tables
    };
    // One client on one worker.
    let equal = stated("bezetting.1a,,clients_per_worker,\"1,0\",\n");
    assert_eq!(codes(&equal.run(&["check", "AUDIT"]).err), [] as [&str; 0]);
    let other = stated("bezetting.1a,,clients_per_worker,30,\n");
    let ran = other.run(&["score", "AUDIT"]);
    assert_eq!((ran.status, codes(&ran.err)), (ExitStatus::Error, vec!["stated-against-measured @ evidence.csv, row 2".to_owned()]));
    assert!(ran.err.contains("clients_per_worker is 30 in the evidence and 1 in the records"), "{}", ran.err);
    let explained = stated("bezetting.1a,,clients_per_worker,30,the system misses a team\n");
    let scorecard = explained.folder.scorecard();
    assert_eq!(scorecard.scores("bezetting.1a"), [4, 4]);
    assert!(scorecard.warnings().contains(&"stated-over-measured"));
    let report = explained.run(&["explain", "AUDIT", "bezetting.1a"]).out;
    assert!(report.contains("caseload on the reference date: 30") && report.contains("caseload on the reference date: 1 "), "{report}");
    // Unstated, the measured fact scores by itself.
    assert_eq!(stated("").folder.scorecard().scores("bezetting.1a"), [5, 5]);
}

#[test]
fn measured_facts_score_and_their_files_are_among_the_inputs() {
    let tables = Tables::new("integrated", &[WORKERS, CLIENTS]);
    let scorecard = tables.folder.scorecard();
    assert_eq!(scorecard.item("bezetting.1a", "ips-a")["facts"]["clients_per_worker"], "1");
    let inputs: Vec<&str> =
        scorecard.0["inputs"].as_array().expect("inputs").iter().map(|input| input["path"].as_str().expect("a path")).collect();
    assert_eq!(inputs, ["audit.yaml", "evidence.csv", "workers.csv", "clients.csv"]);
}

#[test]
fn waiting_clients_are_told_with_the_score() {
    let tables = Tables::new("ips-a", &[("clients", "client,enrolled\nc1,2026-01-01\n"), ("contacts", "date,worker,client,with,mode\n")]);
    assert!(tables.folder.scorecard().warnings().contains(&"waiting-so-far"));
}

#[test]
fn records_need_a_period_and_a_command_that_needs_records_says_so() {
    let tables = Tables::new("integrated", &[WORKERS]);
    tables.folder.write("audit.yaml", "audit: 1\nprogramme: P\nrubric: ips-nl-2015\nmodel: integrated\nrecords: {workers: workers.csv}\n");
    assert_eq!(codes(&tables.run(&["measure", "AUDIT"]).err), ["records-without-period @ audit.yaml:5:1"]);
    tables.folder.write("audit.yaml", "audit: 1\nprogramme: P\nrubric: ips-nl-2015\nmodel: integrated\nevidence: [evidence.csv]\n");
    for command in ["measure", "outcomes"] {
        assert_eq!(codes(&tables.run(&[command, "AUDIT"]).err), ["no-records @ audit.yaml"]);
    }
}

#[test]
fn evidence_and_records_are_both_checked_in_one_go() {
    let tables = Tables::new("integrated", &[("workers", "worker,fte\nw1,x\n")]);
    tables.folder.write("evidence.csv", "item,fact,value\nbezetting.99,teams,2\n");
    let found = codes(&tables.run(&["check", "AUDIT"]).err);
    assert_eq!(found, ["unknown-item @ evidence.csv, row 2, column item", "unreadable-number @ workers.csv, row 2, column fte"]);
}

#[test]
fn a_table_that_is_not_there_or_no_table_is_told() {
    let tables = Tables::mapped("integrated", "  workers: nowhere.csv\n  clients: clients.csv\n  jobs: jobs.csv\n  hours: hours.csv\n");
    tables.folder.write("clients.csv", "");
    tables.folder.write("jobs.csv", b"\x00\x01\x02");
    tables.folder.write("hours.csv", "worker,week,total\nw1,\"2026-W10,40\n");
    let found = codes(&tables.run(&["measure", "AUDIT"]).err);
    assert_eq!(
        found,
        ["file-unreadable @ audit.yaml:8:12", "no-headings @ clients.csv", "not-text @ jobs.csv", "unclosed-quote @ hours.csv, row 2"]
    );
}

#[test]
fn a_skeleton_names_what_a_foreign_file_seems_to_hold() {
    let tables = Tables::new("integrated", &[WORKERS]);
    tables.folder.write("export.csv", "Datum;Medewerker;Clientnaam;Contact met;Kleur\n1-2-2026;w1;x;bedrijf;rood\n");
    let ran = tables.run(&["measure", "AUDIT", "--map", tables.folder.file("export.csv").to_str().expect("UTF-8")]);
    assert_eq!((ran.status, ran.err.as_str()), (ExitStatus::Fine, ""));
    assert_eq!(
        ran.out,
        "# paste this into audit.yaml and correct what is not right\nrecords:\n  contacts:\n    file: \"export.csv\"\n    columns:\n      \
         date: \"Datum\"\n      worker: \"Medewerker\"\n      # client: \"\"\n      with: \"Contact met\"\n      # organisation: \"\"\n      \
         # mode: \"\"\n      # preference_based: \"\"\n    drop:  # is not read\n      - \"Clientnaam\"  # seems to hold personal data\n      \
         - \"Kleur\"\n    # dates: day-month-year\n    # values: {}\n    # yes: []\n    # no: []\n"
    );
    tables.folder.write("data.csv", "c1;2026-01-01\nc2;2026-01-02\n");
    let ran = tables.run(&["measure", "--map", tables.folder.file("data.csv").to_str().expect("UTF-8")]);
    assert_eq!(ran.status, ExitStatus::Error);
    assert!(!ran.err.contains("c1"), "{}", ran.err);
}

#[test]
fn what_is_wrong_with_the_evidence_does_not_keep_records_from_being_measured() {
    let tables = Tables::new("integrated", &[WORKERS, CLIENTS]);
    tables.folder.write("evidence.csv", "item,fact,value\nbezetting.99,teams,2\n");
    assert_eq!(tables.value("bezetting.1a", "clients_per_worker"), ("1".to_owned(), 1));
    assert_eq!(tables.run(&["score", "AUDIT"]).status, ExitStatus::Error);
}
