//! The cells of one sheet while they are read, with what is merged and hidden.

use std::collections::{BTreeMap, BTreeSet};

use super::limits::{Budget, LAST_ROW, MOST_COLUMNS};
use super::{EXPLAINS, Sheet, SheetFault, SheetRow};
use crate::table::ailment::Ailment;
use crate::table::cell::{Cell, Kind};
use crate::table::heading::MOST_TITLES;

/// The cells of a sheet by row and column, both from 0.
#[derive(Default)]
pub struct Grid {
    rows: BTreeMap<usize, Vec<Cell>>,
    hidden_rows: BTreeSet<usize>,
    /// Stretches of hidden columns, both ends included.
    hidden_columns: Vec<(usize, usize)>,
    merged: Vec<Merged>,
}

/// Cells that are shown as one, both ends included.
pub struct Merged {
    pub rows: (usize, usize),
    pub columns: (usize, usize),
}

impl Grid {
    /// Puts a cell into its place.
    pub fn put(&mut self, row: usize, column: usize, cell: Cell, budget: &Budget) -> Result<(), SheetFault> {
        if cell == Cell::default() {
            return Ok(());
        }
        if column >= MOST_COLUMNS || row >= LAST_ROW {
            return Err(SheetFault::TooWide);
        }
        let cells = self.rows.entry(row).or_default();
        let wider = (column + 1).saturating_sub(cells.len());
        budget.keep(wider * size_of::<Cell>() + cell.text.len() + weight(&cell.kind))?;
        if wider > 0 {
            cells.resize(column + 1, Cell::default());
        }
        match cells.get_mut(column) {
            // A cell that stands twice could be either.
            Some(place) if *place != Cell::default() => return Err(SheetFault::Broken),
            Some(place) => *place = cell,
            None => {}
        }
        Ok(())
    }

    pub fn hide_row(&mut self, row: usize, budget: &Budget) -> Result<(), SheetFault> {
        budget.keep(size_of::<usize>())?;
        self.hidden_rows.insert(row);
        Ok(())
    }

    pub fn hide_columns(&mut self, from: usize, to: usize, budget: &Budget) -> Result<(), SheetFault> {
        budget.keep(size_of::<(usize, usize)>())?;
        self.hidden_columns.push((from, to));
        Ok(())
    }

    pub fn merge(&mut self, merged: Merged, budget: &Budget) -> Result<(), SheetFault> {
        budget.keep(size_of::<Merged>())?;
        self.merged.push(merged);
        Ok(())
    }

    pub fn is_blank(&self) -> bool {
        self.rows.values().all(|cells| cells.iter().all(Cell::is_blank))
    }

    /// Whether it is a sheet that explains the others.
    pub fn explains(&self) -> bool {
        let first = self.rows.values().next().and_then(|cells| cells.first());
        first.is_some_and(|cell| &*cell.text == EXPLAINS)
    }

    /// Whether such a row stands among the first that are not blank, as far down as headings are looked for.
    pub fn begins_with(&self, is_such: &dyn Fn(&[String]) -> bool) -> bool {
        let filled = self.rows.values().filter(|cells| !cells.iter().all(Cell::is_blank));
        filled.take(MOST_TITLES + 1).any(|cells| is_such(&cells.iter().map(|cell| cell.text.to_string()).collect::<Vec<_>>()))
    }

    /// The sheet. A value that is merged over several cells stands in the one that shows it, and the others say so.
    pub fn into_sheet(mut self, name: String) -> Result<Sheet, SheetFault> {
        self.rows.retain(|_, cells| !cells.iter().all(Cell::is_blank));
        let mut marked = 0_usize;
        for Merged { rows, columns } in &self.merged {
            let shows = self.rows.get(&rows.0).and_then(|cells| cells.get(columns.0)).is_some_and(|cell| !cell.is_blank());
            if !shows || rows.1 < rows.0 || columns.1 < columns.0 {
                continue;
            }
            for (row, cells) in self.rows.range_mut(rows.0..=rows.1) {
                // A heading over several columns tells nothing of the rows below it.
                let last = columns.1.min(MOST_COLUMNS - 1);
                if cells.len() <= last {
                    cells.resize(last + 1, Cell::default());
                }
                for (column, cell) in cells.iter_mut().enumerate().take(last + 1).skip(columns.0) {
                    marked += 1;
                    if (*row, column) != (rows.0, columns.0) {
                        *cell = Cell { text: "".into(), kind: Kind::Ailing(Ailment::Merged) };
                    }
                }
                // What is merged again and again is no table.
                if marked > 4 * LAST_ROW {
                    return Err(SheetFault::TooLarge);
                }
            }
        }
        let is_filled = |column: usize| self.rows.values().any(|cells| cells.get(column).is_some_and(|cell| !cell.is_blank()));
        let width = self.rows.values().map(Vec::len).max().unwrap_or_default();
        let is_hidden = |column: &usize| self.hidden_columns.iter().any(|(from, to)| (from..=to).contains(&column));
        let hidden_columns = (0..width).filter(|column| is_hidden(column) && is_filled(*column)).collect();
        let hidden_rows = self.rows.keys().filter(|row| self.hidden_rows.contains(row)).count();
        let rows = self.rows.into_iter().map(|(row, cells)| SheetRow { number: row + 1, cells }).collect();
        Ok(Sheet { name, rows, hidden_rows, hidden_columns, others: Vec::new() })
    }
}

fn weight(kind: &Kind) -> usize {
    match kind {
        // A number is two whole numbers of any size, each with its digits elsewhere.
        Kind::Number(_) | Kind::Hours(Some(_)) => 160,
        _ => 0,
    }
}
