//! Forms: what is asked, what is read back, and what a workbook shows before and while it is filled in.

use std::fs;

use getrouw::cli::ExitStatus;
use getrouw::locale::Lang;
use getrouw::report::{Answers, FormRequest, FormulaKind, GivenCell, SheetCell, Workbook, form_workbook};
use getrouw::review::{Request, review};
use getrouw::source::Memory;

use crate::program::{AuditFolder, codes, getrouw};
use crate::spreadsheets::{ONE_SHEET, package, sheet, text_cell};

const DAY: &str = "2026-11-26";

fn audit_yaml(rubric: &str, model: &str) -> String {
    format!("audit: 1\nprogramme: Proef\nrubric: {rubric}\nmodel: {model}\nauditors: [{{id: a1}}]\nevidence: evidence/\n")
}

/// An audit whose folder of evidence is empty.
fn audit(rubric: &str, model: &str) -> AuditFolder {
    let audit = AuditFolder::new("integrated", "item,fact,value\n");
    fs::remove_file(audit.file("evidence.csv")).expect("there");
    fs::create_dir(audit.file("evidence")).expect("made");
    audit.write("audit.yaml", audit_yaml(rubric, model));
    audit
}

fn number(plain: &str) -> [Option<GivenCell>; 4] {
    [Some(GivenCell::Number(plain.to_owned())), None, None, None]
}

fn text(written: &str) -> [Option<GivenCell>; 4] {
    [Some(GivenCell::Text(written.to_owned())), None, None, None]
}

/// The form of a rubric's model with these answers in it.
fn book(rubric: &str, model: &str, answers: Answers) -> Workbook {
    let files = Memory::new().with("audit.yaml", audit_yaml(rubric, model).as_bytes()).with("evidence/e.csv", &b"item,fact,value\n"[..]);
    let empty = review(&Request::new(&files, "audit.yaml", Lang::Nl));
    let audit = empty.audits.first().expect("an audit");
    form_workbook(
        audit,
        &FormRequest { rater: None, names_scale: false, locale: Lang::Nl.into() },
        answers,
        DAY.parse().expect("a day"),
        Vec::new(),
    )
}

fn put(audit: &AuditFolder, name: &str, book: &Workbook) {
    audit.write(&format!("evidence/{name}"), getrouw::render::xlsx(book).expect("written"));
}

#[test]
fn a_form_that_is_filled_in_reads_as_the_same_audit_as_a_table() {
    let rows = [
        ("bezetting.2||vocational_time_pct", "bezetting.2,,vocational_time_pct,92.5,", number("92.5")),
        ("organisatie.2||office_nearby", "organisatie.2,,office_nearby,yes,", text("ja")),
        (
            "organisatie.3|ips-a|client_contact_frequency",
            "organisatie.3,ips-a,client_contact_frequency,weekly,",
            text("minstens wekelijks"),
        ),
        ("begeleiding.12|ips-o|score", "begeleiding.12,ips-o,score,4,", number("4")),
        ("begeleiding.7||contacts_per_week", "begeleiding.7,,contacts_per_week,5.2,", number("5.2")),
    ];
    let form = audit("ips-nl-2015", "integrated");
    put(
        &form,
        "f.xlsx",
        &book("ips-nl-2015", "integrated", rows.iter().map(|(key, _, cells)| ((*key).to_owned(), cells.clone())).collect()),
    );
    let table = AuditFolder::new("integrated", format!("item,track,fact,value,note\n{}\n", rows.map(|(_, row, _)| row).join("\n")));
    let scores = |audit: &AuditFolder| {
        let ran = audit.run(&["score", "AUDIT", "--format", "csv"]);
        assert_eq!(ran.status, ExitStatus::Fine, "{}", ran.err);
        ran.out
    };
    assert_eq!(scores(&form), scores(&table));
}

#[test]
fn an_empty_form_states_nothing_and_is_no_fault() {
    for (rubric, model) in [("ips-nl-2015", "separate"), ("ips-25", "ips"), ("w2", "any")] {
        let audit = audit(rubric, model);
        let path = audit.file("evidence/f.xlsx");
        let made = audit.run(&["form", "AUDIT", "-o", path.to_str().expect("UTF-8"), "--date", DAY]);
        if rubric == "w2" && made.status == ExitStatus::Error {
            // Its models have other names; what matters is told.
            assert!(codes(&made.err).iter().any(|code| code.starts_with("unknown-model")), "{}", made.err);
            continue;
        }
        assert_eq!(made.status, ExitStatus::Fine, "{}", made.err);
        let checked = audit.run(&["check", "AUDIT"]);
        assert_eq!((checked.status, codes(&checked.err)), (ExitStatus::Fine, vec![]), "{}", checked.err);
    }
}

#[test]
fn nothing_is_stored_as_nought_that_is_not_nought() {
    let book = book("ips-nl-2015", "integrated", Answers::new());
    let mut formulas = 0;
    for (row, sheet) in book.sheets.iter().flat_map(|sheet| sheet.rows.iter().map(move |row| (row, sheet))) {
        for cell in row {
            let SheetCell::Formula { formula, result, kind } = cell else { continue };
            formulas += 1;
            assert!(formula.len() < 8_000, "{}: {formula}", sheet.name);
            for unknown in
                ["LET(", "XLOOKUP(", "IFS(", "SWITCH(", "TEXT(", "VALUE(", "MOD(", "INT(", "FLOOR(", "CEILING(", "OFFSET(", "INDIRECT("]
            {
                assert!(!formula.contains(unknown), "{formula}");
            }
            if *kind == FormulaKind::Text {
                assert!(result.parse::<f64>().is_err(), "{result}");
            }
        }
    }
    assert!(formulas > 500, "{formulas}");
    // Once there are answers, nobody has worked anything out: nothing is stored at all.
    let filled = self::book("ips-nl-2015", "integrated", [("bezetting.2||vocational_time_pct".to_owned(), number("92"))].into());
    let results = filled.sheets.iter().flat_map(|sheet| &sheet.rows).flatten().filter_map(|cell| match cell {
        SheetCell::Formula { result, .. } => Some(result.as_str()),
        _ => None,
    });
    assert!(results.into_iter().all(str::is_empty));
}

#[test]
fn what_is_wrong_in_a_form_is_told_with_sheet_and_cell() {
    let audit = audit("ips-nl-2015", "integrated");
    let answers = [
        ("bezetting.2||vocational_time_pct".to_owned(), text("bijna alles")),
        ("organisatie.2||office_nearby".to_owned(), text("soms")),
        ("begeleiding.12|ips-o|score".to_owned(), number("7")),
    ];
    put(&audit, "f.xlsx", &book("ips-nl-2015", "integrated", answers.into()));
    let found = codes(&audit.run(&["check", "AUDIT"]).err);
    for (code, sheet) in [("not-a-number", "Bezetting"), ("not-yes-no", "Organisatie"), ("rating-outside", "Begeleiding")] {
        assert!(found.iter().any(|told| told.starts_with(code) && told.contains(&format!("sheet {sheet}, cell F"))), "{code}: {found:?}");
    }
}

#[test]
fn a_form_of_another_model_is_read_as_far_as_it_fits_and_brought_over_whole() {
    let audit = audit("ips-nl-2015", "ips-a");
    let answers = [
        ("bezetting.2||vocational_time_pct".to_owned(), number("92")),
        ("begeleiding.2|ips-a|discusses_specifics".to_owned(), text("ja")),
        ("begeleiding.2|ips-o|discusses_specifics".to_owned(), text("nee")),
        ("begeleiding.4||transport".to_owned(), text("ja")),
    ];
    put(&audit, "old.xlsx", &book("ips-nl-2015", "integrated", answers.into()));
    let told = codes(&audit.run(&["check", "AUDIT"]).err);
    assert!(
        told.iter().any(|code| code.starts_with("form-of-another")) && told.iter().any(|code| code.starts_with("unused-item")),
        "{told:?}"
    );
    let (old, new) = (audit.file("evidence/old.xlsx"), audit.file("new.xlsx"));
    let [old, new] = [&old, &new].map(|path| path.to_str().expect("UTF-8").to_owned());
    let made = audit.run(&["form", "AUDIT", "-o", &new, "--update", &old, "--date", DAY]);
    assert_eq!(made.status, ExitStatus::Fine, "{}", made.err);
    // Transport is of an item that this model does not use, and the answer of the other track differs: both are kept beside.
    assert!(codes(&made.err).iter().any(|code| code.starts_with("answers-without-place")) && made.err.contains('2'), "{}", made.err);
    fs::remove_file(&old).expect("there");
    fs::rename(&new, audit.file("evidence/new.xlsx")).expect("moved");
    let scored = audit.run(&["score", "AUDIT", "--format", "csv"]);
    assert_eq!(scored.status, ExitStatus::Fine, "{}", scored.err);
    assert!(scored.out.contains("vocational_time_pct=92") && scored.out.contains("discusses_specifics=yes"), "{}", scored.out);
}

/// The cell of an answer, by the key of its question and by its column.
fn cell<'b>(book: &'b mut Workbook, key: &str, column: usize) -> &'b mut SheetCell {
    let is_row = |row: &&mut Vec<SheetCell>| row.len() > column && row.first() == Some(&SheetCell::Text(key.to_owned()));
    let row = book.sheets.iter_mut().filter(|sheet| !sheet.is_hidden).flat_map(|sheet| &mut sheet.rows).find(is_row).expect(key);
    &mut row[column]
}

#[test]
fn an_answer_beside_its_cell_and_a_number_as_text_are_told() {
    let audit = audit("ips-nl-2015", "integrated");
    let answers = [("bezetting.2||vocational_time_pct".to_owned(), text("92,5")), ("organisatie.2||office_nearby".to_owned(), text("1"))];
    let mut book = book("ips-nl-2015", "integrated", answers.into());
    *cell(&mut book, "begeleiding.7||contacts_per_week", 6) = SheetCell::Whole(5);
    *cell(&mut book, "begeleiding.4||transport", 4) = SheetCell::Text("ja".to_owned());
    // Text that an answer is not, in the place of help, is no matter.
    *cell(&mut book, "organisatie.3|ips-a|client_contact_frequency", 4) = SheetCell::Text("later".to_owned());
    put(&audit, "f.xlsx", &book);
    let found = codes(&audit.run(&["check", "AUDIT"]).err);
    let beside: Vec<&String> = found.iter().filter(|code| code.starts_with("answer-beside-cell")).collect();
    assert_eq!((beside.len(), found.len()), (2, 3), "{found:?}");
    assert!(found.iter().any(|code| code.starts_with("text-for-number") && code.contains("cell F")), "{found:?}");
}

#[test]
fn what_stands_beyond_the_columns_of_a_form_is_told_by_its_cell() {
    let audit = audit("ips-nl-2015", "integrated");
    let mut book = book("ips-nl-2015", "integrated", Answers::new());
    let row = book.sheets.iter_mut().flat_map(|sheet| &mut sheet.rows);
    let asked = row.into_iter().find(|row| row.first() == Some(&SheetCell::Text("begeleiding.4||transport".to_owned()))).expect("asked");
    asked.push(SheetCell::Text("ja".to_owned()));
    put(&audit, "f.xlsx", &book);
    let found = codes(&audit.run(&["check", "AUDIT"]).err);
    assert!(matches!(&found[..], [code] if code.starts_with("unnamed-column") && code.contains("cell N")), "{found:?}");
}

#[test]
fn a_sheet_that_lost_what_the_form_is_known_by_is_still_read() {
    let audit = audit("ips-nl-2015", "integrated");
    let answers = [("bezetting.2||vocational_time_pct".to_owned(), number("92.5"))];
    let mut book = book("ips-nl-2015", "integrated", answers.into());
    let sheet = book.sheets.iter_mut().find(|sheet| sheet.name == "Bezetting").expect("a sheet");
    // Somebody deletes the column of keys, from the headings on.
    for row in sheet.rows.iter_mut().skip(2) {
        row[0] = SheetCell::Blank;
    }
    put(&audit, "f.xlsx", &book);
    let scored = audit.run(&["score", "AUDIT", "--format", "csv"]);
    assert_eq!(scored.status, ExitStatus::Fine, "{}", scored.err);
    assert!(scored.out.contains("vocational_time_pct=92.5"), "{}", scored.out);
}

#[test]
fn an_update_keeps_every_answer_in_the_words_of_the_new_form() {
    let audit = audit("ips-nl-2015", "integrated");
    let answers = [
        ("bezetting.2||vocational_time_pct".to_owned(), text("92,5")),
        ("organisatie.2||office_nearby".to_owned(), text("oui")),
        ("organisatie.3|ips-a|client_contact_frequency".to_owned(), text("at least weekly")),
        ("organisatie.3|ips-o|client_contact_frequency".to_owned(), text("nu en dan")),
        ("begeleiding.4||transport".to_owned(), text("x")),
    ];
    let old = audit.file("old.xlsx");
    audit.write("old.xlsx", getrouw::render::xlsx(&book("ips-nl-2015", "integrated", answers.into())).expect("written"));
    let update = |from: &std::path::Path, to: &str| {
        let paths = [from.to_owned(), audit.file(to)].map(|path| path.to_str().expect("UTF-8").to_owned());
        getrouw(&["--lang", "nl", "form", audit.path(), "--update", &paths[0], "-o", &paths[1], "--date", DAY])
    };
    let answered = |name: &str| {
        let made = fs::read(audit.file(name)).expect("made");
        let mut problems = getrouw::diagnostic::Problems::new();
        let form = getrouw::audit::read_form(name, &made, &mut problems);
        assert!(problems.is_empty(), "{problems:?}");
        let mut rows: Vec<String> = form.rows.iter().map(|row| format!("{} {} {}", row.item, row.track, row.cells[0].text)).collect();
        rows.sort();
        rows
    };
    assert_eq!(update(&old, "a.xlsx").status, ExitStatus::Fine);
    let own = ["begeleiding.4  ja", "bezetting.2  92.5", "organisatie.2  ja", "organisatie.3 IPS-A minstens wekelijks"];
    assert_eq!(answered("a.xlsx"), [&own[..], &["organisatie.3 IPS-O nu en dan"]].concat());
    // Of a model that has less, and back: what had no place comes back to it.
    audit.write("audit.yaml", audit_yaml("ips-nl-2015", "ips-a"));
    assert!(update(&audit.file("a.xlsx"), "b.xlsx").err.contains("[answers-without-place]"));
    audit.write("audit.yaml", audit_yaml("ips-nl-2015", "integrated"));
    let back = update(&audit.file("b.xlsx"), "c.xlsx");
    assert!(!back.err.contains("[answers-without-place]"), "{}", back.err);
    assert!(answered("c.xlsx").contains(&"begeleiding.4  ja".to_owned()));
    // Only a workbook has a place for all of it.
    let into_table = update(&old, "d.csv");
    assert!(into_table.status == ExitStatus::Error && into_table.err.contains("[answers-need-workbook]"), "{}", into_table.err);
    // A table that a form was written as is one too.
    audit.write("form.csv", "item;spoor;gegeven;waarde;bron;datum\nbezetting.2;;vocational_time_pct;92,5;INT;1-3-2026\n");
    assert_eq!(update(&audit.file("form.csv"), "e.xlsx").status, ExitStatus::Fine);
    assert_eq!(answered("e.xlsx"), ["bezetting.2  92.5"]);
    audit.write("other.csv", "naam;stad\na;b\n");
    assert!(update(&audit.file("other.csv"), "f.xlsx").err.contains("[not-a-form]"));
}

#[test]
fn what_nobody_can_know_is_not_lost_by_an_update() {
    let audit = audit("ips-nl-2015", "integrated");
    // As programs write it that do not calculate.
    let row = [text_cell("A2", "bezetting.2"), text_cell("B2", "vocational_time_pct"), "<c r=\"C2\"><f>40+52</f></c>".to_owned()].concat();
    let rows = sheet(&format!("<row r=\"2\">{row}</row>"));
    audit.write("old.xlsx", package(&[("xl/workbook.xml", ONE_SHEET), ("xl/worksheets/s.xml", &rows)]));
    let (old, new) = (audit.file("old.xlsx"), audit.file("new.xlsx"));
    let [old, new] = [&old, &new].map(|path| path.to_str().expect("UTF-8").to_owned());
    let made = audit.run(&["form", "AUDIT", "-o", &new, "--update", &old, "--date", DAY]);
    assert!(made.status == ExitStatus::Error && made.err.contains("[formula-without-value]"), "{}", made.err);
}

#[test]
fn a_form_keeps_who_filled_it_in() {
    let audit = audit("ips-nl-2015", "integrated");
    audit.write("audit.yaml", audit_yaml("ips-nl-2015", "integrated").replace("[{id: a1}]", "[{id: a1}, {id: a2}]"));
    audit.write("old.csv", "item,fact,value,rater\nbezetting.2,vocational_time_pct,92,a1\n");
    let path = |name: &str| audit.file(name).to_str().expect("UTF-8").to_owned();
    let raters = |name: &str| {
        let form = getrouw::audit::read_form(name, &fs::read(audit.file(name)).expect("made"), &mut getrouw::diagnostic::Problems::new());
        form.rows.iter().map(|row| row.rater.clone()).collect::<Vec<_>>()
    };
    let own = audit.run(&["form", "AUDIT", "-o", &path("own.xlsx"), "--update", &path("old.csv")]);
    assert_eq!((own.status, raters("own.xlsx")), (ExitStatus::Fine, vec!["a1".to_owned()]), "{}", own.err);
    let other = audit.run(&["form", "AUDIT", "-o", &path("other.xlsx"), "--update", &path("old.csv"), "--rater", "a2"]);
    assert!(other.err.contains("[answers-without-place]"), "{}", other.err);
    assert_eq!(raters("other.xlsx"), ["a1"]);
}

#[test]
fn a_form_is_written_in_every_format_and_never_over_one_that_is_there() {
    let audit = audit("ips-nl-2015", "integrated");
    let paths = ["f.xlsx", "f.csv", "f.docx", "f.html"].map(|name| audit.file(name).to_str().expect("UTF-8").to_owned());
    let outputs: Vec<&str> = paths.iter().flat_map(|path| ["-o", path]).collect();
    let run = |more: &[&str]| getrouw(&[&["--lang", "nl", "form", audit.path(), "--date", DAY], &outputs[..], more].concat());
    assert_eq!(run(&[]).status, ExitStatus::Fine);
    let csv = fs::read_to_string(&paths[1]).expect("written");
    assert!(csv.starts_with("\u{feff}item;titel;spoor;gegeven;vraag;antwoorden;waarde;"), "{csv}");
    fs::copy(&paths[1], audit.file("evidence/f.csv")).expect("copied");
    let checked = audit.run(&["check", "AUDIT"]);
    assert_eq!((checked.status, codes(&checked.err)), (ExitStatus::Fine, vec![]), "{}", checked.err);
    let html = fs::read_to_string(&paths[3]).expect("written");
    assert!(html.contains("Formulier") && html.contains("class=\"to_fill\""));
    let again = run(&[]);
    assert_eq!((again.status, again.err.matches("[output-is-there]").count()), (ExitStatus::Error, 4), "{}", again.err);
    let nobody = audit.run(&["form", "AUDIT", "-o", audit.file("g.xlsx").to_str().expect("UTF-8"), "--rater", "a9"]);
    assert!(nobody.err.contains("[unknown-rater]"), "{}", nobody.err);
    let own = audit.run(&["form", "AUDIT", "-o", audit.file("g.csv").to_str().expect("UTF-8"), "--rater", "a1"]);
    assert_eq!(own.status, ExitStatus::Fine, "{}", own.err);
    assert!(fs::read_to_string(audit.file("g.csv")).expect("written").contains(",a1,"));
}

#[test]
fn the_same_form_is_the_same_bytes() {
    let once = getrouw::render::xlsx(&book("ips-nl-2015", "integrated", Answers::new())).expect("written");
    assert_eq!(once, getrouw::render::xlsx(&book("ips-nl-2015", "integrated", Answers::new())).expect("written"));
}
