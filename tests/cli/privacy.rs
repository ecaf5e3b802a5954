//! No client leaves the building: ids are read to count, and columns that tell who somebody is are not read at all.

use getrouw::cli::ExitStatus;

use crate::program::codes;
use crate::program::everything;
use crate::program::records::Tables;

/// An id of letters and digits that stands nowhere else.
fn id(number: u64) -> String {
    let mut mixed = number.wrapping_add(1).wrapping_mul(0x9E37_79B9_7F4A_7C15);
    mixed = (mixed ^ (mixed >> 31)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    let letters = b"bcdfghjkmnpqrstvwxz23456789";
    (0..12).map(|place| char::from(letters[usize::try_from(mixed.rotate_left(place * 5) % 27).expect("small")])).collect()
}

/// Every run of letters and digits as long as an id.
fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|letter: char| !letter.is_ascii_alphanumeric()).filter(|word| word.len() == 12)
}

#[test]
fn of_a_hundred_thousand_ids_none_is_in_any_output() {
    let ids: Vec<String> = (0..100_000).map(id).collect();
    let known: std::collections::HashSet<&str> = ids.iter().map(String::as_str).collect();
    assert_eq!(known.len(), ids.len());
    let rows = |row: &dyn Fn(usize, &str) -> String| -> String { ids.iter().enumerate().map(|(at, id)| row(at, id)).collect() };
    let sound = [
        ("workers", "worker,fte,teams\nw1,1,North\n".to_owned()),
        ("clients", format!("client,worker,track,team,enrolled,closed\n{}", rows(&|_, id| format!("{id},w1,ips-a,North,2026-01-05,\n")))),
        ("contacts", format!("date,worker,client,with,mode\n{}", rows(&|_, id| format!("2026-02-01,w1,{id},employer,in_person\n")))),
        ("jobs", format!("client,started,job_type,employer,competitive\n{}", rows(&|_, id| format!("{id},2026-02-01,cook,bakery,yes\n")))),
        ("courses", format!("client,started,course_type\n{}", rows(&|_, id| format!("{id},2026-02-01,internship\n")))),
    ];
    // The same with ids in every column where they do not belong, and in place of every value.
    let faulty = [
        ("workers", format!("worker,fte,teams\nw1,{},North\n", ids[0])),
        (
            "clients",
            format!(
                "client,worker,track,team,enrolled,closed\n{}",
                rows(&|at, id| format!("{id},{id},{id},{id},{id},{}\n", ids[(at + 1) % 1000]))
            ),
        ),
        (
            "contacts",
            format!("date,worker,client,with,mode,preference_based\n{}", rows(&|_, id| format!("{id},{id},{id},{id},{id},{id}\n"))),
        ),
        ("jobs", format!("client,started,ended,competitive\n{}", rows(&|_, id| format!("{id},{id},{id},{id}\n")))),
        ("courses", format!("{},{},{}\n{}", ids[1], ids[2], ids[3], rows(&|_, id| format!("{id},{id},{id}\n")))),
        ("hours", format!("worker,week,total\n{}", rows(&|_, id| format!("{id},{id},{id}\n")))),
    ];
    let mut outputs = Vec::new();
    for (tables, status) in [(&sound[..], ExitStatus::Fine), (&faulty[..], ExitStatus::Error)] {
        let tables: Vec<(&str, &str)> = tables.iter().map(|(name, text)| (*name, text.as_str())).collect();
        let audit = Tables::new("integrated", &tables);
        let [report, page, word, excel] = ["report.md", "report.html", "report.docx", "report.xlsx"].map(|name| audit.folder.file(name));
        let text = |path: &std::path::Path| path.to_str().expect("UTF-8").to_owned();
        let (report, page, word, excel) = (text(&report), text(&page), text(&word), text(&excel));
        let commands = [
            &["measure", "AUDIT"][..],
            &["measure", "AUDIT", "--format", "json", "--by-worker"],
            &["outcomes", "AUDIT", "--small-counts"],
            &["outcomes", "AUDIT", "--format", "json"],
            &["score", "AUDIT", "--format", "json"],
            &["explain", "AUDIT", "begeleiding.5a"],
            &["report", "AUDIT", "-o", &report, "-o", &page, "-o", &word, "-o", &excel],
        ];
        // Faults are told in one way by all commands.
        let commands = if status == ExitStatus::Fine { &commands[..] } else { &[&["check", "AUDIT"][..], &["measure", "AUDIT"]] };
        for arguments in commands.iter().copied() {
            let ran = audit.run(arguments);
            assert_eq!(ran.status, status, "{arguments:?}");
            outputs.push(ran.out);
            outputs.push(ran.err);
        }
        outputs.extend([report, page, word, excel].map(|path| everything(&std::fs::read(path).unwrap_or_default())));
        for (name, _) in tables {
            let file = audit.folder.file(&format!("{name}.csv"));
            let ran = audit.run(&["measure", "--map", file.to_str().expect("UTF-8")]);
            outputs.push(ran.out);
            outputs.push(ran.err);
        }
    }
    for output in outputs {
        let found: Vec<&str> = words(&output).filter(|word| known.contains(word)).collect();
        assert!(found.is_empty(), "{} ids", found.len());
    }
}

#[test]
fn columns_that_tell_who_somebody_is_are_refused_by_heading_and_by_content() {
    for (heading, value) in [
        ("Achternaam", "x"),
        ("geboortedatum", "x"),
        ("BSN", "x"),
        ("GSM", "x"),
        ("e-mail", "x"),
        ("adres", "x"),
        ("kenmerk", "111222333"),
        ("kenmerk", "85.07.30-033.28"),
        ("kenmerk", "+32 470 12 34 56"),
        ("kenmerk", "iemand@example.org"),
        ("kenmerk", "Jan de Vries"),
        ("kenmerk", "14-3-1975"),
    ] {
        let table = format!("client,enrolled,{heading}\nc1,2026-01-13,{value}\n");
        let tables = Tables::new("integrated", &[("clients", &table)]);
        let ran = tables.run(&["measure", "AUDIT"]);
        let expected = format!("personal-column @ clients.csv, row 1, column {heading}");
        assert!(codes(&ran.err).contains(&expected), "{heading} {value}: {}", ran.err);
        assert_eq!(ran.status, ExitStatus::Error);
        assert!(value == "x" || !ran.err.contains(value), "{}", ran.err);
        let dropped = Tables::mapped("integrated", &format!("  clients: {{file: clients.csv, drop: [{heading}]}}\n"));
        dropped.folder.write("clients.csv", &table);
        assert_eq!(dropped.run(&["measure", "AUDIT"]).status, ExitStatus::Fine, "{heading}");
    }
}

#[test]
fn a_national_number_is_no_pseudonym() {
    let table = "client,enrolled\n111222333,2026-01-13\n123456782,2026-01-13\n";
    let found = codes(&Tables::new("integrated", &[("clients", table)]).run(&["measure", "AUDIT"]).err);
    assert_eq!(found, ["personal-column @ clients.csv, row 1, column client"]);
    let names = "client,enrolled\nJan de Vries,2026-01-13\nPiet Jansen,2026-01-13\n";
    let found = codes(&Tables::new("integrated", &[("clients", names)]).run(&["measure", "AUDIT"]).err);
    assert_eq!(found, ["personal-column @ clients.csv, row 1, column client"]);
}

#[test]
fn names_of_organisations_teams_and_jobs_are_no_names_of_people() {
    let jobs = "client,started,job_type,employer\nc1,2026-01-13,Medewerker Logistiek,Bakkerij De Korst\n";
    let tables = Tables::mapped("integrated", "  jobs: {file: jobs.csv, columns: {employer: Naam werkgever, job_type: naam}}\n");
    tables.folder.write("jobs.csv", jobs.replace("employer", "Naam werkgever").replace("job_type", "naam"));
    let ran = tables.run(&["measure", "AUDIT"]);
    assert_eq!((ran.status, ran.err.as_str()), (ExitStatus::Fine, ""));
}

/// Three jobs, one client who enrolled, and two who worked before the second quarter.
fn few() -> Tables {
    let clients: String = (0..10).map(|at| format!("c{at},w1,ips-a,A,{}\n", if at == 9 { "2026-02-01" } else { "2025-06-01" })).collect();
    Tables::new(
        "integrated",
        &[
            ("workers", "worker,fte,teams\nw1,1,A\n"),
            ("clients", &format!("client,worker,track,team,enrolled\n{clients}")),
            ("contacts", "date,worker,client,with,organisation,mode\n2026-02-18,w1,c9,employer,X,in_person\n"),
            (
                "jobs",
                "client,worker,started,ended,job_type,employer,competitive\nc1,w1,2026-03-01,,kok,Bakker,yes\nc2,w1,2026-02-01,2026-03-01,kok,Bakker,no\nc3,w1,2026-02-10,,lasser,Slager,yes\n",
            ),
        ],
    )
}

#[test]
fn a_report_that_hides_a_count_hides_what_gives_it_away() {
    let tables = few();
    let given_away = |text: &str| {
        ["66.67", "66,67", "200/3", "17 days", "contact=17", "contact\": \"17", "5 of 8"]
            .into_iter()
            .find(|part| text.contains(part))
            .map(str::to_owned)
    };
    for (format, seen) in
        [("md", "of 10"), ("html", "of 10"), ("json", "lowest_possible"), ("csv", "IPS-A"), ("docx", "of 10"), ("xlsx", "begeleiding.5a")]
    {
        let path = tables.folder.file(&format!("report.{format}"));
        let file = path.to_str().expect("UTF-8");
        let ran = tables.run(&["report", "AUDIT", "--date", "2026-11-11", "-o", file]);
        assert_eq!(ran.status, ExitStatus::Fine, "{}", ran.err);
        let text = everything(&std::fs::read(&path).expect("written"));
        assert!(text.contains(seen), "{format}");
        assert_eq!(given_away(&text), None, "{format}");
        assert_eq!(given_away(&ran.err), None, "{format}");
        let ran = tables.run(&["report", "AUDIT", "--date", "2026-11-11", "-o", file, "--small-counts"]);
        assert_eq!(ran.status, ExitStatus::Fine, "{}", ran.err);
        assert!(given_away(&everything(&std::fs::read(&path).expect("written"))).is_some(), "{format}");
    }
    // The auditor sees all.
    let measured = tables.run(&["measure", "AUDIT"]).out;
    assert!(measured.contains("17 days") && measured.contains("3 jobs") && measured.contains("66.67%"), "{measured}");
    assert!(tables.run(&["score", "AUDIT", "--format", "json"]).out.contains("200/3"));
}

#[test]
fn warnings_about_few_rows_of_records_do_not_say_which() {
    let clients: String = (0..10).map(|at| format!("c{at},w1,{}\n", if at == 3 { "" } else { "2025-06-01" })).collect();
    let tables =
        Tables::new("ips-a", &[("workers", "worker,fte,teams\nw1,1,A\n"), ("clients", &format!("client,worker,enrolled\n{clients}"))]);
    let report = |arguments: &[&str]| tables.run(&[&["report", "AUDIT", "-o", "-"], arguments].concat()).out;
    assert!(!report(&[]).contains("row 5"), "{}", report(&[]));
    assert!(report(&["--small-counts"]).contains("row 5"));
}

#[test]
fn the_score_of_a_figure_that_is_not_shown_stands() {
    let tables = few();
    let score = |arguments: &[&str]| {
        let ran = tables.run(&[&["report", "AUDIT", "-o", "-", "--format", "json"], arguments].concat());
        let document: serde_json::Value = serde_json::from_str(&ran.out).expect("JSON");
        let rows = document["items"].as_array().expect("items").clone();
        rows.into_iter().find(|row| row["id"] == "begeleiding.9a").expect("the item")
    };
    let (hidden, shown) = (score(&[]), score(&["--small-counts"]));
    assert_eq!((&hidden["score"], &hidden["basis"]), (&shown["score"], &shown["basis"]));
    assert_eq!((hidden["score"].as_i64(), hidden["facts"]["job_type_diversity_pct"].as_str()), (Some(3), Some("")), "{hidden}");
    assert!(hidden["reason"].as_str().is_some_and(|reason| reason.contains("figure not shown (fewer than 5)")), "{hidden}");
}
