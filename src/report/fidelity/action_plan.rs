//! The action plan: a row for each recommendation, or for the weakest items where there is none, and room to fill in who and when.

use super::{is_checklist, item_cell, under};
use crate::audit::NoteKind;
use crate::locale::{Label, Phrase};
use crate::report::advice::advice;
use crate::report::blocks::{Align, Block, Cell, Row, RowKind, Table};
use crate::report::labels::{ITEM, PROOF, WHAT, WHEN, WHO};
use crate::report::words::Words;
use crate::rubric::Item;
use crate::scoring::{Extreme, Scorecard, ScoredItem, extremes};

const ACTION_PLAN: Label = Label { nl: "Actieplan", en: "Action plan", fr: "Plan d'action" };
const ACTION_PLAN_EXPLAINED: Label = Label {
    nl: "Vul in wie wat doet, wanneer het klaar is en hoe dat blijkt.",
    en: "Fill in who does what, by when, and what will show that it was done.",
    fr: "Complétez qui fait quoi, pour quand, et ce qui montrera que c'est fait.",
};
const ACTION_PLAN_WITHOUT_ADVICE: Label = Label {
    nl: "De auditors noteerden geen aanbevelingen. In de tabel staan daarom de items met de laagste scores, met wat nodig is \
         voor het volgende ankerpunt. Vul in wie wat doet, wanneer het klaar is en hoe dat blijkt.",
    en: "The reviewers noted no recommendations. The table therefore names the lowest-scoring items, with what the next anchor \
         requires. Fill in who does what, by when, and what will show that it was done.",
    fr: "L'équipe d'audit n'a noté aucune recommandation. Le tableau reprend donc les items aux scores les plus bas, avec ce que \
         demande le point d'ancrage suivant. Complétez qui fait quoi, pour quand, et ce qui montrera que c'est fait.",
};

/// How many empty rows follow.
const EMPTY_ROWS: usize = 2;

/// What is to be done about an item.
pub(in crate::report) struct Action<'a> {
    pub item: &'a Item,
    /// What is to be done.
    pub what: String,
}

/// What is to be done, and whether the auditors wrote it.
pub(in crate::report) fn actions<'a>(scorecard: &Scorecard<'a>, used: &[&ScoredItem<'a>], words: Words) -> (Vec<Action<'a>>, bool) {
    let advised = used.iter().flat_map(|scored| {
        advice(scorecard, scored, NoteKind::Recommendation, words).into_iter().map(|what| Action { item: scored.item, what })
    });
    let advised: Vec<Action<'a>> = advised.collect();
    if !advised.is_empty() || is_checklist(scorecard.audit) {
        return (advised, true);
    }
    let mut weakest: Vec<Action<'a>> = Vec::new();
    for total in scorecard.totals {
        for (item, score) in extremes(scorecard, &total.track, Extreme::Weakest).items {
            let next = score + 1;
            let Some(text) = item.anchors.get(&next) else { continue };
            let what = words.say(Phrase::TowardsScore { score: next, text: text.clone() });
            if !weakest.iter().any(|action| action.item.id == item.id && action.what == what) {
                weakest.push(Action { item, what });
            }
        }
    }
    (weakest, false)
}

pub(super) fn blocks(scorecard: &Scorecard<'_>, used: &[&ScoredItem<'_>], has_parts: bool, words: Words) -> Vec<Block> {
    let headings = [WHAT, WHO, WHEN, PROOF].map(|heading| words.say(heading));
    let mut table = Table::new([words.say(ITEM)].into_iter().chain(headings).map(|heading| (heading, Align::Left)));
    let (actions, is_advised) = actions(scorecard, used, words);
    for action in &actions {
        let mut cells = vec![item_cell(scorecard.audit, action.item, has_parts), Cell::from(action.what.clone())];
        cells.extend((0..3).map(|_| Cell::to_fill()));
        table.rows.push(Row { kind: RowKind::Body, cells });
    }
    for _ in 0..EMPTY_ROWS {
        table.rows.push(Row { kind: RowKind::Body, cells: (0..5).map(|_| Cell::to_fill()).collect() });
    }
    let explained = if is_advised { ACTION_PLAN_EXPLAINED } else { ACTION_PLAN_WITHOUT_ADVICE };
    under(words.say(ACTION_PLAN), [Block::Paragraph(words.say(explained)), Block::Table(table)])
}
