//! The method: how scores came about and were rounded, the rulings that applied, and from which files by which program.

use super::{Audience, is_checklist};
use crate::audit::Audit;
use crate::document::MAKER;
use crate::locale::{Label, Phrase};
use crate::report::blocks::{Align, Block, Table};
use crate::report::explanation::ruling_terms;
use crate::report::labels::{CHECKSUM, EVIDENCE_SOURCES, FILE, RUBRIC, RULINGS_APPLIED};
use crate::report::words::Words;
use crate::scoring::{Scorecard, ScoredItem, applied_rulings};

const METHOD: Label = Label { nl: "Werkwijze", en: "Method", fr: "Méthode" };
const HOW_SCORED: Label = Label {
    nl: "De auditors verzamelden gegevens bij elk item. Waar de schaal een regel geeft, volgt de score uit die gegevens; waar de schaal \
         een oordeel vraagt, gaven de auditors de score zelf. Bij elke score staat waardoor die bepaald is. Een score tegen de gegevens in geldt \
         alleen met een toelichting, en staat bij de bijzonderheden.",
    en: "The reviewers gathered facts on each item. Where the scale gives a rule, the score follows from those facts; where it asks for \
         a judgement, the reviewers gave a rating. Each score is shown with what it is based on. A rating that differs from the calculated \
         score is accepted only with a note, and is listed under the exceptions.",
    fr: "L'équipe d'audit a réuni des données pour chaque item. Là où l'échelle donne une règle, le score découle de ces données ; là où \
         elle demande un jugement, l'équipe d'audit a attribué le score. À côté de chaque score figure ce sur quoi il repose. Un score \
         attribué qui s'écarte du score calculé n'est accepté qu'avec une remarque, et figure parmi les exceptions.",
};
const HOW_ROUNDED: Label = Label {
    nl: "Scores en totalen zijn exact. Percentages zijn afgerond op één decimaal; precies halverwege wordt naar boven afgerond.",
    en: "Scores and totals are exact. Percentages are rounded to one decimal, with halves rounded up.",
    fr: "Les scores et les totaux sont exacts. Les pourcentages sont arrondis à une décimale, les demis vers le haut.",
};
const NO_RULINGS: Label = Label { nl: "Geen.", en: "None.", fr: "Aucune." };
const INPUTS: Label = Label { nl: "Gebruikte bestanden", en: "Input files", fr: "Fichiers lus" };

pub(super) fn blocks(scorecard: &Scorecard<'_>, used: &[&ScoredItem<'_>], audience: Audience, words: Words) -> Vec<Block> {
    let audit = scorecard.audit;
    let mut blocks = vec![Block::Heading(2, words.say(METHOD))];
    if !is_checklist(audit) {
        blocks.push(Block::Paragraph(words.say(HOW_SCORED)));
        blocks.push(Block::Paragraph(words.say(HOW_ROUNDED)));
    }
    if audience == Audience::Programme && !audit.rubric().evidence_codes.is_empty() {
        blocks.push(Block::Heading(3, words.say(EVIDENCE_SOURCES)));
        blocks.push(Block::Terms(audit.rubric().evidence_codes.iter().map(|known| (known.code.clone(), known.title.clone())).collect()));
    }
    let applied = applied_rulings(scorecard, used);
    match audience {
        Audience::Programme => {
            blocks.push(Block::Heading(3, words.say(RULINGS_APPLIED)));
            blocks.push(if applied.is_empty() { Block::Paragraph(words.say(NO_RULINGS)) } else { ruling_terms(&applied) });
        }
        _ if applied.is_empty() => {}
        _ => blocks.push(Block::Paragraph(words.say(Phrase::RulingsElsewhere { count: applied.len() }))),
    }
    if audience == Audience::Programme {
        blocks.push(Block::Heading(3, words.say(INPUTS)));
        blocks.push(Block::Table(inputs(audit, words)));
        blocks.push(Block::Paragraph(audit.rubric().licence.clone()));
    }
    blocks.push(Block::Paragraph(words.say(Phrase::MadeWith { maker: MAKER.to_owned() })));
    blocks
}

fn inputs(audit: &Audit, words: Words) -> Table {
    let mut table = Table::new([(words.say(FILE), Align::Left), (words.say(CHECKSUM), Align::Left)]);
    table.row([format!("{} ({})", words.say(RUBRIC), audit.rubric().title), audit.rubric().sha256.clone()]);
    for input in audit.inputs() {
        table.row([input.name.clone(), input.sha256.clone()]);
    }
    table
}
