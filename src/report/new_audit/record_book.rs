//! A table of records to fill in, as a workbook: its headings on the first sheet, and on the second what each column holds and where it comes from.

use chrono::NaiveDate;

use super::record_columns::{RECORD_TABLES, RecordColumn};
use crate::audit::TableKind;
use crate::document::MAKER;
use crate::locale::{Label, Locale, spreadsheet_date};
use crate::report::Align;
use crate::report::labels::{NO, YES};
use crate::report::sheet::{CUT, Sheet, SheetCell, Workbook};
use crate::report::words::Words;
use crate::table::EXPLAINS;

const EXPLANATION: Label = Label { nl: "Uitleg", en: "Explanation", fr: "Explication" };
const COLUMN: Label = Label { nl: "Kop van de kolom", en: "Column", fr: "Colonne" };
const NEEDED: Label = Label { nl: "Nodig", en: "Needed", fr: "Nécessaire" };
const HOLDS: Label = Label { nl: "Wat erin staat", en: "What it holds", fr: "Ce qu'elle contient" };
const COMES_FROM: Label = Label { nl: "Waar het vandaan komt", en: "Where it comes from", fr: "D'où cela vient" };
const ROW: Label = Label {
    nl: "Vul het eerste blad, een rij per geval. Laat een kolom weg die er niet is, en een cel leeg die niet bekend is. Zet geen namen, \
         geboortedatums of adressen in de tabel: getrouw weigert die.",
    en: "Fill in the first sheet, a row for each case. Leave out a column that there is not, and leave blank a cell that is not known. Put no \
         names, dates of birth or addresses into the table: getrouw refuses them.",
    fr: "Complétez la première feuille, une ligne par cas. Omettez une colonne qui n'existe pas, et laissez vide une cellule inconnue. Ne \
         mettez ni noms, ni dates de naissance, ni adresses dans le tableau : getrouw les refuse.",
};

/// The widest column of the first sheet that its heading asks for, in characters.
const WIDTH: u16 = 18;

/// The workbook for a table of records.
pub fn record_book(table: &TableKind, locale: Locale, date: NaiveDate) -> Workbook {
    let words = Words::from(locale);
    let known = RECORD_TABLES.iter().find(|about| about.name == table.name);
    let columns = known.into_iter().flat_map(|about| about.columns);
    let is_required = |about: &RecordColumn| table.columns.iter().any(|column| column.name == about.name && column.required);
    let titled = known.map(|about| words.say(about.title)).unwrap_or_default();
    let headings = columns.clone().map(|about| SheetCell::Heading(words.say(about.heading), Align::Left)).collect();
    let first = Sheet {
        name: titled.clone(),
        widths: columns.clone().map(|_| WIDTH).collect(),
        rows: vec![headings],
        heading_rows: 1,
        ..Sheet::default()
    };
    let mut rows = vec![
        vec![SheetCell::Text(EXPLAINS.to_owned()), SheetCell::Title(titled.clone())],
        vec![SheetCell::Remark(words.say(ROW))],
        Vec::new(),
    ];
    rows.push([COLUMN, NEEDED, HOLDS, COMES_FROM].map(|heading| SheetCell::Heading(words.say(heading), Align::Left)).into());
    // The first column holds only what the sheet is known by.
    let row = |about: &RecordColumn| {
        let needed = if is_required(about) { YES } else { NO };
        [about.heading, needed, about.holds, about.comes_from].map(|label| SheetCell::Text(words.say(label))).to_vec()
    };
    rows.extend(columns.map(row));
    for row in rows.iter_mut().skip(1).filter(|row| !row.is_empty()) {
        row.insert(0, SheetCell::Blank);
    }
    let second = Sheet {
        name: words.say(EXPLANATION),
        widths: vec![4, 22, 10, 70, 44],
        rows,
        heading_rows: 4,
        hidden_columns: vec![0],
        ..Sheet::default()
    };
    Workbook {
        subject: words.say(ROW),
        title: titled,
        maker: MAKER.to_owned(),
        date,
        day_format: spreadsheet_date(locale),
        cut: words.say(CUT),
        properties: Vec::new(),
        sheets: vec![first, second],
    }
}
