//! The annex on the consensus: who moved from what to what, and why.

use super::{item_cell, under};
use crate::agreement::moved;
use crate::audit::{Claim, Subject};
use crate::locale::{Label, Phrase};
use crate::report::agreement::{METHOD, method_name};
use crate::report::blocks::{Align, Block, Cell, Table};
use crate::report::labels::{FACT, ITEM, REASON, TRACK};
use crate::report::words::Words;
use crate::rubric::Answer;
use crate::scoring::{Outcome, Scorecard};

const ANNEX: Label = Label {
    nl: "Bijlage: hoe de auditors tot één score kwamen",
    en: "Annex: how the reviewers came to one score",
    fr: "Annexe : comment l'équipe d'audit est arrivée à un score commun",
};
const STATED: Label = Label { nl: "Eerst", en: "At first", fr: "D'abord" };
const SETTLED: Label = Label { nl: "Consensus", en: "Consensus", fr: "Consensus" };

/// The annex; nothing where no consensus changed anything.
pub(super) fn blocks(scorecard: &Scorecard<'_>, words: Words) -> Vec<Block> {
    let audit = scorecard.audit;
    let heads = [ITEM, TRACK, FACT, STATED, SETTLED, REASON].map(|head| (words.say(head), Align::Left));
    let mut table = Table::new(heads);
    for scored in &scorecard.items {
        let mut found: Vec<([String; 4], Vec<&str>)> = Vec::new();
        for (track, _) in scored.outcomes.iter().filter(|(_, outcome)| !matches!(outcome, Outcome::NotApplicable)) {
            let Some(evidence) = audit.evidence_of(&scored.item.id, track) else { continue };
            for moved in moved(evidence) {
                let is_untold = matches!(moved.subject, Subject::Fact(fact) if evidence.facts().get(fact) == Some(&Answer::Untold));
                let value = |claim: &Claim| if is_untold { "–".to_owned() } else { words.claimed(claim, scored.item) };
                let said = moved.said.iter().map(|(rater, claim)| {
                    words.say(Phrase::FactStated { title: audit.auditor_name(rater).to_owned(), value: value(claim) })
                });
                let cells = [
                    words.subject(moved.subject, scored.item),
                    said.collect::<Vec<_>>().join("; "),
                    value(moved.settled),
                    moved.why.join(" "),
                ];
                let short = audit.rubric().short_title(track);
                match found.iter_mut().find(|(known, tracks)| *known == cells && !tracks.contains(&short)) {
                    Some((_, tracks)) => tracks.push(short),
                    None => found.push((cells, vec![short])),
                }
            }
        }
        for (cells, tracks) in found {
            let head = [item_cell(audit, scored.item, true), Cell::from(tracks.join(", "))];
            table.cells(head.into_iter().chain(cells.map(Cell::from)));
        }
    }
    if table.rows.is_empty() {
        return Vec::new();
    }
    let method = audit.consensus().map(|method| Block::Terms(vec![(words.say(METHOD), words.say(method_name(method)))]));
    under(words.say(ANNEX), method.into_iter().chain([Block::Table(table)]))
}
