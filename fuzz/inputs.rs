//! What is done with the bytes of each fuzz target. The tests of the library do the same with the seeds.

use std::io::{Cursor, Write};
use std::sync::Arc;

use getrouw::audit::Telling;
use getrouw::diagnostic::Problems;
use getrouw::locale::Lang;
use getrouw::outcomes::{SmallCounts, outcomes};
use getrouw::preparation::{dues, timetable};
use getrouw::records::skeleton;
use getrouw::render::{FORMATS, markdown};
use getrouw::report::{
    Audience, Preparation, PreparationPart, ReportRequest, calendar, finding, outcome_page, preparation_page, skeleton_yaml,
};
use getrouw::review::{Purpose, Request, review};
use getrouw::rubric::inspect::{Levels, inspect};
use getrouw::rubric::{built_in, load, load_wording};
use getrouw::source::{Memory, SourceFile};

/// What is done with an input.
pub type Target = fn(&[u8]);

/// The targets, by the names of their folders of seeds.
pub const TARGETS: [(&str, Target); 8] = [
    ("rubric", rubric),
    ("wording", wording),
    ("evidence", evidence),
    ("audit", audit),
    ("records", records),
    ("xlsx", xlsx),
    ("mapping", mapping),
    ("overlay", overlay),
];

const AUDIT: &str =
    "audit: 1\nprogramme: P\nrubric: ips-nl-2015\nmodel: integrated\nperiod: {from: 2026-01-01, to: 2026-06-30}\nauditors: [{id: a1}]\n";
const EVIDENCE: &str = "item,fact,value,source,rater,note\norganisatie.4,score,4,INT,a1,goed\nbegeleiding.1a,score,3,,,> beter\n";
const TABLES: [(&str, &str); 5] = [
    ("workers", "worker,fte,teams\nw1,1,A\n"),
    ("clients", "client,worker,track,team,enrolled,closed\nc1,w1,ips-a,A,2025-06-01,\nc2,w1,ips-o,A,2026-02-01,2026-04-01\n"),
    ("contacts", "date,worker,client,with,mode,preference_based\n2026-02-18,w1,c2,employer,in_person,yes\n"),
    ("jobs", "client,started,ended,job_type,employer,competitive\nc1,2026-03-01,,cook,bakery,yes\n"),
    ("hours", "worker,week,total,employment\nw1,2026-W10,36,30\n"),
];

/// Rubric files: either there is a rubric, or at least one error says why not; and checking the rules never ends the program.
pub fn rubric(bytes: &[u8]) {
    let mut problems = Problems::new();
    let rubric = load("x.yaml", bytes, &mut problems);
    assert!(rubric.is_some() != problems.has_errors());
    inspect(&[SourceFile { name: "x.yaml".to_owned(), bytes: bytes.to_vec() }], &Levels::default());
}

/// Wording files: either there are words, or at least one error says why not, and laying them over holds.
pub fn wording(bytes: &[u8]) {
    let Some(mut rubric) = built_in::rubric("ips-nl-2015") else { return };
    let mut problems = Problems::new();
    let wording = load_wording("x.yaml", bytes, &rubric, &mut problems);
    assert!(wording.is_some() != problems.has_errors());
    if let Some(wording) = wording {
        rubric.lay_over(&wording);
    }
    inspect(&[SourceFile { name: "x.yaml".to_owned(), bytes: bytes.to_vec() }], &Levels::default());
}

/// Evidence as CSV.
pub fn evidence(bytes: &[u8]) {
    reviewed(Memory::new().with("audit.yaml", format!("{AUDIT}evidence: [e.csv]\n")).with("e.csv", bytes));
}

/// The audit's own file, with all that it may name beside it.
pub fn audit(bytes: &[u8]) {
    let mut files =
        Memory::new().with("audit.yaml", bytes).with("e.csv", EVIDENCE).with("o.yaml", "wording: 1\nrubric: ips-nl-2015\nlanguage: nl\n");
    for (name, text) in TABLES {
        files = files.with(format!("{name}.csv"), text);
    }
    reviewed(files);
}

/// One of the tables of records, which its first byte chooses; the others are sound.
pub fn records(bytes: &[u8]) {
    let Some((choice, bytes)) = bytes.split_first() else { return };
    let chosen = usize::from(*choice) % TABLES.len();
    let mut files = Memory::new();
    let mut audit = format!("{AUDIT}records:\n");
    for (place, (name, text)) in TABLES.into_iter().enumerate() {
        audit.push_str(&format!("  {name}: {name}.csv\n"));
        files = files.with(format!("{name}.csv"), if place == chosen { bytes } else { text.as_bytes() });
    }
    reviewed(files.with("audit.yaml", audit));
}

/// A workbook as evidence and as records: a whole package, or its sheet, shared texts, styles and list of sheets, parted by NUL. The packing
/// checks its sums, so that no change to a whole package gets further than that.
pub fn xlsx(bytes: &[u8]) {
    let packed;
    let bytes = if bytes.starts_with(b"PK") {
        bytes
    } else {
        packed = package(bytes);
        &packed
    };
    reviewed(Memory::new().with("audit.yaml", format!("{AUDIT}evidence: [e.xlsx]\n")).with("e.xlsx", bytes));
    let audit = format!("{AUDIT}records: {{clients: c.xlsx, workers: workers.csv}}\n");
    reviewed(Memory::new().with("audit.yaml", audit).with("c.xlsx", bytes).with("workers.csv", TABLES[0].1));
}

const PARTS: [&str; 4] = ["xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/styles.xml", "xl/workbook.xml"];

const WORKBOOK: &str = r#"<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="S" sheetId="1" r:id="rId1"/></sheets></workbook>"#;
const CONTENT: &str = r#"<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>"#;
const RELATIONS: &str = r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>"#;
const SHEETS: &str = r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings" Target="sharedStrings.xml"/><Relationship Id="rId3" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>"#;

fn package(bytes: &[u8]) -> Vec<u8> {
    let mut parts = bytes.split(|byte| *byte == 0);
    let mut writer = zip::ZipWriter::new(Cursor::new(Vec::new()));
    let stored = zip::write::SimpleFileOptions::default().compression_method(zip::CompressionMethod::Stored);
    let mut add = |name: &str, bytes: &[u8]| writer.start_file(name, stored).is_ok() && writer.write_all(bytes).is_ok();
    let mut packed = add("[Content_Types].xml", CONTENT.as_bytes()) && add("_rels/.rels", RELATIONS.as_bytes());
    packed &= add("xl/_rels/workbook.xml.rels", SHEETS.as_bytes());
    for name in PARTS {
        let part = parts.next().filter(|part| !part.is_empty());
        match (part, name) {
            (Some(part), _) => packed &= add(name, part),
            (None, "xl/workbook.xml") => packed &= add(name, WORKBOOK.as_bytes()),
            (None, _) => {}
        }
    }
    assert!(packed);
    writer.finish().map(Cursor::into_inner).unwrap_or_default()
}

/// A table of clients and, behind a line of three dashes, what `audit.yaml` says of its columns.
pub fn mapping(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    let (table, mapping) = text.split_once("\n---\n").unwrap_or((&text, ""));
    let mut audit = format!("{AUDIT}records:\n  workers: workers.csv\n  clients:\n    file: clients.csv\n");
    mapping.lines().for_each(|line| audit.push_str(&format!("    {line}\n")));
    let files = Memory::new().with("audit.yaml", audit).with("clients.csv", table).with("workers.csv", TABLES[0].1);
    if let Ok(getrouw::records::Foreign::Records(found)) = skeleton(&files, "clients.csv", &["ips-a".to_owned()]) {
        skeleton_yaml("clients.csv", &found, Lang::Fr);
    }
    reviewed(files);
}

/// An overlay of an audit.
pub fn overlay(bytes: &[u8]) {
    let audit = format!("{AUDIT}evidence: [e.csv]\noverlays: [o.yaml]\n");
    reviewed(Memory::new().with("audit.yaml", audit).with("e.csv", EVIDENCE).with("o.yaml", bytes));
}

/// Reviews an audit. Either there is a scorecard and a report of it in every format, or at least one error says why not; and nothing
/// that is said steers a terminal.
fn reviewed(files: Memory) {
    let files = Arc::new(files);
    for (purpose, telling) in [(Purpose::Record, Telling::All), (Purpose::WithoutNames, Telling::NotOfFew)] {
        let found = review(&Request { purpose, telling, ..Request::new(&*files, "audit.yaml", Lang::Nl) });
        assert!(found.is_sound() || found.problems.has_errors());
        for lang in Lang::ALL {
            for problem in found.problems.iter().take(50) {
                let said = finding(problem, lang);
                assert!(!said.text.chars().any(char::is_control), "{:?}", said.text);
            }
        }
        let scorecards = found.scorecards();
        assert_eq!(scorecards.is_empty(), !found.is_sound());
        let outcomes = found.records.as_ref().zip(found.audits.first()).and_then(|(records, audit)| outcomes(records, audit));
        if let (Some(outcomes), Some(audit)) = (&outcomes, found.audits.first()) {
            markdown(&outcome_page(outcomes, audit, SmallCounts::Hidden, Lang::En.into()));
        }
        let request = ReportRequest {
            outcomes: outcomes.as_ref(),
            read_by: getrouw::report::ReadBy::Person,
            small: SmallCounts::Hidden,
            audience: Audience::Programme,
            since: &[],
            is_one_page: false,
            is_anonymous: purpose == Purpose::WithoutNames,
            date: chrono::NaiveDate::default(),
            locale: Lang::Fr.into(),
        };
        if let Some(table) = timetable(&found.audits).filter(|_| !scorecards.is_empty()) {
            let (dues, parts) = (dues(&found.audits), [PreparationPart::Evidence, PreparationPart::Timetable, PreparationPart::Due]);
            let (locale, date) = (Lang::En.into(), request.date);
            let preparation =
                Preparation { scorecards: &scorecards, timetable: &table, dues: &dues, parts: &parts, locale, date, stamp: None };
            markdown(&preparation_page(&preparation));
            getrouw::render::calendar(&calendar(&preparation));
        }
        for format in FORMATS.iter().filter(|format| !scorecards.is_empty() && ["md", "json", "html"].contains(&format.name)) {
            assert!(format.make(&scorecards, &request).is_ok(), "{}", format.name);
        }
    }
}
