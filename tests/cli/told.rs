//! What a user is told when something else is there than what was meant.

use getrouw::cli::ExitStatus;

use crate::program::{AuditFolder, codes, getrouw};

#[test]
fn a_folder_without_an_audit_is_named_with_what_was_probably_meant() {
    for (name, near) in [("audit.yml", true), ("audit.yaml.txt", true), ("Audit.yaml", true), ("notes.yaml", false)] {
        let folder = tempfile::tempdir().expect("a folder");
        std::fs::write(folder.path().join(name), "audit: 1\n").expect("writable");
        let nowhere = getrouw(&["--lang", "en", "score", folder.path().join("nowhere").to_str().expect("UTF-8")]);
        assert!(nowhere.err.contains("[file-unreadable]") && nowhere.err.contains("nowhere"), "{}", nowhere.err);
        for command in ["score", "check", "measure"] {
            let ran = getrouw(&["--lang", "en", command, folder.path().to_str().expect("UTF-8")]);
            assert_eq!((ran.status, codes(&ran.err)), (ExitStatus::Error, vec!["no-audit-there".to_owned()]), "{command}: {}", ran.err);
            let last = folder.path().file_name().expect("a name").to_string_lossy().into_owned();
            assert!(ran.err.contains(&last), "the folder is named: {}", ran.err);
            assert_eq!(ran.err.contains(name), near, "{}", ran.err);
        }
    }
}

#[test]
fn a_table_in_the_place_of_the_audit_is_told_as_one() {
    let audit = AuditFolder::new("integrated", "item,fact,value\n");
    for lang in ["nl", "en", "fr"] {
        let ran = getrouw(&["--lang", lang, "score", audit.file("evidence.csv").to_str().expect("UTF-8")]);
        assert_eq!(ran.status, ExitStatus::Error);
        assert!(ran.err.contains("[table-as-audit]") && ran.err.contains("audit.yaml"), "{}", ran.err);
    }
}

#[test]
fn one_text_is_a_list_of_one() {
    let audit = AuditFolder::new("integrated", "item,fact,value\norganisatie.4,score,3\n");
    let whole = audit.run(&["score", "AUDIT", "--format", "csv"]).out;
    audit.write(
        "audit.yaml",
        "audit: 1\nprogramme: Proef\nrubric: ips-nl-2015\nmodel: integrated\nvisited: 2026-07-06\nevidence: evidence.csv\n",
    );
    let ran = audit.run(&["score", "AUDIT", "--format", "csv"]);
    assert_eq!((ran.status, ran.out), (ExitStatus::Fine, whole), "{}", ran.err);
    audit.write("audit.yaml", "audit: 1\nprogramme: Proef\nrubric: ips-nl-2015\nmodel: integrated\nevidence: nowhere.csv\n");
    let ran = audit.run(&["check", "AUDIT"]);
    assert_eq!(codes(&ran.err), ["file-unreadable @ audit.yaml:5:11"], "{}", ran.err);
    audit.write("audit.yaml", "audit: 1\nprogramme: Proef\nrubric: ips-nl-2015\nmodel: integrated\nevidence: {a: b}\n");
    let ran = audit.run(&["check", "AUDIT"]);
    assert_eq!(ran.status, ExitStatus::Error);
    assert!(ran.err.contains("wrong-type"), "{}", ran.err);
}

#[test]
fn a_report_says_what_it_wrote_unless_it_is_to_be_quiet() {
    let audit = AuditFolder::new("integrated", "item,fact,value\norganisatie.4,score,3\n");
    let [md, json] = ["r.md", "r.json"].map(|name| audit.file(name).to_str().expect("UTF-8").to_owned());
    let ran = getrouw(&["--lang", "nl", "report", audit.path(), "-o", &md, "-o", &json]);
    assert_eq!(ran.status, ExitStatus::Fine);
    assert!(ran.err.lines().any(|line| line == format!("geschreven: {md}, {json}")), "{}", ran.err);
    assert_eq!(getrouw(&["-q", "report", audit.path(), "-o", &md]).err, "");
}

#[test]
fn a_note_bears_its_kind_in_a_column_of_its_own() {
    let marked = AuditFolder::new(
        "integrated",
        "item,fact,value,note\norganisatie.4,score,4,\"seen twice\n+ one team\"\norganisatie.6,score,3,> tell the others\n",
    );
    let columns = AuditFolder::new(
        "integrated",
        "item;feit;waarde;opmerking;soort\norganisatie.4;score;4;seen twice;opmerking\norganisatie.4;;;one team;Sterk\norganisatie.6;score;3;tell the others;aanbeveling\n",
    );
    let notes = |audit: &AuditFolder| {
        let card = audit.scorecard();
        ["organisatie.4", "organisatie.6"].map(|item| {
            let mut notes: Vec<String> = card.item(item, "ips-a")["notes"]
                .as_array()
                .expect("notes")
                .iter()
                .map(|note| format!("{} {}", note["kind"], note["text"]))
                .collect();
            notes.sort();
            notes
        })
    };
    assert_eq!(notes(&marked), notes(&columns));
    let wrong = AuditFolder::new("integrated", "item,fact,value,note,kind\norganisatie.4,score,4,x,praise\n");
    let ran = wrong.run(&["check", "AUDIT"]);
    assert_eq!(codes(&ran.err), ["unknown-note-kind @ evidence.csv, row 2, column kind"], "{}", ran.err);
}

#[test]
fn check_counts_what_is_filled_of_what_can_still_decide() {
    // Fourteen facts are asked of a checklist of three items; a rating takes the place of its item's.
    let last_lines = |audit: &AuditFolder| {
        let ran = audit.run(&["check", "AUDIT"]);
        ran.out.lines().next().expect("a line").to_owned()
    };
    let count = |audit: &AuditFolder| {
        let line = last_lines(audit);
        let numbers: Vec<usize> = line.split(|letter: char| !letter.is_ascii_digit()).filter_map(|number| number.parse().ok()).collect();
        (numbers[0], numbers[1], numbers[2])
    };
    let blank = count(&AuditFolder::new("integrated", "item,fact,value\n"));
    let items = getrouw::rubric::built_in::rubric("ips-nl-2015").expect("shipped");
    let used = items.items.iter().filter(|item| item.models.iter().any(|model| model.as_str() == "integrated")).count();
    assert_eq!((blank.0, blank.2), (0, used));
    // A figure that decides a band, one for both tracks, leaves one item less without a score.
    let one = count(&AuditFolder::of_rows("integrated", &["bezetting.2 - vocational_time_pct 92"]));
    assert_eq!(one, (1, blank.1, blank.2 - 1));
    // A rating decides an item of five components: they are no longer waited for.
    let rated = count(&AuditFolder::of_rows("integrated", &["organisatie.2 - score 3"]));
    assert_eq!(rated, (1, blank.1 - 5 + 1, blank.2 - 1));
    // One of five components is stated: the item has a score, and four can still change it.
    let part = count(&AuditFolder::of_rows("integrated", &["organisatie.2 - office_nearby yes"]));
    assert_eq!(part, (1, blank.1, blank.2 - 1));
    // An item that only an auditor can judge wants one rating.
    let judged = count(&AuditFolder::of_rows("integrated", &["organisatie.4 - score 3"]));
    assert_eq!(judged, (1, blank.1, blank.2 - 1));
}

#[test]
fn nothing_scored_is_a_dash_and_no_zero() {
    let audit = AuditFolder::new("integrated", "item,fact,value\nbezetting.2,vocational_time_pct,92\n");
    let screen = audit.run(&["score", "AUDIT"]).out;
    assert!(screen.contains("–/") && !screen.contains(" 0/"), "{screen}");
    let blank = AuditFolder::new("integrated", "item,fact,value\n");
    let report = blank.file("r.md");
    getrouw(&["--lang", "en", "report", blank.path(), "-o", report.to_str().expect("UTF-8")]);
    let report = std::fs::read_to_string(report).expect("written");
    assert!(report.contains("**–** of 130") && !report.contains("**0**"), "{}", &report[..3_000]);
}

#[test]
fn an_explanation_names_every_wanting_fact_and_a_judgement_beside_facts() {
    let screen = |rows: &[&str], item: &str| {
        let out = AuditFolder::of_rows("integrated", rows).run(&["explain", "AUDIT", item]).out;
        out.split_whitespace().collect::<Vec<_>>().join(" ")
    };
    let wanting = screen(&[], "begeleiding.7");
    let required = wanting.split("What is required").nth(1).expect("a part").split("Anchors").next().expect("its end");
    for fact in
        ["contacts in person per specialist", "contacts are recorded in a weekly contact log", "how often the team leader reviews the log"]
    {
        assert!(required.contains(fact), "{fact}: {required}");
    }
    let beside = screen(&["begeleiding.14 - contact_before_start_pct 90"], "begeleiding.14");
    assert!(beside.contains("beside these facts, a rating by the reviewers"), "{beside}");
    let rated =
        AuditFolder::new("integrated", "item,fact,value,source\nbezetting.2,vocational_time_pct,92,MIS\nbegeleiding.13,score,3,INT\n");
    let told = rated.run(&["explain", "AUDIT", "begeleiding.13"]).out.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(!told.contains("notice:") && told.contains("Notices • evidence.csv, row 3"), "{told}");
}

#[test]
fn who_rated_what_on_which_ground_stays_visible_with_the_consensus_beside() {
    let evidence = "item,fact,value,source,rater,date,note\n\
        organisatie.4,score,3,INT,a1,2026-07-06,one supervisor\n\
        organisatie.4,score,5,OBS+DS,a2,2026-07-07,\n\
        organisatie.4,score,4,INT+OBS,consensus,2026-07-08,talked over\n\
        organisatie.6,score,4,INT,,,\n";
    let audit = AuditFolder::new("integrated", evidence);
    let explained = audit.run(&["explain", "AUDIT", "organisatie.4"]).out;
    let explained = explained.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(explained.contains("Ratings by a1: 3 (INT); a2: 5 (OBS + DS); consensus: 4 (INT + OBS)"), "{explained}");
    assert!(!audit.run(&["explain", "AUDIT", "organisatie.6"]).out.contains("Ratings by"), "nobody is named");
    let md = audit.file("r.md");
    getrouw(&["--lang", "nl", "report", audit.path(), "-o", md.to_str().expect("UTF-8")]);
    let report = std::fs::read_to_string(md).expect("written");
    assert!(report.contains("- **Scores volgens**: a1: 3 (INT); a2: 5 (OBS + DS); consensus: 4 (INT + OBS)"), "the report too");
    let xlsx = audit.file("r.xlsx");
    getrouw(&["--lang", "en", "report", audit.path(), "-o", xlsx.to_str().expect("UTF-8")]);
    let mut book: calamine::Xlsx<_> = calamine::open_workbook(&xlsx).expect("a workbook");
    let facts = calamine::Reader::worksheet_range(&mut book, "Facts").expect("the sheet");
    let rows: Vec<Vec<String>> = facts.rows().map(|row| row.iter().map(ToString::to_string).collect()).collect();
    assert_eq!(rows[0][7..], ["By", "Date", "Note", "File", "Row", "Counts"]);
    let of_item: Vec<&Vec<String>> = rows.iter().filter(|row| row[0] == "organisatie.4" && row[2] == "IPS-A").collect();
    let told: Vec<[&str; 6]> = of_item.iter().map(|row| [4, 6, 7, 9, 11, 12].map(|column| row[column].as_str())).collect();
    assert_eq!(
        told,
        [
            ["3", "INT", "a1", "one supervisor", "2", "no"],
            ["5", "OBS + DS", "a2", "", "3", "no"],
            ["4", "INT + OBS", "consensus", "talked over", "4", "yes"]
        ]
    );
}

#[test]
fn a_brief_score_fits_a_screen_with_totals_and_the_lowest_scores() {
    for (example, lang) in
        [("integrated-complete", "nl"), ("separate-diverging", "fr"), ("employment-excel", "en"), ("beside-the-scale", "nl")]
    {
        let folder = crate::program::root().join("examples").join(example);
        let whole = getrouw(&["--lang", lang, "score", folder.to_str().expect("UTF-8")]);
        let brief = getrouw(&["--lang", lang, "score", "--brief", folder.to_str().expect("UTF-8")]);
        assert_eq!(brief.status, whole.status, "{example}");
        let lines: Vec<&str> = brief.out.lines().collect();
        let scales = lines.iter().filter(|line| line.contains(" · ")).count();
        assert!(scales > 0 && lines.len() <= 24 * scales.max(1), "{example}: {}\n{}", lines.len(), brief.out);
        assert!(lines.iter().all(|line| line.chars().count() <= 80), "{}", brief.out);
    }
    let fails = getrouw(&[
        "score",
        "--brief",
        "--fail-under",
        "130",
        crate::program::root().join("examples/integrated-complete").to_str().expect("UTF-8"),
    ]);
    assert_eq!(fails.status, ExitStatus::Failed, "gates hold all the same");
}

#[test]
fn nothing_is_wider_than_the_terminal() {
    let of = |path: &str| crate::program::root().join("examples").join(path).to_str().expect("UTF-8").to_owned();
    let (records, several) = (of("integrated-complete/from-records.yaml"), of("beside-the-scale"));
    let commands: [&[&str]; 9] = [
        &["score", &several],
        &["score", "--brief", &several],
        &["measure", &records],
        &["measure", "--by-worker", &records],
        &["outcomes", &records],
        &["explain", &records, "begeleiding.14"],
        &["rubric", "show", "ips-nl-2015", "begeleiding.14"],
        &["rubric", "show", "arbeidszorg-guidance-file"],
        &["rubric", "explain"],
    ];
    for width in [80_u16, 100, 120] {
        for lang in ["nl", "en", "fr"] {
            let environment = getrouw::cli::Environment { width: Some(width), ..crate::program::environment() };
            for command in commands {
                let ran = crate::program::getrouw_in(&[&["--lang", lang], command].concat(), &environment);
                let widest = ran.out.lines().map(|line| line.chars().count()).max().unwrap_or_default();
                assert!(widest <= usize::from(width), "{lang} {command:?}: {widest} of {width}");
            }
        }
    }
}

#[test]
fn evidence_of_another_scale_is_told_once_and_never_scored_under_its_other_name() {
    let rows = "item,fact,value,source\nbegeleiding.13,score,3,INT\nbezetting.1a,clients_per_worker,20,DS\nbezetting.2,vocational_time_pct,92,MIS\norganisatie.4,score,4,INT\n";
    let audit = AuditFolder::new("integrated", rows);
    audit.write("audit.yaml", "audit: 1\nprogramme: Proef\nrubric: ips-25\nmodel: ips\nevidence: evidence.csv\n");
    let ran = audit.run(&["check", "AUDIT"]);
    assert_eq!(codes(&ran.err), ["evidence-of-another-scale @ evidence.csv"], "{}", ran.err);
    assert!(ran.err.contains("ips-nl-2015"), "{}", ran.err);
    // What is called so in Dutch is another item of this scale.
    let lone = AuditFolder::new("integrated", "item,fact,value,source\nbegeleiding.13,score,3,INT\n");
    lone.write("audit.yaml", "audit: 1\nprogramme: Proef\nrubric: ips-25\nmodel: ips\nevidence: evidence.csv\n");
    assert_eq!(codes(&lone.run(&["score", "AUDIT"]).err), ["unknown-item @ evidence.csv, row 2, column item"]);
    // In words it is asked for by section and number.
    let worded = AuditFolder::new("integrated", "item,fact,value,source\nBegeleiding 13,score,3,INT\n");
    worded.write("audit.yaml", "audit: 1\nprogramme: Proef\nrubric: ips-25\nmodel: ips\nevidence: evidence.csv\n");
    assert_eq!(worded.run(&["score", "AUDIT"]).status, ExitStatus::Fine);
}

#[test]
fn one_cause_is_told_once() {
    let rows = |cells: &dyn Fn(usize) -> String| {
        let row = |at: usize| format!("organisatie.{},score,3,{}\n", at % 8 + 1, cells(at));
        format!("item,fact,value,source,rater,date\n{}", (0..60).map(row).collect::<String>())
    };
    for (cells, most) in [
        (Box::new(|_| "DOC,a1,2026-07-06".to_owned()) as Box<dyn Fn(usize) -> String>, 2),
        (Box::new(|at| format!("INT,a1,{} juli '26", at % 31 + 1)), 6),
        (Box::new(|at| format!("INT,a1,{}-07-26x{at}", at % 31 + 1)), 6),
    ] {
        let audit = AuditFolder::new("integrated", rows(&*cells));
        let told = codes(&audit.run(&["check", "AUDIT"]).err);
        let own: Vec<_> = told.iter().filter(|code| code.starts_with("unknown-source") || code.starts_with("not-a-date")).collect();
        assert!(!own.is_empty() && own.len() <= most, "{told:?}");
    }
    let rubric = std::fs::read_to_string(crate::program::root().join("rubrics/ips-nl-2015.yaml")).expect("readable");
    let file = tempfile::tempdir().expect("a folder");
    let path = file.path().join("own.yaml");
    for (from, to, code, count) in [
        ("code: DS,", "code: DD,", "unknown-evidence-code", 1),
        ("\n        title:", "\n        titel:", "unknown-key", 1),
        ("kind: yes_no", "kind: ja_nee", "wrong-type", 1),
    ] {
        assert!(rubric.contains(from), "{from}");
        std::fs::write(&path, rubric.replace(from, to)).expect("writable");
        let ran = getrouw(&["--lang", "nl", "rubric", "check", path.to_str().expect("UTF-8")]);
        let told = ran.out.lines().filter(|line| line.starts_with("fout[")).collect::<Vec<_>>();
        assert_eq!(told.iter().filter(|line| line.contains(code)).count(), count, "{told:?}");
        assert!(ran.out.contains("ook: regels ") && told.len() < 10, "{}", told.len());
    }
}
