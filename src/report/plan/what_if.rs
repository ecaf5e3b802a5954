//! What other facts would give, beside what is.

use super::total_said;
use crate::locale::Label;
use crate::report::blocks::{Align, Block, Table};
use crate::report::labels::{ITEM, TITLE, TOTAL, TRACK};
use crate::report::words::Words;
use crate::rubric::TrackId;
use crate::scoring::{Outcome, Scorecard};

const WHAT_IF: Label = Label { nl: "Wat als", en: "What if", fr: "Et si" };
const NOW: Label = Label { nl: "Nu", en: "Now", fr: "Actuellement" };
const THEN: Label = Label { nl: "Dan", en: "Then", fr: "Alors" };
const WHY: Label = Label { nl: "Waarom dan", en: "Why then", fr: "Pourquoi alors" };
const REST_IS_NOW: Label = Label {
    nl: "Wat hieronder verder staat, gaat uit van wat er nu is.",
    en: "What follows below goes by what is now.",
    fr: "Ce qui suit part de la situation actuelle.",
};
const NO_SCORE_CHANGES: Label =
    Label { nl: "Geen enkele score verandert daardoor.", en: "No score changes by that.", fr: "Aucun score n'en est changé." };

/// A scorecard as it is and as it would be.
pub struct WhatIf<'a> {
    /// What was assumed, as it was written.
    pub assumed: &'a [String],
    pub now: &'a Scorecard<'a>,
    pub then: &'a Scorecard<'a>,
}

/// An item in a track whose outcome has another score.
pub(super) struct Differing<'a> {
    pub item: &'a crate::rubric::Item,
    pub track: &'a TrackId,
    pub now: &'a Outcome,
    pub then: &'a Outcome,
}

impl<'a> WhatIf<'a> {
    /// The scores that differ, in the order of the scale.
    pub(super) fn differing(&self) -> Vec<Differing<'a>> {
        let mut found = Vec::new();
        for (now, then) in self.now.items.iter().zip(&self.then.items) {
            for ((track, now_outcome), (_, then_outcome)) in now.outcomes.iter().zip(then.outcomes) {
                let is_other = now_outcome.score() != then_outcome.score()
                    || matches!(now_outcome, Outcome::Missing { .. }) != matches!(then_outcome, Outcome::Missing { .. });
                if is_other {
                    found.push(Differing { item: now.item, track, now: now_outcome, then: then_outcome });
                }
            }
        }
        found
    }
}

pub(super) fn blocks(what_if: &WhatIf<'_>, words: Words) -> Vec<Block> {
    let rubric = what_if.now.audit.rubric();
    let mut blocks = vec![Block::Heading(2, words.say(WHAT_IF)), Block::List(what_if.assumed.to_vec())];
    let mut totals =
        Table::new([(TRACK, Align::Left), (NOW, Align::Right), (THEN, Align::Right)].map(|(head, align)| (words.say(head), align)));
    for (now, then) in what_if.now.totals.iter().zip(what_if.then.totals) {
        let track = format!("{} {}", words.say(TOTAL), rubric.short_title(&now.track));
        totals.row([track, total_said(now, words), total_said(then, words)]);
    }
    blocks.push(Block::Table(totals));
    let heads =
        [(ITEM, Align::Left), (TITLE, Align::Left), (TRACK, Align::Left), (NOW, Align::Right), (THEN, Align::Right), (WHY, Align::Left)];
    let mut table = Table::new(heads.map(|(head, align)| (words.say(head), align)));
    for differing in what_if.differing() {
        table.row([
            differing.item.id.to_string(),
            differing.item.title.clone(),
            rubric.short_title(differing.track).to_owned(),
            words.score(differing.now),
            words.score(differing.then),
            words.reason(differing.then, differing.item),
        ]);
    }
    blocks.push(if table.rows.is_empty() { Block::Paragraph(words.say(NO_SCORE_CHANGES)) } else { Block::Table(table) });
    blocks.push(Block::Paragraph(words.say(REST_IS_NOW)));
    blocks
}
