//! What last time left to do: its action plan, with room to say what was done about it, and no score or answer of it.

use crate::locale::{Label, Locale};
use crate::report::fidelity::actions;
use crate::report::labels::{ITEM, PROOF, RUBRIC, TITLE, WHAT, WHEN, WHO};
use crate::report::words::Words;
use crate::scoring::{Scorecard, ScoredItem};

const DONE: Label = Label { nl: "Wat is er gedaan", en: "What was done", fr: "Ce qui a été fait" };

/// The rows of a table, the headings first; nothing where nothing was to be done.
pub fn follow_up_rows(scorecards: &[Scorecard<'_>], locale: Locale) -> Vec<Vec<String>> {
    let words = Words::from(locale);
    let mut rows: Vec<Vec<String>> = Vec::new();
    for scorecard in scorecards {
        let used: Vec<&ScoredItem<'_>> = scorecard.items.iter().filter(|scored| scored.is_used()).collect();
        for action in actions(scorecard, &used, words).0 {
            let said = [scorecard.audit.rubric().title.clone(), action.item.id.to_string(), action.item.title.clone(), action.what];
            rows.push(said.into_iter().chain((0..4).map(|_| String::new())).collect());
        }
    }
    if !rows.is_empty() {
        rows.insert(0, [RUBRIC, ITEM, TITLE, WHAT, WHO, WHEN, DONE, PROOF].map(|heading| words.say(heading)).into());
    }
    rows
}
