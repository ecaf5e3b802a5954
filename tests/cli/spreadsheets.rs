//! Workbooks as evidence and as records: every kind of cell, and files that want to take more than a table does.

use std::io::{Cursor, Write};

use rust_xlsxwriter::{ExcelDateTime, Format, Formula, Workbook, Worksheet};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

use crate::program::AuditFolder;

const AUDIT: &str = "audit: 1\nprogramme: Proef\nrubric: ips-nl-2015\nmodel: integrated\nevidence: [bewijs.xlsx]\n";

/// An audit whose evidence is the workbook that `fill` fills, under the headings of an evidence table.
fn audit(fill: impl FnOnce(&mut Worksheet)) -> AuditFolder {
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet().set_name("Bewijs").expect("a name");
    for (column, heading) in (0..).zip(["item", "kolom", "feit", "waarde", "datum", "toelichting"]) {
        sheet.write(0, column, heading).expect("written");
    }
    fill(sheet);
    of_workbook(workbook.save_to_buffer().expect("a workbook"))
}

fn of_workbook(bytes: Vec<u8>) -> AuditFolder {
    let folder = AuditFolder::new("integrated", "");
    folder.write("audit.yaml", AUDIT);
    folder.write("bewijs.xlsx", bytes);
    folder
}

fn row(sheet: &mut Worksheet, row: u32, item: &str, fact: &str) {
    sheet.write(row, 0, item).expect("written");
    sheet.write(row, 2, fact).expect("written");
}

#[test]
fn cells_count_as_what_they_are_and_name_their_place() {
    let scorecard = audit(|sheet| {
        row(sheet, 1, "bezetting.1a", "clients_per_worker");
        sheet.write(1, 3, 25.400_000_000_000_002).expect("written");
        row(sheet, 2, "bezetting.2", "vocational_time_pct");
        sheet.write_with_format(2, 3, 0.955, &Format::new().set_num_format("0.0%")).expect("written");
        row(sheet, 3, "organisatie.2", "office_nearby");
        sheet.write(3, 3, true).expect("written");
        sheet
            .write_with_format(3, 4, ExcelDateTime::from_ymd(2026, 7, 6).expect("a day"), &Format::new().set_num_format("d-m-yyyy"))
            .expect("written");
        row(sheet, 4, "organisatie.4", "score");
        sheet.write(4, 3, 4).expect("written");
    })
    .scorecard();
    assert_eq!((scorecard.scores("bezetting.1a"), scorecard.scores("bezetting.2")), (vec![5, 5], vec![4, 4]));
    assert_eq!((scorecard.scores("organisatie.2"), scorecard.scores("organisatie.4")), (vec![1, 1], vec![4, 4]));
    assert_eq!(scorecard.item("bezetting.1a", "ips-a")["facts"]["clients_per_worker"], "25.4");
    let place = &scorecard.item("bezetting.2", "ips-a")["places"][0];
    assert_eq!((&place["sheet"], &place["row"]), (&"Bewijs".into(), &3.into()));
}

#[test]
fn cells_that_cannot_stand_for_a_value_are_told_by_sheet_and_cell() {
    let day = Format::new().set_num_format("d-m-yyyy");
    let clock = Format::new().set_num_format("h:mm");
    let faults = audit(|sheet| {
        row(sheet, 1, "bezetting.1a", "clients_per_worker");
        sheet.write_with_format(1, 3, 36.5, &day).expect("written");
        row(sheet, 2, "bezetting.2", "vocational_time_pct");
        sheet.write_with_format(2, 3, 0.5, &clock).expect("written");
        row(sheet, 3, "organisatie.1", "teams");
        sheet.write_formula(3, 3, Formula::new("=1/0").set_result("#DIV/0!")).expect("written");
        row(sheet, 4, "organisatie.4", "score");
        sheet.write(4, 3, "#N/B").expect("written");
    })
    .faults();
    assert_eq!(
        faults,
        [
            "date-for-number @ bewijs.xlsx, sheet Bewijs, cell D2, column waarde",
            "time-for-number @ bewijs.xlsx, sheet Bewijs, cell D3, column waarde",
            "error-cell @ bewijs.xlsx, sheet Bewijs, cell D4, column waarde",
            "error-cell @ bewijs.xlsx, sheet Bewijs, cell D5, column waarde",
        ]
    );
}

#[test]
fn merged_items_and_mixed_dates_are_told() {
    let faults = audit(|sheet| {
        row(sheet, 1, "organisatie.2", "office_nearby");
        sheet.merge_range(1, 0, 2, 0, "organisatie.2", &Format::new()).expect("merged");
        sheet.write(1, 3, "ja").expect("written");
        sheet.write(2, 2, "attends_weekly_meeting").expect("written");
        sheet.write(2, 3, "ja").expect("written");
        sheet.write(1, 4, "13-7-2026").expect("written");
        sheet
            .write_with_format(2, 4, ExcelDateTime::from_ymd(2026, 7, 6).expect("a day"), &Format::new().set_num_format("d-m-yyyy"))
            .expect("written");
    })
    .faults();
    assert_eq!(
        faults,
        ["merged-cell @ bewijs.xlsx, sheet Bewijs, cell A3, column item", "mixed-dates @ bewijs.xlsx, sheet Bewijs, cell E1, column datum"]
    );
}

/// An XLSX file of these parts and what any must have.
pub fn package(parts: &[(&str, &str)]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
    let relation = |id: &str, kind: &str, target: &str| {
        format!(
            "<Relationship Id=\"{id}\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/{kind}\" Target=\"{target}\"/>"
        )
    };
    let fixed = [
        ("_rels/.rels", format!("<Relationships>{}</Relationships>", relation("r1", "officeDocument", "xl/workbook.xml"))),
        (
            "xl/_rels/workbook.xml.rels",
            format!(
                "<Relationships>{}{}{}{}</Relationships>",
                relation("r1", "worksheet", "worksheets/s.xml"),
                relation("r2", "sharedStrings", "strings.xml"),
                relation("r3", "chartsheet", "chartsheets/c.xml"),
                relation("r4", "worksheet", "worksheets/hidden.xml"),
            ),
        ),
    ];
    for (name, text) in fixed.iter().map(|(name, text)| (*name, text.as_str())).chain(parts.iter().copied()) {
        zip.start_file(name, options).expect("a part");
        zip.write_all(text.as_bytes()).expect("written");
    }
    zip.finish().expect("an archive").into_inner()
}

pub const ONE_SHEET: &str = r#"<workbook><sheets><sheet name="B" r:id="r1"/></sheets></workbook>"#;

pub fn text_cell(at: &str, text: &str) -> String {
    format!("<c r=\"{at}\" t=\"inlineStr\"><is><t>{text}</t></is></c>")
}

pub fn sheet(rows: &str) -> String {
    let header = ["item", "feit", "waarde"];
    let header: String = ["A1", "B1", "C1"].iter().zip(header).map(|(at, text)| text_cell(at, text)).collect();
    format!("<worksheet><sheetData><row r=\"1\">{header}</row>{rows}</sheetData></worksheet>")
}

#[test]
fn a_formula_is_its_value_and_one_without_a_value_is_none() {
    let with = |cell: &str| {
        let rows = format!("<row r=\"2\">{}{}{cell}</row>", text_cell("A2", "organisatie.4"), text_cell("B2", "score"));
        of_workbook(package(&[("xl/workbook.xml", ONE_SHEET), ("xl/worksheets/s.xml", &sheet(&rows))]))
    };
    assert_eq!(with("<c r=\"C2\"><f>2+2</f><v>4</v></c>").scorecard().scores("organisatie.4"), [4, 4]);
    for cell in ["<c r=\"C2\"><f>2+2</f></c>", "<c r=\"C2\"><f>2+2</f><v/></c>", "<c r=\"C2\"><f>2+2</f><v></v></c>"] {
        assert_eq!(with(cell).faults(), ["formula-without-value @ bewijs.xlsx, sheet B, cell C2, column waarde"], "{cell}");
    }
    // A formula whose value is no text is blank, and a blank cell states nothing.
    assert_eq!(with("<c r=\"C2\" t=\"str\"><f>\"\"</f><v></v></c>").faults(), [""; 0]);
}

#[test]
fn what_is_hidden_is_never_chosen_and_a_chart_is_no_table() {
    let rows = format!("<row r=\"2\">{}{}<c r=\"C2\"><v>4</v></c></row>", text_cell("A2", "organisatie.4"), text_cell("B2", "score"));
    let hidden = rows.replace("<v>4</v>", "<v>1</v>");
    let parts = |workbook: &str| {
        of_workbook(package(&[
            ("xl/workbook.xml", workbook),
            ("xl/worksheets/s.xml", &sheet(&rows)),
            ("xl/worksheets/hidden.xml", &sheet(&hidden)),
        ]))
    };
    let workbook = |state: &str| {
        format!(
            "<workbook><sheets><sheet name=\"G\" r:id=\"r3\"/><sheet name=\"V\" state=\"{state}\" r:id=\"r4\"/><sheet name=\"B\" r:id=\"r1\"/></sheets></workbook>"
        )
    };
    for state in ["hidden", "veryHidden"] {
        let audit = parts(&workbook(state));
        assert_eq!((audit.faults(), audit.scorecard().scores("organisatie.4")), (vec![], vec![4, 4]), "{state}");
    }
    let both = parts(&workbook("visible"));
    assert_eq!((both.faults(), both.scorecard().scores("organisatie.4")), (vec!["first-sheet-read @ bewijs.xlsx".to_owned()], vec![1, 1]));
    let none = "<workbook><sheets><sheet name=\"V\" state=\"hidden\" r:id=\"r1\"/></sheets></workbook>";
    assert_eq!(parts(none).faults(), ["all-sheets-hidden @ bewijs.xlsx"]);
}

#[test]
fn files_that_ask_for_more_than_a_table_are_refused_before_they_get_it() {
    let faults = |parts: &[(&str, &str)]| of_workbook(package(parts)).faults();
    let strings = format!("<sst uniqueCount=\"4000000000\">{}</sst>", "<si><t>a</t></si>".repeat(10));
    let fine = sheet("");
    assert_eq!(faults(&[("xl/workbook.xml", ONE_SHEET), ("xl/strings.xml", &strings), ("xl/worksheets/s.xml", &fine)]), [""; 0]);
    let strings = format!("<sst><si><t>{}</t></si></sst>", "a".repeat(6 << 20));
    assert_eq!(
        faults(&[("xl/workbook.xml", ONE_SHEET), ("xl/strings.xml", &strings), ("xl/worksheets/s.xml", &fine)]),
        ["sheet-too-large @ bewijs.xlsx"]
    );
    let wide = sheet("<row r=\"2\"><c r=\"AMK2\"><v>1</v></c></row>");
    assert_eq!(faults(&[("xl/workbook.xml", ONE_SHEET), ("xl/worksheets/s.xml", &wide)]), ["sheet-too-wide @ bewijs.xlsx"]);
    let twice = sheet("<row r=\"2\"><c r=\"A2\"><v>1</v></c><c r=\"A2\"><v>2</v></c></row>");
    assert_eq!(faults(&[("xl/workbook.xml", ONE_SHEET), ("xl/worksheets/s.xml", &twice)]), ["not-a-spreadsheet @ bewijs.xlsx"]);
    let merged = "<worksheet><sheetData/><mergeCells><mergeCell ref=\"A1:XFD1048576\"/></mergeCells></worksheet>".to_owned();
    assert_eq!(faults(&[("xl/workbook.xml", ONE_SHEET), ("xl/worksheets/s.xml", &merged)]), ["empty-table @ bewijs.xlsx"]);
}

#[test]
fn old_files_and_pages_are_called_what_they_are() {
    for (bytes, code) in [
        (&b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 rest"[..], "old-excel-file @ bewijs.xlsx"),
        (b"<!DOCTYPE html><html><table>", "html-file @ bewijs.xlsx"),
        (b"\xef\xbb\xbf \n<HTML>", "html-file @ bewijs.xlsx"),
        (b"PK\x03\x04 broken", "not-a-spreadsheet @ bewijs.xlsx"),
    ] {
        assert_eq!(of_workbook(bytes.to_vec()).faults(), [code]);
    }
}

#[test]
fn text_of_two_bytes_a_letter_needs_no_mark() {
    let two_bytes = |text: &str| text.encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<u8>>();
    let audit = AuditFolder::new("integrated", two_bytes("item;feit;waarde;toelichting\r\norganisatie.4;score;4;geïnformeerd\r\n"));
    assert_eq!(audit.scorecard().scores("organisatie.4"), [4, 4]);
    let yaml = "audit: 1\nprogramme: Proef\nrubric: ips-nl-2015\nmodel: integrated\nevidence: [evidence.csv]\n";
    for bytes in [two_bytes(yaml), [vec![0xff, 0xfe], two_bytes(yaml)].concat(), yaml.encode_utf16().flat_map(u16::to_be_bytes).collect()] {
        audit.write("audit.yaml", bytes);
        assert_eq!(audit.scorecard().scores("organisatie.4"), [4, 4]);
    }
}
