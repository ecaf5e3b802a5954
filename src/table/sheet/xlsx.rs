//! Sheets of an XLSX workbook: which there are, how their cells show numbers, and the cells.

use chrono::Datelike;

use super::figures::{DateSystem, clock, figure, hours, plain};
use super::formats::{Shows, styles};
use super::grid::{Grid, Merged};
use super::package::{Element, Mark, Package};
use super::{Listed, Page, Sheet, SheetFault, chosen, first_filled};
use crate::figure::Figure;
use crate::table::ailment::Ailment;
use crate::table::cell::{Cell, Kind, NumberCell};
use crate::table::text;

/// A workbook whose sheets wait to be read.
struct Workbook {
    listed: Vec<Listed>,
    /// The part of each sheet.
    parts: Vec<String>,
    strings: Vec<Box<str>>,
    styles: Vec<Shows>,
    dates: DateSystem,
}

/// Reads the sheet that is wanted, or the first that is shown and filled.
pub fn read(package: &mut Package<'_>, wanted: Option<&str>) -> Result<Sheet, SheetFault> {
    let workbook = Workbook::open(package)?;
    let chosen = chosen(&workbook.listed.iter().collect::<Vec<_>>(), wanted)?;
    first_filled(chosen.into_iter().map(|at| {
        let (sheet, part) = workbook.listed.get(at).zip(workbook.parts.get(at)).ok_or(SheetFault::Broken)?;
        Ok((sheet.name.clone(), workbook.grid(package, part)?))
    }))
}

/// Reads every sheet, those that are not shown last.
pub fn read_all(package: &mut Package<'_>) -> Result<Vec<Page>, SheetFault> {
    let mut workbook = Workbook::open(package)?;
    let (listed, parts) = (std::mem::take(&mut workbook.listed), std::mem::take(&mut workbook.parts));
    let mut sheets: Vec<(Listed, String)> = listed.into_iter().zip(parts).collect();
    sheets.sort_by_key(|(listed, _)| !listed.is_shown);
    Ok(sheets.into_iter().map(|(listed, part)| Page { listed, grid: workbook.grid(package, &part) }).collect())
}

/// The relations of a part: id, kind and target of each.
fn relations(package: &mut Package<'_>, part: &str) -> Result<Vec<(String, String, String)>, SheetFault> {
    let budget = package.budget;
    let (folder, name) = part.rsplit_once('/').unwrap_or(("", part));
    let file = if folder.is_empty() { format!("_rels/{name}.rels") } else { format!("{folder}/_rels/{name}.rels") };
    let mut found = Vec::new();
    let Some(mut part) = package.part(&file) else { return Ok(found) };
    while let Some(mark) = part.next()? {
        if let Mark::Start(element) = mark
            && element.name == "Relationship"
            && let (Some(id), Some(kind), Some(target)) = (element.get("Id"), element.get("Type"), element.get("Target"))
        {
            budget.keep(id.len() + kind.len() + target.len())?;
            let kind = kind.rsplit('/').next().unwrap_or_default().to_owned();
            found.push((id.to_owned(), kind, within(folder, target)));
        }
    }
    Ok(found)
}

/// The name of a part that another in this folder speaks of.
fn within(folder: &str, target: &str) -> String {
    if let Some(whole) = target.strip_prefix('/') {
        return whole.to_owned();
    }
    let mut steps: Vec<&str> = folder.split('/').filter(|step| !step.is_empty()).collect();
    for step in target.split('/') {
        match step {
            ".." => drop(steps.pop()),
            "." => {}
            step => steps.push(step),
        }
    }
    steps.join("/")
}

impl Workbook {
    fn open(package: &mut Package<'_>) -> Result<Self, SheetFault> {
        let main = relations(package, "")?.into_iter().find(|(_, kind, _)| kind == "officeDocument").ok_or(SheetFault::Broken)?.2;
        let relations = relations(package, &main)?;
        let of_kind = |wanted: &str| relations.iter().find(|(_, kind, _)| kind == wanted).map(|(.., target)| target.as_str());
        let mut dates = DateSystem::From1900;
        let (mut listed, mut parts) = (Vec::new(), Vec::new());
        let budget = package.budget;
        let mut part = package.part(&main).ok_or(SheetFault::Broken)?;
        while let Some(mark) = part.next()? {
            match mark {
                Mark::Start(element) if element.name == "workbookPr" && element.is("date1904") => dates = DateSystem::From1904,
                Mark::Start(element) if element.name == "sheet" => {
                    let (Some(name), Some(id)) = (element.get("name"), element.get("id")) else { return Err(SheetFault::Broken) };
                    let Some((_, kind, target)) = relations.iter().find(|(known, ..)| known == id) else { return Err(SheetFault::Broken) };
                    // A sheet that is a chart or a dialogue holds no table.
                    if kind == "worksheet" {
                        budget.keep(name.len() + target.len() + size_of::<Listed>())?;
                        listed.push(Listed { name: name.to_owned(), is_shown: matches!(element.get("state"), None | Some("visible")) });
                        parts.push(target.clone());
                    }
                }
                _ => {}
            }
        }
        drop(part);
        let strings = of_kind("sharedStrings").map_or_else(|| Ok(Vec::new()), |part| shared_strings(package, part))?;
        let styles = of_kind("styles").map_or_else(|| Ok(Vec::new()), |part| styles(package, part))?;
        Ok(Self { listed, parts, strings, styles, dates })
    }

    fn grid(&self, package: &mut Package<'_>, part: &str) -> Result<Grid, SheetFault> {
        let budget = package.budget;
        let mut grid = Grid::default();
        let mut part = package.part(part).ok_or(SheetFault::Broken)?;
        // Where the next row and the next cell stand when they do not say it themselves.
        let (mut row, mut column, mut next_row) = (0_usize, 0_usize, 0_usize);
        while let Some(mark) = part.next()? {
            let Mark::Start(element) = mark else { continue };
            match element.name.as_str() {
                "col" if element.is("hidden") => {
                    if let Some((from, to)) = element.number("min").zip(element.number("max")) {
                        grid.hide_columns(from.saturating_sub(1), to.saturating_sub(1), budget)?;
                    }
                }
                "row" => {
                    row = element.number("r").and_then(|row| row.checked_sub(1)).unwrap_or(next_row);
                    (next_row, column) = (row.saturating_add(1), 0);
                    if element.is("hidden") || element.get("ht") == Some("0") {
                        grid.hide_row(row, budget)?;
                    }
                }
                "c" => {
                    let at = element.get("r").map_or(Some((row, column)), address).ok_or(SheetFault::Broken)?;
                    if at.0 != row {
                        return Err(SheetFault::Broken);
                    }
                    column = at.1 + 1;
                    let cell = if element.is_empty { Cell::default() } else { self.cell(&element, &mut part)? };
                    grid.put(at.0, at.1, cell, budget)?;
                }
                "mergeCell" => {
                    let (from, to) = element.get("ref").and_then(|range| range.split_once(':')).ok_or(SheetFault::Broken)?;
                    let (from, to) = address(from).zip(address(to)).ok_or(SheetFault::Broken)?;
                    grid.merge(Merged { rows: (from.0, to.0), columns: (from.1, to.1) }, budget)?;
                }
                _ => {}
            }
        }
        Ok(grid)
    }

    /// The cell whose element has just begun.
    fn cell(&self, element: &Element, part: &mut super::package::Part<'_, '_>) -> Result<Cell, SheetFault> {
        let (mut value, mut inline, mut has_formula) = (None, None, false);
        while let Some(mark) = part.next()? {
            match mark {
                Mark::End(name) if name == "c" => break,
                Mark::Start(inner) => match inner.name.as_str() {
                    "v" => value = Some(part.text_of(&inner, &[])?),
                    "f" => {
                        has_formula = true;
                        part.text_of(&inner, &[])?;
                    }
                    "is" => inline = Some(part.text_of(&inner, &["rPh"])?),
                    _ => drop(part.text_of(&inner, &[])?),
                },
                _ => {}
            }
        }
        let style = element.number("s").and_then(|style| self.styles.get(style)).copied().unwrap_or_default();
        let value = value.as_deref();
        Ok(match element.get("t").unwrap_or("n") {
            "s" => {
                let place = value.and_then(|value| value.trim().parse::<usize>().ok());
                Cell::text(place.and_then(|place| self.strings.get(place)).ok_or(SheetFault::Broken)?)
            }
            "inlineStr" => Cell::text(&unescaped(&inline.unwrap_or_default())),
            "str" if value.is_some() => Cell::text(&unescaped(value.unwrap_or_default())),
            "b" => {
                let truth = value.map(str::trim) == Some("1");
                Cell { text: if truth { "true" } else { "false" }.into(), kind: Kind::Truth(truth) }
            }
            "e" => Cell { text: value.unwrap_or("#N/A").trim().into(), kind: Kind::Ailing(Ailment::Error) },
            "d" => Cell::text(value.unwrap_or_default()),
            _ => match value.map(str::trim).filter(|value| !value.is_empty()) {
                Some(value) => number_cell(value, style, self.dates).ok_or(SheetFault::Broken)?,
                None if has_formula => Cell { text: "".into(), kind: Kind::Ailing(Ailment::Unworked) },
                None => Cell::default(),
            },
        })
    }
}

/// A number as its cell shows it.
pub fn number_cell(written: &str, shows: Shows, dates: DateSystem) -> Option<Cell> {
    let digits = plain(written)?;
    let number = figure(&digits)?;
    let day = dates.day(&digits);
    // A number without a date's format is a day only where it is one of our times.
    let likely = day.filter(|day| day.year() > 1900);
    Some(match shows {
        Shows::Day => match day {
            Some(day) => Cell { text: day.to_string().into(), kind: Kind::Day(day) },
            // A number before the calendar begins shows as hash signs, or as a day that never was.
            None => Cell { text: "#####".into(), kind: Kind::Ailing(Ailment::Error) },
        },
        Shows::Clock | Shows::Length => {
            let is_long = shows == Shows::Length;
            let shown = if number < Figure::whole(0) {
                format!("-{}", clock(&Figure::whole(0).minus(&number), true)?)
            } else {
                clock(&number, is_long)?
            };
            let hours = if is_long || number < Figure::whole(1) { Some(Box::new(hours(written)?)) } else { None };
            Cell { text: shown.into(), kind: Kind::Hours(hours) }
        }
        Shows::Percentage => {
            let percent = number.times(100);
            // Fifteen digits moved by two places are as exact as before.
            let text = format!("{percent}%");
            Cell { text: text.into(), kind: Kind::Number(Box::new(NumberCell { figure: percent, percent: true, day: None })) }
        }
        Shows::Number => {
            Cell { text: digits.into(), kind: Kind::Number(Box::new(NumberCell { figure: number, percent: false, day: likely })) }
        }
    })
}

fn shared_strings(package: &mut Package<'_>, part: &str) -> Result<Vec<Box<str>>, SheetFault> {
    let budget = package.budget;
    let mut strings = Vec::new();
    let Some(mut part) = package.part(part) else { return Ok(strings) };
    while let Some(mark) = part.next()? {
        if let Mark::Start(element) = mark
            && element.name == "si"
        {
            let text = unescaped(&part.text_of(&element, &["rPh"])?);
            let text = text::trim(&text);
            budget.keep(text.len() + size_of::<Box<str>>() + 16)?;
            strings.push(text.into());
        }
    }
    Ok(strings)
}

/// A text in which letters that XML cannot hold are written as `_x000D_`.
fn unescaped(text: &str) -> String {
    if !text.contains("_x") {
        return text.replace("\r\n", "\n");
    }
    let mut plain = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find("_x") {
        let (before, from) = rest.split_at(at);
        plain.push_str(before);
        let code = from.get(2..6).filter(|_| from.get(6..7) == Some("_")).filter(|code| code.bytes().all(|byte| byte.is_ascii_hexdigit()));
        match code.and_then(|code| char::from_u32(u32::from_str_radix(code, 16).ok()?)) {
            Some(letter) => {
                plain.push(letter);
                rest = from.get(7..).unwrap_or_default();
            }
            None => {
                plain.push_str("_x");
                rest = from.get(2..).unwrap_or_default();
            }
        }
    }
    plain.push_str(rest);
    plain.replace("\r\n", "\n")
}

/// Row and column of an address such as `C7`, both from 0.
fn address(address: &str) -> Option<(usize, usize)> {
    let letters = address.bytes().take_while(u8::is_ascii_alphabetic).count();
    let (letters, row) = address.split_at(letters);
    if letters.is_empty() || letters.len() > 3 || !row.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let column = letters.bytes().fold(0, |column, letter| column * 26 + usize::from(letter.to_ascii_uppercase() - b'A') + 1);
    Some((row.parse::<usize>().ok()?.checked_sub(1)?, column - 1))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::table::NumberFault;

    #[test]
    fn addresses_and_parts_are_found() {
        assert_eq!((address("A1"), address("C7"), address("AB10")), (Some((0, 0)), Some((6, 2)), Some((9, 27))));
        for wrong in ["", "A0", "7", "A", "A1B", "ABCD1"] {
            assert_eq!(address(wrong), None, "{wrong}");
        }
        assert_eq!(within("xl", "worksheets/sheet1.xml"), "xl/worksheets/sheet1.xml");
        assert_eq!((within("xl", "/xl/x.xml"), within("xl/a", "../b.xml")), ("xl/x.xml".to_owned(), "xl/b.xml".to_owned()));
    }

    #[test]
    fn a_cell_is_what_it_shows() {
        let cell = |written: &str, shows| number_cell(written, shows, DateSystem::From1900).expect("a number");
        let hours = |cell: &Cell| cell.hours().map(|number| number.figure.to_string());
        assert_eq!(hours(&cell("1.5208333333333333", Shows::Length)).as_deref(), Ok("36.5"));
        assert_eq!(hours(&cell("0.33333333333333331", Shows::Clock)).as_deref(), Ok("8"));
        assert_eq!(&*cell("36.5", Shows::Clock).text, "12:00");
        assert_eq!(cell("36.5", Shows::Clock).hours(), Err(NumberFault::Ailing(Ailment::TimeOfDay)));
        assert_eq!(cell("36.5", Shows::Day).number(), Err(NumberFault::Ailing(Ailment::Day)));
        assert_eq!(
            cell("0.925", Shows::Percentage).number().map(|number| (number.figure.to_string(), number.percent)),
            Ok(("92.5".to_owned(), true))
        );
        assert_eq!(unescaped("a_x000D_\nb_x005F_x_y"), "a\nb_x_y");
    }
}
