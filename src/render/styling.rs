//! Bold and colour in the cells of a terminal's tables; without the feature `terminal` there is none.

use comfy_table::{Cell, Table};

/// Lets a table style its cells, or keeps it from doing so.
#[cfg(feature = "terminal")]
pub(super) fn allow(table: &mut Table, colour: bool) {
    if colour {
        table.enforce_styling();
    } else {
        table.force_no_tty();
    }
}

/// A heading or sum.
#[cfg(feature = "terminal")]
pub(super) fn bold(cell: Cell) -> Cell {
    cell.add_attribute(comfy_table::Attribute::Bold)
}

/// What a reader should not overlook.
#[cfg(feature = "terminal")]
pub(super) fn attention(cell: Cell) -> Cell {
    cell.fg(comfy_table::Color::Yellow)
}

/// What a reader should see first.
#[cfg(feature = "terminal")]
pub(super) fn alarm(cell: Cell) -> Cell {
    cell.fg(comfy_table::Color::Red)
}

#[cfg(not(feature = "terminal"))]
pub(super) fn alarm(cell: Cell) -> Cell {
    cell
}

#[cfg(not(feature = "terminal"))]
pub(super) fn allow(_: &mut Table, _: bool) {}

#[cfg(not(feature = "terminal"))]
pub(super) fn bold(cell: Cell) -> Cell {
    cell
}

#[cfg(not(feature = "terminal"))]
pub(super) fn attention(cell: Cell) -> Cell {
    cell
}
