//! The result on one page of A4, to be read in a minute: totals, what changed, every item, three strengths, three priorities, what a score is and is not.

use std::collections::BTreeMap;

use super::action_plan::scores;
use super::{ReportRequest, is_checklist, kind, summary};
use crate::audit::{Action, NoteKind};
use crate::locale::{Label, Phrase};
use crate::planning::{Rise, rises};
use crate::report::advice::advice;
use crate::report::blocks::{Align, Block, Cell, Page, Table};
use crate::report::comparison::{NOISE, signed};
use crate::report::labels::{IS_CHECKLIST, ITEMS, PERIOD, TITLE, WHAT, WHEN, WHO};
use crate::report::since::Since;
use crate::report::words::Words;
use crate::rubric::{ItemId, Score, TrackId};
use crate::scoring::{Outcome, Scorecard, ScoredItem};

const STRENGTHS: Label = Label { nl: "Drie sterke punten", en: "Three strengths", fr: "Trois points forts" };
const PRIORITIES: Label = Label { nl: "Drie prioriteiten", en: "Three priorities", fr: "Trois priorités" };
const FEWER_STRENGTHS: Label = Label { nl: "Sterke punten", en: "Strengths", fr: "Points forts" };
const FEWER_PRIORITIES: Label = Label { nl: "Prioriteiten", en: "Priorities", fr: "Priorités" };
const TO_DECIDE: Label = Label { nl: "nog te bepalen", en: "to be decided", fr: "à décider" };
const NO_PRIORITIES: Label = Label {
    nl: "Elk item met een score staat op zijn hoogste.",
    en: "Every item with a score is at its highest.",
    fr: "Chaque item coté est au maximum.",
};
const NO_STRENGTHS: Label = Label {
    nl: "Nog geen enkel item staat in de bovenste helft van zijn bereik.",
    en: "No item is in the upper half of its range yet.",
    fr: "Aucun item n'est encore dans la moitié supérieure de son étendue.",
};
const MEANING: Label =
    Label { nl: "Wat de score wel en niet zegt", en: "What the score is and is not", fr: "Ce que le score dit et ne dit pas" };
const IS_AND_IS_NOT: Label = Label {
    nl: "De score zegt in hoeverre het programma volgens het model werkt: hoe hoger, hoe meer. De score zegt niet hoeveel mensen hier werk vinden, is geen oordeel over \
         medewerkers en vergelijkt geen programma's. Een score die ontbreekt, telt niet als nul. Waar elke score op berust, staat in het volledige rapport.",
    en: "The score says how faithfully the programme works by the model: the higher, the more faithfully. It does not say how many people find work here, is no judgement of \
         staff, and ranks no programmes. A missing score does not count as zero. What each score is based on is in the full report.",
    fr: "Le score dit à quel point le programme est fidèle au modèle : plus il est élevé, plus il est fidèle. Il ne dit pas combien de personnes trouvent un emploi ici, ne juge \
         pas le personnel et ne compare pas les programmes entre eux. Un score manquant ne compte pas pour zéro. Ce sur quoi repose chaque score se trouve dans le rapport complet.",
};
const MARKS: Label = Label {
    nl: "Tussen haakjes het verschil met de vorige keer; ? ontbreekt.",
    en: "In brackets the change since last time; ? missing.",
    fr: "Entre parenthèses l'évolution depuis la dernière fois ; ? manquant.",
};

/// How many strengths and priorities there are.
const NAMED: usize = 3;
/// With more items than these they stand in three columns, and not in two.
const MANY: usize = 32;
/// The longest text of a strength or priority, in characters: the page has no room for more, and the report has the whole.
const LONGEST: usize = 140;
/// The same of who does it.
const LONGEST_NAME: usize = 40;

pub(super) fn page(scorecard: &Scorecard<'_>, request: &ReportRequest<'_>, since: Option<&Since<'_>>, words: Words) -> Page {
    let audit = scorecard.audit;
    let used: Vec<&ScoredItem<'_>> = scorecard.items.iter().filter(|scored| scored.is_used()).collect();
    let mut blocks = summary::verdict(scorecard, words);
    let mut about = vec![audit.rubric().title.clone(), audit.model().title.clone()];
    about.extend(words.kind_of_review(audit).map(|(_, what)| what));
    about.extend(audit.period().map(|period| format!("{} {}", words.say(PERIOD).to_lowercase(), words.period(period))));
    about.push(words.date(request.date));
    blocks.push(Block::Paragraph(about.join(" · ")));
    if let Some(since) = since {
        blocks.push(Block::Heading(2, since.heading(words)));
        let mut said = since.totals(words);
        said.extend(since.brief(words));
        said.push(words.say(NOISE));
        blocks.push(Block::Paragraph(said.join(" ")));
    }
    blocks.push(Block::Heading(2, words.say(ITEMS)));
    blocks.push(Block::Table(grid(scorecard, &used, since, words)));
    if since.is_some() {
        blocks.push(Block::Paragraph(words.say(MARKS)));
    }
    // What a checklist counts is no verdict, so that nothing of it is strong or comes first by itself.
    let is_checklist = is_checklist(audit);
    let strengths = strengths(scorecard, &used, words);
    if !strengths.is_empty() || !is_checklist {
        blocks.push(Block::Heading(2, words.say(if strengths.len() == NAMED { STRENGTHS } else { FEWER_STRENGTHS })));
        blocks.push(if strengths.is_empty() { Block::Paragraph(words.say(NO_STRENGTHS)) } else { Block::List(strengths) });
    }
    let priorities = priorities(scorecard, request, words);
    if !priorities.rows.is_empty() || !is_checklist {
        blocks.push(Block::Heading(2, words.say(if priorities.rows.len() == NAMED { PRIORITIES } else { FEWER_PRIORITIES })));
        blocks.push(if priorities.rows.is_empty() { Block::Paragraph(words.say(NO_PRIORITIES)) } else { Block::Table(priorities) });
    }
    blocks.push(Block::Heading(2, words.say(MEANING)));
    blocks.push(Block::Paragraph(words.say(if is_checklist { IS_CHECKLIST } else { IS_AND_IS_NOT })));
    Page { title: words.titled(words.say(kind(&[audit])), audit.programme()), blocks }
}

/// Every item with its title and scores, in the order of the scale down two or three columns.
fn grid(scorecard: &Scorecard<'_>, used: &[&ScoredItem<'_>], since: Option<&Since<'_>>, words: Words) -> Table {
    let rubric = scorecard.audit.rubric();
    let beside = if used.len() > MANY { 3 } else { 2 };
    let tracks: Vec<String> = scorecard.totals.iter().map(|total| rubric.short_title(&total.track).to_owned()).collect();
    let heads = || std::iter::once((words.say(TITLE), Align::Left)).chain(tracks.iter().map(|track| (track.clone(), Align::Right)));
    let mut table = Table::new((0..beside).flat_map(|_| heads()));
    let rows = used.len().div_ceil(beside);
    for row in 0..rows {
        let mut cells = Vec::new();
        for column in 0..beside {
            match used.get(column * rows + row) {
                Some(scored) => {
                    cells.push(Cell::from(scored.item.title.clone()));
                    cells.extend(scored.outcomes.iter().map(|(track, outcome)| score_cell(scored, track, outcome, since, words)));
                }
                None => cells.extend((0..=tracks.len()).map(|_| Cell::from(String::new()))),
            }
        }
        table.cells(cells);
    }
    table
}

fn score_cell(scored: &ScoredItem<'_>, track: &TrackId, outcome: &Outcome, since: Option<&Since<'_>>, words: Words) -> Cell {
    let mut cell = words.score_cell(outcome, scored.item);
    if let Some(by) = since.and_then(|since| since.change(&scored.item.id, track)).filter(|by| *by != 0) {
        cell.text = format!("({}) {}", signed(by), cell.text);
    }
    cell
}

/// How high an item stands in its range over its tracks: what it has of what it can have, as a fraction, to compare crosswise.
fn height(scored: &ScoredItem<'_>) -> Option<(Score, Score)> {
    let item = scored.item;
    let scores: Vec<Score> = scored.outcomes.iter().filter_map(|(_, outcome)| outcome.score()).collect();
    let range = (item.highest - item.lowest).max(1);
    let count = i64::try_from(scores.len()).ok().filter(|count| *count > 0)?;
    Some((scores.iter().map(|score| score - item.lowest).sum(), count * range))
}

/// Three strengths: what the auditors noted on the highest items, and else the highest items themselves.
fn strengths(scorecard: &Scorecard<'_>, used: &[&ScoredItem<'_>], words: Words) -> Vec<String> {
    let mut ranked: Vec<(&ScoredItem<'_>, (Score, Score))> = used.iter().filter_map(|scored| Some((*scored, height(scored)?))).collect();
    // What is in the lower half of its range is no strength, however low the others are.
    ranked.retain(|(_, (own, of))| own * 2 > *of);
    ranked.sort_by(|(_, (one, of_one)), (_, (other, of_other))| (other * of_one).cmp(&(one * of_other)));
    let noted = ranked.iter().filter_map(|(scored, _)| {
        let text = advice(scorecard, scored, NoteKind::Strength, words).into_iter().next()?;
        Some((scored.item.id.as_str(), labelled(&scored.item.title, &text, words)))
    });
    let mut found: Vec<(&str, String)> = noted.take(NAMED).collect();
    for (scored, _) in ranked.iter().filter(|_| !is_checklist(scorecard.audit)) {
        if found.len() < NAMED && found.iter().all(|(id, _)| *id != scored.item.id.as_str()) {
            found.push((scored.item.id.as_str(), format!("{} ({})", scored.item.title, scores(scorecard, scored))));
        }
    }
    found.into_iter().map(|(_, text)| text).collect()
}

/// Three priorities with who and when: what the programme plans, and else what wins the most points.
fn priorities(scorecard: &Scorecard<'_>, request: &ReportRequest<'_>, words: Words) -> Table {
    let heads = [WHAT, WHO, WHEN];
    let mut table = Table::new(heads.map(|head| (words.say(head), Align::Left)));
    let title = |item: &str| scorecard.audit.rubric().item(item).map(|item| item.title.clone()).unwrap_or_default();
    let mut planned: Vec<&Action> = scorecard.audit.actions().iter().filter(|action| action.state.is_open()).collect();
    // What is reached already comes first no more.
    let score = |action: &Action| {
        let scored = scorecard.items.iter().find(|scored| scored.item.id == action.item)?;
        let tracks = scored.outcomes.iter().filter(|(track, _)| action.is_about(track));
        tracks.filter_map(|(_, outcome)| outcome.score()).min()
    };
    planned.retain(|action| score(action).zip(action.to).is_none_or(|(now, to)| now < to));
    planned.sort_by_key(|action| (action.due.is_none(), action.due));
    for action in planned.iter().take(NAMED) {
        table.row([
            labelled(&title(action.item.as_str()), &action.what, words),
            action.owner.as_ref().map_or_else(|| words.say(TO_DECIDE), |owner| short(owner, LONGEST_NAME)),
            match action.due {
                Some(due) if due < request.date => words.say(Phrase::Overdue { day: words.date(due) }),
                Some(due) => words.date(due),
                None => words.say(TO_DECIDE),
            },
        ]);
    }
    let mut rises = rises(scorecard, &BTreeMap::new());
    // An item whose tracks rise apart is one thing to do.
    let mut named: Vec<ItemId> = Vec::new();
    rises.retain(|rise| {
        let is_first = !named.contains(&rise.item.id);
        named.push(rise.item.id.clone());
        is_first
    });
    let is_new = |rise: &&Rise<'_>| planned.iter().all(|action| action.item != rise.item.id);
    let left = NAMED.saturating_sub(table.rows.len());
    let advised = |rise: &Rise<'_>| {
        let scored = scorecard.items.iter().find(|scored| scored.item.id == rise.item.id);
        scored.and_then(|scored| advice(scorecard, scored, NoteKind::Recommendation, words).into_iter().next())
    };
    let is_meant = |rise: &&Rise<'_>| is_new(rise) && (!is_checklist(scorecard.audit) || advised(rise).is_some());
    for rise in rises.iter().filter(is_meant).take(left) {
        let text = advised(rise).unwrap_or_else(|| {
            let text = words.anchor(rise, 0);
            let text = if text.is_empty() { words.gap(rise, 0) } else { text };
            words.say(Phrase::TowardsScore { score: rise.after(1), text })
        });
        table.row([labelled(&rise.item.title, &text, words), words.say(TO_DECIDE), words.say(TO_DECIDE)]);
    }
    table
}

/// What is said of an item, as far as there is room.
fn labelled(label: &str, text: &str, words: Words) -> String {
    short(&words.say(Phrase::Labelled { label: label.to_owned(), text: text.to_owned() }), LONGEST)
}

/// As much of a text as there is room for, cut between words.
fn short(text: &str, longest: usize) -> String {
    if text.chars().count() <= longest {
        return text.to_owned();
    }
    let cut: String = text.chars().take(longest).collect();
    let whole = cut.rsplit_once(char::is_whitespace).map_or(cut.as_str(), |(whole, _)| whole);
    format!("{} …", whole.trim_end_matches([',', ';', ':', '.']))
}
