//! The method: how scores came about and were rounded, the rulings that applied, and from which files by which program.

use super::{Audience, is_checklist};
use crate::audit::Audit;
use crate::document::MAKER;
use crate::locale::{Phrase, ReportPhrase};
use crate::report::blocks::{Align, Block, Table};
use crate::report::explanation::ruling_terms;
use crate::report::words::Words;
use crate::scoring::{Scorecard, ScoredItem, applied_rulings};

pub(super) fn blocks(scorecard: &Scorecard<'_>, used: &[&ScoredItem<'_>], audience: Audience, words: Words) -> Vec<Block> {
    let audit = scorecard.audit;
    let mut blocks = vec![Block::Heading(2, words.tell(ReportPhrase::Method))];
    if !is_checklist(audit) {
        blocks.push(Block::Paragraph(words.tell(ReportPhrase::HowScored)));
        blocks.push(Block::Paragraph(words.tell(ReportPhrase::HowRounded)));
    }
    if audience == Audience::Programme && !audit.rubric().evidence_codes.is_empty() {
        blocks.push(Block::Heading(3, words.say(Phrase::EvidenceSources)));
        blocks.push(Block::Terms(audit.rubric().evidence_codes.iter().map(|known| (known.code.clone(), known.title.clone())).collect()));
    }
    let applied = applied_rulings(scorecard, used);
    match audience {
        Audience::Programme => {
            blocks.push(Block::Heading(3, words.say(Phrase::RulingsApplied)));
            blocks.push(if applied.is_empty() { Block::Paragraph(words.say(Phrase::NoRulings)) } else { ruling_terms(&applied) });
        }
        _ if applied.is_empty() => {}
        _ => blocks.push(Block::Paragraph(words.tell(ReportPhrase::RulingsElsewhere { count: applied.len() }))),
    }
    blocks.push(Block::Heading(3, words.say(Phrase::Inputs)));
    blocks.push(Block::Table(inputs(audit, words)));
    blocks.push(Block::Paragraph(audit.rubric().licence.clone()));
    blocks.push(Block::Paragraph(words.tell(ReportPhrase::MadeWith { maker: MAKER.to_owned() })));
    blocks
}

fn inputs(audit: &Audit, words: Words) -> Table {
    let mut table = Table::new([(words.say(Phrase::File), Align::Left), ("SHA-256".to_owned(), Align::Left)]);
    table.row([format!("{} ({})", words.say(Phrase::Rubric), audit.rubric().id), audit.rubric().sha256.clone()]);
    for input in audit.inputs() {
        table.row([input.name.clone(), input.sha256.clone()]);
    }
    table
}
