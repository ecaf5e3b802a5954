//! Why an item got its score: facts, the anchor met, what the next one asks, notes and rulings.

use super::advice::advice;
use super::blocks::{Block, Page};
use super::problems::finding;
use super::testimony::{Says, testimonies};
use super::told::for_auditors;
use super::words::Words;
use crate::audit::{ClaimValue, ItemEvidence, Note, NoteKind, Subject, Testimony};
use crate::diagnostic::{Problem, Severity};
use crate::locale::{Label, Locale, Phrase};
use crate::report::labels::{
    ANCHORS, INSUFFICIENT, MISSING, NOT_USED, NOTICES, PARAPHRASE, RATER, REASON, RECOMMENDATIONS, RULE_JUDGED, RULINGS_APPLIED, SCORE,
    SCORED_BY, STRENGTHS, WANTING, WARNINGS,
};
use crate::rubric::{Item, Ruling, TrackId};
use crate::scoring::{Decision, Outcome, Scorecard, ScoredItem, applied_rulings, deciding, next_step};

const NOTES: Label = Label { nl: "Toelichting", en: "Reviewers' notes", fr: "Remarques de l'équipe d'audit" };

const JUDGED_BESIDE: Label = Label {
    nl: "naast deze gegevens nog een oordeel van de auditor",
    en: "beside these facts, a rating by the reviewers",
    fr: "en plus de ces données, un score attribué par l'équipe d'audit",
};

type Terms = Vec<(String, String)>;

/// The explanations of the item of this id, as [`crate::rubric::Rubric::item`] understands it: one for each of the scales that has it.
pub fn explanations(scorecards: &[Scorecard<'_>], item: &str, locale: Locale) -> Vec<Page> {
    let items = |scorecard| -> Vec<Page> {
        let scorecard: &Scorecard<'_> = scorecard;
        let asked = scorecard.audit.rubric().item(item).map(|item| &item.id);
        let meant = scorecard.items.iter().filter(|scored| Some(&scored.item.id) == asked);
        let explain = |scored| {
            let mut page = explanation(scorecard, scored, locale);
            if scorecards.len() > 1 {
                page.title = format!("{}: {}", scorecard.audit.rubric().title, page.title);
            }
            page
        };
        meant.map(explain).collect()
    };
    scorecards.iter().flat_map(items).collect()
}

fn explanation(scorecard: &Scorecard<'_>, scored: &ScoredItem<'_>, locale: Locale) -> Page {
    let words = Words::from(locale);
    let mut blocks: Vec<Block> = words.kind_of_review(scorecard.audit).map(|kind| Block::Terms(vec![kind])).into_iter().collect();
    blocks.extend(item_blocks(scorecard, scored, words, 2));
    for (kind, heading) in [(NoteKind::Strength, STRENGTHS), (NoteKind::Recommendation, RECOMMENDATIONS)] {
        let written = advice(scorecard, scored, kind, words);
        if !written.is_empty() {
            blocks.push(Block::Heading(2, words.say(heading)));
            blocks.push(Block::List(written));
        }
    }
    for (severity, heading) in [(Severity::Warning, WARNINGS), (Severity::Notice, NOTICES)] {
        let of_item = |remark: &&Problem| remark.severity == severity && remark.item.as_deref() == Some(scored.item.id.as_str());
        let told: Vec<String> = for_auditors(scorecard).iter().filter(of_item).map(|remark| finding(remark, words.lang).placed()).collect();
        if !told.is_empty() {
            blocks.push(Block::Heading(2, words.say(heading)));
            blocks.push(Block::List(told));
        }
    }
    if !scored.item.anchors.is_empty() {
        blocks.push(Block::Heading(2, words.say(ANCHORS)));
        blocks.push(Block::Terms(scored.item.anchors.iter().map(|(score, text)| (score.to_string(), text.clone())).collect()));
        blocks.push(Block::Paragraph(words.say(PARAPHRASE)));
    }
    let rulings = applied_rulings(scorecard, &[scored]);
    if !rulings.is_empty() {
        blocks.push(Block::Heading(2, words.say(RULINGS_APPLIED)));
        blocks.push(ruling_terms(&rulings));
    }
    Page { title: format!("{} {}", scored.item.id, scored.item.title), blocks }
}

/// What is said of one item: its criterion, and per track or for all alike its score and why.
pub(super) fn item_blocks(scorecard: &Scorecard<'_>, scored: &ScoredItem<'_>, words: Words, level: u8) -> Vec<Block> {
    let item = scored.item;
    let mut blocks = Vec::new();
    if !item.criterion.is_empty() {
        blocks.push(Block::Paragraph(item.criterion.clone()));
    }
    let used: Vec<&(TrackId, Outcome)> = scored.outcomes.iter().filter(|(_, outcome)| !matches!(outcome, Outcome::NotApplicable)).collect();
    if used.is_empty() {
        blocks.push(Block::Paragraph(words.say(NOT_USED)));
    }
    // Tracks that say the same are told once.
    let mut told: Vec<(Vec<&TrackId>, Terms)> = Vec::new();
    for (track, outcome) in used {
        let terms = terms(scorecard, scored, track, outcome, words);
        match told.iter_mut().find(|(_, other)| *other == terms) {
            Some((tracks, _)) => tracks.push(track),
            None => told.push((vec![track], terms)),
        }
    }
    for (tracks, terms) in told {
        let titles = tracks.iter().filter_map(|track| scorecard.audit.rubric().track(track.as_str())).map(|track| track.title.as_str());
        blocks.push(Block::Heading(level, titles.collect::<Vec<_>>().join(", ")));
        blocks.push(Block::Terms(terms));
    }
    blocks
}

/// The warnings and notices on an item, each with its weight in a word.
pub(super) fn item_remarks(remarks: &[Problem], scored: &ScoredItem<'_>, words: Words) -> Vec<String> {
    let remarks = remarks.iter().filter(|remark| remark.item.as_deref() == Some(scored.item.id.as_str()));
    remarks.map(|remark| finding(remark, words.lang)).map(|finding| format!("{}: {}", finding.label, finding.placed())).collect()
}

/// What is wanting for a score: every fact that can still decide it, or an auditor's judgement beside what is stated already.
fn needed(item: &Item, evidence: &ItemEvidence, outcome: &Outcome, words: Words) -> String {
    match &deciding(item, evidence.facts(), outcome)[..] {
        [] if evidence.facts().is_empty() => words.say(RULE_JUDGED),
        [] => words.say(JUDGED_BESIDE),
        open => words.needed(open, item),
    }
}

fn terms(scorecard: &Scorecard<'_>, scored: &ScoredItem<'_>, track: &TrackId, outcome: &Outcome, words: Words) -> Terms {
    let item = scored.item;
    let nothing = ItemEvidence::default();
    let evidence = scorecard.audit.evidence_of(&item.id, track).unwrap_or(&nothing);
    let mut terms = Vec::new();
    let score = match outcome {
        Outcome::Insufficient { .. } => words.say(INSUFFICIENT),
        _ => outcome.score().map_or_else(|| words.say(MISSING), |score| score.to_string()),
    };
    terms.push((words.say(SCORE), score));
    if matches!(outcome, Outcome::Scored(_)) {
        terms.push((words.say(SCORED_BY), words.basis(outcome)));
    }
    terms.push((words.say(REASON), words.reason(outcome, item)));
    let has_codes = !scorecard.audit.rubric().evidence_codes.is_empty();
    terms.extend(by_source(item, evidence, has_codes, words));
    terms.extend(ratings(scorecard, evidence, words));
    match outcome {
        Outcome::Scored(decision) => terms.extend(anchors(item, decision, words)),
        Outcome::Missing { .. } => terms.push((words.say(WANTING), needed(item, evidence, outcome, words))),
        Outcome::Insufficient { .. } | Outcome::NotApplicable => {}
    }
    let remarks = evidence.notes().into_iter().filter(|note| note.kind == NoteKind::Remark);
    let remarks: Vec<String> = remarks.map(|note| note_line(note, words)).collect();
    if !remarks.is_empty() {
        terms.push((words.say(NOTES), remarks.join("; ")));
    }
    terms
}

/// The evidence under the source that it came from: stated facts and the rating under their codes, and what records yield.
fn by_source(item: &Item, evidence: &ItemEvidence, has_codes: bool, words: Words) -> Terms {
    let mut found: Vec<(String, Vec<String>)> = Vec::new();
    for testimony in testimonies(item, evidence) {
        let label = words.origin(&testimony.origin, has_codes);
        let said = match testimony.says {
            Says::Fact(name, answer) => words.stated(name, answer, item),
            Says::Rating(rating) => words.say(Phrase::DirectRating { rating }),
        };
        match found.iter_mut().find(|(known, _)| *known == label) {
            Some((_, all)) => all.push(said),
            None => found.push((label, vec![said])),
        }
    }
    found.into_iter().map(|(label, said)| (label, said.join("; "))).collect()
}

/// Who gave which rating on what ground, and the consensus beside; nothing where no rater is named.
fn ratings(scorecard: &Scorecard<'_>, evidence: &ItemEvidence, words: Words) -> Option<(String, String)> {
    let rated = |testimony: &Testimony| {
        let statement = &testimony.statement;
        let claim = statement.claim.as_ref().filter(|claim| claim.subject == Subject::Rating)?;
        let rating = match &claim.value {
            ClaimValue::Rating(score) => score.to_string(),
            ClaimValue::Insufficient => words.say(INSUFFICIENT),
            ClaimValue::Answer(_) => return None,
        };
        let ground = if statement.sources.is_empty() { String::new() } else { format!(" ({})", statement.sources.join(" + ")) };
        Some(format!("{}: {rating}{ground}", scorecard.audit.auditor_name(statement.rater.as_deref()?)))
    };
    let rated: Vec<String> = evidence.testimonies().iter().filter_map(rated).collect();
    (!rated.is_empty()).then(|| (words.say(RATER), rated.join("; ")))
}

fn anchors(item: &Item, decision: &Decision, words: Words) -> Terms {
    // A point that is there or not has no anchors.
    if item.anchors.is_empty() {
        return Terms::new();
    }
    let anchor = |score: &i64| item.anchors.get(score).cloned().unwrap_or_default();
    let mut terms = vec![(words.say(Phrase::AnchorMet { score: decision.score }), anchor(&decision.score))];
    if let Some(next) = next_step(decision, item) {
        let (text, asks) = (anchor(&next.score), words.asked(&next, item));
        let asked: Vec<String> = std::iter::once(text).filter(|text| !text.is_empty()).chain(asks).collect();
        terms.push((words.say(Phrase::NextAnchor { score: next.score }), asked.join("; ")));
    }
    terms
}

/// A note with who wrote it and when, as far as stated.
fn note_line(note: Note<'_>, words: Words) -> String {
    let by = [note.rater.map(str::to_owned), note.date.map(|day| words.date(day))];
    let by: Vec<String> = by.into_iter().flatten().collect();
    if by.is_empty() { note.text.to_owned() } else { format!("{} ({})", note.text, by.join(", ")) }
}

/// Rulings with their numbers.
pub(super) fn ruling_terms(rulings: &[&Ruling]) -> Block {
    Block::Terms(rulings.iter().map(|ruling| (ruling.number.clone(), ruling.text.clone())).collect())
}
