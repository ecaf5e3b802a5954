//! Strengths and recommendations in one place, for those who do not read every item.

use super::under;
use crate::audit::NoteKind;
use crate::locale::Label;
use crate::report::advice::advice;
use crate::report::blocks::{Align, Block, Cell, Table};
use crate::report::labels::{ITEM, NO_ADVICE, RECOMMENDATIONS, STRENGTHS, TITLE};
use crate::report::words::Words;
use crate::scoring::{Scorecard, ScoredItem};

const NO_STRENGTHS: Label = Label {
    nl: "De auditors noteerden geen sterke punten.",
    en: "The reviewers noted no strengths.",
    fr: "L'équipe d'audit n'a noté aucun point fort.",
};
const STRENGTHS_AND_ADVICE: Label =
    Label { nl: "Sterke punten en aanbevelingen", en: "Strengths and recommendations", fr: "Points forts et recommandations" };

/// All strengths, and all recommendations.
pub(super) fn blocks(scorecard: &Scorecard<'_>, used: &[&ScoredItem<'_>], words: Words) -> Vec<Block> {
    let kinds = [(NoteKind::Strength, STRENGTHS, NO_STRENGTHS), (NoteKind::Recommendation, RECOMMENDATIONS, NO_ADVICE)];
    let mut blocks = Vec::new();
    for (kind, heading, nothing) in kinds {
        let heading = words.say(heading);
        blocks.push(Block::Heading(3, heading.clone()));
        let columns = [(words.say(ITEM), Align::Left), (words.say(TITLE), Align::Left), (heading, Align::Left)];
        let mut table = Table::new(columns);
        for scored in used {
            for text in advice(scorecard, scored, kind, words) {
                table.cells([scored.item.id.to_string(), scored.item.title.clone(), text].map(Cell::from));
            }
        }
        blocks.push(if table.rows.is_empty() { Block::Paragraph(words.say(nothing)) } else { Block::Table(table) });
    }
    under(words.say(STRENGTHS_AND_ADVICE), blocks)
}
