//! Sheets of an ODS workbook, as LibreOffice saves them. Cells and rows that repeat are counted before they are made.

use chrono::NaiveDate;

use super::figures::{DateSystem, clock, figure, plain};
use super::formats::Shows;
use super::grid::{Grid, Merged};
use super::limits::MOST_COLUMNS;
use super::package::{Element, Mark, Package, Part};
use super::xlsx::number_cell;
use super::{Listed, Page, Sheet, SheetFault, chosen, first_filled};
use crate::figure::Figure;
use crate::table::ailment::{Ailment, is_error};
use crate::table::cell::{Cell, Kind};

/// Reads the sheet that is wanted, or the first that is shown and filled.
pub fn read(package: &mut Package<'_>, wanted: Option<&str>) -> Result<Sheet, SheetFault> {
    let mut grids = grids(package)?;
    let listed: Vec<Listed> = grids.iter().map(|(name, is_shown, _)| Listed { name: name.clone(), is_shown: *is_shown }).collect();
    let chosen = chosen(&listed.iter().collect::<Vec<_>>(), wanted)?;
    let mut taken = Vec::new();
    for at in chosen {
        let (name, _, grid) = grids.get_mut(at).ok_or(SheetFault::Broken)?;
        taken.push(Ok((name.clone(), std::mem::take(grid))));
    }
    first_filled(taken)
}

/// Reads every sheet, those that are not shown last.
pub fn read_all(package: &mut Package<'_>) -> Result<Vec<Page>, SheetFault> {
    let mut grids = grids(package)?;
    grids.sort_by_key(|(_, is_shown, _)| !is_shown);
    Ok(grids.into_iter().map(|(name, is_shown, grid)| Page { listed: Listed { name, is_shown }, grid: Ok(grid) }).collect())
}

/// Every table of the file, with its name and whether it is shown.
fn grids(package: &mut Package<'_>) -> Result<Vec<(String, bool, Grid)>, SheetFault> {
    let budget = package.budget;
    let mut part = package.part("content.xml").ok_or(SheetFault::Broken)?;
    let mut grids: Vec<(String, bool, Grid)> = Vec::new();
    // Styles of tables that are not shown.
    let (mut style, mut unseen): (Option<String>, Vec<String>) = (None, Vec::new());
    let (mut row, mut repeat, mut column, mut of_columns) = (0_usize, 1_usize, 0_usize, 0_usize);
    while let Some(mark) = part.next()? {
        let element = match mark {
            Mark::Start(element) => element,
            Mark::End(name) if name == "table-row" => {
                row = row.saturating_add(repeat);
                continue;
            }
            _ => continue,
        };
        match element.name.as_str() {
            "style" => style = element.get("name").map(str::to_owned),
            "table-properties" if element.get("display") == Some("false") => unseen.extend(style.take()),
            "table" => {
                let name = element.get("name").unwrap_or_default().to_owned();
                let is_shown = !element.get("style-name").is_some_and(|style| unseen.iter().any(|unseen| unseen == style));
                budget.keep(name.len() + size_of::<(String, bool, Grid)>())?;
                grids.push((name, is_shown, Grid::default()));
                (row, of_columns) = (0, 0);
            }
            "table-column" => {
                let columns = element.number("number-columns-repeated").unwrap_or(1);
                let grid = &mut grids.last_mut().ok_or(SheetFault::Broken)?.2;
                if matches!(element.get("visibility"), Some("collapse" | "filter")) {
                    grid.hide_columns(of_columns, of_columns.saturating_add(columns).saturating_sub(1), budget)?;
                }
                of_columns = of_columns.saturating_add(columns);
            }
            "table-row" => {
                repeat = element.number("number-rows-repeated").unwrap_or(1).max(1);
                column = 0;
                if matches!(element.get("visibility"), Some("collapse" | "filter")) {
                    // A filled row repeats a few times at most, and of the blank ones behind the table nobody counts.
                    let grid = &mut grids.last_mut().ok_or(SheetFault::Broken)?.2;
                    for row in (row..).take(repeat.min(1 << 12)) {
                        grid.hide_row(row, budget)?;
                    }
                }
                if element.is_empty {
                    row = row.saturating_add(repeat);
                }
            }
            "table-cell" | "covered-table-cell" => {
                let columns = element.number("number-columns-repeated").unwrap_or(1).max(1);
                let cell = cell(&element, &mut part)?;
                let grid = &mut grids.last_mut().ok_or(SheetFault::Broken)?.2;
                let spans = |name| element.number(name).unwrap_or(1).max(1) - 1;
                let (down, right) = (spans("number-rows-spanned"), spans("number-columns-spanned"));
                if down + right > 0 {
                    let (rows, columns) = ((row, row.saturating_add(down)), (column, column.saturating_add(right)));
                    grid.merge(Merged { rows, columns }, budget)?;
                }
                // What stands under a merged cell is not shown.
                if cell != Cell::default() && element.name == "table-cell" {
                    if columns > MOST_COLUMNS {
                        return Err(SheetFault::TooWide);
                    }
                    for row in (row..).take(repeat) {
                        for column in (column..).take(columns) {
                            grid.put(row, column, cell.clone(), budget)?;
                        }
                    }
                }
                column = column.saturating_add(columns);
            }
            _ => {}
        }
    }
    Ok(grids)
}

fn cell(element: &Element, part: &mut Part<'_, '_>) -> Result<Cell, SheetFault> {
    let text = shown(element, part)?;
    let value = element.get("value");
    let has_formula = element.get("formula").is_some();
    if is_error(text.trim()) && element.get("value-type") != Some("string") || (has_formula && is_error(text.trim())) {
        return Ok(Cell { text: text.trim().into(), kind: Kind::Ailing(Ailment::Error) });
    }
    Ok(match element.get("value-type") {
        Some("float" | "currency") => {
            number_cell(value.ok_or(SheetFault::Broken)?, Shows::Number, DateSystem::From1900).ok_or(SheetFault::Broken)?
        }
        Some("percentage") => {
            number_cell(value.ok_or(SheetFault::Broken)?, Shows::Percentage, DateSystem::From1900).ok_or(SheetFault::Broken)?
        }
        Some("date") => {
            let day =
                element.get("date-value").and_then(|date| date.get(..10)).and_then(|date| NaiveDate::parse_from_str(date, "%Y-%m-%d").ok());
            let day = day.ok_or(SheetFault::Broken)?;
            Cell { text: day.to_string().into(), kind: Kind::Day(day) }
        }
        Some("time") => time(element.get("time-value").ok_or(SheetFault::Broken)?, &text).ok_or(SheetFault::Broken)?,
        Some("boolean") => {
            let truth = element.get("boolean-value") == Some("true");
            Cell { text: if truth { "true" } else { "false" }.into(), kind: Kind::Truth(truth) }
        }
        Some(_) => Cell::text(element.get("string-value").unwrap_or(&text)),
        None if has_formula && text.is_empty() => Cell { text: "".into(), kind: Kind::Ailing(Ailment::Unworked) },
        None => Cell::text(&text),
    })
}

/// A length of time such as `PT36H30M00S`. LibreOffice writes a time of day alike, and then shows less than there is.
fn time(written: &str, shown: &str) -> Option<Cell> {
    let (is_negative, rest) = written.strip_prefix('-').map_or((false, written), |rest| (true, rest));
    let (hours, rest) = rest.strip_prefix("PT")?.split_once('H')?;
    let (minutes, rest) = rest.split_once('M')?;
    let seconds = rest.strip_suffix('S')?;
    let number = |text: &str| figure(&plain(text)?);
    let total = number(hours)?.times(3600).plus(&number(minutes)?.times(60)).plus(&number(seconds)?);
    let total = total.divided_by(&Figure::whole(3600))?;
    let days = total.divided_by(&Figure::whole(24))?;
    let shows_all = days < Figure::whole(1) || clock(&days, true).is_some_and(|long| shown.trim().starts_with(&*long));
    let total = if is_negative { Figure::whole(0).minus(&total) } else { total };
    Some(Cell { text: shown.trim().into(), kind: Kind::Hours(shows_all.then(|| Box::new(total))) })
}

/// What a cell shows: its paragraphs, a line each, without its comments.
fn shown(element: &Element, part: &mut Part<'_, '_>) -> Result<String, SheetFault> {
    let mut text = String::new();
    if element.is_empty {
        return Ok(text);
    }
    let (mut paragraphs, mut depth) = (0, 0_usize);
    while let Some(mark) = part.next()? {
        match mark {
            Mark::Start(inner) if inner.name == "annotation" => drop(part.text_of(&inner, &[])?),
            Mark::Start(inner) if inner.name == "p" => {
                if paragraphs > 0 {
                    text.push('\n');
                }
                paragraphs += 1;
                depth += usize::from(!inner.is_empty);
            }
            Mark::Start(inner) if inner.name == "s" => {
                text.extend(std::iter::repeat_n(' ', inner.number("c").unwrap_or(1).min(1 << 10)));
                depth += usize::from(!inner.is_empty);
            }
            Mark::Start(inner) => depth += usize::from(!inner.is_empty),
            Mark::End(_) if depth == 0 => break,
            Mark::End(_) => depth -= 1,
            Mark::Text(more) if paragraphs > 0 && depth > 0 => text.push_str(&more),
            Mark::Text(_) => {}
        }
    }
    Ok(text)
}
