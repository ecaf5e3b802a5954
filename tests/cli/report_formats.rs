//! One report in every format: the same figures, text that is never markup or formula, the same bytes each time.

use std::collections::BTreeSet;
use std::io::{Cursor, Read};

use calamine::{Data, Reader, Xlsx};
use getrouw::cli::{Environment, ExitStatus};
use getrouw::render::FORMATS;

use crate::program::{AuditFolder, Ran, everything, getrouw, getrouw_in, root};

/// The formats that every build writes, and the one that some do.
/// The names of the formats that this program was built with.
fn formats() -> Vec<&'static str> {
    FORMATS.iter().filter(|format| format.wants_feature.is_none()).map(|format| format.name).collect()
}

/// A report of an audit to standard output.
fn to_stdout(audit: &str, format: &str, more: &[&str]) -> Ran {
    let arguments = [&["--lang", "en", "report", audit, "-o", "-", "--format", format, "--date", "2026-09-30"], more].concat();
    let ran = getrouw(&arguments);
    assert_eq!(ran.status, ExitStatus::Fine, "{format}: {}", ran.err);
    ran
}

fn example(name: &str) -> String {
    root().join("examples").join(name).to_str().expect("UTF-8").to_owned()
}

/// The parts of a package, by name.
fn part(package: &[u8], name: &str) -> String {
    let mut archive = zip::ZipArchive::new(Cursor::new(package)).expect("a package");
    let mut text = String::new();
    archive.by_name(name).expect(name).read_to_string(&mut text).expect("text");
    text
}

/// What stands between the tags of XML or HTML, each text for itself.
fn texts(markup: &str) -> Vec<String> {
    let mut texts = Vec::new();
    for piece in markup.split('<').skip(1) {
        let Some((_, text)) = piece.split_once('>') else { continue };
        let text = text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&amp;", "&");
        if !text.trim().is_empty() {
            texts.push(text.trim().to_owned());
        }
    }
    texts
}

fn cells(xlsx: &[u8], sheet: &str) -> Vec<Vec<Data>> {
    let mut book: Xlsx<_> = calamine::open_workbook_from_rs(Cursor::new(xlsx.to_vec())).expect("a workbook");
    book.worksheet_range(sheet).expect("the sheet").rows().map(<[Data]>::to_vec).collect()
}

/// Rows `item: scores` of a table whose second cell is a title; `-` where an item has no score in a track.
fn scores_of_rows(rows: impl Iterator<Item = Vec<String>>, items: &BTreeSet<String>) -> BTreeSet<String> {
    rows.filter(|row| items.contains(&row[0])).map(|row| format!("{}: {}", row[0], row[2..].join(" "))).collect()
}

#[test]
fn every_format_shows_the_same_scores_and_totals() {
    for (name, tracks) in [("integrated-complete", 2), ("employment-excel", 1), ("separate-diverging", 2)] {
        let audit = example(name);
        let scorecard: serde_json::Value = serde_json::from_str(&to_stdout(&audit, "json", &[]).out).expect("JSON");
        let track_ids: Vec<&str> =
            scorecard["tracks"].as_array().expect("tracks").iter().map(|track| track["id"].as_str().expect("id")).collect();
        assert_eq!(track_ids.len(), tracks);
        let rows = scorecard["items"].as_array().expect("items");
        let mut items = BTreeSet::new();
        let mut expected = BTreeSet::new();
        for row in rows.iter().filter(|row| row["track"] == track_ids[0]) {
            let id = row["id"].as_str().expect("id").to_owned();
            let of_item: Vec<&serde_json::Value> = rows.iter().filter(|row| row["id"] == id.as_str()).collect();
            if of_item.iter().all(|row| row["status"] == "not_applicable") {
                continue;
            }
            let scores = of_item.iter().map(|row| match row["status"].as_str() {
                Some("scored") => row["score"].to_string(),
                Some("missing") => "?".to_owned(),
                _ => "-".to_owned(),
            });
            expected.insert(format!("{id}: {}", scores.collect::<Vec<_>>().join(" ")));
            items.insert(id);
        }
        assert!(items.len() > 20, "{name}");
        let dash = |cell: &str| if cell.is_empty() { "-".to_owned() } else { cell.to_owned() };

        let md = to_stdout(&audit, "md", &[]).out;
        let glance = md.split("## Items at a glance").nth(1).expect("the table").split("\n## ").next().expect("its end");
        let rows = glance
            .lines()
            .filter(|line| line.starts_with("| "))
            .map(|line| line.trim_matches('|').split(" | ").map(|cell| dash(cell.trim())).collect::<Vec<_>>());
        assert_eq!(scores_of_rows(rows, &items), expected, "{name}: md");

        let html = to_stdout(&audit, "html", &[]).out;
        let glance = html.split("Items at a glance</h2>").nth(1).expect("the table").split("<h2").next().expect("its end");
        let rows = glance.split("<tr class=\"body\">").skip(1).map(|row| {
            row.split("</tr>")
                .next()
                .expect("its end")
                .split("</t")
                .map(|cell| dash(&texts(&format!("{cell}<")).join(" ")))
                .filter(|cell| !cell.is_empty())
                .take(2 + tracks)
                .collect::<Vec<_>>()
        });
        assert_eq!(scores_of_rows(rows, &items), expected, "{name}: html");

        let docx = part(&to_stdout(&audit, "docx", &[]).out_bytes, "word/document.xml");
        let glance = docx
            .split("Items at a glance</w:t>")
            .nth(2)
            .expect("the table")
            .split("<w:pStyle w:val=\"Heading1\"/>")
            .next()
            .expect("its end");
        let rows = glance
            .split("<w:tr>")
            .skip(1)
            .map(|row| row.split("</w:tc>").map(|cell| dash(&texts(cell).join(" "))).take(2 + tracks).collect::<Vec<_>>());
        assert_eq!(scores_of_rows(rows, &items), expected, "{name}: docx");

        let xlsx = to_stdout(&audit, "xlsx", &[]).out_bytes;
        let sheet = cells(&xlsx, "Items");
        let rows = sheet.iter().filter(|row| row.len() > 2 + 2 * tracks).map(|row| {
            let scores = (0..tracks).map(|track| match &row[5 + 2 * track] {
                Data::Empty => "?".to_owned(),
                Data::String(text) if text == "–" => "-".to_owned(),
                other => other.to_string(),
            });
            [row[1].to_string(), row[2].to_string()].into_iter().chain(scores).collect::<Vec<_>>()
        });
        assert_eq!(scores_of_rows(rows, &items), expected, "{name}: xlsx");

        for (place, track) in scorecard["tracks"].as_array().expect("tracks").iter().enumerate() {
            let (total, maximum) = (track["total"].to_string(), track["maximum"].to_string());
            assert!(md.contains(&format!(": **{total}** of {maximum} (")), "{name}: md");
            assert!(html.contains(&format!("<span class=\"value\">{total}</span> <span class=\"of\">of {maximum}</span>")), "{name}: html");
            let docx = texts(&docx);
            assert!(docx.windows(2).any(|pair| pair[0] == total && pair[1] == format!("of {maximum}")), "{name}: docx");
            let summary = cells(&xlsx, "Summary");
            let heading = summary.iter().position(|row| matches!(&row[0], Data::String(text) if text == "Track")).expect("totals");
            let row = &summary[heading + 1 + place];
            let numbers = [1, 2, 4, 5, 6, 7].map(|column| row[column].to_string());
            let of = |key: &str| track[key].to_string();
            assert_eq!(
                numbers,
                [total.clone(), total, maximum, of("scored"), of("lowest_possible"), of("highest_possible")],
                "{name}: xlsx"
            );
            for (column, key) in [(8, "percent_of_maximum"), (9, "percent_of_range")] {
                match (&row[column], track[key].as_str()) {
                    (Data::Float(share), Some(percent)) => {
                        let percent: f64 = percent.parse().expect("a number");
                        assert!((share * 100.0 - percent).abs() <= 0.05 + 1e-9, "{name}: {share} against {percent}");
                    }
                    (cell, None) => assert_eq!(cell.to_string(), "–", "{name}"),
                    (cell, percent) => panic!("{name}: {cell:?} against {percent:?}"),
                }
            }
        }
    }
}

/// What somebody may call a programme or write in a note to do harm, or without meaning any.
const NASTY: [&str; 8] = [
    "<script>alert(1)</script>",
    "=HYPERLINK(\"http://example.invalid\")",
    "+1+1",
    "-2+3",
    "@SUM(A1)",
    "]]> & \"quotes\" 'too' {{ 7*7 }} {% raw %} #panic() *a* _b_ `c` $x$ \\",
    "\u{202e}שלום עולם مرحبا",
    "\u{1f600} 中文 e\u{301}",
];

fn nasty(text: &str) -> AuditFolder {
    let quoted = text.replace('"', "\"\"");
    let table = format!(
        "item,fact,value,source,note\norganisatie.4,score,4,INT,\"{quoted}\"\norganisatie.8,score,2,INT,\"> {quoted}\"\norganisatie.6,score,2,INT,\"+ {quoted}\"\n"
    );
    let audit = AuditFolder::new("integrated", table);
    let programme = serde_json::to_string(text).expect("a string");
    audit.write(
        "audit.yaml",
        format!("audit: 1\nprogramme: {programme}\nrubric: ips-nl-2015\nmodel: integrated\nevidence: [evidence.csv]\n"),
    );
    audit
}

#[test]
fn whatever_is_written_stays_text_in_every_format() {
    for text in NASTY {
        let audit = nasty(text);
        for format in formats() {
            let ran = to_stdout(audit.path(), format, &[]);
            let shown = text.split_whitespace().next().expect("a word");
            match format {
                "html" => {
                    assert_eq!(ran.out.matches("<script").count(), 1, "{text}");
                    let told = texts(&ran.out);
                    assert!(told.iter().any(|found| found == &format!("Fidelity report: {text}")), "{text}");
                    assert!(told.iter().filter(|found| found.contains(text)).count() >= 4, "{text}: {told:?}");
                }
                "docx" => {
                    let told = texts(&part(&ran.out_bytes, "word/document.xml"));
                    assert!(told.iter().filter(|found| found.contains(text)).count() >= 4, "{text}: {told:?}");
                    assert!(texts(&part(&ran.out_bytes, "docProps/core.xml")).iter().any(|found| found.contains(text)), "{text}");
                }
                "xlsx" => {
                    let formulas = |sheet: &str| {
                        let mut book: Xlsx<_> = calamine::open_workbook_from_rs(Cursor::new(ran.out_bytes.clone())).expect("a workbook");
                        let formulas = book.worksheet_formula(sheet).expect("the sheet");
                        formulas.rows().flatten().filter(|formula| !formula.is_empty()).cloned().collect::<Vec<_>>()
                    };
                    for sheet in ["Summary", "Items", "Facts", "Missing", "Action plan"] {
                        assert!(formulas(sheet).iter().all(|formula| !formula.contains(shown)), "{text}");
                    }
                    let plan = cells(&ran.out_bytes, "Action plan");
                    assert!(plan.iter().any(|row| row[3] == Data::String(text.to_owned())), "{text}: {plan:?}");
                }
                "csv" => {
                    let mut reader = csv::Reader::from_reader(ran.out.as_bytes());
                    for record in reader.records() {
                        for cell in &record.expect("a record") {
                            assert!(!cell.starts_with(['=', '+', '-', '@']), "{cell}");
                        }
                    }
                }
                "md" => assert!(!ran.out.contains("<script"), "{text}"),
                _ => {}
            }
        }
    }
}

#[test]
fn text_that_begins_like_a_formula_stays_text_when_its_cell_is_edited() {
    let ran = to_stdout(nasty("=1+1").path(), "xlsx", &[]);
    assert!(part(&ran.out_bytes, "xl/styles.xml").contains("quotePrefix=\"1\""));
}

#[test]
fn the_same_audit_gives_the_same_bytes() {
    let audit = example("beside-the-scale");
    for format in formats() {
        let (one, other) = (to_stdout(&audit, format, &[]).out_bytes, to_stdout(&audit, format, &[]).out_bytes);
        assert!(one == other, "{format}");
        assert!(one.len() > 1000, "{format}");
    }
}

#[test]
fn the_day_of_the_report_is_the_one_asked_for_else_of_the_build_else_of_the_clock() {
    let audit = example("employment-excel");
    let day = |seconds: Option<&str>, more: &[&str]| {
        let environment = Environment {
            today: chrono::NaiveDate::from_ymd_opt(2026, 3, 9).expect("a day"),
            source_date_epoch: seconds.map(str::to_owned),
            ..crate::program::environment()
        };
        let arguments = [&["--locale", "nl-BE", "report", &audit, "-o", "-"], more].concat();
        let ran = getrouw_in(&arguments, &environment);
        let line = ran.out.lines().find(|line| line.starts_with("- **Datum van het rapport**")).map(|line| line[29..].to_owned());
        (ran.status, line.unwrap_or(ran.err))
    };
    let fine = |day: &str| (ExitStatus::Fine, day.to_owned());
    assert_eq!(day(None, &[]), fine("9/03/2026"));
    assert_eq!(day(Some("1780000000"), &[]), fine("28/05/2026"));
    assert_eq!(day(Some("1780000000"), &["--date", "31-12-2025"]), fine("31/12/2025"));
    let (status, err) = day(Some("yesterday"), &[]);
    assert_eq!(status, ExitStatus::Error);
    assert!(err.contains("SOURCE_DATE_EPOCH is 'yesterday'"), "{err}");
}

#[test]
fn dutch_days_are_written_as_in_the_readers_country() {
    let audit = example("employment-excel");
    for (locale, day) in [("nl-BE", "14/07/2026"), ("nl-NL", "14-7-2026"), ("fr-FR", "14/07/2026"), ("en-GB", "14/07/2026")] {
        for format in formats().iter().filter(|format| ["md", "html"].contains(*format)) {
            let ran = getrouw(&["--locale", locale, "report", &audit, "-o", "-", "--format", format, "--date", "2026-09-30"]);
            assert!(ran.out.contains(day), "{locale}");
            if *format == "html" {
                assert!(ran.out.contains(&format!("<html lang=\"{locale}\">")));
            }
        }
    }
    assert_eq!(getrouw(&["--locale", "de-DE", "score", &audit]).status, ExitStatus::Error);
    assert_eq!(getrouw(&["--locale", "nl-BE", "--lang", "fr", "score", &audit]).status, ExitStatus::Error);
}

#[test]
fn days_and_figures_are_days_and_figures_in_a_workbook() {
    let ran = to_stdout(&example("employment-excel"), "xlsx", &[]);
    let summary = cells(&ran.out_bytes, "Summary");
    let days = summary.iter().flatten().filter(|cell| matches!(cell, Data::DateTime(_))).count();
    assert_eq!(days, 3, "the report's day and both ends of the period");
    let facts = cells(&ran.out_bytes, "Facts");
    let caseload = facts.iter().find(|row| matches!(&row[0], Data::String(text) if text == "bezetting.1b")).expect("the row");
    assert_eq!((&caseload[4], caseload[5].to_string().as_str()), (&Data::Float(21.4), "active clients per full-time specialist"));
}

#[test]
fn an_anonymous_report_has_no_name_in_any_format() {
    let audit = AuditFolder::new("integrated", "");
    audit.write("audit.yaml", "audit: 1\nprogramme: Jobteam Zonnebloem\nrubric: ips-nl-2015\nmodel: integrated\nauditors:\n  - {id: vdb, name: Vera Denkbeeld, independent: true}\n  - {id: a2, name: Zoë Verzonnen}\nevidence: [zonnebloem-vera.csv]\n");
    audit.write("zonnebloem-vera.csv", "item,fact,value,source,rater,note\norganisatie.4,score,4,INT,vdb,Vera Denkbeeld zag dit bij Jobteam Zonnebloem\norganisatie.8,score,2,INT,A2,> laat Zoë Verzonnen meegaan\norganisatie.6,score,3,,vdb,\nbegeleiding.13,score,3,INT,Mira Nietbestaand,\n");
    for format in formats() {
        let named = everything(&to_stdout(audit.path(), format, &[]).out_bytes);
        let nameless = everything(&to_stdout(audit.path(), format, &["--anonymous"]).out_bytes);
        for name in ["Zonnebloem", "zonnebloem", "Vera", "vera.csv", "vdb", "Zoë", "Mira"] {
            assert!(!nameless.contains(name), "{name} in {format}");
        }
        // A PDF packs its text, and CSV has no names.
        assert!(format == "pdf" || format == "csv" || named.contains("Jobteam Zonnebloem"), "{format}");
    }
    let md = to_stdout(audit.path(), "md", &["--anonymous"]).out;
    for said in [
        "reviewer 1 (independent), reviewer 2",
        "(name left out)",
        "reviewer 1 zag dit bij (name left out)",
        "laat reviewer 2 meegaan",
        "file 2.csv",
    ] {
        assert!(md.contains(said), "{said}: {md}");
    }
}

#[test]
fn the_label_of_a_chart_is_never_read_as_a_range() {
    let rubric = std::fs::read_to_string(root().join("rubrics/w2.yaml")).expect("readable");
    let mut charts = 0;
    for short in ["=Sheet1!$A$1", "Samenvatting!$A$1", "=(Sheet1!$A$1:$A$2,Sheet1!$A$4)", "=Table1[Column1]", "'x y'!A1:B2", "!A1", "="] {
        let audit = AuditFolder::new("w2", "item,fact,value\n");
        let shortened = rubric.replacen("short: Principes", &format!("short: \"{short}\""), 1);
        assert_ne!(shortened, rubric);
        audit.write("s.yaml", shortened);
        audit.write("audit.yaml", "audit: 1\nprogramme: P\nrubric: s.yaml\nmodel: w2\nevidence: [evidence.csv]\n");
        audit.write("evidence.csv", "item,fact,value,source\n");
        let ran = to_stdout(audit.path(), "xlsx", &[]);
        let text = everything(&ran.out_bytes);
        let name = text.split("<c:ser>").nth(1).and_then(|series| series.split("<c:cat>").next());
        charts += usize::from(name.is_some());
        assert!(name.is_none_or(|name| name.contains("<c:tx><c:v>") && !name.contains("strRef")), "{short}: {name:?}");
        assert!(!text.contains("<c:title><c:tx><c:strRef>"), "{short}");
    }
    assert_eq!(charts, 7);
}

#[test]
fn a_report_may_bear_a_day_that_spreadsheets_do_not_know() {
    for format in formats() {
        for day in ["1850-01-01", "1900-01-01", "9999-12-31"] {
            let ran = getrouw(&["report", &example("employment-excel"), "-o", "-", "--format", format, "--date", day]);
            assert_eq!(ran.status, ExitStatus::Fine, "{format} {day}: {}", ran.err);
        }
    }
}

#[test]
fn letters_that_a_format_cannot_hold_or_that_steer_are_in_no_report() {
    let note = "a\u{1b}]52;c;x\u{7}b\u{8}\u{0b}\u{fffe}\u{202e}c";
    let audit = AuditFolder::new("integrated", format!("item,fact,value,note\norganisatie.4,score,4,{note}\n"));
    for format in formats() {
        let ran = to_stdout(audit.path(), format, &[]);
        let text = everything(&ran.out_bytes);
        if format == "pdf" || format == "json" || format == "csv" {
            continue;
        }
        for letter in ["\u{1b}", "\u{7}", "\u{8}", "\u{b}", "\u{fffe}"] {
            assert!(!text.contains(letter), "{letter:?} in {format}");
        }
    }
}

/// Names in every text of every file, written in every way; each has the canary in it.
const NAMES: &str =
    "GGZ Kanarievogel, ggz-kanarievogel, KEES KANARIEPIET, Kanariepiet, kanarie.een, KANARIE.EEN, kanarierater en kanarie-bewijs.csv";

#[test]
fn a_name_in_any_text_of_any_file_is_in_no_byte_of_an_anonymous_report() {
    let audit = AuditFolder::new("integrated", "");
    let rubric = format!(
        "rubric: 1\nid: eigen\nversion: '1'\nlanguage: nl\ntitle: Schaal van {NAMES}\nsource: {NAMES}\nlicence: {NAMES}\nscale: {{lowest: 1, highest: 3}}\n\
         tracks:\n  - {{id: werk, title: '{NAMES}', short: '{NAMES}', maximum: 6}}\nmodels:\n  - {{id: een, title: '{NAMES}', tracks: [werk]}}\n\
         evidence_codes:\n  - {{code: INT, title: '{NAMES}'}}\nprinciples:\n  - {{id: p, title: '{NAMES}', origin: reading, items: [s.1]}}\nrulings:\n  - {{number: '1', text: '{NAMES}'}}\n\
         bands: {{origin: '{NAMES}', tracks: {{werk: {{laag: \"< 4\", hoog: \">= 4\"}}}}}}\nminimums: {{origin: '{NAMES}', items: [{{item: s.1, at_least: 3, for: hoog}}]}}\n\
         sections:\n  - id: s\n    title: '{NAMES}'\n    items:\n\
         \u{20}     - {{number: '1', title: '{NAMES}', tracks: [werk], criterion: '{NAMES}', evidence: [INT], rulings: ['1'], facts: {{deel: {{kind: percentage, title: '{NAMES}', help: '{NAMES}'}}}}, score: {{bands: {{fact: deel, step: 0, ranges: {{1: \"< 20\", 2: \">= 20, < 40\", 3: \">= 40\"}}}}}}, anchors: {{1: '{NAMES}', 2: '{NAMES}', 3: '{NAMES}'}}}}\n\
         \u{20}     - {{number: '2', title: b, tracks: [werk], criterion: c, score: judged, anchors: {{1: x, 2: y, 3: z}}}}\n"
    );
    audit.write("kanarie-schaal.yaml", rubric);
    audit.write("kanarie-woorden.yaml", format!("wording: 1\nrubric: eigen\nlanguage: en\norigin: '{NAMES}'\ntitle: '{NAMES}'\nitems: {{s.1: {{title: '{NAMES}', anchors: {{2: '{NAMES}'}}}}}}\n"));
    audit.write("audit.yaml", "audit: 1\nprogramme: GGZ Kanarievogel\nrubric: kanarie-schaal.yaml\nmodel: een\nperiod: {from: 2026-01-01, to: 2026-06-30}\nauditors: [{id: kanarie.een, name: Kees Kanariepiet, independent: true}]\nevidence: [kanarie-bewijs.csv]\noverlays: [kanarie-woorden.yaml]\nrecords: {workers: kanarie-werkers.csv}\n");
    audit.write("kanarie-werkers.csv", "worker,fte,teams\nw1,1,A\n");
    audit.write(
        "kanarie-bewijs.csv",
        format!("item,fact,value,source,rater,note\ns.1,deel,25,INT,kanarie.een,\"{NAMES}\"\ns.2,score,2,,kanarierater,\"> {NAMES}\"\ns.2,score,2,,Kees Kanariepiet,\"+ {NAMES}\"\n"),
    );
    for format in formats() {
        for lang in ["nl", "en", "fr"] {
            let run = |anonymous: &[&str]| {
                let arguments =
                    [&["--lang", lang, "report", audit.path(), "-o", "-", "--format", format, "--date", "2026-11-25"], anonymous].concat();
                let ran = getrouw(&arguments);
                assert_eq!(ran.status, ExitStatus::Fine, "{}", ran.err);
                (everything(&ran.out_bytes), ran.err)
            };
            let (named, _) = run(&[]);
            assert!(format == "pdf" || named.to_lowercase().contains("kanarie"), "{format}");
            let (nameless, err) = run(&["--anonymous"]);
            for text in [nameless, err] {
                let text = text.to_lowercase();
                let around = text.find("kanarie").map(|at| text.get(at.saturating_sub(200)..at + 60).unwrap_or_default().to_owned());
                assert_eq!(around, None, "{format} {lang}");
            }
        }
    }
}

fn headings(md: &str) -> Vec<&str> {
    md.lines().filter_map(|line| line.strip_prefix("## ")).collect()
}

#[test]
fn each_reader_gets_the_depth_that_is_his_and_all_get_what_no_reader_may_miss() {
    let audit = example("employment-excel");
    let report = |who: &str| to_stdout(&audit, "md", &["--audience", who]).out;
    let (programme, steering, management) = (report("programme"), report("steering"), report("management"));
    assert_eq!(programme, to_stdout(&audit, "md", &[]).out);
    for md in [&programme, &steering, &management] {
        assert!(md.contains("**This score sheet is incomplete: 13 of its 26 scores are missing."));
        for heading in ["What the score means", "Summary", "Sections", "Warnings", "Missing items", "Action plan", "Method"] {
            assert!(headings(md).contains(&heading), "{heading}");
        }
    }
    assert!(headings(&programme).contains(&"Items") && programme.contains("Anchor met (2)"));
    assert!(headings(&steering).contains(&"Strengths and recommendations") && !steering.contains("Anchor met"));
    assert!(!headings(&management).contains(&"Items at a glance") && management.contains("This is a short version."));
    let sheets = |who: &str| {
        let xlsx = to_stdout(&audit, "xlsx", &["--audience", who]).out_bytes;
        calamine::open_workbook_from_rs::<Xlsx<_>, _>(Cursor::new(xlsx)).expect("a workbook").sheet_names()
    };
    assert_eq!(sheets("programme"), ["Summary", "Items", "Facts", "Missing", "Action plan"]);
    assert_eq!(sheets("management"), ["Summary", "Items", "Missing", "Action plan"]);
    assert!(management.len() < steering.len() && steering.len() < programme.len());
}

#[test]
fn notes_marked_as_strength_or_advice_stand_under_the_item_and_in_the_plan() {
    let table = "item,track,fact,value,note\norganisatie.4,,score,4,\"seen twice\n+ one team\n> meet weekly\"\norganisatie.6,ips-o,score,3,> tell the other teams\norganisatie.6,ips-a,score,5,\n";
    let audit = AuditFolder::new("integrated", table);
    let md = to_stdout(audit.path(), "md", &[]).out;
    let whole = md.split("#### organisatie.4 ").nth(1).expect("the item").split("\n#### ").next().expect("its end");
    assert!(whole.contains("- **Reviewers' notes**: seen twice\n"), "{whole}");
    assert!(whole.contains("##### Strengths\n\n- one team\n") && whole.contains("- **Recommendation**: meet weekly\n"), "{whole}");
    assert!(whole.contains("- **Reply of the programme**:\n"), "{whole}");
    assert_eq!(md.matches("**Reply of the programme**").count(), 2);
    let plan = md.split("## Action plan").nth(1).expect("the plan").split("\n## ").next().expect("its end");
    // Two points are to be won on each: four of five in both tracks, and three in one. The lowest score goes first, each with its next step.
    let rows: Vec<&str> = plan.lines().filter(|line| line.starts_with("| organisatie")).collect();
    assert!(rows[0].starts_with("| organisatie.6 | IPS-A 5, IPS-O 3 | towards a 4: "), "{plan}");
    assert!(rows[1].starts_with("| organisatie.6 |  | IPS-O: tell the other teams |"), "{plan}");
    assert!(rows.iter().any(|row| row.starts_with("| organisatie.4 |") && row.contains("| meet weekly |")), "{plan}");
    let explained = audit.run(&["explain", "AUDIT", "organisatie.4"]).out;
    assert!(explained.contains("Strengths") && explained.contains("meet weekly"), "{explained}");
}

#[test]
fn advice_is_no_reason_for_a_score_against_the_facts() {
    let rows = |note: &str| format!("item,fact,value,note\nbezetting.2,vocational_time_pct,96,\nbezetting.2,score,2,{note}\n");
    for (note, status) in
        [("the coordinator counts too", ExitStatus::Fine), ("> count again", ExitStatus::Error), ("+ well counted", ExitStatus::Error)]
    {
        let audit = AuditFolder::new("integrated", rows(note));
        assert_eq!(audit.run(&["check", "AUDIT"]).status, status, "{note}");
    }
}

#[test]
fn without_advice_the_plan_names_the_weakest_items_and_says_so() {
    let audit = AuditFolder::of_rows("integrated", &["organisatie.4 - score 4", "organisatie.8 - score 2", "organisatie.6 - score 5"]);
    let md = to_stdout(audit.path(), "md", &[]).out;
    let plan = md.split("## Action plan").nth(1).expect("the plan").split("\n## ").next().expect("its end");
    assert!(plan.contains("The reviewers noted no recommendations.") && plan.contains("| organisatie.8 | 2 | towards a 3: "), "{plan}");
}

#[test]
fn a_scale_of_many_scores_and_a_mean_is_written_in_every_format() {
    let anchors: String = (0..=120).map(|score| format!("{score}: step {score}, ")).collect();
    let item = |number: u32| {
        format!(
            "      - number: \"{number}\"\n        title: Item {number}\n        tracks: [t]\n        criterion: An auditor chooses.\n        score: judged\n        anchors: {{{}}}\n",
            anchors.trim_end_matches(", ")
        )
    };
    let rubric = format!(
        "rubric: 1\nid: wide\nversion: \"1\"\nlanguage: en\ntitle: Wide scale\nsource: invented\nlicence: free\nscale: {{lowest: 0, highest: 120}}\ntotal: mean\ntracks:\n  - {{id: t, title: Track, short: T, maximum: 240}}\nmodels:\n  - {{id: m, title: any, tracks: [t]}}\nsections:\n  - id: core\n    title: Core\n    items:\n{}{}",
        item(1),
        item(2)
    );
    let audit = AuditFolder::new("integrated", "item,fact,value\ncore.1,score,100\ncore.2,score,33\n");
    audit.write("wide.yaml", rubric);
    audit.write("audit.yaml", "audit: 1\nprogramme: Proef\nrubric: wide.yaml\nmodel: m\nevidence: [evidence.csv]\n");
    for format in formats() {
        let ran = to_stdout(audit.path(), format, &[]);
        assert!(!ran.out_bytes.is_empty(), "{format}");
        match format {
            "xlsx" => {
                let summary = cells(&ran.out_bytes, "Summary");
                assert!(summary.iter().any(|row| row.last() == Some(&Data::Float(66.5))), "the mean");
                assert!(part(&ran.out_bytes, "xl/worksheets/sheet2.xml").contains("<dataValidation type=\"whole\""));
            }
            // The lower half of the range has a colour: 33 of 0 to 120 does, 100 does not.
            "html" => assert!(ran.out.contains("133") && ran.out.contains("<td class=\"right middling\" dir=\"auto\">33</td>")),
            _ => {}
        }
    }
}

#[test]
fn outcomes_stand_in_every_format_that_people_read() {
    let audit = root().join("examples/integrated-complete/from-records.yaml");
    let audit = audit.to_str().expect("UTF-8");
    let md = to_stdout(audit, "md", &["--small-counts"]).out;
    let first = |text: &str| text.split("| ").filter_map(|cell| cell.trim().parse::<i64>().ok()).take(12).collect::<Vec<_>>();
    let table = md.split("## Outcomes").nth(1).expect("the outcomes").split("## Action plan").next().expect("its end");
    let counts = first(&table.replace(" |", "| "));
    assert!(counts.len() > 5, "{table}");
    let xlsx = cells(&to_stdout(audit, "xlsx", &["--small-counts"]).out_bytes, "Outcomes");
    let found: Vec<i64> =
        xlsx.iter().flatten().filter_map(|cell| if let Data::Float(number) = cell { Some(*number as i64) } else { None }).collect();
    assert_eq!(&found[..counts.len()], counts);
    assert!(to_stdout(audit, "html", &[]).out.contains("Outcomes</h2>"));
    assert!(part(&to_stdout(audit, "docx", &[]).out_bytes, "word/document.xml").contains(">Outcomes</w:t>"));
}
