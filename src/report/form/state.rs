//! What the calculation of a form says of an answer and of an item: as numbers on the hidden sheets, and of items in words.

use crate::locale::Label;
use crate::report::labels;

/// Of an answer: nothing there, understood, not understood, or the code for data that allow no score.
pub const MISSING: u8 = 0;
pub const UNDERSTOOD: u8 = 1;
pub const NOT_UNDERSTOOD: u8 = 2;
pub const INSUFFICIENT: u8 = 3;

/// Of an item; the first three are missing, this, and not understood.
pub const SCORED: u8 = 1;
pub const CONTRADICTORY: u8 = 3;
pub const NEEDS_NOTE: u8 = 4;
pub const NO_SCORE: u8 = 5;

/// What an item is, by the number that says so.
pub const STATES: [Label; 6] = [
    labels::MISSING,
    Label { nl: "gescoord", en: "scored", fr: "coté" },
    Label { nl: "niet begrepen", en: "not understood", fr: "non compris" },
    Label { nl: "tegenstrijdig", en: "contradictory", fr: "contradictoire" },
    Label { nl: "licht toe waarom", en: "add a note why", fr: "expliquez pourquoi" },
    labels::INSUFFICIENT,
];

/// How many of these cells that count say this.
pub fn counting(cells: &str, counts: &str, state: u8) -> String {
    format!("SUMPRODUCT(--({cells}={state}),{counts})")
}

/// How many of these cells say this.
pub fn count_of(cells: &str, state: u8) -> String {
    format!("SUMPRODUCT(--({cells}={state}))")
}
