//! A workbook as XLSX: scores to choose from a list, totals that follow, colours that words repeat, and text that never calculates.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use rust_xlsxwriter::{
    Chart, ChartType, ConditionalFormatFormula, DataValidation, DataValidationRule, DocProperties, ExcelDateTime, Format, FormatAlign,
    FormatBorder, Formula, ProtectionOptions, Workbook, Worksheet, XlsxError,
};

use super::RenderError;
use super::ink::{SERIES, grounds};
use crate::report::{
    Align, AnswerCell, AnswerKind, FormulaKind, GivenCell, ScoreCell, Sheet, SheetCell, SheetChart, Tone, Workbook as Book,
};
use crate::table::is_like_formula;

/// The longest text of a cell, in UTF-16 units; the format takes 32,767.
const LONGEST: usize = 32_000;
const INK: u32 = 0x001D_4F76;
const LINE: u32 = 0x00C5_CED6;
const TO_FILL: u32 = 0x00F3_F6F8;
const GROUP: u32 = 0x00E3_EDF5;
const ANSWER: u32 = 0x00FF_FBE6;
const A4: u8 = 9;
/// From how many scores on they are no longer listed.
const MOST_CHOICES: i64 = 20;
/// Points to a line, and the lines that a row may be high.
const LINE_HEIGHT: u32 = 15;
const MOST_LINES: u32 = 27;
/// The size of a chart in pixels, and how many rows it covers at most.
const CHART_SIZE: (u32, u32) = (560, 280);
const CHART_ROWS: usize = 16;
/// How many columns a sentence may run on over.
const RUNNING_COLUMNS: usize = 9;

/// A workbook as XLSX.
///
/// # Errors
/// When the sheets break a rule of the format, such as two of one name.
pub fn xlsx(book: &Book) -> Result<Vec<u8>, RenderError> {
    let mut workbook = Workbook::new();
    // A workbook knows no day before 1900; the cover still says it.
    let created =
        ExcelDateTime::parse_from_str(&book.date.format("%Y-%m-%d").to_string()).or_else(|_| ExcelDateTime::from_ymd(1900, 1, 1))?;
    let properties =
        DocProperties::new().set_title(&book.title).set_subject(&book.subject).set_author(&book.maker).set_creation_datetime(&created);
    let properties = book.properties.iter().fold(properties, |properties, (name, value)| properties.set_custom_property(name, value));
    workbook.set_properties(&properties);
    for sheet in &book.sheets {
        let worksheet = workbook.add_worksheet();
        write_sheet(worksheet, sheet, book)?;
    }
    Ok(workbook.save_to_buffer()?)
}

/// The place of a row or column, which no sheet of a report comes near the end of.
fn row(index: usize) -> u32 {
    u32::try_from(index).unwrap_or(u32::MAX)
}

fn column(index: usize) -> u16 {
    u16::try_from(index).unwrap_or(u16::MAX)
}

fn write_sheet(worksheet: &mut Worksheet, sheet: &Sheet, book: &Book) -> Result<(), XlsxError> {
    worksheet.set_name(&sheet.name)?.set_paper_size(A4).set_landscape().set_print_fit_to_pages(1, 0);
    worksheet.set_footer("&R&P / &N");
    // What is stored is shown before anything is calculated: nothing rather than nought.
    worksheet.set_formula_result_default("");
    if sheet.is_hidden {
        worksheet.set_hidden(true);
    }
    if sheet.is_protected {
        worksheet.protect_with_options(&ProtectionOptions {
            format_cells: true,
            format_columns: true,
            format_rows: true,
            sort: true,
            use_autofilter: true,
            edit_objects: true,
            ..ProtectionOptions::new()
        });
    }
    for (index, width) in sheet.widths.iter().enumerate() {
        worksheet.set_column_width(column(index), *width)?;
    }
    for index in &sheet.hidden_columns {
        worksheet.set_column_hidden(column(*index))?;
    }
    if sheet.heading_rows > 0 {
        worksheet.set_freeze_panes(row(sheet.heading_rows), column(sheet.fixed_columns))?;
        worksheet.set_repeat_rows(row(sheet.heading_rows - 1), row(sheet.heading_rows - 1))?;
    }
    let is_table = sheet.heading_rows > 0;
    let mut scores: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    for (at_row, cells) in sheet.rows.iter().enumerate() {
        if is_table {
            worksheet.set_row_height(row(at_row), LINE_HEIGHT * lines(cells, sheet))?;
        }
        for (at_column, cell) in cells.iter().enumerate() {
            let at = (row(at_row), column(at_column));
            if let SheetCell::Score(score) = cell {
                scores.entry(at_column).or_default().push(at_row);
                write_score(worksheet, at, score)?;
            } else {
                write_cell(worksheet, at, cell, is_table, book)?;
            }
        }
    }
    if let Some(bounds) = sheet.score_bounds {
        for (at_column, rows) in &scores {
            colour(worksheet, *at_column, rows, bounds)?;
        }
    }
    let last_column = sheet.rows.iter().map(Vec::len).max().unwrap_or(1).max(1) - 1;
    // Where sentences run on, they need room on the page too.
    let last_column = if is_table { last_column } else { last_column.max(RUNNING_COLUMNS) };
    let under_chart = sheet.chart.as_ref().map_or(0, |chart| chart.at.0 + CHART_ROWS);
    let last_row = sheet.rows.len().max(1) - 1;
    worksheet.set_print_area(0, 0, row(last_row.max(under_chart)), column(last_column))?;
    if let Some(chart) = &sheet.chart {
        insert_chart(worksheet, chart, &sheet.name)?;
    }
    Ok(())
}

/// How many lines the longest text of a row takes. Not every spreadsheet works that out by itself.
fn lines(cells: &[SheetCell], sheet: &Sheet) -> u32 {
    let of_cell = |(index, (cell, width)): (usize, (&SheetCell, &u16))| match cell {
        _ if sheet.hidden_columns.contains(&index) => 1,
        SheetCell::Text(text) | SheetCell::Heading(text, _) => textwrap::wrap(text, usize::from(*width).max(1)).len(),
        SheetCell::Answer(AnswerCell { given: Some(GivenCell::Text(text)), .. }) => textwrap::wrap(text, usize::from(*width).max(1)).len(),
        _ => 1,
    };
    let most = cells.iter().zip(&sheet.widths).enumerate().map(of_cell).max().unwrap_or(1);
    u32::try_from(most).unwrap_or(1).clamp(1, MOST_LINES)
}

fn write_cell(
    worksheet: &mut Worksheet,
    (row, column): (u32, u16),
    cell: &SheetCell,
    is_table: bool,
    book: &Book,
) -> Result<(), XlsxError> {
    let plain = || {
        if is_table {
            Format::new().set_align(FormatAlign::Top).set_border_bottom(FormatBorder::Thin).set_border_bottom_color(LINE)
        } else {
            Format::new()
        }
    };
    match cell {
        SheetCell::Blank => {}
        SheetCell::Title(text) => {
            worksheet.write_string_with_format(
                row,
                column,
                shortened(text, &book.cut),
                &Format::new().set_bold().set_font_size(16).set_font_color(INK),
            )?;
        }
        SheetCell::Heading(text, align) => {
            let format = Format::new().set_bold().set_text_wrap().set_align(FormatAlign::Bottom);
            let format = match align {
                Align::Right => format.set_align(FormatAlign::Right),
                Align::Left if is_table => format.set_align(FormatAlign::Left).set_indent(1),
                Align::Left => format.set_align(FormatAlign::Left),
            };
            worksheet.write_string_with_format(row, column, shortened(text, &book.cut), &format.set_border_bottom(FormatBorder::Medium))?;
        }
        SheetCell::Instead(text) => {
            worksheet.write_string_with_format(row, column, shortened(text, &book.cut), &plain().set_align(FormatAlign::Right))?;
        }
        SheetCell::Remark(text) => {
            worksheet.write_string(row, column, shortened(text, &book.cut))?;
        }
        SheetCell::Label(text) => {
            worksheet.write_string_with_format(row, column, shortened(text, &book.cut), &Format::new().set_bold())?;
        }
        SheetCell::Group(text) => {
            let format = Format::new().set_bold().set_background_color(GROUP).set_border_top(FormatBorder::Thin).set_border_top_color(INK);
            worksheet.write_string_with_format(row, column, shortened(text, &book.cut), &format)?;
        }
        SheetCell::Text(text) => {
            let format = if is_table { plain().set_text_wrap().set_align(FormatAlign::Left).set_indent(1) } else { plain() };
            // Even when somebody edits the cell, what begins like a formula stays text.
            let format = if is_like_formula(text) { format.set_quote_prefix() } else { format };
            worksheet.write_string_with_format(row, column, shortened(text, &book.cut), &format)?;
        }
        SheetCell::Whole(number) => {
            worksheet.write_number_with_format(row, column, *number as f64, &plain())?;
        }
        SheetCell::Decimal(plain_number) => match plain_number.parse::<f64>() {
            Ok(number) => {
                worksheet.write_number_with_format(row, column, number, &plain())?;
            }
            Err(_) => {
                worksheet.write_string_with_format(row, column, plain_number, &plain())?;
            }
        },
        SheetCell::Day(day) => {
            write_day(worksheet, (row, column), *day, Format::new().set_num_format(&book.day_format).set_align(FormatAlign::Left))?;
        }
        SheetCell::Score(score) => write_score(worksheet, (row, column), score)?,
        SheetCell::Answer(answer) => write_answer(worksheet, (row, column), answer, book)?,
        SheetCell::Formula { formula, result, kind } => {
            let format = match kind {
                // A dash stands where the figure would.
                FormulaKind::Whole => plain().set_num_format("0").set_align(FormatAlign::Right),
                FormulaKind::Share => plain().set_num_format("0.0%").set_align(FormatAlign::Right),
                FormulaKind::Decimal => plain().set_num_format("0.00").set_align(FormatAlign::Right),
                FormulaKind::Text => plain().set_align(FormatAlign::Left).set_indent(1),
            };
            worksheet.write_formula_with_format(row, column, Formula::new(formula).set_result(result), &format)?;
        }
        SheetCell::ToFill { is_day } => {
            let format = plain().set_background_color(TO_FILL).set_text_wrap();
            let format = if *is_day { format.set_num_format(&book.day_format) } else { format };
            worksheet.write_blank(row, column, &format)?;
        }
    }
    Ok(())
}

fn write_day(worksheet: &mut Worksheet, (row, column): (u32, u16), day: NaiveDate, format: Format) -> Result<&mut Worksheet, XlsxError> {
    // Spreadsheets begin in 1900; an earlier day is text.
    match ExcelDateTime::parse_from_str(&day.format("%Y-%m-%d").to_string()) {
        Ok(moment) => worksheet.write_datetime_with_format(row, column, &moment, &format),
        Err(_) => worksheet.write_string_with_format(row, column, day.to_string(), &format),
    }
}

/// A cell to answer in: open under protection, with what may be answered, and what was answered before.
fn write_answer(worksheet: &mut Worksheet, (row, column): (u32, u16), cell: &AnswerCell, book: &Book) -> Result<(), XlsxError> {
    let format = Format::new()
        .set_unlocked()
        .set_background_color(ANSWER)
        .set_border(FormatBorder::Thin)
        .set_border_color(LINE)
        .set_align(FormatAlign::Top)
        .set_align(FormatAlign::Left)
        .set_text_wrap();
    let format = if cell.kind == AnswerKind::Day { format.set_num_format(&book.day_format) } else { format };
    match &cell.given {
        None => worksheet.write_blank(row, column, &format)?,
        Some(GivenCell::Text(text)) => {
            let format = if is_like_formula(text) { format.set_quote_prefix() } else { format };
            worksheet.write_string_with_format(row, column, shortened(text, &book.cut), &format)?
        }
        Some(GivenCell::Number(plain)) => match plain.parse::<f64>() {
            Ok(number) => worksheet.write_number_with_format(row, column, number, &format)?,
            Err(_) => worksheet.write_string_with_format(row, column, plain, &format)?,
        },
        Some(GivenCell::Truth(truth)) => worksheet.write_boolean_with_format(row, column, *truth, &format)?,
        Some(GivenCell::Day(day)) => write_day(worksheet, (row, column), *day, format.set_num_format(&book.day_format))?,
    };
    let validation = match &cell.kind {
        AnswerKind::Text => None,
        AnswerKind::One(range) | AnswerKind::OneOrOther(range) => {
            Some(DataValidation::new().allow_list_formula(Formula::new(format!("={range}"))))
        }
        AnswerKind::Number { lowest, highest } => {
            let end = |plain: &str| plain.parse::<f64>().unwrap_or_default();
            Some(DataValidation::new().allow_decimal_number(DataValidationRule::Between(end(lowest), end(highest))))
        }
        AnswerKind::Day => {
            let (first, last) = (ExcelDateTime::from_ymd(2000, 1, 1)?, ExcelDateTime::from_ymd(2099, 12, 31)?);
            Some(DataValidation::new().allow_date(DataValidationRule::Between(first, last)))
        }
    };
    if let Some(validation) = validation {
        let validation = validation.ignore_blank(true).show_error_message(!matches!(cell.kind, AnswerKind::OneOrOther(_)));
        let validation = if cell.refusal.is_empty() { validation } else { validation.set_error_message(limited(&cell.refusal))? };
        let validation = if cell.prompt.is_empty() { validation } else { validation.set_input_message(limited(&cell.prompt))? };
        worksheet.add_data_validation(row, column, row, column, &validation)?;
    }
    Ok(())
}

fn write_score(worksheet: &mut Worksheet, (row, column): (u32, u16), cell: &ScoreCell) -> Result<(), XlsxError> {
    let format = Format::new()
        .set_bold()
        .set_align(FormatAlign::Top)
        .set_align(FormatAlign::Center)
        .set_border(FormatBorder::Thin)
        .set_border_color(LINE);
    match cell.score {
        Some(score) => worksheet.write_number_with_format(row, column, score as f64, &format)?,
        None => worksheet.write_blank(row, column, &format)?,
    };
    // A list of many choices is longer than the format takes, and than anybody wants to look through.
    let validation = if cell.highest.saturating_sub(cell.lowest) < MOST_CHOICES {
        let choices: Vec<String> = (cell.lowest..=cell.highest).map(|score| score.to_string()).collect();
        DataValidation::new().allow_list_strings(&choices)?
    } else {
        let end = |score: i64| i32::try_from(score).unwrap_or(i32::MAX);
        DataValidation::new().allow_whole_number(DataValidationRule::Between(end(cell.lowest), end(cell.highest)))
    };
    let validation = validation.ignore_blank(true).set_input_message(limited(&cell.prompt))?.set_error_message(limited(&cell.refusal))?;
    worksheet.add_data_validation(row, column, row, column, &validation)?;
    Ok(())
}

/// Colours for what is missing and for low scores, the stronger the lower; the words beside the score say the same.
fn colour(worksheet: &mut Worksheet, at: usize, rows: &[usize], (lowest, highest): (usize, usize)) -> Result<(), XlsxError> {
    let (Some(first), Some(last)) = (rows.first(), rows.last()) else { return Ok(()) };
    let (score, lowest, highest, top) = (letters(at), letters(lowest), letters(highest), first + 1);
    // Whole numbers on both sides, so that no share is rounded. The first that holds counts.
    let within =
        |part: u8| format!("AND(${score}{top}<${highest}{top},{part}*(${score}{top}-${lowest}{top})<=${highest}{top}-${lowest}{top})");
    for (rule, tone) in [
        (format!("ISBLANK(${score}{top})"), Tone::Attention),
        (format!("AND(${score}{top}<${highest}{top},${score}{top}=${lowest}{top})"), Tone::Lowest),
        (within(4), Tone::Low),
        (within(2), Tone::Middling),
    ] {
        let Some(ground) = grounds().get(&tone).copied() else { continue };
        let format = Format::new().set_background_color(format!("#{ground}").as_str());
        let format = ConditionalFormatFormula::new().set_rule(rule.as_str()).set_format(format).set_stop_if_true(true);
        worksheet.add_conditional_format(row(*first), column(at), row(*last), column(at + 1), &format)?;
    }
    Ok(())
}

fn letters(index: usize) -> String {
    rust_xlsxwriter::column_number_to_name(column(index))
}

/// A label as text, also where it looks like the range of cells for which the library would take it: a blank is no part of a range.
fn literal(label: &str) -> String {
    if label.contains(['=', '!']) { format!(" {label} ") } else { label.to_owned() }
}

fn insert_chart(worksheet: &mut Worksheet, drawn: &SheetChart, sheet: &str) -> Result<(), XlsxError> {
    let mut chart = Chart::new(ChartType::Bar);
    let (first, last) = (row(drawn.rows.0), row(drawn.rows.1));
    for ((name, at), colour) in drawn.series.iter().zip(SERIES.iter().cycle()) {
        let series = chart.add_series();
        series.set_name(literal(name).as_str());
        series.set_categories((sheet, first, column(drawn.names), last, column(drawn.names)));
        series.set_values((sheet, first, column(*at), last, column(*at)));
        series.set_format(rust_xlsxwriter::ChartFormat::new().set_solid_fill(rust_xlsxwriter::ChartSolidFill::new().set_color(*colour)));
        series.set_data_label(rust_xlsxwriter::ChartDataLabel::new().show_value().set_num_format("0%"));
    }
    chart.title().set_name(literal(&drawn.title).as_str());
    // Of a chart of bars the horizontal axis is that of the figures.
    chart.y_axis().set_reverse();
    chart.x_axis().set_min(0).set_max(1).set_num_format("0%");
    chart.legend().set_position(rust_xlsxwriter::ChartLegendPosition::Bottom);
    chart.set_alt_text(limited(&drawn.description));
    chart.set_width(CHART_SIZE.0).set_height(CHART_SIZE.1);
    worksheet.insert_chart(row(drawn.at.0), column(drawn.at.1), &chart)?;
    Ok(())
}

/// As much of a text as a cell takes, with a word where it was cut.
fn shortened(text: &str, cut: &str) -> String {
    if text.encode_utf16().count() <= LONGEST {
        return text.to_owned();
    }
    let room = LONGEST.saturating_sub(cut.encode_utf16().count() + 1);
    let fits = text.char_indices().scan(0, |units, (at, letter)| {
        *units += letter.len_utf16();
        (*units <= room).then_some(at + letter.len_utf8())
    });
    let end = fits.last().unwrap_or_default();
    format!("{} {cut}", text.get(..end).unwrap_or_default())
}

/// As much of a text as a message beside a cell takes.
fn limited(text: &str) -> String {
    text.chars().take(250).collect()
}
