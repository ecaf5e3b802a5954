//! Client files drawn at random and tallied: the same draw in every version, pseudonyms nowhere but in the two files, and tallies that keep their n.

use std::fs;
use std::path::{Path, PathBuf};

use getrouw::cli::ExitStatus;
use getrouw::locale::Lang;
use getrouw::preparation::draw;
use getrouw::records::ClientFile;
use getrouw::report::{FormRequest, GivenCell, SheetCell, Workbook, tally_workbook};
use getrouw::review::{Purpose, Request, review};
use getrouw::source::Memory;
use proptest::prelude::{ProptestConfig, prop, prop_assert, prop_assert_eq, proptest};

use crate::program::{AuditFolder, Ran, codes};

const AUDIT: &str =
    "audit: 1\nprogramme: Proef\nrubric: ips-nl-2015\nmodel: integrated\nauditors: [{id: a1}, {id: a2}]\nevidence: [evidence/]\n";

/// What `tests/independent/draw.py` draws of the list below, by number, seed and way.
const DRAWS: [(&str, &str, &[&str], &str); 4] = [
    ("5", "2026", &[], "c14 c18 c01 c13 c20"),
    ("5", "voorjaar", &[], "c10 c22 c18 c07 c20"),
    ("23", "x", &[], "c20 c04 c06 c15 c03 c10 c12 c21 c02 c13 c11 c08 c09 c17 c05 c14 c01 c07 c19 c18 c22 c16 c23"),
    ("9", "2026", &["--by-worker"], "c05 c20 c16 c12 c06 c23 c19 c15 c14"),
];

/// The list that `tests/independent/draw.py` was given for the draws below.
fn list() -> String {
    let row = |client: u32| format!("c{client:02},w{}\n", 1 + client % 4 / 2 + u32::from(client.is_multiple_of(7)));
    format!("client,worker\n{}", (1..24).map(row).collect::<String>())
}

struct Draw {
    audit: AuditFolder,
}

impl Draw {
    fn new(list: &str) -> Self {
        let audit = AuditFolder::new("integrated", "");
        fs::remove_file(audit.file("evidence.csv")).expect("there");
        audit.write("audit.yaml", AUDIT);
        audit.write("evidence/e.csv", "item,fact,value\nbezetting.2,vocational_time_pct,93\n");
        audit.write("list.csv", list);
        Self { audit }
    }

    fn path(&self, name: &str) -> String {
        self.audit.file(name).to_str().expect("UTF-8").to_owned()
    }

    fn run(&self, arguments: &[&str]) -> Ran {
        let list = self.path("list.csv");
        self.audit.run(&[&["prepare", "AUDIT", "--sample", &list], arguments].concat())
    }

    /// The clients that were drawn.
    fn drawn(&self, number: &str, seed: &str, rest: &[&str]) -> String {
        let out = self.path("sample.csv");
        let _ = fs::remove_file(&out);
        let ran = self.run(&[&["--n", number, "--seed", seed, "-o", &out], rest].concat());
        assert_eq!(ran.status, ExitStatus::Fine, "{}", ran.err);
        let text = fs::read_to_string(&out).expect("written");
        text.lines().skip(1).filter_map(|line| line.split(',').nth(1)).collect::<Vec<_>>().join(" ")
    }
}

#[test]
fn a_draw_is_that_of_an_independent_program() {
    let draw = Draw::new(&list());
    for (number, seed, rest, wanted) in DRAWS {
        assert_eq!(draw.drawn(number, seed, rest), wanted, "{number} {seed}");
    }
    // The order of the list and rows that stand twice change nothing.
    let (head, rows) = (list().lines().next().expect("a head").to_owned(), list().lines().skip(1).map(str::to_owned).collect::<Vec<_>>());
    let turned: Vec<String> = rows.iter().rev().chain(rows.iter().take(3)).cloned().collect();
    draw.audit.write("list.csv", format!("{head}\n{}\n", turned.join("\n")));
    assert_eq!(draw.drawn("5", "2026", &[]), DRAWS[0].3);
}

#[test]
fn what_was_drawn_says_how_and_only_its_owner_reads_it() {
    let draw = Draw::new(&list());
    let (csv, xlsx) = (draw.path("s.csv"), draw.path("t.xlsx"));
    let ran = draw.run(&["--n", "5", "--seed", "2026", "-o", &csv, "-o", &xlsx]);
    assert_eq!((ran.status, ran.out.as_str()), (ExitStatus::Fine, ""));
    for client in 1..24 {
        assert!(!ran.err.contains(&format!("c{client:02}")), "{}", ran.err);
    }
    let text = fs::read_to_string(&csv).expect("written");
    for told in ["Drawn: 5 of 23", "Seed (--seed): 2026", "ChaCha20, Fisher-Yates", "SHA-256 of the list: ", "Made with: getrouw "] {
        assert!(text.contains(told), "{told}: {text}");
    }
    #[cfg(unix)]
    for path in [&csv, &xlsx] {
        use std::os::unix::fs::PermissionsExt;
        assert_eq!(fs::metadata(path).expect("there").permissions().mode() & 0o777, 0o600);
    }
    // Neither is written over, and both or none are written.
    let before = fs::read(&csv).expect("there");
    let other = draw.path("u.xlsx");
    let ran = draw.run(&["--n", "5", "--seed", "1", "-o", &csv, "-o", &other]);
    assert_eq!((ran.status, told(&ran)), (ExitStatus::Error, vec!["output-is-there".to_owned()]));
    assert_eq!(fs::read(&csv).expect("there"), before);
    assert!(!Path::new(&other).exists());
}

fn told(ran: &Ran) -> Vec<String> {
    codes(&ran.err).iter().map(|code| code.split(" @").next().unwrap_or_default().to_owned()).collect()
}

#[test]
fn a_list_is_refused_for_what_tells_who_somebody_is_and_told_what_it_lacks() {
    let faults = |list: &str, rest: &[&str]| {
        let draw = Draw::new(list);
        let out = draw.path("s.csv");
        let ran = draw.run(&[&["--n", "2", "--seed", "x", "-o", &out], rest].concat());
        for secret in ["Jansen", "111222333", "c01"] {
            assert!(!ran.err.contains(secret) && !ran.out.contains(secret), "{}", ran.err);
        }
        assert_eq!(Path::new(&out).exists(), ran.status == ExitStatus::Fine, "{}", ran.err);
        told(&ran)
    };
    for (list, rest, wanted) in [
        ("client,naam\nc01,Jan Jansen\n", &[][..], &["personal-column"][..]),
        ("client,team\n111222333,1\n123456782,2\n", &[], &["personal-column"]),
        ("cliënt\nJan Jansen\nPiet Jansen\n", &[], &["personal-column"]),
        ("client\nc01\n", &["--by-worker"], &["list-column-missing"]),
        ("client,closed\nc01,misschien\nc02,31-2-2026\nc03,\n", &[], &["discharge-not-a-day"]),
        ("client,worker\nc01,w1\n,w2\nc03,\n", &["--by-worker"], &["blank-on-list", "blank-on-list"]),
        ("client,worker\nc01,w1\nnvt,w2\n", &[], &["blank-on-list"]),
        ("c01,w1\nc02,w1\n", &[], &["no-headings"]),
        ("", &[], &["no-headings"]),
        ("client,closed\nc01,2026-01-01\n", &[], &["discharged-left-out", "no-files-on-list"]),
        // Those that are no faults.
        ("client,closed\nc01,2026-01-01\nc02,\nc03,-\nc04,\n", &[], &["discharged-left-out"]),
        // Who is to be discharged later is still there, and so is who was not.
        ("client,closed\nc01,2199-01-01\nc02,nee\nc03,ja\nc04,\n", &[], &["discharged-left-out"]),
        ("Pseudoniem;team\nc01;1\nc02;1\n", &[], &[]),
        ("Cliënt;IPS-werker\nc01;w1\nc02;w1\nc01;w2\n", &[], &["doubled-on-list"]),
        ("client\nc01\n", &[], &["sample-of-all"]),
    ] {
        assert_eq!(faults(list, rest), wanted, "{list}");
    }
    assert_eq!(Draw::new("client,closed\nc01,2199-01-01\nc02,nee\nc03,ja\nc04,\n").drawn("3", "x", &[]).split(' ').count(), 3);
    let draw = Draw::new(&list());
    for arguments in [
        &["--n", "5", "-o", "s.csv"][..],
        &["--seed", "5", "-o", "s.csv"],
        &["--n", "5", "--seed", "1"],
        &["--n", "0", "--seed", "1", "-o", "s.csv"],
        &["--n", "5", "--seed", "", "-o", "s.csv"],
    ] {
        assert_eq!(draw.run(arguments).status, ExitStatus::Error, "{arguments:?}");
    }
    assert_eq!(told(&draw.run(&["--n", "5", "--seed", "1", "-o", &draw.path("s.md")])), ["output-format"]);
    assert_eq!(told(&draw.run(&["--n", "5", "--seed", "1", "-o", "-"])), ["output-format"]);
}

#[test]
fn a_scale_that_asks_nothing_of_files_has_no_tally() {
    let draw = Draw::new(&list());
    draw.audit.write("audit.yaml", AUDIT.replace("ips-nl-2015", "w2").replace("integrated", "w2"));
    let ran = draw.run(&["--n", "5", "--seed", "1", "-o", &draw.path("t.xlsx")]);
    assert_eq!(told(&ran), ["no-questions-of-files"]);
    // A list without a tally can be had all the same.
    assert_eq!(draw.run(&["--n", "5", "--seed", "1", "-o", &draw.path("s.csv")]).status, ExitStatus::Fine);
}

/// The tally sheet of an audit with clients, and with answers by item, fact and place among the clients.
fn tally(clients: &[&str], answers: &[(&str, usize, &str)]) -> Workbook {
    let files = Memory::new().with("audit.yaml", AUDIT.replace("evidence/", "e.csv")).with("e.csv", "item,fact,value\n");
    let review = review(&Request { purpose: Purpose::Look, ..Request::new(&files, "audit.yaml", Lang::Nl) });
    let request = FormRequest { rater: Some("a1"), names_scale: false, locale: Lang::Nl.into() };
    let date = "2026-07-06".parse().expect("a day");
    let mut book = tally_workbook(&review.audits, clients, &[], &request, date);
    for (key, place, answer) in answers {
        let row =
            book.sheets[0].rows.iter_mut().find(|row| matches!(row.first(), Some(SheetCell::Text(text)) if text == key)).expect("a row");
        match &mut row[13 + place] {
            SheetCell::Answer(cell) => cell.given = Some(GivenCell::Text((*answer).to_owned())),
            other => panic!("{other:?}"),
        }
    }
    book
}

fn written(draw: &Draw, name: &str, book: &Workbook) -> PathBuf {
    draw.audit.write(name, getrouw::render::xlsx(book).expect("a workbook"));
    draw.audit.file(name)
}

const CLIENTS: [&str; 4] = ["c07", "c11", "c13", "c17"];

#[test]
fn a_tally_becomes_facts_with_how_many_files_they_rest_on_and_without_pseudonyms() {
    let draw = Draw::new(&list());
    let from_teams = "organisatie.1||caseload_from_teams_pct";
    let plan = "begeleiding.6|ips-a|follows_current_plan";
    let answers =
        [(from_teams, 0, "ja"), (from_teams, 1, "nee"), (from_teams, 3, "x"), (plan, 0, "Nee"), (plan, 1, "n.v.t."), (plan, 2, "oui")];
    let form = written(&draw, "t.xlsx", &tally(&CLIENTS, &answers));
    let ran = draw.audit.run(&["import", "--audit", "AUDIT", form.to_str().expect("UTF-8"), "--yes"]);
    assert_eq!(ran.status, ExitStatus::Fine, "{}", ran.err);
    let evidence = fs::read_to_string(draw.audit.file("evidence/t.csv")).expect("written");
    let rows: Vec<&str> = evidence.lines().skip(1).collect();
    // Two of three, since one file has no answer; and of the component a note alone.
    assert_eq!(
        rows,
        [
            "organisatie.1,,caseload_from_teams_pct,2 of 3,DS,a1,,is the client treated by a team that the specialist belongs to? Yes in 2 of 3 files",
            "begeleiding.6,ips-a,follows_current_plan,,ISP,a1,,do the contacts with employers or schools follow the current plan? Yes in 1 of 2 files",
        ],
        "{evidence}"
    );
    for text in [&ran.out, &ran.err, &evidence] {
        assert!(CLIENTS.iter().all(|client| !text.contains(client)), "{text}");
    }
    // 66.67 per cent lies between 50 and 74: a third of a hundred is nowhere rounded.
    let facts = &draw.audit.scorecard();
    assert_eq!(facts.item("organisatie.1", "ips-a")["facts"]["caseload_from_teams_pct"], "200/3");
    // The same once more changes nothing.
    let again = draw.audit.run(&["import", "--audit", "AUDIT", form.to_str().expect("UTF-8"), "--yes"]);
    assert!(again.out.contains("0 new, 0 changed"), "{}", again.out);
}

#[test]
fn a_later_tally_takes_the_place_of_the_one_before_and_undoing_brings_that_back() {
    let draw = Draw::new(&list());
    let plan = "begeleiding.6|ips-a|follows_current_plan";
    let from_teams = "organisatie.1||caseload_from_teams_pct";
    let take = |name: &str, answers: &[(&str, usize, &str)], lang: &str| {
        let form = written(&draw, name, &tally(&CLIENTS, answers));
        let ran =
            crate::program::getrouw(&["--lang", lang, "import", "--audit", draw.audit.path(), form.to_str().expect("UTF-8"), "--yes"]);
        assert_eq!(ran.status, ExitStatus::Fine, "{}", ran.err);
        ran.out
    };
    let evidence = || {
        let read = |name: &str| fs::read_to_string(draw.audit.file(name)).unwrap_or_default();
        read("evidence/t.csv") + &read("evidence/u.csv")
    };
    take("t.xlsx", &[(plan, 0, "ja"), (plan, 1, "ja"), (from_teams, 0, "ja"), (from_teams, 1, "ja")], "en");
    let first = evidence();
    // Another count, told in another language.
    let out =
        take("u.xlsx", &[(plan, 0, "ja"), (plan, 1, "nee"), (from_teams, 0, "ja"), (from_teams, 1, "ja"), (from_teams, 2, "ja")], "fr");
    assert!(out.contains("Modifié (2)"), "{out}");
    let (count, now) = (|text: &str| evidence().matches(text).count(), evidence());
    assert_eq!((count("2 of 2 files"), count("Oui dans 1 des 2 dossiers"), count("follows_current_plan")), (0, 1, 1), "{now}");
    // Two of two and three of three are the same figure, on another ground.
    assert_eq!((count("2 of 2"), count("3 sur 3")), (0, 1), "{now}");
    let ran = draw.audit.run(&["import", "--undo", "--audit", "AUDIT"]);
    assert_eq!((ran.status, evidence()), (ExitStatus::Fine, first));
}

#[test]
fn a_tally_that_names_a_client_beside_its_answers_is_refused_by_its_place() {
    let draw = Draw::new(&list());
    let mut book = tally(&CLIENTS, &[("begeleiding.6|ips-a|follows_current_plan", 0, "ja")]);
    let write = |row: &mut Vec<SheetCell>, at: usize, text: &str| match &mut row[at] {
        SheetCell::Answer(cell) => cell.given = Some(GivenCell::Text(text.to_owned())),
        cell => *cell = SheetCell::Text(text.to_owned()),
    };
    // In a note in capitals, and one column off: as an item, a source and a day.
    for (row, at, text) in [(3, 10, "zoals (C11) zei"), (4, 8, "c07"), (5, 9, "c13"), (6, 1, "c17")] {
        write(&mut book.sheets[0].rows[row], at, text);
    }
    let form = written(&draw, "t.xlsx", &book);
    let ran = draw.audit.run(&["import", "--audit", "AUDIT", form.to_str().expect("UTF-8"), "--yes"]);
    assert_eq!(ran.status, ExitStatus::Error);
    assert!(told(&ran).iter().filter(|code| *code == "tally-names-file").count() >= 1, "{}", ran.err);
    for text in [&ran.out, &ran.err] {
        assert!(CLIENTS.iter().all(|client| !text.to_lowercase().contains(client)), "{text}");
    }
    // A word that only holds a pseudonym is none.
    let mut book = tally(&["jan", "c11"], &[("begeleiding.6|ips-a|follows_current_plan", 0, "ja")]);
    write(&mut book.sheets[0].rows[3], 10, "sinds januari");
    let form = written(&draw, "t.xlsx", &book);
    assert_eq!(draw.audit.run(&["import", "--audit", "AUDIT", form.to_str().expect("UTF-8")]).status, ExitStatus::Fine);
}

#[test]
fn nothing_of_a_tally_is_lost_in_silence() {
    let draw = Draw::new(&list());
    let plan = "begeleiding.6|ips-a|follows_current_plan";
    let import = |book: &Workbook| {
        let form = written(&draw, "t.xlsx", book);
        draw.audit.run(&["import", "--audit", "AUDIT", form.to_str().expect("UTF-8")])
    };
    let at = |book: &Workbook, key: &str| {
        let is_row = |row: &Vec<SheetCell>| matches!(row.first(), Some(SheetCell::Text(text)) if text == key);
        book.sheets[0].rows.iter().position(is_row).expect("a row")
    };
    // A row whose fact nobody knows, with answers.
    let mut book = tally(&CLIENTS, &[(plan, 0, "ja")]);
    let row = at(&book, plan);
    book.sheets[0].rows[row][2] = SheetCell::Text("iets_anders".to_owned());
    assert_eq!(told(&import(&book)), ["unknown-fact"]);
    // A sheet as it was handed out is not said to be in the evidence already.
    let ran = import(&tally(&CLIENTS, &[]));
    assert!(ran.status == ExitStatus::Fine && ran.err.contains("Nothing is filled in."), "{}", ran.err);
    // A note without any answer stands by itself.
    let mut book = tally(&CLIENTS, &[]);
    let SheetCell::Answer(note) = &mut book.sheets[0].rows[row][10] else { panic!("a note") };
    note.given = Some(GivenCell::Text("geen dossier zegt er iets over".to_owned()));
    let ran = import(&book);
    assert!(ran.out.contains("geen dossier zegt"), "{}", ran.out);
    // A file that has two columns would count twice.
    let ran = import(&tally(&["c07", "c11", "c07"], &[(plan, 0, "ja"), (plan, 2, "ja")]));
    assert_eq!(told(&ran), ["tally-file-twice"]);
    assert!(!ran.err.contains("c07"), "{}", ran.err);
    // Files whose pseudonyms were taken away count all the same.
    let ran = import(&tally(&["", "c11"], &[(plan, 0, "ja"), (plan, 1, "nee")]));
    assert!(ran.out.contains("Yes in 1 of 2 files"), "{}{}", ran.out, ran.err);
}

#[cfg(unix)]
#[test]
fn what_an_import_keeps_of_a_tally_is_for_its_owner_alone() {
    use std::os::unix::fs::PermissionsExt;
    let draw = Draw::new(&list());
    let from_teams = "organisatie.1||caseload_from_teams_pct";
    let mode = |path: &Path| fs::metadata(path).expect("there").permissions().mode() & 0o777;
    let inside = written(&draw, "evidence/t.xlsx", &tally(&CLIENTS, &[(from_teams, 0, "ja")]));
    fs::set_permissions(&inside, fs::Permissions::from_mode(0o600)).expect("ours");
    let form = written(&draw, "u.xlsx", &tally(&CLIENTS, &[(from_teams, 0, "nee")]));
    let ran = draw.audit.run(&["import", "--audit", "AUDIT", form.to_str().expect("UTF-8"), "--yes"]);
    assert_eq!(ran.status, ExitStatus::Fine, "{}", ran.err);
    assert!(!inside.exists());
    for kept in fs::read_dir(draw.audit.file(".getrouw-import/0001")).expect("kept").filter_map(Result::ok) {
        assert_eq!(mode(&kept.path()), 0o600, "{kept:?}");
    }
    assert_eq!(draw.audit.run(&["import", "--undo", "--audit", "AUDIT"]).status, ExitStatus::Fine);
    assert_eq!(mode(&inside), 0o600);
}

#[test]
fn a_tally_among_the_evidence_is_read_as_it_is_and_its_faults_name_no_client() {
    let draw = Draw::new(&list());
    let from_teams = "organisatie.1||caseload_from_teams_pct";
    written(&draw, "evidence/t.xlsx", &tally(&CLIENTS, &[(from_teams, 0, "ja"), (from_teams, 1, "ja")]));
    assert_eq!(draw.audit.scorecard().item("organisatie.1", "ips-a")["facts"]["caseload_from_teams_pct"], "100");
    written(&draw, "evidence/t.xlsx", &tally(&CLIENTS, &[(from_teams, 0, "ja"), (from_teams, 2, "c13")]));
    let ran = draw.audit.run(&["check", "AUDIT"]);
    assert_eq!((ran.status, told(&ran)), (ExitStatus::Error, vec!["tally-not-yes-no".to_owned()]));
    assert!(ran.err.contains("cell P4"), "{}", ran.err);
    assert!(CLIENTS.iter().all(|client| !ran.err.contains(client)), "{}", ran.err);
    // Nobody tallied anything: it states nothing.
    written(&draw, "evidence/t.xlsx", &tally(&CLIENTS, &[]));
    let ran = draw.audit.run(&["check", "AUDIT"]);
    assert_eq!(ran.status, ExitStatus::Fine, "{}", ran.err);
    // It is no form to bring over.
    let form = draw.path("evidence/t.xlsx");
    let ran = draw.audit.run(&["form", "AUDIT", "--update", &form, "-o", &draw.path("f.xlsx")]);
    assert!(told(&ran).contains(&"not-a-form".to_owned()), "{}", ran.err);
}

/// The example's tally, which the walk through a preparation takes over: answers for six invented files.
#[test]
fn the_filled_tally_of_the_example_is_current() {
    let folder = crate::program::root().join("examples/before-the-visit");
    let files = Memory::new()
        .with("audit.yaml", fs::read(folder.join("audit.yaml")).expect("readable"))
        .with("cijfers.csv", fs::read(folder.join("cijfers.csv")).expect("readable"));
    let review = review(&Request { purpose: Purpose::Look, ..Request::new(&files, "audit.yaml", Lang::Nl) });
    let request = FormRequest { rater: Some("a1"), names_scale: false, locale: Lang::Nl.into() };
    let clients = ["c102", "c110", "c115", "c121", "c130", "c133"];
    let mut book = tally_workbook(&review.audits, &clients, &[], &request, "2026-09-14".parse().expect("a day"));
    let answers = ["ja ja nee ja ja nee", "ja nee ja ja nee ja", "ja ja ja nee - ja", "nee ja nee nee - ja", "ja ja ja ja - ja"];
    let rows = book.sheets[0].rows.iter_mut().skip(3);
    for (row, answers) in rows.zip(answers) {
        for (cell, answer) in row.iter_mut().skip(13).zip(answers.split(' ')).filter(|(_, answer)| *answer != "-") {
            if let SheetCell::Answer(cell) = cell {
                cell.given = Some(GivenCell::Text(answer.to_owned()));
            }
        }
    }
    crate::program::hold(&folder.join("turflijst.xlsx"), &getrouw::render::xlsx(&book).expect("a workbook"));
}

#[test]
fn a_share_may_be_written_as_so_many_of_so_many() {
    let score = |value: &str| {
        let audit = AuditFolder::new("integrated", format!("item,fact,value\nbegeleiding.6,preference_based_pct,{value}\n"));
        let ran = audit.run(&["score", "AUDIT", "--format", "json"]);
        if ran.status != ExitStatus::Fine {
            return told(&ran).join(" ");
        }
        audit.scorecard().item("begeleiding.6", "ips-a")["facts"]["preference_based_pct"].as_str().expect("a figure").to_owned()
    };
    for (value, figure) in [("2 van 3", "200/3"), ("9 of 10", "90"), ("0 sur 7", "0"), ("7 out of 7", "100"), ("1 of 200", "0.5")] {
        assert_eq!(score(value), figure, "{value}");
    }
    for value in ["4 of 3", "0 of 0", "2 of 3 %", "2/3", "twee van drie", "2 van 3 van 4"] {
        assert_eq!(score(value), "not-a-number", "{value}");
    }
    // A number that is no percentage has no share.
    let audit = AuditFolder::new("integrated", "item,fact,value\nbezetting.1a,clients_per_worker,2 van 3\n");
    assert_eq!(told(&audit.run(&["check", "AUDIT"])), ["not-a-number"]);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_draw_holds_every_client_at_most_once_and_as_many_as_asked(
        workers in prop::collection::vec(0_u8..5, 1..60),
        number in 1_usize..70,
        seed in "[a-z0-9]{0,6}",
        by_worker in prop::bool::ANY,
    ) {
        let list: Vec<ClientFile> =
            workers.iter().enumerate().map(|(at, worker)| ClientFile { worker: format!("w{worker}"), client: format!("c{at}") }).collect();
        let sample = draw(list.clone(), number, &seed, by_worker);
        prop_assert_eq!(sample.of, list.len());
        prop_assert_eq!(sample.files.len(), number.min(list.len()));
        let mut clients: Vec<&str> = sample.files.iter().map(|file| file.client.as_str()).collect();
        clients.sort_unstable();
        clients.dedup();
        prop_assert_eq!(clients.len(), sample.files.len());
        prop_assert!(sample.files.iter().all(|file| list.contains(file)));
        if by_worker {
            for worker in 0..5 {
                let name = format!("w{worker}");
                let of = |files: &[ClientFile]| files.iter().filter(|file| file.worker == name).count();
                let share = of(&list) * number.min(list.len());
                let drawn = of(&sample.files);
                prop_assert!(drawn == share / list.len() || drawn == share / list.len() + 1, "{drawn} of {share}/{}", list.len());
            }
        }
    }
}
