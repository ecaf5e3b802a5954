//! The action plan: a row for what the programme plans, for each recommendation, and for the weakest items their next step, the most urgent first, and room to
//! fill in who and when.

use std::cmp::Reverse;

use super::{is_checklist, item_cell, under};
use crate::audit::{Action as Planned, NoteKind};
use crate::locale::{Label, Phrase};
use crate::report::advice::advice;
use crate::report::blocks::{Align, Block, Cell, Row, RowKind, Table};
use crate::report::labels::{ACTION_PLAN, ITEM, NO_ADVICE, PROOF, SCORE, WHAT, WHEN, WHO};
use crate::report::words::Words;
use crate::rubric::{Item, Score, TrackId};
use crate::scoring::{Extreme, Outcome, Scorecard, ScoredItem, TrackTotal, extremes};

const ACTION_PLAN_EXPLAINED: Label = Label {
    nl: "De items met de laagste scores, eerst waar de meeste punten te winnen zijn, met wat nodig is voor de volgende score, en de aanbevelingen \
         van de auditors onder hun item. Vul in wie wat doet, wanneer het klaar is en hoe dat blijkt.",
    en: "The lowest-scoring items, first those with the most points to gain, with what the next score requires, and the reviewers' \
         recommendations under their item. Fill in who does what, by when, and what will show that it was done.",
    fr: "Les items aux scores les plus bas, d'abord ceux où il y a le plus de points à gagner, avec ce que demande le score suivant, et les \
         recommandations de l'équipe d'audit sous leur item. Complétez qui fait quoi, pour quand, et ce qui montrera que c'est fait.",
};

/// How many empty rows follow.
const EMPTY_ROWS: usize = 2;

/// Something that is to be done about an item.
pub(in crate::report) struct Action<'a> {
    pub item: &'a Item,
    /// The score of the item, in each track where they differ; blank in the rows that follow the item's first.
    pub score: String,
    /// What is to be done.
    pub what: String,
    /// Who does it, by when, and what shows that it was done, as far as the programme has planned it.
    pub planned: Option<&'a Planned>,
}

/// An item that something is to be done about.
struct Urgent<'c, 'a> {
    scored: &'c ScoredItem<'a>,
    /// The points that all its tracks together can still win.
    points: Score,
    /// Its lowest score; none where it has none.
    lowest: Option<Score>,
    /// Whether it is among the weakest of a track.
    is_weak: bool,
    advised: Vec<String>,
    planned: Vec<&'a Planned>,
}

impl Urgent<'_, '_> {
    fn is_shown(&self) -> bool {
        self.is_weak || !self.advised.is_empty() || !self.planned.is_empty()
    }
}

impl Action<'_> {
    /// Who, by when and what shows it, as far as planned.
    pub fn filled(&self, words: Words) -> [Option<String>; 3] {
        let planned = self.planned;
        [
            planned.and_then(|planned| planned.owner.clone()),
            planned.and_then(|planned| planned.due).map(|due| words.date(due)),
            planned.and_then(|planned| planned.proof.clone()),
        ]
    }
}

/// What is to be done, the most urgent first: where the most points are to be won, and among those the lowest scores; and whether the auditors
/// recommended anything. The weakest items are always among it, and of a checklist only what was recommended.
pub(in crate::report) fn actions<'a>(scorecard: &Scorecard<'a>, used: &[&ScoredItem<'a>], words: Words) -> (Vec<Action<'a>>, bool) {
    let weakest: Vec<&str> = if is_checklist(scorecard.audit) {
        Vec::new()
    } else {
        let of_track = |total: &TrackTotal| extremes(scorecard, &total.track, Extreme::Weakest).items;
        scorecard.totals.iter().flat_map(of_track).filter(|(item, score)| *score < item.highest).map(|(item, _)| item.id.as_str()).collect()
    };
    let urgent = |scored| {
        let scored: &ScoredItem<'a> = scored;
        let scores = || scored.outcomes.iter().filter_map(|(_, outcome)| outcome.score());
        let points = scores().map(|score| scored.item.highest - score).sum();
        let advised = advice(scorecard, scored, NoteKind::Recommendation, words);
        let is_open = |action: &&Planned| action.state.is_open();
        let planned = scorecard.audit.actions().iter().filter(|action| action.item == scored.item.id).filter(is_open).collect();
        Urgent { scored, points, lowest: scores().min(), is_weak: weakest.contains(&scored.item.id.as_str()), advised, planned }
    };
    let mut found: Vec<Urgent<'_, 'a>> = used.iter().copied().map(urgent).filter(Urgent::is_shown).collect();
    found.sort_by_key(|found| (Reverse(found.points), found.lowest));
    let is_advised = found.iter().any(|found| !found.advised.is_empty());
    let rows = |found: &Urgent<'_, 'a>| {
        let item = found.scored.item;
        let next = found
            .lowest
            .filter(|_| weakest.contains(&item.id.as_str()))
            .and_then(|lowest| Some((lowest + 1, item.anchors.get(&(lowest + 1))?)));
        let step = next.map(|(score, text)| words.say(Phrase::TowardsScore { score, text: text.clone() }));
        let planned = found.planned.iter().map(|planned| (planned.what.clone(), Some(*planned)));
        // Where the programme plans something itself, nobody else has to.
        let step = step.filter(|_| found.planned.is_empty());
        let advised = step.into_iter().chain(found.advised.iter().cloned()).map(|what| (what, None));
        let score = scores(scorecard, found.scored);
        let rows = planned.chain(advised).enumerate();
        rows.map(|(at, (what, planned))| Action { item, score: if at == 0 { score.clone() } else { String::new() }, what, planned })
            .collect::<Vec<_>>()
    };
    (found.iter().flat_map(rows).collect(), is_advised)
}

/// The score of an item: one for all tracks, or each with its track where they differ.
pub(super) fn scores(scorecard: &Scorecard<'_>, scored: &ScoredItem<'_>) -> String {
    let of_tracks: Vec<(&TrackId, Option<Score>)> = scored
        .outcomes
        .iter()
        .filter(|(_, outcome)| !matches!(outcome, Outcome::NotApplicable))
        .map(|(track, outcome)| (track, outcome.score()))
        .collect();
    let shown = |score: Option<Score>| score.map_or_else(|| "–".to_owned(), |score| score.to_string());
    match &of_tracks[..] {
        [] => String::new(),
        [(_, first), others @ ..] if others.iter().all(|(_, score)| score == first) => shown(*first),
        _ => {
            let named =
                |(track, score): &(&TrackId, Option<Score>)| format!("{} {}", scorecard.audit.rubric().short_title(track), shown(*score));
            of_tracks.iter().map(named).collect::<Vec<_>>().join(", ")
        }
    }
}

pub(super) fn blocks(scorecard: &Scorecard<'_>, used: &[&ScoredItem<'_>], has_parts: bool, words: Words) -> Vec<Block> {
    let headings = [SCORE, WHAT, WHO, WHEN, PROOF].map(|heading| words.say(heading));
    let mut table = Table::new([words.say(ITEM)].into_iter().chain(headings).map(|heading| (heading, Align::Left)));
    let (actions, is_advised) = actions(scorecard, used, words);
    for action in &actions {
        let mut cells =
            vec![item_cell(scorecard.audit, action.item, has_parts), Cell::from(action.score.clone()), Cell::from(action.what.clone())];
        cells.extend(action.filled(words).map(|text| text.map_or_else(Cell::to_fill, Cell::from)));
        table.rows.push(Row { kind: RowKind::Body, cells });
    }
    for _ in 0..EMPTY_ROWS {
        table.rows.push(Row { kind: RowKind::Body, cells: (0..6).map(|_| Cell::to_fill()).collect() });
    }
    let mut paragraphs = vec![Block::Paragraph(words.say(ACTION_PLAN_EXPLAINED))];
    if !is_advised {
        paragraphs.push(Block::Paragraph(words.say(NO_ADVICE)));
    }
    under(words.say(ACTION_PLAN), paragraphs.into_iter().chain([Block::Table(table)]))
}
