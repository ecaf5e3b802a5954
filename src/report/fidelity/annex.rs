//! The annex: what every score rests on, piece by piece, with from which source, by whom and when it was stated, and what was seen on the visit.

use super::{item_cell, under};
use crate::audit::{ItemEvidence, Statement};
use crate::locale::Label;
use crate::report::blocks::{Align, Block, Cell, Table};
use crate::report::labels::{BY, DAY, EVIDENCE_SOURCE, FROM_RECORDS, INSUFFICIENT, ITEM, SCORE, TRACK};
use crate::report::testimony::{Claimed, claimed, measured};
use crate::report::words::Words;
use crate::rubric::Item;
use crate::scoring::{Outcome, Scorecard, ScoredItem};

const ANNEX: Label = Label {
    nl: "Bijlage: waar de scores op berusten",
    en: "Annex: the evidence behind the scores",
    fr: "Annexe : sur quoi reposent les scores",
};
const ANNEX_EXPLAINED: Label = Label {
    nl: "Elk gegeven en elk oordeel, met de gegevensbron, wie het opgaf en wanneer.",
    en: "Every fact and every rating, with its evidence source, who gave it and when.",
    fr: "Chaque donnée et chaque jugement, avec la source d'information, qui l'a indiqué et quand.",
};
const NO_ANNEX: Label =
    Label { nl: "Er zijn geen gegevens ingevuld.", en: "No evidence was filled in.", fr: "Aucune donnée n'a été saisie." };
const OBSERVED: Label = Label { nl: "Ter plaatse gezien", en: "Observed on the visit", fr: "Observé sur place" };
const STATED: Label = Label { nl: "Gegeven of oordeel", en: "Fact or rating", fr: "Donnée ou jugement" };

pub(super) fn blocks(scorecard: &Scorecard<'_>, words: Words) -> Vec<Block> {
    let mut blocks = Vec::new();
    let observations = &scorecard.audit.visit().observations;
    if !observations.is_empty() {
        blocks.push(Block::Heading(3, words.say(OBSERVED)));
        blocks.push(Block::List(observations.clone()));
    }
    let headings = [ITEM, TRACK, STATED, EVIDENCE_SOURCE, BY, DAY].map(|heading| (words.say(heading), Align::Left));
    let mut table = Table::new(headings);
    for scored in &scorecard.items {
        rows(scorecard, scored, words).into_iter().for_each(|row| table.cells(row));
    }
    if table.rows.is_empty() {
        blocks.push(Block::Paragraph(words.say(NO_ANNEX)));
    } else {
        blocks.push(Block::Paragraph(words.say(ANNEX_EXPLAINED)));
        blocks.push(Block::Table(table));
    }
    under(words.say(ANNEX), blocks)
}

/// The pieces of evidence on an item; what holds for several tracks alike stands once.
fn rows(scorecard: &Scorecard<'_>, scored: &ScoredItem<'_>, words: Words) -> Vec<Vec<Cell>> {
    let (rubric, item) = (scorecard.audit.rubric(), scored.item);
    let mut found: Vec<([String; 4], Vec<&str>)> = Vec::new();
    for (track, _) in scored.outcomes.iter().filter(|(_, outcome)| !matches!(outcome, Outcome::NotApplicable)) {
        let Some(evidence) = scorecard.audit.evidence_of(&item.id, track) else { continue };
        let stated = evidence.testimonies().iter().filter_map(|testimony| stated(scorecard, &testimony.statement, item, evidence, words));
        let from_records = |(name, answer)| [words.stated(name, answer, item), words.say(FROM_RECORDS), String::new(), String::new()];
        for piece in stated.chain(measured(item, evidence).map(from_records)) {
            let short = rubric.short_title(track);
            match found.iter_mut().find(|(known, tracks)| *known == piece && !tracks.contains(&short)) {
                Some((_, tracks)) => tracks.push(short),
                None => found.push((piece, vec![short])),
            }
        }
    }
    let row = |(piece, tracks): ([String; 4], Vec<&str>)| {
        let head = [item_cell(scorecard.audit, item, true), Cell::from(tracks.join(", "))];
        head.into_iter().chain(piece.map(Cell::from)).collect()
    };
    found.into_iter().map(row).collect()
}

/// What a statement claims, on what ground, by whom and when.
fn stated(scorecard: &Scorecard<'_>, statement: &Statement, item: &Item, evidence: &ItemEvidence, words: Words) -> Option<[String; 4]> {
    let said = match claimed(statement, evidence)? {
        Claimed::Fact(name, answer) => words.stated(name, answer, item),
        Claimed::Rating(score) => format!("{} {score}", words.say(SCORE)),
        Claimed::Insufficient => words.say(INSUFFICIENT),
    };
    let by = statement.rater.as_deref().map(|id| scorecard.audit.auditor_name(id).to_owned()).unwrap_or_default();
    Some([said, statement.sources.join(" + "), by, statement.date.map(|day| words.date(day)).unwrap_or_default()])
}
