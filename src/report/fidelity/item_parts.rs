//! The items one by one: criterion, score, evidence, anchors, strengths, advice and warnings, to be chosen by section or score.

use super::{anchor, is_checklist, under};
use crate::audit::NoteKind;
use crate::diagnostic::Problem;
use crate::locale::{Label, Phrase};
use crate::report::advice::advice;
use crate::report::blocks::{Block, Cell, Filter, Part, Parts};
use crate::report::explanation::{item_blocks, item_remarks};
use crate::report::labels::{self, ITEMS, PARAPHRASE, POINT_ABSENT, POINT_PRESENT, SCORE, SECTION, STRENGTHS};
use crate::report::words::Words;
use crate::scoring::{Outcome, Scorecard, ScoredItem};

const REPLY: Label = Label { nl: "Reactie van het programma", en: "Reply of the programme", fr: "Réponse du programme" };
const RECOMMENDATION: Label = Label { nl: "Aanbeveling", en: "Recommendation", fr: "Recommandation" };

/// The mark of an item without a score.
const MISSING: &str = "missing";

pub(super) fn blocks(scorecard: &Scorecard<'_>, used: &[&ScoredItem<'_>], remarks: &[Problem], words: Words) -> Vec<Block> {
    let rubric = scorecard.audit.rubric();
    let mut parts = Vec::new();
    for section in &rubric.sections {
        let of_section = used.iter().filter(|scored| scored.item.section == section.id);
        for (index, scored) in of_section.enumerate() {
            parts.push(Part {
                anchor: anchor(scorecard.audit, scored.item),
                group: (index == 0).then(|| section.title.clone()),
                level: 4,
                title: format!("{} {}", scored.item.id, scored.item.title),
                tags: tags(scorecard, scored, words),
                marks: vec![vec![section.id.clone()], scores(scored)],
                blocks: about(scorecard, scored, remarks, words),
            });
        }
    }
    let mut blocks = Vec::new();
    if !is_checklist(scorecard.audit) {
        blocks.push(Block::Paragraph(words.say(PARAPHRASE)));
    }
    blocks.push(Block::Parts(Parts { filters: filters(scorecard, used, words), parts }));
    under(words.say(ITEMS), blocks)
}

/// The scores of an item beside its heading.
fn tags(scorecard: &Scorecard<'_>, scored: &ScoredItem<'_>, words: Words) -> Vec<Cell> {
    let applicable = scored.outcomes.iter().filter(|(_, outcome)| !matches!(outcome, Outcome::NotApplicable));
    let tag = |(track, outcome): &(_, Outcome)| {
        let series = scorecard.audit.rubric().short_title(track).to_owned();
        let figure = outcome.score().map_or_else(|| words.say(labels::MISSING), |score| score.to_string());
        Cell::toned(words.say(Phrase::ChartFigure { series, figure }), words.score_cell(outcome, scored.item).tone)
    };
    applicable.map(tag).collect()
}

fn scores(scored: &ScoredItem<'_>) -> Vec<String> {
    let applicable = scored.outcomes.iter().filter(|(_, outcome)| !matches!(outcome, Outcome::NotApplicable));
    let mut marks: Vec<String> =
        applicable.map(|(_, outcome)| outcome.score().map_or_else(|| MISSING.to_owned(), |score| score.to_string())).collect();
    marks.sort();
    marks.dedup();
    marks
}

fn filters(scorecard: &Scorecard<'_>, used: &[&ScoredItem<'_>], words: Words) -> Vec<Filter> {
    let has_items = |id: &str| used.iter().any(|scored| scored.item.section == id);
    let sections = scorecard.audit.rubric().sections.iter().filter(|section| has_items(&section.id));
    let mut found: Vec<String> = used.iter().flat_map(|scored| scores(scored)).collect();
    found.sort_by_key(|mark| (mark == MISSING, mark.len(), mark.clone()));
    found.dedup();
    let name = |mark: String| {
        let name = if mark == MISSING {
            words.say(labels::MISSING)
        } else if is_checklist(scorecard.audit) {
            words.say(if mark == "0" { POINT_ABSENT } else { POINT_PRESENT })
        } else {
            words.say(Phrase::ScoreMark { score: mark.clone() })
        };
        (mark, name)
    };
    let filters = vec![
        Filter { label: words.say(SECTION), options: sections.map(|section| (section.id.clone(), section.title.clone())).collect() },
        Filter { label: words.say(SCORE), options: found.into_iter().map(name).collect() },
    ];
    // What leaves no choice is none; it stays in place, since the marks of the parts are in the order of the filters.
    if filters.iter().any(|filter| filter.options.len() > 1) { filters } else { Vec::new() }
}

fn about(scorecard: &Scorecard<'_>, scored: &ScoredItem<'_>, remarks: &[Problem], words: Words) -> Vec<Block> {
    let mut blocks = item_blocks(scorecard, scored, words, 5);
    let strengths = advice(scorecard, scored, NoteKind::Strength, words);
    if !strengths.is_empty() {
        blocks.push(Block::Heading(5, words.say(STRENGTHS)));
        blocks.push(Block::List(strengths));
    }
    let recommended = advice(scorecard, scored, NoteKind::Recommendation, words);
    // Whoever is advised may answer.
    let reply = (!recommended.is_empty()).then(|| Block::Editable { label: words.say(REPLY), text: String::new() });
    let label = words.say(RECOMMENDATION);
    blocks.extend(recommended.into_iter().map(|text| Block::Editable { label: label.clone(), text }));
    blocks.extend(reply);
    let remarks = item_remarks(remarks, scored, words);
    if !remarks.is_empty() {
        blocks.push(Block::List(remarks));
    }
    blocks
}
