//! Structural exceptions: where an item is not scored as the others are.

use super::{is_checklist, item_cell, under};
use crate::locale::{Label, Phrase};
use crate::report::blocks::{Align, Block, Cell, Table};
use crate::report::labels::{ITEM, TITLE};
use crate::report::words::Words;
use crate::rubric::{Diverging, Score};
use crate::scoring::{Basis, Outcome, Scorecard, ScoredItem};

const EXCEPTION: Label = Label { nl: "Bijzonderheid", en: "Exception", fr: "Exception" };
const NO_EXCEPTIONS: Label = Label { nl: "Er zijn geen bijzonderheden.", en: "There are no exceptions.", fr: "Il n'y a pas d'exception." };
const EXCEPTIONS: Label = Label { nl: "Bijzonderheden", en: "Exceptions", fr: "Exceptions" };
const EXCEPTIONS_EXPLAINED: Label = Label {
    nl: "Items die het gekozen model niet of maar in één spoor scoort, items met uiteenlopende scores, en scores die tegen \
         de gegevens in zijn gegeven.",
    en: "Items that the chosen model does not score, or in one track only, items whose scores differ between tracks, and \
         ratings that differ from the calculated score.",
    fr: "Les items que le modèle choisi ne cote pas ou ne cote que dans un volet, les items aux scores différents \
         selon le volet, et les scores attribués qui s'écartent du score calculé.",
};

pub(super) fn blocks(scorecard: &Scorecard<'_>, has_parts: bool, words: Words) -> Vec<Block> {
    let columns = [(words.say(ITEM), Align::Left), (words.say(TITLE), Align::Left)];
    let mut table = Table::new(columns.into_iter().chain([(words.say(EXCEPTION), Align::Left)]));
    for scored in &scorecard.items {
        for exception in exceptions(scorecard, scored, words) {
            table.cells([
                item_cell(scorecard.audit, scored.item, has_parts && scored.is_used()),
                Cell::from(scored.item.title.clone()),
                Cell::from(exception),
            ]);
        }
    }
    let found = if table.rows.is_empty() {
        // Only who reads all of it is told that there are none.
        if !has_parts {
            return Vec::new();
        }
        vec![Block::Paragraph(words.say(NO_EXCEPTIONS))]
    } else {
        vec![Block::Paragraph(words.say(EXCEPTIONS_EXPLAINED)), Block::Table(table)]
    };
    under(words.say(EXCEPTIONS), found)
}

fn exceptions(scorecard: &Scorecard<'_>, scored: &ScoredItem<'_>, words: Words) -> Vec<String> {
    let (rubric, item) = (scorecard.audit.rubric(), scored.item);
    let short = |track| rubric.short_title(track).to_owned();
    let mut found = Vec::new();
    if !scored.is_used() {
        let models = item.models.iter().filter_map(|id| rubric.model(id.as_str())).map(|model| model.title.clone());
        found.push(Phrase::OfAnotherModel { models: models.collect() });
        return found.into_iter().map(|exception| words.say(exception)).collect();
    }
    let applicable: Vec<_> = scored.outcomes.iter().filter(|(_, outcome)| !matches!(outcome, Outcome::NotApplicable)).collect();
    // Each list of a checklist has points of its own.
    if applicable.len() < scored.outcomes.len() && !is_checklist(scorecard.audit) {
        found.push(Phrase::OnlyInTracks { tracks: applicable.iter().map(|(track, _)| short(track)).collect() });
    }
    let scores: Vec<(String, Score)> = applicable.iter().filter_map(|(track, outcome)| Some((short(track), outcome.score()?))).collect();
    if scores.windows(2).any(|pair| matches!(pair, [(_, one), (_, other)] if one != other)) {
        let figure =
            |(series, score): &(String, Score)| words.say(Phrase::ChartFigure { series: series.clone(), figure: score.to_string() });
        let disputed = item.diverging(&scorecard.audit.model().id) == Some(Diverging::Disputed);
        found.push(Phrase::ScoresDiverge { scores: scores.iter().map(figure).collect(), disputed });
    }
    for (track, outcome) in applicable {
        match outcome {
            Outcome::Scored(decision) if decision.basis == Basis::Override => {
                // Against a cap alone nothing was computed; the warning on the item says which.
                let computed = decision.computed.as_ref().map(|computed| computed.score);
                found.extend(computed.map(|computed| Phrase::AgainstFacts { track: short(track), score: decision.score, computed }));
            }
            Outcome::Insufficient { .. } => found.push(Phrase::DataInsufficient { track: short(track) }),
            _ => {}
        }
    }
    found.into_iter().map(|exception| words.say(exception)).collect()
}
