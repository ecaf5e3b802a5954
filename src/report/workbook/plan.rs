//! The sheet of the action plan: what is to be done, and empty cells for who, when and what will show it.

use super::{Sheet, SheetCell, headings};
use crate::report::fidelity::actions;
use crate::report::labels::{ITEM, PROOF, SCORE, TITLE, WHAT, WHEN, WHO};
use crate::report::words::Words;
use crate::scoring::{Scorecard, ScoredItem};

/// How many empty rows follow.
const EMPTY_ROWS: usize = 10;

pub(super) fn sheet(scorecard: &Scorecard<'_>, name: String, words: Words) -> Sheet {
    let heads = [words.say(ITEM), words.say(TITLE), words.say(SCORE), words.say(WHAT), words.say(WHO), words.say(WHEN), words.say(PROOF)];
    let used: Vec<&ScoredItem<'_>> = scorecard.items.iter().filter(|scored| scored.is_used()).collect();
    let to_fill = || [false, true, false].map(|is_day| SheetCell::ToFill { is_day });
    let text = |text: Option<&String>| text.map_or(SheetCell::ToFill { is_day: false }, |text| SheetCell::Text(text.clone()));
    let mut rows = vec![headings(heads)];
    for action in actions(scorecard, &used, words).0 {
        let mut row: Vec<SheetCell> =
            [action.item.id.to_string(), action.item.title.clone(), action.score, action.what].map(SheetCell::Text).into();
        match action.planned {
            Some(planned) => row.extend([
                text(planned.owner.as_ref()),
                planned.due.map_or(SheetCell::ToFill { is_day: true }, SheetCell::Day),
                text(planned.proof.as_ref()),
            ]),
            None => row.extend(to_fill()),
        }
        rows.push(row);
    }
    for _ in 0..EMPTY_ROWS {
        let mut row: Vec<SheetCell> = (0..4).map(|_| SheetCell::ToFill { is_day: false }).collect();
        row.extend(to_fill());
        rows.push(row);
    }
    Sheet { name, widths: vec![17, 40, 12, 60, 24, 14, 40], rows, heading_rows: 1, fixed_columns: 1, ..Sheet::default() }
}
