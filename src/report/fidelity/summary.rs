//! The summary: the totals in large, in a table, in a band where there is one, and the strongest and weakest items.

use super::{is_checklist, item_cell, under};
use crate::locale::{Label, Phrase};
use crate::report::blocks::{Align, Block, Cell, KeyFigure, Table, Tone};
use crate::report::labels::{ITEM, SCORE, SUMMARY, TITLE, TRACK, WEAKEST};
use crate::report::score_page::{band_note, minimums, totals};
use crate::report::words::Words;
use crate::scoring::{Extreme, Scorecard, TrackTotal, extremes};

const STRONGEST: Label = Label { nl: "Items met de hoogste scores", en: "Highest-scoring items", fr: "Items aux scores les plus élevés" };
const NO_BAND_REACHED: Label =
    Label { nl: "haalt geen enkel niveau", en: "in none of the fidelity bands", fr: "dans aucun des niveaux de fidélité" };
const NO_BAND_PUBLISHED: Label = Label {
    nl: "geen niveaus: de schaal heeft geen gepubliceerde grenzen",
    en: "no fidelity band: none is published for this scale",
    fr: "pas de niveau de fidélité : aucun n'est publié pour cette échelle",
};

/// What it all comes to: the first that a reader sees.
pub(super) fn verdict(scorecard: &Scorecard<'_>, words: Words) -> Vec<Block> {
    let mut blocks = vec![Block::KeyFigures(scorecard.totals.iter().map(|total| key_figure(scorecard, total, words)).collect())];
    if scorecard.missing() > 0 {
        let scores = scorecard.totals.iter().map(|total| total.items).sum();
        blocks.push(Block::Callout(words.say(Phrase::SheetIncomplete { missing: scorecard.missing(), scores })));
    }
    blocks
}

pub(super) fn blocks(scorecard: &Scorecard<'_>, has_parts: bool, words: Words) -> Vec<Block> {
    let mut blocks = vec![Block::Table(totals(scorecard, words))];
    blocks.push(Block::Paragraph(band_note(scorecard, words)));
    blocks.extend(minimums(scorecard, words).into_iter().map(|block| match block {
        Block::Heading(_, text) => Block::Heading(3, text),
        other => other,
    }));
    if !is_checklist(scorecard.audit) {
        for (extreme, heading) in [(Extreme::Weakest, WEAKEST), (Extreme::Strongest, STRONGEST)] {
            blocks.push(Block::Heading(3, words.say(heading)));
            blocks.extend(of_extreme(scorecard, extreme, has_parts, words));
        }
    }
    under(words.say(SUMMARY), blocks)
}

fn key_figure(scorecard: &Scorecard<'_>, total: &TrackTotal, words: Words) -> KeyFigure {
    let rubric = scorecard.audit.rubric();
    let has_bands = rubric.bands.as_ref().is_some_and(|bands| bands.tracks.contains_key(&total.track));
    let note = if let Some(band) = &total.band {
        band.name.clone()
    } else if is_checklist(scorecard.audit) {
        words.say(Phrase::ScoredOf { scored: total.scored, items: total.items })
    } else if total.scored < total.items {
        words.say(Phrase::StillBetween { lowest: total.lowest_possible, highest: total.highest_possible })
    } else if has_bands {
        words.say(NO_BAND_REACHED)
    } else {
        words.say(NO_BAND_PUBLISHED)
    };
    KeyFigure {
        label: rubric.track(total.track.as_str()).map(|track| track.title.clone()).unwrap_or_default(),
        value: words.sum(total.total, total.scored),
        of: words.say(Phrase::OfMaximum { maximum: total.maximum }),
        note,
    }
}

fn of_extreme(scorecard: &Scorecard<'_>, extreme: Extreme, has_parts: bool, words: Words) -> Vec<Block> {
    let rubric = scorecard.audit.rubric();
    let columns = [(TRACK, Align::Left), (ITEM, Align::Left), (TITLE, Align::Left), (SCORE, Align::Right)];
    let mut table = Table::new(columns.map(|(heading, align)| (words.say(heading), align)));
    let mut said = Vec::new();
    for total in scorecard.totals {
        let track = rubric.short_title(&total.track).to_owned();
        let found = extremes(scorecard, &total.track, extreme);
        match found.alike {
            Some(score) => said.push(words.say(Phrase::AllAlike { score, track: track.clone() })),
            None if found.items.is_empty() => said.push(words.say(Phrase::NothingScored { track: track.clone() })),
            None => {}
        }
        if found.alike.is_some() {
            continue;
        }
        for (item, score) in &found.items {
            let tone = Tone::of_score(item, *score);
            let score = format!("{score} {}", words.say(Phrase::OfMaximum { maximum: item.highest }));
            table.cells([
                Cell::from(track.clone()),
                item_cell(scorecard.audit, item, has_parts),
                Cell::from(item.title.clone()),
                Cell::toned(score, tone),
            ]);
        }
        if let Some((count, score)) = found.more {
            said.push(words.say(Phrase::AndMore { count, score, track }));
        }
    }
    let table = (!table.rows.is_empty()).then_some(Block::Table(table));
    table.into_iter().chain((!said.is_empty()).then(|| Block::Paragraph(said.join(" ")))).collect()
}
