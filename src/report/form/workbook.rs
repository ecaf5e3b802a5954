//! The form as a workbook that scores itself: a first sheet, a sheet for each section, and hidden ones with lists and the calculation.

use chrono::NaiveDate;

use super::calculation::Calculation;
use super::layout::{Answers, SectionSheet};
use super::lists::Lists;
use super::start::{self, Start};
use super::state::STATES;
use super::{Context, FORM, FormRequest, asked};
use crate::audit::{Audit, form_identity};
use crate::document::MAKER;
use crate::locale::{Label, spreadsheet_date};
use crate::report::labels::MISSING;
use crate::report::sheet::{CUT, FormulaKind, Sheet, SheetCell, Workbook};
use crate::report::words::Words;
use crate::rubric::{ItemId, TrackId};

const START: Label = Label { nl: "Overzicht", en: "Overview", fr: "Aperçu" };
pub(super) const LISTS: Label = Label { nl: "Lijsten", en: "Lists", fr: "Listes" };
const CALCULATION: Label = Label { nl: "Berekening", en: "Calculation", fr: "Calcul" };
const TABLE: Label = Label { nl: "Tabel", en: "Table", fr: "Tableau" };
const LEFT_OVER: Label = Label { nl: "Zonder plaats", en: "Without a place", fr: "Sans place" };
pub(super) const LISTS_ABOUT: Label = Label {
    nl: "Lijsten van het formulier: verander hier niets.",
    en: "The form's lists: change nothing here.",
    fr: "Listes du formulaire : ne modifiez rien ici.",
};

/// The longest name of a sheet, in characters.
const LONGEST_NAME: usize = 31;

/// A form as a workbook, with what was answered before, and on a sheet of its own the rows that have no place in it.
pub fn form_workbook(
    audit: &Audit,
    request: &FormRequest<'_>,
    mut answers: Answers,
    date: NaiveDate,
    left_over: Vec<Vec<String>>,
) -> Workbook {
    let words = Words::from(request.locale);
    let sections = asked(audit);
    let mut names = Vec::new();
    let mut named = |name: &str| unique(name, &mut names);
    let start_name = named(&words.say(START));
    let (lists_name, calculation_name, table_name) = (named(&words.say(LISTS)), named(&words.say(CALCULATION)), named(&words.say(TABLE)));
    let section_names: Vec<String> = sections.iter().map(|section| named(section.title)).collect();
    let context = Context { audit, rater: request.rater, words, identity: form_identity(audit), is_filled: !answers.is_empty() };
    let mut lists = Lists::new(lists_name);
    let mut calculation = Calculation::new(calculation_name, table_name, &context);
    let mut sheets = Vec::new();
    for (section, name) in sections.iter().zip(section_names) {
        let (sheet, spots) = SectionSheet::new(name, section, &context, &mut lists, &mut answers);
        for (question, spot) in spots {
            calculation.answer(&question, spot, &mut lists);
        }
        sheets.push(sheet);
    }
    // By track, so that the cells of each stand together.
    for track in &audit.model().tracks {
        for asked in sections.iter().flat_map(|section| &section.items).filter(|asked| asked.tracks.contains(&track)) {
            calculation.unit(asked, track);
        }
    }
    let states = lists.add(STATES.map(|state| SheetCell::Text(words.say(state))).into());
    let live = |item: &ItemId, track: &TrackId| {
        let (state, score) = calculation.live(item, track)?;
        let in_words = context.formula(format!("INDEX({states},{state}+1)"), words.say(MISSING), FormulaKind::Text);
        Some((context.formula(score, "", FormulaKind::Whole), in_words))
    };
    let sheets: Vec<Sheet> = sheets.into_iter().map(|sheet| sheet.finish(&live)).collect();
    let start = Start { name: start_name, has_left_over: !left_over.is_empty(), calculation: &calculation };
    let mut all = vec![start::sheet(&start, &context, &mut lists)];
    all.extend(sheets);
    if !left_over.is_empty() {
        let name = named(&words.say(LEFT_OVER));
        let rows = left_over.into_iter().map(|row| row.into_iter().map(SheetCell::Text).collect()).collect();
        // Its first column holds only what the sheet is known by.
        all.push(Sheet { name, widths: vec![4, 16, 30, 10, 24, 16, 14, 14, 40], rows, hidden_columns: vec![0], ..Sheet::default() });
    }
    all.extend(calculation.sheets());
    all.push(lists.sheet(words.say(LISTS_ABOUT)));
    let title = words.titled(words.say(FORM), audit.programme());
    Workbook {
        subject: audit.rubric().title.clone(),
        title,
        maker: MAKER.to_owned(),
        date,
        day_format: spreadsheet_date(request.locale),
        cut: words.say(CUT),
        properties: vec![("getrouw".to_owned(), context.identity)],
        sheets: all,
    }
}

/// A name for a sheet that no other has, without the signs that no name may have.
pub(super) fn unique(name: &str, taken: &mut Vec<String>) -> String {
    let plain: String = name.chars().map(|letter| if "[]:*?/\\'".contains(letter) { ' ' } else { letter }).collect();
    let plain = plain.split_whitespace().collect::<Vec<_>>().join(" ");
    let mut number = 1;
    loop {
        let ending = if number == 1 { String::new() } else { format!(" {number}") };
        let cut: String = plain.chars().take(LONGEST_NAME - ending.chars().count()).collect();
        let name = format!("{}{ending}", cut.trim());
        if !name.is_empty() && !taken.iter().any(|other: &String| other.to_lowercase() == name.to_lowercase()) {
            taken.push(name.clone());
            return name;
        }
        number += 1;
    }
}
